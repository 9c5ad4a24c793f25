// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/planbusy.h"

#include "ui/kit/labels.h"
#include "ui/setup/setupplan.h"

#include <QBoxLayout>
#include <QProgressBar>

namespace tandem::ui {
using namespace Qt::StringLiterals;

PlanBusy::PlanBusy(session::Session *session, const SetupPlan *plan, QWidget *parent)
    : Card({}, parent)
    , m_plan(plan)
    , m_sentence(makeWrappedLabel({}, TextRole::Heading, this))
    , m_progress(makeWrappedLabel({}, TextRole::Muted, this))
{
    auto *bar = new QProgressBar(this);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("Working"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_progress, 1);
    QPushButton *stop = makeButton(tr("Stop"), u"stopSetupRun"_s, ButtonRole::Normal, this);
    stop->setToolTip(tr("Ends after what is being sent now; nothing is lost (Ctrl+.)"));
    line->addWidget(stop);
    body()->addWidget(m_sentence);
    body()->addWidget(bar);
    body()->addLayout(line);
    connect(stop, &QPushButton::clicked, session, &session::Session::stopRun);
    hide();
}

void PlanBusy::draw()
{
    setVisible(m_plan->doing() != SetupPlan::Doing::Nothing);
    m_progress->setText(m_plan->progressText());
    switch (m_plan->doing()) {
    case SetupPlan::Doing::Reading:
        m_sentence->setText(tr("Reading and comparing both sides. Nothing is written."));
        break;
    case SetupPlan::Doing::Trying:
        m_sentence->setText(tr("Writing the first few records."));
        break;
    case SetupPlan::Doing::Applying:
        m_sentence->setText(tr("Writing the rest of the plan."));
        break;
    case SetupPlan::Doing::Nothing:
        break;
    }
}

} // namespace tandem::ui
