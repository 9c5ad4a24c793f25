// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cacheputter.h"

#include "core/store/rows.h"

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

/// Rows of one INSERT: fewer calls into SQLite per record. More than this gains nothing
/// (tests/bench/bench_store).
constexpr size_t rowsPerInsert = 40;
/// Entries that are looked up together.
constexpr size_t chunkSize = 400;

QString manyRows(const QString &insert, const QString &row, size_t rows)
{
    return insert + u" VALUES "_s + QStringList(static_cast<qsizetype>(rows), row).join(u", "_s)
        + u" ON CONFLICT DO NOTHING"_s;
}

} // namespace

template <typename BindRow>
Result<qint64> CachePutter::insertMany(
    const QString &insert, const QString &row, size_t count, BindRow bindRow)
{
    qint64 inserted = 0;
    const auto insertGroups = [&](size_t rows, size_t groups) -> Status {
        if (groups == 0)
            return {};
        TANDEM_TRY(statement, m_db.statement(manyRows(insert, row, rows)));
        for (size_t group = 0; group < groups; ++group) {
            int position = 0;
            for (size_t i = 0; i < rows; ++i)
                bindRow(statement, position);
            TANDEM_TRY(added, statement.write());
            inserted += added;
        }
        return {};
    };
    TANDEM_CHECK(insertGroups(rowsPerInsert, count / rowsPerInsert));
    TANDEM_CHECK(insertGroups(1, count % rowsPerInsert));
    return inserted;
}

CachePutter::CachePutter(Database &database, qint64 objectId, qint64 seen, qint64 &nextBody)
    : m_db(database)
    , m_objectId(objectId)
    , m_seen(seen)
    , m_nextBody(nextBody)
{
}

Result<PutResult> CachePutter::put(const std::vector<EncodedEntry> &entries)
{
    std::vector<const EncodedEntry *> pointers;
    pointers.reserve(entries.size());
    for (const EncodedEntry &entry : entries)
        pointers.push_back(&entry);
    Entries rest(pointers);
    while (!rest.empty()) {
        const size_t count = std::min(chunkSize, rest.size());
        TANDEM_CHECK(putChunk(rest.first(count)));
        rest = rest.subspan(count);
    }
    return m_result;
}

Status CachePutter::putChunk(Entries entries)
{
    if (m_expectNew)
        return putNew(entries);
    TANDEM_TRY(known, stored(entries));
    std::vector<const EncodedEntry *> fresh;
    QList<RecordId> present;
    for (const EncodedEntry *entry : entries) {
        const auto row = known.find(entry->id);
        if (row == known.end()) {
            fresh.push_back(entry);
            continue;
        }
        present.append(RecordId(entry->id));
        TANDEM_CHECK(update(*entry, *row));
    }
    m_expectNew = present.isEmpty();
    TANDEM_CHECK(markSeen(present));
    return putNew(fresh);
}

Status CachePutter::putNew(Entries entries)
{
    const qint64 firstBody = m_nextBody;
    m_nextBody += static_cast<qint64>(entries.size());
    TANDEM_TRY(inserted, insertRecords(entries, firstBody));
    if (inserted != static_cast<qint64>(entries.size()))
        return putTwice(entries, firstBody);
    m_result.added += inserted;
    TANDEM_CHECK(insertBodies(entries, firstBody));
    return insertKeys(entries);
}

/// Rows that are there already are passed over; the others point to bodies that are yet to come.
Result<qint64> CachePutter::insertRecords(Entries entries, qint64 firstBody)
{
    auto next = entries.begin();
    return insertMany(
        u"INSERT INTO records (object_id, id, stamp, deleted, merged_into, hash, keys_hash, seen, body_id, dirty)"_s,
        u"(?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"_s, entries.size(), [&](Statement &statement, int &position) {
            const EncodedEntry &entry = **next++;
            statement.bind(position++, m_objectId);
            statement.bind(position++, entry.id);
            statement.bind(position++, entry.stamp);
            statement.bind(position++, entry.deleted ? 1 : 0);
            statement.bind(position++, entry.mergedInto);
            statement.bind(position++, entry.hash);
            statement.bind(position++, entry.keysHash);
            statement.bind(position++, m_seen);
            statement.bind(position++, firstBody++);
        });
}

Status CachePutter::insertBodies(Entries entries, qint64 firstBody)
{
    auto next = entries.begin();
    TANDEM_CHECK(insertMany(u"INSERT INTO bodies (id, fields, match_keys)"_s, u"(?, ?, ?)"_s, entries.size(),
        [&](Statement &statement, int &position) {
            const EncodedEntry &entry = **next++;
            statement.bind(position++, firstBody++);
            statement.bind(position++, entry.fields);
            statement.bind(position++, entry.keys);
        }));
    return {};
}

Status CachePutter::insertKeys(Entries entries)
{
    struct Key
    {
        const std::pair<QString, QString> *key;
        const QString *id;
    };
    std::vector<Key> keys;
    for (const EncodedEntry *entry : entries) {
        for (const auto &key : entry->matchKeys)
            keys.push_back({&key, &entry->id});
    }
    // In the order of the table, so that neighbours go into a page together.
    std::sort(keys.begin(), keys.end(), [](const Key &a, const Key &b) { return *a.key < *b.key; });
    auto next = keys.begin();
    TANDEM_CHECK(insertMany(u"INSERT INTO match_keys (object_id, name, value, id)"_s, u"(?, ?, ?, ?)"_s,
        keys.size(), [&](Statement &statement, int &position) {
            statement.bind(position++, m_objectId);
            statement.bind(position++, cell(next->key->first));
            statement.bind(position++, cell(next->key->second));
            statement.bind(position++, *next->id);
            ++next;
        }));
    return {};
}

/// Some of these came twice, or were there after all: each is looked at.
Status CachePutter::putTwice(Entries entries, qint64 firstBody)
{
    m_expectNew = false;
    TANDEM_TRY(known, stored(entries));
    QList<RecordId> present;
    for (size_t i = 0; i < entries.size(); ++i) {
        const EncodedEntry &entry = *entries[i];
        Stored &row = known[entry.id];
        if (row.bodyId == firstBody + static_cast<qint64>(i)) {
            ++m_result.added;
            TANDEM_CHECK(insertBodies(entries.subspan(i, 1), row.bodyId));
            TANDEM_CHECK(insertKeys(entries.subspan(i, 1)));
            continue;
        }
        present.append(RecordId(entry.id));
        TANDEM_CHECK(update(entry, row));
    }
    return markSeen(present);
}

Result<QHash<QString, CachePutter::Stored>> CachePutter::stored(Entries entries)
{
    QStringList ids;
    ids.reserve(static_cast<qsizetype>(entries.size()));
    for (const EncodedEntry *entry : entries)
        ids.append(entry->id);
    QHash<QString, Stored> rows;
    TANDEM_CHECK(m_db.read(u"SELECT id, body_id, stamp, hash, keys_hash FROM records"
                           " WHERE object_id = ? AND id IN (SELECT value FROM json_each(?))"_s,
        cells(m_objectId, jsonList(ids)), [&rows](const Statement &row) -> Status {
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
    const EncodedEntry *const one = &entry;
    TANDEM_CHECK(insertKeys(Entries(&one, 1)));
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
