// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectionspage.h"

#include "core/base/clock.h"
#include "core/session/session.h"
#include "ui/connect/checklist.h"
#include "ui/connect/salesforcecard.h"
#include "ui/connect/startdelivercard.h"
#include "ui/kit/card.h"
#include "ui/kit/findable.h"
#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/scrollkeys.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace tandem::ui {
using namespace Qt::StringLiterals;

ConnectionsPage::ConnectionsPage(session::Session *session, QWidget *parent)
    : Page(tr("Connections"), parent)
    , m_session(session)
    , m_salesforce(new SalesforceCard(session, this))
    , m_startdeliver(new StartdeliverCard(session, this))
    , m_flows(new Card(tr("What to mend before a run"), this))
    , m_problems(new CheckList(m_flows))
    , m_check(addSecondaryAction(tr("Check again"), u"checkConnections"_s))
    , m_copy(addSecondaryAction(tr("Copy request for my admin"), u"copyAdminRequest"_s))
{
    setObjectName(u"connectionsPage"_s);
    makeFindable(m_check);
    makeFindable(m_copy, tr("permissions mail administrator"));
    QPushButton *next = setPrimaryAction(tr("Go to the overview"), u"goToOverview"_s);
    auto *content = new QWidget;
    content->setProperty("transparent", true);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    m_problems->setObjectName(u"checkProblems"_s);
    m_problems->offerPlaces(
        [this](const QString &pageId, const QString &argument) { Q_EMIT pageRequested(pageId, argument); });
    m_flows->body()->addWidget(m_problems);
    m_flows->hide();
    // What is to be done stands above what is in order.
    for (QWidget *card : {static_cast<QWidget *>(m_flows), static_cast<QWidget *>(m_salesforce),
             static_cast<QWidget *>(m_startdeliver)})
        layout->addWidget(card);
    m_when = makeLabel({}, TextRole::Small, content);
    m_when->setObjectName(u"checkedWhen"_s);
    m_when->hide();
    layout->insertWidget(0, m_when);
    layout->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"connectionsScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    setContent(m_scroll);
    orderTabs(this);
    new ScrollKeys(this, m_scroll);
    wire(next);
    draw();
}

void ConnectionsPage::wire(QPushButton *next)
{
    const auto changed = [this] {
        m_checked = false;
        refresh();
        Q_EMIT profileChanged();
    };
    connect(next, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(u"overview"_s); });
    connect(m_salesforce, &SalesforceCard::changed, this, changed);
    connect(m_salesforce, &SalesforceCard::waitingChanged, this, &ConnectionsPage::draw);
    connect(m_startdeliver, &StartdeliverCard::changed, this, changed);
    connect(m_salesforce, &SalesforceCard::signedIn, this, [this] { m_signedIn = Side::Salesforce; });
    connect(m_startdeliver, &StartdeliverCard::signedIn, this, [this] { m_signedIn = Side::Startdeliver; });
    connect(m_check, &QPushButton::clicked, this, [this] {
        // A check that the page has begun by itself is the answer.
        m_held.emplace(QList<QWidget *>{m_check});
        check();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(checkRequestText(m_checks));
        notice()->say(Tone::Good, tr("The request is copied: paste it into a mail to your administrator."));
    });
    connect(m_startdeliver, &StartdeliverCard::datesRequested, this,
        [this] { Q_EMIT pageRequested(u"setup"_s, u"dates"_s); });
    connect(m_session, &session::Session::watchChanged, this, [this](const session::WatchView &view) {
        m_watch = view;
        draw();
    });
}

bool ConnectionsPage::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && m_loaded && isVisible())
        readStatus();
    if (event->type() == QEvent::Show && !event->spontaneous())
        m_isEntered = true;
    return Page::event(event);
}

