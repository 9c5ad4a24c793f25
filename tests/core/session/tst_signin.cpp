// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/fixture.h"
#include "tests/core/session/suites.h"

#include "core/base/platform/filelock.h"
#include "core/secrets/keychainsecretstore.h"
#include "tests/core/http/testtls.h"
#include "tests/support/rawserver.h"
#include "tests/support/testclock.h"

#include <QDirIterator>
#include <QFile>
#include <QMutex>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// With ports of its own, where they are named: other tests use the usual ones at the same time.
bool configure(Desk &desk, const QList<int> &ports = {})
{
    Configuration configuration = desk.configuration();
    QList<QByteArray> callbacks = sandbox::Sandbox::callbacks();
    if (!ports.isEmpty())
        configuration.salesforce.redirectPorts = ports;
    for (const int port : ports)
        callbacks.append(
            QByteArray("http://localhost:%1/oauth/callback").replace("%1", QByteArray::number(port)));
    desk.services.withAuth([&callbacks](sandbox::SalesforceAuth &auth) {
        auth.registerClient(sandbox::Sandbox::clientId(), callbacks);
    });
    return await(desk.session->open()).has_value()
        && await(desk.session->saveConfiguration(configuration)).has_value();
}

/// The authorize page decides by itself.
QUrl decided(QUrl url, const QString &decision)
{
    url.setQuery(url.query(QUrl::FullyEncoded) + u"&auto="_s + decision);
    return url;
}

/// A port that nobody has at this moment.
int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

bool hasIPv6()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHostIPv6);
}

bool answers(QHostAddress::SpecialAddress address, quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(address), port);
    return socket.waitForConnected(5000);
}

Result<ConnectionView> signIn(Desk &desk, bool rebind = false)
{
    TANDEM_TRY(begun, await(desk.session->beginSalesforceSignIn()));
    const QUrl redirect = locationOf(httpGet(decided(begun.url, u"allow"_s)));
    return await(desk.session->finishSalesforceSignIn(redirect.toString(QUrl::FullyEncoded), rebind));
}

int grantsOf(Desk &desk)
{
    return static_cast<int>(
        desk.services.withAuth([](sandbox::SalesforceAuth &auth) { return auth.grants().count(); }));
}

/// Keeps what it is given; while `slow`, answers only when told to.
class SlowKeychain final : public secrets::KeychainBackend
{
public:
    void start(secrets::KeychainOperation operation, QString key, Secret secret, Answer answer) override
    {
        const QMutexLocker lock(&m_mutex);
        const auto carryOut = [this, operation, key, secret, answer] {
            if (operation == secrets::KeychainOperation::Write)
                m_kept.insert(key, secret);
            if (operation == secrets::KeychainOperation::Remove)
                m_kept.remove(key);
            if (operation == secrets::KeychainOperation::Read && !m_kept.contains(key))
                answer(fail(ErrorKind::SignIn, u"NOT_FOUND"_s, u"Nothing is stored."_s));
            else
                answer(m_kept.value(key));
        };
        if (m_slowWrites && operation == secrets::KeychainOperation::Write)
            m_due = carryOut;
        else
            carryOut();
    }
    void setSlowWrites(bool slow)
    {
        const QMutexLocker lock(&m_mutex);
        m_slowWrites = slow;
    }
    void comeBack()
    {
        std::function<void()> due;
        {
            const QMutexLocker lock(&m_mutex);
            due = std::exchange(m_due, nullptr);
            m_slowWrites = false;
        }
        if (due)
            due();
    }

private:
    QMutex m_mutex;
    QHash<QString, Secret> m_kept;
    std::function<void()> m_due;
    bool m_slowWrites = false;
};

} // namespace

/// Where secrets are kept, what a sign-in leaves behind in Salesforce, and how the browser comes back.
class TestSignIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signingInAgainEndsTheOldSignIn();
    void warnsAtTheFourthSignInNobodyEnded();
    void endsASignInToTheWrongOrganisation();
    void closesTheDoorWhenNobodyWaits();
    void slowKeychainLosesNoRotatedToken();
    void saysBeforeTheBrowserThatThereIsNoKeychain();
    void proxyPasswordIsKeptWithTheSecrets();
    void takesTheNextPortWhenOneIsTaken_data();
    void takesTheNextPortWhenOneIsTaken();
    void listensOnBothLoopbackAddresses();
    void takesAPastedAddressWhereEveryPortIsTaken();
    void saysWhyTheSignInDidNotSucceed();
    void renewsOnlyUnderTheLockOfTheProfile();
};

