// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlparser.h"

#include "app/sandbox/salesforce/soqlparser_p.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using Kind = SoqlToken::Kind;

namespace {

/// Functions of a date that may be grouped and filtered by.
bool isDateFunction(const QByteArray &name)
{
    static const QByteArrayList names{"CALENDAR_YEAR", "CALENDAR_QUARTER", "CALENDAR_MONTH", "DAY_IN_MONTH",
        "DAY_IN_WEEK", "DAY_IN_YEAR", "DAY_ONLY", "FISCAL_YEAR", "FISCAL_QUARTER", "FISCAL_MONTH",
        "HOUR_IN_DAY", "WEEK_IN_MONTH", "WEEK_IN_YEAR"};
    return names.contains(name);
}

bool isFunction(const QByteArray &name)
{
    static const QByteArrayList names{
        "COUNT", "COUNT_DISTINCT", "SUM", "AVG", "MIN", "MAX", "TOLABEL", "GROUPING"};
    return names.contains(name) || isDateFunction(name);
}

/// GROUP and ORDER begin clauses only before BY: there are objects of these names.
bool isObjectName(const SoqlToken &token, const SoqlToken &next)
{
    const bool both = (token.is("GROUP"_L1) || token.is("ORDER"_L1)) && !next.is("BY"_L1);
    return token.kind == Kind::Name && (both || !isSoqlKeyword(token));
}

} // namespace

bool isSoqlKeyword(const SoqlToken &token)
{
    for (const auto word : {"FROM"_L1, "WHERE"_L1, "ORDER"_L1, "GROUP"_L1, "HAVING"_L1, "LIMIT"_L1,
             "OFFSET"_L1, "AND"_L1, "OR"_L1, "NOT"_L1, "SELECT"_L1, "IN"_L1, "LIKE"_L1, "USING"_L1, "FOR"_L1,
             "WITH"_L1, "TYPEOF"_L1, "ASC"_L1, "DESC"_L1, "EXCLUDES"_L1, "INCLUDES"_L1, "FIRST"_L1, "LAST"_L1,
             "NULL"_L1, "NULLS"_L1, "UPDATE"_L1}) {
        if (token.is(word))
            return true;
    }
    return false;
}

const SoqlToken &SoqlParser::take()
{
    const SoqlToken &token = peek();
    if (token.kind != Kind::End)
        ++m_at;
    return token;
}

bool SoqlParser::accept(QLatin1StringView word)
{
    const bool there = peek().is(word);
    if (there)
        ++m_at;
    return there;
}

bool SoqlParser::fail(SoqlError error)
{
    if (!m_error)
        m_error = std::move(error);
    return false;
}

bool SoqlParser::unexpected()
{
    const SoqlToken &token = peek();
    return fail({"MALFORMED_QUERY", u"unexpected token: '%1'"_s.arg(token.text), token.offset});
}

SoqlResult<SoqlQuery> SoqlParser::run()
{
    SoqlQuery query;
    if (statement(query) && peek().kind != Kind::End)
        unexpected();
    if (m_error)
        return tl::make_unexpected(*m_error);
    query.notSimulated = m_notSimulated;
    return query;
}

bool SoqlParser::statement(SoqlQuery &query)
{
    if (!expect("SELECT"_L1) || !selectList(query) || !expect("FROM"_L1) || !from(query))
        return false;
    if (accept("WHERE"_L1)) {
        query.where.emplace();
        if (!conditions(*query.where))
            return false;
    }
    return rest(query);
}

bool SoqlParser::rest(SoqlQuery &query)
{
    if (accept("WITH"_L1) && !with(query))
        return false;
    if (accept("GROUP"_L1)) {
        if (!expect("BY"_L1) || !groupBy(query))
            return false;
        if (accept("HAVING"_L1)) {
            query.having.emplace();
            if (!conditions(*query.having))
                return false;
        }
    }
    if (accept("ORDER"_L1) && (!expect("BY"_L1) || !orderBy(query)))
        return false;
    if (accept("LIMIT"_L1) && !count(query.limit))
        return false;
    if (accept("OFFSET"_L1) && !count(query.offset))
        return false;
    return purpose(query);
}

bool SoqlParser::from(SoqlQuery &query)
{
    query.fromOffset = peek().offset;
    if (!isObjectName(peek(), peek(1)))
        return unexpected();
    query.from = take().text.toLatin1();
    while (accept("."_L1)) { // of a child subquery: the parent's alias stands before the relationship
        if (peek().kind != Kind::Name)
            return unexpected();
        query.from = take().text.toLatin1();
    }
    const bool named = accept("AS"_L1);
    const bool clause = peek().is("ALL"_L1) && peek(1).is("ROWS"_L1);
    if (peek().kind == Kind::Name && !isSoqlKeyword(peek()) && !clause)
        query.alias = take().text.toLatin1();
    else if (named)
        return unexpected();
    return !accept("USING"_L1) || scope(query);
}

