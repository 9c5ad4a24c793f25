// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfcontext.h"

namespace tandem::sandbox {

/// The duplicate rule of an object: which indexed field must not repeat, and how the service calls the rule.
struct SfDuplicateRule
{
    const char *field = nullptr; ///< null: the object has no rule
    const char *name = nullptr;
    const char *match = nullptr;
};

[[nodiscard]] SfDuplicateRule duplicateRuleOf(const ObjectDef &def);
[[nodiscard]] std::vector<const SfRow *> duplicatesOf(
    const SfTable &table, const SfDuplicateRule &rule, const SfValue &value, const SfRow *self);
/// DUPLICATES_DETECTED with its duplicateResult (contract salesforce.md 2.4).
[[nodiscard]] SfError duplicateError(const ObjectDef &def, const SfDuplicateRule &rule,
    const std::vector<const SfRow *> &matches, bool allowSave, const QByteArray &version);

} // namespace tandem::sandbox
