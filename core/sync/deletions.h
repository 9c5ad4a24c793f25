// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/flowcontext.h"
#include "core/sync/planner.h"
#include "core/sync/runstate.h"

namespace tandem::sync {

/// What became of records that a read does not show any more (S10).
struct Gone
{
    QList<RecordId> deleted; ///< proved: in the cache as deleted now, to be judged
    QList<RecordId> unreachable; ///< not proved: their links are frozen, and the cache has forgotten them
};

/// Asks the service about each of these ids. Salesforce: its recycle bin and its log of deletions.
/// Startdeliver: one read a record, and one of a record that is known to exist: only beside its 200 a 404 is
/// a proof.
[[nodiscard]] Task<Gone> lookForGone(
    const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> ids);

/// After a read of everything under the number of this run: what it did not bring is looked for. An answer
/// without any record, where some are known, ends the run, unless `emptyIsRight`: a person said so.
[[nodiscard]] Task<bool> lookForUnseen(
    const Environment *environment, const FlowContext *flow, Side side, bool emptyIsRight);

/// Where the last read lies so far back that the recycle bin may have been emptied since: takes what the log
/// of deletions names. True where the log does not reach back so far either: then everything is to be read
/// again.
[[nodiscard]] Task<bool> readDeletionLog(
    const Environment *environment, const FlowContext *flow, QString object, Instant lastRead);

/// Merges in Salesforce (S3): the loser's partner is linked with the winner. Where both had partners, the
/// loser's is held until a person, or a merge on the other side, says which of the two stays.
[[nodiscard]] Task<bool> followMerges(const Environment *environment, const FlowContext *flow, RunState *run);

/// What the flow's policy does with the partner of a deleted record. Pure.
struct DeletePlan
{
    std::vector<PlannedWrite> writes; ///< one at most: the delete, or the mark
    bool done = false; ///< nothing is left to do: the link becomes a tombstone
    bool kept = false; ///< a person said on the hold that it stays: to be remembered as a decision
    QString holdReason; ///< the partner was changed since the two agreed; empty: no hold
    int refusedBefore = 0;
    int declined = 0;
};
/// `gone` is the side of the deleted end; `decision` a person's word on a hold of its partner.
[[nodiscard]] DeletePlan planDeleted(
    const FlowContext &flow, Side gone, const PairState &state, const QString &decision);

/// That a record whose partner was deleted stays. Can be withdrawn like every decision.
[[nodiscard]] store::Decision keepDecision(const store::Link &link, Side survivor, Instant now);

/// An undelete takes back what marked the partner, where it still stands there (S10). False where it does
/// not: then what is known of the mark may be forgotten.
[[nodiscard]] bool addMarkTakenBack(const FlowContext &flow, const PairState &state, PairPlan &plan);

/// Keys of a link's base that are no mappings: what the field of the mark held before, and the side on which
/// Tandem itself deleted the record.
[[nodiscard]] QString markKey();
[[nodiscard]] QString deletedKey();

} // namespace tandem::sync
