// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/startdeliver/wire.h"
#include "tests/core/startdeliver/samples.h"
#include "tests/core/startdeliver/suites.h"

using namespace tandem;
using namespace tandem::startdeliver;

namespace {

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesValues_data();
    void encodesValues();
    void bodiesLeaveOutWhatTheServerOwns();
    void queryHasTheContractsForm_data();
    void queryHasTheContractsForm();
    void sortKeepsTheOrderOfKeys_data();
    void sortKeepsTheOrderOfKeys();
    void refusesFiltersTheServiceCannotTake_data();
    void refusesFiltersTheServiceCannotTake();
    void longQueriesBecomePosts();
    void filterTextCannotLeaveItsPlace();
};

const Instant instant{1'769'851'800'000}; // 2026-01-31T09:30:00Z

void TestWire::encodesValues_data()
{
    QTest::addColumn<QByteArray>("overrides");
    QTest::addColumn<QString>("key");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("json");
    const QByteArray none;
    QTest::newRow("text") << none << u"name"_s << Value(u"A\"B"_s) << QByteArray(R"("A\"B")");
    QTest::newRow("decimal") << none << u"arr"_s << Value(*Decimal::parse(u"12345678901234567.89"))
                             << QByteArray("12345678901234567.89");
    QTest::newRow("integer") << none << u"seats"_s << Value(qint64{12}) << QByteArray("12");
    QTest::newRow("boolean") << none << u"customfieldFlag"_s << Value(false) << QByteArray("false");
    QTest::newRow("reference") << none << u"parentId"_s << Value(u"17"_s) << QByteArray("17");
    QTest::newRow("references") << none << u"teamMemberId"_s << Value(QStringList{u"3"_s, u"4"_s})
                                << QByteArray("[3,4]");
    QTest::newRow("one reference into a list")
        << none << u"teamMemberId"_s << Value(u"3"_s) << QByteArray("[3]");
    QTest::newRow("digits stay text in a text")
        << none << u"name"_s << Value(u"17"_s) << QByteArray("\"17\"");
    QTest::newRow("null") << none << u"name"_s << Value() << QByteArray("null");
    QTest::newRow("null as empty text")
        << QByteArray(R"({"clear":{"style":"emptyString"}})") << u"name"_s << Value() << QByteArray("\"\"");
    QTest::newRow("a number has no empty text")
        << QByteArray(R"({"clear":{"style":"emptyString"}})") << u"arr"_s << Value() << QByteArray("null");
    QTest::newRow("day") << none << u"renewalAt"_s << Value(QDate(2026, 1, 31))
                         << QByteArray("\"2026-01-31\"");
    QTest::newRow("day as midnight UTC")
        << QByteArray(R"({"days":{"style":"utcMidnight"}})") << u"renewalAt"_s << Value(QDate(2026, 1, 31))
        << QByteArray("\"2026-01-31T00:00:00.000Z\"");
    QTest::newRow("day as midnight of a zone")
        << QByteArray(R"({"days":{"style":"zoneMidnight","dayZone":"Europe/Stockholm"}})") << u"renewalAt"_s
        << Value(QDate(2026, 1, 31)) << QByteArray("\"2026-01-30T23:00:00.000Z\"");
    QTest::newRow("instant") << none << u"createdAt"_s << Value(instant)
                             << QByteArray("\"2026-01-31T09:30:00.000Z\"");
    QTest::newRow("instant in seconds")
        << QByteArray(R"({"instants":{"style":"isoUtcSeconds"}})") << u"createdAt"_s << Value(instant)
        << QByteArray("\"2026-01-31T09:30:00Z\"");
    QTest::newRow("instant as number") << QByteArray(R"({"instants":{"style":"epochMilliseconds"}})")
                                       << u"createdAt"_s << Value(instant) << QByteArray("1769851800000");
    QTest::newRow("list") << none << u"customfieldTags"_s << Value(QStringList{u"a"_s, u"b"_s})
                          << QByteArray(R"(["a","b"])");
    QTest::newRow("empty list") << none << u"customfieldTags"_s << Value(QStringList{}) << QByteArray("[]");
    QTest::newRow("list as text") << QByteArray(R"({"multiple":{"style":"semicolons"}})")
                                  << u"customfieldTags"_s << Value(QStringList{u"a"_s, u"b"_s})
                                  << QByteArray("\"a;b\"");
    QTest::newRow("list with commas")
        << QByteArray(R"({"multiple":{"style":"commas"}})") << u"customfieldTags"_s
        << Value(QStringList{u"a"_s, u"b"_s}) << QByteArray("\"a,b\"");
}

