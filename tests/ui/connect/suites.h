// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

[[nodiscard]] std::unique_ptr<QObject> testCheckList();
[[nodiscard]] std::unique_ptr<QObject> testOpening();
