// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/salesforce/sfworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using nlohmann::json;
using sfworld::World;

/// One record at a time: contract salesforce.md 2.3 to 3.7.
class TestSfRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionsNeedNoToken();
    void everythingElseNeedsALiveToken();
    void pathsForgiveSlashesAndCase();
    void resourcesNameTheIdentityOfTheAsker();
    void limitsCountEveryCall();
    void whatIsNotThereIsRemembered();
    void longUrisAreRefused();
    void describeIsComplete();
    void describeKnowsTypes_data();
    void describeKnowsTypes();
    void describeAnswersNotModified();
    void fieldSecurityHidesAndRefuses();
    void createReadChangeDelete();
    void readsFieldsAskedFor();
    void missingAndDeletedRecords();
    void unmodifiedSinceGuards();
    void externalIdUpserts();
    void externalIdThatSeveralShare();
    void externalIdRefusals();
    void methodOverride();
    void updatedAndDeletedLists();
    void deletingAnAccountTakesItsContacts();
    void mergeMovesChildrenAndNamesTheWinner();
    void purgedRowsAreGone();
    void lateCommitHasAnOldStamp();
};

void TestSfRecords::versionsNeedNoToken()
{
    World world;
    world.token.clear();
    const int used = world.service.usedCalls();
    for (const char *path : {"/services/data", "/services/data/", "//services/data/"}) {
        const auto answer = world.get(path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body.front()["version"].get<std::string>(), "31.0");
        QCOMPARE(answer.body.back()["version"].get<std::string>(), "68.0");
        QVERIFY(!answer.raw.headers.contains("Sforce-Limit-Info"));
    }
    QCOMPARE(world.service.usedCalls(), used);
    const auto answer = world.get("/services/data");
    for (const json &version : answer.body) {
        if (version["version"] == "67.0")
            QCOMPARE(version["label"].get<std::string>(), "Summer '26");
        if (version["version"] == "66.0")
            QCOMPARE(version["label"].get<std::string>(), "Spring '26");
    }
}

void TestSfRecords::everythingElseNeedsALiveToken()
{
    World world;
    for (const char *token : {"", "dead"}) {
        world.token = token;
        const auto answer = world.get("limits");
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.raw.body,
            QByteArray(R"([{"errorCode":"INVALID_SESSION_ID","message":"Session expired or invalid"}])"));
    }
    world.token.clear();
    QCOMPARE(world.send("GET", "limits", {}, {{"Authorization", "OAuth ana"}}).status, 200);
    QCOMPARE(world.send("GET", "limits", {}, {{"Authorization", "Basic ana"}}).status, 401);
}

void TestSfRecords::pathsForgiveSlashesAndCase()
{
    World world;
    for (const char *path :
        {"//services/data/v51.0/sobjects/account/describe", "/services/data/v67.0/sobjects/ACCOUNT/describe/",
            "/services//data/v40.0//sobjects/Account//describe"}) {
        const auto answer = world.get(path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body["name"].get<std::string>(), "Account");
    }
    QCOMPARE(world.get("query/?q=SELECT+Id+FROM+Account").status, 200);
    QCOMPARE(world.get("/services/data/v69.0/limits").code(), std::string("NOT_FOUND"));
    QCOMPARE(world.get("/services/data/v30.0/limits").status, 410);
    QVERIFY(world.service.notSimulated().isEmpty());
}

void TestSfRecords::resourcesNameTheIdentityOfTheAsker()
{
    World world;
    const auto answer = world.send("GET", "/services/data/v67.0/", {}, {{"Host", "127.0.0.1:4711"}});
    QCOMPARE(answer.body["sobjects"].get<std::string>(), "/services/data/v67.0/sobjects");
    QCOMPARE(answer.body["identity"].get<std::string>(),
        "http://127.0.0.1:4711/id/00DKx000000ZqTeMAK/005Kx000001bRtYIAU");
}

