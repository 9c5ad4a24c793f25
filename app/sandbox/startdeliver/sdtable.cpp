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
    bool take(qint64 id)
    {
        if (m_skip > 0)
            --m_skip;
        else
            m_page.push_back(id);
        return m_page.size() < m_limit;
    }
    [[nodiscard]] std::vector<qint64> page() { return std::move(m_page); }

private:
    qint64 m_skip;
    size_t m_limit;
    std::vector<qint64> m_page;
};

void SdTable::generate(std::unique_ptr<const SdGenerator> records)
{
    Q_ASSERT(m_rows.empty() && !m_generator);
    m_generator = std::move(records);
    m_last = generated();
    m_open.resize(static_cast<size_t>(std::min(openAtMost, generated())));
}

bool SdTable::isUntouched(qint64 id) const
{
    return id >= 1 && id <= generated() && m_rows.find(id) == m_rows.end() && m_gone.count(id) == 0;
}

SdTable::StampKey SdTable::keyOf(qint64 id) const
{
    const auto at = m_rows.find(id);
    return {at != m_rows.end() ? at->second.stamp : m_generator->stampAt(id), id};
}

void SdTable::put(qint64 id, qint64 stamp, const json &record)
{
    ++m_changes;
    m_last = std::max(m_last, id);
    if (isUntouched(id) || m_gone.erase(id) > 0)
        ++m_written;
    Row &row = m_rows[id];
    if (row.text) {
        m_byStamp.erase({row.stamp, id});
        if (!m_indexes.empty()) {
            const json old = json::parse(*row.text, nullptr, false);
            for (auto &[key, each] : m_indexes)
                index(each, id, old, false);
        }
    }
    row = {std::make_shared<const std::string>(record.dump(-1, ' ', false, json::error_handler_t::replace)),
        stamp};
    m_byStamp.insert({stamp, id});
    for (auto &[key, each] : m_indexes)
        index(each, id, record, true);
}

bool SdTable::remove(qint64 id)
{
    ++m_changes;
    if (isUntouched(id)) {
        m_gone.insert(id);
        return true;
    }
    const auto at = m_rows.find(id);
    if (at == m_rows.end())
        return false;
    const json old = json::parse(*at->second.text, nullptr, false);
    for (auto &[key, each] : m_indexes)
        index(each, id, old, false);
    m_byStamp.erase({at->second.stamp, id});
    m_rows.erase(at);
    if (id <= generated()) {
        m_gone.insert(id);
        --m_written;
    }
    return true;
}

SdText SdTable::text(qint64 id) const
{
    if (const auto at = m_rows.find(id); at != m_rows.end())
        return at->second.text;
    if (!isUntouched(id))
        return nullptr;
    auto &[known, text] = m_open[static_cast<size_t>(id) % m_open.size()];
    if (known != id) {
        text = std::make_shared<const std::string>(m_generator->textAt(id));
        known = id;
    }
    return text;
}

size_t SdTable::size() const
{
    return m_rows.size() + static_cast<size_t>(generated()) - m_written - m_gone.size();
}

size_t SdTable::loaded() const
{
    return static_cast<size_t>(
        std::count_if(m_open.begin(), m_open.end(), [](const auto &open) { return open.second != nullptr; }));
}

std::vector<SdText> SdTable::texts() const
{
    std::vector<SdText> all;
    all.reserve(size());
    scanById(0, [&](StampKey record) {
        all.push_back(text(record.second));
        return true;
    });
    return all;
}

const std::vector<quint32> &SdTable::order() const
{
    if (m_order.empty() && generated() > 0) {
        std::vector<StampKey> keys;
        keys.reserve(static_cast<size_t>(generated()));
        for (qint64 id = 1; id <= generated(); ++id)
            keys.emplace_back(m_generator->stampAt(id), id);
        std::sort(keys.begin(), keys.end());
        m_order.reserve(keys.size());
        for (const StampKey &key : keys)
            m_order.push_back(static_cast<quint32>(key.second));
    }
    return m_order;
}

template <typename Visit> void SdTable::scanById(qint64 from, Visit &&visit) const
{
    qint64 id = std::max<qint64>(1, from);
    quint64 seen = m_changes;
    for (auto row = m_rows.lower_bound(from);;) {
        while (id <= generated() && !isUntouched(id))
            ++id;
        const bool next = id <= generated() && (row == m_rows.end() || id < row->first);
        if (!next && row == m_rows.end())
            return;
        StampKey key;
        if (next) {
            key = {m_generator->stampAt(id), id};
            ++id;
        } else {
            key = {row->second.stamp, row->first};
            ++row;
        }
        if (!visit(key))
            return;
        if (seen != m_changes)
            row = m_rows.upper_bound(key.second);
        seen = m_changes;
    }
}

template <typename Visit> void SdTable::scanByStamp(StampKey from, Visit &&visit) const
{
    const auto &ids = order();
    const auto made = [&](quint32 id) { return StampKey(m_generator->stampAt(id), id); };
    auto at = std::lower_bound(
        ids.begin(), ids.end(), from, [&](quint32 id, const StampKey &key) { return made(id) < key; });
    quint64 seen = m_changes;
    for (auto row = m_byStamp.lower_bound(from);;) {
        while (at != ids.end() && !isUntouched(*at))
            ++at;
        const bool next = at != ids.end() && (row == m_byStamp.end() || made(*at) < *row);
        if (!next && row == m_byStamp.end())
            return;
        const StampKey key = next ? made(*at++) : *row++;
        if (!visit(key))
            return;
        if (seen != m_changes)
            row = m_byStamp.upper_bound(key);
        seen = m_changes;
    }
}

