// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/httptypes.h"

#include <chrono>

struct MHD_Connection;

namespace tandem::server {

/// A request while it arrives. Made when its first line is known, deleted when its answer is out; used by one
/// server thread only.
class Exchange
{
public:
    explicit Exchange(QByteArray target)
        : m_target(std::move(target))
    {
    }

    [[nodiscard]] bool begun() const { return m_begun; }
    /// Takes the method and the header; the body comes afterwards.
    void begin(MHD_Connection *connection, const char *method);
    [[nodiscard]] qsizetype headerBytes() const { return m_headerBytes; }
    /// What Content-Length promises; -1 where it does not.
    [[nodiscard]] qint64 promisedBytes() const;

    /// Keeps a piece of the body, or only counts it once `limit` is passed. False where the client sends
    /// without end or too slowly, so that the connection should be cut.
    [[nodiscard]] bool append(QByteArrayView piece, qint64 limit, std::chrono::milliseconds patience);
    [[nodiscard]] bool tooLarge() const { return m_tooLarge; }

    [[nodiscard]] HttpRequest takeRequest();

private:
    QByteArray m_target;
    HttpRequest m_request;
    qsizetype m_headerBytes = 0;
    qint64 m_received = 0;
    std::chrono::steady_clock::time_point m_start;
    bool m_begun = false;
    bool m_tooLarge = false;
};

/// Fills path and query of the request from its target.
void splitTarget(HttpRequest &request);

} // namespace tandem::server
