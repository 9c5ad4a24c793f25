// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqllexer.h"

#include <QRegularExpression>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

class Lexer
{
public:
    Lexer(const QString &statement, SoqlDialect dialect)
        : m_text(statement)
        , m_dialect(dialect)
    {
    }

    SoqlResult<std::vector<SoqlToken>> run()
    {
        std::vector<SoqlToken> tokens;
        while (true) {
            while (m_at < m_text.size() && m_text.at(m_at).isSpace())
                ++m_at;
            if (m_at >= m_text.size())
                break;
            auto token = next();
            if (!token)
                return tl::make_unexpected(std::move(token).error());
            m_at += m_length;
            tokens.push_back(*std::move(token));
        }
        tokens.push_back({SoqlToken::Kind::End, u"<EOF>"_s, m_text.size()});
        return tokens;
    }

private:
    SoqlToken token(SoqlToken::Kind kind, qsizetype length)
    {
        m_length = length;
        return {kind, m_text.mid(m_at, length), m_at};
    }

    SoqlResult<SoqlToken> next()
    {
        const QChar c = m_text.at(m_at);
        if (isNameStart(c)) {
            qsizetype end = m_at;
            while (end < m_text.size() && (isNameStart(m_text.at(end)) || isDigit(m_text.at(end))))
                ++end;
            return token(SoqlToken::Kind::Name, end - m_at);
        }
        if (c == u'\'')
            return quoted();
        const bool sign =
            (c == u'-' || c == u'+') && m_at + 1 < m_text.size() && isDigit(m_text.at(m_at + 1));
        if (isDigit(c) || sign)
            return number();
        for (const auto symbol : {"!="_L1, "<>"_L1, "<="_L1, ">="_L1}) {
            if (QStringView(m_text).mid(m_at).startsWith(symbol))
                return token(SoqlToken::Kind::Symbol, 2);
        }
        if (u"=<>(),.:"_s.contains(c))
            return token(SoqlToken::Kind::Symbol, 1);
        return soqlMalformed(u"line 1:%1 no viable alternative at character '%2'"_s.arg(m_at).arg(c));
    }

    SoqlResult<SoqlToken> quoted()
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text.at(end) != u'\'')
            end += m_text.at(end) == u'\\' ? 2 : 1;
        if (end >= m_text.size())
            return soqlMalformed(
                u"line 1:%1 mismatched character '<EOF>' expecting '''"_s.arg(m_text.size()));
        SoqlToken text = token(SoqlToken::Kind::Text, end + 1 - m_at);
        text.text = text.text.mid(1, text.text.size() - 2);
        return text;
    }

    SoqlResult<SoqlToken> number()
    {
        static const QRegularExpression date(
            u"\\G\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?(Z|[+-]\\d\\d(:?)\\d\\d))?(?![\\w:.-])"_s);
        static const QRegularExpression plain(u"\\G[+-]?\\d+(\\.\\d+)?(?![\\w.-])"_s);
        const auto asDate = date.match(m_text, m_at);
        const bool bareOffset = asDate.capturedLength(3) > 1 && asDate.capturedLength(4) == 0;
        if (asDate.hasMatch() && (!bareOffset || m_dialect.offsetWithoutColon)) {
            const bool withTime = asDate.capturedLength(1) > 0;
            return token(
                withTime ? SoqlToken::Kind::DateTime : SoqlToken::Kind::Date, asDate.capturedLength());
        }
        const auto asNumber = plain.match(m_text, m_at);
        if (asNumber.hasMatch())
            return token(SoqlToken::Kind::Number, asNumber.capturedLength());
        qsizetype end = m_at;
        while (end < m_text.size() && !m_text.at(end).isSpace() && m_text.at(end) != u')')
            ++end;
        return soqlMalformed(u"unexpected token: '%1'"_s.arg(m_text.mid(m_at, end - m_at)), m_at);
    }

    const QString &m_text;
    SoqlDialect m_dialect;
    qsizetype m_at = 0;
    qsizetype m_length = 0;
};

QChar escapedCharacter(QChar c)
{
    switch (c.unicode()) {
    case u'\\':
    case u'\'':
    case u'"':
        return c;
    case u'n':
    case u'N':
        return u'\n';
    case u'r':
    case u'R':
        return u'\r';
    case u't':
    case u'T':
        return u'\t';
    case u'b':
    case u'B':
        return u'\b';
    case u'f':
    case u'F':
        return u'\f';
    default:
        return {};
    }
}

} // namespace

SoqlResult<std::vector<SoqlToken>> soqlTokens(const QString &statement, SoqlDialect dialect)
{
    return Lexer(statement, dialect).run();
}

SoqlResult<SoqlLiteral> soqlUnescape(const SoqlToken &token)
{
    SoqlLiteral literal;
    literal.kind = SoqlLiteral::Kind::Text;
    literal.offset = token.offset;
    const auto both = [&literal](QChar c) {
        literal.text += c;
        literal.pattern += c;
    };
    const QString &raw = token.text;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const QChar c = raw.at(i);
        if (c != u'\\') {
            literal.text += c;
            literal.pattern += c == u'%' ? soqlAnyText : (c == u'_' ? soqlAnyCharacter : c);
            continue;
        }
        const QChar next = raw.at(++i);
        bool hex = false;
        const ushort code = next == u'u' ? QStringView(raw).mid(i + 1, 4).toUShort(&hex, 16) : ushort(0);
        if (hex && i + 4 < raw.size()) {
            both(QChar(code));
            i += 4;
        } else if (next == u'%' || next == u'_') {
            literal.likeOnly = true;
            both(next);
        } else if (!escapedCharacter(next).isNull()) {
            both(escapedCharacter(next));
        } else {
            return soqlMalformed(
                u"Invalid string literal '%1'. Illegal character sequence '\\%2' in string literal."_s.arg(
                    raw, next));
        }
    }
    return literal;
}

} // namespace tandem::sandbox