void SdTable::index(Index &index, qint64 id, const json &record, bool add)
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
    const auto [at, isNew] = m_indexes.try_emplace(field.key, Index{field, {}, {}, 1, false});
    if (!isNew)
        return;
    for (const auto &[id, row] : m_rows)
        index(at->second, id, json::parse(*row.text, nullptr, false), true);
}

namespace {

quint32 hashOf(const std::string &key)
{
    return static_cast<quint32>(std::hash<std::string>()(key));
}

} // namespace

/// Goes on where the last who asked left off; others may do the same while this one breathes. False where the
/// patience ends first.
bool SdTable::indexGenerated(Index &index, Patience *patience) const
{
    while (index.next <= generated()) {
        const qint64 id = index.next++;
        const json value = m_generator->valueAt(id, index.field.key);
        const json elements = value.is_array() ? value : json::array({value});
        for (const json &element : elements) {
            const auto known = comparable(index.field, element);
            if (known && !isNull(*known))
                index.generated.emplace_back(hashOf(indexKey(*known)), static_cast<quint32>(id));
        }
        if (patience != nullptr && patience->isOverAfterRow())
            return false;
    }
    if (!index.made) {
        index.generated.shrink_to_fit();
        std::sort(index.generated.begin(), index.generated.end());
        index.made = true;
    }
    return true;
}

/// The ids that the values may stand under; what is no match is sorted out afterwards.
std::vector<qint64> SdTable::lookUp(const SdCondition &condition, Patience *patience)
{
    addIndex(condition.field);
    Index &found = m_indexes.find(condition.field.key)->second;
    std::vector<qint64> ids;
    if (!indexGenerated(found, patience))
        return ids;
    for (const SdValue &operand : condition.operands) {
        const std::string key = indexKey(operand);
        const auto [begin, end] = found.ids.equal_range(key);
        for (auto entry = begin; entry != end; ++entry)
            ids.push_back(entry->second);
        const quint32 hash = hashOf(key);
        for (auto at = std::lower_bound(found.generated.begin(), found.generated.end(), std::pair(hash, 0U));
             at != found.generated.end() && at->first == hash; ++at) {
            if (isUntouched(at->second))
                ids.push_back(at->second);
        }
    }
    return ids;
}

void SdTable::narrow(Plan &plan, const SdCondition &condition, Patience *patience)
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
            plan.ids = lookUp(condition, patience);
        return;
    }
    plan.ids.emplace();
    for (const SdValue &operand : condition.operands)
        plan.ids->push_back(wholeNumber(operand, 0));
}

SdTable::Plan SdTable::plan(const SdQuery &query, Patience *patience)
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
        narrow(plan, condition, patience);
    // One instant and ids above a certain one: the page goes on in the middle of that instant.
    if (plan.from.first == plan.to.first)
        plan.from.second = std::max(plan.from.second, plan.idFrom);
    return plan;
}

bool SdTable::matches(const SdQuery &query, StampKey record) const
{
    std::optional<json> content;
    return std::all_of(query.conditions.begin(), query.conditions.end(), [&](const SdCondition &condition) {
        if (condition.field.key == m_idKey)
            return holds(condition, json{{m_idKey, record.second}});
        if (condition.field.key == m_stampKey)
            return holds(condition, json{{m_stampKey, record.first}});
        if (!content)
            content = json::parse(*text(record.second), nullptr, false);
        return holds(condition, *content);
    });
}

std::vector<SdText> SdTable::select(const SdQuery &query, Patience *patience)
{
    std::vector<SdText> page;
    for (const qint64 id : selectIds(query, patience)) {
        if (const SdText found = text(id)) // it may be gone since
            page.push_back(found);
    }
    return page;
}

std::vector<qint64> SdTable::selectIds(const SdQuery &query, Patience *patience)
{
    const Plan chosen = plan(query, patience);
    if (!chosen.ordered || chosen.ids || (chosen.stampLimited && !chosen.byStamp))
        return sorted(query, chosen, patience);
    Collector collector(query);
    const auto take = [&](StampKey record) {
        const bool more = !matches(query, record) || collector.take(record.second);
        return more && !(patience != nullptr && patience->isOverAfterRow());
    };
    if (chosen.byStamp)
        scanByStamp(chosen.from, [&](StampKey record) { return record <= chosen.to && take(record); });
    else
        scanById(chosen.idFrom, take);
    return collector.page();
}

std::vector<qint64> SdTable::sorted(const SdQuery &query, const Plan &plan, Patience *patience) const
{
    struct Candidate
    {
        std::vector<SdValue> keys;
        qint64 id = 0;
    };
    std::vector<Candidate> candidates;
    const auto consider = [&](StampKey record) {
        const auto more = [&] { return patience == nullptr || !patience->isOverAfterRow(); };
        if (!matches(query, record))
            return more();
        Candidate candidate{{}, record.second};
        const json content = query.sort.empty() ? json() : json::parse(*text(record.second), nullptr, false);
        for (const SdSort &sort : query.sort)
            candidate.keys.push_back(
                comparable(sort.field, content.value(sort.field.key, json())).value_or(SdValue()));
        candidates.push_back(std::move(candidate));
        return more(); // the record may be another after that
    };
    if (plan.ids) {
        const std::set<qint64> ids(plan.ids->begin(), plan.ids->end());
        for (const qint64 id : ids) {
            if ((m_rows.find(id) != m_rows.end() || isUntouched(id)) && !consider(keyOf(id)))
                break;
        }
    } else if (plan.stampLimited) {
        scanByStamp(plan.from, [&](StampKey record) { return record <= plan.to && consider(record); });
    } else {
        scanById(0, consider);
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
        if (!collector.take(candidate.id))
            break;
    }
    return collector.page();
}

} // namespace tandem::sandbox
