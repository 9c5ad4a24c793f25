// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"

namespace tandem::test {

inline FieldSchema filterField(const char *name, FieldType type, bool filterable = true)
{
    FieldSchema field;
    field.name = QString::fromLatin1(name);
    field.type = type;
    field.filterable = filterable;
    return field;
}

/// One field of each kind that conditions treat differently.
inline ObjectSchema filterSchema()
{
    ObjectSchema schema;
    schema.name = QStringLiteral("Account");
    FieldSchema tier = filterField("Tier__c", FieldType::Picklist);
    tier.restricted = true;
    tier.picklist = {{QStringLiteral("Gold"), {}, true}, {QStringLiteral("Silver"), {}, true}};
    FieldSchema formula = filterField("Formula__c", FieldType::Integer);
    formula.calculated = true;
    schema.fields = {filterField("Name", FieldType::Text), tier,
        filterField("Tags__c", FieldType::MultiPicklist), filterField("Employees", FieldType::Integer),
        filterField("ARR__c", FieldType::Decimal), filterField("Active__c", FieldType::Boolean),
        filterField("Renewal__c", FieldType::Day), filterField("GoLive__c", FieldType::Instant),
        filterField("OwnerId", FieldType::Reference), formula,
        filterField("Description", FieldType::LongText, false)};
    return schema;
}

/// A filter as test data. Not Filter itself: a type that holds lists of itself cannot be compared by Qt's
/// meta types.
struct FilterRow
{
    Filter tree;
};

inline Filter condition(const QString &field, Filter::Operator op, const QList<Value> &operands = {})
{
    Filter filter;
    filter.node = Filter::Node::Condition;
    filter.field = field;
    filter.op = op;
    filter.operands = operands;
    return filter;
}

inline Filter group(Filter::Node node, const QList<Filter> &children)
{
    Filter filter;
    filter.node = node;
    filter.children = children;
    return filter;
}

} // namespace tandem::test
