// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/httpworld.h"

#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace tandem::sandbox;
using nlohmann::json;

namespace {

const QByteArray data = "/services/data/v67.0/query?q=SELECT+Id+FROM+Account";

SandboxOptions consenting()
{
    SandboxOptions options;
    options.companies = 0;
    options.autoConsent = true;
    return options;
}

/// A sandbox, and an app that asks it for scopes.
struct ScopeWorld : HttpWorld
{
    ScopeWorld()
        : HttpWorld(consenting())
    {
    }
    /// Where the authorize page sends the browser.
    QByteArray asked(const QByteArray &scope)
    {
        const auto answer = salesforce("GET",
            "/services/oauth2/authorize?response_type=code&client_id=" + Sandbox::clientId()
                + "&redirect_uri=" + callback + "&scope=" + scope
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&auto=allow");
        return RawClient::header(answer.head, "Location");
    }
    json signedIn(const QByteArray &scope)
    {
        const QByteArray location = asked(scope);
        const QByteArray form = "grant_type=authorization_code&code="
            + location.mid(location.indexOf("code=") + 5) + "&client_id=" + Sandbox::clientId()
            + "&redirect_uri=" + callback + "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        RawClient client(static_cast<quint16>(sandbox.salesforceUrl().port()));
        const json tokens =
            parsed(client.roundTrip("POST /services/oauth2/token HTTP/1.1\r\nHost: x\r\nContent-Type: "
                                    "application/x-www-form-urlencoded\r\nContent-Length: "
                + QByteArray::number(form.size()) + "\r\n\r\n" + form));
        access = QByteArray::fromStdString(tokens.value("access_token", ""));
        return tokens;
    }
    int status(const QByteArray &target) { return salesforce("GET", target).status; }

    const QByteArray callback = Sandbox::callbacks().constLast().toPercentEncoding();
};

} // namespace

/// What a token is good for: contract salesforce.md 1.3, 1.4, 1.8; real-clients.md 12.
class TestSfScopes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scopesGiveWhatTheySay_data();
    void scopesGiveWhatTheySay();
    void refreshAloneIsNoScope();
    void aDetachedAppIsToldSo();
    void streamingNeedsTheApi();
    void theCliHasItsCallback();
};

void TestSfScopes::scopesGiveWhatTheySay_data()
{
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<bool>("api");
    QTest::addColumn<bool>("identity");
    QTest::addColumn<bool>("refresh");
    QTest::newRow("recommended") << QByteArray("api+refresh_token+id+openid") << true << true << true;
    QTest::newRow("sf") << QByteArray("refresh_token+api+web") << true << true << true;
    QTest::newRow("full") << QByteArray("full") << true << true << false;
    QTest::newRow("identity") << QByteArray("openid+id") << false << true << false;
    QTest::newRow("pages") << QByteArray("visualforce+offline_access") << false << false << true;
}

void TestSfScopes::scopesGiveWhatTheySay()
{
    QFETCH(QByteArray, scope);
    QFETCH(bool, api);
    QFETCH(bool, identity);
    QFETCH(bool, refresh);
    ScopeWorld world;
    const json tokens = world.signedIn(scope);
    QCOMPARE(tokens.contains("refresh_token"), refresh);
    const auto rows = world.salesforce("GET", data);
    QCOMPARE(rows.status, api ? 200 : 401);
    if (!api) { // words that must not lead to a refresh (1.8)
        QCOMPARE(HttpWorld::parsed(rows),
            json::array({{{"errorCode", "INVALID_SESSION_ID"},
                {"message", "This session is not valid for use with the REST API"}}}));
    }
    QCOMPARE(world.status("/services/oauth2/userinfo"), identity ? 200 : 403);
    const QUrl id(QString::fromStdString(tokens.value("id", "")));
    QCOMPARE(world.status(id.path().toLatin1()), identity ? 200 : 403);
}

void TestSfScopes::refreshAloneIsNoScope()
{
    ScopeWorld world;
    QVERIFY(world.asked("refresh_token").contains("error=invalid_scope"));
    QVERIFY(world.asked("offline_access").contains("error=invalid_scope"));
    QVERIFY(world.asked("refresh_token+api").contains("code="));
}

void TestSfScopes::aDetachedAppIsToldSo()
{
    ScopeWorld world;
    QCOMPARE(world.status(data), 200);
    world.sandbox.withAuth([](SalesforceAuth &auth) { auth.switches().appDetached = true; });
    const auto refused = world.salesforce("GET", data);
    QCOMPARE(refused.status, 401);
    QVERIFY(refused.body.contains("Connected app is not attached to Agent"));
}

void TestSfScopes::streamingNeedsTheApi()
{
    ScopeWorld world;
    const QByteArray handshake =
        R"([{"channel":"/meta/handshake","version":"1.0","supportedConnectionTypes":["long-polling"]}])";
    std::ignore = world.signedIn("openid+id");
    const json denied = HttpWorld::parsed(world.salesforce("POST", "/cometd/67.0", handshake))[0];
    QCOMPARE(denied["error"], json("403::Handshake denied"));
    QCOMPARE(denied["ext"]["sfdc"]["failureReason"], json("401::Authentication invalid"));
    std::ignore = world.signedIn("api+refresh_token");
    const json taken = HttpWorld::parsed(world.salesforce("POST", "/cometd/67.0", handshake))[0];
    QCOMPARE(taken["successful"], json(true));
}

void TestSfScopes::theCliHasItsCallback()
{
    QCOMPARE(Sandbox::callbacks().constLast(), QByteArray("http://localhost:1717/OauthRedirect"));
    ScopeWorld world;
    QVERIFY(world.asked("refresh_token+api+web").startsWith("http://localhost:1717/OauthRedirect?code="));
}

QTEST_GUILESS_MAIN(TestSfScopes)
#include "tst_sfscopes.moc"
