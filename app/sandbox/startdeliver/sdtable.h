// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/startdeliver/sdquery.h"

#include <map>
#include <set>
#include <unordered_map>

namespace tandem::sandbox {

/// The records of one entity, kept as the JSON text in which they are answered, so that a page is put
/// together by copying. Reads by id, in order of modification, and by equality of any field are indexed. Not
/// thread-safe.
class SdTable
{
public:
    SdTable(std::string idKey, std::string stampKey)
        : m_idKey(std::move(idKey))
        , m_stampKey(std::move(stampKey))
    {
    }

    /// The id to give to the next record.
    [[nodiscard]] qint64 nextId() const { return m_last + 1; }
    /// Adds or replaces; the record holds its id and its stamp, which is `stamp` milliseconds.
    void put(qint64 id, qint64 stamp, const nlohmann::json &record);
    bool remove(qint64 id);

    /// Keeps an index of the field from now on; other fields get theirs with the first filter on them.
    void addIndex(const SdField &field);

    [[nodiscard]] const std::string *text(qint64 id) const;
    [[nodiscard]] size_t size() const { return m_rows.size(); }
    [[nodiscard]] std::vector<std::string> texts() const;

    /// The page a query asks for, in its order.
    [[nodiscard]] std::vector<const std::string *> select(const SdQuery &query);

private:
    struct Row
    {
        std::string text;
        qint64 stamp = 0;
    };
    using StampKey = std::pair<qint64, qint64>; ///< stamp, id
    struct Index
    {
        SdField field;
        std::unordered_multimap<std::string, qint64> ids;
    };
    struct Plan
    {
        bool byStamp = false; ///< the wanted order is (stamp, id); by id otherwise
        bool ordered = true; ///< false: the order is neither, rows must be sorted
        StampKey from{std::numeric_limits<qint64>::min(), 0};
        StampKey to{std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max()};
        bool stampLimited = false;
        qint64 idFrom = 0;
        std::optional<std::vector<qint64>> ids; ///< only these can match
    };
    class Collector;

    [[nodiscard]] Plan plan(const SdQuery &query);
    void narrow(Plan &plan, const SdCondition &condition);
    [[nodiscard]] std::vector<qint64> lookUp(const SdCondition &condition);
    [[nodiscard]] bool matches(const SdQuery &query, qint64 id, const Row &row) const;
    [[nodiscard]] std::vector<const std::string *> sorted(const SdQuery &query, const Plan &plan) const;
    void index(Index &index, qint64 id, const nlohmann::json &record, bool add) const;

    std::string m_idKey;
    std::string m_stampKey;
    std::map<qint64, Row> m_rows;
    std::set<StampKey> m_byStamp;
    std::unordered_map<std::string, Index> m_indexes;
    qint64 m_last = 0; ///< ids are never given twice
};

} // namespace tandem::sandbox
