// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/revision.h"
#include "core/base/clock.h"
#include "core/server/httptypes.h"

#include <QHash>
#include <QStringList>

#include <mutex>

namespace tandem::sandbox {

enum class Side { Salesforce, Startdeliver };

/// What a request was for, so that tests can count: Salesforce "token", "oauth", "identity", "versions",
/// "resources", "limits", "query", "query-more", "describe-global", "describe", "collections-read" (-create,
/// -update, -upsert, -delete), "composite" (-batch, -graph, -tree), "bulk-ingest", "bulk-query",
/// "record-read" (-create, -update, -upsert, -delete), "replication", "streaming"; Startdeliver "me", "list",
/// "read", "create", "patch", "delete"; "other".
struct RequestKind
{
    QByteArray kind;
    QString object; ///< Account, customer ...; empty where the path names none
};
[[nodiscard]] RequestKind kindOf(Side side, const server::HttpRequest &request);

struct LoggedRequest
{
    Side side = Side::Salesforce;
    QByteArray method;
    QByteArray target; ///< tokens and codes masked
    QByteArray kind;
    QString object;
    int status = 0; ///< 0: no answer was sent
    qsizetype bytesIn = 0;
    qsizetype bytesOut = 0;
    bool faulted = false;
    quint64 number = 0; ///< from 1, never given twice; set by the log, like the time
    Instant at = {};
};

/// Every request both services received, in order of their answers. Thread-safe.
class RequestLog
{
public:
    void add(LoggedRequest request);
    [[nodiscard]] QList<LoggedRequest> all() const;
    /// The newest of those numbered above `number`, at most so many, oldest first.
    [[nodiscard]] QList<LoggedRequest> after(quint64 number, qsizetype most) const;
    [[nodiscard]] int calls(Side side) const;
    /// Requests of a kind, of one object where it is named.
    [[nodiscard]] int count(Side side, QByteArrayView kind, QStringView object = {}) const;
    /// One line a kind, "salesforce query Account 3", sorted: what a failed test prints.
    [[nodiscard]] QStringList summary() const;
    void clear();
    /// Bumped by every request; whoever changes something otherwise bumps it too.
    [[nodiscard]] Revision &revision() { return m_revision; }

private:
    mutable std::mutex m_mutex;
    QList<LoggedRequest> m_requests;
    quint64 m_last = 0;
    Revision m_revision;
};

/// The target with the values of token, code and secret parameters replaced by dots.
[[nodiscard]] QByteArray maskedTarget(const QByteArray &target);

} // namespace tandem::sandbox
