// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/httpworld.h"

#include <QLocale>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::sandbox;

class TestTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void faultsOfSalesforce_data();
    void faultsOfSalesforce();
    void limitsOfSalesforceNameNoTime();
    void aFaultStrikesTheNthMatchingRequest();
    void randomFaultsComeFromTheirSeed();
    void anExpiredTokenIsExpiredIndeed();
    void aHookRunsBeforeTheRequestIsHandled();
    void theClockCanBeSkippedAndTheDateFollows();
    void aStoppedSandboxComesBackOnItsPorts();
    void manyClientsAtOnceLoseNothing();
};

void TestTrouble::faults_data()
{
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("done");
    QTest::addColumn<bool>("complete");
    QTest::newRow("reset before") << FaultKind::ResetBefore << 0 << false << false;
    QTest::newRow("reset after") << FaultKind::ResetAfter << 0 << true << false;
    QTest::newRow("truncate") << FaultKind::Truncate << 200 << true << false;
    QTest::newRow("truncate without length") << FaultKind::TruncateWithoutLength << 200 << true << false;
    QTest::newRow("garbage") << FaultKind::Garbage << 200 << true << true;
    QTest::newRow("502") << FaultKind::BadGateway << 502 << false << true;
    QTest::newRow("502 after") << FaultKind::BadGatewayAfter << 502 << true << true;
    QTest::newRow("503") << FaultKind::Unavailable << 503 << false << true;
    QTest::newRow("429") << FaultKind::Throttled << 429 << false << true;
    QTest::newRow("429 bare") << FaultKind::ThrottledBare << 429 << false << true;
    QTest::newRow("401") << FaultKind::Expired << 401 << false << true;
    QTest::newRow("stall") << FaultKind::Stall << 200 << true << false;
    QTest::newRow("delay") << FaultKind::Delay << 200 << true << true;
    QTest::newRow("500") << FaultKind::ServerError << 500 << false << true;
    QTest::newRow("500 after") << FaultKind::ServerErrorAfter << 500 << true << true;
    QTest::newRow("500 page") << FaultKind::ServerErrorPage << 500 << false << true;
    QTest::newRow("420") << FaultKind::NoRoute << 420 << false << true;
    QTest::newRow("406") << FaultKind::NotAcceptable << 406 << false << true;
    QTest::newRow("429 anywhere") << FaultKind::TooManyRequests << 429 << false << true;
    QTest::newRow("concurrent") << FaultKind::ConcurrentLimit << 429 << false << true;
    QTest::newRow("revoked") << FaultKind::Revoked << 401 << false << true;
    QTest::newRow("slow") << FaultKind::Slow << 200 << true << true;
    QTest::newRow("captive portal") << FaultKind::CaptivePortal << 200 << false << true;
}

void TestTrouble::faults()
{
    QFETCH(FaultKind, kind);
    QFETCH(int, status);
    QFETCH(bool, done);
    QFETCH(bool, complete);
    HttpWorld world;
    const size_t before = world.customers();
    world.sandbox.faults().failNth(Side::Startdeliver, 1, kind, {"POST", {}, {}, {}});
    QCOMPARE(world.startdeliver("GET", "me").status, 200);
    RawClient client(static_cast<quint16>(world.sandbox.startdeliverUrl().port()));
    client.send(HttpWorld::request("POST", "/api/v1/customer", Sandbox::apiKey(), R"({"name":"New"})"));
    const auto answer = client.receive(kind == FaultKind::Stall ? 500 : 10'000);
    QCOMPARE(answer.status, status);
    QCOMPARE(world.customers(), before + (done ? 1U : 0U));
    QCOMPARE(answer.complete, complete);
    QCOMPARE(RawClient::header(answer.head, "Retry-After").isEmpty(), kind != FaultKind::Throttled);
    static const QList<FaultKind> readable{FaultKind::Delay, FaultKind::Throttled, FaultKind::ThrottledBare,
        FaultKind::Expired, FaultKind::ServerError, FaultKind::ServerErrorAfter, FaultKind::TooManyRequests,
        FaultKind::ConcurrentLimit, FaultKind::Revoked, FaultKind::Slow};
    const bool intact = readable.contains(kind);
    QCOMPARE(HttpWorld::parsed(answer).is_discarded(), !intact);
    QCOMPARE(world.sandbox.faults().struck(), 1);
    QVERIFY(!world.sandbox.faults().pending());
    const LoggedRequest logged = world.sandbox.requests().all().last();
    QVERIFY(logged.faulted);
    QCOMPARE(logged.status, status);
    QCOMPARE(world.startdeliver("POST", "customer", R"({"name":"Next"})").status, 200);
}

/// Contract salesforce.md 2.4, 2.5, 11.15: what a client of Salesforce meets, on the wire.
void TestTrouble::faultsOfSalesforce_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("done");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<QByteArray>("says");
    const QByteArray html = "<!DOCTYPE html>";
    const QByteArray none;
    const auto row = [](const char *kind, int status, bool done, bool complete, const QByteArray &says) {
        QTest::newRow(kind) << QByteArray(kind) << status << done << complete << says;
    };
    row("reset-before", 0, false, false, none);
    row("reset-after", 0, true, false, none);
    row("truncate", 201, true, false, none);
    row("truncate-silently", 201, true, false, none);
    row("garbage", 200, true, true, none);
    row("502", 502, false, true, html);
    row("502-after", 502, true, true, html);
    row("503", 503, false, true, html);
    row("throttled", 403, false, true, "TotalRequests Limit exceeded.");
    row("throttled-bare", 403, false, true, "REQUEST_LIMIT_EXCEEDED");
    row("concurrent", 403, false, true, "ConcurrentRequests (Concurrent API Requests) Limit exceeded.");
    row("expired", 401, false, true, "INVALID_SESSION_ID");
    row("revoked", 401, false, true, "INVALID_SESSION_ID");
    row("stall", 201, true, false, none);
    row("delay", 201, true, true, "success");
    row("slow", 201, true, true, "success");
    row("500", 500, false, true, "UNKNOWN_EXCEPTION");
    row("500-after", 500, true, true, "UNKNOWN_EXCEPTION");
    row("500-page", 500, false, true, html);
    row("420", 420, false, true, html);
    row("406", 406, false, true, none);
    row("429", 429, false, true, none);
    row("captive-portal", 200, false, true, html);
}

