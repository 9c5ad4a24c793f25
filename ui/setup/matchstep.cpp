// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/matchstep.h"

#include "ui/kit/card.h"
#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/words.h"
#include "ui/setup/planbusy.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using Doing = SetupPlan::Doing;

MatchStep::MatchStep(session::Session *session, SetupPlan *plan, QWidget *parent)
    : SetupStep(u"match"_s, tr("Match"),
        tr("Reads both sides and finds out which records are the same. Nothing is written."), parent)
    , m_plan(plan)
    , m_busy(new PlanBusy(session, plan, this))
    , m_card(new Card(tr("What was found"), this))
{
    m_sentence = makeWrappedLabel({}, TextRole::Body, m_card);
    m_sentence->setObjectName(u"matchSentence"_s);
    m_card->body()->addWidget(m_sentence);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_again = makeButton(tr("Read again"), u"matchAgain"_s, ButtonRole::Normal, m_card);
    m_goOn = makeButton(tr("Go on, decide later"), u"matchLater"_s, ButtonRole::Normal, m_card);
    m_goOn->setToolTip(
        tr("Pairs that are certain are kept in step; nothing new is made until the rest is decided"));
    m_held = makeButton(tr("Open Held"), u"matchHeld"_s, ButtonRole::Normal, m_card);
    buttons->addStretch(1);
    buttons->addWidget(m_held);
    buttons->addWidget(m_again);
    buttons->addWidget(m_goOn);
    m_card->body()->addLayout(buttons);
    column()->addWidget(m_busy);
    column()->addWidget(m_card);
    column()->addStretch(1);
    connect(plan, &SetupPlan::changed, this, &MatchStep::draw);
    connect(m_again, &QPushButton::clicked, plan, &SetupPlan::make);
    connect(m_held, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(u"activity"_s, u"holds"_s); });
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        m_passed = true;
        Q_EMIT changed();
        Q_EMIT finished();
    });
    draw();
}

void MatchStep::enter()
{
    m_plan->refresh();
}

bool MatchStep::isDone() const
{
    return m_plan->plan().id > 0 && (m_passed || m_plan->undecided() == 0);
}

SetupStep::Action MatchStep::action() const
{
    if (!m_plan->isReady())
        return {tr("Continue"), false};
    if (m_plan->plan().id == 0)
        return {tr("Read both sides")};
    if (isDone())
        return {tr("Continue")};
    return {tr("Decide %n in Matches", nullptr, static_cast<int>(m_plan->undecided()))};
}

void MatchStep::act()
{
    if (m_plan->plan().id == 0)
        m_plan->make();
    else if (isDone())
        Q_EMIT finished();
    else
        Q_EMIT pageRequested(u"matches"_s);
}

void MatchStep::draw()
{
    m_busy->draw();
    const bool idle = m_plan->doing() == Doing::Nothing;
    const bool read = m_plan->plan().id > 0;
    m_card->setVisible(idle);
    m_again->setVisible(idle && read);
    m_held->setVisible(idle && read && m_plan->undecided() == 0 && !m_plan->heldBeside().isEmpty());
    m_goOn->setVisible(idle && read && !isDone());
    m_sentence->setText(sentence());
    drawTable();
    Q_EMIT changed();
}

QString MatchStep::foundMoreText(qint64 records)
{
    return tr(
        "%n more record(s) could be the same as another one. Records are compared once what they belong "
        "to is linked, so each plan may find some. Until you decide, nothing new is made.",
        nullptr, static_cast<int>(records));
}

QString MatchStep::heldText(const QList<session::HoldView> &held)
{
    const session::HoldView &first = held.first();
    return tr("No match is left to decide, but %n record(s) are held for another reason (%1) and keep the "
              "matching open: decide under Activity, Held.",
        nullptr, static_cast<int>(held.size()))
        .arg(flowShortTitle(first.flow) + u": "_s
            + (first.title.isEmpty() ? first.record.text() : first.title));
}

QString MatchStep::sentence() const
{
    if (m_plan->plan().id == 0) {
        return tr("Tandem compares the records of both sides by their reference, and by keys such as a mail "
                  "address. What is certain is linked; what is only likely you decide.");
    }
    if (m_plan->foundMore() > 0)
        return foundMoreText(m_plan->foundMore());
    if (m_plan->undecided() > 0) {
        return tr("%n record(s) could be the same as another one. Until you decide, nothing new is made.",
            nullptr, static_cast<int>(m_plan->undecided()));
    }
    if (m_plan->decided() > 0) {
        return tr("Nothing is left to decide. The next plan carries out what you decided about %n record(s).",
            nullptr, static_cast<int>(m_plan->decided()));
    }
    if (!m_plan->heldBeside().isEmpty())
        return heldText(m_plan->heldBeside());
    return tr("Every record has its partner or is known to have none.");
}

void MatchStep::drawTable()
{
    delete m_table;
    m_table = nullptr;
    if (m_plan->plan().id == 0)
        return;
    m_table = new QWidget(m_card);
    m_table->setObjectName(u"matchNumbers"_s);
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    const bool decided = m_plan->decided() > 0;
    QStringList headings{
        {}, tr("linked"), tr("likely"), tr("several"), tr("only in Salesforce"), tr("only in Startdeliver")};
    if (decided)
        headings.insert(2, tr("decided"));
    for (int at = 0; at < headings.size(); ++at)
        grid->addWidget(makeLabel(headings.at(at), TextRole::Small, m_table), 0, at,
            at == 0 ? Qt::AlignLeading : Qt::AlignTrailing);
    grid->setColumnStretch(0, 1);
    for (const session::MatchingView &view : m_plan->matching()) {
        const int row = grid->rowCount();
        grid->addWidget(makeLabel(flowShortTitle(view.flow), TextRole::Body, m_table), row, 0);
        QList<qint64> numbers{
            view.linked, view.likely, view.ambiguous, view.onlyHere.salesforce, view.onlyHere.startdeliver};
        if (decided)
            numbers.insert(1, m_plan->decided(view.flow));
        for (int at = 0; at < numbers.size(); ++at) {
            QLabel *label = makeLabel(formatCount(numbers[at]), TextRole::Body, m_table);
            label->setAccessibleName(u"%1, %2: %3"_s.arg(
                flowShortTitle(view.flow), headings.at(at + 1), formatCount(numbers[at])));
            grid->addWidget(label, row, at + 1, Qt::AlignTrailing);
        }
    }
    m_card->body()->insertWidget(1, m_table);
    m_table->show();
}

} // namespace tandem::ui
