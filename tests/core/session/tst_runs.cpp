// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/decidedsince.h"
#include "tests/core/session/settled.h"
#include "tests/core/session/suites.h"

#include "core/base/platform/filelock.h"

#include <QSignalSpy>

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

QByteArray describeRun(const Result<RunReport> &report)
{
    if (!report)
        return report.error().text.toUtf8();
    return report->json + (report->error ? report->error->text.toUtf8() : QByteArray());
}

/// Links all accounts, so that later plans hold only what a test changes; the matching of contacts is over
/// too.
bool settle(Desk &desk)
{
    return settle(desk, {Flow::Accounts}) && await(desk.session->waiveMatching({Flow::Contacts}));
}

size_t customersNamed(Desk &desk, const std::string &name)
{
    return desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        return service.findBy("customer", "name", name).size();
    });
}

} // namespace

/// Runs, plans, plan files and stopping.
class TestRuns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// S10: what may be said of a held record depends on the question.
    void aHeldDeleteTakesTwoAnswers()
    {
        Desk desk;
        QVERIFY(desk.prepare());
        store::Hold hold;
        hold.side = Side::Startdeliver;
        hold.record = RecordId(qint64{7});
        hold.kind = u"delete-changed"_s;
        hold.candidates = {RecordId(u"001Kx00000AbCdEIAV"_s)};
        desk.alter([&](store::StateTransaction &tx) -> Status {
            TANDEM_CHECK(tx.putHold(hold));
            TANDEM_TRY(known, tx.holdsOf(Flow::Accounts, hold.side, {hold.record}));
            hold.id = known.value(hold.record).id;
            return {};
        });
        QVERIFY(await(desk.session->open()));
        const auto created = await(desk.session->decideHoldCreate(hold.id));
        QVERIFY(!created);
        QCOMPARE(created.error().code, u"WRONG_DECISION"_s);
        QVERIFY2(created.error().text.contains("--delete"_L1), qPrintable(created.error().text));
        QVERIFY(await(desk.session->decideHoldDelete(hold.id)));
        const auto holds = await(desk.session->holds({}, 0, 10));
        QVERIFY(holds);
        QCOMPARE(holds->first().decision, u"delete"_s);
        QVERIFY(await(desk.session->decideHoldKeepApart(hold.id)));
    }

    void syncsAndTellsWhatItDid();
    void plansWithoutWriting();
    void noPlanKnowsThatAMatchingEndedSince();
    void appliesASavedPlanAfterARestart();
    void refusesAFileThatIsNoPlanEarly_data();
    void refusesAFileThatIsNoPlanEarly();
    void readsALongFileBesideItsOtherWork();
    void makesDecisionsOfUntickedRows();
    void namesBothRecordsOfADeclinedLink();
    void givesOnePartnerToOneHeldRecordOnly();
    void refusesAnEditedPlanFile_data();
    void refusesAnEditedPlanFile();
    void refusesASecondRunner();
    void refusesASecondRunOfItsOwn();
    void stopsWhenAsked();
    void stopsAnApplyThatIsStillLookingItsPlanUp();
    void quitsInMidRun();
    void renewsUnderTheLock();
};

void TestRuns::syncsAndTellsWhatItDid()
{
    Desk desk(10);
    const Status prepared = desk.prepare();
    QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().text));
    QSignalSpy started(desk.session.get(), &Session::runStarted);
    QSignalSpy finished(desk.session.get(), &Session::runFinished);
    QSignalSpy progress(desk.session.get(), &Session::progress);
    QSignalSpy logged(desk.session.get(), &Session::requestLogged);
    const auto report = await(desk.session->sync({Flow::Accounts}));
    QVERIFY2(report && !report->error, describeRun(report).constData());
    QCOMPARE(started.size(), 1);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!progress.isEmpty());
    QVERIFY(!logged.isEmpty());
    QVERIFY(report->flows.at(Flow::Accounts).read.salesforce > 0);
    const auto runs = await(desk.session->runs());
    QCOMPARE(runs->size(), 1);
    QCOMPARE(runs->first().json, report->json);
    const auto again = await(desk.session->run(report->runId));
    QCOMPARE(again->flows, report->flows);
    const auto changes = await(desk.session->changesOfRun(report->runId));
    QVERIFY(!changes->isEmpty());
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(!links->isEmpty());
}

