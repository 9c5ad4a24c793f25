// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/describe.h"
#include "tests/core/salesforce/suites.h"

#include <QTest>

using namespace tandem;
using namespace tandem::salesforce;
using namespace Qt::StringLiterals;

namespace {

Result<ObjectSchema> describeOf(const QByteArray &fieldMembers)
{
    return parseDescribe(
        R"({"name":"Contact","label":"Contact","createable":true,"updateable":true,"deletable":false,
        "fields":[{"name":"F","label":"Label","createable":true,"updateable":true,"nillable":true,)"
        + fieldMembers + "}]}");
}

class TestDescribe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsEveryType_data();
    void mapsEveryType();
    void takesTheObjectsRights();
    void takesEveryMember();
    void requiredMeansCreateableNotNillableNotDefaulted_data();
    void requiredMeansCreateableNotNillableNotDefaulted();
    void derivedFieldsAreReadOnly_data();
    void derivedFieldsAreReadOnly();
    void aMissingPermissionIsToldFromAReadOnlyField_data();
    void aMissingPermissionIsToldFromAReadOnlyField();
    void hiddenFieldsAreLeftOut();
    void garbageIsAnError_data();
    void garbageIsAnError();
};

void TestDescribe::mapsEveryType_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<FieldType>("type");
    const QList<std::pair<QByteArray, FieldType>> rows{{"id", FieldType::Id}, {"string", FieldType::Text},
        {"encryptedstring", FieldType::Text}, {"textarea", FieldType::LongText},
        {"boolean", FieldType::Boolean}, {"int", FieldType::Integer}, {"long", FieldType::Integer},
        {"double", FieldType::Decimal}, {"currency", FieldType::Decimal}, {"percent", FieldType::Decimal},
        {"date", FieldType::Day}, {"datetime", FieldType::Instant}, {"time", FieldType::Time},
        {"phone", FieldType::Phone}, {"email", FieldType::Email}, {"url", FieldType::Url},
        {"picklist", FieldType::Picklist}, {"combobox", FieldType::Picklist},
        {"multipicklist", FieldType::MultiPicklist}, {"reference", FieldType::Reference},
        {"address", FieldType::Unknown}, {"location", FieldType::Unknown}, {"base64", FieldType::Unknown},
        {"anyType", FieldType::Unknown}, {"complexvalue", FieldType::Unknown}};
    for (const auto &[name, type] : rows)
        QTest::newRow(name.constData()) << QByteArray("\"type\":\"" + name + "\"") << type;
    QTest::newRow("rich text") << QByteArray(R"("type":"textarea","htmlFormatted":true)")
                               << FieldType::RichText;
    QTest::newRow("rich text by extra type")
        << QByteArray(R"("type":"textarea","extraTypeInfo":"richtextarea")") << FieldType::RichText;
    QTest::newRow("hyperlink formula")
        << QByteArray(R"("type":"string","htmlFormatted":true)") << FieldType::Text;
}

void TestDescribe::mapsEveryType()
{
    QFETCH(QByteArray, members);
    QFETCH(FieldType, type);
    const auto schema = describeOf(members);
    QVERIFY(schema);
    QCOMPARE(schema->fields.front().type, type);
    QCOMPARE(schema->fields.front().multi, type == FieldType::MultiPicklist);
}

void TestDescribe::takesTheObjectsRights()
{
    const auto schema = describeOf(R"("type":"string")");
    QVERIFY(schema);
    QCOMPARE(schema->side, Side::Salesforce);
    QCOMPARE(schema->name, u"Contact"_s);
    QVERIFY(schema->creatable && schema->updatable && !schema->deletable);
}

void TestDescribe::takesEveryMember()
{
    const auto schema =
        describeOf(R"("type":"picklist","length":40,"precision":18,"scale":2,"externalId":true,
        "unique":true,"filterable":false,"sortable":false,"restrictedPicklist":true,"custom":true,
        "referenceTo":["User","Group"],"inlineHelpText":"Set by the\n  finance team",
        "picklistValues":[{"value":"A","label":"Aa","active":true},{"value":"B","label":"Bb","active":false}])");
    QVERIFY(schema);
    const FieldSchema &field = schema->fields.front();
    QCOMPARE(field.label, u"Label"_s);
    QCOMPARE(field.help, u"Set by the finance team"_s);
    QCOMPARE(field.length, 40);
    QCOMPARE(field.precision, 18);
    QCOMPARE(field.scale, 2);
    QVERIFY(field.externalId && field.unique && field.restricted && field.custom);
    QVERIFY(!field.filterable && !field.sortable);
    QCOMPARE(field.referenceTo, (QStringList{u"User"_s, u"Group"_s}));
    QCOMPARE(field.picklist, (QList<PicklistEntry>{{u"A"_s, u"Aa"_s, true}, {u"B"_s, u"Bb"_s, false}}));
    QCOMPARE(describeOf(R"("type":"int","digits":9)")->fields.front().precision, 9);
    QCOMPARE(describeOf(R"("type":"int","inlineHelpText":null)")->fields.front().help, QString());
}

