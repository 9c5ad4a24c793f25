// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/startdeliver/samples.h"
#include "tests/core/startdeliver/suites.h"

using namespace tandem;
using namespace tandem::startdeliver;

namespace {

class TestDialect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreThoseOfTheContract();
    void standardFieldsAreTyped_data();
    void standardFieldsAreTyped();
    void serverOwnedFieldsAreReadOnly();
    void overridesReplaceWhatTheyName_data();
    void overridesReplaceWhatTheyName();
    void newFieldsAndEntitiesMayBeAdded();
    void wrongOverridesNameThePath_data();
    void wrongOverridesNameThePath();
};

void TestDialect::defaultsAreThoseOfTheContract()
{
    const Dialect dialect = dialectWith();
    QCOMPARE(dialect.root, u"api/v1/"_s);
    QCOMPARE(dialect.authHeader, "Authorization");
    QVERIFY(dialect.authPrefix.isEmpty());
    QCOMPARE(dialect.pageLimit, 500);
    QCOMPARE(dialect.longQuery, 7500);
    QVERIFY(dialect.comparisons);
    QCOMPARE(dialect.sort, Dialect::Sort::Object);
    QCOMPARE(dialect.dayEncoding, u"date"_s);
    QCOMPARE(dialect.listEncoding, u"array"_s);
    QCOMPARE(dialect.clearEncoding, u"null"_s);
    QCOMPARE(dialect.instantEncoding, u"isoUtcMilliseconds"_s);
    QCOMPARE(dialect.allDayEnd, u"inclusive"_s);
    QCOMPARE(dialect.serverOwned,
        (QStringList{u"createdAt"_s, u"createdBy"_s, u"id"_s, u"updatedAt"_s, u"updatedBy"_s}));
    for (const QString &entity : {u"customer"_s, u"user"_s, u"interaction"_s, u"task"_s, u"comment"_s,
             u"teammember"_s, u"field"_s, u"me"_s})
        QVERIFY2(dialect.entities.contains(entity), qPrintable(entity));
    QVERIFY(dialect.entities.value(u"customer"_s).customFields);
    QVERIFY(!dialect.entities.value(u"task"_s).customFields);
    QVERIFY(!dialect.entities.value(u"teammember"_s).writable);
    QVERIFY(dialect.entities.value(u"me"_s).single);
}

void TestDialect::standardFieldsAreTyped_data()
{
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QString>("key");
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<bool>("multi");
    QTest::newRow("id") << u"customer"_s << u"id"_s << FieldType::Id << false;
    QTest::newRow("text") << u"customer"_s << u"name"_s << FieldType::Text << false;
    QTest::newRow("number") << u"customer"_s << u"arr"_s << FieldType::Decimal << false;
    QTest::newRow("day") << u"customer"_s << u"renewalAt"_s << FieldType::Day << false;
    QTest::newRow("references") << u"customer"_s << u"teamMemberId"_s << FieldType::Reference << true;
    QTest::newRow("reference") << u"user"_s << u"customerId"_s << FieldType::Reference << false;
    QTest::newRow("email") << u"user"_s << u"email"_s << FieldType::Email << false;
    QTest::newRow("boolean") << u"user"_s << u"hasLeft"_s << FieldType::Boolean << false;
    QTest::newRow("choice") << u"interaction"_s << u"type"_s << FieldType::Picklist << false;
    QTest::newRow("rich text") << u"interaction"_s << u"text"_s << FieldType::RichText << false;
    QTest::newRow("instant") << u"task"_s << u"completedAt"_s << FieldType::Instant << false;
    QTest::newRow("stamp") << u"task"_s << u"updatedAt"_s << FieldType::Instant << false;
}

void TestDialect::standardFieldsAreTyped()
{
    QFETCH(QString, entity);
    QFETCH(QString, key);
    const Dialect dialect = dialectWith();
    const SchemaPtr schema = schemaOf(dialect, entity);
    const FieldSchema *field = schema->field(key);
    QVERIFY(field);
    QTEST(field->type, "type");
    QTEST(field->multi, "multi");
}

