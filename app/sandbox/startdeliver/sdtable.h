// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/patience.h"
#include "app/sandbox/startdeliver/sdquery.h"

#include <map>
#include <memory>
#include <set>
#include <unordered_map>

namespace tandem::sandbox {

/// The JSON text of a record, as it is answered.
using SdText = std::shared_ptr<const std::string>;

/// Records that are made when somebody looks at them, with the ids 1 to count(). Pure: an id always gives the
/// same.
class SdGenerator
{
public:
    virtual ~SdGenerator() = default;
    [[nodiscard]] virtual qint64 count() const = 0;
    [[nodiscard]] virtual qint64 stampAt(qint64 id) const = 0; ///< milliseconds
    [[nodiscard]] virtual std::string textAt(qint64 id) const = 0;
    /// One member without the rest: indexes are made of these.
    [[nodiscard]] virtual nlohmann::json valueAt(qint64 id, const std::string &key) const = 0;
};

/// The records of one entity, kept as the JSON text in which they are answered, so that a page is put
/// together by copying. Reads by id, in order of modification, and by equality of any field are indexed. A
/// generated record that nobody wrote takes no memory but its place in the indexes. Not thread-safe.
class SdTable
{
public:
    SdTable(std::string idKey, std::string stampKey)
        : m_idKey(std::move(idKey))
        , m_stampKey(std::move(stampKey))
    {
    }

    static constexpr qint64 openAtMost = 4096; ///< texts of unwritten records that are kept at hand

    /// The records come before all others; once, into an empty table.
    void generate(std::unique_ptr<const SdGenerator> records);
    /// The id to give to the next record.
    [[nodiscard]] qint64 nextId() const { return m_last + 1; }
    /// Adds or replaces; the record holds its id and its stamp, which is `stamp` milliseconds.
    void put(qint64 id, qint64 stamp, const nlohmann::json &record);
    bool remove(qint64 id);

    /// Keeps an index of the field from now on; other fields get theirs with the first filter on them.
    void addIndex(const SdField &field);

    /// Null where there is no such record.
    [[nodiscard]] SdText text(qint64 id) const;
    [[nodiscard]] size_t size() const;
    [[nodiscard]] std::vector<SdText> texts() const;
    [[nodiscard]] size_t written() const { return m_written; } ///< generated records that are kept
    [[nodiscard]] size_t loaded() const; ///< generated records whose text is at hand

    /// The page a query asks for, in its order: ids. Where the patience is over (null: it never is), what was
    /// found so far.
    [[nodiscard]] std::vector<qint64> selectIds(const SdQuery &query, Patience *patience = nullptr);
    [[nodiscard]] std::vector<SdText> select(const SdQuery &query, Patience *patience = nullptr);

private:
    struct Row
    {
        SdText text;
        qint64 stamp = 0;
    };
    using StampKey = std::pair<qint64, qint64>; ///< stamp, id
    struct Index
    {
        SdField field;
        std::unordered_multimap<std::string, qint64> ids;
        std::vector<std::pair<quint32, quint32>> generated; ///< hash, id; made by the first who asks
        qint64 next = 1; ///< the first id that is not in it yet
        bool made = false;
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

    [[nodiscard]] Plan plan(const SdQuery &query, Patience *patience);
    void narrow(Plan &plan, const SdCondition &condition, Patience *patience);
    [[nodiscard]] std::vector<qint64> lookUp(const SdCondition &condition, Patience *patience);
    [[nodiscard]] bool matches(const SdQuery &query, StampKey record) const;
    [[nodiscard]] std::vector<qint64> sorted(
        const SdQuery &query, const Plan &plan, Patience *patience) const;
    static void index(Index &index, qint64 id, const nlohmann::json &record, bool add);
    [[nodiscard]] bool indexGenerated(Index &index, Patience *patience) const;
    [[nodiscard]] qint64 generated() const { return m_generator ? m_generator->count() : 0; }
    /// Whether the record is still as it was made.
    [[nodiscard]] bool isUntouched(qint64 id) const;
    [[nodiscard]] StampKey keyOf(qint64 id) const;
    /// Visits the records from there on until one answers false. Records may change while a visit breathes.
    template <typename Visit> void scanById(qint64 from, Visit &&visit) const;
    template <typename Visit> void scanByStamp(StampKey from, Visit &&visit) const;
    [[nodiscard]] const std::vector<quint32> &order() const;

    std::string m_idKey;
    std::string m_stampKey;
    std::map<qint64, Row> m_rows;
    std::set<StampKey> m_byStamp;
    std::unordered_map<std::string, Index> m_indexes;
    qint64 m_last = 0; ///< ids are never given twice
    std::unique_ptr<const SdGenerator> m_generator;
    std::set<qint64> m_gone; ///< generated records that were removed
    size_t m_written = 0; ///< generated records among m_rows
    quint64 m_changes = 0; ///< iterators from before one are worth nothing
    mutable std::vector<quint32> m_order; ///< ids of generated records by stamp; made by the first who asks
    mutable std::vector<std::pair<qint64, SdText>> m_open; ///< by id modulo the size
};

} // namespace tandem::sandbox
