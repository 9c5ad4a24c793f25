// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/runsmodel.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/words.h"
#include "ui/models/values.h"

#include <QDateTime>
#include <QLocale>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::ChangeView;
using session::RunReport;

namespace {

/// Nothing while it still runs.
std::chrono::milliseconds tookOf(const RunReport &run)
{
    return run.finishedAt ? std::max(std::chrono::milliseconds(0), *run.finishedAt - run.startedAt)
                          : std::chrono::milliseconds(0);
}

/// To the second, which tells two runs of one minute apart; not every language has it in its short form.
QString startedText(Instant started)
{
    const QLocale locale;
    QString form = locale.timeFormat(QLocale::ShortFormat);
    const qsizetype minutes = form.indexOf("mm"_L1);
    if (minutes >= 0 && !form.contains(u's')) {
        const QChar between = minutes > 0 ? form.at(minutes - 1) : u':';
        form.insert(minutes + 2, between + "ss"_L1);
    }
    const QDateTime at = started.toDateTime().toLocalTime();
    return locale.toString(at.date(), QLocale::ShortFormat) + u' ' + locale.toString(at.time(), form);
}

/// Not what stood there before it.
qint64 newToDecide(const RunReport &run)
{
    const RunTotals totals = totalsOf(run);
    return totals.conflicts + totals.held;
}

} // namespace

RunsModel::RunsModel(session::Session *session, QObject *parent)
    : PagedRows(parent)
    , m_session(session)
{
    connect(this, &QAbstractItemModel::modelReset, this, &RunsModel::measure);
    connect(this, &QAbstractItemModel::rowsInserted, this, &RunsModel::measure);
}

void RunsModel::measure()
{
    std::chrono::milliseconds longest{0};
    qint64 most = 0;
    m_undone.clear();
    // The newest first: an undo that was undone itself set nothing back.
    visitRows([&](const RunReport &run) {
        const qint64 setBack = run.undoes > 0 && !isUndone(run) ? totalsOf(run).written() : 0;
        if (setBack > 0) {
            Undone &undone = m_undone[run.undoes];
            undone.by = std::max(undone.by, run.runId);
            undone.records += setBack;
        }
        longest = std::max(longest, tookOf(run));
        most = std::max(most, totalsOf(run).written());
    });
    if (longest == m_longest && most == m_most)
        return;
    m_longest = longest;
    m_most = most;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Duration), index(rowCount() - 1, Written));
}

bool RunsModel::isUndone(const RunReport &run) const
{
    const Undone undone = m_undone.value(run.runId);
    return undone.by > 0 && undone.records >= totalsOf(run).written();
}

QVariant RunsModel::share(const RunReport &run, int column) const
{
    if (column == Duration && run.finishedAt && m_longest.count() > 0)
        return static_cast<double>(tookOf(run).count()) / static_cast<double>(m_longest.count());
    if (column == Written && m_most > 0)
        return static_cast<double>(totalsOf(run).written()) / static_cast<double>(m_most);
    return {};
}

QString RunsModel::measured(const RunReport &run, int column) const
{
    if (const qint64 left = newToDecide(run); column == Waiting && left > 0) {
        return tr("%n new from this run. What waits from earlier runs is not counted again.", nullptr,
            pluralCount(left));
    }
    if (!share(run, column).isValid())
        return {};
    if (column == Duration) {
        return tr("%1: %2 of the longest run in the list")
            .arg(display(run, column), formatShare(tookOf(run).count(), m_longest.count()));
    }
    return tr("%1: %2 of the most that a run in the list wrote")
        .arg(display(run, column), formatShare(totalsOf(run).written(), m_most));
}

QStringList RunsModel::headers() const
{
    return {tr("State"), tr("Started"), tr("By", "who or what started a run"), tr("Took"), tr("What it did"),
        tr("Refused"), tr("To decide")};
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::ToolTipRole)
        return PagedRows::headerData(section, orientation, role);
    return QStringList{tr("How the run ended"), tr("When the run began"), tr("Who or what started the run"),
        tr("How long the run took"), tr("What the run created, updated, deleted and linked"),
        tr("Values and records that a service refused"),
        tr("New conflicts and held records that the run left for a decision")}
        .value(section);
}