void TestDialect::serverOwnedFieldsAreReadOnly()
{
    const Dialect dialect = dialectWith();
    const SchemaPtr schema = schemaOf(dialect);
    for (const QString &key : {u"id"_s, u"createdAt"_s, u"createdBy"_s, u"updatedAt"_s, u"updatedBy"_s}) {
        const FieldSchema *field = schema->field(key);
        QVERIFY2(field && !field->creatable && !field->updatable, qPrintable(key));
    }
    QVERIFY(schema->field(u"name")->creatable);
    QVERIFY(schema->field(u"name")->required);
}

void TestDialect::overridesReplaceWhatTheyName_data()
{
    QTest::addColumn<QByteArray>("overrides");
    QTest::addColumn<QString>("seen");
    QTest::newRow("root") << QByteArray(R"({"root":"rest/v2"})") << u"rest/v2/|500|0|date|customer|name"_s;
    QTest::newRow("page") << QByteArray(R"({"page":{"maximum":200}})")
                          << u"api/v1/|200|0|date|customer|name"_s;
    QTest::newRow("sort name") << QByteArray(R"({"sort":{"style":"name"}})")
                               << u"api/v1/|500|1|date|customer|name"_s;
    QTest::newRow("sort minus") << QByteArray(R"({"sort":{"style":"minusName"}})")
                                << u"api/v1/|500|2|date|customer|name"_s;
    QTest::newRow("sort pairs") << QByteArray(R"({"sort":{"style":"pairs"}})")
                                << u"api/v1/|500|3|date|customer|name"_s;
    QTest::newRow("no sort") << QByteArray(R"({"sort":{"honoured":false}})")
                             << u"api/v1/|500|4|date|customer|name"_s;
    QTest::newRow("days") << QByteArray(R"({"days":{"style":"zoneMidnight","dayZone":"Europe/Stockholm"}})")
                          << u"api/v1/|500|0|zoneMidnight|customer|name"_s;
    QTest::newRow("entity name") << QByteArray(R"({"entities":{"customer":{"name":"account"}}})")
                                 << u"api/v1/|500|0|date|account|name"_s;
    QTest::newRow("field key") << QByteArray(
        R"({"entities":{"customer":{"fields":{"name":{"key":"title"}}}}})")
                               << u"api/v1/|500|0|date|customer|title"_s;
}

void TestDialect::overridesReplaceWhatTheyName()
{
    QFETCH(QByteArray, overrides);
    QFETCH(QString, seen);
    const Dialect dialect = dialectWith(overrides);
    const auto customer = dialect.entities.value(u"customer"_s);
    QCOMPARE(u"%1|%2|%3|%4|%5|%6"_s.arg(dialect.root, QString::number(dialect.pageLimit),
                 QString::number(int(dialect.sort)), dialect.dayEncoding, customer.name,
                 dialect.serviceKey(u"customer"_s, u"name"_s)),
        seen);
    // What was not named stays.
    QCOMPARE(dialect.serviceKey(u"customer"_s, u"arr"_s), u"arr"_s);
}

void TestDialect::newFieldsAndEntitiesMayBeAdded()
{
    const Dialect dialect =
        dialectWith(R"({"entities":{"customer":{"fields":{"health":{"key":"healthScore","type":"number"}}},
        "project":{"name":"project","fields":{"id":{"key":"id","type":"integer"}}}}})");
    QCOMPARE(dialect.serviceKey(u"customer"_s, u"health"_s), u"healthScore"_s);
    QCOMPARE(schemaOf(dialect)->field(u"health")->type, FieldType::Decimal);
    QVERIFY(dialect.entities.contains(u"project"_s));
}

