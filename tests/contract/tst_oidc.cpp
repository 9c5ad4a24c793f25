// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/grantkeeper.h"
#include "tests/contract/program.h"
#include "tests/contract/suites.h"
#include "tests/support/await.h"
#include "tests/support/memorysecretstore.h"

#include <QUrlQuery>

using namespace tandem;
using namespace tandem::salesforce;
using namespace Qt::StringLiterals;

namespace {

const QUrl callback(u"http://localhost:47811/oauth/callback"_s);
const QString grantKey = u"salesforce"_s;

} // namespace

/// The grants of Tandem beside oidc-provider, which keeps to the standards and to nobody's view of
/// Salesforce.
class TestOidc : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void signsIn();
    void refusesToBeginWithoutAChallenge();
    void refusesAWrongVerifier();
    void codeWorksOnce();
    void renewalRotatesAndIsStoredBeforeUse();
    void reuseOfARotatedTokenEndsTheGrant();
    void revokedGrantSaysSo();

private:
    [[nodiscard]] std::unique_ptr<TokenEndpoint> endpoint() const;
    [[nodiscard]] Authorization authorization() const;
    [[nodiscard]] Result<QByteArray> codeFor(const Authorization &authorization);
    [[nodiscard]] Result<Grant> signIn();
    [[nodiscard]] std::shared_ptr<GrantKeeper> keeperOf(const Grant &grant);

    Program m_server;
    QUrl m_url;
    std::shared_ptr<MemorySecretStore> m_secrets;
};

void TestOidc::initTestCase()
{
    if (const QString missing = Program::missing(); !missing.isEmpty())
        QFAIL(qPrintable(missing));
    QVERIFY(m_server.start(u"oidcserver.mjs"_s, {callback.toString()}));
    m_url = QUrl(QString::fromLatin1(m_server.nextLine()));
    QCOMPARE(m_url.host(), u"127.0.0.1"_s);
}

std::unique_ptr<TokenEndpoint> TestOidc::endpoint() const
{
    return std::make_unique<TokenEndpoint>(
        m_url, u"tandem"_s, http::NetworkSettings(), std::make_shared<SystemClock>());
}

Authorization TestOidc::authorization() const
{
    return beginAuthorization(m_url, u"tandem"_s, callback);
}

/// A person who agrees to everything.
Result<QByteArray> TestOidc::codeFor(const Authorization &authorization)
{
    m_server.say(authorization.url.toEncoded());
    return codeFromRedirect(authorization, QUrl::fromEncoded(m_server.nextLine()));
}

Result<Grant> TestOidc::signIn()
{
    const Authorization begun = authorization();
    TANDEM_TRY(code, codeFor(begun));
    const auto tokens = endpoint();
    return await(tokens->exchange(begun, code));
}

std::shared_ptr<GrantKeeper> TestOidc::keeperOf(const Grant &grant)
{
    m_secrets = std::make_shared<MemorySecretStore>();
    m_secrets->values.insert(grantKey, encodeGrant(grant));
    const auto keeper = std::make_shared<GrantKeeper>(endpoint(), m_secrets, grantKey, GrantKeeper::Lock());
    const auto loaded = await(GrantKeeper::load(keeper));
    return loaded ? keeper : nullptr;
}

void TestOidc::signsIn()
{
    const auto grant = signIn();
    QVERIFY2(grant, qPrintable(grant ? QString() : grant.error().text));
    QVERIFY(!grant->accessToken.isEmpty());
    QVERIFY(!grant->refreshToken.isEmpty());
    QCOMPARE(grant->instanceUrl, m_url);
    QCOMPARE(grant->userId, u"005000000000001AAA"_s);
}

