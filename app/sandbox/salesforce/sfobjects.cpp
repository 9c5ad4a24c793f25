// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfobjects.h"

#include "app/sandbox/salesforce/sfdatabase.h"
#include "app/sandbox/salesforce/sffields.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

const char *const industries =
    "Agriculture|Apparel|Banking|Biotechnology|Chemicals|Communications|Construction|Consulting|"
    "Education|Electronics|Energy|Engineering|Entertainment|Finance|Healthcare|Hospitality|"
    "Insurance|Manufacturing|Media|Retail|Shipping|Technology|Telecommunications|Transportation|"
    "Utilities|Other";

void addAccountStandardFields(ObjectDef &account)
{
    account.add(readOnly(referenceField("MasterRecordId", {"Account"}, "MasterRecord")));
    account.add(indexed(required(nameField(textField("Name", 255)))));
    account.add(openPicklist("Type", "Prospect|Customer - Direct|Customer - Channel|Partner|Other"));
    account.add(referenceField("ParentId", {"Account"}, "Parent", "ChildAccounts"));
    addAddress(account, "Billing");
    addAddress(account, "Shipping");
    account.add(phoneField("Phone"));
    account.add(phoneField("Fax"));
    account.add(textField("AccountNumber", 40));
    account.add(indexed(basicField("Website", FieldType::Url, 255)));
    account.add(readOnly(basicField("PhotoUrl", FieldType::Url, 255)));
    account.add(textField("Sic", 20));
    account.add(openPicklist("Industry", industries));
    account.add(decimalField("AnnualRevenue", FieldType::Currency, 18, 0));
    account.add(integerField("NumberOfEmployees", 8));
    account.add(openPicklist("Ownership", "Public|Private|Subsidiary|Other"));
    account.add(textField("TickerSymbol", 20));
    account.add(longTextField("Description", 32000));
    account.add(openPicklist("Rating", "Hot|Warm|Cold"));
    account.add(textField("Site", 80));
    account.add(ownerField());
    addSystemFieldsAfter(account);
    account.add(readOnly(basicField("LastActivityDate", FieldType::Date)));
    account.add(readOnly(basicField("LastViewedDate", FieldType::DateTime)));
    account.add(readOnly(basicField("LastReferencedDate", FieldType::DateTime)));
    account.add(textField("Jigsaw", 20));
    account.add(openPicklist("AccountSource", "Web|Phone Inquiry|Partner Referral|Purchased List|Other"));
    account.add(textField("SicDesc", 80));
}

void addAccountCustomFields(ObjectDef &account)
{
    account.add(explained(externalId(textField("Startdeliver_Id__c", 40), true),
        u"The customer in Startdeliver. Set by integrations only."_s));
    account.add(externalId(textField("Legacy_Key__c", 40), false));
    account.add(explained(
        decimalField("ARR__c", FieldType::Currency, 16, 2), u"Recurring revenue of a year, as invoiced."_s));
    account.add(decimalField("MRR__c", FieldType::Currency, 16, 2));
    account.add(decimalField("Seats__c", FieldType::Double, 18, 0));
    account.add(explained(basicField("Renewal_Date__c", FieldType::Date),
        u"The day on which the contract goes on unless it is ended."_s));
    account.add(basicField("Go_Live__c", FieldType::DateTime));
    account.add(basicField("Support_From__c", FieldType::Time));
    account.add(decimalField("Churn_Risk__c", FieldType::Percent, 5, 2));
    account.add(explained(
        restrictedPicklist("Tier__c", "Gold|Silver|Bronze"), u"How closely the customer is looked after."_s));
    account.add(openPicklist("Segment__c", "Enterprise|Mid-Market|SMB"));
    account.add(
        picklistField("Products__c", FieldType::MultiPicklist, choices("Core|Analytics|Mobile|API"), true));
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
    account.add(phoneField("Support_Phone__c"));
    account.add(referenceField("Main_Contact__c", {"Contact"}, "Main_Contact__r"));
}

/// The rest of a real organisation's Account: fields that nobody maps but every describe and every picker
/// shows.
void addPersonFields(ObjectDef &account)
{
    const auto add = [&](FieldDef field) {
        account.add(onlyWith(SfFeature::PersonAccounts, std::move(field)));
    };
    add(readOnly(checkboxField("IsPersonAccount")));
    add(readOnly(referenceField("PersonContactId", {"Contact"}, "PersonContact")));
    add(namePart("FirstName", 40));
    add(namePart("LastName", 80));
    FieldDef salutation = restrictedPicklist("Salutation", "Mr.|Ms.|Mrs.|Dr.|Prof.|Mx.");
    salutation.compoundFieldName = "Name";
    add(std::move(salutation));
    add(basicField("PersonEmail", FieldType::Email, 80));
    add(phoneField("PersonMobilePhone"));
    add(textField("PersonTitle", 80));
    add(longTextField("PersonMailingStreet", 255));
    for (const char *name : {"PersonMailingCity", "PersonMailingPostalCode", "PersonMailingCountry"})
        add(textField(name, 80));
    add(checkboxField("Has_Left__pc"));
    add(externalId(textField("Startdeliver_Id__pc", 40), true));
    add(restrictedPicklist("Level__pc", "Primary|Secondary|Tertiary"));
    add(picklistField(
        "Languages__pc", FieldType::MultiPicklist, choices("English|German|French|Swedish"), true));
}

