// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfdatabase.h"
#include "app/sandbox/salesforce/soqlast.h"
#include "app/sandbox/salesforce/soqldates.h"

#include <QSet>

namespace tandem::sandbox {

/// What a date function gives: a number, or the day.
[[nodiscard]] const FieldDef &soqlFunctionField(const QByteArray &function);

/// A field reached from a query's object, over parent lookups where there are any.
struct BoundPath
{
    std::vector<int> hops; ///< reference fields, from the root on
    const ObjectDef *object = nullptr; ///< the last hop's object; soqlNameObject() where it may be several
    int field = -1;
    QByteArray function; ///< a date function around it
    QTimeZone zone = QTimeZone::utc(); ///< in which the date function reads instants
    int fiscalStart = 1; ///< the month

    [[nodiscard]] const FieldDef &def() const
    {
        return function.isEmpty() ? object->field(field) : soqlFunctionField(function);
    }
    [[nodiscard]] bool isSame(const BoundPath &other) const
    {
        return field == other.field && hops == other.hops && function == other.function;
    }
};

/// What an aggregate of the field gives.
[[nodiscard]] const FieldDef &soqlAggregateField(const QByteArray &function, const BoundPath &path);

struct BoundQuery;

/// A condition whose literals have the field's type. Dates and instants are half-open ranges, because a date
/// literal covers many.
struct BoundCondition
{
    SoqlCondition::Kind kind = SoqlCondition::Kind::Compare;
    std::vector<BoundCondition> children;
    BoundPath path;
    SoqlOperator op = SoqlOperator::Equal;
    bool withNull = false; ///< null is among the literals
    std::vector<SfValue> values;
    std::vector<std::pair<qint64, qint64>> ranges;
    QSet<QByteArray> keys; ///< of texts for = and IN: folded unless compared exactly
    QString pattern;
    std::vector<QByteArrayList> sets; ///< of INCLUDES: all of one list, any of the lists
    std::shared_ptr<BoundQuery> subquery;
    QByteArray aggregate; ///< in HAVING
};

/// What to print of a row, in the order of the statement.
struct SelectNode
{
    struct Item
    {
        explicit Item(QByteArray quotedKey, int of = -1)
            : key(std::move(quotedKey))
            , field(of)
        {
        }
        QByteArray key; ///< with quotes and colon
        int field;
        std::shared_ptr<SelectNode> parent; ///< of a lookup: its own items
        std::vector<std::pair<QByteArray, SelectNode>> branches; ///< of TYPEOF, by object; "" is ELSE
        std::shared_ptr<BoundQuery> children; ///< of a subquery
        int childField = -1;
        std::optional<SoqlLocale> format; ///< FORMAT(): as this person reads it
    };
    std::vector<Item> items;
};

struct BoundOrder
{
    BoundPath path;
    QByteArray function;
    bool descending = false;
    bool nullsLast = false;
};

struct BoundAggregate
{
    QByteArray function; ///< empty: a grouped field
    BoundPath path;
    bool ofRows = false; ///< COUNT() without a field
    QByteArray name; ///< in the answer
    std::optional<SoqlLocale> format;
};

/// A statement that fits the schema.
struct BoundQuery
{
    const SfTable *table = nullptr;
    int archivedField = -1; ///< of tasks and events: what a plain query does not show
    SelectNode select;
    bool countOnly = false; ///< SELECT COUNT()
    std::vector<BoundAggregate> aggregates;
    std::vector<BoundPath> groupBy;
    std::optional<BoundCondition> where;
    std::optional<BoundCondition> having;
    std::vector<BoundOrder> orderBy;
    std::optional<qint64> limit;
    qint64 offset = 0;

    [[nodiscard]] bool isAggregate() const { return !aggregates.empty(); }
};

/// The fields that a lookup to several kinds of record offers (contract 4.6).
[[nodiscard]] const ObjectDef &soqlNameObject();

/// Checks a parsed statement against the schema and the field-level security, and gives literals their types.
class SoqlBinder
{
public:
    SoqlBinder(const SfDatabase &database, SoqlLocale locale, Instant now);

    [[nodiscard]] SoqlResult<BoundQuery> bind(const SoqlQuery &query) const;

private:
    [[nodiscard]] static SoqlResult<void> checkObject(const SoqlQuery &query);
    [[nodiscard]] static SoqlResult<void> checkJoins(const SoqlCondition &where);
    [[nodiscard]] SoqlResult<BoundQuery> bindOn(const SoqlQuery &query, const SfTable &table) const;
    [[nodiscard]] SoqlResult<void> bindItems(const SoqlQuery &query, BoundQuery &bound) const;
    [[nodiscard]] SoqlResult<void> bindField(
        const SoqlItem &item, const QByteArray &alias, BoundQuery &bound) const;
    [[nodiscard]] SoqlResult<void> bindAggregates(const SoqlQuery &query, BoundQuery &bound) const;
    [[nodiscard]] SoqlResult<void> bindGroups(const SoqlQuery &query, BoundQuery &bound) const;
    [[nodiscard]] SoqlResult<BoundAggregate> bindAggregate(
        const SoqlItem &item, const SoqlQuery &query, const BoundQuery &bound) const;
    [[nodiscard]] SoqlResult<void> bindFieldSet(
        const SoqlQuery &query, const SoqlItem &item, BoundQuery &bound) const;
    [[nodiscard]] SoqlResult<void> bindTypeOf(const SoqlItem &item, BoundQuery &bound) const;
    [[nodiscard]] SoqlResult<void> bindChildren(const SoqlItem &item, BoundQuery &bound) const;
    [[nodiscard]] SoqlResult<void> bindOrders(const SoqlQuery &query, BoundQuery &bound) const;
    [[nodiscard]] SoqlResult<BoundPath> bindPath(
        const SoqlPath &path, const ObjectDef &root, const QByteArray &alias) const;
    [[nodiscard]] SoqlResult<BoundCondition> bindCondition(
        const SoqlCondition &condition, const SoqlQuery &query, const BoundQuery &of, bool inHaving) const;
    [[nodiscard]] SoqlResult<BoundCondition> bindComparison(const SoqlCondition &condition,
        BoundCondition bound, const SoqlQuery &query, const BoundQuery &of, bool inHaving) const;
    [[nodiscard]] SoqlResult<BoundCondition> bindSubquery(
        const SoqlCondition &condition, BoundCondition bound, const ObjectDef &outer) const;

    const SfDatabase &m_database;
    SoqlLocale m_locale;
    Instant m_now;
};

} // namespace tandem::sandbox
