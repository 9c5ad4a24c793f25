// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mappingtrial.h"
#include "core/domain/proposals.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace tandem;
using namespace Qt::StringLiterals;

namespace {

FieldSchema field(
    const QString &name, const QString &label = {}, FieldType type = FieldType::Text, int length = 0)
{
    FieldSchema schema;
    schema.name = name;
    schema.label = label;
    schema.type = type;
    schema.length = length;
    return schema;
}

SamplePair pairOf(const Value &salesforce, const Value &startdeliver)
{
    SamplePair pair;
    pair.title = u"Acme"_s;
    pair.salesforce.fields = {{u"Phone"_s, salesforce}};
    pair.startdeliver.fields = {{u"phone"_s, startdeliver}};
    return pair;
}

TriedMapping phone()
{
    TriedMapping tried;
    tried.mapping.salesforce = u"Phone"_s;
    tried.mapping.startdeliver = u"phone"_s;
    tried.salesforce = field(u"Phone"_s, {}, FieldType::Phone);
    tried.startdeliver = field(u"phone"_s, {}, FieldType::Text, 8);
    return tried;
}

using Row = std::optional<TrialRow>;

Row tryOne(const TriedMapping &tried, const SamplePair &pair)
{
    TransformContext context;
    context.partner = [](Flow, Side, const RecordId &) { return std::optional<RecordId>(); };
    return tryPair(tried, pair, context);
}

QStringList proposed(
    const QList<FieldSchema> &left, const QList<FieldSchema> &right, const QList<FieldMapping> &existing = {})
{
    ObjectSchema salesforce;
    salesforce.fields = left;
    ObjectSchema startdeliver;
    startdeliver.side = Side::Startdeliver;
    startdeliver.fields = right;
    QStringList lines;
    for (const MappingProposal &proposal : proposeMappings(salesforce, startdeliver, existing))
        lines.append(u"%1 %2"_s.arg(proposal.mapping.key()).arg(proposal.confidence));
    return lines;
}

} // namespace

/// What an edit of the mappings would do (S4, S5, S6, S21), and which fields are proposed.
class TestMappingTrial : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void triesByTheRulesOfTheEngine_data();
    void triesByTheRulesOfTheEngine();
    void isSilentAboutWhatWasNotRead();
    void addsUp();
    void proposesByNameLabelAndMeaning_data();
    void proposesByNameLabelAndMeaning();
    void proposesNothingThatIsMapped();
    void proposesTheWaysThatRightsAllow();
};

void TestMappingTrial::triesByTheRulesOfTheEngine_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("base"); // "": none, S21
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("after");
    using What = TrialRow::What;
    const auto row = [](const char *name, const QString &left, const QString &right, const QString &base,
                         What what, const QString &after) {
        QTest::newRow(name) << left << right << base << static_cast<int>(what) << after;
    };
    row("equal (S21)", u"123"_s, u"123"_s, {}, What::Same, {});
    row("one side blank is filled (S21)", u"123"_s, {}, {}, What::Write, u"123"_s);
    row("both filled and different (S21)", u"123"_s, u"456"_s, {}, What::Conflict, {});
    row("one side changed (S4)", u"124"_s, u"123"_s, u"123"_s, What::Write, u"124"_s);
    row("both changed (S4)", u"124"_s, u"125"_s, u"123"_s, What::Conflict, {});
    row("emptied, not by us (S6)", {}, u"123"_s, u"123"_s, What::Blocked, {});
    row("too long for the far field", u"123456789"_s, {}, {}, What::Refused, {});
}

void TestMappingTrial::triesByTheRulesOfTheEngine()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(QString, base);
    QFETCH(int, what);
    QFETCH(QString, after);
    SamplePair pair =
        pairOf(left.isEmpty() ? Value() : Value(left), right.isEmpty() ? Value() : Value(right));
    if (!base.isEmpty())
        pair.base.insert(u"Phone=phone"_s, BasePair{Value(base), Value(base), 0, 0});
    const Row row = tryOne(phone(), pair);
    QVERIFY(row);
    QCOMPARE_EQ(static_cast<int>(row->what), what);
    if (!after.isEmpty())
        QCOMPARE_EQ(row->after, Value(after));
    QVERIFY(row->what == TrialRow::What::Same || !row->reason.isEmpty());
}

void TestMappingTrial::isSilentAboutWhatWasNotRead()
{
    SamplePair pair = pairOf(Value(u"1"_s), Value());
    pair.startdeliver.fields = {};
    QVERIFY(!tryOne(phone(), pair));
}

