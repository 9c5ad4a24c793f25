// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfvalue.h"

#include "app/sandbox/salesforce/sfschema.h"

#include <array>
#include <charconv>
#include <cmath>

namespace tandem::sandbox {

namespace {

void appendTwoDigits(QByteArray &out, int number)
{
    out.append(static_cast<char>('0' + number / 10 % 10));
    out.append(static_cast<char>('0' + number % 10));
}

void appendDay(QByteArray &out, SfDay day)
{
    // Howard Hinnant's civil-from-days: QDate is too slow for 40,000 stamps a page.
    const qint64 z = day.julian - 2440588 + 719468;
    const qint64 era = (z >= 0 ? z : z - 146096) / 146097;
    const qint64 dayOfEra = z - era * 146097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shiftedMonth = (5 * dayOfYear + 2) / 153;
    const int month = static_cast<int>(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
    const int year = static_cast<int>(yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
    appendTwoDigits(out, year / 100);
    appendTwoDigits(out, year);
    out.append('-');
    appendTwoDigits(out, month);
    out.append('-');
    appendTwoDigits(out, static_cast<int>(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1));
}

void appendInstant(QByteArray &out, SfInstant instant)
{
    const qint64 days = (instant.seconds >= 0 ? instant.seconds : instant.seconds - 86399) / 86400;
    const int rest = static_cast<int>(instant.seconds - days * 86400);
    appendDay(out, SfDay{days + 2440588});
    out.append('T');
    appendTwoDigits(out, rest / 3600);
    out.append(':');
    appendTwoDigits(out, rest / 60 % 60);
    out.append(':');
    appendTwoDigits(out, rest % 60);
    out.append(".000+0000");
}

QByteArray timeText(SfTime time)
{
    QByteArray out;
    appendTwoDigits(out, static_cast<int>(time.ms / 3600000));
    out.append(':');
    appendTwoDigits(out, static_cast<int>(time.ms / 60000 % 60));
    out.append(':');
    appendTwoDigits(out, static_cast<int>(time.ms / 1000 % 60));
    out.append('.').append(QByteArray::number(time.ms % 1000).rightJustified(3, '0')).append('Z');
    return out;
}

bool isAscii(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) < 0; });
}

} // namespace

const SfTextPtr &SfValue::sharedText() const
{
    static const SfTextPtr none(new SfText(QByteArray()));
    const auto *text = std::get_if<SfTextPtr>(&m_data);
    return text ? *text : none;
}

const QByteArray &SfValue::utf8() const
{
    return sharedText()->utf8;
}

bool operator==(const SfValue &a, const SfValue &b)
{
    if (a.isText() && b.isText())
        return a.utf8() == b.utf8();
    return a.m_data == b.m_data;
}

int compareTexts(const QByteArray &a, const QByteArray &b, bool caseSensitive)
{
    if (caseSensitive)
        return a.compare(b);
    if (isAscii(a) && isAscii(b))
        return a.compare(b, Qt::CaseInsensitive);
    return QString::fromUtf8(a).toCaseFolded().compare(QString::fromUtf8(b).toCaseFolded());
}

QByteArray foldedText(const QByteArray &utf8)
{
    return isAscii(utf8) ? utf8.toLower() : QString::fromUtf8(utf8).toCaseFolded().toUtf8();
}

int compareValues(const SfValue &a, const SfValue &b, bool caseSensitive)
{
    if (a.isNull() || b.isNull())
        return static_cast<int>(b.isNull()) - static_cast<int>(a.isNull());
    if (a.isText() || b.isText())
        return compareTexts(a.utf8(), b.utf8(), caseSensitive);
    const auto order = [](auto x, auto y) { return x < y ? -1 : (y < x ? 1 : 0); };
    if (const int c = order(a.number(), b.number()))
        return c;
    if (const int c = order(a.instant(), b.instant()))
        return c;
    if (const int c = order(a.day(), b.day()))
        return c;
    if (const int c = order(a.time(), b.time()))
        return c;
    return order(a.boolean(), b.boolean());
}

QByteArray instantText(SfInstant instant)
{
    QByteArray out;
    appendInstant(out, instant);
    return out;
}

QByteArray dayText(SfDay day)
{
    QByteArray out;
    appendDay(out, day);
    return out;
}

QByteArray doubleText(double value)
{
    std::array<char, 400> buffer{};
    const double size = std::abs(value);
    const bool plain = value == 0.0 || (size >= 1e-3 && size < 1e7);
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
        plain ? std::chars_format::fixed : std::chars_format::scientific);
    QByteArray text(buffer.data(), end.ptr - buffer.data());
    if (plain)
        return text.contains('.') ? text : text + ".0";
    const qsizetype e = text.indexOf('e');
    QByteArray mantissa = text.left(e);
    if (!mantissa.contains('.'))
        mantissa += ".0";
    return mantissa + 'E' + QByteArray::number(text.mid(e + 1).toInt());
}

void appendJsonText(QByteArray &out, const QByteArray &utf8)
{
    out.append('"');
    qsizetype start = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8.at(i));
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(utf8.constData() + start, i - start);
        start = i + 1;
        switch (c) {
        case '"':
            out.append("\\\"");
            break;
        case '\\':
            out.append("\\\\");
            break;
        case '\n':
            out.append("\\n");
            break;
        case '\r':
            out.append("\\r");
            break;
        case '\t':
            out.append("\\t");
            break;
        default:
            out.append("\\u").append(QByteArray::number(c, 16).rightJustified(4, '0'));
            break;
        }
    }
    out.append(utf8.constData() + start, utf8.size() - start);
    out.append('"');
}

void appendJson(QByteArray &out, const SfValue &value, const FieldDef &field)
{
    if (value.isNull()) {
        out.append("null");
        return;
    }
    switch (field.type) {
    case FieldType::Boolean:
        out.append(value.boolean() ? "true" : "false");
        return;
    case FieldType::Int:
        out.append(QByteArray::number(static_cast<qint64>(value.number())));
        return;
    case FieldType::Double:
    case FieldType::Currency:
    case FieldType::Percent:
        out.append(doubleText(value.number()));
        return;
    case FieldType::DateTime:
        out.append('"');
        appendInstant(out, value.instant());
        out.append('"');
        return;
    case FieldType::Date:
        out.append('"');
        appendDay(out, value.day());
        out.append('"');
        return;
    case FieldType::Time:
        out.append('"').append(timeText(value.time())).append('"');
        return;
    default:
        appendJsonText(out, value.utf8());
        return;
    }
}

} // namespace tandem::sandbox
