// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/httpserver.h"

#include "core/base/logging.h"
#include "core/server/exchange.h"
#include "core/server/gzip.h"
#include "core/server/reply.h"
#include "core/server/senderlimit.h"
#include "core/server/sockets.h"
#include "core/server/watchdog.h"

#include <microhttpd.h>

#include <atomic>

using namespace Qt::StringLiterals;

namespace tandem::server {

namespace {

using Misbehaviour = HttpResponse::Misbehaviour;

void *beginExchange(void *, const char *uri, MHD_Connection *)
{
    return new Exchange(QByteArray(uri));
}

void logMessage(void *, const char *format, va_list arguments)
{
    qCDebug(log::server).noquote() << QString::vasprintf(format, arguments).trimmed();
}

int socketOf(MHD_Connection *connection)
{
    return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
}

QByteArray peerOf(MHD_Connection *connection)
{
    const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return peerText(info != nullptr ? info->client_addr : nullptr);
}

/// The watchdog is null where the server has none.
void endExchange(void *watchdog, MHD_Connection *connection, void **context, MHD_RequestTerminationCode)
{
    delete static_cast<Exchange *>(*context);
    *context = nullptr;
    if (watchdog != nullptr)
        static_cast<Watchdog *>(watchdog)->expect(connection, socketOf(connection));
}

void watchConnection(
    void *watchdog, MHD_Connection *connection, void **, MHD_ConnectionNotificationCode event)
{
    if (watchdog == nullptr)
        return;
    if (event == MHD_CONNECTION_NOTIFY_STARTED)
        static_cast<Watchdog *>(watchdog)->expect(connection, socketOf(connection));
    else
        static_cast<Watchdog *>(watchdog)->closed(connection);
}

HttpResponse refusal(int status, const QByteArray &text)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "text/plain; charset=UTF-8");
    response.headers.add("Connection", "close");
    response.body = text;
    return response;
}

bool accepts(const HttpRequest &request, QByteArrayView encoding)
{
    const QList<QByteArray> offers = request.headers.value("Accept-Encoding").toLower().split(',');
    return std::any_of(offers.begin(), offers.end(), [&](const QByteArray &offer) {
        const QByteArray trimmed = offer.trimmed();
        return trimmed.startsWith(encoding) && !trimmed.contains("q=0,") && !trimmed.endsWith("q=0");
    });
}

} // namespace

class HttpServer::Private
{
public:
    Private(Handler handlerToCall, ServerOptions wanted)
        : handler(std::move(handlerToCall))
        , options(std::move(wanted))
    {
    }

    static MHD_Result access(void *self, MHD_Connection *connection, const char *url, const char *method,
        const char *version, const char *data, size_t *size, void **context);
    MHD_Result receive(
        MHD_Connection *connection, Exchange &exchange, const char *method, const char *data, size_t *size);
    MHD_Result answer(MHD_Connection *connection, Exchange &exchange);
    MHD_Result send(MHD_Connection *connection, HttpResponse response);
    void compress(const HttpRequest &request, HttpResponse &response) const;
    MHD_Daemon *listen();

    Handler handler;
    ServerOptions options;
    MHD_Daemon *daemon = nullptr;
    quint16 port = 0;
    std::shared_ptr<StopSignal> stop;
    std::unique_ptr<Watchdog> watchdog;
    SenderLimit limit;
    std::atomic<qint64> throttled = 0;
};

MHD_Result HttpServer::Private::access(void *self, MHD_Connection *connection, const char *,
    const char *method, const char *, const char *data, size_t *size, void **context)
{
    return static_cast<Private *>(self)->receive(
        connection, *static_cast<Exchange *>(*context), method, data, size);
}

MHD_Result HttpServer::Private::receive(
    MHD_Connection *connection, Exchange &exchange, const char *method, const char *data, size_t *size)
{
    if (!exchange.begun()) {
        exchange.begin(connection, method);
        if (exchange.headerBytes() > options.maxHeaderBytes)
            return send(connection, refusal(431, "The request header is too large.\n"));
        if (exchange.promisedBytes() > options.maxBodyBytes)
            return send(connection, refusal(413, "The request body is too large.\n"));
        return MHD_YES;
    }
    if (*size > 0) {
        const QByteArrayView piece(data, static_cast<qsizetype>(*size));
        *size = 0;
        return exchange.append(piece, options.maxBodyBytes, options.bodyTimeout) ? MHD_YES : MHD_NO;
    }
    if (exchange.tooLarge())
        return send(connection, refusal(413, "The request body is too large.\n"));
    return answer(connection, exchange);
}

MHD_Result HttpServer::Private::answer(MHD_Connection *connection, Exchange &exchange)
{
    if (watchdog)
        watchdog->satisfied(connection);
    if (options.requestsPerSecond > 0
        && !limit.take(peerOf(connection), options.requestsPerSecond, std::chrono::steady_clock::now())) {
        ++throttled;
        HttpResponse tooFast;
        tooFast.status = 429;
        tooFast.headers.add("Retry-After", "1");
        return send(connection, std::move(tooFast));
    }
    HttpRequest request = exchange.takeRequest();
    request.abandoned = [socket = socketOf(connection), signal = stop] {
        return signal->isRaised() || peerHasLeft(socket);
    };
    HttpResponse response = handler(request);
    if (response.delayMs > 0 && stop->waitFor(std::chrono::milliseconds(response.delayMs)))
        return MHD_NO;
    if (response.misbehaviour == Misbehaviour::CloseWithoutAnswer) {
        resetConnection(socketOf(connection));
        return MHD_NO;
    }
    if (options.compress)
        compress(request, response);
    return send(connection, std::move(response));
}

