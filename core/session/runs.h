// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"
#include "core/sync/engine.h"

namespace tandem::session {

/// What a run came to: the engine's own value next to the view.
struct Ran
{
    sync::RunReport engine;
    RunReport view;
};

/// Carries a run out. A more urgent one lets a short run end first, and asks a run that the watch began by
/// itself to stop; one of named records overtakes a long run where its gate is open. RUN_BUSY where it cannot
/// begin now, RUNNER_ELSEWHERE where another process has the profile (S19).
[[nodiscard]] Task<Ran> runRequest(Profile *profile, sync::RunRequest request, http::Priority priority);

/// Whether a person has applied a plan of the flow: nothing runs by itself before (S17).
[[nodiscard]] QString firstPlanKey(Flow flow);

/// What came of every run, newest first.
[[nodiscard]] Task<QList<RunReport>> runsOf(Profile *profile, int limit, qint64 beforeId);

} // namespace tandem::session
