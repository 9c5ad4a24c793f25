// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfmeter.h"
#include "app/sandbox/service.h"
#include "app/sandbox/streaming/changeevent.h"

#include <QSet>
#include <nlohmann/json_fwd.hpp>

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>

namespace tandem::sandbox {

/// What an organisation and its user are like for streaming (contract salesforce.md 9.2, 9.3).
struct StreamingSwitches
{
    QSet<QByteArray> entities{"Account", "Contact", "Task", "Event", "ContentVersion"}; ///< at most five
    /// Channels an administrator made, and whose changes they carry; each name ends with __chn.
    std::map<QByteArray, QSet<QByteArray>> channels{
        {"MySync__chn", {"Account", "Contact", "Task", "Event", "ContentVersion"}}};
    bool mayViewAll = true; ///< of the user; without it no event arrives
    std::chrono::milliseconds hold{110'000}; ///< how long a connect without news is held
    std::chrono::seconds reconnect{40}; ///< a client that stays away for longer is forgotten
    int mostClients = 1000;
    int eventsPerDay = 25'000; ///< delivered, all clients together
    bool busy = false; ///< handshakes meet 503::Server is too busy
    size_t kept = 100'000; ///< events; older ones cannot be replayed
};

/// The CometD endpoint with change events: handshake, subscribe with replay, long polling, cookies, the rule
/// of 40 seconds. Thread-safe: a connect is held on the server thread that brought it, without any lock of
/// the services. Owned by the Sandbox, which stops it before the server.
class CometdService final : public ChangeSink
{
public:
    /// Whether the request carries a token that lives, and whose it is. Called without this object's lock.
    using Authority = std::function<std::optional<QByteArray>(const server::HttpRequest &)>;

    CometdService(const SandboxClock &clock, Authority authority);

    [[nodiscard]] static bool serves(const QString &path);
    [[nodiscard]] server::HttpResponse handle(const server::HttpRequest &request);
    void publish(std::vector<ChangeEvent> events) override;
    [[nodiscard]] StreamingUse use() override;

    template <typename F> auto withSwitches(F &&visit)
    {
        const std::lock_guard lock(m_mutex);
        return std::forward<F>(visit)(m_switches);
    }
    /// Forgets every client, as when the instance is scaled: each meets 403::Unknown client.
    void forgetClients();
    /// Ends every held connect; start() lets them be held again.
    void stop();
    void start();
    [[nodiscard]] int clients() const;

private:
    using Json = nlohmann::json;
    struct Kept
    {
        qint64 replayId = 0;
        Instant when;
        ChangeEvent event;
    };
    struct Client
    {
        QByteArray user;
        QByteArray cookie;
        std::map<QByteArray, qint64> channels; ///< channel -> replay id of the last event delivered
        Instant seen;
        bool held = false;
        bool greeted = false; ///< its first connect was answered: that one waits for nothing
    };

    [[nodiscard]] Json answer(const server::HttpRequest &request, const Json &message,
        const std::optional<QByteArray> &user, std::unique_lock<std::mutex> &lock, Json &replies);
    [[nodiscard]] Json handshake(const Json &message, const std::optional<QByteArray> &user);
    [[nodiscard]] Json subscribe(const Json &message, Client &client);
    [[nodiscard]] Json connect(
        const Json &message, const QByteArray &id, std::unique_lock<std::mutex> &lock, Json &replies);
    [[nodiscard]] Client *clientOf(const server::HttpRequest &request, const Json &message, Json &problem);
    [[nodiscard]] std::optional<qint64> replayFrom(qint64 wanted) const;
    bool deliver(Client &client, Json &replies);
    [[nodiscard]] bool knowsChannel(const QByteArray &channel) const;
    [[nodiscard]] bool carries(const QByteArray &channel, const QByteArray &object) const;
    void dropOld();

    const SandboxClock &m_clock;
    Authority m_authority;
    mutable std::mutex m_mutex;
    std::condition_variable m_news;
    StreamingSwitches m_switches;
    std::deque<Kept> m_events;
    std::map<QByteArray, Client> m_clients;
    qint64 m_replayId = 6420;
    quint64 m_counter = 0;
    SfMeter m_delivered;
    bool m_stopped = false;
};

} // namespace tandem::sandbox
