// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/noteworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

Q_DECLARE_METATYPE(tandem::Flow)
Q_DECLARE_METATYPE(tandem::Side)
Q_DECLARE_METATYPE(tandem::DeletePolicy)

namespace {

/// One record of a flow as both services have it.
struct Pair
{
    QString salesforce; ///< the record that holds it: of a comment on a task, the task
    std::string entity;
    qint64 startdeliver = 0;
};

/// One flow in which two records are linked, so that none is a side's last one.
class DeletingWorld : public NoteWorld
{
public:
    DeletingWorld(Flow flow, DeletePolicy policy)
        : NoteWorld(flow == Flow::TaskComments ? QList<Flow>{Flow::Tasks, flow} : QList<Flow>{flow})
        , m_flow(flow)
    {
        configuration.flow(flow).deletes = policy;
        reopen();
        if (flow == Flow::TaskComments) {
            task = salesforce("Task", {{"Subject", "Send offer"}, {"WhatId", account.toStdString()}});
            run();
            todo = partnerOf(Flow::Tasks, Side::Salesforce, task).toLongLong();
        }
        const Made first = make("First");
        make("Second");
        run();
        pair = linked(first);
    }

    void remove(Side side)
    {
        skip(std::chrono::minutes(20));
        if (side == Side::Startdeliver)
            removeStartdeliver(pair.entity, pair.startdeliver);
        else if (m_flow == Flow::TaskComments)
            editSalesforce(task, {{"Description", description().remove(entry()).toStdString()}});
        else
            removeSalesforce(pair.salesforce);
    }

    bool isAlive(Side side)
    {
        if (side == Side::Startdeliver) {
            const std::vector<Row> rows = startdeliverRows(pair.entity);
            return std::any_of(rows.begin(), rows.end(),
                [this](const Row &row) { return row.value("id", qint64{0}) == pair.startdeliver; });
        }
        if (m_flow == Flow::TaskComments)
            return description().contains(u"First"_s);
        return text(salesforceRow(pair.salesforce), "IsDeleted") == "false"_L1;
    }

    /// A person changes what is left of the pair.
    void touch(Side side)
    {
        skip(std::chrono::minutes(20));
        if (side == Side::Startdeliver)
            editStartdeliver(pair.entity, pair.startdeliver,
                {{pair.entity == "task"         ? "name"
                        : m_flow == Flow::Notes ? "text"
                                                : "title",
                    "Changed"}});
        else if (m_flow == Flow::TaskComments)
            editSalesforce(
                task, {{"Description", description().replace(u"First"_s, u"First!"_s).toStdString()}});
        else if (m_flow == Flow::Comments)
            editNote(pair.salesforce, "<p>Changed</p>");
        else
            editSalesforce(pair.salesforce, {{"Subject", "Changed"}});
    }

    sync::RunReport sweep()
    {
        skip(std::chrono::minutes(20));
        sync::RunRequest request;
        request.full = true;
        const auto report = sync(request);
        if (!report || report->error)
            qFatal("a run failed: %s", qPrintable(report ? report->error->text : report.error().text));
        return *report;
    }

    store::LinkState state()
    {
        using Links = QHash<RecordId, store::Link>;
        const RecordId id(pair.salesforce);
        return fromState<Links>(
            [&](store::StateTransaction &tx) { return tx.links(m_flow, Side::Salesforce, {id}); })
            .value(id)
            .state;
    }

    [[nodiscard]] QString description() { return text(salesforceRow(task), "Description"); }

    Pair pair;
    QString task;
    qint64 todo = 0;

private:
    struct Made
    {
        Side side = Side::Salesforce;
        QString id;
    };

    /// The whole entry of the first comment, head and text.
    QString entry()
    {
        const QString all = description();
        const qsizetype from = all.indexOf(u"[#"_s);
        return all.mid(from, all.indexOf(u"[#"_s, from + 2) - from);
    }

    Made make(const std::string &name)
    {
        const std::string about = account.toStdString();
        switch (m_flow) {
        case Flow::Events:
            return {Side::Salesforce,
                salesforce("Event",
                    {{"Subject", name}, {"WhatId", about}, {"StartDateTime", "2027-01-01T09:00:00.000Z"},
                        {"EndDateTime", "2027-01-01T10:00:00.000Z"}})};
        case Flow::Tasks:
            return {Side::Salesforce, salesforce("Task", {{"Subject", name}, {"WhatId", about}})};
        case Flow::History:
            return {Side::Salesforce,
                salesforce("Task",
                    {{"Subject", name}, {"WhatId", about}, {"TaskSubtype", "Call"}, {"Status", "Completed"},
                        {"ActivityDate", "2026-10-01"}})};
        case Flow::Notes:
            return {Side::Salesforce, note(name, "<p>" + name + "</p>", {account})};
        case Flow::TaskComments:
            return {Side::Startdeliver, QString::number(comment("<p>" + name + "</p>", "task", todo))};
        default:
            return {Side::Startdeliver, QString::number(comment("<p>" + name + "</p>"))};
        }
    }

