// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/tracefacts.h"
#include "core/store/cachestore.h"
#include "core/sync/judge.h"

namespace tandem::session {

/// What the configuration and the rights have to do with one record, in sentences. Pure.

/// Each condition of the filters that the record and its partner must pass, with the value it looks at (S8);
/// the filter that keeps the two out stands first, whichever of them was asked about.
[[nodiscard]] QList<TraceLine> scopeLines(const sync::FlowContext &flow, const sync::Judgement &judgement);
/// How far the side has been read, and whether this version of the record was judged.
[[nodiscard]] QList<TraceLine> cursorLines(
    const sync::FlowContext &flow, Side side, const std::optional<store::Cursor> &cursor);
/// Direction, creates, updates and deletes of the flow, and how conflicts of its fields are decided.
[[nodiscard]] QList<TraceLine> policyLines(const sync::FlowContext &flow, Side side);
/// Fields that should flow to a side and may not be written there; mappings that were set aside.
[[nodiscard]] QList<TraceLine> permissionLines(const sync::FlowContext &flow);
/// Of a linked pair that nothing is left to write of: how many of its mapped fields differ all the same, in a
/// sentence for each reason. Empty: both sides agree on everything.
[[nodiscard]] QStringList differingTexts(
    const PairView &pair, const sync::PairPlan &plan, const TraceFacts &facts);
/// The last write to either end, and what the service made of it.
[[nodiscard]] QList<TraceLine> lastWriteLines(const TraceFacts &facts);
/// What a person can do about it.
[[nodiscard]] QList<TraceLine> adviceLines(
    const sync::FlowContext &flow, const sync::Judgement &judgement, const TraceFacts &facts);

} // namespace tandem::session
