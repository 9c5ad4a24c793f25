// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/session/views.h"

#include <QObject>

namespace tandem::session {
class Session;
}

namespace tandem::ui {

/// Signing in to Salesforce step by step: takes host and consumer key into the configuration, begins, opens
/// the browser, waits, and says how it ended. One at a time. GUI thread; all work is the session's.
class SignInFlow : public QObject
{
    Q_OBJECT
public:
    explicit SignInFlow(session::Session *session, QObject *parent = nullptr);

    /// Host and key become the configuration when the sign-in succeeds, or where nothing is connected yet.
    /// `rebind`: another organisation than the bound one is meant (S22). `otherUser`: whoever the browser has
    /// signed in is not meant.
    void start(const QUrl &loginUrl, const QString &consumerKey, bool rebind, bool otherUser = false);
    void cancel();
    /// Where no redirect port is free: the address the browser ended at.
    void finishWith(const QString &pasted);
    void openBrowserAgain();

    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    [[nodiscard]] const session::SignIn &signIn() const { return m_signIn; }

Q_SIGNALS:
    void begun();
    void waiting(bool browserOpened);
    void connected(const tandem::session::ConnectionView &view);
    void failed(const tandem::Error &error);

private:
    void end(const Result<session::ConnectionView> &result);
    void giveUp(const Error &error);

    session::Session *m_session;
    bool m_rebind = false;
    bool m_going = false;
    bool m_waiting = false;
    bool m_exchanging = false; ///< a pasted address is on its way
    int m_round = 0; ///< what an earlier start still answers is passed over
    session::SignIn m_signIn;
};

} // namespace tandem::ui
