// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfseries.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr int mostOccurrences = 100;

/// When a series happens: what both notations come down to.
struct Pattern
{
    enum class Unit { Day, Weekday, Week, Month, Year };
    Unit unit = Unit::Day;
    int interval = 1;
    int dayMask = 0; ///< Sunday 1, Monday 2 ... Saturday 64 (RecurrenceDayOfWeekMask)
    int dayOfMonth = 0;
    QDate first;
    QDate last; ///< null: `count` ends it
    int count = mostOccurrences;
};

int maskOf(QDate day)
{
    return 1 << (day.dayOfWeek() % 7);
}

bool happensOn(const Pattern &pattern, QDate day)
{
    const qint64 days = pattern.first.daysTo(day);
    switch (pattern.unit) {
    case Pattern::Unit::Day:
        return days % pattern.interval == 0;
    case Pattern::Unit::Weekday:
        return day.dayOfWeek() <= 5;
    case Pattern::Unit::Week: {
        const QDate weekStart = pattern.first.addDays(-(pattern.first.dayOfWeek() % 7));
        const int mask = pattern.dayMask ? pattern.dayMask : maskOf(pattern.first);
        return (mask & maskOf(day)) && weekStart.daysTo(day) / 7 % pattern.interval == 0;
    }
    case Pattern::Unit::Month: {
        const int months = (day.year() - pattern.first.year()) * 12 + day.month() - pattern.first.month();
        const int wanted = pattern.dayOfMonth ? pattern.dayOfMonth : pattern.first.day();
        return day.day() == std::min(wanted, day.daysInMonth()) && months % pattern.interval == 0;
    }
    case Pattern::Unit::Year:
        return day.month() == pattern.first.month() && day.day() == pattern.first.day();
    }
    return false;
}

QList<QDate> daysOf(const Pattern &pattern)
{
    QList<QDate> days;
    const QDate end = pattern.last.isValid() ? pattern.last : pattern.first.addYears(10);
    for (QDate day = pattern.first; day <= end && days.size() < std::min(pattern.count, mostOccurrences);
         day = day.addDays(1)) {
        if (happensOn(pattern, day))
            days.append(day);
    }
    return days;
}

QDate dateOf(const SfValue &value)
{
    return value.isNull() ? QDate() : QDate::fromJulianDay(value.day().julian);
}

/// The pattern of a classic head.
Pattern classicPattern(const SfDatabase &database, const SfRow &head)
{
    Pattern pattern;
    const QByteArray type = database.value(head, "RecurrenceType").utf8();
    pattern.unit = type == "RecursEveryWeekday" ? Pattern::Unit::Weekday
        : type == "RecursWeekly"                ? Pattern::Unit::Week
        : type.startsWith("RecursMonthly")      ? Pattern::Unit::Month
        : type.startsWith("RecursYearly")       ? Pattern::Unit::Year
                                                : Pattern::Unit::Day;
    const auto number = [&](const char *name) {
        return static_cast<int>(database.value(head, name).number());
    };
    pattern.interval = std::max(1, number("RecurrenceInterval"));
    pattern.dayMask = number("RecurrenceDayOfWeekMask");
    pattern.dayOfMonth = number("RecurrenceDayOfMonth");
    const SfValue start = database.value(head, "RecurrenceStartDateTime");
    pattern.first = head.def->name == "Event"
        ? QDateTime::fromSecsSinceEpoch(start.instant().seconds, Qt::UTC).date()
        : dateOf(database.value(head, "RecurrenceStartDateOnly"));
    pattern.last = dateOf(database.value(head, "RecurrenceEndDateOnly"));
    return pattern;
}

/// RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE;COUNT=5 (contract 6.2); nothing where it is none.
std::optional<Pattern> rulePattern(const QByteArray &text, QDate first)
{
    static const QByteArrayList units{"DAILY", "", "WEEKLY", "MONTHLY", "YEARLY"};
    static const QByteArrayList weekdays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    Pattern pattern;
    pattern.first = first;
    bool known = false;
    for (const QByteArray &part : (text.startsWith("RRULE:") ? text.mid(6) : text).split(';')) {
        const QByteArray value = part.mid(part.indexOf('=') + 1);
        if (part.startsWith("FREQ=")) {
            known = units.contains(value) && !value.isEmpty();
            pattern.unit = static_cast<Pattern::Unit>(std::max<qsizetype>(0, units.indexOf(value)));
        } else if (part.startsWith("INTERVAL=")) {
            pattern.interval = std::max(1, value.toInt());
        } else if (part.startsWith("COUNT=")) {
            pattern.count = value.toInt();
        } else if (part.startsWith("UNTIL=")) {
            pattern.last = QDate::fromString(QString::fromLatin1(value.left(8)), u"yyyyMMdd"_s);
        } else if (part.startsWith("BYMONTHDAY=")) {
            pattern.dayOfMonth = value.toInt();
        } else if (part.startsWith("BYDAY=")) {
            for (const QByteArray &day : value.split(','))
                pattern.dayMask |= weekdays.contains(day) ? 1 << weekdays.indexOf(day) : 0;
        }
    }
    return known ? std::optional(pattern) : std::nullopt;
}

QDate firstDay(const SfSave &save)
{
    const SfValue start = save.after("StartDateTime");
    return start.isNull() ? QDate() : QDateTime::fromSecsSinceEpoch(start.instant().seconds, Qt::UTC).date();
}

