// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliworld.h"
#include "tests/app/cli/suites.h"

#include "core/base/clock.h"
#include "core/base/platform/filelock.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::cli;

namespace {

constexpr auto runKeys = "id state trigger startedAt seconds apiCalls flows";
constexpr auto flowKeys = "flow read created updated deleted linked unchanged conflicts held waiting locked "
                          "skipped drifted outOfScope failed";

const QStringList syncAccounts = {u"sync"_s, u"--flow"_s, u"accounts"_s};

Json flowOf(const Outcome &outcome, const std::string &flow)
{
    const Json document = outcome.json();
    return elementWith(document.value("run", Json::object()).value("flows", Json::array()), "flow", flow);
}

qint64 sumOf(const Json &pair)
{
    return pair.value("salesforce", qint64(-1)) + pair.value("startdeliver", qint64(-1));
}

} // namespace

/// plan, apply, sync and what shows their history, through the real program.
class TestCliSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void syncHasTheShapeOfThePage();
    void flowsAreChosenByName();
    void activitiesSyncByName();
    void notesAndCommentsSyncByName();
    void fullReadsEveryRecordAgain();
    void planSaysWhatARunWouldChange();
    void applyWritesWhatIsTicked();
    void applySetsAsideWhatMoved();
    void aPlanAppliedTwiceWritesOnce();
    void anAlteredPlanIsRefused_data();
    void anAlteredPlanIsRefused();
    void aPlanOfAnotherProfileIsRefused();
    void aPlanOfAnotherConfigurationIsRefused();
    void theGuardStopsASyncAndLetsALookedAtPlanPass();
    void aSecondRunnerIsRefused();
    void runsAndRunTellTheHistory();
    void linksHaveTheirShape();
    void traceTakesIdsAndAddresses_data();
    void traceTakesIdsAndAddresses();
    void traceRefusesWhatIsNoRecord();

private:
    /// Saves a plan of one new company and gives the document.
    [[nodiscard]] QByteArray savePlan(const std::string &name);

    std::unique_ptr<CliWorld> m_world;
};

void TestCliSync::initTestCase()
{
    m_world = std::make_unique<CliWorld>(companies(6));
    QVERIFY(m_world->settle());
}

QByteArray TestCliSync::savePlan(const std::string &name)
{
    m_world->addAccount(name);
    const Outcome outcome =
        m_world->run({u"plan"_s, u"--flow"_s, u"accounts"_s, u"--save"_s, m_world->path(u"plan.json"_s)});
    return outcome.code == 1 ? m_world->read(u"plan.json"_s) : QByteArray();
}

