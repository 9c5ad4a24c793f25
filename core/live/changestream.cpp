// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/changestream.h"

#include "core/base/logging.h"
#include "core/live/bayeux.h"

#include <QRandomGenerator>

namespace tandem::live {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto shortestPause = 1s;
constexpr auto longestPause = 60s;
constexpr auto busyPause = 3min;
constexpr auto refusedPause = 15min;
constexpr auto hold = 130s; ///< the server holds a connect for 110 seconds

store::Notice gapOf(const QString &object, Instant now)
{
    store::Notice notice;
    notice.source = u"change-event"_s;
    notice.side = Side::Salesforce;
    notice.object = object;
    notice.change = u"gap"_s;
    notice.receivedAt = now;
    return notice;
}

/// What a failure is followed by.
struct Step
{
    std::chrono::milliseconds pause{0};
    bool renew = false;
    bool unavailable = false;
    QString reason;
};

/// Reads an error text of the service (contract salesforce.md 9.2).
Step stepFor(const QString &error)
{
    if (error.startsWith("401"_L1))
        return {0ms, true, false, u"Salesforce asks for a new sign-in of the change stream."_s};
    if (error.startsWith("503"_L1))
        return {busyPause, false, false, u"Salesforce is too busy for change events just now."_s};
    if (error.contains("limit exceeded"_L1)) {
        return {refusedPause, false, true,
            u"Salesforce's allowance of change events or of their listeners is used up (%1)."_s.arg(error)};
    }
    if (error.startsWith("403::Unknown client"_L1) || error.startsWith("402"_L1))
        return {0ms, false, false, u"Salesforce forgot the change stream; it is opened again."_s};
    if (error.startsWith("403"_L1))
        return {refusedPause, false, true, u"Salesforce does not let this user listen (%1)."_s.arg(error)};
    return {0ms, false, false, u"Salesforce ended the change stream (%1)."_s.arg(error)};
}

} // namespace

QString streamStateName(StreamStatus::State state)
{
    switch (state) {
    case StreamStatus::State::Off:
        return u"off"_s;
    case StreamStatus::State::Connecting:
        return u"connecting"_s;
    case StreamStatus::State::Listening:
        return u"listening"_s;
    case StreamStatus::State::Waiting:
        return u"waiting"_s;
    case StreamStatus::State::Unavailable:
        return u"unavailable"_s;
    }
    return {};
}

class ChangeStream::Private : public std::enable_shared_from_this<ChangeStream::Private>
{
public:
    using Self = std::shared_ptr<Private>;

    static QCoro::Task<void> run(Self self);
    static Task<bool> listen(Self self);
    static Task<bool> subscribeAll(Self self, bool first);
    static Task<bool> subscribe(Self self, QString object);
    static Task<bool> connectOnce(Self self);
    static Task<bayeux::Answer> post(Self self, QByteArray kind, QByteArray body);
    static QCoro::Task<void> pause(Self self, std::chrono::milliseconds duration);
    static QCoro::Task<void> recover(Self self, Error error);

    void makeClient();
    void set(StreamStatus::State reached, const QString &reason = {})
    {
        status.state = reached;
        status.reason = reason;
        if (reached != StreamStatus::State::Listening)
            status.listeningSince.reset();
        tell();
    }
    void tell()
    {
        if (owner)
            Q_EMIT owner->changed();
    }

    ChangeStream *owner = nullptr;
    Access access;
    http::NetworkSettings network;
    Inbox *inbox = nullptr;
    store::StateStore *state = nullptr;
    std::shared_ptr<Clock> clock;
    std::unique_ptr<http::Client> client;
    StreamStatus status;
    QStringList objects;
    QSet<QString> subscribed;
    QString clientId;
    QByteArray cookies;
    qint64 lastId = 0;
    int failures = 0;
    bool renewed = false; ///< the token was renewed, and not heard to be good since
    bool running = false;
    bool stopping = false;
};

void ChangeStream::Private::makeClient()
{
    http::ServicePolicy policy;
    policy.name = "salesforce";
    policy.baseUrl = access.url();
    policy.maxRetries = 0; // what comes after a failure is decided here
    policy.concurrency = 1;
    policy.authorization = access.authorization;
    network.transferTimeout = hold;
    client = std::make_unique<http::Client>(std::move(policy), network, clock);
    if (owner)
        QObject::connect(client.get(), &http::Client::requestLogged, owner, &ChangeStream::requestLogged);
}

