// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/fixture.h"
#include "tests/core/http/suites.h"

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::http;
using std::chrono::milliseconds;

/// What is asked again, how often, and after what wait.
class TestRetries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAreRepeatedByStatus_data();
    void readsAreRepeatedByStatus();
    void writesAreRepeatedOnlyWhereNothingWasDone_data();
    void writesAreRepeatedOnlyWhereNothingWasDone();
    void closedReadsAreRepeated();
    void silentReadsAreRepeated();
    void backsOffOnTheClock();
    void obeysRetryAfter_data();
    void obeysRetryAfter();
    void createWaitsOutAThrottle();
    void tellsALongRetryAfter();
    void throttleBeyondTheRetriesIsALimit();
    void servicesOwnThrottleWordCounts();
    void throttleHoldsTheWholeService();
    void answersRetriedAreObserved();
};

void TestRetries::readsAreRepeatedByStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("sent");
    for (const int status : {406, 500, 502, 503, 504, 429})
        QTest::addRow("%d", status) << status << 5;
    QTest::addRow("420") << 420 << 3;
    for (const int status : {200, 204, 300, 304, 400, 401, 403, 404, 409, 410, 412, 414, 428, 501})
        QTest::addRow("%d", status) << status << 1;
}

void TestRetries::readsAreRepeatedByStatus()
{
    QFETCH(int, status);
    QFETCH(int, sent);
    Fixture f([status](const auto &) { return RawServer::answer(status, "[]"); });
    const auto result = f.run(get());
    QCOMPARE(f.server.count(), sent);
    QCOMPARE(f.client->meter().attempts, sent);
    QCOMPARE(f.client->meter().calls, 1);
    if (status == 429)
        QCOMPARE(result.error().kind, ErrorKind::Limit);
    else
        QCOMPARE(result.value().status, status);
}

void TestRetries::writesAreRepeatedOnlyWhereNothingWasDone_data()
{
    QTest::addColumn<int>("safety");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("sent");
    for (const Safety safety : {Safety::Idempotent, Safety::Once}) {
        const auto row = [safety](int status, int sent) {
            QTest::addRow("%d %d", static_cast<int>(safety), status)
                << static_cast<int>(safety) << status << sent;
        };
        row(429, 5);
        // A gateway says 503 also of a service that has begun: a create is then read back first (S12).
        row(503, safety == Safety::Once ? 1 : 5);
        for (const int status : {406, 420, 500, 502, 504})
            row(status, 1);
    }
}

void TestRetries::writesAreRepeatedOnlyWhereNothingWasDone()
{
    QFETCH(int, safety);
    QFETCH(int, status);
    QFETCH(int, sent);
    Fixture f([status](const auto &) { return RawServer::answer(status, "[]"); });
    const auto result = f.run(write(static_cast<Safety>(safety), "PATCH"));
    QCOMPARE(f.server.count(), sent);
    QCOMPARE(result.has_value(), status != 429);
}

void TestRetries::closedReadsAreRepeated()
{
    Fixture f(
        [n = 0](const auto &) mutable { return ++n <= 4 ? RawServer::close() : RawServer::answer(200); });
    QVERIFY(f.run(get()));
    QCOMPARE(f.server.count(), 5);
    // Some of them are Qt's own doing: it repeats a read by itself. They count as well.
    QCOMPARE(f.client->meter().attempts, 5);
}

void TestRetries::silentReadsAreRepeated()
{
    NetworkSettings network;
    network.transferTimeout = milliseconds(200);
    Fixture f([n = 0](const auto &) mutable { return ++n == 1 ? RawServer::hold() : RawServer::answer(200); },
        {}, network);
    QVERIFY(f.run(get()));
    QCOMPARE(f.server.count(), 2);
}

void TestRetries::backsOffOnTheClock()
{
    Fixture f([](const auto &) { return RawServer::answer(503); });
    QVERIFY(f.run(get()));
    const auto waits = f.clock->waits();
    QCOMPARE(waits.size(), 4);
    qint64 least = 500;
    for (const milliseconds wait : waits) {
        QVERIFY2(wait.count() >= least && wait.count() <= least * 3 / 2,
            qPrintable(QString::number(wait.count())));
        least *= 2;
    }
}

void TestRetries::obeysRetryAfter_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("seconds");
    QTest::newRow("429, seconds") << 429 << QByteArray("Retry-After: 7\r\n") << 7;
    QTest::newRow("503, seconds") << 503 << QByteArray("Retry-After: 60\r\n") << 60;
    QTest::newRow("by the server's clock")
        << 429
        << QByteArray("Date: Tue, 03 Nov 2026 10:15:30 GMT\r\nRetry-After: Tue, 03 Nov 2026 10:15:42 GMT\r\n")
        << 12;
    QTest::newRow("by this clock") << 503 << QByteArray("Retry-After: Sat, 31 Jan 2026 09:30:20 GMT\r\n")
                                   << 20;
}

