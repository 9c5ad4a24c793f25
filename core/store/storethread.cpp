// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storethread.h"

#include <QMutexLocker>
#include <QSemaphore>

namespace tandem::store {

StoreThread::StoreThread()
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    m_pool.setObjectName(QStringLiteral("tandem-store"));
}

StoreThread::~StoreThread()
{
    stop({});
}

bool StoreThread::post(std::function<void()> job)
{
    const QMutexLocker lock(&m_mutex);
    if (m_stopped)
        return false;
    m_pool.start(std::move(job));
    return true;
}

void StoreThread::call(const std::function<void()> &job)
{
    QSemaphore done;
    const bool taken = post([&] {
        job();
        done.release();
    });
    if (taken)
        done.acquire();
}

void StoreThread::stop(std::function<void()> last)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_stopped)
            return;
        m_stopped = true;
        if (last)
            m_pool.start(std::move(last));
    }
    m_pool.waitForDone();
}

} // namespace tandem::store
