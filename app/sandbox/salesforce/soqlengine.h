// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/patience.h"
#include "app/sandbox/salesforce/soqlbinder.h"

namespace tandem::sandbox {

/// Runs bound statements on the records. Rows come in the asked order, cut to LIMIT and OFFSET. When the
/// patience is over, what was found so far comes: the caller asks the patience before it answers.
class SoqlEngine
{
public:
    /// `includeDeleted` is what sets queryAll apart; it shows archived activities, too (contract 6.5).
    /// `patience` may be null.
    SoqlEngine(const SfDatabase &database, bool includeDeleted, Patience *patience = nullptr)
        : m_database(database)
        , m_all(includeDeleted)
        , m_patience(patience)
    {
    }

    /// Runs the semi-joins of the statement and keeps their ids in it; once, before rows().
    void resolve(BoundQuery &query) const;
    [[nodiscard]] std::vector<SfSpot> rows(const BoundQuery &query) const;
    /// The children of one row, for a subquery.
    [[nodiscard]] std::vector<SfSpot> children(const BoundQuery &query, int field, const SfRow &parent) const;
    /// The records of an aggregate statement, as JSON objects without their commas.
    [[nodiscard]] std::vector<QByteArray> aggregates(const BoundQuery &query) const;

private:
    [[nodiscard]] bool shows(const SfRow &row, const BoundQuery &query) const
    {
        if (row.purged || m_all)
            return !row.purged;
        const SfValue *archived = query.archivedField < 0 ? nullptr : row.cell(query.archivedField);
        return !row.deleted && !(archived && archived->boolean());
    }
    /// What a row is judged by; generated rows are made only where the condition reads their fields.
    struct Test
    {
        const BoundQuery &query;
        bool readsFields = false;
    };
    [[nodiscard]] static Test testOf(const BoundQuery &query);
    [[nodiscard]] bool matches(const SfSpot &spot, const Test &test) const;
    void resolve(BoundCondition &condition) const;
    [[nodiscard]] bool isOverAfterRow() const { return m_patience && m_patience->isOverAfterRow(); }
    [[nodiscard]] std::vector<SfSpot> found(const BoundQuery &query, bool ordered, size_t enough) const;
    void sort(std::vector<SfSpot> &rows, const BoundQuery &query) const;

    const SfDatabase &m_database;
    bool m_all;
    Patience *m_patience;
};

} // namespace tandem::sandbox
