// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace tandem::sandbox {

/// How long a request's statements may look at rows: until their time is over, or nobody waits for the answer
/// any more. Meant for one request and one thread.
class SoqlPatience
{
public:
    /// `abandoned` may be empty.
    SoqlPatience(std::chrono::milliseconds most, std::function<bool()> abandoned)
        : m_end(std::chrono::steady_clock::now() + most)
        , m_abandoned(std::move(abandoned))
    {
    }

    /// Counts one row; true from then on when it was one too many.
    [[nodiscard]] bool isOverAfterRow()
    {
        constexpr unsigned rowsBetweenLooks = 256; // a look at the connection costs as much as a few rows
        if (++m_rows % rowsBetweenLooks == 0 && !m_over)
            m_over = std::chrono::steady_clock::now() >= m_end || (m_abandoned && m_abandoned());
        return m_over;
    }
    [[nodiscard]] bool isOver() const { return m_over; }

private:
    std::chrono::steady_clock::time_point m_end;
    std::function<bool()> m_abandoned;
    unsigned m_rows = 0;
    bool m_over = false;
};

} // namespace tandem::sandbox
