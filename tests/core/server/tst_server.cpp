// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/httpserver.h"
#include "tests/core/server/rawclient.h"
#include "tests/core/server/servertest.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using tandem::server::HttpRequest;
using tandem::server::HttpResponse;
using tandem::server::HttpServer;
using tandem::server::ServerOptions;

class TestServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsArriveDecodedAndComplete();
    void repeatedSlashesInThePathAreCollapsed();
    void connectionsAreKeptAliveAndAnswersCarryTheDate();
    void theHandlersOwnDateReplacesTheServers();
    void anAnswerWithoutContentHasNoBody();
    void headersBeyondTheLimitAreRefused_data();
    void headersBeyondTheLimitAreRefused();
    void bodiesBeyondTheLimitAreRefused_data();
    void bodiesBeyondTheLimitAreRefused();
    void aBodyThatComesInPiecesIsWaitedFor();
    void aClientThatFallsSilentIsDisconnected();
    void aBodyThatTricklesTooLongIsCutOff();
    void connectionsBeyondTheLimitAreClosed();
    void theServerCanBeStartedAgainOnTheSamePort();
    void aTakenPortIsNamed();
    void answersAreCompressedOnlyWhereAskedFor();
};

void TestServer::requestsArriveDecodedAndComplete()
{
    HttpRequest seen;
    HttpServer server([&](const HttpRequest &request) {
        seen = request;
        return text("ok");
    });
    QVERIFY(server.start());
    RawClient client(server.port());
    const auto answer =
        client.roundTrip("PATCH /a%20b/c?q=%7B%22x%22%3A1%7D&plus=a+b&flag HTTP/1.1\r\nHost: x\r\n"
                         "X-Thing: one\r\nContent-Length: 5\r\n\r\nhello");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "ok");
    QCOMPARE(seen.method, "PATCH");
    QCOMPARE(seen.target, "/a%20b/c?q=%7B%22x%22%3A1%7D&plus=a+b&flag");
    QCOMPARE(seen.path, u"/a b/c"_s);
    QCOMPARE(seen.queryValue(u"q"), uR"({"x":1})"_s);
    QCOMPARE(seen.queryValue(u"plus"), u"a b"_s);
    QCOMPARE(seen.queryValue(u"flag"), u""_s);
    QVERIFY(!seen.queryValue(u"other").has_value());
    QCOMPARE(seen.headers.value("x-thing"), "one");
    QCOMPARE(seen.body, "hello");
}

void TestServer::repeatedSlashesInThePathAreCollapsed()
{
    QString path;
    HttpServer server([&](const HttpRequest &request) {
        path = request.path;
        return text("ok");
    });
    QVERIFY(server.start());
    RawClient client(server.port());
    QCOMPARE(client.roundTrip("GET //services//data/?a=//b HTTP/1.1\r\nHost: x\r\n\r\n").status, 200);
    QCOMPARE(path, u"/services/data/"_s);
}

