// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace tandem::ui {

[[nodiscard]] std::unique_ptr<QObject> testModels();
[[nodiscard]] std::unique_ptr<QObject> testRefusalAdvice();

} // namespace tandem::ui