void TestDescribe::requiredMeansCreateableNotNillableNotDefaulted_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<bool>("required");
    QTest::newRow("plain") << QByteArray(R"("type":"string","nillable":false)") << true;
    QTest::newRow("nillable") << QByteArray(R"("type":"string","nillable":true)") << false;
    QTest::newRow("defaulted") << QByteArray(R"("type":"string","nillable":false,"defaultedOnCreate":true)")
                               << false;
    QTest::newRow("read-only") << QByteArray(R"("type":"string","nillable":false,"createable":false)")
                               << false;
    QTest::newRow("checkbox") << QByteArray(R"("type":"boolean","nillable":false)") << false;
}

void TestDescribe::requiredMeansCreateableNotNillableNotDefaulted()
{
    QFETCH(QByteArray, members);
    QFETCH(bool, required);
    // The last of two equal members counts, so that a row can overrule the frame.
    const auto schema = describeOf(members);
    QVERIFY(schema);
    QCOMPARE(schema->fields.front().required, required);
}

void TestDescribe::derivedFieldsAreReadOnly_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<bool>("calculated");
    QTest::newRow("formula") << QByteArray(R"("type":"double","calculated":true)") << true;
    QTest::newRow("auto number") << QByteArray(R"("type":"string","autoNumber":true)") << false;
    QTest::newRow("compound address") << QByteArray(R"("type":"address")") << false;
    QTest::newRow("field-level security")
        << QByteArray(R"("type":"string","createable":false,"updateable":false)") << false;
}

void TestDescribe::derivedFieldsAreReadOnly()
{
    QFETCH(QByteArray, members);
    QFETCH(bool, calculated);
    const auto schema = describeOf(members);
    QVERIFY(schema);
    QVERIFY(!schema->fields.front().creatable);
    QVERIFY(!schema->fields.front().updatable);
    QCOMPARE(schema->fields.front().calculated, calculated);
    QVERIFY(!schema->fields.front().withheld);
}

void TestDescribe::aMissingPermissionIsToldFromAReadOnlyField_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<bool>("withheld");
    const QByteArray readOnly(R"("type":"string","createable":false,"updateable":false,"permissionable":)");
    QTest::newRow("field-level security") << readOnly + "true" << true;
    QTest::newRow("the system's own") << readOnly + "false" << false;
    QTest::newRow("may be written") << QByteArray(R"("type":"string","permissionable":true)") << false;
    QTest::newRow("formula") << readOnly + R"(true,"calculated":true)" << false;
}

void TestDescribe::aMissingPermissionIsToldFromAReadOnlyField()
{
    QFETCH(QByteArray, members);
    QFETCH(bool, withheld);
    const auto schema = describeOf(members);
    QVERIFY(schema);
    QCOMPARE(schema->fields.front().withheld, withheld);
}

void TestDescribe::hiddenFieldsAreLeftOut()
{
    QVERIFY(describeOf(R"("type":"string","deprecatedAndHidden":true)")->fields.isEmpty());
}

void TestDescribe::garbageIsAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray(R"({"name":"Contact","fields":[{"name":"F")");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no fields") << QByteArray(R"({"name":"Contact"})");
    QTest::newRow("fields of another type") << QByteArray(R"({"name":"Contact","fields":{}})");
    QTest::newRow("no name") << QByteArray(R"({"fields":[]})");
}

void TestDescribe::garbageIsAnError()
{
    QFETCH(QByteArray, body);
    const auto schema = parseDescribe(body);
    QVERIFY(!schema);
    QCOMPARE(schema.error().kind, ErrorKind::Network);
}

} // namespace

std::unique_ptr<QObject> testDescribe()
{
    return std::make_unique<TestDescribe>();
}

#include "tst_describe.moc"