void ConnectionsPage::refresh()
{
    m_when->hide(); // by now it may be long ago
    // From its top, wherever it was left. Only now: where the focus was in it, it comes back as it is shown.
    if (std::exchange(m_isEntered, false))
        m_scroll->verticalScrollBar()->setValue(0);
    readConfiguration();
    watch(m_session->watchView(), this, [this](const Result<session::WatchView> &view) {
        m_watch = view ? *view : session::WatchView();
        draw();
    });
    readStatus();
}

void ConnectionsPage::readStatus()
{
    watch(m_session->status(), this, [this](const Result<session::StatusView> &status) {
        if (status)
            showStatus(*status);
        else if (!m_loaded && status.error().kind != ErrorKind::Stopped)
            showError(status.error(), tr("Try again"), [this] { refresh(); });
        else if (status.error().kind != ErrorKind::Stopped)
            notice()->sayError(status.error());
    });
}

void ConnectionsPage::open(const QString &argument)
{
    if (argument == "reconnect"_L1)
        m_salesforce->askToReconnect();
    else
        m_wanted = argument;
}

/// With what is connected now, whatever was known when it was asked for.
void ConnectionsPage::doWanted()
{
    const QString wanted = std::exchange(m_wanted, {});
    if (wanted == "key"_L1)
        m_startdeliver->askForKey();
    else if (wanted == "disconnect/salesforce"_L1 && m_status.salesforce.connected)
        m_salesforce->askToDisconnect();
    else if (wanted == "disconnect/startdeliver"_L1 && m_status.startdeliver.connected)
        m_startdeliver->askToDisconnect();
}

PageIndex ConnectionsPage::index() const
{
    return {tr("sign in API key OAuth account organisation check"),
        {{u"reconnect"_s, tr("Sign in to Salesforce"), {}, tr("log in reconnect OAuth another user")},
            {u"disconnect/salesforce"_s, tr("Disconnect Salesforce"), {}, tr("sign out log out")},
            {u"key"_s, tr("Change the Startdeliver key"), {}, tr("sign in connect API key")},
            {u"disconnect/startdeliver"_s, tr("Disconnect Startdeliver"), {},
                tr("sign out forget the key")}}};
}

/// The page is seen from its top: what can be pressed in a card stands below all that is known of its side,
/// but where one asks for something.
QWidget *ConnectionsPage::firstFocus() const
{
    if (m_salesforce->asks())
        return nullptr;
    QWidget *key = m_startdeliver->askedKey();
    return key ? key : m_check;
}

void ConnectionsPage::readConfiguration()
{
    watch(m_session->configuration(), this, [this](const Result<Configuration> &configuration) {
        if (!configuration && configuration.error().code != "NOT_CONFIGURED"_L1) {
            if (configuration.error().kind != ErrorKind::Stopped)
                notice()->sayError(configuration.error());
            return;
        }
        const Configuration shown = configuration ? *configuration : Configuration::defaults();
        m_salesforce->show(shown.salesforce);
        m_startdeliver->showAddress(shown.startdeliver.baseUrl);
    });
}

void ConnectionsPage::showStatus(const session::StatusView &status)
{
    if (m_loaded
        && (status.salesforce != m_status.salesforce || status.startdeliver != m_status.startdeliver))
        forgetFindings();
    // What asked there for a side that was connected elsewhere meanwhile is gone with the focus in it.
    const QWidget *focus = window()->focusWidget();
    const bool wasAsked = (m_salesforce->asks() && m_salesforce->isAncestorOf(focus))
        || (m_startdeliver->askedKey() && m_startdeliver->isAncestorOf(focus));
    m_status = status;
    m_loaded = true;
    m_salesforce->show(status.salesforce);
    m_startdeliver->show(status.startdeliver);
    showContent();
    draw();
    if (wasAsked && window()->focusWidget() != focus) {
        m_scroll->verticalScrollBar()->setValue(0);
        if (QWidget *stop = focusStop())
            stop->setFocus();
    }
    if (m_signedIn)
        focusNext(*std::exchange(m_signedIn, std::nullopt));
    doWanted();
    if (!m_checked && (status.salesforce.connected || status.startdeliver.connected))
        check();
}

