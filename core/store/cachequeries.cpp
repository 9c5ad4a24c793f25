// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cachefile.h"
#include "core/store/cacheputter.h"
#include "core/store/rows.h"

namespace tandem::store {
using namespace Qt::StringLiterals;

Result<bool> CacheFile::remove(const CacheObject &object, const QList<RecordId> &ids)
{
    TANDEM_TRY(objectKey, objectId(object));
    const QVariantList values = cells(objectKey, ids);
    struct Row
    {
        QString id;
        qint64 body = 0;
        QByteArray keys;
    };
    QList<Row> rows;
    TANDEM_CHECK(m_database->read(
        u"SELECT records.id, body_id, match_keys FROM records JOIN bodies ON bodies.id = body_id"
        " WHERE object_id = ? AND records.id IN (SELECT value FROM json_each(?))"_s,
        values, [&rows](const Statement &row) -> Status {
            rows.append({row.text(0), row.number(1), row.blob(2)});
            return {};
        }));
    for (const Row &row : std::as_const(rows)) {
        TANDEM_CHECK(removeMatchKeys(*m_database, objectKey, row.id,
            decodeMatchKeys(row.keys).value_or(QList<std::pair<QString, QString>>())));
        TANDEM_CHECK(m_database->write(u"DELETE FROM bodies WHERE id = ?"_s, cells(row.body)));
    }
    TANDEM_CHECK(m_database->write(
        u"DELETE FROM records WHERE object_id = ? AND id IN (SELECT value FROM json_each(?))"_s, values));
    return !rows.isEmpty();
}

Result<QHash<QString, QList<RecordId>>> CacheFile::candidates(
    const CacheObject &object, const QString &name, const QStringList &values)
{
    TANDEM_TRY(objectKey, objectId(object));
    QHash<QString, QList<RecordId>> found;
    TANDEM_CHECK(m_database->read(
        u"SELECT match_keys.value, match_keys.id FROM match_keys"
        " JOIN records ON records.object_id = match_keys.object_id AND records.id = match_keys.id"
        " WHERE match_keys.object_id = ? AND match_keys.name = ?"
        " AND match_keys.value IN (SELECT value FROM json_each(?)) AND deleted = 0"
        " ORDER BY match_keys.value, match_keys.id"_s,
        cells(objectKey, name, jsonList(values)), [&found](const Statement &row) -> Status {
            found[row.text(0)].append(RecordId(row.text(1)));
            return {};
        }));
    return found;
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
    TANDEM_CHECK(
        m_database->read(u"SELECT (SELECT count(*) FROM records WHERE object_id = ? AND deleted = 0),"
                         " (SELECT count(*) FROM records WHERE object_id = ? AND dirty = 1)"_s,
            cells(objectKey, objectKey), [&counts](const Statement &row) -> Status {
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