void TestWire::encodesValues()
{
    QFETCH(QByteArray, overrides);
    QFETCH(QString, key);
    QFETCH(Value, value);
    const Dialect dialect = dialectWith(overrides);
    const SchemaPtr schema = schemaOf(dialect);
    QByteArray out;
    appendWireValue(out, schema->field(key), value, dialect);
    QTEST(out, "json");
}

void TestWire::bodiesLeaveOutWhatTheServerOwns()
{
    const Dialect dialect = dialectWith(R"({"entities":{"customer":{"fields":{"name":{"key":"title"}}}}})");
    const SchemaPtr schema = schemaOf(dialect);
    Fields fields{{u"name"_s, Value(u"A"_s)}, {u"arr"_s, Value()}};
    for (const QString &key : {u"id"_s, u"createdAt"_s, u"createdBy"_s, u"updatedAt"_s, u"updatedBy"_s})
        fields.set(key, Value(u"1"_s));
    QCOMPARE(recordBody(*schema, fields, dialect, false), R"({"arr":null,"title":"A"})");
    QCOMPARE(
        recordBody(*schema, fields, dialect, true), R"({"title":"A"})"); // nothing to clear in a new record
}

ListQuery listQuery(
    const Dialect &dialect, const QByteArray &filter, const QStringList &sort = {}, int limit = 500)
{
    return {schemaOf(dialect), filter, sort, limit, 0};
}

void TestWire::queryHasTheContractsForm_data()
{
    QTest::addColumn<QByteArray>("overrides");
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("json");
    const QByteArray none;
    QTest::newRow("everything") << none << QByteArray("{}") << QByteArray(R"({"filter":{},"limit":500})");
    QTest::newRow("keyset")
        << none << QByteArray(R"({"updatedAt":"2026-01-31T09:30:00.000Z","id":{"gt":"7"}})")
        << QByteArray(R"({"filter":{"id":{"gt":7},"updatedAt":"2026-01-31T09:30:00.000Z"},"limit":500})");
    QTest::newRow("one of") << none << QByteArray(R"({"id":[1,"2"]})")
                            << QByteArray(R"({"filter":{"id":[1,2]},"limit":500})");
    QTest::newRow("service's keys") << QByteArray(
        R"({"entities":{"customer":{"fields":{"arr":{"key":"annual"}}}}})")
                                    << QByteArray(R"({"arr":{"gte":5}})")
                                    << QByteArray(R"({"filter":{"annual":{"gte":5}},"limit":500})");
    QTest::newRow("service's operators")
        << QByteArray(R"({"filter":{"operators":{"gt":"$gt"}}})") << QByteArray(R"({"arr":{"gt":5}})")
        << QByteArray(R"({"filter":{"arr":{"$gt":5}},"limit":500})");
    QTest::newRow("days in their encoding")
        << QByteArray(R"({"days":{"style":"utcMidnight"}})")
        << QByteArray(R"({"renewalAt":{"lt":"2026-01-31"}})")
        << QByteArray(R"({"filter":{"renewalAt":{"lt":"2026-01-31T00:00:00.000Z"}},"limit":500})");
    QTest::newRow("instants in their encoding")
        << QByteArray(R"({"instants":{"style":"epochMilliseconds"}})")
        << QByteArray(R"({"updatedAt":{"gt":"2026-01-31T09:30:00.000Z"}})")
        << QByteArray(R"({"filter":{"updatedAt":{"gt":1769851800000}},"limit":500})");
    QTest::newRow("never more than the page holds")
        << QByteArray(R"({"page":{"maximum":100}})") << QByteArray("{}")
        << QByteArray(R"({"filter":{},"limit":100})");
    QTest::newRow("null") << none << QByteArray(R"({"name":null})")
                          << QByteArray(R"({"filter":{"name":null},"limit":500})");
}

void TestWire::queryHasTheContractsForm()
{
    QFETCH(QByteArray, overrides);
    QFETCH(QByteArray, filter);
    const Dialect dialect = dialectWith(overrides);
    const auto json = listQueryJson(listQuery(dialect, filter), dialect);
    QVERIFY2(json, json ? "" : qPrintable(json.error().text));
    QTEST(*json, "json");
}

