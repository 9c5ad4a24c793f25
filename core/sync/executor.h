// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/flowcontext.h"
#include "core/sync/runstate.h"

namespace tandem::sync {

/// Sends the planned and ticked rows of one flow: re-reads, recomputes, sends only what is still the same
/// (S17), stores each outcome before the next batch (S12), reads back (S5). Memory does not grow with the
/// plan.
[[nodiscard]] Task<bool> applyFlow(const Environment *environment, const FlowContext *flow, RunState *run);
/// The same for the deletes of the plan: to be done last, children before their parents (S10).
[[nodiscard]] Task<bool> applyDeletes(const Environment *environment, const FlowContext *flow, RunState *run);

} // namespace tandem::sync
