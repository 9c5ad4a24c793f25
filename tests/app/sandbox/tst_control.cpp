// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control/controlservice.h"
#include "app/sandbox/seeddata.h"
#include "tests/app/sandbox/httpworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::sandbox;
using nlohmann::json;

namespace {

struct ControlWorld : HttpWorld
{
    ControlWorld()
        : control(sandbox)
    {
    }

    json ask(const QByteArray &method, const QString &what, const json &body = {},
        const QList<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        server::HttpRequest request;
        request.method = method;
        request.path = u"/control/"_s + what;
        for (const auto &[name, value] : headers)
            request.headers.add(name, value);
        if (!request.headers.contains("Host"))
            request.headers.add("Host", "127.0.0.1:1234");
        if (!request.headers.contains("Content-Type"))
            request.headers.add("Content-Type", "application/json");
        request.body = QByteArray::fromStdString(body.dump());
        const auto response = control.handle(request);
        status = response.status;
        return json::parse(response.body.begin(), response.body.end(), nullptr, false);
    }
    json mischief(const char *kind) { return ask("POST", u"mischief"_s, {{"kind", kind}}); }

    std::vector<json> accounts()
    {
        auto all =
            sandbox.withSalesforce([](SalesforceService &service) { return service.allRows("Account"); });
        std::erase_if(all, [](const json &row) { return row["IsDeleted"] == true; });
        return all;
    }
    /// How many accounts have a Site, which only mischief writes.
    qsizetype changed()
    {
        const auto all = accounts();
        return std::count_if(all.begin(), all.end(), [](const json &row) { return !row["Site"].is_null(); });
    }
    int salesforceStatus(const QByteArray &target) { return salesforce("GET", target).status; }

    ControlService control;
    int status = 0;
};

const QByteArray data = "/services/data/v67.0/";

} // namespace

/// Misbehaviour on demand: each act is observed by a client that speaks plain HTTP.
class TestControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultsAreListedAndPlanned();
    void aSeededPlanRepeatsItself();
    void strangersAreRefused_data();
    void strangersAreRefused();
    void switchesAreReadAndTurned();
    void badSwitchesTurnNothing();
    void timeCanBeSkipped();
    void lateCommitsAreStampedFourMinutesBack();
    void aThousandRowsShareASecond();
    void aRecordChangesBetweenTwoPages();
    void aRecordChangesRightBeforeItsWrite();
    void aRecordChangesRightAfterItsWrite();
    void fieldsComeAndGo();
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

void TestControl::strangersAreRefused_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");
    const QByteArray type = "application/json";
    QTest::newRow("a script") << QByteArray("127.0.0.1:80") << QByteArray() << type << 200;
    QTest::newRow("its own page") << QByteArray("localhost:80") << QByteArray("http://localhost:80") << type
                                  << 200;
    QTest::newRow("a rebound name") << QByteArray("evil.example:80") << QByteArray() << type << 403;
    QTest::newRow("another page") << QByteArray("127.0.0.1:80") << QByteArray("http://evil.example") << type
                                  << 403;
    QTest::newRow("another port") << QByteArray("127.0.0.1:80") << QByteArray("http://127.0.0.1:81") << type
                                  << 403;
    QTest::newRow("a form") << QByteArray("127.0.0.1:80") << QByteArray() << QByteArray("text/plain") << 415;
}

void TestControl::strangersAreRefused()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, type);
    QFETCH(int, status);
    ControlWorld world;
    QList<std::pair<QByteArray, QByteArray>> headers{{"Host", host}, {"Content-Type", type}};
    if (!origin.isEmpty())
        headers.append({"Origin", origin});
    world.ask("POST", u"clock"_s, {{"skipSeconds", 0}}, headers);
    QCOMPARE(world.status, status);
}

