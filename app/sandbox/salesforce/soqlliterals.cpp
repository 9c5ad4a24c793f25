// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlliterals.h"

#include "app/sandbox/salesforce/soqldates.h"
#include "app/sandbox/salesforce/soqllexer.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString typeWord(const FieldDef &field)
{
    switch (field.type) {
    case FieldType::DateTime:
        return u"dateTime"_s;
    case FieldType::Currency:
    case FieldType::Percent:
    case FieldType::Double:
        return u"double"_s;
    case FieldType::Int:
        return u"int"_s;
    default:
        return field.isText() ? u"string"_s : QString::fromLatin1(fieldTypeName(field.type));
    }
}

tl::unexpected<SoqlError> wrongType(const FieldDef &field, const SoqlLiteral &literal)
{
    const QString quotes =
        field.isText() ? u"should be enclosed in quotes"_s : u"should not be enclosed in quotes"_s;
    return soqlFail("INVALID_FIELD",
        u"value of filter criterion for field '%1' must be of type %2 and %3"_s.arg(
            QString::fromLatin1(field.name), typeWord(field), quotes),
        literal.offset);
}

tl::unexpected<SoqlError> wrongOperator(const FieldDef &field)
{
    return soqlFail("INVALID_QUERY_FILTER_OPERATOR",
        u"invalid operator on %1 field"_s.arg(QString::fromLatin1(fieldTypeName(field.type))));
}

bool isOrder(SoqlOperator op)
{
    return op == SoqlOperator::Less || op == SoqlOperator::LessEqual || op == SoqlOperator::Greater
        || op == SoqlOperator::GreaterEqual;
}

SoqlResult<void> checkOperator(const FieldDef &field, SoqlOperator op)
{
    const bool sets = op == SoqlOperator::Includes || op == SoqlOperator::Excludes;
    if (sets && field.type != FieldType::MultiPicklist)
        return wrongOperator(field);
    const bool plainText = field.isText() && !field.isIdentifier() && field.type != FieldType::MultiPicklist;
    if (op == SoqlOperator::Like && !plainText)
        return wrongOperator(field);
    if (isOrder(op) && (field.type == FieldType::Boolean || field.type == FieldType::MultiPicklist))
        return wrongOperator(field);
    return {};
}

SoqlResult<void> bindText(const SoqlLiteral &literal, const FieldDef &field, BoundCondition &bound)
{
    if (literal.kind != SoqlLiteral::Kind::Text)
        return wrongType(field, literal);
    QByteArray text = literal.text.toUtf8();
    if (field.isIdentifier()) {
        const QByteArray id = canonicalId(text);
        // An empty text is taken for null, as it is in every text field.
        if (id.isEmpty() && !text.isEmpty()) {
            return soqlFail("INVALID_QUERY_FILTER_OPERATOR", u"invalid ID field: %1"_s.arg(literal.text));
        }
        text = id;
    }
    if (bound.op == SoqlOperator::Like) {
        bound.pattern = literal.pattern.toCaseFolded();
    } else if (bound.op == SoqlOperator::Includes || bound.op == SoqlOperator::Excludes) {
        bound.sets.push_back(foldedText(text).split(';'));
    } else if (text.isEmpty() && !isOrder(bound.op)) {
        bound.withNull = true;
    } else {
        bound.keys.insert(field.comparesExactly() ? text : foldedText(text));
        bound.values.push_back(SfValue::text(text));
    }
    return {};
}

SoqlResult<void> bindDate(const SoqlLiteral &literal, const FieldDef &field, BoundCondition &bound,
    const SoqlLocale &locale, Instant now)
{
    const bool day = field.type == FieldType::Date;
    if (literal.kind == SoqlLiteral::Kind::DateWord) {
        const auto range =
            soqlDateWord(literal.text, now.toDateTime().toTimeZone(locale.zone).date(), locale);
        if (!range)
            return soqlMalformed(u"unexpected token: '%1'"_s.arg(literal.text), literal.offset);
        const auto edge = [&](QDate date) {
            return day ? date.toJulianDay() : date.startOfDay(locale.zone).toSecsSinceEpoch();
        };
        bound.ranges.emplace_back(edge(range->begin), edge(range->end));
        return {};
    }
    if (literal.kind != (day ? SoqlLiteral::Kind::Date : SoqlLiteral::Kind::DateTime))
        return wrongType(field, literal);
    bound.ranges.emplace_back(literal.instant, literal.instant + 1);
    return {};
}

SoqlResult<void> bindLiteral(const SoqlLiteral &literal, const FieldDef &field, BoundCondition &bound,
    const SoqlLocale &locale, Instant now)
{
    if (literal.kind == SoqlLiteral::Kind::Null) {
        bound.withNull = true;
        return {};
    }
    if (field.isNumber()) {
        if (literal.kind != SoqlLiteral::Kind::Number)
            return wrongType(field, literal);
        bound.values.emplace_back(literal.number);
        return {};
    }
    switch (field.type) {
    case FieldType::Boolean:
        if (literal.kind != SoqlLiteral::Kind::Bool)
            return wrongType(field, literal);
        bound.values.emplace_back(literal.boolean);
        return {};
    case FieldType::Date:
    case FieldType::DateTime:
        return bindDate(literal, field, bound, locale, now);
    case FieldType::Time:
    case FieldType::Address:
        return wrongOperator(field);
    default:
        return bindText(literal, field, bound);
    }
}

} // namespace

SoqlResult<void> bindLiterals(const SoqlCondition &condition, const FieldDef &field, BoundCondition &bound,
    const SoqlLocale &locale, Instant now)
{
    if (auto good = checkOperator(field, condition.op); !good)
        return good;
    for (const SoqlLiteral &literal : condition.values) {
        if (auto good = bindLiteral(literal, field, bound, locale, now); !good)
            return good;
    }
    return {};
}

} // namespace tandem::sandbox
