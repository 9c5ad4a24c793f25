// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/fieldlabels.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;

namespace {

ObjectSchema accountSchema()
{
    ObjectSchema schema;
    schema.side = Side::Salesforce;
    schema.name = u"Account"_s;
    schema.label = u"Företag"_s;
    FieldSchema name;
    name.name = u"Name"_s;
    name.label = u"Namn \"x\""_s;
    name.type = FieldType::Text;
    name.length = 255;
    name.required = true;
    name.nullable = false;
    FieldSchema tier;
    tier.name = u"Tier__c"_s;
    tier.type = FieldType::Picklist;
    tier.restricted = true;
    tier.custom = true;
    tier.help = u"Hur nära kunden vårdas"_s;
    tier.picklist = {{u"Gold"_s, u"Guld"_s, true}, {u"Lead"_s, u"Bly"_s, false}};
    FieldSchema parent;
    parent.name = u"ParentId"_s;
    parent.type = FieldType::Reference;
    parent.referenceTo = {u"Account"_s};
    FieldSchema money;
    money.name = u"AnnualRevenue"_s;
    money.type = FieldType::Decimal;
    money.precision = 18;
    money.scale = 2;
    money.sortable = false;
    schema.fields = {name, tier, parent, money};
    return schema;
}

using Change = std::function<void(ObjectSchema &)>;

} // namespace
Q_DECLARE_METATYPE(Change)

class TestSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typeNamesGoBothWays()
    {
        for (int i = 0; i <= static_cast<int>(FieldType::Unknown); ++i) {
            const auto type = static_cast<FieldType>(i);
            QVERIFY(!fieldTypeName(type).isEmpty());
            QCOMPARE_EQ(fieldTypeFromName(fieldTypeName(type)), type);
        }
        QVERIFY(!fieldTypeFromName(u"string").has_value());
    }

    void fieldNamesHaveCaseOnlyAtStartdeliver()
    {
        ObjectSchema schema = accountSchema();
        QVERIFY(schema.field(u"NAME"));
        QVERIFY(schema.field(u"tier__C"));
        QVERIFY(!schema.field(u"Nam"));
        schema.side = Side::Startdeliver;
        QVERIFY(!schema.field(u"NAME"));
        QVERIFY(schema.field(u"Name"));
    }

    void labelsGoByTheNameThatIsOneFieldsOnly()
    {
        const ObjectSchema left = accountSchema();
        ObjectSchema right;
        right.side = Side::Startdeliver;
        const auto field = [&right](const QString &name, const QString &label) {
            FieldSchema one;
            one.name = name;
            one.label = label;
            right.fields.append(one);
        };
        field(u"name"_s, u"Kund"_s);
        field(u"phone"_s, u"phone"_s);
        field(u"ParentId"_s, u"Moder"_s);
        const QHash<QString, QString> labels = fieldLabels(left, right);
        QCOMPARE_EQ(labels.value(u"name"_s), u"Kund"_s);
        QCOMPARE_EQ(labels.value(u"Name"_s), left.fields[0].label);
        QVERIFY(!labels.contains(u"phone"_s));
        QVERIFY(!labels.contains(u"Tier__c"_s)); // has none
        right.fields.append(left.fields[0]);
        QCOMPARE_EQ(fieldLabels(left, right).value(u"Name"_s), left.fields[0].label);
        right.fields.last().label = u"Another"_s;
        QVERIFY(!fieldLabels(left, right).contains(u"Name"_s));
    }

    void schemasSurviveTheirEncoding()
    {
        const ObjectSchema schema = accountSchema();
        const auto back = decodeSchema(encodeSchema(schema));
        QVERIFY(back.has_value());
        QCOMPARE_EQ(*back, schema);
        QVERIFY(!decodeSchema("{}"));
        QVERIFY(!decodeSchema(""));
        QByteArray broken = encodeSchema(schema);
        broken.replace("\"length\":255", "\"length\":\"255\"");
        QVERIFY(!decodeSchema(broken));
    }

    void whatMattersToAPlanChangesTheFingerprintAndIsSaid_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("sentence"); // empty: does not matter
        const auto row = [](const char *name, Change change, const QString &sentence = {}) {
            QTest::newRow(name) << std::move(change) << sentence;
        };
        row("nothing", [](ObjectSchema &) {});
        row("label", [](ObjectSchema &s) { s.fields[0].label = u"Name"_s; });
        row("picklist label", [](ObjectSchema &s) { s.fields[1].picklist[0].label = u"Gold"_s; });
        row("order of fields", [](ObjectSchema &s) { s.fields.swapItemsAt(0, 3); });
        row(
            "deleted field", [](ObjectSchema &s) { s.fields.removeAt(1); },
            u"Tier__c was deleted or is no longer visible"_s);
        row(
            "new field",
            [](ObjectSchema &s) {
                s.fields.append(s.fields[0]);
                s.fields.back().name = u"X__c"_s;
            },
            u"X__c is new"_s);
        row(
            "type", [](ObjectSchema &s) { s.fields[0].type = FieldType::LongText; },
            u"Name changed its type from text to long-text"_s);
        row(
            "length", [](ObjectSchema &s) { s.fields[0].length = 80; },
            u"Name changed its length from 255 to 80"_s);
        row(
            "scale", [](ObjectSchema &s) { s.fields[3].scale = 0; },
            u"AnnualRevenue changed its digits from 18.2 to 18.0"_s);
        row(
            "update right", [](ObjectSchema &s) { s.fields[0].updatable = false; },
            u"Name can no longer be changed"_s);
        row(
            "create right", [](ObjectSchema &s) { s.fields[0].creatable = false; },
            u"Name can no longer be set on create"_s);
        row(
            "required", [](ObjectSchema &s) { s.fields[3].required = true; },
            u"AnnualRevenue is now required"_s);
        row(
            "formula", [](ObjectSchema &s) { s.fields[3].calculated = true; },
            u"AnnualRevenue is now calculated"_s);
        row(
            "value added", [](ObjectSchema &s) { s.fields[1].picklist[1].active = true; },
            u"Tier__c has new values: Lead"_s);
        row(
            "value lost", [](ObjectSchema &s) { s.fields[1].picklist[0].active = false; },
            u"Tier__c lost values: Gold"_s);
        row(
            "open picklist", [](ObjectSchema &s) { s.fields[1].restricted = false; },
            u"Tier__c now accepts unknown values"_s);
        row(
            "object right", [](ObjectSchema &s) { s.creatable = false; },
            u"Account records can no longer be created"_s);
    }

    void whatMattersToAPlanChangesTheFingerprintAndIsSaid()
    {
        QFETCH(Change, change);
        QFETCH(QString, sentence);
        const ObjectSchema before = accountSchema();
        ObjectSchema after = before;
        change(after);
        QCOMPARE_EQ(before.fingerprint() == after.fingerprint(), sentence.isEmpty());
        QCOMPARE_EQ(
            schemaDifferences(before, after), sentence.isEmpty() ? QStringList() : QStringList{sentence});
    }
};

std::unique_ptr<QObject> makeTestSchema()
{
    return std::make_unique<TestSchema>();
}

#include "tst_schema.moc"
