// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/value.h"

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

/// More digits than any field of either service has; keeps "1e999999999" from filling the memory.
constexpr qsizetype maxDigits = 400;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype digitsAt(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - from;
}

/// The exponent that starts at `from` ("e3", "E-12"), or none where the rest is anything else.
std::optional<int> readExponent(QStringView text, qsizetype from)
{
    if (from == text.size())
        return 0;
    if (text[from] != u'e' && text[from] != u'E')
        return std::nullopt;
    ++from;
    const bool negative = from < text.size() && text[from] == u'-';
    if (negative || (from < text.size() && text[from] == u'+'))
        ++from;
    const qsizetype digits = digitsAt(text, from);
    if (digits == 0 || digits > 4 || from + digits != text.size())
        return std::nullopt;
    const int number = text.sliced(from).toInt();
    return negative ? -number : number;
}

/// Sign, digits and the place of the point as canonical text.
QString compose(bool negative, const QString &digits, qsizetype point)
{
    QString whole = digits.left(point);
    QString fraction = digits.mid(point);
    qsizetype zeros = 0;
    while (zeros < whole.size() && whole[zeros] == u'0')
        ++zeros;
    whole.remove(0, zeros);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (whole.isEmpty())
        whole = u"0"_s;
    QString text = fraction.isEmpty() ? whole : whole + u'.' + fraction;
    if (negative && text != "0"_L1)
        text.prepend(u'-');
    return text;
}

/// The usual case by far: what was canonical when it was stored.
bool isCanonical(QStringView text)
{
    const qsizetype start = text.startsWith(u'-') ? 1 : 0;
    const qsizetype whole = digitsAt(text, start);
    if (whole == 0 || text.size() > maxDigits || (whole > 1 && text[start] == u'0'))
        return false;
    if (start + whole == text.size())
        return start == 0 || text[start] != u'0';
    const qsizetype point = start + whole;
    return text[point] == u'.' && digitsAt(text, point + 1) == text.size() - point - 1 && !text.endsWith(u'0')
        && !text.endsWith(u'.');
}

} // namespace

std::optional<Decimal> Decimal::parse(QStringView text)
{
    Decimal result;
    if (isCanonical(text)) {
        result.m_text = text.toString();
        return result;
    }
    const bool negative = text.startsWith(u'-');
    const qsizetype start = negative ? 1 : 0;
    const qsizetype wholeDigits = digitsAt(text, start);
    if (wholeDigits == 0)
        return std::nullopt;
    qsizetype at = start + wholeDigits;
    QString digits = text.sliced(start, wholeDigits).toString();
    if (at < text.size() && text[at] == u'.') {
        const qsizetype fraction = digitsAt(text, at + 1);
        if (fraction == 0)
            return std::nullopt;
        digits += text.sliced(at + 1, fraction);
        at += 1 + fraction;
    }
    const std::optional<int> exponent = readExponent(text, at);
    if (!exponent)
        return std::nullopt;
    qsizetype point = wholeDigits + *exponent;
    if (digits.size() > maxDigits || point > maxDigits || point < -maxDigits)
        return std::nullopt;
    if (point < 0) {
        digits.prepend(QString(-point, u'0'));
        point = 0;
    } else if (point > digits.size()) {
        digits.append(QString(point - digits.size(), u'0'));
    }
    result.m_text = compose(negative, digits, point);
    return result;
}

Decimal Decimal::fromInteger(qint64 number)
{
    Decimal result;
    result.m_text = QString::number(number);
    return result;
}

Decimal Decimal::rounded(int scale) const
{
    const qsizetype dot = m_text.indexOf(u'.');
    const qsizetype keep = std::max(scale, 0);
    if (dot < 0 || m_text.size() - dot - 1 <= keep)
        return *this;
    const bool negative = m_text.startsWith(u'-');
    const qsizetype start = negative ? 1 : 0;
    const bool up = m_text[dot + 1 + keep] >= u'5';
    QString digits = m_text.sliced(start, dot - start) + m_text.sliced(dot + 1, keep);
    qsizetype point = dot - start;
    if (up) {
        qsizetype i = digits.size();
        while (i > 0 && digits[i - 1] == u'9')
            digits[--i] = u'0';
        if (i == 0) {
            digits.prepend(u'1');
            ++point;
        } else {
            digits[i - 1] = QChar(static_cast<char16_t>(digits[i - 1].unicode() + 1));
        }
    }
    Decimal result;
    result.m_text = compose(negative, digits, point);
    return result;
}

std::strong_ordering Decimal::compare(const Decimal &other) const
{
    const bool negative = m_text.startsWith(u'-');
    if (negative != other.m_text.startsWith(u'-'))
        return negative ? std::strong_ordering::less : std::strong_ordering::greater;
    const auto wholeOf = [](const QString &text) {
        const qsizetype dot = text.indexOf(u'.');
        return dot < 0 ? text.size() : dot;
    };
    const qsizetype mine = wholeOf(m_text);
    const qsizetype theirs = wholeOf(other.m_text);
    // Canonical texts: more whole digits is further from zero, then digit order decides ('.' sorts before
    // digits).
    std::strong_ordering magnitude = mine <=> theirs;
    if (magnitude == std::strong_ordering::equal)
        magnitude = m_text.compare(other.m_text) <=> 0;
    return negative ? 0 <=> magnitude : magnitude;
}

} // namespace tandem
