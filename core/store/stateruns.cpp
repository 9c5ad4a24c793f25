// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/statestore.h"

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

QString runColumns()
{
    return u"SELECT id, trigger, state, started_at, finished_at, summary, error FROM runs "_s;
}

QString historyColumns()
{
    return u"SELECT id, run_id, flow, salesforce, startdeliver, side, action, mapping_key, before, after, "
           u"rule, clears, at"
           " FROM history "_s;
}

Run readRun(RowReader &row)
{
    return {
        row.number(), row.text(), row.text(), row.instant(), row.optionalInstant(), row.blob(), row.text()};
}

HistoryEntry readHistory(RowReader &row)
{
    return {row.number(), row.number(), row.flow(), row.id(), row.id(), row.optionalSide(), row.text(),
        row.text(), row.value(), row.value(), row.text(), row.flag(), row.instant()};
}

} // namespace

Result<qint64> StateTransaction::putRun(const Run &run)
{
    QVariantList values =
        cells(run.trigger, run.state, run.startedAt, run.finishedAt, run.summary, run.error);
    values.prepend(run.id == 0 ? QVariant() : QVariant(run.id));
    return m_db.insert(
        u"INSERT OR REPLACE INTO runs (id, trigger, state, started_at, finished_at, summary, error)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        values);
}

Result<std::optional<Run>> StateTransaction::run(qint64 id)
{
    return selectOne<Run>(m_db, runColumns() + u"WHERE id = ?"_s, cells(id), readRun);
}

Result<QList<Run>> StateTransaction::runs(int limit, qint64 beforeId)
{
    return select<Run>(m_db, runColumns() + u"WHERE id < ? OR ? = 0 ORDER BY id DESC LIMIT ?"_s,
        cells(beforeId, beforeId, limit), readRun);
}

Status StateTransaction::removeRun(qint64 id)
{
    TANDEM_CHECK(m_db.write(u"DELETE FROM plans WHERE run_id = ? AND NOT EXISTS"
                            " (SELECT 1 FROM plan_rows WHERE plan_id = plans.id)"_s,
        cells(id)));
    TANDEM_CHECK(m_db.write(u"DELETE FROM runs WHERE id = ? AND NOT EXISTS"
                            " (SELECT 1 FROM history WHERE run_id = runs.id)"_s,
        cells(id)));
    return {};
}

Status StateTransaction::markInterruptedRuns()
{
    TANDEM_CHECK(m_db.write(u"UPDATE runs SET state = 'interrupted' WHERE state = 'running'"_s));
    return {};
}

Status StateTransaction::addHistory(const QList<HistoryEntry> &entries)
{
    for (const HistoryEntry &entry : entries) {
        TANDEM_CHECK(m_db.write(
            u"INSERT INTO history (run_id, flow, salesforce, startdeliver, side, action, mapping_key,"
            " before, after, rule, clears, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            cells(entry.runId, entry.flow, entry.salesforce, entry.startdeliver, entry.side, entry.action,
                entry.mappingKey, entry.before, entry.after, entry.rule, entry.clears, entry.at)));
    }
    return {};
}

Result<QList<HistoryEntry>> StateTransaction::historyOfRun(qint64 runId, qint64 afterId, int limit)
{
    return select<HistoryEntry>(m_db, historyColumns() + u"WHERE run_id = ? AND id > ? ORDER BY id LIMIT ?"_s,
        cells(runId, afterId, limit), readHistory);
}

Result<QList<HistoryEntry>> StateTransaction::historyOfRecord(
    Flow flow, Side side, const RecordId &id, int limit)
{
    const QString sql = side == Side::Salesforce
        ? historyColumns() + u"WHERE flow = ? AND salesforce = ? ORDER BY id DESC LIMIT ?"_s
        : historyColumns() + u"WHERE flow = ? AND startdeliver = ? ORDER BY id DESC LIMIT ?"_s;
    return select<HistoryEntry>(m_db, sql, cells(flow, id, limit), readHistory);
}

Result<QList<HistoryEntry>> StateTransaction::writesSince(
    Flow flow, const QList<RecordId> &salesforce, Instant since)
{
    return select<HistoryEntry>(m_db,
        historyColumns()
            + u"WHERE flow = ? AND salesforce IN (SELECT value FROM json_each(?)) AND at >= ?"
              " AND action IN ('update', 'overwrote', 'loop-resumed') ORDER BY id"_s,
        cells(flow, salesforce, since), readHistory);
}

Result<qint64> StateTransaction::deletesAndClearsSince(Flow flow, Instant since)
{
    // The guard counts records, not fields (S10).
    TANDEM_TRY(count,
        m_db.single(u"SELECT count(DISTINCT salesforce || '/' || startdeliver) FROM history"
                    " WHERE flow = ? AND at >= ? AND (clears = 1 OR action = 'delete')"_s,
            cells(flow, since)));
    return count.toLongLong();
}

Result<QMap<Flow, StateTransaction::Written>> StateTransaction::writtenBetween(Instant since, Instant until)
{
    // A count for each flow and side: to group the rows SQLite would sort all of them.
    QStringList counts;
    for (const Flow flow : allFlows()) {
        for (const Side side : {Side::Salesforce, Side::Startdeliver})
            counts.append(
                u"count(*) FILTER (WHERE flow = '%1' AND side = '%2')"_s.arg(flowName(flow), sideName(side)));
    }
    QMap<Flow, Written> written;
    const auto row = [&written](const Statement &found) -> Status {
        int column = 0;
        for (const Flow flow : allFlows()) {
            const Written ofFlow{found.number(column), found.number(column + 1)};
            column += 2;
            if (ofFlow != Written())
                written.insert(flow, ofFlow);
        }
        return {};
    };
    TANDEM_CHECK(
        m_db.read(u"SELECT %1 FROM history"
                  " WHERE at >= ? AND at < ? AND action IN ('create', 'update', 'overwrote', 'delete')"_s.arg(
                      counts.join(u", "_s)),
            cells(since, until), row));
    return written;
}

Status StateTransaction::pruneHistory(Instant before)
{
    TANDEM_CHECK(m_db.write(u"DELETE FROM history WHERE at < ?"_s, cells(before)));
    return {};
}

} // namespace tandem::store
