// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/startdeliver/sdtable.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using nlohmann::json;

namespace {

std::string indexKey(const SdValue &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    if (const auto *number = std::get_if<double>(&value))
        return std::to_string(*number);
    const auto *flag = std::get_if<bool>(&value);
    return flag != nullptr && *flag ? "true" : "false";
}

bool isNull(const SdValue &value)
{
    return std::holds_alternative<std::monostate>(value);
}

qint64 wholeNumber(const SdValue &value, qint64 fallback)
{
    const auto *number = std::get_if<double>(&value);
    return number != nullptr ? static_cast<qint64>(*number) : fallback;
}

/// Orders nulls first, then by value; values of one field are all of one kind.
int compare(const SdValue &a, const SdValue &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

} // namespace

/// Skips the offset, keeps up to the limit.
class SdTable::Collector
{
public:
    explicit Collector(const SdQuery &query)
        : m_skip(query.offset)
        , m_limit(static_cast<size_t>(query.limit))
    {
    }
    /// False once nothing more is wanted.
    bool take(const Row &row)
    {
        if (m_skip > 0)
            --m_skip;
        else
            m_page.push_back(&row.text);
        return m_page.size() < m_limit;
    }
    [[nodiscard]] std::vector<const std::string *> page() { return std::move(m_page); }

private:
    qint64 m_skip;
    size_t m_limit;
    std::vector<const std::string *> m_page;
};

void SdTable::put(qint64 id, qint64 stamp, const json &record)
{
    m_last = std::max(m_last, id);
    Row &row = m_rows[id];
    if (!row.text.empty()) {
        m_byStamp.erase({row.stamp, id});
        if (!m_indexes.empty()) {
            const json old = json::parse(row.text, nullptr, false);
            for (auto &[key, each] : m_indexes)
                index(each, id, old, false);
        }
    }
    row = {record.dump(-1, ' ', false, json::error_handler_t::replace), stamp};
    m_byStamp.insert({stamp, id});
    for (auto &[key, each] : m_indexes)
        index(each, id, record, true);
}

bool SdTable::remove(qint64 id)
{
    const auto at = m_rows.find(id);
    if (at == m_rows.end())
        return false;
    const json old = json::parse(at->second.text, nullptr, false);
    for (auto &[key, each] : m_indexes)
        index(each, id, old, false);
    m_byStamp.erase({at->second.stamp, id});
    m_rows.erase(at);
    return true;
}

const std::string *SdTable::text(qint64 id) const
{
    const auto at = m_rows.find(id);
    return at == m_rows.end() ? nullptr : &at->second.text;
}

std::vector<std::string> SdTable::texts() const
{
    std::vector<std::string> all;
    all.reserve(m_rows.size());
    for (const auto &[id, row] : m_rows)
        all.push_back(row.text);
    return all;
}

void SdTable::index(Index &index, qint64 id, const json &record, bool add) const
{
    const auto at = record.find(index.field.key);
    if (at == record.end())
        return;
    const json elements = at->is_array() ? *at : json::array({*at});
    for (const json &element : elements) {
        const auto value = comparable(index.field, element);
        if (!value || isNull(*value))
            continue;
        const std::string key = indexKey(*value);
        if (add) {
            index.ids.emplace(key, id);
            continue;
        }
        const auto [begin, end] = index.ids.equal_range(key);
        const auto old = std::find_if(begin, end, [&](const auto &entry) { return entry.second == id; });
        if (old != end)
            index.ids.erase(old);
    }
}

void SdTable::addIndex(const SdField &field)
{
    const auto [at, isNew] = m_indexes.try_emplace(field.key, Index{field, {}});
    if (!isNew)
        return;
    for (const auto &[id, row] : m_rows)
        index(at->second, id, json::parse(row.text, nullptr, false), true);
}

std::vector<qint64> SdTable::lookUp(const SdCondition &condition)
{
    addIndex(condition.field);
    const Index &found = m_indexes.find(condition.field.key)->second;
    std::vector<qint64> ids;
    for (const SdValue &operand : condition.operands) {
        const auto [begin, end] = found.ids.equal_range(indexKey(operand));
        for (auto entry = begin; entry != end; ++entry)
            ids.push_back(entry->second);
    }
    return ids;
}

void SdTable::narrow(Plan &plan, const SdCondition &condition)
{
    using Test = SdCondition::Test;
    const qint64 first = condition.operands.empty() ? 0 : wholeNumber(condition.operands.front(), 0);
    if (condition.field.key == m_stampKey) {
        plan.stampLimited = true;
        if (condition.test == Test::Greater)
            plan.from = std::max(plan.from, StampKey(first + 1, 0));
        else if (condition.test == Test::AtLeast
            || (condition.test == Test::OneOf && condition.operands.size() == 1))
            plan.from = std::max(plan.from, StampKey(first, 0));
        if (condition.test == Test::Less)
            plan.to = std::min(plan.to, StampKey(first - 1, std::numeric_limits<qint64>::max()));
        else if (condition.test == Test::AtMost
            || (condition.test == Test::OneOf && condition.operands.size() == 1))
            plan.to = std::min(plan.to, StampKey(first, std::numeric_limits<qint64>::max()));
        return;
    }
    if (condition.field.key == m_idKey && condition.test == Test::Greater)
        plan.idFrom = std::max(plan.idFrom, first + 1);
    if (condition.test != Test::OneOf
        || std::any_of(condition.operands.begin(), condition.operands.end(), isNull))
        return;
    if (condition.field.key != m_idKey) {
        if (!plan.ids)
            plan.ids = lookUp(condition);
        return;
    }
    plan.ids.emplace();
    for (const SdValue &operand : condition.operands)
        plan.ids->push_back(wholeNumber(operand, 0));
}

SdTable::Plan SdTable::plan(const SdQuery &query)
{
    Plan plan;
    const auto &sort = query.sort;
    const bool ascending =
        std::none_of(sort.begin(), sort.end(), [](const SdSort &s) { return s.descending; });
    plan.byStamp = !sort.empty() && sort[0].field.key == m_stampKey;
    plan.ordered = ascending
        && (sort.empty() || (sort.size() == 1 && sort[0].field.key == m_idKey)
            || (plan.byStamp && (sort.size() == 1 || (sort.size() == 2 && sort[1].field.key == m_idKey))));
    for (const SdCondition &condition : query.conditions)
        narrow(plan, condition);
    // One instant and ids above a certain one: the page goes on in the middle of that instant.
    if (plan.from.first == plan.to.first)
        plan.from.second = std::max(plan.from.second, plan.idFrom);
    return plan;
}

bool SdTable::matches(const SdQuery &query, qint64 id, const Row &row) const
{
    std::optional<json> record;
    return std::all_of(query.conditions.begin(), query.conditions.end(), [&](const SdCondition &condition) {
        if (condition.field.key == m_idKey)
            return holds(condition, json{{m_idKey, id}});
        if (condition.field.key == m_stampKey)
            return holds(condition, json{{m_stampKey, row.stamp}});
        if (!record)
            record = json::parse(row.text, nullptr, false);
        return holds(condition, *record);
    });
}

std::vector<const std::string *> SdTable::select(const SdQuery &query)
{
    const Plan chosen = plan(query);
    if (!chosen.ordered || chosen.ids || (chosen.stampLimited && !chosen.byStamp))
        return sorted(query, chosen);
    Collector collector(query);
    if (chosen.byStamp) {
        for (auto at = m_byStamp.lower_bound(chosen.from); at != m_byStamp.end() && *at <= chosen.to; ++at) {
            const Row &row = m_rows.find(at->second)->second;
            if (matches(query, at->second, row) && !collector.take(row))
                break;
        }
        return collector.page();
    }
    for (auto at = m_rows.lower_bound(chosen.idFrom); at != m_rows.end(); ++at) {
        if (matches(query, at->first, at->second) && !collector.take(at->second))
            break;
    }
    return collector.page();
}

std::vector<const std::string *> SdTable::sorted(const SdQuery &query, const Plan &plan) const
{
    struct Candidate
    {
        std::vector<SdValue> keys;
        qint64 id = 0;
        const Row *row = nullptr;
    };
    std::vector<Candidate> candidates;
    const auto consider = [&](qint64 id, const Row &row) {
        if (!matches(query, id, row))
            return;
        Candidate candidate{{}, id, &row};
        const json record = query.sort.empty() ? json() : json::parse(row.text, nullptr, false);
        for (const SdSort &sort : query.sort)
            candidate.keys.push_back(
                comparable(sort.field, record.value(sort.field.key, json())).value_or(SdValue()));
        candidates.push_back(std::move(candidate));
    };
    if (plan.ids) {
        const std::set<qint64> ids(plan.ids->begin(), plan.ids->end());
        for (const qint64 id : ids) {
            if (const auto at = m_rows.find(id); at != m_rows.end())
                consider(id, at->second);
        }
    } else if (plan.stampLimited) {
        for (auto at = m_byStamp.lower_bound(plan.from); at != m_byStamp.end() && *at <= plan.to; ++at)
            consider(at->second, m_rows.find(at->second)->second);
    } else {
        for (const auto &[id, row] : m_rows)
            consider(id, row);
    }
    std::sort(candidates.begin(), candidates.end(), [&](const Candidate &a, const Candidate &b) {
        for (size_t i = 0; i < query.sort.size(); ++i) {
            const int order = compare(a.keys[i], b.keys[i]);
            if (order != 0)
                return query.sort[i].descending ? order > 0 : order < 0;
        }
        return a.id < b.id;
    });
    Collector collector(query);
    for (const Candidate &candidate : candidates) {
        if (!collector.take(*candidate.row))
            break;
    }
    return collector.page();
}

} // namespace tandem::sandbox
