// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfobjects.h"

#include "app/sandbox/salesforce/sfdatabase.h"
#include "app/sandbox/salesforce/sffields.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

QStringList list(const char *values)
{
    return QString::fromLatin1(values).split(u'|');
}

FieldDef phone(const QByteArray &name)
{
    return basicField(name, FieldType::Phone, 40);
}

FieldDef picklist(const QByteArray &name, const char *values)
{
    return picklistField(name, FieldType::Picklist, list(values), false);
}

FieldDef restricted(const QByteArray &name, const char *values)
{
    return picklistField(name, FieldType::Picklist, list(values), true);
}

FieldDef owner()
{
    FieldDef field = referenceField("OwnerId", {"User"}, "Owner");
    field.nillable = false;
    field.defaultedOnCreate = true;
    return field;
}

FieldDef nameField(FieldDef field)
{
    field.nameField = true;
    return field;
}

/// First and last name joined: what Salesforce derives for people.
FieldDef personName()
{
    FieldDef field = nameField(
        formulaField("Name", FieldType::String, 121, 0, 0, [](const SfRow &row, const SfDatabase &db) {
            const QByteArray first = db.value(row, "FirstName").utf8();
            const QByteArray last = db.value(row, "LastName").utf8();
            return SfValue::text(first.isEmpty() ? last : first + ' ' + last);
        }));
    field.calculated = false;
    field.nillable = false;
    return field;
}

FieldDef nameParts(const QByteArray &name, int length)
{
    FieldDef field = textField(name, length);
    field.compoundFieldName = "Name";
    return field;
}

std::unique_ptr<ObjectDef> start(const QByteArray &name, const QByteArray &prefix, const QString &plural)
{
    auto object = std::make_unique<ObjectDef>(name, prefix);
    object->label = QString::fromLatin1(name);
    object->labelPlural = plural;
    addSystemFieldsBefore(*object);
    return object;
}

const char *const industries =
    "Agriculture|Apparel|Banking|Biotechnology|Chemicals|Communications|Construction|Consulting|"
    "Education|Electronics|Energy|Engineering|Entertainment|Finance|Healthcare|Hospitality|"
    "Insurance|Manufacturing|Media|Retail|Shipping|Technology|Telecommunications|Transportation|"
    "Utilities|Other";

void addAccountStandardFields(ObjectDef &account)
{
    account.add(readOnly(referenceField("MasterRecordId", {"Account"}, "MasterRecord")));
    account.add(required(nameField(textField("Name", 255))));
    account.add(picklist("Type", "Prospect|Customer - Direct|Customer - Channel|Partner|Other"));
    account.add(referenceField("ParentId", {"Account"}, "Parent", "ChildAccounts"));
    addAddress(account, "Billing");
    addAddress(account, "Shipping");
    account.add(phone("Phone"));
    account.add(phone("Fax"));
    account.add(textField("AccountNumber", 40));
    account.add(basicField("Website", FieldType::Url, 255));
    account.add(readOnly(basicField("PhotoUrl", FieldType::Url, 255)));
    account.add(textField("Sic", 20));
    account.add(picklist("Industry", industries));
    account.add(decimalField("AnnualRevenue", FieldType::Currency, 18, 0));
    account.add(integerField("NumberOfEmployees", 8));
    account.add(picklist("Ownership", "Public|Private|Subsidiary|Other"));
    account.add(textField("TickerSymbol", 20));
    account.add(longTextField("Description", 32000));
    account.add(picklist("Rating", "Hot|Warm|Cold"));
    account.add(textField("Site", 80));
    account.add(owner());
    addSystemFieldsAfter(account);
    account.add(readOnly(basicField("LastActivityDate", FieldType::Date)));
    account.add(readOnly(basicField("LastViewedDate", FieldType::DateTime)));
    account.add(readOnly(basicField("LastReferencedDate", FieldType::DateTime)));
    account.add(textField("Jigsaw", 20));
    account.add(picklist("AccountSource", "Web|Phone Inquiry|Partner Referral|Purchased List|Other"));
    account.add(textField("SicDesc", 80));
}

