// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/statestore.h"

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

QString waitingColumns()
{
    return u"SELECT flow, side, record, reason, waits_for, since FROM waiting "_s;
}

Waiting readWaiting(RowReader &row)
{
    return {row.flow(), row.side(), row.id(), row.text(), row.text(), row.instant()};
}

/// As a run counts them: what is locked or whose parent is kept out waits for no record.
QString onTheirWay()
{
    return u"reason NOT IN ('locked', 'out-of-scope-parent')"_s;
}

} // namespace

Status StateTransaction::putWaiting(const QList<Waiting> &rows)
{
    for (const Waiting &row : rows) {
        TANDEM_CHECK(m_db.write(u"INSERT INTO waiting (flow, side, record, reason, waits_for, since)"
                                " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (flow, side, record) DO UPDATE SET"
                                " reason = excluded.reason, waits_for = excluded.waits_for"_s,
            cells(row.flow, row.side, row.record, row.reason, row.waitsFor, row.since)));
    }
    return {};
}

Status StateTransaction::removeWaiting(Flow flow, Side side, const QList<RecordId> &records)
{
    TANDEM_CHECK(m_db.write(u"DELETE FROM waiting WHERE flow = ? AND side = ?"
                            " AND record IN (SELECT value FROM json_each(?))"_s,
        cells(flow, side, records)));
    return {};
}

Result<QList<Waiting>> StateTransaction::waiting(
    Flow flow, const QString &reason, qint64 offsetKey, int limit)
{
    QString where = u"WHERE flow = ?"_s;
    QVariantList values = cells(flow);
    if (!reason.isEmpty()) {
        where += u" AND reason = ?"_s;
        values.append(reason);
    }
    values += cells(limit, offsetKey);
    return select<Waiting>(
        m_db, waitingColumns() + where + u" ORDER BY id LIMIT ? OFFSET ?"_s, values, readWaiting);
}

Result<QList<Waiting>> StateTransaction::waitingFor(const QStringList &parents)
{
    return select<Waiting>(m_db,
        waitingColumns() + u"WHERE waits_for IN (SELECT value FROM json_each(?)) ORDER BY id"_s,
        cells(jsonList(parents)), readWaiting);
}

Result<QHash<RecordId, Waiting>> StateTransaction::waitingOf(
    Flow flow, Side side, const QList<RecordId> &records)
{
    TANDEM_TRY(found,
        select<Waiting>(m_db,
            waitingColumns()
                + u"WHERE flow = ? AND side = ? AND record IN (SELECT value FROM json_each(?))"_s,
            cells(flow, side, records), readWaiting));
    QHash<RecordId, Waiting> byRecord;
    for (const Waiting &row : std::as_const(found))
        byRecord.insert(row.record, row);
    return byRecord;
}

Result<StateTransaction::Counts> StateTransaction::counts(std::optional<Flow> flow)
{
    Counts counts;
    const auto row = [&counts](const Statement &found) -> Status {
        counts = {found.number(0), found.number(1), found.number(2), found.number(3), found.number(4),
            found.number(5)};
        return {};
    };
    TANDEM_CHECK(m_db.read(
        u"SELECT (SELECT count(*) FROM conflicts WHERE resolution IS NULL AND flow = ifnull(?, flow)),"
        " (SELECT count(*) FROM holds WHERE decision = '' AND record NOT IN (%1) AND NOT %2"
        "  AND flow = ifnull(?, flow)),"
        " (SELECT count(*) FROM decisions WHERE flow = ifnull(?, flow)),"
        " (SELECT count(*) FROM refusals WHERE flow = ifnull(?, flow)),"
        " (SELECT count(*) FROM waiting WHERE flow = ifnull(?, flow) AND %3),"
        " (SELECT count(*) FROM outbox WHERE flow = ifnull(?, flow))"_s.arg(
            chosenPartners(), askedTwice(), onTheirWay()),
        cells(flow, flow, flow, flow, flow, flow), row));
    return counts;
}

} // namespace tandem::store
