// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfrelations.h"

#include "app/sandbox/salesforce/sfactivities.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr qsizetype mostPeople = 50; // contract 6.3

struct Junction
{
    QByteArray relation; ///< TaskRelation or EventRelation
    QByteArray key; ///< TaskId or EventId
    bool ofEvents = false;
};

Junction junctionOf(const QByteArray &activity)
{
    const bool events = activity == "Event";
    return {events ? "EventRelation" : "TaskRelation", events ? "EventId" : "TaskId", events};
}

/// The live relation rows of an activity: of people, or of invitees.
std::vector<SfRow *> relationsOf(const SfDatabase &database, const SfRow &activity, bool invitees)
{
    const Junction junction = junctionOf(activity.def->name);
    const SfTable *table = database.table(junction.relation);
    std::vector<SfRow *> found;
    for (SfRow *row : table->findByField(table->def().fieldIndex(junction.key), activity.id->utf8)) {
        const bool what = database.value(*row, "IsWhat").boolean();
        const bool invitee = junction.ofEvents && database.value(*row, "IsInvitee").boolean();
        const bool parent = !junction.ofEvents || database.value(*row, "IsParent").boolean();
        if (!row->deleted && !what && (invitees ? invitee : parent))
            found.push_back(row);
    }
    std::sort(found.begin(), found.end(), [](auto *a, auto *b) { return a->id->utf8 < b->id->utf8; });
    return found;
}

QByteArray personOf(const SfDatabase &database, const SfRow &relation)
{
    return database.value(relation, "RelationId").utf8();
}

void addRelation(SfContext &context, const SfRow &activity, const QByteArray &person)
{
    const Junction junction = junctionOf(activity.def->name);
    json fields{
        {toStd(junction.key), toStd(activity.id->utf8)}, {"RelationId", toStd(person)}, {"IsWhat", false}};
    if (junction.ofEvents)
        fields["IsParent"] = true;
    systemInsert(context, junction.relation, fields);
}

bool shared(const SfContext &context)
{
    return context.switches.features.contains(SfFeature::SharedActivities);
}

/// The fields of an event that its invitees' copies mirror.
json mirrored(const SfDatabase &database, const SfRow &event, const QByteArray &invitee)
{
    json fields{{"OwnerId", toStd(invitee)}, {"IsChild", true}, {"IsGroupEvent", true},
        {"ParentActivityId", toStd(event.id->utf8)}};
    for (const char *name : {"Subject", "Location", "Description", "WhatId", "WhoId", "ShowAs"})
        fields[name] =
            database.value(event, name).isNull() ? json() : json(toStd(database.value(event, name).utf8()));
    fields["IsAllDayEvent"] = database.value(event, "IsAllDayEvent").boolean();
    for (const char *name : {"StartDateTime", "EndDateTime"}) {
        const SfValue time = database.value(event, name);
        if (!time.isNull())
            fields[name] = toStd(instantText(time.instant()));
    }
    return fields;
}

SfRow *copyOf(SfContext &context, const SfRow &event, const QByteArray &invitee)
{
    SfTable *events = context.database.table("Event");
    for (SfRow *row : events->findByField(events->def().fieldIndex("ParentActivityId"), event.id->utf8)) {
        if (!row->deleted && context.database.value(*row, "OwnerId").utf8() == invitee)
            return row;
    }
    return nullptr;
}

void setFlag(SfContext &context, SfRow &row, const QByteArray &field, SfValue value)
{
    context.database.update(
        row, [&](SfRow &changed) { changed.setCell(changed.def->fieldIndex(field), std::move(value)); });
}

} // namespace

QByteArrayList whosOf(const SfDatabase &database, const SfRow &activity)
{
    const QByteArray primary = database.value(activity, "WhoId").utf8();
    QByteArrayList ids = primary.isEmpty() ? QByteArrayList() : QByteArrayList{primary};
    for (const SfRow *relation : relationsOf(database, activity, false)) {
        const QByteArray person = personOf(database, *relation);
        if (!ids.contains(person))
            ids.append(person);
    }
    return ids;
}

SfResult<void> peopleRules(SfSave &save)
{
    if (!shared(save.context))
        return {};
    QByteArrayList people = save.row ? whosOf(save.context.database, *save.row) : QByteArrayList();
    if (save.whoIds)
        people = *save.whoIds;
    const QByteArray primary = save.after("WhoId").utf8();
    if (save.writes("WhoId") && primary.isEmpty() && !save.whoIds && !people.isEmpty())
        people.removeFirst(); // the next one takes the place of who was cleared
    if (save.writes("WhoId") && !primary.isEmpty() && !people.contains(primary))
        people.prepend(primary);
    const bool leads =
        std::any_of(people.begin(), people.end(), [](const QByteArray &id) { return id.startsWith("00Q"); });
    if (people.size() > mostPeople || (leads && people.size() > 1)) {
        return refuse("FIELD_INTEGRITY_EXCEPTION",
            leads ? u"An activity that is related to a lead can't be related to other people"_s
                  : u"An activity can be related to at most 50 contacts"_s,
            {"WhoId"});
    }
    if (save.asSystem && save.row && !save.writes("WhoId") && !save.whoIds)
        return {};
    save.whoIds = people;
    if (people.isEmpty())
        save.set("WhoId", SfValue());
    else if (primary.isEmpty() || !people.contains(primary))
        save.set("WhoId", SfValue::text(people.constFirst()));
    return {};
}