/// What an occurrence takes over from its head.
json occurrence(const SfDatabase &database, const SfRow &head, QDate day)
{
    json fields = json::object();
    const auto take = [&](const char *name) {
        const SfValue value = database.value(head, name);
        if (!value.isNull())
            fields[name] = toStd(value.utf8());
    };
    for (const char *name : {"Subject", "Description", "OwnerId", "WhoId", "WhatId", "Type"})
        take(name);
    if (head.def->name == "Task") {
        take("Priority");
        fields["ActivityDate"] = day.toString(Qt::ISODate).toStdString();
    } else {
        take("Location");
        take("ShowAs");
        fields["IsAllDayEvent"] = database.value(head, "IsAllDayEvent").boolean();
        const SfValue from = database.value(head, "RecurrenceStartDateTime").isNull()
            ? database.value(head, "StartDateTime")
            : database.value(head, "RecurrenceStartDateTime");
        const QDateTime start(
            day, QDateTime::fromSecsSinceEpoch(from.instant().seconds, Qt::UTC).time(), Qt::UTC);
        fields["StartDateTime"] = toStd(instantText({start.toSecsSinceEpoch()}));
        fields["DurationInMinutes"] = database.value(head, "DurationInMinutes").number();
    }
    fields["RecurrenceActivityId"] = toStd(head.id->utf8);
    return fields;
}

std::vector<SfRow *> occurrencesOf(SfContext &context, const SfRow &head)
{
    SfTable *table = context.database.table(head.def->name);
    auto found = table->findByField(table->def().fieldIndex("RecurrenceActivityId"), head.id->utf8);
    found.erase(std::remove_if(found.begin(), found.end(), [](const SfRow *row) { return row->deleted; }),
        found.end());
    return found;
}

bool changesPattern(const SfSave &save)
{
    static const QByteArrayList names{"RecurrenceStartDateOnly", "RecurrenceStartDateTime",
        "RecurrenceEndDateOnly", "RecurrenceType", "RecurrenceInterval", "RecurrenceDayOfWeekMask",
        "RecurrenceDayOfMonth", "Recurrence2PatternText"};
    return std::any_of(names.begin(), names.end(), [&](const QByteArray &name) { return save.writes(name); });
}

} // namespace

SfResult<void> seriesRules(SfSave &save)
{
    const bool task = save.def().name == "Task";
    if (save.after("IsRecurrence").boolean()) {
        if (task && !save.asSystem && (save.writes("Status") || save.writes("ActivityDate"))) {
            return refuse("FIELD_INTEGRITY_EXCEPTION",
                u"Status and Due Date can't be set on the head of a recurring task"_s, {"Status"});
        }
        const QByteArray start = task ? "RecurrenceStartDateOnly" : "RecurrenceStartDateTime";
        for (const QByteArray &name :
            {start, QByteArray("RecurrenceEndDateOnly"), QByteArray("RecurrenceType")}) {
            if (save.after(name).isNull()) {
                return refuse("REQUIRED_FIELD_MISSING",
                    u"Required fields are missing: [%1]"_s.arg(QString::fromLatin1(name)), {name});
            }
        }
        if (task && save.whoIds && save.whoIds->size() > 1)
            return refuse(
                "FIELD_INTEGRITY_EXCEPTION", u"A recurring task can have one contact only"_s, {"WhoId"});
    }
    if (!task && save.after("IsRecurrence2").boolean()) {
        if (!rulePattern(save.after("Recurrence2PatternText").utf8(), firstDay(save)))
            return refuse("FIELD_INTEGRITY_EXCEPTION", u"Recurrence pattern: not a valid RRULE"_s,
                {"Recurrence2PatternText"});
        save.set("GroupEventType", SfValue::text(QByteArray("3")));
        save.set("Recurrence2PatternStartDate", save.after("StartDateTime"));
        save.set("Recurrence2PatternVersion", SfValue::text(QByteArray("2")));
    }
    return {};
}

void followSeries(SfSave &save, SfRow &head)
{
    SfContext &context = save.context;
    const bool lightning = context.database.value(head, "IsRecurrence2").boolean();
    const bool classic = context.database.value(head, "IsRecurrence").boolean();
    if ((!lightning && !classic) || (!save.creating() && !changesPattern(save)))
        return;
    for (SfRow *old : occurrencesOf(context, head)) {
        if (!context.database.value(*old, "IsClosed").boolean())
            systemRemove(context, *old);
    }
    const auto pattern = lightning
        ? rulePattern(context.database.value(head, "Recurrence2PatternText").utf8(), firstDay(save))
        : std::optional(classicPattern(context.database, head));
    if (!pattern || !pattern->first.isValid())
        return;
    const QList<QDate> days = daysOf(*pattern);
    for (const QDate day : days)
        systemInsert(context, head.def->name, occurrence(context.database, head, day));
}

int removeOnwards(SfContext &context, SfRow &from)
{
    const QByteArray headId = context.database.value(from, "RecurrenceActivityId").utf8();
    const SfRow *head = context.database.find(headId);
    const qint64 start = context.database.value(from, "StartDateTime").instant().seconds;
    int gone = 0;
    if (!head) {
        systemRemove(context, from);
        return 1;
    }
    for (SfRow *row : occurrencesOf(context, *head)) {
        if (context.database.value(*row, "StartDateTime").instant().seconds >= start) {
            systemRemove(context, *row);
            ++gone;
        }
    }
    return gone;
}

} // namespace tandem::sandbox
