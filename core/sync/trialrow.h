// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mappingtrial.h"
#include "core/sync/judge.h"

namespace tandem::sync {

/// A pair of which both ends are there, and both fields of the mapping were read (S6).
[[nodiscard]] bool readsBoth(const ActiveMapping &active, const Judgement &judgement);

/// What a judged pair comes to for one of the flow's mappings: just what a plan would write of it, or what
/// keeps it back. None where the fields were not read, or the pair does not sync and nothing is written.
/// Pure, thread-safe.
[[nodiscard]] std::optional<TrialRow> trialRow(
    const FlowContext &flow, const ActiveMapping &active, const Judgement &judgement);

} // namespace tandem::sync
