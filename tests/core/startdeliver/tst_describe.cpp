// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/startdeliver/samples.h"
#include "tests/core/startdeliver/suites.h"

using namespace tandem;
using namespace tandem::startdeliver;

namespace {

const QByteArray definitions = R"({"result":[
  {"id":1,"entity":"customer","name":"Salesforce id","alias":"customfieldSalesforceId","type":"text","required":true},
  {"id":2,"entity":"customer","name":"Score","alias":"customfieldScore","type":"number"},
  {"id":3,"entity":"customer","name":"Since","alias":"customfieldSince","type":"date"},
  {"id":4,"entity":"customer","name":"Flag","alias":"customfieldFlag","type":"boolean"},
  {"id":5,"entity":"customer","name":"Tier","alias":"customfieldTier","type":"dropdown","options":["Gold","Silver"]},
  {"id":6,"entity":"customer","name":"Tags","alias":"customfieldTags","type":"dropdown","multi":true,"options":["a","b"]},
  {"id":7,"entity":"customer","name":"Computed","alias":"customfieldComputed","type":"dynamic"},
  {"id":8,"entity":"customer","name":"New kind","alias":"customfieldNew","type":"hologram"},
  {"id":9,"entity":"user","name":"Other","alias":"customfieldOther","type":"text"},
  {"id":10,"entity":"customer","name":"Clash","alias":"name","type":"number"},
  {"id":11,"entity":"customer","name":"No alias","type":"text"}]})";

class TestDescribe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void customFieldsComeFromTheirDefinitions_data();
    void customFieldsComeFromTheirDefinitions();
    void standardFieldsWin();
    void definitionsAreAskedForByEntity();
    void entitiesWithoutCustomFieldsCostNoCall();
    void withoutDefinitionsASampleTells_data();
    void withoutDefinitionsASampleTells();
    void otherErrorsAreNotTakenForMissingDefinitions_data();
    void otherErrorsAreNotTakenForMissingDefinitions();
    void unknownEntityIsAConfigurationError();
};

void TestDescribe::customFieldsComeFromTheirDefinitions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<bool>("multi");
    QTest::addColumn<bool>("writable");
    QTest::newRow("text") << u"customfieldSalesforceId"_s << FieldType::Text << false << true;
    QTest::newRow("number") << u"customfieldScore"_s << FieldType::Decimal << false << true;
    QTest::newRow("date") << u"customfieldSince"_s << FieldType::Day << false << true;
    QTest::newRow("boolean") << u"customfieldFlag"_s << FieldType::Boolean << false << true;
    QTest::newRow("dropdown") << u"customfieldTier"_s << FieldType::Picklist << false << true;
    QTest::newRow("several values") << u"customfieldTags"_s << FieldType::MultiPicklist << true << true;
    QTest::newRow("dynamic") << u"customfieldComputed"_s << FieldType::Text << false << false;
    QTest::newRow("unknown type") << u"customfieldNew"_s << FieldType::Text << false << true;
}

void TestDescribe::customFieldsComeFromTheirDefinitions()
{
    QFETCH(QString, key);
    QFETCH(bool, writable);
    Fixture f([](const auto &) { return RawServer::answer(200, definitions); });
    const auto schema = await(f.client->describe(u"customer"_s));
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().text));
    const FieldSchema *field = (*schema)->field(key);
    QVERIFY(field);
    QTEST(field->type, "type");
    QTEST(field->multi, "multi");
    QCOMPARE(field->creatable, writable);
    QCOMPARE(field->updatable, writable);
    QVERIFY(field->custom);
    QCOMPARE(field->required, key == "customfieldSalesforceId"_L1);
    QCOMPARE(field->picklist.size(), key == "customfieldTier"_L1 || key == "customfieldTags"_L1 ? 2 : 0);
}

void TestDescribe::standardFieldsWin()
{
    Fixture f([](const auto &) { return RawServer::answer(200, definitions); });
    const auto schema = await(f.client->describe(u"customer"_s));
    QVERIFY(schema);
    QCOMPARE((*schema)->field(u"name")->type, FieldType::Text);
    QVERIFY(!(*schema)->field(u"customfieldOther")); // of users
    QCOMPARE((*schema)->side, Side::Startdeliver);
    QCOMPARE((*schema)->name, u"customer"_s);
}

