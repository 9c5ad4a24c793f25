// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sffields.h"
#include "app/sandbox/salesforce/sfobjects.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<ObjectDef> organization()
{
    auto object = startObject("Organization", "00D", u"Organizations"_s);
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
    auto object = startObject("RecordType", "012", u"Record Types"_s);
    object->writable = false;
    object->add(required(nameField(textField("Name", 80))));
    object->add(required(textField("DeveloperName", 80)));
    object->add(required(textField("SobjectType", 40)));
    object->add(checkboxField("IsActive"));
    object->add(onlyWith(SfFeature::PersonAccounts, checkboxField("IsPersonType")));
    addSystemFieldsAfter(*object);
    return object;
}

std::unique_ptr<ObjectDef> profile()
{
    auto object = startObject("Profile", "00e", u"Profiles"_s);
    object->writable = false;
    object->add(required(nameField(textField("Name", 255))));
    object->add(openPicklist("UserType", "Standard|PowerPartner"));
    addSystemFieldsAfter(*object);
    return object;
}

std::unique_ptr<ObjectDef> group()
{
    auto object = startObject("Group", "00G", u"Groups"_s);
    object->writable = false;
    object->add(required(nameField(textField("Name", 40))));
    object->add(textField("DeveloperName", 80));
    object->add(required(openPicklist("Type", "Regular|Queue|Organization|AllCustomerPortal")));
    object->add(basicField("Email", FieldType::Email, 255));
    addSystemFieldsAfter(*object);
    return object;
}

/// What SFDMU and other tools read to know which objects there are (real-clients.md 7).
std::unique_ptr<ObjectDef> entityDefinition()
{
    auto object = std::make_unique<ObjectDef>("EntityDefinition", "000");
    object->label = u"Entity Definition"_s;
    object->labelPlural = u"Entity Definitions"_s;
    object->writable = false;
    object->replicateable = false;
    addSystemFieldsBefore(*object);
    object->fields[1].hidden = true; // it has no IsDeleted
    object->add(textField("DurableId", 255));
    object->add(required(nameField(textField("QualifiedApiName", 70))));
    object->add(textField("DeveloperName", 80));
    object->add(textField("Label", 80));
    object->add(textField("PluralLabel", 80));
    object->add(textField("KeyPrefix", 3));
    object->add(textField("NamespacePrefix", 15));
    for (const char *name : {"IsDeprecatedAndHidden", "IsQueryable", "IsCustomizable", "IsTriggerable"})
        object->add(checkboxField(name));
    return object;
}

std::unique_ptr<ObjectDef> accountContactRelation()
{
    auto object = startObject("AccountContactRelation", "07k", u"Account Contact Relationships"_s);
    object->feature = SfFeature::ContactsToMultipleAccounts;
    object->hidden = true;
    FieldDef account =
        required(referenceField("AccountId", {"Account"}, "Account", "AccountContactRelations"));
    account.cascadeDelete = true;
    account.indexed = true;
    account.updateable = false;
    object->add(std::move(account));
    FieldDef contact =
        required(referenceField("ContactId", {"Contact"}, "Contact", "AccountContactRelations"));
    contact.cascadeDelete = true;
    contact.indexed = true;
    contact.updateable = false;
    object->add(std::move(contact));
    object->add(picklistField("Roles", FieldType::MultiPicklist,
        choices("Business User|Decision Maker|Economic Buyer|Evaluator|Influencer|Other"), false));
    object->add(readOnly(checkboxField("IsDirect")));
    FieldDef active = checkboxField("IsActive");
    active.defaultValue = SfValue(true);
    object->add(std::move(active));
    object->add(basicField("StartDate", FieldType::Date));
    object->add(basicField("EndDate", FieldType::Date));
    addSystemFieldsAfter(*object);
    return object;
}

FieldDef accountOf(const QByteArray &children)
{
    FieldDef account = referenceField("AccountId", {"Account"}, "Account", children);
    account.indexed = true;
    account.cascadeDelete = true;
    return account;
}

std::unique_ptr<ObjectDef> opportunity()
{
    auto object = startObject("Opportunity", "006", u"Opportunities"_s);
    object->add(accountOf("Opportunities"));
    object->add(required(nameField(textField("Name", 120))));
    object->add(longTextField("Description", 32000));
    object->add(required(openPicklist("StageName",
        "Prospecting|Qualification|Proposal/Price Quote|Negotiation/Review|Closed Won|Closed Lost")));
    object->add(decimalField("Amount", FieldType::Currency, 18, 2));
    object->add(required(basicField("CloseDate", FieldType::Date)));
    object->add(ownerField());
    addSystemFieldsAfter(*object);
    return object;
}

std::unique_ptr<ObjectDef> caseObject()
{
    auto object = startObject("Case", "500", u"Cases"_s);
    object->add(accountOf("Cases"));
    FieldDef number = readOnly(nameField(textField("CaseNumber", 30)));
    number.autoNumber = true;
    number.nillable = false;
    number.defaultedOnCreate = true;
    object->add(std::move(number));
    object->add(referenceField("ContactId", {"Contact"}, "Contact", "Cases"));
    object->add(openPicklist("Status", "New|Working|Escalated|Closed"));
    object->add(openPicklist("Priority", "High|Medium|Low"));
    object->add(textField("Subject", 255));
    object->add(longTextField("Description", 32000));
    object->add(ownerField());
    addSystemFieldsAfter(*object);
    return object;
}

std::unique_ptr<ObjectDef> lead()
{
    auto object = startObject("Lead", "00Q", u"Leads"_s);
    object->add(required(namePart("LastName", 80)));
    object->add(namePart("FirstName", 40));
    object->add(personNameField());
    object->add(required(textField("Company", 255)));
    object->add(basicField("Email", FieldType::Email, 80));
    object->add(phoneField("Phone"));
    object->add(openPicklist("Status", "Open - Not Contacted|Working - Contacted|Closed - Converted"));
    object->add(readOnly(checkboxField("IsConverted")));
    object->add(ownerField());
    addSystemFieldsAfter(*object);
    return object;
}

/// A custom object as an administrator makes one: projects to bring a customer on board.
std::unique_ptr<ObjectDef> implementation()
{
    auto object = startObject("Implementation__c", "a00", u"Implementations"_s);
    object->label = u"Implementation"_s;
    object->add(required(nameField(textField("Name", 80))));
    object->add(ownerField());
    FieldDef account = referenceField("Account__c", {"Account"}, "Account__r", "Implementations__r");
    account.custom = true;
    account.indexed = true;
    object->add(std::move(account));
    object->add(restrictedPicklist("Stage__c", "Planned|Running|Live"));
    object->add(basicField("Go_Live__c", FieldType::Date));
    object->add(externalId(textField("Project_Key__c", 40), true));
    addSystemFieldsAfter(*object);
    return object;
}

} // namespace

void addOrganizationObjects(SfObjects &objects)
{
    for (auto *build : {organization, recordType, profile, group, entityDefinition, accountContactRelation,
             opportunity, caseObject, lead, implementation})
        objects.push_back(build());
}

} // namespace tandem::sandbox
