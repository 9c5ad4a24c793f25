// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cacheputter.h"

#include "core/store/rows.h"

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

/// Rows of one INSERT: fewer calls into SQLite per record. More than this gains nothing
/// (tests/bench/bench_store).
constexpr qsizetype rowsPerInsert = 40;
/// Entries that are looked up together.
constexpr size_t chunkSize = 400;

QString manyRows(const QString &insert, const QString &row, qsizetype rows)
{
    return insert + u" VALUES "_s + QStringList(rows, row).join(u", "_s);
}

const QString &recordsSql(qsizetype rows)
{
    static const auto make = [](qsizetype count) {
        return manyRows(u"INSERT INTO records (object_id, id, stamp, deleted, merged_into, hash, keys_hash, "
                        u"seen, body_id,"
                        " dirty)"_s,
                   u"(?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"_s, count)
            + u" ON CONFLICT DO NOTHING"_s;
    };
    static const QString many = make(rowsPerInsert);
    static const QString one = make(1);
    return rows == 1 ? one : many;
}

const QString &bodiesSql(qsizetype rows)
{
    static const auto make = [](qsizetype count) {
        return manyRows(u"INSERT INTO bodies (id, fields, match_keys)"_s, u"(?, ?, ?)"_s, count);
    };
    static const QString many = make(rowsPerInsert);
    static const QString one = make(1);
    return rows == 1 ? one : many;
}

/// How many of the rest go into the next INSERT: a full one, or a single row.
size_t portion(size_t left)
{
    return left >= static_cast<size_t>(rowsPerInsert) ? static_cast<size_t>(rowsPerInsert) : 1;
}

} // namespace

CachePutter::CachePutter(Database &database, qint64 objectId, qint64 seen, qint64 &nextBody)
    : m_db(database)
    , m_objectId(objectId)
    , m_seen(seen)
    , m_nextBody(nextBody)
{
}

Result<PutResult> CachePutter::put(const std::vector<EncodedEntry> &entries)
{
    Entries rest(entries);
    while (!rest.empty()) {
        const size_t count = std::min(chunkSize, rest.size());
        TANDEM_CHECK(putChunk(rest.first(count)));
        rest = rest.subspan(count);
    }
    return m_result;
}

Status CachePutter::putChunk(Entries entries)
{
    const qint64 firstBody = m_nextBody;
    m_nextBody += static_cast<qint64>(entries.size());
    TANDEM_TRY(inserted, insertRecords(entries, firstBody));
    if (inserted != static_cast<qint64>(entries.size()))
        return merge(entries, firstBody);
    m_result.added += inserted;
    TANDEM_CHECK(insertBodies(entries, firstBody));
    for (const EncodedEntry &entry : entries)
        TANDEM_CHECK(insertKeys(entry));
    return {};
}

/// Rows that are there already are passed over; the others point to bodies that are yet to come.
Result<qint64> CachePutter::insertRecords(Entries entries, qint64 firstBody)
{
    qint64 inserted = 0;
    for (size_t done = 0; done < entries.size();) {
        const size_t rows = portion(entries.size() - done);
        TANDEM_TRY(statement, m_db.statement(recordsSql(static_cast<qsizetype>(rows))));
        int position = 0;
        for (const EncodedEntry &entry : entries.subspan(done, rows)) {
            statement.bind(position++, m_objectId);
            statement.bind(position++, entry.id);
            statement.bind(position++, entry.stamp);
            statement.bind(position++, entry.deleted ? 1 : 0);
            statement.bind(position++, entry.mergedInto);
            statement.bind(position++, entry.hash);
            statement.bind(position++, entry.keysHash);
            statement.bind(position++, m_seen);
            statement.bind(position++, firstBody++);
        }
        TANDEM_TRY(count, statement.write());
        inserted += count;
        done += rows;
    }
    return inserted;
}

Status CachePutter::insertBodies(Entries entries, qint64 firstBody)
{
    for (size_t done = 0; done < entries.size();) {
        const size_t rows = portion(entries.size() - done);
        TANDEM_TRY(statement, m_db.statement(bodiesSql(static_cast<qsizetype>(rows))));
        int position = 0;
        for (const EncodedEntry &entry : entries.subspan(done, rows)) {
            statement.bind(position++, firstBody++);
            statement.bind(position++, entry.fields);
            statement.bind(position++, entry.keys);
        }
        TANDEM_CHECK(statement.write());
        done += rows;
    }
    return {};
}

Status CachePutter::insertKeys(const EncodedEntry &entry)
{
    for (const auto &[name, value] : entry.matchKeys) {
        TANDEM_CHECK(m_db.write(u"INSERT INTO match_keys (object_id, name, value, id) VALUES (?, ?, ?, ?)"
                                " ON CONFLICT DO NOTHING"_s,
            cells(m_objectId, name, value, entry.id)));
    }
    return {};
}

