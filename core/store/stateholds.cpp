// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/statestore.h"

#include <QSet>

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

QString conflictColumns()
{
    return u"SELECT id, flow, link_id, salesforce, startdeliver, mapping_key, first, base_salesforce, "
           u"base_startdeliver,"
           " salesforce_value, startdeliver_value, resolution, since FROM conflicts "_s;
}

QString holdColumns()
{
    return u"SELECT id, flow, side, record, kind, candidates, reason, title, decision, since FROM holds "_s;
}

Conflict readConflict(RowReader &row)
{
    return {row.number(), row.flow(), row.number(), row.id(), row.id(), row.text(), row.flag(), row.value(),
        row.value(), row.value(), row.value(), row.optionalSide(), row.instant()};
}

Hold readHold(RowReader &row)
{
    return {row.number(), row.flow(), row.side(), row.id(), row.text(), row.ids(), row.text(), row.text(),
        row.text(), row.instant()};
}

bool sameQuestion(const Conflict &a, const Conflict &b)
{
    return sameValue(a.salesforceValue, b.salesforceValue)
        && sameValue(a.startdeliverValue, b.startdeliverValue);
}

bool sameQuestion(const Hold &a, const Hold &b)
{
    const QSet<RecordId> before(a.candidates.begin(), a.candidates.end());
    const QSet<RecordId> after(b.candidates.begin(), b.candidates.end());
    return a.kind == b.kind && before == after;
}

} // namespace

QString chosenPartners()
{
    return u"SELECT substr(decision, 6) FROM holds WHERE decision LIKE 'link:%'"_s;
}

QString askedTwice()
{
    return u"(holds.decision = '' AND holds.kind IN ('likely', 'ambiguous')"
           " AND holds.candidates <> '[]' AND NOT EXISTS ("
           " SELECT 1 FROM json_each(holds.candidates) AS candidate WHERE NOT EXISTS ("
           "  SELECT 1 FROM hold_candidates AS named JOIN holds AS twin ON twin.id = named.hold_id"
           "  WHERE named.flow = holds.flow AND named.candidate = holds.record"
           "  AND named.side = iif(holds.side = 'salesforce', 'startdeliver', 'salesforce')"
           "  AND twin.record = candidate.value AND twin.kind IN ('likely', 'ambiguous')"
           "  AND iif(json_array_length(holds.candidates) = 1 AND json_array_length(twin.candidates) > 1, 1,"
           "   holds.side = 'startdeliver' AND (json_array_length(holds.candidates) = 1)"
           "   = (json_array_length(twin.candidates) = 1)))))"_s;
}

Status StateTransaction::putConflict(const Conflict &conflict)
{
    TANDEM_TRY(known,
        selectOne<Conflict>(m_db, conflictColumns() + u"WHERE link_id = ? AND mapping_key = ?"_s,
            cells(conflict.linkId, conflict.mappingKey), readConflict));
    std::optional<Side> resolution = conflict.resolution;
    Instant since = conflict.since;
    if (known && sameQuestion(*known, conflict)) {
        resolution = resolution ? resolution : known->resolution;
        since = known->since;
    }
    TANDEM_CHECK(m_db.write(
        u"INSERT INTO conflicts (flow, link_id, salesforce, startdeliver, mapping_key, first, "
        u"base_salesforce,"
        " base_startdeliver, salesforce_value, startdeliver_value, resolution, since)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (link_id, mapping_key) DO UPDATE SET"
        " flow = excluded.flow, salesforce = excluded.salesforce, startdeliver = excluded.startdeliver,"
        " first = excluded.first, base_salesforce = excluded.base_salesforce,"
        " base_startdeliver = excluded.base_startdeliver, salesforce_value = excluded.salesforce_value,"
        " startdeliver_value = excluded.startdeliver_value, resolution = excluded.resolution, since = excluded.since"_s,
        cells(conflict.flow, conflict.linkId, conflict.salesforce, conflict.startdeliver, conflict.mappingKey,
            conflict.first, conflict.baseSalesforce, conflict.baseStartdeliver, conflict.salesforceValue,
            conflict.startdeliverValue, resolution, since)));
    return {};
}

Status StateTransaction::removeConflicts(qint64 linkId, const QStringList &mappingKeys)
{
    if (mappingKeys.isEmpty()) {
        TANDEM_CHECK(m_db.write(u"DELETE FROM conflicts WHERE link_id = ?"_s, cells(linkId)));
        return {};
    }
    TANDEM_CHECK(m_db.write(u"DELETE FROM conflicts WHERE link_id = ?"
                            " AND mapping_key IN (SELECT value FROM json_each(?))"_s,
        cells(linkId, jsonList(mappingKeys))));
    return {};
}

Result<QList<Conflict>> StateTransaction::conflictsOf(const QList<qint64> &linkIds)
{
    return select<Conflict>(m_db,
        conflictColumns() + u"WHERE link_id IN (SELECT value FROM json_each(?)) ORDER BY id"_s,
        cells(jsonList(linkIds)), readConflict);
}

Result<QList<Conflict>> StateTransaction::conflicts(std::optional<Flow> flow, qint64 afterId, int limit)
{
    const Window window(flow, afterId, limit);
    return select<Conflict>(m_db, conflictColumns() + window.sql, window.values, readConflict);
}

Result<std::optional<Conflict>> StateTransaction::conflict(qint64 id)
{
    return selectOne<Conflict>(m_db, conflictColumns() + u"WHERE id = ?"_s, cells(id), readConflict);
}

