// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace tandem::sandbox {

/// Lets `rate` requests a second through, and `burst` at once after a pause. Not thread-safe.
class TokenBucket
{
public:
    /// Seconds until there is a token again; 0 where one was taken.
    [[nodiscard]] double take(Instant now, double rate, double burst)
    {
        if (rate <= 0)
            return 0;
        if (!m_started)
            m_tokens = burst;
        else
            m_tokens =
                std::min(burst, m_tokens + static_cast<double>((now - m_last).count()) / 1000.0 * rate);
        m_started = true;
        m_last = now;
        if (m_tokens < 1)
            return (1 - m_tokens) / rate;
        m_tokens -= 1;
        return 0;
    }

private:
    bool m_started = false;
    double m_tokens = 0;
    Instant m_last;
};

} // namespace tandem::sandbox
