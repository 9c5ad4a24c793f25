// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/watchdog.h"

#include "core/server/sockets.h"

namespace tandem::server {

Watchdog::Watchdog(std::chrono::milliseconds patience)
    : m_patience(patience)
{
    m_thread = std::thread([this] {
        while (!m_stop.waitFor(std::min(m_patience / 4, std::chrono::milliseconds(500))))
            look();
    });
}

Watchdog::~Watchdog()
{
    m_stop.raise();
    m_thread.join();
}

void Watchdog::expect(MHD_Connection *connection, int socket)
{
    const std::lock_guard lock(m_mutex);
    m_connections[connection] = {socket, std::chrono::steady_clock::now(), true};
}

void Watchdog::satisfied(MHD_Connection *connection)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_connections.find(connection); found != m_connections.end())
        found->second.owes = false;
}

void Watchdog::closed(MHD_Connection *connection)
{
    const std::lock_guard lock(m_mutex);
    m_connections.erase(connection);
}

void Watchdog::look()
{
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    for (auto &[connection, owing] : m_connections) {
        if (!owing.owes || now - owing.since < m_patience)
            continue;
        owing.owes = false;
        shutDown(owing.socket);
    }
}

} // namespace tandem::server
