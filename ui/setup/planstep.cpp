// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/planstep.h"

#include "ui/connect/facts.h"
#include "ui/kit/card.h"
#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/words.h"
#include "ui/setup/matchstep.h"
#include "ui/setup/planbusy.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using Doing = SetupPlan::Doing;

namespace {

QString classText(const session::PlanClass &each)
{
    const int rows = static_cast<int>(each.rows);
    QString text;
    switch (each.action) {
    case session::PlanAction::Create:
        text = PlanStep::tr("%n to create", nullptr, rows);
        break;
    case session::PlanAction::Update:
        text = PlanStep::tr("%n to update", nullptr, rows);
        break;
    case session::PlanAction::Delete:
        text = PlanStep::tr("%n to delete", nullptr, rows);
        break;
    case session::PlanAction::Link:
        text = PlanStep::tr("%n to link", nullptr, rows);
        break;
    }
    if (each.clears > 0)
        text += u", "_s + PlanStep::tr("%n of them empty a field", nullptr, static_cast<int>(each.clears));
    if (each.ticked < each.rows)
        text += u", "_s + PlanStep::tr("%n unticked", nullptr, static_cast<int>(each.rows - each.ticked));
    return text;
}

} // namespace

PlanStep::PlanStep(session::Session *session, SetupPlan *plan, QWidget *parent)
    : SetupStep(
        u"plan"_s, tr("Plan"), tr("See what the first run would write, before anything is written."), parent)
    , m_plan(plan)
    , m_busy(new PlanBusy(session, plan, this))
    , m_card(new Card(tr("The plan"), this))
    , m_sentence(makeWrappedLabel({}, TextRole::Body, m_card))
    , m_numbers(new Facts(m_card))
    , m_undecided(new Facts(m_card))
{
    m_sentence->setObjectName(u"planSentence"_s);
    m_numbers->setObjectName(u"planNumbers"_s);
    m_card->body()->addWidget(m_sentence);
    m_card->body()->addWidget(m_numbers);
    m_card->body()->addWidget(m_undecided);
    m_cause = makeWrappedLabel({}, TextRole::Body, m_card);
    m_cause->setObjectName(u"planCause"_s);
    m_card->body()->addWidget(m_cause);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_again = makeButton(tr("Make it anew"), u"planAgain"_s, ButtonRole::Normal, m_card);
    m_look = makeButton(tr("Look at every row"), u"planLook"_s, ButtonRole::Normal, m_card);
    m_look->setToolTip(tr("Opens the plan in Review, where rows can be unticked"));
    m_decide = makeButton({}, u"planDecide"_s, ButtonRole::Normal, m_card);
    buttons->addStretch(1);
    buttons->addWidget(m_decide);
    buttons->addWidget(m_again);
    buttons->addWidget(m_look);
    m_card->body()->addLayout(buttons);
    column()->addWidget(m_busy);
    column()->addWidget(m_card);
    column()->addStretch(1);
    connect(plan, &SetupPlan::changed, this, &PlanStep::draw);
    connect(m_again, &QPushButton::clicked, plan, &SetupPlan::make);
    connect(m_decide, &QPushButton::clicked, this, [this] {
        if (m_plan->undecided() > 0)
            Q_EMIT pageRequested(u"matches"_s);
        else
            Q_EMIT pageRequested(u"activity"_s, u"holds"_s);
    });
    connect(m_look, &QPushButton::clicked, this,
        [this] { Q_EMIT pageRequested(u"review"_s, QString::number(m_plan->plan().id)); });
    draw();
}

void PlanStep::enter()
{
    m_plan->refresh();
}

bool PlanStep::isDone() const
{
    // Applied here or in Review, it is over, whatever was changed since.
    if (m_plan->isApplied())
        return true;
    const session::PlanView &plan = m_plan->plan();
    const bool begun = plan.rows > 0 && plan.open < plan.rows;
    return plan.id > 0 && !m_plan->isOutdated() && (m_seen == plan.id || begun);
}

SetupStep::Action PlanStep::action() const
{
    if (!m_plan->isReady())
        return {tr("Continue"), false};
    if (m_plan->plan().id == 0 || m_plan->isOutdated())
        return {tr("Make the plan")};
    return {tr("Continue")};
}

void PlanStep::act()
{
    if (m_plan->plan().id == 0 || m_plan->isOutdated())
        return m_plan->make();
    m_seen = m_plan->plan().id;
    Q_EMIT changed();
    Q_EMIT finished();
}

void PlanStep::draw()
{
    m_busy->draw();
    const bool idle = m_plan->doing() == Doing::Nothing;
    const bool made = m_plan->plan().id > 0;
    const bool outdated = m_plan->isOutdated();
    m_card->setVisible(idle);
    m_numbers->setVisible(made && !outdated);
    m_undecided->setVisible(made && !outdated);
    m_look->setVisible(made && !outdated && m_plan->plan().rows > 0);
    m_again->setVisible(made && !outdated);
    showCause(made && !outdated);
    if (!made)
        m_sentence->setText(tr("There is no plan yet."));
    else if (outdated)
        m_sentence->setText(
            tr("You have decided or changed something since the plan was made: make it anew."));
    else
        showNumbers();
    Q_EMIT changed();
}

/// Why what is not made yet is not, with the way to it.
void PlanStep::showCause(bool shown)
{
    const bool toMatch = m_plan->undecided() > 0;
    const bool held = !toMatch && !m_plan->heldBeside().isEmpty();
    m_cause->setVisible(shown && (m_plan->foundMore() > 0 || held));
    if (m_plan->foundMore() > 0)
        m_cause->setText(MatchStep::foundMoreText(m_plan->foundMore()));
    else if (held)
        m_cause->setText(MatchStep::heldText(m_plan->heldBeside()));
    m_decide->setVisible(shown && (toMatch || held));
    m_decide->setText(toMatch ? tr("Open Matches") : tr("Open Held"));
}

void PlanStep::showNumbers()
{
    const session::PlanView &plan = m_plan->plan();
    QList<std::pair<QString, QString>> numbers;
    for (const session::PlanClass &each : plan.classes) {
        numbers.append(
            {tr("%1, to %2").arg(flowShortTitle(each.flow), sideTitle(each.side)), classText(each)});
    }
    m_numbers->show(numbers);
    session::FlowReport sum;
    for (const auto &[flow, counts] : plan.report.flows) {
        sum.conflicts += counts.conflicts;
        sum.held += counts.held;
        sum.locked += counts.locked;
        sum.waiting += counts.waiting;
    }
    const auto number = [](qint64 count) { return count > 0 ? formatCount(count) : QString(); };
    m_undecided->show({{tr("Both sides differ, you are asked"), number(sum.conflicts)},
        {tr("Held for your decision"), number(sum.held)},
        {tr("Not made while the matching is open"), number(sum.locked)},
        {tr("Wait for the record they belong to"), number(sum.waiting)}});
    if (plan.rows == 0) {
        m_sentence->setText(tr("Both sides agree already: there is nothing to write."));
        return;
    }
    const auto took = std::chrono::milliseconds(static_cast<qint64>(plan.seconds * 1000));
    m_sentence->setText(tr(
        "%n change(s), in %1 calls to Salesforce and %2 to Startdeliver, about %3. Nothing has been written.",
        nullptr, static_cast<int>(plan.open))
                            .arg(formatCount(plan.requests.salesforce),
                                formatCount(plan.requests.startdeliver),
                                formatDuration(std::max(took, std::chrono::milliseconds(1000)))));
}

} // namespace tandem::ui
