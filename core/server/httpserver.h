// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/server/httptypes.h"

#include <QHostAddress>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace tandem::server {

/// Where to listen, and how much a client may ask of the server.
struct ServerOptions
{
    QHostAddress address{QHostAddress::LocalHost};
    quint16 port = 0; ///< 0: any free one
    qsizetype maxHeaderBytes = 16 * 1024; ///< request line and header; beyond: 431
    qint64 maxBodyBytes = 64 * 1024 * 1024; ///< beyond: 413
    unsigned maxConnections = 128; ///< more are closed at once
    std::chrono::seconds idleTimeout{60}; ///< a connection on which nothing moves is closed
    std::chrono::milliseconds bodyTimeout{120'000}; ///< a body must have arrived within this
    /// A request must be whole within this, from the connection or the answer before on; 0: no such limit.
    std::chrono::milliseconds requestTimeout{0};
    int requestsPerSecond = 0; ///< of one sender; beyond: 429; 0: no such limit
    bool compress = false; ///< gzip for clients that accept it
    QByteArray certificate; ///< PEM; with `key` the server speaks TLS only
    Secret key;
    friend bool operator==(const ServerOptions &, const ServerOptions &) = default;
};

/// The only listening HTTP socket of the program: one address, one port, HTTP/1.1 with keep-alive. The
/// handler is called on server threads, several at a time, with complete requests only; it must not throw and
/// must not stop the server. Owned by whoever listens; stops when destroyed. start() and stop() belong to the
/// owner's thread.
class HttpServer
{
public:
    using Handler = std::function<HttpResponse(const HttpRequest &)>;

    explicit HttpServer(Handler handler, ServerOptions options = {});
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Fails with ADDRESS_IN_USE or CANNOT_LISTEN.
    [[nodiscard]] Status start();
    /// Ends delays and stalls, lets handlers that run finish, closes every connection and returns when all
    /// threads are gone. May be called twice; start() works again afterwards.
    void stop();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 throttled() const; ///< requests that were answered with 429
    [[nodiscard]] quint16 port() const; ///< 0 while not running
    [[nodiscard]] QUrl url() const; ///< http://127.0.0.1:port, https with a certificate

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tandem::server
