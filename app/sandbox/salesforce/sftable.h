// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfschema.h"

#include <deque>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

namespace tandem::sandbox {

/// One non-null field of a row.
struct SfCell
{
    quint16 field = 0;
    SfValue value;
};

/// One record. Only filled fields take space; cells are ordered by field.
struct SfRow
{
    SfTextPtr id; ///< 18 characters
    const ObjectDef *def = nullptr;
    SfInstant created;
    SfInstant modified;
    SfInstant stamp;
    SfInstant deletedAt;
    bool deleted = false;
    bool purged = false; ///< gone from the recycle bin, or never committed: no query shows it
    std::vector<SfCell> cells;

    [[nodiscard]] const SfValue *cell(int field) const;
    void setCell(int field, SfValue value);
};

/// All records of one object with the indexes that make keyset reads and id lookups cheap. Rows stay where
/// they are for the table's whole life, so pointers to them may be kept.
class SfTable
{
public:
    explicit SfTable(std::unique_ptr<ObjectDef> object);

    [[nodiscard]] const ObjectDef &def() const { return *m_def; }
    [[nodiscard]] ObjectDef &def() { return *m_def; }

    SfRow &insert(SfRow row);
    /// A row that was taken out is put back (rollback of a deletion from the table).
    void purge(SfRow &row);
    /// Changes the row through `change`, keeping the indexes right.
    template <typename Change> void update(SfRow &row, Change &&change)
    {
        removeFromIndexes(row);
        change(row);
        addToIndexes(row);
    }

    /// By 15 or 18 characters, deleted rows included, purged ones not.
    [[nodiscard]] SfRow *find(const QByteArray &id);
    [[nodiscard]] const SfRow *find(const QByteArray &id) const;
    /// Rows whose indexed field has this value (an 18-character id, or text in any case).
    [[nodiscard]] std::vector<SfRow *> findByField(int field, const QByteArray &value) const;
    [[nodiscard]] const std::deque<SfRow> &rows() const { return m_rows; }
    [[nodiscard]] std::deque<SfRow> &rows() { return m_rows; }

    struct StampOrder
    {
        [[nodiscard]] bool operator()(const SfRow *a, const SfRow *b) const;
    };
    using StampIndex = std::set<SfRow *, StampOrder>;
    [[nodiscard]] const StampIndex &byStamp() const { return m_byStamp; }
    using IdIndex = std::map<std::string_view, SfRow *>;
    [[nodiscard]] const IdIndex &byId() const { return m_byId; }
    [[nodiscard]] StampIndex::const_iterator lowerBound(SfInstant stamp, const QByteArray &afterId) const;

private:
    struct FieldIndex
    {
        int field = 0;
        std::unordered_multimap<size_t, SfRow *>
            rows; ///< by hash of the folded value; the value itself is compared
    };
    void addToIndexes(SfRow &row);
    void removeFromIndexes(SfRow &row);
    [[nodiscard]] size_t keyOf(int field, const QByteArray &value) const;

    std::unique_ptr<ObjectDef> m_def;
    std::deque<SfRow> m_rows;
    IdIndex m_byId; ///< first fifteen characters, held by the row
    StampIndex m_byStamp;
    std::vector<FieldIndex> m_fieldIndexes;
};

} // namespace tandem::sandbox
