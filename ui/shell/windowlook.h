// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <optional>

namespace tandem::ui {

/// The looks to choose from, in the order in which they are offered.
[[nodiscard]] QList<Theme::Mode> lookChoices();
[[nodiscard]] QString lookTitle(Theme::Mode mode); ///< "High contrast", in the language of the window

/// Kept in the file of the window's place and size, and for the person: a profile that has none of its own (a
/// new one, or the sandbox's) begins with what was chosen last. None where nothing was chosen yet.
[[nodiscard]] std::optional<Theme::Mode> readLook(const QString &settingsFile);
/// Puts the program into that look at once and keeps it; an empty `settingsFile`: for this time.
void chooseLook(const QString &settingsFile, Theme::Mode mode);

} // namespace tandem::ui
