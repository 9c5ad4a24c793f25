// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/soqlast.h"

namespace tandem::sandbox {

struct SoqlToken
{
    enum class Kind { Name, Number, Text, Date, DateTime, Symbol, End };
    Kind kind = Kind::End;
    QString text; ///< as written; of Text: between the quotes, still escaped
    qsizetype offset = 0;

    [[nodiscard]] bool is(QLatin1StringView word) const
    {
        return (kind == Kind::Name || kind == Kind::Symbol) && text.compare(word, Qt::CaseInsensitive) == 0;
    }
};

/// Splits a statement into tokens (contract salesforce.md 4.3). The last token is always End.
[[nodiscard]] SoqlResult<std::vector<SoqlToken>> soqlTokens(const QString &statement, SoqlDialect dialect);

/// Fills `text`, `pattern` and `likeOnly` of a string literal; an unknown escape is an error.
[[nodiscard]] SoqlResult<SoqlLiteral> soqlUnescape(const SoqlToken &token);

[[nodiscard]] inline tl::unexpected<SoqlError> soqlFail(
    QByteArray code, QString message, qsizetype offset = -1)
{
    return tl::make_unexpected(SoqlError{std::move(code), std::move(message), offset});
}
[[nodiscard]] inline tl::unexpected<SoqlError> soqlMalformed(QString message, qsizetype offset = -1)
{
    return soqlFail("MALFORMED_QUERY", std::move(message), offset);
}

} // namespace tandem::sandbox