void addAccountCustomFields(ObjectDef &account)
{
    account.add(externalId(textField("Startdeliver_Id__c", 40), true));
    account.add(externalId(textField("Legacy_Key__c", 40), false));
    account.add(decimalField("ARR__c", FieldType::Currency, 16, 2));
    account.add(decimalField("MRR__c", FieldType::Currency, 16, 2));
    account.add(decimalField("Seats__c", FieldType::Double, 18, 0));
    account.add(basicField("Renewal_Date__c", FieldType::Date));
    account.add(basicField("Go_Live__c", FieldType::DateTime));
    account.add(basicField("Support_From__c", FieldType::Time));
    account.add(decimalField("Churn_Risk__c", FieldType::Percent, 5, 2));
    account.add(restricted("Tier__c", "Gold|Silver|Bronze"));
    account.add(picklist("Segment__c", "Enterprise|Mid-Market|SMB"));
    account.add(
        picklistField("Products__c", FieldType::MultiPicklist, list("Core|Analytics|Mobile|API"), true));
    account.add(longTextField("Internal_Notes__c", 32768));
    FieldDef rich = longTextField("Rich_Notes__c", 32768);
    rich.htmlFormatted = true;
    account.add(std::move(rich));
    account.add(checkboxField("Strategic__c"));
    FieldDef number = readOnly(textField("Customer_Number__c", 30));
    number.autoNumber = true;
    number.nillable = false;
    number.defaultedOnCreate = true;
    account.add(std::move(number));
    account.add(formulaField(
        "Yearly_Value__c", FieldType::Currency, 0, 18, 2, [](const SfRow &row, const SfDatabase &db) {
            const SfValue monthly = db.value(row, "MRR__c");
            return monthly.isNull() ? SfValue() : SfValue(monthly.number() * 12);
        }));
    account.add(formulaField(
        "Owner_Email__c", FieldType::String, 1300, 0, 0, [](const SfRow &row, const SfDatabase &db) {
            const SfRow *user = db.find(db.value(row, "OwnerId").utf8());
            return user ? db.value(*user, "Email") : SfValue();
        }));
    account.add(basicField("Billing_Email__c", FieldType::Email, 80));
    account.add(basicField("Portal__c", FieldType::Url, 255));
    account.add(phone("Support_Phone__c"));
    account.add(referenceField("Main_Contact__c", {"Contact"}, "Main_Contact__r"));
}

/// The rest of a real organisation's Account: fields that nobody maps but every describe and every picker
/// shows.
void addAccountFillers(ObjectDef &account, size_t wanted)
{
    for (int i = 1; account.fields.size() < wanted; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(2, '0');
        switch (i % 8) {
        case 0:
            account.add(checkboxField("Flag_" + number + "__c"));
            break;
        case 1:
            account.add(textField("Text_" + number + "__c", 80 + i));
            break;
        case 2:
            account.add(decimalField("Amount_" + number + "__c", FieldType::Currency, 18, 2));
            break;
        case 3:
            account.add(basicField("Day_" + number + "__c", FieldType::Date));
            break;
        case 4:
            account.add(picklist("Choice_" + number + "__c", "One|Two|Three"));
            break;
        case 5:
            account.add(decimalField("Number_" + number + "__c", FieldType::Double, 10, 3));
            break;
        case 6:
            account.add(basicField("Moment_" + number + "__c", FieldType::DateTime));
            break;
        default:
            account.add(decimalField("Share_" + number + "__c", FieldType::Percent, 5, 1));
            break;
        }
    }
}

std::unique_ptr<ObjectDef> account()
{
    auto object = start("Account", "001", u"Accounts"_s);
    object->mergeable = true;
    addAccountStandardFields(*object);
    addAccountCustomFields(*object);
    addAccountFillers(*object, 150);
    return object;
}

std::unique_ptr<ObjectDef> contact()
{
    auto object = start("Contact", "003", u"Contacts"_s);
    object->mergeable = true;
    object->add(readOnly(referenceField("MasterRecordId", {"Contact"}, "MasterRecord")));
    FieldDef parent = referenceField("AccountId", {"Account"}, "Account", "Contacts");
    parent.cascadeDelete = true;
    parent.indexed = true;
    object->add(std::move(parent));
    object->add(required(nameParts("LastName", 80)));
    object->add(nameParts("FirstName", 40));
    FieldDef salutation = restricted("Salutation", "Mr.|Ms.|Mrs.|Dr.|Prof.|Mx.");
    salutation.compoundFieldName = "Name";
    object->add(std::move(salutation));
    object->add(personName());
    addAddress(*object, "Mailing");
    addAddress(*object, "Other");
    for (const char *name : {"Phone", "Fax", "MobilePhone", "HomePhone", "OtherPhone", "AssistantPhone"})
        object->add(phone(name));
    object->add(referenceField("ReportsToId", {"Contact"}, "ReportsTo"));
    FieldDef email = basicField("Email", FieldType::Email, 80);
    email.idLookup = true;
    email.indexed = true;
    object->add(std::move(email));
    object->add(textField("Title", 128));
    object->add(textField("Department", 80));
    object->add(textField("AssistantName", 40));
    object->add(picklist("LeadSource", "Web|Phone Inquiry|Partner Referral|Purchased List|Other"));
    object->add(basicField("Birthdate", FieldType::Date));
    object->add(longTextField("Description", 32000));
    object->add(owner());
    object->add(checkboxField("HasOptedOutOfEmail"));
    addSystemFieldsAfter(*object);
    object->add(readOnly(basicField("LastActivityDate", FieldType::Date)));
    object->add(externalId(textField("Startdeliver_Id__c", 40), true));
    object->add(checkboxField("Has_Left__c"));
    object->add(restricted("Level__c", "Primary|Secondary|Tertiary"));
    object->add(
        picklistField("Languages__c", FieldType::MultiPicklist, list("English|German|French|Swedish"), true));
    return object;
}

