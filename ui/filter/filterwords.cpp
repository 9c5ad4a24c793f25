// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filterwords.h"

#include "core/domain/filterops.h"
#include "ui/filter/filterdocument.h"
#include "ui/kit/words.h"
#include "ui/models/values.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

using Op = Filter::Operator;
using Node = Filter::Node;

struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::FilterWords)
};

QString labelOf(const ObjectSchema &schema, const QString &name)
{
    const FieldSchema *field = schema.field(name);
    return field && !field->label.isEmpty() ? field->label : name;
}

QString operandText(
    const Filter &condition, const Value &operand, const ObjectSchema &schema, const FilterNames &names)
{
    const QString id = operand.display();
    const QList<session::FieldChoice> choices = names.value(condition.field);
    for (const session::FieldChoice &choice : choices) {
        if (choice.value.display().startsWith(id.left(15)) && !id.isEmpty())
            return choice.label;
    }
    if (const FieldSchema *field = schema.field(condition.field)) {
        for (const PicklistEntry &entry : field->picklist) {
            if (entry.value == id && !entry.label.isEmpty())
                return entry.label;
        }
    }
    return valueText(operand);
}

QString joined(QStringList texts, const QString &last)
{
    if (texts.size() < 2)
        return texts.join(QString());
    const QString end = texts.takeLast();
    return texts.join(u", "_s) + u' ' + last + u' ' + end;
}

} // namespace

QString operatorWords(Op op, FieldType type)
{
    const bool time = type == FieldType::Day || type == FieldType::Instant;
    switch (op) {
    case Op::Equals:
        return FilterWords::tr("is");
    case Op::NotEquals:
        return FilterWords::tr("is not");
    case Op::Less:
        return time ? FilterWords::tr("is before") : FilterWords::tr("is less than");
    case Op::LessOrEqual:
        return time ? FilterWords::tr("is on or before") : FilterWords::tr("is at most");
    case Op::Greater:
        return time ? FilterWords::tr("is after") : FilterWords::tr("is more than");
    case Op::GreaterOrEqual:
        return time ? FilterWords::tr("is on or after") : FilterWords::tr("is at least");
    case Op::Like:
        return FilterWords::tr("is like");
    case Op::StartsWith:
        return FilterWords::tr("starts with");
    case Op::Contains:
        return FilterWords::tr("contains");
    case Op::EndsWith:
        return FilterWords::tr("ends with");
    case Op::In:
        return FilterWords::tr("is one of");
    case Op::NotIn:
        return FilterWords::tr("is none of");
    case Op::Includes:
        return FilterWords::tr("includes one of");
    case Op::Excludes:
        return FilterWords::tr("includes none of");
    case Op::IsBlank:
        return FilterWords::tr("is empty");
    case Op::IsFilled:
        return FilterWords::tr("is filled");
    case Op::Today:
        return FilterWords::tr("is today");
    case Op::LastDays:
        return FilterWords::tr("is within the last days");
    case Op::NextDays:
        return FilterWords::tr("is within the next days");
    case Op::ThisMonth:
        return FilterWords::tr("is in this month");
    case Op::ThisYear:
        break;
    }
    return FilterWords::tr("is in this year");
}

QList<Op> operatorsOf(const FieldSchema &field)
{
    if (isSetField(field))
        return {Op::Includes, Op::Excludes, Op::IsFilled, Op::IsBlank};
    switch (field.type) {
    case FieldType::Boolean:
        return {Op::Equals, Op::NotEquals};
    case FieldType::Integer:
    case FieldType::Decimal:
        return {Op::Equals, Op::NotEquals, Op::GreaterOrEqual, Op::LessOrEqual, Op::Greater, Op::Less,
            Op::IsFilled, Op::IsBlank};
    case FieldType::Day:
    case FieldType::Instant:
        return {Op::LastDays, Op::NextDays, Op::Today, Op::ThisMonth, Op::ThisYear, Op::GreaterOrEqual,
            Op::LessOrEqual, Op::Equals, Op::NotEquals, Op::IsFilled, Op::IsBlank};
    case FieldType::Id:
    case FieldType::Reference:
    case FieldType::Picklist:
        return {Op::In, Op::NotIn, Op::Equals, Op::NotEquals, Op::IsFilled, Op::IsBlank};
    default:
        return {Op::Equals, Op::NotEquals, Op::Contains, Op::StartsWith, Op::EndsWith, Op::Like, Op::In,
            Op::NotIn, Op::IsFilled, Op::IsBlank};
    }
}

