// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/activityworld.h"

#include "app/sandbox/seeddata.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

/// A world in which account owners become team members.
class OwnerWorld : public ActivityWorld
{
public:
    explicit OwnerWorld(OwnerRule rule = OwnerRule::ReplaceAll)
        : ActivityWorld({})
    {
        configuration.options.owners = rule;
    }

    void turnOn()
    {
        configuration.flow(Flow::Owners).enabled = true;
        reopen();
    }
    QString members() { return text(startdeliverRow("customer", customer), "teamMemberId"); }
    void setMembers(std::initializer_list<int> ids)
    {
        editStartdeliver("customer", customer, {{"teamMemberId", Row(std::vector<int>(ids))}});
    }
    void setOwner(int user)
    {
        editSalesforce(account, {{"OwnerId", sandbox::seedUserId(user).toStdString()}});
    }
    qint64 set(const sync::RunReport &report)
    {
        const auto found = report.flows.find(Flow::Owners);
        return found == report.flows.end() ? 0 : found->second.updated[1];
    }

    /// In the oracle's own words: the member is the one with the owner's address.
    QString expected()
    {
        const Row user = salesforceRow(text(salesforceRow(account), "OwnerId"));
        for (const Row &member : startdeliverRows("teammember")) {
            if (text(member, "email").toLower() == text(user, "Email").toLower())
                return text(member, "id");
        }
        return {};
    }
};

} // namespace

