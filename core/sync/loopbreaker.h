// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/judge.h"

namespace tandem::sync {

/// Takes writes back that only go round in circles: a field that was written more than 6 times within an hour
/// in one direction and returns to a value it had, or 12 times with whatever value. Something on that side
/// sets it again. The record is held, with the reason, until a person says to go on. Reads only.
[[nodiscard]] Task<bool> breakLoops(
    const Environment *environment, const FlowContext *flow, std::vector<Judgement> *judgements);

/// The kind of such a hold, and what history calls a person's word to go on.
[[nodiscard]] QString loopHoldKind();
[[nodiscard]] QString loopResumed();

} // namespace tandem::sync
