// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"

namespace tandem::session {

/// How many records that a run wrote the plan that takes it back leaves as they are: they were changed since,
/// are set back already, are gone, or may not be written back. Any thread.
[[nodiscard]] inline qint64 leftOfRun(const PlanView &undo)
{
    qint64 left = 0;
    for (const auto &[flow, report] : undo.report.flows)
        left += report.skipped;
    return left;
}

} // namespace tandem::session
