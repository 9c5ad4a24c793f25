// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/seeddata.h"
#include "tests/app/sandbox/controlworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::sandbox;
using nlohmann::json;

/// Misbehaviour on demand: each act is observed by a client that speaks plain HTTP.
class TestControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultsAreListedAndPlanned();
    void twoFaultsOnOneRequestStrikeOneAfterTheOther();
    void aWrongCallSaysWhatIsWrong_data();
    void aWrongCallSaysWhatIsWrong();
    void aSeededPlanRepeatsItself();
    void timeCanBeSkipped();
    void lateCommitsAreStampedFourMinutesBack();
    void rowsOfSeveralPagesShareASecond();
    void aRecordChangesBetweenTwoPages();
    void aRecordChangesRightBeforeItsWrite();
    void aRecordChangesRightAfterItsWrite();
    void everyWrittenRecordCanBeEditedInTheGap_data();
    void everyWrittenRecordCanBeEditedInTheGap();
    void fieldsComeAndGo();
    void anyFieldCanBeHidden();
    void streamsAreForgottenAndGapsAreTold();
    void oldActivitiesAreArchived();
    void theInstanceMoves();
    void tokensExpireAndAreRevoked();
    void locatorsAreForgotten();
    void recordsAreDeletedAndMerged();
    void mischiefFollowsASeed();
};

void TestControl::faultsAreListedAndPlanned()
{
    ControlWorld world;
    const json listed = world.ask("GET", u"faults"_s);
    QCOMPARE(world.status, 200);
    QCOMPARE(listed["faults"].size(), faultNames().size());
    QCOMPARE(listed["mischief"].size(), mischiefNames().size());
    world.ask("POST", u"faults"_s,
        {{"side", "salesforce"}, {"kind", "503"}, {"nth", 2}, {"times", 2},
            {"match", {{"path", "/limits"}}}});
    QCOMPARE(world.status, 200);
    QCOMPARE(world.salesforceStatus(data + "sobjects"), 200);
    QCOMPARE(world.salesforceStatus(data + "limits"), 200);
    QCOMPARE(world.salesforceStatus(data + "limits"), 503);
    QCOMPARE(world.salesforceStatus(data + "limits"), 503);
    QCOMPARE(world.salesforceStatus(data + "limits"), 200);
    QCOMPARE(world.ask("GET", u"faults"_s)["struck"], json(2));
    world.ask("POST", u"faults"_s, {{"side", "salesforce"}, {"kind", "nonsense"}});
    QCOMPARE(world.status, 400);
    world.ask("POST", u"faults"_s, {{"side", "salesforce"}, {"kind", "503"}});
    world.ask("DELETE", u"faults"_s);
    QCOMPARE(world.salesforceStatus(data + "limits"), 200);
}

/// Each planned fault is counted alone; where two fall on one request, the later one strikes the next.
void TestControl::twoFaultsOnOneRequestStrikeOneAfterTheOther()
{
    ControlWorld world;
    for (const char *kind : {"503", "406"})
        world.ask("POST", u"faults"_s, {{"side", "salesforce"}, {"kind", kind}, {"nth", 2}});
    world.ask("POST", u"faults"_s, {{"side", "salesforce"}, {"kind", "500"}, {"nth", 4}});
    QList<int> seen;
    for (int i = 0; i < 5; ++i)
        seen.append(world.salesforceStatus(data + "limits"));
    QCOMPARE(seen, (QList<int>{200, 503, 406, 500, 200}));
    const json listed = world.ask("GET", u"faults"_s);
    QCOMPARE(listed["planned"], json::array());
    QCOMPARE(listed["strikes"].size(), size_t(3));
    QCOMPARE(listed["strikes"][1]["kind"], json("406"));
    QVERIFY(listed["strikes"][1]["about"].get<std::string>().find("GET /services/data") == 0);
}

