// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/runstab.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/findable.h"
#include "ui/kit/formats.h"
#include "ui/kit/keys.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/models/runcomparison.h"
#include "ui/models/runsmodel.h"
#include "ui/models/values.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Not what takes back a mere decision elsewhere.
QKeySequence undoKeys()
{
    return Qt::CTRL | Qt::SHIFT | Qt::Key_Z;
}

} // namespace

RunsTab::RunsTab(session::Session *session, QWidget *parent)
    : ListTab(new RunsModel(session), u"runs"_s, tr("Runs"), parent)
    , m_session(session)
    , m_runs(qobject_cast<RunsModel *>(table()->model()))
    , m_changes(new RunChangesModel(session, this))
    , m_compared(new RunComparisonModel(this))
    , m_heading(makeWrappedLabel({}, TextRole::Body, this))
    , m_compare(makeButton(tr("Compare"), u"compareRun"_s, ButtonRole::Normal, this))
    , m_inspect(makeButton(tr("Inspect"), u"inspectChange"_s, ButtonRole::Normal, this))
    , m_undo(makeButton(tr("Undo this run…"), u"undoRun"_s, ButtonRole::Normal, this))
    , m_changesTable(new TableView(u"runChanges"_s, tr("Records of the run"), this))
    , m_change(makeWrappedLabel({}, TextRole::Muted, this))
    , m_comparisonHeading(makeWrappedLabel({}, TextRole::Body, this))
    , m_detail(createDetail())
    , m_comparison(createComparison())
{
    m_runs->setParent(this);
    table()->followFirst();
    shareWidth();
    // The page leads to Review.
    setEmptyText(tr("There was no run yet."));
    column()->addWidget(m_detail);
    column()->addWidget(m_comparison, 1);
    leaveRestToList(m_detail);
    wire();
    showChange(-1);
    takeUpSelection();
}

/// What was written is the longest: two lines of it fit in a window of 1024 pixels, where the time may have
/// to take two as well.
void RunsTab::shareWidth()
{
    constexpr int roomy = 920;
    table()->setColumnWidths(
        width() < roomy ? QList<int>{124, -1, 76, 84, -2, 64, 64} : QList<int>{124, 184, 76, 84, -1, 64, 64});
}

void RunsTab::resizeEvent(QResizeEvent *event)
{
    ListTab::resizeEvent(event);
    if (!table()->isDragged())
        shareWidth();
}

QWidget *RunsTab::createDetail()
{
    auto *detail = new QWidget(this);
    auto *rows = new QVBoxLayout(detail);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    m_heading->setObjectName(u"runHeading"_s);
    m_changesTable->setModel(m_changes);
    m_changesTable->fitColumns();
    // Why stands below the rows, for the chosen one.
    m_changesTable->setColumnHidden(RunChangesModel::Rule, true);
    m_changesTable->setColumnWidths({160, -4, 92, 112, -3, -3, -3, 0});
    m_changesTable->setMinimumHeight(96);
    m_changesTable->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_compare->setToolTip(
        tr("With the run before it (C). Any two runs: choose the other one with Ctrl or Shift held"));
    m_inspect->setToolTip(tr("Everything that decides about this record, and what happened to it (%1)")
                              .arg(keyText(Qt::Key_I)));
    m_undo->setToolTip(tr("Makes a plan that sets back what the run wrote and nobody changed since (%1)")
                           .arg(keyText(undoKeys())));
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_heading, 1);
    for (QPushButton *button : {m_compare, m_inspect, m_undo}) {
        heading->addWidget(button, 0, Qt::AlignTop);
        makeFindable(button);
    }
    m_undo->hide(); // until it is known of which run
    rows->addLayout(heading);
    rows->addWidget(m_changesTable, 1);
    m_change->setObjectName(u"runChange"_s);
    rows->addWidget(m_change);
    return detail;
}

QWidget *RunsTab::createComparison()
{
    auto *comparison = new QWidget(this);
    auto *rows = new QVBoxLayout(comparison);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    m_comparisonHeading->setObjectName(u"comparisonHeading"_s);
    auto *lines = new TableView(u"runComparison"_s, tr("Two runs side by side"), this);
    lines->setModel(m_compared);
    lines->setColumnWidths({-3, -3, -3, -2});
    lines->setMinimumHeight(120);
    rows->addWidget(m_comparisonHeading);
    rows->addWidget(lines, 1);
    return comparison;
}

