// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/startdeliver/sdworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::sandbox;
using nlohmann::json;

class TestSdRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysDecideWhatIsAllowed_data();
    void keysDecideWhatIsAllowed();
    void meShowsWhoTheKeyIs();
    void pathsThatAreNotThere_data();
    void pathsThatAreNotThere();
    void aCreatedRecordIsAnsweredWhole();
    void valuesAreChecked_data();
    void valuesAreChecked();
    void serverOwnedFieldsAreNotWritable();
    void unknownFieldsAreRefusedOrIgnored();
    void aPatchChangesOnlyWhatItNames();
    void nullClears();
    void requiredFieldsCannotBeCleared();
    void customFieldsCanBeRequired();
    void everyPatchMovesTheStamp();
    void aDeletedRecordIsGoneAndItsIdNotGivenAgain();
    void commentsNeedTheirRecord();
    void fieldDefinitionsAreListed();
    void repliesCanBeWrapped();
    void statusesCanBeOthers();
    void errorsHaveFourShapes_data();
    void errorsHaveFourShapes();
    void numbersCanComeAsText();
    void comparisonsCanBeRefusedOrIgnored();
    void textCanBeTrimmedEmptiedAndAltered();
    void referencesCanGoUnchecked();
    void entitiesCanHaveOtherNames();
    void daysCanBeInstants();
    void tooManyRequestsAreTurnedAway();
    void editHooksActAsAPerson();
};

void TestSdRecords::keysDecideWhatIsAllowed_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("write");
    QTest::newRow("admin") << QByteArray("admin") << 200 << 200;
    QTest::newRow("writer") << QByteArray("writer") << 200 << 200;
    QTest::newRow("reader") << QByteArray("reader") << 200 << 403;
    QTest::newRow("inactive") << QByteArray("asleep") << 401 << 401;
    QTest::newRow("wrong") << QByteArray("admin2") << 401 << 401;
    QTest::newRow("none") << QByteArray() << 401 << 401;
    QTest::newRow("with a scheme") << QByteArray("Bearer admin") << 401 << 401;
}

void TestSdRecords::keysDecideWhatIsAllowed()
{
    QFETCH(QByteArray, key);
    QFETCH(int, read);
    QFETCH(int, write);
    SdWorld world;
    world.service.insert("customer", {{"name", "A"}});
    QCOMPARE(world.call("GET", u"customer"_s, {}, key).status, read);
    QCOMPARE(world.call("GET", u"customer/1"_s, {}, key).status, read);
    QCOMPARE(world.call("POST", u"customer"_s, {{"name", "B"}}, key).status, write);
    QCOMPARE(world.call("PATCH", u"customer/1"_s, {{"name", "B"}}, key).status, write);
    QCOMPARE(world.call("DELETE", u"customer/1"_s, {}, key).status, write);
    QCOMPARE(world.service.rowCount("customer"), size_t(1)); // one more by POST, one less by DELETE
    QCOMPARE(world.service.find("customer", 1).has_value(), write != 200);
}

void TestSdRecords::meShowsWhoTheKeyIs()
{
    SdWorld world;
    const auto me = world.call("GET", u"me"_s, {}, "reader");
    QCOMPARE(text(me.body["id"]), text(2));
    QCOMPARE(text(me.body["name"]), text("Bo"));
    QCOMPARE(text(me.body["type"]), text("Main"));
    QCOMPARE(text(me.body["permission"]), text("read"));
    QCOMPARE(text(world.call("GET", u"me"_s).body["permission"]), text("admin"));
    QCOMPARE(world.call("POST", u"me"_s, json::object()).status, 405);
}