void followPeople(SfSave &save, SfRow &activity)
{
    if (!save.whoIds || !shared(save.context))
        return;
    QByteArrayList missing = *save.whoIds;
    for (SfRow *relation : relationsOf(save.context.database, activity, false)) {
        if (missing.removeAll(personOf(save.context.database, *relation)) == 0) {
            save.context.database.update(*relation, [&](SfRow &gone) {
                gone.deleted = true;
                gone.deletedAt = save.context.stamp();
                gone.stamp = gone.modified = save.context.stamp();
            });
        }
    }
    for (const QByteArray &person : std::as_const(missing))
        addRelation(save.context, activity, person);
}

void followInvitees(SfSave &save, SfRow &event)
{
    if (event.def->name != "Event" || save.creating()
        || save.context.database.value(event, "IsChild").boolean())
        return;
    for (const SfRow *relation : relationsOf(save.context.database, event, true)) {
        const QByteArray invitee = personOf(save.context.database, *relation);
        if (SfRow *copy = copyOf(save.context, event, invitee))
            systemUpdate(save.context, *copy, mirrored(save.context.database, event, invitee));
    }
}

SfResult<void> relationRules(SfSave &save)
{
    const SfDatabase &database = save.context.database;
    const Junction junction = junctionOf(save.def().name == "EventRelation" ? "Event" : "Task");
    if (save.asSystem)
        return {};
    if (!save.creating() && !junction.ofEvents) {
        return refuse(
            "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", u"entity type TaskRelation does not support update"_s);
    }
    if (!save.creating())
        return {};
    const SfRow *activity = database.find(save.after(junction.key).utf8());
    const QByteArray person = save.after("RelationId").utf8();
    for (const bool invitees : {false, true}) {
        for (const SfRow *other : relationsOf(database, *activity, invitees)) {
            if (personOf(database, *other) == person)
                return refuse("DUPLICATE_VALUE", u"this person is on the activity already"_s, {"RelationId"});
        }
    }
    const bool invitee = junction.ofEvents && !save.after("IsParent").boolean();
    if (invitee) {
        save.set("IsInvitee", SfValue(true));
        if (save.after("Status").isNull())
            save.set("Status", SfValue::text(QByteArray("New")));
    } else if (!shared(save.context)) {
        return refuse("FIELD_INTEGRITY_EXCEPTION", u"Shared Activities are not enabled"_s, {"RelationId"});
    }
    return {};
}

void followRelation(SfSave &save, SfRow &relation)
{
    SfContext &context = save.context;
    const Junction junction = junctionOf(save.def().name == "EventRelation" ? "Event" : "Task");
    SfRow *activity = context.database.find(context.database.value(relation, junction.key).utf8());
    if (!activity || !save.creating())
        return;
    const QByteArray person = personOf(context.database, relation);
    if (!junction.ofEvents || !context.database.value(relation, "IsInvitee").boolean()) {
        if (context.database.value(*activity, "WhoId").isNull() && !save.asSystem)
            systemUpdate(context, *activity, json{{"WhoId", toStd(person)}});
        return;
    }
    setFlag(context, *activity, "IsGroupEvent", SfValue(true));
    setFlag(context, *activity, "GroupEventType", SfValue::text(QByteArray("1")));
    if (person.startsWith("005"))
        systemInsert(context, "Event", mirrored(context.database, *activity, person));
}

void removedRelation(SfContext &context, SfRow &relation)
{
    const Junction junction = junctionOf(relation.def->name == "EventRelation" ? "Event" : "Task");
    SfRow *activity = context.database.find(context.database.value(relation, junction.key).utf8());
    if (!activity || activity->deleted)
        return;
    const QByteArray person = personOf(context.database, relation);
    if (junction.ofEvents && context.database.value(relation, "IsInvitee").boolean()) {
        if (SfRow *copy = copyOf(context, *activity, person))
            systemRemove(context, *copy);
        return;
    }
    if (context.database.value(*activity, "WhoId").utf8() != person)
        return;
    const auto left = relationsOf(context.database, *activity, false);
    setFlag(context, *activity, "WhoId",
        left.empty() ? SfValue() : SfValue::text(personOf(context.database, *left.front())));
}

} // namespace tandem::sandbox
