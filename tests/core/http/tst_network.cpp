// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/fixture.h"
#include "tests/core/http/suites.h"
#include "tests/core/http/testtls.h"

#include <QTcpServer>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::http;
using std::chrono::milliseconds;

namespace {

QNetworkProxy proxyAt(quint16 port, const QString &user = {}, const QString &password = {})
{
    return {QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port, user, password};
}

ServicePolicy impatient(const QUrl &base)
{
    ServicePolicy policy;
    policy.maxRetries = 0;
    policy.baseUrl = base;
    return policy;
}

const QUrl behindProxy(u"http://crm.example.invalid"_s);

} // namespace

/// The way to the network: time-outs, TLS, proxies; and what a person reads when it is blocked.
class TestNetwork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unknownHostIsSaid();
    void refusedConnectionIsSaid();
    void connectTimeoutIsSaid();
    void slowAnswerToAnEmptyWriteIsNoConnectTimeout();
    void tlsErrorIsNeverIgnored();
    void extraCaFileIsTrusted();
    void unusableCaFileIsSaid_data();
    void unusableCaFileIsSaid();
    void writesSurviveTls();
    void proxyWithCredentials();
    void proxyRefusesCredentials_data();
    void proxyRefusesCredentials();
    void proxyThatIsDownIsSaid();
    void loopbackNeedsNoProxy();
#ifdef Q_OS_LINUX // elsewhere the system's proxy is not set by the environment
    void systemProxyIsUsed();
#endif
};

void TestNetwork::unknownHostIsSaid()
{
    Fixture f(
        [](const auto &) { return RawServer::answer(200); }, impatient(QUrl(u"http://nowhere.invalid"_s)));
    const auto result = f.run(write(Safety::Once));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Network);
    QCOMPARE(result.error().code, u"HOST_NOT_FOUND"_s);
    QVERIFY(result.error().text.contains(u"nowhere.invalid"_s));
    QCOMPARE(result.error().retry, Retry::Later); // nothing was sent
}

void TestNetwork::refusedConnectionIsSaid()
{
    QUrl base;
    {
        const RawServer gone([](const auto &) { return RawServer::close(); });
        base = gone.url();
    }
    Fixture f([](const auto &) { return RawServer::answer(200); }, impatient(base));
    const auto result = f.run(get());
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"REFUSED"_s);
    QVERIFY(result.error().text.contains(u"firewall"_s));
}

void TestNetwork::connectTimeoutIsSaid()
{
    // It takes the connection, but never says a word of TLS.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    NetworkSettings network;
    network.connectTimeout = milliseconds(200);
    Fixture f([](const auto &) { return RawServer::answer(200); },
        impatient(QUrl(u"https://127.0.0.1:%1"_s.arg(silent.serverPort()))), network);
    const auto result = f.run(write(Safety::Once));
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"TIMEOUT"_s);
    QVERIFY2(result.error().text.contains(u"within 0.2 seconds"_s), qPrintable(result.error().text));
    QCOMPARE(result.error().retry, Retry::Later);
}

void TestNetwork::slowAnswerToAnEmptyWriteIsNoConnectTimeout()
{
    NetworkSettings network;
    network.connectTimeout = milliseconds(100);
    for (const Request &request : {get(), write(Safety::Once), write(Safety::Idempotent, "DELETE", {})}) {
        Fixture f([](const auto &) { return RawServer::hold(); }, {}, network);
        const auto pending = f.begin(request);
        QTRY_COMPARE(f.server.held(), 1);
        QTimer::singleShot(300, &f.server, [&f] { f.server.release(RawServer::answer(204)); });
        QCOMPARE(pending->get().value().status, 204);
    }
}

void TestNetwork::tlsErrorIsNeverIgnored()
{
    const QSslConfiguration tls = testTls();
    const RawServer secure([](const auto &) { return RawServer::answer(200); }, nullptr, &tls);
    Fixture f([](const auto &) { return RawServer::answer(200); }, impatient(secure.url()));
    const auto result = f.run(write(Safety::Once));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Network);
    QCOMPARE(result.error().code, u"TLS"_s);
    QVERIFY2(result.error().text.contains(u"extra CA file"_s), qPrintable(result.error().text));
    QCOMPARE(result.error().retry, Retry::Later);
    QCOMPARE(secure.count(), 0);
}

void TestNetwork::extraCaFileIsTrusted()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(testCertificate().toPem());
    file.close();
    const QSslConfiguration tls = testTls();
    const RawServer secure([](const auto &) { return RawServer::answer(200); }, nullptr, &tls);
    NetworkSettings network;
    network.extraCaFile = file.fileName();
    Fixture f([](const auto &) { return RawServer::answer(200); }, impatient(secure.url()), network);
    const auto result = f.run(get());
    QVERIFY2(result, qPrintable(result ? QString() : result.error().text));
    QCOMPARE(secure.count(), 1);
}

void TestNetwork::unusableCaFileIsSaid_data()
{
    QTest::addColumn<bool>("exists");
    QTest::newRow("missing") << false;
    QTest::newRow("not PEM") << true;
}