void TestDialect::wrongOverridesNameThePath_data()
{
    QTest::addColumn<QByteArray>("overrides");
    QTest::addColumn<QString>("path");
    QTest::newRow("no JSON") << QByteArray("{") << u"/"_s;
    QTest::newRow("array") << QByteArray("[]") << u"/"_s;
    QTest::newRow("unknown section") << QByteArray(R"({"sorting":{}})") << u"/sorting"_s;
    QTest::newRow("unknown member") << QByteArray(R"({"sort":{"stile":"name"}})") << u"/sort/stile"_s;
    QTest::newRow("unknown member of an entity")
        << QByteArray(R"({"entities":{"customer":{"nmae":"client"}}})") << u"/entities/customer/nmae"_s;
    QTest::newRow("unknown member of a field")
        << QByteArray(R"({"entities":{"task":{"fields":{"name":{"kye":"title"}}}}})")
        << u"/entities/task/fields/name/kye"_s;
    QTest::newRow("unknown member of a new field")
        << QByteArray(R"({"entities":{"customer":{"fields":{"x":{"type":"text","tpye":"day"}}}}})")
        << u"/entities/customer/fields/x/tpye"_s;
    QTest::newRow("unknown member of a new entity")
        << QByteArray(R"({"entities":{"project":{"fields":{},"plural":"projects"}}})")
        << u"/entities/project/plural"_s;
    QTest::newRow("a name of two entities")
        << QByteArray(R"({"entities":{"user":{"name":"customer"}}})") << u"/entities/user/name"_s;
    QTest::newRow("unknown style") << QByteArray(R"({"sort":{"style":"random"}})") << u"/sort/style"_s;
    QTest::newRow("wrong type") << QByteArray(R"({"page":{"maximum":"500"}})") << u"/page/maximum"_s;
    QTest::newRow("length of a field")
        << QByteArray(R"({"entities":{"task":{"fields":{"name":{"length":"80"}}}}})")
        << u"/entities/task/fields/name/length"_s;
    QTest::newRow("no length") << QByteArray(R"({"entities":{"task":{"fields":{"name":{"length":0}}}}})")
                               << u"/entities/task/fields/name/length"_s;
    QTest::newRow("number out of range") << QByteArray(R"({"page":{"maximum":0}})") << u"/page/maximum"_s;
    QTest::newRow("removed") << QByteArray(R"({"root":null})") << u"/root"_s;
    QTest::newRow("empty member") << QByteArray(R"({"list":{"resultMember":""}})") << u"/list/resultMember"_s;
    QTest::newRow("a word, no zone") << QByteArray(R"({"days":{"dayZone":"Mars"}})") << u"/days/dayZone"_s;
    QTest::newRow("unknown zone") << QByteArray(R"({"days":{"dayZone":"Mars/Base"}})") << u"/days/dayZone"_s;
    QTest::newRow("unknown field type")
        << QByteArray(R"({"entities":{"customer":{"fields":{"x":{"type":"blob"}}}}})")
        << u"/entities/customer/fields/x/type"_s;
    QTest::newRow("field without type") << QByteArray(R"({"entities":{"customer":{"fields":{"x":{}}}}})")
                                        << u"/entities/customer/fields/x/type"_s;
    QTest::newRow("field that is no object")
        << QByteArray(R"({"entities":{"customer":{"fields":{"x":1}}}})") << u"/entities/customer/fields/x"_s;
    QTest::newRow("entity without fields")
        << QByteArray(R"({"entities":{"project":{}}})") << u"/entities/project/fields"_s;
    QTest::newRow("entity that is no object")
        << QByteArray(R"({"entities":{"project":7}})") << u"/entities/project"_s;
    QTest::newRow("styles of another type")
        << QByteArray(R"({"sort":{"styles":"name"}})") << u"/sort/styles"_s;
}

void TestDialect::wrongOverridesNameThePath()
{
    QFETCH(QByteArray, overrides);
    QFETCH(QString, path);
    const auto dialect = loadDialect(overrides);
    QVERIFY(!dialect);
    QCOMPARE(dialect.error().kind, ErrorKind::Configuration);
    QCOMPARE(dialect.error().detail, path);
    QVERIFY2(dialect.error().text.contains(path), qPrintable(dialect.error().text));
}

} // namespace

std::unique_ptr<QObject> testDialect()
{
    return std::make_unique<TestDialect>();
}

#include "tst_dialect.moc"
