// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/deletedworld.h"

#include "core/sync/loopbreaker.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;
using Access = sandbox::SalesforceService::Access;

namespace {

FieldMapping mapping(const QString &salesforce, const QString &startdeliver)
{
    FieldMapping made;
    made.salesforce = salesforce;
    made.startdeliver = startdeliver;
    return made;
}

/// An ordinary run, which must end well.
sync::RunReport run(World &world)
{
    const auto report = world.sync();
    if (!report || report->error)
        qFatal("a run failed: %s", qPrintable(report ? report->error->text : report.error().text));
    return *report;
}

void setAccess(World &world, const char *field, Access access)
{
    world.services.withSalesforce([&](auto &service) { service.setFieldSecurity("Account", field, access); });
    world.skip(std::chrono::hours(2)); // What fields there are is asked again after an hour.
}

} // namespace

/// One bad field, value or neighbour must not stop the rest (S23).
class RobustTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S23_aFieldThatIsGoneIsSetAsideAlone()
    {
        World world;
        const Pair pair(world);
        setAccess(world, "Phone", Access::Hidden);
        world.editSalesforce(pair.account, {{"Name", "Northwind Traders"}, {"Phone", "2"}});
        const sync::RunReport amber = run(world);
        QCOMPARE(text(world.startdeliverRow("customer", pair.customer), "name"), u"Northwind Traders"_s);
        QCOMPARE(text(world.startdeliverRow("customer", pair.customer), "customfieldPhone"), u"1"_s);
        QCOMPARE(amber.state, u"completed-with-problems"_s);
        QCOMPARE(amber.notes.size(), 1);
        QVERIFY2(amber.notes.first().contains("\"Phone\""_L1), qPrintable(amber.notes.first()));
        QCOMPARE(sync::mappingsSetAside(amber.notes, Flow::Accounts), 1);
        QCOMPARE(sync::mappingsSetAside(amber.notes, Flow::Contacts), 0);
        QCOMPARE(sync::reportFromJson(sync::reportJson(amber))->notes, amber.notes);
        // It comes back with everything that changed meanwhile.
        setAccess(world, "Phone", Access::Full);
        const sync::RunReport green = run(world);
        QCOMPARE(green.notes, QStringList());
        QCOMPARE(text(world.startdeliverRow("customer", pair.customer), "customfieldPhone"), u"2"_s);
        QCOMPARE(written(run(world)), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S23_aFieldThatMayOnlyBeReadStillFlowsTheOtherWay()
    {
        World world;
        const Pair pair(world);
        setAccess(world, "Phone", Access::ReadOnly);
        world.editSalesforce(pair.account, {{"Phone", "2"}});
        QCOMPARE(written(run(world)), 1);
        QCOMPARE(text(world.startdeliverRow("customer", pair.customer), "customfieldPhone"), u"2"_s);
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("customer", pair.customer, {{"customfieldPhone", "3"}, {"name", "Renamed"}});
        QCOMPARE(written(run(world)), 1);
        QCOMPARE(text(world.salesforceRow(pair.account), "Name"), u"Renamed"_s);
        QCOMPARE(text(world.salesforceRow(pair.account), "Phone"), u"2"_s);
        QCOMPARE(written(run(world)), 0);
    }

    void S23_aFlowWithoutTheFieldOfItsParentDoesNotRun()
    {
        World world;
        const Pair pair(world);
        world.services.withSalesforce(
            [&](auto &service) { service.setFieldSecurity("Contact", "AccountId", Access::Hidden); });
        world.skip(std::chrono::hours(2));
        const auto report = world.sync();
        QVERIFY(report && report->error);
        QCOMPARE(report->error->code, u"UNKNOWN_FIELD"_s);
    }

    void S23_aTextThatIsTooLongIsCutWhereTheMappingSaysSo()
    {
        World world;
        configure(world, [](Configuration &configuration) {
            for (FieldMapping &known : configuration.flow(Flow::Accounts).mappings)
                known.tooLong = TooLong::Cut;
        });
        const Pair pair(world);
        const QString longPhone(60, u'7');
        world.editStartdeliver(
            "customer", pair.customer, {{"customfieldPhone", longPhone.toStdString()}, {"name", "Renamed"}});
        QCOMPARE(written(run(world)), 1);
        const QString name = text(world.salesforceRow(pair.account), "Name");
        QCOMPARE(name, u"Renamed"_s);
        // A phone is no text that may be cut: it is refused, and the rest of the row goes on.
        QCOMPARE(text(world.salesforceRow(pair.account), "Phone"), u"1"_s);
        const QString longName(300, u'x');
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("customer", pair.customer, {{"name", longName.toStdString()}});
        QCOMPARE(written(run(world)), 1);
        QCOMPARE(text(world.salesforceRow(pair.account), "Name"), longName.left(254) + u'…');
        // The image never flows back (S5).
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(pair.account, {{"Name", "Only part of it"}});
        QCOMPARE(written(run(world)), 0);
        QCOMPARE(text(world.startdeliverRow("customer", pair.customer), "name"), longName);
    }

    void S23_formulasAreComparedAgainOnceADay()
    {
        World world;
        configure(world, [](Configuration &configuration) {
            FieldMapping formula = mapping(u"Owner_Email__c"_s, u"customfieldNotes"_s);
            formula.direction = Direction::ToStartdeliver;
            configuration.flow(Flow::Accounts).mappings.append(formula);
        });
        const Pair pair(world);
        // The account is out of the overlap that is read again.
        world.skip(std::chrono::minutes(20));
        QCOMPARE(written(run(world)), 0);
        const QString owner = text(world.salesforceRow(pair.account), "OwnerId");
        // The formula moves, and the account's stamp does not.
        world.editSalesforce(owner, {{"Email", "new@northwind.example"}});
        world.skip(std::chrono::hours(1));
        QCOMPARE(written(run(world)), 0);
        world.skip(std::chrono::hours(24));
        QCOMPARE(written(run(world)), 1);
        QCOMPARE(text(world.startdeliverRow("customer", pair.customer), "customfieldNotes"),
            u"new@northwind.example"_s);
    }

    void aFieldThatIsWrittenBackAndForthIsHeld()
    {
        World world;
        const Pair pair(world);
        int writes = 0;
        // An automation in Startdeliver sets the phone back each time Tandem writes it.
        for (int turn = 0; turn < 12 && world.counts(Flow::Accounts).holds == 0; ++turn) {
            world.skip(std::chrono::minutes(3));
            world.editSalesforce(pair.account, {{"Phone", turn % 2 == 0 ? "2" : "1"}});
            writes += static_cast<int>(written(run(world)));
        }
        QCOMPARE(writes, 6);
        const store::Hold hold = onlyHold(world, sync::loopHoldKind());
        QCOMPARE(hold.record, RecordId(pair.customer));
        QVERIFY2(
            hold.reason.contains("6 times"_L1) && hold.reason.contains("Phone"_L1), qPrintable(hold.reason));
        // It stays held, also when the hour is over, until a person says to go on.
        world.skip(std::chrono::hours(2));
        world.editSalesforce(pair.account, {{"Phone", "3"}});
        QCOMPARE(written(run(world)), 0);
        QCOMPARE(world.counts(Flow::Accounts).holds, 1);
        QCOMPARE(world.faults(), QStringList());
        world.fromState<bool>([&](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(tx.removeHold(Flow::Accounts, Side::Startdeliver, hold.record));
            return true;
        });
        world.editSalesforce(pair.account, {{"Phone", "4"}});
        QCOMPARE(written(run(world)), 1);
        QCOMPARE(text(world.startdeliverRow("customer", pair.customer), "customfieldPhone"), u"4"_s);
    }

    void newValuesMayFlowTwelveTimesAnHour()
    {
        World world;
        const Pair pair(world);
        int writes = 0;
        for (int turn = 0; turn < 14; ++turn) {
            world.skip(std::chrono::minutes(3));
            world.editSalesforce(pair.account, {{"Phone", std::to_string(100 + turn)}});
            writes += static_cast<int>(written(run(world)));
        }
        QCOMPARE(writes, 12);
        QCOMPARE(onlyHold(world, sync::loopHoldKind()).record, RecordId(pair.customer));
    }

    void S21_aNewMappingFillsBlanksAndLeavesTheRest()
    {
        World world;
        const Pair left(world, "Left only");
        const Pair both(world, "Both");
        world.editSalesforce(left.account, {{"BillingCity", "Åre"}});
        world.editSalesforce(both.account, {{"BillingCity", "Lund"}});
        world.editStartdeliver("customer", both.customer, {{"customfieldCity", "Malmö"}});
        QCOMPARE(written(run(world)), 0);
        configure(world, [](Configuration &configuration) {
            FieldMapping city = mapping(u"BillingCity"_s, u"customfieldCity"_s);
            city.first = FirstAgreement::FillBlanks;
            configuration.flow(Flow::Accounts).mappings.append(city);
        });
        QCOMPARE(written(run(world)), 1);
        QCOMPARE(text(world.startdeliverRow("customer", left.customer), "customfieldCity"), u"Åre"_s);
        QCOMPARE(text(world.startdeliverRow("customer", both.customer), "customfieldCity"), u"Malmö"_s);
        QCOMPARE(world.counts(Flow::Accounts).conflicts, 0);
        // From here on the two follow each other.
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(both.account, {{"BillingCity", "Kiruna"}});
        QCOMPARE(written(run(world)), 1);
        QCOMPARE(text(world.startdeliverRow("customer", both.customer), "customfieldCity"), u"Kiruna"_s);
    }
};

QTEST_GUILESS_MAIN(RobustTest)
#include "tst_robust.moc"
