// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/oauth/authworld.h"

#include <QFloat16>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem::sandbox;
using nlohmann::json;

/// What the token endpoint answers beside a good sign-in: contract salesforce.md 1.2, 1.5, 1.7, 1.8.
class TestSfOAuthErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentedTokenErrorsCanBeMet_data();
    void documentedTokenErrorsCanBeMet();
    void aBlockedAppSeesAPageAndNothingGoesBack();
    void answersComeInTheFormatAskedFor();
    void introspectionNeedsASecret();
    void accessTokensMayBeLong();
    void aSilentSignInIsRefused();
};

void TestSfOAuthErrors::documentedTokenErrorsCanBeMet_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("description");
    const std::pair<const char *, const char *> all[]{{"invalid_grant", "expired access/refresh token"},
        {"invalid_grant", "authentication failure"}, {"invalid_grant", "inactive user"},
        {"invalid_grant", "ip restricted"}, {"invalid_grant", "invalid login hours"},
        {"invalid_grant", "no valid scopes defined"}, {"invalid_grant", "user hasn't approved this consumer"},
        {"inactive_user", "user is inactive"}, {"rate_limit_exceeded", "login rate exceeded"},
        {"invalid_client_credentials", "client secret invalid"},
        {"invalid_scope", "the requested scope is invalid"}};
    for (const auto &[error, description] : all)
        QTest::newRow(description) << QByteArray(error) << QByteArray(description);
}

void TestSfOAuthErrors::documentedTokenErrorsCanBeMet()
{
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, description);
    AuthWorld world;
    const json tokens = world.signIn();
    world.auth.switches().tokenError = OAuthError{error, description};
    const json answer = world.refresh(tokens["refresh_token"]);
    QCOMPARE(
        answer, (json{{"error", error.toStdString()}, {"error_description", description.toStdString()}}));
    world.auth.switches().tokenError.reset();
    world.auth.switches().organizationLocked = true;
    QCOMPARE(world.refresh(tokens["refresh_token"])["error"], json("inactive_org"));
    world.auth.switches().organizationLocked = false;
    QVERIFY(world.refresh(tokens["refresh_token"]).contains("access_token"));
}

void TestSfOAuthErrors::aBlockedAppSeesAPageAndNothingGoesBack()
{
    AuthWorld world;
    world.auth.switches().appBlocked = true;
    const auto page = world.get(u"/services/oauth2/authorize"_s, AuthWorld::ask());
    QVERIFY(page.body.contains("OAUTH_APPROVAL_ERROR_GENERIC"));
    QVERIFY(!page.headers.contains("Location"));
}

void TestSfOAuthErrors::answersComeInTheFormatAskedFor()
{
    AuthWorld world;
    Form form = world.exchange(world.code());
    form.insert(u"format"_s, u"urlencoded"_s);
    const auto plain = world.post(u"/services/oauth2/token"_s, form);
    QCOMPARE(plain.headers.value("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QVERIFY(QUrlQuery(QString::fromUtf8(plain.body))
                .queryItemValue(u"access_token"_s, QUrl::FullyDecoded)
                .contains(u'!'));
    form = world.exchange(world.code());
    form.insert(u"format"_s, u"xml"_s);
    QVERIFY(world.post(u"/services/oauth2/token"_s, form).body.contains("<token_type>Bearer</token_type>"));
}

void TestSfOAuthErrors::introspectionNeedsASecret()
{
    AuthWorld world;
    const auto refused =
        world.post(u"/services/oauth2/introspect"_s, {{u"token"_s, u"x"_s}, {u"client_id"_s, u"client"_s}});
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.body.contains("invalid_client"));
    const auto known = world.get(u"/.well-known/openid-configuration"_s);
    QVERIFY(known.body.contains("/services/oauth2/token"));
}

void TestSfOAuthErrors::accessTokensMayBeLong()
{
    AuthWorld world;
    world.auth.grants().jwtAccess = true;
    const json tokens = world.signIn();
    QVERIFY(tokens["access_token"].get<std::string>().size() > 3000);
    QVERIFY(world.alive(tokens));
}

void TestSfOAuthErrors::aSilentSignInIsRefused()
{
    AuthWorld world;
    Form form = AuthWorld::ask();
    form.insert(u"prompt"_s, u"none"_s);
    const auto answer = world.get(u"/services/oauth2/authorize"_s, form);
    QCOMPARE(AuthWorld::redirected(answer).queryItemValue(u"error"_s), u"immediate_unsuccessful"_s);
}

QTEST_GUILESS_MAIN(TestSfOAuthErrors)
#include "tst_sfoautherrors.moc"
