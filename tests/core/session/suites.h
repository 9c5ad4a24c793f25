// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> testProfile();
std::unique_ptr<QObject> testProfileFolder();
std::unique_ptr<QObject> testBinding();
std::unique_ptr<QObject> testConnect();
std::unique_ptr<QObject> testSignIn();
std::unique_ptr<QObject> testRuns();
std::unique_ptr<QObject> testLook();
std::unique_ptr<QObject> testPairs();
std::unique_ptr<QObject> testFind();
std::unique_ptr<QObject> testOverview();
std::unique_ptr<QObject> testCauses();
std::unique_ptr<QObject> testEditors();
std::unique_ptr<QObject> testSetup();
std::unique_ptr<QObject> testSettings();