void TestDescribe::definitionsAreAskedForByEntity()
{
    Fixture f([](const auto &) { return RawServer::answer(200, definitions); },
        R"({"entities":{"customer":{"name":"account"}}})");
    const auto schema = await(f.client->describe(u"customer"_s));
    QVERIFY(schema);
    QVERIFY(!(*schema)->field(
        u"customfieldScore")); // the definitions say "customer", the service calls it account
    QCOMPARE(f.server.count(), 1);
    QCOMPARE(QByteArray::fromPercentEncoding(f.server.requests().first().target),
        R"(/api/v1/field?query={"filter":{"entity":"account"},"limit":500})");
}

void TestDescribe::entitiesWithoutCustomFieldsCostNoCall()
{
    Fixture f([](const auto &) { return RawServer::answer(500); });
    const auto schema = await(f.client->describe(u"task"_s));
    QVERIFY(schema);
    QVERIFY((*schema)->field(u"dueAt"));
    QCOMPARE(f.server.count(), 0);
}

void TestDescribe::withoutDefinitionsASampleTells_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<bool>("multi");
    QTest::newRow("text") << u"customfieldText"_s << FieldType::Text << false;
    QTest::newRow("number") << u"customfieldNumber"_s << FieldType::Decimal << false;
    QTest::newRow("digits with a leading zero") << u"customfieldZip"_s << FieldType::Text << false;
    QTest::newRow("day") << u"customfieldDay"_s << FieldType::Day << false;
    QTest::newRow("instant") << u"customfieldTime"_s << FieldType::Instant << false;
    QTest::newRow("boolean") << u"customfieldFlag"_s << FieldType::Boolean << false;
    QTest::newRow("list") << u"customfieldList"_s << FieldType::Text << true;
    QTest::newRow("never filled") << u"customfieldNull"_s << FieldType::Text << false;
    QTest::newRow("of two looks") << u"customfieldMixed"_s << FieldType::Text << false;
}

void TestDescribe::withoutDefinitionsASampleTells()
{
    QFETCH(QString, key);
    Fixture f([](const auto &seen) {
        return seen.target.startsWith("/api/v1/field")
            ? RawServer::answer(404, R"({"error":"no such entity"})")
            : RawServer::answer(200, R"({"result":[
            {"id":1,"name":"A","customfieldText":"x","customfieldNumber":null,"customfieldZip":"0123","customfieldDay":"2026-01-31",
             "customfieldTime":"2026-01-31T09:30:00.000Z","customfieldFlag":true,"customfieldList":["a"],"customfieldNull":null,
             "customfieldMixed":"2026-01-31","updatedAt":"2026-01-31T09:30:00.000Z"},
            {"id":2,"name":"B","customfieldNumber":12.5,"customfieldMixed":"soon"}]})");
    });
    const auto schema = await(f.client->describe(u"customer"_s));
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().text));
    const FieldSchema *field = (*schema)->field(key);
    QVERIFY(field);
    QTEST(field->type, "type");
    QTEST(field->multi, "multi");
    QVERIFY(field->custom);
    QVERIFY(field->updatable);
}

void TestDescribe::otherErrorsAreNotTakenForMissingDefinitions_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("bad key") << 401 << ErrorKind::SignIn;
    QTest::newRow("fault") << 500 << ErrorKind::Network;
}

void TestDescribe::otherErrorsAreNotTakenForMissingDefinitions()
{
    QFETCH(int, status);
    Fixture f([&](const auto &) { return RawServer::answer(status); });
    const auto schema = await(f.client->describe(u"customer"_s));
    QVERIFY(!schema);
    QTEST(schema.error().kind, "kind");
}

void TestDescribe::unknownEntityIsAConfigurationError()
{
    Fixture f([](const auto &) { return RawServer::answer(200); });
    const auto schema = await(f.client->describe(u"spaceship"_s));
    QVERIFY(!schema);
    QCOMPARE(schema.error().kind, ErrorKind::Configuration);
    QVERIFY(schema.error().text.contains(u"spaceship"_s));
}

} // namespace

std::unique_ptr<QObject> testDescribe()
{
    return std::make_unique<TestDescribe>();
}

#include "tst_describe.moc"
