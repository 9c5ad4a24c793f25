// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> testAnnouncements();
std::unique_ptr<QObject> testButtons();
std::unique_ptr<QObject> testControls();
std::unique_ptr<QObject> testLooks();
std::unique_ptr<QObject> testTheme();