Task<bayeux::Answer> ChangeStream::Private::post(Self self, QByteArray kind, QByteArray body)
{
    http::Request request;
    request.method = "POST";
    request.path = "/cometd/" + self->access.apiVersion + '/' + kind;
    request.headers = {{"Content-Type", "application/json"}};
    if (!self->cookies.isEmpty())
        request.headers.append({"Cookie", self->cookies});
    request.body = std::move(body);
    request.safety = http::Safety::Once;
    request.priority = http::Priority::Immediate;
    request.purpose = "cometd-" + kind;
    self->client->setBaseUrl(self->access.url());
    TANDEM_CO_TRY(response, self->client->send(request));
    self->cookies = bayeux::withCookies(self->cookies, response.headers);
    if (!response.ok()) {
        co_return fail(ErrorKind::Network, QString::number(response.status),
            u"Salesforce answered the change stream with the status %1."_s.arg(response.status), {},
            Retry::Later);
    }
    auto answer =
        bayeux::readAnswer(response.body, "/meta/" + kind, self->access.ownOrigin, self->clock->now());
    if (!answer || !answer->reply) {
        co_return fail(ErrorKind::Network, u"UNEXPECTED_ANSWER"_s,
            u"Salesforce's answer to the change stream was cut off or is not what was asked for."_s, {},
            Retry::Later);
    }
    if (!answer->reply->successful && kind != "subscribe")
        co_return fail(ErrorKind::Conflict, answer->reply->error, answer->reply->error);
    co_return *answer;
}

Task<bool> ChangeStream::Private::subscribe(Self self, QString object)
{
    const QString channel = bayeux::channelOf(bayeux::toldBy(object));
    const QString key = replayKey(channel);
    TANDEM_CO_TRY(
        mark, self->state->read<QByteArray>([key](store::StateTransaction &tx) { return tx.meta(key); }));
    bool known = !mark.isEmpty();
    const qint64 from = known ? mark.toLongLong() : -1;
    TANDEM_CO_TRY(
        first, post(self, "subscribe", bayeux::subscribe(++self->lastId, self->clientId, channel, from)));
    bayeux::Reply reply = *first.reply;
    if (!reply.successful && known && reply.error.startsWith("400"_L1) && reply.error.contains("replay"_L1)) {
        // What happened since then cannot be told any more: only new events, and a look at everything.
        known = false;
        TANDEM_CO_TRY(
            again, post(self, "subscribe", bayeux::subscribe(++self->lastId, self->clientId, channel, -1)));
        reply = *again.reply;
    }
    if (!reply.successful && (reply.reconnect == "handshake"_L1 || reply.error.startsWith("401"_L1)))
        co_return fail(ErrorKind::Conflict, reply.error, reply.error);
    if (!reply.successful) {
        self->status.refused.insert(object,
            u"Salesforce does not tell of changes of %1 (%2)."_s.arg(bayeux::toldBy(object), reply.error));
        co_return false;
    }
    self->subscribed.insert(object);
    self->status.refused.remove(object);
    if (!known)
        TANDEM_CO_CHECK(self->inbox->put({gapOf(object, self->clock->now())}));
    co_return true;
}

Task<bool> ChangeStream::Private::subscribeAll(Self self, bool first)
{
    const QStringList wanted = self->objects;
    for (const QString &object : wanted) {
        if (!self->subscribed.contains(object) && (first || !self->status.refused.contains(object)))
            TANDEM_CO_CHECK(subscribe(self, object));
    }
    co_return !self->subscribed.isEmpty();
}

/// One long poll. What came is on disk before the next one is sent: an answer that is lost comes again after
/// the next handshake, from the stored marks on.
Task<bool> ChangeStream::Private::connectOnce(Self self)
{
    TANDEM_CO_TRY(answer, post(self, "connect", bayeux::connect(++self->lastId, self->clientId)));
    if (answer.events > 0) {
        TANDEM_CO_CHECK(self->inbox->put(answer.notices, answer.marks));
        self->status.events += answer.events;
        self->status.lastEvent = self->clock->now();
        self->status.heard.unite(answer.objects);
        for (const QString &object : std::as_const(answer.objects))
            self->status.refused.remove(object);
        self->tell();
    }
    self->failures = 0;
    self->renewed = false;
    if (answer.reply->interval > 0ms) {
        auto waiting = pause(self, std::min<std::chrono::milliseconds>(answer.reply->interval, 30s));
        co_await std::move(waiting);
    }
    co_return true;
}

