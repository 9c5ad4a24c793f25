// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/client.h"
#include "core/http/exchange.h"
#include "core/http/requestqueue.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <unordered_map>

namespace tandem::http {

/// What Client is made of; its coroutines keep it alive, so that one that outlives the Client (a renewal) is
/// safe. All on the client's thread; the access manager is made by the first request.
class Engine final : public std::enable_shared_from_this<Engine>
{
public:
    Engine(ServicePolicy policy, NetworkSettings network, std::shared_ptr<Clock> clock);

    [[nodiscard]] static Task<Response> run(std::shared_ptr<Engine> self, Request request);

    /// Ends everything that runs, in the next turn of the event loop.
    void abort();
    void resume() { m_stopped = false; }
    /// The client goes: ends everything within this call; nothing of the client is called any more.
    void shutDown();

    void setBaseUrl(const QUrl &url) { m_policy.baseUrl = url; }
    [[nodiscard]] QUrl baseUrl() const { return m_policy.baseUrl; }
    [[nodiscard]] const Meter &meter() const { return m_meter; }
    [[nodiscard]] double rate() const { return m_queue.limiter().rate(); }
    [[nodiscard]] bool isIdle() const { return m_running == 0 && !m_renewing; }
    [[nodiscard]] bool isRenewing() const { return m_renewing; }

    std::function<void(const QString &)> writeLog;

private:
    struct Call;
    struct Next;
    class Running;
    class Waiting;
    using CallPtr = std::shared_ptr<Call>;

    [[nodiscard]] static QCoro::Task<Outcome> attempt(std::shared_ptr<Engine> self, CallPtr call);
    [[nodiscard]] static QCoro::Task<void> pause(
        std::shared_ptr<Engine> self, std::chrono::milliseconds duration);
    /// Owned by nobody: it ends when the policy's `renew` does, even after the client is gone.
    static QCoro::Task<void> renew(std::shared_ptr<Engine> self);
    void renewalEnded(const Result<bool> &result);

    [[nodiscard]] Status start();
    [[nodiscard]] bool needsToken(const Request &request) const;
    [[nodiscard]] Result<QUrl> resolve(const Call &call) const;
    [[nodiscard]] QNetworkRequest prepare(const QUrl &url, const Request &request) const;
    void record(const Call &call, const Exchange &exchange, int status);
    [[nodiscard]] std::vector<std::shared_ptr<Wakeup>> beginAbort();

    [[nodiscard]] Next judge(Call &call, Outcome outcome);
    [[nodiscard]] static Next judgeFailure(Call &call, Outcome outcome, int maxRetries);
    [[nodiscard]] static Next judgeRedirect(Call &call, const Outcome &outcome);
    [[nodiscard]] std::optional<Next> judgeRenewal(Call &call, const Response &response);
    [[nodiscard]] Next judgeStatus(Call &call, Response response);
    [[nodiscard]] Error limitError(const Response &response, std::optional<std::chrono::seconds> after) const;
    [[nodiscard]] Error signInError(QString code, const QString &what) const;
    [[nodiscard]] QString serviceName() const;

    ServicePolicy m_policy;
    NetworkSettings m_network;
    std::shared_ptr<Clock> m_clock;
    RequestQueue m_queue;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::optional<QSslConfiguration> m_tls; ///< from `start` on: even an empty one starts OpenSSL
    Meter m_meter;
    std::unordered_map<Wakeup *, std::weak_ptr<Wakeup>> m_waiting;
    std::optional<Error> m_renewalFailure;
    qint64 m_failedUpTo = 0; ///< attempts up to this one had the token that could not be renewed
    qint64 m_attempts = 0;
    qint64 m_tokenGeneration = 0; ///< counts renewals
    qint64 m_epoch = 0; ///< counts aborts: a request that began in an earlier one is over
    int m_running = 0;
    bool m_stopped = false;
    bool m_renewing = false;
};

} // namespace tandem::http
