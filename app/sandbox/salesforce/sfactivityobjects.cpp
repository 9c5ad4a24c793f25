// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfactivities.h"
#include "app/sandbox/salesforce/sfdatabase.h"
#include "app/sandbox/salesforce/sffields.h"
#include "app/sandbox/salesforce/sfobjects.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

FieldDef notUpdateable(FieldDef field)
{
    field.updateable = false;
    return field;
}

const char *const recurrenceTypes =
    "RecursDaily|RecursEveryWeekday|RecursWeekly|RecursMonthly|RecursMonthlyNth|RecursYearly|RecursYearlyNth";

/// The pattern of a classic series (contract 6.1, 6.4); the same on tasks and events but for the start.
void addRecurrenceFields(ObjectDef &object)
{
    object.add(notUpdateable(checkboxField("IsRecurrence")));
    FieldDef head = readOnly(referenceField("RecurrenceActivityId", {object.name}, QByteArray()));
    head.indexed = true;
    head.cascadeDelete = true;
    object.add(std::move(head));
    object.add(basicField("RecurrenceEndDateOnly", FieldType::Date));
    object.add(textField("RecurrenceTimeZoneSidKey", 40));
    object.add(restrictedPicklist("RecurrenceType", recurrenceTypes));
    for (const char *name : {"RecurrenceInterval", "RecurrenceDayOfWeekMask", "RecurrenceDayOfMonth"})
        object.add(integerField(name, 9));
    object.add(openPicklist("RecurrenceInstance", "First|Second|Third|Fourth|Last"));
    object.add(openPicklist("RecurrenceMonthOfYear",
        "January|February|March|April|May|June|July|August|September|October|November|December"));
}

void addActivityFields(ObjectDef &object, const char *subjects)
{
    FieldDef subject = picklistField("Subject", FieldType::Combobox, choices(subjects), false);
    subject.nameField = true;
    object.add(std::move(subject));
    FieldDef who = referenceField("WhoId", {"Contact", "Lead"}, "Who");
    who.indexed = true;
    object.add(std::move(who));
    FieldDef what = referenceField(
        "WhatId", {"Account", "Opportunity", "Case", "Implementation__c"}, "What", object.name + 's');
    what.indexed = true;
    what.cascadeDelete = true;
    object.add(std::move(what));
    object.add(longTextField("Description", 32000));
    FieldDef owns = ownerField();
    owns.referenceTo = {"User", "Group"};
    owns.polymorphic = true;
    owns.indexed = true;
    object.add(std::move(owns));
    object.add(readOnly(checkboxField("IsArchived")));
    FieldDef account = readOnly(referenceField("AccountId", {"Account"}, "Account"));
    account.indexed = true;
    object.add(std::move(account));
    object.add(checkboxField("IsReminderSet"));
    object.add(basicField("ReminderDateTime", FieldType::DateTime));
    for (const bool counted : {false, true}) {
        object.add(onlyWith(SfFeature::SharedActivities,
            derivedField(integerField(counted ? "WhatCount" : "WhoCount", 9),
                [counted](const SfRow &row, const SfDatabase &db) {
                    const QByteArray one = db.value(row, "WhatId").utf8();
                    return SfValue(counted ? double(!one.isEmpty()) : double(whosOf(db, row).size()));
                })));
    }
}

FieldDef whoIds(const QByteArray &name)
{
    FieldDef field = basicField(name, FieldType::IdList);
    field.storage = FieldStorage::Computed;
    field.filterable = false;
    field.sortable = false;
    field.compute = [](const SfRow &row, const SfDatabase &db) {
        const QByteArrayList ids = whosOf(db, row);
        return ids.isEmpty() ? SfValue() : SfValue::text(ids.join(';'));
    };
    return onlyWith(SfFeature::SharedActivities, std::move(field));
}

FieldDef valueList(const QByteArray &name, const char *fallback)
{
    FieldDef field = openPicklist(name, "");
    field.picklist.clear(); // from TaskStatus and TaskPriority
    field.nillable = false;
    field.defaultedOnCreate = true;
    field.defaultValue = SfValue::text(QByteArray(fallback));
    return field;
}

