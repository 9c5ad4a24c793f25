// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/soqlbinder.h"

namespace tandem::sandbox {

/// The value at the end of a path; null where a lookup on the way is empty.
[[nodiscard]] SfValue soqlValue(const SfDatabase &database, const SfRow &row, const BoundPath &path);

/// Whether the row meets the condition, with SOQL's treatment of null: `!=` and NOT IN match it, order and
/// LIKE never do, and NOT simply turns the answer round.
[[nodiscard]] bool soqlMatches(const SfDatabase &database, const SfRow &row, const BoundCondition &condition);

/// One comparison of a value that has been fetched.
[[nodiscard]] bool soqlCompares(const SfValue &value, const FieldDef &field, const BoundCondition &condition);

/// LIKE: wildcards are soqlAnyText and soqlAnyCharacter; both texts folded.
[[nodiscard]] bool soqlLike(QStringView text, QStringView pattern);

} // namespace tandem::sandbox
