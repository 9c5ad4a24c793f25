// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/soqllexer.h"

namespace tandem::sandbox {

/// Recursive descent over one statement: the first error is kept and every function then answers false.
/// Clauses are read in soqlparser.cpp, conditions and their literals in soqlconditions.cpp.
class SoqlParser
{
public:
    explicit SoqlParser(std::vector<SoqlToken> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    [[nodiscard]] SoqlResult<SoqlQuery> run();

private:
    [[nodiscard]] const SoqlToken &peek(size_t ahead = 0) const
    {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }
    [[nodiscard]] bool isCall() const
    {
        return peek().kind == SoqlToken::Kind::Name && peek(1).is(QLatin1StringView("("));
    }
    const SoqlToken &take();
    bool accept(QLatin1StringView word);
    bool expect(QLatin1StringView word) { return accept(word) || unexpected(); }
    bool fail(SoqlError error);
    bool unexpected();
    template <typename Inner> bool descend(Inner inner)
    {
        constexpr int deepest = 100;
        if (++m_depth > deepest)
            return fail({"MALFORMED_QUERY", QStringLiteral("The query is too deeply nested"), -1});
        const bool good = inner();
        --m_depth;
        return good;
    }

    bool statement(SoqlQuery &query);
    bool rest(SoqlQuery &query);
    bool selectList(SoqlQuery &query);
    bool selectItem(SoqlItem &item);
    bool selectFunction(SoqlItem &item);
    bool typeOf(SoqlItem &item);
    bool branchFields(SoqlTypeBranch &branch);
    bool from(SoqlQuery &query);
    bool scope(SoqlQuery &query);
    bool with(SoqlQuery &query);
    bool groupBy(SoqlQuery &query);
    bool orderBy(SoqlQuery &query);
    bool purpose(SoqlQuery &query);
    bool count(std::optional<qint64> &result);
    bool path(SoqlPath &path);
    /// A date function becomes part of the path and leaves `function` empty.
    bool call(QByteArray &function, SoqlPath &argument);
    bool distance();

    bool conditions(SoqlCondition &result);
    bool condition(SoqlCondition &result);
    bool comparison(SoqlCondition &result);
    bool comparisonOperator(SoqlOperator &op);
    bool literalList(SoqlCondition &result);
    bool literal(SoqlLiteral &result, bool like);
    bool textLiteral(SoqlLiteral &result, bool like);
    bool dateLiteral(SoqlLiteral &result);
    bool wordLiteral(SoqlLiteral &result);

    std::vector<SoqlToken> m_tokens;
    size_t m_at = 0;
    int m_depth = 0;
    QString m_notSimulated;
    std::optional<SoqlError> m_error;
};

/// Words that name no field, object or alias.
[[nodiscard]] bool isSoqlKeyword(const SoqlToken &token);

} // namespace tandem::sandbox