void TestOidc::refusesToBeginWithoutAChallenge()
{
    Authorization bare = authorization();
    QUrlQuery query(bare.url);
    QVERIFY(query.hasQueryItem(u"code_challenge"_s));
    query.removeQueryItem(u"code_challenge"_s);
    query.removeQueryItem(u"code_challenge_method"_s);
    bare.url.setQuery(query);
    const auto code = codeFor(bare);
    QVERIFY(!code);
    QCOMPARE(code.error().code, u"invalid_request"_s);
}

void TestOidc::refusesAWrongVerifier()
{
    Authorization begun = authorization();
    const auto code = codeFor(begun);
    QVERIFY2(code, qPrintable(code ? QString() : code.error().text));
    begun.verifier = authorization().verifier;
    const auto tokens = endpoint();
    const auto grant = await(tokens->exchange(begun, *code));
    QVERIFY(!grant);
    QCOMPARE(grant.error().code, u"invalid_grant"_s);
    QCOMPARE(grant.error().kind, ErrorKind::SignIn);
}

void TestOidc::codeWorksOnce()
{
    const Authorization begun = authorization();
    const auto code = codeFor(begun);
    QVERIFY(code);
    const auto tokens = endpoint();
    QVERIFY(await(tokens->exchange(begun, *code)));
    const auto again = await(tokens->exchange(begun, *code));
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"invalid_grant"_s);
}

void TestOidc::renewalRotatesAndIsStoredBeforeUse()
{
    const auto first = signIn();
    QVERIFY(first);
    const auto keeper = keeperOf(*first);
    QVERIFY(keeper);
    Secret stored;
    Secret used = first->accessToken;
    m_secrets->onWrite = [&](const QString &, const Secret &secret) {
        // At this moment nothing uses the new token yet.
        QVERIFY(keeper->grant().accessToken == used);
        stored = secret;
    };
    const auto renewed = await(GrantKeeper::renew(keeper));
    QVERIFY2(renewed, qPrintable(renewed ? QString() : renewed.error().text));
    QVERIFY(keeper->grant().accessToken != first->accessToken);
    QVERIFY(keeper->grant().refreshToken != first->refreshToken);
    const auto kept = decodeGrant(stored);
    QVERIFY(kept);
    QVERIFY(kept->refreshToken == keeper->grant().refreshToken);
    used = keeper->grant().accessToken;
    QVERIFY(await(GrantKeeper::renew(keeper)));
    QVERIFY(keeper->grant().accessToken != used);
    QCOMPARE(m_secrets->writes, 2);
}

void TestOidc::reuseOfARotatedTokenEndsTheGrant()
{
    const auto first = signIn();
    QVERIFY(first);
    const auto keeper = keeperOf(*first);
    QVERIFY(keeper && await(GrantKeeper::renew(keeper)));
    const auto tokens = endpoint();
    const auto stolen = await(tokens->refresh(*first));
    QVERIFY(!stolen);
    QCOMPARE(stolen.error().code, u"invalid_grant"_s);
    // The server cannot tell the thief from the owner and ends both; what is stored stays as it is.
    const Secret before = m_secrets->values.value(grantKey);
    const auto refused = await(GrantKeeper::renew(keeper));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::SignIn);
    QVERIFY(refused.error().text.contains(u"Connect Salesforce again"_s));
    QVERIFY(m_secrets->values.value(grantKey) == before);
}

void TestOidc::revokedGrantSaysSo()
{
    const auto first = signIn();
    QVERIFY(first);
    const auto keeper = keeperOf(*first);
    QVERIFY(keeper);
    const auto tokens = endpoint();
    const auto revoked = await(tokens->revoke(*first));
    QVERIFY2(revoked, qPrintable(revoked ? QString() : revoked.error().text));
    QVERIFY(*revoked);
    const auto refused = await(GrantKeeper::renew(keeper));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::SignIn);
    QVERIFY(refused.error().text.contains(u"Connect Salesforce again"_s));
}

std::unique_ptr<QObject> testOidc()
{
    return std::make_unique<TestOidc>();
}

#include "tst_oidc.moc"
