// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/waitingpane.h"

#include "ui/kit/copyfield.h"
#include "ui/kit/formats.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QProgressBar>

namespace tandem::ui {
using namespace Qt::StringLiterals;

WaitingPane::WaitingPane(QWidget *parent)
    : QWidget(parent)
    , m_headline(makeWrappedLabel({}, TextRole::Body, this))
    , m_countdown(makeLabel({}, TextRole::Heading, this))
    , m_address(new CopyField(tr("Sign-in address"), {}, this))
    , m_paste(pasteLine())
    , m_cancel(makeButton(tr("Cancel"), u"cancelSignIn"_s, ButtonRole::Normal, this))
    , m_second(new QTimer(this))
{
    setObjectName(u"waitingPane"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *top = new QHBoxLayout;
    top->addWidget(m_headline, 1);
    m_countdown->setObjectName(u"countdown"_s);
    m_countdown->setAccessibleName(tr("Time left"));
    top->addWidget(m_countdown, 0, Qt::AlignTop);
    layout->addLayout(top);
    auto *busy = new QProgressBar(this);
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    busy->setAccessibleName(tr("Waiting for the sign-in"));
    layout->addWidget(busy);
    m_address->setObjectName(u"signInAddress"_s);
    layout->addWidget(m_address);
    layout->addWidget(m_paste);
    layout->addWidget(makeWrappedLabel(tr("Does the browser show an error and not come back? Then the "
                                          "organisation blocks the app, or it is not "
                                          "installed there: ask an administrator to allow it "
                                          "(OAUTH_APPROVAL_ERROR_GENERIC means this), and check "
                                          "that the consumer key and the callback URLs are the app's."),
        TextRole::Small, this));
    layout->addWidget(makeWrappedLabel(tr("Signed in as the wrong user? Browsers reuse a session silently. "
                                          "Sign out of Salesforce there, or open the "
                                          "address in a private window."),
        TextRole::Small, this));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_again = makeButton(tr("Open the browser again"), u"openAgain"_s, ButtonRole::Quiet, this);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    layout->addLayout(buttons);
    m_second->setInterval(500);
    connect(m_second, &QTimer::timeout, this, &WaitingPane::draw);
    connect(m_again, &QPushButton::clicked, this, &WaitingPane::openAgainRequested);
    connect(m_cancel, &QPushButton::clicked, this, &WaitingPane::cancelled);
    addKey(this, Qt::Key_Escape, tr("Give the sign-in up"), [this] { Q_EMIT cancelled(); });
}

QWidget *WaitingPane::pasteLine()
{
    auto *line = new QWidget(this);
    auto *layout = new QVBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeWrappedLabel(tr("None of the app's ports is free on this computer, so the browser "
                                          "will end at a page that cannot be shown. "
                                          "Copy its address from there and paste it here."),
        TextRole::Body, line));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_pasted = new QLineEdit(line);
    m_pasted->setObjectName(u"pastedAddress"_s);
    m_pasted->setAccessibleName(tr("Address the browser ended at"));
    m_pasted->setPlaceholderText(u"http://localhost:…/oauth/callback?code=…"_s);
    QPushButton *go = makeButton(tr("Continue"), u"finishPasted"_s, ButtonRole::Primary, line);
    row->addWidget(m_pasted, 1);
    row->addWidget(go);
    layout->addLayout(row);
    connect(go, &QPushButton::clicked, this, [this] { Q_EMIT pasted(m_pasted->text()); });
    connect(m_pasted, &QLineEdit::returnPressed, this, [this] { Q_EMIT pasted(m_pasted->text()); });
    return line;
}

void WaitingPane::show(const session::SignIn &signIn, bool browserOpened)
{
    m_headline->setText(browserOpened
            ? tr("The system was asked to open a browser. Sign in to Salesforce there, and choose Allow. If "
                 "none has opened, copy this address into one.")
            : tr("No browser could be opened. Copy this address into one, sign in to Salesforce, and choose "
                 "Allow."));
    m_again->setText(browserOpened ? tr("Open the browser again") : tr("Try to open a browser"));
    m_again->setAccessibleName(m_again->text());
    m_address->setText(QString::fromLatin1(signIn.url.toEncoded()));
    m_paste->setVisible(!signIn.listening);
    m_pasted->clear();
    m_givesUpAt = signIn.givesUpAt;
    m_countdown->setVisible(signIn.listening);
    draw();
    m_second->start();
    QWidget::show();
    // What is to be done next: without a browser that is to copy.
    if (browserOpened)
        m_cancel->setFocus();
    else
        m_address->setFocus();
}

void WaitingPane::stop()
{
    m_second->stop();
    hide();
}

void WaitingPane::draw()
{
    m_countdown->setText(formatCountdown(m_givesUpAt - SystemClock().now()));
}

} // namespace tandem::ui
