// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/signinflow.h"

#include "core/session/session.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/watch.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

SignInFlow::SignInFlow(session::Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void SignInFlow::start(const QUrl &loginUrl, const QString &consumerKey, bool rebind, bool otherUser)
{
    if (m_going)
        return;
    if (consumerKey.trimmed().isEmpty()) {
        Q_EMIT failed({ErrorKind::Configuration, u"NO_CLIENT_ID"_s,
            tr("Enter the consumer key of the app first. Your Salesforce administrator has it."), {},
            Retry::Never, 0, {}});
        return;
    }
    m_going = true;
    ++m_round;
    m_rebind = rebind;
    Q_EMIT begun();
    watch(m_session->beginSalesforceSignIn({loginUrl, consumerKey.trimmed(), otherUser}), this,
        [this](const Result<session::SignIn> &signIn) {
            if (!signIn) {
                giveUp(signIn.error());
                return;
            }
            m_signIn = *signIn;
            m_waiting = true;
            Q_EMIT waiting(Dialogs::current().openUrl(signIn->url));
            if (!signIn->listening)
                return;
            watch(m_session->finishSalesforceSignIn(m_rebind), this,
                [this, round = m_round](const Result<session::ConnectionView> &result) {
                    if (round == m_round)
                        end(result);
                });
        });
}

void SignInFlow::finishWith(const QString &pasted)
{
    if (!m_waiting || m_exchanging || pasted.trimmed().isEmpty())
        return;
    m_exchanging = true;
    watch(m_session->finishSalesforceSignIn(pasted.trimmed(), m_rebind), this,
        [this, round = m_round](const Result<session::ConnectionView> &result) {
            if (round == m_round)
                end(result);
        });
}

void SignInFlow::openBrowserAgain()
{
    if (m_waiting)
        Q_EMIT waiting(Dialogs::current().openUrl(m_signIn.url));
}

void SignInFlow::cancel()
{
    if (!m_waiting || m_exchanging)
        return;
    m_session->cancelSalesforceSignIn();
    // Without a listener nothing answers the cancel.
    if (!m_signIn.listening)
        giveUp({ErrorKind::Stopped, u"SIGN_IN_CANCELLED"_s, {}, {}, Retry::Never, 0, {}});
}

void SignInFlow::end(const Result<session::ConnectionView> &result)
{
    if (!result) {
        giveUp(result.error());
        return;
    }
    m_going = false;
    m_waiting = false;
    m_exchanging = false;
    ++m_round;
    Q_EMIT connected(*result);
}

void SignInFlow::giveUp(const Error &error)
{
    m_going = false;
    m_waiting = false;
    m_exchanging = false;
    ++m_round;
    Q_EMIT failed(error);
}

} // namespace tandem::ui
