// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/startdelivercard.h"

#include "core/session/session.h"
#include "ui/connect/checklist.h"
#include "ui/connect/facts.h"
#include "ui/kit/badge.h"
#include "ui/kit/copyfield.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/findable.h"
#include "ui/kit/heldcontrols.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace tandem::ui {
using namespace Qt::StringLiterals;

StartdeliverCard::StartdeliverCard(session::Session *session, QWidget *parent)
    : Card(u"Startdeliver"_s, parent)
    , m_session(session)
    , m_state(new Badge(tr("Not connected"), Tone::Neutral, this))
    , m_rights(new Badge(tr("Read only"), Tone::Warn, this))
    , m_notice(new Notice(this))
    , m_keyPane(keyPane())
    , m_connected(connectedPane())
{
    setObjectName(u"startdeliverCard"_s);
    m_state->setObjectName(u"startdeliverState"_s);
    m_rights->setObjectName(u"startdeliverRights"_s);
    header()->addWidget(m_rights);
    header()->addWidget(m_state);
    body()->addWidget(m_notice);
    body()->addWidget(m_keyPane);
    body()->addWidget(m_connected);
    draw();
}

QWidget *StartdeliverCard::keyPane()
{
    auto *pane = new QWidget(this);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeWrappedLabel(
        tr("Make a key in Startdeliver under Settings, API keys, and switch it to active. It must be an "
           "administrator's key: with any other, Tandem only reads. It is tested at once and kept in the "
           "system's "
           "keychain."),
        TextRole::Muted, pane));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_key = new QLineEdit(pane);
    m_key->setObjectName(u"startdeliverKey"_s);
    m_key->setAccessibleName(tr("Startdeliver API key"));
    m_key->setPlaceholderText(tr("API key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_connect = makeButton(tr("Connect"), u"connectStartdeliver"_s, ButtonRole::Normal, pane);
    m_connect->setEnabled(false);
    m_back = makeButton(tr("Back"), u"backToStartdeliver"_s, ButtonRole::Normal, pane);
    m_back->hide();
    row->addWidget(m_key, 1);
    row->addWidget(m_back);
    row->addWidget(m_connect);
    layout->addLayout(row);
    m_offer = new QWidget(pane);
    auto *offer = new QHBoxLayout(m_offer);
    offer->setContentsMargins(0, 0, 0, 0);
    offer->setSpacing(8);
    offer->addWidget(makeLabel(tr("The key of the built-in sandbox:"), TextRole::Muted, m_offer));
    m_offeredKey = new CopyField(tr("The key of the built-in sandbox"), {}, m_offer);
    m_offeredKey->setObjectName(u"offeredKey"_s);
    offer->addWidget(m_offeredKey, 1);
    m_offer->hide();
    layout->addWidget(m_offer);
    m_address = makeWrappedLabel({}, TextRole::Small, pane);
    layout->addWidget(m_address);
    connect(m_key, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_connect->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_key, &QLineEdit::returnPressed, this, [this] { submit(false); });
    connect(m_connect, &QPushButton::clicked, this, [this] { submit(false); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_changing = false;
        m_key->clear();
        m_notice->dismiss();
        draw();
    });
    return pane;
}

QWidget *StartdeliverCard::connectedPane()
{
    auto *pane = new QWidget(this);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    m_facts = new Facts(pane);
    m_checks = new CheckList(pane);
    m_checks->setObjectName(u"startdeliverChecks"_s);
    m_checks->hide();
    m_dialect = makeWrappedLabel({}, TextRole::Small, pane);
    m_dialect->setObjectName(u"dialect"_s);
    m_dialect->hide();
    layout->addWidget(m_facts);
    layout->addWidget(m_checks);
    layout->addWidget(m_dialect);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_dates = makeButton(tr("Look at its dates"), u"lookAtDates"_s, ButtonRole::Quiet, pane);
    m_dates->setToolTip(tr("Shows real values of each kind of date and what else is assumed"));
    makeFindable(m_dates);
    buttons->addWidget(m_dates);
    m_change = makeButton(tr("Change key"), u"changeKey"_s, ButtonRole::Normal, pane);
    m_disconnect = makeButton(tr("Disconnect"), u"disconnectStartdeliver"_s, ButtonRole::Danger, pane);
    m_disconnect->setAccessibleName(tr("Disconnect Startdeliver"));
    buttons->addStretch(1);
    buttons->addWidget(m_change);
    buttons->addWidget(m_disconnect);
    layout->addLayout(buttons);
    connect(m_dates, &QPushButton::clicked, this, &StartdeliverCard::datesRequested);
    connect(m_change, &QPushButton::clicked, this, &StartdeliverCard::askForKey);
    connect(m_disconnect, &QPushButton::clicked, this, &StartdeliverCard::askToDisconnect);
    return pane;
}

void StartdeliverCard::askForKey()
{
    m_changing = true;
    draw();
    focusKey();
}

void StartdeliverCard::focusKey()
{
    m_key->setFocus();
}

QWidget *StartdeliverCard::askedKey() const
{
    return m_keyPane->isHidden() ? nullptr : m_key;
}

void StartdeliverCard::submit(bool rebind)
{
    const QByteArray key = m_key->text().trimmed().toUtf8();
    if (key.isEmpty() || !m_key->isEnabled())
        return;
    HeldControls held({m_key, m_connect});
    m_notice->dismiss();
    m_state->setState(tr("Testing the key"), Tone::Accent);
    watch(m_session->connectStartdeliver(Secret(key), rebind), this,
        [this, key, held](const Result<session::ConnectionView> &result) mutable {
            const bool isHere = mayTakeFocus(this);
            held.release();
            if (!result) {
                fail(result.error(), key, isHere);
                return;
            }
            m_key->clear();
            m_changing = false;
            m_failed = false;
            show(*result);
            if (isHere)
                m_change->setFocus();
            Q_EMIT signedIn();
            Q_EMIT changed();
        });
}

void StartdeliverCard::fail(const Error &error, const QByteArray &key, bool isHere)
{
    draw();
    if (isHere)
        m_key->setFocus();
    m_key->selectAll();
    if (error.code != "OTHER_ACCOUNT"_L1) {
        // What is to be done about a key is what it is being done with here.
        if (error.kind == ErrorKind::SignIn)
            m_notice->say(Tone::Bad, spoken(error.text));
        else if (error.kind != ErrorKind::Stopped)
            m_notice->sayError(error);
        return;
    }
    Dialogs::current().ask(this,
        {tr("Another account"), spoken(error.text),
            tr("Links and history of this profile belong to the account it was bound to. Use another profile "
               "for "
               "another account, or bind this one anew."),
            {{u"rebind"_s, tr("Bind anew"), true}, {u"cancel"_s, tr("Keep the binding")}}, {}},
        [this, key](const QString &answer) {
            if (answer == "rebind"_L1 && m_key->text().trimmed().toUtf8() == key)
                submit(true);
        });
}

void StartdeliverCard::askToDisconnect()
{
    Dialogs::current().ask(this,
        {tr("Disconnect Startdeliver"), tr("Forget the key of %1?").arg(m_view.userName),
            tr("Links and history stay; nothing runs until you connect again. To make the key useless "
               "everywhere, "
               "delete it in Startdeliver."),
            {{u"disconnect"_s, tr("Disconnect"), true}, {u"cancel"_s, tr("Stay connected")}}, {}},
        [this](const QString &answer) {
            if (answer != "disconnect"_L1)
                return;
            HeldControls held({m_disconnect});
            watch(m_session->disconnectSide(Side::Startdeliver), this,
                [this, held](const Result<bool> &done) mutable {
                    held.release();
                    held.giveFocusBack();
                    if (!done && done.error().kind != ErrorKind::Stopped)
                        m_notice->sayError(done.error());
                    Q_EMIT changed();
                });
        });
}

void StartdeliverCard::show(const session::ConnectionView &view)
{
    m_view = view;
    m_facts->show({{tr("Account"), view.accountName}, {tr("Key of"), view.userName},
        {tr("Service"), view.url.toDisplayString(QUrl::RemoveUserInfo)},
        {tr("Note"), spokenLines(view.notes)}});
    if (!view.connected) {
        m_checks->hide();
        m_dialect->hide();
    }
    sayTrouble(m_notice, view.trouble, m_troubled, [this] { Q_EMIT changed(); });
    draw();
}

void StartdeliverCard::offerKey(const QString &key)
{
    m_offeredKey->setText(key);
    m_offer->setVisible(!key.isEmpty());
}

void StartdeliverCard::showAddress(const QUrl &baseUrl)
{
    m_address->setText(tr("Service: %1").arg(baseUrl.toDisplayString(QUrl::RemoveUserInfo)));
}

void StartdeliverCard::showChecks(const session::DoctorReport &report)
{
    const QList<session::Check> checks = checksOf(report, sideName(Side::Startdeliver));
    m_checks->show(checks);
    m_failed = anyFailed(checks);
    draw();
    // Nothing is known of how a service speaks that did not answer.
    if (checks.isEmpty() || m_failed) {
        m_dialect->hide();
        return;
    }
    m_dialect->setText(report.dialectOverrides.isEmpty()
            ? tr("Startdeliver's API is not documented in public. How the service spells names, pages and "
                 "filters is "
                 "assumed from the built-in dialect v1; the probe found nothing that differs.")
            : tr("Startdeliver's API is not documented in public. The probe found these differences from the "
                 "built-in "
                 "dialect v1:\n%1")
                  .arg(QString::fromUtf8(report.dialectOverrides)));
    m_dialect->setVisible(m_view.connected);
}

void StartdeliverCard::showChecking()
{
    m_checks->showBusy(tr("Asking the service how it speaks…"));
}

void StartdeliverCard::setPrimary(bool primary)
{
    setButtonRole(m_connect, primary ? ButtonRole::Primary : ButtonRole::Normal);
}

void StartdeliverCard::offerDates(bool offered)
{
    m_datesOffered = offered;
    draw();
}

void StartdeliverCard::draw()
{
    const bool blocked = !m_view.trouble.isEmpty();
    const bool key = !blocked && (!m_view.connected || m_changing);
    const QWidget *focus = window()->focusWidget();
    const bool leavesKey = !key && m_keyPane->isAncestorOf(focus);
    const bool leavesFacts = key && m_connected->isAncestorOf(focus);
    m_keyPane->setVisible(key);
    m_connected->setVisible(!key && !blocked);
    // Qt would hand the focus on to whatever comes next in the window.
    if (leavesKey && !blocked)
        m_change->setFocus();
    else if (leavesFacts)
        focusKey();
    m_rights->setVisible(m_view.connected && !m_view.mayWrite);
    m_back->setVisible(m_view.connected);
    m_dates->setVisible(m_view.connected && m_datesOffered);
    if (blocked)
        m_state->setState(tr("Key not readable"), Tone::Bad);
    else if (m_view.connected && m_failed)
        m_state->setState(tr("Connected, with problems"), Tone::Bad);
    else
        m_state->setState(m_view.connected ? tr("Connected") : tr("Not connected"),
            m_view.connected ? Tone::Good : Tone::Neutral);
}

} // namespace tandem::ui