void TestSfRecords::limitsCountEveryCall()
{
    World world;
    world.service.setLimits(97, 100);
    auto answer = world.get("limits");
    QCOMPARE(answer.raw.headers.value("Sforce-Limit-Info"), QByteArray("api-usage=98/100"));
    QCOMPARE(answer.body["DailyApiRequests"], (json{{"Max", 100}, {"Remaining", 2}}));
    world.query(u"SELECT Id FROM Account"_s);
    answer = world.get("sobjects/Account/001Kx0000000000");
    QCOMPARE(answer.raw.headers.value("Sforce-Limit-Info"), QByteArray("api-usage=100/100"));
    answer = world.get("limits");
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.code(), std::string("REQUEST_LIMIT_EXCEEDED"));
    QCOMPARE(answer.message(), std::string("TotalRequests Limit exceeded."));
}

void TestSfRecords::whatIsNotThereIsRemembered()
{
    World world;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not simulated"_s));
    const auto answer = world.get("search?q=x");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.code(), std::string("NOT_FOUND"));
    QCOMPARE(world.service.notSimulated(), QStringList{u"GET /services/data/v67.0/search"_s});
    // An object that does not exist is the service's own answer, not a gap of the sandbox.
    QCOMPARE(world.get("sobjects/Nothing/describe").code(), std::string("NOT_FOUND"));
    QCOMPARE(world.service.notSimulated().size(), 1);
}

void TestSfRecords::longUrisAreRefused()
{
    World world;
    QCOMPARE(world.get("query?q=" + QByteArray(16384, 'x')).status, 414);
    QCOMPARE(world.send("GET", "limits", {}, {{"X-Long", QByteArray(16384, 'x')}}).status, 431);
}

void TestSfRecords::describeIsComplete()
{
    World world;
    const auto global = world.get("sobjects/");
    QCOMPARE(global.body["maxBatchSize"].get<int>(), 200);
    QStringList names;
    for (const json &object : global.body["sobjects"])
        names.append(QString::fromStdString(object["name"].get<std::string>()));
    for (const QString &name : {u"Account"_s, u"Contact"_s, u"User"_s, u"Group"_s, u"Task"_s, u"Event"_s,
             u"EventRelation"_s, u"EmailMessage"_s, u"ContentNote"_s, u"ContentDocument"_s,
             u"ContentDocumentLink"_s, u"ContentVersion"_s, u"FeedItem"_s, u"TaskStatus"_s, u"TaskPriority"_s,
             u"RecordType"_s, u"Organization"_s, u"EntityDefinition"_s, u"Implementation__c"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
    QVERIFY(!names.contains(u"TaskRelation"_s)); // only with Shared Activities
    QVERIFY(!names.contains(u"AccountContactRelation"_s));
    const auto account = world.get("sobjects/Account/describe");
    QCOMPARE(account.body["fields"].size(), size_t(150));
    QCOMPARE(account.body["keyPrefix"].get<std::string>(), "001");
    bool contacts = false;
    for (const json &child : account.body["childRelationships"])
        contacts = contacts || (child["relationshipName"] == "Contacts" && child["cascadeDelete"] == true);
    QVERIFY(contacts);
}

void TestSfRecords::describeKnowsTypes_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *object, const char *field, const char *expected) {
        QTest::newRow(field) << QByteArray(object) << QByteArray(field) << QByteArray(expected);
    };
    row("Account", "Name",
        R"({"type":"string","length":255,"nillable":false,"nameField":true,"createable":true})");
    row("Account", "ARR__c",
        R"({"type":"currency","precision":16,"scale":2,"custom":true,"updateable":true})");
    row("Account", "Yearly_Value__c", R"({"calculated":true,"createable":false,"updateable":false})");
    row("Account", "Customer_Number__c", R"({"autoNumber":true,"createable":false})");
    row("Account", "Startdeliver_Id__c", R"({"externalId":true,"unique":true,"idLookup":true})");
    row("Account", "Tier__c", R"({"type":"picklist","restrictedPicklist":true})");
    row("Account", "Segment__c", R"({"type":"picklist","restrictedPicklist":false})");
    row("Account", "Products__c", R"({"type":"multipicklist","sortable":false,"filterable":true})");
    row("Account", "Internal_Notes__c", R"({"type":"textarea","filterable":false,"sortable":false})");
    row("Account", "Rich_Notes__c", R"({"htmlFormatted":true,"extraTypeInfo":"richtextarea"})");
    row("Account", "OwnerId", R"({"type":"reference","referenceTo":["User"],"relationshipName":"Owner"})");
    row("Account", "BillingStreet", R"({"compoundFieldName":"BillingAddress"})");
    row("Account", "BillingAddress", R"({"type":"address","createable":false})");
    row("Account", "SystemModstamp", R"({"type":"datetime","createable":false,"updateable":false})");
    row("Contact", "Name", R"({"createable":false,"updateable":false,"nameField":true,"calculated":false})");
    row("Contact", "LastName", R"({"nillable":false,"defaultedOnCreate":false,"compoundFieldName":"Name"})");
    row("Task", "WhatId", R"({"polymorphicForeignKey":true,"relationshipName":"What"})");
    row("Task", "TaskSubtype", R"({"createable":true,"updateable":false})");
}

