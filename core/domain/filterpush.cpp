// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter.h"

#include "core/base/ids.h"
#include "core/domain/filterops.h"
#include "core/domain/parentfilter.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace tandem {

namespace {

using Op = Filter::Operator;
using Clause = std::optional<QString>; ///< none: everything

/// A clause that lets in at least what the filter does. NOT is carried down to the conditions, so that a
/// condition that cannot be said there is always widened, never narrowed by a NOT around it; and a condition
/// that was turned round lets null in, whatever the service thinks of NOT and null.
class SoqlWriter
{
public:
    SoqlWriter(const ObjectSchema &schema, const QString &parent)
        : m_schema(schema)
        , m_parent(parent)
    {
    }

    Clause write(const Filter &filter, bool negated) const
    {
        switch (filter.node) {
        case Filter::Node::All:
            return negated ? any(filter, true) : all(filter, false);
        case Filter::Node::Any:
            return negated ? all(filter, true) : any(filter, false);
        case Filter::Node::Not:
            return filter.children.isEmpty() ? std::nullopt : write(filter.children.first(), !negated);
        case Filter::Node::Condition:
            return condition(filter, negated);
        }
        return std::nullopt;
    }

private:
    Clause all(const Filter &filter, bool negated) const
    {
        QStringList clauses;
        for (const Filter &child : filter.children) {
            if (const Clause clause = write(child, negated))
                clauses.append(*clause);
        }
        return joined(clauses, " AND "_L1);
    }

    Clause any(const Filter &filter, bool negated) const
    {
        QStringList clauses;
        for (const Filter &child : filter.children) {
            const Clause clause = write(child, negated);
            if (!clause)
                return std::nullopt;
            clauses.append(*clause);
        }
        return joined(clauses, " OR "_L1);
    }

    static Clause joined(const QStringList &clauses, QLatin1StringView word)
    {
        if (clauses.isEmpty())
            return std::nullopt;
        return clauses.size() == 1 ? clauses.first() : u'(' + clauses.join(word) + u')';
    }

    Clause condition(const Filter &filter, bool negated) const
    {
        // A parent's field: its type is not in this schema, so its literals cannot be written safely.
        const FieldSchema *known = filter.field.contains(u'.') ? nullptr : m_schema.field(filter.field);
        if (!known || !known->filterable || known->type == FieldType::Unknown
            || known->type == FieldType::Time)
            return std::nullopt;
        if (m_parent.isEmpty())
            return condition(filter, *known, negated);
        FieldSchema field = *known;
        field.name.prepend(m_parent);
        return condition(filter, field, negated);
    }

    static Clause condition(const Filter &filter, const FieldSchema &field, bool negated)
    {
        switch (filter.op) {
        case Op::IsBlank:
            return nullTest(field, !negated);
        case Op::IsFilled:
            return nullTest(field, negated);
        case Op::Equals:
        case Op::In:
            return oneOf(filter, field, !negated);
        case Op::NotEquals:
        case Op::NotIn:
            return oneOf(filter, field, negated);
        case Op::Includes:
            return includes(filter, field, !negated);
        case Op::Excludes:
            return includes(filter, field, negated);
        case Op::Like:
        case Op::StartsWith:
        case Op::Contains:
        case Op::EndsWith:
            return like(filter, field, negated);
        case Op::Less:
        case Op::LessOrEqual:
        case Op::Greater:
        case Op::GreaterOrEqual:
            return ordered(filter, field, negated);
        default:
            return relative(filter, field, negated);
        }
    }

    /// "= null" on a checkbox answers like "= false" (contract salesforce.md 4.3): here it is never blank.
    static Clause nullTest(const FieldSchema &field, bool blank)
    {
        if (field.type == FieldType::Boolean)
            return std::nullopt;
        return field.name + (blank ? u" = null"_s : u" != null"_s);
    }

    static QString orNull(const FieldSchema &field, const QString &clause)
    {
        return u'(' + clause + u" OR "_s + field.name + u" = null)"_s;
    }

    /// Literals that the service would answer with an error, or read otherwise than we do.
    static bool isSafe(const FieldSchema &field, const Value &value)
    {
        if (field.type == FieldType::Boolean)
            return !value.isNull();
        if (field.type == FieldType::Integer && !value.isNull())
            return value.number() && value.number()->isInteger();
        if ((field.type == FieldType::Id || field.type == FieldType::Reference) && !value.isNull())
            return SalesforceId::parse(value.display()).has_value();
        return true;
    }

    static std::optional<QString> literal(const FieldSchema &field, const Value &operand)
    {
        const std::optional<Value> value = comparableOperand(field, operand);
        if (!value || !isSafe(field, *value))
            return std::nullopt;
        if (value->isBlank())
            return u"null"_s;
        if (const auto *list = value->get<QStringList>())
            return soqlQuoted(list->join(u';'));
        if (const auto *text = value->get<QString>())
            return soqlQuoted(*text);
        if (const auto *instant = value->get<Instant>())
            return instant->toIsoSeconds();
        return value->display();
    }

