// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/salesforce/sfworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using nlohmann::json;
using sfworld::records;
using sfworld::World;

/// Many records a call: contract salesforce.md 4.2, 5.2, 5.3.
class TestSfBatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void collectionAnswersPerRow();
    void collectionAllOrNoneTakesEverythingBack();
    void collectionLimits();
    void collectionUpserts();
    void collectionDeletes();
    void collectionRetrieves();
    void badJsonValueEndsTheWholeCall();
    void compositeRunsInOrder();
    void compositeAllOrNoneTakesEverythingBack();
    void pagesAndLocators();
    void locatorsAreFewAndMortal();
    void queryAllShowsTheBin();
    void columnsAreDescribed();
};

void TestSfBatches::collectionAnswersPerRow()
{
    World world;
    auto answer = world.post("composite/sobjects",
        records("Account",
            {{{"Name", "a"}}, {{"Name", ""}}, {{"Name", "c"}, {"Tier__c", "Tin"}}, {{"Name", "d"}}}));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body.size(), size_t(4));
    QVERIFY(answer.body[0]["success"].get<bool>());
    QCOMPARE(answer.body[1], json::parse(R"({"success":false,"errors":[{"statusCode":"REQUIRED_FIELD_MISSING",
            "message":"Required fields are missing: [Name]","fields":["Name"]}]})"));
    QVERIFY(answer.body[3]["success"].get<bool>());
    const std::string id = answer.body[0]["id"].get<std::string>();
    const std::string other = answer.body[3]["id"].get<std::string>();
    world.service.remove(QByteArray::fromStdString(other));
    const QByteArray changes = World::bytes(records("Account",
        {{{"id", id}, {"Phone", "1"}}, {{"Id", other}, {"Phone", "1"}},
            {{"id", "001Kx0000000zzz"}, {"Phone", "1"}}, {{"Phone", "1"}}, {{"id", "x"}},
            {{"id", "003Kx0000000001"}}}));
    answer = world.send("PATCH", "composite/sobjects", changes);
    QCOMPARE(answer.status, 200);
    QStringList codes;
    for (const json &row : answer.body)
        codes.append(row["success"].get<bool>()
                ? u"ok"_s
                : QString::fromStdString(row["errors"][0]["statusCode"].get<std::string>()));
    QCOMPARE(codes,
        (QStringList{u"ok"_s, u"ENTITY_IS_DELETED"_s, u"INVALID_CROSS_REFERENCE_KEY"_s, u"MISSING_ARGUMENT"_s,
            u"MALFORMED_ID"_s, u"MALFORMED_ID"_s}));
}

