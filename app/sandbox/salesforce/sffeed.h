// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfsave.h"

namespace tandem::sandbox {

/// A post says something, and only its author changes what (contract salesforce.md 6.6).
[[nodiscard]] SfResult<void> feedRules(SfSave &save);

} // namespace tandem::sandbox
