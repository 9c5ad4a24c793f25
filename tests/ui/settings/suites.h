// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> testConfigDraft();
std::unique_ptr<QObject> testSettingsPage();
std::unique_ptr<QObject> testSettingsPeople();
std::unique_ptr<QObject> testRealTime();
std::unique_ptr<QObject> testMatchKeys();
std::unique_ptr<QObject> testNetwork();