void HttpServer::Private::compress(const HttpRequest &request, HttpResponse &response) const
{
    constexpr qsizetype worthwhile = 512;
    if (response.body.size() < worthwhile || response.headers.contains("Content-Encoding")
        || !accepts(request, "gzip"))
        return;
    response.body = gzip(response.body);
    response.headers.add("Content-Encoding", "gzip");
    response.headers.add("Vary", "Accept-Encoding");
}

MHD_Result HttpServer::Private::send(MHD_Connection *connection, HttpResponse response)
{
    const auto status = static_cast<unsigned>(response.status);
    if (response.misbehaviour
        == Misbehaviour::Stall) // it ends when the client gives up, not with our time-out
        MHD_set_connection_option(connection, MHD_CONNECTION_OPTION_TIMEOUT, 0U);
    const ResponsePtr made = makeResponse(std::move(response), socketOf(connection), stop);
    return MHD_queue_response(connection, status, made.get());
}

MHD_Daemon *HttpServer::Private::listen()
{
    const bool v6 = options.address.protocol() == QAbstractSocket::IPv6Protocol;
    unsigned flags = MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_ERROR_LOG
        | MHD_USE_ITC | MHD_USE_POLL;
    if (v6)
        flags |= MHD_USE_IPv6;
    std::vector<MHD_OptionItem> tls;
    if (!options.certificate.isEmpty()) {
        flags |= MHD_USE_TLS;
        // Copied by the library, which does not write to them.
        tls.push_back({MHD_OPTION_HTTPS_MEM_CERT, 0, const_cast<char *>(options.certificate.constData())});
        tls.push_back({MHD_OPTION_HTTPS_MEM_KEY, 0, const_cast<char *>(options.key.reveal().constData())});
    }
    tls.push_back({MHD_OPTION_END, 0, nullptr});
    const QByteArray address = socketAddress(options.address, options.port);
    // One pool holds the request's header and the answer's; our own limit answers first, with a clear status.
    const size_t memory = static_cast<size_t>(options.maxHeaderBytes) * 2 + 32 * 1024;
    return MHD_start_daemon(flags, options.port, nullptr, nullptr, &Private::access, this, //
        MHD_OPTION_EXTERNAL_LOGGER, &logMessage, nullptr, //
        MHD_OPTION_SOCK_ADDR, address.constData(), //
        MHD_OPTION_URI_LOG_CALLBACK, &beginExchange, nullptr, //
        MHD_OPTION_NOTIFY_COMPLETED, &endExchange, watchdog.get(), //
        MHD_OPTION_NOTIFY_CONNECTION, &watchConnection, watchdog.get(), //
        MHD_OPTION_ARRAY, tls.data(), //
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory, //
        MHD_OPTION_CONNECTION_LIMIT, options.maxConnections, //
        MHD_OPTION_CONNECTION_TIMEOUT, static_cast<unsigned>(options.idleTimeout.count()), //
        MHD_OPTION_END);
}

HttpServer::HttpServer(Handler handler, ServerOptions options)
    : d(std::make_unique<Private>(std::move(handler), std::move(options)))
{
}

HttpServer::~HttpServer()
{
    stop();
}

Status HttpServer::start()
{
    if (d->daemon != nullptr)
        return fail(ErrorKind::Internal, u"ALREADY_LISTENING"_s, u"The server is already listening."_s);
    d->stop = std::make_shared<StopSignal>();
    if (d->options.requestTimeout.count() > 0)
        d->watchdog = std::make_unique<Watchdog>(d->options.requestTimeout);
    d->daemon = d->listen();
    if (d->daemon == nullptr) {
        // The library's own errno is that of whatever it did last.
        const int code = listenError(socketAddress(d->options.address, d->options.port));
        d->watchdog.reset();
        const bool inUse = isAddressInUse(code);
        const QString text = inUse
            ? u"Port %1 is already in use by another program."_s.arg(d->options.port)
            : u"Cannot listen on %1 port %2."_s.arg(d->options.address.toString()).arg(d->options.port);
        return fail(ErrorKind::Configuration, inUse ? u"ADDRESS_IN_USE"_s : u"CANNOT_LISTEN"_s, text,
            code == 0 ? QString() : qt_error_string(code));
    }
    const auto *info = MHD_get_daemon_info(d->daemon, MHD_DAEMON_INFO_BIND_PORT);
    d->port = info != nullptr ? info->port : d->options.port;
    return {};
}

void HttpServer::stop()
{
    if (d->daemon == nullptr)
        return;
    d->stop->raise();
    MHD_stop_daemon(d->daemon);
    d->daemon = nullptr;
    d->watchdog.reset();
    d->port = 0;
}

bool HttpServer::isRunning() const
{
    return d->daemon != nullptr;
}

qint64 HttpServer::throttled() const
{
    return d->throttled;
}

quint16 HttpServer::port() const
{
    return d->port;
}

QUrl HttpServer::url() const
{
    QUrl url;
    url.setScheme(d->options.certificate.isEmpty() ? u"http"_s : u"https"_s);
    url.setHost(d->options.address.toString());
    url.setPort(d->port);
    return url;
}

} // namespace tandem::server
