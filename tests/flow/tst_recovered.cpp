// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;
using sandbox::FaultKind;
using SandboxSide = sandbox::Side;

namespace {

QString text(const Row &row, const char *field)
{
    return plainText(row.value(field, Row()));
}

QList<store::HistoryEntry> historyOf(World &world, Flow flow, const QString &salesforceId)
{
    using Entries = QList<store::HistoryEntry>;
    return world.fromState<Entries>([&](store::StateTransaction &tx) {
        return tx.historyOfRecord(flow, Side::Salesforce, RecordId(salesforceId), 200);
    });
}

/// A create in the outbox whose answer never came, as a crash leaves it.
void leaveOpenCreate(World &world, Side side, const QString &source, const Fields &fields)
{
    store::OutboxEntry entry;
    entry.flow = Flow::Accounts;
    entry.side = side;
    entry.action = store::Action::Create;
    entry.source = RecordId(source);
    entry.fields = fields;
    entry.state = store::OutboxState::Sending;
    entry.createdAt = world.clock->now();
    world.fromState<bool>([&](store::StateTransaction &tx) -> Result<bool> {
        QList<store::OutboxEntry> entries{entry};
        TANDEM_CHECK(tx.putOutbox(entries));
        return true;
    });
}

} // namespace

/// What became of changes whose answer was lost (S12, S20).
class RecoveredTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S12_aLostCreateIsRecognisedThoughATriggerChangedIt()
    {
        World world;
        world.phoneTrigger(true);
        const qint64 id = world.customer({{"name", "Fabrikam"}, {"customfieldPhone", "+46 (8) 123-45"}});
        world.services.faults().failNth(
            SandboxSide::Salesforce, 1, FaultKind::ResetAfter, {.kind = "collections-create"});
        const auto report = world.sync();
        QVERIFY2(report && !report->error, report ? "" : qPrintable(report.error().text));
        QCOMPARE(world.aliveAccounts(), size_t{1});
        QVERIFY(!world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(id)).isEmpty());
        // The trigger's form is what Salesforce holds; it is no change of anybody and does not flow back.
        QCOMPARE(text(world.startdeliverRow("customer", id), "customfieldPhone"), u"+46 (8) 123-45"_s);
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.aliveAccounts(), size_t{1});
    }

    void S12_aLostContactIsFoundBehindThousandsOfTheSameMinute()
    {
        World world;
        world.configuration.flow(Flow::Contacts).createStartdeliver = false;
        world.configuration.flow(Flow::Contacts).createSalesforce = true;
        world.close();
        world.open();
        const QString account = world.account({{"Name", "Northwind"}});
        const auto first = world.sync();
        QVERIFY(first && !first->error);
        const qint64 customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
        for (int i = 0; i < 2050; ++i)
            world.contact(
                {{"LastName", "Import " + std::to_string(i)}, {"AccountId", account.toStdString()}});
        world.user({{"name", "Ana Ruiz"}, {"email", "ana@northwind.example"}, {"customerId", customer}});
        world.services.faults().failNth(
            SandboxSide::Salesforce, 1, FaultKind::ResetAfter, {.kind = "collections-create"});
        const auto report = world.sync();
        QVERIFY2(report && !report->error, report ? "" : qPrintable(report.error().text));
        QVERIFY(!world.services.faults().pending());
        QCOMPARE(world.salesforceRows("Contact").size(), size_t{2051});
        QCOMPARE(world.counts(Flow::Contacts).outbox, 0);
    }

    void S12_aCreateThatIsLinkedAlreadyIsOver_data()
    {
        QTest::addColumn<Side>("side");
        QTest::newRow("in Salesforce") << Side::Salesforce;
        QTest::newRow("in Startdeliver") << Side::Startdeliver;
    }
    void S12_aCreateThatIsLinkedAlreadyIsOver()
    {
        QFETCH(Side, side);
        World world;
        const QString account = world.account({{"Name", "Acme"}});
        QVERIFY(world.sync().has_value());
        const QString customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account);
        if (side == Side::Salesforce)
            leaveOpenCreate(world, side, customer, Fields{{u"Name"_s, Value(u"Acme"_s)}});
        else
            leaveOpenCreate(world, side, account, Fields{{u"name"_s, Value(u"Acme"_s)}});
        const auto report = world.sync();
        QVERIFY(report.has_value());
        QVERIFY2(!report->error, report->error ? qPrintable(report->error->text) : "");
        QCOMPARE(world.counts(Flow::Accounts).outbox, 0);
        QCOMPARE(world.aliveAccounts(), size_t{1});
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{1});
    }

    void S12_aRecordWithAPartnerIsNotWhatALostCreateMade()
    {
        World world;
        world.account({{"Name", "Twin"}});
        QVERIFY(world.sync().has_value());
        const qint64 second = world.customer({{"name", "Twin"}});
        leaveOpenCreate(
            world, Side::Salesforce, QString::number(second), Fields{{u"Name"_s, Value(u"Twin"_s)}});
        const auto report = world.sync();
        QVERIFY(report.has_value());
        QVERIFY2(!report->error, report->error ? qPrintable(report->error->text) : "");
        QCOMPARE(world.counts(Flow::Accounts).outbox, 0);
        QCOMPARE(world.counts(Flow::Accounts).holds, 1); // of the same name as a linked one: a person decides
        QCOMPARE(world.aliveAccounts(), size_t{1});
    }

    void S20_theLoserIsInTheHistoryThoughTheAnswerWasLost_data()
    {
        QTest::addColumn<FaultKind>("kind");
        QTest::newRow("it arrived") << FaultKind::ResetAfter;
        QTest::newRow("it did not") << FaultKind::ResetBefore;
    }
    void S20_theLoserIsInTheHistoryThoughTheAnswerWasLost()
    {
        QFETCH(FaultKind, kind);
        World world;
        for (FieldMapping &mapping : world.configuration.flow(Flow::Contacts).mappings)
            mapping.conflict = ConflictPolicy::SalesforceWins;
        world.close();
        world.open();
        const QString account = world.account({{"Name", "Northwind"}});
        const QString contact =
            world.contact({{"LastName", "Ruiz"}, {"Title", "CSM"}, {"AccountId", account.toStdString()}});
        QVERIFY(world.sync().has_value());
        const qint64 user = world.partnerOf(Flow::Contacts, Side::Salesforce, contact).toLongLong();
        world.skip(std::chrono::minutes(1));
        world.editSalesforce(contact, {{"Title", "left"}});
        world.editStartdeliver("user", user, {{"title", "right"}});
        world.services.faults().failNth(SandboxSide::Startdeliver, 1, kind, {.kind = "patch"});
        QVERIFY(world.sync().has_value());
        QVERIFY(!world.services.faults().pending());
        QVERIFY(world.sync().has_value());
        QCOMPARE(text(world.startdeliverRow("user", user), "title"), u"left"_s);
        const auto entries = historyOf(world, Flow::Contacts, contact);
        const auto lost = std::count_if(entries.begin(), entries.end(), [](const store::HistoryEntry &entry) {
            return entry.action == "overwrote"_L1 && entry.before == Value(u"right"_s)
                && entry.rule.contains(u"Salesforce wins"_s);
        });
        QCOMPARE(lost, 1);
        QCOMPARE(world.counts(Flow::Contacts).outbox, 0);
        QCOMPARE(world.counts(Flow::Contacts).refusals, 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S12_aCreateThatNeverAnswersIsSetAsideAndListed_data()
    {
        QTest::addColumn<FaultKind>("kind");
        QTest::newRow("502") << FaultKind::BadGateway;
        QTest::newRow("503") << FaultKind::Unavailable;
        QTest::newRow("no answer") << FaultKind::ResetBefore;
    }
    void S12_aCreateThatNeverAnswersIsSetAsideAndListed()
    {
        QFETCH(FaultKind, kind);
        World world;
        world.account({{"Name", "Poison"}});
        world.account({{"Name", "Fine"}});
        world.services.faults().failNth(
            SandboxSide::Startdeliver, 1, kind, {.bodyPart = "Poison", .kind = "create"}, 1000);
        const auto first = world.sync();
        QVERIFY2(first && !first->error, first ? "" : qPrintable(first.error().text));
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{1});
        QCOMPARE(world.counts(Flow::Accounts).refusals, 1);
        QCOMPARE(world.counts(Flow::Accounts).outbox, 0);
        world.services.requests().clear();
        const auto second = world.sync();
        QVERIFY(second && !second->error);
        QCOMPARE(world.services.requests().count(SandboxSide::Startdeliver, "create"), 0);
        QCOMPARE(world.faults(), QStringList());
        world.services.faults().clear();
        world.skip(std::chrono::hours(24));
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{2});
        QCOMPARE(world.counts(Flow::Accounts).refusals, 0);
    }

    void S12_anUpdateThatNeverAnswersIsSetAsideAndListed()
    {
        World world;
        const QString account = world.account({{"Name", "Acme"}, {"Phone", "1"}});
        QVERIFY(world.sync().has_value());
        world.skip(std::chrono::minutes(1));
        world.editSalesforce(account, {{"Phone", "2"}});
        world.services.faults().failNth(
            SandboxSide::Startdeliver, 1, FaultKind::BadGateway, {.kind = "patch"}, 1000);
        for (int i = 0; i < 3; ++i)
            QVERIFY(world.sync().has_value());
        QCOMPARE(world.counts(Flow::Accounts).refusals, 1);
        world.services.requests().clear();
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.services.requests().count(SandboxSide::Startdeliver, "patch"), 0);
        world.services.faults().clear();
        world.skip(std::chrono::hours(24));
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.counts(Flow::Accounts).refusals, 0);
        QCOMPARE(world.faults(), QStringList());
    }
};

QTEST_GUILESS_MAIN(RecoveredTest)

#include "tst_recovered.moc"
