// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <deque>
#include <utility>

namespace tandem::sandbox {

/// Counts what happened in the last 24 hours, as the daily limits do (contract salesforce.md 10). To the
/// minute; not thread-safe.
class SfMeter
{
public:
    void add(Instant now, int count = 1)
    {
        const qint64 minute = now.ms / 60'000;
        if (m_minutes.empty() || m_minutes.back().first != minute)
            m_minutes.emplace_back(minute, 0);
        m_minutes.back().second += count;
        m_sum += count;
    }
    [[nodiscard]] int count(Instant now)
    {
        constexpr qint64 day = 24 * 60;
        while (!m_minutes.empty() && now.ms / 60'000 - m_minutes.front().first >= day) {
            m_sum -= m_minutes.front().second;
            m_minutes.pop_front();
        }
        return m_sum;
    }
    /// As if so many had happened just now, and none before.
    void set(Instant now, int count)
    {
        m_minutes.clear();
        m_sum = 0;
        add(now, count);
    }

private:
    std::deque<std::pair<qint64, int>> m_minutes;
    int m_sum = 0;
};

} // namespace tandem::sandbox
