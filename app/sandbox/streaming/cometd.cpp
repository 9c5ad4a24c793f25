// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/streaming/cometd.h"

#include "app/sandbox/salesforce/sfcontext.h"

#include <QRegularExpression>
#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpRequest;
using server::HttpResponse;

namespace {

constexpr qsizetype largestRequest = 32'768;
constexpr std::chrono::hours retention(72);
constexpr int oldestVersion = 37;
constexpr const char *allChanges = "/data/ChangeEvents";

HttpResponse plain(int status, const QByteArray &text)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "text/plain;charset=UTF-8");
    response.body = text;
    return response;
}

json failed(const json &message, const std::string &error, const char *reconnect)
{
    json reply{{"channel", member(message, "channel")}, {"successful", false}, {"error", error},
        {"advice", {{"reconnect", reconnect}, {"interval", 0}}}};
    if (!member(message, "id").is_null())
        reply["id"] = member(message, "id");
    return reply;
}

json succeeded(const json &message)
{
    json reply{{"channel", member(message, "channel")}, {"successful", true}};
    for (const char *name : {"id", "clientId"}) {
        if (!member(message, name).is_null())
            reply[name] = member(message, name);
    }
    return reply;
}

/// The names a channel has in the replay map stand without a query.
QByteArray bare(const QByteArray &channel)
{
    return channel.left(channel.indexOf('?') < 0 ? channel.size() : channel.indexOf('?'));
}

QByteArray entityOf(const QByteArray &channel)
{
    return channel.startsWith("/data/") && channel.endsWith("ChangeEvent") ? channel.mid(6).chopped(11)
                                                                           : QByteArray();
}

bool supported(const QByteArray &entity)
{
    static const QByteArrayList names{"Account", "Contact", "AccountContactRelation", "Task", "TaskRelation",
        "Event", "EventRelation", "ContentDocument", "ContentVersion", "ContentDocumentLink", "User",
        "EmailMessage", "Lead", "Opportunity", "Campaign", "Case", "Implementation__"};
    return names.contains(entity);
}

/// The standard channel of everything, and those an administrator made (contract 9.3).
bool isOfSeveral(const QByteArray &channel)
{
    return channel == allChanges || channel.endsWith("__chn");
}

/// Of a custom object the channel says Implementation__ChangeEvent.
QByteArray channelEntity(const QByteArray &object)
{
    return object.endsWith("__c") ? object.chopped(1) : object;
}

QByteArray cookieValue(const HttpRequest &request)
{
    for (const QByteArray &pair : request.headers.value("Cookie").split(';')) {
        const QByteArray trimmed = pair.trimmed();
        if (trimmed.startsWith("sfdc-stream="))
            return trimmed.mid(12);
    }
    return {};
}

} // namespace

CometdService::CometdService(const SandboxClock &clock, Authority authority)
    : m_clock(clock)
    , m_authority(std::move(authority))
{
}

bool CometdService::serves(const QString &path)
{
    return path == "/cometd"_L1 || path.startsWith("/cometd/"_L1);
}

HttpResponse CometdService::handle(const HttpRequest &request)
{
    static const QRegularExpression form(
        u"^/cometd/(\\d+)\\.0(/(handshake|connect|subscribe|unsubscribe|disconnect)?)?$"_s);
    const auto match = form.match(request.path);
    if (!match.hasMatch() || match.captured(1).toInt() < oldestVersion)
        return plain(400, "400::API version in the URI is mandatory. URI format: '/cometd/67.0'");
    if (request.method != "POST") // faye tries a web socket first
        return plain(400, "400::Only long polling by POST is supported");
    if (request.body.size() > largestRequest)
        return plain(413, "413::Maximum Request Size Exceeded");
    json messages = json::parse(request.body.begin(), request.body.end(), nullptr, false);
    if (messages.is_object())
        messages = json::array({messages});
    if (!messages.is_array())
        return plain(400, "400::The body is no array of messages");
    const auto user = m_authority(request);
    std::unique_lock lock(m_mutex);
    json replies = json::array();
    QByteArray cookie;
    for (const json &message : messages) {
        json reply = answer(request, message, user, lock, replies);
        if (textOf(member(message, "channel")) == "/meta/handshake" && reply["successful"] == json(true))
            cookie = m_clients.at(textOf(reply["clientId"])).cookie;
        replies.push_back(std::move(reply));
    }
    HttpResponse response = jsonResponse(200, replies);
    if (!cookie.isEmpty()) {
        response.headers.add("Set-Cookie", "BAYEUX_BROWSER=" + cookie + ";Path=/;HttpOnly");
        response.headers.add("Set-Cookie", "sfdc-stream=" + cookie + ";Path=/;HttpOnly");
    }
    return response;
}

