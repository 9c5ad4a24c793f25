// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/activity.h"

#include "core/sync/flows/invitees.h"

namespace tandem::sync::activity {
using namespace Qt::StringLiterals;

FieldSchema *fieldOf(ObjectSchema &schema, QStringView name)
{
    const auto found = std::find_if(schema.fields.begin(), schema.fields.end(),
        [name](const FieldSchema &field) { return field.name == name; });
    return found == schema.fields.end() ? nullptr : &*found;
}

FieldSchema synthetic(const QString &name, const QString &label, FieldType type)
{
    FieldSchema field;
    field.name = name;
    field.label = label;
    field.type = type;
    field.filterable = false;
    field.sortable = false;
    return field;
}

void makeReadOnly(ObjectSchema &schema, const QStringList &names)
{
    for (FieldSchema &field : schema.fields) {
        if (!names.contains(field.name))
            continue;
        field.creatable = false;
        field.updatable = false;
        field.required = false;
    }
}

void addRelations(ObjectSchema &schema, const QString &junction, int most)
{
    makeReadOnly(schema, {u"WhoId"_s, u"WhatId"_s, junction});
    const FieldSchema *what = fieldOf(schema, u"WhatId");
    if (FieldSchema *derived = fieldOf(schema, account); derived && what) {
        derived->creatable = true;
        derived->updatable = true;
        derived->label = u"Account"_s;
    }
    if (!fieldOf(schema, u"WhoId"))
        return;
    FieldSchema people = synthetic(attendees, u"Attendees"_s, FieldType::Reference);
    people.multi = true;
    people.length = fieldOf(schema, junction) ? mostPeople : most;
    people.referenceTo = {u"Contact"_s};
    schema.fields.append(people);
}

QStringList visible(const QStringList &names, const ObjectSchema &described)
{
    QStringList seen;
    for (const QString &name : names) {
        if ((name.contains(u'.') || described.field(name)) && !seen.contains(name))
            seen.append(name);
    }
    return seen;
}

QStringList relationFields(QStringList shown, const ObjectSchema &described, const QString &junction)
{
    if (shown.removeAll(attendees) > 0)
        shown += {u"WhoId"_s, junction};
    return visible(shown, described);
}

void addOccasion(ObjectSchema &schema)
{
    const QString name = schema.side == Side::Salesforce ? occasion : occasionThere;
    FieldSchema field = synthetic(name, u"What and when"_s, FieldType::Text);
    field.creatable = false;
    field.updatable = false;
    schema.fields.append(field);
}

void presentOccasion(Side side, Record &record, QStringView title, QStringView time)
{
    const QString what = record.fields.value(title).display().simplified().toLower();
    const QString at = record.fields.value(time).display();
    record.fields.set(side == Side::Salesforce ? occasion : occasionThere,
        what.isEmpty() || at.isEmpty() ? Value() : Value(what + u" | "_s + at));
}

std::optional<Period> periodOfEvent(const Record &record)
{
    const Value start = record.fields.value(u"StartDateTime");
    const Value end = record.fields.value(u"EndDateTime");
    const Value length = record.fields.value(u"DurationInMinutes");
    const auto *from = start.get<Instant>();
    const auto *to = end.get<Instant>();
    if (!from)
        return std::nullopt;
    const std::chrono::minutes lasts{length.get<qint64>() ? *length.get<qint64>() : 0};
    if (!isTrue(record, u"IsAllDayEvent"))
        return Period::timed(*from, to ? *to : *from + lasts);
    const QDate first = from->toDateTime().date();
    const qint64 more = std::max<qint64>(0, lasts.count() / 1440 - 1);
    return Period::days(first, to ? std::max(first, to->toDateTime().date()) : first.addDays(more));
}

bool isLogged(const Record &task)
{
    static const QStringList kinds{u"Call"_s, u"Email"_s, u"ListEmail"_s};
    return kinds.contains(task.fields.value(u"TaskSubtype").display());
}

bool isTrue(const Record &record, QStringView name)
{
    return record.fields.value(name) == Value(true);
}

namespace {

/// Leads have no partner: an activity with one belongs to no account.
bool isContact(const QString &id)
{
    return id.startsWith("003"_L1);
}

QStringList listOf(const Value &value)
{
    const auto *list = value.get<QStringList>();
    return list ? *list : QStringList();
}

} // namespace

void presentRelations(Record &record, const QString &junction)
{
    QStringList people = listOf(record.fields.value(junction));
    const QString primary = record.fields.value(u"WhoId").display();
    if (!primary.isEmpty() && !people.contains(primary))
        people.append(primary);
    people += listOf(record.fields.value(invitees::field));
    record.fields.remove(invitees::field);
    people.removeIf([](const QString &id) { return !isContact(id); });
    people.removeDuplicates();
    people.sort();
    record.fields.set(attendees, people.isEmpty() ? Value() : Value(people));
}

QString primaryOf(const QStringList &people, const Record *current)
{
    const QString before = current ? current->fields.value(u"WhoId").display() : QString();
    return people.contains(before) ? before : people.value(0);
}

void wireRelations(const FlowContext &flow, Fields &changes, const Record *current, const QString &junction)
{
    if (const Value *chosen = changes.find(account)) {
        const Value parent = *chosen;
        changes.remove(account);
        changes.set(u"WhatId"_s, parent);
    }
    const Value *chosen = changes.find(attendees);
    if (!chosen)
        return;
    const QStringList people = listOf(*chosen);
    changes.remove(attendees);
    const QString before = current ? current->fields.value(u"WhoId").display() : QString();
    const QString primary = primaryOf(people, current);
    if (primary != before)
        changes.set(u"WhoId"_s, primary.isEmpty() ? Value() : Value(primary));
    if (flow.service(Side::Salesforce)->field(junction))
        changes.set(junction, people.isEmpty() ? Value() : Value(people));
}

} // namespace tandem::sync::activity
