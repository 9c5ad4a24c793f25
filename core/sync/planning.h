// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/planner.h"

/// What planning a pair and planning a create have in common.
namespace tandem::sync::planning {

/// What refused this value before, as long as its back-off lasts; null: nothing did.
[[nodiscard]] const store::Refusal *refusalOf(
    const PairState &state, Side side, const QString &mappingKey, quint64 hash);
[[nodiscard]] bool isRefused(const PairState &state, Side side, const QString &mappingKey, quint64 hash);
[[nodiscard]] bool isDeclined(
    const PairState &state, Side side, store::Action action, const QString &mappingKey, quint64 hash);
[[nodiscard]] TransformContext transformContext(const PairState &state, const Record *source);
[[nodiscard]] QString nameOfReferred(const ActiveMapping &active, Side from, const Record &source);
[[nodiscard]] Evidence evidenceOf(const PairState &state);

} // namespace tandem::sync::planning
