// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/statestore.h"

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

QString inboxColumns()
{
    return u"SELECT id, source, notice_key, lasting, side, object, record, change, copies, received_at, "
           "handled_at, run_id, outcome FROM inbox "_s;
}

Notice readNotice(RowReader &row)
{
    return {row.number(), row.text(), row.text(), row.flag(), row.side(), row.text(), row.id(), row.text(),
        static_cast<int>(row.number()), row.instant(), row.optionalInstant(), row.number(), row.text()};
}

Arrival readArrival(RowReader &row)
{
    return {row.side(), std::chrono::milliseconds(std::max<qint64>(0, row.number()))};
}

} // namespace

Result<qint64> StateTransaction::putNotices(const QList<Notice> &notices)
{
    qint64 added = 0;
    for (const Notice &notice : notices) {
        const QVariant key = notice.key.isEmpty() ? QVariant() : QVariant(notice.key);
        QVariantList values = cells(notice.source);
        values.append(key);
        values += cells(notice.lasting, notice.side, notice.object, notice.record, notice.change,
            notice.receivedAt, notice.runId, notice.outcome);
        values.append(cell(notice.handledAt));
        TANDEM_TRY(rows,
            m_db.write(u"INSERT INTO inbox (source, notice_key, lasting, side, object, record, change, "
                       "copies, received_at, run_id, outcome, handled_at)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)"
                       " ON CONFLICT (source, notice_key) DO NOTHING"_s,
                values));
        added += rows;
        if (rows == 0) {
            TANDEM_CHECK(
                m_db.write(u"UPDATE inbox SET copies = copies + 1 WHERE source = ? AND notice_key = ?"_s,
                    cells(notice.source, notice.key)));
        }
    }
    return added;
}

Result<QList<Notice>> StateTransaction::openNotices(qint64 afterId, int limit)
{
    return select<Notice>(m_db, inboxColumns() + u"WHERE handled_at IS NULL AND id > ? ORDER BY id LIMIT ?"_s,
        cells(afterId, limit), readNotice);
}

Status StateTransaction::takeNotices(const QList<qint64> &ids)
{
    TANDEM_CHECK(m_db.write(u"UPDATE inbox SET notice_key = NULL WHERE lasting = 0"
                            " AND id IN (SELECT value FROM json_each(?))"_s,
        cells(jsonList(ids))));
    return {};
}

Status StateTransaction::finishNotices(
    const QList<qint64> &ids, qint64 runId, const QString &outcome, Instant now)
{
    TANDEM_CHECK(m_db.write(u"UPDATE inbox SET handled_at = ?, run_id = ?,"
                            " outcome = CASE WHEN outcome = '' THEN ? ELSE outcome END"
                            " WHERE id IN (SELECT value FROM json_each(?))"_s,
        cells(now, runId, outcome, jsonList(ids))));
    return {};
}

Result<StateTransaction::InboxCounts> StateTransaction::inboxCounts()
{
    InboxCounts counts;
    const auto row = [&counts](const Statement &found) -> Status {
        counts.open = found.number(0);
        if (!found.isNull(1))
            counts.oldest = found.instant(1);
        return {};
    };
    TANDEM_CHECK(
        m_db.read(u"SELECT count(*), min(received_at) FROM inbox WHERE handled_at IS NULL"_s, {}, row));
    return counts;
}

Result<QList<Notice>> StateTransaction::notices(qint64 beforeId, int limit)
{
    return select<Notice>(m_db, inboxColumns() + u"WHERE id < ? ORDER BY id DESC LIMIT ?"_s,
        cells(beforeId > 0 ? beforeId : std::numeric_limits<qint64>::max(), limit), readNotice);
}

Result<QList<Notice>> StateTransaction::noticesOf(
    Side side, const QString &object, const RecordId &record, int limit)
{
    return select<Notice>(m_db,
        inboxColumns() + u"WHERE side = ? AND object = ? AND record = ? ORDER BY id DESC LIMIT ?"_s,
        cells(side, object, record, limit), readNotice);
}

Result<QList<Arrival>> StateTransaction::arrivals(Instant since, int limit)
{
    return select<Arrival>(m_db,
        u"SELECT side, handled_at - received_at FROM inbox WHERE handled_at IS NOT NULL AND handled_at >= ?"
        " AND outcome = 'synced' AND record <> '' ORDER BY handled_at DESC LIMIT ?"_s,
        cells(since, limit), readArrival);
}

Status StateTransaction::pruneNotices(Instant before)
{
    TANDEM_CHECK(
        m_db.write(u"DELETE FROM inbox WHERE handled_at IS NOT NULL AND handled_at < ?"_s, cells(before)));
    return {};
}

} // namespace tandem::store