void TestCliSync::syncHasTheShapeOfThePage()
{
    m_world->addAccount("Shape Of The Page");
    const Outcome outcome = m_world->json(syncAccounts);
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(keysOf(outcome.json()), "run"_ba);
    const Json run = outcome.json()["run"];
    QCOMPARE(keysOf(run), QByteArray(runKeys));
    QVERIFY(run["id"].is_number_integer());
    QCOMPARE(textAt(run, "state"), u"completed"_s);
    QCOMPARE(textAt(run, "trigger"), u"manual"_s);
    static const QRegularExpression moment(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"_s);
    QVERIFY2(moment.match(textAt(run, "startedAt")).hasMatch(), outcome.told().constData());
    QVERIFY(run["seconds"].is_number());
    QCOMPARE(keysOf(run["apiCalls"]), "salesforce startdeliver"_ba);
    QCOMPARE(run["flows"].size(), size_t(1));
    const Json flow = run["flows"][0];
    QCOMPARE(keysOf(flow), QByteArray(flowKeys));
    for (const char *pair : {"read", "created", "updated", "deleted"})
        QCOMPARE(keysOf(flow[pair]), "salesforce startdeliver"_ba);
    for (const char *number : {"linked", "unchanged", "conflicts", "held", "waiting", "locked", "skipped",
             "drifted", "outOfScope", "failed"})
        QVERIFY2(flow[number].is_number_integer(), number);
    QCOMPARE(flow["created"]["startdeliver"].get<int>(), 1);
    QCOMPARE(flow["created"]["salesforce"].get<int>(), 0);
    QCOMPARE(m_world->customers("Shape Of The Page"), size_t(1));
    const Outcome text = m_world->run(syncAccounts);
    VERIFY_EXIT(text, 0);
    QVERIFY2(text.out.startsWith("Run "), text.told().constData());
}

void TestCliSync::flowsAreChosenByName()
{
    const Outcome all = m_world->json({u"sync"_s});
    QVERIFY2(all.code == 0 || all.code == 1, all.told().constData());
    QVERIFY(!flowOf(all, "accounts").is_null());
    QVERIFY(!flowOf(all, "contacts").is_null());
    const Outcome one = m_world->json(syncAccounts + syncAccounts.mid(1));
    VERIFY_EXIT(one, 0);
    QVERIFY(flowOf(one, "contacts").is_null());
}

void TestCliSync::activitiesSyncByName()
{
    const std::string about = m_world->pairs().first().first.toStdString();
    m_world->services.withSalesforce([&about](sandbox::SalesforceService &service) {
        service.insert("Event",
            {{"WhatId", about}, {"Subject", "Visit"}, {"StartDateTime", "2027-12-01T09:00:00.000Z"},
                {"EndDateTime", "2027-12-01T10:00:00.000Z"}});
        service.insert("Task", {{"WhatId", about}, {"Subject", "Send offer"}});
        service.insert("Task",
            {{"WhatId", about}, {"Subject", "Spoke"}, {"TaskSubtype", "Call"}, {"Status", "Completed"},
                {"ActivityDate", "2026-01-15"}});
    });
    const QStringList flows{u"--flow"_s, u"events"_s, u"--flow"_s, u"tasks"_s, u"--flow"_s, u"history"_s};
    const Outcome plan = m_world->json(QStringList{u"plan"_s} + flows);
    const Json visit = elementWith(plan.json()["changes"], "title", "Visit");
    QVERIFY2(!elementWith(visit["fields"], "field", "when").is_null(), plan.told().constData());
    const Outcome done = m_world->json(QStringList{u"sync"_s} + flows);
    for (const char *flow : {"events", "tasks", "history"})
        QCOMPARE(flowOf(done, flow)["created"]["startdeliver"].get<int>(), 1);
    const Outcome again = m_world->json(QStringList{u"plan"_s} + flows);
    VERIFY_EXIT(again, 0);
}

void TestCliSync::notesAndCommentsSyncByName()
{
    const auto [account, customer] = m_world->pairs().first();
    m_world->services.withSalesforce([&account = account](sandbox::SalesforceService &service) {
        const QByteArray note =
            service.insert("ContentNote", {{"Title", "Visit"}, {"Content", "PHA+YTwvcD4="}});
        const nlohmann::json link{{"ContentDocumentId", note.toStdString()}, {"ShareType", "V"},
            {"LinkedEntityId", account.toStdString()}};
        QVERIFY(!service.insert("ContentDocumentLink", link).isEmpty());
    });
    m_world->services.withStartdeliver([&customer = customer](sandbox::StartdeliverService &service) {
        service.insert("comment", {{"entity", "customer"}, {"entityId", customer}, {"text", "<p>b</p>"}});
    });
    const QStringList flows{u"--flow"_s, u"notes"_s, u"--flow"_s, u"comments"_s};
    const Outcome done = m_world->json(QStringList{u"sync"_s} + flows);
    VERIFY_EXIT(done, 0);
    QCOMPARE(flowOf(done, "notes")["created"]["startdeliver"].get<int>(), 1);
    QCOMPARE(flowOf(done, "comments")["created"]["salesforce"].get<int>(), 1);
    VERIFY_EXIT(m_world->json(QStringList{u"plan"_s} + flows), 0);
}

void TestCliSync::fullReadsEveryRecordAgain()
{
    const auto accounts = m_world->services.withSalesforce(
        [](sandbox::SalesforceService &service) { return service.rowCount("Account"); });
    const Outcome changed = m_world->json(syncAccounts);
    VERIFY_EXIT(changed, 0);
    const Outcome full = m_world->json(syncAccounts + QStringList{u"--full"_s});
    VERIFY_EXIT(full, 0);
    QVERIFY2(
        flowOf(full, "accounts")["read"]["salesforce"].get<size_t>() >= accounts, full.told().constData());
    QVERIFY2(sumOf(flowOf(full, "accounts")["read"]) > sumOf(flowOf(changed, "accounts")["read"]),
        full.told().constData());
    QCOMPARE(sumOf(flowOf(full, "accounts")["updated"]), qint64(0));
}

void TestCliSync::planSaysWhatARunWouldChange()
{
    VERIFY_EXIT(m_world->run({u"plan"_s, u"--flow"_s, u"accounts"_s}), 0);
    const int writes = m_world->writes();
    m_world->addAccount("Planned Only");
    const QString file = m_world->path(u"planned.json"_s);
    const Outcome outcome = m_world->json({u"plan"_s, u"--flow"_s, u"accounts"_s, u"--save"_s, file});
    VERIFY_EXIT(outcome, 1);
    QCOMPARE(m_world->writes(), writes);
    QCOMPARE(m_world->customers("Planned Only"), size_t(0));
    const Json document = outcome.json();
    QCOMPARE(keysOf(document), "plan run changes saved standing"_ba);
    QCOMPARE(keysOf(document["plan"]), "id createdAt rows classes backfill requests seconds"_ba);
    QCOMPARE(keysOf(document["plan"]["classes"][0]), "flow side action rows clears"_ba);
    QCOMPARE(keysOf(document["run"]), QByteArray(runKeys));
    QCOMPARE(document["changes"].size(), size_t(1));
    const Json change = document["changes"][0];
    QCOMPARE(keysOf(change), "id flow side action source target title ticked clears state fields"_ba);
    QCOMPARE(keysOf(change["fields"][0]), "field before after rule clears"_ba);
    QCOMPARE(textAt(change, "title"), u"Planned Only"_s);
    QCOMPARE(textAt(change, "action"), u"create"_s);
    QCOMPARE(textAt(document, "saved"), file);
    const Outcome text = m_world->run({u"plan"_s, u"--flow"_s, u"accounts"_s});
    VERIFY_EXIT(text, 1);
    QVERIFY2(text.out.contains("Planned Only") && text.out.contains("Nothing was written"),
        text.told().constData());
    const Outcome unsaved =
        m_world->json({u"plan"_s, u"--flow"_s, u"accounts"_s, u"--save"_s, m_world->path(u"no/folder"_s)});
    VERIFY_EXIT(unsaved, 2);
    QCOMPARE(errorCode(unsaved), u"CANNOT_WRITE"_s);
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
    const Outcome nothing = m_world->run({u"plan"_s, u"--flow"_s, u"accounts"_s});
    VERIFY_EXIT(nothing, 0);
    QVERIFY2(nothing.out.contains("Nothing to do"), nothing.told().constData());
}

void TestCliSync::applyWritesWhatIsTicked()
{
    m_world->addAccount("Wanted");
    Json document = parsed(savePlan("Not Wanted"));
    QCOMPARE(document["rows"].size(), size_t(2));
    for (Json &row : document["rows"])
        row["ticked"] = row["title"] != "Not Wanted";
    const QString file = m_world->write(u"plan.json"_s, dumped(document));
    const Outcome applied = m_world->json({u"apply"_s, file});
    VERIFY_EXIT(applied, 0);
    QCOMPARE(keysOf(applied.json()), "run"_ba);
    QCOMPARE(keysOf(applied.json()["run"]), QByteArray(runKeys));
    QVERIFY2(applied.err.contains("1 change is left out"), applied.told().constData());
    QCOMPARE(m_world->customers("Wanted"), size_t(1));
    QCOMPARE(m_world->customers("Not Wanted"), size_t(0));
    const Outcome decisions = m_world->json({u"decisions"_s});
    VERIFY_EXIT(decisions, 0);
    QCOMPARE(keysOf(decisions.json()), "decisions"_ba);
    QCOMPARE(decisions.json()["decisions"].size(), size_t(1));
    const Json decision = decisions.json()["decisions"][0];
    QCOMPARE(keysOf(decision), "id flow side action salesforce startdeliver field at"_ba);
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
    QCOMPARE(m_world->customers("Not Wanted"), size_t(0));
    VERIFY_EXIT(m_world->json({u"withdraw"_s, u"999999"_s}), 2);
    const auto id = QString::number(decision["id"].get<qint64>());
    const Outcome withdrawn = m_world->json({u"withdraw"_s, id});
    VERIFY_EXIT(withdrawn, 0);
    QCOMPARE(keysOf(withdrawn.json()), "id decision"_ba);
    VERIFY_EXIT(m_world->json({u"withdraw"_s, id}), 2);
    QCOMPARE(m_world->json({u"decisions"_s}).json()["decisions"].size(), size_t(0));
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
    QCOMPARE(m_world->customers("Not Wanted"), size_t(1));
}

void TestCliSync::applySetsAsideWhatMoved()
{
    const auto pair = m_world->pairs().first();
    m_world->setSalesforce(pair.first, {{"Phone", "+46 8 100"}});
    const QString file = m_world->path(u"plan.json"_s);
    VERIFY_EXIT(m_world->run({u"plan"_s, u"--flow"_s, u"accounts"_s, u"--save"_s, file}), 1);
    m_world->setStartdeliver(pair.second, {{"customfieldPhone", "+46 8 999"}});
    const Outcome applied = m_world->json({u"apply"_s, file});
    QCOMPARE(flowOf(applied, "accounts")["drifted"].get<int>(), 1);
    VERIFY_EXIT(applied, 0);
    QCOMPARE(textAt(applied.json()["run"], "state"), u"completed-with-problems"_s);
    const auto phone = m_world->services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        return service.find("customer", pair.second)->value("customfieldPhone", std::string());
    });
    QCOMPARE(phone, std::string("+46 8 999"));
    // Both sides hold another phone now: the next run leaves that to a person, who takes one.
    VERIFY_EXIT(m_world->run(syncAccounts), 1);
    const Json conflict = m_world->json({u"conflicts"_s}).json()["conflicts"][0];
    VERIFY_EXIT(m_world->run({u"resolve"_s, QString::number(conflict.value("id", qint64(0))), u"--take"_s,
                    u"startdeliver"_s}),
        0);
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
}

