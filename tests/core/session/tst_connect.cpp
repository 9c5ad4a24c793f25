// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/fixture.h"
#include "tests/core/session/suites.h"

#include "tests/support/testclock.h"

#include <QFile>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

/// Opens and configures, connects nothing.
bool configure(Desk &desk)
{
    return await(desk.session->open()).has_value()
        && await(desk.session->saveConfiguration(desk.configuration())).has_value();
}

/// What the browser does: the authorize page decides by itself and sends it back.
QUrl redirectFor(const QUrl &authorize, const QString &decision)
{
    QUrl url = authorize;
    url.setQuery(url.query(QUrl::FullyEncoded) + u"&auto="_s + decision);
    return locationOf(httpGet(url));
}

} // namespace

/// Signing in, binding (S22) and disconnecting.
class TestConnect : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signsInThroughTheLoopback();
    void answersTheBrowserAsContracted();
    void saysThatConsentWasDenied();
    void takesAPastedAddress();
    void givesUpAfterFiveMinutes();
    void endsASignInThatWaitsWhenItCloses();
    void refusesAnotherOrganisation();
    void refusesToRunOnAnotherOrganisation();
    void refusesAnotherStartdeliverAccount();
    void refusesAWrongKey();
    void saysThatAKeyMayOnlyRead();
    void disconnectsAndRevokes();
};

void TestConnect::signsInThroughTheLoopback()
{
    Desk desk(0, true);
    QVERIFY(configure(desk));
    const auto begun = await(desk.session->beginSalesforceSignIn());
    QVERIFY2(begun, qPrintable(begun ? QString() : begun.error().text));
    QVERIFY(begun->listening);
    auto finished = desk.session->finishSalesforceSignIn();
    const QUrl redirect = redirectFor(begun->url, u"allow"_s);
    QVERIFY(redirect.isValid());
    QCOMPARE(redirect.port(), begun->redirectUri.port());
    const QByteArray page = httpGet(redirect);
    QCOMPARE(statusOf(page), 200);
    QVERIFY(page.contains("close this tab"));
    const auto connected = await(finished);
    QVERIFY2(connected, qPrintable(connected ? QString() : connected.error().text));
    QCOMPARE(connected->account, sandbox::seedOrganizationId());
    const auto status = await(desk.session->status());
    QVERIFY(status->salesforce.connected);
    QCOMPARE(status->salesforce.account, sandbox::seedOrganizationId());
    // The listener is gone: nobody can send a second answer.
    QTRY_VERIFY(httpGet(redirect).isEmpty());
}

void TestConnect::answersTheBrowserAsContracted()
{
    Desk desk(0, true);
    QVERIFY(configure(desk));
    const auto begun = await(desk.session->beginSalesforceSignIn());
    auto finished = desk.session->finishSalesforceSignIn();
    QUrl url = begun->redirectUri;
    const QByteArray preflight = httpGet(url, "OPTIONS", "Access-Control-Request-Private-Network: true\r\n");
    QCOMPARE(statusOf(preflight), 204);
    QVERIFY(preflight.contains("Access-Control-Allow-Private-Network: true"));
    QCOMPARE(statusOf(httpGet(url, "POST", "Content-Length: 0\r\n")), 405);
    url.setQuery(u"code=x&state=not-ours"_s);
    QCOMPARE(statusOf(httpGet(url)), 400);
    url.setPath(u"/favicon.ico"_s);
    QCOMPARE(statusOf(httpGet(url)), 204);
    url.setPath(u"/elsewhere"_s);
    QCOMPARE(statusOf(httpGet(url)), 404);
    QVERIFY(!finished.isFinished());
    desk.session->cancelSalesforceSignIn();
    QCOMPARE(await(finished).error().code, u"SIGN_IN_CANCELLED"_s);
}

void TestConnect::saysThatConsentWasDenied()
{
    Desk desk(0, true);
    QVERIFY(configure(desk));
    const auto begun = await(desk.session->beginSalesforceSignIn());
    auto finished = desk.session->finishSalesforceSignIn();
    QCOMPARE(statusOf(httpGet(redirectFor(begun->url, u"deny"_s))), 200);
    const auto connected = await(finished);
    QVERIFY(!connected);
    QCOMPARE(connected.error().kind, ErrorKind::SignIn);
    QVERIFY(!await(desk.session->status())->salesforce.connected);
}

