// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/flowcontext.h"

namespace tandem::sync {

/// Parent records that their own side's filter leaves out, by side.
struct ParentsThatLeft
{
    QSet<RecordId> leftOn[2];
};

/// Only where a child may have to be cleared with its parent: which of the parent's ends went (S8). Reads
/// only.
[[nodiscard]] Task<ParentsThatLeft> loadParentsThatLeft(
    const Environment *environment, const FlowContext *flow, QList<store::Link> parents);

} // namespace tandem::sync
