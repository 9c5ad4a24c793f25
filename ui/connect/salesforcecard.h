// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/session/views.h"
#include "ui/kit/card.h"

class QPushButton;

namespace tandem::session {
class Session;
}

namespace tandem::ui {

class Badge;
class CheckList;
class Facts;
class Notice;
class SalesforceSetup;
class SignInFlow;
class WaitingPane;

/// The Salesforce side: setting up and signing in, waiting for the browser, or who and what is connected.
class SalesforceCard : public Card
{
    Q_OBJECT
public:
    explicit SalesforceCard(session::Session *session, QWidget *parent = nullptr);

    void show(const session::ConnectionView &view);
    void show(const SalesforceConfiguration &configuration);
    void showChecks(const QList<session::Check> &checks);
    void showChecking();
    void setPrimary(bool primary);
    /// Shows the set-up although connected.
    void askToReconnect();
    void askToDisconnect();
    [[nodiscard]] bool isWaiting() const;
    /// What a sign-in wants of a person stands there, in place of what is connected.
    [[nodiscard]] bool asks() const;
    /// Where a sign-in begins, while it is shown.
    void focusSignIn();

Q_SIGNALS:
    /// Connected, reconnected or disconnected.
    void changed();
    /// A sign-in has gone through; changed() follows. The focus is on what stands in its place.
    void signedIn();
    /// The waiting began or ended.
    void waitingChanged();

private:
    [[nodiscard]] QWidget *connectedPane();
    void wire();
    void start(const QUrl &loginUrl, const QString &consumerKey, bool rebind, bool otherUser = false);
    void warnOfUser();
    void fail(const Error &error);
    void askToRebind(const Error &error);
    void disconnectSide();
    void draw();
    void showPanes();
    /// The one that stands where the focus is; none: it is elsewhere.
    [[nodiscard]] const QWidget *paneWithFocus() const;

    session::Session *m_session;
    SignInFlow *m_flow;
    Badge *m_state;
    Notice *m_notice;
    Notice *m_who; ///< a warning of who is signed in
    bool m_failed = false; ///< the last check did not go through
    bool m_troubled = false; ///< the notice says that the keychain cannot be read
    SalesforceSetup *m_setup;
    WaitingPane *m_waiting;
    Badge *m_environment = nullptr;
    Facts *m_facts = nullptr;
    CheckList *m_checks = nullptr;
    QPushButton *m_reconnect = nullptr;
    QPushButton *m_disconnect = nullptr;
    QWidget *m_connected; ///< makes the widgets above
    session::ConnectionView m_view;
    SalesforceConfiguration m_configuration;
    bool m_reconnecting = false; ///< a person wants to see the set-up although connected
    std::pair<QUrl, QString> m_lastStart;
    bool m_reused = false; ///< the last sign-in used a session that the browser had open
    QString m_acceptedUser; ///< a person has read the warning about this user
};

} // namespace tandem::ui