std::unique_ptr<ObjectDef> task()
{
    auto object = startObject("Task", "00T", u"Tasks"_s);
    addActivityFields(*object, "Call|Email|Send Letter|Send Quote|Other");
    FieldDef status = valueList("Status", "Not Started");
    status.picklist = choices("Not Started|In Progress|Completed|Waiting on someone else|Deferred");
    object->add(std::move(status));
    FieldDef priority = valueList("Priority", "Normal");
    priority.picklist = choices("High|Normal|Low");
    object->add(std::move(priority));
    object->add(readOnly(checkboxField("IsClosed")));
    object->add(readOnly(checkboxField("IsHighPriority")));
    object->add(readOnly(basicField("CompletedDateTime", FieldType::DateTime)));
    object->add(basicField("ActivityDate", FieldType::Date));
    object->add(openPicklist("Type", "Call|Email|Meeting|Prep|Other"));
    object->add(notUpdateable(restrictedPicklist("TaskSubtype", "Task|Email|ListEmail|Call|LinkedIn|Note")));
    object->add(restrictedPicklist("CallType", "Internal|Inbound|Outbound"));
    object->add(integerField("CallDurationInSeconds", 8));
    object->add(textField("CallDisposition", 255));
    object->add(textField("CallObject", 255));
    object->add(basicField("RecurrenceStartDateOnly", FieldType::Date));
    addRecurrenceFields(*object);
    object->add(restrictedPicklist(
        "RecurrenceRegeneratedType", "RecurrenceRegenerateAfterDueDate|RecurrenceRegenerateAfterToday"));
    object->add(whoIds("TaskWhoIds"));
    addSystemFieldsAfter(*object);
    return object;
}

void addEventTimes(ObjectDef &object)
{
    object.add(checkboxField("IsAllDayEvent"));
    object.add(basicField("ActivityDateTime", FieldType::DateTime));
    object.add(basicField("ActivityDate", FieldType::Date));
    object.add(integerField("DurationInMinutes", 8));
    object.add(basicField("StartDateTime", FieldType::DateTime));
    object.add(basicField("EndDateTime", FieldType::DateTime));
    object.add(
        derivedField(basicField("EndDate", FieldType::Date), [](const SfRow &row, const SfDatabase &db) {
            const SfValue end = db.value(row, "EndDateTime");
            return end.isNull()
                ? SfValue()
                : SfValue(SfDay{
                    QDateTime::fromSecsSinceEpoch(end.instant().seconds, Qt::UTC).date().toJulianDay()});
        }));
}

std::unique_ptr<ObjectDef> event()
{
    auto object = startObject("Event", "00U", u"Events"_s);
    addActivityFields(*object, "Call|Email|Meeting|Send Letter/Quote|Other");
    object->add(textField("Location", 255));
    addEventTimes(*object);
    object->add(openPicklist("Type", "Call|Email|Meeting|Other"));
    FieldDef shown = restrictedPicklist("ShowAs", "Busy|OutOfOffice|Free");
    shown.defaultedOnCreate = true;
    shown.defaultValue = SfValue::text(QByteArray("Busy"));
    object->add(std::move(shown));
    object->add(checkboxField("IsPrivate"));
    object->add(notUpdateable(restrictedPicklist("EventSubtype", "Event")));
    object->add(readOnly(checkboxField("IsGroupEvent")));
    object->add(readOnly(restrictedPicklist("GroupEventType", "0|1|3")));
    object->add(readOnly(checkboxField("IsChild")));
    FieldDef parent = readOnly(referenceField("ParentActivityId", {"Event"}, QByteArray()));
    parent.indexed = true;
    parent.cascadeDelete = true;
    parent.hidden = true; // the service keeps it to itself; a copy is found through EventRelation
    object->add(std::move(parent));
    object->add(basicField("RecurrenceStartDateTime", FieldType::DateTime));
    addRecurrenceFields(*object);
    object->add(notUpdateable(checkboxField("IsRecurrence2")));
    object->add(textField("Recurrence2PatternText", 512));
    object->add(readOnly(basicField("Recurrence2PatternStartDate", FieldType::DateTime)));
    object->add(readOnly(textField("Recurrence2PatternTimeZone", 255)));
    object->add(readOnly(openPicklist("Recurrence2PatternVersion", "1|2")));
    object->add(readOnly(checkboxField("IsRecurrence2Exception")));
    object->add(readOnly(checkboxField("IsRecurrence2Exclusion")));
    object->add(whoIds("EventWhoIds"));
    addSystemFieldsAfter(*object);
    return object;
}

