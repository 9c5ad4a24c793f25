// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"
#include "core/session/views.h"

/// What the overview shows beside status(); plain values, like those of views.h.
namespace tandem::session {

/// How long changes of one side took to be written to the other one.
struct ArrivalView
{
    qint64 changes = 0; ///< that notices told of; 0: nothing is known of the rest
    std::chrono::milliseconds median{0};
    std::chrono::milliseconds slow{0}; ///< 95 of 100 were as quick as this
    friend bool operator==(const ArrivalView &, const ArrivalView &) = default;
};

/// How one flow that is on stands.
struct FlowOverview
{
    Flow flow = Flow::Accounts;
    Direction direction = Direction::Both;
    qint64 inScope = 0; ///< links that are active and in scope
    qint64 linked = 0;
    qint64 refused = 0; ///< values and records, also where that is muted
    SideCounts written; ///< in the hours of WrittenSpan::Day, counted as in WrittenBar
    friend bool operator==(const FlowOverview &, const FlowOverview &) = default;
};

/// Freshness and coverage.
struct OverviewView
{
    ArrivalView fromSalesforce; ///< of the last 24 hours
    ArrivalView fromStartdeliver;
    qint64 openNotices = 0;
    std::optional<Instant> oldestNotice; ///< of the open ones
    qint64 inScope = 0; ///< links that are active and in scope
    QList<FlowOverview> flows; ///< those that are on, in the order in which they run
    friend bool operator==(const OverviewView &, const OverviewView &) = default;
};

enum class WrittenSpan {
    Day, ///< the last 24 hours, by the hour
    Month, ///< the last 30 days, by the day
};

/// What was written in one hour or day of this machine's time zone, the present one included.
struct WrittenBar
{
    Instant from;
    Instant until; ///< where the next one begins
    SideCounts changes; ///< by the side that was written to: values, and records created or deleted
    friend bool operator==(const WrittenBar &, const WrittenBar &) = default;
};

} // namespace tandem::session
