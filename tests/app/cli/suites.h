// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> testCliSetup();
std::unique_ptr<QObject> testCliConnect();
std::unique_ptr<QObject> testCliVersions();
std::unique_ptr<QObject> testCliSync();
std::unique_ptr<QObject> testCliPerson();
std::unique_ptr<QObject> testCliUndo();
