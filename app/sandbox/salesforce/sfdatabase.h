// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sftable.h"
#include "core/base/clock.h"

#include <map>
#include <unordered_map>

namespace tandem::sandbox {

/// A row that a request or a hook touched, and how it was before.
struct SfChange
{
    SfRow *row = nullptr;
    std::optional<SfRow> before; ///< nothing: it was not there
};

/// The organisation's records: one table per object, ids, and rollback. Not thread-safe (see Service).
class SfDatabase
{
public:
    SfDatabase();

    /// By name in any case; null where there is none. Hidden objects are found too.
    [[nodiscard]] SfTable *table(const QByteArray &name);
    [[nodiscard]] const SfTable *table(const QByteArray &name) const;
    [[nodiscard]] SfTable *tableForId(const QByteArray &id);
    [[nodiscard]] const SfTable *tableForId(const QByteArray &id) const;
    [[nodiscard]] const std::vector<std::unique_ptr<SfTable>> &tables() const { return m_tables; }

    /// The row of that id in whatever table, deleted or not; null where there is none.
    [[nodiscard]] SfRow *find(const QByteArray &id);
    [[nodiscard]] const SfRow *find(const QByteArray &id) const;

    /// The same, good until the next call alone: no row stays in memory for it.
    [[nodiscard]] const SfRow *glance(const QByteArray &id) const;
    /// Between two requests: rows that were only looked at may go.
    void rest();

    [[nodiscard]] SfValue value(const SfRow &row, int field) const;
    [[nodiscard]] SfValue value(const SfRow &row, const QByteArray &field) const;

    [[nodiscard]] QByteArray newId(const ObjectDef &object);
    [[nodiscard]] QByteArray nextAutoNumber(const ObjectDef &object, const FieldDef &field);

    SfRow &insert(SfTable &table, SfRow row);
    /// Copies the row into the open transaction, if there is one, then changes it.
    template <typename Change> void update(SfRow &row, Change &&change)
    {
        remember(row);
        table(row.def->name)->update(row, std::forward<Change>(change));
    }

    /// Counts what queries look at: tests check that an index was used.
    void countExamined() const { ++m_examined; }
    [[nodiscard]] quint64 rowsExamined() const { return m_examined; }

    /// From now on, what is changed is remembered until it is taken.
    void recordChanges() { m_recording = true; }
    /// The changes since the last call, in their order; those that were rolled back leave the row as it was.
    [[nodiscard]] std::vector<SfChange> takeChanges();

    /// Records in the recycle bin since before `when` are gone for good.
    void emptyBin(SfInstant when);
    void rememberDeleted(SfRow &row) { m_bin.push_back(&row); }

    /// From begin() to its commit() or rollback() every change can be taken back. Nests.
    void begin();
    void commit();
    void rollback();

private:
    struct Undo
    {
        SfRow *row = nullptr;
        std::optional<SfRow> before; ///< nothing: the row was inserted
    };
    void remember(SfRow &row);
    void note(SfRow &row, bool inserted);

    std::vector<std::unique_ptr<SfTable>> m_tables;
    QHash<QByteArray, SfTable *> m_byName;
    QHash<QByteArray, SfTable *> m_byPrefix;
    std::map<QByteArray, quint64> m_counters;
    std::vector<size_t> m_marks; ///< where in m_undo each open transaction begins
    std::vector<Undo> m_undo;
    std::deque<SfRow *> m_bin; ///< in the order in which they were deleted; some are back since
    bool m_recording = false;
    std::vector<SfChange> m_changes;
    std::unordered_map<const SfRow *, size_t> m_changed; ///< where in m_changes the row stands
    mutable quint64 m_examined = 0;
};

/// `number` in base 62, nine digits: the running part of an id.
[[nodiscard]] QByteArray idNumber(quint64 number);
/// The 18-character form of fifteen characters.
[[nodiscard]] QByteArray fullId(const QByteArray &fifteen);
/// Checks 15 or 18 characters and gives the 18-character form; null where the text is no id.
[[nodiscard]] QByteArray canonicalId(const QByteArray &text);

} // namespace tandem::sandbox
