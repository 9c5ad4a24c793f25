// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/engine.h"

#include "core/base/logging.h"
#include "core/http/call.h"
#include "core/http/network.h"
#include "core/http/redaction.h"

namespace tandem::http {
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

/// Counts a send() from its first line to the end of its frame.
class Engine::Running
{
public:
    explicit Running(Engine &engine)
        : m_engine(engine)
    {
        ++m_engine.m_running;
    }
    ~Running() { --m_engine.m_running; }
    Q_DISABLE_COPY_MOVE(Running)

private:
    Engine &m_engine;
};

/// Lets `abort` find what a frame waits for.
class Engine::Waiting
{
public:
    Waiting(Engine &engine, const std::shared_ptr<Wakeup> &wakeup)
        : m_engine(engine)
        , m_key(wakeup.get())
    {
        m_engine.m_waiting.emplace(m_key, wakeup);
    }
    ~Waiting() { m_engine.m_waiting.erase(m_key); }
    Q_DISABLE_COPY_MOVE(Waiting)

private:
    Engine &m_engine;
    Wakeup *m_key;
};

Engine::Engine(ServicePolicy policy, NetworkSettings network, std::shared_ptr<Clock> clock)
    : m_policy(std::move(policy))
    , m_network(std::move(network))
    , m_clock(std::move(clock))
    // Qt keeps six connections to a host: a seventh request would wait there, where no priority counts and
    // the time-out for connecting runs.
    , m_queue(RateLimiter(m_policy.requestsPerSecond, m_policy.maxRequestsPerSecond),
          std::clamp(m_policy.concurrency, 1, 6), m_clock)
{
}

Task<Response> Engine::run(std::shared_ptr<Engine> self, Request request)
{
    const Running running(*self);
    if (self->m_stopped)
        co_return fail(stoppedError());
    if (auto started = self->start(); !started)
        co_return fail(started.error());
    ++self->m_meter.calls;
    ++self->m_meter.byPurpose[request.purpose];
    const auto call = std::make_shared<Call>();
    call->request = std::move(request);
    call->epoch = self->m_epoch;
    for (;;) {
        auto attempted = attempt(self, call);
        Outcome outcome = co_await std::move(attempted);
        Next next = self->judge(*call, std::move(outcome));
        call->ticket.reset();
        if (next.end)
            co_return std::move(*next.end);
        if (next.pause.count() <= 0)
            continue;
        auto paused = pause(self, next.pause);
        co_await std::move(paused);
        if (call->epoch != self->m_epoch)
            co_return fail(stoppedError());
    }
}

QCoro::Task<Outcome> Engine::attempt(std::shared_ptr<Engine> self, CallPtr call)
{
    Outcome outcome;
    outcome.failure = Failure::Lasting;
    outcome.mayHaveArrived = false;
    call->ticket =
        self->m_queue.enter(call->request.priority, self->needsToken(call->request), call->hadTurn);
    call->hadTurn = true;
    {
        const Waiting waiting(*self, call->ticket->turn);
        Awaiting awaiting(call->ticket->turn);
        co_await awaiting;
    }
    call->stopped = call->epoch != self->m_epoch;
    if (call->stopped || call->ticket->refusal) {
        outcome.error = call->ticket->refusal.value_or(stoppedError());
        co_return outcome;
    }
    const auto url = self->resolve(*call);
    if (!url) {
        outcome.error = url.error();
        co_return outcome;
    }
    call->attempt = ++self->m_attempts;
    call->tokenGeneration = self->m_tokenGeneration;
    call->sentAt = self->m_clock->now();
    const auto done = std::make_shared<Wakeup>();
    Exchange exchange(*self->m_manager, self->prepare(*url, call->request), call->request,
        self->m_network.connectTimeout, done);
    {
        const Waiting waiting(*self, done);
        Awaiting awaiting(done);
        co_await awaiting;
    }
    call->stopped = call->epoch != self->m_epoch;
    if (call->stopped)
        outcome.mayHaveArrived = exchange.mayHaveArrived();
    else
        outcome = exchange.takeOutcome();
    self->record(*call, exchange, outcome.response ? outcome.response->status : 0);
    co_return outcome;
}

QCoro::Task<void> Engine::pause(std::shared_ptr<Engine> self, milliseconds duration)
{
    const auto over = std::make_shared<Wakeup>();
    QFutureWatcher<void> watcher;
    QObject::connect(
        &watcher, &QFutureWatcherBase::finished, &watcher, [wakeup = over.get()] { wakeup->wake(); });
    watcher.setFuture(self->m_clock->wait(duration));
    const Waiting waiting(*self, over);
    Awaiting awaiting(over);
    co_await awaiting;
}

Status Engine::start()
{
    if (m_manager)
        return {};
    TANDEM_TRY(tls, tlsConfiguration(m_network.extraCaFile));
    m_tls = tls;
    m_manager = makeAccessManager(m_network);
    return {};
}

bool Engine::needsToken(const Request &request) const
{
    return request.authenticated && m_policy.authorization;
}

Result<QUrl> Engine::resolve(const Call &call) const
{
    QUrl url = call.redirected;
    const QByteArray &path = call.request.path;
    if (url.isEmpty() && (path.startsWith("http://") || path.startsWith("https://"))) {
        url = QUrl::fromEncoded(path, QUrl::StrictMode);
    } else if (url.isEmpty()) {
        // Joined as text: QUrl would take "//x" for a host and resolve dots.
        QByteArray base = m_policy.baseUrl.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
        while (base.endsWith('/'))
            base.chop(1);
        url = QUrl::fromEncoded(base + (path.startsWith('/') ? "" : "/") + path, QUrl::StrictMode);
    }
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || url.host().isEmpty() || !isWeb) {
        return fail(ErrorKind::Configuration, u"BAD_ADDRESS"_s,
            u"The address of %1 is not usable. Check it in the connection's settings."_s.arg(serviceName()),
            redactTarget(m_policy.baseUrl.toEncoded()) + u' ' + redactTarget(path));
    }
    if (needsToken(call.request) && !isSameOrigin(url, m_policy.baseUrl))
        return fail(foreignHostError(url));
    return url;
}