void TestSignIn::signingInAgainEndsTheOldSignIn()
{
    Desk desk(0, true);
    QVERIFY(configure(desk));
    for (int i = 0; i < 6; ++i) {
        const auto connected = signIn(desk);
        QVERIFY2(connected, qPrintable(connected ? QString() : connected.error().text));
        QVERIFY(connected->notes.isEmpty());
        QCOMPARE(grantsOf(desk), 1);
    }
    QVERIFY(await(desk.session->describe(Side::Salesforce, u"Account"_s)));
}

void TestSignIn::warnsAtTheFourthSignInNobodyEnded()
{
    Desk desk(0, true);
    QVERIFY(configure(desk));
    for (int i = 1; i <= 4; ++i) {
        // The secret is lost, as with a keychain that was made anew: nobody can end that sign-in from here.
        QFile::remove(desk.folder() + u"/secrets"_s);
        const auto connected = signIn(desk);
        QVERIFY2(connected, qPrintable(connected ? QString() : connected.error().text));
        QCOMPARE(connected->notes.size(), i < 4 ? 0 : 1);
    }
    const auto status = await(desk.session->status());
    QVERIFY(status->salesforce.notes.first().contains(u"number 4"_s));
    QVERIFY(await(desk.session->disconnectSide(Side::Salesforce)));
    QVERIFY(await(desk.session->status())->salesforce.notes.isEmpty());
}

void TestSignIn::endsASignInToTheWrongOrganisation()
{
    Desk desk(0, true);
    QVERIFY(configure(desk));
    desk.bindElsewhere(Side::Salesforce);
    QVERIFY(await(desk.session->open()));
    QCOMPARE(signIn(desk).error().code, u"OTHER_ACCOUNT"_s);
    QCOMPARE(grantsOf(desk), 0);
    QVERIFY(signIn(desk, true));
    QCOMPARE(grantsOf(desk), 1);
}

void TestSignIn::closesTheDoorWhenNobodyWaits()
{
    Desk desk(0, true);
    QVERIFY(configure(desk));
    SessionOptions options = desk.options();
    const auto clock = std::make_shared<TestClock>();
    options.clock = clock;
    desk.session.reset();
    Session session(options);
    QVERIFY(await(session.open()));
    const auto begun = await(session.beginSalesforceSignIn());
    QVERIFY(begun);
    QUrl favicon = begun->redirectUri;
    favicon.setPath(u"/favicon.ico"_s);
    QCOMPARE(statusOf(httpGet(favicon)), 204);
    QTRY_COMPARE(clock->waiting(), 1);
    clock->advance(5min);
    QTRY_VERIFY(httpGet(favicon).isEmpty());
    QCOMPARE(await(session.finishSalesforceSignIn()).error().code, u"SIGN_IN_TIMED_OUT"_s);
}

void TestSignIn::slowKeychainLosesNoRotatedToken()
{
    Desk desk(0);
    QVERIFY(configure(desk));
    const auto keychain = std::make_shared<SlowKeychain>();
    SessionOptions options = desk.options();
    options.secretStore = std::make_shared<secrets::KeychainSecretStore>(
        keychain, secrets::KeychainSecretStore::Options{300ms, 300ms});
    desk.session.reset();
    Session session(options);
    QVERIFY(await(session.open()));
    QVERIFY(await(session.connectSalesforce(desk.grant())));
    QVERIFY(await(session.describe(Side::Salesforce, u"Account"_s)));
    desk.services.withAuth([](sandbox::SalesforceAuth &auth) { auth.grants().expireAccessTokens(); });
    keychain->setSlowWrites(true);
    const auto refused = await(session.describe(Side::Salesforce, u"Contact"_s));
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.contains(u"keychain"_s), qPrintable(refused.error().text));
    QCOMPARE(refused.error().retry, Retry::Later);
    keychain->comeBack();
    // The old refresh token is dead since the rotation: only what was stored late can do this.
    const auto described = await(session.describe(Side::Salesforce, u"Contact"_s));
    QVERIFY2(described, qPrintable(described ? QString() : described.error().text));
}

