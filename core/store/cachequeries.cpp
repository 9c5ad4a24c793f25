// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cachefile.h"
#include "core/store/cacheputter.h"
#include "core/store/rows.h"

namespace tandem::store {
using namespace Qt::StringLiterals;

Result<bool> CacheFile::remove(const CacheObject &object, const QList<RecordId> &ids)
{
    TANDEM_TRY(objectKey, objectId(object));
    QList<std::pair<qint64, QByteArray>> rows;
    TANDEM_CHECK(m_database->read(u"SELECT record, match_keys FROM records"
                                  " WHERE object_id = ? AND id IN (SELECT value FROM json_each(?))"_s,
        cells(objectKey, ids), [&rows](const Statement &row) -> Status {
            rows.append({row.number(0), row.blob(1)});
            return {};
        }));
    for (const auto &[record, keys] : std::as_const(rows)) {
        TANDEM_CHECK(removeMatchKeys(*m_database, objectKey, record,
            decodeMatchKeys(keys).value_or(QList<std::pair<QString, QString>>())));
        TANDEM_CHECK(m_database->write(
            u"DELETE FROM dirty WHERE object_id = ? AND record = ?"_s, cells(objectKey, record)));
        TANDEM_CHECK(m_database->write(u"DELETE FROM records WHERE record = ?"_s, cells(record)));
    }
    return !rows.isEmpty();
}

Result<QHash<QString, QList<RecordId>>> CacheFile::candidates(
    const CacheObject &object, const QString &name, const QStringList &values)
{
    TANDEM_TRY(objectKey, objectId(object));
    QHash<QString, QList<RecordId>> found;
    TANDEM_CHECK(m_database->read(
        u"SELECT value, records.id FROM match_keys JOIN records ON records.record = match_keys.record"
        " WHERE match_keys.object_id = ? AND name = ? AND value IN (SELECT value FROM json_each(?))"
        " AND deleted = 0 ORDER BY value, records.id"_s,
        cells(objectKey, name, jsonList(values)), [&found](const Statement &row) -> Status {
            found[row.text(0)].append(RecordId(row.text(1)));
            return {};
        }));
    return found;
}

Result<NameWindow> CacheFile::names(const QList<NamedObject> &objects, qint64 after, int limit)
{
    QHash<qint64, qsizetype> places;
    for (qsizetype at = 0; at < objects.size(); ++at) {
        TANDEM_TRY(objectKey, objectId(objects.at(at).object));
        if (objectKey != 0)
            places.insert(objectKey, at);
    }
    NameWindow window;
    qint64 last = 0;
    int looked = 0;
    // Of all objects at once: those that are not asked for would have to be passed over all the same.
    TANDEM_CHECK(m_database->read(
        u"SELECT record, object_id, deleted, id, fields FROM records WHERE record > ? ORDER BY record LIMIT ?"_s,
        cells(after, limit), [&](const Statement &row) -> Status {
            last = row.number(0);
            ++looked;
            const auto place = places.constFind(row.number(1));
            if (place == places.constEnd() || row.flag(2))
                return {};
            const Value name = packedField({row.blob(4)}, objects.at(*place).field);
            window.names.push_back({*place, RecordId(row.text(3)), name.display()});
            return {};
        }));
    window.next = looked == limit ? last : 0;
    return window;
}

Result<QList<RecordId>> CacheFile::unseen(
    const CacheObject &object, qint64 seen, const RecordId &after, int limit)
{
    TANDEM_TRY(objectKey, objectId(object));
    return select<RecordId>(*m_database,
        u"SELECT id FROM records WHERE object_id = ? AND id > ? AND seen <> ? AND deleted = 0 ORDER BY id LIMIT ?"_s,
        cells(objectKey, after, seen, limit), [](RowReader &row) { return row.id(); });
}

Result<CacheStore::ObjectCounts> CacheFile::counts(const CacheObject &object)
{
    TANDEM_TRY(objectKey, objectId(object));
    CacheStore::ObjectCounts counts;
    TANDEM_CHECK(m_database->read(u"SELECT (SELECT count(*) FROM records WHERE object_id = ?)"
                                  " - (SELECT count(*) FROM records WHERE object_id = ? AND deleted = 1),"
                                  " (SELECT count(*) FROM dirty WHERE object_id = ?)"_s,
        cells(objectKey, objectKey, objectKey), [&counts](const Statement &row) -> Status {
            counts = {row.number(0), row.number(1)};
            return {};
        }));
    return counts;
}

Result<std::optional<ObjectSchema>> CacheFile::schema(const CacheObject &object)
{
    TANDEM_TRY(bytes,
        m_database->single(u"SELECT schema FROM objects WHERE side = ? AND name = ? AND schema IS NOT NULL"_s,
            cells(object.side, object.name)));
    if (!bytes.isValid())
        return std::nullopt;
    auto schema = decodeSchema(bytes.toByteArray());
    if (!schema)
        return fail(unreadable());
    return schema;
}

Result<bool> CacheFile::putSchema(const ObjectSchema &schema)
{
    TANDEM_TRY(id, ensureObject({schema.side, schema.name}));
    TANDEM_CHECK(
        m_database->write(u"UPDATE objects SET schema = ? WHERE id = ?"_s, cells(encodeSchema(schema), id)));
    return true;
}

} // namespace tandem::store