void TestRuns::plansWithoutWriting()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    desk.addAccount(u"Planned Only"_s);
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY2(plan && !plan->report.error, qPrintable(plan ? QString() : plan.error().text));
    QCOMPARE(plan->rows, 1);
    QCOMPARE(plan->classes.size(), 1);
    QCOMPARE(plan->classes.first().action, PlanAction::Create);
    QCOMPARE(plan->classes.first().side, Side::Startdeliver);
    QVERIFY(plan->requests.startdeliver > 0);
    const auto rows = await(desk.session->planRows(plan->id));
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().title, u"Planned Only"_s);
    QVERIFY(!rows->first().changes.isEmpty());
    QCOMPARE(customersNamed(desk, "Planned Only"), size_t(0));
    const auto view = await(desk.session->planView(plan->id));
    QCOMPARE(view->requests, plan->requests);
}

/// It creates nothing where the matching was open; of a flow where that was over it says the same as before.
void TestRuns::noPlanKnowsThatAMatchingEndedSince()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan);
    desk.alter([](store::StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.setMatching(Flow::Accounts, store::MatchingState::Open));
        return tx.setMatching(Flow::Contacts, store::MatchingState::Settled);
    });
    QVERIFY(await(desk.session->open()));
    const auto since = [&desk](qint64 planId) {
        return await(decidedSince(desk.session.get(), planId)).value_or(-1);
    };
    QVERIFY(await(desk.session->waiveMatching({Flow::Contacts})));
    QCOMPARE(since(plan->id), 0);
    QVERIFY(await(desk.session->waiveMatching({Flow::Accounts})));
    QCOMPARE(since(plan->id), 1);
    QVERIFY(await(desk.session->waiveMatching({Flow::Accounts, Flow::Contacts})));
    QCOMPARE(since(plan->id), 1);
    const auto next = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(next);
    QCOMPARE(since(next->id), 0);
}

void TestRuns::appliesASavedPlanAfterARestart()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    desk.addAccount(u"After Restart"_s);
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan);
    const auto text = await(desk.session->exportPlan(plan->id));
    QVERIFY(text);
    desk.reopen();
    QVERIFY(await(desk.session->open()));
    const auto imported = await(desk.session->importPlan(*text));
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().text));
    QCOMPARE(imported->ticked, 1);
    const auto report = await(desk.session->apply(imported->planId));
    QVERIFY2(report && !report->error, describeRun(report).constData());
    QCOMPARE(report->flows.at(Flow::Accounts).created.startdeliver, 1);
    QCOMPARE(customersNamed(desk, "After Restart"), size_t(1));
}

void TestRuns::refusesAFileThatIsNoPlanEarly_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<qint64>("size");
    QTest::newRow("empty") << QByteArray() << qint64(0);
    QTest::newRow("cut off") << QByteArray(R"({"tandemPlan": 1, "plan": )") << qint64(26);
    // Both have holes and take no room; read, they would not fit into memory beside a test.
    QTest::newRow("too long") << QByteArray("{") << (qint64(1) << 30) + 1;
    QTest::newRow("a film") << QByteArray("RIFF") << (qint64(1) << 30);
}