    /// One comparison per operand rather than IN: null among them stays possible, and every type is allowed.
    static Clause oneOf(const Filter &filter, const FieldSchema &field, bool wanted)
    {
        QStringList clauses;
        bool hasNull = false;
        for (const Value &operand : filter.operands) {
            const std::optional<QString> text = literal(field, operand);
            if (!text)
                return std::nullopt;
            hasNull = hasNull || *text == "null"_L1;
            clauses.append(field.name + (wanted ? u" = "_s : u" != "_s) + *text);
        }
        if (clauses.isEmpty())
            return std::nullopt;
        const Clause clause = joined(clauses, wanted ? " OR "_L1 : " AND "_L1);
        return wanted || hasNull || field.type == FieldType::Boolean ? *clause : orNull(field, *clause);
    }

    static Clause includes(const Filter &filter, const FieldSchema &field, bool wanted)
    {
        if (field.type != FieldType::MultiPicklist || filter.operands.isEmpty())
            return std::nullopt;
        QStringList texts;
        for (const Value &operand : filter.operands) {
            const std::optional<QString> text = literal(field, operand);
            if (!text || *text == "null"_L1)
                return std::nullopt;
            texts.append(*text);
        }
        const QString list = u'(' + texts.join(u", "_s) + u')';
        return wanted ? field.name + u" INCLUDES "_s + list
                      : orNull(field, field.name + u" EXCLUDES "_s + list);
    }

    static Clause like(const Filter &filter, const FieldSchema &field, bool negated)
    {
        if (!isTextType(field.type) || isSetField(field) || filter.operands.isEmpty())
            return std::nullopt;
        const auto *text = filter.operands.first().get<QString>();
        // Spaces at the ends are gone from what is stored, and how often a backslash of a pattern is read is
        // not documented: such patterns are left to the local judge.
        if (!text || text->trimmed() != *text || text->isEmpty() || text->contains(u'\\'))
            return std::nullopt;
        QString pattern = *text;
        if (filter.op != Op::Like) {
            pattern.replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
            if (filter.op != Op::StartsWith)
                pattern.prepend(u'%');
            if (filter.op != Op::EndsWith)
                pattern.append(u'%');
        }
        const QString clause = field.name + u" LIKE "_s + likeLiteral(pattern);
        return negated ? orNull(field, u"(NOT "_s + clause + u')') : clause;
    }

    /// The backslashes of \% and \_ are escapes of the literal itself (contract salesforce.md 4.3).
    static QString likeLiteral(const QString &pattern)
    {
        QString literal;
        for (const QChar c : pattern)
            literal += c == u'\\' ? QString(c) : soqlQuoted(QStringView(&c, 1)).sliced(1).chopped(1);
        return u'\'' + literal + u'\'';
    }

    /// Text is left out: the service's collation is not ours.
    static Clause ordered(const Filter &filter, const FieldSchema &field, bool negated)
    {
        if (filter.operands.isEmpty() || (!isNumberType(field.type) && !isDateType(field.type))
            || isSetField(field))
            return std::nullopt;
        const std::optional<QString> text = literal(field, filter.operands.first());
        if (!text || *text == "null"_L1)
            return std::nullopt;
        const QLatin1StringView sign = orderSign(filter.op, negated);
        const QString clause = field.name + u' ' + sign + u' ' + *text;
        return negated ? orNull(field, clause) : clause;
    }

    static QLatin1StringView orderSign(Op op, bool negated)
    {
        switch (op) {
        case Op::Less:
            return negated ? ">="_L1 : "<"_L1;
        case Op::LessOrEqual:
            return negated ? ">"_L1 : "<="_L1;
        case Op::Greater:
            return negated ? "<="_L1 : ">"_L1;
        default:
            return negated ? "<"_L1 : ">="_L1;
        }
    }

    /// The service's "today" may be another day than ours, and the query may be run some time after it was
    /// written: a day is added at both ends. Turned round, the widened range would be too narrow: everything
    /// then.
    static Clause relative(const Filter &filter, const FieldSchema &field, bool negated)
    {
        if (negated || !isDateType(field.type) || isSetField(field))
            return std::nullopt;
        const int days = filterDays(filter);
        int back = 1;
        int ahead = 1;
        switch (filter.op) {
        case Op::LastDays:
            back = days + 1;
            break;
        case Op::NextDays:
            ahead = days + 1;
            break;
        case Op::ThisMonth:
            back = ahead = 32;
            break;
        case Op::ThisYear:
            back = ahead = 367;
            break;
        default:
            break;
        }
        return u"(%1 >= LAST_N_DAYS:%2 AND %1 <= NEXT_N_DAYS:%3)"_s.arg(field.name).arg(back).arg(ahead);
    }

