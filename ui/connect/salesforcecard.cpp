// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/salesforcecard.h"

#include "core/session/session.h"
#include "ui/connect/appsheet.h"
#include "ui/connect/checklist.h"
#include "ui/connect/facts.h"
#include "ui/connect/salesforcesetup.h"
#include "ui/connect/signinflow.h"
#include "ui/connect/waitingpane.h"
#include "ui/kit/badge.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/heldcontrols.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

SalesforceCard::SalesforceCard(session::Session *session, QWidget *parent)
    : Card(u"Salesforce"_s, parent)
    , m_session(session)
    , m_flow(new SignInFlow(session, this))
    , m_state(new Badge(tr("Not connected"), Tone::Neutral, this))
    , m_notice(new Notice(this))
    , m_who(new Notice(this))
    , m_setup(new SalesforceSetup(this))
    , m_waiting(new WaitingPane(this))
    , m_connected(connectedPane())
{
    setObjectName(u"salesforceCard"_s);
    m_state->setObjectName(u"salesforceState"_s);
    header()->addWidget(m_environment);
    header()->addWidget(m_state);
    m_who->setObjectName(u"salesforceWho"_s);
    body()->addWidget(m_notice);
    body()->addWidget(m_who);
    body()->addWidget(m_setup);
    body()->addWidget(m_waiting);
    body()->addWidget(m_connected);
    m_waiting->hide();
    wire();
    draw();
}

QWidget *SalesforceCard::connectedPane()
{
    auto *pane = new QWidget(this);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    m_environment = new Badge({}, Tone::Neutral, this);
    m_environment->setObjectName(u"environmentBadge"_s);
    m_facts = new Facts(pane);
    m_facts->setObjectName(u"salesforceFacts"_s);
    m_checks = new CheckList(pane);
    m_checks->setObjectName(u"salesforceChecks"_s);
    m_checks->hide();
    layout->addWidget(m_facts);
    layout->addWidget(m_checks);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_reconnect = makeButton(tr("Reconnect"), u"reconnectSalesforce"_s, ButtonRole::Normal, pane);
    m_disconnect = makeButton(tr("Disconnect"), u"disconnectSalesforce"_s, ButtonRole::Danger, pane);
    m_disconnect->setAccessibleName(tr("Disconnect Salesforce"));
    m_reconnect->setToolTip(tr("Signs in again, as this or another user of the organisation"));
    buttons->addStretch(1);
    buttons->addWidget(m_reconnect);
    buttons->addWidget(m_disconnect);
    layout->addLayout(buttons);
    return pane;
}

void SalesforceCard::wire()
{
    connect(m_setup, &SalesforceSetup::startRequested, this,
        [this](const QUrl &url, const QString &key) { start(url, key, false); });
    connect(m_setup, &SalesforceSetup::appSettingsRequested, this,
        [this] { (new AppSheet(m_configuration.redirectPorts, this))->open(); });
    connect(m_setup, &SalesforceSetup::backRequested, this, [this] {
        m_reconnecting = false;
        m_setup->forgetTyped();
        m_setup->show(m_configuration);
        m_notice->dismiss();
        draw();
    });
    connect(m_waiting, &WaitingPane::cancelled, m_flow, &SignInFlow::cancel);
    connect(m_waiting, &WaitingPane::openAgainRequested, m_flow, &SignInFlow::openBrowserAgain);
    connect(m_waiting, &WaitingPane::pasted, m_flow, &SignInFlow::finishWith);
    connect(m_reconnect, &QPushButton::clicked, this, &SalesforceCard::askToReconnect);
    connect(m_disconnect, &QPushButton::clicked, this, &SalesforceCard::askToDisconnect);
    connect(m_flow, &SignInFlow::begun, this, [this] {
        m_notice->dismiss();
        m_setup->setBusy(true);
    });
    connect(m_flow, &SignInFlow::waiting, this, [this](bool opened) {
        draw();
        m_waiting->show(m_flow->signIn(), opened);
        Q_EMIT waitingChanged();
    });
    connect(m_flow, &SignInFlow::connected, this, [this](const session::ConnectionView &view) {
        m_reconnecting = false;
        m_failed = false;
        m_reused = view.reusedSession;
        m_acceptedUser.clear();
        m_setup->forgetTyped();
        m_setup->setBusy(false);
        const bool isHere = mayTakeFocus(this);
        show(view);
        if (isHere)
            m_reconnect->setFocus();
        Q_EMIT signedIn();
        Q_EMIT waitingChanged();
        Q_EMIT changed();
    });
    connect(m_flow, &SignInFlow::failed, this, &SalesforceCard::fail);
    connect(m_who, &Notice::dismissed, this, [this] { m_acceptedUser = m_view.userId; });
}

