// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/suites.h"
#include "tests/flow/world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

QString text(const Row &row, const char *field)
{
    return plainText(row.value(field, Row()));
}

/// A contact that is linked with a user, after one run.
struct LinkedPerson
{
    QString accountId;
    qint64 customerId = 0;
    QString contactId;
    qint64 userId = 0;
};

LinkedPerson linkedPerson(World &world)
{
    LinkedPerson person;
    person.accountId = world.account({{"Name", "Northwind"}, {"Phone", "+46 8 1"}});
    person.contactId =
        world.contact({{"FirstName", "Ana"}, {"LastName", "Ruiz"}, {"Email", "ana@northwind.example"},
            {"Title", "CSM"}, {"Phone", "+46 70 1"}, {"AccountId", person.accountId.toStdString()}});
    const auto report = world.sync();
    if (!report || report->error)
        qFatal("the first run failed: %s", qPrintable(report ? report->error->text : report.error().text));
    person.customerId = world.partnerOf(Flow::Accounts, Side::Salesforce, person.accountId).toLongLong();
    person.userId = world.partnerOf(Flow::Contacts, Side::Salesforce, person.contactId).toLongLong();
    return person;
}

} // namespace

class TwoWayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accountsAndContactsAreMadeOnTheOtherSideAndASecondRunWritesNothing()
    {
        World world;
        const LinkedPerson person = linkedPerson(world);
        QVERIFY(person.customerId > 0);
        QVERIFY(person.userId > 0);
        QCOMPARE(text(world.startdeliverRow("customer", person.customerId), "name"), u"Northwind"_s);
        const Row user = world.startdeliverRow("user", person.userId);
        QCOMPARE(text(user, "name"), u"Ana Ruiz"_s);
        QCOMPARE(user.value("customerId", qint64{0}), person.customerId);
        QCOMPARE(world.faults(), QStringList());
        const auto second = world.sync();
        QVERIFY(second.has_value());
        QCOMPARE(second->state, u"completed"_s);
        for (const auto &[flow, counts] : second->flows) {
            QCOMPARE(counts.created[0] + counts.created[1] + counts.updated[0] + counts.updated[1], 0);
            QCOMPARE(counts.waiting + counts.conflicts + counts.failed + counts.drifted, 0);
        }
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{1});
        QCOMPARE(world.startdeliverRows("user").size(), size_t{1});
    }

    void customersAreMadeInSalesforceToo()
    {
        World world;
        const qint64 id =
            world.customer({{"name", "Fabrikam"}, {"customfieldWebsite", "https://fabrikam.example"}});
        const auto report = world.sync();
        QVERIFY(report.has_value());
        QVERIFY2(!report->error, report->error ? qPrintable(report->error->text) : "");
        const QString account = world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(id));
        QCOMPARE(text(world.salesforceRow(account), "Name"), u"Fabrikam"_s);
        QCOMPARE(report->flows.at(Flow::Accounts).created[0], 1);
        QCOMPARE(world.faults(), QStringList());
    }

    void S4_editsOfDifferentFieldsOnBothSidesAreBothKept()
    {
        World world;
        const LinkedPerson person = linkedPerson(world);
        world.skip(std::chrono::minutes(1));
        world.editSalesforce(person.contactId, {{"Title", "Senior CSM"}});
        world.editStartdeliver("user", person.userId, {{"phone", "+46 70 2"}});
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        const Row contact = world.salesforceRow(person.contactId);
        const Row user = world.startdeliverRow("user", person.userId);
        QCOMPARE(text(contact, "Title"), u"Senior CSM"_s);
        QCOMPARE(text(contact, "Phone"), u"+46 70 2"_s);
        QCOMPARE(text(user, "title"), u"Senior CSM"_s);
        QCOMPARE(text(user, "phone"), u"+46 70 2"_s);
        QCOMPARE(world.faults(), QStringList());
    }

    void S4_editsOfTheSameFieldFollowThePolicy_data()
    {
        QTest::addColumn<ConflictPolicy>("policy");
        QTest::addColumn<int>("minutesBetween");
        QTest::addColumn<QString>("winner");
        QTest::newRow("Salesforce wins") << ConflictPolicy::SalesforceWins << 0 << u"left"_s;
        QTest::newRow("Startdeliver wins") << ConflictPolicy::StartdeliverWins << 0 << u"right"_s;
        QTest::newRow("newest wins") << ConflictPolicy::NewestWins << 5 << u"right"_s;
        QTest::newRow("newest, too close: ask") << ConflictPolicy::NewestWins << 1 << QString();
        QTest::newRow("ask") << ConflictPolicy::Ask << 5 << QString();
    }
    void S4_editsOfTheSameFieldFollowThePolicy()
    {
        QFETCH(ConflictPolicy, policy);
        QFETCH(int, minutesBetween);
        QFETCH(QString, winner);
        World world;
        for (FieldMapping &mapping : world.configuration.flow(Flow::Contacts).mappings)
            mapping.conflict = policy;
        world.close();
        world.open();
        const LinkedPerson person = linkedPerson(world);
        world.skip(std::chrono::minutes(3));
        world.editSalesforce(person.contactId, {{"Title", "left"}});
        world.skip(std::chrono::minutes(minutesBetween));
        world.editStartdeliver("user", person.userId, {{"title", "right"}});
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        const QString left = text(world.salesforceRow(person.contactId), "Title");
        const QString right = text(world.startdeliverRow("user", person.userId), "title");
        QCOMPARE(left, winner.isEmpty() ? u"left"_s : winner);
        QCOMPARE(right, winner.isEmpty() ? u"right"_s : winner);
        QCOMPARE(report->flows.at(Flow::Contacts).conflicts, winner.isEmpty() ? 1 : 0);
        QCOMPARE(world.faults(), QStringList());
        const auto next = world.sync();
        QVERIFY(next && !next->error);
        QCOMPARE(next->flows.at(Flow::Contacts).conflicts, 0); // It stands; it is not new.
    }

    void S4_aResolvedConflictIsWrittenAndGoes()
    {
        World world;
        const LinkedPerson person = linkedPerson(world);
        world.editSalesforce(person.contactId, {{"Title", "left"}});
        world.editStartdeliver("user", person.userId, {{"title", "right"}});
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.counts(Flow::Contacts).conflicts, 1);
        world.fromState<bool>([](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_TRY(conflicts, tx.conflicts(Flow::Contacts, 0, 10));
            TANDEM_CHECK(tx.resolveConflict(conflicts.first().id, Side::Startdeliver));
            return true;
        });
        auto marked = world.cache->markDirty({Side::Salesforce, u"Contact"_s}, {RecordId(person.contactId)});
        marked.waitForFinished();
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(text(world.salesforceRow(person.contactId), "Title"), u"right"_s);
        QCOMPARE(world.counts(Flow::Contacts).conflicts, 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S20_theLoserOfAPolicyIsInTheHistory()
    {
        World world;
        for (FieldMapping &mapping : world.configuration.flow(Flow::Contacts).mappings)
            mapping.conflict = ConflictPolicy::SalesforceWins;
        world.close();
        world.open();
        const LinkedPerson person = linkedPerson(world);
        world.skip(std::chrono::minutes(1));
        world.editSalesforce(person.contactId, {{"Title", "left"}});
        world.editStartdeliver("user", person.userId, {{"title", "right"}});
        QVERIFY(world.sync().has_value());
        using Entries = QList<store::HistoryEntry>;
        const auto entries = world.fromState<Entries>([&](store::StateTransaction &tx) {
            return tx.historyOfRecord(Flow::Contacts, Side::Salesforce, RecordId(person.contactId), 50);
        });
        const bool found = std::any_of(entries.begin(), entries.end(), [](const store::HistoryEntry &entry) {
            return entry.action == "overwrote"_L1 && entry.before == Value(u"right"_s)
                && entry.rule.contains(u"Salesforce wins"_s);
        });
        QVERIFY(found);
    }

    void S5_whatTheServiceChangedIsShownAndNeverFlowsBack()
    {
        World world;
        world.phoneTrigger(true);
        const qint64 id = world.customer({{"name", "Fabrikam"}, {"customfieldPhone", "+46 (8) 123-45"}});
        QVERIFY(world.sync().has_value());
        const QString account = world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(id));
        const QString stored = text(world.salesforceRow(account), "Phone");
        QVERIFY(stored != u"+46 (8) 123-45"_s);
        const auto second = world.sync();
        QVERIFY(second && !second->error);
        const sync::FlowCounts &counts = second->flows.at(Flow::Accounts);
        QCOMPARE(counts.updated[0] + counts.updated[1], 0);
        QCOMPARE(text(world.startdeliverRow("customer", id), "customfieldPhone"), u"+46 (8) 123-45"_s);
        using Entries = QList<store::HistoryEntry>;
        const auto entries = world.fromState<Entries>([&](store::StateTransaction &tx) {
            return tx.historyOfRecord(Flow::Accounts, Side::Salesforce, RecordId(account), 50);
        });
        QVERIFY(std::any_of(entries.begin(), entries.end(),
            [](const store::HistoryEntry &entry) { return entry.action == "changed-by-service"_L1; }));
    }

    void S6_aClearFlowsOnlyWhereTandemSetTheValue()
    {
        World world;
        const LinkedPerson person = linkedPerson(world);
        world.skip(std::chrono::minutes(1));
        // Tandem made the user, so that its title is Tandem's; the contact's title is a person's.
        world.editSalesforce(person.contactId, {{"Title", nullptr}});
        world.editStartdeliver("user", person.userId, {{"phone", nullptr}});
        QVERIFY(world.sync().has_value());
        QCOMPARE(text(world.startdeliverRow("user", person.userId), "title"), QString());
        QCOMPARE(text(world.salesforceRow(person.contactId), "Phone"), u"+46 70 1"_s);
    }

    void S21_aFreshPairIsNeverClearedAndFilledDifferencesAreAsked()
    {
        World world;
        const QString account = world.account({{"Name", "Acme"}, {"Phone", "1"}, {"Industry", nullptr}});
        const qint64 customer = world.customer(
            {{"name", "Acme"}, {"customfieldPhone", "2"}, {"customfieldWebsite", "https://acme.example"},
                {"customfieldSalesforceId", account.toStdString()}});
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(report->flows.at(Flow::Accounts).linked, 1);
        QCOMPARE(report->flows.at(Flow::Accounts).conflicts, 1);
        QCOMPARE(text(world.salesforceRow(account), "Phone"), u"1"_s);
        QCOMPARE(text(world.startdeliverRow("customer", customer), "customfieldPhone"), u"2"_s);
        QCOMPARE(text(world.salesforceRow(account), "Website"), u"https://acme.example"_s);
        QCOMPARE(world.faults(), QStringList());
    }

    void S2_namesOnlyProposeAndCreatesAreLockedUntilAPersonDecides()
    {
        World world;
        const QString account = world.account({{"Name", "Acme AB"}});
        const QString other = world.account({{"Name", "Unrelated"}});
        world.customer({{"name", "Acme"}});
        const auto first = world.sync();
        QVERIFY(first && !first->error);
        QCOMPARE(first->state, u"completed-with-problems"_s);
        QCOMPARE(first->flows.at(Flow::Accounts).held, 1); // both ask the same question
        QCOMPARE(first->flows.at(Flow::Accounts).locked, 1);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{1});
        world.fromState<bool>([](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_TRY(holds, tx.holds(Flow::Accounts, 0, 10));
            for (const store::Hold &hold : holds) {
                if (hold.side == Side::Salesforce)
                    TANDEM_CHECK(tx.decideHold(hold.id, u"link:"_s + hold.candidates.first().text()));
            }
            return true;
        });
        const auto second = world.sync();
        QVERIFY(second && !second->error);
        QCOMPARE(second->flows.at(Flow::Accounts).linked, 1);
        QCOMPARE(second->flows.at(Flow::Accounts).created[1], 1);
        QVERIFY(!world.partnerOf(Flow::Accounts, Side::Salesforce, account).isEmpty());
        QVERIFY(!world.partnerOf(Flow::Accounts, Side::Salesforce, other).isEmpty());
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{2});
        QCOMPARE(world.counts(Flow::Accounts).holds, 0);
    }

    void S2_aSecondRecordOfALinkedOnesNameIsHeldNotDoubled()
    {
        World world;
        const QString account = world.account({{"Name", "Acme AB"}});
        QVERIFY(world.sync().has_value());
        world.customer({{"name", "Acme"}});
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(report->flows.at(Flow::Accounts).held, 1);
        QCOMPARE(world.aliveAccounts(), size_t{1});
        world.fromState<bool>([](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_TRY(holds, tx.holds(Flow::Accounts, 0, 10));
            TANDEM_CHECK(tx.decideHold(holds.first().id, u"create"_s));
            return true;
        });
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.aliveAccounts(), size_t{2});
        QCOMPARE(world.faults(), QStringList());
        Q_UNUSED(account)
    }

    void S2_keptApartRecordsBothGetPartnersOfTheirOwn()
    {
        World world;
        world.account({{"Name", "Acme AB"}});
        world.customer({{"name", "Acme"}});
        QVERIFY(world.sync().has_value());
        world.fromState<bool>([](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_TRY(holds, tx.holds(Flow::Accounts, 0, 10));
            TANDEM_CHECK(tx.decideHold(holds.first().id, u"keep-apart"_s));
            return true;
        });
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{2});
        QCOMPARE(world.aliveAccounts(), size_t{2});
        QCOMPARE(world.faults(), QStringList());
    }

    void S2_whatIsKeptApartCanBeProposedAgain()
    {
        World world;
        world.account({{"Name", "Acme AB"}});
        world.customer({{"name", "Acme"}});
        const auto first = world.sync();
        QVERIFY(first && !first->error);
        // Two records that may be one are one question.
        QCOMPARE(first->flows.at(Flow::Accounts).held, 1);
        world.configuration.flow(Flow::Accounts).createSalesforce = false;
        world.configuration.flow(Flow::Accounts).createStartdeliver = false;
        world.close();
        world.open();
        world.fromState<bool>([](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_TRY(holds, tx.holds(Flow::Accounts, 0, 10));
            TANDEM_CHECK(tx.decideHold(holds.first().id, u"keep-apart"_s));
            return true;
        });
        const auto apart = world.sync();
        QVERIFY(apart && !apart->error);
        using Decisions = QList<store::Decision>;
        const auto decisions = world.fromState<Decisions>(
            [](store::StateTransaction &tx) { return tx.decisions(Flow::Accounts, 0, 10); });
        QCOMPARE(decisions.size(), 1);
        QCOMPARE(decisions.first().action, store::Action::Link);
        world.fromState<bool>([&](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(tx.withdrawDecision(decisions.first().id));
            return true;
        });
        QVERIFY(world.cache->markAllDirty({Side::Salesforce, u"Account"_s}).result().has_value());
        QVERIFY(world.cache->markAllDirty({Side::Startdeliver, u"customer"_s}).result().has_value());
        const auto again = world.sync();
        QVERIFY(again && !again->error);
        QCOMPARE(again->flows.at(Flow::Accounts).held, 1);
        QCOMPARE(world.aliveAccounts(), size_t{1});
        QCOMPARE(world.faults(), QStringList());
    }

    void S15_aContactWaitsForItsAccountAndGoesWhenThatHasAPartner()
    {
        World world;
        world.configuration.flow(Flow::Accounts).createStartdeliver = false;
        world.close();
        world.open();
        const QString account = world.account({{"Name", "Later"}});
        const QString contact = world.contact({{"LastName", "Okoye"}, {"AccountId", account.toStdString()}});
        const auto first = world.sync();
        QVERIFY(first && !first->error);
        QCOMPARE(first->flows.at(Flow::Contacts).waiting, 1);
        QVERIFY(world.startdeliverRows("user").empty());
        const qint64 customer =
            world.customer({{"name", "Later too"}, {"customfieldSalesforceId", account.toStdString()}});
        const auto second = world.sync();
        QVERIFY(second && !second->error);
        QCOMPARE(world.partnerOf(Flow::Accounts, Side::Salesforce, account), QString::number(customer));
        QVERIFY(!world.partnerOf(Flow::Contacts, Side::Salesforce, contact).isEmpty());
    }

    void S17_aDryRunAndARealRunMakeTheSamePlanAndADryRunWritesNothing()
    {
        World world(40);
        const auto plan = world.plan();
        QVERIFY(plan && !plan->error);
        const auto customers = world.startdeliverRows("customer");
        const auto planned = world.fromState<qint64>([&](store::StateTransaction &tx) -> Result<qint64> {
            TANDEM_TRY(rows,
                tx.planRows(plan->planId, std::nullopt, std::nullopt, std::nullopt, std::nullopt, 0, 10'000));
            return rows.size();
        });
        QVERIFY(planned >= 0);
        world.services.requests().clear();
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        qint64 written = 0;
        for (const auto &[flow, counts] : report->flows)
            written +=
                counts.created[0] + counts.created[1] + counts.updated[0] + counts.updated[1] + counts.failed;
        QCOMPARE(written, planned);
        Q_UNUSED(customers)
    }
};

std::unique_ptr<QObject> tandem::test::makeTwoWayTest()
{
    return std::make_unique<TwoWayTest>();
}

#include "tst_twoway.moc"
