// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfcontext.h"

namespace tandem::sandbox {

/// One JSON value put into a field's type by the write rules (contract salesforce.md 5.7): texts are trimmed
/// and "" is null; what does not fit is refused in the service's words. References are checked for form only.
[[nodiscard]] SfResult<SfValue> convertValue(const FieldDef &field, const nlohmann::json &value);

} // namespace tandem::sandbox
