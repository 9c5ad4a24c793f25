// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/judge.h"

namespace tandem::sync {

/// Judges every changed record of a flow and stores the outcome: rows of the plan for what is to be written;
/// bases, conflicts, refusals and waiting rows for the rest. Sends nothing. Memory does not grow with the
/// flow.
[[nodiscard]] Task<bool> planFlow(const Environment *environment, const FlowContext *flow, RunState *run);

/// What a set of judgements means for the store, apart from rows to write. Used by the plan and after each
/// write.
struct StandingChanges
{
    QList<store::Link> links; ///< new bases, states, scopes
    QList<store::Conflict> conflicts;
    QList<std::pair<qint64, QStringList>> settled; ///< (link, mapping keys)
    QList<store::Refusal> refusals;
    QList<store::Refusal> mended; ///< listed ones that nothing is wanted of any more
    bool parentsLeft = false; ///< a record has left the scope: its children are to be looked at (S8)
    QList<store::Waiting> waiting;
    QList<RecordId> notWaiting;
    QList<store::Hold> holds; ///< survivors of deleted pairs that a person must look at
    QList<store::Decision> decisions;
    QList<store::Hold> ended; ///< holds without a reason any more
    QList<qint64> dropped; ///< links whose ends are free again
    QList<store::Link> returned; ///< back in scope or alive again: their children go on
    std::vector<std::pair<RecordId, quint64>> done; ///< judged, nothing to send: no longer dirty
    std::vector<std::pair<RecordId, quint64>> partnersDone;
};

[[nodiscard]] StandingChanges standingChanges(
    const FlowContext &flow, const std::vector<Judgement> &judgements, FlowCounts *counts, Instant now);
/// In the caller's transaction.
[[nodiscard]] Status storeStanding(
    store::StateTransaction &tx, Flow flow, Side side, StandingChanges &changes);
/// Wakes the children of what returned, and clears the dirty marks of records that need nothing more.
[[nodiscard]] Task<bool> clearJudged(const Environment *environment, const FlowContext *flow, RunState *run,
    Side side, StandingChanges changes);

/// The plan row of one write.
[[nodiscard]] store::PlanRow planRowOf(
    const FlowContext &flow, const Judgement &judgement, const PlannedWrite &write);

} // namespace tandem::sync