std::unique_ptr<ObjectDef> user()
{
    auto object = start("User", "005", u"Users"_s);
    object->writable = false;
    object->add(required(textField("Username", 80)));
    object->add(required(nameParts("LastName", 80)));
    object->add(nameParts("FirstName", 40));
    object->add(personName());
    object->add(required(basicField("Email", FieldType::Email, 128)));
    object->add(required(textField("Alias", 8)));
    object->add(checkboxField("IsActive"));
    object->add(textField("Title", 80));
    object->add(textField("Department", 80));
    object->add(phone("Phone"));
    object->add(required(picklist("UserType", "Standard|PowerPartner|AutomatedProcess")));
    for (const char *name : {"TimeZoneSidKey", "LocaleSidKey", "LanguageLocaleKey", "EmailEncodingKey"})
        object->add(required(textField(name, 40)));
    object->add(referenceField("ProfileId", {"Profile"}, QByteArray()));
    object->add(referenceField("ManagerId", {"User"}, "Manager"));
    addSystemFieldsAfter(*object);
    return object;
}

void addActivityFields(ObjectDef &object)
{
    FieldDef subject =
        picklistField("Subject", FieldType::Combobox, list("Call|Email|Send Letter|Other"), false);
    subject.nameField = true;
    object.add(std::move(subject));
    FieldDef who = referenceField("WhoId", {"Contact", "Lead"}, "Who");
    who.indexed = true;
    object.add(std::move(who));
    FieldDef what = referenceField("WhatId", {"Account", "Opportunity"}, "What");
    what.indexed = true;
    object.add(std::move(what));
    object.add(longTextField("Description", 32000));
    FieldDef owns = owner();
    owns.referenceTo = {"User", "Group"};
    owns.polymorphic = true;
    object.add(std::move(owns));
    object.add(readOnly(checkboxField("IsArchived")));
}

std::unique_ptr<ObjectDef> task()
{
    auto object = start("Task", "00T", u"Tasks"_s);
    addActivityFields(*object);
    FieldDef status =
        picklist("Status", "Not Started|In Progress|Completed|Waiting on someone else|Deferred");
    status.nillable = false;
    status.defaultedOnCreate = true;
    status.defaultValue = SfValue::text(QByteArray("Not Started"));
    object->add(std::move(status));
    FieldDef priority = picklist("Priority", "High|Normal|Low");
    priority.nillable = false;
    priority.defaultedOnCreate = true;
    priority.defaultValue = SfValue::text(QByteArray("Normal"));
    object->add(std::move(priority));
    object->add(basicField("ActivityDate", FieldType::Date));
    FieldDef subtype = restricted("TaskSubtype", "Task|Email|ListEmail|Call|LinkedIn");
    subtype.updateable = false;
    object->add(std::move(subtype));
    addSystemFieldsAfter(*object);
    return object;
}

std::unique_ptr<ObjectDef> event()
{
    auto object = start("Event", "00U", u"Events"_s);
    addActivityFields(*object);
    object->add(textField("Location", 255));
    object->add(checkboxField("IsAllDayEvent"));
    object->add(basicField("ActivityDateTime", FieldType::DateTime));
    object->add(basicField("ActivityDate", FieldType::Date));
    object->add(integerField("DurationInMinutes", 8));
    object->add(basicField("StartDateTime", FieldType::DateTime));
    object->add(basicField("EndDateTime", FieldType::DateTime));
    addSystemFieldsAfter(*object);
    return object;
}

std::unique_ptr<ObjectDef> organization()
{
    auto object = start("Organization", "00D", u"Organizations"_s);
    object->writable = false;
    object->replicateable = false;
    object->add(required(nameField(textField("Name", 80))));
    object->add(textField("OrganizationType", 40));
    object->add(textField("InstanceName", 5));
    object->add(checkboxField("IsSandbox"));
    object->add(basicField("TrialExpirationDate", FieldType::DateTime));
    for (const char *name : {"NamespacePrefix", "DefaultLocaleSidKey", "TimeZoneSidKey", "LanguageLocaleKey"})
        object->add(textField(name, 40));
    addSystemFieldsAfter(*object);
    return object;
}

std::unique_ptr<ObjectDef> recordType()
{
    auto object = start("RecordType", "012", u"Record Types"_s);
    object->writable = false;
    object->add(required(nameField(textField("Name", 80))));
    object->add(required(textField("DeveloperName", 80)));
    object->add(required(textField("SobjectType", 40)));
    object->add(checkboxField("IsActive"));
    addSystemFieldsAfter(*object);
    return object;
}

} // namespace

std::vector<std::unique_ptr<ObjectDef>> standardObjects()
{
    std::vector<std::unique_ptr<ObjectDef>> objects;
    for (auto *build : {account, contact, user, task, event, organization, recordType})
        objects.push_back(build());
    return objects;
}

} // namespace tandem::sandbox
