// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfactivities.h"

#include "app/sandbox/salesforce/sfrelations.h"
#include "app/sandbox/salesforce/sfseries.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr qint64 daySeconds = 86400;
constexpr qint64 archivedAfterDays = 365;
constexpr int longestMinutes = 14 * 1440;

tl::unexpected<SfError> integrity(const QString &message, const QByteArray &field)
{
    return refuse("FIELD_INTEGRITY_EXCEPTION", message, {field});
}

/// A flag of TaskStatus or TaskPriority for a value; false where the list does not know it.
bool listFlag(
    const SfDatabase &database, const QByteArray &list, const SfValue &value, const QByteArray &flag)
{
    bool set = false;
    database.table(list)->eachRow([&](const SfRow &row) {
        if (!row.purged && database.value(row, "ApiName") == value)
            set = database.value(row, flag).boolean();
    });
    return set;
}

/// The account an activity is counted under: of what it is about, else of whom it is with.
SfValue accountBehind(const SfDatabase &database, const SfValue &what, const SfValue &who)
{
    for (const SfValue &id : {what, who}) {
        const SfRow *row = id.isNull() ? nullptr : database.find(id.utf8());
        if (!row)
            continue;
        if (row->def->name == "Account")
            return SfValue(row->id);
        const QByteArray field =
            row->def->name.endsWith("__c") ? QByteArray("Account__c") : QByteArray("AccountId");
        if (const SfValue account = database.value(*row, field); !account.isNull())
            return account;
    }
    return {};
}

/// What tasks and events have in common.
SfResult<void> activityRules(SfSave &save)
{
    const SfValue who = save.after("WhoId");
    const SfValue what = save.after("WhatId");
    if (!save.asSystem && who.utf8().startsWith("00Q") && !what.isNull())
        return integrity(u"Related To ID: can't be set when the Name ID is a lead"_s, "WhatId");
    if (auto good = peopleRules(save); !good)
        return good;
    if (save.creating() || save.writes("WhoId") || save.writes("WhatId"))
        save.set("AccountId", accountBehind(save.context.database, what, save.after("WhoId")));
    return {};
}

struct EventTimes
{
    bool allDay = false;
    qint64 start = 0;
    qint64 end = 0;

    /// Whole days for all-day events, whose end is inclusive (contract 6.2).
    [[nodiscard]] qint64 minutes() const
    {
        return allDay ? ((end - start) / daySeconds + 1) * 1440 : (end - start) / 60;
    }
};

qint64 midnight(qint64 seconds)
{
    const qint64 rest = seconds % daySeconds;
    return seconds - (rest < 0 ? rest + daySeconds : rest);
}

std::optional<qint64> startOf(const SfSave &save, bool allDay)
{
    SfValue start = save.after("StartDateTime");
    if (!save.writes("StartDateTime") && save.writes("ActivityDateTime"))
        start = save.after("ActivityDateTime");
    if (allDay && !save.writes("StartDateTime") && save.writes("ActivityDate")
        && !save.after("ActivityDate").isNull())
        return (save.after("ActivityDate").day().julian - QDate(1970, 1, 1).toJulianDay()) * daySeconds;
    if (start.isNull())
        return std::nullopt;
    return allDay ? midnight(start.instant().seconds) : start.instant().seconds;
}

SfResult<qint64> endOf(const SfSave &save, const EventTimes &times)
{
    const SfValue end = save.after("EndDateTime");
    const SfValue minutes = save.after("DurationInMinutes");
    const bool ends = save.writes("EndDateTime") && !end.isNull();
    const bool lasts = save.writes("DurationInMinutes") && !minutes.isNull();
    const auto after = [&](double length) {
        const qint64 whole = static_cast<qint64>(length);
        return times.allDay ? times.start + (std::max<qint64>(1, whole / 1440) - 1) * daySeconds
                            : times.start + whole * 60;
    };
    if (ends) {
        const qint64 at = times.allDay ? midnight(end.instant().seconds) : end.instant().seconds;
        if (lasts && after(minutes.number()) != at)
            return integrity(u"End Date Time and Duration do not agree"_s, "EndDateTime");
        return at;
    }
    if (lasts)
        return after(minutes.number());
    if (!save.creating() && !minutes.isNull())
        return after(minutes.number()); // a start that moves takes the end with it
    if (times.allDay)
        return times.start;
    return refuse("REQUIRED_FIELD_MISSING", u"Required fields are missing: [DurationInMinutes]"_s,
        {"DurationInMinutes"});
}

void storeTimes(SfSave &save, const EventTimes &times)
{
    const QTimeZone &zone = save.context.switches.zone;
    const QDateTime start = QDateTime::fromSecsSinceEpoch(times.start, Qt::UTC);
    const QDate day = times.allDay ? start.date() : start.toTimeZone(zone).date();
    save.set("StartDateTime", SfValue(SfInstant{times.start}));
    save.set("EndDateTime", SfValue(SfInstant{times.end}));
    save.set("DurationInMinutes", SfValue(static_cast<double>(times.minutes())));
    save.set("ActivityDate", SfValue(SfDay{day.toJulianDay()}));
    const bool mirrored = !times.allDay || save.context.switches.allDayKeepsActivityDateTime;
    save.set("ActivityDateTime", mirrored ? SfValue(SfInstant{times.start}) : SfValue());
}

