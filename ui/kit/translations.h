// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>

namespace tandem::ui {

/// Loads the program's catalogue for this locale over the English one, which has the plural forms of what is
/// not translated, and Qt's own for buttons of its dialogs. May be called again; the application owns what is
/// loaded.
void installTranslations(const QLocale &locale);

/// A language the window can speak, called as those who read it call it.
struct Language
{
    QString code; ///< "sv"; empty: whatever the system speaks
    QString title; ///< as its speakers call it
    QString name; ///< in the language of the window
};
[[nodiscard]] QList<Language> languages();

/// What a person has chosen for all profiles of this computer: not in one of them, and known before it is
/// open.
[[nodiscard]] QString personSettingsFile();

/// The code that was chosen on this computer, for all profiles; empty: the system's. A choice counts from the
/// next start.
[[nodiscard]] QString chosenLanguage();
void chooseLanguage(const QString &code);

/// The locale of the choice, with the system's customs for numbers and dates where the language has them.
[[nodiscard]] QLocale chosenLocale();

} // namespace tandem::ui
