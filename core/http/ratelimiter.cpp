// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ratelimiter.h"

#include <algorithm>
#include <cmath>

namespace tandem::http {
using std::chrono::milliseconds;

RateLimiter::RateLimiter(double start, double maximum)
    : m_rate(std::max(0.0, start))
    , m_maximum(std::max(m_rate, maximum))
{
}

milliseconds RateLimiter::delay(Instant now) const
{
    // A machine clock that was set back must not stop the requests: nothing waits longer than one interval
    // for its turn, or than the longest pause.
    const double turn = std::clamp(m_nextMs - static_cast<double>(now.ms), 0.0, interval());
    const milliseconds pause = std::clamp(m_pausedUntil - now, milliseconds(0), longestPause);
    return std::max(milliseconds(static_cast<qint64>(std::ceil(turn))), pause);
}

void RateLimiter::take(Instant now)
{
    const auto nowMs = static_cast<double>(now.ms);
    const bool clockWasSetBack = m_nextMs > nowMs + interval();
    // Counting on from the last turn keeps the mean rate exact although waits end on whole milliseconds.
    const bool lateByRounding = m_nextMs > nowMs - 1.0 && !clockWasSetBack;
    m_nextMs = (lateByRounding ? m_nextMs : nowMs) + interval();
}

void RateLimiter::answered()
{
    if (m_rate > 0)
        m_rate = std::min(m_maximum, m_rate + increase);
}

void RateLimiter::throttled(Instant sentAt, Instant now)
{
    if (m_rate <= 0 || sentAt < m_lastDecrease)
        return;
    m_rate = std::max(floor, m_rate * decrease);
    m_lastDecrease = now + milliseconds(1);
    m_nextMs = static_cast<double>(now.ms) + interval();
}

void RateLimiter::pauseUntil(Instant until)
{
    m_pausedUntil = std::max(m_pausedUntil, until);
}

} // namespace tandem::http