void TestSfRecords::describeKnowsTypes()
{
    QFETCH(QByteArray, object);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, expected);
    World world;
    const auto answer = world.get("sobjects/" + object + "/describe");
    const json wanted = json::parse(expected.begin(), expected.end());
    bool found = false;
    for (const json &described : answer.body["fields"]) {
        if (described["name"] != field.toStdString())
            continue;
        found = true;
        for (const auto &[key, value] : wanted.items())
            QVERIFY2(described[key] == value, (key + " is " + described[key].dump()).c_str());
    }
    QVERIFY(found);
}

void TestSfRecords::describeAnswersNotModified()
{
    World world;
    const auto first = world.get("sobjects/Account/describe");
    const QByteArray modified = first.raw.headers.value("Last-Modified");
    QCOMPARE(modified, QByteArray("Tue, 03 Nov 2026 10:15:30 GMT"));
    const auto again = world.send("GET", "sobjects/Account/describe", {}, {{"If-Modified-Since", modified}});
    QCOMPARE(again.status, 304);
    QVERIFY(again.raw.body.isEmpty());
    world.clock.skip(std::chrono::seconds(5));
    world.service.addTextField("Account", "New__c", 10);
    QCOMPARE(
        world.send("GET", "sobjects/Account/describe", {}, {{"If-Modified-Since", modified}}).status, 200);
    QCOMPARE(world.post("sobjects/Account", {{"Name", "a"}, {"New__c", "x"}}).status, 201);
}

void TestSfRecords::fieldSecurityHidesAndRefuses()
{
    World world;
    using Access = sfworld::SalesforceService::Access;
    QVERIFY(world.service.setFieldSecurity("Account", "ARR__c", Access::Hidden));
    QVERIFY(world.service.setFieldSecurity("Account", "MRR__c", Access::ReadOnly));
    const auto describe = world.get("sobjects/Account/describe");
    QCOMPARE(describe.body["fields"].size(), size_t(149));
    for (const json &field : describe.body["fields"]) {
        if (field["name"] == "MRR__c")
            QCOMPARE(field["updateable"].get<bool>(), false);
    }
    QCOMPARE(world.query(u"SELECT ARR__c FROM Account"_s).code(), std::string("INVALID_FIELD"));
    QCOMPARE(world.query(u"SELECT Id FROM Account WHERE ARR__c = 1"_s).code(), std::string("INVALID_FIELD"));
    QCOMPARE(world.query(u"SELECT MRR__c FROM Account"_s).status, 200);
    for (const char *field : {"ARR__c", "MRR__c"}) {
        const auto refused = world.post("sobjects/Account", {{"Name", "a"}, {field, 1}});
        QCOMPARE(refused.code(), std::string("INVALID_FIELD_FOR_INSERT_UPDATE"));
        QVERIFY(refused.message().starts_with(std::string("Unable to create/update fields: ") + field
            + ". Please check the security settings"));
    }
}