void TestWire::sortKeepsTheOrderOfKeys_data()
{
    QTest::addColumn<QByteArray>("overrides");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &section, const QByteArray &sort) {
        QTest::newRow(name) << QByteArray("{\"sort\":{" + section + "}}")
                            << QByteArray("{\"filter\":{},\"limit\":10" + sort + "}");
    };
    row("object", R"("style":"object")", R"(,"sort":{"updatedAt":"asc","id":"asc"})");
    row("name", R"("style":"name")", R"(,"sort":["updatedAt","id"])");
    row("minus", R"("style":"minusName")", R"(,"sort":["updatedAt","id"])");
    row("pairs", R"("style":"pairs")", R"(,"sort":[["updatedAt","asc"],["id","asc"]])");
    row("none", R"("honoured":false)", "");
    row("other words", R"("ascending":"up","member":"order")", R"(,"order":{"updatedAt":"up","id":"up"})");
}

void TestWire::sortKeepsTheOrderOfKeys()
{
    QFETCH(QByteArray, overrides);
    const Dialect dialect = dialectWith(overrides);
    const auto json = listQueryJson(listQuery(dialect, "{}", {u"updatedAt"_s, u"id"_s}, 10), dialect);
    QVERIFY(json);
    QTEST(*json, "json");
}

void TestWire::refusesFiltersTheServiceCannotTake_data()
{
    QTest::addColumn<QByteArray>("overrides");
    QTest::addColumn<QByteArray>("filter");
    QTest::newRow("no JSON") << QByteArray() << QByteArray("{");
    QTest::newRow("an array") << QByteArray() << QByteArray("[]");
    QTest::newRow("unknown comparison") << QByteArray() << QByteArray(R"({"arr":{"like":"x"}})");
    QTest::newRow("no comparisons here") << QByteArray(R"({"filter":{"comparisons":false}})")
                                         << QByteArray(R"({"updatedAt":{"gt":"2026-01-31T09:30:00.000Z"}})");
}

void TestWire::refusesFiltersTheServiceCannotTake()
{
    QFETCH(QByteArray, overrides);
    QFETCH(QByteArray, filter);
    const Dialect dialect = dialectWith(overrides);
    const auto json = listQueryJson(listQuery(dialect, filter), dialect);
    QVERIFY(!json);
    QCOMPARE(json.error().kind, ErrorKind::Configuration);
}

void TestWire::longQueriesBecomePosts()
{
    const Dialect dialect = dialectWith();
    const QByteArray frame = listRequest(u"customer"_s, "{}", dialect).path;
    QCOMPARE(frame, "/api/v1/customer?query=%7B%7D");
    const auto queryOfLength = [&](qsizetype length) {
        return "{" + QByteArray(length - frame.size(), 'x') + "}";
    };
    const auto fits = listRequest(u"customer"_s, queryOfLength(7500), dialect);
    QCOMPARE(fits.path.size(), 7500);
    QCOMPARE(fits.method, "GET");
    QVERIFY(fits.body.isEmpty());
    const auto tooLong = listRequest(u"customer"_s, queryOfLength(7501), dialect);
    QCOMPARE(tooLong.method, "POST");
    QCOMPARE(tooLong.path, "/api/v1/customer");
    QVERIFY(tooLong.headers.contains({"X-HTTP-Method-Override", "GET"}));
    QCOMPARE(tooLong.body, "{\"query\":" + queryOfLength(7501) + "}");
    QCOMPARE(tooLong.safety, http::Safety::Read);
}

void TestWire::filterTextCannotLeaveItsPlace()
{
    const Dialect dialect = dialectWith();
    const auto json =
        listQueryJson(listQuery(dialect, R"({"name":"x\"},\"limit\":1,\"a\":{\"b\":\"&query=1#"})"), dialect);
    QVERIFY(json);
    const QByteArray path = listRequest(u"customer"_s, *json, dialect).path;
    QCOMPARE(path.count('&'), 0);
    QCOMPARE(path.count('#'), 0);
    QCOMPARE(path.count('='), 1);
    QCOMPARE(QByteArray::fromPercentEncoding(path.mid(path.indexOf('=') + 1)), *json);
    QVERIFY(json->endsWith(R"(},"limit":500})"));
}

} // namespace

std::unique_ptr<QObject> testWire()
{
    return std::make_unique<TestWire>();
}

#include "tst_wire.moc"