bool SoqlParser::scope(SoqlQuery &query)
{
    static const QByteArrayList scopes{"DELEGATED", "EVERYTHING", "MINE", "MINE_AND_MY_GROUPS", "MRU",
        "MY_TERRITORY", "MY_TEAM_TERRITORY", "QUEUE_OWNED", "TEAM"};
    if (!expect("SCOPE"_L1))
        return false;
    query.scope = peek().text.toUpper().toLatin1();
    if (!scopes.contains(query.scope))
        return unexpected();
    take();
    return true;
}

/// The user's own rights hold in the REST API in any case: WITH SECURITY_ENFORCED changes nothing.
bool SoqlParser::with(SoqlQuery &)
{
    if (accept("SECURITY_ENFORCED"_L1))
        return true;
    if (!expect("DATA"_L1) || !expect("CATEGORY"_L1))
        return false;
    m_notSimulated = u"WITH DATA CATEGORY"_s;
    do {
        SoqlPath group;
        SoqlPath category;
        if (!path(group))
            return false;
        if (!accept("AT"_L1) && !accept("ABOVE"_L1) && !accept("BELOW"_L1) && !expect("ABOVE_OR_BELOW"_L1))
            return false;
        if (accept("("_L1)) {
            do {
                if (!path(category))
                    return false;
            } while (accept(","_L1));
            if (!expect(")"_L1))
                return false;
        } else if (!path(category)) {
            return false;
        }
    } while (accept("AND"_L1));
    return true;
}

bool SoqlParser::selectList(SoqlQuery &query)
{
    do {
        SoqlItem item;
        if (!selectItem(item))
            return false;
        query.items.push_back(std::move(item));
    } while (accept(","_L1));
    const bool counts = std::any_of(query.items.begin(), query.items.end(), [](const SoqlItem &item) {
        return item.kind == SoqlItem::Kind::Function && item.path.names.isEmpty();
    });
    if (counts && query.items.size() > 1)
        return fail({"MALFORMED_QUERY", u"COUNT() must be the only element in the SELECT list"_s, -1});
    return true;
}

bool SoqlParser::selectItem(SoqlItem &item)
{
    if (accept("("_L1)) {
        item.kind = SoqlItem::Kind::Subquery;
        item.subquery = std::make_shared<SoqlQuery>();
        return descend([&] { return statement(*item.subquery); }) && expect(")"_L1);
    }
    if (accept("TYPEOF"_L1))
        return typeOf(item);
    if (isCall() ? !selectFunction(item) : !path(item.path))
        return false;
    if (peek().kind == Kind::Name && !isSoqlKeyword(peek()))
        item.alias = take().text.toLatin1();
    return true;
}

bool SoqlParser::selectFunction(SoqlItem &item)
{
    if (peek().is("FIELDS"_L1)) {
        item.kind = SoqlItem::Kind::FieldSet;
        m_at += 2;
        if (!peek().is("ALL"_L1) && !peek().is("CUSTOM"_L1) && !peek().is("STANDARD"_L1))
            return unexpected();
        return path(item.path) && expect(")"_L1);
    }
    if (peek().is("FORMAT"_L1) || peek().is("convertCurrency"_L1)) {
        if (peek().is("FORMAT"_L1))
            item.formatted = true;
        else
            m_notSimulated = u"convertCurrency()"_s;
        m_at += 2;
        return descend([&] { return isCall() ? selectFunction(item) : path(item.path); }) && expect(")"_L1);
    }
    if (peek().is("DISTANCE"_L1))
        return distance();
    if (!call(item.function, item.path))
        return false;
    item.kind = SoqlItem::Kind::Function;
    if (item.function == "GROUPING")
        m_notSimulated = u"GROUPING()"_s;
    item.labelled = item.function == "TOLABEL"; // labels are values here
    if (item.function.isEmpty() || item.labelled) {
        item.kind = SoqlItem::Kind::Field;
        item.function.clear();
    }
    return true;
}

bool SoqlParser::typeOf(SoqlItem &item)
{
    item.kind = SoqlItem::Kind::TypeOf;
    if (!path(item.path))
        return false;
    while (accept("WHEN"_L1)) {
        if (!isObjectName(peek(), peek(1)))
            return unexpected();
        item.branches.push_back({take().text.toLatin1(), {}});
        if (!expect("THEN"_L1) || !branchFields(item.branches.back()))
            return false;
    }
    if (item.branches.empty())
        return unexpected();
    if (accept("ELSE"_L1)) {
        item.branches.emplace_back();
        if (!branchFields(item.branches.back()))
            return false;
    }
    return expect("END"_L1);
}

