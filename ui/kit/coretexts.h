// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <span>

namespace tandem::ui {

/// What the engine says (errors, findings, rules), which is English, in the language of the window. A
/// sentence is known by its form ("%1 is locked by %2."), and so are the pieces it is made of; what is not
/// known stays as it is. GUI thread.
[[nodiscard]] QString spoken(const QString &text);

/// One below the other.
[[nodiscard]] QString spokenLines(const QStringList &texts);

/// The forms: of the services and the way to them, and of all else.
[[nodiscard]] std::span<const char *const> serviceTexts();
[[nodiscard]] std::span<const char *const> engineTexts();

} // namespace tandem::ui
