// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/planner.h"
#include "core/sync/runstate.h"

namespace tandem::sync {

/// The changes of a sent entry, as far as it knows them itself.
[[nodiscard]] std::vector<FieldChange> changesOf(const FlowContext &flow, const store::OutboxEntry &entry);

/// For a change that is proved not to have been carried out. It may be sent again at once the first time;
/// from the second on it waits for the end of its back-off, so that a row that never gets an answer is listed
/// and does not hold up the others for ever (S23). `known`: refusals of the same source.
[[nodiscard]] store::Refusal unansweredRefusal(const FlowContext &flow, const store::OutboxEntry &entry,
    const QList<store::Refusal> &known, Instant now);

/// What became of sent changes of one side whose record is known: it is read once more. What arrived becomes
/// the base, what it overwrote goes into the history as if the answer had come (S20), and both ends are
/// judged again. Sends nothing.
[[nodiscard]] Task<bool> recoverWritten(const Environment *environment, const FlowContext *flow,
    RunState *run, Side side, QList<store::OutboxEntry> entries);

} // namespace tandem::sync