SfResult<void> timeRules(SfSave &save)
{
    static const QByteArrayList names{"StartDateTime", "EndDateTime", "DurationInMinutes", "ActivityDateTime",
        "ActivityDate", "IsAllDayEvent"};
    if (!save.creating() && std::none_of(names.begin(), names.end(), [&](const QByteArray &name) {
            return save.writes(name);
        }))
        return {};
    if (save.writes("StartDateTime") && save.writes("ActivityDateTime")
        && !save.after("ActivityDateTime").isNull()
        && !(save.after("StartDateTime") == save.after("ActivityDateTime")))
        return integrity(u"Start Date Time and Due Date Time must be the same"_s, "StartDateTime");
    EventTimes times;
    times.allDay = save.after("IsAllDayEvent").boolean();
    const auto start = startOf(save, times.allDay);
    if (!start && save.asSystem)
        return {};
    if (!start)
        return refuse(
            "REQUIRED_FIELD_MISSING", u"Required fields are missing: [StartDateTime]"_s, {"StartDateTime"});
    times.start = *start;
    const auto end = endOf(save, times);
    if (!end)
        return tl::make_unexpected(end.error());
    times.end = *end;
    if (times.end < times.start)
        return integrity(u"End Date Time: the event can't end before it starts"_s, "EndDateTime");
    const qint64 most = save.context.switches.multidayEvents ? longestMinutes : 1440;
    if (times.minutes() > most) {
        return refuse(save.context.switches.tooLongEventCode,
            most == 1440 ? u"An event can't last longer than 24 hours."_s
                         : u"An event can't last longer than 14 days."_s,
            {"DurationInMinutes"});
    }
    storeTimes(save, times);
    return {};
}

} // namespace

SfResult<void> taskRules(SfSave &save)
{
    if (auto good = activityRules(save); !good)
        return good;
    if (auto good = seriesRules(save); !good)
        return good;
    const SfDatabase &database = save.context.database;
    const bool closed = listFlag(database, "TaskStatus", save.after("Status"), "IsClosed");
    const bool wasClosed = save.row && database.value(*save.row, "IsClosed").boolean();
    save.set("IsClosed", SfValue(closed));
    save.set("IsHighPriority",
        SfValue(listFlag(database, "TaskPriority", save.after("Priority"), "IsHighPriority")));
    if (!closed)
        save.set("CompletedDateTime", SfValue());
    else if (!wasClosed && !(save.asSystem && save.writes("CompletedDateTime")))
        save.set("CompletedDateTime", SfValue(save.context.stamp()));
    return {};
}

SfResult<void> eventRules(SfSave &save)
{
    if (!save.asSystem && save.row && save.context.database.value(*save.row, "IsChild").boolean()) {
        return refuse("INSUFFICIENT_ACCESS_OR_READONLY",
            u"insufficient access rights on object id: this is an invitee's copy of an event"_s);
    }
    if (!save.asSystem && save.after("IsPrivate").boolean()
        && (!save.after("WhoId").isNull() || !save.after("WhatId").isNull()))
        return integrity(u"Private events can't be related to other records"_s, "IsPrivate");
    if (auto good = activityRules(save); !good)
        return good;
    if (auto good = timeRules(save); !good)
        return good;
    return seriesRules(save);
}

void followActivity(SfSave &save, SfRow &row)
{
    followPeople(save, row);
    followInvitees(save, row);
    followSeries(save, row);
}

void followEmail(SfSave &save, SfRow &row)
{
    SfContext &context = save.context;
    const QByteArray subject = context.database.value(row, "Subject").utf8();
    const QByteArray body = context.database.value(row, "TextBody").utf8();
    json fields{{"Subject", toStd(("Email: " + subject).left(255))}, {"Status", "Completed"},
        {"TaskSubtype", "Email"}, {"Description", QString::fromUtf8(body).left(32000).toStdString()}};
    if (const SfValue about = context.database.value(row, "RelatedToId"); !about.isNull())
        fields["WhatId"] = toStd(about.utf8());
    if (const SfValue had = context.database.value(row, "ActivityId"); !had.isNull()) {
        if (SfRow *task = context.database.find(had.utf8()))
            systemUpdate(context, *task, fields);
        return;
    }
    // The mails of a case are activities only where somebody makes them so.
    if (fields.value("WhatId", std::string()).starts_with("500"))
        return;
    if (const SfRow *task = systemInsert(context, "Task", fields)) {
        context.database.update(row, [&](SfRow &changed) {
            changed.setCell(changed.def->fieldIndex("ActivityId"), SfValue(task->id));
        });
    }
}

int archiveActivities(SfContext &context)
{
    const qint64 edge = context.stamp().seconds - archivedAfterDays * daySeconds;
    int archived = 0;
    for (const char *name : {"Task", "Event"}) {
        SfTable *table = context.database.table(name);
        const bool tasks = table->def().name == "Task";
        const int flag = table->def().fieldIndex("IsArchived");
        QByteArrayList over;
        table->eachRow([&](const SfRow &row) {
            const SfValue at = context.database.value(row, tasks ? "CompletedDateTime" : "EndDateTime");
            if (!row.deleted && !row.purged && !context.database.value(row, flag).boolean() && !at.isNull()
                && at.instant().seconds < edge)
                over.append(row.id->utf8);
        });
        for (const QByteArray &id : std::as_const(over)) {
            // No stamp moves: archiving is not visible to a reader that follows SystemModstamp.
            context.database.update(*table->find(id), [&](SfRow &old) { old.setCell(flag, SfValue(true)); });
            ++archived;
        }
    }
    return archived;
}

} // namespace tandem::sandbox
