// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/matchscore.h"
#include "core/sync/environment.h"
#include "core/sync/flowcontext.h"
#include "core/sync/runstate.h"

namespace tandem::sync {

/// One record without a partner and those on the other side that could be it.
struct MatchCase
{
    Record record;
    QList<RecordId> byReference; ///< an external-id field of either record names the other
    QList<RecordId> byExactKey; ///< a key that the flow declares exact
    QList<RecordId> byLikelyKey; ///< names, mails, domains: they only propose
    QHash<RecordId, MatchScore> scores; ///< of those; what has too few points is not proposed
    QList<RecordId> alreadyLinked; ///< records of the same name that belong to another one of this side
    QList<RecordId> keptOut; ///< records like it that the other side's filter keeps out
    bool rivals = false; ///< another record of this side has the same exact key
};

/// What a case comes to (S2). Pure.
struct MatchVerdict
{
    enum class Kind { Link, Hold, Alone };
    Kind kind = Kind::Alone;
    RecordId partner; ///< of Link
    QString origin; ///< of Link: "external-id" or "matched"
    QString holdKind; ///< "ambiguous", "likely" or "duplicate"
    QList<RecordId> candidates;
    QString reason;
};
/// Scores the likely candidates, leaves out those below the flow's threshold and puts the best one first.
/// Pure.
void scoreCandidates(
    const FlowContext &flow, Side side, MatchCase &matchCase, const QHash<RecordId, Record> &kin);
[[nodiscard]] MatchVerdict judgeMatch(const MatchCase &matchCase);

/// Finds partners for all changed records that have none, both sides: stores links for what is certain, holds
/// for what a person must decide, carries out what persons decided, and settles the flow's matching state
/// when nothing is left to decide (S2). A hold of the kind "ambiguous", "likely" or "duplicate" ends when
/// matching sees it so; "many-created" and "taken" (the chosen partner belongs to another) only by a link or
/// a person's word. Sends nothing.
[[nodiscard]] Task<bool> matchFlow(const Environment *environment, const FlowContext *flow, RunState *run);

/// Settles the flow's matching state when nothing is left to decide, and has what waited for that judged
/// again; whether it is settled.
[[nodiscard]] Task<bool> settleMatching(const Environment *environment, const FlowContext *flow);

/// Marks the held records that something can have changed for, so that matching looks at them again: a person
/// answered, or a record changed that they name, that names them or that shares a match key with them. All
/// others cost nothing.
[[nodiscard]] Task<bool> wakeHeld(const Environment *environment, const FlowContext *flow);
/// The same for held records that name an end of these links, as it is no candidate any more; how many.
[[nodiscard]] Task<qint64> wakeHeldFor(const Environment *environment, QList<store::Link> links);

/// Notes, in the transaction in which parents of this flow leave the scope, that their children are to be
/// looked at.
[[nodiscard]] Status noteParentsLeft(store::StateTransaction &tx, Flow parent);
/// Where parents left since the last look: marks their children that are still in scope, so that they are
/// judged with them and not only when somebody edits them (S8). All others cost one look at the store.
[[nodiscard]] Task<bool> wakeLeft(const Environment *environment, const FlowContext *flow);

/// Judges again whoever waited for these links (S15); who they are. Notes in the run that they came to sync.
[[nodiscard]] Task<QList<store::Waiting>> wakeChildren(
    const Environment *environment, RunState *run, QList<store::Link> links);

} // namespace tandem::sync
