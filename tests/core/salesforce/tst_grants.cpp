// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/grant.h"
#include "core/salesforce/tokenerrors.h"
#include "tests/core/salesforce/samples.h"
#include "tests/core/salesforce/suites.h"
#include "tests/support/await.h"
#include "tests/support/rawserver.h"
#include "tests/support/testclock.h"

#include <QTest>
#include <QUrlQuery>

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::salesforce;
using namespace Qt::StringLiterals;

namespace {

Grant sampleGrant()
{
    return {Secret("00D!access"), Secret("5Aep-refresh"), QUrl(u"https://northwind.my.salesforce.com"_s),
        QUrl(u"https://login.salesforce.com/id/00DKx000000ZqTeMAK/005Kx000001bRtYIAU"_s),
        u"00DKx000000ZqTeMAK"_s, u"005Kx000001bRtYIAU"_s};
}

struct Fixture
{
    explicit Fixture(RawServer::Script script)
        : server(std::move(script))
        , clock(std::make_shared<TestClock>())
        , endpoint(server.url(), u"client id"_s, {}, clock)
    {
        clock->setAutoAdvance(true);
    }
    RawServer server;
    std::shared_ptr<TestClock> clock;
    TokenEndpoint endpoint;
};

class TestGrants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void challengeOfTheContractsVector();
    void authorizationAsksForEverythingTheContractNames();
    void verifierAndStateAreFreshEachTime();
    void takesTheCodeOutOfTheRedirect();
    void refusesOtherRedirects_data();
    void refusesOtherRedirects();
    void grantSurvivesTheStore();
    void unreadableGrantIsSignIn_data();
    void unreadableGrantIsSignIn();
    void exchangePostsTheFormAndReadsTheReply();
    void refreshWithoutRotationKeepsTheToken();
    void endedGrantSaysWhetherItExpiredOrWasRevoked();
    void refreshFollowsAMovedInstance();
    void refreshIsTriedAgainOnceOnlyWithoutAnAnswer_data();
    void refreshIsTriedAgainOnceOnlyWithoutAnAnswer();
    void missingScopesAreSaid_data();
    void missingScopesAreSaid();
    void revokes_data();
    void revokes();
    void explainsTokenErrors_data();
    void explainsTokenErrors();
};