void TestSdRecords::pathsThatAreNotThere_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("remembered");
    QTest::newRow("unknown entity") << QByteArray("GET") << u"nonsense"_s << 404 << false;
    QTest::newRow("case matters") << QByteArray("GET") << u"Customer"_s << 404 << false;
    QTest::newRow("unknown record") << QByteArray("GET") << u"customer/99"_s << 404 << false;
    QTest::newRow("patch of none") << QByteArray("PATCH") << u"customer/99"_s << 404 << false;
    QTest::newRow("delete of none") << QByteArray("DELETE") << u"customer/99"_s << 404 << false;
    QTest::newRow("id is no number") << QByteArray("GET") << u"customer/abc"_s << 404 << false;
    QTest::newRow("id is zero") << QByteArray("GET") << u"customer/0"_s << 404 << false;
    QTest::newRow("team members are managed elsewhere")
        << QByteArray("POST") << u"teammember"_s << 405 << false;
    QTest::newRow("a project") << QByteArray("GET") << u"project"_s << 404 << true;
    QTest::newRow("an upload of nothing") << QByteArray("POST") << u"upload"_s << 400 << false;
    QTest::newRow("no such file") << QByteArray("GET") << u"file/99"_s << 404 << false;
    QTest::newRow("bytes of no file") << QByteArray("GET") << u"download/99"_s << 404 << false;
    QTest::newRow("files are not made here") << QByteArray("POST") << u"file"_s << 405 << false;
    QTest::newRow("replace") << QByteArray("PUT") << u"customer/1"_s << 405 << true;
    QTest::newRow("collection patch") << QByteArray("PATCH") << u"customer"_s << 405 << true;
    QTest::newRow("below a record") << QByteArray("GET") << u"customer/1/users"_s << 404 << true;
}

void TestSdRecords::pathsThatAreNotThere()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(bool, remembered);
    SdWorld world;
    const auto answer = world.call(method, path, json::object());
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.error().empty());
    QCOMPARE(world.service.notSimulated().size(), remembered ? 1 : 0);
}

void TestSdRecords::aCreatedRecordIsAnsweredWhole()
{
    SdWorld world;
    const auto made =
        world.call("POST", u"customer"_s, {{"name", "A"}, {"arr", 12.5}, {"teamMemberId", {2}}}, "writer");
    QCOMPARE(made.status, 200);
    QCOMPARE(text(made.body["id"]), text(1));
    QCOMPARE(text(made.body["name"]), text("A"));
    QCOMPARE(text(made.body["arr"]), text(12.5));
    QCOMPARE(made.body["teamMemberId"].dump(), "[2]");
    QVERIFY(made.body["mrr"].is_null());
    QCOMPARE(text(made.body["createdAt"]), text("2026-11-23T10:00:00.000Z"));
    QCOMPARE(text(made.body["updatedAt"]), text(made.body["createdAt"]));
    QCOMPARE(text(made.body["createdBy"]), text(2));
    QCOMPARE(text(world.get(u"customer/1"_s).body), text(made.body));
    QCOMPARE(text(world.call("POST", u"customer"_s, {{"name", "B"}}).body["id"]), text(2));
}

void TestSdRecords::valuesAreChecked_data()
{
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("field"); // the one the error names; empty: accepted
    const auto row = [](const char *name, const QString &entity, const char *body, const char *field) {
        QTest::newRow(name) << entity << QByteArray(body) << QByteArray(field);
    };
    const QString customer = u"customer"_s;
    row("no name", customer, R"({"arr":1})", "name");
    row("empty name", customer, R"({"name":""})", "name");
    row("null name", customer, R"({"name":null})", "name");
    row("name is a number", customer, R"({"name":5})", "name");
    row("number is text", customer, R"({"name":"A","arr":"5"})", "arr");
    row("number with a fraction", customer, R"({"name":"A","arr":5.25})", "");
    row("day", customer, R"({"name":"A","renewalAt":"2026-02-28"})", "");
    row("day that is none", customer, R"({"name":"A","renewalAt":"2026-02-30"})", "renewalAt");
    row("day with a time", customer, R"({"name":"A","renewalAt":"2026-02-28T00:00:00.000Z"})", "renewalAt");
    row("day is a number", customer, R"({"name":"A","renewalAt":20260228})", "renewalAt");
    row("boolean is text", customer, R"({"name":"A","customfieldIsReference":"true"})",
        "customfieldIsReference");
    row("option", customer, R"({"name":"A","customfieldTier":"Gold"})", "");
    row("no option", customer, R"({"name":"A","customfieldTier":"Platinum"})", "customfieldTier");
    row("options", customer, R"({"name":"A","customfieldTags":["VIP","Pilot"]})", "");
    row("one is no option", customer, R"({"name":"A","customfieldTags":["VIP","x"]})", "customfieldTags");
    row("several given as one", customer, R"({"name":"A","customfieldTags":"VIP"})", "customfieldTags");
    row("one given as several", customer, R"({"name":"A","arr":[1]})", "arr");
    row("reference", customer, R"({"name":"A","teamMemberId":[1,2]})", "");
    row("reference to nobody", customer, R"({"name":"A","teamMemberId":[1,77]})", "teamMemberId");
    row("reference with a fraction", u"user"_s, R"({"customerId":1.5})", "customerId");
    row("user of no customer", u"user"_s, R"({"name":"U","customerId":9})", "customerId");
    row("user alone", u"user"_s, R"({"email":"u@x.example"})", "");
    row("task without a name", u"task"_s, R"({"description":"d"})", "name");
    row("instant", u"task"_s, R"({"name":"T","completedAt":"2026-01-31T09:30:00.000Z"})", "");
    row("instant that is none", u"task"_s, R"({"name":"T","completedAt":"2026-01-31"})", "completedAt");
    row("interaction", u"interaction"_s, R"({"type":"meeting","allDay":true,"text":"<p>x</p>"})", "");
    row("interaction of no kind", u"interaction"_s, R"({"type":"dance"})", "type");
    row("no object", customer, R"([1])", "JSON");
    row("no JSON", customer, R"({)", "JSON");
}

