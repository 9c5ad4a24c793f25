// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/record.h"
#include "core/domain/schema.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>

namespace tandem {

/// A tree of conditions on one side's local records with SOQL's semantics (S8): text compares without case,
/// "not equal" matches a null, null on a boolean is false, NOT of an unknown stays unknown-as-false.
/// A value type; an empty filter lets everything in.
struct Filter
{
    enum class Node { All, Any, Not, Condition };
    enum class Operator {
        Equals,
        NotEquals,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        Like,
        StartsWith,
        Contains,
        EndsWith,
        In,
        NotIn,
        Includes,
        Excludes,
        IsBlank,
        IsFilled,
        Today,
        LastDays,
        NextDays,
        ThisMonth,
        ThisYear ///< relative dates: judged again daily
    };
    Node node = Node::All;
    QList<Filter> children; ///< of All, Any; one of Not
    QString field; ///< of a Condition; a parent field with a dot ("Owner.Name") for Salesforce
    Operator op = Operator::Equals;
    QList<Value> operands;

    [[nodiscard]] bool isEmpty() const { return node == Node::All && children.isEmpty(); }
    [[nodiscard]] QStringList fields() const; ///< every field it looks at
    /// True where the answer can change without the record's stamp moving: relative dates, parent fields,
    /// formulas.
    [[nodiscard]] bool turnsByItself(const ObjectSchema &schema) const;
    /// One sentence a person reads: "Type is Customer and (ARR is at least 1000 or Name contains \"x\")".
    [[nodiscard]] QString sentence() const;
    friend bool operator==(const Filter &, const Filter &) = default;
};

struct FilterContext
{
    Instant now;
    QByteArray timeZone = "UTC"; ///< IANA; the Salesforce user's zone decides what "today" is
};

[[nodiscard]] bool matches(
    const Filter &filter, const Record &record, const ObjectSchema &schema, const FilterContext &context);

/// A SOQL WHERE clause whose result is a superset of what `matches` lets in: conditions SOQL cannot filter on
/// (contract salesforce.md 4.5) are widened to "everything", with care under NOT. Empty: cannot narrow at
/// all.
[[nodiscard]] QString toSoql(const Filter &filter, const ObjectSchema &schema);

/// The "filter" member of a Startdeliver JSON query, likewise a superset. Empty object: cannot narrow.
[[nodiscard]] nlohmann::json toStartdeliverFilter(const Filter &filter, const ObjectSchema &schema);

/// A text as a SOQL string literal with its quotes (contract salesforce.md 4.3).
[[nodiscard]] QString soqlQuoted(QStringView text);

[[nodiscard]] nlohmann::json filterToJson(const Filter &filter);
/// Error text names the JSON path below `path`.
[[nodiscard]] Result<Filter> filterFromJson(const nlohmann::json &json, const QString &path);

/// Names of fields the schema does not have, wrong operators for a type, wrong operand types; empty = fine.
[[nodiscard]] QStringList checkFilter(const Filter &filter, const ObjectSchema &schema);

} // namespace tandem
