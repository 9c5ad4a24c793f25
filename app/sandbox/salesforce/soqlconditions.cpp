// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqldates.h"
#include "app/sandbox/salesforce/soqlparser_p.h"

#include <QDateTime>
#include <QRegularExpression>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using Kind = SoqlToken::Kind;

namespace {

constexpr qsizetype longestLiteral = 4000; // contract 4.7

bool isListOperator(SoqlOperator op)
{
    return op == SoqlOperator::In || op == SoqlOperator::NotIn || op == SoqlOperator::Includes
        || op == SoqlOperator::Excludes;
}

/// EUR5000.50: money in a currency that is named.
bool isCurrencyLiteral(const QString &word)
{
    static const QRegularExpression form(u"^[A-Za-z]{3}\\d+$"_s);
    return form.match(word).hasMatch();
}

} // namespace

bool SoqlParser::conditions(SoqlCondition &result)
{
    SoqlCondition first;
    if (!condition(first))
        return false;
    if (!peek().is("AND"_L1) && !peek().is("OR"_L1)) {
        result = std::move(first);
        return true;
    }
    const QLatin1StringView word = peek().is("AND"_L1) ? "AND"_L1 : "OR"_L1;
    result.kind = word == "AND"_L1 ? SoqlCondition::Kind::And : SoqlCondition::Kind::Or;
    result.offset = first.offset;
    result.children.push_back(std::move(first));
    while (accept(word)) {
        SoqlCondition next;
        if (!condition(next))
            return false;
        result.children.push_back(std::move(next));
    }
    // The service wants parentheses where AND and OR meet (contract 4.4).
    return (!peek().is("AND"_L1) && !peek().is("OR"_L1)) || unexpected();
}

bool SoqlParser::condition(SoqlCondition &result)
{
    result.offset = peek().offset;
    if (accept("NOT"_L1)) {
        result.kind = SoqlCondition::Kind::Not;
        SoqlCondition inner;
        if (!descend([&] { return condition(inner); }))
            return false;
        result.children.push_back(std::move(inner));
        return true;
    }
    if (accept("("_L1))
        return descend([&] { return conditions(result); }) && expect(")"_L1);
    return comparison(result);
}

bool SoqlParser::comparison(SoqlCondition &result)
{
    result.offset = peek().offset;
    if (peek().is("DISTANCE"_L1) && isCall()) {
        if (!distance())
            return false;
    } else if (isCall() ? !call(result.aggregate, result.path) : !path(result.path)) {
        return false;
    }
    if (result.aggregate == "TOLABEL") // labels are values here
        result.aggregate.clear();
    if (!comparisonOperator(result.op))
        return false;
    if (isListOperator(result.op))
        return literalList(result);
    result.values.emplace_back();
    return literal(result.values.back(), result.op == SoqlOperator::Like);
}

bool SoqlParser::comparisonOperator(SoqlOperator &op)
{
    static const std::pair<QLatin1StringView, SoqlOperator> words[] = {{"="_L1, SoqlOperator::Equal},
        {"!="_L1, SoqlOperator::NotEqual}, {"<>"_L1, SoqlOperator::NotEqual}, {"<"_L1, SoqlOperator::Less},
        {"<="_L1, SoqlOperator::LessEqual}, {">"_L1, SoqlOperator::Greater},
        {">="_L1, SoqlOperator::GreaterEqual}, {"LIKE"_L1, SoqlOperator::Like}, {"IN"_L1, SoqlOperator::In},
        {"INCLUDES"_L1, SoqlOperator::Includes}, {"EXCLUDES"_L1, SoqlOperator::Excludes}};
    for (const auto &[word, value] : words) {
        if (accept(word)) {
            op = value;
            return true;
        }
    }
    op = SoqlOperator::NotIn;
    return accept("NOT"_L1) ? expect("IN"_L1) : unexpected();
}

bool SoqlParser::literalList(SoqlCondition &result)
{
    if (!expect("("_L1))
        return false;
    const bool join = result.op == SoqlOperator::In || result.op == SoqlOperator::NotIn;
    if (join && peek().is("SELECT"_L1)) {
        result.subquery = std::make_shared<SoqlQuery>();
        return descend([&] { return statement(*result.subquery); }) && expect(")"_L1);
    }
    do {
        result.values.emplace_back();
        if (!literal(result.values.back(), false))
            return false;
    } while (accept(","_L1));
    return expect(")"_L1);
}

bool SoqlParser::literal(SoqlLiteral &result, bool like)
{
    const SoqlToken &token = peek();
    result.offset = token.offset;
    switch (token.kind) {
    case Kind::Text:
        return textLiteral(result, like);
    case Kind::Number:
        result.kind = SoqlLiteral::Kind::Number;
        result.number = take().text.toDouble();
        return true;
    case Kind::Date:
    case Kind::DateTime:
        return dateLiteral(result);
    case Kind::Name:
        return wordLiteral(result);
    default:
        return unexpected();
    }
}

bool SoqlParser::textLiteral(SoqlLiteral &result, bool like)
{
    const SoqlToken &token = take();
    auto text = soqlUnescape(token);
    if (!text)
        return fail(text.error());
    if (text->likeOnly && !like) {
        return fail({"MALFORMED_QUERY",
            u"Invalid string literal '%1'. Illegal character sequence in string literal."_s.arg(token.text),
            -1});
    }
    if (text->text.size() > longestLiteral) {
        return fail({"MALFORMED_QUERY",
            u"SOQL statements cannot contain string literals longer than %1 characters"_s.arg(longestLiteral),
            -1});
    }
    result = *std::move(text);
    return true;
}

bool SoqlParser::dateLiteral(SoqlLiteral &result)
{
    const SoqlToken &token = peek();
    if (token.kind == Kind::Date) {
        const QDate day = QDate::fromString(token.text, Qt::ISODate);
        if (!day.isValid())
            return unexpected();
        result.kind = SoqlLiteral::Kind::Date;
        result.instant = day.toJulianDay();
    } else {
        const QDateTime time = QDateTime::fromString(token.text, Qt::ISODateWithMs);
        if (!time.isValid())
            return unexpected();
        result.kind = SoqlLiteral::Kind::DateTime;
        result.instant = time.toSecsSinceEpoch();
    }
    take();
    return true;
}

bool SoqlParser::wordLiteral(SoqlLiteral &result)
{
    if (accept("null"_L1))
        return true;
    if (peek().is("true"_L1) || peek().is("false"_L1)) {
        result.kind = SoqlLiteral::Kind::Bool;
        result.boolean = take().is("true"_L1);
        return true;
    }
    if (isCurrencyLiteral(peek().text)) {
        result.kind = SoqlLiteral::Kind::Currency;
        result.text = take().text;
        m_notSimulated = u"a currency in a literal"_s;
        return true;
    }
    result.kind = SoqlLiteral::Kind::DateWord;
    result.text = peek().text.toUpper();
    const bool counted = peek(1).is(":"_L1) && peek(2).kind == Kind::Number;
    if (counted)
        result.text += u':' + peek(2).text;
    if (!soqlDateWord(result.text, QDate(2000, 1, 1)))
        return unexpected();
    m_at += counted ? 3 : 1;
    return true;
}

} // namespace tandem::sandbox
