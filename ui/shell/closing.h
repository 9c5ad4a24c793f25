// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tandem::ui {

/// What happens when the window is closed while flows run by themselves.
enum class Closing {
    Ask, ///< with a tray Tandem stays there; without one a person is asked once
    Keep, ///< the window goes, the work goes on
    Quit,
};

/// Kept in the file of the window's look; Ask where there is none.
[[nodiscard]] Closing readClosing(const QString &settingsFile);
void storeClosing(const QString &settingsFile, Closing closing);

} // namespace tandem::ui
