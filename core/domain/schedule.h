// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QList>
#include <QTime>
#include <QTimeZone>

#include <optional>

namespace tandem {

/// When a flow runs by itself, as the configuration says it in one line:
/// "every 15m", "hourly at :05", "daily at 02:30, 14:00", "weekly on mon, thu at 08:00", each with
/// " quiet 22:00-06:00", " missed once|skip|all" and " jitter 2m" behind it. A value; its times are a
/// function of the clock and the zone alone, so that a restart, a sleep or a corrected clock changes none of
/// them.
class Schedule
{
public:
    enum class Kind { Never, Every, Hourly, Daily, Weekly };
    /// What happens to runs whose time passed while nobody was there.
    enum class Missed { Once, Skip, All };

    struct Quiet
    {
        QTime from;
        QTime to;
        friend bool operator==(const Quiet &, const Quiet &) = default;
    };

    Kind kind = Kind::Never;
    std::chrono::minutes every{0}; ///< of Every; counted from midnight UTC of 1970, so that it never drifts
    int minute = 0; ///< of Hourly
    QList<QTime> times; ///< of Daily and Weekly, local, ascending
    QList<int> days; ///< of Weekly, 1 = Monday, ascending
    std::optional<Quiet> quiet; ///< what falls into it moves to its end; several become one
    Missed missed = Missed::Once;
    std::chrono::seconds jitter{0}; ///< each run starts up to this much later

    [[nodiscard]] static Result<Schedule> parse(const QString &text);
    /// The line that parse() reads.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isNever() const { return kind == Kind::Never; }

    /// The first time after `after`, without jitter; none of Never. A local time that a change of the clocks
    /// leaves out is the moment of the change; one that comes twice is the first of the two.
    [[nodiscard]] std::optional<Instant> next(Instant after, const QTimeZone &zone) const;
    [[nodiscard]] QList<Instant> nextTimes(Instant after, const QTimeZone &zone, int count) const;

    /// What is due.
    struct Due
    {
        int runs = 0;
        Instant handledUpTo; ///< to be kept: times up to here are dealt with
        int missedTimes = 0;
        friend bool operator==(const Due &, const Due &) = default;
    };
    /// `handledUpTo`: what the last call said. `seed` spreads the jitter of different profiles.
    [[nodiscard]] Due due(Instant handledUpTo, Instant now, const QTimeZone &zone, quint64 seed = 0) const;

    friend bool operator==(const Schedule &, const Schedule &) = default;

private:
    [[nodiscard]] Instant nextRaw(Instant after, const QTimeZone &zone) const;
    [[nodiscard]] std::chrono::milliseconds delayOf(Instant time, quint64 seed) const;
};

} // namespace tandem
