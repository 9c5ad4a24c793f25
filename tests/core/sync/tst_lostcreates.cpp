// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/lostcreates.h"
#include "tests/core/sync/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::sync;

namespace {

const Instant sentAt{1'769'851'800'000};
const QString ourReference = u"00DKx000000ZqTeMAK:001Kx00000AbCdEIAV"_s;

FieldSchema field(const QString &name)
{
    FieldSchema schema;
    schema.name = name;
    schema.label = name;
    schema.length = 255;
    return schema;
}

FlowContext customersFlow()
{
    FlowContext flow;
    flow.definition = *definitionOf(Flow::Accounts);
    flow.startdeliverSchema =
        std::make_shared<ObjectSchema>(ObjectSchema{Side::Startdeliver, u"customer"_s, {}, true, true, true,
            {field(u"name"_s), field(u"customfieldPhone"_s), field(u"customfieldSalesforceId"_s)}});
    flow.startdeliverExternalId = u"customfieldSalesforceId"_s;
    return flow;
}

store::OutboxEntry create(const QString &name, const QString &phone, const QString &reference = {})
{
    store::OutboxEntry entry;
    entry.side = Side::Startdeliver;
    entry.action = store::Action::Create;
    entry.source = RecordId(u"001"_s + name);
    entry.createdAt = sentAt;
    entry.fields = Fields{{u"name"_s, Value(name)}, {u"customfieldPhone"_s, Value(phone)}};
    if (!reference.isEmpty())
        entry.fields.set(u"customfieldSalesforceId"_s, Value(reference));
    return entry;
}

Record found(qint64 id, const QString &name, const QString &phone, const QString &reference = {},
    std::chrono::milliseconds after = std::chrono::seconds(1))
{
    return {RecordId(id), sentAt, false, {},
        Fields{{u"name"_s, Value(name)}, {u"customfieldPhone"_s, Value(phone)},
            {u"customfieldSalesforceId"_s, Value(reference)}, {u"createdAt"_s, Value(sentAt + after)}}};
}

std::vector<LostVerdict> assigned(
    const QList<store::OutboxEntry> &entries, const std::vector<Record> &candidates)
{
    return assignCreated(customersFlow(), entries, candidates, std::chrono::milliseconds(0), {});
}

} // namespace

/// Which record a create made whose answer was lost (S12).
class LostCreatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aReferenceHitIsCheckedHere_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<bool>("ours");
        QTest::newRow("ours") << ourReference << true;
        QTest::newRow("in other letters") << ourReference.toLower() << true;
        QTest::newRow("of another organisation") << u"00DKx000000XXXXMAK:001Kx00000AbCdEIAV"_s << false;
        QTest::newRow("of another record") << u"00DKx000000ZqTeMAK:001Kx00000ZZZZZIAV"_s << false;
        QTest::newRow("ours and more") << ourReference + u"x"_s << false;
    }
    /// A service that ignores the filter answers with everything it has.
    void aReferenceHitIsCheckedHere()
    {
        QFETCH(QString, stored);
        QFETCH(bool, ours);
        const auto verdicts =
            assigned({create(u"Acme"_s, u"1"_s, ourReference)}, {found(7, u"Acme"_s, u"1"_s, stored)});
        QCOMPARE(verdicts.size(), size_t{1});
        QCOMPARE(verdicts[0].kind, ours ? LostVerdict::Kind::Found : LostVerdict::Kind::Missing);
    }

    void aRewrittenFieldOnlyChoosesBetweenSeveral()
    {
        const auto alone = assigned(
            {create(u"Acme"_s, u"+46 (8) 1"_s)}, {found(7, u"Acme"_s, u"4681"_s), found(8, u"Other"_s, {})});
        QCOMPARE(alone[0].kind, LostVerdict::Kind::Found);
        QCOMPARE(alone[0].candidates, QList{RecordId(qint64{7})});
        const auto nearer =
            assigned({create(u"Acme"_s, u"1"_s)}, {found(7, u"Acme"_s, u"2"_s), found(8, u"Acme"_s, u"1"_s)});
        QCOMPARE(nearer[0].kind, LostVerdict::Kind::Found);
        QCOMPARE(nearer[0].candidates, QList{RecordId(qint64{8})});
    }

    void moreHitsThanCreatesAreForAPerson()
    {
        const auto verdicts =
            assigned({create(u"Acme"_s, u"1"_s)}, {found(7, u"Acme"_s, u"1"_s), found(8, u"Acme"_s, u"1"_s)});
        QCOMPARE(verdicts[0].kind, LostVerdict::Kind::Unclear);
        QCOMPARE(verdicts[0].candidates.size(), 2);
    }

    void twinsShareTheirRecords()
    {
        store::OutboxEntry second = create(u"Acme"_s, u"1"_s);
        second.source = RecordId(u"002"_s);
        const auto verdicts = assigned(
            {create(u"Acme"_s, u"1"_s), second}, {found(7, u"Acme"_s, u"1"_s), found(8, u"Acme"_s, u"1"_s)});
        QCOMPARE(verdicts[0].kind, LostVerdict::Kind::Found);
        QCOMPARE(verdicts[1].kind, LostVerdict::Kind::Found);
        QVERIFY(verdicts[0].candidates != verdicts[1].candidates);
        // One record for two creates: one of them arrived, whichever it was.
        const auto one = assigned({create(u"Acme"_s, u"1"_s), second}, {found(7, u"Acme"_s, u"1"_s)});
        QCOMPARE(one[0].kind, LostVerdict::Kind::Found);
        QCOMPARE(one[1].kind, LostVerdict::Kind::Missing);
    }

    void whatIsOlderWasNotMadeByIt()
    {
        const auto verdicts = assigned(
            {create(u"Acme"_s, u"1"_s)}, {found(7, u"Acme"_s, u"1"_s, {}, -std::chrono::minutes(6))});
        QCOMPARE(verdicts[0].kind, LostVerdict::Kind::Missing);
    }
};

std::unique_ptr<QObject> tandem::test::makeLostCreatesTest()
{
    return std::make_unique<LostCreatesTest>();
}

#include "tst_lostcreates.moc"