std::unique_ptr<ObjectDef> relation(
    const QByteArray &name, const QByteArray &prefix, const QByteArray &activity)
{
    auto object = startObject(name, prefix, QString::fromLatin1(name) + u's');
    FieldDef owner = required(referenceField(activity + "Id", {activity}, activity, name + 's'));
    owner.cascadeDelete = true;
    owner.indexed = true;
    owner.updateable = false;
    object->add(std::move(owner));
    FieldDef to = required(referenceField(
        "RelationId", {"Contact", "Lead", "User", "Account", "Opportunity", "Case"}, "Relation"));
    to.indexed = true;
    to.updateable = false;
    object->add(std::move(to));
    object->add(readOnly(referenceField("AccountId", {"Account"}, "Account")));
    object->add(notUpdateable(checkboxField("IsWhat")));
    return object;
}

std::unique_ptr<ObjectDef> taskRelation()
{
    auto object = relation("TaskRelation", "0RT", "Task");
    object->feature = SfFeature::SharedActivities;
    object->hidden = true;
    addSystemFieldsAfter(*object);
    return object;
}

std::unique_ptr<ObjectDef> eventRelation()
{
    auto object = relation("EventRelation", "0RE", "Event");
    object->add(notUpdateable(checkboxField("IsParent")));
    object->add(notUpdateable(checkboxField("IsInvitee")));
    FieldDef status = restrictedPicklist("Status", "New|Accepted|Declined");
    object->add(std::move(status));
    object->add(basicField("RespondedDate", FieldType::DateTime));
    object->add(textField("Response", 255));
    addSystemFieldsAfter(*object);
    return object;
}

std::unique_ptr<ObjectDef> listOf(const QByteArray &name, const QByteArray &prefix, const QByteArray &flag)
{
    auto object = startObject(name, prefix, QString::fromLatin1(name));
    object->writable = false;
    object->replicateable = false;
    object->fields[1].hidden = true; // neither list has IsDeleted
    object->add(required(textField("ApiName", 255)));
    object->add(required(nameField(textField("MasterLabel", 255))));
    object->add(integerField("SortOrder", 9));
    object->add(checkboxField("IsDefault"));
    object->add(checkboxField(flag));
    addSystemFieldsAfter(*object);
    return object;
}

std::unique_ptr<ObjectDef> taskStatus()
{
    return listOf("TaskStatus", "01J", "IsClosed");
}

std::unique_ptr<ObjectDef> taskPriority()
{
    return listOf("TaskPriority", "01K", "IsHighPriority");
}

std::unique_ptr<ObjectDef> emailMessage()
{
    auto object = startObject("EmailMessage", "02s", u"Email Messages"_s);
    FieldDef activity = readOnly(referenceField("ActivityId", {"Task"}, "Activity"));
    activity.indexed = true;
    object->add(std::move(activity));
    FieldDef related = referenceField("RelatedToId", {"Account", "Opportunity", "Case"}, "RelatedTo");
    related.indexed = true;
    object->add(std::move(related));
    object->add(nameField(textField("Subject", 3000)));
    object->add(longTextField("TextBody", 131072));
    object->add(longTextField("HtmlBody", 131072));
    object->add(textField("FromAddress", 1000));
    object->add(longTextField("ToAddress", 4000));
    object->add(checkboxField("Incoming"));
    object->add(restrictedPicklist("Status", "0|1|2|3|4|5"));
    object->add(basicField("MessageDate", FieldType::DateTime));
    addSystemFieldsAfter(*object);
    return object;
}

} // namespace

void addActivityObjects(SfObjects &objects)
{
    for (auto *build : {task, event, taskRelation, eventRelation, taskStatus, taskPriority, emailMessage})
        objects.push_back(build());
}

} // namespace tandem::sandbox
