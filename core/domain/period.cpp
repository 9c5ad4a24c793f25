// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/period.h"

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

/// Both services are compared by the second (contract salesforce.md 5.7).
Instant wholeSecond(Instant instant)
{
    return {instant.ms - ((instant.ms % 1000) + 1000) % 1000};
}

std::optional<QDate> dayOf(QStringView text)
{
    const QDate day = text.size() == 10 ? QDate::fromString(text.toString(), Qt::ISODate) : QDate();
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace

Period Period::timed(Instant start, Instant end)
{
    Period period;
    period.start = wholeSecond(start);
    period.end = wholeSecond(end);
    return period;
}

Period Period::days(QDate first, QDate last)
{
    Period period;
    period.allDay = true;
    period.first = first;
    period.last = last;
    return period;
}

std::optional<Period> Period::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const qsizetype slash = trimmed.indexOf(u'/');
    if (slash < 0)
        return std::nullopt;
    const QStringView from = trimmed.first(slash);
    const QStringView to = trimmed.sliced(slash + 1);
    if (const auto first = dayOf(from)) {
        const auto last = dayOf(to);
        return last ? std::optional(days(*first, *last)) : std::nullopt;
    }
    const auto start = Instant::fromIso(from);
    const auto end = Instant::fromIso(to);
    return start && end ? std::optional(timed(*start, *end)) : std::nullopt;
}

QString Period::text() const
{
    return allDay ? first.toString(Qt::ISODate) + u'/' + last.toString(Qt::ISODate)
                  : start.toIsoSeconds() + u'/' + end.toIsoSeconds();
}

qint64 Period::minutes() const
{
    return allDay ? (first.daysTo(last) + 1) * 1440 : (end.ms - start.ms) / 60'000;
}

} // namespace tandem
