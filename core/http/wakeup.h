// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <coroutine>
#include <memory>
#include <utility>

namespace tandem::http {

/// What one coroutine waits for. `wake` resumes it from the event loop, never inside the caller; `wakeNow`
/// resumes it at once, so that an owner can drain its coroutines before it goes (QCoro's own awaiters would
/// leave the frame behind for ever). Held by a shared pointer in the waiting frame; one thread only.
class Wakeup
{
public:
    Wakeup() = default;
    Q_DISABLE_COPY_MOVE(Wakeup)

    void wake()
    {
        if (std::exchange(m_woken, true) || !m_waiter)
            return;
        // The context is a member: when the frame is gone before the event, the event goes with it.
        QMetaObject::invokeMethod(
            &m_context, [this] { resume(); }, Qt::QueuedConnection);
    }
    void wakeNow()
    {
        m_woken = true;
        resume();
    }

private:
    friend class Awaiting;
    void resume()
    {
        if (const auto waiter = std::exchange(m_waiter, nullptr))
            waiter.resume(); // May destroy this object.
    }

    QObject m_context;
    std::coroutine_handle<> m_waiter = nullptr;
    bool m_woken = false;
};

/// `co_await Awaiting(wakeup)`; keeps the wakeup alive meanwhile.
class Awaiting
{
public:
    explicit Awaiting(std::shared_ptr<Wakeup> wakeup)
        : m_wakeup(std::move(wakeup))
    {
    }
    [[nodiscard]] bool await_ready() const noexcept { return m_wakeup->m_woken; }
    void await_suspend(std::coroutine_handle<> waiter) noexcept { m_wakeup->m_waiter = waiter; }
    void await_resume() const noexcept { }

private:
    std::shared_ptr<Wakeup> m_wakeup;
};

} // namespace tandem::http
