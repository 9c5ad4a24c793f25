// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/activityworld.h"

#include "app/sandbox/salesforce/sfdatabase.h"
#include "app/sandbox/seeddata.h"
#include "core/sync/historycount.h"
#include "tests/support/await.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

class PastWorld : public ActivityWorld
{
public:
    explicit PastWorld(const QList<Flow> &more = {})
        : ActivityWorld(QList<Flow>{Flow::History} + more)
    {
    }

    QString task(Row fields)
    {
        fields["WhatId"] = account.toStdString();
        return salesforce("Task", fields);
    }

    /// An e-mail of a case: no Task comes with it.
    QString mail(
        const std::string &subject, const QString &about, const std::string &at, Row more = Row::object())
    {
        more.update({{"Subject", subject}, {"RelatedToId", about.toStdString()}, {"MessageDate", at}});
        if (!more.contains("TextBody"))
            more["TextBody"] = "As you asked.";
        return salesforce("EmailMessage", more);
    }

    QString anyCase(const QString &whose)
    {
        Row fields{{"Subject", "It is broken"}};
        if (!whose.isEmpty())
            fields["AccountId"] = whose.toStdString();
        return salesforce("Case", fields);
    }

    QString event(const std::string &subject, const std::string &start, const std::string &end)
    {
        return salesforce("Event",
            {{"Subject", subject}, {"WhatId", account.toStdString()}, {"StartDateTime", start},
                {"EndDateTime", end}});
    }

    /// What is counted in Salesforce, as "kind: number".
    QStringList counts(Flow flow)
    {
        if (!await(salesforceClient->open()))
            qFatal("Salesforce cannot be reached");
        QHash<QString, sync::SchemaPtr> objects;
        for (const QString &name : sync::historyObjects(flow)) {
            if (const auto schema = await(engine->schema(Side::Salesforce, name, false)))
                objects.insert(name, *schema);
        }
        sync::Environment asking = environment;
        asking.configuration = configuration;
        const auto queries = sync::historyQueries(flow, configuration, objects, clock->now());
        const auto counted = await(sync::countHistory(&asking, queries, objects, [] { return true; }));
        if (!counted)
            qFatal("counting failed: %s", qPrintable(counted.error().text));
        QStringList all;
        for (const sync::HistoryCount &count : *counted)
            all.append(u"%1: %2"_s.arg(count.kind).arg(count.records));
        return all;
    }

    /// As counts(), of what came.
    QStringList came(Flow flow)
    {
        QMap<QString, int> numbers;
        for (const Row &row : startdeliverRows("interaction")) {
            if (!partnerOf(flow, Side::Startdeliver, text(row, "id")).isEmpty())
                ++numbers[text(row, "type")];
        }
        QStringList all;
        for (const char *kind : {"call", "email", "task", "meeting"})
            all.append(u"%1: %2"_s.arg(QLatin1StringView(kind)).arg(numbers.value(QLatin1StringView(kind))));
        return all;
    }

    /// Of every kind something, of which the flows leave a part.
    void fillWithAll()
    {
        for (const char *day : {"2025-06-01", "2026-02-01", "2026-02-28", "2026-08-01"}) {
            const std::string at = std::string(day) + "T10:00:00.000Z";
            for (const char *subtype : {"Call", "Email", "Task"}) {
                task({{"Subject", "On its day"}, {"TaskSubtype", subtype}, {"Status", "Completed"},
                    {"ActivityDate", day}, {"CompletedDateTime", at}});
                task({{"Subject", "Without a day"}, {"TaskSubtype", subtype}, {"Status", "Completed"},
                    {"CompletedDateTime", at}});
            }
            event("Visit", at, std::string(day) + "T11:00:00.000Z");
            event("Over night", std::string(day) + "T22:00:00.000Z", std::string(day) + "T23:59:59.000Z");
        }
        mail("Case, answered", anyCase(account), "2026-03-01T10:00:00.000Z");
        mail("Case, answered long ago", anyCase(account), "2025-03-01T10:00:00.000Z");
        task({{"Subject", "Done late"}, {"Status", "Completed"}, {"ActivityDate", "2026-02-01"},
            {"CompletedDateTime", "2026-08-01T10:00:00.000Z"}});
        task({{"Subject", "Done early"}, {"Status", "Completed"}, {"ActivityDate", "2026-08-01"},
            {"CompletedDateTime", "2026-02-01T10:00:00.000Z"}});
        task({{"Subject", "Open call"}, {"TaskSubtype", "Call"}, {"ActivityDate", "2026-02-01"}});
        task({{"Subject", "To do"}});
        event("To come", "2027-09-01T09:00:00.000Z", "2027-09-01T10:00:00.000Z");
        salesforce("Event",
            {{"Subject", "Private"}, {"IsPrivate", true}, {"StartDateTime", "2026-02-01T09:00:00.000Z"},
                {"EndDateTime", "2026-02-01T10:00:00.000Z"}});
        salesforce("Event",
            {{"Subject", "A fair"}, {"WhatId", account.toStdString()}, {"IsAllDayEvent", true},
                {"StartDateTime", "2025-12-30T00:00:00.000Z"}, {"EndDateTime", "2026-01-01T00:00:00.000Z"}});
        const QString gone = event("Gone", "2026-02-01T09:00:00.000Z", "2026-02-01T10:00:00.000Z");
        removeSalesforce(gone);
        services.withSalesforce([](auto &service) { service.archiveActivities(); });
    }

