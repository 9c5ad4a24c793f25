// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqldates.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

enum class Unit { Day, Week, Month, Quarter, Year };

QDate startOf(Unit unit, QDate day, const SoqlLocale &locale)
{
    switch (unit) {
    case Unit::Day:
        return day;
    case Unit::Week:
        return day.addDays(-((day.dayOfWeek() - locale.weekStart + 7) % 7));
    case Unit::Month:
        return {day.year(), day.month(), 1};
    case Unit::Quarter:
        return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
    case Unit::Year:
        return {day.year(), 1, 1};
    }
    return day;
}

QDate shifted(Unit unit, QDate day, int by)
{
    switch (unit) {
    case Unit::Day:
        return day.addDays(by);
    case Unit::Week:
        return day.addDays(qint64(7) * by);
    case Unit::Month:
        return day.addMonths(by);
    case Unit::Quarter:
        return day.addMonths(3 * by);
    case Unit::Year:
        return day.addYears(by);
    }
    return day;
}

std::optional<Unit> unitOf(const QString &name)
{
    static const std::pair<QLatin1StringView, Unit> names[] = {{"DAY"_L1, Unit::Day}, {"WEEK"_L1, Unit::Week},
        {"MONTH"_L1, Unit::Month}, {"QUARTER"_L1, Unit::Quarter}, {"YEAR"_L1, Unit::Year}};
    for (const auto &[text, unit] : names) {
        if (name == text)
            return unit;
    }
    return std::nullopt;
}

/// The day as it is counted: words with FISCAL_ count months from the fiscal year's first.
struct Today
{
    QDate day;
    SoqlLocale locale;
    int monthsLater = 0;

    /// `count` whole units, the first of them `offset` units from the current one.
    [[nodiscard]] SoqlDayRange units(Unit unit, int offset, int count) const
    {
        const QDate start = startOf(unit, day.addMonths(-monthsLater), locale);
        return {shifted(unit, start, offset).addMonths(monthsLater),
            shifted(unit, start, offset + count).addMonths(monthsLater)};
    }
};

std::optional<SoqlDayRange> withNumber(const QString &name, int n, const Today &today)
{
    if (name.startsWith("N_"_L1) && name.endsWith("S_AGO"_L1)) {
        const auto unit = unitOf(name.mid(2, name.size() - 7));
        return unit ? std::optional(today.units(*unit, -n, 1)) : std::nullopt;
    }
    const auto unit = unitOf(name.section(u'_', 2).chopped(name.endsWith(u'S') ? 1 : 0));
    if (!unit || !name.endsWith(u'S'))
        return std::nullopt;
    // Days count up to and with today; larger units stop before the current one.
    if (name.startsWith("LAST_N_"_L1))
        return today.units(*unit, -n, *unit == Unit::Day ? n + 1 : n);
    if (name.startsWith("NEXT_N_"_L1))
        return today.units(*unit, 1, n);
    return std::nullopt;
}

} // namespace

std::optional<SoqlDayRange> soqlDateWord(const QString &literal, QDate day, const SoqlLocale &locale)
{
    const QString word = QString(literal).remove("FISCAL_"_L1);
    if (word != literal && !word.contains("QUARTER"_L1) && !word.contains("YEAR"_L1))
        return std::nullopt;
    const Today today{day, locale, word == literal ? 0 : locale.fiscalStart - 1};
    if (word == "YESTERDAY"_L1)
        return today.units(Unit::Day, -1, 1);
    if (word == "TODAY"_L1)
        return today.units(Unit::Day, 0, 1);
    if (word == "TOMORROW"_L1)
        return today.units(Unit::Day, 1, 1);
    if (word == "LAST_90_DAYS"_L1)
        return today.units(Unit::Day, -90, 91);
    if (word == "NEXT_90_DAYS"_L1)
        return today.units(Unit::Day, 1, 90);
    const qsizetype colon = word.indexOf(u':');
    if (colon >= 0) {
        bool good = false;
        const int n = word.mid(colon + 1).toInt(&good);
        return good && n >= 0 && n < 100000 ? withNumber(word.left(colon), n, today) : std::nullopt;
    }
    const auto unit = unitOf(word.section(u'_', 1));
    if (!unit || *unit == Unit::Day)
        return std::nullopt;
    if (word.startsWith("LAST_"_L1))
        return today.units(*unit, -1, 1);
    if (word.startsWith("THIS_"_L1))
        return today.units(*unit, 0, 1);
    if (word.startsWith("NEXT_"_L1))
        return today.units(*unit, 1, 1);
    return std::nullopt;
}

} // namespace tandem::sandbox