    const ObjectSchema &m_schema;
    QString m_parent; ///< before every field
};

/// The bound as a whole number that lets no fewer values in: JSON numbers are doubles on the way.
std::optional<qint64> wholeBound(const Decimal &number, bool upper)
{
    Decimal whole = number.rounded(0);
    bool fits = false;
    const qint64 integer = whole.text().toLongLong(&fits);
    if (!fits || integer > (qint64{1} << 53) || integer < -(qint64{1} << 53))
        return std::nullopt;
    if (upper)
        return whole.compare(number) < 0 ? integer + 1 : integer;
    return whole.compare(number) > 0 ? integer - 1 : integer;
}

/// What one condition may say to Startdeliver without losing a record. Text is compared there with case, for
/// all we know (contract startdeliver.md 0), and days and instants have several spellings: both are left to
/// the local judge.
std::optional<json> startdeliverOperand(const FieldSchema &field, const Value &operand)
{
    const std::optional<Value> value = comparableOperand(field, operand);
    if (!value || value->isBlank())
        return std::nullopt;
    if (const auto *flag = value->get<bool>())
        return *flag ? std::optional(json(true)) : std::nullopt;
    if (const auto *integer = value->get<qint64>())
        return json(*integer);
    if (const auto number = value->number()) {
        const auto whole = number->isInteger() ? wholeBound(*number, true) : std::nullopt;
        return whole ? std::optional(json(*whole)) : std::nullopt;
    }
    const auto *text = value->get<QString>();
    const bool chosen = text && field.type == FieldType::Picklist && field.restricted
        && std::any_of(field.picklist.begin(), field.picklist.end(),
            [text](const PicklistEntry &entry) { return entry.value == *text; });
    return chosen ? std::optional(json(text->toStdString())) : std::nullopt;
}

std::optional<json> startdeliverCondition(const Filter &filter, const FieldSchema &field)
{
    if (filter.op == Op::Equals || filter.op == Op::In) {
        json choices = json::array();
        for (const Value &operand : filter.operands) {
            std::optional<json> choice = startdeliverOperand(field, operand);
            if (!choice)
                return std::nullopt;
            choices.push_back(std::move(*choice));
        }
        if (choices.empty())
            return std::nullopt;
        return choices.size() == 1 ? choices.front() : choices;
    }
    const bool upper = filter.op == Op::Less || filter.op == Op::LessOrEqual;
    const bool lower = filter.op == Op::Greater || filter.op == Op::GreaterOrEqual;
    if ((!upper && !lower) || !isNumberType(field.type) || filter.operands.isEmpty())
        return std::nullopt;
    const std::optional<Value> value = comparableOperand(field, filter.operands.first());
    const std::optional<Decimal> number = value ? value->number() : std::nullopt;
    const std::optional<qint64> bound = number ? wholeBound(*number, upper) : std::nullopt;
    if (!bound)
        return std::nullopt;
    return json{{upper ? "lte" : "gte", *bound}};
}

void collectStartdeliver(const Filter &filter, const ObjectSchema &schema, json &out)
{
    if (filter.node == Filter::Node::All) {
        for (const Filter &child : filter.children)
            collectStartdeliver(child, schema, out);
        return;
    }
    // OR has no spelling there, and NOT would have to be exact.
    if (filter.node != Filter::Node::Condition)
        return;
    const FieldSchema *field = schema.field(filter.field);
    if (!field || !field->filterable || isSetField(*field))
        return;
    const std::optional<json> condition = startdeliverCondition(filter, *field);
    if (!condition)
        return;
    json &member = out[field->name.toStdString()];
    if (member.is_null())
        member = *condition;
    else if (member.is_object() && condition->is_object())
        member.update(*condition);
}

} // namespace

QString toSoql(const Filter &filter, const ObjectSchema &schema)
{
    return SoqlWriter(schema, {}).write(filter, false).value_or(QString());
}

QString toSoqlOfParent(const Filter &filter, const ObjectSchema &parent, const QString &relationship)
{
    return SoqlWriter(parent, relationship + u'.').write(filter, false).value_or(QString());
}

json toStartdeliverFilter(const Filter &filter, const ObjectSchema &schema)
{
    json out = json::object();
    collectStartdeliver(filter, schema, out);
    return out;
}

QString soqlQuoted(QStringView text)
{
    QString literal;
    literal.reserve(text.size() + 2);
    literal += u'\'';
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'\\':
            literal += "\\\\"_L1;
            break;
        case u'\'':
            literal += "\\'"_L1;
            break;
        case u'"':
            literal += "\\\""_L1;
            break;
        case u'\n':
            literal += "\\n"_L1;
            break;
        case u'\r':
            literal += "\\r"_L1;
            break;
        case u'\t':
            literal += "\\t"_L1;
            break;
        case u'\b':
            literal += "\\b"_L1;
            break;
        case u'\f':
            literal += "\\f"_L1;
            break;
        default:
            if (c < u' ')
                literal += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
            else
                literal += c;
        }
    }
    literal += u'\'';
    return literal;
}

} // namespace tandem