void TestSfRecords::createReadChangeDelete()
{
    World world;
    const auto created = world.post("sobjects/account/", {{"name", "  Acme  "}, {"site", ""}});
    QCOMPARE(created.status, 201);
    QVERIFY(created.body["success"].get<bool>());
    const QByteArray id = QByteArray::fromStdString(created.body["id"].get<std::string>());
    QCOMPARE(id.size(), 18);
    QCOMPARE(created.raw.headers.value("Location"), "/services/data/v67.0/sobjects/Account/" + id);
    world.clock.skip(std::chrono::seconds(7));
    world.token = "grace";
    const auto changed = world.patch("sobjects/Account/" + id.left(15), {{"Phone", "1"}});
    QCOMPARE(changed.status, 204);
    QVERIFY(changed.raw.body.isEmpty());
    const auto read = world.get("sobjects/Account/" + id);
    QCOMPARE(read.body["Name"].get<std::string>(), "Acme");
    QVERIFY(read.body["Site"].is_null());
    QCOMPARE(read.body["CreatedDate"].get<std::string>(), "2026-11-03T10:15:30.000+0000");
    QCOMPARE(read.body["SystemModstamp"].get<std::string>(), "2026-11-03T10:15:37.000+0000");
    QCOMPARE(read.body["CreatedById"].get<std::string>(), "005Kx000001bRtYIAU");
    QCOMPARE(read.body["LastModifiedById"].get<std::string>(), tandem::sandbox::seedUserId(2).toStdString());
    QCOMPARE(read.body["Customer_Number__c"].get<std::string>(), "C-0000001");
    QCOMPARE(world.send("DELETE", "sobjects/Account/" + id).status, 204);
    QCOMPARE(world.send("DELETE", "sobjects/Account/" + id).code(), std::string("ENTITY_IS_DELETED"));
}

void TestSfRecords::readsFieldsAskedFor()
{
    World world;
    const QByteArray id = world.account({{"Name", "Acme"}, {"BillingCity", "Malmö"}});
    auto answer = world.get("sobjects/Account/" + id + "?fields=name,BillingAddress");
    QCOMPARE(answer.body["BillingAddress"]["city"].get<std::string>(), "Malmö");
    QVERIFY(!answer.body.contains("Phone"));
    answer = world.get("sobjects/Account/" + id + "?fields=Name,Foo");
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.message(), std::string("No such column 'Foo' on sobject of type Account"));
    const QByteArray contact = world.contact({{"LastName", "Okoye"}, {"AccountId", id.toStdString()}});
    QCOMPARE(
        world.get("sobjects/Contact/" + contact + "/Account?fields=Name").body["Name"].get<std::string>(),
        "Acme");
    QCOMPARE(world.get("sobjects/Contact/" + contact + "/ReportsTo").status, 404);
}

void TestSfRecords::missingAndDeletedRecords()
{
    World world;
    auto answer = world.get("sobjects/Account/001Kx0000000zzzAAA");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.code(), std::string("NOT_FOUND"));
    QCOMPARE(answer.message(),
        std::string("Provided external ID field does not exist or is not accessible: 001Kx0000000zzzAAA"));
    const QByteArray id = world.account({{"Name", "Acme"}});
    world.service.remove(id);
    for (const char *method : {"GET", "PATCH", "DELETE"}) {
        answer = world.send(method, "sobjects/Account/" + id, "{}");
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.code(), std::string("ENTITY_IS_DELETED"));
    }
}

void TestSfRecords::unmodifiedSinceGuards()
{
    World world;
    const QByteArray path = "sobjects/Account/" + world.account({{"Name", "Acme"}});
    const auto patch = [&](const char *since) {
        return world.send("PATCH", path, R"({"Phone":"1"})", {{"If-Unmodified-Since", since}});
    };
    QCOMPARE(patch("Tue, 03 Nov 2026 10:15:29 GMT").status, 412);
    QCOMPARE(patch("Tue, 03 Nov 2026 10:15:30 GMT").status, 204);
    QCOMPARE(patch("yesterday").status, 400);
}

