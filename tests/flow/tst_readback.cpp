// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/seeddata.h"
#include "tests/flow/suites.h"
#include "tests/flow/world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;
using sandbox::FaultKind;
using sandbox::MischiefKind;
using SandboxSide = sandbox::Side;

namespace {

QString text(const Row &row, const char *field)
{
    return plainText(row.value(field, Row()));
}

/// An account and its customer, linked.
struct Pair
{
    explicit Pair(World &world)
        : account(world.account({{"Name", "Acme"}, {"Phone", "+46 8 1"}}))
    {
        const auto first = world.sync();
        Q_UNUSED(first) // Without a link the customer is 0, and every test fails.
        customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
        world.skip(std::chrono::minutes(20));
    }
    QString account;
    qint64 customer = 0;
};

QString phones(World &world, const Pair &pair)
{
    return text(world.salesforceRow(pair.account), "Phone") + u" = "_s
        + text(world.startdeliverRow("customer", pair.customer), "customfieldPhone");
}

int changedByService(World &world, const QString &account)
{
    using Entries = QList<store::HistoryEntry>;
    const auto entries = world.fromState<Entries>([&](store::StateTransaction &tx) {
        return tx.historyOfRecord(Flow::Accounts, Side::Salesforce, RecordId(account), 50);
    });
    return static_cast<int>(std::count_if(entries.begin(), entries.end(),
        [](const store::HistoryEntry &entry) { return entry.action == "changed-by-service"_L1; }));
}

/// A run that writes the customer's new phone to Salesforce and cannot read it back.
void writeWithoutReadBack(World &world, const Pair &pair, const char *phone)
{
    world.editStartdeliver("customer", pair.customer, {{"customfieldPhone", phone}});
    // The first one is the re-read before the write.
    world.services.faults().failNth(
        SandboxSide::Salesforce, 2, FaultKind::Unavailable, {.kind = "collections-read"}, 1000);
    const auto report = world.sync();
    Q_UNUSED(report) // It ends however it ends.
    world.services.faults().clear();
    QVERIFY(text(world.salesforceRow(pair.account), "Phone") != u"+46 8 1"_s);
}

void runTwice(World &world)
{
    for (int i = 0; i < 2; ++i) {
        const auto report = world.sync();
        QVERIFY2(report && !report->error, report ? "" : qPrintable(report.error().text));
    }
    QCOMPARE(world.counts(Flow::Accounts).outbox, 0);
}

} // namespace

/// What is found when a write is read back: the service's work, or already somebody's next edit (S5, S20).
class ReadBackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S5_anEditBetweenAWriteAndItsReadBackIsNotTheServices()
    {
        World world;
        const Pair pair(world);
        world.editStartdeliver("customer", pair.customer, {{"customfieldPhone", "+46 8 2"}});
        world.services.mischief().act(MischiefKind::EditAfterWrite);
        runTwice(world);
        const QString edited = text(world.salesforceRow(pair.account), "Phone");
        QVERIFY2(edited.startsWith(u"+47 "_s), qPrintable(edited));
        QCOMPARE(phones(world, pair), edited + u" = "_s + edited);
        QCOMPARE(changedByService(world, pair.account), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S5_aLaterEditOfTheSameUserIsNotTheServices()
    {
        World world;
        const Pair pair(world);
        writeWithoutReadBack(world, pair, "+46 8 2");
        world.skip(std::chrono::hours(1));
        // As the very user whom Tandem is signed in as: only the time tells.
        world.editSalesforce(pair.account, {{"Phone", "+46 8 3"}});
        runTwice(world);
        QCOMPARE(phones(world, pair), u"+46 8 3 = +46 8 3"_s);
        QCOMPARE(changedByService(world, pair.account), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S5_aTriggersFormThatIsReadBackLateStaysTheServices()
    {
        World world;
        world.phoneTrigger(true);
        const Pair pair(world);
        writeWithoutReadBack(world, pair, "+46 (8) 2");
        world.skip(std::chrono::hours(1));
        runTwice(world);
        QCOMPARE(phones(world, pair), u"+4682 = +46 (8) 2"_s);
        QCOMPARE(changedByService(world, pair.account), 1);
    }

    void S12_aLostCreateThatSomebodyEditedKeepsTheEdit()
    {
        World world;
        const qint64 customer = world.customer({{"name", "Fabrikam"}, {"customfieldPhone", "+46 8 1"}});
        world.services.faults().failNth(
            SandboxSide::Salesforce, 1, FaultKind::ResetAfter, {.kind = "collections-create"});
        world.services.faults().failNth(
            SandboxSide::Salesforce, 3, FaultKind::Unavailable, {.kind = "query"}, 1000);
        const auto first = world.sync();
        Q_UNUSED(first) // It ends however it ends.
        world.services.faults().clear();
        QCOMPARE(world.aliveAccounts(), size_t{1});
        const std::vector<Row> rows = world.salesforceRows("Account");
        const auto made = std::find_if(rows.begin(), rows.end(), [](const Row &row) {
            return row.value("Name", Row()) == "Fabrikam" && !row.value("IsDeleted", false);
        });
        QVERIFY(made != rows.end());
        const std::string account = (*made)["Id"];
        QVERIFY(world.counts(Flow::Accounts).outbox > 0);
        world.services.withSalesforce([&](auto &service) {
            return service.update(QByteArray::fromStdString(account), {{"Phone", "+46 8 3"}},
                sandbox::seedUserId(1).toLatin1());
        });
        runTwice(world);
        QCOMPARE(text(world.salesforceRow(QString::fromStdString(account)), "Phone"), u"+46 8 3"_s);
        QCOMPARE(text(world.startdeliverRow("customer", customer), "customfieldPhone"), u"+46 8 3"_s);
        QCOMPARE(world.faults(), QStringList());
    }
};

std::unique_ptr<QObject> tandem::test::makeReadBackTest()
{
    return std::make_unique<ReadBackTest>();
}

#include "tst_readback.moc"