void TestRetries::obeysRetryAfter()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    QFETCH(int, seconds);
    Fixture f([=, n = 0](const auto &) mutable {
        return ++n == 1 ? RawServer::answer(status, "{}", headers) : RawServer::answer(200);
    });
    const auto result = f.run(write(Safety::Idempotent, "PATCH"));
    QVERIFY(result);
    QCOMPARE(result->status, 200);
    QCOMPARE(f.clock->now() - TestClock::defaultStart, milliseconds(seconds * 1000));
}

void TestRetries::createWaitsOutAThrottle()
{
    Fixture f([n = 0](const auto &) mutable {
        return ++n == 1 ? RawServer::answer(429, "{}", "Retry-After: 7\r\n") : RawServer::answer(201);
    });
    const auto result = f.run(write(Safety::Once));
    QVERIFY(result);
    QCOMPARE(result->status, 201);
    QCOMPARE(f.server.count(), 2);
    QCOMPARE(f.clock->now() - TestClock::defaultStart, milliseconds(7000));
}

void TestRetries::tellsALongRetryAfter()
{
    for (const int status : {429, 503}) {
        Fixture f(
            [status](const auto &) { return RawServer::answer(status, "{}", "Retry-After: 3600\r\n"); });
        const auto result = f.run(get());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Limit);
        QCOMPARE(result.error().retryAfter, std::chrono::seconds(3600));
        QCOMPARE(result.error().retry, Retry::Later);
        QCOMPARE(result.error().httpStatus, status);
        QCOMPARE(f.server.count(), 1);
    }
}

void TestRetries::throttleBeyondTheRetriesIsALimit()
{
    Fixture f([](const auto &) { return RawServer::answer(429, R"({"error":"slow down"})"); });
    const auto result = f.run(write(Safety::Once));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Limit);
    QCOMPARE(result.error().code, u"THROTTLED"_s);
    QVERIFY(result.error().detail.contains(u"slow down"_s));
    QVERIFY(!result.error().retryAfter);
    QCOMPARE(f.server.count(), 5);
}

void TestRetries::servicesOwnThrottleWordCounts()
{
    // REQUEST_LIMIT_EXCEEDED is a 403 with two meanings (contract salesforce.md 2.5): the text decides.
    ServicePolicy policy;
    policy.isThrottle = [](const Response &response) { return response.body.contains("ConcurrentRequests"); };
    for (const bool concurrent : {true, false}) {
        Fixture f(
            [concurrent](const auto &) {
                return RawServer::answer(
                    403, concurrent ? "ConcurrentRequests Limit" : "TotalRequests Limit");
            },
            policy);
        const auto result = f.run(write(Safety::Once));
        QCOMPARE(result.has_value(), !concurrent);
        QCOMPARE(f.server.count(), concurrent ? 5 : 1);
    }
}

void TestRetries::throttleHoldsTheWholeService()
{
    Fixture f([n = 0](const auto &) mutable {
        return ++n == 1 ? RawServer::answer(429, "{}", "Retry-After: 30\r\n") : RawServer::answer(200);
    });
    f.clock->setAutoAdvance(false);
    const auto first = f.begin(get("/first"));
    QTRY_COMPARE(f.clock->waiting(), 1);
    const auto second = f.begin(get("/second"));
    QTRY_COMPARE(f.clock->waiting(), 2);
    QCOMPARE(f.server.count(), 1);
    f.clock->advance(milliseconds(29'999));
    QCoreApplication::processEvents();
    QCOMPARE(f.server.count(), 1);
    f.clock->advance(milliseconds(1));
    QVERIFY(first->get());
    QVERIFY(second->get());
    QCOMPARE(f.server.count(), 3);
}

void TestRetries::answersRetriedAreObserved()
{
    QList<int> seen;
    ServicePolicy policy;
    policy.observe = [&seen](const Response &response) { seen.append(response.status); };
    Fixture f([n = 0](const auto &) mutable { return RawServer::answer(++n == 1 ? 503 : 200); }, policy);
    QVERIFY(f.run(get()));
    QCOMPARE(seen, (QList<int>{503, 200}));
}

std::unique_ptr<QObject> testRetries()
{
    return std::make_unique<TestRetries>();
}

#include "tst_retries.moc"