void TestSfRecords::externalIdUpserts()
{
    World world;
    const QByteArray path = "sobjects/Account/Startdeliver_Id__c/a%2Fb%20c";
    auto answer = world.patch(path, {{"Name", "Acme"}});
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.body["created"].get<bool>(), true);
    const std::string id = answer.body["id"].get<std::string>();
    QCOMPARE(
        world.service.row(QByteArray::fromStdString(id))["Startdeliver_Id__c"].get<std::string>(), "a/b c");
    answer = world.patch("sobjects/account/startdeliver_id__C/A%2FB%20C", {{"Name", "Acme 2"}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(
        answer.body, (json{{"id", id}, {"success", true}, {"errors", json::array()}, {"created", false}}));
    QCOMPARE(world.get(path).body["Name"].get<std::string>(), "Acme 2");
    answer = world.patch("sobjects/Contact/Startdeliver_Id__c/7",
        {{"LastName", "Okoye"}, {"Account", {{"Startdeliver_Id__c", "a/b c"}}}});
    QCOMPARE(answer.status, 201);
    const auto contact = world.service.row(QByteArray::fromStdString(answer.body["id"].get<std::string>()));
    QCOMPARE(contact["AccountId"].get<std::string>(), id);
}

void TestSfRecords::externalIdThatSeveralShare()
{
    World world;
    const QByteArray first = world.account({{"Name", "a"}, {"Legacy_Key__c", "K"}});
    const QByteArray second = world.account({{"Name", "b"}, {"Legacy_Key__c", "k"}});
    const auto answer = world.patch("sobjects/Account/Legacy_Key__c/K", {{"Phone", "1"}});
    QCOMPARE(answer.status, 300);
    QCOMPARE(answer.body,
        json::array({("/services/data/v67.0/sobjects/Account/" + first).toStdString(),
            ("/services/data/v67.0/sobjects/Account/" + second).toStdString()}));
}

void TestSfRecords::externalIdRefusals()
{
    World world;
    auto answer =
        world.patch("sobjects/Account/Startdeliver_Id__c/7", {{"Name", "a"}, {"startdeliver_id__c", "7"}});
    QCOMPARE(answer.code(), std::string("INVALID_FIELD"));
    QCOMPARE(answer.message(),
        std::string("The Startdeliver_Id__c field should not be specified in the sobject data."));
    answer = world.patch("sobjects/Account/Name/Acme", {{"Phone", "1"}});
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.code(), std::string("NOT_FOUND"));
    QCOMPARE(world.get("sobjects/Account/Startdeliver_Id__c/unknown").status, 404);
}

void TestSfRecords::methodOverride()
{
    World world;
    const QByteArray id = world.account({{"Name", "Acme"}});
    QCOMPARE(world.post("sobjects/Account/" + id + "?_HttpMethod=PATCH", {{"Phone", "7"}}).status, 204);
    QCOMPARE(world.service.row(id)["Phone"].get<std::string>(), "7");
    QCOMPARE(world.send("PUT", "sobjects/Account/" + id, "{}").code(), std::string("METHOD_NOT_ALLOWED"));
    const auto text = world.send("POST", "sobjects/Account", {}, {{"Content-Type", "text/plain"}});
    QCOMPARE(text.status, 415);
}