void SalesforceCard::askToReconnect()
{
    m_reconnecting = true;
    draw();
}

void SalesforceCard::start(const QUrl &loginUrl, const QString &consumerKey, bool rebind, bool otherUser)
{
    m_lastStart = {loginUrl, consumerKey};
    m_flow->start(loginUrl, consumerKey, rebind, otherUser);
}

/// Browsers silently use a session that is open, so that the wrong person signs in without noticing.
void SalesforceCard::warnOfUser()
{
    const bool warned = m_view.connected && (m_view.personal || m_reused) && m_acceptedUser != m_view.userId;
    if (!warned || m_flow->isWaiting() || m_reconnecting) {
        m_who->hide();
        return;
    }
    if (m_who->isVisibleTo(this))
        return;
    const QString user = m_view.userName;
    const QString personal =
        tr("What Tandem writes is then written in that person's name, and it stops when that "
           "person leaves. A user of its own, made for integrations, is better.");
    if (m_reused)
        m_who->say(Tone::Warn,
            tr("Your browser was signed in already, so nobody was asked: this is %1.").arg(user),
            m_view.personal ? tr("It looks like a person's own user.") + u' ' + personal : QString());
    else
        m_who->say(Tone::Warn, tr("%1 looks like a person's own user.").arg(user), personal);
    m_who->offer(tr("Sign in as someone else"),
        [this] { start(m_configuration.loginUrl, m_configuration.clientId, false, true); });
}

void SalesforceCard::fail(const Error &error)
{
    m_setup->setBusy(false);
    draw();
    Q_EMIT waitingChanged();
    if (error.code == "OTHER_ACCOUNT"_L1)
        askToRebind(error);
    else if (error.kind != ErrorKind::Stopped)
        m_notice->sayError(error);
    else if (error.code == "SIGN_IN_CANCELLED"_L1)
        m_notice->say(Tone::Neutral, tr("The sign-in was cancelled. Nothing has changed."));
}

void SalesforceCard::askToRebind(const Error &error)
{
    Dialogs::current().ask(this,
        {tr("Another organisation"), spoken(error.text),
            tr("Links and history of this profile belong to the organisation it was bound to. Use another "
               "profile for "
               "another organisation, or bind this one anew and sign in once more."),
            {{u"rebind"_s, tr("Bind anew"), true}, {u"cancel"_s, tr("Keep the binding")}}, {}},
        [this](const QString &answer) {
            if (answer == "rebind"_L1)
                start(m_lastStart.first, m_lastStart.second, true);
        });
}

void SalesforceCard::askToDisconnect()
{
    Dialogs::current().ask(this,
        {tr("Disconnect Salesforce"), tr("Disconnect from %1?").arg(m_view.accountName),
            tr("Tandem revokes its access and forgets the tokens. Links and history stay; nothing runs until "
               "you "
               "connect again."),
            {{u"disconnect"_s, tr("Disconnect"), true}, {u"cancel"_s, tr("Stay connected")}}, {}},
        [this](const QString &answer) {
            if (answer != "disconnect"_L1)
                return;
            disconnectSide();
        });
}

