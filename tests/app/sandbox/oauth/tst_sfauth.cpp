// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/seeddata.h"
#include "tests/app/sandbox/oauth/authworld.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::sandbox;
using nlohmann::json;

class TestSfAuth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noStartKnowsTheTokensOfAnother();
    void theAuthorizePageAsksAPerson();
    void thePageShowsParametersAsText();
    void badAuthorizationsShowAPage_data();
    void badAuthorizationsShowAPage();
    void badAuthorizationsGoBack_data();
    void badAuthorizationsGoBack();
    void aMissingChallengeMethodMeansS256();
    void allowGivesACodeAndDenyAnError();
    void unknownAndInactiveUsersStayOnThePage();
    void consentIsAutomaticOnlyWhereItIsSwitchedOn();
    void anExchangeGivesTokens();
    void withoutItsScopeThereIsNoRefreshToken();
    void badExchangesAreRefused_data();
    void badExchangesAreRefused();
    void aVerifierMayHold128RandomBytes();
    void aCodeWorksOnceAndForAQuarterOfAnHour();
    void refreshTokensRotate();
    void aReusedRefreshTokenEndsTheApproval();
    void anIdleRefreshTokenDies();
    void inactiveUsersCannotRefresh();
    void tooManyLoginsAreRefused();
    void theSixthApprovalPushesOutTheFirst();
    void accessTokensExpire();
    void accessTokensCanLastSomeCalls();
    void revokingARefreshTokenKillsItsAccessTokens();
    void revokingAnAccessTokenLeavesTheRefreshToken();
    void userInfoTellsWhoIsSignedIn();
    void theIdentityAddressAnswers();
    void theInstanceCanMove();
};

void TestSfAuth::theAuthorizePageAsksAPerson()
{
    AuthWorld world;
    Form query = AuthWorld::ask();
    query.insert(u"login_hint"_s, u"grace.okoye@northwind.example"_s);
    const auto page = world.get(u"/services/oauth2/authorize"_s, query);
    QCOMPARE(page.status, 200);
    QVERIFY(page.headers.value("Content-Type").startsWith("text/html"));
    QVERIFY(page.body.contains("<form method=\"post\" action=\"/services/oauth2/authorize\">"));
    QVERIFY(page.body.contains("name=\"username\""));
    QVERIFY(page.body.contains("value=\"grace.okoye@northwind.example\""));
    QVERIFY(page.body.contains("name=\"decision\" value=\"allow\""));
    QVERIFY(page.body.contains("name=\"decision\" value=\"deny\""));
    QVERIFY(page.body.contains(
        "<input type=\"hidden\" name=\"code_challenge\" value=\"" + QByteArray(challenge) + "\">"));
    QVERIFY(page.body.contains("<input type=\"hidden\" name=\"state\" value=\"s 1&amp;x\">"));
}

void TestSfAuth::thePageShowsParametersAsText()
{
    AuthWorld world;
    Form query = AuthWorld::ask();
    query.insert(u"state"_s, u"\"><script>x</script> %1 %2"_s);
    const auto page = world.get(u"/services/oauth2/authorize"_s, query);
    QVERIFY(!page.body.contains("<script>"));
    QVERIFY(page.body.contains("value=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt; %1 %2\""));
}

void TestSfAuth::badAuthorizationsShowAPage_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("client") << u"client_id"_s << u"nobody"_s << QByteArray("invalid_client_id");
    QTest::newRow("no callback") << u"redirect_uri"_s << u""_s << QByteArray("redirect_uri_missing");
    QTest::newRow("other port") << u"redirect_uri"_s << u"http://localhost:47899/oauth/callback"_s
                                << QByteArray("redirect_uri_mismatch");
    QTest::newRow("trailing slash") << u"redirect_uri"_s << u"http://localhost:47811/oauth/callback/"_s
                                    << QByteArray("redirect_uri_mismatch");
    QTest::newRow("number for localhost") << u"redirect_uri"_s << u"http://127.0.0.1:47811/oauth/callback"_s
                                          << QByteArray("redirect_uri_mismatch");
}

void TestSfAuth::badAuthorizationsShowAPage()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QByteArray, error);
    AuthWorld world;
    Form query = AuthWorld::ask();
    query.insert(field, value);
    const auto page = world.get(u"/services/oauth2/authorize"_s, query);
    QCOMPARE(page.status, 400);
    QVERIFY(page.headers.value("Content-Type").startsWith("text/html"));
    QVERIFY(!page.headers.contains("Location"));
    QVERIFY(page.body.contains("error=" + error));
}