void TestGrants::challengeOfTheContractsVector()
{
    QCOMPARE(codeChallenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

void TestGrants::authorizationAsksForEverythingTheContractNames()
{
    const QUrl redirect(u"http://localhost:47811/oauth/callback"_s);
    const auto authorization =
        beginAuthorization(QUrl(u"https://test.salesforce.com"_s), u"3MVG9.+&x"_s, redirect);
    QCOMPARE(authorization.url.host(), u"test.salesforce.com"_s);
    QCOMPARE(authorization.url.path(), u"/services/oauth2/authorize"_s);
    const QUrlQuery query(authorization.url);
    const auto item = [&query](
                          const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    QCOMPARE(item(u"response_type"_s), u"code"_s);
    QCOMPARE(item(u"client_id"_s), u"3MVG9.+&x"_s);
    QCOMPARE(item(u"redirect_uri"_s), redirect.toString());
    QCOMPARE(item(u"scope"_s), u"api refresh_token id openid"_s);
    QCOMPARE(item(u"state"_s), authorization.state);
    QCOMPARE(item(u"code_challenge_method"_s), u"S256"_s);
    QCOMPARE(item(u"code_challenge"_s).toLatin1(), codeChallenge(authorization.verifier));
    QVERIFY(authorization.url.toEncoded().contains("%2B%26x"));
}

void TestGrants::verifierAndStateAreFreshEachTime()
{
    const QUrl url(u"https://login.salesforce.com"_s);
    const auto a = beginAuthorization(url, u"c"_s, url);
    const auto b = beginAuthorization(url, u"c"_s, url);
    QVERIFY(a.verifier != b.verifier);
    QVERIFY(a.state != b.state);
    QVERIFY(a.verifier.size() >= 43 && a.verifier.size() <= 128);
    for (const char c : a.verifier)
        QVERIFY(
            QByteArrayView("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~").contains(c));
}

void TestGrants::takesTheCodeOutOfTheRedirect()
{
    Authorization authorization;
    authorization.state = u"S1"_s;
    const auto code = codeFromRedirect(authorization,
        QUrl::fromEncoded("http://localhost:47811/oauth/callback?code=aPrx.Yz%2B1%3D%3D&state=S1"));
    QVERIFY(code);
    QCOMPARE(*code, "aPrx.Yz+1==");
}

void TestGrants::refusesOtherRedirects_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("part");
    QTest::newRow("denied") << QByteArray(
        "error=access_denied&error_description=end-user+denied+authorization&state=S1")
                            << u"access_denied"_s << u"choose Allow"_s;
    QTest::newRow("denied, other spelling")
        << QByteArray("error=access-denied&state=S1") << u"access_denied"_s << u"choose Allow"_s;
    QTest::newRow("other error") << QByteArray("error=interaction_gone&error_description=it+is+gone&state=S1")
                                 << u"interaction_gone"_s << u"it is gone"_s;
    QTest::newRow("known error") << QByteArray("error=invalid_scope&error_description=bad&state=S1")
                                 << u"invalid_scope"_s << u"lacks a scope"_s;
    QTest::newRow("app not installed")
        << QByteArray("error=invalid_client&error_description=app+is+not+installed&state=S1")
        << u"invalid_client"_s << u"install it"_s;
    QTest::newRow("app blocked") << QByteArray("error=OAUTH_APPROVAL_ERROR_GENERIC&state=S1")
                                 << u"OAUTH_APPROVAL_ERROR_GENERIC"_s << u"install it"_s;
    QTest::newRow("address blocked") << QByteArray(
        "error=access_denied&error_description=ip+restricted&state=S1")
                                     << u"access_denied"_s << u"this network"_s;
    QTest::newRow("wrong state") << QByteArray("code=x&state=S2") << u"STATE_MISMATCH"_s
                                 << u"does not belong"_s;
    QTest::newRow("no state") << QByteArray("code=x") << u"STATE_MISMATCH"_s << u"does not belong"_s;
    QTest::newRow("error of somebody else")
        << QByteArray("error=access_denied&state=S2") << u"STATE_MISMATCH"_s << u"does not belong"_s;
    QTest::newRow("state twice as long")
        << QByteArray("code=x&state=S1S1") << u"STATE_MISMATCH"_s << u"does not"_s;
    QTest::newRow("no code") << QByteArray("state=S1") << u"NO_CODE"_s << u"no authorization code"_s;
    QTest::newRow("empty code") << QByteArray("code=&state=S1") << u"NO_CODE"_s << u"no authorization code"_s;
}

void TestGrants::refusesOtherRedirects()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, code);
    QFETCH(QString, part);
    Authorization authorization;
    authorization.state = u"S1"_s;
    const auto got =
        codeFromRedirect(authorization, QUrl::fromEncoded("http://localhost:47811/oauth/callback?" + query));
    QVERIFY(!got);
    const bool isForAnAdministrator = part == u"install it"_s || part == u"this network"_s;
    const ErrorKind kind = part == u"lacks a scope"_s ? ErrorKind::Configuration
        : isForAnAdministrator                        ? ErrorKind::Permission
                                                      : ErrorKind::SignIn;
    QCOMPARE(got.error().kind, kind);
    QCOMPARE(got.error().code, code);
    QVERIFY2(got.error().text.contains(part), qPrintable(got.error().text));
}

void TestGrants::grantSurvivesTheStore()
{
    const Grant grant = sampleGrant();
    const auto again = decodeGrant(encodeGrant(grant));
    QVERIFY(again);
    QCOMPARE(again->accessToken, grant.accessToken);
    QCOMPARE(again->refreshToken, grant.refreshToken);
    QCOMPARE(again->instanceUrl, grant.instanceUrl);
    QCOMPARE(again->identityUrl, grant.identityUrl);
    QCOMPARE(again->organisationId, grant.organisationId);
    QCOMPARE(again->userId, grant.userId);
}

void TestGrants::unreadableGrantIsSignIn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << encodeGrant(sampleGrant()).reveal().chopped(3);
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("numbers") << QByteArray(R"({"refreshToken":1,"instanceUrl":2})");
    QTest::newRow("no instance") << QByteArray(R"({"refreshToken":"x","instanceUrl":""})");
}

void TestGrants::unreadableGrantIsSignIn()
{
    QFETCH(QByteArray, bytes);
    const auto grant = decodeGrant(Secret(bytes));
    QVERIFY(!grant);
    QCOMPARE(grant.error().kind, ErrorKind::SignIn);
    QVERIFY(grant.error().text.contains(u"Connect Salesforce again"_s));
}

void TestGrants::exchangePostsTheFormAndReadsTheReply()
{
    Fixture f([](const auto &) { return RawServer::answer(200, tokenReply); });
    Authorization authorization;
    authorization.verifier = "veri-fier";
    authorization.redirectUri = QUrl(u"http://localhost:47811/oauth/callback"_s);
    const auto grant = await(f.endpoint.exchange(authorization, "co+de=="));
    QVERIFY2(grant, grant ? "" : qPrintable(grant.error().text));
    QCOMPARE(grant->accessToken, Secret("new!access"));
    QCOMPARE(grant->refreshToken, Secret("new-refresh"));
    QCOMPARE(grant->organisationId, u"00DKx000000ZqTeMAK"_s); // 18 characters, whatever the URL has
    QCOMPARE(grant->userId, u"005Kx000001bRtYIAU"_s);
    QCOMPARE(f.server.count(), 1);
    const auto &seen = f.server.requests().front();
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.target, "/services/oauth2/token");
    QCOMPARE(seen.header("Content-Type"), "application/x-www-form-urlencoded");
    QVERIFY(seen.header("Authorization").isEmpty());
    QCOMPARE(seen.body,
        "grant_type=authorization_code&code=co%2Bde%3D%3D&client_id=client%20id"
        "&redirect_uri=http%3A%2F%2Flocalhost%3A47811%2Foauth%2Fcallback&code_verifier=veri-fier");
    QVERIFY(!seen.body.contains("client_secret"));
}

