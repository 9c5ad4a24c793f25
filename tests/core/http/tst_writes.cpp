// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/fixture.h"
#include "tests/core/http/suites.h"

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::http;

/// What must never be sent twice is not: counted at the server.
class TestWrites : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsTheWholeBodyOnce_data();
    void sendsTheWholeBodyOnce();
    void closeBeforeTheAnswerIsAnUnknownOutcome_data();
    void closeBeforeTheAnswerIsAnUnknownOutcome();
    void cutAnswerIsAnUnknownOutcome();
    void deadKeepAliveConnectionIsNotResent();
    void serverErrorToAWriteIsReturned_data();
    void serverErrorToAWriteIsReturned();
    void throttledWriteIsSentAgain();
    void refusedConnectionIsNotUnknown();
    void silenceIsAnUnknownOutcome();
    void pageInPlaceOfJsonIsAnUnknownOutcome();
};

void TestWrites::sendsTheWholeBodyOnce_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    for (const char *method : {"POST", "PATCH", "PUT"}) {
        QTest::addRow("%s small", method) << QByteArray(method) << QByteArray(R"({"Name":"Acme"})");
        QTest::addRow("%s empty", method) << QByteArray(method) << QByteArray();
        QTest::addRow("%s 3 MiB", method) << QByteArray(method) << QByteArray(3 << 20, 'x');
    }
    QTest::addRow("DELETE") << QByteArray("DELETE") << QByteArray();
}

void TestWrites::sendsTheWholeBodyOnce()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    Fixture f([](const auto &) { return RawServer::answer(204); });
    const auto result = f.run(write(Safety::Once, method, body));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().text));
    QCOMPARE(result->status, 204);
    QCOMPARE(f.server.count(), 1);
    QCOMPARE(f.server.requests().first().method, method);
    QCOMPARE(f.server.requests().first().body, body);
    QCOMPARE(f.server.requests().first().header("Content-Length"), QByteArray::number(body.size()));
    QCOMPARE(f.client->meter().attempts, 1);
    QCOMPARE(f.client->meter().bytesOut, body.size());
}

void TestWrites::closeBeforeTheAnswerIsAnUnknownOutcome_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("safety");
    QTest::addColumn<bool>("reset");
    for (const char *method : {"POST", "PATCH", "PUT", "DELETE"}) {
        for (const Safety safety : {Safety::Once, Safety::Idempotent}) {
            for (const bool reset : {false, true}) {
                QTest::addRow("%s %d %s", method, static_cast<int>(safety), reset ? "reset" : "close")
                    << QByteArray(method) << static_cast<int>(safety) << reset;
            }
        }
    }
}

void TestWrites::closeBeforeTheAnswerIsAnUnknownOutcome()
{
    QFETCH(QByteArray, method);
    QFETCH(int, safety);
    QFETCH(bool, reset);
    Fixture f([reset](const auto &) { return reset ? RawServer::reset() : RawServer::close(); });
    const auto body = method == "DELETE" ? QByteArray() : QByteArray("{}");
    const auto result = f.run(write(static_cast<Safety>(safety), method, body));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Network);
    QCOMPARE(result.error().code, u"CLOSED"_s);
    QCOMPARE(result.error().retry, Retry::AfterReadBack);
    QCOMPARE(f.server.count(), 1);
    QCOMPARE(f.client->meter().attempts, 1);
}

void TestWrites::deadKeepAliveConnectionIsNotResent()
{
    // The trap: Qt takes a connection that closes under a second request for an old idle one, and sends
    // again.
    Fixture f([](const RawServer::Seen &seen) {
        return seen.method == "GET" ? RawServer::answer(200) : RawServer::close();
    });
    QVERIFY(f.run(get()));
    const auto result = f.run(write(Safety::Once));
    QVERIFY(!result);
    QCOMPARE(result.error().retry, Retry::AfterReadBack);
    QCOMPARE(f.server.count(), 2);
    QCOMPARE(f.server.requests().last().connection, 1);
}

void TestWrites::serverErrorToAWriteIsReturned_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 406, 409, 412, 420, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestWrites::serverErrorToAWriteIsReturned()
{
    QFETCH(int, status);
    Fixture f([status](const auto &) { return RawServer::answer(status, "[]"); });
    const auto result = f.run(write(Safety::Once));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().text + result.error().detail));
    QCOMPARE(result->status, status);
    QCOMPARE(result->body, "[]");
    QCOMPARE(f.server.count(), 1);
}

void TestWrites::throttledWriteIsSentAgain()
{
    Fixture f([n = 0](const auto &) mutable { return RawServer::answer(++n == 1 ? 429 : 201); });
    const auto result = f.run(write(Safety::Once));
    QVERIFY(result);
    QCOMPARE(result->status, 201);
    QCOMPARE(f.server.count(), 2);
    QCOMPARE(f.server.requests().last().body, R"({"Name":"Acme"})");
}

void TestWrites::refusedConnectionIsNotUnknown()
{
    Fixture f([](const auto &) { return RawServer::answer(200); });
    {
        const RawServer gone([](const auto &) { return RawServer::close(); });
        f.client->setBaseUrl(gone.url());
    }
    const auto result = f.run(write(Safety::Once));
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"REFUSED"_s);
    QCOMPARE(result.error().retry, Retry::Later);
}

void TestWrites::cutAnswerIsAnUnknownOutcome()
{
    Fixture f([](const auto &) {
        auto answer = RawServer::answer(200, R"([{"success":true}])");
        answer.bytes.chop(5);
        answer.after = RawServer::After::Close;
        return answer;
    });
    const auto result = f.run(write(Safety::Once));
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"CUT"_s);
    QCOMPARE(result.error().retry, Retry::AfterReadBack);
    QCOMPARE(f.server.count(), 1);
}

void TestWrites::silenceIsAnUnknownOutcome()
{
    NetworkSettings network;
    network.transferTimeout = std::chrono::milliseconds(300);
    Fixture f([](const auto &) { return RawServer::hold(); }, {}, network);
    const auto result = f.run(write(Safety::Once));
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"TIMEOUT"_s);
    QCOMPARE(result.error().retry, Retry::AfterReadBack);
    QCOMPARE(f.server.count(), 1);
}

void TestWrites::pageInPlaceOfJsonIsAnUnknownOutcome()
{
    Fixture f([](const auto &) { return RawServer::answer(200, "<html>", {}, "text/html; charset=utf-8"); });
    const auto result = f.run(write(Safety::Once));
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"OFFLINE"_s);
    QCOMPARE(result.error().retry, Retry::AfterReadBack);
    QCOMPARE(f.server.count(), 1);
}

std::unique_ptr<QObject> testWrites()
{
    return std::make_unique<TestWrites>();
}

#include "tst_writes.moc"
