// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rows.h"

#include <map>
#include <tuple>

namespace tandem::store {

/// Finds the groups that rows of plans belong to, makes those that are missing, and counts the rows in. Lives
/// inside one transaction; what it counted is written by store().
class PlanGrouping
{
public:
    explicit PlanGrouping(Database &database)
        : m_db(database)
    {
    }

    /// The ids of a row's groups, each once.
    struct Groups
    {
        QList<qint64> all; ///< whose counts follow the row
        QList<qint64> paged; ///< of them those whose rows are looked at
    };
    [[nodiscard]] Result<Groups> take(const PlanRow &row);
    [[nodiscard]] Status store();
    /// A row of "id, flow, side, kind, about, name, row_count, ticked, open".
    [[nodiscard]] static PlanGroup read(RowReader &row);

private:
    struct Count
    {
        qint64 rows = 0;
        qint64 ticked = 0;
        qint64 open = 0;
    };
    using Key = std::tuple<qint64, Flow, Side, QString, PlanAbout, QString>;
    [[nodiscard]] Result<qint64> groupOf(const PlanRow &row, const PlanTrait &trait);

    Database &m_db;
    std::map<Key, qint64> m_known;
    std::map<qint64, Count> m_counts;
};

} // namespace tandem::store