void TestNetwork::unusableCaFileIsSaid()
{
    QFETCH(bool, exists);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("not a certificate");
    file.close();
    NetworkSettings network;
    network.extraCaFile = exists ? file.fileName() : u"/nonexistent/ca.pem"_s;
    Fixture f([](const auto &) { return RawServer::answer(200); }, {}, network);
    const auto result = f.run(get());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Configuration);
    QCOMPARE(result.error().code, u"CA_FILE"_s);
    QVERIFY(result.error().text.contains(network.extraCaFile));
    QCOMPARE(f.server.count(), 0);
}

void TestNetwork::writesSurviveTls()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(testCertificate().toPem());
    file.close();
    const QSslConfiguration tls = testTls();
    const RawServer secure(
        [](const RawServer::Seen &seen) {
            return seen.target == "/things" ? RawServer::close() : RawServer::answer(200);
        },
        nullptr, &tls);
    NetworkSettings network;
    network.extraCaFile = file.fileName();
    Fixture f([](const auto &) { return RawServer::answer(200); }, impatient(secure.url()), network);
    Request good = write(Safety::Once, "POST", QByteArray(300'000, 'x'));
    good.path = "/good";
    QVERIFY(f.run(good));
    QCOMPARE(secure.requests().first().body.size(), 300'000);
    const auto result = f.run(write(Safety::Once));
    QVERIFY(!result);
    QCOMPARE(result.error().retry, Retry::AfterReadBack);
    QCOMPARE(secure.count(), 2);
}

void TestNetwork::proxyWithCredentials()
{
    RawServer service([](const auto &) { return RawServer::answer(200); });
    const TestProxy proxy(service.port(), "ada:s3cret");
    NetworkSettings network;
    network.proxy = proxyAt(proxy.port(), u"ada"_s, u"s3cret"_s);
    Fixture f([](const auto &) { return RawServer::answer(200); }, impatient(behindProxy), network);
    QVERIFY(f.run(write(Safety::Once)));
    QVERIFY(f.run(get()));
    QCOMPARE(service.count(), 2);
    QCOMPARE(service.requests().first().body, R"({"Name":"Acme"})");
    QVERIFY(service.requests().first().header("Proxy-Authorization").isNull());
    QVERIFY(proxy.asked().first().startsWith("CONNECT crm.example.invalid:80 "));
}

void TestNetwork::proxyRefusesCredentials_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("wrong ones") << u"eve"_s;
    QTest::newRow("none") << QString();
}

void TestNetwork::proxyRefusesCredentials()
{
    QFETCH(QString, user);
    RawServer service([](const auto &) { return RawServer::answer(200); });
    const TestProxy proxy(service.port(), "ada:s3cret");
    NetworkSettings network;
    network.proxy = proxyAt(proxy.port(), user, user);
    Fixture f([](const auto &) { return RawServer::answer(200); }, impatient(behindProxy), network);
    const auto result = f.run(write(Safety::Once));
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"PROXY_AUTH"_s);
    QVERIFY2(
        result.error().text.contains(u"127.0.0.1:%1"_s.arg(proxy.port())), qPrintable(result.error().text));
    QCOMPARE(result.error().retry, Retry::Later);
    QCOMPARE(service.count(), 0);
    QVERIFY(proxy.refused() >= 1);
}

void TestNetwork::proxyThatIsDownIsSaid()
{
    quint16 port = 0;
    {
        const TestProxy gone(1);
        port = gone.port();
    }
    NetworkSettings network;
    network.proxy = proxyAt(port);
    Fixture f([](const auto &) { return RawServer::answer(200); }, impatient(behindProxy), network);
    const auto result = f.run(write(Safety::Once));
    QVERIFY(!result);
    QVERIFY2(result.error().code == u"PROXY"_s, qPrintable(result.error().text + result.error().detail));
    QCOMPARE(result.error().retry, Retry::Later);
}

void TestNetwork::loopbackNeedsNoProxy()
{
    const TestProxy proxy(1);
    NetworkSettings network;
    network.proxy = proxyAt(proxy.port());
    Fixture f([](const auto &) { return RawServer::answer(200); }, {}, network);
    QVERIFY(f.run(get()));
    QVERIFY(proxy.asked().isEmpty());
}

#ifdef Q_OS_LINUX
void TestNetwork::systemProxyIsUsed()
{
    RawServer service([](const auto &) { return RawServer::answer(200); });
    const TestProxy proxy(service.port(), "ada:s3cret");
    qputenv("http_proxy", "http://ada:s3cret@127.0.0.1:" + QByteArray::number(proxy.port()));
    Fixture f([](const auto &) { return RawServer::answer(200); }, impatient(behindProxy));
    const auto result = f.run(get());
    qunsetenv("http_proxy");
    QVERIFY2(result, qPrintable(result ? QString() : result.error().text));
    QCOMPARE(service.count(), 1);
}
#endif

std::unique_ptr<QObject> testNetwork()
{
    return std::make_unique<TestNetwork>();
}

#include "tst_network.moc"
