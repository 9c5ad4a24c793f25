// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/soqlbinder.h"

namespace tandem::sandbox {

/// Puts a comparison's literals into the type of its field, or says like the service why they do not fit
/// (contract salesforce.md 4.3, 4.4).
[[nodiscard]] SoqlResult<void> bindLiterals(const SoqlCondition &condition, const FieldDef &field,
    BoundCondition &bound, const SoqlLocale &locale, Instant now);

} // namespace tandem::sandbox