/// What comes with State and Country Picklists, and with more than one currency.
void addSwitchedFields(ObjectDef &object, std::initializer_list<const char *> addresses)
{
    for (const QByteArray address : addresses) {
        for (const char *code : {"StateCode", "CountryCode"})
            object.add(onlyWith(SfFeature::StatePicklists, textField(address + code, 10)));
    }
    FieldDef currency = restrictedPicklist("CurrencyIsoCode", "EUR|USD|SEK|GBP");
    currency.defaultedOnCreate = true;
    object.add(onlyWith(SfFeature::MultiCurrency, std::move(currency)));
    object.add(referenceField("RecordTypeId", {"RecordType"}, "RecordType"));
}

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
            account.add(openPicklist("Choice_" + number + "__c", "One|Two|Three"));
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
    auto object = startObject("Account", "001", u"Accounts"_s);
    object->mergeable = true;
    addAccountStandardFields(*object);
    addAccountCustomFields(*object);
    addAccountFillers(*object, 149);
    addPersonFields(*object);
    addSwitchedFields(*object, {"Billing", "Shipping"});
    return object;
}

std::unique_ptr<ObjectDef> contact()
{
    auto object = startObject("Contact", "003", u"Contacts"_s);
    object->mergeable = true;
    object->add(readOnly(referenceField("MasterRecordId", {"Contact"}, "MasterRecord")));
    FieldDef parent = referenceField("AccountId", {"Account"}, "Account", "Contacts");
    parent.cascadeDelete = true;
    parent.indexed = true;
    object->add(std::move(parent));
    object->add(required(namePart("LastName", 80)));
    object->add(namePart("FirstName", 40));
    FieldDef salutation = restrictedPicklist("Salutation", "Mr.|Ms.|Mrs.|Dr.|Prof.|Mx.");
    salutation.compoundFieldName = "Name";
    object->add(std::move(salutation));
    object->add(personNameField());
    addAddress(*object, "Mailing");
    addAddress(*object, "Other");
    for (const char *name : {"Phone", "Fax", "MobilePhone", "HomePhone", "OtherPhone", "AssistantPhone"})
        object->add(phoneField(name));
    object->add(referenceField("ReportsToId", {"Contact"}, "ReportsTo"));
    FieldDef email = basicField("Email", FieldType::Email, 80);
    email.idLookup = true;
    email.indexed = true;
    object->add(std::move(email));
    object->add(textField("Title", 128));
    object->add(textField("Department", 80));
    object->add(textField("AssistantName", 40));
    object->add(openPicklist("LeadSource", "Web|Phone Inquiry|Partner Referral|Purchased List|Other"));
    object->add(basicField("Birthdate", FieldType::Date));
    object->add(longTextField("Description", 32000));
    object->add(ownerField());
    object->add(checkboxField("HasOptedOutOfEmail"));
    addSystemFieldsAfter(*object);
    object->add(readOnly(basicField("LastActivityDate", FieldType::Date)));
    object->add(externalId(textField("Startdeliver_Id__c", 40), true));
    object->add(checkboxField("Has_Left__c"));
    object->add(restrictedPicklist("Level__c", "Primary|Secondary|Tertiary"));
    object->add(picklistField(
        "Languages__c", FieldType::MultiPicklist, choices("English|German|French|Swedish"), true));
    object->add(onlyWith(SfFeature::PersonAccounts, readOnly(checkboxField("IsPersonAccount"))));
    addSwitchedFields(*object, {"Mailing"});
    return object;
}

std::unique_ptr<ObjectDef> user()
{
    auto object = startObject("User", "005", u"Users"_s);
    object->writable = false;
    object->add(required(textField("Username", 80)));
    object->add(required(namePart("LastName", 80)));
    object->add(namePart("FirstName", 40));
    object->add(personNameField());
    object->add(required(basicField("Email", FieldType::Email, 128)));
    object->add(required(textField("Alias", 8)));
    object->add(checkboxField("IsActive"));
    object->add(textField("Title", 80));
    object->add(textField("Department", 80));
    object->add(phoneField("Phone"));
    object->add(required(openPicklist("UserType", "Standard|PowerPartner|AutomatedProcess")));
    for (const char *name : {"TimeZoneSidKey", "LocaleSidKey", "LanguageLocaleKey", "EmailEncodingKey"})
        object->add(required(textField(name, 40)));
    object->add(referenceField("ProfileId", {"Profile"}, QByteArray()));
    object->add(referenceField("ManagerId", {"User"}, "Manager"));
    addSystemFieldsAfter(*object);
    return object;
}

} // namespace

std::vector<std::unique_ptr<ObjectDef>> standardObjects()
{
    std::vector<std::unique_ptr<ObjectDef>> objects;
    for (auto *build : {account, contact, user})
        objects.push_back(build());
    addOrganizationObjects(objects);
    addActivityObjects(objects);
    addContentObjects(objects);
    return objects;
}

} // namespace tandem::sandbox
