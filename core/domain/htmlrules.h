// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tandem {

/// Elements whose content is no markup.
[[nodiscard]] bool holdsRawText(const QString &element);
/// Elements that go with everything in them.
[[nodiscard]] bool isDropped(const QString &element);
/// Elements that stand on lines of their own; lists and their items are none of these.
[[nodiscard]] bool breaksLines(const QString &element);
/// The tag by which a style is written; empty where it is none.
[[nodiscard]] QString styleOf(const QString &element);

/// An address that may be followed, or nothing. `attribute` is judged as a browser reads it: references
/// resolved, without white space around and line ends within.
[[nodiscard]] QString safeAddress(QStringView attribute);

} // namespace tandem
