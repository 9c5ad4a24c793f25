// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlparser.h"

#include "app/sandbox/salesforce/soqllexer.h"

#include <QDateTime>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

using Kind = SoqlToken::Kind;

constexpr qsizetype longestLiteral = 4000; // contract 4.7
constexpr int deepestNesting = 100;

bool isReserved(const SoqlToken &token)
{
    for (const auto word : {"FROM"_L1, "WHERE"_L1, "ORDER"_L1, "GROUP"_L1, "HAVING"_L1, "LIMIT"_L1,
             "OFFSET"_L1, "AND"_L1, "OR"_L1, "NOT"_L1, "SELECT"_L1, "IN"_L1, "LIKE"_L1, "USING"_L1, "FOR"_L1,
             "WITH"_L1, "TYPEOF"_L1}) {
        if (token.is(word))
            return true;
    }
    return false;
}

/// Functions of a date that may be grouped and filtered by.
bool isDateFunction(const QByteArray &name)
{
    static const QByteArrayList names{"CALENDAR_YEAR", "CALENDAR_QUARTER", "CALENDAR_MONTH", "DAY_IN_MONTH",
        "DAY_IN_WEEK", "DAY_IN_YEAR", "DAY_ONLY", "FISCAL_YEAR", "FISCAL_QUARTER", "FISCAL_MONTH",
        "HOUR_IN_DAY", "WEEK_IN_MONTH", "WEEK_IN_YEAR"};
    return names.contains(name);
}

