// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/packedfields.h"
#include "core/domain/schema.h"
#include "core/domain/side.h"

#include <QFuture>
#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace tandem::store {

/// Names one object of one side in the cache: {Salesforce, "Account"}, {Startdeliver, "customer"}.
struct CacheObject
{
    Side side = Side::Salesforce;
    QString name;
    friend bool operator==(const CacheObject &, const CacheObject &) = default;
};

/// How far an object has been read (S9). It is kept here, in the same transaction as the page it describes,
/// so that a lost or restored cache always re-reads what it lost.
struct Cursor
{
    Instant stamp;
    RecordId id;
    Instant storedAt; ///< server clock
    QByteArray fieldsFingerprint; ///< of the fields that were read: others mean a full read
    bool complete = false; ///< a first full read has ended
    friend bool operator==(const Cursor &, const Cursor &) = default;
};

/// A record with the comparable forms of its match keys (S2).
struct CacheEntry
{
    Record record;
    QList<std::pair<QString, QString>> matchKeys; ///< key name, normalised value
    std::optional<PackedFields> packed = {}; ///< the fields, where they were read so; then `record` has none
};

/// What "this record is still the same" is judged by: the fields' hash, for a deleted record together with
/// that fact and its merge target.
[[nodiscard]] quint64 recordHash(const Record &record);
[[nodiscard]] quint64 recordHash(const Record &record, quint64 fieldsHash);

/// The field that an object's records are known by.
struct NamedObject
{
    CacheObject object;
    QString field;
};

/// Names of records, as CacheStore::names() gives them.
struct NameWindow
{
    struct Name
    {
        qsizetype object = 0; ///< which of those that were asked for
        RecordId id;
        QString name; ///< as a person reads it
        friend bool operator==(const Name &, const Name &) = default;
    };
    std::vector<Name> names;
    qint64 next = 0; ///< where to go on; 0: this was the last window
};

struct PutResult
{
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    friend bool operator==(const PutResult &, const PutResult &) = default;
};

/// cache-N.db of one profile: the records of both sides as last read, which of them changed since they were
/// last judged ("dirty"), match keys, cursors, schemas. May be deleted at any time; then everything is read
/// again. A damaged file is made anew, at the latest by the call that meets the damage (Storage error
/// CACHE_LOST, retry later). All calls are queued to the store thread; each call is one transaction, but
/// pages that are put faster than they can be written share one, and its outcome. Thread-safe.
class CacheStore
{
public:
    static constexpr int version = 2; ///< in the file's name
    [[nodiscard]] static Result<std::unique_ptr<CacheStore>> open(const QString &directory);
    ~CacheStore();

    /// Upserts by id: a record whose fields' hash, deleted flag or merge target differs (or that is new)
    /// becomes dirty; an older stamp than the stored one never overwrites. `seen` marks all of them for a
    /// sweep (0 = none). The cursor, where given, is stored in the same transaction.
    [[nodiscard]] QFuture<Result<PutResult>> put(
        CacheObject object, std::vector<CacheEntry> entries, std::optional<Cursor> cursor, qint64 seen = 0);
    [[nodiscard]] QFuture<Result<std::optional<Cursor>>> cursor(CacheObject object);
    [[nodiscard]] QFuture<Result<bool>> resetCursor(CacheObject object);

    [[nodiscard]] QFuture<Result<QHash<RecordId, Record>>> records(CacheObject object, QList<RecordId> ids);
    /// A window of dirty records in the order they first came, after the record `after` (empty, or not in the
    /// cache any more: from the start).
    [[nodiscard]] QFuture<Result<std::vector<Record>>> dirty(CacheObject object, RecordId after, int limit);
    /// The same of deleted ones only: few among many, by an index of their own.
    [[nodiscard]] QFuture<Result<std::vector<Record>>> dirtyDeleted(
        CacheObject object, RecordId after, int limit);
    [[nodiscard]] QFuture<Result<std::vector<Record>>> all(CacheObject object, RecordId after, int limit);
    /// The names of the records of all these objects, but for deleted ones, in the order they first came.
    /// At most `limit` records after the place `after` (0: from the start) are looked at, of whatever object.
    /// Names have no index: whoever goes through all windows has the whole file read once, in the order of
    /// its pages; of each record one field is unpacked. The work is in proportion to the number of records.
    [[nodiscard]] QFuture<Result<NameWindow>> names(QList<NamedObject> objects, qint64 after, int limit);
    /// Clears the mark where the record still has this recordHash() (it may have been read again meanwhile).
    [[nodiscard]] QFuture<Result<bool>> clearDirty(
        CacheObject object, QList<std::pair<RecordId, quint64>> judged);
    [[nodiscard]] QFuture<Result<bool>> markDirty(CacheObject object, QList<RecordId> ids);
    [[nodiscard]] QFuture<Result<bool>> markAllDirty(CacheObject object);
    [[nodiscard]] QFuture<Result<bool>> remove(CacheObject object, QList<RecordId> ids);
    /// Ids whose match key `name` has one of these values: value -> ids (not deleted ones).
    [[nodiscard]] QFuture<Result<QHash<QString, QList<RecordId>>>> candidates(
        CacheObject object, QString name, QStringList values);
    /// Ids, not deleted ones, that a sweep with number `seen` did not touch: suspects (S10).
    [[nodiscard]] QFuture<Result<QList<RecordId>>> unseen(
        CacheObject object, qint64 seen, RecordId after, int limit);

    struct ObjectCounts
    {
        qint64 records = 0; ///< not deleted
        qint64 dirty = 0;
        friend bool operator==(const ObjectCounts &, const ObjectCounts &) = default;
    };
    [[nodiscard]] QFuture<Result<ObjectCounts>> counts(CacheObject object);

    [[nodiscard]] QFuture<Result<std::optional<ObjectSchema>>> schema(CacheObject object);
    [[nodiscard]] QFuture<Result<bool>> putSchema(ObjectSchema schema);

    [[nodiscard]] qint64 commits() const;
    /// Tests only, as in StateStore.
    void setFaultHook(std::function<Status(qint64 number)> hook);

private:
    class Private;
    explicit CacheStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace tandem::store
