// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/startdeliver/sdquery.h"

#include <nlohmann/json.hpp>

#include <array>

namespace tandem::sandbox {

using nlohmann::json;
using nlohmann::ordered_json; // the order of a sort's members counts
using Refused = tl::unexpected<SdRefusal>;

namespace {

Refused refuse(std::string text)
{
    return Refused(SdRefusal{400, std::move(text), false});
}

/// Reads one query piece by piece; the first problem ends it.
class Reader
{
public:
    Reader(const SdEntity &entity, const SdSchema &schema, const SdSwitches &switches)
        : m_entity(entity)
        , m_schema(schema)
        , m_switches(switches)
    {
        m_query.limit = std::min(schema.pageDefault, cap());
    }

    tl::expected<void, SdRefusal> filter(const json &filter);
    tl::expected<void, SdRefusal> condition(const std::string &key, const json &wanted);
    tl::expected<void, SdRefusal> sort(const ordered_json &sort);
    tl::expected<void, SdRefusal> limit(const json &value);
    tl::expected<void, SdRefusal> offset(const json &value);
    [[nodiscard]] SdQuery take() { return std::move(m_query); }

private:
    [[nodiscard]] int cap() const
    {
        return m_switches.pageCap > 0 ? m_switches.pageCap : m_schema.pageMaximum;
    }
    tl::expected<void, SdRefusal> add(const SdField &field, SdCondition::Test test, const json &operands);
    tl::expected<void, SdRefusal> comparison(const SdField &field, const json &wanted);
    tl::expected<void, SdRefusal> sortBy(const std::string &key, bool descending);
    tl::expected<void, SdRefusal> sortByObject(const ordered_json &sort);
    tl::expected<void, SdRefusal> sortByPairs(const ordered_json &sort);
    tl::expected<void, SdRefusal> sortByName(const ordered_json &sort, bool minus);

    const SdEntity &m_entity;
    const SdSchema &m_schema;
    const SdSwitches &m_switches;
    SdQuery m_query;
};

tl::expected<void, SdRefusal> Reader::filter(const json &filter)
{
    if (!filter.is_object())
        return refuse("filter must be an object");
    for (const auto &[key, wanted] : filter.items()) {
        if (auto done = condition(key, wanted); !done)
            return done;
    }
    return {};
}

tl::expected<void, SdRefusal> Reader::condition(const std::string &key, const json &wanted)
{
    const SdField *field = m_entity.field(key);
    if (field == nullptr) {
        if (m_switches.unknownFields == SdSwitches::Unknown::Ignore)
            return {};
        return refuse("Unknown field: " + key);
    }
    if (wanted.is_object())
        return comparison(*field, wanted);
    return add(*field, SdCondition::Test::OneOf, wanted.is_array() ? wanted : json::array({wanted}));
}

tl::expected<void, SdRefusal> Reader::add(const SdField &field, SdCondition::Test test, const json &operands)
{
    SdCondition condition{field, test, {}};
    for (const json &operand : operands) {
        const bool isDay = field.type == SdType::Day && operand.is_string() && operand != "";
        const auto kept = isDay ? m_switches.days.kept(operand) : tl::expected<json, std::string>(operand);
        auto value = kept ? comparable(field, *kept) : std::nullopt;
        if (!value)
            return refuse("Invalid value in filter for field " + field.key);
        condition.operands.push_back(std::move(*value));
    }
    m_query.conditions.push_back(std::move(condition));
    return {};
}

tl::expected<void, SdRefusal> Reader::comparison(const SdField &field, const json &wanted)
{
    if (m_switches.comparisons == SdSwitches::Comparisons::Ignored)
        return {};
    if (m_switches.comparisons == SdSwitches::Comparisons::Refused)
        return refuse("Invalid value in filter for field " + field.key);
    using Test = SdCondition::Test;
    static constexpr std::array<std::pair<const char *, Test>, 6> operators{
        {{"eq", Test::OneOf}, {"ne", Test::Not}, {"gt", Test::Greater}, {"gte", Test::AtLeast},
            {"lt", Test::Less}, {"lte", Test::AtMost}}};
    for (const auto &[word, operand] : wanted.items()) {
        const auto *at = std::find_if(
            operators.begin(), operators.end(), [&w = word](const auto &known) { return known.first == w; });
        if (at == operators.end())
            return refuse("Unknown operator: " + word);
        if (auto done = add(field, at->second, json::array({operand})); !done)
            return done;
    }
    return {};
}

tl::expected<void, SdRefusal> Reader::sort(const ordered_json &sort)
{
    if (m_switches.sortIgnored || sort.is_null())
        return {};
    switch (m_schema.sortStyle) {
    case SdSchema::SortStyle::Object:
        return sortByObject(sort);
    case SdSchema::SortStyle::Pairs:
        return sortByPairs(sort);
    case SdSchema::SortStyle::Name:
        return sortByName(sort, false);
    case SdSchema::SortStyle::MinusName:
        return sortByName(sort, true);
    }
    return {};
}

tl::expected<void, SdRefusal> Reader::sortBy(const std::string &key, bool descending)
{
    const SdField *field = m_entity.field(key);
    if (field == nullptr)
        return refuse("Unknown field in sort: " + key);
    m_query.sort.push_back({*field, descending});
    return {};
}

tl::expected<void, SdRefusal> Reader::sortByObject(const ordered_json &sort)
{
    if (!sort.is_object())
        return refuse("Invalid sort");
    for (const auto &[key, way] : sort.items()) {
        if (way != "asc" && way != "desc")
            return refuse("Invalid sort");
        if (auto done = sortBy(key, way == "desc"); !done)
            return done;
    }
    return {};
}

tl::expected<void, SdRefusal> Reader::sortByPairs(const ordered_json &sort)
{
    if (!sort.is_array())
        return refuse("Invalid sort");
    for (const ordered_json &pair : sort) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string()
            || (pair[1] != "asc" && pair[1] != "desc"))
            return refuse("Invalid sort");
        if (auto done = sortBy(pair[0].get<std::string>(), pair[1] == "desc"); !done)
            return done;
    }
    return {};
}