void TestSfAuth::badAuthorizationsGoBack_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    QTest::newRow("response type") << u"response_type"_s << u"token"_s << u"unsupported_response_type"_s;
    QTest::newRow("scope") << u"scope"_s << u"api everything"_s << u"invalid_scope"_s;
    QTest::newRow("no challenge") << u"code_challenge"_s << u""_s << u"invalid_request"_s;
    QTest::newRow("plain challenge") << u"code_challenge_method"_s << u"plain"_s << u"invalid_request"_s;
}

void TestSfAuth::badAuthorizationsGoBack()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, error);
    AuthWorld world;
    Form query = AuthWorld::ask();
    query.insert(field, value);
    const auto response = world.get(u"/services/oauth2/authorize"_s, query);
    QCOMPARE(response.status, 302);
    QVERIFY(response.headers.value("Location").startsWith(QByteArray(callback) + "?error="));
    QCOMPARE(AuthWorld::redirected(response).queryItemValue(u"error"_s), error);
    QCOMPARE(AuthWorld::redirected(response).queryItemValue(u"state"_s, QUrl::FullyDecoded), u"s 1&x"_s);
}

void TestSfAuth::aMissingChallengeMethodMeansS256()
{
    AuthWorld world;
    Form form = AuthWorld::ask();
    form.remove(u"code_challenge_method"_s);
    form.insert(u"decision"_s, u"allow"_s);
    const auto response = world.post(u"/services/oauth2/authorize"_s, form);
    const QString code = AuthWorld::redirected(response).queryItemValue(u"code"_s, QUrl::FullyDecoded);
    QVERIFY(world.alive(world.token(world.exchange(code))));
}

void TestSfAuth::allowGivesACodeAndDenyAnError()
{
    AuthWorld world;
    Form form = AuthWorld::ask();
    form.insert(u"decision"_s, u"allow"_s);
    const auto allowed = world.post(u"/services/oauth2/authorize"_s, form);
    QCOMPARE(allowed.status, 302);
    QVERIFY(allowed.headers.value("Location").contains("%3D%3D&state=s+1%26x"));
    form.insert(u"decision"_s, u"deny"_s);
    const auto denied = world.post(u"/services/oauth2/authorize"_s, form);
    QCOMPARE(denied.headers.value("Location"),
        QByteArray(callback)
            + "?error=access_denied&error_description=end-user+denied+authorization&state=s+1%26x");
}

void TestSfAuth::unknownAndInactiveUsersStayOnThePage()
{
    AuthWorld world;
    Form form = AuthWorld::ask();
    form.insert(u"decision"_s, u"allow"_s);
    for (const QString &name : {u"nobody@x.example"_s, u"viktor.gone@northwind.example"_s}) {
        form.insert(u"username"_s, name);
        const auto page = world.post(u"/services/oauth2/authorize"_s, form);
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("Please check your username"));
    }
}

void TestSfAuth::consentIsAutomaticOnlyWhereItIsSwitchedOn()
{
    AuthWorld world;
    Form query = AuthWorld::ask();
    query.insert(u"auto"_s, u"allow"_s);
    QCOMPARE(world.get(u"/services/oauth2/authorize"_s, query).status, 200);
    world.auth.switches().autoConsent = true;
    QVERIFY(AuthWorld::redirected(world.get(u"/services/oauth2/authorize"_s, query)).hasQueryItem(u"code"_s));
    query.insert(u"auto"_s, u"deny"_s);
    QVERIFY(
        AuthWorld::redirected(world.get(u"/services/oauth2/authorize"_s, query)).hasQueryItem(u"error"_s));
}

void TestSfAuth::anExchangeGivesTokens()
{
    AuthWorld world;
    const json tokens = world.signIn();
    QVERIFY(world.alive(tokens));
    QVERIFY(tokens["access_token"].get<std::string>().find('!') != std::string::npos);
    QVERIFY(!tokens.contains("expires_in"));
    QCOMPARE(text(tokens["issued_at"]), text(std::to_string(world.clock.time.ms)));
    QCOMPARE(text(tokens["instance_url"]), text("http://127.0.0.1:1234"));
    QCOMPARE(text(tokens["id"]),
        text("http://127.0.0.1:1234/id/" + seedOrganizationId().toStdString() + "/"
            + seedUserId(0).toStdString()));
    QCOMPARE(text(tokens["scope"]), text("api refresh_token id openid"));
    QCOMPARE(text(tokens["token_type"]), text("Bearer"));
    QVERIFY(tokens.contains("refresh_token"));
    QVERIFY(tokens.contains("id_token"));
}

