// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <span>

namespace tandem::ui {

/// What the engine says (errors, findings, rules), which is English, in the language of the window. A
/// sentence is known by its form ("%1 is locked by %2."), and so are the pieces it is made of; what is not
/// known stays as it is. GUI thread.
[[nodiscard]] QString spoken(const QString &text);
/// The same, where a name that a sentence is about is told as what people call it: `labels` by API name.
[[nodiscard]] QString spoken(const QString &text, const QHash<QString, QString> &labels);

/// One below the other.
[[nodiscard]] QString spokenLines(const QStringList &texts);

/// The forms: of the services and the way to them, and of all else.
[[nodiscard]] std::span<const char *const> serviceTexts();
[[nodiscard]] std::span<const char *const> engineTexts();
[[nodiscard]] std::span<const char *const> faultTexts(); ///< secrets, documents, and what Tandem did wrong
[[nodiscard]] std::span<const char *const> traceTexts(); ///< why a record syncs, or does not

/// What core says to a person at a terminal, and what a window says instead, in every language.
struct WindowText
{
    const char *core;
    const char *shown;
};
[[nodiscard]] std::span<const WindowText> windowTexts();

} // namespace tandem::ui
