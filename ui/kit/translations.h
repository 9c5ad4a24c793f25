// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace tandem::ui {

/// Loads the program's catalogue for this locale, else the English one (plurals), and Qt's own for buttons
/// of its dialogs. May be called again; the application owns what is loaded.
void installTranslations(const QLocale &locale);

} // namespace tandem::ui
