// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"
#include "core/store/statestore.h"
#include "core/sync/engine.h"

/// From the values of store and sync to those that cross the session's edge.
namespace tandem::session {

[[nodiscard]] RunReport toView(const sync::RunReport &report);
/// Of an old run, out of its row.
[[nodiscard]] RunReport toView(const store::Run &run);
[[nodiscard]] Standing toView(const store::StateTransaction::Counts &counts);
[[nodiscard]] Progress toView(const sync::Progress &progress);
[[nodiscard]] PlanRowView toView(const store::PlanRow &row);
[[nodiscard]] ChangeView toView(const store::HistoryEntry &entry);
[[nodiscard]] ConflictView toView(const store::Conflict &conflict);
[[nodiscard]] HoldView toView(const store::Hold &hold);
[[nodiscard]] DecisionView toView(const store::Decision &decision);
[[nodiscard]] RefusalView toView(const store::Refusal &refusal);
[[nodiscard]] LinkView toView(const store::Link &link);
[[nodiscard]] PlanAction toView(store::Action action);
[[nodiscard]] QString matchingName(store::MatchingState state);

template <typename View, typename Value> [[nodiscard]] QList<View> toViews(const QList<Value> &values)
{
    QList<View> views;
    views.reserve(values.size());
    for (const Value &value : values)
        views.append(toView(value));
    return views;
}

} // namespace tandem::session
