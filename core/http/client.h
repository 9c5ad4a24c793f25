// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/base/task.h"

#include <QByteArray>
#include <QNetworkProxy>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <stop_token>

namespace tandem::http {

/// Lanes of the request queue: a more urgent one always goes first.
enum class Priority { Immediate, Manual, Scheduled, Backfill };

/// What may be done when the outcome of a request is unknown.
enum class Safety {
    Read, ///< changes nothing: may be repeated
    Idempotent, ///< repeating gives the same end state (DELETE, PATCH of absolute values): may be repeated on
                ///< 429/503 only
    Once, ///< a create: never sent twice, neither by us nor by the network library, but where the service
          ///< says that it did nothing (429, its own word for a throttle)
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// One request of a service. Paths are relative to the service's base URL, so that a moved instance is
/// followed.
struct Request
{
    QByteArray method = "GET";
    QByteArray path; ///< percent-encoded, with query; absolute URLs only where the service handed one out
    Headers headers;
    QByteArray body;
    Safety safety = Safety::Read;
    Priority priority = Priority::Manual;
    bool authenticated = true; ///< adds the service's Authorization header
    bool largeAnswer = false; ///< raises the byte limit from 64 MiB to 512 MiB
    QByteArray purpose; ///< for the request log and counters: "query", "collections-update", ...
};

/// A complete answer. A status outside 200-299 is still an answer: the service's client explains it.
struct Response
{
    int status = 0;
    Headers headers;
    QByteArray body;
    std::optional<Instant> serverDate; ///< the answer's Date header

    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool ok() const { return status >= 200 && status < 300; }
    /// True where Content-Type or the first byte says JSON.
    [[nodiscard]] bool looksLikeJson() const;
};

/// Calls since the client was made, by purpose; `attempts` counts what really went over the wire.
struct Meter
{
    qint64 calls = 0;
    qint64 attempts = 0;
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    QHash<QByteArray, qint64> byPurpose;
};

/// How the program reaches the network. TLS errors are never ignored.
struct NetworkSettings
{
    std::optional<QNetworkProxy> proxy; ///< none: the system's
    QString extraCaFile; ///< PEM, in addition to the system's
    std::chrono::milliseconds connectTimeout{30'000};
    std::chrono::milliseconds transferTimeout{120'000}; ///< no byte for this long
    QByteArray userAgent = "Tandem";
};

/// What a service decides for its client; all are called on the client's thread.
struct ServicePolicy
{
    QByteArray name; ///< "salesforce" or "startdeliver", for the log
    QUrl baseUrl;
    int maxRetries = 4; ///< of safe requests, jittered exponential back-off from 500 ms
    double requestsPerSecond = 0; ///< start rate of the adaptive limiter; 0 = no limiter
    double maxRequestsPerSecond = 20;
    int concurrency = 4;
    /// Adds Authorization. Empty: requests go out unauthenticated.
    std::function<QByteArray()> authorization;
    /// True where this answer means "token expired": the request is parked, `renew` runs once for all parked
    /// requests, and they are sent again with the new token, once each.
    std::function<bool(const Response &)> needsRenewal;
    /// Renews the token; the new one is then what `authorization` returns. May move `baseUrl` (setBaseUrl).
    std::function<Task<bool>()> renew;
    /// True where a 403/429/503 answer is a limit that a pause heals (body text decides for Salesforce).
    std::function<bool(const Response &)> isThrottle;
    /// Sees every answer (limit headers, server clock).
    std::function<void(const Response &)> observe;
};

/// The way to one service: one access manager, priority lanes, adaptive rate, retry of what is safe, park and
/// replay on an expired token, a redacted request log and meters. Lives on the sync thread, which creates it.
/// Owned by the service's client. `abortAll` ends every running request with ErrorKind::Stopped.
class Client : public QObject
{
    Q_OBJECT
public:
    Client(ServicePolicy policy, NetworkSettings network, std::shared_ptr<Clock> clock,
        QObject *parent = nullptr);
    ~Client() override;

    /// Sends and waits for the complete answer. Errors: Network (cannot reach, offline, captive portal, cut
    /// answer), Limit (throttled beyond the retries, with retryAfter), SignIn (renewal failed), Stopped.
    /// `Error::retry` is AfterReadBack where the request may have been carried out without us hearing of it.
    [[nodiscard]] Task<Response> send(Request request);

    void setBaseUrl(const QUrl &url);
    [[nodiscard]] QUrl baseUrl() const;
    [[nodiscard]] Meter meter() const;
    [[nodiscard]] double currentRate() const; ///< requests a second the limiter allows now; 0 = unlimited
    [[nodiscard]] bool isIdle() const;
    /// True while `renew` runs. Whoever stops the program waits for it first: a rotated token must be stored.
    [[nodiscard]] bool isRenewing() const;

    /// Ends all running and waiting requests; later ones fail at once until `resume`.
    void abortAll();
    void resume();

Q_SIGNALS:
    /// One line for the request log: method, redacted path, status, bytes, milliseconds.
    void requestLogged(const QString &line);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tandem::http
