// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/noteworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

const QList<Flow> activities{Flow::Events, Flow::Tasks, Flow::Notes, Flow::History};

/// Type = "Customer".
Filter customersOnly()
{
    Filter filter;
    filter.node = Filter::Node::Condition;
    filter.field = u"Type"_s;
    filter.operands = {Value(u"Customer"_s)};
    return filter;
}

/// A world with customers only, and accounts whose activities were there before they came to sync.
class NewLinksWorld : public NoteWorld
{
public:
    NewLinksWorld()
        : NoteWorld(activities)
    {
        editSalesforce(account, {{"Type", "Customer"}});
        configuration.flow(Flow::Accounts).salesforceFilter = customersOnly();
        reopen();
        run();
    }

    /// An account of this type with one activity of each kind.
    QString busyAccount(const std::string &name, const std::string &type)
    {
        const QString id = World::account({{"Name", name}, {"Type", type}});
        visit = salesforce("Event",
            {{"Subject", "Visit"}, {"WhatId", id.toStdString()},
                {"StartDateTime", "2027-09-01T09:00:00.000Z"}, {"EndDateTime", "2027-09-01T10:00:00.000Z"}});
        todo = salesforce("Task", {{"Subject", "Something to do"}, {"WhatId", id.toStdString()}});
        call = salesforce("Task",
            {{"Subject", "Spoke to them"}, {"WhatId", id.toStdString()}, {"TaskSubtype", "Call"},
                {"Status", "Completed"}, {"ActivityDate", "2026-10-01"}});
        note("Notes of the visit", "<p>Good</p>", {id});
        return id;
    }

    sync::RunReport good(const sync::RunRequest &request)
    {
        const auto report = sync(request);
        if (!report || report->error)
            qFatal("a run failed: %s", qPrintable(report ? report->error->text : report.error().text));
        return *report;
    }

    sync::RunReport follow(const QList<Flow> &flows)
    {
        sync::RunRequest request;
        request.flows = flows;
        request.followsLinks = true;
        request.trigger = u"new-links"_s;
        return good(request);
    }

    QStringList there()
    {
        QStringList all;
        for (const Row &row : startdeliverRows("interaction"))
            all.append(text(row, "type") + u": "_s + text(row, "title"));
        for (const Row &row : startdeliverRows("task"))
            all.append(u"task: "_s + text(row, "name"));
        all.sort();
        return all;
    }

    QString visit;
    QString todo;
    QString call;
    const QStringList everything{u"call: Spoke to them"_s, u"meeting: Visit"_s, u"note: Notes of the visit"_s,
        u"task: Something to do"_s};
};

} // namespace

/// What belongs to an account is there before the account comes to sync: it follows at once, in a run of its
/// own, whichever run linked the account.
class NewLinksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S11_whatANewAccountHadFollowsItsLink();
    void S11_anAccountThatEntersTheScopeBringsWhatItHad();
    void S8_anAccountThatReturnsBringsWhatHappenedMeanwhile();
    void aRunOfAccountsAloneNamesWhoFollows();
    void anOrdinaryRunLeavesNobodyBehind();
};

void NewLinksTest::S11_whatANewAccountHadFollowsItsLink()
{
    NewLinksWorld world;
    const QString fresh = world.busyAccount("Fresh", "Customer");
    // A notice of the account alone.
    const sync::RunReport linked = world.good(World::named(Flow::Accounts, {fresh}, {}));
    QVERIFY(!world.partnerOf(Flow::Accounts, Side::Salesforce, fresh).isEmpty());
    QCOMPARE(world.there(), QStringList());
    QCOMPARE(linked.followers,
        QList<Flow>({Flow::Contacts, Flow::Events, Flow::Tasks, Flow::Notes, Flow::History}));
    world.forgetCalls();
    const sync::RunReport followed = world.follow(linked.followers);
    QCOMPARE(followed.trigger, u"new-links"_s);
    QCOMPARE(world.there(), world.everything);
    QCOMPARE(followed.followers, QList<Flow>());
    // Nobody was asked for changes: of Salesforce only what belongs to the account, of Startdeliver nothing.
    QVERIFY2(world.services.requests().count(sandbox::Side::Startdeliver, "list") == 0,
        qPrintable(world.services.requests().summary().join(u'\n')));
    QCOMPARE(world.faults(), QStringList());
    QCOMPARE(world.writesOfNextRun(), QStringList());
}

void NewLinksTest::S11_anAccountThatEntersTheScopeBringsWhatItHad()
{
    NewLinksWorld world;
    const QString entering = world.busyAccount("Entering", "Prospect");
    world.run();
    QVERIFY(world.partnerOf(Flow::Accounts, Side::Salesforce, entering).isEmpty());
    QCOMPARE(world.there(), QStringList());
    world.skip(std::chrono::hours(1)); // Nothing of it shows in any overlap.
    world.run();
    world.editSalesforce(entering, {{"Type", "Customer"}});
    const sync::RunReport linked = world.good(World::named(Flow::Accounts, {entering}, {}));
    QVERIFY(linked.followers.contains(Flow::Events));
    world.follow(linked.followers);
    QCOMPARE(world.there(), world.everything);
    QCOMPARE(world.faults(), QStringList());
    QCOMPARE(world.writesOfNextRun(), QStringList());
}

void NewLinksTest::S8_anAccountThatReturnsBringsWhatHappenedMeanwhile()
{
    NewLinksWorld world;
    const QString account = world.busyAccount("Returning", "Customer");
    world.run();
    world.run();
    QCOMPARE(world.there(), world.everything);
    world.editSalesforce(account, {{"Type", "Prospect"}});
    world.run();
    world.editSalesforce(world.visit, {{"Subject", "Visit, put off"}});
    world.run();
    QCOMPARE(world.there(), world.everything);
    world.editSalesforce(account, {{"Type", "Customer"}});
    const sync::RunReport back = world.good(World::named(Flow::Accounts, {account}, {}));
    QVERIFY(back.followers.contains(Flow::Events));
    world.follow(back.followers);
    QVERIFY(world.there().contains(u"meeting: Visit, put off"_s));
    QCOMPARE(world.faults(), QStringList());
    QCOMPARE(world.writesOfNextRun(), QStringList());
}

void NewLinksTest::aRunOfAccountsAloneNamesWhoFollows()
{
    NewLinksWorld world;
    world.busyAccount("Fresh", "Customer");
    sync::RunRequest request;
    request.flows = {Flow::Accounts};
    const sync::RunReport alone = world.good(request);
    QCOMPARE(alone.flows.at(Flow::Accounts).created[1], 1);
    QVERIFY(alone.followers.contains(Flow::Notes) && !alone.followers.contains(Flow::Accounts));
    world.follow(alone.followers);
    QCOMPARE(world.there(), world.everything);
    // Where no account came, nobody follows.
    QCOMPARE(world.good(request).followers, QList<Flow>());
    QCOMPARE(world.faults(), QStringList());
    QCOMPARE(world.writesOfNextRun(), QStringList());
}

void NewLinksTest::anOrdinaryRunLeavesNobodyBehind()
{
    NewLinksWorld world;
    world.busyAccount("Fresh", "Customer");
    QCOMPARE(world.run().followers, QList<Flow>());
    QCOMPARE(world.there(), world.everything);
    QCOMPARE(world.writesOfNextRun(), QStringList());
}

QTEST_GUILESS_MAIN(NewLinksTest)

#include "tst_newlinks.moc"
