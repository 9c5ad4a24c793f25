// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"

namespace tandem::session {

/// Every row of a plan, in order, in windows; ends with the first error of `visit`.
[[nodiscard]] Status forEachRow(
    store::StateTransaction &tx, qint64 planId, const std::function<Status(const store::PlanRow &)> &visit);

/// The plan, or PLAN_UNKNOWN.
[[nodiscard]] Result<store::Plan> knownPlan(store::StateTransaction &tx, qint64 planId);

} // namespace tandem::session