    /// Type and title of what Startdeliver has.
    QStringList interactions()
    {
        QStringList all;
        for (const Row &row : startdeliverRows("interaction"))
            all.append(text(row, "type") + u": "_s + text(row, "title"));
        all.sort();
        return all;
    }
};

} // namespace

class PastHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S1_callsMailsAndPastEventsBecomeInteractionsOnce()
    {
        PastWorld world;
        const QString call = world.task({{"Subject", "Spoke to Ana"}, {"TaskSubtype", "Call"},
            {"Status", "Completed"}, {"ActivityDate", "2026-10-01"}, {"Description", "She <likes> it"},
            {"WhoId", world.ana.toStdString()}, {"OwnerId", sandbox::seedUserId(1).toStdString()}});
        world.salesforce("EmailMessage",
            {{"RelatedToId", world.account.toStdString()}, {"Subject", "Your offer"},
                {"TextBody", "Attached."}});
        world.event("Past visit", "2026-09-01T09:00:00.000Z", "2026-09-01T10:00:00.000Z");
        world.event("Visit to come", "2027-09-01T09:00:00.000Z", "2027-09-01T10:00:00.000Z");
        world.task({{"Subject", "Something to do"}});
        world.task({{"Subject", "Call to make"}, {"TaskSubtype", "Call"}});
        const auto report = world.run();
        QCOMPARE(world.interactions(),
            QStringList({u"call: Spoke to Ana"_s, u"email: Email: Your offer"_s, u"meeting: Past visit"_s}));
        QCOMPARE(report.flows.at(Flow::History).created[1], 3);
        QCOMPARE(report.flows.at(Flow::History).created[0], 0);
        const Row there = world.startdeliverRow(
            "interaction", world.partnerOf(Flow::History, Side::Salesforce, call).toLongLong());
        QCOMPARE(text(there, "startAt"), u"2026-10-01T00:00:00.000Z"_s);
        QCOMPARE(text(there, "allDay"), u"true"_s);
        QCOMPARE(text(there, "text"), u"She &lt;likes&gt; it"_s);
        QCOMPARE(text(there, "userId"), QString::number(world.anaUser));
        QCOMPARE(text(there, "teamMemberId"), u"2"_s);
        QCOMPARE(world.writesOfNextRun(), QStringList());
        // A correction in Salesforce follows; one in Startdeliver stays there.
        world.editSalesforce(call, {{"Subject", "Spoke to Ana twice"}});
        world.editStartdeliver("interaction", there.value("id", qint64{0}), {{"location", "Phone"}});
        world.run();
        QVERIFY(world.interactions().contains(u"call: Spoke to Ana twice"_s));
        QCOMPARE(text(world.salesforceRow(call), "Subject"), u"Spoke to Ana twice"_s);
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }

    void S1_anEmailWithoutATaskBecomesAnInteractionOnce()
    {
        PastWorld world;
        const QString asked = world.anyCase(world.account);
        const QString deal = world.salesforce("Opportunity",
            {{"Name", "Big"}, {"AccountId", world.account.toStdString()}, {"StageName", "Prospecting"},
                {"CloseDate", "2027-01-01"}});
        const QString answer = world.mail(
            "Re: It is broken", asked, "2026-10-01T10:00:00.000Z", {{"HtmlBody", "<p>never looked at</p>"}});
        const QString question = world.mail("It is broken", asked, "2026-10-01T09:00:00.000Z",
            {{"Incoming", true}, {"TextBody", nullptr}, {"HtmlBody", "<p>It <b>smokes</b></p>"}});
        world.mail("Not sent", asked, "2026-10-01T11:00:00.000Z", {{"Status", "5"}});
        world.mail("Stranger", world.anyCase(QString()), "2026-10-01T11:00:00.000Z");
        world.mail("With a task", deal, "2026-10-02T10:00:00.000Z");
        world.mail("With a task too", world.account, "2026-10-03T10:00:00.000Z");
        const auto report = world.run();
        QCOMPARE(world.interactions(),
            QStringList({u"email: Email: With a task"_s, u"email: Email: With a task too"_s,
                u"email: It is broken"_s, u"email: Re: It is broken"_s}));
        QCOMPARE(report.flows.at(Flow::History).created[1], 4);
        const auto there = [&](const QString &mail) {
            return world.startdeliverRow(
                "interaction", world.partnerOf(Flow::History, Side::Salesforce, mail).toLongLong());
        };
        QCOMPARE(text(there(answer), "startAt"), u"2026-10-01T10:00:00.000Z"_s);
        QCOMPARE(text(there(answer), "text"), u"As you asked."_s);
        QVERIFY(text(there(question), "text").contains(u"smokes"_s));
        QVERIFY(!text(there(question), "text").contains(u"<b>"_s));
        QCOMPARE(text(there(question), "customerId"), QString::number(world.customer));
        QCOMPARE(world.writesOfNextRun(), QStringList());
        // Later ones come by their stamp, edits follow, and a new account brings its own.
        world.mail("Re: Re: It is broken", asked, "2026-10-04T10:00:00.000Z");
        world.editSalesforce(answer, {{"Subject", "Re: It was broken"}});
        const QString other = world.World::account({{"Name", "Contoso"}});
        world.mail("Theirs", world.anyCase(other), "2026-10-04T10:00:00.000Z");
        world.run();
        world.run();
        QVERIFY(world.interactions().contains(u"email: Re: Re: It is broken"_s));
        QVERIFY(world.interactions().contains(u"email: Re: It was broken"_s));
        QVERIFY(world.interactions().contains(u"email: Theirs"_s));
        QCOMPARE(world.interactions().size(), 6);
        QCOMPARE(world.writesOfNextRun(), QStringList());
        world.loseCache();
        QCOMPARE(world.writesOfNextRun(), QStringList());
        QCOMPARE(world.interactions().size(), 6);
    }

    /// Somebody makes an activity of a mail that came long ago: what it became is the Task's from then on.
    void S3_anEmailThatGetsATaskLaterIsNotDoubled()
    {
        PastWorld world;
        const QString mail =
            world.mail("Re: It is broken", world.anyCase(world.account), "2026-10-01T10:00:00.000Z");
        world.run();
        const QString partner = world.partnerOf(Flow::History, Side::Salesforce, mail);
        QVERIFY(!partner.isEmpty());
        const QString task = world.task({{"Subject", "Email: Re: It is broken"}, {"TaskSubtype", "Email"},
            {"Status", "Completed"}, {"ActivityDate", "2026-10-01"}});
        world.services.withSalesforce([&](auto &service) {
            auto &database = service.database();
            database.update(*database.find(mail.toLatin1()), [&](auto &row) {
                row.setCell(
                    row.def->fieldIndex("ActivityId"), sandbox::SfValue(database.find(task.toLatin1())->id));
            });
        });
        world.editSalesforce(mail, {{"Subject", "Re: It is broken"}, {"Incoming", true}});
        world.run();
        QCOMPARE(world.interactions(), QStringList({u"email: Email: Re: It is broken"_s}));
        QCOMPARE(world.partnerOf(Flow::History, Side::Salesforce, task), partner);
        QCOMPARE(world.writesOfNextRun(), QStringList());
        world.loseCache();
        QCOMPARE(world.writesOfNextRun(), QStringList());
        QCOMPARE(world.interactions().size(), 1);
    }

    void anOrganisationWithoutEmailsHasTheRestOfItsHistory()
    {
        PastWorld world;
        world.event("Past visit", "2026-09-01T09:00:00.000Z", "2026-09-01T10:00:00.000Z");
        world.run();
        world.services.withSalesforce([](auto &service) { service.setObjectVisible("EmailMessage", false); });
        world.event("Another visit", "2026-09-02T09:00:00.000Z", "2026-09-02T10:00:00.000Z");
        world.skip(std::chrono::hours(2)); // What is described is known for an hour.
        world.run();
        QCOMPARE(world.interactions(), QStringList({u"meeting: Another visit"_s, u"meeting: Past visit"_s}));
        QCOMPARE(world.counts(Flow::History).size(), 3);
    }

    void S8_anEventBecomesHistoryWhenItsDayHasPassed()
    {
        PastWorld world;
        const QDateTime soon = QDateTime::currentDateTimeUtc().addDays(1);
        world.event("Tomorrow", soon.toString(Qt::ISODate).toStdString(),
            soon.addSecs(3600).toString(Qt::ISODate).toStdString());
        world.run();
        QCOMPARE(world.interactions(), QStringList());
        world.skip(std::chrono::hours(24 * 3));
        world.run();
        QCOMPARE(world.interactions(), QStringList({u"meeting: Tomorrow"_s}));
    }

    void S1_theFlowOfEventsTakesWhatItReachesBackToAndHistoryTheRest()
    {
        PastWorld world({Flow::Events});
        world.configuration.flow(Flow::Events).historyStart = QDate(2026, 6, 1);
        world.configuration.flow(Flow::History).historyStart = QDate(2026, 1, 1);
        world.reopen();
        const QString before = world.event("Too old", "2025-12-01T09:00:00.000Z", "2025-12-01T10:00:00.000Z");
        const QString old = world.event("Old", "2026-03-01T09:00:00.000Z", "2026-03-01T10:00:00.000Z");
        const QString recent = world.event("Recent", "2026-07-01T09:00:00.000Z", "2026-07-01T10:00:00.000Z");
        world.run();
        QCOMPARE(world.interactions(), QStringList({u"meeting: Old"_s, u"meeting: Recent"_s}));
        QVERIFY(world.partnerOf(Flow::History, Side::Salesforce, before).isEmpty());
        QVERIFY(!world.partnerOf(Flow::History, Side::Salesforce, old).isEmpty());
        QVERIFY(!world.partnerOf(Flow::Events, Side::Salesforce, recent).isEmpty());
        QVERIFY(world.partnerOf(Flow::History, Side::Salesforce, recent).isEmpty());
        QVERIFY(world.partnerOf(Flow::Events, Side::Salesforce, old).isEmpty());
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }

    void S1_aRowThatOneFlowHasLinkedIsNoOthersWhateverIsSwitchedOnLater()
    {
        PastWorld world;
        const QString event = world.event("Visit", "2026-09-01T09:00:00.000Z", "2026-09-01T10:00:00.000Z");
        world.run();
        QVERIFY(!world.partnerOf(Flow::History, Side::Salesforce, event).isEmpty());
        world.configuration.flow(Flow::Events).enabled = true;
        world.reopen();
        world.run();
        world.run();
        QCOMPARE(world.interactions(), QStringList({u"meeting: Visit"_s}));
        QCOMPARE(world.salesforceRows("Event").size(), size_t{1});
        QVERIFY(world.partnerOf(Flow::Events, Side::Salesforce, event).isEmpty());
        // The other way round: history begins where the events flow was told to stop.
        const QString later = world.event("Later", "2026-10-01T09:00:00.000Z", "2026-10-01T10:00:00.000Z");
        world.run();
        QVERIFY(!world.partnerOf(Flow::Events, Side::Salesforce, later).isEmpty());
        world.configuration.flow(Flow::Events).historyStart = QDate(2026, 11, 1);
        world.reopen();
        world.run();
        world.run();
        QCOMPARE(world.interactions(), QStringList({u"meeting: Later"_s, u"meeting: Visit"_s}));
        QVERIFY(world.partnerOf(Flow::History, Side::Salesforce, later).isEmpty());
    }

    void tasksThatTheFlowOfTasksLeavesBecomeInteractionsWhereThatIsChosen_data()
    {
        QTest::addColumn<bool>("chosen");
        QTest::newRow("none") << false;
        QTest::newRow("interactions") << true;
    }
    void tasksThatTheFlowOfTasksLeavesBecomeInteractionsWhereThatIsChosen()
    {
        QFETCH(bool, chosen);
        PastWorld world({Flow::Tasks});
        world.configuration.flow(Flow::Tasks).historyStart = QDate(2026, 6, 1);
        world.configuration.flow(Flow::History).closedTasks = chosen;
        world.reopen();
        world.task({{"Subject", "Done long ago"}, {"Status", "Completed"}, {"ActivityDate", "2026-02-01"},
            {"CompletedDateTime", "2026-02-02T10:00:00.000Z"}});
        world.task({{"Subject", "Done lately"}, {"Status", "Completed"},
            {"CompletedDateTime", "2026-10-02T10:00:00.000Z"}});
        const auto report = world.run();
        QCOMPARE(world.interactions(), chosen ? QStringList({u"task: Done long ago"_s}) : QStringList());
        QCOMPARE(report.flows.at(Flow::Tasks).created[1], 1);
    }

    void S11_archivedActivitiesAreHistoryToo()
    {
        PastWorld world;
        world.event("Long ago", "2024-09-01T09:00:00.000Z", "2024-09-01T10:00:00.000Z");
        world.task({{"Subject", "Called"}, {"TaskSubtype", "Call"}, {"Status", "Completed"},
            {"ActivityDate", "2024-10-01"}, {"CompletedDateTime", "2024-10-01T10:00:00.000Z"}});
        const int archived =
            world.services.withSalesforce([](auto &service) { return service.archiveActivities(); });
        QCOMPARE(archived, 2);
        world.loseCache();
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::History).read[0], 2);
        QCOMPARE(world.interactions(), QStringList({u"call: Called"_s, u"meeting: Long ago"_s}));
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }

    void S11_whatIsCountedIsWhatComes_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<bool>("living");
        QTest::newRow("everything") << QDate() << false;
        QTest::newRow("from a day on") << QDate(2026, 1, 1) << false;
        QTest::newRow("what the other flows leave") << QDate() << true;
        QTest::newRow("what the other flows leave, from a day on") << QDate(2026, 1, 1) << true;
    }
    void S11_whatIsCountedIsWhatComes()
    {
        QFETCH(QDate, start);
        QFETCH(bool, living);
        PastWorld world;
        const QString outside = world.World::account({{"Name", "Contoso"}});
        Configuration &configuration = world.configuration;
        if (start.isValid())
            configuration.flow(Flow::History).historyStart = start;
        configuration.flow(Flow::History).closedTasks = true;
        for (const Flow flow : {Flow::Events, Flow::Tasks}) {
            configuration.flow(flow).enabled = living;
            configuration.flow(flow).historyStart = QDate(2026, 6, 1);
        }
        Filter filter;
        filter.node = Filter::Node::Condition;
        filter.field = u"Name"_s;
        filter.op = Filter::Operator::NotEquals;
        filter.operands = {Value(u"Contoso"_s)};
        configuration.flow(Flow::Accounts).salesforceFilter = filter;
        world.reopen();
        world.fillWithAll();
        world.salesforce("Task",
            {{"Subject", "Elsewhere"}, {"WhatId", outside.toStdString()}, {"TaskSubtype", "Call"},
                {"Status", "Completed"}, {"ActivityDate", "2026-08-01"}});
        world.salesforce("Task",
            {{"Subject", "Nobody's"}, {"TaskSubtype", "Call"}, {"Status", "Completed"},
                {"ActivityDate", "2026-08-01"}});
        world.loseCache();
        const QStringList counted = world.counts(Flow::History);
        const QStringList events = world.counts(Flow::Events);
        const QStringList tasks = world.counts(Flow::Tasks);
        const sync::RunReport report = world.run();
        QStringList came = world.came(Flow::History);
        if (!living)
            came.removeAll(u"task: 0"_s); // Nothing is left by a flow that is off.
        QCOMPARE(counted, came);
        QCOMPARE(counted.size(), living ? 4 : 3);
        QVERIFY2(!came.join(u' ').contains(u": 0"_s), qPrintable(came.join(u", "_s)));
        if (living) {
            QCOMPARE(events, world.came(Flow::Events).mid(3));
            QCOMPARE(tasks, QStringList({u"open-task: 1"_s, u"closed-task: 3"_s}));
            QCOMPARE(report.flows.at(Flow::Tasks).created[1], 4);
        }
    }

    void S16_nothingIsCountedBelowTheFloor()
    {
        PastWorld world;
        QHash<QString, sync::SchemaPtr> objects;
        for (const QString &name : sync::historyObjects(Flow::History))
            objects.insert(name, *await(world.engine->schema(Side::Salesforce, name, false)));
        const auto queries =
            sync::historyQueries(Flow::History, world.configuration, objects, world.clock->now());
        const auto count = [&](const std::function<bool()> &wanted) {
            return await(sync::countHistory(&world.environment, queries, objects, wanted));
        };
        world.services.requests().clear();
        QVERIFY(count([] { return true; }));
        QCOMPARE(world.services.requests().calls(sandbox::Side::Salesforce), queries.size());
        // Whoever asked has asked something else meanwhile.
        int asked = 0;
        const auto superseded = count([&asked] { return ++asked < 2; });
        QCOMPARE(superseded.error().code, u"SUPERSEDED"_s);
        QCOMPARE(world.services.requests().calls(sandbox::Side::Salesforce), queries.size() + 1);
        world.services.withSalesforce([](auto &service) { service.setLimits(95, 100); });
        QVERIFY(!count([] { return true; })); // The first answer tells of the limit.
        world.services.requests().clear();
        const auto refused = count([] { return true; });
        QCOMPARE(refused.error().code, u"API_FLOOR"_s);
        QCOMPARE(world.services.requests().calls(sandbox::Side::Salesforce), 0);
    }

    /// Due and done on either side of the day: the day it was closed decides whose it is, and every one has
    /// one flow.
    void S1_aTaskThatWasDueOnAnotherDayThanItWasClosedHasOneFlow()
    {
        PastWorld world({Flow::Tasks});
        world.configuration.flow(Flow::Tasks).historyStart = QDate(2026, 6, 1);
        world.configuration.flow(Flow::History).closedTasks = true;
        world.reopen();
        const QString late = world.task({{"Subject", "Done late"}, {"Status", "Completed"},
            {"ActivityDate", "2026-02-01"}, {"CompletedDateTime", "2026-08-01T10:00:00.000Z"}});
        const QString early = world.task({{"Subject", "Done early"}, {"Status", "Completed"},
            {"ActivityDate", "2026-08-01"}, {"CompletedDateTime", "2026-02-01T10:00:00.000Z"}});
        world.run();
        QVERIFY(!world.partnerOf(Flow::Tasks, Side::Salesforce, late).isEmpty());
        QVERIFY(world.partnerOf(Flow::History, Side::Salesforce, late).isEmpty());
        QVERIFY(!world.partnerOf(Flow::History, Side::Salesforce, early).isEmpty());
        QVERIFY(world.partnerOf(Flow::Tasks, Side::Salesforce, early).isEmpty());
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }

    void aRunWithNothingChangedAsksOncePerObject()
    {
        PastWorld world;
        world.event("Past visit", "2026-09-01T09:00:00.000Z", "2026-09-01T10:00:00.000Z");
        world.run();
        for (int i = 0; i < 2; ++i) {
            world.skip(std::chrono::minutes(20));
            world.services.requests().clear();
            QCOMPARE(world.writesOfNextRun(), QStringList());
        }
        const QString summary = world.services.requests().summary().join(u"; "_s);
        // The list of versions, Account, Contact, Task, Event and EmailMessage; customer, user and
        // interaction.
        QVERIFY2(world.services.requests().calls(sandbox::Side::Salesforce) <= 6, qPrintable(summary));
        QVERIFY2(world.services.requests().calls(sandbox::Side::Startdeliver) <= 3, qPrintable(summary));
    }
};

QTEST_GUILESS_MAIN(PastHistoryTest)

#include "tst_pasthistory.moc"
