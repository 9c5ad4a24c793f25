// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tandem::cli {

/// Makes a text of a service safe to print on a terminal: control characters, terminal escapes, line and
/// paragraph separators and direction overrides are written out ("\x1b", "\n"). Right-to-left letters and
/// emoji stay.
[[nodiscard]] QString plain(QStringView text);

/// The same, but line feeds stay: for sentences of our own that may quote a service.
[[nodiscard]] QString plainLines(QStringView text);

/// Columns the text takes on a terminal: wide letters and emoji count two, combining marks none.
[[nodiscard]] int displayWidth(QStringView text);

/// Cut to `width` columns, with an ellipsis where something was cut.
[[nodiscard]] QString elided(const QString &text, int width);

/// Our own sentences broken at blanks so that no line is wider than `width` where that can be helped.
[[nodiscard]] QString wrapped(const QString &text, int width, const QString &indent = {});

} // namespace tandem::cli
