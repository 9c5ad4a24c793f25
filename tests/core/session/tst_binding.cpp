// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretstore.h"
#include "core/store/statestore.h"
#include "tests/core/session/fixture.h"
#include "tests/core/session/suites.h"

#include <QPromise>
#include <QTest>
#include <QUrlQuery>

#include <mutex>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

/// A keychain of a person who takes long to type its password: it says that it is slow, and stores all the
/// same. Or one that cannot be read, or that stores nothing.
class AwkwardSecrets final : public secrets::SecretStore
{
public:
    enum class Mood { Good, Late, Full, Locked };

    void set(Mood mood)
    {
        const std::lock_guard lock(m_mutex);
        m_mood = mood;
    }
    QFuture<Result<Secret>> read(const QString &key) override
    {
        const std::lock_guard lock(m_mutex);
        Result<Secret> answer = fail(ErrorKind::SignIn, u"NOT_FOUND"_s, u"Nothing is stored."_s);
        if (m_mood == Mood::Locked)
            answer = fail(ErrorKind::Permission, u"KEYCHAIN_LOCKED"_s, u"The system keychain is locked."_s);
        else if (m_secrets.contains(key))
            answer = m_secrets.value(key);
        return QtFuture::makeReadyFuture(answer);
    }
    QFuture<Status> write(const QString &key, const Secret &secret) override
    {
        const std::lock_guard lock(m_mutex);
        if (m_mood == Mood::Full)
            return QtFuture::makeReadyFuture<Status>(
                fail(ErrorKind::Storage, u"KEYCHAIN_FAILED"_s, u"The disk is full."_s));
        m_secrets.insert(key, secret);
        if (m_mood == Mood::Late)
            return QtFuture::makeReadyFuture<Status>(
                fail(ErrorKind::Storage, u"KEYCHAIN_SLOW"_s, u"The keychain did not answer in time."_s));
        return QtFuture::makeReadyFuture(Status());
    }
    QFuture<Status> remove(const QString &key) override
    {
        const std::lock_guard lock(m_mutex);
        m_secrets.remove(key);
        return QtFuture::makeReadyFuture(Status());
    }

private:
    std::mutex m_mutex;
    QHash<QString, Secret> m_secrets;
    Mood m_mood = Mood::Good;
};

using Mood = AwkwardSecrets::Mood;

/// A configured profile whose secrets the test commands.
struct Fixture
{
    Fixture()
    {
        SessionOptions options = desk.options();
        options.secretStore = secrets;
        desk.session = std::make_unique<Session>(options);
    }
    bool configure()
    {
        return await(desk.session->open()).has_value()
            && await(desk.session->saveConfiguration(desk.configuration())).has_value();
    }
    [[nodiscard]] int grants()
    {
        return static_cast<int>(
            desk.services.withAuth([](sandbox::SalesforceAuth &auth) { return auth.grants().count(); }));
    }

    Desk desk{0, true};
    std::shared_ptr<AwkwardSecrets> secrets = std::make_shared<AwkwardSecrets>();
};

const Secret adminKey(sandbox::Sandbox::apiKey());

} // namespace

/// The secret and what it belongs to are stored in two places: whatever comes between, a profile never works
/// with a secret whose account it does not know (S22).
class TestBinding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S22_aKeychainThatAnswersLateCompletesTheConnection();
    void S22_aKeychainThatStoresNothingLeavesTheBindingAsItWas();
    void S22_aSecretWithoutABindingIsNoConnection();
    void S22_anotherKeyThanTheConnectedOneIsRefused();
    void aKeychainThatCannotBeReadIsSaid();
    void aReconnectThatIsNotFinishedChangesNoSetting();
    void whatWasTypedIsKeptWhereNothingIsConnected();
    void aSignInDuringARunTakesNoGrant();
    void aKeyThatMayOnlyReadWritesNothing();
};

