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

/// Gives the changed fields the names that people know, as far as schemas are stored. They are read once and
/// again with every look at a plan as a whole: a page of rows asks for nothing.
[[nodiscard]] Task<QList<PlanRowView>> labelled(Profile *profile, QList<PlanRowView> rows);

} // namespace tandem::session
