// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/loopback.h"

#include <QMutexLocker>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

constexpr auto goodPage =
    "<!doctype html><html><head><meta charset=\"utf-8\"><title>Tandem</title></head><body>"
    "<h1>Signed in</h1><p>Tandem goes on by itself. You can close this tab.</p></body></html>\n";
constexpr auto deniedPage =
    "<!doctype html><html><head><meta charset=\"utf-8\"><title>Tandem</title></head><body>"
    "<h1>Not signed in</h1><p>Tandem says why. You can close this tab.</p></body></html>\n";
constexpr auto strangePage =
    "<!doctype html><html><head><meta charset=\"utf-8\"><title>Tandem</title></head><body>"
    "<h1>Not expected</h1><p>This answer does not belong to the sign-in that is open. "
    "You can close this tab.</p></body></html>\n";

server::HttpResponse page(int status, const char *html)
{
    server::HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    response.headers.add("Cache-Control", "no-store");
    response.headers.add("Connection", "close");
    response.body = html;
    return response;
}

server::HttpResponse plain(int status, const QByteArray &text = {})
{
    server::HttpResponse response;
    response.status = status;
    if (!text.isEmpty())
        response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.body = text;
    return response;
}

/// Chrome asks before a page of the internet may send the browser to this machine.
server::HttpResponse preflight(const server::HttpRequest &request)
{
    server::HttpResponse response = plain(204);
    const QByteArray origin = request.headers.value("Origin");
    response.headers.add("Access-Control-Allow-Origin", origin.isEmpty() ? QByteArray("*") : origin);
    response.headers.add("Access-Control-Allow-Methods", "GET");
    response.headers.add("Access-Control-Allow-Private-Network", "true");
    return response;
}

} // namespace

struct Loopback::Shared
{
    mutable QMutex mutex;
    QPromise<Result<QUrl>> promise;
    Accepts accepts;
    quint16 port = 0;
    bool done = false;

    server::HttpResponse answer(const server::HttpRequest &request)
    {
        if (request.method == "OPTIONS" && request.headers.contains("Access-Control-Request-Private-Network"))
            return preflight(request);
        // Browsers ask for it by themselves; an empty answer keeps it out of their consoles.
        if (request.path == "/favicon.ico"_L1 && request.method == "GET")
            return plain(204);
        if (request.path != path)
            return plain(404, "Not found\n");
        if (request.method != "GET")
            return plain(405, "Only GET\n");
        const QMutexLocker lock(&mutex);
        const QUrl url(
            u"http://localhost:%1"_s.arg(port) + QString::fromLatin1(request.target), QUrl::StrictMode);
        if (done || !accepts || !accepts(url))
            return page(400, strangePage);
        finish(url);
        return page(200, request.queryValue(u"error") ? deniedPage : goodPage);
    }

    void finish(Result<QUrl> result)
    {
        done = true;
        promise.addResult(std::move(result));
        promise.finish();
    }
};

Loopback::Loopback()
    : m_shared(std::make_shared<Shared>())
{
    m_shared->promise.start();
}

Loopback::~Loopback()
{
    cancel({ErrorKind::Stopped, u"SIGN_IN_ENDED"_s, u"The sign-in was given up."_s, {}});
}

Status Loopback::listen(const QList<int> &ports)
{
    Status last = fail(ErrorKind::Configuration, u"NO_REDIRECT_PORT"_s,
        u"No redirect port is configured (salesforce.redirectPorts)."_s);
    for (const int port : ports) {
        last = listenOn(static_cast<quint16>(port));
        if (last)
            return last;
    }
    return last;
}

Status Loopback::listenOn(quint16 port)
{
    const auto handler = [shared = m_shared](
                             const server::HttpRequest &request) { return shared->answer(request); };
    server::ServerOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    options.port = port;
    options.maxConnections = 16;
    options.maxBodyBytes = 4096;
    auto four = std::make_unique<server::HttpServer>(handler, options);
    TANDEM_CHECK(four->start());
    options.address = QHostAddress(QHostAddress::LocalHostIPv6);
    options.port = four->port();
    auto six = std::make_unique<server::HttpServer>(handler, options);
    // A machine without IPv6 does without; a port that another program has there would take our answers.
    if (const Status started = six->start(); !started) {
        if (started.error().code == "ADDRESS_IN_USE"_L1)
            return started;
        six.reset();
    }
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->port = four->port();
    m_four = std::move(four);
    m_six = std::move(six);
    return {};
}

void Loopback::expect(Accepts accepts)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->accepts = std::move(accepts);
}

QUrl Loopback::redirectUri() const
{
    // "localhost", character by character as registered, though the sockets are the numbers (contract 1.3).
    return QUrl(u"http://localhost:%1"_s.arg(m_shared->port) + path);
}

QFuture<Result<QUrl>> Loopback::redirected() const
{
    return m_shared->promise.future();
}

void Loopback::close()
{
    m_four.reset();
    m_six.reset();
}

void Loopback::cancel(const Error &error)
{
    canceller()(error);
}

std::function<void(const Error &)> Loopback::canceller() const
{
    return [weak = std::weak_ptr<Shared>(m_shared)](const Error &error) {
        const auto shared = weak.lock();
        if (!shared)
            return;
        const QMutexLocker lock(&shared->mutex);
        if (!shared->done)
            shared->finish(fail(error));
    };
}

} // namespace tandem::session