QNetworkRequest Engine::prepare(const QUrl &url, const Request &request) const
{
    QNetworkRequest prepared = makeNetworkRequest(url, m_network, *m_tls);
    for (const auto &[name, value] : request.headers)
        prepared.setRawHeader(name, value);
    if (!prepared.hasRawHeader("Accept"))
        prepared.setRawHeader("Accept", "application/json");
    if (!request.body.isEmpty() && !prepared.hasRawHeader("Content-Type"))
        prepared.setRawHeader("Content-Type", "application/json; charset=UTF-8");
    if (needsToken(request)) {
        if (const QByteArray value = m_policy.authorization(); !value.isEmpty())
            prepared.setRawHeader("Authorization", value);
    }
    return prepared;
}

void Engine::record(const Call &call, const Exchange &exchange, int status)
{
    m_meter.attempts += exchange.timesSent();
    m_meter.bytesIn += exchange.bytesIn();
    m_meter.bytesOut += exchange.bytesOut();
    const Request &request = call.request;
    const QString line = u"%1 %2 %3 %4 %5 out=%6 in=%7 %8 ms"_s.arg(QString::fromLatin1(m_policy.name),
        QString::fromLatin1(request.purpose.isEmpty() ? QByteArray("-") : request.purpose),
        QString::fromLatin1(request.method), redactTarget(request.path),
        status > 0 ? QString::number(status) : u"no-answer"_s, QString::number(exchange.bytesOut()),
        QString::number(exchange.bytesIn()), QString::number((m_clock->now() - call.sentAt).count()));
    qCDebug(log::http).noquote() << line;
    if (writeLog)
        writeLog(line);
}

std::vector<std::shared_ptr<Wakeup>> Engine::beginAbort()
{
    m_stopped = true;
    ++m_epoch;
    m_queue.clear();
    std::vector<std::shared_ptr<Wakeup>> waiting;
    for (const auto &[key, wakeup] : m_waiting)
        waiting.push_back(wakeup.lock());
    return waiting;
}

void Engine::abort()
{
    for (const auto &wakeup : beginAbort())
        wakeup->wake();
}

void Engine::shutDown()
{
    const auto self = shared_from_this();
    writeLog = nullptr;
    for (const auto &wakeup : beginAbort())
        wakeup->wakeNow();
    m_manager.reset();
}

} // namespace tandem::http
