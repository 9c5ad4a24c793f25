// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"
#include "core/sync/planner.h"

namespace tandem::session {

/// Every row of a plan, in order, in windows; ends with the first error of `visit`.
[[nodiscard]] Status forEachRow(
    store::StateTransaction &tx, qint64 planId, const std::function<Status(const store::PlanRow &)> &visit);

/// The plan, or PLAN_UNKNOWN.
[[nodiscard]] Result<store::Plan> knownPlan(store::StateTransaction &tx, qint64 planId);

[[nodiscard]] PlanKind planKindOf(store::Action action, bool clears);

/// A rule or a person chose between two values that both are newer than what the sides agreed on (S4, S21):
/// the choice can be turned.
[[nodiscard]] bool isDecided(const sync::FieldChange &change);

/// NOT_REVERSIBLE where reverseRow() would not turn the row, with the reason; says and writes nothing.
[[nodiscard]] Task<bool> checkReversible(Profile *profile, qint64 rowId);

/// Said in the transaction that fixes what a run applies: from then on the plan's ticks are its.
[[nodiscard]] Status noteApplied(store::StateTransaction &tx, qint64 planId);

/// Said in the transaction that stores what a person decided, so often: the plans there are do not know of it
/// (decidedSince()).
[[nodiscard]] Status noteDecided(store::StateTransaction &tx, qint64 count = 1);

/// An error while the run that is going on applies this plan: a tick would come too late for some rows and
/// not for others. `running` is the profile's, read before the job was queued.
[[nodiscard]] Status checkTickable(store::StateTransaction &tx, qint64 planId, bool running);

/// Gives the groups about owners the names of users that are stored; a queue is known by its id alone. `ask`:
/// who is not known is asked for, for which Salesforce is open.
[[nodiscard]] Task<bool> nameOwners(Profile *profile, PlanView *view, bool ask);

/// Gives the changed fields the names that people know, as far as schemas are stored. They are read once and
/// again with every look at a plan as a whole: a page of rows asks for nothing.
[[nodiscard]] Task<QList<PlanRowView>> labelled(Profile *profile, QList<PlanRowView> rows);

} // namespace tandem::session
