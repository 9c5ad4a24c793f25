// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/flowcontext.h"
#include "core/sync/runstate.h"

namespace tandem::sync {

struct RecoveryCount
{
    qint64 found = 0; ///< creates that had gone through: adopted
    qint64 released = 0; ///< creates that are proved not to exist: planned again
    qint64 open = 0; ///< looked for once; a second look is due
    std::optional<Instant> nextLook; ///< of the open ones
};

/// Finds out what became of sent changes whose answer never came (S12). Creates: by the reference Tandem
/// wrote, else by fingerprint; a record that has a partner is nobody's; none found counts only after a second
/// look `readBackDelaySeconds` later; several found: a hold. Updates: their records are read. Sends nothing.
[[nodiscard]] Task<RecoveryCount> recoverOutbox(
    const Environment *environment, const FlowContext *flow, RunState *run);

} // namespace tandem::sync