void TestGrants::refreshWithoutRotationKeepsTheToken()
{
    Fixture f([](const auto &) {
        return RawServer::answer(200, R"({"access_token":"a2","scope":"api refresh_token"})");
    });
    const auto grant = await(f.endpoint.refresh(sampleGrant()));
    QVERIFY(grant);
    QCOMPARE(grant->accessToken, Secret("a2"));
    QCOMPARE(grant->refreshToken, sampleGrant().refreshToken);
    QCOMPARE(grant->instanceUrl, sampleGrant().instanceUrl);
    QCOMPARE(grant->organisationId, sampleGrant().organisationId);
    QCOMPARE(f.server.requests().front().body,
        "grant_type=refresh_token&refresh_token=5Aep-refresh&client_id=client%20id");
}

void TestGrants::endedGrantSaysWhetherItExpiredOrWasRevoked()
{
    Fixture f([](const auto &) {
        return RawServer::answer(
            400, R"({"error":"invalid_grant","error_description":"expired access/refresh token"})");
    });
    Grant grant = sampleGrant();
    const auto textAfter = [&](std::chrono::hours unused) {
        grant.renewedAt = f.clock->now() + -std::chrono::milliseconds(unused);
        const auto refused = await(f.endpoint.refresh(grant));
        return refused ? QString() : refused.error().text;
    };
    QVERIFY(textAfter(std::chrono::hours(24 * 31)).contains(u"thirty days"_s));
    QVERIFY(textAfter(std::chrono::hours(24 * 29)).contains(u"revoked"_s));
    QVERIFY(textAfter(std::chrono::hours(1)).contains(u"more than five places"_s));
    grant.renewedAt = {};
    QVERIFY(await(f.endpoint.refresh(grant)).error().text.contains(u"expired or was revoked"_s));
}

void TestGrants::refreshFollowsAMovedInstance()
{
    Fixture f([](const auto &) { return RawServer::answer(200, tokenReply); });
    const auto grant = await(f.endpoint.refresh(sampleGrant()));
    QVERIFY(grant);
    QCOMPARE(grant->refreshToken, Secret("new-refresh"));
    QCOMPARE(grant->instanceUrl, QUrl(u"https://moved.my.salesforce.com"_s));
}

void TestGrants::refreshIsTriedAgainOnceOnlyWithoutAnAnswer_data()
{
    QTest::addColumn<int>("closings"); // connections closed before an answer
    QTest::addColumn<int>("status"); // of the answer then
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("fine");
    QTest::newRow("no answer, then one") << 1 << 200 << 2 << true;
    QTest::newRow("no answer twice") << 9 << 200 << 2 << false;
    QTest::newRow("server fault") << 0 << 500 << 1 << false;
    QTest::newRow("overload") << 0 << 503 << 1 << false;
    QTest::newRow("refused") << 0 << 400 << 1 << false;
}

void TestGrants::refreshIsTriedAgainOnceOnlyWithoutAnAnswer()
{
    QFETCH(int, closings);
    QFETCH(int, status);
    QFETCH(int, requests);
    QFETCH(bool, fine);
    int seen = 0;
    Fixture f([&](const auto &) {
        return seen++ < closings ? RawServer::close()
                                 : RawServer::answer(status, status == 200 ? tokenReply : "{}");
    });
    const auto grant = await(f.endpoint.refresh(sampleGrant()));
    QCOMPARE(grant.has_value(), fine);
    QCOMPARE(f.server.count(), requests);
    if (!grant) {
        QCOMPARE(grant.error().kind, ErrorKind::Network);
        QVERIFY(grant.error().retry != Retry::Never);
    }
}

void TestGrants::missingScopesAreSaid_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("no api") << QByteArray(
        R"({"access_token":"a","refresh_token":"r","scope":"id openid","instance_url":"https://x.example"})")
                            << u"NO_API_SCOPE"_s;
    QTest::newRow("no refresh token")
        << QByteArray(R"({"access_token":"a","scope":"api id","instance_url":"https://x.example"})")
        << u"NO_REFRESH_TOKEN"_s;
}

void TestGrants::missingScopesAreSaid()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    Fixture f([&](const auto &) { return RawServer::answer(200, body); });
    const auto grant = await(f.endpoint.exchange({}, "c"));
    QVERIFY(!grant);
    QCOMPARE(grant.error().kind, ErrorKind::Configuration);
    QCOMPARE(grant.error().code, code);
}

