// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/checkstep.h"

#include "ui/connect/checklist.h"
#include "ui/kit/badge.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/watch.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QProgressBar>

namespace tandem::ui {
using namespace Qt::StringLiterals;

CheckStep::CheckStep(session::Session *session, QWidget *parent)
    : SetupStep(u"check"_s, tr("Check"),
        tr("Looks at permissions, fields, limits and how both sides are set up. It only reads."), parent)
    , m_session(session)
{
    auto *card = new Card(tr("What was checked"), this);
    m_state = new Badge({}, Tone::Neutral, card);
    m_state->setObjectName(u"checkState"_s);
    card->header()->addWidget(m_state);
    m_busy = new QProgressBar(card);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Checking"));
    m_sentence = makeWrappedLabel({}, TextRole::Body, card);
    m_sentence->setObjectName(u"checkSentence"_s);
    m_list = new CheckList(card);
    m_list->setObjectName(u"setupChecks"_s);
    card->body()->addWidget(m_busy);
    card->body()->addWidget(m_sentence);
    card->body()->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_copy = makeButton(tr("Copy request for my admin"), u"copyCheckRequest"_s, ButtonRole::Normal, card);
    m_goOn = makeButton(tr("Go on all the same"), u"goOnUnchecked"_s, ButtonRole::Normal, card);
    m_again = makeButton(tr("Check again"), u"checkAgain"_s, ButtonRole::Normal, card);
    m_goOn->setToolTip(tr("A plan writes nothing; what is missing is refused record by record"));
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_goOn);
    buttons->addWidget(m_again);
    card->body()->addLayout(buttons);
    column()->addWidget(card);
    column()->addStretch(1);
    connect(m_copy, &QPushButton::clicked, this, &CheckStep::copyRequest);
    connect(m_again, &QPushButton::clicked, this, &CheckStep::check);
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        m_passed = true;
        Q_EMIT changed();
        Q_EMIT finished();
    });
    connect(session, &session::Session::checkDone, this, [this](const session::Check &check) {
        if (!m_checking)
            return;
        m_checks.append(check);
        m_list->add(check);
    });
    draw();
}

void CheckStep::enter()
{
    if (!m_checked)
        check();
}

void CheckStep::forget()
{
    m_checked = false;
    m_stale = m_checking;
    m_passed = false;
    draw();
}

SetupStep::Action CheckStep::action() const
{
    if (m_checking || m_passed)
        return {tr("Continue"), m_passed};
    return {tr("Check again")};
}

void CheckStep::act()
{
    if (m_passed)
        Q_EMIT finished();
    else
        check();
}

void CheckStep::check()
{
    if (m_checking)
        return;
    m_checking = true;
    m_checked = true;
    m_passed = false;
    m_checks.clear();
    m_list->show({});
    draw();
    watch(m_session->doctor(), this, [this](const Result<session::DoctorReport> &report) { take(report); });
}

void CheckStep::take(const Result<session::DoctorReport> &report)
{
    m_checking = false;
    if (std::exchange(m_stale, false))
        return check();
    if (!report) {
        m_checked = false;
        tell(report.error());
    } else {
        m_checks = report->checks;
        m_list->show(m_checks);
        m_passed = report->worst() != session::CheckState::Fail;
    }
    draw();
}

void CheckStep::copyRequest()
{
    QGuiApplication::clipboard()->setText(checkRequestText(m_checks));
    m_sentence->setText(tr("The request is copied: paste it into a mail to your administrator."));
}

void CheckStep::draw()
{
    const auto count = [this](session::CheckState state) {
        return static_cast<int>(std::count_if(m_checks.cbegin(), m_checks.cend(),
            [state](const session::Check &check) { return check.state == state; }));
    };
    const int failed = count(session::CheckState::Fail);
    const int warned = count(session::CheckState::Warn);
    const bool over = m_checked && !m_checking;
    m_busy->setVisible(m_checking);
    m_state->setVisible(over);
    m_sentence->setVisible(over || m_checking);
    m_copy->setVisible(over && !checkRequestText(m_checks).isEmpty());
    m_goOn->setVisible(over && failed > 0);
    m_again->setVisible(over && m_passed);
    if (m_checking)
        m_sentence->setText(tr("Asking both services…"));
    else if (failed > 0)
        m_sentence->setText(tr("%n thing(s) to mend before records can be written.", nullptr, failed));
    else if (warned > 0)
        m_sentence->setText(tr("%n thing(s) to look at. You can go on.", nullptr, warned));
    else
        m_sentence->setText(tr("Everything is in order."));
    m_state->setState(failed > 0 ? tr("To mend")
            : warned > 0         ? tr("Worth a look")
                                 : tr("In order"),
        failed > 0       ? Tone::Bad
            : warned > 0 ? Tone::Warn
                         : Tone::Good);
    Q_EMIT changed();
}

} // namespace tandem::ui