void TestSfBatches::collectionAllOrNoneTakesEverythingBack()
{
    World world;
    const QByteArray id = world.account({{"Name", "before"}});
    json body =
        records("Account", {{{"id", id.toStdString()}, {"Name", "after"}}, {{"id", "001Kx0000000zzz"}}});
    body["allOrNone"] = true;
    world.clock.skip(std::chrono::seconds(9));
    const auto answer = world.patch("composite/sobjects", body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(
        answer.body[0]["errors"][0]["statusCode"].get<std::string>(), "ALL_OR_NONE_OPERATION_ROLLED_BACK");
    QCOMPARE(answer.body[1]["errors"][0]["statusCode"].get<std::string>(), "INVALID_CROSS_REFERENCE_KEY");
    QCOMPARE(world.service.row(id)["Name"].get<std::string>(), "before");
    QCOMPARE(world.ids(u"SELECT Name FROM Account WHERE SystemModstamp <= 2026-11-03T10:15:30Z"_s),
        QStringList{u"before"_s});
    json creates = records("Account", {{{"Name", "a"}}, {{"Name", ""}}});
    creates["allOrNone"] = true;
    world.post("composite/sobjects", creates);
    QCOMPARE(world.service.rowCount("Account"), size_t(1));
}

void TestSfBatches::collectionLimits()
{
    World world;
    json many = records("Account", {});
    for (int i = 0; i < 201; ++i)
        many["records"].push_back({{"attributes", {{"type", "Account"}}}, {"Name", "a"}});
    QCOMPARE(world.post("composite/sobjects", many).status, 400);
    many["records"].erase(200);
    QCOMPARE(world.post("composite/sobjects", many).status, 200);
    json chunks = records("Account", {});
    for (int i = 0; i < 11; ++i)
        chunks["records"].push_back(
            {{"attributes", {{"type", i % 2 ? "Account" : "Contact"}}}, {"LastName", "a"}});
    QCOMPARE(world.post("composite/sobjects", chunks).code(), std::string("LIMIT_EXCEEDED"));
    chunks["records"].erase(10);
    QCOMPARE(world.post("composite/sobjects", chunks).status, 200);
}

void TestSfBatches::collectionUpserts()
{
    World world;
    world.account({{"Name", "a"}, {"Startdeliver_Id__c", "1"}});
    const auto answer = world.patch("composite/sobjects/Account/Startdeliver_Id__c",
        records("Account",
            {{{"Startdeliver_Id__c", "1"}, {"Name", "a2"}}, {{"Startdeliver_Id__c", "2"}, {"Name", "b"}},
                {{"Name", "none"}}, {{"Startdeliver_Id__c", "3"}, {"Name", "c"}},
                {{"Startdeliver_Id__c", "3"}, {"Name", "d"}}}));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body[0]["created"].get<bool>(), false);
    QCOMPARE(answer.body[1]["created"].get<bool>(), true);
    QCOMPARE(answer.body[2]["errors"][0]["statusCode"].get<std::string>(), "MISSING_ARGUMENT");
    QCOMPARE(answer.body[3]["errors"][0]["statusCode"].get<std::string>(), "DUPLICATE_VALUE");
    QCOMPARE(answer.body[4]["success"].get<bool>(), false);
    QCOMPARE(world.ids(u"SELECT Name FROM Account ORDER BY Name"_s), (QStringList{u"a2"_s, u"b"_s}));
    QCOMPARE(world.patch("composite/sobjects/Account/Site", records("Account", {})).status, 404);
}

void TestSfBatches::collectionDeletes()
{
    World world;
    const QByteArray id = world.account({{"Name", "a"}});
    const QByteArray contact = world.contact({{"LastName", "a"}});
    const auto answer = world.send(
        "DELETE", "composite/sobjects?ids=" + id.left(15) + ',' + contact + ",xyz&allOrNone=false");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body[0]["id"].get<std::string>(), id.toStdString());
    QVERIFY(answer.body[1]["success"].get<bool>());
    QCOMPARE(answer.body[2]["errors"][0]["statusCode"].get<std::string>(), "MALFORMED_ID");
    QVERIFY(world.service.row(id)["IsDeleted"].get<bool>());
}

void TestSfBatches::collectionRetrieves()
{
    World world;
    const QByteArray id = world.account({{"Name", "a"}});
    const QByteArray gone = world.account({{"Name", "b"}});
    world.service.remove(gone);
    const auto answer = world.post("composite/sobjects/account",
        {{"ids", {gone.toStdString(), id.left(15).toStdString(), "nonsense", id.toStdString()}},
            {"fields", {"id", "NAME"}}});
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body[0].is_null());
    QCOMPARE(answer.body[1]["Name"].get<std::string>(), "a");
    QVERIFY(answer.body[2].is_null());
    QCOMPARE(answer.body[3]["Id"].get<std::string>(), id.toStdString());
    const auto hidden =
        world.post("composite/sobjects/Account", {{"ids", {id.toStdString()}}, {"fields", {"Foo"}}});
    QCOMPARE(hidden.status, 400);
    QCOMPARE(hidden.code(), std::string("INVALID_FIELD"));
    json many{{"ids", json::array()}, {"fields", {"Id"}}};
    for (int i = 0; i < 2001; ++i)
        many["ids"].push_back(id.toStdString());
    QCOMPARE(world.post("composite/sobjects/Account", many).status, 400);
}

