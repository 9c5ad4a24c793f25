// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> testDialect();
std::unique_ptr<QObject> testWire();
std::unique_ptr<QObject> testReplies();
std::unique_ptr<QObject> testErrors();
std::unique_ptr<QObject> testCalls();
std::unique_ptr<QObject> testDescribe();
std::unique_ptr<QObject> testProbe();
std::unique_ptr<QObject> testSandbox();