void TestServer::connectionsAreKeptAliveAndAnswersCarryTheDate()
{
    std::atomic<int> calls = 0;
    HttpServer server([&](const HttpRequest &) { return text(QByteArray::number(++calls)); });
    QVERIFY(server.start());
    RawClient client(server.port());
    const auto first = client.roundTrip("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(RawClient::header(first.head, "Date").endsWith("GMT"));
    const auto second = client.roundTrip("GET /2 HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(second.body, "2");
}

void TestServer::theHandlersOwnDateReplacesTheServers()
{
    HttpServer server([](const HttpRequest &) {
        HttpResponse response = text("ok");
        response.headers.add("Date", "Sat, 31 Jan 2026 09:30:00 GMT");
        return response;
    });
    QVERIFY(server.start());
    RawClient client(server.port());
    const auto answer = client.roundTrip("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(answer.head.toLower().count("\r\ndate:"), 1);
    QCOMPARE(RawClient::header(answer.head, "Date"), "Sat, 31 Jan 2026 09:30:00 GMT");
}

void TestServer::anAnswerWithoutContentHasNoBody()
{
    HttpServer server([](const HttpRequest &) {
        HttpResponse response;
        response.status = 204;
        return response;
    });
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send("PATCH / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}PATCH / HTTP/1.1\r\nHost: "
                "x\r\nContent-Length: "
                "2\r\nConnection: close\r\n\r\n{}");
    QVERIFY(client.closes());
    const auto answer = client.receive();
    QCOMPARE(answer.status, 204);
    QVERIFY2(answer.body.startsWith("HTTP/1.1 204"), "the second answer follows the first head at once");
}

void TestServer::headersBeyondTheLimitAreRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray tail = " HTTP/1.1\r\nHost: x\r\n";
    QTest::newRow("within") << "GET /" + QByteArray(3000, 'a') + tail + "\r\n" << 200;
    QTest::newRow("long target") << "GET /" + QByteArray(5000, 'a') + tail + "\r\n" << 431;
    QTest::newRow("long field") << "GET /" + tail + "X: " + QByteArray(5000, 'a') + "\r\n\r\n" << 431;
    QTest::newRow("far beyond") << "GET /" + tail + "X: " + QByteArray(200'000, 'a') + "\r\n\r\n" << -1;
}

void TestServer::headersBeyondTheLimitAreRefused()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    std::atomic<int> calls = 0;
    ServerOptions options;
    options.maxHeaderBytes = 4096;
    HttpServer server(
        [&](const HttpRequest &) {
            ++calls;
            return text("ok");
        },
        options);
    QVERIFY(server.start());
    RawClient client(server.port());
    const auto answer = client.roundTrip(request);
    if (status >= 0)
        QCOMPARE(answer.status, status);
    else
        QVERIFY(answer.status == 0 || answer.status >= 400); // it may hang up while we still send
    QCOMPARE(calls.load(), status == 200 ? 1 : 0);
    RawClient next(server.port());
    QCOMPARE(next.roundTrip("GET / HTTP/1.1\r\nHost: x\r\n\r\n").status, 200);
}

void TestServer::bodiesBeyondTheLimitAreRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray head = "POST / HTTP/1.1\r\nHost: x\r\n";
    const auto chunk = [](qsizetype size) {
        return QByteArray::number(size, 16) + "\r\n" + QByteArray(size, 'b') + "\r\n";
    };
    QTest::newRow("exactly the limit")
        << head + "Content-Length: 1000\r\n\r\n" + QByteArray(1000, 'b') << 200;
    QTest::newRow("promised beyond") << head + "Content-Length: 1001\r\n\r\n" << 413;
    QTest::newRow("chunks within") << head + "Transfer-Encoding: chunked\r\n\r\n" + chunk(600) + chunk(400)
            + "0\r\n\r\n" << 200;
    QTest::newRow("chunks beyond") << head + "Transfer-Encoding: chunked\r\n\r\n" + chunk(600) + chunk(600)
            + "0\r\n\r\n" << 413;
    QTest::newRow("chunks without end")
        << head + "Transfer-Encoding: chunked\r\n\r\n" + chunk(600) + chunk(1600) << 0;
}

void TestServer::bodiesBeyondTheLimitAreRefused()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    std::atomic<int> calls = 0;
    ServerOptions options;
    options.maxBodyBytes = 1000;
    HttpServer server(
        [&](const HttpRequest &) {
            ++calls;
            return text("ok");
        },
        options);
    QVERIFY(server.start());
    RawClient client(server.port());
    QCOMPARE(client.roundTrip(request).status, status);
    QCOMPARE(calls.load(), status == 200 ? 1 : 0);
}

void TestServer::aBodyThatComesInPiecesIsWaitedFor()
{
    QByteArray body;
    HttpServer server([&](const HttpRequest &request) {
        body = request.body;
        return text("ok");
    });
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send("POST / HTTP/1.1\r\nHo");
    client.send("st: x\r\nContent-Length: 26\r\n\r\n");
    for (char c = 'a'; c <= 'z'; ++c)
        client.send(QByteArray(1, c));
    QCOMPARE(client.receive().status, 200);
    QCOMPARE(body, "abcdefghijklmnopqrstuvwxyz");
}

