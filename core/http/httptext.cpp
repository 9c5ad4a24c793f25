// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httptext.h"

#include <QDate>
#include <QTime>

#include <array>

namespace tandem::http {
namespace {

constexpr std::array<QByteArrayView, 12> monthNames = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<QByteArrayView, 7> dayNames = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

int monthNumber(QByteArrayView name)
{
    for (size_t i = 0; i < monthNames.size(); ++i) {
        if (monthNames.at(i).compare(name, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i) + 1;
    }
    return 0;
}

int fullYear(const QByteArray &text)
{
    const int year = text.toInt();
    if (text.size() != 2)
        return year;
    return year + (year < 70 ? 2000 : 1900);
}

QByteArray twoDigits(int number)
{
    return QByteArray::number(number).rightJustified(2, '0');
}

} // namespace

std::optional<Instant> parseHttpDate(QByteArrayView text)
{
    QByteArray plain = text.toByteArray().simplified();
    const auto comma = plain.indexOf(',');
    if (comma >= 0)
        plain = plain.mid(comma + 1).trimmed();
    plain.replace('-', ' ');
    QByteArrayList parts = plain.split(' ');
    // asctime: "Sun Nov  6 08:49:37 1994"
    if (parts.size() == 5 && comma < 0)
        parts = {parts.at(2), parts.at(1), parts.at(4), parts.at(3), "GMT"};
    if (parts.size() != 5 || (parts.at(4) != "GMT" && parts.at(4) != "UTC"))
        return std::nullopt;
    const QDate date(fullYear(parts.at(2)), monthNumber(parts.at(1)), parts.at(0).toInt());
    const QTime time = QTime::fromString(QString::fromLatin1(parts.at(3)), u"HH:mm:ss");
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return Instant::fromDateTime(QDateTime(date, time, Qt::UTC));
}

QByteArray formatHttpDate(Instant time)
{
    const QDateTime utc = time.toDateTime();
    const QDate date = utc.date();
    return dayNames.at(static_cast<size_t>(date.dayOfWeek() - 1)).toByteArray() + ", " + twoDigits(date.day())
        + ' ' + monthNames.at(static_cast<size_t>(date.month() - 1)).toByteArray() + ' '
        + QByteArray::number(date.year()) + ' ' + utc.time().toString(u"HH:mm:ss").toLatin1() + " GMT";
}

QByteArray encodeQueryValue(QStringView value)
{
    return value.toUtf8().toPercentEncoding();
}

QByteArray encodePathSegment(QStringView value)
{
    return value.toUtf8().toPercentEncoding();
}

} // namespace tandem::http