void TestSdRecords::valuesAreChecked()
{
    QFETCH(QString, entity);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, field);
    SdWorld world;
    server::HttpRequest request;
    request.method = "POST";
    request.path = u"/api/v1/"_s + entity;
    request.headers.add("Authorization", "admin");
    request.body = body;
    const auto answer = world.send(request);
    QCOMPARE(answer.status, field.isEmpty() ? 200 : 400);
    QVERIFY2(QByteArray::fromStdString(answer.error()).contains(field), answer.raw.body.constData());
    QCOMPARE(world.service.rowCount(entity.toStdString()), field.isEmpty() ? size_t(1) : size_t(0));
}

void TestSdRecords::serverOwnedFieldsAreNotWritable()
{
    SdWorld world;
    const json body{{"id", 77}, {"name", "A"}, {"createdBy", 9}, {"updatedAt", "2000-01-01T00:00:00.000Z"},
        {"customfieldUsageTrend", "up"}};
    const auto made = world.call("POST", u"customer"_s, body);
    QCOMPARE(text(made.body["id"]), text(1));
    QCOMPARE(text(made.body["createdBy"]), text(1));
    QCOMPARE(text(made.body["updatedAt"]), text("2026-11-23T10:00:00.000Z"));
    QVERIFY(made.body["customfieldUsageTrend"].is_null());
    world.service.switches().readOnlyFields = SdSwitches::Unknown::Refuse;
    QCOMPARE(world.call("POST", u"customer"_s, body).status, 400);
}

void TestSdRecords::unknownFieldsAreRefusedOrIgnored()
{
    SdWorld world;
    const json body{{"name", "A"}, {"customfieldNope", 1}};
    QVERIFY(world.call("POST", u"customer"_s, body).error().find("customfieldNope") != std::string::npos);
    world.service.switches().unknownFields = SdSwitches::Unknown::Ignore;
    const auto made = world.call("POST", u"customer"_s, body);
    QCOMPARE(made.status, 200);
    QVERIFY(!made.body.contains("customfieldNope"));
    QCOMPARE(world.list(u"customer"_s, R"({"filter":{"customfieldNope":1}})").column("id").size(), size_t(1));
}

void TestSdRecords::aPatchChangesOnlyWhatItNames()
{
    SdWorld world;
    world.service.insert("customer", {{"name", "A"}, {"arr", 5}, {"createdAt", "2026-01-01T00:00:00.000Z"}});
    const auto patched = world.call("PATCH", u"customer/1"_s, {{"id", 1}, {"arr", 6}}, "writer");
    QCOMPARE(text(patched.body["arr"]), text(6));
    QCOMPARE(text(patched.body["name"]), text("A"));
    QCOMPARE(text(patched.body["updatedBy"]), text(2));
    QCOMPARE(text(patched.body["createdAt"]), text("2026-01-01T00:00:00.000Z"));
    QCOMPARE(world.call("PATCH", u"customer/1"_s, {{"name", "B"}, {"arr", "x"}}).status, 400);
    QCOMPARE(
        text(world.service.find("customer", 1)->at("name")), text("A")); // a refused patch changes nothing
}