void TestSfAuth::withoutItsScopeThereIsNoRefreshToken()
{
    AuthWorld world;
    Form form = AuthWorld::ask();
    form.insert(u"scope"_s, u"api"_s);
    form.insert(u"decision"_s, u"allow"_s);
    const auto response = world.post(u"/services/oauth2/authorize"_s, form);
    const json tokens = world.token(
        world.exchange(AuthWorld::redirected(response).queryItemValue(u"code"_s, QUrl::FullyDecoded)));
    QVERIFY(world.alive(tokens));
    QVERIFY(!tokens.contains("refresh_token"));
    QVERIFY(!tokens.contains("id_token"));
}

void TestSfAuth::badExchangesAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("grant type") << u"grant_type"_s << u"password"_s << QByteArray("unsupported_grant_type");
    QTest::newRow("client") << u"client_id"_s << u"nobody"_s << QByteArray("invalid_client_id");
    QTest::newRow("secret") << u"client_secret"_s << u"x"_s << QByteArray("invalid_client");
    QTest::newRow("code") << u"code"_s << u"aPrxNot=="_s << QByteArray("invalid_grant");
    QTest::newRow("callback") << u"redirect_uri"_s << u"http://localhost:1/"_s
                              << QByteArray("redirect_uri_mismatch");
    QTest::newRow("wrong verifier") << u"code_verifier"_s << QString(50, u'a')
                                    << QByteArray("invalid_request");
    QTest::newRow("short verifier") << u"code_verifier"_s << u"short"_s << QByteArray("invalid_request");
    QTest::newRow("no verifier") << u"code_verifier"_s << QString() << QByteArray("invalid_grant");
}

void TestSfAuth::badExchangesAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QByteArray, error);
    AuthWorld world;
    Form form = world.exchange(world.code());
    if (value.isNull())
        form.remove(field);
    else
        form.insert(field, value);
    int status = 0;
    const json answer = world.token(form, &status);
    QCOMPARE(status, 400);
    QCOMPARE(answer.value("error", ""), error.toStdString());
    QVERIFY(!answer.value("error_description", "").empty());
}

void TestSfAuth::aVerifierMayHold128RandomBytes()
{
    for (const int length : {171, 172}) { // jsforce sends 171
        AuthWorld world;
        const QByteArray verifier(length, 'a');
        const QByteArray challenge =
            QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        Form form = AuthWorld::ask();
        form.insert(u"code_challenge"_s, QString::fromLatin1(challenge));
        form.insert(u"decision"_s, u"allow"_s);
        const auto response = world.post(u"/services/oauth2/authorize"_s, form);
        Form exchange =
            world.exchange(AuthWorld::redirected(response).queryItemValue(u"code"_s, QUrl::FullyDecoded));
        exchange.insert(u"code_verifier"_s, QString::fromLatin1(verifier));
        QCOMPARE(world.token(exchange).contains("access_token"), length == 171);
    }
}

void TestSfAuth::aCodeWorksOnceAndForAQuarterOfAnHour()
{
    AuthWorld world;
    const Form once = world.exchange(world.code());
    QVERIFY(world.alive(world.token(once)));
    QCOMPARE(world.token(once).value("error_description", ""), std::string("expired authorization code"));
    const Form late = world.exchange(world.code());
    world.clock.time = world.clock.time + std::chrono::minutes(16);
    QCOMPARE(world.token(late).value("error_description", ""), std::string("expired authorization code"));
    const Form early = world.exchange(world.code());
    world.clock.time = world.clock.time + std::chrono::minutes(14);
    QVERIFY(world.alive(world.token(early)));
}

void TestSfAuth::refreshTokensRotate()
{
    AuthWorld world;
    world.auth.grants().reuseRevokes = false;
    const json first = world.signIn();
    const json second = world.refresh(first["refresh_token"]);
    QVERIFY(world.alive(second));
    QVERIFY(second["refresh_token"] != first["refresh_token"]);
    QVERIFY(!second.contains("id_token"));
    QCOMPARE(world.refresh(first["refresh_token"]).value("error", ""), std::string("invalid_grant"));
    QVERIFY(world.alive(world.refresh(second["refresh_token"])));
    world.auth.grants().rotate = false;
    const json third = world.refresh(world.signIn()["refresh_token"]);
    QVERIFY(world.alive(third));
    QVERIFY(!third.contains("refresh_token"));
}

