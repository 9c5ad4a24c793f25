// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfaccountrules.h"

#include <QSet>
#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

/// The fields that an account of a person shares with the contact behind it.
constexpr std::pair<const char *, const char *> personFields[]{{"FirstName", "FirstName"},
    {"LastName", "LastName"}, {"Salutation", "Salutation"}, {"PersonEmail", "Email"},
    {"PersonMobilePhone", "MobilePhone"}, {"PersonTitle", "Title"}, {"PersonMailingStreet", "MailingStreet"},
    {"PersonMailingCity", "MailingCity"}, {"PersonMailingPostalCode", "MailingPostalCode"},
    {"PersonMailingCountry", "MailingCountry"}, {"Has_Left__pc", "Has_Left__c"},
    {"Startdeliver_Id__pc", "Startdeliver_Id__c"}, {"Level__pc", "Level__c"},
    {"Languages__pc", "Languages__c"}};
/// Those that both have under one name, as every account has them.
constexpr const char *sharedFields[]{"Phone", "Fax", "Description", "OwnerId"};

bool personAccounts(const SfContext &context)
{
    return context.switches.features.contains(SfFeature::PersonAccounts);
}

tl::unexpected<SfError> personRefusal(const QString &message, const QByteArray &field)
{
    return refuse("INVALID_PERSON_ACCOUNT_OPERATION", message, {field});
}

bool isPersonType(const SfContext &context, const SfValue &recordType)
{
    const SfRow *row = recordType.isNull() ? nullptr : context.database.find(recordType.utf8());
    return row && context.database.value(*row, "IsPersonType").boolean();
}

void setCell(SfContext &context, SfRow &row, const QByteArray &field, SfValue value)
{
    context.database.update(
        row, [&](SfRow &changed) { changed.setCell(changed.def->fieldIndex(field), std::move(value)); });
}

SfRow *directRelation(SfContext &context, const SfRow &contact)
{
    SfTable *table = context.database.table("AccountContactRelation");
    for (SfRow *row : table->findByField(table->def().fieldIndex("ContactId"), contact.id->utf8)) {
        if (!row->deleted && context.database.value(*row, "IsDirect").boolean())
            return row;
    }
    return nullptr;
}

void relate(SfContext &context, const SfRow &contact)
{
    const SfValue account = context.database.value(contact, "AccountId");
    SfRow *direct = directRelation(context, contact);
    if (direct && context.database.value(*direct, "AccountId") == account)
        return;
    if (direct)
        systemRemove(context, *direct);
    if (!account.isNull()) {
        systemInsert(context, "AccountContactRelation",
            {{"AccountId", toStd(account.utf8())}, {"ContactId", toStd(contact.id->utf8)}, {"IsDirect", true},
                {"IsActive", true}});
    }
}

} // namespace

namespace {

/// Whether an account would stand above itself.
bool makesLoop(const SfSave &save)
{
    if (save.creating() || !save.writes("ParentId"))
        return false;
    const QByteArray own = save.row->id->utf8;
    QSet<QByteArray> seen;
    QByteArray above = canonicalId(save.after("ParentId").utf8());
    while (!above.isEmpty() && !seen.contains(above)) {
        if (above == own)
            return true;
        seen.insert(above);
        const SfRow *parent = save.context.database.find(above);
        above = parent ? save.context.database.value(*parent, "ParentId").utf8() : QByteArray();
    }
    return false;
}

} // namespace

SfResult<void> accountRules(SfSave &save)
{
    if (makesLoop(save))
        return refuse("CIRCULAR_DEPENDENCY", u"attempt to create a circular dependency"_s, {"ParentId"});
    if (!personAccounts(save.context))
        return {};
    const bool was = save.row && save.context.database.value(*save.row, "IsPersonAccount").boolean();
    const bool converted =
        save.writes("RecordTypeId") && isPersonType(save.context, save.after("RecordTypeId"));
    const bool person = was || converted || (save.creating() && !save.after("LastName").isNull());
    if (!person) {
        for (const auto &[name, ignored] : personFields) {
            if (!save.asSystem && save.writes(name) && !save.after(name).isNull())
                return personRefusal(u"%1: only for person accounts"_s.arg(QString::fromLatin1(name)), name);
        }
        return {};
    }
    if (!save.asSystem && save.writes("Name"))
        return refuse("INVALID_FIELD_FOR_INSERT_UPDATE",
            u"Unable to create/update fields: Name. A person account's name is made of its parts."_s,
            {"Name"});
    if (save.after("LastName").isNull())
        return refuse("REQUIRED_FIELD_MISSING", u"Required fields are missing: [LastName]"_s, {"LastName"});
    const QByteArray first = save.after("FirstName").utf8();
    save.set("Name",
        SfValue::text(
            first.isEmpty() ? save.after("LastName").utf8() : first + ' ' + save.after("LastName").utf8()));
    save.set("IsPersonAccount", SfValue(true));
    return {};
}

