// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace tandem::bench {

/// Milliseconds, and what a person asks of them.
class Figures
{
public:
    void add(double milliseconds) { m_all.push_back(milliseconds); }
    void add(const QElapsedTimer &timer) { add(static_cast<double>(timer.nsecsElapsed()) / 1e6); }
    void add(const Figures &others) { m_all.insert(m_all.end(), others.m_all.begin(), others.m_all.end()); }

    /// 0.5: half of them are not more; 0 where there is none.
    [[nodiscard]] double at(double part) const
    {
        std::vector<double> sorted = m_all;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0
                              : sorted[static_cast<size_t>(part * static_cast<double>(sorted.size() - 1))];
    }
    /// One line; a goal of 0: none was set.
    void print(const char *what, double goal = 0) const
    {
        std::printf("%-34s n %6zu   p50 %8.2f ms   p90 %8.2f ms   p99 %8.2f ms   most %8.2f ms", what,
            m_all.size(), at(0.5), at(0.9), at(0.99), at(1));
        if (goal > 0)
            std::printf("   (goal: below %.0f ms)", goal);
        std::printf("\n");
        std::fflush(stdout);
    }

private:
    std::vector<double> m_all;
};

} // namespace tandem::bench
