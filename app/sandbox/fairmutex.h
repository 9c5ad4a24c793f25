// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace tandem::sandbox {

/// A recursive mutex that is given in the order in which it was asked for, so that who lets go of it for a
/// moment does let the others in. Thread-safe.
class FairMutex
{
public:
    void lock()
    {
        std::unique_lock guard(m_guard);
        if (m_owner == std::this_thread::get_id()) {
            ++m_depth;
            return;
        }
        const auto ticket = m_next++;
        m_changed.wait(guard, [&] { return m_serving == ticket; });
        m_owner = std::this_thread::get_id();
        m_depth = 1;
    }
    void unlock()
    {
        const std::lock_guard guard(m_guard);
        if (--m_depth > 0)
            return;
        m_owner = {};
        ++m_serving;
        m_changed.notify_all();
    }
    /// Lets all who wait have it, then takes it again; for its owner, who locked it once. Does nothing where
    /// it was locked more often: those further out count on it.
    void breathe()
    {
        {
            const std::lock_guard guard(m_guard);
            if (m_depth != 1 || m_next == m_serving + 1)
                return;
        }
        unlock();
        lock();
    }

private:
    std::mutex m_guard;
    std::condition_variable m_changed;
    std::thread::id m_owner;
    unsigned m_depth = 0;
    quint64 m_next = 0;
    quint64 m_serving = 0;
};

} // namespace tandem::sandbox
