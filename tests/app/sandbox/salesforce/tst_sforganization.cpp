// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/salesforce/sfworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using nlohmann::json;
using sfworld::World;
using tandem::sandbox::SfFeature;

namespace {

QByteArray made(const sfworld::Answer &answer)
{
    return QByteArray::fromStdString(answer.body.is_object() ? answer.body.value("id", "") : std::string());
}

QByteArray recordType(World &world, const QString &name)
{
    return world.ids(u"SELECT Id FROM RecordType WHERE DeveloperName = '%1'"_s.arg(name), "Id")
        .value(0)
        .toLatin1();
}

} // namespace

/// What an administrator sets up, and what an organisation may have switched on: contract salesforce.md 8.
class TestSfOrganization : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void personAccountHasAShadowContact();
    void personAccountsAreAbsentUnlessSwitchedOn();
    void contactMayHaveSeveralAccounts();
    void statesAndCountriesAgree();
    void currencyHasADefault();
    void validationRuleSpeaksForTheAdministrator();
    void recordTypeNarrowsAPicklist();
    void parallelWritesUnderOneParentMeetALock();
    void binIsEmptiedAfterFifteenDays();
    void entityDefinitionListsTheObjects();
    void customObjectWorksLikeAny();
    void accountsHaveATag();
    void fieldSecurityIsSharedByActivities();
    void feedItemsBelongToARecord();
};

void TestSfOrganization::personAccountHasAShadowContact()
{
    World world;
    world.service.setFeature(SfFeature::PersonAccounts, true);
    const QByteArray id = made(world.post("sobjects/Account",
        {{"FirstName", "Ana"}, {"LastName", "Ruiz"}, {"PersonEmail", "ana@person.example"}}));
    const json account = world.get("sobjects/Account/" + id).body;
    QCOMPARE(account["Name"], json("Ana Ruiz"));
    QCOMPARE(account["IsPersonAccount"], json(true));
    const QByteArray shadow = QByteArray::fromStdString(account["PersonContactId"].get<std::string>());
    QCOMPARE(world.get("sobjects/Contact/" + shadow).body["Email"], json("ana@person.example"));
    QCOMPARE(world.get("sobjects/Contact/" + shadow).body["IsPersonAccount"], json(true));
    QCOMPARE(world.patch("sobjects/Account/" + id, {{"PersonEmail", "new@person.example"}}).status, 204);
    QCOMPARE(world.get("sobjects/Contact/" + shadow).body["Email"], json("new@person.example"));
    QCOMPARE(
        world.patch("sobjects/Account/" + id, {{"Name", "Other"}}).code(), "INVALID_FIELD_FOR_INSERT_UPDATE");
    QCOMPARE(world.patch("sobjects/Contact/" + shadow, {{"Title", "x"}}).code(),
        "INVALID_PERSON_ACCOUNT_OPERATION");
    QCOMPARE(world.post("sobjects/Contact", {{"LastName", "x"}, {"AccountId", id.toStdString()}}).code(),
        "INVALID_PERSON_ACCOUNT_OPERATION");
}

void TestSfOrganization::personAccountsAreAbsentUnlessSwitchedOn()
{
    World world;
    QCOMPARE(world.query(u"SELECT IsPersonAccount FROM Account LIMIT 1"_s).code(), "INVALID_FIELD");
    QCOMPARE(world.post("sobjects/Account", {{"Name", "x"}, {"LastName", "y"}}).code(), "INVALID_FIELD");
    const auto describe = world.get("sobjects/Account/describe");
    QVERIFY(describe.raw.body.indexOf("PersonEmail") < 0);
}

void TestSfOrganization::contactMayHaveSeveralAccounts()
{
    World world;
    const std::string first = world.account({{"Name", "A"}}).toStdString();
    const std::string second = world.account({{"Name", "B"}}).toStdString();
    const std::string contact = world.contact({{"LastName", "P"}, {"AccountId", first}}).toStdString();
    QCOMPARE(world.get("sobjects/AccountContactRelation").status, 404);
    world.service.setFeature(SfFeature::ContactsToMultipleAccounts, true);
    const QString direct = u"SELECT AccountId FROM AccountContactRelation WHERE IsDirect = true"_s;
    QCOMPARE(world.ids(direct, "AccountId"), QStringList{QString::fromStdString(first)});
    const json relation{{"AccountId", second}, {"ContactId", contact}, {"Roles", "Evaluator"}};
    QCOMPARE(world.post("sobjects/AccountContactRelation", relation).status, 201);
    QCOMPARE(world.post("sobjects/AccountContactRelation", relation).code(), "DUPLICATE_VALUE");
    QCOMPARE(world.patch("sobjects/Contact/" + QByteArray::fromStdString(contact), {{"AccountId", nullptr}})
                 .status,
        204);
    QVERIFY(world.ids(direct, "AccountId").isEmpty());
}