void TestBinding::S22_aKeychainThatAnswersLateCompletesTheConnection()
{
    Fixture world;
    QVERIFY(world.configure());
    Session &session = *world.desk.session;
    world.secrets->set(Mood::Late);
    QCOMPARE(await(session.connectSalesforce(world.desk.grant())).error().code, u"KEYCHAIN_SLOW"_s);
    QCOMPARE(await(session.connectStartdeliver(adminKey)).error().code, u"KEYCHAIN_SLOW"_s);
    world.secrets->set(Mood::Good);
    const auto status = await(session.status());
    QVERIFY(status && status->salesforce.connected && status->startdeliver.connected);
    QCOMPARE(status->salesforce.account, sandbox::seedOrganizationId());
    QVERIFY(!status->startdeliver.account.isEmpty());
    const auto report = await(session.sync());
    QVERIFY2(report && !report->error, qPrintable(report ? QString() : report.error().text));
}

void TestBinding::S22_aKeychainThatStoresNothingLeavesTheBindingAsItWas()
{
    Fixture world;
    QVERIFY(world.configure());
    Session &session = *world.desk.session;
    QVERIFY(await(session.connectStartdeliver(adminKey)));
    const auto before = await(session.status());
    world.secrets->set(Mood::Full);
    const Secret other(sandbox::Sandbox::readOnlyApiKey());
    QCOMPARE(await(session.connectStartdeliver(other, true)).error().code, u"KEYCHAIN_FAILED"_s);
    QCOMPARE(await(session.connectSalesforce(world.desk.grant())).error().code, u"KEYCHAIN_FAILED"_s);
    const auto after = await(session.status());
    QCOMPARE(after->startdeliver, before->startdeliver);
    QVERIFY(!after->salesforce.connected);
    QVERIFY(after->salesforce.account.isEmpty());
}

void TestBinding::S22_aSecretWithoutABindingIsNoConnection()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.alter([](store::StateTransaction &tx) { return tx.setMeta(u"connection/salesforce"_s, "{}"); });
    QVERIFY(await(desk.session->open()));
    QVERIFY(!await(desk.session->status())->salesforce.connected);
    const auto refused = await(desk.session->sync());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"NOT_SIGNED_IN"_s);
    QVERIFY(await(desk.session->connectSalesforce(desk.grant())));
    QVERIFY(await(desk.session->sync()));
}

void TestBinding::S22_anotherKeyThanTheConnectedOneIsRefused()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.alter([](store::StateTransaction &tx) -> Status {
        TANDEM_TRY(bytes, tx.meta(u"connection/startdeliver"_s));
        const qsizetype mark = bytes.indexOf("\"keyMark\":\"");
        return tx.setMeta(u"connection/startdeliver"_s, bytes.replace(mark + 11, 8, "00000000"));
    });
    QVERIFY(await(desk.session->open()));
    const auto refused = await(desk.session->sync());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"NOT_SIGNED_IN"_s);
    QVERIFY(refused.error().text.contains(u"Startdeliver"_s));
}

void TestBinding::aKeychainThatCannotBeReadIsSaid()
{
    Fixture world;
    QVERIFY(world.configure());
    Session &session = *world.desk.session;
    QVERIFY(await(session.connectSalesforce(world.desk.grant())));
    world.secrets->set(Mood::Locked);
    const auto status = await(session.status());
    QVERIFY(!status->salesforce.connected);
    QCOMPARE(status->salesforce.trouble, u"The system keychain is locked."_s);
    // Nothing is said to be forgotten that cannot be.
    const auto kept = await(session.disconnectSide(Side::Salesforce));
    QCOMPARE(kept.error().code, u"KEYCHAIN_LOCKED"_s);
    QCOMPARE(world.grants(), 1);
    world.secrets->set(Mood::Good);
    QVERIFY(await(session.status())->salesforce.trouble.isEmpty());
    QVERIFY(await(session.status())->salesforce.connected);
}

