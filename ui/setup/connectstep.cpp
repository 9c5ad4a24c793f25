// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/connectstep.h"

#include "ui/connect/salesforcecard.h"
#include "ui/connect/startdelivercard.h"
#include "ui/kit/watch.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

ConnectStep::ConnectStep(session::Session *session, QWidget *parent)
    : SetupStep(
        u"connect"_s, tr("Connect"), tr("Sign in to both sides. Nothing is written to either."), parent)
    , m_session(session)
    , m_salesforce(new SalesforceCard(session, this))
    , m_startdeliver(new StartdeliverCard(session, this))
{
    m_startdeliver->offerDates(false);
    column()->addWidget(m_salesforce);
    column()->addWidget(m_startdeliver);
    column()->addStretch(1);
    const auto changed = [this] {
        enter();
        Q_EMIT profileChanged();
    };
    connect(m_salesforce, &SalesforceCard::changed, this, changed);
    connect(m_salesforce, &SalesforceCard::waitingChanged, this, &ConnectStep::draw);
    connect(m_startdeliver, &StartdeliverCard::changed, this, changed);
    connect(m_salesforce, &SalesforceCard::signedIn, this, [this] { m_signedIn = Side::Salesforce; });
    connect(m_startdeliver, &StartdeliverCard::signedIn, this, [this] { m_signedIn = Side::Startdeliver; });
    draw();
}

void ConnectStep::enter()
{
    watch(m_session->configuration(), this, [this](const Result<Configuration> &configuration) {
        if (!configuration && configuration.error().code != "NOT_CONFIGURED"_L1)
            return tell(configuration.error());
        const Configuration shown = configuration ? *configuration : Configuration::defaults();
        m_salesforce->show(shown.salesforce);
        m_startdeliver->showAddress(shown.startdeliver.baseUrl);
    });
    watch(m_session->status(), this, [this](const Result<session::StatusView> &status) {
        if (status)
            take(*status);
        else
            tell(status.error());
    });
}

void ConnectStep::take(const session::StatusView &status)
{
    m_status = status;
    m_salesforce->show(status.salesforce);
    m_startdeliver->show(status.startdeliver);
    draw();
    const auto &told = m_signedIn == Side::Salesforce ? status.salesforce : status.startdeliver;
    if (m_signedIn && told.connected) {
        m_signedIn.reset();
        focusNext();
    }
}

/// On from the card that was signed in to, if the focus is still there.
void ConnectStep::focusNext()
{
    if (!isAncestorOf(window()->focusWidget()))
        return;
    if (!m_status.salesforce.connected)
        m_salesforce->focusSignIn();
    else if (!m_status.startdeliver.connected)
        m_startdeliver->focusKey();
    else
        Q_EMIT actionDue();
}

bool ConnectStep::isDone() const
{
    return m_status.salesforce.connected && m_status.startdeliver.connected;
}

SetupStep::Action ConnectStep::action() const
{
    if (m_salesforce->isWaiting())
        return {{}, false, tr("Finish the sign-in in the browser first.")};
    if (!m_status.salesforce.connected && !m_status.startdeliver.connected)
        return {{}, false, tr("Connect both sides first.")};
    if (!isDone())
        return {{}, false,
            m_status.salesforce.connected ? tr("Connect Startdeliver first.")
                                          : tr("Connect Salesforce first.")};
    return {tr("Continue")};
}

void ConnectStep::draw()
{
    const bool left = m_status.salesforce.connected;
    m_salesforce->setPrimary(!left);
    m_startdeliver->setPrimary(left && !m_status.startdeliver.connected && !m_salesforce->isWaiting());
    Q_EMIT changed();
}

} // namespace tandem::ui