void TestCliSync::aPlanAppliedTwiceWritesOnce()
{
    QVERIFY(!savePlan("Applied Twice").isEmpty());
    const QString file = m_world->path(u"plan.json"_s);
    VERIFY_EXIT(m_world->run({u"apply"_s, file}), 0);
    const int writes = m_world->writes();
    const Outcome again = m_world->json({u"apply"_s, file});
    VERIFY_EXIT(again, 0);
    QCOMPARE(m_world->writes(), writes);
    QCOMPARE(m_world->customers("Applied Twice"), size_t(1));
}

void TestCliSync::anAlteredPlanIsRefused_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                         const QString &code) { QTest::newRow(name) << before << after << code; };
    row("value", "Altered Plan", "Something Else", u"PLAN_ALTERED"_s);
    row("profile", "\"profile\": \"default\"", "\"profile\": \"other\"", u"PLAN_ALTERED"_s);
    row("tick", "\"ticked\": true", "\"ticked\": \"no\"", u"PLAN_ALTERED"_s);
    row("no such plan", "\"plan\": ", "\"plan\": 9", u"PLAN_UNKNOWN"_s);
    row("other format", "\"tandemPlan\": 1", "\"tandemPlan\": 7", u"PLAN_UNREADABLE"_s);
    row("no rows", "\"rows\"", "\"nothing\"", u"PLAN_UNREADABLE"_s);
    row("cut off", "\"rows\": [", "\"rows\": [ ", u"PLAN_UNREADABLE"_s);
}