void TestSfAuth::aReusedRefreshTokenEndsTheApproval()
{
    AuthWorld world;
    const json first = world.signIn();
    const json second = world.refresh(first["refresh_token"]);
    QCOMPARE(world.refresh(first["refresh_token"]).value("error_description", ""),
        std::string("expired access/refresh token"));
    QVERIFY(!world.alive(second));
    QCOMPARE(world.refresh(second["refresh_token"]).value("error", ""), std::string("invalid_grant"));
}

void TestSfAuth::anIdleRefreshTokenDies()
{
    AuthWorld world;
    json tokens = world.signIn();
    world.clock.time = world.clock.time + std::chrono::hours(29 * 24);
    tokens = world.refresh(tokens["refresh_token"]); // starts the thirty days anew
    world.clock.time = world.clock.time + std::chrono::hours(29 * 24);
    tokens = world.refresh(tokens["refresh_token"]);
    QVERIFY(world.alive(tokens));
    world.clock.time = world.clock.time + std::chrono::hours(31 * 24);
    QCOMPARE(world.refresh(tokens["refresh_token"]).value("error", ""), std::string("invalid_grant"));
}

void TestSfAuth::inactiveUsersCannotRefresh()
{
    AuthWorld world;
    const json tokens = world.signIn();
    world.auth.setUserActive(u"ana.ruiz@northwind.example"_s, false);
    QCOMPARE(world.refresh(tokens["refresh_token"]).value("error", ""), std::string("inactive_user"));
    world.auth.setUserActive(u"ana.ruiz@northwind.example"_s, true);
    QVERIFY(world.alive(world.refresh(tokens["refresh_token"])));
}

void TestSfAuth::tooManyLoginsAreRefused()
{
    AuthWorld world;
    world.auth.switches().loginsPerHour = 2;
    json tokens = world.signIn();
    tokens = world.refresh(tokens["refresh_token"]);
    QCOMPARE(world.refresh(tokens["refresh_token"]).value("error", ""), std::string("rate_limit_exceeded"));
    world.clock.time = world.clock.time + std::chrono::minutes(61);
    QVERIFY(world.alive(world.refresh(tokens["refresh_token"])));
}

void TestSfAuth::theSixthApprovalPushesOutTheFirst()
{
    AuthWorld world;
    QList<json> all;
    for (int i = 0; i < 6; ++i)
        all.append(world.signIn());
    QCOMPARE(world.auth.grants().count(), 5);
    QVERIFY(!world.alive(all[0]));
    QCOMPARE(world.refresh(all[0]["refresh_token"]).value("error", ""), std::string("invalid_grant"));
    QVERIFY(world.alive(all[1]));
    QVERIFY(world.alive(all[5]));
}

void TestSfAuth::accessTokensExpire()
{
    AuthWorld world;
    const json tokens = world.signIn();
    world.clock.time = world.clock.time + std::chrono::minutes(119);
    QVERIFY(world.alive(tokens)); // and is prolonged by that
    world.clock.time = world.clock.time + std::chrono::minutes(119);
    QVERIFY(world.alive(tokens));
    world.clock.time = world.clock.time + std::chrono::minutes(121);
    QVERIFY(!world.alive(tokens));
    const json next = world.refresh(tokens["refresh_token"]);
    QVERIFY(world.alive(next));
    world.auth.expireAccessTokens();
    QVERIFY(!world.alive(next));
    QVERIFY(world.alive(world.refresh(next["refresh_token"])));
}

void TestSfAuth::accessTokensCanLastSomeCalls()
{
    AuthWorld world;
    world.auth.grants().callsPerToken = 2;
    const json tokens = world.signIn();
    QVERIFY(world.alive(tokens));
    QVERIFY(world.alive(tokens));
    QVERIFY(!world.alive(tokens));
}