void TestSfBatches::badJsonValueEndsTheWholeCall()
{
    World world;
    const auto answer = world.post("composite/sobjects",
        records("Account", {{{"Name", "a"}}, {{"Name", "b"}, {"Renewal_Date__c", "soon"}}}));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), std::string("JSON_PARSER_ERROR"));
    QCOMPARE(world.service.rowCount("Account"), size_t(0));
}

void TestSfBatches::compositeRunsInOrder()
{
    World world;
    const QByteArray body = R"({"allOrNone":false,"compositeRequest":[
        {"method":"POST","referenceId":"acc","url":"/services/data/v67.0/sobjects/Account","body":{"Name":"Parent"}},
        {"method":"POST","referenceId":"con","url":"/services/data/v67.0/sobjects/Contact","body":{"LastName":"Child","AccountId":"@{acc.id}"}},
        {"method":"GET","referenceId":"q","url":"/services/data/v67.0/query?q=SELECT+Id,Account.Name+FROM+Contact+WHERE+Id='@{con.id}'"},
        {"method":"PATCH","referenceId":"w","url":"/services/data/v67.0/sobjects/Contact/@{q.records[0].Id}","httpHeaders":{"If-Unmodified-Since":"Tue, 03 Nov 2026 10:15:29 GMT"},"body":{"Title":"CTO"}},
        {"method":"GET","referenceId":"bad","url":"/services/data/v67.0/sobjects/Contact/@{w.id}"}]})";
    const auto answer = world.send("POST", "composite", body);
    QCOMPARE(answer.status, 200);
    const json &steps = answer.body["compositeResponse"];
    QCOMPARE(steps[0]["httpStatusCode"].get<int>(), 201);
    QVERIFY(steps[0]["httpHeaders"].contains("Location"));
    QCOMPARE(steps[2]["body"]["records"][0]["Account"]["Name"].get<std::string>(), "Parent");
    QCOMPARE(steps[3]["httpStatusCode"].get<int>(), 412);
    QCOMPARE(steps[4]["body"][0]["errorCode"].get<std::string>(), "PROCESSING_HALTED");
    const QByteArray forbidden = R"({"compositeRequest":[{"method":"GET","referenceId":"a",
        "url":"/services/data/v67.0/limits","httpHeaders":{"Accept":"x"}}]})";
    QCOMPARE(world.send("POST", "composite", forbidden).status, 400);
}

void TestSfBatches::compositeAllOrNoneTakesEverythingBack()
{
    World world;
    const QByteArray body = R"({"allOrNone":true,"compositeRequest":[
        {"method":"POST","referenceId":"a","url":"/services/data/v67.0/composite/sobjects","body":{"records":[{"attributes":{"type":"Account"},"Name":"x"}]}},
        {"method":"POST","referenceId":"b","url":"/services/data/v67.0/sobjects/Contact","body":{}},
        {"method":"GET","referenceId":"c","url":"/services/data/v67.0/limits"}]})";
    const auto answer = world.send("POST", "composite", body);
    QCOMPARE(answer.status, 200);
    const json &steps = answer.body["compositeResponse"];
    QCOMPARE(steps[0]["body"][0]["errorCode"].get<std::string>(), "PROCESSING_HALTED");
    QCOMPARE(steps[1]["body"][0]["errorCode"].get<std::string>(), "REQUIRED_FIELD_MISSING");
    QCOMPARE(steps[2]["httpStatusCode"].get<int>(), 400);
    QCOMPARE(world.service.rowCount("Account"), size_t(0));
}

