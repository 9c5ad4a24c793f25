// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter.h"

#include "core/domain/filterops.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

using Op = Filter::Operator;

/// The answer of a condition. Order and LIKE cannot say anything about null: that stays unknown under NOT
/// too.
enum class Truth { No, Yes, Unknown };

Truth truth(bool yes)
{
    return yes ? Truth::Yes : Truth::No;
}

Truth negated(Truth value)
{
    if (value == Truth::Unknown)
        return value;
    return truth(value == Truth::No);
}

bool sameText(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QStringList foldedSet(const Value &value)
{
    QStringList set;
    if (const auto *list = value.get<QStringList>()) {
        for (const QString &entry : *list)
            set.append(entry.toCaseFolded());
    }
    set.sort();
    set.removeDuplicates();
    return set;
}

bool equals(const Value &value, const Value &operand)
{
    if (value.isBlank() || operand.isBlank())
        return value.isBlank() && operand.isBlank();
    if (value.get<QStringList>())
        return foldedSet(value) == foldedSet(operand);
    const auto *textA = value.get<QString>();
    const auto *textB = operand.get<QString>();
    if (textA && textB)
        return sameText(*textA, *textB);
    return sameValue(value, operand);
}

std::optional<int> order(const Value &a, const Value &b)
{
    const auto number = a.number();
    const auto otherNumber = b.number();
    const auto sign = [](auto ordering) { return ordering < 0 ? -1 : ordering > 0 ? 1 : 0; };
    if (number && otherNumber)
        return sign(number->compare(*otherNumber));
    if (a.kind() != b.kind())
        return std::nullopt;
    if (const auto *day = a.get<QDate>())
        return sign(day->toJulianDay() <=> b.get<QDate>()->toJulianDay());
    if (const auto *instant = a.get<Instant>())
        return sign(instant->ms <=> b.get<Instant>()->ms);
    if (const auto *text = a.get<QString>())
        return sign(text->compare(*b.get<QString>(), Qt::CaseInsensitive) <=> 0);
    return std::nullopt;
}

/// LIKE with % and _, and a backslash before a wildcard that is meant itself.
bool like(QStringView text, QStringView pattern)
{
    qsizetype t = 0;
    qsizetype p = 0;
    qsizetype star = -1;
    qsizetype mark = 0;
    const auto isEscape = [&](qsizetype at) { return pattern[at] == u'\\' && at + 1 < pattern.size(); };
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'%') {
            star = p++;
            mark = t;
            continue;
        }
        const bool escaped = p < pattern.size() && isEscape(p);
        const qsizetype literal = escaped ? p + 1 : p;
        if (p < pattern.size() && ((!escaped && pattern[p] == u'_') || pattern[literal] == text[t])) {
            p = literal + 1;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'%')
        ++p;
    return p == pattern.size();
}

class Judge
{
public:
    Judge(const Record &record, const ObjectSchema &schema, const FilterContext &context)
        : m_record(record)
        , m_schema(schema)
        , m_context(context)
    {
    }

    Truth judge(const Filter &filter) const
    {
        switch (filter.node) {
        case Filter::Node::All:
            return all(filter);
        case Filter::Node::Any:
            return any(filter);
        case Filter::Node::Not:
            return filter.children.isEmpty() ? Truth::Yes : negated(judge(filter.children.first()));
        case Filter::Node::Condition:
            return condition(filter);
        }
        return Truth::Unknown;
    }

private:
    Truth all(const Filter &filter) const
    {
        Truth result = Truth::Yes;
        for (const Filter &child : filter.children) {
            const Truth answer = judge(child);
            if (answer == Truth::No)
                return Truth::No;
            if (answer == Truth::Unknown)
                result = Truth::Unknown;
        }
        return result;
    }

    Truth any(const Filter &filter) const
    {
        Truth result = Truth::No;
        for (const Filter &child : filter.children) {
            const Truth answer = judge(child);
            if (answer == Truth::Yes)
                return Truth::Yes;
            if (answer == Truth::Unknown)
                result = Truth::Unknown;
        }
        return result;
    }

