// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testclock.h"

#include <QMutexLocker>

namespace tandem {

TestClock::TestClock(Instant start)
    : m_now(start)
{
}

TestClock::~TestClock()
{
    for (auto &[due, promise] : m_waiters)
        promise->finish();
}

Instant TestClock::now() const
{
    const QMutexLocker lock(&m_mutex);
    return m_now;
}

QFuture<void> TestClock::wait(std::chrono::milliseconds duration)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const QMutexLocker lock(&m_mutex);
    m_waits.append(duration);
    if (duration.count() <= 0) {
        promise->finish();
        return promise->future();
    }
    m_waiters.emplace(m_now + duration, promise);
    if (m_autoAdvance)
        scheduleNext();
    return promise->future();
}

void TestClock::setNow(Instant now)
{
    QList<Waiter> due;
    {
        const QMutexLocker lock(&m_mutex);
        m_now = now;
        const auto end = m_waiters.upper_bound(now);
        for (auto it = m_waiters.begin(); it != end; ++it)
            due.append(it->second);
        m_waiters.erase(m_waiters.begin(), end);
    }
    for (const Waiter &waiter : due)
        waiter->finish();
}

void TestClock::setAutoAdvance(bool on)
{
    const QMutexLocker lock(&m_mutex);
    m_autoAdvance = on;
    if (on && !m_waiters.empty())
        scheduleNext();
}

int TestClock::waiting() const
{
    const QMutexLocker lock(&m_mutex);
    return static_cast<int>(m_waiters.size());
}

QList<std::chrono::milliseconds> TestClock::waits() const
{
    const QMutexLocker lock(&m_mutex);
    return m_waits;
}

void TestClock::scheduleNext()
{
    QMetaObject::invokeMethod(
        &m_context, [this] { finishNext(); }, Qt::QueuedConnection);
}

void TestClock::finishNext()
{
    Waiter next;
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_autoAdvance || m_waiters.empty())
            return;
        const auto first = m_waiters.begin();
        m_now = std::max(m_now, first->first);
        next = first->second;
        m_waiters.erase(first);
        if (!m_waiters.empty())
            scheduleNext();
    }
    next->finish();
}

} // namespace tandem