void TestSignIn::saysBeforeTheBrowserThatThereIsNoKeychain()
{
    Desk desk(0, true);
    QVERIFY(configure(desk));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    SessionOptions options = desk.options();
    options.secrets = SecretsPlace::Keychain;
    Session session(options);
    QVERIFY(await(session.open()));
    const auto begun = await(session.beginSalesforceSignIn());
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, u"NO_KEYCHAIN"_s);
    QCOMPARE(begun.error().kind, ErrorKind::Configuration);
    QVERIFY(begun.error().text.contains(u"--secrets file"_s));
    const auto status = await(session.status());
    QVERIFY(status);
    QVERIFY(!status->salesforce.connected);
    QVERIFY(status->salesforce.notes.first().contains(u"no system keychain"_s));
}

void TestSignIn::proxyPasswordIsKeptWithTheSecrets()
{
    Desk desk(0);
    QVERIFY(configure(desk));
    const QSslConfiguration tls = http::testTls();
    const RawServer service([](const auto &) { return RawServer::answer(200); }, nullptr, &tls);
    const TestProxy proxy(service.port(), "ada:s3cret");
    Configuration configuration = desk.configuration();
    configuration.startdeliver.baseUrl = QUrl(u"https://startdeliver.example.invalid"_s);
    configuration.network.proxy = u"http://127.0.0.1:%1"_s.arg(proxy.port());
    configuration.network.proxyUser = u"ada"_s;
    QVERIFY(await(desk.session->saveConfiguration(configuration)));
    const Secret key("a key");
    QCOMPARE(await(desk.session->connectStartdeliver(key)).error().code, u"PROXY_AUTH"_s);
    QVERIFY(await(desk.session->storeProxyPassword(Secret("s3cret"))));
    const auto refused = await(desk.session->connectStartdeliver(key));
    // Through the proxy now; nobody trusts what is behind it.
    QCOMPARE(refused.error().code, u"TLS"_s);
    QVERIFY(proxy.asked().last().startsWith("CONNECT startdeliver.example.invalid:443 "));
    QVERIFY(!await(desk.session->configurationText())->contains("s3cret"));
    QDirIterator files(desk.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().endsWith(u"/secrets"_s))
            continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QByteArray &form :
            {QByteArray("s3cret"), QByteArray("s3cret").toHex(), QByteArray("s3cret").toBase64()})
            QVERIFY2(!bytes.contains(form), qPrintable(file.fileName()));
    }
    QVERIFY(await(desk.session->storeProxyPassword(Secret())));
    QCOMPARE(await(desk.session->connectStartdeliver(key)).error().code, u"PROXY_AUTH"_s);
}

void TestSignIn::takesTheNextPortWhenOneIsTaken_data()
{
    QTest::addColumn<QHostAddress>("taken");
    QTest::newRow("on IPv4") << QHostAddress(QHostAddress::LocalHost);
    QTest::newRow("on IPv6 alone") << QHostAddress(QHostAddress::LocalHostIPv6);
}

void TestSignIn::takesTheNextPortWhenOneIsTaken()
{
    QFETCH(QHostAddress, taken);
    Desk desk(0, true);
    QTcpServer other;
    // A machine without IPv6 has nobody there either.
    const bool isTaken = other.listen(taken);
    QVERIFY(isTaken || !hasIPv6());
    const QList<int> ports{isTaken ? other.serverPort() : freePort(), freePort()};
    QVERIFY(configure(desk, ports));
    const auto begun = await(desk.session->beginSalesforceSignIn());
    QVERIFY2(begun, qPrintable(begun ? QString() : begun.error().text));
    QVERIFY(begun->listening);
    QCOMPARE(begun->redirectUri.port(), ports.at(isTaken ? 1 : 0));
    auto finished = desk.session->finishSalesforceSignIn();
    QCOMPARE(statusOf(httpGet(locationOf(httpGet(decided(begun->url, u"allow"_s))))), 200);
    const auto connected = await(finished);
    QVERIFY2(connected, qPrintable(connected ? QString() : connected.error().text));
}

