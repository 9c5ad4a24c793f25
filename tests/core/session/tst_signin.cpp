// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/fixture.h"
#include "tests/core/session/suites.h"

#include "core/secrets/keychainsecretstore.h"
#include "core/session/appsettings.h"
#include "tests/core/http/testtls.h"
#include "tests/support/rawserver.h"
#include "tests/support/testclock.h"

#include <QFile>
#include <QMutex>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool configure(Desk &desk)
{
    return await(desk.session->open()).has_value()
        && await(desk.session->saveConfiguration(desk.configuration())).has_value();
}

Result<ConnectionView> signIn(Desk &desk, bool rebind = false)
{
    TANDEM_TRY(begun, await(desk.session->beginSalesforceSignIn()));
    QUrl url = begun.url;
    url.setQuery(url.query(QUrl::FullyEncoded) + u"&auto=allow"_s);
    return await(
        desk.session->finishSalesforceSignIn(locationOf(httpGet(url)).toString(QUrl::FullyEncoded), rebind));
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

/// Where secrets are kept, what a sign-in leaves behind in Salesforce, and what an administrator has to set.
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
    void listsEverySettingOfTheApp();
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
    QVERIFY(await(desk.session->storeProxyPassword(Secret())));
    QCOMPARE(await(desk.session->connectStartdeliver(key)).error().code, u"PROXY_AUTH"_s);
}

void TestSignIn::listsEverySettingOfTheApp()
{
    SalesforceConfiguration configuration;
    configuration.redirectPorts = {47811, 47812};
    QString all;
    for (const AppSetting &setting : externalClientAppSettings(configuration)) {
        QVERIFY(!setting.values.isEmpty());
        all += setting.name + u": "_s + setting.values.join(u" | "_s) + u'\n';
    }
    for (const QString &part :
        {u"Callback URL: http://localhost:47811/oauth/callback | http://localhost:47812/oauth/callback"_s,
            u"(api)"_s, u"(refresh_token, offline_access)"_s, u"(id, "_s, u"(openid)"_s,
            u"Require secret for Web Server Flow: off"_s, u"Require secret for Refresh Token Flow: off"_s,
            u"(PKCE): on"_s, u"Rotation: on"_s, u"consumer key"_s})
        QVERIFY2(all.contains(part), qPrintable(part));
    QVERIFY(whenTheBrowserStays().join(u' ').contains(u"not installed"_s));
}

std::unique_ptr<QObject> testSignIn()
{
    return std::make_unique<TestSignIn>();
}

#include "tst_signin.moc"
