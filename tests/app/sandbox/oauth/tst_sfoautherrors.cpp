// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/seeddata.h"
#include "tests/app/sandbox/oauth/authworld.h"

#include <QFloat16>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem::sandbox;
using nlohmann::json;

using Cause = void (*)(AuthWorld &);
Q_DECLARE_METATYPE(Cause)

/// What the token endpoint answers beside a good sign-in: contract salesforce.md 1.2, 1.5, 1.7, 1.8.
class TestSfOAuthErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentedTokenErrorsAreMet_data();
    void documentedTokenErrorsAreMet();
    void theCausesGoAwayAgain();
    void aBlockedAppSeesAPageAndNothingGoesBack();
    void answersComeInTheFormatAskedFor();
    void introspectionNeedsASecret();
    void accessTokensMayBeLong();
    void aSilentSignInIsRefused();
};

/// What has happened between the sign-in and the refresh, and what the refresh is told (contract 1.8). The
/// errors of a code are tst_sfauth's, those of a JSON Web Token tst_sfjwt's.
void TestSfOAuthErrors::documentedTokenErrorsAreMet_data()
{
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("description");
    struct Row
    {
        const char *error;
        const char *description;
        Cause cause;
    };
    const Row rows[]{
        {"invalid_grant", "expired access/refresh token",
            [](AuthWorld &world) { world.clock.time = world.clock.time + std::chrono::hours(31 * 24); }},
        {"invalid_grant", "ip restricted",
            [](AuthWorld &world) { world.auth.switches().ipRestricted = true; }},
        {"invalid_grant", "invalid login hours",
            [](AuthWorld &world) { // the user's hours are over
                const int hour = world.clock.now().toDateTime().time().hour();
                world.auth.switches().loginFrom = hour;
                world.auth.switches().loginTo = hour + 1;
                world.clock.time = world.clock.time + std::chrono::hours(1);
            }},
        {"invalid_grant", "no valid scopes defined",
            [](AuthWorld &world) { world.auth.switches().appScopes = QStringList{u"refresh_token"_s}; }},
        {"inactive_user", "user is inactive",
            [](AuthWorld &world) { world.auth.setUserActive(ownerAt(0).email, false); }},
        {"inactive_org", "organization is locked, closed, or suspended",
            [](AuthWorld &world) { world.auth.switches().organizationLocked = true; }},
        {"rate_limit_exceeded", "login rate exceeded",
            [](AuthWorld &world) { world.auth.switches().loginsPerHour = 1; }},
    };
    for (const Row &row : rows)
        QTest::newRow(row.description) << row.cause << QByteArray(row.error) << QByteArray(row.description);
}

void TestSfOAuthErrors::documentedTokenErrorsAreMet()
{
    QFETCH(Cause, cause);
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, description);
    AuthWorld world;
    const json tokens = world.signIn();
    QVERIFY(world.alive(tokens));
    cause(world);
    const json answer = world.refresh(tokens["refresh_token"]);
    QCOMPARE(
        answer, (json{{"error", error.toStdString()}, {"error_description", description.toStdString()}}));
}

void TestSfOAuthErrors::theCausesGoAwayAgain()
{
    AuthWorld world;
    const json tokens = world.signIn();
    OAuthSwitches &switches = world.auth.switches();
    switches.ipRestricted = switches.organizationLocked = true;
    QVERIFY(world.refresh(tokens["refresh_token"]).contains("error"));
    switches.ipRestricted = switches.organizationLocked = false;
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
