// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/fairmutex.h"
#include "tests/app/sandbox/seededworlds.h"

#include <QDeadlineTimer>
#include <QTest>

#include <atomic>
#include <set>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::sandbox;
using nlohmann::json;

/// Who looks at many rows: for how long, for whom, and that others are served meanwhile.
class TestPatience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatementThatTakesTooLongEnds_data();
    void aStatementThatTakesTooLongEnds();
    void anIndexIsMadeByWhoeverAsksUntilItIsWhole();
    void nobodyWaitsForAStatement();
    void nobodyWaitsForAList();
    void aBulkQueryThatTakesTooLongFails();
    void othersAreServedMeanwhile_data();
    void othersAreServedMeanwhile();
    void aLockIsGivenInTurn();
};

void TestPatience::aStatementThatTakesTooLongEnds_data()
{
    QTest::addColumn<QString>("soql");
    QTest::newRow("filter") << u"SELECT Id FROM Account WHERE Phone LIKE '%1%'"_s;
    QTest::newRow("count") << u"SELECT COUNT() FROM Contact WHERE Phone LIKE '%1%'"_s;
    QTest::newRow("groups") << u"SELECT Industry, COUNT(Id) FROM Account GROUP BY Industry"_s;
    QTest::newRow("sorting") << u"SELECT Id FROM Account ORDER BY Name LIMIT 5"_s;
    QTest::newRow("semi-join")
        << u"SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Phone LIKE '%1%')"_s;
}

