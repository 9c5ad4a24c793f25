// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> testState();
std::unique_ptr<QObject> testDecisions();
std::unique_ptr<QObject> testPlans();
std::unique_ptr<QObject> testPlanGroups();
std::unique_ptr<QObject> testCache();
std::unique_ptr<QObject> testFiles();
std::unique_ptr<QObject> testFaults();
std::unique_ptr<QObject> testMigrations();
std::unique_ptr<QObject> testMutedCauses();
std::unique_ptr<QObject> testInbox();
std::unique_ptr<QObject> testCounting();
