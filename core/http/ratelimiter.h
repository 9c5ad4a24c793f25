// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace tandem::http {

/// Spaces requests evenly and finds the rate a service bears: each answer adds a little, a throttle answer
/// halves (contract startdeliver.md 5: the limit and its window are unknown). Knows no time of its own.
class RateLimiter
{
public:
    static constexpr double increase = 0.1; ///< requests a second, per answer
    static constexpr double decrease = 0.5; ///< factor, per throttle
    static constexpr double floor = 0.1; ///< requests a second
    static constexpr std::chrono::milliseconds longestPause{60'000};

    /// `start` 0: no limit on the rate; pauses are still obeyed.
    RateLimiter(double start, double maximum);

    [[nodiscard]] double rate() const { return m_rate; }
    /// How long the next request has to wait; 0 = may go now.
    [[nodiscard]] std::chrono::milliseconds delay(Instant now) const;
    /// Takes the place of one request.
    void take(Instant now);
    void answered();
    /// Requests sent before the last decrease do not count again: one burst is one signal.
    void throttled(Instant sentAt, Instant now);
    /// Nobody goes before `until` (Retry-After).
    void pauseUntil(Instant until);

private:
    [[nodiscard]] double interval() const { return m_rate > 0 ? 1000.0 / m_rate : 0.0; }

    double m_rate;
    double m_maximum;
    double m_nextMs = 0; ///< not an Instant: a third of a second must not be rounded every time
    Instant m_pausedUntil;
    Instant m_lastDecrease;
};

} // namespace tandem::http