    Truth condition(const Filter &filter) const
    {
        static const FieldSchema parentField = [] {
            FieldSchema field;
            field.type = FieldType::Unknown;
            return field;
        }();
        const bool parent = filter.field.contains(u'.');
        const FieldSchema *field = parent ? &parentField : m_schema.field(filter.field);
        if (!field)
            return Truth::Unknown;
        const Value *read = m_record.fields.find(parent ? filter.field : field->name);
        // A parent that is not there answers null for its fields; a field that was not read answers nothing
        // (S6).
        if (!read && !parent)
            return Truth::Unknown;
        Value value = read ? canonical(*field, *read) : Value();
        if (field->type == FieldType::Boolean && value.isNull())
            value = false;
        return compare(filter, *field, value);
    }

    Truth compare(const Filter &filter, const FieldSchema &field, const Value &value) const
    {
        switch (filter.op) {
        case Op::IsBlank:
            return truth(value.isBlank());
        case Op::IsFilled:
            return truth(!value.isBlank());
        case Op::Today:
        case Op::LastDays:
        case Op::NextDays:
        case Op::ThisMonth:
        case Op::ThisYear:
            return relative(filter, value);
        case Op::Includes:
            return includes(filter, value);
        case Op::Excludes:
            return negated(includes(filter, value));
        case Op::Equals:
        case Op::In:
            return oneOf(filter, field, value);
        case Op::NotEquals:
        case Op::NotIn:
            return negated(oneOf(filter, field, value));
        default:
            break;
        }
        if (filter.operands.isEmpty() || value.isBlank())
            return Truth::Unknown;
        if (filterOperator(filter.op).family == FilterFamily::Text)
            return textual(filter, value);
        return ordered(filter, field, value);
    }

    static Truth oneOf(const Filter &filter, const FieldSchema &field, const Value &value)
    {
        Truth result = Truth::No;
        for (const Value &operand : filter.operands) {
            const std::optional<Value> comparable = comparableOperand(field, operand);
            if (!comparable)
                result = Truth::Unknown;
            else if (equals(value, *comparable))
                return Truth::Yes;
        }
        return result;
    }

    /// Operands are alternatives; "A;B" within one means both.
    static Truth includes(const Filter &filter, const Value &value)
    {
        const QStringList has = foldedSet(value);
        return truth(
            std::any_of(filter.operands.begin(), filter.operands.end(), [&has](const Value &operand) {
                const auto *list = operand.get<QStringList>();
                const QStringList wanted = list ? *list : operand.display().split(u';', Qt::SkipEmptyParts);
                return !wanted.isEmpty()
                    && std::all_of(wanted.begin(), wanted.end(), [&has](const QString &entry) {
                           return has.contains(entry.trimmed().toCaseFolded());
                       });
            }));
    }

    static Truth textual(const Filter &filter, const Value &value)
    {
        const auto *text = value.get<QString>();
        if (!text)
            return Truth::Unknown;
        const QString operand = filter.operands.first().display();
        switch (filter.op) {
        case Op::StartsWith:
            return truth(text->startsWith(operand, Qt::CaseInsensitive));
        case Op::Contains:
            return truth(text->contains(operand, Qt::CaseInsensitive));
        case Op::EndsWith:
            return truth(text->endsWith(operand, Qt::CaseInsensitive));
        default:
            return truth(like(text->toCaseFolded(), operand.toCaseFolded()));
        }
    }

    static Truth ordered(const Filter &filter, const FieldSchema &field, const Value &value)
    {
        const std::optional<Value> operand = comparableOperand(field, filter.operands.first());
        const std::optional<int> way = operand ? order(value, *operand) : std::nullopt;
        if (!way)
            return Truth::Unknown;
        switch (filter.op) {
        case Op::Less:
            return truth(*way < 0);
        case Op::LessOrEqual:
            return truth(*way <= 0);
        case Op::Greater:
            return truth(*way > 0);
        default:
            return truth(*way >= 0);
        }
    }

