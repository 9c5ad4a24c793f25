// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectionspage.h"

#include "core/session/session.h"
#include "ui/connect/checklist.h"
#include "ui/connect/salesforcecard.h"
#include "ui/connect/startdelivercard.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/scrollkeys.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollArea>

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
    setSubtitle(tr("Nothing is written to either side until you apply a plan."));
    QPushButton *next = setPrimaryAction(tr("Go to the overview"), u"goToOverview"_s);
    auto *content = new QWidget;
    content->setProperty("transparent", true);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_salesforce);
    layout->addWidget(m_startdeliver);
    m_flows->body()->addWidget(m_problems);
    m_flows->hide();
    layout->addWidget(m_flows);
    layout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"connectionsScroll"_s);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    setContent(scroll);
    orderTabs(this);
    new ScrollKeys(this, scroll);
    const auto changed = [this] {
        m_checked = false;
        refresh();
        Q_EMIT profileChanged();
    };
    connect(next, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(u"overview"_s); });
    connect(m_salesforce, &SalesforceCard::changed, this, changed);
    connect(m_salesforce, &SalesforceCard::waitingChanged, this, &ConnectionsPage::draw);
    connect(m_startdeliver, &StartdeliverCard::changed, this, changed);
    connect(m_check, &QPushButton::clicked, this, &ConnectionsPage::check);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(checkRequestText(m_checks));
        notice()->say(Tone::Good, tr("The request is copied: paste it into a mail to your administrator."));
    });
    connect(m_startdeliver, &StartdeliverCard::datesRequested, this,
        [this] { Q_EMIT pageRequested(u"setup"_s, u"dates"_s); });
    draw();
}

void ConnectionsPage::refresh()
{
    readConfiguration();
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
    m_status = status;
    m_loaded = true;
    m_salesforce->show(status.salesforce);
    m_startdeliver->show(status.startdeliver);
    showContent();
    draw();
    doWanted();
    if (!m_checked && (status.salesforce.connected || status.startdeliver.connected))
        check();
}

void ConnectionsPage::check()
{
    if (m_checking)
        return;
    m_checking = true;
    m_checked = true;
    if (m_status.salesforce.connected)
        m_salesforce->showChecking();
    if (m_status.startdeliver.connected)
        m_startdeliver->showChecking();
    draw();
    watch(m_session->doctor(), this, [this](const Result<session::DoctorReport> &report) {
        m_checking = false;
        m_checks = report ? report->checks : QList<session::Check>();
        draw();
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
        // What was connected while the check ran was not looked at.
        if (!m_checked)
            check();
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
    m_check->setEnabled(!m_checking);
    m_copy->setVisible(!m_checking && state() == State::Full && !checkRequestText(m_checks).isEmpty());
}

} // namespace tandem::ui
