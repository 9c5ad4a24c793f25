// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/activityworld.h"

#include "app/sandbox/seeddata.h"
#include "core/domain/commentblock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

class TaskWorld : public ActivityWorld
{
public:
    explicit TaskWorld(const QByteArray &dialect = "{}")
        : ActivityWorld({Flow::Tasks}, false, dialect)
    {
    }

    QString task(Row fields)
    {
        if (!fields.contains("WhatId"))
            fields["WhatId"] = account.toStdString();
        if (!fields.contains("Subject"))
            fields["Subject"] = "Send offer";
        return salesforce("Task", fields);
    }

    qint64 todo(Row fields)
    {
        if (!fields.contains("customerId"))
            fields["customerId"] = customer;
        if (!fields.contains("name"))
            fields["name"] = "Call back";
        return startdeliver("task", fields);
    }

    Row todoOf(const QString &taskId)
    {
        const QString id = partnerOf(Flow::Tasks, Side::Salesforce, taskId);
        return id.isEmpty() ? Row() : startdeliverRow("task", id.toLongLong());
    }

    QString taskOf(qint64 todoId)
    {
        return partnerOf(Flow::Tasks, Side::Startdeliver, QString::number(todoId));
    }
};

} // namespace

class TasksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tasksAreMadeOnTheOtherSideAndASecondRunWritesNothing()
    {
        TaskWorld world;
        const QString task = world.task(
            {{"Description", "Ask for\nthe price"}, {"ActivityDate", "2026-12-01"}, {"Priority", "High"},
                {"OwnerId", sandbox::seedUserId(1).toStdString()}, {"WhoId", world.ana.toStdString()}});
        const qint64 todo = world.todo({{"description", "Soon"}, {"dueAt", "2026-12-31"}, {"teamMemberId", 3},
            {"userId", Row::array({world.boUser})}});
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Tasks).created[0], 1);
        QCOMPARE(report.flows.at(Flow::Tasks).created[1], 1);
        const Row there = world.todoOf(task);
        QCOMPARE(text(there, "name"), u"Send offer"_s);
        QCOMPARE(text(there, "description"), u"Ask for\nthe price"_s);
        QCOMPARE(text(there, "dueAt"), u"2026-12-01"_s);
        QCOMPARE(text(there, "priority"), u"High"_s);
        QCOMPARE(text(there, "teamMemberId"), u"2"_s);
        QCOMPARE(text(there, "userId"), QString::number(world.anaUser));
        QCOMPARE(text(there, "completedAt"), QString());
        const Row here = world.salesforceRow(world.taskOf(todo));
        QCOMPARE(text(here, "Subject"), u"Call back"_s);
        QCOMPARE(text(here, "ActivityDate"), u"2026-12-31"_s);
        QCOMPARE(text(here, "Status"), u"Not Started"_s);
        QCOMPARE(text(here, "Priority"), u"Normal"_s);
        QCOMPARE(text(here, "OwnerId"), sandbox::seedUserId(2));
        QCOMPARE(text(here, "WhoId"), world.bo);
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }

    void completionCrossesBothWaysAndComesBackWhenATaskIsReopened()
    {
        TaskWorld world;
        const QString task = world.task({});
        const qint64 todo = world.todo({});
        world.run();
        const QString partner = world.taskOf(todo);
        const qint64 mirror = world.todoOf(task).value("id", qint64{0});
        world.editSalesforce(task, {{"Status", "Completed"}});
        world.editStartdeliver("task", todo, {{"completedAt", "2026-11-30T10:00:00.000Z"}});
        world.run();
        QCOMPARE(Instant::fromIso(text(world.startdeliverRow("task", mirror), "completedAt")),
            Instant::fromIso(text(world.salesforceRow(task), "CompletedDateTime")));
        QCOMPARE(text(world.salesforceRow(partner), "IsClosed"), u"true"_s);
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(world.writesOfNextRun(), QStringList());
        world.editSalesforce(task, {{"Status", "In Progress"}});
        world.editStartdeliver("task", todo, {{"completedAt", nullptr}});
        world.run();
        QCOMPARE(text(world.startdeliverRow("task", mirror), "completedAt"), QString());
        QCOMPARE(text(world.salesforceRow(partner), "Status"), u"Not Started"_s);
        QCOMPARE(text(world.salesforceRow(task), "Status"), u"In Progress"_s);
        QCOMPARE(world.faults(), QStringList());
    }

    /// Status and priority are the organisation's own words (contract 6.1): none is a constant here.
    void theOrganisationsOwnValuesDecideWhatIsClosedAndWhatIsRefused()
    {
        TaskWorld world;
        world.services.withSalesforce([](auto &service) {
            for (const Row &status : service.allRows("TaskStatus")) {
                if (status["IsClosed"] == true)
                    service.update(QByteArray::fromStdString(status["Id"]),
                        {{"ApiName", "Erledigt"}, {"MasterLabel", "Erledigt"}});
            }
        });
        world.skip(std::chrono::hours(2));
        const qint64 todo = world.todo({{"completedAt", "2026-11-30T10:00:00.000Z"}});
        const qint64 odd = world.todo({{"priority", "Brennend"}});
        const auto report = world.run();
        QCOMPARE(text(world.salesforceRow(world.taskOf(todo)), "Status"), u"Erledigt"_s);
        // The value is set aside, the task goes on without it (S23).
        QCOMPARE(report.flows.at(Flow::Tasks).failed, 1);
        QCOMPARE(text(world.salesforceRow(world.taskOf(odd)), "Priority"), u"Normal"_s);
        QCOMPARE(text(world.startdeliverRow("task", odd), "priority"), u"Brennend"_s);
        QCOMPARE(world.faults(), QStringList());
    }

    void S7_aDueDayNeverMeetsAZone_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("dueAt");
        QTest::newRow("date") << u"{}"_s << u"2026-12-01"_s;
        QTest::newRow("midnight UTC")
            << u"{\"days\":{\"style\":\"utcMidnight\"}}"_s << u"2026-12-01T00:00:00.000Z"_s;
        QTest::newRow("midnight of UTC+14")
            << u"{\"days\":{\"style\":\"zoneMidnight\",\"dayZone\":\"Pacific/Kiritimati\"}}"_s
            << u"2026-11-30T10:00:00.000Z"_s;
    }
    void S7_aDueDayNeverMeetsAZone()
    {
        QFETCH(QString, dueAt);
        QFETCH(QString, dialect);
        TaskWorld world(dialect.toUtf8());
        const QString task = world.task({{"ActivityDate", "2026-12-01"}});
        world.run();
        QCOMPARE(text(world.todoOf(task), "dueAt"), dueAt);
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }

    void theSwitchKeepsStartdeliversTasksOutOfSalesforceButNotTheirUpdates()
    {
        TaskWorld world;
        world.configuration.flow(Flow::Tasks).createSalesforce = false;
        world.reopen();
        const QString task = world.task({});
        const qint64 todo = world.todo({});
        auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Tasks).created[0], 0);
        QCOMPARE(report.flows.at(Flow::Tasks).created[1], 1);
        QVERIFY(world.taskOf(todo).isEmpty());
        const qint64 mirror = world.todoOf(task).value("id", qint64{0});
        world.editStartdeliver(
            "task", mirror, {{"name", "Send a better offer"}, {"completedAt", "2026-11-30T10:00:00.000Z"}});
        world.run();
        QCOMPARE(text(world.salesforceRow(task), "Subject"), u"Send a better offer"_s);
        QCOMPARE(text(world.salesforceRow(task), "IsClosed"), u"true"_s);
        QCOMPARE(world.faults(), QStringList());
    }

    void S1_loggedCallsMailsAndHeadsOfSeriesAreNoTasks()
    {
        TaskWorld world;
        world.task({{"TaskSubtype", "Call"}, {"Status", "Completed"}});
        world.task({{"TaskSubtype", "Email"}, {"Status", "Completed"}});
        world.task({{"Subject", "Weekly report"}, {"IsRecurrence", true}, {"RecurrenceType", "RecursDaily"},
            {"RecurrenceInterval", 1}, {"RecurrenceStartDateOnly", "2026-12-01"},
            {"RecurrenceEndDateOnly", "2026-12-03"}});
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Tasks).created[1], 3);
        QCOMPARE(world.faults(), QStringList());
    }

    /// The flow owns the text above the marker; what stands below it survives every edit from either side.
    void theCommentsBelowTheMarkerAreNeverTouched()
    {
        TaskWorld world;
        CommentBlock block = CommentBlock::parse(u"Ask for the price");
        TaskComment comment;
        comment.id = RecordId(qint64{7});
        comment.author = u"Ana"_s;
        comment.at = *Instant::fromIso(u"2026-11-01T10:00:00Z"_s);
        comment.text = u"Done twice"_s;
        block.append(comment);
        const QString description = *block.render(32'000);
        const QString task = world.task({{"Description", description.toStdString()}});
        world.run();
        QCOMPARE(text(world.todoOf(task), "description"), u"Ask for the price"_s);
        world.editStartdeliver(
            "task", world.todoOf(task).value("id", qint64{0}), {{"description", "Ask for the best price"}});
        world.run();
        const QString stored = text(world.salesforceRow(task), "Description");
        QCOMPARE(textBeforeComments(stored), u"Ask for the best price"_s);
        QVERIFY(CommentBlock::parse(stored).contains(comment.id));
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }

    void tasksClosedBeforeTheStartOfHistoryStayWhereTheyAre()
    {
        TaskWorld world;
        world.configuration.flow(Flow::Tasks).historyStart = QDate(2025, 1, 1);
        world.reopen();
        world.task(
            {{"Subject", "Old"}, {"Status", "Completed"}, {"CompletedDateTime", "2024-06-01T10:00:00.000Z"}});
        world.task({{"Subject", "Open"}});
        world.todo({{"name", "Old too"}, {"completedAt", "2024-06-01T10:00:00.000Z"}});
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Tasks).created[1], 1);
        QCOMPARE(report.flows.at(Flow::Tasks).created[0], 0);
    }

    /// Contract 6.3: without Shared Activities a task names one contact. Nobody is dropped in silence.
    void S23_aSecondPersonOnATaskIsSetAsideWhereSalesforceTakesOne()
    {
        TaskWorld world;
        const qint64 todo = world.todo({{"userId", Row::array({world.anaUser, world.boUser})}});
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Tasks).created[0], 1);
        QCOMPARE(report.flows.at(Flow::Tasks).failed, 1);
        QCOMPARE(text(world.startdeliverRow("task", todo), "userId"),
            plainText(Row::array({world.anaUser, world.boUser})));
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(world.writesOfNextRun(), QStringList());
        world.editStartdeliver("task", todo, {{"userId", Row::array({world.boUser})}});
        world.run();
        QCOMPARE(text(world.salesforceRow(world.taskOf(todo)), "WhoId"), world.bo);
        QCOMPARE(world.counts(Flow::Tasks).refusals, 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void aQueueOwnsATaskAndNobodyIsAssigned()
    {
        TaskWorld world;
        const QString queue = world.salesforce("Group", {{"Name", "Support"}, {"Type", "Queue"}});
        const QString task = world.task({{"OwnerId", queue.toStdString()}});
        world.run();
        QCOMPARE(text(world.todoOf(task), "teamMemberId"), QString());
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(world.writesOfNextRun(), QStringList());
        // A stand-in does its tasks, and is himself in all others.
        world.configuration.options.people = {{queue, u"2"_s}};
        world.reopen();
        const QString second = world.task({{"OwnerId", queue.toStdString()}});
        world.run();
        QCOMPARE(text(world.todoOf(second), "teamMemberId"), u"2"_s);
        const qint64 own = world.startdeliver(
            "task", {{"name", "Own"}, {"customerId", world.customer}, {"teamMemberId", 2}});
        world.run();
        QCOMPARE(text(world.salesforceRow(world.taskOf(own)), "OwnerId"), sandbox::seedUserId(1));
        QCOMPARE(text(world.salesforceRow(second), "OwnerId"), queue);
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TasksTest)

#include "tst_tasks.moc"