void TestSignIn::listensOnBothLoopbackAddresses()
{
    Desk desk(0, true);
    QVERIFY(configure(desk, {freePort()}));
    const auto begun = await(desk.session->beginSalesforceSignIn());
    QVERIFY(begun);
    const auto port = static_cast<quint16>(begun->redirectUri.port());
    QVERIFY(answers(QHostAddress::LocalHost, port));
    QCOMPARE(answers(QHostAddress::LocalHostIPv6, port), hasIPv6());
    desk.session->cancelSalesforceSignIn();
}

void TestSignIn::takesAPastedAddressWhereEveryPortIsTaken()
{
    Desk desk(0, true);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QVERIFY(configure(desk, {other.serverPort()}));
    const auto begun = await(desk.session->beginSalesforceSignIn());
    QVERIFY2(begun, qPrintable(begun ? QString() : begun.error().text));
    QVERIFY(!begun->listening);
    QCOMPARE(await(desk.session->finishSalesforceSignIn()).error().code, u"NO_REDIRECT_PORT"_s);
    const QUrl redirect = locationOf(httpGet(decided(begun->url, u"allow"_s)));
    const auto connected =
        await(desk.session->finishSalesforceSignIn(redirect.toString(QUrl::FullyEncoded), false));
    QVERIFY2(connected, qPrintable(connected ? QString() : connected.error().text));
}

/// Each with words of its own: a person does something else about each.
void TestSignIn::saysWhyTheSignInDidNotSucceed()
{
    Desk desk(0, true);
    QVERIFY(configure(desk, {freePort()}));
    QSet<QString> texts;
    const QList<std::pair<QString, QString>> refusals{
        {u"error=access_denied&error_description=end-user+denied+authorization"_s, u"choose Allow"_s},
        {u"error=OAUTH_APPROVAL_ERROR_GENERIC"_s, u"not installed"_s},
        {u"error=access_denied&error_description=ip+restricted"_s, u"this network"_s}};
    for (const auto &[query, part] : refusals) {
        const auto begun = await(desk.session->beginSalesforceSignIn());
        QVERIFY2(begun, qPrintable(begun ? QString() : begun.error().text));
        QUrl url = begun->redirectUri;
        url.setQuery(query + u"&state="_s + QUrlQuery(begun->url).queryItemValue(u"state"_s));
        auto finished = desk.session->finishSalesforceSignIn();
        const QByteArray page = httpGet(url);
        QCOMPARE(statusOf(page), 200);
        QVERIFY(page.contains("Not signed in"));
        const auto refused = await(finished);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(part), qPrintable(refused.error().text));
        texts.insert(refused.error().text);
        QTRY_VERIFY(httpGet(begun->redirectUri).isEmpty());
    }
    QVERIFY(signIn(desk));
    desk.services.withAuth([](sandbox::SalesforceAuth &auth) { auth.grants().revokeAll(); });
    const auto revoked = await(desk.session->describe(Side::Salesforce, u"Account"_s));
    QVERIFY(!revoked);
    QVERIFY2(revoked.error().text.contains(u"was revoked"_s), qPrintable(revoked.error().text));
    texts.insert(revoked.error().text);
    QCOMPARE(texts.size(), refusals.size() + 1);
}

void TestSignIn::renewsOnlyUnderTheLockOfTheProfile()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->describe(Side::Salesforce, u"Account"_s)));
    desk.services.withAuth([](sandbox::SalesforceAuth &auth) { auth.grants().expireAccessTokens(); });
    desk.services.requests().clear();
    const auto clock = std::make_shared<TestClock>(SystemClock().now());
    SessionOptions options = desk.options();
    options.clock = clock;
    desk.session.reset();
    FileLock another(desk.folder() + u"/grant.lock"_s);
    Session session(options);
    QVERIFY(await(session.open()));
    QVERIFY(another.tryTake(clock->now()));
    auto described = session.describe(Side::Salesforce, u"Contact"_s);
    QTRY_VERIFY(clock->waits().contains(100ms)); // it asks for the lock again and again
    QCOMPARE(desk.services.requests().count(sandbox::Side::Salesforce, "token"), 0);
    another.release();
    clock->setAutoAdvance(true);
    const auto answer = await(described);
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().text));
    QCOMPARE(desk.services.requests().count(sandbox::Side::Salesforce, "token"), 1);
}

std::unique_ptr<QObject> testSignIn()
{
    return std::make_unique<TestSignIn>();
}

#include "tst_signin.moc"