void TestControl::aWrongCallSaysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("control");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *name, const char *method, const char *control, const char *body,
                         int status, const char *named) {
        QTest::newRow(name) << QByteArray(method) << QString::fromLatin1(control) << QByteArray(body)
                            << status << QByteArray(named);
    };
    row("no such control", "GET", "fault", "{}", 404, "faults");
    row("post only", "GET", "plan", "{}", 405, "POST");
    row("never put", "PUT", "switches", R"({"a":1})", 405, "GET, PATCH");
    row("no side", "POST", "faults", R"({"kind":"503"})", 400, "side");
    row("no kind", "POST", "faults", R"({"side":"salesforce","kind":"504"})", 400, "kind");
    row("nth is a text", "POST", "faults", R"({"side":"salesforce","kind":"503","nth":"2"})", 400, "nth");
    row("times", "POST", "faults", R"({"side":"salesforce","kind":"503","times":0})", 400, "times");
    row("match", "POST", "faults", R"({"side":"salesforce","kind":"503","match":{"url":"x"}})", 400, "match");
    row("typing error", "POST", "faults", R"({"side":"salesforce","kind":"503","nht":2})", 400, "nht");
    row("share", "POST", "plan", R"({"kinds":["503"],"share":2})", 400, "share");
    row("kinds", "POST", "plan", R"({"kinds":["nonsense"],"share":0.5})", 400, "kinds");
    row("kinds are no list", "POST", "plan", R"({"kinds":"503","share":0.5})", 400, "kinds");
    row("nothing planned", "POST", "plan", R"({"seed":7,"share":1})", 400, "kinds");
    row("seed", "POST", "plan", R"({"seed":"x","kinds":["503"],"share":0.5})", 400, "seed");
    row("time", "POST", "clock", R"({"skipSeconds":-5})", 400, "0 or more");
    row("more than time", "POST", "clock", R"({"skipSeconds":5,"foo":1})", 400, "foo");
    row("act", "POST", "mischief", R"({"kind":"gap","foo":1})", 400, "foo");
    row("no such target", "POST", "mischief", R"({"kind":"edit-record","object":"Contact"})", 400, "object");
    row("name of a field", "POST", "mischief", R"({"kind":"add-field","field":"Zed"})", 400, "__c");
    row("webhook", "POST", "webhooks", R"({"url":"http://127.0.0.1:9/x","foo":5})", 400, "foo");
    row("key", "POST", "webhooks", R"({"url":"http://127.0.0.1:9/x","hmacKey":5})", 400, "hmacKey");
    row("switch", "PATCH", "switches", R"({"salesforce":{"personAccounts":"yes"}})", 400, "flag");
    row("mischief", "POST", "plan", R"({"mischief":["nonsense"],"share":0.5})", 400, "mischief");
}

void TestControl::aWrongCallSaysWhatIsWrong()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, control);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, named);
    ControlWorld world;
    const json answer = world.ask(method, control, json::parse(body.toStdString()));
    QCOMPARE(world.status, status);
    QVERIFY2(
        QByteArray::fromStdString(answer["error"].get<std::string>()).contains(named), answer.dump().c_str());
    QCOMPARE(world.ask("GET", u"faults"_s)["pending"], json(false));
}

void TestControl::aSeededPlanRepeatsItself()
{
    const auto statuses = [] {
        ControlWorld world;
        world.ask("POST", u"plan"_s, {{"seed", 7}, {"share", 0.4}, {"kinds", {"503", "500", "406"}}});
        QList<int> seen;
        for (int i = 0; i < 20; ++i)
            seen.append(world.salesforceStatus(data + "limits"));
        return seen;
    };
    const QList<int> first = statuses();
    QCOMPARE(statuses(), first);
    QVERIFY(first.contains(200) && first.count(200) < 20);
}

void TestControl::timeCanBeSkipped()
{
    ControlWorld world;
    const Instant before = world.sandbox.clock().now();
    world.ask("POST", u"clock"_s, {{"skipSeconds", 3600}});
    QVERIFY(world.sandbox.clock().now() - before >= std::chrono::hours(1));
}

/// Contract salesforce.md 4.9, 11.4: rows come to light with stamps from before.
void TestControl::lateCommitsAreStampedFourMinutesBack()
{
    ControlWorld world;
    const auto before = world.accounts().size();
    const Instant now = Instant::fromIso(
        QString::fromStdString(world.ask("POST", u"clock"_s, {{"skipSeconds", 0}})["now"].get<std::string>()))
                            .value();
    world.mischief("late-commit");
    QCOMPARE(world.changed(), 2);
    QCOMPARE(world.accounts().size(), before + 1);
    const auto late = world.query("SELECT SystemModstamp FROM Account WHERE Site != null");
    for (const json &row : late) {
        const auto stamp = Instant::fromIso(QString::fromStdString(row["SystemModstamp"].get<std::string>()));
        QVERIFY(now - *stamp >= std::chrono::minutes(3) && now - *stamp <= std::chrono::minutes(5));
    }
}

