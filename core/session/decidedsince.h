// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

namespace tandem::session {

/// How many times a person decided about a held record or a conflict, withdrew a decision, or began a flow
/// without matching the rest, since the plan began to be made, in whatever process: it does not carry that
/// out. reverseRow() is not counted, which makes the row of the plan anew. PLAN_UNKNOWN. Caller's thread; no
/// service is asked.
[[nodiscard]] Session::Answer<qint64> decidedSince(Session *session, qint64 planId);

} // namespace tandem::session
