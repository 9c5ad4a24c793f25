// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/startdeliver/sdworld.h"

#include <QFloat16>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem::sandbox;
using nlohmann::json;

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

QTEST_GUILESS_MAIN(TestSdUnknowns)
#include "tst_sdunknowns.moc"