void TestControl::rowsOfSeveralPagesShareASecond()
{
    SandboxOptions options;
    options.companies = 6000;
    options.peoplePerCompany = 0;
    ControlWorld world(options);
    world.mischief("same-second");
    const auto rows = world.query("SELECT SystemModstamp FROM Account WHERE Site != null");
    QVERIFY(rows.size() > 2 * 2000); // contract 4.2: what a page holds at most
    for (const json &row : rows)
        QCOMPARE(row["SystemModstamp"], rows.front()["SystemModstamp"]);
}

void TestControl::aRecordChangesBetweenTwoPages()
{
    ControlWorld world;
    world.ask("PATCH", u"switches"_s, {{"salesforce", {{"pageSize", 5}}}});
    world.mischief("edit-between-pages");
    const auto first = world.salesforce("GET", data + "query?q=SELECT+Id+FROM+Account");
    QCOMPARE(world.changed(), 0);
    const std::string next = HttpWorld::parsed(first)["nextRecordsUrl"];
    QCOMPARE(world.salesforceStatus(QByteArray::fromStdString(next)), 200);
    QCOMPARE(world.changed(), 1);
}

void TestControl::aRecordChangesRightBeforeItsWrite()
{
    ControlWorld world;
    const std::string id = world.accounts().front()["Id"];
    world.mischief("edit-in-gap");
    QCOMPARE(world.salesforceStatus(data + "sobjects/Account/" + QByteArray::fromStdString(id)), 200);
    QCOMPARE(world.changed(), 0);
    QCOMPARE(world
                 .salesforce(
                     "PATCH", data + "sobjects/Account/" + QByteArray::fromStdString(id), R"({"Phone":"1"})")
                 .status,
        204);
    const json row = HttpWorld::parsed(
        world.salesforce("GET", data + "sobjects/Account/" + QByteArray::fromStdString(id)));
    QVERIFY(row["Site"].get<std::string>().rfind("Gap", 0) == 0);
    QCOMPARE(row["Phone"], json("1"));
}

void TestControl::aRecordChangesRightAfterItsWrite()
{
    ControlWorld world;
    const QByteArray path =
        data + "sobjects/Account/" + QByteArray::fromStdString(world.accounts().front()["Id"]);
    world.mischief("edit-after-write");
    QCOMPARE(world.salesforceStatus(path), 200);
    QCOMPARE(world.changed(), 0);
    QCOMPARE(world.salesforce("PATCH", path, R"({"Phone":"1"})").status, 204);
    const json row = HttpWorld::parsed(world.salesforce("GET", path));
    QVERIFY(row["Site"].get<std::string>().rfind("Gap", 0) == 0);
    QVERIFY(row["Phone"] != json("1"));
    QCOMPARE(row["LastModifiedById"].get<std::string>(), seedUserId(1).toStdString());
}

void TestControl::everyWrittenRecordCanBeEditedInTheGap_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("a contact, not the account it names")
        << QByteArray("Contact") << QByteArray(R"({"LastName":"Moved","AccountId":"$ACCOUNT"})")
        << QByteArray("Title");
    QTest::newRow("a task, not what it is about")
        << QByteArray("Task") << QByteArray(R"({"Priority":"High","WhatId":"$ACCOUNT"})")
        << QByteArray("Subject");
    QTest::newRow("an account that is deleted")
        << QByteArray("Account") << QByteArray() << QByteArray("Site");
}

void TestControl::everyWrittenRecordCanBeEditedInTheGap()
{
    QFETCH(QByteArray, object);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, field);
    ControlWorld world;
    const QByteArray account = QByteArray::fromStdString(world.accounts().front()["Id"]);
    QByteArray id = account;
    if (object != "Account") {
        const QByteArray fields = object == "Task" ? R"({"Subject":"Call"})" : R"({"LastName":"Person"})";
        id = QByteArray::fromStdString(
            HttpWorld::parsed(world.salesforce("POST", data + "sobjects/" + object, fields))["id"]);
    }
    world.mischief("edit-in-gap");
    body.replace("$ACCOUNT", account);
    const auto written =
        world.salesforce(body.isEmpty() ? "DELETE" : "PATCH", data + "sobjects/" + object + '/' + id, body);
    QCOMPARE(written.status, 204);
    QCOMPARE(world.changed(), 0); // no other account
    const QByteArray soql =
        "SELECT " + field + ",LastModifiedById FROM " + object + " WHERE Id = '" + id + "'";
    const json rows =
        HttpWorld::parsed(world.salesforce("GET", data + "queryAll?q=" + QByteArray(soql).replace(' ', '+')));
    QCOMPARE(rows["records"][0][field.toStdString()].get<std::string>().substr(0, 3), std::string("Gap"));
}

