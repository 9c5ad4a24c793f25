// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/statestore.h"

namespace tandem::store {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString refusalColumns()
{
    return u"SELECT id, flow, side, source, target, mapping_key, value_hash, code, text, tries, first_at, "
           u"next_at"
           " FROM refusals "_s;
}

QString decisionColumns()
{
    return u"SELECT id, flow, salesforce, startdeliver, action, side, mapping_key, value_hash, at FROM decisions "_s;
}

Refusal readRefusal(RowReader &row)
{
    return {row.number(), row.flow(), row.side(), row.id(), row.id(), row.text(), row.hash(), row.text(),
        row.text(), static_cast<int>(row.number()), row.instant(), row.instant()};
}

Decision readDecision(RowReader &row)
{
    return {row.number(), row.flow(), row.id(), row.id(), row.action(), row.side(), row.text(), row.hash(),
        row.instant()};
}

/// 1 hour after the first try, doubling, never more than 7 days (S23).
std::chrono::milliseconds backOff(int tries)
{
    constexpr std::chrono::hours longest = 7 * 24h;
    constexpr int lastDoubling = 8; // 256 hours are more than 7 days
    const std::chrono::hours wait = 1h * (1 << std::clamp(tries - 1, 0, lastDoubling));
    return std::min(wait, longest);
}

} // namespace

Status StateTransaction::putRefusal(const Refusal &refusal)
{
    TANDEM_TRY(known,
        selectOne<Refusal>(m_db,
            refusalColumns() + u"WHERE flow = ? AND side = ? AND source = ? AND mapping_key = ?"_s,
            cells(refusal.flow, refusal.side, refusal.source, refusal.mappingKey), readRefusal));
    const Instant now = m_db.now();
    const bool again = known && known->valueHash == refusal.valueHash;
    const int tries = again ? known->tries + 1 : 1;
    const Instant given = refusal.firstAt.ms == 0 ? now : refusal.firstAt;
    const Instant firstAt = again ? known->firstAt : given;
    const Instant nextAt = refusal.nextAt.ms == 0 ? now + backOff(tries) : refusal.nextAt;
    TANDEM_CHECK(m_db.write(
        u"INSERT INTO refusals (flow, side, source, target, mapping_key, value_hash, code, text, tries, "
        u"first_at,"
        " next_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (flow, side, source, mapping_key)"
        " DO UPDATE SET target = excluded.target, value_hash = excluded.value_hash, code = excluded.code,"
        " text = excluded.text, tries = excluded.tries, first_at = excluded.first_at,"
        " next_at = excluded.next_at"_s,
        cells(refusal.flow, refusal.side, refusal.source, refusal.target, refusal.mappingKey,
            refusal.valueHash, refusal.code, refusal.text, tries, firstAt, nextAt)));
    return {};
}

Status StateTransaction::removeRefusals(
    Flow flow, Side side, const RecordId &source, const QStringList &mappingKeys)
{
    QString sql = u"DELETE FROM refusals WHERE flow = ? AND side = ? AND source = ?"_s;
    QVariantList values = cells(flow, side, source);
    if (!mappingKeys.isEmpty()) {
        sql += u" AND mapping_key IN (SELECT value FROM json_each(?))"_s;
        values.append(jsonList(mappingKeys));
    }
    TANDEM_CHECK(m_db.write(sql, values));
    return {};
}

Result<QList<Refusal>> StateTransaction::refusalsOf(Flow flow, Side side, const QList<RecordId> &sources)
{
    return select<Refusal>(m_db,
        refusalColumns()
            + u"WHERE flow = ? AND side = ? AND source IN (SELECT value FROM json_each(?)) ORDER BY id"_s,
        cells(flow, side, sources), readRefusal);
}

Result<QList<Refusal>> StateTransaction::refusals(std::optional<Flow> flow, qint64 afterId, int limit)
{
    const Window window(flow, afterId, limit);
    return select<Refusal>(m_db, refusalColumns() + window.sql, window.values, readRefusal);
}

Result<qint64> StateTransaction::refusalCount(Flow flow)
{
    TANDEM_TRY(count, m_db.single(u"SELECT count(*) FROM refusals WHERE flow = ?"_s, cells(flow)));
    return count.toLongLong();
}

Result<QList<Refusal>> StateTransaction::dueRefusals(Flow flow, Instant now, int limit)
{
    return select<Refusal>(m_db,
        refusalColumns() + u"WHERE flow = ? AND next_at <= ? ORDER BY next_at, id LIMIT ?"_s,
        cells(flow, now, limit), readRefusal);
}

Status StateTransaction::retryRefusals(const QList<qint64> &ids, Instant now)
{
    QString sql = u"UPDATE refusals SET next_at = min(next_at, ?)"_s;
    QVariantList values = cells(now);
    if (!ids.isEmpty()) {
        sql += u" WHERE id IN (SELECT value FROM json_each(?))"_s;
        values.append(jsonList(ids));
    }
    TANDEM_CHECK(m_db.write(sql, values));
    return {};
}

Status StateTransaction::putDecision(const Decision &decision)
{
    TANDEM_CHECK(m_db.write(
        u"INSERT INTO decisions (flow, salesforce, startdeliver, action, side, mapping_key, value_hash, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (flow, salesforce, startdeliver, side, action, mapping_key)"
        " DO UPDATE SET value_hash = excluded.value_hash, at = excluded.at"_s,
        cells(decision.flow, decision.salesforce, decision.startdeliver, decision.action, decision.side,
            decision.mappingKey, decision.valueHash, decision.at)));
    return {};
}

Status StateTransaction::withdrawDecision(qint64 id)
{
    TANDEM_TRY(rows, m_db.write(u"DELETE FROM decisions WHERE id = ?"_s, cells(id)));
    if (rows == 0)
        return fail(ErrorKind::Data, u"NOT_FOUND"_s, u"There is no decision %1 (any more)."_s.arg(id));
    return {};
}

Result<QList<Decision>> StateTransaction::decisionsOf(Flow flow, Side side, const QList<RecordId> &ids)
{
    const QString where = side == Side::Salesforce
        ? u"WHERE flow = ? AND salesforce IN (SELECT value FROM json_each(?)) ORDER BY id"_s
        : u"WHERE flow = ? AND startdeliver IN (SELECT value FROM json_each(?)) ORDER BY id"_s;
    return select<Decision>(m_db, decisionColumns() + where, cells(flow, ids), readDecision);
}

Result<QList<Decision>> StateTransaction::decisions(std::optional<Flow> flow, qint64 afterId, int limit)
{
    const Window window(flow, afterId, limit);
    return select<Decision>(m_db, decisionColumns() + window.sql, window.values, readDecision);
}

Result<std::optional<Decision>> StateTransaction::decision(qint64 id)
{
    return selectOne<Decision>(m_db, decisionColumns() + u"WHERE id = ?"_s, cells(id), readDecision);
}

} // namespace tandem::store
