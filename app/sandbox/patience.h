// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace tandem::sandbox {

/// How long one request may look at rows: until its time is over, or nobody waits for the answer any more.
/// Now and then it lets others have the service. Meant for one request and one thread.
class Patience
{
public:
    /// `abandoned` and `breath` may be empty; see HttpRequest and Service. `hold` is how long others wait at
    /// most.
    Patience(std::chrono::milliseconds most, std::function<bool()> abandoned, std::function<void()> breath,
        std::chrono::milliseconds hold = std::chrono::milliseconds(50))
        : m_hold(hold)
        , m_end(Clock::now() + most)
        , m_lastBreath(Clock::now())
        , m_abandoned(std::move(abandoned))
        , m_breath(std::move(breath))
    {
    }

    /// Counts one row; true from then on when it was one too many. The records may be others afterwards, and
    /// iterators over them worth nothing.
    [[nodiscard]] bool isOverAfterRow()
    {
        constexpr unsigned rowsBetweenLooks = 256; // a look at the connection costs as much as a few rows
        if (++m_rows % rowsBetweenLooks == 0 && !m_over)
            look();
        return m_over;
    }
    [[nodiscard]] bool isOver() const { return m_over; }
    /// Whether others had the service meanwhile.
    [[nodiscard]] bool hasBreathed() const { return m_breathed; }

private:
    using Clock = std::chrono::steady_clock;

    void look()
    {
        const auto now = Clock::now();
        m_over = now >= m_end || (m_abandoned && m_abandoned());
        if (m_over || !m_breath || now - m_lastBreath < m_hold)
            return;
        m_breath();
        m_breathed = true;
        m_lastBreath = Clock::now();
    }

    std::chrono::milliseconds m_hold;
    Clock::time_point m_end;
    Clock::time_point m_lastBreath;
    std::function<bool()> m_abandoned;
    std::function<void()> m_breath;
    unsigned m_rows = 0;
    bool m_over = false;
    bool m_breathed = false;
};

} // namespace tandem::sandbox