void TestRuns::refusesAFileThatIsNoPlanEarly()
{
    QFETCH(const QByteArray, beginning);
    QFETCH(const qint64, size);
    Desk desk(0);
    QVERIFY(await(desk.session->open()));
    QFile file(desk.directory.filePath(u"plan.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(beginning), beginning.size());
    QVERIFY(file.resize(size));
    file.close();
    QCOMPARE(await(desk.session->openPlan(file.fileName())).error().code, u"PLAN_UNREADABLE"_s);
    QCOMPARE(await(desk.session->openPlan(desk.directory.path())).error().code, u"PLAN_UNREADABLE"_s);
    QCOMPARE(await(desk.session->openPlan(file.fileName() + u'x')).error().code, u"PLAN_FILE"_s);
}

/// What is asked for later is answered first.
void TestRuns::readsALongFileBesideItsOtherWork()
{
    Desk desk(0);
    QVERIFY(await(desk.session->open()));
    QFile file(desk.directory.filePath(u"plan.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"rows\": [0");
    const QByteArray part = QByteArray(",0").repeated(1 << 19);
    for (int i = 0; i < 32; ++i)
        QCOMPARE(file.write(part), part.size());
    file.write("]}");
    file.close();
    const auto opening = desk.session->openPlan(file.fileName());
    QCOMPARE(await(desk.session->configuration()).error().code, u"NOT_CONFIGURED"_s);
    QVERIFY(!opening.isFinished());
    QCOMPARE(await(opening).error().code, u"PLAN_UNREADABLE"_s);
}

void TestRuns::makesDecisionsOfUntickedRows()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    desk.addAccount(u"Wanted"_s);
    desk.addAccount(u"Not Wanted"_s);
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan);
    const QByteArray text = await(desk.session->exportPlan(plan->id)).value();
    auto document = nlohmann::ordered_json::parse(text.begin(), text.end(), nullptr, false);
    for (auto &row : document["rows"]) {
        if (row["title"] == "Not Wanted")
            row["ticked"] = false;
    }
    const auto imported = await(desk.session->importPlan(QByteArray::fromStdString(document.dump())));
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().text));
    QCOMPARE(imported->unticked, 1);
    QVERIFY(await(desk.session->apply(imported->planId)));
    QCOMPARE(customersNamed(desk, "Wanted"), size_t(1));
    QCOMPARE(customersNamed(desk, "Not Wanted"), size_t(0));
    const auto decisions = await(desk.session->decisions());
    QCOMPARE(decisions->size(), 1);
    // No later run writes it, until the decision is withdrawn.
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QCOMPARE(customersNamed(desk, "Not Wanted"), size_t(0));
    QVERIFY(await(desk.session->withdrawDecision(decisions->first().id)));
    const auto report = await(desk.session->sync({Flow::Accounts}));
    QVERIFY2(report && !report->error, describeRun(report).constData());
    QCOMPARE(customersNamed(desk, "Not Wanted"), size_t(1));
}

/// As a merge or a deletion leaves one: it says no to a pair of records.
void TestRuns::namesBothRecordsOfADeclinedLink()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && links->size() >= 2);
    desk.alter([links = *links](store::StateTransaction &tx) -> Status {
        store::Decision decision;
        decision.flow = Flow::Accounts;
        decision.action = store::Action::Link;
        decision.salesforce = links.at(0).salesforce;
        decision.startdeliver = links.at(1).startdeliver;
        return tx.putDecision(decision);
    });
    QVERIFY(await(desk.session->open()));
    const auto decisions = await(desk.session->decisions());
    QVERIFY(decisions && decisions->size() == 1);
    const auto nameOf = [&](const RecordId &customer) {
        return desk.services.withStartdeliver([&](auto &service) {
            return QString::fromStdString(service.findBy("customer", "id", customer.number())
                                              .front()["name"]
                                              .template get<std::string>());
        });
    };
    QCOMPARE(decisions->first().title, nameOf(links->at(0).startdeliver));
    QCOMPARE(decisions->first().partnerTitle, nameOf(links->at(1).startdeliver));
    QVERIFY(decisions->first().title != decisions->first().partnerTitle);
}