void TestTrouble::faultsOfSalesforce()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, status);
    QFETCH(bool, done);
    QFETCH(bool, complete);
    QFETCH(QByteArray, says);
    HttpWorld world;
    const QByteArray data = "/services/data/v67.0/";
    const auto named = [&] {
        const auto found = HttpWorld::parsed(
            world.salesforce("GET", data + "query?q=SELECT+COUNT()+FROM+Account+WHERE+Name+=+'Struck'"));
        return found.value("totalSize", -1);
    };
    RawClient control(static_cast<quint16>(world.sandbox.controlUrl().port()));
    const auto planned = control.roundTrip(HttpWorld::request("POST", "/control/faults", "none",
        R"({"side":"salesforce","kind":")" + kind + R"(","match":{"method":"POST"}})"));
    QCOMPARE(planned.status, 200);
    RawClient client(static_cast<quint16>(world.sandbox.salesforceUrl().port()));
    client.send(HttpWorld::request(
        "POST", data + "sobjects/Account", "Bearer " + world.access, R"({"Name":"Struck"})"));
    const auto answer = client.receive(kind == "stall" ? 500 : 10'000);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.complete, complete);
    QVERIFY2(answer.body.contains(says), answer.body.constData());
    QVERIFY(status < 300 || kind == "406" || !answer.body.isEmpty());
    world.access = world.sandbox.grantTokens().access; // two of them end the session
    QCOMPARE(named(), done ? 1 : 0);
    QCOMPARE(world.salesforce("POST", data + "sobjects/Account", R"({"Name":"Next"})").status, 201);
}

/// Contract salesforce.md 2.5: a limit of Salesforce says nothing of when to come again.
void TestTrouble::limitsOfSalesforceNameNoTime()
{
    HttpWorld world;
    for (const FaultKind kind :
        {FaultKind::Throttled, FaultKind::ThrottledBare, FaultKind::ConcurrentLimit}) {
        world.sandbox.faults().failNth(Side::Salesforce, 1, kind);
        const auto limited = world.salesforce("GET", "/services/data/v67.0/limits");
        QCOMPARE(limited.status, 403);
        QVERIFY(limited.body.contains("REQUEST_LIMIT_EXCEEDED"));
        QVERIFY(RawClient::header(limited.head, "Retry-After").isEmpty());
    }
}

void TestTrouble::aFaultStrikesTheNthMatchingRequest()
{
    HttpWorld world;
    FaultPlan &faults = world.sandbox.faults();
    faults.failNth(Side::Startdeliver, 2, FaultKind::Unavailable, {"GET", u"customer"_s, {}, "read"}, 2);
    QCOMPARE(world.startdeliver("GET", "customer/1").status, 200);
    QCOMPARE(world.startdeliver("GET", "user/1").status, 200);
    QCOMPARE(world.startdeliver("GET", "customer").status, 200);
    QVERIFY(faults.pending());
    QCOMPARE(world.startdeliver("GET", "customer/1").status, 503);
    QCOMPARE(world.startdeliver("GET", "customer/1").status, 503);
    QCOMPARE(world.startdeliver("GET", "customer/1").status, 200);
    faults.failNth(Side::Startdeliver, 1, FaultKind::Unavailable, {{}, {}, "needle", {}});
    QCOMPARE(world.startdeliver("POST", "customer", R"({"name":"hay"})").status, 200);
    QCOMPARE(world.startdeliver("POST", "customer", R"({"name":"a needle"})").status, 503);
    faults.failNth(Side::Startdeliver, 1, FaultKind::Unavailable);
    faults.clear();
    QCOMPARE(world.startdeliver("GET", "me").status, 200);
}

