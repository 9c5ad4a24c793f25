// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/planner.h"

namespace tandem::sync {

/// Fields of one end of a pair that are not what the two last agreed on, as people know them (S10). Any
/// thread.
[[nodiscard]] QStringList changedFields(const FlowContext &flow, Side survivor, const PairState &state);

} // namespace tandem::sync