/// They are of other connections.
void ConnectionsPage::forgetFindings()
{
    m_checked = false;
    m_checks.clear();
    m_salesforce->showChecks({});
    m_startdeliver->showChecks({});
    m_flows->hide();
    m_when->hide();
}

/// On from the card that was signed in to, if the focus is still there, to what is asked for yet.
void ConnectionsPage::focusNext(Side signedIn)
{
    const QWidget *card =
        signedIn == Side::Salesforce ? static_cast<QWidget *>(m_salesforce) : m_startdeliver;
    if (!card->isAncestorOf(window()->focusWidget()))
        return;
    if (signedIn == Side::Salesforce && m_startdeliver->askedKey())
        m_startdeliver->focusKey();
    else if (signedIn == Side::Startdeliver && m_salesforce->asks() && !m_salesforce->isWaiting())
        m_salesforce->focusSignIn();
}

void ConnectionsPage::check()
{
    m_when->hide();
    if (m_status.salesforce.connected)
        m_salesforce->showChecking();
    if (m_status.startdeliver.connected)
        m_startdeliver->showChecking();
    if (m_checking)
        return;
    m_checking = true;
    m_checked = true;
    draw();
    watch(m_session->doctor(), this, [this](const Result<session::DoctorReport> &report) {
        m_checking = false;
        // What was connected while the check ran was not looked at.
        if (!m_checked)
            return check();
        m_checks = report ? report->checks : QList<session::Check>();
        draw();
        if (m_held) {
            m_held->release();
            m_held->giveFocusBack();
            m_held.reset();
        }
        if (!report) {
            m_salesforce->showChecks({});
            m_startdeliver->showChecks({});
            if (report.error().kind != ErrorKind::Stopped)
                notice()->sayError(report.error());
            return;
        }
        m_salesforce->showChecks(checksOf(*report, sideName(Side::Salesforce)));
        m_startdeliver->showChecks(*report);
        const QList<session::Check> problems = problemsOfFlows(*report);
        m_problems->show(problems);
        m_flows->setVisible(!problems.isEmpty());
        m_when->setText(tr("Checked just now"));
        m_when->setToolTip(SystemClock().now().toIsoSeconds());
        m_when->show();
        orderTabs(this);
    });
}

void ConnectionsPage::draw()
{
    const bool left = m_status.salesforce.connected;
    const bool right = m_status.startdeliver.connected;
    const bool waiting = m_salesforce->isWaiting();
    m_salesforce->setPrimary(!left);
    m_startdeliver->setPrimary(left && !right && !waiting);
    offerPrimaryAction(left && right && !waiting);
    m_check->setVisible((left || right) && state() == State::Full);
    m_copy->setVisible(!m_checking && state() == State::Full && !checkRequestText(m_checks).isEmpty());
    setSubtitle(whatIsWritten());
}

/// By itself, or by whom.
QString ConnectionsPage::whatIsWritten() const
{
    const bool both = m_status.salesforce.connected && m_status.startdeliver.connected;
    if (both && !m_status.startdeliver.mayWrite)
        return tr("The key of Startdeliver may only read: nothing is written to either side.");
    const auto runsByItself = [](const session::ScheduleView &schedule) {
        return schedule.released && (schedule.immediate || !schedule.next.isEmpty());
    };
    if (!both || !m_watch.running || !std::ranges::any_of(m_watch.schedules, runsByItself))
        return tr("Nothing is written to either side until you apply a plan or sync.");
    if (m_watch.pausedUntil) {
        return tr("Nothing is written to either side until %1, unless you apply a plan or sync.")
            .arg(formatInstant(*m_watch.pausedUntil));
    }
    return tr("Runs that start by themselves write to both sides, without a plan that you apply.");
}

} // namespace tandem::ui