    Pair linked(const Made &made)
    {
        Pair found;
        found.entity = m_flow == Flow::Tasks                           ? "task"
            : m_flow == Flow::Comments || m_flow == Flow::TaskComments ? "comment"
                                                                       : "interaction";
        // Of a note on an account both are its name.
        const QString own = m_flow == Flow::Notes ? made.id + u'/' + account : made.id;
        const QString other = partnerOf(m_flow, made.side, own);
        const bool here = made.side == Side::Salesforce;
        found.salesforce = (here ? made.id : other).section(u'/', 0, 0);
        found.startdeliver = (here ? other : made.id).toLongLong();
        return found;
    }

    Flow m_flow;
};

} // namespace

/// One end of a pair is deleted, in every flow, and a run reads everything: what becomes of the other end.
class FlowDeletesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S10_aDeletedEndActsByThePolicyOfItsFlow_data()
    {
        QTest::addColumn<Flow>("flow");
        QTest::addColumn<Side>("gone");
        QTest::addColumn<DeletePolicy>("policy");
        QTest::addColumn<bool>("survives");
        const auto rows = [](const char *name, Flow flow, bool toStartdeliver, bool toSalesforce) {
            for (const Side gone : {Side::Salesforce, Side::Startdeliver}) {
                const bool flows = gone == Side::Salesforce ? toStartdeliver : toSalesforce;
                const char *where = gone == Side::Salesforce ? "Salesforce" : "Startdeliver";
                QTest::addRow("%s, deleted in %s, ignored", name, where)
                    << flow << gone << DeletePolicy::Ignore << true;
                QTest::addRow("%s, deleted in %s, deleted", name, where)
                    << flow << gone << DeletePolicy::Delete << !flows;
            }
        };
        rows("events", Flow::Events, true, true);
        rows("tasks", Flow::Tasks, true, true);
        rows("history", Flow::History, true, false);
        rows("notes", Flow::Notes, true, false);
        rows("comments", Flow::Comments, false, true);
        rows("task-comments", Flow::TaskComments, false, true);
    }
    void S10_aDeletedEndActsByThePolicyOfItsFlow()
    {
        QFETCH(Flow, flow);
        QFETCH(Side, gone);
        QFETCH(DeletePolicy, policy);
        QFETCH(bool, survives);
        DeletingWorld world(flow, policy);
        QVERIFY(world.isAlive(Side::Salesforce) && world.isAlive(Side::Startdeliver));
        world.remove(gone);
        QVERIFY(!world.isAlive(gone));
        world.sweep();
        QCOMPARE(world.isAlive(other(gone)), survives);
        // Nobody makes it anew, and nothing else goes.
        const auto again = world.sweep();
        QVERIFY(!world.isAlive(gone));
        QCOMPARE(world.isAlive(other(gone)), survives);
        QCOMPARE(ActivityWorld::written(again), 0);
        QCOMPARE(again.flows.at(flow).deleted[0] + again.flows.at(flow).deleted[1], 0);
        QVERIFY(flow != Flow::TaskComments || world.description().contains(u"Second"_s));
    }

    void S10_anActivityThatWasPurgedMeanwhile_data()
    {
        QTest::addColumn<Flow>("flow");
        QTest::addColumn<int>("days");
        for (const auto &[name, flow] :
            {std::pair("an event", Flow::Events), {"a task", Flow::Tasks}, {"a call", Flow::History}}) {
            QTest::addRow("%s, still in the recycle bin", name) << flow << 5;
            QTest::addRow("%s, beyond the bin and the log of deletions", name) << flow << 20;
        }
    }
    /// Nobody was looking. Bin and log of deletions prove it for 15 days (contract salesforce.md 3.7, 6.5);
    /// later the record is only gone, which proves nothing: its link is frozen, and nothing is written.
    void S10_anActivityThatWasPurgedMeanwhile()
    {
        QFETCH(Flow, flow);
        QFETCH(int, days);
        const bool proved = days < 15;
        DeletingWorld world(flow, DeletePolicy::Delete);
        world.remove(Side::Salesforce);
        if (!proved) {
            world.services.withSalesforce(
                [&](auto &service) { QVERIFY(service.purge(world.pair.salesforce.toLatin1())); });
        }
        world.skip(std::chrono::hours(24 * days));
        const auto report = world.run();
        QCOMPARE(world.isAlive(Side::Startdeliver), !proved);
        QCOMPARE(report.flows.at(flow).deleted[1], proved ? 1 : 0);
        QCOMPARE(world.state(), proved ? store::LinkState::Tombstone : store::LinkState::Frozen);
        QCOMPARE(world.writesOfNextRun(), QStringList());
        // An edit of the survivor makes nothing anew.
        if (!proved)
            world.touch(Side::Startdeliver);
        QCOMPARE(world.writesOfNextRun(), QStringList());
        QCOMPARE(ActivityWorld::written(world.sweep()), 0);
        QCOMPARE(world.isAlive(Side::Startdeliver), !proved);
    }

    void S11_archivedActivitiesStayLinkedWhenEverythingIsReadAgain()
    {
        for (const Flow flow : {Flow::Events, Flow::Tasks, Flow::History}) {
            DeletingWorld world(flow, DeletePolicy::Delete);
            if (flow == Flow::Tasks)
                world.editSalesforce(world.pair.salesforce, {{"Status", "Completed"}});
            world.run();
            world.skip(std::chrono::hours(24 * 800));
            world.services.withSalesforce([](auto &service) { service.archiveActivities(); });
            world.signIn(); // Nobody has used it for so long.
            world.reopen();
            QCOMPARE(text(world.salesforceRow(world.pair.salesforce), "IsArchived"), u"true"_s);
            const auto report = world.sweep();
            QCOMPARE(report.flows.at(flow).deleted[1], 0);
            QVERIFY(world.isAlive(Side::Startdeliver));
            QCOMPARE(world.state(), store::LinkState::Active);
            QCOMPARE(world.writesOfNextRun(), QStringList());
        }
    }

    /// What a read by accounts leaves out as too old is not missing.
    void S11_aLaterFirstDayMakesNoSuspects()
    {
        DeletingWorld world(Flow::History, DeletePolicy::Delete);
        world.configuration.flow(Flow::History).historyStart = QDate(2026, 11, 1);
        world.reopen();
        world.run();
        world.services.requests().clear();
        world.sweep();
        QVERIFY(world.isAlive(Side::Startdeliver));
        QCOMPARE(world.state(), store::LinkState::Active);
        // And costs no look at each of them.
        QCOMPARE(world.services.requests().count(sandbox::Side::Salesforce, "replication"), 0);
    }

    void S10_aSideWithoutAnyActivityAsks()
    {
        DeletingWorld world(Flow::Events, DeletePolicy::Delete);
        for (const Row &row : world.salesforceRows("Event")) {
            const QString id = text(row, "Id");
            world.removeSalesforce(id);
            world.services.withSalesforce([&](auto &service) { QVERIFY(service.purge(id.toLatin1())); });
        }
        world.skip(std::chrono::hours(24 * 20));
        const auto stopped = world.sync();
        QVERIFY(stopped && stopped->error);
        QCOMPARE(stopped->error->code, u"GUARD"_s);
        QVERIFY(world.isAlive(Side::Startdeliver));
        QCOMPARE(world.state(), store::LinkState::Active);
        // A person who has looked says that it is right.
        sync::RunRequest request;
        request.ignoreGuard = true;
        const auto went = world.sync(request);
        QVERIFY(went && !went->error);
        QVERIFY(world.isAlive(Side::Startdeliver));
        QCOMPARE(world.state(), store::LinkState::Frozen);
    }

    void S10_aSurvivorThatSomebodyChangedIsHeld_data()
    {
        QTest::addColumn<Flow>("flow");
        QTest::addColumn<Side>("gone");
        QTest::newRow("a meeting") << Flow::Events << Side::Salesforce;
        QTest::newRow("an event") << Flow::Events << Side::Startdeliver;
        QTest::newRow("a task") << Flow::Tasks << Side::Startdeliver;
        QTest::newRow("the note of a comment") << Flow::Comments << Side::Startdeliver;
        QTest::newRow("an entry of a task") << Flow::TaskComments << Side::Startdeliver;
    }
    void S10_aSurvivorThatSomebodyChangedIsHeld()
    {
        QFETCH(Flow, flow);
        QFETCH(Side, gone);
        DeletingWorld world(flow, DeletePolicy::Delete);
        world.touch(other(gone));
        world.remove(gone);
        world.sweep();
        QVERIFY(world.isAlive(other(gone)));
        const auto holds = world.fromState<QList<store::Hold>>(
            [flow](store::StateTransaction &tx) { return tx.holdsOfKind(flow, u"delete-changed"_s, 10); });
        QCOMPARE(holds.size(), 1);
        world.sweep();
        QVERIFY(world.isAlive(other(gone)));
    }
};

QTEST_GUILESS_MAIN(FlowDeletesTest)

#include "tst_flowdeletes.moc"
