// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cacheputter.h"

#include "core/store/rows.h"

#include <QSet>

#include <climits>

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
Result<CachePutter::Inserted> CachePutter::insertMany(
    const QString &insert, const QString &row, size_t count, BindRow bindRow)
{
    Inserted inserted;
    const auto insertGroups = [&](size_t rows, size_t groups) -> Status {
        if (groups == 0)
            return {};
        TANDEM_TRY(statement, m_db.statement(manyRows(insert, row, rows)));
        for (size_t group = 0; group < groups; ++group) {
            int position = 0;
            for (size_t i = 0; i < rows; ++i)
                bindRow(statement, position);
            TANDEM_TRY(added, statement.write());
            inserted.count += added;
            if (added > 0)
                inserted.last = statement.insertedId();
        }
        return {};
    };
    TANDEM_CHECK(insertGroups(rowsPerInsert, count / rowsPerInsert));
    TANDEM_CHECK(insertGroups(1, count % rowsPerInsert));
    return inserted;
}

CachePutter::CachePutter(Database &database, qint64 objectId, qint64 seen, bool &expectNew)
    : m_db(database)
    , m_objectId(objectId)
    , m_seen(seen)
    , m_expectNew(expectNew)
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
    if (entries.empty())
        return {};
    TANDEM_TRY(inserted, insertRecords(entries));
    TANDEM_CHECK(markNew(inserted));
    if (inserted.count != static_cast<qint64>(entries.size()))
        return putTwice(entries, inserted);
    m_result.added += inserted.count;
    return insertKeys(entries, inserted.last - inserted.count + 1);
}

/// Rows that are there already are passed over; the others get one number after another.
Result<CachePutter::Inserted> CachePutter::insertRecords(Entries entries)
{
    const bool plain = m_seen == 0 && std::none_of(entries.begin(), entries.end(), [](const auto *entry) {
        return entry->deleted || !entry->mergedInto.isEmpty();
    });
    // Each bound value costs about as much as SQLite's own work for it.
    const QString columns =
        u"INSERT INTO records (object_id, id, stamp, hash, keys_hash, match_keys, fields%1)"_s.arg(
            plain ? u""_s : u", deleted, seen, merged_into"_s);
    const QString row = u"(%1, ?, ?, ?, ?, ?, ?%2)"_s.arg(m_objectId).arg(plain ? u""_s : u", ?, ?, ?"_s);
    auto next = entries.begin();
    return insertMany(columns, row, entries.size(), [&](Statement &statement, int &position) {
        const EncodedEntry &entry = **next++;
        statement.bind(position++, entry.id);
        statement.bind(position++, entry.stamp);
        statement.bind(position++, entry.hash);
        statement.bind(position++, entry.keysHash);
        statement.bind(position++, entry.keys);
        statement.bind(position++, entry.fields);
        if (plain)
            return;
        statement.bind(position++, entry.deleted ? 1 : 0);
        statement.bind(position++, m_seen);
        statement.bind(position++, entry.mergedInto);
    });
}

Status CachePutter::markNew(const Inserted &inserted)
{
    if (inserted.count == 0)
        return {};
    TANDEM_CHECK(m_db.write(
        u"INSERT INTO dirty (object_id, record) SELECT object_id, record FROM records WHERE record BETWEEN ? AND ?"_s,
        cells(inserted.last - inserted.count + 1, inserted.last)));
    return {};
}

/// Of entries whose rows are numbered from `firstRecord` on.
Status CachePutter::insertKeys(Entries entries, qint64 firstRecord)
{
    struct Key
    {
        const std::pair<QString, QString> *key;
        qint64 record;
    };
    std::vector<Key> keys;
    for (const EncodedEntry *entry : entries) {
        for (const auto &key : entry->matchKeys)
            keys.push_back({&key, firstRecord});
        ++firstRecord;
    }
    // In the order of the table, so that neighbours go into a page together.
    std::sort(keys.begin(), keys.end(), [](const Key &a, const Key &b) { return *a.key < *b.key; });
    auto next = keys.begin();
    TANDEM_CHECK(insertMany(u"INSERT INTO match_keys (object_id, name, value, record)"_s,
        u"(%1, ?, ?, ?)"_s.arg(m_objectId), keys.size(), [&](Statement &statement, int &position) {
            statement.bind(position++, cell(next->key->first));
            statement.bind(position++, cell(next->key->second));
            statement.bind(position++, next->record);
            ++next;
        }));
    return {};
}

/// Some of these came twice, or were there after all: each is looked at.
Status CachePutter::putTwice(Entries entries, const Inserted &inserted)
{
    m_expectNew = false;
    TANDEM_TRY(known, stored(entries));
    const qint64 firstNew = inserted.count > 0 ? inserted.last - inserted.count + 1 : LLONG_MAX;
    QSet<qint64> taken; // new rows whose first entry has been met
    QList<RecordId> present;
    for (size_t i = 0; i < entries.size(); ++i) {
        const EncodedEntry &entry = *entries[i];
        Stored &row = known[entry.id];
        if (row.record >= firstNew && !taken.contains(row.record)) {
            taken.insert(row.record);
            ++m_result.added;
            TANDEM_CHECK(insertKeys(entries.subspan(i, 1), row.record));
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
    rows.reserve(ids.size());
    TANDEM_CHECK(m_db.read(u"SELECT id, record, stamp, hash, keys_hash FROM records"
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
        TANDEM_CHECK(replaceKeys(entry, row.record));
    if (changed) {
        TANDEM_CHECK(m_db.write(u"UPDATE records SET stamp = ?, deleted = ?, merged_into = ?, hash = ?, "
                                u"keys_hash = ?, match_keys = ?,"
                                " fields = ? WHERE record = ?"_s,
            cells(stamp, entry.deleted, entry.mergedInto, entry.hash, entry.keysHash, entry.keys,
                entry.fields, row.record)));
        TANDEM_CHECK(
            m_db.write(u"INSERT INTO dirty (object_id, record) VALUES (?, ?) ON CONFLICT DO NOTHING"_s,
                cells(m_objectId, row.record)));
    } else if (stamp != row.stamp || entry.keysHash != row.keysHash) {
        TANDEM_CHECK(
            m_db.write(u"UPDATE records SET stamp = ?, keys_hash = ?, match_keys = ? WHERE record = ?"_s,
                cells(stamp, entry.keysHash, entry.keys, row.record)));
    }
    row = {row.record, stamp, entry.hash, entry.keysHash};
    return {};
}

/// The caller stores the new keys with the record.
Status CachePutter::replaceKeys(const EncodedEntry &entry, qint64 record)
{
    TANDEM_TRY(before, m_db.single(u"SELECT match_keys FROM records WHERE record = ?"_s, cells(record)));
    TANDEM_CHECK(removeMatchKeys(m_db, m_objectId, record,
        decodeMatchKeys(before.toByteArray()).value_or(decltype(entry.matchKeys)())));
    const EncodedEntry *const one = &entry;
    return insertKeys(Entries(&one, 1), record);
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
    Database &database, qint64 objectId, qint64 record, const QList<std::pair<QString, QString>> &keys)
{
    for (const auto &[name, value] : keys) {
        TANDEM_CHECK(database.write(
            u"DELETE FROM match_keys WHERE object_id = ? AND name = ? AND value = ? AND record = ?"_s,
            cells(objectId, name, value, record)));
    }
    return {};
}

} // namespace tandem::store
