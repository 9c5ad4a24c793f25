// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "app/sandbox/seeddata.h"
#include "core/session/session.h"
#include "core/store/statestore.h"

#include <QTemporaryDir>
#include <QTest>

namespace tandem {

/// Turns the event loop until the answer is there.
template <typename T> [[nodiscard]] Result<T> await(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000))
        return fail(ErrorKind::Internal, QStringLiteral("TEST"), QStringLiteral("no answer within a minute"));
    return future.result();
}

/// A profile in a folder of its own beside both simulated services.
class Desk
{
public:
    explicit Desk(int companies = 20, bool autoConsent = false);

    /// A new session on the same folder; the one before is closed first.
    session::Session &reopen();
    [[nodiscard]] session::SessionOptions options() const;
    [[nodiscard]] Configuration configuration() const;
    /// Opens, configures and connects both sides with ready tokens.
    [[nodiscard]] Status prepare();
    [[nodiscard]] Status connectBoth();
    [[nodiscard]] session::ReadyGrant grant();
    [[nodiscard]] QString folder() const { return directory.path() + QStringLiteral("/profile"); }
    /// Closes the profile, changes its store, opens it again.
    void alter(const std::function<Status(store::StateTransaction &)> &change);
    /// Writes config.json as another program does.
    [[nodiscard]] bool editOutside(const Configuration &configuration) const;
    /// The profile is bound to another account, as if it had been connected there before.
    void bindElsewhere(Side side);
    /// A company that lives in Salesforce only, so that a run has something to do.
    QByteArray addAccount(const QString &name);

    QTemporaryDir directory;
    std::shared_ptr<Clock> clock; ///< of the next session; none: the machine's
    sandbox::Sandbox services;
    std::unique_ptr<session::Session> session;
};

/// Keeps the next request of a kind waiting at the door of its service, so that a test can do something in
/// the very midst of a run. Lets it in when it is told to, or goes; at the latest after a minute.
class HeldRequest
{
public:
    HeldRequest(sandbox::Sandbox *services, sandbox::Side side, QByteArray kind);
    ~HeldRequest();
    HeldRequest(const HeldRequest &) = delete;
    HeldRequest &operator=(const HeldRequest &) = delete;

    /// Turns the event loop until the request is there.
    [[nodiscard]] bool arrives();
    void letIn();

private:
    struct Door;
    sandbox::Sandbox *m_services;
    std::shared_ptr<Door> m_door;
};

/// GET over a bare socket: status line, header and body as they came; empty where nobody listens.
[[nodiscard]] QByteArray httpGet(
    const QUrl &url, const QByteArray &method = "GET", const QByteArray &extra = {});
[[nodiscard]] int statusOf(const QByteArray &answer);
[[nodiscard]] QUrl locationOf(const QByteArray &answer);

} // namespace tandem
