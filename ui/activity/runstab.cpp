// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/runstab.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
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
    column()->addWidget(m_heading);
    column()->addWidget(m_changesTable, 2);
    m_change->setObjectName(u"runChange"_s);
    column()->addWidget(m_change);
    showChange(-1);
    connect(m_changesTable, &TableView::currentRowChanged, this, &RunsTab::showChange);
    connect(m_changes, &QAbstractItemModel::modelReset, this, [this] { m_changesTable->goToRow(0); });
    connect(table(), &TableView::currentRowChanged, this, [this](int row) {
        if (m_wantedRun == 0)
            showChanges(table()->model()->index(row, 0).data(IdRole).toLongLong());
    });
    connect(table()->model(), &QAbstractItemModel::modelReset, this, [this] {
        if (m_wantedRun > 0)
            goToRun(m_wantedRun);
    });
    connect(m_changes, &PagedModel::stateChanged, this, &RunsTab::showDetailState);
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
    });
}

void RunsTab::showChange(int row)
{
    const session::ChangeView *change = m_changes->rowAt(row);
    m_change->setVisible(change);
    if (!change)
        return;
    QStringList parts{changeActionTitle(change->action)};
    if (!change->field.isEmpty()) {
        parts.append(tr("%1: %2 → %3")
                         .arg(mappingTitle(change->field), valueText(change->before).left(200),
                             valueText(change->after).left(200)));
    }
    if (!change->rule.isEmpty())
        parts.append(change->rule);
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