bool SoqlParser::branchFields(SoqlTypeBranch &branch)
{
    do {
        branch.fields.emplace_back();
        if (!path(branch.fields.back()))
            return false;
    } while (accept(","_L1));
    return true;
}

bool SoqlParser::call(QByteArray &function, SoqlPath &argument)
{
    argument.offset = peek().offset;
    function = peek().text.toUpper().toLatin1();
    if (!isFunction(function))
        return unexpected();
    m_at += 2;
    if (function == "COUNT" && accept(")"_L1))
        return true;
    const bool zoned = isDateFunction(function) && peek().is("convertTimezone"_L1) && isCall();
    if (zoned)
        m_at += 2;
    if (!path(argument) || !expect(")"_L1) || (zoned && !expect(")"_L1)))
        return false;
    argument.inUserZone = zoned;
    if (isDateFunction(function))
        argument.function = std::exchange(function, QByteArray());
    return true;
}

/// DISTANCE(Place__c, GEOLOCATION(57.7, 11.97), 'km'): there are no such fields in the sandbox.
bool SoqlParser::distance()
{
    m_notSimulated = u"DISTANCE()"_s;
    m_at += 2;
    SoqlPath place;
    if (!path(place) || !expect(","_L1))
        return false;
    if (peek().is("GEOLOCATION"_L1) && isCall()) {
        m_at += 2;
        SoqlLiteral number;
        const bool numbers = peek().kind == Kind::Number && literal(number, false) && expect(","_L1)
            && peek().kind == Kind::Number && literal(number, false);
        if (!numbers)
            return unexpected();
        if (!expect(")"_L1))
            return false;
    } else if (!path(place)) {
        return false;
    }
    if (!expect(","_L1) || peek().kind != Kind::Text)
        return unexpected();
    take();
    return expect(")"_L1);
}

bool SoqlParser::path(SoqlPath &path)
{
    path.offset = peek().offset;
    do {
        const bool word = path.names.isEmpty() && isSoqlKeyword(peek()) && !peek(1).is("."_L1);
        if (peek().kind != Kind::Name || word)
            return unexpected();
        path.names.append(take().text.toLatin1());
    } while (accept("."_L1));
    return true;
}

bool SoqlParser::groupBy(SoqlQuery &query)
{
    const bool sums = (peek().is("ROLLUP"_L1) || peek().is("CUBE"_L1)) && isCall();
    if (sums) {
        m_notSimulated = u"GROUP BY "_s + take().text.toUpper();
        take();
    }
    do {
        query.groupBy.emplace_back();
        QByteArray function;
        if (isCall() ? !call(function, query.groupBy.back()) : !path(query.groupBy.back()))
            return false;
        if (!function.isEmpty()) {
            return fail({"MALFORMED_QUERY",
                u"Grouping by %1 is not possible"_s.arg(QString::fromLatin1(function)), -1});
        }
    } while (accept(","_L1));
    return !sums || expect(")"_L1);
}

bool SoqlParser::orderBy(SoqlQuery &query)
{
    do {
        SoqlOrder order;
        if (peek().is("DISTANCE"_L1) && isCall()) {
            if (!distance())
                return false;
        } else if (isCall() ? !call(order.function, order.path) : !path(order.path)) {
            return false;
        }
        order.descending = accept("DESC"_L1);
        if (!order.descending)
            accept("ASC"_L1);
        if (accept("NULLS"_L1)) {
            order.nullsLast = accept("LAST"_L1);
            if (!order.nullsLast && !expect("FIRST"_L1))
                return false;
        }
        query.orderBy.push_back(std::move(order));
    } while (accept(","_L1));
    return true;
}

bool SoqlParser::purpose(SoqlQuery &)
{
    // FOR VIEW and FOR REFERENCE change the recently viewed list, which the sandbox has not. FOR UPDATE and
    // ALL ROWS are Apex's (contract 4.7).
    if (accept("FOR"_L1) && !accept("VIEW"_L1) && !accept("REFERENCE"_L1))
        return unexpected();
    return !accept("UPDATE"_L1) || accept("TRACKING"_L1) || accept("VIEWSTAT"_L1) || unexpected();
}

bool SoqlParser::count(std::optional<qint64> &result)
{
    bool good = false;
    const qint64 number = peek().kind == Kind::Number ? peek().text.toLongLong(&good) : 0;
    if (!good || number < 0)
        return unexpected();
    take();
    result = number;
    return true;
}

SoqlResult<SoqlQuery> parseSoql(const QString &statement, SoqlDialect dialect)
{
    auto tokens = soqlTokens(statement, dialect);
    if (!tokens)
        return tl::make_unexpected(std::move(tokens).error());
    return SoqlParser(*std::move(tokens)).run();
}

} // namespace tandem::sandbox