Status StateTransaction::resolveConflict(qint64 id, std::optional<Side> winner)
{
    TANDEM_TRY(rows, m_db.write(u"UPDATE conflicts SET resolution = ? WHERE id = ?"_s, cells(winner, id)));
    if (rows == 0)
        return fail(ErrorKind::Data, u"NOT_FOUND"_s, u"There is no conflict %1 (any more)."_s.arg(id));
    return {};
}

Status StateTransaction::putHold(const Hold &hold)
{
    TANDEM_TRY(known,
        selectOne<Hold>(m_db, holdColumns() + u"WHERE flow = ? AND side = ? AND record = ?"_s,
            cells(hold.flow, hold.side, hold.record), readHold));
    QString decision = hold.decision;
    Instant since = hold.since;
    if (known && sameQuestion(*known, hold)) {
        decision = decision.isEmpty() ? known->decision : decision;
        since = known->since;
    }
    TANDEM_CHECK(
        m_db.write(u"INSERT INTO holds (flow, side, record, kind, candidates, reason, title, decision, since)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (flow, side, record) DO UPDATE SET"
                   " kind = excluded.kind, candidates = excluded.candidates, reason = excluded.reason,"
                   " title = excluded.title, decision = excluded.decision, since = excluded.since"_s,
            cells(hold.flow, hold.side, hold.record, hold.kind, hold.candidates, hold.reason, hold.title,
                decision, since)));
    return {};
}

Status StateTransaction::removeHold(Flow flow, Side side, const RecordId &record)
{
    TANDEM_CHECK(m_db.write(
        u"DELETE FROM holds WHERE flow = ? AND side = ? AND record = ?"_s, cells(flow, side, record)));
    return {};
}

Result<QHash<RecordId, Hold>> StateTransaction::holdsOf(Flow flow, Side side, const QList<RecordId> &records)
{
    TANDEM_TRY(found,
        select<Hold>(m_db,
            holdColumns() + u"WHERE flow = ? AND side = ? AND record IN (SELECT value FROM json_each(?))"_s,
            cells(flow, side, records), readHold));
    QHash<RecordId, Hold> byRecord;
    for (const Hold &hold : std::as_const(found))
        byRecord.insert(hold.record, hold);
    return byRecord;
}

Result<QList<Hold>> StateTransaction::holds(std::optional<Flow> flow, qint64 afterId, int limit)
{
    const Window window(flow, afterId, limit, u"NOT "_s + askedTwice());
    return select<Hold>(m_db, holdColumns() + window.sql, window.values, readHold);
}

Result<QList<Hold>> StateTransaction::holdsOfKind(Flow flow, const QString &kind, int limit)
{
    return select<Hold>(m_db, holdColumns() + u"WHERE flow = ? AND kind = ? ORDER BY id LIMIT ?"_s,
        cells(flow, kind, limit), readHold);
}

Result<qint64> StateTransaction::lastHoldId()
{
    TANDEM_TRY(last, m_db.single(u"SELECT ifnull(max(id), 0) FROM holds"_s));
    return last.toLongLong();
}

Result<qint64> StateTransaction::holdsAfter(Flow flow, qint64 afterId)
{
    TANDEM_TRY(count,
        m_db.single(u"SELECT count(*) FROM holds WHERE flow = ? AND id > ? AND decision = '' AND NOT "_s
                + askedTwice(),
            cells(flow, afterId)));
    return count.toLongLong();
}

Result<std::optional<Hold>> StateTransaction::hold(qint64 id)
{
    return selectOne<Hold>(m_db, holdColumns() + u"WHERE id = ?"_s, cells(id), readHold);
}

Result<QList<Hold>> StateTransaction::holdsNaming(Flow flow, Side side, const RecordId &candidate)
{
    return select<Hold>(m_db,
        holdColumns()
            + u"WHERE id IN (SELECT hold_id FROM hold_candidates"
              " WHERE flow = ? AND side = ? AND candidate = ?) ORDER BY id"_s,
        cells(flow, other(side), candidate), readHold);
}

Result<QList<RecordId>> StateTransaction::heldNaming(Flow flow, Side side, const QList<RecordId> &candidates)
{
    return select<RecordId>(m_db,
        u"SELECT record FROM holds WHERE id IN (SELECT hold_id FROM hold_candidates WHERE flow = ? AND side "
        u"= ?"
        " AND candidate IN (SELECT value FROM json_each(?)))"_s,
        cells(flow, other(side), candidates), [](RowReader &row) { return row.id(); });
}

Result<QList<Hold>> StateTransaction::decidedHolds(Flow flow)
{
    return select<Hold>(
        m_db, holdColumns() + u"WHERE flow = ? AND decision <> '' ORDER BY id"_s, cells(flow), readHold);
}

Result<QHash<QString, qint64>> StateTransaction::holdKinds(Flow flow)
{
    return countBy(m_db,
        u"SELECT kind, count(*) FROM holds WHERE flow = ? AND decision = '' AND record NOT IN (%1) AND NOT %2"
        " GROUP BY kind"_s.arg(chosenPartners(), askedTwice()),
        cells(flow));
}

Status StateTransaction::decideHold(qint64 id, const QString &decision)
{
    TANDEM_TRY(rows, m_db.write(u"UPDATE holds SET decision = ? WHERE id = ?"_s, cells(decision, id)));
    if (rows == 0)
        return fail(ErrorKind::Data, u"NOT_FOUND"_s, u"There is no held record %1 (any more)."_s.arg(id));
    return {};
}

} // namespace tandem::store
