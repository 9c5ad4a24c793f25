// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overviewviews.h"
#include "core/session/session.h"

/// What the overview asks a session for beside its status. Caller's thread; no service is asked.
namespace tandem::session {

/// How links stand is counted anew at most once in ten seconds where their number changed, and once a minute
/// where only runs ended: until then the last count is answered, and Session::overviewChanged() tells of the
/// next one.
[[nodiscard]] Session::Answer<OverviewView> overview(Session *session);

/// What was written, oldest hour or day first. What is over is read only once.
[[nodiscard]] Session::Answer<QList<WrittenBar>> written(Session *session, WrittenSpan span);

/// How many mappings of the flow a run left out because a field of theirs is gone (S23).
[[nodiscard]] qint64 mappingsLeftOut(const RunReport &run, Flow flow);

} // namespace tandem::session
