// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/runstab.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/keys.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/models/runsmodel.h"
#include "ui/models/values.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

RunsTab::RunsTab(session::Session *session, QWidget *parent)
    : ListTab(new RunsModel(session), u"runs"_s, tr("Runs"), parent)
    , m_session(session)
    , m_changes(new RunChangesModel(session, this))
    , m_heading(makeWrappedLabel({}, TextRole::Body, this))
    , m_inspect(makeButton(tr("Inspect"), u"inspectChange"_s, ButtonRole::Normal, this))
    , m_undo(makeButton(tr("Undo this run…"), u"undoRun"_s, ButtonRole::Normal, this))
    , m_changesTable(new TableView(u"runChanges"_s, tr("Records of the run"), this))
    , m_change(makeWrappedLabel({}, TextRole::Muted, this))
{
    table()->model()->setParent(this);
    table()->setSelectionMode(QAbstractItemView::SingleSelection);
    // How long it took stands in the heading below.
    table()->setColumnHidden(RunsModel::Duration, true);
    table()->setColumnWidths({124, 152, 116, 0, -1, 88, 92});
    setEmptyText(tr("No run yet."));
    m_heading->setObjectName(u"runHeading"_s);
    m_changesTable->setModel(m_changes);
    // Why stands below the rows, for the chosen one.
    m_changesTable->setColumnHidden(RunChangesModel::Rule, true);
    m_changesTable->setColumnWidths({96, -4, 92, 112, -3, -3, -3, 0});
    m_changesTable->setMinimumHeight(120);
    m_undo->setToolTip(tr("Makes a plan that sets back what the run wrote and nobody changed since"));
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_heading, 1);
    heading->addWidget(m_inspect, 0, Qt::AlignTop);
    heading->addWidget(m_undo, 0, Qt::AlignTop);
    m_inspect->setToolTip(tr("Everything that decides about this record, and what happened to it (%1)")
                              .arg(QKeySequence(Qt::Key_I).toString(QKeySequence::NativeText)));
    column()->addLayout(heading);
    column()->addWidget(m_changesTable, 2);
    m_change->setObjectName(u"runChange"_s);
    column()->addWidget(m_change);
    showChange(-1);
    connect(m_changesTable, &TableView::currentRowChanged, this, &RunsTab::showChange);
    connect(m_changesTable, &TableView::rowActivated, this, &RunsTab::inspect);
    addKey(m_changesTable, Qt::Key_I, m_inspect->text(), [this] { inspect(m_changesTable->currentRow()); });
    connect(m_inspect, &QPushButton::clicked, this, [this] { inspect(m_changesTable->currentRow()); });
    connect(m_changes, &QAbstractItemModel::modelReset, this, [this] { m_changesTable->goToRow(0); });
    connect(table(), &TableView::currentRowChanged, this, [this](int row) {
        if (m_wantedRun == 0)
            showChanges(table()->model()->index(row, 0).data(IdRole).toLongLong());
    });
    connect(table()->model(), &QAbstractItemModel::modelReset, this, [this] {
        if (m_wantedRun > 0)
            goToRun(m_wantedRun);
    });
    connect(m_undo, &QPushButton::clicked, this, &RunsTab::planUndo);
    connect(m_changes, &PagedModel::stateChanged, this, &RunsTab::showDetailState);
}

void RunsTab::inspect(int row)
{
    if (const session::ChangeView *change = m_changes->rowAt(row))
        Q_EMIT recordRequested(recordToInspect(change->flow, change->salesforce, change->startdeliver));
}

void RunsTab::planUndo()
{
    m_undo->setEnabled(false);
    watch(m_session->planUndo(m_changes->run()), this, [this](const Result<session::PlanView> &plan) {
        m_undo->setEnabled(true);
        if (!plan)
            return Q_EMIT problem(plan.error());
        if (plan->report.error)
            return Q_EMIT problem(*plan->report.error);
        if (plan->rows == 0) {
            return Q_EMIT done(tr("Nothing is left to undo of this run."),
                tr("What it wrote was changed since, or is set back already."));
        }
        Q_EMIT planMade(plan->id);
    });
}

void RunsTab::showRun(qint64 runId)
{
    m_wantedRun = runId;
    if (table()->model()->rowCount() > 0)
        goToRun(runId);
}

void RunsTab::goToRun(qint64 runId)
{
    m_wantedRun = 0;
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        if (table()->model()->index(row, 0).data(IdRole).toLongLong() != runId)
            continue;
        table()->goToRow(row);
        break;
    }
    // It is not among the rows that are there, or was current already.
    if (m_changes->run() != runId)
        showChanges(runId);
}

void RunsTab::showChanges(qint64 runId)
{
    m_heading->setVisible(runId > 0);
    m_undo->setVisible(false);
    m_changesTable->setVisible(runId > 0);
    if (runId == 0)
        return;
    m_changes->setRun(runId);
    watch(m_session->run(runId), this, [this, runId](const Result<session::RunReport> &run) {
        if (!run || runId != m_changes->run())
            return;
        QString text = tr("Run %1, %2: %3").arg(runId).arg(formatInstant(run->startedAt), runSummary(*run));
        if (run->finishedAt)
            text += u", "_s + tr("took %1").arg(formatDuration(*run->finishedAt - run->startedAt));
        if (run->error)
            text += u". "_s + spoken(run->error->text);
        m_heading->setText(text);
        m_heading->setToolTip(run->startedAt.toIsoSeconds());
        m_undo->setVisible(totalsOf(*run).written() > 0);
    });
}

void RunsTab::showChange(int row)
{
    const session::ChangeView *change = m_changes->rowAt(row);
    m_change->setVisible(change);
    m_inspect->setVisible(change);
    if (!change)
        return;
    QStringList parts{changeActionTitle(change->action)};
    if (!change->field.isEmpty()) {
        parts.append(tr("%1: %2 → %3")
                         .arg(mappingTitle(change->field), valueText(change->before).left(200),
                             valueText(change->after).left(200)));
    }
    if (!change->rule.isEmpty())
        parts.append(spoken(change->rule));
    m_change->setText(parts.join(u" · "_s));
}

void RunsTab::showDetailState()
{
    if (m_changes->state() == PagedModel::State::Failed)
        m_changesTable->setPlaceholder(spoken(m_changes->error()->text));
    else if (m_changes->state() == PagedModel::State::Ready)
        m_changesTable->setPlaceholder(tr("This run wrote nothing and linked nothing."));
    else
        m_changesTable->setPlaceholder(tr("Looking…"));
}

} // namespace tandem::ui
