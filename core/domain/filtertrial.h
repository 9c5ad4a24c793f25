// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"

#include <map>

namespace tandem {

/// Where a node stands in a filter: {} is the root, {0, 1} the second child of the first.
using FilterPath = QList<int>;

/// The node at a path; none where there is none.
[[nodiscard]] const Filter *filterAt(const Filter &filter, const FilterPath &path);

/// What one node does to the records that were looked at.
struct FilterNodeCount
{
    qint64 matched = 0; ///< records it is true for
    qint64 excluded = 0; ///< records that only this node keeps out
    friend bool operator==(const FilterNodeCount &, const FilterNodeCount &) = default;
};

/// What a filter lets in of the records it was tried on, beside another one that is in force now.
struct FilterTrial
{
    static constexpr int samplesKept = 5;

    qint64 records = 0;
    qint64 inScope = 0;
    qint64 entering = 0; ///< in by this filter, not by the one in force
    qint64 leaving = 0; ///< the reverse
    std::map<FilterPath, FilterNodeCount> nodes;
    QStringList samples; ///< names of the first records that are in
    QStringList leavingSamples;
    QStringList unread; ///< fields that were not read: records are judged by what is known of some only
    bool whole = true; ///< false: counted on a sample
    friend bool operator==(const FilterTrial &, const FilterTrial &) = default;
};

/// Tries a filter on records one by one and adds up. Pure.
class FilterCounter
{
public:
    FilterCounter(Filter filter, Filter inForce, ObjectSchema schema, FilterContext context);
    void add(const Record &record, const QString &title);
    [[nodiscard]] const FilterTrial &trial() const { return m_trial; }
    [[nodiscard]] FilterTrial &trial() { return m_trial; }

private:
    struct Node
    {
        FilterPath path;
        Filter alone;
        std::optional<Filter> without; ///< the whole filter without this node
    };
    void collect(const Filter &node, const FilterPath &path);
    [[nodiscard]] bool lets(const Filter &filter, const Record &record) const;

    Filter m_filter;
    Filter m_inForce;
    ObjectSchema m_schema;
    FilterContext m_context;
    std::vector<Node> m_nodes;
    FilterTrial m_trial;
};

} // namespace tandem