void TestSfBatches::pagesAndLocators()
{
    World world;
    for (int i = 0; i < 4500; ++i)
        world.account({{"Name", std::to_string(i)}});
    auto answer = world.query(u"SELECT Id FROM Account"_s);
    std::set<std::string> seen;
    QList<size_t> sizes;
    while (true) {
        QCOMPARE(answer.body["totalSize"].get<int>(), 4500);
        sizes.append(answer.body["records"].size());
        for (const json &record : answer.body["records"])
            seen.insert(record["Id"].get<std::string>());
        if (answer.body["done"].get<bool>())
            break;
        const QByteArray next = QByteArray::fromStdString(answer.body["nextRecordsUrl"].get<std::string>());
        QVERIFY2(QRegularExpression(u"^/services/data/v67\\.0/query/0r8\\w{15}-\\d+$"_s)
                     .match(QString::fromLatin1(next))
                     .hasMatch(),
            next.constData());
        answer = world.get(next);
        QCOMPARE(answer.status, 200);
    }
    QCOMPARE(sizes, (QList<size_t>{2000, 2000, 500}));
    QCOMPARE(seen.size(), size_t(4500));
    const auto sized = [&](const char *option) {
        return world.send("GET", "query?q=SELECT+Id+FROM+Account", {}, {{"Sforce-Query-Options", option}})
            .body["records"]
            .size();
    };
    QCOMPARE(sized("batchSize=200"), size_t(200));
    QCOMPARE(sized("batchSize=10"), size_t(200));
    QCOMPARE(sized("batchSize=9999"), size_t(2000));
    world.service.switches().pageSize = 300;
    QCOMPARE(sized("batchSize=2000"), size_t(300));
    QCOMPARE(world.query(u"SELECT Id FROM Account LIMIT 7"_s).body["records"].size(), size_t(7));
}

void TestSfBatches::locatorsAreFewAndMortal()
{
    World world;
    for (int i = 0; i < 30; ++i)
        world.account({{"Name", std::to_string(i)}});
    world.service.switches().pageSize = 10;
    QList<QByteArray> locators;
    for (int i = 0; i < 11; ++i) {
        const auto answer = world.query(u"SELECT Id FROM Account"_s);
        locators.append(QByteArray::fromStdString(answer.body["nextRecordsUrl"].get<std::string>()));
    }
    const auto evicted = world.get(locators[0]);
    QCOMPARE(evicted.status, 400);
    QCOMPARE(evicted.code(), std::string("INVALID_QUERY_LOCATOR"));
    QCOMPARE(world.get(locators[1]).status, 200);
    world.token = "grace";
    QCOMPARE(world.get(locators[2]).code(), std::string("INVALID_QUERY_LOCATOR"));
    world.token = "ana";
    world.clock.skip(std::chrono::hours(49));
    QCOMPARE(world.get(locators[2]).code(), std::string("INVALID_QUERY_LOCATOR"));
    QCOMPARE(world.get("query/nonsense").code(), std::string("INVALID_QUERY_LOCATOR"));
}

void TestSfBatches::queryAllShowsTheBin()
{
    World world;
    world.account({{"Name", "a"}});
    world.service.remove(world.account({{"Name", "b"}}));
    QCOMPARE(world.query(u"SELECT Id FROM Account"_s).body["totalSize"].get<int>(), 1);
    QCOMPARE(world.query(u"SELECT Id FROM Account WHERE IsDeleted = true"_s).body["totalSize"].get<int>(), 0);
    QCOMPARE(world.query(u"SELECT Id FROM Account"_s, "queryAll").body["totalSize"].get<int>(), 2);
    QCOMPARE(world.query(u"SELECT COUNT() FROM Account WHERE IsDeleted = true"_s, "queryall")
                 .body["totalSize"]
                 .get<int>(),
        1);
}

void TestSfBatches::columnsAreDescribed()
{
    World world;
    const auto answer = world.get("query?q=SELECT+Id,name+FROM+Account&columns=true");
    QCOMPARE(answer.body["entityName"].get<std::string>(), "Account");
    QCOMPARE(answer.body["columnMetadata"][1]["columnName"].get<std::string>(), "Name");
}

QTEST_GUILESS_MAIN(TestSfBatches)
#include "tst_sfbatches.moc"
