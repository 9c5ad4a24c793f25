// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/controlworld.h"
#include "tests/support/rawserver.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::sandbox;
using nlohmann::json;

/// The switches of both services, and where webhooks go: turned and read from outside.
class TestControlSwitches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchesAreReadAndTurned();
    void everySwitchSaysWhatItTakes();
    void rulesOfTheOrganisationAreSwitches();
    void rightsAndNamesOfStartdeliverAreSwitches();
    void webhooksGoWhereTheyAreSent();
    void webhooksGoNowhereElse_data();
    void webhooksGoNowhereElse();
    void badSwitchesTurnNothing();
    void strangersAreRefused_data();
    void strangersAreRefused();
};

void TestControlSwitches::switchesAreReadAndTurned()
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

void TestControlSwitches::everySwitchSaysWhatItTakes()
{
    ControlWorld world;
    const json all = world.ask("GET", u"switches"_s);
    const json kinds = world.ask("GET", u"switches/kinds"_s);
    for (const auto &[group, members] : all.items()) {
        QCOMPARE(kinds[group].size(), members.size());
        for (const auto &[name, value] : members.items()) {
            const json takes = kinds[group][name];
            const std::string type = takes["type"];
            const bool fits = type == "flag" ? value.is_boolean()
                : type == "number" ? value.is_number() && value >= takes["least"] && value <= takes["most"]
                : type == "choice" ? std::count(takes["choices"].begin(), takes["choices"].end(), value) == 1
                : type == "text"   ? value.is_string()
                                   : type == "json";
            QVERIFY2(fits, (group + '.' + name).c_str());
        }
    }
}

/// Contract salesforce.md 5.8, 4.6.
void TestControlSwitches::rulesOfTheOrganisationAreSwitches()
{
    ControlWorld world;
    world.ask("PATCH", u"switches"_s,
        {{"salesforce",
            {{"zone", "Pacific/Auckland"},
                {"validationRules",
                    {{{"object", "Account"}, {"field", "Site"}, {"wrongPattern", ".*forbidden.*"},
                        {"message", "Not that site."}}}}}}});
    QCOMPARE(world.status, 200);
    const auto refused =
        world.salesforce("POST", data + "sobjects/Account", R"({"Name":"A","Site":"a forbidden one"})");
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.body.contains("FIELD_CUSTOM_VALIDATION_EXCEPTION")
        && refused.body.contains("Not that site."));
    QCOMPARE(
        world.salesforce("POST", data + "sobjects/Account", R"({"Name":"A","Site":"fine"})").status, 201);
    world.ask("PATCH", u"switches"_s,
        {{"oauth", {{"tokenError", {{"error", "invalid_client"}, {"description", "not here"}}}}}});
    QCOMPARE(world.status, 200);
}

/// Contract startdeliver.md 6.4, 11.10, 11.13.
void TestControlSwitches::rightsAndNamesOfStartdeliverAreSwitches()
{
    ControlWorld world;
    world.ask("PATCH", u"switches"_s,
        {{"startdeliver",
            {{"forbiddenEntities", {"task"}}, {"uniqueField", "name"}, {"overCap", "refuse"}}}});
    QCOMPARE(world.status, 200);
    QCOMPARE(world.startdeliver("GET", "task").status, 403);
    QCOMPARE(world.startdeliver("POST", "customer", R"({"name":"Only"})").status, 200);
    QCOMPARE(world.startdeliver("POST", "customer", R"({"name":"Only"})").status, 409);
    SandboxOptions options = HttpWorld::small();
    options.dialectOverrides = R"({"entities":{"customer":{"name":"company"}}})";
    ControlWorld other(options);
    QCOMPARE(other.startdeliver("GET", "company").status, 200);
    QCOMPARE(other.startdeliver("GET", "customer").status, 404);
}