json CometdService::answer(const HttpRequest &request, const json &message,
    const std::optional<QByteArray> &user, std::unique_lock<std::mutex> &lock, json &replies)
{
    const QByteArray channel = textOf(member(message, "channel"));
    if (channel == "/meta/handshake")
        return handshake(message, user);
    json problem;
    Client *client = clientOf(request, message, problem);
    if (!client)
        return problem;
    if (!user)
        return failed(message, "401::Authentication invalid", "none");
    client->seen = m_clock.now();
    if (channel == "/meta/connect")
        return connect(message, textOf(member(message, "clientId")), lock, replies);
    if (channel == "/meta/subscribe")
        return subscribe(message, *client);
    json reply = succeeded(message);
    if (channel == "/meta/unsubscribe") {
        client->channels.erase(bare(textOf(member(message, "subscription"))));
        reply["subscription"] = member(message, "subscription");
    } else if (channel == "/meta/disconnect") {
        m_clients.erase(textOf(member(message, "clientId")));
        m_news.notify_all();
    } else {
        return failed(message, "403::Restricted channel", "retry");
    }
    return reply;
}

json CometdService::handshake(const json &message, const std::optional<QByteArray> &user)
{
    std::string reason;
    if (!user)
        reason = "401::Authentication invalid";
    else if (m_switches.busy)
        reason = "503::Server is too busy";
    else if (m_clients.size() >= static_cast<size_t>(m_switches.mostClients))
        reason = "403::Organization concurrent user limit exceeded";
    if (!reason.empty()) {
        json reply = failed(message, "403::Handshake denied", "none");
        reply["ext"] = {{"sfdc", {{"failureReason", reason}}}, {"replay", true}, {"payload.format", true}};
        return reply;
    }
    ++m_counter;
    const QByteArray id = idNumber(m_counter) + "sandbox" + idNumber(m_counter * 7919);
    m_clients[id] = {*user, "c" + id, {}, m_clock.now(), false};
    json reply = succeeded(message);
    reply["clientId"] = toStd(id);
    reply["version"] = "1.0";
    reply["minimumVersion"] = "1.0";
    reply["supportedConnectionTypes"] = {"long-polling"};
    reply["ext"] = {{"replay", true}, {"payload.format", true}};
    return reply;
}

CometdService::Client *CometdService::clientOf(const HttpRequest &request, const json &message, json &problem)
{
    const auto at = m_clients.find(textOf(member(message, "clientId")));
    if (at != m_clients.end() && cookieValue(request) != at->second.cookie) {
        problem = failed(message, "400::The request has no sfdc-stream cookie present", "none");
        return nullptr;
    }
    if (at != m_clients.end() && (at->second.held || m_clock.now() - at->second.seen <= m_switches.reconnect))
        return &at->second;
    if (at != m_clients.end())
        m_clients.erase(at);
    problem = failed(message, "403::Unknown client", "handshake");
    return nullptr;
}

bool CometdService::knowsChannel(const QByteArray &channel) const
{
    return isOfSeveral(channel) ? channel == allChanges || m_switches.channels.contains(channel.mid(6))
                                : supported(entityOf(channel));
}

bool CometdService::carries(const QByteArray &channel, const QByteArray &object) const
{
    if (const auto own = m_switches.channels.find(channel.mid(6)); own != m_switches.channels.end())
        return own->second.contains(object);
    return channel == allChanges || channelEntity(object) == entityOf(channel);
}

std::optional<qint64> CometdService::replayFrom(qint64 wanted) const
{
    if (wanted == -1)
        return m_replayId;
    if (wanted == -2)
        return m_events.empty() ? m_replayId : m_events.front().replayId - 1;
    const bool known = wanted == m_replayId
        || std::any_of(
            m_events.begin(), m_events.end(), [&](const Kept &kept) { return kept.replayId == wanted; });
    return known ? std::optional(wanted) : std::nullopt;
}