void TestSfRecords::updatedAndDeletedLists()
{
    World world;
    const QByteArray id = world.account({{"Name", "Acme"}});
    const QByteArray gone = world.account({{"Name", "Gone"}});
    world.service.remove(gone);
    world.clock.skip(std::chrono::minutes(2));
    const QByteArray window = "start=2026-11-03T10:15:59Z&end=2026-11-03T10%3A17%3A00%2B00%3A00";
    auto answer = world.get("sobjects/Account/updated/?" + window);
    QCOMPARE(answer.body["ids"], json::array({id.toStdString()}));
    QCOMPARE(answer.body["latestDateCovered"].get<std::string>(), "2026-11-03T10:17:00.000+0000");
    answer = world.get("sobjects/Account/deleted/?" + window);
    QCOMPARE(answer.body["deletedRecords"].size(), size_t(1));
    QCOMPARE(answer.body["deletedRecords"][0]["id"].get<std::string>(), gone.toStdString());
    for (const char *bad : {"start=2026-11-03T10:15:01Z&end=2026-11-03T10:15:59Z",
             "start=2026-10-01T00:00:00Z&end=2026-11-03T10:15:00Z", "start=x&end=y"})
        QCOMPARE(world.get(QByteArray("sobjects/Account/deleted/?") + bad).code(),
            std::string("INVALID_REPLICATION_DATE"));
}

void TestSfRecords::deletingAnAccountTakesItsContacts()
{
    World world;
    const QByteArray id = world.account({{"Name", "Acme"}});
    const QByteArray contact = world.contact({{"LastName", "Okoye"}, {"AccountId", id.toStdString()}});
    QCOMPARE(world.send("DELETE", "sobjects/Account/" + id).status, 204);
    QVERIFY(world.service.row(contact)["IsDeleted"].get<bool>());
    QCOMPARE(world.ids(u"SELECT Id FROM Contact"_s, "Id"), QStringList());
    QCOMPARE(world.query(u"SELECT Id FROM Contact WHERE IsDeleted = true"_s, "queryAll")
                 .body["totalSize"]
                 .get<int>(),
        1);
    QVERIFY(world.service.undelete(id));
    QVERIFY(!world.service.row(contact)["IsDeleted"].get<bool>());
}

void TestSfRecords::mergeMovesChildrenAndNamesTheWinner()
{
    World world;
    const QByteArray winner = world.account({{"Name", "Winner"}});
    const QByteArray loser = world.account({{"Name", "Loser"}});
    const QByteArray contact = world.contact({{"LastName", "Okoye"}, {"AccountId", loser.toStdString()}});
    world.clock.skip(std::chrono::seconds(3));
    QVERIFY(world.service.merge(winner, loser));
    QCOMPARE(world.service.row(contact)["AccountId"].get<std::string>(), winner.toStdString());
    QCOMPARE(world.service.row(contact)["SystemModstamp"].get<std::string>(), "2026-11-03T10:15:33.000+0000");
    const auto answer =
        world.query(u"SELECT Id, MasterRecordId FROM Account WHERE IsDeleted = true"_s, "queryAll");
    QCOMPARE(answer.body["records"][0]["MasterRecordId"].get<std::string>(), winner.toStdString());
    QCOMPARE(answer.body["records"][0]["Id"].get<std::string>(), loser.toStdString());
}

void TestSfRecords::purgedRowsAreGone()
{
    World world;
    const QByteArray id = world.account({{"Name", "Acme"}, {"Startdeliver_Id__c", "7"}});
    QVERIFY(!world.service.purge(id));
    world.service.remove(id);
    QVERIFY(world.service.purge(id));
    QCOMPARE(world.query(u"SELECT Id FROM Account"_s, "queryAll").body["totalSize"].get<int>(), 0);
    QCOMPARE(world.get("sobjects/Account/" + id).code(), std::string("NOT_FOUND"));
    QCOMPARE(world.service.rowCount("Account"), size_t(0));
}

void TestSfRecords::lateCommitHasAnOldStamp()
{
    World world;
    const QByteArray id = world.account({{"Name", "Acme"}});
    QVERIFY(world.service.setStamp(id, world.clock.now() - std::chrono::minutes(4)));
    QCOMPARE(world.ids(u"SELECT Id FROM Account WHERE SystemModstamp = 2026-11-03T10:11:30Z"_s, "Id"),
        QStringList{QString::fromLatin1(id)});
}

QTEST_GUILESS_MAIN(TestSfRecords)
#include "tst_sfrecords.moc"
