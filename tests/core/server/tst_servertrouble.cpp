// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/httpserver.h"
#include "core/server/sockets.h"
#include "tests/core/server/rawclient.h"
#include "tests/core/server/servertest.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QScopeGuard>
#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <thread>

using namespace Qt::StringLiterals;
using tandem::server::HttpRequest;
using tandem::server::HttpResponse;
using tandem::server::HttpServer;
using tandem::server::ServerOptions;
using Misbehaviour = HttpResponse::Misbehaviour;

class TestServerTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void misbehaviourIsAsOrdered_data();
    void misbehaviourIsAsOrdered();
    void aResetIsOneOnTheWire();
    void aStalledAnswerLastsUntilTheClientGivesUp();
    void anAnswerCanBeDelayed();
    void fiftyRequestsRunAtTheSameTime();
    void stoppingWaitsForTheHandlerAndEndsDelays();
    void aHandlerHearsThatNobodyWaits_data();
    void aHandlerHearsThatNobodyWaits();
    void stoppingEndsStalledAnswers();
    void aRequestThatIsNotWholeInTimeIsCutOff_data();
    void aRequestThatIsNotWholeInTimeIsCutOff();
    void aSlowAnswerIsNoSlowRequest();
};

void TestServerTrouble::misbehaviourIsAsOrdered_data()
{
    QTest::addColumn<Misbehaviour>("misbehaviour");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("lengthPromised");
    QTest::newRow("none") << Misbehaviour::None << 200 << QByteArray("0123456789") << true;
    QTest::newRow("close without answer") << Misbehaviour::CloseWithoutAnswer << 0 << QByteArray() << false;
    QTest::newRow("truncate") << Misbehaviour::Truncate << 200 << QByteArray("0123") << true;
    QTest::newRow("truncate without length")
        << Misbehaviour::TruncateChunked << 200 << QByteArray("0123") << false;
}

void TestServerTrouble::misbehaviourIsAsOrdered()
{
    QFETCH(Misbehaviour, misbehaviour);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, lengthPromised);
    HttpServer server([&](const HttpRequest &) {
        HttpResponse response = text("0123456789");
        response.misbehaviour = misbehaviour;
        response.truncateAt = 4;
        return response;
    });
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto answer = client.receive();
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.body, body);
    QCOMPARE(
        RawClient::header(answer.head, "Content-Length"), lengthPromised ? QByteArray("10") : QByteArray());
    QVERIFY2(
        !answer.head.contains("chunked"), "the end of the connection must look like the end of the body");
    if (misbehaviour != Misbehaviour::None)
        QVERIFY(client.closes());
}

/// Not an end in good order: a client may take that for an answer without a length.
void TestServerTrouble::aResetIsOneOnTheWire()
{
    HttpServer server([](const HttpRequest &) {
        HttpResponse response = text("0123456789");
        response.misbehaviour = Misbehaviour::CloseWithoutAnswer;
        return response;
    });
    QVERIFY(server.start());
    const int wire = ::socket(AF_INET, SOCK_STREAM, 0);
    QVERIFY(wire >= 0);
    const auto closing = qScopeGuard([wire] { ::close(wire); });
    const QByteArray address =
        tandem::server::socketAddress(QHostAddress(QHostAddress::LocalHost), server.port());
    QCOMPARE(::connect(wire, reinterpret_cast<const sockaddr *>(address.constData()),
                 static_cast<socklen_t>(address.size())),
        0);
    const QByteArray request = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    QCOMPARE(::send(wire, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL),
        ssize_t(request.size()));
    char byte = 0;
    const ssize_t got = ::recv(wire, &byte, 1, 0);
    const int error = errno;
    QCOMPARE(got, ssize_t(-1));
    QCOMPARE(error, ECONNRESET);
}

void TestServerTrouble::aStalledAnswerLastsUntilTheClientGivesUp()
{
    ServerOptions options;
    options.maxConnections = 1;
    options.idleTimeout = std::chrono::seconds(1);
    HttpServer server(
        [&](const HttpRequest &request) {
            HttpResponse response = text("0123456789");
            if (request.path == "/stall"_L1)
                response.misbehaviour = Misbehaviour::Stall;
            return response;
        },
        options);
    QVERIFY(server.start());
    {
        RawClient client(server.port());
        client.send("GET /stall HTTP/1.1\r\nHost: x\r\n\r\n");
        const auto answer = client.receive(1500);
        QCOMPARE(answer.status, 200);
        QCOMPARE(RawClient::header(answer.head, "Content-Length"), "10");
        QCOMPARE(answer.body, "");
        QVERIFY2(!client.closes(200), "the connection stays open");
        client.giveUp();
    }
    // The only connection is free again, because the server noticed.
    bool answered = false; // QTRY_VERIFY asks once more after a yes
    const auto tryOnce = [&] {
        return answered = answered
            || RawClient(server.port()).roundTrip("GET / HTTP/1.1\r\nHost: x\r\n\r\n").status == 200;
    };
    QTRY_VERIFY(tryOnce());
}

