// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace tandem::sandbox {

/// What is wrong with a statement; `offset` is where the caret points, -1 where the service shows none.
struct SoqlError
{
    QByteArray code;
    QString message;
    qsizetype offset = -1;
};
template <typename T> using SoqlResult = tl::expected<T, SoqlError>;

/// Field names joined by dots, as written.
struct SoqlPath
{
    QByteArrayList names;
    QByteArray function; ///< a date function around it, upper case: CALENDAR_YEAR
    bool inUserZone = false; ///< convertTimezone() stands around it
    qsizetype offset = 0;

    [[nodiscard]] QByteArray text() const { return names.join('.'); }
};

struct SoqlLiteral
{
    enum class Kind { Null, Bool, Number, Currency, Text, Date, DateTime, DateWord };
    Kind kind = Kind::Null;
    QString text; ///< of a string: unescaped; of a date word: upper case, with its number after a colon
    QString pattern; ///< of a string: for LIKE, wildcards as soqlAnyText and soqlAnyCharacter
    bool likeOnly = false; ///< holds \% or \_, which only LIKE may
    bool boolean = false;
    double number = 0;
    qint64 instant = 0; ///< seconds since the epoch, or the Julian day
    qsizetype offset = 0;
};

inline constexpr QChar soqlAnyText(0xFDD0);
inline constexpr QChar soqlAnyCharacter(0xFDD1);

enum class SoqlOperator {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Like,
    In,
    NotIn,
    Includes,
    Excludes
};

struct SoqlQuery;

struct SoqlCondition
{
    enum class Kind { And, Or, Not, Compare };
    Kind kind = Kind::Compare;
    std::vector<SoqlCondition> children;
    SoqlPath path;
    SoqlOperator op = SoqlOperator::Equal;
    std::vector<SoqlLiteral> values;
    std::shared_ptr<SoqlQuery> subquery; ///< of IN and NOT IN
    QByteArray aggregate; ///< in HAVING: the function around the path
    qsizetype offset = 0;
};

/// WHEN Account THEN Phone, Name
struct SoqlTypeBranch
{
    QByteArray object; ///< empty: ELSE
    std::vector<SoqlPath> fields;
};

struct SoqlItem
{
    enum class Kind { Field, Function, FieldSet, Subquery, TypeOf };
    Kind kind = Kind::Field;
    SoqlPath path; ///< empty for COUNT()
    QByteArray function; ///< upper case
    QByteArray alias;
    std::shared_ptr<SoqlQuery> subquery;
    std::vector<SoqlTypeBranch> branches; ///< of TYPEOF
    bool formatted = false; ///< FORMAT() around it
    bool labelled = false; ///< toLabel() around it
};

struct SoqlOrder
{
    SoqlPath path;
    QByteArray function; ///< upper case; empty for a plain field
    bool descending = false;
    bool nullsLast = false;
};

/// A parsed statement; nothing in it is checked against the schema yet.
struct SoqlQuery
{
    std::vector<SoqlItem> items;
    QByteArray from;
    QByteArray alias;
    qsizetype fromOffset = 0;
    std::optional<SoqlCondition> where;
    std::vector<SoqlPath> groupBy;
    std::optional<SoqlCondition> having;
    std::vector<SoqlOrder> orderBy;
    std::optional<qint64> limit;
    std::optional<qint64> offset;
    QByteArray scope; ///< of USING SCOPE, upper case
    QString notSimulated; ///< good grammar that the sandbox has no answer for, as the person knows it
};

/// Grammar of which it is not known whether the service takes it (contract 12).
struct SoqlDialect
{
    bool offsetWithoutColon = false; ///< 2026-11-03T10:15:30+0000
};

} // namespace tandem::sandbox