void TestRuns::givesOnePartnerToOneHeldRecordOnly()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    const nlohmann::json site = "https://acme.example";
    const auto account = [&](const char *name) {
        return RecordId(QString::fromLatin1(desk.services.withSalesforce([&](auto &service) {
            return service.insert("Account", {{"Name", name}, {"Website", site}});
        })));
    };
    const RecordId first = account("Acme One");
    const RecordId second = account("Acme Two");
    const RecordId customer(desk.services.withStartdeliver([&](auto &service) {
        return service.insert("customer", {{"name", "Acme Tre"}, {"customfieldWebsite", site}});
    }));
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    const auto holds = await(desk.session->holds());
    // The customer is asked about, and so are both accounts; but it is one question.
    QVERIFY(holds && holds->size() == 1);
    QCOMPARE(holds->first().record, customer);
    QHash<RecordId, qint64> ids;
    desk.alter([&](store::StateTransaction &tx) -> Status {
        for (const auto &[side, record] : {std::pair(Side::Salesforce, first),
                 std::pair(Side::Salesforce, second), std::pair(Side::Startdeliver, customer)}) {
            TANDEM_TRY(known, tx.holdsOf(Flow::Accounts, side, {record}));
            ids.insert(record, known.value(record).id);
        }
        return {};
    });
    QVERIFY(await(desk.session->open()));
    const auto holdOf = [&ids](const RecordId &record) { return ids.value(record); };
    const auto chosen = await(desk.session->decideHoldLink(holdOf(first), customer));
    QVERIFY2(chosen, chosen ? "" : qPrintable(chosen.error().text));
    QVERIFY(await(desk.session->decideHoldLink(holdOf(customer), first))); // The same pair, said twice.
    const auto rival = await(desk.session->decideHoldLink(holdOf(second), customer));
    QVERIFY(!rival);
    QCOMPARE(rival.error().code, u"ALREADY_CHOSEN"_s);
    const auto changed = await(desk.session->decideHoldLink(holdOf(customer), second));
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, u"ALREADY_CHOSEN"_s);
    // Once the first choice is withdrawn, another one may be made.
    QVERIFY(await(desk.session->withdrawHoldDecision(holdOf(first))));
    QVERIFY(await(desk.session->withdrawHoldDecision(holdOf(customer))));
    QVERIFY(await(desk.session->decideHoldLink(holdOf(second), customer)));
}

void TestRuns::refusesAnEditedPlanFile_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("code");
    QTest::newRow("value") << QByteArray("Edited By Hand") << QByteArray("Something Else")
                           << u"PLAN_ALTERED"_s;
    QTest::newRow("profile") << QByteArray("\"profile\": \"desk\"") << QByteArray("\"profile\": \"other\"")
                             << u"PLAN_ALTERED"_s;
    QTest::newRow("tick") << QByteArray("\"ticked\": true") << QByteArray("\"ticked\": \"no\"")
                          << u"PLAN_ALTERED"_s;
    QTest::newRow("plan") << QByteArray("\"plan\": ") << QByteArray("\"plan\": 9") << u"PLAN_UNKNOWN"_s;
    QTest::newRow("format") << QByteArray("\"tandemPlan\": 1") << QByteArray("\"tandemPlan\": 7")
                            << u"PLAN_UNREADABLE"_s;
    QTest::newRow("rows") << QByteArray("\"rows\"") << QByteArray("\"nothing\"") << u"PLAN_UNREADABLE"_s;
}

void TestRuns::refusesAnEditedPlanFile()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Desk desk(0);
    QVERIFY(settle(desk));
    desk.addAccount(u"Edited By Hand"_s);
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan);
    QByteArray text = await(desk.session->exportPlan(plan->id)).value();
    QVERIFY2(text.contains(before), text.constData());
    text.replace(before, after);
    const auto imported = await(desk.session->importPlan(text));
    QVERIFY(!imported);
    QTEST(imported.error().code, "code");
}

