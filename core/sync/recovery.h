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

/// Finds out what became of sent changes whose answer never came (S12): by the reference Tandem wrote, else
/// by fingerprint. None found counts only after a second look `readBackDelaySeconds` later; several found: a
/// hold. Updates are simply judged again. Sends nothing.
[[nodiscard]] Task<RecoveryCount> recoverOutbox(
    const Environment *environment, const FlowContext *flow, RunState *run);

/// Which of these candidates could be the record a lost create made: same stored values in every sent field.
/// Pure.
[[nodiscard]] QList<RecordId> fingerprintMatches(
    const ObjectSchema &schema, const Fields &sent, const std::vector<Record> &candidates);

} // namespace tandem::sync