void TestMappingTrial::addsUp()
{
    MappingTrial trial;
    TriedMapping tried = phone();
    for (int i = 0; i < 30; ++i)
        count(trial, *tryOne(tried, pairOf(Value(QString::number(i)), Value())));
    count(trial, *tryOne(tried, pairOf(Value(), Value(u"5"_s))));
    count(trial, *tryOne(tried, pairOf(Value(u"123456789"_s), Value())));
    count(trial, *tryOne(tried, pairOf(Value(u"987654321"_s), Value())));
    QCOMPARE_EQ(trial.tried, 33);
    QCOMPARE_EQ(trial.toStartdeliver, 30);
    QCOMPARE_EQ(trial.toSalesforce, 1);
    QCOMPARE_EQ(trial.changes(), 31);
    QCOMPARE_EQ(trial.refusals(), 2);
    QCOMPARE_EQ(trial.rows.size(), MappingTrial::rowsKept);
}

void TestMappingTrial::proposesByNameLabelAndMeaning_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("leftLabel");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("rightLabel");
    QTest::addColumn<int>("least"); // 0: not proposed
    QTest::newRow("custom endings and capitals")
        << u"Main_Phone__c"_s << QString() << u"mainPhone"_s << QString() << 90;
    QTest::newRow("custom field prefix")
        << u"Tier__c"_s << QString() << u"customfieldTier"_s << QString() << 90;
    QTest::newRow("label") << u"Kundniva__c"_s << u"Tier"_s << u"cf_12"_s << u"Tier"_s << 90;
    QTest::newRow("meaning") << u"BillingCity"_s << QString() << u"city"_s << QString() << 70;
    QTest::newRow("part") << u"Invoice_Reference__c"_s << QString() << u"reference"_s << QString() << 40;
    QTest::newRow("nothing in common") << u"Fax"_s << QString() << u"segment"_s << QString() << 0;
    QTest::newRow("too short a part") << u"Is_Up__c"_s << QString() << u"up"_s << QString() << 0;
}

void TestMappingTrial::proposesByNameLabelAndMeaning()
{
    QFETCH(QString, left);
    QFETCH(QString, leftLabel);
    QFETCH(QString, right);
    QFETCH(QString, rightLabel);
    QFETCH(int, least);
    const QStringList lines = proposed({field(left, leftLabel)}, {field(right, rightLabel)});
    QCOMPARE_EQ(lines.isEmpty(), least == 0);
    if (least > 0)
        QVERIFY2(lines.first().section(u' ', -1).toInt() >= least, qPrintable(lines.first()));
}

void TestMappingTrial::proposesNothingThatIsMapped()
{
    const QList<FieldSchema> left{
        field(u"Phone"_s), field(u"Fax"_s), field(u"OwnerId"_s, {}, FieldType::Reference)};
    const QList<FieldSchema> right{
        field(u"phone"_s), field(u"fax"_s), field(u"ownerId"_s, {}, FieldType::Reference)};
    QCOMPARE_EQ(proposed(left, right), QStringList({u"Phone=phone 99"_s, u"Fax=fax 99"_s}));
    FieldMapping mapping;
    mapping.salesforce = u"PHONE"_s;
    mapping.startdeliver = u"phone"_s;
    QCOMPARE_EQ(proposed(left, right, {mapping}), QStringList{u"Fax=fax 99"_s});
}

void TestMappingTrial::proposesTheWaysThatRightsAllow()
{
    const FieldSchema plain = field(u"Score"_s, {}, FieldType::Decimal);
    FieldSchema formula = plain;
    formula.calculated = true;
    formula.updatable = false;
    const FieldSchema day = field(u"score"_s, {}, FieldType::Day);
    QCOMPARE_EQ(possibleDirection(plain, plain), std::optional(Direction::Both));
    QCOMPARE_EQ(possibleDirection(formula, plain), std::optional(Direction::ToStartdeliver));
    QCOMPARE_EQ(possibleDirection(plain, formula), std::optional(Direction::ToSalesforce));
    QVERIFY(!possibleDirection(plain, day));
    QVERIFY(proposed({plain}, {day}).isEmpty());
}

std::unique_ptr<QObject> makeTestMappingTrial()
{
    return std::make_unique<TestMappingTrial>();
}

#include "tst_mappingtrial.moc"