void TestServer::aClientThatFallsSilentIsDisconnected()
{
    std::atomic<int> calls = 0;
    ServerOptions options;
    options.idleTimeout = std::chrono::seconds(1);
    HttpServer server(
        [&](const HttpRequest &) {
            ++calls;
            return text("ok");
        },
        options);
    QVERIFY(server.start());
    RawClient header(server.port());
    header.send("GET / HTTP/1.1\r\nHos");
    RawClient body(server.port());
    body.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
    QVERIFY(header.closes());
    QVERIFY(body.closes());
    QCOMPARE(calls.load(), 0);
}

void TestServer::aBodyThatTricklesTooLongIsCutOff()
{
    std::atomic<int> calls = 0;
    ServerOptions options;
    options.bodyTimeout = std::chrono::milliseconds(0);
    HttpServer server(
        [&](const HttpRequest &) {
            ++calls;
            return text("ok");
        },
        options);
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n");
    RawClient trickler(server.port());
    trickler.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
    while (trickler.isConnected() && !trickler.closes(20))
        trickler.send("x");
    QVERIFY(trickler.closes());
    QCOMPARE(calls.load(), 0);
}

void TestServer::connectionsBeyondTheLimitAreClosed()
{
    Gate gate;
    std::atomic<int> running = 0;
    ServerOptions options;
    options.maxConnections = 2;
    HttpServer server(
        [&](const HttpRequest &) {
            ++running;
            gate.arrive();
            return text("ok");
        },
        options);
    QVERIFY(server.start());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 4; ++i) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        clients.back()->send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }
    QVERIFY(gate.waitForArrivals(2));
    QVERIFY(clients[3]->closes());
    QCOMPARE(clients[3]->receive().status, 0);
    QCOMPARE(running.load(), 2);
    gate.open();
    QCOMPARE(clients[0]->receive().status, 200);
    QCOMPARE(clients[1]->receive().status, 200);
    bool answered = false; // QTRY_VERIFY asks once more after a yes
    const auto tryOnce = [&] {
        return answered = answered
            || RawClient(server.port())
                    .roundTrip("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .status
                == 200;
    };
    QTRY_VERIFY(tryOnce());
}

void TestServer::theServerCanBeStartedAgainOnTheSamePort()
{
    ServerOptions options;
    const auto handler = [](const HttpRequest &) { return text("ok"); };
    quint16 port = 0;
    {
        HttpServer server(handler, options);
        QVERIFY(server.start());
        port = server.port();
        RawClient client(port);
        QCOMPARE(client.roundTrip("GET / HTTP/1.1\r\nHost: x\r\n\r\n").status, 200);
    }
    options.port = port;
    HttpServer again(handler, options);
    QVERIFY(again.start());
    QCOMPARE(again.port(), port);
    QCOMPARE(again.url().toString(), u"http://127.0.0.1:%1"_s.arg(port));
    again.stop();
    QVERIFY(again.start());
    QCOMPARE(RawClient(port).roundTrip("GET / HTTP/1.1\r\nHost: x\r\n\r\n").status, 200);
}

void TestServer::aTakenPortIsNamed()
{
    const auto handler = [](const HttpRequest &) { return text("ok"); };
    HttpServer first(handler);
    QVERIFY(first.start());
    ServerOptions options;
    options.port = first.port();
    HttpServer second(handler, options);
    const auto status = second.start();
    QVERIFY(!status);
    QCOMPARE(status.error().code, u"ADDRESS_IN_USE"_s);
    QVERIFY(status.error().text.contains(QString::number(first.port())));
}

void TestServer::answersAreCompressedOnlyWhereAskedFor()
{
    const QByteArray page = QByteArray("a page of records that compresses well, ").repeated(1000);
    ServerOptions options;
    options.compress = true;
    HttpServer server([&](const HttpRequest &) { return text(page); }, options);
    QVERIFY(server.start());
    RawClient plain(server.port());
    QCOMPARE(plain.roundTrip("GET / HTTP/1.1\r\nHost: x\r\n\r\n").body, page);
    RawClient packed(server.port());
    const auto answer =
        packed.roundTrip("GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip, deflate\r\n\r\n");
    QCOMPARE(RawClient::header(answer.head, "Content-Encoding"), "gzip");
    QVERIFY(answer.body.size() < page.size() / 10);

    QNetworkAccessManager network;
    std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(server.url())));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(reply->readAll(), page);
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
