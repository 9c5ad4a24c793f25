// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

namespace tandem::session {

/// What a person means by "Sync now": all flows, by this process, or by the watch of another one that holds
/// the profile (S19). That run is in the same history; stopRun() is passed on to it. WATCH_GONE where the
/// watch ends meanwhile, WATCH_SILENT where it does not take it up. Caller's thread.
[[nodiscard]] Session::Answer<RunReport> syncNow(Session *session);

} // namespace tandem::session
