// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

namespace tandem {

namespace {

/// The number of `count` digits at `at`; -1 where one is not a digit.
int digits(std::string_view text, size_t at, size_t count)
{
    int number = 0;
    for (size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

/// Milliseconds of a fraction that begins at `at` (after the point); moves `at` behind it.
std::optional<int> fraction(std::string_view text, size_t &at)
{
    int ms = 0;
    int factor = 100;
    const size_t first = at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        ms += (text[at] - '0') * factor;
        factor /= 10;
    }
    if (at == first)
        return std::nullopt;
    return ms;
}

/// Minutes east of UTC of "", "Z", "+01:00" or "+0100".
std::optional<int> offsetMinutes(std::string_view text)
{
    if (text.empty() || text == "Z" || text == "z")
        return 0;
    const bool colon = text.size() == 6 && text[3] == ':';
    if ((text[0] != '+' && text[0] != '-') || (text.size() != 5 && !colon))
        return std::nullopt;
    const int hours = digits(text, 1, 2);
    const int minutes = digits(text, colon ? 4 : 3, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return std::nullopt;
    const int total = hours * 60 + minutes;
    return text[0] == '-' ? -total : total;
}

} // namespace

void appendJsonText(QByteArray &out, QStringView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (code < 0x20 || code == 0x7f) {
            out += "\\u00";
            out += hex[code >> 4];
            out += hex[code & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

std::optional<QDate> dayFromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const int year = digits(text, 0, 4);
    const QDate day(year, digits(text, 5, 2), digits(text, 8, 2));
    if (year < 0 || !day.isValid()) // QDate knows years before Christ
        return std::nullopt;
    return day;
}

std::optional<Instant> instantFromIso(std::string_view text)
{
    if (text.size() < 19 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto day = dayFromIso(text.substr(0, 10));
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    if (!day || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return std::nullopt;
    size_t at = 19;
    int ms = 0;
    if (at < text.size() && text[at] == '.') {
        const auto parsed = fraction(text, ++at);
        if (!parsed)
            return std::nullopt;
        ms = *parsed;
    }
    const auto offset = offsetMinutes(text.substr(at));
    if (!offset)
        return std::nullopt;
    static constexpr qint64 epochJulianDay = 2'440'588;
    const qint64 minutes = (day->toJulianDay() - epochJulianDay) * 1440 + hour * 60 + minute - *offset;
    return Instant{(minutes * 60 + second) * 1000 + ms};
}

} // namespace tandem
