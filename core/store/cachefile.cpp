// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cachefile.h"

#include "core/base/logging.h"
#include "core/store/cacheputter.h"
#include "core/store/migrations.h"
#include "core/store/place.h"
#include "core/store/rows.h"
#include "core/store/sqliteerror.h"

#include <QDir>
#include <QFile>

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

QString recordColumns()
{
    return u"SELECT id, stamp, deleted, merged_into, fields FROM records "_s;
}

QString keyOf(const CacheObject &object)
{
    return sideName(object.side) + u'/' + object.name;
}

void removeOlderFormats(const QString &directory)
{
    for (int version = 0; version < CacheStore::version; ++version)
        CacheFile::removeFile(QDir(directory).absoluteFilePath(u"cache-%1.db"_s.arg(version)));
}

} // namespace

QString CacheFile::pathIn(const QString &directory)
{
    return QDir(directory).absoluteFilePath(u"cache-%1.db"_s.arg(CacheStore::version));
}

void CacheFile::removeFile(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + suffix);
}

CacheFile::CacheFile(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<std::unique_ptr<Database>> CacheFile::openDatabase(const QString &path)
{
    TANDEM_TRY(database,
        Database::open(
            {.path = path, .everyCommitReachesTheDisk = false, .cacheKilobytes = 24'000, .pageSize = 8192}));
    TANDEM_CHECK(database->execute(u"PRAGMA secure_delete=OFF"_s));
    // Pages that change often go to the file once per 32 MB of log, not once per 8.
    TANDEM_CHECK(database->execute(u"PRAGMA wal_autocheckpoint=4000"_s));
    TANDEM_CHECK(migrate(*database, migrations(u"cache"_s), [](int) { return Status(); }));
    // Damage further inside is met, and mended, when it is read: checking a whole cache takes seconds.
    TANDEM_CHECK(database->single(u"SELECT count(*) FROM objects"_s));
    return database;
}

Result<std::unique_ptr<CacheFile>> CacheFile::open(const QString &directory)
{
    TANDEM_CHECK(prepareFolder(directory));
    removeOlderFormats(directory);
    const QString path = pathIn(directory);
    auto database = openDatabase(path);
    if (!database && database.error().kind == ErrorKind::Storage
        && database.error().code != sqliteerror::damaged && database.error().code != sqliteerror::newer)
        return fail(database.error());
    if (!database) {
        qCWarning(log::store).noquote() << "The cache" << path << "is made anew:" << database.error().detail;
        removeFile(path);
        database = openDatabase(path);
    }
    if (!database)
        return fail(database.error());
    return std::unique_ptr<CacheFile>(new CacheFile(std::move(*database)));
}

void CacheFile::forget()
{
    m_objectIds.clear();
}

Result<qint64> CacheFile::objectId(const CacheObject &object)
{
    const QString key = keyOf(object);
    if (const auto known = m_objectIds.constFind(key); known != m_objectIds.constEnd())
        return *known;
    TANDEM_TRY(id,
        m_database->single(
            u"SELECT id FROM objects WHERE side = ? AND name = ?"_s, cells(object.side, object.name)));
    if (id.isValid())
        m_objectIds.insert(key, id.toLongLong());
    return id.toLongLong();
}

Result<qint64> CacheFile::ensureObject(const CacheObject &object)
{
    TANDEM_TRY(known, objectId(object));
    if (known != 0)
        return known;
    TANDEM_TRY(id,
        m_database->insert(
            u"INSERT INTO objects (side, name) VALUES (?, ?)"_s, cells(object.side, object.name)));
    m_objectIds.insert(keyOf(object), id);
    return id;
}

Result<PutResult> CacheFile::put(const CacheObject &object, const std::vector<EncodedEntry> &entries,
    const std::optional<Cursor> &cursor, qint64 seen)
{
    TANDEM_TRY(id, ensureObject(object));
    TANDEM_TRY(result, CachePutter(*m_database, id, seen, m_expectNew).put(entries));
    if (cursor)
        TANDEM_CHECK(putCursor(id, *cursor));
    return result;
}

Status CacheFile::putCursor(qint64 objectId, const Cursor &cursor)
{
    TANDEM_CHECK(
        m_database->write(u"UPDATE objects SET cursor_stamp = ?, cursor_id = ?, cursor_stored_at = ?,"
                          " cursor_fields = ?, cursor_complete = ? WHERE id = ?"_s,
            cells(cursor.stamp, cursor.id, cursor.storedAt, cursor.fieldsFingerprint, cursor.complete,
                objectId)));
    return {};
}

Result<std::optional<Cursor>> CacheFile::cursor(const CacheObject &object)
{
    return selectOne<Cursor>(*m_database,
        u"SELECT cursor_stamp, cursor_id, cursor_stored_at, cursor_fields, cursor_complete FROM objects"
        " WHERE side = ? AND name = ? AND cursor_stamp IS NOT NULL"_s,
        cells(object.side, object.name), [](RowReader &row) {
            return Cursor{row.instant(), row.id(), row.instant(), row.blob(), row.flag()};
        });
}

Result<bool> CacheFile::resetCursor(const CacheObject &object)
{
    TANDEM_TRY(rows,
        m_database->write(
            u"UPDATE objects SET cursor_stamp = NULL, cursor_id = NULL, cursor_stored_at = NULL,"
            " cursor_fields = NULL, cursor_complete = NULL WHERE side = ? AND name = ?"
            " AND cursor_stamp IS NOT NULL"_s,
            cells(object.side, object.name)));
    return rows > 0;
}

Result<Record> CacheFile::readRecord(const Statement &row) const
{
    auto fields = decodeFields(row.blob(4));
    if (!fields)
        return fail(unreadable());
    return Record{
        RecordId(row.text(0)), row.instant(1), row.flag(2), RecordId(row.text(3)), std::move(*fields)};
}

Error CacheFile::unreadable() const
{
    return {ErrorKind::Storage, sqliteerror::damaged,
        u"%1 holds a row that cannot be read."_s.arg(m_database->path()), {}, Retry::Later, 0, std::nullopt};
}

Result<QHash<RecordId, Record>> CacheFile::records(const CacheObject &object, const QList<RecordId> &ids)
{
    TANDEM_TRY(objectKey, objectId(object));
    QHash<RecordId, Record> found;
    found.reserve(ids.size());
    TANDEM_CHECK(m_database->read(
        recordColumns() + u"WHERE object_id = ? AND id IN (SELECT value FROM json_each(?))"_s,
        cells(objectKey, ids), [&](const Statement &row) -> Status {
            TANDEM_TRY(record, readRecord(row));
            const RecordId id = record.id;
            found.insert(id, std::move(record));
            return {};
        }));
    return found;
}

Result<std::vector<Record>> CacheFile::windowOf(const QString &where, const QVariantList &values)
{
    std::vector<Record> found;
    TANDEM_CHECK(m_database->read(recordColumns() + where, values, [&](const Statement &row) -> Status {
        TANDEM_TRY(record, readRecord(row));
        found.push_back(std::move(record));
        return {};
    }));
    return found;
}

Result<std::vector<Record>> CacheFile::all(const CacheObject &object, const RecordId &after, int limit)
{
    TANDEM_TRY(objectKey, objectId(object));
    return windowOf(u"WHERE object_id = ? AND id > ? ORDER BY id LIMIT ?"_s, cells(objectKey, after, limit));
}

Result<std::vector<Record>> CacheFile::dirty(const CacheObject &object, const RecordId &after, int limit)
{
    TANDEM_TRY(objectKey, objectId(object));
    // The order of arrival: neighbours stand in one page of the file, while ids are strewn all over it.
    TANDEM_TRY(start,
        m_database->single(
            u"SELECT record FROM records WHERE object_id = ? AND id = ?"_s, cells(objectKey, after)));
    return windowOf(u"WHERE record IN (SELECT record FROM dirty WHERE object_id = ? AND record > ?"
                    " ORDER BY record LIMIT ?) ORDER BY record"_s,
        cells(objectKey, start.toLongLong(), limit));
}

Result<std::vector<Record>> CacheFile::dirtyDeleted(
    const CacheObject &object, const RecordId &after, int limit)
{
    TANDEM_TRY(objectKey, objectId(object));
    TANDEM_TRY(start,
        m_database->single(
            u"SELECT record FROM records WHERE object_id = ? AND id = ?"_s, cells(objectKey, after)));
    return windowOf(u"INDEXED BY records_deleted WHERE object_id = ? AND deleted = 1 AND record > ?"
                    " AND EXISTS (SELECT 1 FROM dirty WHERE dirty.object_id = records.object_id"
                    " AND dirty.record = records.record) ORDER BY record LIMIT ?"_s,
        cells(objectKey, start.toLongLong(), limit));
}

Result<bool> CacheFile::clearDirty(
    const CacheObject &object, const QList<std::pair<RecordId, quint64>> &judged)
{
    TANDEM_TRY(objectKey, objectId(object));
    for (const auto &[id, hash] : judged) {
        TANDEM_CHECK(
            m_database->write(u"DELETE FROM dirty WHERE object_id = ? AND record ="
                              " (SELECT record FROM records WHERE object_id = ? AND id = ? AND hash = ?)"_s,
                cells(objectKey, objectKey, id, hash)));
    }
    return true;
}

Result<bool> CacheFile::markDirty(const CacheObject &object, const QList<RecordId> &ids)
{
    TANDEM_TRY(objectKey, objectId(object));
    TANDEM_CHECK(
        m_database->write(u"INSERT INTO dirty (object_id, record) SELECT object_id, record FROM records"
                          " WHERE object_id = ? AND id IN (SELECT value FROM json_each(?))"
                          " ON CONFLICT DO NOTHING"_s,
            cells(objectKey, ids)));
    return true;
}

Result<bool> CacheFile::markAllDirty(const CacheObject &object)
{
    TANDEM_TRY(objectKey, objectId(object));
    TANDEM_CHECK(
        m_database->write(u"INSERT INTO dirty (object_id, record) SELECT object_id, record FROM records"
                          " WHERE object_id = ? ON CONFLICT DO NOTHING"_s,
            cells(objectKey)));
    return true;
}

} // namespace tandem::store
