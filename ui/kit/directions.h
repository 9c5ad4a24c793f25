// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"

namespace tandem::ui {

[[nodiscard]] QString directionArrow(Direction direction); ///< "⇄", "→", "←"
[[nodiscard]] QString directionWords(Direction direction);

} // namespace tandem::ui