json CometdService::subscribe(const json &message, Client &client)
{
    const QByteArray channel = textOf(member(message, "subscription"));
    const auto refusal = [&](const std::string &error) {
        json reply = failed(message, error, "retry");
        reply["subscription"] = toStd(channel);
        return reply;
    };
    if (!knowsChannel(bare(channel)))
        return refusal(
            "400::The channel you requested to subscribe to doesn't exist {" + toStd(channel) + "}");
    // On a channel of several kinds, rights are looked at when an event would be delivered: nothing is said.
    if (!m_switches.mayViewAll && !isOfSeveral(bare(channel)))
        return refusal("403::User not allowed to subscribe CDC without View All Data permissions");
    dropOld();
    const json &replay = member(member(message, "ext"), "replay");
    const auto at = replay.is_object() ? replay.find(toStd(bare(channel))) : replay.end();
    const qint64 wanted =
        replay.is_object() && at != replay.end() && at->is_number_integer() ? at->get<qint64>() : -1;
    const auto from = replayFrom(wanted);
    if (!from) {
        return refusal("400::The replayId {" + std::to_string(wanted)
            + "} you provided was invalid.  Please provide a valid ID, -2 to replay all events, or -1 to "
              "replay only "
              "new events.");
    }
    client.channels[bare(channel)] = *from;
    m_news.notify_all();
    json reply = succeeded(message);
    reply["subscription"] = toStd(channel);
    return reply;
}

bool CometdService::deliver(Client &client, json &replies)
{
    bool any = false;
    for (auto &[channel, last] : client.channels) {
        const auto from = std::upper_bound(m_events.begin(), m_events.end(), last,
            [](qint64 id, const Kept &kept) { return id < kept.replayId; });
        for (auto at = from; at != m_events.end(); ++at) {
            last = at->replayId;
            if (!carries(channel, at->event.entity) || !m_switches.mayViewAll
                || m_delivered.count(m_clock.now()) >= m_switches.eventsPerDay)
                continue;
            json payload = json::parse(at->event.payload, nullptr, false);
            replies.push_back({{"channel", toStd(channel)},
                {"data",
                    {{"schema", toStd("schema" + at->event.entity)}, {"payload", std::move(payload)},
                        {"event", {{"replayId", at->replayId}}}}}});
            m_delivered.add(m_clock.now());
            any = true;
        }
    }
    return any;
}

json CometdService::connect(
    const json &message, const QByteArray &id, std::unique_lock<std::mutex> &lock, json &replies)
{
    if (textOf(member(message, "connectionType")) != "long-polling")
        return failed(message, "400::The connection type is not supported, only long-polling is", "none");
    const json &wanted = member(member(message, "advice"), "timeout");
    auto hold = wanted.is_number_integer()
        ? std::min(m_switches.hold, std::chrono::milliseconds(std::max<qint64>(0, wanted.get<qint64>())))
        : m_switches.hold;
    if (!std::exchange(m_clients.at(id).greeted, true))
        hold = {};
    const auto until = std::chrono::steady_clock::now() + hold;
    while (true) {
        const auto at = m_clients.find(id);
        if (at == m_clients.end())
            return failed(message, "403::Unknown client", "handshake");
        at->second.seen = m_clock.now();
        at->second.held = false;
        if (deliver(at->second, replies) || m_stopped || std::chrono::steady_clock::now() >= until)
            break;
        at->second.held = true;
        m_news.wait_until(lock, until);
    }
    if (m_delivered.count(m_clock.now()) >= m_switches.eventsPerDay)
        return failed(message, "403::Organization total events daily limit exceeded", "retry");
    json reply = succeeded(message);
    reply["advice"] = {{"reconnect", "retry"}, {"interval", 0}, {"timeout", 110000}};
    return reply;
}

void CometdService::dropOld()
{
    while (!m_events.empty()
        && (m_events.size() > m_switches.kept || m_clock.now() - m_events.front().when > retention))
        m_events.pop_front();
}

StreamingUse CometdService::use()
{
    const std::lock_guard lock(m_mutex);
    return {m_delivered.count(m_clock.now()), m_switches.eventsPerDay, static_cast<int>(m_clients.size()),
        m_switches.mostClients};
}

void CometdService::publish(std::vector<ChangeEvent> events)
{
    const std::lock_guard lock(m_mutex);
    for (ChangeEvent &event : events) {
        if (!m_switches.entities.contains(event.entity))
            continue;
        m_replayId += 1 + static_cast<qint64>(m_counter++ % 3); // ids have gaps
        m_events.push_back({m_replayId, m_clock.now(), std::move(event)});
    }
    dropOld();
    m_news.notify_all();
}

void CometdService::forgetClients()
{
    const std::lock_guard lock(m_mutex);
    m_clients.clear();
    m_news.notify_all();
}

void CometdService::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_news.notify_all();
}

void CometdService::start()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = false;
}

int CometdService::clients() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_clients.size());
}

} // namespace tandem::sandbox