void TestBinding::aReconnectThatIsNotFinishedChangesNoSetting()
{
    Fixture world;
    QVERIFY(world.configure());
    Session &session = *world.desk.session;
    QVERIFY(await(session.connectSalesforce(world.desk.grant())));
    const auto before = await(session.configuration());
    const auto begun =
        await(session.beginSalesforceSignIn({QUrl(u"https://test.salesforce.com"_s), u"another"_s}));
    QVERIFY(begun);
    QCOMPARE(begun->url.host(), u"test.salesforce.com"_s);
    QCOMPARE(QUrlQuery(begun->url).queryItemValue(u"client_id"_s), u"another"_s);
    session.cancelSalesforceSignIn();
    QCOMPARE(*await(session.configuration()), *before);
    // A sign-in that succeeds brings its host along.
    QUrl host = world.desk.services.salesforceUrl();
    host.setHost(u"localhost"_s);
    const auto again = await(session.beginSalesforceSignIn({host, before->salesforce.clientId}));
    QVERIFY2(again, qPrintable(again ? QString() : again.error().text));
    QUrl authorize = again->url;
    authorize.setHost(u"127.0.0.1"_s);
    authorize.setQuery(authorize.query(QUrl::FullyEncoded) + u"&auto=allow"_s);
    const QUrl redirect = locationOf(httpGet(authorize));
    const auto connected =
        await(session.finishSalesforceSignIn(redirect.toString(QUrl::FullyEncoded), false));
    QVERIFY2(connected, qPrintable(connected ? QString() : connected.error().text));
    QCOMPARE(await(session.configuration())->salesforce.loginUrl, host);
}

void TestBinding::whatWasTypedIsKeptWhereNothingIsConnected()
{
    Fixture world;
    QVERIFY(await(world.desk.session->open()));
    const auto begun = await(world.desk.session->beginSalesforceSignIn(
        {QUrl(u"https://test.salesforce.com"_s), u"3MVG9.typed"_s}));
    QVERIFY2(begun, qPrintable(begun ? QString() : begun.error().text));
    world.desk.session->cancelSalesforceSignIn();
    const auto kept = await(world.desk.session->configuration());
    QVERIFY(kept);
    QCOMPARE(kept->salesforce.clientId, u"3MVG9.typed"_s);
    QCOMPARE(kept->salesforce.loginUrl.host(), u"test.salesforce.com"_s);
}

void TestBinding::aSignInDuringARunTakesNoGrant()
{
    Fixture world;
    QVERIFY(world.configure());
    Session &session = *world.desk.session;
    QVERIFY(await(session.connectSalesforce(world.desk.grant())));
    QVERIFY(await(session.connectStartdeliver(adminKey)));
    const auto begun = await(session.beginSalesforceSignIn());
    QVERIFY(begun);
    QUrl authorize = begun->url;
    authorize.setQuery(authorize.query(QUrl::FullyEncoded) + u"&auto=allow"_s);
    const QUrl redirect = locationOf(httpGet(authorize));
    const int before = world.grants();
    auto run = session.sync();
    const auto refused = await(session.finishSalesforceSignIn(redirect.toString(QUrl::FullyEncoded), false));
    QVERIFY(!run.isFinished());
    QCOMPARE(refused.error().code, u"RUN_BUSY"_s);
    QCOMPARE(await(session.beginSalesforceSignIn()).error().code, u"RUN_BUSY"_s);
    QVERIFY(await(run));
    QCOMPARE(world.grants(), before);
}

void TestBinding::aKeyThatMayOnlyReadWritesNothing()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->connectStartdeliver(Secret(sandbox::Sandbox::readOnlyApiKey()), true)));
    QVERIFY(!await(desk.session->status())->startdeliver.mayWrite);
    desk.addAccount(u"Only here"_s);
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().text));
    desk.services.requests().clear();
    for (const auto &refused : {await(desk.session->sync()), await(desk.session->apply(plan->id))}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"READ_ONLY_KEY"_s);
        QCOMPARE(refused.error().kind, ErrorKind::Permission);
    }
    QCOMPARE(desk.services.requests().count(sandbox::Side::Startdeliver, "create"), 0);
    QVERIFY(await(desk.session->connectStartdeliver(adminKey, true)));
    QVERIFY(await(desk.session->status())->startdeliver.mayWrite);
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
}

std::unique_ptr<QObject> testBinding()
{
    return std::make_unique<TestBinding>();
}

#include "tst_binding.moc"