void TestTrouble::randomFaultsComeFromTheirSeed()
{
    const auto pattern = [](quint32 seed) {
        FaultPlan plan;
        plan.failRandomly(Side::Salesforce, seed, 0.3, {FaultKind::ResetAfter, FaultKind::BadGateway});
        QByteArray struck;
        server::HttpRequest request;
        for (int i = 0; i < 200; ++i) {
            const auto fault = plan.next(Side::Salesforce, request);
            struck += fault ? (*fault == FaultKind::ResetAfter ? 'r' : 'b') : '.';
        }
        return struck;
    };
    QCOMPARE(pattern(1), pattern(1));
    QVERIFY(pattern(1) != pattern(2));
    QVERIFY(pattern(1).count('r') > 10);
    QVERIFY(pattern(1).count('b') > 10);
    QVERIFY(pattern(1).count('.') > 100);
}

void TestTrouble::anExpiredTokenIsExpiredIndeed()
{
    HttpWorld world;
    world.sandbox.faults().failNth(Side::Salesforce, 1, FaultKind::Expired);
    const QByteArray target = "/services/data/v67.0/limits";
    const auto expired = world.salesforce("GET", target);
    QCOMPARE(expired.status, 401);
    QVERIFY(expired.body.contains("INVALID_SESSION_ID"));
    QCOMPARE(world.salesforce("GET", target).status, 401);
    world.access = world.sandbox.grantTokens().access;
    QCOMPARE(world.salesforce("GET", target).status, 200);
}

void TestTrouble::aHookRunsBeforeTheRequestIsHandled()
{
    HttpWorld world;
    std::atomic<int> seen = 0;
    world.sandbox.onBeforeHandle([&](Side side, const server::HttpRequest &request) {
        if (side != Side::Startdeliver || request.method != "GET")
            return;
        ++seen;
        world.sandbox.withStartdeliver([](StartdeliverService &service) {
            return service.update("customer", 1, {{"arr", 4711}});
        });
    });
    QCOMPARE(HttpWorld::parsed(world.startdeliver("GET", "customer/1")).value("arr", 0), 4711);
    QCOMPARE(seen.load(), 1);
    world.sandbox.onBeforeHandle({});
    (void)world.startdeliver("GET", "customer/1");
    QCOMPARE(seen.load(), 1);
}

void TestTrouble::theClockCanBeSkippedAndTheDateFollows()
{
    HttpWorld world;
    const auto dateOf = [](const RawClient::Answer &answer) {
        return QLocale::c().toDateTime(QString::fromLatin1(RawClient::header(answer.head, "Date")),
            u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    };
    const QDateTime before = dateOf(world.startdeliver("GET", "me"));
    world.sandbox.clock().skip(std::chrono::hours(24));
    const QDateTime after = dateOf(world.startdeliver("GET", "me"));
    QVERIFY(before.isValid());
    QVERIFY(before.secsTo(after) >= 24 * 3600);
    const auto made = HttpWorld::parsed(world.startdeliver("POST", "customer", R"({"name":"New"})"));
    const auto stamp = Instant::fromIso(QString::fromStdString(made.value("updatedAt", "")));
    QVERIFY(stamp && stamp->ms > QDateTime::currentMSecsSinceEpoch() + 23 * 3600 * 1000);
}

void TestTrouble::aStoppedSandboxComesBackOnItsPorts()
{
    HttpWorld world;
    (void)world.startdeliver("POST", "customer", R"({"name":"Kept"})");
    const QUrl url = world.sandbox.startdeliverUrl();
    const size_t count = world.customers();
    world.sandbox.stop();
    QVERIFY(!RawClient(static_cast<quint16>(url.port())).isConnected());
    QVERIFY(world.sandbox.start());
    QCOMPARE(world.sandbox.startdeliverUrl(), url);
    QCOMPARE(world.customers(), count);
    QCOMPARE(world.startdeliver("GET", "me").status, 200);
}

void TestTrouble::manyClientsAtOnceLoseNothing()
{
    HttpWorld world;
    const size_t before = world.customers();
    std::vector<std::thread> clients;
    std::atomic<int> good = 0;
    for (int i = 0; i < 8; ++i) {
        clients.emplace_back([&] {
            for (int k = 0; k < 10; ++k) {
                good += world.startdeliver("POST", "customer", R"({"name":"New"})").status == 200;
                good += world.salesforce("GET", "/services/data/v67.0/query?q=SELECT+Id+FROM+Account+LIMIT+5")
                            .status
                    == 200;
            }
        });
    }
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(good.load(), 160);
    QCOMPARE(world.customers(), before + 80);
    QCOMPARE(world.sandbox.requests().calls(Side::Startdeliver), 80);
}

QTEST_GUILESS_MAIN(TestTrouble)
#include "tst_trouble.moc"
