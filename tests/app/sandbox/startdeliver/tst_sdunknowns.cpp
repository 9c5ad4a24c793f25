// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/startdeliver/sdworld.h"

#include <QFloat16>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem::sandbox;
using nlohmann::json;

Q_DECLARE_METATYPE(SdDays)

/// What contract startdeliver.md 11 leaves open beside what tst_sdlists and tst_sdrecords try.
class TestSdUnknowns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deletesMayLeaveTombstones();
    void deletesMayCascade();
    void valuesMayHaveToBeUnique();
    void rightsMayBeMissingLoudlyOrSilently();
    void listsMaySayTheirTotal();
    void putMayBeTaken();
    void entitiesMayBeCalledOtherwise();
    void daysMayTravelOtherwise_data();
    void daysMayTravelOtherwise();
    void allDayMayEndOnTheNextDay_data();
    void allDayMayEndOnTheNextDay();
};

void TestSdUnknowns::deletesMayLeaveTombstones()
{
    SdWorld world;
    world.service.switches().deletes = SdSwitches::Deletes::Tombstone;
    const qint64 id = world.service.insert("customer", {{"name", "A"}});
    QCOMPARE(world.call("DELETE", u"customer/%1"_s.arg(id)).status, 200);
    const auto list = world.list(u"customer"_s, "{}");
    QCOMPARE(list.body["result"].size(), size_t(1));
    QCOMPARE(list.body["result"][0]["deleted"], json(true));
}

void TestSdUnknowns::deletesMayCascade()
{
    SdWorld world;
    const qint64 id = world.service.insert("customer", {{"name", "A"}});
    const qint64 other = world.service.insert("customer", {{"name", "B"}});
    world.service.insert("user", {{"customerId", id}, {"name", "P"}});
    world.service.insert("user", {{"customerId", other}, {"name", "Q"}});
    const qint64 task = world.service.insert("task", {{"customerId", id}, {"name", "T"}});
    world.service.insert("comment", {{"entity", "task"}, {"entityId", task}, {"text", "c"}});
    world.service.insert("comment", {{"entity", "customer"}, {"entityId", other}, {"text", "stays"}});
    world.service.switches().deletesCascade = true;
    QCOMPARE(world.call("DELETE", u"customer/%1"_s.arg(id)).status, 200);
    QCOMPARE(world.service.rowCount("user"), size_t(1));
    QCOMPARE(world.service.rowCount("task"), size_t(0));
    QCOMPARE(world.service.rowCount("comment"), size_t(1));
}

void TestSdUnknowns::valuesMayHaveToBeUnique()
{
    SdWorld world;
    world.service.switches().uniqueField = "email";
    QCOMPARE(world.call("POST", u"user"_s, json::parse(R"({"name":"A","email":"a@x.example"})")).status, 200);
    QCOMPARE(world.call("POST", u"user"_s, json::parse(R"({"name":"B","email":"a@x.example"})")).status, 409);
    QCOMPARE(world.call("POST", u"user"_s, json::parse(R"({"name":"C"})")).status, 200);
    QCOMPARE(world.call("PATCH", u"user/2"_s, json::parse(R"({"email":"a@x.example"})")).status, 409);
    QCOMPARE(
        world.call("PATCH", u"user/1"_s, json::parse(R"({"email":"a@x.example","name":"A2"})")).status, 200);
}

void TestSdUnknowns::rightsMayBeMissingLoudlyOrSilently()
{
    SdWorld world;
    world.service.insert("customer", {{"name", "A"}});
    world.service.switches().forbiddenEntities.insert("customer");
    QCOMPARE(world.list(u"customer"_s, "{}").status, 403);
    world.service.switches().hidesForbidden = true;
    const auto list = world.list(u"customer"_s, "{}");
    QCOMPARE(list.status, 200);
    QVERIFY(list.body["result"].empty());
    QCOMPARE(world.get(u"customer/1"_s).status, 404);
    QCOMPARE(world.call("POST", u"customer"_s, json::parse(R"({"name":"B"})")).status, 403);
}

void TestSdUnknowns::listsMaySayTheirTotal()
{
    SdWorld world;
    for (int i = 0; i < 3; ++i)
        world.service.insert("customer", {{"name", "A"}});
    world.service.switches().totalInLists = true;
    const auto list = world.list(u"customer"_s, R"({"limit":2})");
    QCOMPARE(list.body["result"].size(), size_t(2));
    QCOMPARE(list.body["total"], json(3));
}

void TestSdUnknowns::putMayBeTaken()
{
    SdWorld world;
    world.service.insert("customer", {{"name", "A"}});
    QCOMPARE(world.call("PUT", u"customer/1"_s, json::parse(R"({"name":"B"})")).status, 405);
    world.service.switches().putReplaces = true;
    QCOMPARE(world.call("PUT", u"customer/1"_s, json::parse(R"({"name":"B"})")).body["name"], json("B"));
}

void TestSdUnknowns::entitiesMayBeCalledOtherwise()
{
    SdWorld world(R"({"entities":{"interaction":{"name":"activity"}}})");
    QCOMPARE(world.list(u"activity"_s, "{}").status, 200);
    QCOMPARE(world.list(u"interaction"_s, "{}").status, 404);
}

