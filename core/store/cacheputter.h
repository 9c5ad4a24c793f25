// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cachecodec.h"
#include "core/store/database.h"

#include <span>

namespace tandem::store {

/// The hot path of CacheStore::put. Lives during one put, inside its transaction.
class CachePutter
{
public:
    /// `expectNew` is what the last page was like: then this one is not looked up first. It is kept up to
    /// date.
    CachePutter(Database &database, qint64 objectId, qint64 seen, bool &expectNew);

    [[nodiscard]] Result<PutResult> put(const std::vector<EncodedEntry> &entries);

private:
    using Entries = std::span<const EncodedEntry *const>;
    struct Stored
    {
        qint64 record = 0;
        qint64 stamp = 0;
        qint64 hash = 0;
        qint64 keysHash = 0;
    };

    [[nodiscard]] Status putChunk(Entries entries);
    [[nodiscard]] Status putNew(Entries entries);
    /// How many rows were inserted, and the number of the last one: they stand in one row.
    struct Inserted
    {
        qint64 count = 0;
        qint64 last = 0;
    };
    [[nodiscard]] Result<Inserted> insertRecords(Entries entries);
    [[nodiscard]] Status markNew(const Inserted &inserted);
    [[nodiscard]] Status insertKeys(Entries entries, qint64 firstRecord);
    [[nodiscard]] Status putTwice(Entries entries, const Inserted &inserted);
    [[nodiscard]] Result<QHash<QString, Stored>> stored(Entries entries);
    [[nodiscard]] Status update(const EncodedEntry &entry, Stored &stored);
    [[nodiscard]] Status replaceKeys(const EncodedEntry &entry, qint64 record);
    [[nodiscard]] Status markSeen(const QList<RecordId> &ids);
    /// Inserts `count` rows, many at a time; `bindRow` gives the values of the next one.
    template <typename BindRow>
    [[nodiscard]] Result<Inserted> insertMany(
        const QString &insert, const QString &row, size_t count, BindRow bindRow);

    Database &m_db;
    qint64 m_objectId;
    qint64 m_seen;
    bool &m_expectNew;
    PutResult m_result;
};

/// Takes the rows of these match keys away.
[[nodiscard]] Status removeMatchKeys(
    Database &database, qint64 objectId, qint64 record, const QList<std::pair<QString, QString>> &keys);

} // namespace tandem::store