void TestSfOrganization::statesAndCountriesAgree()
{
    World world;
    world.service.setFeature(SfFeature::StatePicklists, true);
    const QByteArray id = made(world.post("sobjects/Account", {{"Name", "x"}, {"BillingCountryCode", "SE"}}));
    QCOMPARE(world.get("sobjects/Account/" + id).body["BillingCountry"], json("Sweden"));
    QCOMPARE(
        world.patch("sobjects/Account/" + id, {{"BillingCountry", "Norway"}, {"BillingCountryCode", "SE"}})
            .code(),
        "FIELD_INTEGRITY_EXCEPTION");
    QCOMPARE(world.patch("sobjects/Account/" + id, {{"BillingCountry", "Nowhere"}}).code(),
        "FIELD_INTEGRITY_EXCEPTION");
    QCOMPARE(world.patch("sobjects/Account/" + id, {{"BillingCountry", nullptr}}).status, 204);
    QVERIFY(world.get("sobjects/Account/" + id).body["BillingCountryCode"].is_null());
}

void TestSfOrganization::currencyHasADefault()
{
    World world;
    QCOMPARE(
        world.post("sobjects/Account", {{"Name", "x"}, {"CurrencyIsoCode", "USD"}}).code(), "INVALID_FIELD");
    world.service.setFeature(SfFeature::MultiCurrency, true);
    const QByteArray id = made(world.post("sobjects/Account", {{"Name", "x"}}));
    QCOMPARE(world.get("sobjects/Account/" + id).body["CurrencyIsoCode"], json("EUR"));
    QCOMPARE(world.patch("sobjects/Account/" + id, {{"CurrencyIsoCode", "XYZ"}}).code(),
        "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
}

void TestSfOrganization::validationRuleSpeaksForTheAdministrator()
{
    World world;
    world.service.switches().validationRules.append(
        {"Account", "Phone", u"(?!\\+).*"_s, u"Phones begin with +."_s});
    const auto refused = world.post("sobjects/Account", {{"Name", "x"}, {"Phone", "08-123"}});
    QCOMPARE(refused.code(), "FIELD_CUSTOM_VALIDATION_EXCEPTION");
    QCOMPARE(refused.message(), "Phones begin with +.");
    QCOMPARE(world.post("sobjects/Account", {{"Name", "x"}, {"Phone", "+46 8"}}).status, 201);
}

void TestSfOrganization::recordTypeNarrowsAPicklist()
{
    World world;
    const std::string partner = recordType(world, u"Partner"_s).toStdString();
    const json account{{"Name", "x"}, {"RecordTypeId", partner}, {"Tier__c", "Gold"}};
    QCOMPARE(world.post("sobjects/Account", account).code(), "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
    world.service.switches().recordTypePicklistsEnforced = false;
    QCOMPARE(world.post("sobjects/Account", account).status, 201);
    const auto list =
        world.get("ui-api/object-info/Account/picklist-values/" + QByteArray::fromStdString(partner));
    QCOMPARE(list.body["picklistFieldValues"]["Tier__c"]["values"].size(), size_t(2));
}

void TestSfOrganization::parallelWritesUnderOneParentMeetALock()
{
    World world;
    const std::string account = world.account({{"Name", "A"}}).toStdString();
    world.service.switches().writeTime = std::chrono::minutes(5);
    const json contact{{"LastName", "P"}, {"AccountId", account}};
    const auto first = world.post("sobjects/Contact", contact);
    QCOMPARE(first.status, 201);
    QCOMPARE(first.raw.delayMs, 300000); // its answer is still on the way when the next one comes
    QCOMPARE(world.post("sobjects/Contact", contact).code(), "UNABLE_TO_LOCK_ROW");
    QCOMPARE(world.post("sobjects/Contact", {{"LastName", "Alone"}}).status, 201);
    const json batch = sfworld::records("Contact", {{{"LastName", "1"}}, {{"LastName", "2"}}});
    QCOMPARE(world.post("composite/sobjects", batch).body[1]["success"], json(true));
}

void TestSfOrganization::binIsEmptiedAfterFifteenDays()
{
    World world;
    const QByteArray id = world.account({{"Name", "A"}});
    QCOMPARE(world.send("DELETE", "sobjects/Account/" + id).status, 204);
    const QString soql = u"SELECT Id FROM Account WHERE IsDeleted = true"_s;
    world.clock.skip(std::chrono::hours(14 * 24));
    QCOMPARE(world.ids(soql, "Id").size(), 0);
    QCOMPARE(world.query(soql, "queryAll").body["totalSize"], json(1));
    world.clock.skip(std::chrono::hours(2 * 24));
    QCOMPARE(world.query(soql, "queryAll").body["totalSize"], json(0));
    QCOMPARE(world.get("sobjects/Account/" + id).code(), "NOT_FOUND");
}

void TestSfOrganization::entityDefinitionListsTheObjects()
{
    World world;
    const QStringList names = world.ids(
        u"SELECT QualifiedApiName, Label FROM EntityDefinition WHERE IsDeprecatedAndHidden = false ORDER BY QualifiedApiName"_s,
        "QualifiedApiName");
    QVERIFY(names.contains(u"Account"_s) && names.contains(u"Implementation__c"_s));
    QCOMPARE(names.first(), u"Account"_s);
}

void TestSfOrganization::customObjectWorksLikeAny()
{
    World world;
    const std::string account = world.account({{"Name", "A"}}).toStdString();
    QCOMPARE(world
                 .patch("sobjects/Implementation__c/Project_Key__c/P-1",
                     {{"Name", "Go"}, {"Account__c", account}, {"Stage__c", "Planned"}})
                 .status,
        201);
    const auto rows = world.query(u"SELECT Name, Account__r.Name FROM Implementation__c"_s);
    QCOMPARE(rows.body["records"][0]["Account__r"]["Name"], json("A"));
    const auto children = world.query(u"SELECT Id, (SELECT Name FROM Implementations__r) FROM Account"_s);
    QCOMPARE(children.body["records"][0]["Implementations__r"]["totalSize"], json(1));
    QCOMPARE(world.get("sobjects/Account/" + QByteArray::fromStdString(account) + "/Implementations__r")
                 .body["totalSize"],
        json(1));
    QCOMPARE(world.get("sobjects/Implementation__c/describe").body["custom"], json(true));
}

void TestSfOrganization::accountsHaveATag()
{
    World world;
    const QByteArray id = world.account({{"Name", "A"}});
    const QByteArray tag = world.get("sobjects/Account/" + id).raw.headers.value("ETag");
    QVERIFY(!tag.isEmpty());
    QCOMPARE(world.send("GET", "sobjects/Account/" + id, {}, {{"If-None-Match", tag}}).status, 304);
    world.clock.skip(std::chrono::seconds(2));
    QCOMPARE(world.patch("sobjects/Account/" + id, {{"Site", "x"}}).status, 204);
    QCOMPARE(
        world.send("PATCH", "sobjects/Account/" + id, R"({"Site":"y"})", {{"If-Match", tag}}).status, 412);
    QCOMPARE(world.send("GET", "sobjects/Account/" + id, {}, {{"If-None-Match", tag}}).status, 200);
    const QByteArray contact = world.contact({{"LastName", "P"}});
    QVERIFY(!world.get("sobjects/Contact/" + contact).raw.headers.contains("ETag"));
    const QByteArray later = "Wed, 04 Nov 2026 10:00:00 GMT";
    QCOMPARE(
        world.send("GET", "sobjects/Contact/" + contact, {}, {{"If-Modified-Since", later}}).status, 304);
}

void TestSfOrganization::fieldSecurityIsSharedByActivities()
{
    World world;
    QVERIFY(
        world.service.setFieldSecurity("Task", "Description", sfworld::SalesforceService::Access::Hidden));
    QCOMPARE(world.query(u"SELECT Description FROM Event"_s).code(), "INVALID_FIELD");
}

void TestSfOrganization::feedItemsBelongToARecord()
{
    World world;
    const std::string task = made(world.post("sobjects/Task", {{"Subject", "x"}})).toStdString();
    const auto item = world.post("sobjects/FeedItem", {{"ParentId", task}, {"Body", "Hello"}});
    QCOMPARE(item.status, 201);
    QCOMPARE(
        world.post("sobjects/FeedComment", {{"FeedItemId", made(item).toStdString()}, {"CommentBody", "Hi"}})
            .status,
        201);
    world.service.setFeature(SfFeature::FeedTracking, false);
    QCOMPARE(world.query(u"SELECT Id FROM FeedItem"_s).code(), "INVALID_TYPE");
}

QTEST_GUILESS_MAIN(TestSfOrganization)
#include "tst_sforganization.moc"
