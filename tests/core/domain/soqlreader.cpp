// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/domain/soqlreader.h"

using namespace Qt::StringLiterals;

namespace tandem::test {

namespace {

// Wildcards of a LIKE literal, told apart from escaped ones by characters no text has.
constexpr QChar anyText(0xFDD0);
constexpr QChar anyCharacter(0xFDD1);

bool like(QStringView text, QStringView pattern)
{
    if (pattern.isEmpty())
        return text.isEmpty();
    if (pattern.front() == anyText) {
        for (qsizetype i = 0; i <= text.size(); ++i) {
            if (like(text.sliced(i), pattern.sliced(1)))
                return true;
        }
        return false;
    }
    return !text.isEmpty() && (pattern.front() == anyCharacter || pattern.front() == text.front())
        && like(text.sliced(1), pattern.sliced(1));
}

QString plainText(QString literal)
{
    return literal.replace(anyText, u'%').replace(anyCharacter, u'_');
}

std::optional<bool> holds(const QString &op, double a, double b)
{
    if (op == "="_L1)
        return a == b;
    if (op == "!="_L1)
        return a != b;
    if (op == "<"_L1)
        return a < b;
    if (op == "<="_L1)
        return a <= b;
    if (op == ">"_L1)
        return a > b;
    return op == ">="_L1 ? std::optional(a >= b) : std::nullopt;
}

QString sortedSet(QString text)
{
    QStringList parts = text.toCaseFolded().split(u';');
    parts.sort();
    return parts.join(u';');
}

} // namespace

SoqlReader::SoqlReader(QString clause, const Fields &fields, QDate today)
    : m_text(std::move(clause))
    , m_fields(fields)
    , m_today(today)
{
}

std::optional<bool> SoqlReader::run()
{
    const bool result = expression();
    return m_ok && peek().isEmpty() ? std::optional(result) : std::nullopt;
}

bool SoqlReader::expression()
{
    bool result = unary();
    const QString word = peek();
    // Mixing AND and OR needs parentheses: only one of them on a level.
    while (m_ok && (word == "AND"_L1 || word == "OR"_L1) && peek() == word) {
        token();
        const bool next = unary();
        result = word == "AND"_L1 ? (result && next) : (result || next);
    }
    return result;
}

bool SoqlReader::unary()
{
    if (peek() == "NOT"_L1) {
        token();
        return !unary();
    }
    if (peek() == "("_L1) {
        token();
        const bool result = expression();
        take(u")"_s);
        return result;
    }
    return comparison();
}

bool SoqlReader::comparison()
{
    const QString field = token();
    const QString op = token();
    const Value *found = m_fields.find(field);
    if (!found) {
        m_ok = false;
        return false;
    }
    if (op != "INCLUDES"_L1 && op != "EXCLUDES"_L1)
        return compare(*found, op, token());
    QStringList literals;
    take(u"("_s);
    do {
        literals.append(token());
    } while (peek() == ","_L1 && !token().isEmpty());
    take(u")"_s);
    return includes(*found, literals) == (op == "INCLUDES"_L1);
}

bool SoqlReader::includes(const Value &value, const QStringList &literals)
{
    const QStringList has = value.display().toCaseFolded().split(u"; "_s);
    return std::any_of(literals.begin(), literals.end(), [&](const QString &literal) {
        const QStringList all = literal.sliced(1).toCaseFolded().split(u';');
        return std::all_of(all.begin(), all.end(), [&](const QString &one) { return has.contains(one); });
    });
}

bool SoqlReader::compare(const Value &value, const QString &op, const QString &literal)
{
    const bool negative = op == "!="_L1;
    if (literal == "null"_L1)
        return value.isBlank() != negative;
    if (value.isBlank())
        return negative;
    if (op == "LIKE"_L1)
        return literal.startsWith(u'\'')
            && like(value.display().toCaseFolded(), QStringView(literal.toCaseFolded()).sliced(1));
    if (literal.startsWith(u'\'')) {
        const QString text = plainText(literal.sliced(1));
        const bool set = value.get<QStringList>() != nullptr;
        const bool equal = set ? sortedSet(value.display().replace("; "_L1, ";"_L1)) == sortedSet(text)
                               : value.display().toCaseFolded() == text.toCaseFolded();
        m_ok = m_ok && (op == "="_L1 || negative) && (set || value.get<QString>());
        return equal != negative;
    }
    std::optional<bool> answer;
    if (const auto *flag = value.get<bool>()) {
        answer = literal == "true"_L1 || literal == "false"_L1 ? holds(op, *flag, literal == "true"_L1)
                                                               : std::nullopt;
    } else if (literal.contains(u':') && literal.contains(u"_DAYS"_s)) {
        const int days = literal.section(u':', 1).toInt();
        const QDate day =
            value.get<QDate>() ? *value.get<QDate>() : value.get<Instant>()->toDateTime().date();
        const QDate edge = m_today.addDays(literal.startsWith("LAST"_L1) ? -days : days);
        answer = holds(op, static_cast<double>(day.toJulianDay()), static_cast<double>(edge.toJulianDay()));
    } else if (const auto *day = value.get<QDate>()) {
        const QDate date = QDate::fromString(literal, Qt::ISODate);
        if (literal.size() == 10 && date.isValid())
            answer =
                holds(op, static_cast<double>(day->toJulianDay()), static_cast<double>(date.toJulianDay()));
    } else if (const auto *instant = value.get<Instant>()) {
        const auto other = literal.size() == 20 ? Instant::fromIso(literal) : std::nullopt;
        if (other)
            answer = holds(op, std::floor(static_cast<double>(instant->ms) / 1000),
                static_cast<double>(other->ms / 1000));
    } else if (const auto number = value.number()) {
        bool good = false;
        const double other = literal.toDouble(&good);
        if (good)
            answer = holds(op, number->text().toDouble(), other);
    }
    m_ok = m_ok && answer.has_value();
    return answer.value_or(false);
}

QString SoqlReader::peek()
{
    const qsizetype at = m_at;
    const QString result = token();
    m_at = at;
    return result;
}

QString SoqlReader::take(const QString &wanted)
{
    const QString found = token();
    m_ok = m_ok && found == wanted;
    return found;
}

QString SoqlReader::token()
{
    while (m_at < m_text.size() && m_text[m_at] == u' ')
        ++m_at;
    if (m_at >= m_text.size())
        return {};
    if (m_text[m_at] == u'\'')
        return quoted();
    if (u"(),"_s.contains(m_text[m_at]))
        return m_text[m_at++];
    qsizetype end = m_at;
    while (end < m_text.size() && !u" (),'"_s.contains(m_text[end]))
        ++end;
    const QString word = m_text.mid(m_at, end - m_at);
    m_at = end;
    return word;
}

/// A literal with its escapes undone and a quote left in front of it.
QString SoqlReader::quoted()
{
    QString out(u'\'');
    for (++m_at; m_at < m_text.size() && m_text[m_at] != u'\''; ++m_at) {
        const QChar c = m_text[m_at];
        if (c < u' ')
            m_ok = false;
        if (c != u'\\') {
            out += c == u'%' ? anyText : c == u'_' ? anyCharacter : c;
            continue;
        }
        const QChar escaped = ++m_at < m_text.size() ? m_text[m_at] : QChar();
        const qsizetype known = u"nrtbf"_s.indexOf(escaped);
        if (known >= 0)
            out += u"\n\r\t\b\f"_s[known];
        else if (u"\\'\"%_"_s.contains(escaped))
            out += escaped;
        else if (escaped == u'u') {
            out += QChar(QStringView(m_text).mid(m_at + 1, 4).toUShort(nullptr, 16));
            m_at += 4;
        } else
            m_ok = false;
    }
    m_ok = m_ok && m_at < m_text.size();
    ++m_at;
    return out;
}

} // namespace tandem::test