void followAccount(SfSave &save, SfRow &account)
{
    SfContext &context = save.context;
    if (!personAccounts(context) || !context.database.value(account, "IsPersonAccount").boolean())
        return;
    json fields = json::object();
    for (const auto &[here, there] : personFields) {
        const SfValue value = context.database.value(account, here);
        const SfTable *contacts = context.database.table("Contact");
        const bool flag = contacts->def().field(contacts->def().fieldIndex(there)).type == FieldType::Boolean;
        fields[there] = flag ? json(value.boolean()) : value.isNull() ? json() : json(toStd(value.utf8()));
    }
    for (const char *name : sharedFields) {
        const SfValue value = context.database.value(account, name);
        fields[name] = value.isNull() ? json() : json(toStd(value.utf8()));
    }
    const SfValue shadowId = context.database.value(account, "PersonContactId");
    SfRow *shadow = shadowId.isNull() ? nullptr : context.database.find(shadowId.utf8());
    if (shadow) {
        systemUpdate(context, *shadow, fields);
        return;
    }
    fields["AccountId"] = toStd(account.id->utf8);
    fields["IsPersonAccount"] = true;
    if (const SfRow *made = systemInsert(context, "Contact", fields))
        setCell(context, account, "PersonContactId", SfValue(made->id));
}

SfResult<void> contactRules(SfSave &save)
{
    if (save.asSystem || !personAccounts(save.context))
        return {};
    if (save.row && save.context.database.value(*save.row, "IsPersonAccount").boolean())
        return personRefusal(u"This contact belongs to a person account and is changed through it"_s, "Id");
    const SfRow *parent = save.context.database.find(save.after("AccountId").utf8());
    if (parent && save.context.database.value(*parent, "IsPersonAccount").boolean())
        return personRefusal(u"A person account can't have contacts"_s, "AccountId");
    return {};
}

void followContact(SfSave &save, SfRow &contact)
{
    if (save.context.switches.features.contains(SfFeature::ContactsToMultipleAccounts)
        && (save.creating() || save.writes("AccountId")))
        relate(save.context, contact);
}

void removedContact(SfContext &context, SfRow &contact)
{
    for (const char *name : {"Task", "Event"}) {
        SfTable *table = context.database.table(name);
        const int who = table->def().fieldIndex("WhoId");
        for (SfRow *activity : table->findByField(who, contact.id->utf8)) {
            if (activity->deleted)
                continue;
            if (context.database.value(*activity, "WhatId").isNull())
                systemRemove(context, *activity);
            else
                systemUpdate(context, *activity, json{{"WhoId", nullptr}});
        }
    }
}

SfResult<void> accountRelationRules(SfSave &save)
{
    if (save.asSystem || !save.creating())
        return {};
    const QByteArray account = save.after("AccountId").utf8();
    const int field = save.def().fieldIndex("ContactId");
    for (const SfRow *other : save.table.findByField(field, save.after("ContactId").utf8())) {
        if (!other->deleted && save.context.database.value(*other, "AccountId").utf8() == account) {
            return refuse("DUPLICATE_VALUE",
                u"There's already a relationship between this contact and account."_s, {"ContactId"});
        }
    }
    return {};
}

void relateAllContacts(SfContext &context)
{
    context.database.table("Contact")->eachRow([&](const SfRow &contact) {
        if (!contact.deleted && !contact.purged)
            relate(context, contact);
    });
}

} // namespace tandem::sandbox
