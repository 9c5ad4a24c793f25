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

TrialRow rowOf(TrialRow::What what, Side to = Side::Startdeliver, const QString &reason = {})
{
    TrialRow row;
    row.what = what;
    row.to = to;
    row.reason = reason;
    return row;
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

/// What an edit of the mappings would do, added up, and which fields are proposed.
class TestMappingTrial : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addsUp();
    void keepsTheFirstPairsThatAreWrittenTo();
    void keepsTheFirstTextsOfRefusalsAndCountsAllPairs();
    void S23_blamesNoMappingForARowThatWasRefusedAsAWhole();
    void countsASetThatGoesBothWaysOnceAsAPairAndTwiceAsAChange();
    void proposesByNameLabelAndMeaning_data();
    void proposesByNameLabelAndMeaning();
    void proposesNothingThatIsMapped();
    void proposesTheWaysThatRightsAllow();
};

void TestMappingTrial::addsUp()
{
    using What = TrialRow::What;
    MappingTrial trial;
    for (int i = 0; i < 30; ++i)
        count(trial, rowOf(What::Write));
    count(trial, rowOf(What::Clear, Side::Salesforce));
    count(trial, rowOf(What::Refused, Side::Startdeliver, u"too long"_s));
    count(trial, rowOf(What::Refused, Side::Startdeliver, u"no number"_s));
    for (const What what :
        {What::Same, What::Conflict, What::Blocked, What::Waits, What::Declined, What::Held})
        count(trial, rowOf(what));
    QCOMPARE_EQ(trial.tried, 39);
    QCOMPARE_EQ(trial.toStartdeliver, 30);
    QCOMPARE_EQ(trial.toSalesforce, 1);
    QCOMPARE_EQ(trial.changes(), 31);
    QCOMPARE_EQ(trial.changed, 31);
    QCOMPARE_EQ(trial.clears, 1);
    QCOMPARE_EQ(trial.refusals(), 2);
    QCOMPARE_EQ(trial.refused.size(), size_t{2});
    const QList<qint64> kept{
        trial.same, trial.conflicts, trial.blocked, trial.waits, trial.declined, trial.held};
    QCOMPARE_EQ(kept, QList<qint64>(6, 1));
    QCOMPARE_EQ(trial.rows.size(), MappingTrial::rowsKept);
    QCOMPARE_EQ(trial.writes.size(), MappingTrial::rowsKept);
}

void TestMappingTrial::keepsTheFirstPairsThatAreWrittenTo()
{
    using What = TrialRow::What;
    MappingTrial trial;
    // However many that are not come before them.
    for (int i = 0; i < 2 * MappingTrial::rowsKept; ++i)
        count(trial, rowOf(i % 2 == 0 ? What::Same : What::Conflict));
    count(trial, rowOf(What::Write));
    count(trial, rowOf(What::Clear, Side::Salesforce));
    QCOMPARE_EQ(trial.writes.size(), 2);
    QCOMPARE_EQ(trial.writes.at(0).to, Side::Startdeliver);
    QCOMPARE_EQ(trial.writes.at(1).what, What::Clear);
    QVERIFY(!trial.rows.contains(trial.writes.at(1)));
}

void TestMappingTrial::keepsTheFirstTextsOfRefusalsAndCountsAllPairs()
{
    constexpr int texts = 50;
    MappingTrial trial;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < texts; ++i) {
            count(trial, rowOf(TrialRow::What::Refused, Side::Startdeliver, u"record %1 says no"_s.arg(i)));
        }
    }
    QCOMPARE_EQ(trial.refused.size(), MappingTrial::refusalsKept);
    QCOMPARE_EQ(trial.refused.at(u"record 0 says no"_s), 2);
    QCOMPARE_EQ(trial.refusedElse, 2 * (texts - static_cast<int>(MappingTrial::refusalsKept)));
    QCOMPARE_EQ(trial.refusals(), 2 * texts);
}

void TestMappingTrial::S23_blamesNoMappingForARowThatWasRefusedAsAWhole()
{
    MappingTrial trial;
    TrialRow row = rowOf(TrialRow::What::Refused, Side::Salesforce, u"there is one like it"_s);
    row.wholeRow = true;
    count(trial, row);
    QVERIFY(trial.refused.empty());
    QCOMPARE_EQ(trial.rowsRefused, 1);
    QCOMPARE_EQ(trial.refusals(), 1);
    QCOMPARE_EQ(trial.tried, 1);
}

void TestMappingTrial::countsASetThatGoesBothWaysOnceAsAPairAndTwiceAsAChange()
{
    MappingTrial trial;
    TrialRow row = rowOf(TrialRow::What::Write);
    row.both = true;
    count(trial, row);
    QCOMPARE_EQ(trial.changed, 1);
    QCOMPARE_EQ(trial.changes(), 2);
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