void TestSdRecords::nullClears()
{
    SdWorld world;
    world.service.insert("customer", {{"name", "A"}, {"arr", 5}, {"customfieldTags", {"VIP"}}});
    const auto patched =
        world.call("PATCH", u"customer/1"_s, {{"arr", nullptr}, {"customfieldTags", nullptr}});
    QVERIFY(patched.body["arr"].is_null());
    QCOMPARE(patched.body["customfieldTags"].dump(), "[]");
}

void TestSdRecords::requiredFieldsCannotBeCleared()
{
    SdWorld world;
    world.service.insert("customer", {{"name", "A"}});
    QCOMPARE(world.call("PATCH", u"customer/1"_s, {{"name", nullptr}}).error(), "name is required");
}

void TestSdRecords::customFieldsCanBeRequired()
{
    SdWorld world;
    world.service.addCustomField({"customer", "Region", "customfieldRegion", "text", false, {}, true});
    QCOMPARE(world.call("POST", u"customer"_s, {{"name", "A"}}).error(), "customfieldRegion is required");
    QCOMPARE(world.call("POST", u"customer"_s, {{"name", "A"}, {"customfieldRegion", "EU"}}).status, 200);
}

void TestSdRecords::everyPatchMovesTheStamp()
{
    SdWorld world;
    world.service.insert("customer", {{"name", "A"}, {"updatedAt", "2026-01-01T00:00:00.000Z"}});
    QCOMPARE(text(world.call("PATCH", u"customer/1"_s, {{"name", "A"}}).body["updatedAt"]),
        text("2026-11-23T10:00:00.000Z"));
    QCOMPARE(world.list(u"customer"_s, R"({"filter":{"updatedAt":{"gt":"2026-06-01T00:00:00Z"}}})")
                 .column("id")
                 .dump(),
        "[1]");
}

void TestSdRecords::aDeletedRecordIsGoneAndItsIdNotGivenAgain()
{
    SdWorld world;
    (void)world.call("POST", u"customer"_s, {{"name", "A"}});
    QCOMPARE(text(world.call("DELETE", u"customer/1"_s).body), text((json{{"id", 1}})));
    QCOMPARE(world.get(u"customer/1"_s).status, 404);
    QCOMPARE(world.get(u"customer"_s).column("id").dump(), "[]");
    QCOMPARE(world.list(u"customer"_s, R"({"filter":{"name":"A"}})").column("id").dump(), "[]");
    QCOMPARE(text(world.call("POST", u"customer"_s, {{"name", "B"}}).body["id"]), text(2));
}

void TestSdRecords::commentsNeedTheirRecord()
{
    SdWorld world;
    world.service.insert("customer", {{"name", "A"}});
    const auto comment = [&](const char *entity, int id) {
        return world.call("POST", u"comment"_s, {{"entity", entity}, {"entityId", id}, {"text", "<p>hi</p>"}})
            .status;
    };
    QCOMPARE(comment("customer", 1), 200);
    QCOMPARE(comment("customer", 2), 400);
    QCOMPARE(comment("task", 1), 400);
    QCOMPARE(comment("user", 1), 400);
}

void TestSdRecords::fieldDefinitionsAreListed()
{
    SdWorld world;
    const auto tiers = world.list(u"field"_s, R"({"filter":{"alias":"customfieldTier"}})");
    QCOMPARE(tiers.body["result"].size(), size_t(1));
    const json tier = tiers.body["result"][0];
    QCOMPARE(text(tier["entity"]), text("customer"));
    QCOMPARE(text(tier["type"]), text("dropdown"));
    QCOMPARE(tier["options"].dump(), R"(["Gold","Silver","Bronze"])");
    QCOMPARE(text(tier["multi"]), text(false));
    QCOMPARE(text(tier["required"]), text(false));
    world.service.switches().fieldsListed = false;
    QCOMPARE(world.get(u"field"_s).status, 404);
}

