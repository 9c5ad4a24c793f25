// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/statestore.h"

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

QString outboxColumns()
{
    return u"SELECT id, run_id, epoch, plan_row_id, flow, side, action, link_id, source, target, fields, "
           u"intended_base, state,"
           " created_at, first_look_at FROM outbox "_s;
}

OutboxEntry readEntry(RowReader &row)
{
    return {row.number(), row.number(), row.number(), row.number(), row.flow(), row.side(), row.action(),
        row.number(), row.id(), row.id(), row.fields(), row.base(), row.outboxState(), row.instant(),
        row.instant()};
}

} // namespace

Status StateTransaction::putOutbox(QList<OutboxEntry> &entries)
{
    for (OutboxEntry &entry : entries) {
        QVariantList values = cells(entry.runId, entry.epoch, entry.planRowId, entry.flow, entry.side,
            entry.action, entry.linkId, entry.source, entry.target, entry.fields, entry.intendedBase,
            entry.state, entry.createdAt, entry.firstLookAt);
        values.prepend(entry.id == 0 ? QVariant() : QVariant(entry.id));
        TANDEM_TRY(id,
            m_db.insert(
                u"INSERT OR REPLACE INTO outbox (id, run_id, epoch, plan_row_id, flow, side, action, link_id,"
                " source, target, fields, intended_base, state, created_at, first_look_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                values));
        entry.id = id;
    }
    return {};
}

Status StateTransaction::setOutboxState(const QList<qint64> &ids, OutboxState state)
{
    TANDEM_CHECK(m_db.write(u"UPDATE outbox SET state = ? WHERE id IN (SELECT value FROM json_each(?))"_s,
        cells(state, jsonList(ids))));
    return {};
}

Status StateTransaction::removeOutbox(const QList<qint64> &ids)
{
    TANDEM_CHECK(m_db.write(
        u"DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(?))"_s, cells(jsonList(ids))));
    return {};
}

Result<QList<OutboxEntry>> StateTransaction::openOutbox(std::optional<Flow> flow, qint64 afterId, int limit)
{
    const Window window(flow, afterId, limit);
    return select<OutboxEntry>(m_db, outboxColumns() + window.sql, window.values, readEntry);
}

Result<QList<OutboxEntry>> StateTransaction::openOutboxOf(Flow flow, Side side, const RecordId &record)
{
    return select<OutboxEntry>(m_db,
        outboxColumns()
            + u"WHERE (flow = ? AND side = ? AND target = ?) OR (flow = ? AND side = ? AND source = ?)"
              " ORDER BY id"_s,
        cells(flow, side, record, flow, other(side), record), readEntry);
}

Result<QList<RecordId>> StateTransaction::sourcesWithOpenCreate(
    Flow flow, Side target, const QList<RecordId> &sources)
{
    return select<RecordId>(m_db,
        u"SELECT DISTINCT source FROM outbox WHERE flow = ? AND side = ? AND action = 'create'"
        " AND source IN (SELECT value FROM json_each(?)) ORDER BY source"_s,
        cells(flow, target, sources), [](RowReader &row) { return row.id(); });
}

Result<qint64> StateTransaction::epoch()
{
    TANDEM_TRY(value, meta(u"epoch"_s));
    return value.toLongLong();
}

Result<qint64> StateTransaction::raiseEpoch()
{
    TANDEM_TRY(before, epoch());
    const qint64 raised = before + 1;
    TANDEM_CHECK(setMeta(u"epoch"_s, QByteArray::number(raised)));
    return raised;
}

Result<QByteArray> StateTransaction::meta(const QString &key)
{
    TANDEM_TRY(value, m_db.single(u"SELECT value FROM meta WHERE key = ?"_s, cells(key)));
    return value.toByteArray();
}

Status StateTransaction::setMeta(const QString &key, const QByteArray &value)
{
    TANDEM_CHECK(m_db.write(u"INSERT INTO meta (key, value) VALUES (?, ?)"
                            " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
        cells(key, value)));
    return {};
}

Result<MatchingState> StateTransaction::matching(Flow flow)
{
    TANDEM_TRY(state,
        selectOne<MatchingState>(m_db, u"SELECT state FROM matching WHERE flow = ?"_s, cells(flow),
            [](RowReader &row) { return row.matchingState(); }));
    return state.value_or(MatchingState::Open);
}

Status StateTransaction::setMatching(Flow flow, MatchingState state)
{
    TANDEM_CHECK(m_db.write(u"INSERT INTO matching (flow, state) VALUES (?, ?)"
                            " ON CONFLICT (flow) DO UPDATE SET state = excluded.state"_s,
        cells(flow, state)));
    return {};
}

} // namespace tandem::store
