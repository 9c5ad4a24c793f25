// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overviewviews.h"
#include "core/session/profile.h"

namespace tandem::session {

[[nodiscard]] Task<OverviewView> overviewOf(Profile *profile);
[[nodiscard]] Task<QList<WrittenBar>> writtenOf(Profile *profile, WrittenSpan span);

/// The hours or days that end with the one of `now`, with nothing written in them. A day of a change of the
/// clocks has 23 or 25 hours.
[[nodiscard]] QList<WrittenBar> emptyBars(WrittenSpan span, Instant now, const QTimeZone &zone);

/// Of durations in any order: the shortest that `percent` of 100 do not exceed.
[[nodiscard]] std::chrono::milliseconds percentile(QList<std::chrono::milliseconds> durations, int percent);

} // namespace tandem::session
