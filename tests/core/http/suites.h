// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> testWrites();
std::unique_ptr<QObject> testAnswers();
std::unique_ptr<QObject> testRetries();
std::unique_ptr<QObject> testRenewal();
std::unique_ptr<QObject> testQueue();
std::unique_ptr<QObject> testStopping();
std::unique_ptr<QObject> testNetwork();
std::unique_ptr<QObject> testRules();
