// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/trialstep.h"

#include "ui/kit/card.h"
#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/models/runsmodel.h"
#include "ui/models/values.h"
#include "ui/setup/planbusy.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using Doing = SetupPlan::Doing;

TrialStep::TrialStep(session::Session *session, SetupPlan *plan, QWidget *parent)
    : SetupStep(u"try"_s, tr("Try"),
        tr("Write ten records first, look at them on both sides, then the rest."), parent)
    , m_plan(plan)
    , m_busy(new PlanBusy(session, plan, this))
    , m_card(new Card(tr("Ten records first"), this))
    , m_sentence(makeWrappedLabel({}, TextRole::Body, m_card))
    , m_advice(makeWrappedLabel({}, TextRole::Muted, m_card))
    , m_changes(new RunChangesModel(session, this))
    , m_table(new TableView(u"trialChanges"_s, tr("What was written"), m_card))
{
    m_sentence->setObjectName(u"trySentence"_s);
    m_table->setModel(m_changes);
    m_table->setColumnHidden(RunChangesModel::Rule, true);
    m_table->setColumnHidden(RunChangesModel::Before, true);
    m_table->setColumnWidths({88, -4, 96, 112, -3, 0, -4, 0});
    m_table->setMinimumHeight(240);
    m_card->body()->addWidget(m_sentence);
    m_card->body()->addWidget(m_advice);
    m_card->body()->addWidget(m_table);
    auto *buttons = new QHBoxLayout;
    m_look = makeButton(tr("Look at the rest first"), u"tryLook"_s, ButtonRole::Normal, m_card);
    buttons->addStretch(1);
    buttons->addWidget(m_look);
    m_card->body()->addLayout(buttons);
    column()->addWidget(m_busy);
    column()->addWidget(m_card);
    column()->addStretch(1);
    connect(plan, &SetupPlan::changed, this, &TrialStep::draw);
    connect(m_look, &QPushButton::clicked, this,
        [this] { Q_EMIT pageRequested(u"review"_s, QString::number(m_plan->plan().id)); });
    draw();
}

void TrialStep::enter()
{
    m_plan->refresh();
}

bool TrialStep::isBegun() const
{
    return m_plan->plan().open < m_plan->plan().rows;
}

bool TrialStep::isDone() const
{
    return m_plan->isApplied();
}

SetupStep::Action TrialStep::action() const
{
    if (!m_plan->isReady())
        return {tr("Continue"), false};
    if (isDone() || m_plan->ticked() == 0)
        return {tr("Continue"), isDone()};
    if (!isBegun())
        return {tr("Write %n record(s)", nullptr,
            static_cast<int>(std::min<qint64>(rowsOfTrial, m_plan->ticked())))};
    return {tr("Write the other %n", nullptr, static_cast<int>(m_plan->ticked()))};
}

void TrialStep::act()
{
    if (isDone())
        Q_EMIT finished();
    else if (!isBegun())
        m_plan->tryRows();
    else if (m_plan->deletes())
        Q_EMIT pageRequested(u"review"_s, QString::number(m_plan->plan().id)); // it asks before it deletes
    else
        m_plan->applyRest();
}

void TrialStep::draw()
{
    m_busy->draw();
    const bool idle = m_plan->doing() == Doing::Nothing;
    m_card->setVisible(idle);
    m_look->setVisible(idle && isBegun() && !isDone());
    m_table->setVisible(m_plan->report().has_value());
    m_advice->setVisible(m_plan->report().has_value());
    m_card->setHeading(isDone() ? tr("What was written")
            : isBegun()         ? tr("The first records")
                                : tr("Ten records first"));
    if (m_plan->report())
        showReport();
    else if (m_plan->plan().rows == 0 && m_plan->isOutdated())
        m_sentence->setText(
            tr("You have decided or changed something since the plan was made: make it anew under Plan."));
    else if (isDone())
        m_sentence->setText(
            m_plan->plan().rows == 0 ? tr("There is nothing to write.") : tr("The plan has been applied."));
    else if (m_plan->ticked() == 0)
        m_sentence->setText(tr("Every row of the plan is unticked: there is nothing to try."));
    else
        m_sentence->setText(tr(
            "The first rows of the plan are written, those that others hang on before them, and nothing is "
            "deleted. The other %1 stay as they are until you say so.")
                                .arg(formatCount(std::max<qint64>(0, m_plan->ticked() - rowsOfTrial))));
    Q_EMIT changed();
}

void TrialStep::showReport()
{
    const session::RunReport &report = *m_plan->report();
    const RunTotals totals = totalsOf(report);
    m_sentence->setText((QStringList(runSummary(report)) + runLeftovers(report)).join(u", "_s) + u'.');
    if (totals.failed > 0)
        m_advice->setText(
            tr("Activity, Refused says why and what to do. The rest can be written all the same."));
    else if (!isDone())
        m_advice->setText(tr("Look at these records on the other side. If they are right, write the rest."));
    else
        m_advice->setText(tr("Everything of the plan is written."));
    if (m_changes->run() != report.runId)
        m_changes->setRun(report.runId);
}

} // namespace tandem::ui