/// Some of the chunk were there before, or came twice: each is looked at.
Status CachePutter::merge(Entries entries, qint64 firstBody)
{
    TANDEM_TRY(known, stored(entries));
    QList<RecordId> present;
    for (size_t i = 0; i < entries.size(); ++i) {
        const EncodedEntry &entry = entries[i];
        Stored &row = known[entry.id];
        if (row.bodyId == firstBody + static_cast<qint64>(i)) {
            ++m_result.added;
            TANDEM_CHECK(insertBodies(entries.subspan(i, 1), row.bodyId));
            TANDEM_CHECK(insertKeys(entry));
            continue;
        }
        present.append(RecordId(entry.id));
        TANDEM_CHECK(update(entry, row));
    }
    return markSeen(present);
}

Result<QHash<QString, CachePutter::Stored>> CachePutter::stored(Entries entries)
{
    QList<RecordId> ids;
    for (const EncodedEntry &entry : entries)
        ids.append(RecordId(entry.id));
    QHash<QString, Stored> rows;
    TANDEM_CHECK(m_db.read(u"SELECT id, body_id, stamp, hash, keys_hash FROM records"
                           " WHERE object_id = ? AND id IN (SELECT value FROM json_each(?))"_s,
        cells(m_objectId, ids), [&rows](const Statement &row) -> Status {
            rows.insert(row.text(0), {row.number(1), row.number(2), row.number(3), row.number(4)});
            return {};
        }));
    return rows;
}

Status CachePutter::update(const EncodedEntry &entry, Stored &row)
{
    // A stamp of 0 means that the service gave none: then the later reading counts.
    const bool older = entry.stamp != 0 && entry.stamp < row.stamp;
    const bool changed = !older && entry.hash != row.hash;
    ++(changed ? m_result.changed : m_result.unchanged);
    if (older)
        return {};
    const qint64 stamp = std::max(entry.stamp, row.stamp);
    if (entry.keysHash != row.keysHash)
        TANDEM_CHECK(replaceKeys(entry, row.bodyId));
    if (changed) {
        TANDEM_CHECK(m_db.write(
            u"UPDATE records SET stamp = ?, deleted = ?, merged_into = ?, hash = ?, keys_hash = ?, dirty = 1"
            " WHERE object_id = ? AND id = ?"_s,
            cells(stamp, entry.deleted, entry.mergedInto, entry.hash, entry.keysHash, m_objectId, entry.id)));
        TANDEM_CHECK(
            m_db.write(u"UPDATE bodies SET fields = ? WHERE id = ?"_s, cells(entry.fields, row.bodyId)));
    } else if (stamp != row.stamp || entry.keysHash != row.keysHash) {
        TANDEM_CHECK(
            m_db.write(u"UPDATE records SET stamp = ?, keys_hash = ? WHERE object_id = ? AND id = ?"_s,
                cells(stamp, entry.keysHash, m_objectId, entry.id)));
    }
    row = {row.bodyId, stamp, entry.hash, entry.keysHash};
    return {};
}

Status CachePutter::replaceKeys(const EncodedEntry &entry, qint64 bodyId)
{
    TANDEM_TRY(before, m_db.single(u"SELECT match_keys FROM bodies WHERE id = ?"_s, cells(bodyId)));
    TANDEM_CHECK(removeMatchKeys(m_db, m_objectId, entry.id,
        decodeMatchKeys(before.toByteArray()).value_or(decltype(entry.matchKeys)())));
    TANDEM_CHECK(insertKeys(entry));
    TANDEM_CHECK(m_db.write(u"UPDATE bodies SET match_keys = ? WHERE id = ?"_s, cells(entry.keys, bodyId)));
    return {};
}

Status CachePutter::markSeen(const QList<RecordId> &ids)
{
    if (m_seen == 0 || ids.isEmpty())
        return {};
    TANDEM_CHECK(m_db.write(
        u"UPDATE records SET seen = ? WHERE object_id = ? AND id IN (SELECT value FROM json_each(?))"_s,
        cells(m_seen, m_objectId, ids)));
    return {};
}

Status removeMatchKeys(
    Database &database, qint64 objectId, const QString &id, const QList<std::pair<QString, QString>> &keys)
{
    for (const auto &[name, value] : keys) {
        TANDEM_CHECK(database.write(
            u"DELETE FROM match_keys WHERE object_id = ? AND name = ? AND value = ? AND id = ?"_s,
            cells(objectId, name, value, id)));
    }
    return {};
}

} // namespace tandem::store