void TestControl::anyFieldCanBeHidden()
{
    ControlWorld world;
    const QByteArray query = data + "query?q=SELECT+Email+FROM+Contact+LIMIT+1";
    QCOMPARE(world.salesforceStatus(query), 200);
    world.mischief("hide-field", {{"object", "Contact"}, {"field", "Email"}});
    QCOMPARE(world.salesforceStatus(query), 400);
    world.mischief("show-field", {{"object", "Contact"}, {"field", "Email"}});
    QCOMPARE(world.salesforceStatus(query), 200);
    world.mischief("hide-field", {{"object", "Contact"}, {"field", "Nothing"}});
    QCOMPARE(world.status, 400);
    // What every record must have, and the system's own, no profile can hide (contract 3.2: permissionable).
    for (const char *field : {"Id", "LastName", "SystemModstamp", "OwnerId"}) {
        world.mischief("hide-field", {{"object", "Contact"}, {"field", field}});
        QCOMPARE(world.status, 400);
    }
}

void TestControl::streamsAreForgottenAndGapsAreTold()
{
    ControlWorld world;
    QByteArray cookies;
    const auto send = [&](const json &message) {
        const QByteArray body = QByteArray::fromStdString(json::array({message}).dump());
        RawClient client(static_cast<quint16>(world.sandbox.salesforceUrl().port()));
        const auto answer = client.roundTrip(
            "POST /cometd/67.0 HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + world.access
            + "\r\nCookie: " + cookies + "\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        for (const QByteArray &line : answer.head.split('\n')) {
            if (line.toLower().startsWith("set-cookie:"))
                cookies += line.mid(11).split(';').constFirst().trimmed() + "; ";
        }
        return HttpWorld::parsed(answer);
    };
    const json shaken = send(
        {{"channel", "/meta/handshake"}, {"version", "1.0"}, {"supportedConnectionTypes", {"long-polling"}}});
    const std::string client = shaken[0]["clientId"];
    const std::string channel = "/data/AccountChangeEvent";
    QCOMPARE(send({{"channel", "/meta/subscribe"}, {"clientId", client},
                 {"subscription", channel}})[0]["successful"],
        json(true));
    world.mischief("gap", {{"change", "GAP_DELETE"}});
    QCOMPARE(world.status, 200);
    const json connect{
        {"channel", "/meta/connect"}, {"clientId", client}, {"connectionType", "long-polling"}};
    json told = send(connect);
    if (told.size() == 1) // contract salesforce.md 9.2: the first one is answered at once
        told = send(connect);
    QCOMPARE(told[0]["data"]["payload"]["ChangeEventHeader"]["changeType"], json("GAP_DELETE"));
    world.mischief("gap", {{"change", "GAP_NONSENSE"}});
    QCOMPARE(world.status, 400);
    world.mischief("forget-streams");
    const json unknown = send(connect);
    QCOMPARE(unknown[0]["successful"], json(false));
    QVERIFY(unknown[0]["error"].get<std::string>().rfind("403::", 0) == 0);
}

/// Contract salesforce.md 6.5.
void TestControl::oldActivitiesAreArchived()
{
    ControlWorld world;
    const auto made = world.salesforce("POST", data + "sobjects/Event",
        R"({"Subject":"Old","StartDateTime":"2020-01-01T09:00:00Z","DurationInMinutes":60})");
    QCOMPARE(made.status, 201);
    const QByteArray soql = "SELECT Id FROM Event WHERE Subject = 'Old'";
    QCOMPARE(world.query(soql).size(), size_t(1));
    QVERIFY(world.mischief("archive")["done"].get<std::string>() != "0 activities are archived.");
    QCOMPARE(world.query(soql).size(), size_t(0));
    const json all =
        HttpWorld::parsed(world.salesforce("GET", data + "queryAll?q=" + QByteArray(soql).replace(' ', '+')));
    QCOMPARE(all["totalSize"], json(1));
}