void TestRuns::refusesASecondRunner()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    FileLock elsewhere(desk.folder() + u"/lock"_s);
    QVERIFY(elsewhere.tryTake(SystemClock().now()));
    const auto refused = await(desk.session->sync());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"RUNNER_ELSEWHERE"_s);
    QVERIFY(refused.error().text.contains(QString::number(QCoreApplication::applicationPid())));
    const auto status = await(desk.session->status());
    QVERIFY(status->runner.running);
    elsewhere.release();
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QVERIFY(!await(desk.session->status())->runner.running);
}

void TestRuns::refusesASecondRunOfItsOwn()
{
    Desk desk(20);
    QVERIFY(desk.prepare());
    auto first = desk.session->sync({Flow::Accounts});
    auto second = desk.session->sync({Flow::Accounts});
    QVERIFY(desk.session->isRunning());
    QCOMPARE(await(second).error().code, u"RUN_BUSY"_s);
    QVERIFY(await(first));
    QVERIFY(!desk.session->isRunning());
}

void TestRuns::stopsWhenAsked()
{
    Desk desk(60);
    QVERIFY(desk.prepare());
    QObject::connect(desk.session.get(), &Session::progress, desk.session.get(),
        [&desk](const Progress &) { desk.session->stopRun(); });
    QVERIFY(await(desk.session->waiveMatching()));
    auto running = desk.session->sync();
    const auto report = await(running);
    QVERIFY2(report, describeRun(report).constData());
    // It may have ended before the word arrived; stopped or whole, never failed.
    QVERIFY2(report->state != "failed"_L1, describeRun(report).constData());
    QVERIFY(await(desk.session->sync()));
}

void TestRuns::stopsAnApplyThatIsStillLookingItsPlanUp()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    desk.addAccount(u"Stopped Early"_s);
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan);
    auto applying = desk.session->apply(plan->id);
    QVERIFY(desk.session->isRunning());
    desk.session->stopRun();
    const auto report = await(applying);
    QVERIFY2(report, describeRun(report).constData());
    QCOMPARE(report->state, u"stopped"_s);
    QCOMPARE(customersNamed(desk, "Stopped Early"), size_t(0));
    // The word was meant for that run only.
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QCOMPARE(customersNamed(desk, "Stopped Early"), size_t(1));
}

void TestRuns::quitsInMidRun()
{
    Desk desk(40);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->waiveMatching()));
    for (int quit = 1; quit <= 12; ++quit) {
        std::atomic<int> seen = 0;
        desk.services.onBeforeHandle([&seen](sandbox::Side, const server::HttpRequest &) { ++seen; });
        auto running = desk.session->sync();
        const bool reached =
            QTest::qWaitFor([&] { return seen >= quit * 2 || running.isFinished(); }, 30'000);
        QVERIFY(reached);
        desk.session.reset();
        QVERIFY(running.isFinished());
        desk.services.onBeforeHandle({});
        desk.reopen();
        QVERIFY(await(desk.session->open()));
    }
    const auto report = await(desk.session->sync());
    QVERIFY2(report && !report->error, describeRun(report).constData());
}

void TestRuns::renewsUnderTheLock()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    desk.services.withAuth([](sandbox::SalesforceAuth &auth) { auth.expireAccessTokens(); });
    const auto report = await(desk.session->sync({Flow::Accounts}));
    QVERIFY2(report && !report->error, describeRun(report).constData());
    // The rotated token was stored: a new session works with it.
    desk.services.withAuth([](sandbox::SalesforceAuth &auth) { auth.expireAccessTokens(); });
    desk.reopen();
    QVERIFY(await(desk.session->open()));
    const auto again = await(desk.session->sync({Flow::Accounts}));
    QVERIFY2(again && !again->error, describeRun(again).constData());
}

std::unique_ptr<QObject> testRuns()
{
    return std::make_unique<TestRuns>();
}

#include "tst_runs.moc"