void RunsTab::wire()
{
    connect(m_changesTable, &TableView::currentRowChanged, this, &RunsTab::showChange);
    connect(m_changesTable, &TableView::rowActivated, this, &RunsTab::inspect);
    addKey(m_changesTable, Qt::Key_I, m_inspect->text(), [this] { inspect(m_changesTable->currentRow()); });
    connect(m_inspect, &QPushButton::clicked, this, [this] { inspect(m_changesTable->currentRow()); });
    m_changesTable->keepRecord();
    // Whoever reads what a run did goes on with that run.
    connect(m_changesTable, &TableView::rowChosen, table(), [this] { table()->followFirst(false); });
    connect(table(), &TableView::currentRowChanged, this, [this](int row) {
        // None is while the list is read anew; what is shown of the run stays until then.
        if (m_wantedRun == 0 && row >= 0)
            showChanges(table()->model()->index(row, 0).data(IdRole).toLongLong());
    });
    connect(table(), &TableView::selectedRowsChanged, this, &RunsTab::takeUpSelection);
    connect(m_runs, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_keptPair = m_comparedRuns; });
    connect(m_runs, &QAbstractItemModel::modelReset, this, [this] {
        if (m_wantedRun > 0)
            goToRun(m_wantedRun);
        else
            choosePair(m_keptPair);
        if (m_runs->rowCount() == 0)
            showChanges(0);
    });
    connect(m_runs, &QAbstractItemModel::rowsInserted, this, &RunsTab::offerComparison);
    addKey(this, Qt::Key_C, m_compare->text(), m_compare);
    connect(m_compare, &QPushButton::clicked, this, &RunsTab::compareWithTheRunBefore);
    // It is offered only of a run that wrote something.
    addKey(this, undoKeys(), m_undo->text(), [this] {
        if (m_undo->isVisible())
            m_undo->click();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(m_changes->run()); });
    connect(m_changes, &PagedModel::stateChanged, this, &RunsTab::showDetailState);
}

/// Its row stands below.
void RunsTab::compareWithTheRunBefore()
{
    const QList<int> rows = table()->selectedRows();
    if (rows.size() != 1)
        return;
    const QModelIndex before = m_runs->index(rows.first() + 1, 0);
    table()->selectionModel()->select(before, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    // The button goes with what is shown of one run.
    table()->setFocus();
}

void RunsTab::takeUpSelection()
{
    const QList<int> rows = table()->selectedRows();
    const bool two = rows.size() == 2;
    m_detail->setVisible(!two);
    m_comparison->setVisible(two);
    offerComparison();
    ++m_asked;
    m_comparedRuns.clear();
    if (two)
        compare(rows.last(), rows.first());
}

void RunsTab::offerComparison()
{
    const QList<int> rows = table()->selectedRows();
    m_compare->setVisible(rows.size() == 1 && rows.first() + 1 < m_runs->rowCount());
}

/// Two runs that were compared stay so while the list is read anew.
void RunsTab::choosePair(const QList<qint64> &runs)
{
    QItemSelection both;
    for (int row = 0; row < m_runs->rowCount(); ++row) {
        const QModelIndex index = m_runs->index(row, 0);
        if (runs.contains(index.data(IdRole).toLongLong()))
            both.select(index, index);
    }
    if (both.size() == 2)
        table()->selectionModel()->select(
            both, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RunsTab::compare(int earlier, int later)
{
    const session::RunReport *before = m_runs->rowAt(earlier);
    const session::RunReport *after = m_runs->rowAt(later);
    if (!before || !after)
        return;
    m_comparedRuns = {before->runId, after->runId};
    m_comparisonHeading->setText(tr("Run %1 beside run %2").arg(after->runId).arg(before->runId));
    // Which configurations they went by is read meanwhile.
    m_compared->setRuns(*before, *after, std::nullopt);
    watch(m_session->configurationVersions(), this,
        [this, asked = m_asked, before = *before, after = *after](
            const Result<QList<session::ConfigurationVersion>> &versions) {
            if (asked == m_asked)
                m_compared->setRuns(
                    before, after, versions ? ConfigurationVersions(*versions) : std::nullopt);
        });
}

void RunsTab::inspect(int row)
{
    if (const QString record = recordOf(row); !record.isEmpty())
        Q_EMIT recordRequested(record);
}

QString RunsTab::recordOf(int row) const
{
    const session::ChangeView *change = m_changes->rowAt(row);
    return change ? recordToInspect(change->flow, change->salesforce, change->startdeliver) : QString();
}

QString RunsTab::currentRecord() const
{
    return recordOf(m_changesTable->currentRow());
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
    if (runId != m_changes->run()) {
        m_undo->setVisible(false);
        m_changesTable->startOver();
    }
    if (runId == 0)
        return;
    m_changes->setRun(runId);
    watch(m_session->run(runId), this, [this, runId](const Result<session::RunReport> &run) {
        if (!run || runId != m_changes->run())
            return;
        QString text = tr("Run %1, %2: %3").arg(runId).arg(formatInstant(run->startedAt), runSummary(*run));
        if (run->finishedAt)
            text += u", "_s + tr("took %1").arg(formatDuration(*run->finishedAt - run->startedAt));
        // Who reads on does so after a whole sentence.
        text += u'.';
        if (run->error)
            text += u' ' + spoken(run->error->text);
        m_heading->setText(text);
        m_heading->setToolTip(run->startedAt.toIsoSeconds());
        m_undo->setVisible(totalsOf(*run).written() > 0 && !m_runs->isUndone(*run));
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

bool RunsTab::isDetailRead() const
{
    return m_changes->state() == PagedModel::State::Ready || m_changes->state() == PagedModel::State::Failed;
}

void RunsTab::showDetailState()
{
    fitDetail();
    if (m_changes->state() == PagedModel::State::Failed)
        m_changesTable->setPlaceholder(spoken(m_changes->error()->text));
    else if (m_changes->state() == PagedModel::State::Ready)
        m_changesTable->setPlaceholder(tr("This run wrote nothing and linked nothing."));
    else
        m_changesTable->setPlaceholder(tr("Looking…"));
}

} // namespace tandem::ui