void TestControl::fieldsComeAndGo()
{
    ControlWorld world;
    const QByteArray query = data + "query?q=SELECT+Phone+FROM+Account+LIMIT+1";
    QCOMPARE(world.salesforceStatus(query), 200);
    world.mischief("hide-field");
    QCOMPARE(world.salesforceStatus(query), 400);
    world.mischief("show-field");
    QCOMPARE(world.salesforceStatus(query), 200);
    world.mischief("add-field");
    QCOMPARE(world.salesforceStatus(data + "query?q=SELECT+Added_1__c+FROM+Account+LIMIT+1"), 200);
    world.mischief("add-field", {{"object", "Contact"}});
    QCOMPARE(world.salesforceStatus(data + "query?q=SELECT+Added_2__c+FROM+Contact+LIMIT+1"), 200);
    // What is refused was not done.
    const json done = world.ask("GET", u"faults"_s)["done"];
    world.mischief("add-field", {{"object", "Nothing"}});
    QCOMPARE(world.status, 400);
    QCOMPARE(world.ask("GET", u"faults"_s)["done"], done);
}

void TestControl::theInstanceMoves()
{
    ControlWorld world;
    const TokenPair tokens = world.sandbox.grantTokens();
    world.access = tokens.access;
    world.mischief("move-instance");
    QCOMPARE(world.salesforceStatus(data + "limits"), 401);
    RawClient client(static_cast<quint16>(world.sandbox.salesforceUrl().port()));
    const QByteArray form =
        "grant_type=refresh_token&client_id=" + Sandbox::clientId() + "&refresh_token=" + tokens.refresh;
    const auto answer = client.roundTrip("POST /services/oauth2/token HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                         "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + QByteArray::number(form.size()) + "\r\n\r\n" + form);
    QVERIFY(HttpWorld::parsed(answer)["instance_url"].get<std::string>().rfind("http://localhost:", 0) == 0);
}

void TestControl::tokensExpireAndAreRevoked()
{
    ControlWorld world;
    world.mischief("expire-tokens");
    QCOMPARE(world.salesforceStatus(data + "limits"), 401);
    const TokenPair tokens = world.sandbox.grantTokens();
    world.mischief("revoke-tokens");
    const QByteArray form =
        "grant_type=refresh_token&client_id=" + Sandbox::clientId() + "&refresh_token=" + tokens.refresh;
    RawClient client(static_cast<quint16>(world.sandbox.salesforceUrl().port()));
    const auto refused =
        client.roundTrip("POST /services/oauth2/token HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                         "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + QByteArray::number(form.size()) + "\r\n\r\n" + form);
    QCOMPARE(refused.status, 400);
    QCOMPARE(HttpWorld::parsed(refused)["error"], json("invalid_grant"));
}

void TestControl::locatorsAreForgotten()
{
    ControlWorld world;
    world.ask("PATCH", u"switches"_s, {{"salesforce", {{"pageSize", 5}}}});
    const auto first = world.salesforce("GET", data + "query?q=SELECT+Id+FROM+Account");
    world.mischief("close-locators");
    const std::string next = HttpWorld::parsed(first)["nextRecordsUrl"];
    const auto lost = world.salesforce("GET", QByteArray::fromStdString(next));
    QVERIFY(lost.body.contains("INVALID_QUERY_LOCATOR"));
}

void TestControl::recordsAreDeletedAndMerged()
{
    ControlWorld world;
    const auto live = [&] { return world.accounts().size(); };
    const auto before = live();
    world.mischief("delete-record");
    QCOMPARE(live(), before - 1);
    world.mischief("merge-records");
    QCOMPARE(live(), before - 2);
    world.mischief("edit-record");
    QCOMPARE(world.changed(), 1);
    world.mischief("nonsense");
    QCOMPARE(world.status, 400);
}

void TestControl::mischiefFollowsASeed()
{
    const auto sites = [] {
        ControlWorld world;
        world.ask(
            "POST", u"plan"_s, {{"seed", 3}, {"share", 0.5}, {"mischief", {"edit-record", "late-commit"}}});
        for (int i = 0; i < 10; ++i)
            world.salesforceStatus(data + "limits");
        QStringList found;
        for (const json &row : world.accounts())
            found.append(QString::fromStdString(row["Site"].dump()));
        return found;
    };
    const QStringList first = sites();
    QCOMPARE(sites(), first);
    QVERIFY(first.count(u"null"_s) < first.size());
}

QTEST_GUILESS_MAIN(TestControl)
#include "tst_control.moc"