/// Contract salesforce.md 4.2: two minutes; here none at all, so that every look at the clock is one too
/// many.
void TestPatience::aStatementThatTakesTooLongEnds()
{
    QFETCH(QString, soql);
    SfSeeded world(3'000);
    QCOMPARE(world.query(soql).status, 200);
    world.service.switches().queryTime = std::chrono::milliseconds(0);
    const quint64 before = world.service.database().rowsExamined();
    const sfworld::Answer late = world.query(soql);
    QCOMPARE(late.status, 400);
    QCOMPARE(late.code(), std::string("QUERY_TIMEOUT"));
    QVERIFY(world.service.database().rowsExamined() - before < 1'000 || soql.contains(u"ORDER BY"_s));
    const QString id = seedAccountId(0);
    QCOMPARE(world.query(u"SELECT Id FROM Account WHERE Id = '%1'"_s.arg(id)).status, 200);
}

void TestPatience::nobodyWaitsForAStatement()
{
    SfSeeded world(3'000);
    server::HttpRequest request;
    request.method = "GET";
    request.path = u"/services/data/v67.0/query"_s;
    request.target = "/services/data/v67.0/query?q=SELECT+COUNT()+FROM+Contact+WHERE+Phone+LIKE+'%251%25'";
    request.query = {{u"q"_s, u"SELECT COUNT() FROM Contact WHERE Phone LIKE '%1%'"_s}};
    request.headers.add("Authorization", "Bearer ana");
    int looks = 0;
    request.abandoned = [&looks] { return ++looks == 3; };
    const quint64 before = world.service.database().rowsExamined();
    QCOMPARE(world.service.handle(request).status, 400);
    QCOMPARE(looks, 3);
    QVERIFY(world.service.database().rowsExamined() - before < 1'000);
    request.abandoned = {};
    QCOMPARE(world.service.handle(request).status, 200);
}

void TestPatience::aBulkQueryThatTakesTooLongFails()
{
    SfSeeded world(3'000);
    world.service.switches().queryTime = std::chrono::milliseconds(0);
    const json made =
        world
            .post("jobs/query",
                {{"operation", "query"}, {"query", "SELECT Id FROM Account WHERE Phone LIKE '%1%'"}})
            .body;
    const QByteArray job = "jobs/query/" + QByteArray::fromStdString(made["id"].get<std::string>());
    json state = world.get(job).body;
    for (int polls = 0; polls < 5 && state["state"] != "Failed"; ++polls)
        state = world.get(job).body;
    QCOMPARE(state["state"], json("Failed"));
    QVERIFY(state["errorMessage"].get<std::string>().rfind("QUERY_TIMEOUT", 0) == 0);
}

void TestPatience::anIndexIsMadeByWhoeverAsksUntilItIsWhole()
{
    SfSeeded world(3'000);
    world.service.switches().queryTime = std::chrono::milliseconds(0);
    const QString soql =
        u"SELECT Id FROM Account WHERE Name = '%1'"_s.arg(companyAt(1, 2'900).name.replace(u"'"_s, u"\\'"_s));
    int late = 0;
    sfworld::Answer answer = world.query(soql);
    for (; answer.code() == "QUERY_TIMEOUT" && late < 100; ++late)
        answer = world.query(soql);
    QVERIFY(late > 1 && late < 100);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body["records"].size(), size_t(1));
}

void TestPatience::nobodyWaitsForAList()
{
    SdSeeded world(3'000);
    server::HttpRequest request;
    request.method = "GET";
    request.path = u"/api/v1/user"_s;
    request.query = {{u"query"_s, uR"({"sort":{"name":"asc"},"limit":5})"_s}};
    request.headers.add("Authorization", "admin");
    QCOMPARE(world.service.handle(request).status, 200);
    int looks = 0;
    request.abandoned = [&looks] { return ++looks == 3; };
    QCOMPARE(world.service.handle(request).status, 503);
    QCOMPARE(looks, 3);
}

void TestPatience::othersAreServedMeanwhile_data()
{
    QTest::addColumn<QString>("soql");
    QTest::newRow("as they were made") << u"SELECT Id FROM Account"_s;
    QTest::newRow("by stamp") << u"SELECT Id FROM Account ORDER BY SystemModstamp, Id"_s;
    QTest::newRow("by id") << u"SELECT Id FROM Account ORDER BY Id"_s;
    QTest::newRow("sorted") << u"SELECT Id FROM Account ORDER BY Phone"_s;
}

/// Rows come, go and move while a statement looks: it shows those that stood still, and none twice.
void TestPatience::othersAreServedMeanwhile()
{
    QFETCH(QString, soql);
    SfSeeded world(4'000, 0);
    world.service.switches().queryHold = std::chrono::milliseconds(0);
    world.service.switches().pageSize = 100'000;
    for (int i = 0; i < 500; ++i) // some are no longer as they were made
        world.service.update(seedAccountIdBytes(i * 3), {{"Phone", "1"}});
    std::set<std::string> touched;
    int breaths = 0;
    world.service.setBreath([&] {
        const int n = ++breaths;
        for (const int company : {n * 11, 4'000 - n * 7, n * 3}) {
            const QByteArray id = seedAccountIdBytes(company);
            if (world.service.update(id, {{"Phone", std::to_string(n)}}))
                touched.insert(id.toStdString());
        }
        touched.insert(world.service.insert("Account", {{"Name", "New " + std::to_string(n)}}).toStdString());
        const QByteArray gone = seedAccountIdBytes(n * 3);
        if (n % 2 == 0 && world.service.remove(gone) && n % 4 == 0)
            QVERIFY(world.service.purge(gone));
    });
    std::multiset<std::string> shown;
    sfworld::Answer page = world.query(soql);
    QCOMPARE(page.status, 200);
    for (;;) {
        for (const json &record : page.body["records"])
            shown.insert(record["Id"].get<std::string>());
        if (page.body["done"].get<bool>())
            break;
        page = world.get(QByteArray::fromStdString(page.body["nextRecordsUrl"].get<std::string>()));
    }
    QVERIFY(breaths > 3);
    for (const std::string &id : shown)
        QCOMPARE(shown.count(id), size_t(1));
    world.service.setBreath({});
    for (int company = 0; company < 4'000; ++company) {
        const std::string id = seedAccountIdBytes(company).toStdString();
        if (companyAt(1, company).inSalesforce() && touched.count(id) == 0)
            QVERIFY2(shown.count(id) == 1, id.c_str());
    }
}

void TestPatience::aLockIsGivenInTurn()
{
    FairMutex mutex;
    std::atomic<bool> other = false;
    mutex.lock();
    mutex.lock(); // recursive
    mutex.unlock();
    std::thread thread([&] {
        const std::lock_guard lock(mutex);
        other = true;
    });
    for (const QDeadlineTimer limit(20'000); !other && !limit.hasExpired();)
        mutex.breathe();
    QVERIFY(other);
    mutex.unlock();
    thread.join();
}

QTEST_GUILESS_MAIN(TestPatience)
#include "tst_patience.moc"