void TestSdRecords::repliesCanBeWrapped()
{
    SdWorld world;
    world.service.switches().replies = SdSwitches::Replies::Wrapped;
    QCOMPARE(text(world.call("POST", u"customer"_s, {{"name", "A"}}).body["result"]["id"]), text(1));
    QCOMPARE(text(world.get(u"customer/1"_s).body["result"]["name"]), text("A"));
    QCOMPARE(text(world.get(u"customer"_s).body["result"][0]["name"]), text("A"));
}

void TestSdRecords::statusesCanBeOthers()
{
    SdWorld world;
    world.service.switches().createStatus = 201;
    world.service.switches().patchStatus = 204;
    world.service.switches().deleteStatus = 204;
    world.service.switches().unknownEntityStatus = 400;
    QCOMPARE(world.call("POST", u"customer"_s, {{"name", "A"}}).status, 201);
    const auto patched = world.call("PATCH", u"customer/1"_s, {{"name", "B"}});
    QCOMPARE(patched.status, 204);
    QVERIFY(patched.raw.body.isEmpty());
    QCOMPARE(world.call("DELETE", u"customer/1"_s).status, 204);
    QCOMPARE(world.get(u"nonsense"_s).status, 400);
}

void TestSdRecords::errorsHaveFourShapes_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    using Errors = SdSwitches::Errors;
    QTest::newRow("json") << int(Errors::Json) << QByteArray("application/json; charset=utf-8")
                          << QByteArray(R"({"error":"Not found"})");
    QTest::newRow("text") << int(Errors::Text) << QByteArray("text/plain; charset=utf-8")
                          << QByteArray("Not found");
    QTest::newRow("html") << int(Errors::Html) << QByteArray("text/html; charset=utf-8")
                          << QByteArray("<!DOCTYPE html><html><body><h1>404</h1></body></html>");
    QTest::newRow("empty") << int(Errors::Empty) << QByteArray() << QByteArray();
}

void TestSdRecords::errorsHaveFourShapes()
{
    QFETCH(int, shape);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    SdWorld world;
    world.service.switches().errors = static_cast<SdSwitches::Errors>(shape);
    const auto answer = world.get(u"customer/9"_s);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.raw.headers.value("Content-Type"), type);
    QCOMPARE(answer.raw.body, body);
}

void TestSdRecords::numbersCanComeAsText()
{
    SdWorld world;
    world.service.insert("customer", {{"name", "A"}, {"arr", 5.5}, {"teamMemberId", {1}}});
    world.service.switches().numbersAsText = true;
    const auto record = world.get(u"customer/1"_s).body;
    QCOMPARE(text(record["id"]), text("1"));
    QCOMPARE(text(record["arr"]), text("5.5"));
    QCOMPARE(record["teamMemberId"].dump(), R"(["1"])");
    QCOMPARE(world.get(u"customer"_s).column("id").dump(), R"(["1"])");
}

void TestSdRecords::comparisonsCanBeRefusedOrIgnored()
{
    SdWorld world;
    world.service.insert("customer", {{"name", "A"}, {"arr", 1}});
    const QByteArray query = R"({"filter":{"arr":{"gt":5}}})";
    QCOMPARE(world.list(u"customer"_s, query).column("id").size(), size_t(0));
    world.service.switches().comparisons = SdSwitches::Comparisons::Ignored;
    QCOMPARE(world.list(u"customer"_s, query).column("id").size(), size_t(1));
    world.service.switches().comparisons = SdSwitches::Comparisons::Refused;
    QCOMPARE(world.list(u"customer"_s, query).status, 400);
    QCOMPARE(world.list(u"customer"_s, R"({"filter":{"arr":[1,2]}})").column("id").size(), size_t(1));
}

void TestSdRecords::textCanBeTrimmedEmptiedAndAltered()
{
    SdWorld world;
    QCOMPARE(
        text(world.call("POST", u"customer"_s, {{"name", " A "}, {"customfieldNotes", ""}}).body["name"]),
        text(" A "));
    QCOMPARE(text(world.get(u"customer/1"_s).body["customfieldNotes"]), text(""));
    world.service.switches().trimText = true;
    world.service.switches().emptyTextBecomesNull = true;
    world.service.switches().alter = [](const std::string &entity, const std::string &key, json value) {
        return entity == "customer" && key == "customfieldPhone" ? json("+1 " + value.get<std::string>())
                                                                 : value;
    };
    const auto made = world.call(
        "POST", u"customer"_s, {{"name", " B\n"}, {"customfieldNotes", "  "}, {"customfieldPhone", "555"}});
    QCOMPARE(text(made.body["name"]), text("B"));
    QVERIFY(made.body["customfieldNotes"].is_null());
    QCOMPARE(text(made.body["customfieldPhone"]), text("+1 555"));
}