    /// The days of a relative date, in the zone of the Salesforce user (contract salesforce.md 4.3).
    Truth relative(const Filter &filter, const Value &value) const
    {
        QTimeZone zone(m_context.timeZone);
        if (!zone.isValid())
            zone = QTimeZone::utc();
        QDate day;
        if (const auto *date = value.get<QDate>())
            day = *date;
        else if (const auto *instant = value.get<Instant>())
            day = instant->toDateTime().toTimeZone(zone).date();
        else
            return Truth::Unknown;
        const QDate today = m_context.now.toDateTime().toTimeZone(zone).date();
        const int days = filterDays(filter);
        switch (filter.op) {
        case Op::Today:
            return truth(day == today);
        case Op::LastDays:
            return truth(day >= today.addDays(-days) && day <= today);
        case Op::NextDays:
            return truth(day > today && day <= today.addDays(days));
        case Op::ThisMonth:
            return truth(day.year() == today.year() && day.month() == today.month());
        default:
            return truth(day.year() == today.year());
        }
    }

    const Record &m_record;
    const ObjectSchema &m_schema;
    const FilterContext &m_context;
};

void collectFields(const Filter &filter, QStringList &out)
{
    if (filter.node == Filter::Node::Condition && !out.contains(filter.field))
        out.append(filter.field);
    for (const Filter &child : filter.children)
        collectFields(child, out);
}

QString operandText(const Filter &filter)
{
    const bool quoted = filterOperator(filter.op).family == FilterFamily::Text;
    QStringList texts;
    for (const Value &operand : filter.operands) {
        const QString text = operand.display();
        texts.append(quoted ? u'"' + text + u'"' : text.isEmpty() ? u"empty"_s : text);
    }
    if (texts.size() < 2)
        return texts.join(QString());
    const QString last = texts.takeLast();
    return texts.join(u", "_s) + u" or "_s + last;
}

QString conditionSentence(const Filter &filter)
{
    QString text = filter.field + u' ' + filterOperator(filter.op).words;
    if (!filter.operands.isEmpty())
        text += u' ' + operandText(filter);
    if (filter.op == Op::LastDays || filter.op == Op::NextDays)
        text += filterDays(filter) == 1 ? u" day"_s : u" days"_s;
    return text;
}

QString sentenceOf(const Filter &filter, bool nested)
{
    switch (filter.node) {
    case Filter::Node::Condition:
        return conditionSentence(filter);
    case Filter::Node::Not:
        return filter.children.isEmpty() ? u"everything"_s
                                         : u"not ("_s + sentenceOf(filter.children.first(), false) + u')';
    case Filter::Node::All:
    case Filter::Node::Any:
        break;
    }
    if (filter.children.isEmpty())
        return filter.node == Filter::Node::All ? u"everything"_s : u"nothing"_s;
    QStringList parts;
    for (const Filter &child : filter.children)
        parts.append(sentenceOf(child, filter.children.size() > 1));
    const QString joined = parts.join(filter.node == Filter::Node::All ? u" and "_s : u" or "_s);
    return nested && parts.size() > 1 ? u'(' + joined + u')' : joined;
}

} // namespace

QStringList Filter::fields() const
{
    QStringList names;
    collectFields(*this, names);
    return names;
}

bool Filter::turnsByItself(const ObjectSchema &schema) const
{
    if (node != Node::Condition) {
        return std::any_of(children.begin(), children.end(),
            [&schema](const Filter &child) { return child.turnsByItself(schema); });
    }
    if (filterOperator(op).family == FilterFamily::Date || field.contains(u'.'))
        return true;
    const FieldSchema *known = schema.field(field);
    return known && known->calculated;
}

QString Filter::sentence() const
{
    return sentenceOf(*this, false);
}

bool matches(
    const Filter &filter, const Record &record, const ObjectSchema &schema, const FilterContext &context)
{
    return Judge(record, schema, context).judge(filter) == Truth::Yes;
}

} // namespace tandem