void TestControlSwitches::webhooksGoWhereTheyAreSent()
{
    ControlWorld world;
    RawServer receiver([](const RawServer::Seen &) { return RawServer::answer(202); });
    world.ask("PATCH", u"switches"_s, {{"webhooks", {{"late", 50}, {"duplicated", true}}}});
    QCOMPARE(world.status, 200);
    const std::string url = receiver.url().resolved(QUrl(u"/hooks/SECRET"_s)).toString().toStdString();
    const json told = world.ask(
        "POST", u"webhooks"_s, {{"url", url}, {"hmacKey", "key"}, {"headers", {{"X-Mark", "here"}}}});
    QCOMPARE(world.status, 200);
    QCOMPARE(told["targets"][0]["url"], json(url));
    QCOMPARE(world.startdeliver("POST", "customer", R"({"name":"Told"})").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.requests().size(), 2, 20'000);
    const RawServer::Seen seen = receiver.requests().constFirst();
    QCOMPARE(seen.target, QByteArray("/hooks/SECRET"));
    QCOMPARE(seen.header("X-Mark"), QByteArray("here"));
    QCOMPARE(seen.header("X-Startdeliver-Signature"),
        QMessageAuthenticationCode::hash(seen.body, "key", QCryptographicHash::Sha256).toHex());
    QCOMPARE(json::parse(seen.body.toStdString())["event"], json("customer.created"));
    QTRY_VERIFY_WITH_TIMEOUT(world.ask("GET", u"webhooks"_s)["delivered"] == 2, 20'000);
    QCOMPARE(world.ask("DELETE", u"webhooks"_s)["targets"], json::array());
    QCOMPARE(world.startdeliver("POST", "customer", R"({"name":"Not told"})").status, 200);
    QVERIFY(world.ask("GET", u"webhooks"_s)["idle"].get<bool>());
    QCOMPARE(receiver.requests().size(), 2);
}

void TestControlSwitches::webhooksGoNowhereElse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("another machine") << QByteArray(R"({"url":"http://example.com/hooks/x"})");
    QTest::newRow("no address") << QByteArray(R"({"url":"hooks"})");
    QTest::newRow("encrypted") << QByteArray(R"({"url":"https://127.0.0.1/hooks/x"})");
    QTest::newRow("a form that is none") << QByteArray(R"({"url":"http://127.0.0.1:1/x","form":"xml"})");
    QTest::newRow("a header of two lines")
        << QByteArray(R"({"url":"http://127.0.0.1:1/x","headers":{"A":"b\r\nC: d"}})");
}

void TestControlSwitches::webhooksGoNowhereElse()
{
    QFETCH(QByteArray, body);
    ControlWorld world;
    world.ask("POST", u"webhooks"_s, json::parse(body.toStdString()));
    QCOMPARE(world.status, 400);
    QCOMPARE(world.ask("GET", u"webhooks"_s)["targets"], json::array());
}

void TestControlSwitches::badSwitchesTurnNothing()
{
    ControlWorld world;
    const json before = world.ask("GET", u"switches"_s);
    for (const json &wrong : {json{{"salesforce", {{"phoneTrigger", true}, {"nothing", true}}}},
             json{{"startdeliver", {{"trimText", true}, {"replies", "folded"}}}}, json{{"salesforce", 3}},
             json{{"startdeliver", {{"rate", -1}}}}, json{{"startdeliver", {{"createStatus", 7}}}},
             json{{"salesforce", {{"pageSize", -1}}}}, json{{"salesforce", {{"pageSize", 2.5}}}},
             json{{"salesforce", {{"zone", "Mars"}}}}, json{{"oauth", {{"tokenError", "x"}}}},
             json{{"salesforce", {{"validationRules", {{{"object", "Account"}}}}}}},
             json{{"startdeliver", {{"forbiddenEntities", {1}}}}},
             json{{"startdeliver", {{"dayZone", "Europe/Nowhere"}}}}}) {
        world.ask("PATCH", u"switches"_s, wrong);
        QVERIFY2(world.status == 400, wrong.dump().c_str());
    }
    QCOMPARE(world.ask("GET", u"switches"_s), before);
}

void TestControlSwitches::strangersAreRefused_data()
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

void TestControlSwitches::strangersAreRefused()
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

QTEST_GUILESS_MAIN(TestControlSwitches)
#include "tst_controlswitches.moc"
