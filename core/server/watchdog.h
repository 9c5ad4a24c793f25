// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/reply.h"

#include <thread>
#include <unordered_map>

struct MHD_Connection;

namespace tandem::server {

/// Cuts off connections whose request is not whole within a time, whether the sender drips a header byte by
/// byte or says nothing at all. A thread of its own looks twice a second. Thread-safe; none of the
/// connections is touched after its end was told.
class Watchdog
{
public:
    explicit Watchdog(std::chrono::milliseconds patience);
    ~Watchdog();
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

    /// The connection is open and owes a request from now on.
    void expect(MHD_Connection *connection, int socket);
    /// Its request is whole; its answer may take what it takes.
    void satisfied(MHD_Connection *connection);
    void closed(MHD_Connection *connection);

private:
    struct Owing
    {
        int socket = -1;
        std::chrono::steady_clock::time_point since;
        bool owes = true;
    };
    void look();

    const std::chrono::milliseconds m_patience;
    std::mutex m_mutex;
    std::unordered_map<MHD_Connection *, Owing> m_connections;
    StopSignal m_stop;
    std::thread m_thread;
};

} // namespace tandem::server
