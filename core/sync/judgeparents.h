// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/flowcontext.h"

namespace tandem::sync {

/// Ids that records of either side refer to, by flow: their parents, and whatever a mapping carries across as
/// a link.
struct References
{
    QHash<Flow, QList<RecordId>> named[2];

    void addOf(const FlowContext &flow, Side side, const Record &record);
    /// Members of sets that a side does not name any more: who left is looked up too (S4).
    void addFormer(const FlowContext &flow, const store::Link &link);

private:
    void addMembers(Flow target, Side side, const Value &value);
};

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
