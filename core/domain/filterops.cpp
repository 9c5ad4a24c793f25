// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filterops.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

using Op = Filter::Operator;
using Family = FilterFamily;

constexpr std::array operators{
    FilterOperator{Op::Equals, "equals"_L1, "is"_L1, Family::Any, 1, 1},
    FilterOperator{Op::NotEquals, "notEquals"_L1, "is not"_L1, Family::Any, 1, 1},
    FilterOperator{Op::Less, "less"_L1, "is less than"_L1, Family::Ordered, 1, 1},
    FilterOperator{Op::LessOrEqual, "lessOrEqual"_L1, "is at most"_L1, Family::Ordered, 1, 1},
    FilterOperator{Op::Greater, "greater"_L1, "is more than"_L1, Family::Ordered, 1, 1},
    FilterOperator{Op::GreaterOrEqual, "greaterOrEqual"_L1, "is at least"_L1, Family::Ordered, 1, 1},
    FilterOperator{Op::Like, "like"_L1, "is like"_L1, Family::Text, 1, 1},
    FilterOperator{Op::StartsWith, "startsWith"_L1, "starts with"_L1, Family::Text, 1, 1},
    FilterOperator{Op::Contains, "contains"_L1, "contains"_L1, Family::Text, 1, 1},
    FilterOperator{Op::EndsWith, "endsWith"_L1, "ends with"_L1, Family::Text, 1, 1},
    FilterOperator{Op::In, "in"_L1, "is one of"_L1, Family::Any, 1, -1},
    FilterOperator{Op::NotIn, "notIn"_L1, "is none of"_L1, Family::Any, 1, -1},
    FilterOperator{Op::Includes, "includes"_L1, "includes"_L1, Family::Set, 1, -1},
    FilterOperator{Op::Excludes, "excludes"_L1, "does not include"_L1, Family::Set, 1, -1},
    FilterOperator{Op::IsBlank, "isBlank"_L1, "is empty"_L1, Family::Any, 0, 0},
    FilterOperator{Op::IsFilled, "isFilled"_L1, "is filled"_L1, Family::Any, 0, 0},
    FilterOperator{Op::Today, "today"_L1, "is today"_L1, Family::Date, 0, 0},
    FilterOperator{Op::LastDays, "lastDays"_L1, "is within the last"_L1, Family::Date, 1, 1},
    FilterOperator{Op::NextDays, "nextDays"_L1, "is within the next"_L1, Family::Date, 1, 1},
    FilterOperator{Op::ThisMonth, "thisMonth"_L1, "is in this month"_L1, Family::Date, 0, 0},
    FilterOperator{Op::ThisYear, "thisYear"_L1, "is in this year"_L1, Family::Date, 0, 0},
};

} // namespace

const FilterOperator &filterOperator(Filter::Operator op)
{
    const auto it = std::find_if(
        operators.begin(), operators.end(), [op](const FilterOperator &entry) { return entry.op == op; });
    return it != operators.end() ? *it : operators.front();
}

const FilterOperator *filterOperatorByName(QStringView name)
{
    const auto it = std::find_if(operators.begin(), operators.end(),
        [name](const FilterOperator &entry) { return entry.name == name; });
    return it != operators.end() ? &*it : nullptr;
}

QStringList filterOperatorNames()
{
    QStringList names;
    for (const FilterOperator &entry : operators)
        names.append(entry.name);
    return names;
}

bool isTextType(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::RichText:
    case FieldType::Picklist:
    case FieldType::Email:
    case FieldType::Phone:
    case FieldType::Url:
        return true;
    default:
        return false;
    }
}

bool isSetField(const FieldSchema &field)
{
    return field.multi || field.type == FieldType::MultiPicklist;
}

bool isNumberType(FieldType type)
{
    return type == FieldType::Integer || type == FieldType::Decimal;
}

bool isDateType(FieldType type)
{
    return type == FieldType::Day || type == FieldType::Instant;
}

std::optional<Value> comparableOperand(const FieldSchema &field, const Value &operand)
{
    if (operand.isBlank())
        return Value();
    if (isNumberType(field.type) && !isSetField(field)) {
        // Not rounded to the field's digits: "more than 1.005" is no "more than 1.01".
        if (const auto number = operand.number())
            return Value(*number);
        const auto *text = operand.get<QString>();
        const auto parsed = text ? Decimal::parse(text->trimmed()) : std::nullopt;
        return parsed ? std::optional(Value(*parsed)) : std::nullopt;
    }
    const Result<Value> converted = convertValue(operand, field);
    if (!converted)
        return std::nullopt;
    return canonical(field, *converted);
}

int filterDays(const Filter &condition)
{
    const auto *number = condition.operands.isEmpty() ? nullptr : condition.operands.first().get<qint64>();
    return number && *number > 0 && *number <= 36500 ? static_cast<int>(*number) : 0;
}

} // namespace tandem