void TestControl::switchesAreReadAndTurned()
{
    ControlWorld world;
    json all = world.ask("GET", u"switches"_s);
    QCOMPARE(all["salesforce"]["duplicateRule"], json("off"));
    QCOMPARE(all["startdeliver"]["replies"], json("bare"));
    all = world.ask("PATCH", u"switches"_s,
        {{"salesforce", {{"duplicateRule", "block"}, {"personAccounts", true}}},
            {"startdeliver",
                {{"replies", "wrapped"}, {"pageCap", 5}, {"rate", 2.5}, {"dayEncoding", "zoneMidnight"},
                    {"dayZone", "Europe/Stockholm"}, {"allDayEnd", "exclusive"}}},
            {"oauth", {{"appBlocked", true}}}, {"streaming", {{"busy", true}}},
            {"webhooks", {{"duplicated", true}}}});
    QCOMPARE(world.status, 200);
    QCOMPARE(all["salesforce"]["personAccounts"], json(true));
    QCOMPARE(all["startdeliver"]["pageCap"], json(5));
    QCOMPARE(all["startdeliver"]["rate"], json(2.5));
    QCOMPARE(world.salesforceStatus(data + "query?q=SELECT+IsPersonAccount+FROM+Account+LIMIT+1"), 200);
    const auto me = world.startdeliver("GET", "me");
    QVERIFY(HttpWorld::parsed(me).contains("result"));
    const json made = HttpWorld::parsed(
        world.startdeliver("POST", "customer", R"({"name":"Days","renewalAt":"2026-01-30T23:00:00.000Z"})"));
    QCOMPARE(made["result"]["renewalAt"], json("2026-01-30T23:00:00.000Z"));
}

void TestControl::badSwitchesTurnNothing()
{
    ControlWorld world;
    const json before = world.ask("GET", u"switches"_s);
    for (const json &wrong : {json{{"salesforce", {{"phoneTrigger", true}, {"nothing", true}}}},
             json{{"startdeliver", {{"trimText", true}, {"replies", "folded"}}}}, json{{"salesforce", 3}},
             json{{"startdeliver", {{"rate", -1}}}},
             json{{"startdeliver", {{"dayZone", "Europe/Nowhere"}}}}}) {
        world.ask("PATCH", u"switches"_s, wrong);
        QCOMPARE(world.status, 400);
    }
    QCOMPARE(world.ask("GET", u"switches"_s), before);
}

void TestControl::timeCanBeSkipped()
{
    ControlWorld world;
    const Instant before = world.sandbox.clock().now();
    world.ask("POST", u"clock"_s, {{"skipSeconds", 3600}});
    QVERIFY(world.sandbox.clock().now() - before >= std::chrono::hours(1));
}

void TestControl::lateCommitsAreStampedFourMinutesBack()
{
    ControlWorld world;
    const Instant now = world.sandbox.clock().now();
    world.mischief("late-commit");
    QCOMPARE(world.changed(), 1);
    for (const json &row : world.accounts()) {
        if (row["Site"].is_null())
            continue;
        const auto stamp = Instant::fromIso(QString::fromStdString(row["SystemModstamp"].get<std::string>()));
        QVERIFY(now - *stamp >= std::chrono::minutes(3) && now - *stamp <= std::chrono::minutes(5));
    }
}

void TestControl::aThousandRowsShareASecond()
{
    ControlWorld world;
    world.mischief("same-second");
    const auto all = world.accounts();
    QCOMPARE(world.changed(), static_cast<qsizetype>(all.size()));
    for (const json &row : all)
        QCOMPARE(row["SystemModstamp"], all.front()["SystemModstamp"]);
}

void TestControl::aRecordChangesBetweenTwoPages()
{
    ControlWorld world;
    world.sandbox.withSalesforce([](SalesforceService &service) { service.switches().pageSize = 5; });
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
    const json row = world.sandbox.withSalesforce(
        [&](SalesforceService &service) { return service.row(QByteArray::fromStdString(id)); });
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
    QCOMPARE(world.changed(), 0);
    const json row = HttpWorld::parsed(world.salesforce("GET", path));
    QVERIFY(row["Site"].get<std::string>().rfind("Gap", 0) == 0);
    QVERIFY(row["Phone"] != json("1"));
    QCOMPARE(row["LastModifiedById"].get<std::string>(), seedUserId(1).toStdString());
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
    world.mischief("revoke-tokens");
    QCOMPARE(world.sandbox.withAuth([](SalesforceAuth &auth) { return auth.grants().count(); }), 0);
}

void TestControl::locatorsAreForgotten()
{
    ControlWorld world;
    world.sandbox.withSalesforce([](SalesforceService &service) { service.switches().pageSize = 5; });
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