Task<bool> ChangeStream::Private::listen(Self self)
{
    self->set(StreamStatus::State::Connecting);
    self->cookies.clear();
    self->subscribed.clear();
    self->status.heard.clear();
    ++self->status.handshakes;
    TANDEM_CO_TRY(shaken, post(self, "handshake", bayeux::handshake(++self->lastId)));
    self->clientId = shaken.reply->clientId;
    self->status.refused.clear();
    TANDEM_CO_TRY(any, subscribeAll(self, true));
    if (!any) {
        co_return fail(ErrorKind::Permission, u"403::No channel"_s,
            self->status.refused.isEmpty() ? u"No object is to be listened to."_s
                                           : self->status.refused.begin().value());
    }
    self->set(StreamStatus::State::Listening);
    self->status.listeningSince = self->clock->now();
    self->tell();
    while (!self->stopping) {
        TANDEM_CO_CHECK(connectOnce(self));
        TANDEM_CO_CHECK(subscribeAll(self, false));
    }
    co_return true;
}

QCoro::Task<void> ChangeStream::Private::pause(Self self, std::chrono::milliseconds duration)
{
    const Instant end = self->clock->now() + duration;
    while (!self->stopping && self->clock->now() < end) {
        const auto rest = std::min<std::chrono::milliseconds>(end - self->clock->now(), 1s);
        co_await self->clock->wait(rest);
    }
}

QCoro::Task<void> ChangeStream::Private::recover(Self self, Error error)
{
    Step step = stepFor(error.code);
    const bool refused = error.code == "403::No channel"_L1;
    if (refused)
        step = {refusedPause, false, true, error.text};
    else if (error.kind != ErrorKind::Conflict && !error.code.startsWith("401"_L1))
        step = {0ms, false, false, error.text};
    ++self->failures;
    if (step.renew && std::exchange(self->renewed, true)) {
        // The token is good elsewhere, but not here.
        step = {refusedPause, false, true,
            u"Salesforce takes the sign-in, but not for change events (%1)."_s.arg(error.code)};
    }
    auto wait = step.pause;
    if (wait == 0ms && self->failures > 1) {
        wait = std::min<std::chrono::milliseconds>(
            shortestPause * (1 << std::min(self->failures - 2, 6)), longestPause);
        wait = wait / 2
            + std::chrono::milliseconds(
                QRandomGenerator::global()->bounded(static_cast<int>(wait.count() / 2 + 1)));
    }
    self->set(
        step.unavailable ? StreamStatus::State::Unavailable : StreamStatus::State::Waiting, step.reason);
    qCInfo(log::live).noquote() << "change stream:" << step.reason;
    if (step.renew) {
        auto renewing = self->access.renew();
        const Result<bool> renewal = co_await std::move(renewing);
        if (!renewal) {
            self->set(StreamStatus::State::Waiting, renewal.error().text);
            wait = renewal.error().kind == ErrorKind::SignIn ? refusedPause : longestPause;
        }
    }
    auto waiting = pause(self, wait);
    co_await std::move(waiting);
}

QCoro::Task<void> ChangeStream::Private::run(Self self)
{
    self->running = true;
    self->makeClient();
    while (!self->stopping) {
        auto listening = listen(self);
        const Result<bool> ended = co_await std::move(listening);
        if (self->stopping)
            break;
        auto recovering = recover(self, ended ? Error() : ended.error());
        co_await std::move(recovering);
    }
    self->client.reset();
    self->running = false;
    self->set(StreamStatus::State::Off);
}

ChangeStream::ChangeStream(Access access, http::NetworkSettings network, Inbox *inbox,
    store::StateStore *state, std::shared_ptr<Clock> clock, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->owner = this;
    d->access = std::move(access);
    d->network = std::move(network);
    d->inbox = inbox;
    d->state = state;
    d->clock = std::move(clock);
}

ChangeStream::~ChangeStream()
{
    d->owner = nullptr;
    stop();
    d->client.reset(); // Frames that wait for an answer end here.
}

void ChangeStream::start(QStringList objects)
{
    d->objects = std::move(objects);
    if (d->objects.isEmpty())
        return;
    if (d->running) {
        if (std::exchange(d->stopping, false) && d->client)
            d->client->resume();
        return;
    }
    d->stopping = false;
    d->failures = 0;
    Private::run(d);
}

void ChangeStream::stop()
{
    d->stopping = true;
    if (d->client)
        d->client->abortAll();
}

bool ChangeStream::isIdle() const
{
    return !d->running;
}

StreamStatus ChangeStream::status() const
{
    return d->status;
}

void ChangeStream::markSilent(const QString &object, const QString &reason)
{
    d->status.refused.insert(object, reason);
    d->tell();
}

} // namespace tandem::live
