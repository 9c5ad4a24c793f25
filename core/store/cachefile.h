// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cachecodec.h"
#include "core/store/database.h"

namespace tandem::store {

/// The tables of cache-N.db, on the store thread. Each function is the body of one transaction.
class CacheFile
{
public:
    /// Makes the file anew where it is damaged or not of this format, and removes those of older formats.
    [[nodiscard]] static Result<std::unique_ptr<CacheFile>> open(const QString &directory);
    [[nodiscard]] static QString pathIn(const QString &directory);
    static void removeFile(const QString &path);

    [[nodiscard]] Database &database() { return *m_database; }
    /// What was remembered about ids may have been rolled back.
    void forget();

    [[nodiscard]] Result<PutResult> put(const CacheObject &object, const std::vector<EncodedEntry> &entries,
        const std::optional<Cursor> &cursor, qint64 seen);
    [[nodiscard]] Result<std::optional<Cursor>> cursor(const CacheObject &object);
    [[nodiscard]] Result<bool> resetCursor(const CacheObject &object);
    [[nodiscard]] Result<QHash<RecordId, Record>> records(
        const CacheObject &object, const QList<RecordId> &ids);
    [[nodiscard]] Result<std::vector<Record>> dirty(
        const CacheObject &object, const RecordId &after, int limit);
    [[nodiscard]] Result<std::vector<Record>> dirtyDeleted(
        const CacheObject &object, const RecordId &after, int limit);
    [[nodiscard]] Result<std::vector<Record>> all(
        const CacheObject &object, const RecordId &after, int limit);
    [[nodiscard]] Result<NameWindow> names(const QList<NamedObject> &objects, qint64 after, int limit);
    [[nodiscard]] Result<bool> clearDirty(
        const CacheObject &object, const QList<std::pair<RecordId, quint64>> &judged);
    [[nodiscard]] Result<bool> markDirty(const CacheObject &object, const QList<RecordId> &ids);
    [[nodiscard]] Result<bool> markAllDirty(const CacheObject &object);
    [[nodiscard]] Result<bool> remove(const CacheObject &object, const QList<RecordId> &ids);
    [[nodiscard]] Result<QHash<QString, QList<RecordId>>> candidates(
        const CacheObject &object, const QString &name, const QStringList &values);
    [[nodiscard]] Result<QList<RecordId>> unseen(
        const CacheObject &object, qint64 seen, const RecordId &after, int limit);
    [[nodiscard]] Result<CacheStore::ObjectCounts> counts(const CacheObject &object);
    [[nodiscard]] Result<std::optional<ObjectSchema>> schema(const CacheObject &object);
    [[nodiscard]] Result<bool> putSchema(const ObjectSchema &schema);

private:
    explicit CacheFile(std::unique_ptr<Database> database);
    [[nodiscard]] static Result<std::unique_ptr<Database>> openDatabase(const QString &path);
    /// 0 where nothing is known of this object yet.
    [[nodiscard]] Result<qint64> objectId(const CacheObject &object);
    [[nodiscard]] Result<qint64> ensureObject(const CacheObject &object);
    [[nodiscard]] Status putCursor(qint64 objectId, const Cursor &cursor);
    [[nodiscard]] Result<std::vector<Record>> windowOf(const QString &where, const QVariantList &values);
    [[nodiscard]] Result<Record> readRecord(const Statement &row) const;
    [[nodiscard]] Error unreadable() const;

    std::unique_ptr<Database> m_database;
    QHash<QString, qint64> m_objectIds; ///< by side and name
    bool m_expectNew = false; ///< see CachePutter
};

} // namespace tandem::store
