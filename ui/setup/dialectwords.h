// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/dialectviews.h"

namespace tandem::ui {

/// How Startdeliver speaks, in words a person reads.
[[nodiscard]] QString dialectFactTitle(const QString &name); ///< "sort" becomes "Sorting"
[[nodiscard]] QString dialectFactText(const session::DialectFact &fact); ///< value and where it is known from
[[nodiscard]] QString dateKindTitle(const QString &kind); ///< "days" becomes "Days without a time"
[[nodiscard]] QString dateStyleTitle(const QString &kind, const QString &style);
/// A day or a moment so that day and month cannot be mistaken for each other; what cannot be read is said.
[[nodiscard]] QString readingText(const Value &value);

} // namespace tandem::ui