QString conditionText(const Filter &condition, const ObjectSchema &schema, const FilterNames &names)
{
    const QString field = labelOf(schema, condition.field);
    if (condition.op == Op::LastDays)
        return FilterWords::tr("%1 is within the last %n day(s)", nullptr, filterDays(condition)).arg(field);
    if (condition.op == Op::NextDays)
        return FilterWords::tr("%1 is within the next %n day(s)", nullptr, filterDays(condition)).arg(field);
    QStringList operands;
    for (const Value &operand : condition.operands)
        operands.append(operandText(condition, operand, schema, names));
    const FieldSchema *known = schema.field(condition.field);
    const QString words =
        field + u' ' + operatorWords(condition.op, known ? known->type : FieldType::Unknown);
    if (filterOperator(condition.op).most == 0)
        return words;
    return words + u' ' + (operands.isEmpty() ? u"…"_s : joined(operands, FilterWords::tr("or")));
}

QString groupText(const Filter &group)
{
    switch (group.node) {
    case Node::Any:
        return FilterWords::tr("Any of these");
    case Node::Not:
        return FilterWords::tr("Not");
    default:
        return FilterWords::tr("All of these");
    }
}

QString filterSentence(const Filter &filter, const ObjectSchema &schema, const FilterNames &names)
{
    if (filter.node == Node::Condition)
        return conditionText(filter, schema, names);
    if (filter.children.isEmpty())
        return FilterWords::tr("every record");
    QStringList parts;
    for (const Filter &child : filter.children) {
        const QString part = filterSentence(child, schema, names);
        const bool nested = isFilterGroup(child) && child.node != Node::Not && child.children.size() > 1;
        parts.append(nested && filter.children.size() > 1 ? u'(' + part + u')' : part);
    }
    if (filter.node == Node::Not)
        return FilterWords::tr("not (%1)").arg(parts.join(QString()));
    return parts.join(
        u' ' + (filter.node == Node::All ? FilterWords::tr("and") : FilterWords::tr("or")) + u' ');
}

QString filterQuery(const Filter &filter, const ObjectSchema &schema)
{
    if (schema.side == Side::Startdeliver)
        return QString::fromStdString(toStartdeliverFilter(filter, schema).dump(2));
    const QString where = toSoql(filter, schema);
    const QString query = u"SELECT Id FROM "_s + schema.name;
    return where.isEmpty() ? query : query + u"\nWHERE "_s + where;
}

QString leaveWords(LeaveScope leaves)
{
    switch (leaves) {
    case LeaveScope::Nothing:
        return FilterWords::tr("Change nothing");
    case LeaveScope::Unlink:
        return FilterWords::tr("Unlink them");
    case LeaveScope::ClearOurs:
        break;
    }
    return FilterWords::tr("Clear our values");
}

QString leaveMeaning(LeaveScope leaves)
{
    switch (leaves) {
    case LeaveScope::Nothing:
        return FilterWords::tr("They stay linked and are not synced until they come back.");
    case LeaveScope::Unlink:
        return FilterWords::tr("The link goes; when they come back they are matched anew.");
    case LeaveScope::ClearOurs:
        break;
    }
    return FilterWords::tr("Fields that Tandem filled are emptied; nothing is ever deleted for it.");
}

QString createdOutside(const FlowConfiguration &flow)
{
    QStringList lines;
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        if (!flow.creates(side) || !flowsTo(flow.direction, side) || flow.filter(side).isEmpty())
            continue;
        const QString made = sideTitle(side);
        switch (flow.leaveScope) {
        case LeaveScope::Nothing:
            lines.append(FilterWords::tr("What is created in %1 may not pass the filter of %1. Such a record "
                                         "is created once and stays "
                                         "linked; from the next run on it is not synced until it passes.")
                             .arg(made));
            break;
        case LeaveScope::Unlink:
            lines.append(FilterWords::tr("What is created in %1 may not pass the filter of %1. Such a record "
                                         "is created once; the next "
                                         "run unlinks it, and it is not synced until it passes.")
                             .arg(made));
            break;
        case LeaveScope::ClearOurs:
            lines.append(FilterWords::tr(
                "What is created in %1 may not pass the filter of %1. Such a record is created once and "
                "stays "
                "linked; the next run empties what Tandem filled for it in %2, and it is not synced until it "
                "passes.")
                             .arg(made, sideTitle(other(side))));
            break;
        }
    }
    return lines.join(u'\n');
}

} // namespace tandem::ui
