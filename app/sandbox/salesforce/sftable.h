// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/patience.h"
#include "app/sandbox/salesforce/sfrow.h"

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>

namespace tandem::sandbox {

/// All records of one object with the indexes that make keyset reads and id lookups cheap. Rows that were
/// inserted or written stay where they are for the table's whole life. A generated row that nobody wrote
/// takes no memory: a pointer to one is good until rest(), a reference from open() until a few thousand other
/// rows were opened; a spot is good always. Not thread-safe (see Service).
class SfTable
{
public:
    static constexpr qint64 openAtMost = 8192; ///< unwritten rows that open() keeps at hand
    static constexpr size_t heldAtMost = 4096; ///< more of those that were found, and rest() lets them go

    explicit SfTable(std::unique_ptr<ObjectDef> object);

    [[nodiscard]] const ObjectDef &def() const { return *m_def; }
    [[nodiscard]] ObjectDef &def() { return *m_def; }

    /// The rows come before all that are inserted; once, into an empty table.
    void generate(std::unique_ptr<const SfGenerator> rows);
    SfRow &insert(SfRow row);
    /// A row that was taken out is put back (rollback of a deletion from the table).
    void purge(SfRow &row);
    /// Changes the row through `change`, keeping the indexes right. A generated row is kept from now on.
    template <typename Change> void update(SfRow &row, Change &&change)
    {
        keep(row);
        removeFromIndexes(row);
        change(row);
        addToIndexes(row);
    }

    /// By 15 or 18 characters, deleted rows included, purged ones not.
    [[nodiscard]] SfRow *find(const QByteArray &id);
    [[nodiscard]] const SfRow *find(const QByteArray &id) const;
    [[nodiscard]] std::optional<SfSpot> spot(const QByteArray &id) const;
    /// Rows whose indexed field has this value (an 18-character id, or text in any case).
    [[nodiscard]] std::vector<SfRow *> findByField(int field, const QByteArray &value) const;
    /// The same; the first to ask for a field makes its index, as long as the patience lasts (null: as long
    /// as it takes). Where that is over, rows may be missing.
    [[nodiscard]] std::vector<SfSpot> spotsByField(
        int field, const QByteArray &value, Patience *patience = nullptr) const;
    [[nodiscard]] const SfRow &open(const SfSpot &spot) const;
    /// The row of an id until the next call: to read one field of many rows' parents.
    [[nodiscard]] const SfRow *glance(const QByteArray &id) const;
    /// The row, or, where nobody wrote it, its id and stamps alone: until the next call.
    [[nodiscard]] const SfRow &outline(const SfSpot &spot) const;
    [[nodiscard]] SfInstant stampOf(const SfSpot &spot) const;

    /// Visits spots until one answers false: in the order of creation, purged ones included. Rows may change
    /// while a visit breathes; one that moves in the order of stamps is then visited again.
    template <typename Visit> void scan(Visit &&visit) const;
    /// The same by (stamp, id) from there on; and by id from there on. Without purged ones.
    template <typename Visit> void scanByStamp(SfInstant stamp, const QByteArray &id, Visit &&visit) const;
    template <typename Visit> void scanById(const QByteArray &id, Visit &&visit) const;
    /// Visits the rows themselves: each is good for its visit.
    template <typename Visit> void eachRow(Visit &&visit) const
    {
        scan([&](const SfSpot &spot) {
            visit(open(spot));
            return true;
        });
    }

    [[nodiscard]] size_t size() const; ///< without purged ones
    [[nodiscard]] size_t written() const { return m_written.size(); } ///< generated rows that are kept
    [[nodiscard]] size_t loaded() const; ///< generated rows that are in memory, but not kept
    /// Between two requests, when nobody has a pointer to a row that was not written.
    void rest();

private:
    struct StampOrder
    {
        [[nodiscard]] bool operator()(const SfRow *a, const SfRow *b) const;
    };
    using StampIndex = std::set<SfRow *, StampOrder>;
    struct FieldIndex
    {
        int field = 0;
        std::unordered_multimap<size_t, SfRow *>
            rows; ///< by hash of the folded value; the value itself is compared
        std::vector<std::pair<quint32, quint32>> generated; ///< hash, ordinal; made by the first who asks
        qint64 next = 0; ///< the first ordinal that is not in it yet
        bool made = false;
    };
    using Written = std::map<qint64, std::unique_ptr<SfRow>>;