/// Recursive descent; the first error is kept in m_error and every function then answers false.
class Parser
{
public:
    explicit Parser(std::vector<SoqlToken> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    SoqlResult<SoqlQuery> run()
    {
        SoqlQuery query;
        if (statement(query) && peek().kind != Kind::End)
            unexpected();
        if (m_error)
            return tl::make_unexpected(*m_error);
        return query;
    }

private:
    [[nodiscard]] const SoqlToken &peek(size_t ahead = 0) const
    {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }
    const SoqlToken &take()
    {
        const SoqlToken &token = peek();
        if (token.kind != Kind::End)
            ++m_at;
        return token;
    }
    bool accept(QLatin1StringView word)
    {
        const bool there = peek().is(word);
        if (there)
            ++m_at;
        return there;
    }
    bool expect(QLatin1StringView word) { return accept(word) || unexpected(); }
    bool fail(SoqlError error)
    {
        if (!m_error)
            m_error = std::move(error);
        return false;
    }
    bool unexpected()
    {
        const SoqlToken &token = peek();
        return fail({"MALFORMED_QUERY", u"unexpected token: '%1'"_s.arg(token.text), token.offset});
    }

    bool statement(SoqlQuery &query)
    {
        if (!expect("SELECT"_L1) || !selectList(query) || !expect("FROM"_L1) || !from(query))
            return false;
        if (accept("WHERE"_L1)) {
            query.where.emplace();
            if (!conditions(*query.where))
                return false;
        }
        if (accept("GROUP"_L1) && (!expect("BY"_L1) || !groupBy(query)))
            return false;
        if (accept("HAVING"_L1)) {
            query.having.emplace();
            if (!conditions(*query.having))
                return false;
        }
        if (accept("ORDER"_L1) && (!expect("BY"_L1) || !orderBy(query)))
            return false;
        if (accept("LIMIT"_L1) && !count(query.limit))
            return false;
        if (accept("OFFSET"_L1) && !count(query.offset))
            return false;
        // FOR VIEW and FOR REFERENCE change the recently viewed list, which the sandbox has not.
        return !accept("FOR"_L1) || accept("VIEW"_L1) || accept("REFERENCE"_L1) || unexpected();
    }

    bool from(SoqlQuery &query)
    {
        query.fromOffset = peek().offset;
        const bool named = peek().is("GROUP"_L1) && !peek(1).is("BY"_L1); // Group is an object, too
        if (peek().kind != Kind::Name || (isReserved(peek()) && !named))
            return unexpected();
        query.from = take().text.toLatin1();
        accept("AS"_L1);
        if (peek().kind == Kind::Name && !isReserved(peek()))
            query.alias = take().text.toLatin1();
        // Of the scopes the sandbox has the one that changes nothing.
        return !accept("USING"_L1) || (expect("SCOPE"_L1) && expect("EVERYTHING"_L1));
    }

    bool selectList(SoqlQuery &query)
    {
        do {
            SoqlItem item;
            if (!selectItem(item))
                return false;
            query.items.push_back(std::move(item));
        } while (accept(","_L1));
        return true;
    }

    bool selectItem(SoqlItem &item)
    {
        if (accept("("_L1)) {
            item.kind = SoqlItem::Kind::Subquery;
            item.subquery = std::make_shared<SoqlQuery>();
            return descend([&] { return statement(*item.subquery); }) && expect(")"_L1);
        }
        if (accept("TYPEOF"_L1))
            return typeOf(item);
        if (peek().kind == Kind::Name && peek(1).is("("_L1)) {
            item.kind = peek().is("FIELDS"_L1) ? SoqlItem::Kind::FieldSet : SoqlItem::Kind::Function;
            if (!call(item.function, item.path))
                return false;
            if (item.function.isEmpty() || item.function == "TOLABEL") { // labels are values here
                item.kind = SoqlItem::Kind::Field;
                item.function.clear();
            }
        } else if (!path(item.path)) {
            return false;
        }
        if (peek().kind == Kind::Name && !isReserved(peek()))
            item.alias = take().text.toLatin1();
        return true;
    }

    bool typeOf(SoqlItem &item)
    {
        item.kind = SoqlItem::Kind::TypeOf;
        if (!path(item.path))
            return false;
        while (accept("WHEN"_L1)) {
            if (peek().kind != Kind::Name)
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

    bool branchFields(SoqlTypeBranch &branch)
    {
        do {
            branch.fields.emplace_back();
            if (!path(branch.fields.back()))
                return false;
        } while (accept(","_L1));
        return true;
    }

    /// A date function becomes part of the path and leaves `function` empty.
    bool call(QByteArray &function, SoqlPath &argument)
    {
        argument.offset = peek().offset;
        function = take().text.toUpper().toLatin1();
        if (!expect("("_L1))
            return false;
        if (accept(")"_L1))
            return true;
        const bool zoned = isDateFunction(function) && peek().is("convertTimezone"_L1) && peek(1).is("("_L1);
        if (zoned)
            m_at += 2;
        if (!path(argument) || !expect(")"_L1) || (zoned && !expect(")"_L1)))
            return false;
        argument.inUserZone = zoned;
        if (isDateFunction(function))
            argument.function = std::exchange(function, QByteArray());
        return true;
    }

    bool path(SoqlPath &path)
    {
        path.offset = peek().offset;
        do {
            if (peek().kind != Kind::Name || (path.names.isEmpty() && isReserved(peek())))
                return unexpected();
            path.names.append(take().text.toLatin1());
        } while (accept("."_L1));
        return true;
    }

    template <typename Inner> bool descend(Inner inner)
    {
        if (++m_depth > deepestNesting)
            return fail({"MALFORMED_QUERY", u"The query is too deeply nested"_s, -1});
        const bool good = inner();
        --m_depth;
        return good;
    }

    bool conditions(SoqlCondition &result)
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

    bool condition(SoqlCondition &result)
    {
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

    bool comparison(SoqlCondition &result)
    {
        result.offset = peek().offset;
        if (peek().kind == Kind::Name && peek(1).is("("_L1)) {
            if (!call(result.aggregate, result.path))
                return false;
        } else if (!path(result.path)) {
            return false;
        }
        if (!comparisonOperator(result.op))
            return false;
        const bool list = result.op == SoqlOperator::In || result.op == SoqlOperator::NotIn
            || result.op == SoqlOperator::Includes || result.op == SoqlOperator::Excludes;
        if (!list) {
            result.values.emplace_back();
            return literal(result.values.back(), result.op == SoqlOperator::Like);
        }
        if (!expect("("_L1))
            return false;
        if (peek().is("SELECT"_L1)) {
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

    bool comparisonOperator(SoqlOperator &op)
    {
        static const std::pair<QLatin1StringView, SoqlOperator> words[] = {{"="_L1, SoqlOperator::Equal},
            {"!="_L1, SoqlOperator::NotEqual}, {"<>"_L1, SoqlOperator::NotEqual},
            {"<"_L1, SoqlOperator::Less}, {"<="_L1, SoqlOperator::LessEqual}, {">"_L1, SoqlOperator::Greater},
            {">="_L1, SoqlOperator::GreaterEqual}, {"LIKE"_L1, SoqlOperator::Like},
            {"IN"_L1, SoqlOperator::In}, {"INCLUDES"_L1, SoqlOperator::Includes},
            {"EXCLUDES"_L1, SoqlOperator::Excludes}};
        for (const auto &[word, value] : words) {
            if (accept(word)) {
                op = value;
                return true;
            }
        }
        op = SoqlOperator::NotIn;
        return accept("NOT"_L1) ? expect("IN"_L1) : unexpected();
    }

    bool literal(SoqlLiteral &result, bool like)
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

    bool textLiteral(SoqlLiteral &result, bool like)
    {
        const SoqlToken &token = take();
        auto text = soqlUnescape(token);
        if (!text)
            return fail(text.error());
        if (text->likeOnly && !like) {
            return fail({"MALFORMED_QUERY",
                u"Invalid string literal '%1'. Illegal character sequence in string literal."_s.arg(
                    token.text),
                -1});
        }
        if (text->text.size() > longestLiteral) {
            return fail({"MALFORMED_QUERY",
                u"SOQL statements cannot contain string literals longer than %1 characters"_s.arg(
                    longestLiteral),
                -1});
        }
        result = *std::move(text);
        return true;
    }

    bool dateLiteral(SoqlLiteral &result)
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

    bool wordLiteral(SoqlLiteral &result)
    {
        if (accept("null"_L1))
            return true;
        if (peek().is("true"_L1) || peek().is("false"_L1)) {
            result.kind = SoqlLiteral::Kind::Bool;
            result.boolean = take().is("true"_L1);
            return true;
        }
        if (isReserved(peek()))
            return unexpected();
        result.kind = SoqlLiteral::Kind::DateWord;
        result.text = take().text.toUpper();
        if (accept(":"_L1)) {
            if (peek().kind != Kind::Number)
                return unexpected();
            result.text += u':' + take().text;
        }
        return true;
    }

    bool groupBy(SoqlQuery &query)
    {
        do {
            query.groupBy.emplace_back();
            QByteArray function;
            const bool called = peek().kind == Kind::Name && peek(1).is("("_L1);
            if (called ? !call(function, query.groupBy.back()) : !path(query.groupBy.back()))
                return false;
            if (!function.isEmpty())
                return fail({"MALFORMED_QUERY",
                    u"Grouping by %1 is not possible"_s.arg(QString::fromLatin1(function)), -1});
        } while (accept(","_L1));
        return true;
    }

    bool orderBy(SoqlQuery &query)
    {
        do {
            SoqlOrder order;
            const bool function = peek().kind == Kind::Name && peek(1).is("("_L1);
            if (function ? !call(order.function, order.path) : !path(order.path))
                return false;
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

    bool count(std::optional<qint64> &result)
    {
        bool good = false;
        const qint64 number = peek().kind == Kind::Number ? peek().text.toLongLong(&good) : 0;
        if (!good || number < 0)
            return unexpected();
        take();
        result = number;
        return true;
    }

    std::vector<SoqlToken> m_tokens;
    size_t m_at = 0;
    int m_depth = 0;
    std::optional<SoqlError> m_error;
};

} // namespace

SoqlResult<SoqlQuery> parseSoql(const QString &statement)
{
    auto tokens = soqlTokens(statement);
    if (!tokens)
        return tl::make_unexpected(std::move(tokens).error());
    return Parser(*std::move(tokens)).run();
}

} // namespace tandem::sandbox