void SalesforceCard::disconnectSide()
{
    HeldControls held({m_disconnect});
    watch(m_session->disconnectSide(Side::Salesforce), this, [this, held](const Result<bool> &done) mutable {
        held.release();
        held.giveFocusBack();
        if (!done && done.error().kind != ErrorKind::Stopped)
            m_notice->sayError(done.error());
        Q_EMIT changed();
    });
}

void SalesforceCard::show(const session::ConnectionView &view)
{
    m_view = view;
    m_facts->show({{tr("Organisation"), view.accountName.isEmpty() ? view.account : view.accountName},
        {tr("Organisation id"), view.account}, {tr("User"), view.userName},
        {tr("Instance"), view.url.toDisplayString(QUrl::RemoveUserInfo)},
        {tr("Note"), spokenLines(view.notes)}});
    if (!view.connected)
        m_checks->hide();
    sayTrouble(m_notice, view.trouble, m_troubled, [this] { Q_EMIT changed(); });
    draw();
}

void SalesforceCard::show(const SalesforceConfiguration &configuration)
{
    m_configuration = configuration;
    m_setup->show(configuration);
}

void SalesforceCard::showChecks(const QList<session::Check> &checks)
{
    // The notice says so too, with what can be done; whoever put it away has read it.
    QList<session::Check> beside = checks;
    beside.removeIf(
        [this](const session::Check &check) { return m_view.personal && check.code == "PERSONAL_USER"_L1; });
    m_checks->show(beside);
    m_failed = anyFailed(checks);
    draw();
}

void SalesforceCard::showChecking()
{
    m_checks->showBusy(tr("Checking the connection and its limits…"));
}

void SalesforceCard::setPrimary(bool primary)
{
    m_setup->setPrimary(primary);
}

void SalesforceCard::focusSignIn()
{
    m_setup->focusStart();
}

bool SalesforceCard::isWaiting() const
{
    return m_flow->isWaiting();
}

bool SalesforceCard::asks() const
{
    return !m_setup->isHidden() || !m_waiting->isHidden();
}

void SalesforceCard::draw()
{
    const QWidget *left = paneWithFocus();
    showPanes();
    // Qt would hand it on to whatever comes next in the window.
    if (left && left->isHidden() && !m_setup->isHidden())
        focusSignIn();
    else if (left && left->isHidden() && !m_connected->isHidden())
        m_reconnect->setFocus();
}

const QWidget *SalesforceCard::paneWithFocus() const
{
    const QWidget *focus = window()->focusWidget();
    for (const QWidget *pane :
        {static_cast<QWidget *>(m_setup), static_cast<QWidget *>(m_waiting), m_connected}) {
        if (pane->isAncestorOf(focus))
            return pane;
    }
    return nullptr;
}

void SalesforceCard::showPanes()
{
    const bool waiting = m_flow->isWaiting();
    if (!waiting)
        m_waiting->stop();
    // Signing in again would not help, and takes one of the five sign-ins a user may have.
    const bool blocked = !m_view.trouble.isEmpty();
    const bool setup = !waiting && !blocked && (!m_view.connected || m_reconnecting);
    m_setup->setVisible(setup);
    m_setup->setBackVisible(setup && m_view.connected);
    m_connected->setVisible(!waiting && !blocked && !setup);
    m_environment->setVisible(m_view.connected);
    const bool real = !m_view.sandbox && !isDemo(m_view.url);
    m_environment->setState(environmentTitle(m_view.url, m_view.sandbox), real ? Tone::Accent : Tone::Warn);
    warnOfUser();
    if (waiting)
        m_state->setState(tr("Waiting for the sign-in"), Tone::Accent);
    else if (blocked)
        m_state->setState(tr("Sign-in not readable"), Tone::Bad);
    else if (m_view.connected && m_failed)
        m_state->setState(tr("Connected, with problems"), Tone::Bad);
    else if (m_view.connected)
        m_state->setState(tr("Connected"), Tone::Good);
    else
        m_state->setState(tr("Not connected"), Tone::Neutral);
}

} // namespace tandem::ui