void TestSdUnknowns::daysMayTravelOtherwise_data()
{
    using Encoding = SdDays::Encoding;
    QTest::addColumn<SdDays>("days");
    QTest::addColumn<QByteArray>("wire"); // 2026-03-29, when Sweden's clocks change
    QTest::addColumn<QByteArray>("wrong");
    const auto row = [](const char *name, Encoding encoding, const char *zone, const char *wire,
                         const char *wrong) {
        QTest::newRow(name) << SdDays{encoding, zone, SdDays::AllDayEnd::Inclusive} << QByteArray(wire)
                            << QByteArray(wrong);
    };
    row("date", Encoding::Date, "UTC", "2026-03-29", "2026-03-29T00:00:00.000Z");
    row("midnight UTC", Encoding::UtcMidnight, "Europe/Stockholm", "2026-03-29T00:00:00.000Z", "2026-03-29");
    row("not midnight", Encoding::UtcMidnight, "UTC", "2026-03-29T00:00:00.000Z", "2026-03-28T23:00:00.000Z");
    row("midnight there", Encoding::ZoneMidnight, "Europe/Stockholm", "2026-03-28T23:00:00.000Z",
        "2026-03-29T00:00:00.000Z");
    row("west", Encoding::ZoneMidnight, "America/New_York", "2026-03-29T04:00:00.000Z", "2026-03-29");
}

void TestSdUnknowns::daysMayTravelOtherwise()
{
    QFETCH(SdDays, days);
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, wrong);
    SdWorld world;
    world.service.switches().days = days;
    const std::string day = wire.toStdString();
    const auto made = world.call("POST", u"customer"_s, {{"name", "A"}, {"renewalAt", day}});
    QCOMPARE(made.status, 200);
    QCOMPARE(text(made.body["renewalAt"]), text(day));
    // What a person sees is the same day, however it travels.
    const json kept = *world.service.find("customer", made.body["id"].get<qint64>());
    QCOMPARE(text(kept["renewalAt"]), text("2026-03-29"));
    world.service.insert("customer", {{"name", "B"}, {"renewalAt", "2026-03-30"}});
    QCOMPARE(
        text(world.list(u"customer"_s, json{{"filter", {{"renewalAt", day}}}}.dump().c_str()).column("name")),
        text({"A"}));
    QCOMPARE(text(world.list(u"customer"_s, json{{"filter", {{"renewalAt", {{"gt", day}}}}}}.dump().c_str())
                      .column("name")),
        text({"B"}));
    const auto refused = world.call(
        "PATCH", u"customer/%1"_s.arg(made.body["id"].get<qint64>()), {{"renewalAt", wrong.toStdString()}});
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.error().find("renewalAt") != std::string::npos);
    QCOMPARE(world.list(u"customer"_s, json{{"filter", {{"renewalAt", wrong.toStdString()}}}}.dump().c_str())
                 .status,
        400);
}

void TestSdUnknowns::allDayMayEndOnTheNextDay_data()
{
    using End = SdDays::AllDayEnd;
    QTest::addColumn<SdDays>("days");
    QTest::addColumn<QByteArray>("first"); // 28 March 2026, the first of two days
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QByteArray>("kept"); // the last day
    const auto row = [](const char *name, const SdDays &days, const char *first, const char *end,
                         const char *kept) {
        QTest::newRow(name) << days << QByteArray(first) << QByteArray(end) << QByteArray(kept);
    };
    row("inclusive", {SdDays::Encoding::Date, "UTC", End::Inclusive}, "2026-03-28T00:00:00.000Z",
        "2026-03-29T00:00:00.000Z", "2026-03-29T00:00:00.000Z");
    row("exclusive", {SdDays::Encoding::Date, "UTC", End::Exclusive}, "2026-03-28T00:00:00.000Z",
        "2026-03-30T00:00:00.000Z", "2026-03-29T00:00:00.000Z");
    row("exclusive where a day has 23 hours",
        {SdDays::Encoding::ZoneMidnight, "Europe/Stockholm", End::Exclusive}, "2026-03-27T23:00:00.000Z",
        "2026-03-29T22:00:00.000Z", "2026-03-28T23:00:00.000Z");
}

void TestSdUnknowns::allDayMayEndOnTheNextDay()
{
    QFETCH(SdDays, days);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, end);
    QFETCH(QByteArray, kept);
    SdWorld world;
    world.service.switches().days = days;
    json event{{"type", "meeting"}, {"title", "Fair"}, {"allDay", true}, {"startAt", first.toStdString()},
        {"endAt", end.toStdString()}};
    const auto made = world.call("POST", u"interaction"_s, event);
    QCOMPARE(made.status, 200);
    QCOMPARE(text(made.body["endAt"]), text(end.toStdString()));
    const qint64 id = made.body["id"].get<qint64>();
    QCOMPARE(text(world.service.find("interaction", id)->at("endAt")), text(kept.toStdString()));
    QCOMPARE(text(world.get(u"interaction/%1"_s.arg(id)).body["endAt"]), text(end.toStdString()));
    QCOMPARE(text(world.list(u"interaction"_s, "{}").column("endAt")), text({end.toStdString()}));
    // A change of something else leaves the end where it is.
    QCOMPARE(text(world.call("PATCH", u"interaction/%1"_s.arg(id), {{"title", "Fair 2"}}).body["endAt"]),
        text(end.toStdString()));
    // One day, said in the other way: to a service with exclusive ends it ends before it starts.
    event["endAt"] = event["startAt"];
    QCOMPARE(world.call("POST", u"interaction"_s, event).status,
        days.allDayEnd == SdDays::AllDayEnd::Exclusive ? 400 : 200);
    // What has hours ends when it says.
    event["allDay"] = false;
    QCOMPARE(text(world.call("POST", u"interaction"_s, event).body["endAt"]), text(first.toStdString()));
}

QTEST_GUILESS_MAIN(TestSdUnknowns)
#include "tst_sdunknowns.moc"
