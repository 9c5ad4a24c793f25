// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainthread.h"

#include "core/base/logging.h"

#include <QCoreApplication>
#include <QMutexLocker>
#include <QTimer>

namespace tandem::secrets {
using namespace Qt::StringLiterals;

namespace {

constexpr unsigned long stopMilliseconds = 2000;

} // namespace

KeychainThread &KeychainThread::only()
{
    static auto *const one = new KeychainThread;
    return *one;
}

KeychainThread &KeychainThread::instance()
{
    only().start();
    return only();
}

KeychainThread::KeychainThread()
{
    m_calls.setObjectName(u"tandem-secrets"_s);
    m_watch.setObjectName(u"tandem-secrets-watch"_s);
    m_callContext.moveToThread(&m_calls);
    m_watchContext.moveToThread(&m_watch);
}

void KeychainThread::start()
{
    const QMutexLocker lock(&m_mutex);
    if (m_running || !QCoreApplication::instance())
        return;
    m_running = true;
    m_calls.start();
    m_watch.start();
    qAddPostRoutine([] { only().stop(); });
}

void KeychainThread::stop()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_running = false;
    }
    m_watch.quit();
    m_watch.wait();
    m_calls.quit();
    // A keychain that blocks cannot be made to stop: the thread is left to the end of the process.
    if (!m_calls.wait(stopMilliseconds))
        qCWarning(log::secrets) << "the keychain does not answer; leaving it behind";
}

void KeychainThread::post(std::function<void()> function)
{
    QMetaObject::invokeMethod(&m_callContext, std::move(function), Qt::QueuedConnection);
}

void KeychainThread::later(std::chrono::milliseconds time, std::function<void()> function)
{
    const auto begin = [this, time, function = std::move(function)] {
        QTimer::singleShot(time, &m_watchContext, function);
    };
    QMetaObject::invokeMethod(&m_watchContext, begin, Qt::QueuedConnection);
}

} // namespace tandem::secrets