void RunsModel::fetch(const QString &after, int limit, Deliver deliver)
{
    watch(m_session->runs(limit, after.toLongLong()), this,
        byId(std::move(deliver), limit, [](const RunReport &run) { return run.runId; }));
}

QVariant RunsModel::cell(const RunReport &run, int column, int role) const
{
    switch (role) {
    case IdRole:
        return run.runId;
    case Qt::DisplayRole:
        return display(run, column);
    case Qt::ToolTipRole:
        if (column == Started)
            return run.startedAt.toIso();
        if (const QString text = measured(run, column); !text.isEmpty())
            return text;
        return column == State && run.error ? spoken(run.error->text) : display(run, column);
    case ToneRole:
        if (column == State)
            return static_cast<int>(runStateTone(run));
        return {};
    case Qt::AccessibleTextRole:
        return measured(run, column);
    case BarRole:
        return share(run, column);
    case MutedRole:
        return column == Trigger || column == Duration;
    default:
        return {};
    }
}

QString RunsModel::display(const RunReport &run, int column) const
{
    const RunTotals totals = totalsOf(run);
    switch (column) {
    case State:
        return runStateTitle(run);
    case Started:
        return startedText(run.startedAt);
    case Trigger:
        return triggerTitle(run.trigger);
    case Duration:
        return run.finishedAt ? formatDuration(*run.finishedAt - run.startedAt) : QString();
    case Written:
        if (const Undone undone = m_undone.value(run.runId); undone.by > 0) {
            return (isUndone(run) ? tr("%1; undone by run %2") : tr("%1; partly undone by run %2"))
                .arg(runSummary(run), QString::number(undone.by));
        }
        return runSummary(run);
    case Refused:
        return totals.failed > 0 ? formatCount(totals.failed) : QString();
    case Waiting:
        // With what earlier runs left more may wait: this comes on top.
        return newToDecide(run) > 0 ? u'+' + formatCount(newToDecide(run)) : QString();
    default:
        return {};
    }
}

RunChangesModel::RunChangesModel(session::Session *session, QObject *parent)
    : PagedRows(parent)
    , m_session(session)
{
}

void RunChangesModel::setRun(qint64 runId)
{
    if (runId != m_run)
        clear();
    m_run = runId;
    if (runId > 0)
        reload();
}

QStringList RunChangesModel::headers() const
{
    return {
        tr("What"), tr("Record"), tr("Kind"), tr("Where"), tr("Field"), tr("Before"), tr("After"), tr("Why")};
}

void RunChangesModel::fetch(const QString &after, int limit, Deliver deliver)
{
    watch(m_session->changesOfRun(m_run, after.toLongLong(), limit), this,
        byId(std::move(deliver), limit, [](const ChangeView &change) { return change.id; }));
}

QVariant RunChangesModel::cell(const ChangeView &change, int column, int role) const
{
    switch (role) {
    case IdRole:
        return change.id;
    case Qt::DisplayRole:
        return display(change, column);
    case Qt::ToolTipRole:
        if (column == Before)
            return valueToolTip(change.before);
        return column == After ? valueToolTip(change.after) : display(change, column);
    case MutedRole:
        return column == Kind || column == Where || column == Rule;
    default:
        return {};
    }
}

QString RunChangesModel::display(const ChangeView &change, int column)
{
    const bool ofField = !change.field.isEmpty();
    switch (column) {
    case Action:
        return changeActionTitle(change.action);
    case Record:
        if (!change.title.isEmpty())
            return change.title;
        return change.salesforce.isEmpty() ? change.startdeliver.text() : change.salesforce.text();
    case Kind:
        return flowShortTitle(change.flow);
    case Where:
        return change.side ? sideTitle(*change.side) : QString();
    case Field:
        return fieldTitle(change);
    case Before:
        return ofField ? valueText(change.before) : QString();
    case After:
        return ofField ? valueText(change.after) : QString();
    case Rule:
        return spoken(change.rule);
    default:
        return {};
    }
}

} // namespace tandem::ui