void TestCliSync::anAlteredPlanIsRefused()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, code);
    QByteArray text = savePlan("Altered Plan " + std::string(QTest::currentDataTag()));
    QVERIFY2(text.contains(before), text.constData());
    text.replace(before, after);
    if (qstrcmp(QTest::currentDataTag(), "cut off") == 0)
        text.truncate(text.size() / 2);
    const QString file = m_world->write(u"altered.json"_s, text);
    const int writes = m_world->writes();
    const Outcome outcome = m_world->json({u"apply"_s, file});
    VERIFY_EXIT(outcome, 2);
    QCOMPARE(errorCode(outcome), code);
    QVERIFY2(outcome.out.contains("plan --save FILE"), outcome.told().constData());
    QCOMPARE(m_world->writes(), writes);
    QCOMPARE(m_world->json({u"decisions"_s}).json()["decisions"].size(), size_t(0));
}

void TestCliSync::aPlanOfAnotherProfileIsRefused()
{
    QVERIFY(!savePlan("Of Another Profile").isEmpty());
    m_world->folder = u"second"_s;
    const bool connected = m_world->connectBoth();
    const int writes = m_world->writes();
    const Outcome outcome = m_world->json({u"apply"_s, m_world->path(u"plan.json"_s)});
    m_world->folder = u"profile"_s;
    QVERIFY(connected);
    VERIFY_EXIT(outcome, 2);
    QCOMPARE(errorCode(outcome), u"PLAN_UNKNOWN"_s);
    QCOMPARE(m_world->writes(), writes);
}

