// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QMutex>
#include <QObject>
#include <QPromise>

#include <map>
#include <memory>

namespace tandem {

/// A clock that a test moves. By default time stands still until `advance` or `setNow`; with `setAutoAdvance`
/// every wait ends in a later turn of the event loop and takes the clock to its end, earliest first, so that
/// hours of back-off pass in no time. Thread-safe; waits end on the thread that made the clock.
class TestClock final : public Clock
{
public:
    /// 2026-01-31T09:30:00Z
    static constexpr Instant defaultStart{1'769'851'800'000};

    explicit TestClock(Instant start = defaultStart);
    ~TestClock() override;

    [[nodiscard]] Instant now() const override;
    [[nodiscard]] QFuture<void> wait(std::chrono::milliseconds duration) override;

    /// Moves the clock and ends the waits that are due; backwards is allowed (a corrected machine clock).
    void setNow(Instant now);
    void advance(std::chrono::milliseconds duration) { setNow(now() + duration); }
    void setAutoAdvance(bool on);

    /// Waits that have not ended.
    [[nodiscard]] int waiting() const;
    /// Every duration that was asked for, in order.
    [[nodiscard]] QList<std::chrono::milliseconds> waits() const;

private:
    using Waiter = std::shared_ptr<QPromise<void>>;
    void finishNext();
    void scheduleNext();

    mutable QMutex m_mutex;
    Instant m_now;
    bool m_autoAdvance = false;
    std::multimap<Instant, Waiter> m_waiters;
    QList<std::chrono::milliseconds> m_waits;
    QObject m_context;
};

} // namespace tandem
