// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> testFilterDocument();
std::unique_ptr<QObject> testFilterEditor();
std::unique_ptr<QObject> testFilterModel();
std::unique_ptr<QObject> testFilterPage();