void TestCliSync::aPlanOfAnotherConfigurationIsRefused()
{
    QVERIFY(!savePlan("Of Another Configuration").isEmpty());
    const Outcome changed =
        m_world->configure([](Configuration &wanted) { wanted.flow(Flow::Accounts).mappings.removeLast(); });
    const int writes = m_world->writes();
    const Outcome outcome = m_world->json({u"apply"_s, m_world->path(u"plan.json"_s)});
    const Outcome back = m_world->configure();
    VERIFY_EXIT(changed, 0);
    VERIFY_EXIT(back, 0);
    VERIFY_EXIT(outcome, 2);
    QCOMPARE(textAt(outcome.json()["run"]["error"], "code"), u"PLAN_STALE"_s);
    QCOMPARE(m_world->writes(), writes);
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
}

void TestCliSync::theGuardStopsASyncAndLetsALookedAtPlanPass()
{
    const auto pair = m_world->pairs().last();
    m_world->setSalesforce(pair.first, {{"Phone", "+46 8 300"}});
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
    VERIFY_EXIT(m_world->configure([](Configuration &wanted) {
        wanted.guards.deletesPerDay = 0;
        wanted.guards.deletesPercent = 0;
    }),
        0);
    m_world->setSalesforce(pair.first, {{"Phone", nullptr}});
    const int writes = m_world->writes();
    const Outcome json = m_world->json(syncAccounts);
    VERIFY_EXIT(json, 6);
    QCOMPARE(keysOf(json.json()["run"]), QByteArray(runKeys) + " error");
    QCOMPARE(textAt(json.json()["run"], "state"), u"stopped"_s);
    QCOMPARE(keysOf(json.json()["run"]["error"]), "kind code text"_ba);
    QCOMPARE(textAt(json.json()["run"]["error"], "code"), u"GUARD"_s);
    const Outcome text = m_world->run(syncAccounts);
    VERIFY_EXIT(text, 6);
    QVERIFY2(text.err.contains("guard") && text.err.contains("plan --save"), text.told().constData());
    QVERIFY2(!text.out.contains("plan --save"), text.told().constData());
    QCOMPARE(m_world->writes(), writes);
    const QString file = m_world->path(u"plan.json"_s);
    VERIFY_EXIT(m_world->run({u"plan"_s, u"--flow"_s, u"accounts"_s, u"--save"_s, file}), 1);
    VERIFY_EXIT(m_world->run({u"apply"_s, file}), 0);
    VERIFY_EXIT(m_world->configure(), 0);
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
}

void TestCliSync::aSecondRunnerIsRefused()
{
    FileLock lock(m_world->profile() + u"/lock"_s);
    QVERIFY(lock.tryTake(SystemClock().now()));
    const int writes = m_world->writes();
    for (const QString &line : {u"sync"_s, u"plan"_s}) {
        const Outcome outcome = m_world->json({line});
        VERIFY_EXIT(outcome, 6);
        QCOMPARE(errorCode(outcome), u"RUNNER_ELSEWHERE"_s);
    }
    QCOMPARE(m_world->writes(), writes);
    const Json runner = m_world->json({u"status"_s}).json()["runner"];
    QVERIFY(runner["running"].get<bool>());
    QCOMPARE(runner["processId"].get<qint64>(), QCoreApplication::applicationPid());
}

