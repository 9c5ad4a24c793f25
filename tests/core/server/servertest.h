// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/httptypes.h"

#include <condition_variable>
#include <mutex>

inline tandem::server::HttpResponse text(const QByteArray &body)
{
    tandem::server::HttpResponse response;
    response.headers.add("Content-Type", "text/plain");
    response.body = body;
    return response;
}

/// A door that handlers wait at, so that a test decides when they go on.
class Gate
{
public:
    void arrive()
    {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        m_changed.notify_all();
        m_changed.wait_for(lock, std::chrono::seconds(20), [this] { return m_open; });
    }
    bool waitForArrivals(int count)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(20), [&] { return m_waiting >= count; });
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_waiting = 0;
    bool m_open = false;
};
