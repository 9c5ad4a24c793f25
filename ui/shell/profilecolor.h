// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QList>
#include <QString>

namespace tandem::ui {

/// What tells the windows of several profiles apart at a glance; the profile's name always stands beside it.
enum class ProfileColor { None, Red, Orange, Yellow, Green, Turquoise, Blue, Purple, Grey };

/// Those to choose from, None first.
[[nodiscard]] QList<ProfileColor> profileColors();
[[nodiscard]] QString profileColorName(ProfileColor color); ///< "Red", in the language of the window
[[nodiscard]] QString profileColorWord(ProfileColor color); ///< "red", as it is stored; empty: None

/// Of the stripe and its text, which can be read on it. Not for None.
struct ProfileInk
{
    QColor ground;
    QColor ink;
};
[[nodiscard]] ProfileInk profileInk(ProfileColor color, bool dark);

/// A dot of that colour in the look of the moment, with a tick in it where it is the chosen one; a ring for
/// None.
[[nodiscard]] QIcon profileDot(ProfileColor color, bool chosen = false);

/// Where the window of the profile in that folder keeps its look.
[[nodiscard]] QString windowSettingsFile(const QString &profileDirectory);

/// Kept in the file of the window's look; None where there is none.
[[nodiscard]] ProfileColor readProfileColor(const QString &settingsFile);
void storeProfileColor(const QString &settingsFile, ProfileColor color);

} // namespace tandem::ui