void TestSdRecords::referencesCanGoUnchecked()
{
    SdWorld world;
    world.service.switches().checkReferences = false;
    QCOMPARE(world.call("POST", u"user"_s, {{"customerId", 99}}).status, 200);
}

void TestSdRecords::entitiesCanHaveOtherNames()
{
    SdWorld world(R"({"entities":{"customer":{"name":"company","fields":{"name":{"key":"title"}}}},
        "serverOwned":{"updatedAt":"modifiedAt"},"list":{"resultMember":"data"},"root":"/v2/"})");
    server::HttpRequest request;
    request.method = "POST";
    request.path = u"/v2/company"_s;
    request.headers.add("Authorization", "admin");
    request.body = R"({"title":"A"})";
    QCOMPARE(text(world.send(request).body["modifiedAt"]), text("2026-11-23T10:00:00.000Z"));
    request.method = "GET";
    QCOMPARE(text(world.send(request).body["data"][0]["title"]), text("A"));
    QCOMPARE(world.get(u"customer"_s).status, 404);
}

void TestSdRecords::daysCanBeInstants()
{
    SdWorld world(R"({"days":{"style":"utcMidnight"}})");
    QCOMPARE(text(world.call("POST", u"customer"_s, {{"name", "A"}, {"renewalAt", "2026-02-28T00:00:00Z"}})
                      .body["renewalAt"]),
        text("2026-02-28T00:00:00.000Z"));
    QCOMPARE(world.call("POST", u"customer"_s, {{"name", "A"}, {"renewalAt", "2026-02-28"}}).status, 400);
}

void TestSdRecords::tooManyRequestsAreTurnedAway()
{
    SdWorld world;
    world.service.switches().rate = 2;
    world.service.switches().burst = 3;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(world.get(u"me"_s).status, 200);
    const auto limited = world.get(u"me"_s);
    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.raw.headers.value("Retry-After"), "1");
    world.service.switches().retryAfter = false;
    QVERIFY(!world.get(u"me"_s).raw.headers.contains("Retry-After"));
    world.clock.time = world.clock.time + std::chrono::milliseconds(500);
    QCOMPARE(world.get(u"me"_s).status, 200);
    QCOMPARE(world.get(u"me"_s).status, 429);
    world.clock.time = world.clock.time + std::chrono::hours(1);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(world.get(u"me"_s).status, 200);
    QCOMPARE(world.get(u"me"_s).status, 429); // no more than the burst is saved up
}

void TestSdRecords::editHooksActAsAPerson()
{
    SdWorld world;
    const qint64 id = world.service.insert("customer", {{"name", "A"}, {"customfieldUsageTrend", "down"}});
    QVERIFY(world.service.update("customer", id, {{"arr", 7}, {"updatedAt", "2026-05-05T05:05:05.005Z"}}));
    const json record = *world.service.find("customer", id);
    QCOMPARE(text(record["updatedAt"]), text("2026-05-05T05:05:05.005Z"));
    QCOMPARE(text(record["customfieldUsageTrend"]), text("down"));
    QCOMPARE(world.service.findBy("customer", "arr", 7).size(), size_t(1));
    QVERIFY(world.service.findBy("customer", "nope", 7).empty());
    QCOMPARE(world.service.allRows("customer").size(), size_t(1));
    QVERIFY(world.service.remove("customer", id));
    QVERIFY(!world.service.remove("customer", id));
    QVERIFY(!world.service.update("customer", id, {{"arr", 8}}));
    QCOMPARE(world.service.insert("nonsense", {{"name", "A"}}), qint64(0));
}

QTEST_GUILESS_MAIN(TestSdRecords)
#include "tst_sdrecords.moc"