/// Owners of accounts as team members of customers: enforced, one way.
class OwnersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ownersReplaceAllMembersAndASecondRunWritesNothing()
    {
        OwnerWorld world;
        world.setOwner(1);
        world.setMembers({3, 4});
        world.run();
        QCOMPARE(world.members(), u"3;4"_s);
        world.turnOn();
        const auto report = world.run();
        QCOMPARE(world.set(report), 1);
        QCOMPARE(world.members(), world.expected());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        world.setOwner(2);
        QCOMPARE(world.set(world.run()), 1);
        QCOMPARE(world.members(), world.expected());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// The plan that comes first shows who loses members; nothing is written by looking.
    void theFirstPlanShowsWhoLosesMembers()
    {
        OwnerWorld world;
        world.setMembers({3, 4});
        world.run();
        world.turnOn();
        const auto plan = world.plan();
        QVERIFY(plan && !plan->error);
        QCOMPARE(plan->flows.at(Flow::Owners).losing, 1);
        QCOMPARE(world.members(), u"3;4"_s);
    }

    void anEditInStartdeliverIsRevertedAndCounted()
    {
        OwnerWorld world;
        world.turnOn();
        world.run();
        const QString before = world.members();
        world.setMembers({4});
        QCOMPARE(world.set(world.run()), 1);
        QCOMPARE(world.members(), before);
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    void aNewCustomerIsMadeWithItsMember()
    {
        OwnerWorld world;
        world.turnOn();
        world.run();
        const QString account =
            world.World::account({{"Name", "Contoso"}, {"OwnerId", sandbox::seedUserId(2).toStdString()}});
        world.run();
        const qint64 customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
        QVERIFY(!text(world.startdeliverRow("customer", customer), "teamMemberId").isEmpty());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    void onlyOwnersLeavesThoseWhoAreNobodyInSalesforce()
    {
        OwnerWorld world(OwnerRule::OnlyOwners);
        const qint64 partner = world.startdeliver("teammember",
            {{"name", "Extern"}, {"email", "extern@elsewhere.example"}, {"type", "External Partner"},
                {"active", true}});
        world.setOwner(1);
        world.setMembers({3, static_cast<int>(partner)});
        world.turnOn();
        world.run();
        QStringList wanted{world.expected(), QString::number(partner)};
        wanted.sort();
        QCOMPARE(world.members(), wanted.join(u';'));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// Inactive owners and unknown ones: left as is, never cleared.
    void ownersWithoutACounterpartChangeNothing_data()
    {
        QTest::addColumn<bool>("inactive");
        QTest::newRow("inactive") << true;
        QTest::newRow("unknown") << false;
    }

    void ownersWithoutACounterpartChangeNothing()
    {
        QFETCH(const bool, inactive);
        OwnerWorld world;
        const QString user = sandbox::seedUserId(1);
        world.setOwner(1);
        world.setMembers({3, 4});
        if (inactive)
            world.editSalesforce(user, {{"IsActive", false}});
        else
            world.editSalesforce(user, {{"Email", "nobody@elsewhere.example"}});
        world.turnOn();
        QCOMPARE(world.set(world.run()), 0);
        QCOMPARE(world.members(), u"3;4"_s);
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    void aPairThatSomebodyChoseComesBeforeTheAddress()
    {
        OwnerWorld world;
        world.setOwner(1);
        world.configuration.options.people = {{sandbox::seedUserId(1), u"4"_s}};
        world.turnOn();
        world.run();
        QCOMPARE(world.members(), u"4"_s);
    }

    /// Who has left, or is nobody in Startdeliver, keeps his accounts; somebody else looks after the
    /// customers.
    void aStandInThatSomebodyChoseTakesTheCustomers_data()
    {
        QTest::addColumn<bool>("inactive");
        QTest::addColumn<bool>("memberWorks");
        QTest::newRow("of who has left") << true << true;
        QTest::newRow("of somebody unknown") << false << true;
        QTest::newRow("who has left as well") << true << false;
    }
    void aStandInThatSomebodyChoseTakesTheCustomers()
    {
        QFETCH(const bool, inactive);
        QFETCH(const bool, memberWorks);
        OwnerWorld world;
        world.setOwner(1);
        world.setMembers({3});
        const QString user = sandbox::seedUserId(1);
        world.editSalesforce(
            user, inactive ? Row{{"IsActive", false}} : Row{{"Email", "nobody@elsewhere.example"}});
        world.editStartdeliver("teammember", 4, {{"active", memberWorks}});
        world.configuration.options.people = {{user, u"4"_s}};
        world.turnOn();
        QCOMPARE(world.set(world.run()), memberWorks ? 1 : 0);
        QCOMPARE(world.members(), memberWorks ? u"4"_s : u"3"_s);
        QCOMPARE(text(world.salesforceRow(world.account), "OwnerId"), user);
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    void noOtherMappingMaySetTheField()
    {
        OwnerWorld world;
        FieldMapping mapping;
        mapping.salesforce = u"Phone"_s;
        mapping.startdeliver = u"teamMemberId"_s;
        mapping.direction = Direction::ToStartdeliver;
        world.configuration.flow(Flow::Accounts).mappings.append(mapping);
        Configuration document = Configuration::defaults();
        document.flow(Flow::Accounts).mappings.append(mapping);
        document.settings.salesforceOwnersAsTeamMembers = true;
        const auto parsed = parseConfiguration(toJson(document));
        QVERIFY(!parsed.configuration);
        QCOMPARE(parsed.problems.first().path,
            u"/flows/accounts/mappings/%1/startdeliver"_s.arg(
                world.configuration.flow(Flow::Accounts).mappings.size() - 1));
        world.turnOn();
        const auto report = world.sync();
        QVERIFY(report && report->error);
        QCOMPARE(report->error->code, u"OWNED_FIELD"_s);
    }

    /// Owners ride on accounts: not one call more than before, but the two lists of people once an hour.
    void costIsTheTwoListsOfPeople()
    {
        OwnerWorld world;
        world.run();
        world.services.requests().clear();
        world.run();
        const auto calls = [&] {
            return world.services.requests().count(sandbox::Side::Salesforce, "query");
        };
        const int before = calls();
        world.turnOn();
        world.run();
        world.services.requests().clear();
        world.run();
        QCOMPARE(calls(), before);
    }
};

QTEST_GUILESS_MAIN(OwnersTest)
#include "tst_owners.moc"
