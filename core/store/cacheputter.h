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
    /// `nextBody` is the first free id of the table bodies; it moves on.
    CachePutter(Database &database, qint64 objectId, qint64 seen, qint64 &nextBody);

    [[nodiscard]] Result<PutResult> put(const std::vector<EncodedEntry> &entries);

private:
    using Entries = std::span<const EncodedEntry *const>;
    struct Stored
    {
        qint64 bodyId = 0;
        qint64 stamp = 0;
        qint64 hash = 0;
        qint64 keysHash = 0;
    };

    [[nodiscard]] Status putChunk(Entries entries);
    [[nodiscard]] Status putNew(Entries entries);
    [[nodiscard]] Result<qint64> insertRecords(Entries entries, qint64 firstBody);
    [[nodiscard]] Status insertBodies(Entries entries, qint64 firstBody);
    [[nodiscard]] Status insertKeys(Entries entries);
    [[nodiscard]] Status putTwice(Entries entries, qint64 firstBody);
    [[nodiscard]] Result<QHash<QString, Stored>> stored(Entries entries);
    [[nodiscard]] Status update(const EncodedEntry &entry, Stored &stored);
    [[nodiscard]] Status replaceKeys(const EncodedEntry &entry, qint64 bodyId);
    [[nodiscard]] Status markSeen(const QList<RecordId> &ids);
    /// Inserts `count` rows, many at a time; `bindRow` gives the values of the next one. Returns how many
    /// were new.
    template <typename BindRow>
    [[nodiscard]] Result<qint64> insertMany(
        const QString &insert, const QString &row, size_t count, BindRow bindRow);

    Database &m_db;
    qint64 m_objectId;
    qint64 m_seen;
    qint64 &m_nextBody;
    bool m_expectNew = false; ///< the last chunk held nothing known: the next one is not looked up first
    PutResult m_result;
};

/// Takes the rows of these match keys away.
[[nodiscard]] Status removeMatchKeys(
    Database &database, qint64 objectId, const QString &id, const QList<std::pair<QString, QString>> &keys);

} // namespace tandem::store
