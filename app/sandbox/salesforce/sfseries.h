// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfsave.h"

namespace tandem::sandbox {

/// The pattern of a classic or a Lightning series (contract salesforce.md 6.4); a client may not set Status
/// and ActivityDate on a classic head.
[[nodiscard]] SfResult<void> seriesRules(SfSave &save);
/// Makes the occurrences of a new head; after a change of the pattern the open ones go, and new ones come
/// with new ids.
void followSeries(SfSave &save, SfRow &head);
/// DELETE /sobjects/Event/{id}/fromThisEventOnwards. How many went.
int removeOnwards(SfContext &context, SfRow &occurrence);

} // namespace tandem::sandbox
