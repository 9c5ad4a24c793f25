// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/server/httpserver.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QUrl>

#include <functional>
#include <memory>

namespace tandem::session {

/// Waits for the browser's way back from a sign-in (contract salesforce.md 1.3): listens on 127.0.0.1 and
/// ::1, takes the first redirect that `accepts` says is ours and answers everything else as contracted. Made
/// and destroyed on the sync thread; the request handler runs on server threads.
class Loopback
{
public:
    using Accepts = std::function<bool(const QUrl &)>;

    static constexpr QLatin1StringView path{"/oauth/callback"};

    Loopback();
    ~Loopback();

    /// Listens on the first free port; fails with the last one's error.
    [[nodiscard]] Status listen(const QList<int> &ports);
    /// What is ours, once the authorization is known. Nothing is taken before.
    void expect(Accepts accepts);
    [[nodiscard]] QUrl redirectUri() const;
    /// Finishes with the redirect that came, or with the error of cancel().
    [[nodiscard]] QFuture<Result<QUrl>> redirected() const;
    void cancel(const Error &error);
    /// Listens no more. What came, or cancel() said, is still there.
    void close();
    /// cancel() as a function that may be called from any thread, at any time, also when this is gone.
    [[nodiscard]] std::function<void(const Error &)> canceller() const;

private:
    struct Shared;
    [[nodiscard]] Status listenOn(quint16 port);

    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<server::HttpServer> m_four;
    std::unique_ptr<server::HttpServer> m_six;
};

} // namespace tandem::session
