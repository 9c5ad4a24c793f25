// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/deletedworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

/// Two records of Salesforce become one, and so must what belongs to them in Startdeliver (S3).
class MergesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S3_theLosersPartnerGoesToTheWinner()
    {
        World world;
        const Pair loser(world, "Northwind");
        const QString winner = world.account({{"Name", "Northwind Traders"}, {"Phone", "2"}});
        world.mergeSalesforce(winner, loser.account);
        const sync::RunReport report = sweep(world);
        QCOMPARE(report.flows.at(Flow::Accounts).created[1], 0);
        QCOMPARE(world.partnerOf(Flow::Accounts, Side::Salesforce, winner).toLongLong(), loser.customer);
        QCOMPARE(text(world.startdeliverRow("customer", loser.customer), "name"), u"Northwind Traders"_s);
        QCOMPARE(customersOf(world), 1U);
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S3_aMergeOfAMergeIsFollowedToItsEnd()
    {
        World world;
        const Pair first(world, "First");
        const QString second = world.account({{"Name", "Second"}});
        const QString third = world.account({{"Name", "Third"}});
        world.mergeSalesforce(second, first.account);
        world.mergeSalesforce(third, second);
        sweep(world);
        QCOMPARE(world.partnerOf(Flow::Accounts, Side::Salesforce, third).toLongLong(), first.customer);
        QCOMPARE(customersOf(world), 1U);
        QCOMPARE(world.faults(), QStringList());
    }

    void S3_twoPartnersOfAMergeAreHeld_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("merged in Startdeliver, the loser's partner stays") << u"delete winner's"_s;
        QTest::newRow("merged in Startdeliver, the winner's partner stays") << u"delete loser's"_s;
        QTest::newRow("chosen: the loser's partner") << u"link"_s;
        QTest::newRow("kept apart") << u"keep-apart"_s;
    }
    void S3_twoPartnersOfAMergeAreHeld()
    {
        QFETCH(QString, answer);
        World world;
        setPolicy(world, DeletePolicy::Delete);
        const Pair loser(world, "Northwind");
        const Pair winner(world, "Contoso");
        const QString person =
            world.contact({{"LastName", "Lindqvist"}, {"AccountId", loser.account.toStdString()}});
        QCOMPARE(written(sweep(world)), 1);
        world.mergeSalesforce(winner.account, loser.account);
        const sync::RunReport report = sweep(world);
        QCOMPARE(report.flows.at(Flow::Accounts).held, 1);
        QCOMPARE(report.flows.at(Flow::Accounts).deleted[1], 0);
        const store::Hold hold = onlyHold(world, u"merge"_s);
        QCOMPARE(hold.record, RecordId(loser.customer));
        QCOMPARE(hold.candidates, QList<RecordId>{RecordId(winner.account)});
        // The contact went to the winner with the merge; its user follows to the winner's customer.
        const qint64 user = world.partnerOf(Flow::Contacts, Side::Salesforce, person).toLongLong();
        QCOMPARE(text(world.startdeliverRow("user", user), "customerId"), QString::number(winner.customer));
        world.skip(std::chrono::minutes(20));
        if (answer == "delete winner's"_L1)
            world.removeStartdeliver("customer", winner.customer);
        else if (answer == "delete loser's"_L1)
            world.removeStartdeliver("customer", loser.customer);
        else
            decide(world, hold, answer == "link"_L1 ? u"link:"_s + winner.account : answer);
        sweep(world);
        sweep(world);
        const bool exchanged = answer == "link"_L1 || answer == "delete winner's"_L1;
        QCOMPARE(world.partnerOf(Flow::Accounts, Side::Salesforce, winner.account).toLongLong(),
            exchanged ? loser.customer : winner.customer);
        QCOMPARE(isDeleted(world, winner.account), false);
        QCOMPARE(onlyHold(world, u"merge"_s).id, 0);
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(world.faults(), QStringList());
    }
};

QTEST_GUILESS_MAIN(MergesTest)
#include "tst_merges.moc"