tl::expected<void, SdRefusal> Reader::sortByName(const ordered_json &sort, bool minus)
{
    const ordered_json names = sort.is_array() ? sort : ordered_json::array({sort});
    for (const ordered_json &name : names) {
        if (!name.is_string())
            return refuse("Invalid sort");
        std::string key = name.get<std::string>();
        const bool descending = minus && key.starts_with('-');
        if (auto done = sortBy(descending ? key.substr(1) : key, descending); !done)
            return done;
    }
    return {};
}

tl::expected<void, SdRefusal> Reader::limit(const json &value)
{
    if (!value.is_number_integer() || value.get<qint64>() < 1)
        return refuse("limit must be a positive number");
    m_query.limit = value.get<qint64>();
    if (m_query.limit > cap() && m_switches.overCap == SdSwitches::OverCap::Refuse)
        return refuse("limit must not be over " + std::to_string(cap()));
    m_query.limit = std::min<qint64>(m_query.limit, cap());
    return {};
}

tl::expected<void, SdRefusal> Reader::offset(const json &value)
{
    if (!value.is_number_integer() || value.get<qint64>() < 0)
        return refuse("offset must be a number");
    m_query.offset = value.get<qint64>();
    return {};
}

bool lessThan(const SdValue &a, const SdValue &b)
{
    return a.index() == b.index() && !std::holds_alternative<std::monostate>(a) && a < b;
}

bool passes(SdCondition::Test test, const SdValue &value, const SdValue &operand)
{
    switch (test) {
    case SdCondition::Test::OneOf:
        return value == operand;
    case SdCondition::Test::Not:
        return value != operand;
    case SdCondition::Test::Greater:
        return lessThan(operand, value);
    case SdCondition::Test::AtLeast:
        return lessThan(operand, value)
            || (value == operand && !std::holds_alternative<std::monostate>(value));
    case SdCondition::Test::Less:
        return lessThan(value, operand);
    case SdCondition::Test::AtMost:
        return lessThan(value, operand)
            || (value == operand && !std::holds_alternative<std::monostate>(value));
    }
    return false;
}

} // namespace

tl::expected<SdQuery, SdRefusal> readQuery(
    const ordered_json &query, const SdEntity &entity, const SdSchema &schema, const SdSwitches &switches)
{
    if (!query.is_object())
        return refuse("query must be a JSON object");
    Reader reader(entity, schema, switches);
    for (const auto &[member, value] : query.items()) {
        tl::expected<void, SdRefusal> done;
        if (member == schema.filterMember)
            done = reader.filter(json(value));
        else if (member == schema.sortMember)
            done = reader.sort(value);
        else if (member == schema.limitMember)
            done = reader.limit(json(value));
        else if (member == schema.offsetMember)
            done = reader.offset(json(value));
        else if (member == "expand" || member == "flat" || member == "report" || member == "history")
            return Refused(SdRefusal{400, "Unsupported query member: " + member, true});
        else
            done = refuse("Unknown query member: " + member);
        if (!done)
            return Refused(done.error());
    }
    return reader.take();
}

tl::expected<SdQuery, SdRefusal> readPlainQuery(const QList<std::pair<QString, QString>> &parameters,
    const SdEntity &entity, const SdSchema &schema, const SdSwitches &switches)
{
    Reader reader(entity, schema, switches);
    for (const auto &[name, value] : parameters) {
        const std::string key = name.toStdString();
        tl::expected<void, SdRefusal> done;
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        const json asNumber = isNumber ? json(number) : json();
        if (key == schema.limitMember)
            done = reader.limit(asNumber);
        else if (key == schema.offsetMember)
            done = reader.offset(asNumber);
        else
            done = reader.condition(key, value.toStdString());
        if (!done)
            return Refused(done.error());
    }
    return reader.take();
}

bool holds(const SdCondition &condition, const json &record)
{
    const auto at = record.find(condition.field.key);
    const json &stored = at == record.end() ? json() : *at;
    const json values = stored.is_array() && !stored.empty() ? stored
        : stored.is_array()                                  ? json::array({json()})
                                                             : json::array({stored});
    const auto passesAny = [&](const SdValue &value) {
        return std::any_of(condition.operands.begin(), condition.operands.end(),
            [&](const SdValue &operand) { return passes(condition.test, value, operand); });
    };
    const auto test = [&](const json &element) {
        const auto value = comparable(condition.field, element);
        return value && passesAny(*value);
    };
    // Of several values one must pass; to be "not x" none may be x.
    return condition.test == SdCondition::Test::Not ? std::all_of(values.begin(), values.end(), test)
                                                    : std::any_of(values.begin(), values.end(), test);
}

} // namespace tandem::sandbox
