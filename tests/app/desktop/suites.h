// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> testProgram();
std::unique_ptr<QObject> testWindow();
std::unique_ptr<QObject> testFirstRun();
std::unique_ptr<QObject> testScreens();
std::unique_ptr<QObject> testWalk();
std::unique_ptr<QObject> testAccessible();
std::unique_ptr<QObject> testSheets();
std::unique_ptr<QObject> testSearch();
std::unique_ptr<QObject> testUpdates();
std::unique_ptr<QObject> testTogether();