void TestConnect::takesAPastedAddress()
{
    Desk desk(0, true);
    QVERIFY(configure(desk));
    const auto begun = await(desk.session->beginSalesforceSignIn());
    const QUrl redirect = redirectFor(begun->url, u"allow"_s);
    const auto connected =
        await(desk.session->finishSalesforceSignIn(redirect.toString(QUrl::FullyEncoded), false));
    QVERIFY2(connected, qPrintable(connected ? QString() : connected.error().text));
}

void TestConnect::givesUpAfterFiveMinutes()
{
    Desk desk(0, true);
    QVERIFY(configure(desk));
    SessionOptions options = desk.options();
    const auto clock = std::make_shared<TestClock>();
    options.clock = clock;
    desk.session.reset();
    Session session(options);
    QVERIFY(await(session.open()));
    QVERIFY(await(session.beginSalesforceSignIn()));
    auto finished = session.finishSalesforceSignIn();
    QTRY_COMPARE(clock->waiting(), 1);
    clock->advance(std::chrono::minutes(5));
    QCOMPARE(await(finished).error().code, u"SIGN_IN_TIMED_OUT"_s);
}

void TestConnect::endsASignInThatWaitsWhenItCloses()
{
    Desk desk(0, true);
    QVERIFY(configure(desk));
    QVERIFY(await(desk.session->beginSalesforceSignIn()));
    auto finished = desk.session->finishSalesforceSignIn();
    desk.session.reset();
    QVERIFY(finished.isFinished());
    QCOMPARE(finished.result().error().kind, ErrorKind::Stopped);
}

void TestConnect::refusesAnotherOrganisation()
{
    Desk desk(0);
    const Status prepared = desk.prepare();
    QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().text));
    desk.bindElsewhere(Side::Salesforce);
    QVERIFY(await(desk.session->open()));
    const auto refused = await(desk.session->connectSalesforce(desk.grant()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"OTHER_ACCOUNT"_s);
    QVERIFY(refused.error().text.contains(u"Elsewhere"_s));
    QVERIFY(await(desk.session->connectSalesforce(desk.grant(), true)));
    QVERIFY(await(desk.session->connectSalesforce(desk.grant())));
}

void TestConnect::refusesToRunOnAnotherOrganisation()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.bindElsewhere(Side::Salesforce);
    QVERIFY(await(desk.session->open()));
    const auto refused = await(desk.session->sync());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"OTHER_ACCOUNT"_s);
}

void TestConnect::refusesAnotherStartdeliverAccount()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.bindElsewhere(Side::Startdeliver);
    QVERIFY(await(desk.session->open()));
    const Secret key(sandbox::Sandbox::apiKey());
    QCOMPARE(await(desk.session->connectStartdeliver(key)).error().code, u"OTHER_ACCOUNT"_s);
    QVERIFY(await(desk.session->connectStartdeliver(key, true)));
}

void TestConnect::refusesAWrongKey()
{
    Desk desk(0);
    QVERIFY(configure(desk));
    QCOMPARE(await(desk.session->connectStartdeliver(Secret("wrong"))).error().kind, ErrorKind::SignIn);
    QCOMPARE(await(desk.session->connectStartdeliver(Secret(" \n"))).error().code, u"NO_KEY"_s);
    QVERIFY(!await(desk.session->status())->startdeliver.connected);
    QFile secrets(desk.folder() + u"/secrets"_s);
    QVERIFY(!secrets.exists() || !secrets.open(QIODevice::ReadOnly)
        || !secrets.readAll().contains(QByteArray("wrong").toHex()));
}

void TestConnect::saysThatAKeyMayOnlyRead()
{
    Desk desk(0);
    QVERIFY(configure(desk));
    const auto connected =
        await(desk.session->connectStartdeliver(Secret(sandbox::Sandbox::readOnlyApiKey())));
    QVERIFY2(connected, qPrintable(connected ? QString() : connected.error().text));
    QCOMPARE(connected->notes.size(), 1);
    QVERIFY(connected->notes.first().contains(u"may only read"_s));
}

void TestConnect::disconnectsAndRevokes()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->disconnectSide(Side::Salesforce)));
    QVERIFY(await(desk.session->disconnectSide(Side::Startdeliver)));
    const auto status = await(desk.session->status());
    QVERIFY(!status->salesforce.connected);
    QVERIFY(!status->startdeliver.connected);
    QCOMPARE(desk.services.withAuth([](sandbox::SalesforceAuth &auth) { return auth.grants().count(); }), 0);
    const auto refused = await(desk.session->sync());
    QCOMPARE(refused.error().kind, ErrorKind::SignIn);
}

std::unique_ptr<QObject> testConnect()
{
    return std::make_unique<TestConnect>();
}

#include "tst_connect.moc"