void TestGrants::revokes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("outcome"); // 1 revoked, 0 was not known, -1 error
    QTest::newRow("revoked") << 200 << QByteArray() << 1;
    QTest::newRow("not known any more") << 400 << QByteArray("error=invalid_token") << 0;
    QTest::newRow("not known any more, in JSON") << 400 << QByteArray(R"({"error":"invalid_token"})") << 0;
    QTest::newRow("not asked as it should be") << 400 << QByteArray(R"({"error":"invalid_client"})") << -1;
    QTest::newRow("broken") << 500 << QByteArray("error=invalid_token") << -1;
}

void TestGrants::revokes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, outcome);
    Fixture f([&](const auto &) { return RawServer::answer(status, body); });
    const auto revoked = await(f.endpoint.revoke(sampleGrant()));
    QCOMPARE(revoked ? int(*revoked) : -1, outcome);
    QCOMPARE(f.server.requests().front().target, "/services/oauth2/revoke");
    QCOMPARE(f.server.requests().front().body, "token=5Aep-refresh&client_id=client%20id");
}

void TestGrants::explainsTokenErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("part"); // of what to do
    const auto row = [](const char *name, const QByteArray &error, const QByteArray &description,
                         ErrorKind kind, const QString &part) {
        const nlohmann::json body{
            {"error", error.toStdString()}, {"error_description", description.toStdString()}};
        QTest::newRow(name) << 400 << QByteArray::fromStdString(body.dump()) << kind << part;
    };
    row("revoked", "invalid_grant", "expired access/refresh token", ErrorKind::SignIn,
        u"Connect Salesforce again"_s);
    row("old code", "invalid_grant", "expired authorization code", ErrorKind::SignIn,
        u"Start the sign-in again"_s);
    row("bad code", "invalid_grant", "invalid authorization code", ErrorKind::SignIn,
        u"Start the sign-in again"_s);
    row("inactive", "invalid_grant", "inactive user", ErrorKind::Permission, u"administrator"_s);
    row("network", "invalid_grant", "ip restricted", ErrorKind::Permission, u"this network"_s);
    row("hours", "invalid_grant", "invalid login hours", ErrorKind::Permission, u"login hours"_s);
    row("consent", "invalid_grant", "user hasn't approved this consumer", ErrorKind::Permission,
        u"choose Allow"_s);
    row("unknown grant", "invalid_grant", "authentication failure", ErrorKind::SignIn,
        u"Connect Salesforce again"_s);
    row("frozen", "inactive_user", "", ErrorKind::Permission, u"activate"_s);
    row("organisation", "inactive_org", "", ErrorKind::Permission, u"suspended"_s);
    row("rate", "rate_limit_exceeded", "login rate exceeded", ErrorKind::Limit, u"waits half an hour"_s);
    row("client id", "invalid_client_id", "client identifier invalid", ErrorKind::Configuration,
        u"client id"_s);
    row("secret", "invalid_client", "invalid client credentials", ErrorKind::Configuration, u"no secret"_s);
    row("callback", "redirect_uri_mismatch", "", ErrorKind::Configuration, u"letter by letter"_s);
    row("grant type", "unsupported_grant_type", "", ErrorKind::Configuration, u"PKCE"_s);
    row("scope", "invalid_scope", "", ErrorKind::Configuration, u"refresh_token"_s);
    row("something new", "brand_new", "of tomorrow", ErrorKind::SignIn, u"of tomorrow"_s);
    QTest::newRow("html") << 400 << QByteArray("<html>") << ErrorKind::Network << u"try again later"_s;
    QTest::newRow("edge") << 420 << QByteArray() << ErrorKind::Network << u"Your sign-in is kept"_s;
    QTest::newRow("fault with a body") << 503 << QByteArray(R"({"error":"invalid_grant"})")
                                       << ErrorKind::Network << u"Your sign-in is kept"_s;
}

void TestGrants::explainsTokenErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, part);
    const Error error = explainTokenError({.status = status, .headers = {}, .body = body, .serverDate = {}});
    QCOMPARE(error.kind, kind);
    QVERIFY2(error.text.contains(part), qPrintable(error.text));
    QCOMPARE(error.retry != Retry::Never, kind == ErrorKind::Network || kind == ErrorKind::Limit);
    if (kind == ErrorKind::Limit)
        QVERIFY(error.retryAfter && *error.retryAfter >= std::chrono::minutes(15));
}

} // namespace

std::unique_ptr<QObject> testGrants()
{
    return std::make_unique<TestGrants>();
}

#include "tst_grants.moc"