void TestSfAuth::revokingARefreshTokenKillsItsAccessTokens()
{
    AuthWorld world;
    const json tokens = world.signIn();
    const QString refresh = QString::fromStdString(tokens["refresh_token"]);
    const auto revoked = world.post(u"/services/oauth2/revoke"_s, {{u"token"_s, refresh}});
    QCOMPARE(revoked.status, 200);
    QVERIFY(revoked.body.isEmpty());
    QVERIFY(!world.alive(tokens));
    const auto again = world.get(u"/services/oauth2/revoke"_s, {{u"token"_s, refresh}});
    QCOMPARE(again.status, 400);
    QVERIFY(again.body.startsWith("error=invalid_token"));
}

void TestSfAuth::revokingAnAccessTokenLeavesTheRefreshToken()
{
    AuthWorld world;
    const json tokens = world.signIn();
    const QString access = QString::fromStdString(tokens["access_token"]);
    QCOMPARE(world.post(u"/services/oauth2/revoke"_s, {{u"token"_s, access}}).status, 200);
    QVERIFY(!world.alive(tokens));
    QVERIFY(world.alive(world.refresh(tokens["refresh_token"])));
}

void TestSfAuth::userInfoTellsWhoIsSignedIn()
{
    AuthWorld world;
    const QByteArray access = QByteArray::fromStdString(world.signIn()["access_token"]);
    const json info = json::parse(world.get(u"/services/oauth2/userinfo"_s, {}, access).body.toStdString());
    QCOMPARE(text(info["user_id"]), text(seedUserId(0).toStdString()));
    QCOMPARE(text(info["organization_id"]), text(seedOrganizationId().toStdString()));
    QCOMPARE(text(info["preferred_username"]), text("ana.ruiz@northwind.example"));
    QCOMPARE(world.get(u"/services/oauth2/userinfo"_s, {}, "dead").status, 403);
    QCOMPARE(world.get(u"/services/oauth2/userinfo"_s, {}, "dead").body, "Bad_OAuth_Token");
    QCOMPARE(world.get(u"/services/oauth2/userinfo"_s).body, "Missing_OAuth_Token");
}

void TestSfAuth::theIdentityAddressAnswers()
{
    AuthWorld world;
    const QByteArray access = QByteArray::fromStdString(world.signIn()["access_token"]);
    const QString path = u"/id/"_s + seedOrganizationId() + u'/' + seedUserId(0);
    const json plain = json::parse(world.get(path, {}, access).body.toStdString());
    QCOMPARE(text(plain["username"]), text("ana.ruiz@northwind.example"));
    QVERIFY(plain["urls"]["rest"].get<std::string>().find("v{version}") != std::string::npos);
    const auto latest =
        world.get(path, {{u"version"_s, u"latest"_s}, {u"oauth_token"_s, QString::fromLatin1(access)}});
    QVERIFY(latest.body.contains("/services/data/v67.0/"));
    QCOMPARE(world.get(path).body, "Missing_OAuth_Token");
    QCOMPARE(world.get(u"/id/00DAAAAAAAAAAAAAAA/"_s + seedUserId(0), {}, access).body, "Wrong_Org");
    QCOMPARE(
        world.get(u"/id/"_s + seedOrganizationId() + u"/005AAAAAAAAAAAAAAA"_s, {}, access).body, "Bad_Id");
    QCOMPARE(world.get(u"/id/"_s + seedOrganizationId() + u'/' + seedUserId(5), {}, access).body, "Inactive");
}

void TestSfAuth::theInstanceCanMove()
{
    AuthWorld world;
    const json tokens = world.signIn();
    world.auth.setInstanceUrl(QUrl(u"http://127.0.0.2:4321"_s));
    const json next = world.refresh(tokens["refresh_token"]);
    QCOMPARE(text(next["instance_url"]), text("http://127.0.0.2:4321"));
    QCOMPARE(text(next["id"]), text(tokens["id"]));
}

void TestSfAuth::noStartKnowsTheTokensOfAnother()
{
    OAuthGrants before;
    OAuthGrants after;
    const Instant now{1'000'000};
    const TokenPair old = before.approve("app", u"005A"_s, {u"api"_s, u"refresh_token"_s}, now);
    const TokenPair fresh = after.approve("app", u"005A"_s, {u"api"_s, u"refresh_token"_s}, now);
    QVERIFY(before.use(old.access, now));
    QVERIFY(!after.use(old.access, now));
    OAuthGrant grant;
    QVERIFY(!after.refresh(old.refresh, "app", now, grant));
    QVERIFY(after.refresh(fresh.refresh, "app", now, grant));
}

QTEST_GUILESS_MAIN(TestSfAuth)
#include "tst_sfauth.moc"