    void keep(SfRow &row);
    [[nodiscard]] SfRow *hold(qint64 ordinal) const;
    [[nodiscard]] std::unique_ptr<SfRow> make(qint64 ordinal) const;
    [[nodiscard]] std::unique_ptr<SfRow> &slotOf(qint64 ordinal) const;
    [[nodiscard]] const SfRow *present(const SfSpot &spot) const;
    void addToIndexes(SfRow &row);
    void removeFromIndexes(SfRow &row);
    void addGenerated(const FieldIndex &index, const QByteArray &value, std::vector<SfSpot> &found) const;
    [[nodiscard]] bool makeIndex(FieldIndex &index, Patience *patience) const;
    [[nodiscard]] size_t keyOf(int field, const QByteArray &value) const;
    [[nodiscard]] qint64 generated() const { return m_generator ? m_generator->count() : 0; }
    [[nodiscard]] qint64 ordinalFrom(SfInstant stamp, const QByteArray &id) const;
    [[nodiscard]] qint64 ordinalFrom(const QByteArray &id) const;
    [[nodiscard]] StampIndex::const_iterator stampFrom(SfInstant stamp, const QByteArray &id) const;
    [[nodiscard]] StampIndex::const_iterator stampAfter(SfInstant stamp, const QByteArray &id) const;
    [[nodiscard]] bool comesBefore(qint64 ordinal, const SfRow &row) const;

    std::unique_ptr<ObjectDef> m_def;
    mutable std::deque<SfRow> m_rows; ///< the inserted ones; spots lead to them for reading and writing
    std::map<std::string_view, SfRow *> m_byId; ///< of them: first fifteen characters, held by the row
    StampIndex m_byStamp; ///< inserted and written ones
    mutable std::vector<FieldIndex> m_fieldIndexes;
    std::unique_ptr<const SfGenerator> m_generator;
    Written m_written; ///< generated rows that somebody changed
    size_t m_purged = 0; ///< of them
    quint64 m_changes = 0; ///< of the indexes: iterators from before one are worth nothing
    mutable std::unordered_map<qint64, std::unique_ptr<SfRow>> m_held; ///< unwritten, but pointed to
    mutable std::vector<std::unique_ptr<SfRow>> m_open; ///< by ordinal modulo the size
    mutable std::unique_ptr<SfRow> m_glance;
    mutable SfRow m_outline;
};

template <typename Visit> void SfTable::scan(Visit &&visit) const
{
    auto written = m_written.begin();
    quint64 seen = m_changes;
    for (qint64 ordinal = 0; ordinal < generated(); ++ordinal) {
        if (seen != m_changes) {
            written = m_written.lower_bound(ordinal);
            seen = m_changes;
        }
        SfSpot spot{nullptr, ordinal};
        if (written != m_written.end() && written->first == ordinal)
            spot = {(written++)->second.get(), -1};
        if (!visit(spot))
            return;
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!visit(SfSpot{&m_rows[i], -1}))
            return;
    }
}

template <typename Visit>
void SfTable::scanByStamp(SfInstant stamp, const QByteArray &id, Visit &&visit) const
{
    qint64 ordinal = ordinalFrom(stamp, id);
    auto written = m_written.lower_bound(ordinal);
    quint64 seen = m_changes;
    for (auto row = stampFrom(stamp, id);;) {
        while (written != m_written.end() && written->first == ordinal) { // stands among the others
            ++written;
            ++ordinal;
        }
        const bool left = ordinal < generated();
        if (!left && row == m_byStamp.end())
            return;
        const bool next = left && (row == m_byStamp.end() || comesBefore(ordinal, **row));
        const SfSpot spot = next ? SfSpot{nullptr, ordinal++} : SfSpot{*row++, -1};
        const SfInstant at = stampOf(spot);
        if (!visit(spot))
            return;
        if (seen == m_changes)
            continue;
        seen = m_changes;
        row = stampAfter(at, spot.row ? spot.row->id->utf8 : m_generator->idAt(spot.ordinal));
        written = m_written.lower_bound(ordinal);
    }
}

template <typename Visit> void SfTable::scanById(const QByteArray &id, Visit &&visit) const
{
    qint64 ordinal = ordinalFrom(id);
    auto written = m_written.lower_bound(ordinal);
    const auto rowFrom = [this](const QByteArray &from) {
        return m_byId.lower_bound(
            {from.constData(), static_cast<size_t>(std::min<qsizetype>(from.size(), 15))});
    };
    quint64 seen = m_changes;
    auto row = rowFrom(id);
    while (ordinal < generated() || row != m_byId.end()) {
        const bool next = ordinal < generated()
            && (row == m_byId.end() || m_generator->idAt(ordinal) < row->second->id->utf8);
        SfSpot spot{nullptr, ordinal};
        if (!next)
            spot = {(row++)->second, -1};
        else if (written != m_written.end() && written->first == ordinal)
            spot = {(written++)->second.get(), -1};
        ordinal += next ? 1 : 0;
        if (!(spot.row && spot.row->purged) && !visit(spot))
            return;
        if (seen == m_changes)
            continue;
        seen = m_changes;
        row = rowFrom(spot.row ? spot.row->id->utf8 : m_generator->idAt(spot.ordinal));
        if (row != m_byId.end() && row->second == spot.row)
            ++row;
        written = m_written.lower_bound(ordinal);
    }
}

} // namespace tandem::sandbox