void TestCliSync::runsAndRunTellTheHistory()
{
    m_world->addAccount("In The History");
    const Outcome synced = m_world->json(syncAccounts);
    VERIFY_EXIT(synced, 0);
    const Json made = synced.json()["run"];
    const Outcome runs = m_world->json({u"runs"_s, u"--limit"_s, u"2"_s});
    VERIFY_EXIT(runs, 0);
    QCOMPARE(keysOf(runs.json()), "runs"_ba);
    QCOMPARE(runs.json()["runs"].size(), size_t(2));
    QVERIFY(runs.json()["runs"][0] == made);
    QVERIFY(runs.json()["runs"][1]["id"].get<qint64>() < made["id"].get<qint64>());
    const QString id = QString::number(made["id"].get<qint64>());
    const Outcome run = m_world->json({u"run"_s, id});
    VERIFY_EXIT(run, 0);
    QCOMPARE(keysOf(run.json()), "run changes"_ba);
    QVERIFY(run.json()["run"] == made);
    QVERIFY(!run.json()["changes"].empty());
    const Json changes = run.json()["changes"];
    for (const Json &change : changes)
        QCOMPARE(keysOf(change), "id flow salesforce startdeliver side action field before after rule at"_ba);
    const Outcome text = m_world->run({u"run"_s, id});
    VERIFY_EXIT(text, 0);
    QVERIFY2(text.out.contains("\"In The History\""), text.told().constData());
    VERIFY_EXIT(m_world->run({u"runs"_s}), 0);
    const Outcome missing = m_world->json({u"run"_s, u"999999"_s});
    VERIFY_EXIT(missing, 2);
    QCOMPARE(errorCode(missing), u"NOT_FOUND"_s);
}

void TestCliSync::linksHaveTheirShape()
{
    const Outcome outcome = m_world->json({u"links"_s, u"--flow"_s, u"accounts"_s});
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(keysOf(outcome.json()), "links"_ba);
    QVERIFY(!outcome.json()["links"].empty());
    const Json links = outcome.json()["links"];
    for (const Json &link : links) {
        QCOMPARE(keysOf(link), "id flow salesforce startdeliver state origin inScope createdAt"_ba);
        QCOMPARE(textAt(link, "flow"), u"accounts"_s);
    }
    const Outcome text = m_world->run({u"links"_s});
    VERIFY_EXIT(text, 0);
    QVERIFY2(text.out.contains(m_world->pairs().first().first), text.told().constData());
}

void TestCliSync::traceTakesIdsAndAddresses_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("18 characters") << u"%1"_s;
    QTest::newRow("15 characters") << u"%3"_s;
    QTest::newRow("number") << u"%2"_s;
    QTest::newRow("entity and number") << u"customer/%2"_s;
    QTest::newRow("Salesforce address") << u"https://acme.lightning.force.com/lightning/r/Account/%1/view"_s;
    QTest::newRow("Startdeliver address") << u"https://app.startdeliver.com/customers/%2"_s;
}

void TestCliSync::traceTakesIdsAndAddresses()
{
    QFETCH(QString, form);
    const auto pair = m_world->pairs().first();
    const QString id = QString::fromLatin1(pair.first);
    const Outcome outcome = m_world->json({u"trace"_s,
        QString(form)
            .replace(u"%1"_s, id)
            .replace(u"%2"_s, QString::number(pair.second))
            .replace(u"%3"_s, id.left(15))});
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(keysOf(outcome.json()), "side record flow title link lines"_ba);
    QCOMPARE(textAt(outcome.json()["link"], "salesforce"), id);
    QCOMPARE(keysOf(outcome.json()["lines"][0]), "topic text"_ba);
    QVERIFY(!elementWith(outcome.json()["lines"], "topic", "verdict").is_null());
}

void TestCliSync::traceRefusesWhatIsNoRecord()
{
    for (const QString &word : {u"rubbish"_s, u"001x"_s, u"https://example.com/"_s, u"0"_s}) {
        const Outcome outcome = m_world->json({u"trace"_s, word});
        VERIFY_EXIT(outcome, 2);
        QCOMPARE(errorCode(outcome), u"BAD_ID"_s);
    }
    const Outcome unread = m_world->json({u"trace"_s, u"customer/424242"_s});
    VERIFY_EXIT(unread, 0);
    QVERIFY(unread.json()["link"].is_null());
}

std::unique_ptr<QObject> testCliSync()
{
    return std::make_unique<TestCliSync>();
}

#include "tst_clisync.moc"
