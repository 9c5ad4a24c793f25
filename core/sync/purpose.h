// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/judge.h"

namespace tandem::sync {

/// What a plan is for, besides keeping the two sides in step. It is stored with the plan, so that applying it
/// judges the records as it did.
struct PlanPurpose
{
    enum class Kind {
        Backfill, ///< values that were there before these mappings were made or changed (S21)
        Undo ///< what a run wrote is set back to what was there before
    };
    Kind kind = Kind::Backfill;
    Flow flow = Flow::Accounts; ///< of Backfill
    QStringList mappings; ///< their keys
    FirstAgreement choice = FirstAgreement::Ask; ///< what happens where both are filled and differ
    qint64 run = 0; ///< of Undo
    friend bool operator==(const PlanPurpose &, const PlanPurpose &) = default;
};

[[nodiscard]] Status storePurpose(store::StateTransaction &tx, qint64 planId, const PlanPurpose &purpose);
[[nodiscard]] Result<std::optional<PlanPurpose>> purposeOf(store::StateTransaction &tx, qint64 planId);

/// The flows in which a run wrote something; an error where there is nothing that could be undone.
[[nodiscard]] Result<QList<Flow>> flowsToUndo(store::StateTransaction &tx, qint64 run);

/// What a run did with the records of one flow, by the pair of their ids.
[[nodiscard]] Task<std::shared_ptr<const UndoneRun>> readUndone(
    const Environment *environment, Flow flow, qint64 run);

/// Makes a flow's context judge for this purpose: linked pairs only, and only what it is about.
[[nodiscard]] Task<bool> setPurpose(const Environment *environment, FlowContext *flow, PlanPurpose purpose);

/// As planPair, for a run that is undone: what Tandem wrote goes back to what was there, unless somebody
/// changed it since; what Tandem made is proposed to be deleted. Pure, thread-safe.
[[nodiscard]] PairPlan planUndo(const FlowContext &flow, const PairState &state);

/// Plans a flow for its purpose: rows only, nothing else is stored, and no record counts as judged.
[[nodiscard]] Task<bool> planForPurpose(
    const Environment *environment, const FlowContext *flow, RunState *run);

/// After a backfill: what both sides keep although they differ is agreed upon, and no conflict of it is left.
[[nodiscard]] Task<bool> agreeBackfill(
    const Environment *environment, const FlowContext *flow, RunState *run);

} // namespace tandem::sync
