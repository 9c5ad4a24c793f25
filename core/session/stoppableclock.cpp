// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/stoppableclock.h"

#include <QMutexLocker>

namespace tandem::session {

namespace {

using Promise = std::shared_ptr<QPromise<void>>;

} // namespace

struct StoppableClock::Waits
{
    QMutex mutex;
    bool stopped = false;
    QHash<qint64, Promise> open;
    qint64 next = 0;

    /// Each promise is finished by whoever takes it out first.
    void finish(qint64 number)
    {
        Promise promise;
        {
            const QMutexLocker lock(&mutex);
            promise = open.take(number);
        }
        if (promise)
            promise->finish();
    }
};

StoppableClock::StoppableClock(std::shared_ptr<Clock> clock)
    : m_clock(std::move(clock))
    , m_waits(std::make_shared<Waits>())
{
}

StoppableClock::~StoppableClock()
{
    stop();
}

QFuture<void> StoppableClock::wait(std::chrono::milliseconds duration)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const QFuture<void> future = promise->future();
    qint64 number = 0;
    {
        const QMutexLocker lock(&m_waits->mutex);
        if (m_waits->stopped) {
            promise->finish();
            return future;
        }
        number = m_waits->next++;
        m_waits->open.insert(number, promise);
    }
    QFuture<void> inner = m_clock->wait(duration);
    inner.then(QtFuture::Launch::Sync, [waits = m_waits, number] { waits->finish(number); });
    return future;
}

void StoppableClock::stop()
{
    QHash<qint64, Promise> open;
    {
        const QMutexLocker lock(&m_waits->mutex);
        m_waits->stopped = true;
        open.swap(m_waits->open);
    }
    for (const Promise &promise : std::as_const(open))
        promise->finish();
}

} // namespace tandem::session