void TestServerTrouble::anAnswerCanBeDelayed()
{
    HttpServer server([](const HttpRequest &) {
        HttpResponse response = text("late");
        response.delayMs = 150;
        return response;
    });
    QVERIFY(server.start());
    RawClient client(server.port());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(client.roundTrip("GET / HTTP/1.1\r\nHost: x\r\n\r\n").body, "late");
    QVERIFY(timer.elapsed() >= 150);
}

void TestServerTrouble::fiftyRequestsRunAtTheSameTime()
{
    constexpr int count = 50;
    Gate gate;
    HttpServer server([&](const HttpRequest &request) {
        gate.arrive();
        return text(request.path.toUtf8());
    });
    QVERIFY(server.start());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        clients.back()->send("GET /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    QVERIFY(gate.waitForArrivals(count));
    gate.open();
    for (int i = 0; i < count; ++i)
        QCOMPARE(clients[static_cast<size_t>(i)]->receive().body, "/" + QByteArray::number(i));
}

void TestServerTrouble::stoppingWaitsForTheHandlerAndEndsDelays()
{
    Gate gate;
    std::atomic<bool> finished = false;
    HttpServer server([&](const HttpRequest &request) {
        HttpResponse response = text("ok");
        if (request.path == "/delay"_L1) {
            response.delayMs = 60'000;
            return response;
        }
        gate.arrive();
        finished = true;
        return response;
    });
    QVERIFY(server.start());
    RawClient slow(server.port());
    slow.send("GET /handler HTTP/1.1\r\nHost: x\r\n\r\n");
    RawClient delayed(server.port());
    delayed.send("GET /delay HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(gate.waitForArrivals(1));
    std::thread stopper([&] { server.stop(); });
    gate.open();
    stopper.join();
    QVERIFY(finished);
    QVERIFY(!server.isRunning());
    QCOMPARE(delayed.receive().status, 0);
    QVERIFY(!RawClient(server.port()).isConnected());
}

void TestServerTrouble::aHandlerHearsThatNobodyWaits_data()
{
    QTest::addColumn<bool>("stops");
    QTest::newRow("the client hangs up") << false;
    QTest::newRow("the server stops") << true;
}

void TestServerTrouble::aHandlerHearsThatNobodyWaits()
{
    QFETCH(bool, stops);
    Gate gate;
    std::atomic<bool> waitedFor = false;
    std::atomic<bool> heard = false;
    HttpServer server([&](const HttpRequest &request) {
        waitedFor = !request.abandoned();
        gate.arrive();
        for (const QDeadlineTimer limit(20'000); !heard && !limit.hasExpired();)
            heard = request.abandoned();
        return text("late");
    });
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(gate.waitForArrivals(1));
    QVERIFY(waitedFor);
    gate.open();
    if (!stops)
        client.giveUp();
    if (!stops)
        QTRY_VERIFY_WITH_TIMEOUT(heard, 20'000);
    server.stop();
    QVERIFY(heard);
}

void TestServerTrouble::stoppingEndsStalledAnswers()
{
    HttpServer server([](const HttpRequest &) {
        HttpResponse response = text("never");
        response.misbehaviour = Misbehaviour::Stall;
        return response;
    });
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.receive(500).status, 200);
    server.stop();
    QVERIFY(client.closes());
}

void TestServerTrouble::aRequestThatIsNotWholeInTimeIsCutOff_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("drop");
    QTest::newRow("says nothing") << QByteArray() << QByteArray();
    QTest::newRow("drips its header")
        << QByteArray("POST / HTTP/1.1\r\nHost: x\r\n") << QByteArray("X-A: b\r\n");
    QTest::newRow("drips its body") << QByteArray(
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")
                                    << QByteArray("x");
    QTest::newRow("says nothing after its first request")
        << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray();
}

/// The connection never rests, so that no idle time-out ends it.
void TestServerTrouble::aRequestThatIsNotWholeInTimeIsCutOff()
{
    QFETCH(const QByteArray, begin);
    QFETCH(const QByteArray, drop);
    ServerOptions options;
    options.requestTimeout = std::chrono::milliseconds(400);
    HttpServer server([](const HttpRequest &) { return text("heard"); }, options);
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(begin);
    QElapsedTimer timer;
    timer.start();
    while (!client.closes(50) && timer.elapsed() < 10'000) {
        if (!drop.isEmpty())
            client.send(drop);
    }
    QVERIFY2(timer.elapsed() >= 300 && timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

void TestServerTrouble::aSlowAnswerIsNoSlowRequest()
{
    ServerOptions options;
    options.requestTimeout = std::chrono::milliseconds(200);
    HttpServer server(
        [](const HttpRequest &) {
            HttpResponse response = text("late");
            response.delayMs = 900;
            return response;
        },
        options);
    QVERIFY(server.start());
    RawClient client(server.port());
    QCOMPARE(client.roundTrip("GET / HTTP/1.1\r\nHost: x\r\n\r\n").body, QByteArray("late"));
    QCOMPARE(client.roundTrip("GET / HTTP/1.1\r\nHost: x\r\n\r\n").body, QByteArray("late"));
}

QTEST_GUILESS_MAIN(TestServerTrouble)
#include "tst_servertrouble.moc"
