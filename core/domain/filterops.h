// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"

namespace tandem {

/// What kind of field an operator is for.
enum class FilterFamily { Any, Ordered, Text, Set, Date };

/// One operator of a filter: its name in documents, its words in a sentence, what it takes.
struct FilterOperator
{
    Filter::Operator op;
    QLatin1StringView name;
    QLatin1StringView words;
    FilterFamily family;
    int least; ///< operands
    int most; ///< -1: any number
};

[[nodiscard]] const FilterOperator &filterOperator(Filter::Operator op);
[[nodiscard]] const FilterOperator *filterOperatorByName(QStringView name);
[[nodiscard]] QStringList filterOperatorNames();

[[nodiscard]] bool isTextType(FieldType type);
[[nodiscard]] bool isSetField(const FieldSchema &field);
[[nodiscard]] bool isNumberType(FieldType type);
[[nodiscard]] bool isDateType(FieldType type);

/// The operand in the form values of the field are compared in; none where it cannot be compared with it.
[[nodiscard]] std::optional<Value> comparableOperand(const FieldSchema &field, const Value &operand);

/// The number of LastDays and NextDays; 0 where it is missing or senseless.
[[nodiscard]] int filterDays(const Filter &condition);

} // namespace tandem
