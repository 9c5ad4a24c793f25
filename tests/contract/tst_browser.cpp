// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/program.h"
#include "tests/contract/suites.h"
#include "tests/core/session/fixture.h"

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

bool configure(Desk &desk, const QString &clientId = {})
{
    Configuration configuration = desk.configuration();
    if (!clientId.isEmpty())
        configuration.salesforce.clientId = clientId;
    return await(desk.session->open()).has_value()
        && await(desk.session->saveConfiguration(configuration)).has_value();
}

/// What a person reads in Chromium after pressing the button on the page.
QByteArray press(const QUrl &url, const QString &button)
{
    const QTemporaryDir profile;
    Program browser;
    if (!browser.start(u"browser.mjs"_s,
            {Program::chromium(), profile.path(), url.toString(QUrl::FullyEncoded), button}))
        return {};
    return browser.nextLine();
}

} // namespace

/// A sign-in of a real session through a real browser: the sandbox's page, the button, the way back to
/// loopback.
class TestBrowser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void allowSignsIn();
    void denyIsSaid();
    void unknownAppStaysInTheBrowser();
};

void TestBrowser::initTestCase()
{
    if (const QString missing = Program::missing(); !missing.isEmpty())
        QFAIL(qPrintable(missing));
}

void TestBrowser::allowSignsIn()
{
    Desk desk(0);
    QVERIFY(configure(desk));
    const auto begun = await(desk.session->beginSalesforceSignIn());
    QVERIFY2(begun, qPrintable(begun ? QString() : begun.error().text));
    QVERIFY(begun->listening);
    auto finished = desk.session->finishSalesforceSignIn();
    const QByteArray page = press(begun->url, u"Allow"_s);
    QVERIFY2(page.contains("Signed in") && page.contains("close this tab"), page.constData());
    const auto connected = await(finished);
    QVERIFY2(connected, qPrintable(connected ? QString() : connected.error().text));
    QCOMPARE(connected->account, sandbox::seedOrganizationId());
    QCOMPARE(connected->userId, sandbox::seedUserId(0));
    QVERIFY(await(desk.session->describe(Side::Salesforce, u"Account"_s)));
    QTRY_VERIFY(httpGet(begun->redirectUri).isEmpty());
}

void TestBrowser::denyIsSaid()
{
    Desk desk(0);
    QVERIFY(configure(desk));
    const auto begun = await(desk.session->beginSalesforceSignIn());
    QVERIFY2(begun, qPrintable(begun ? QString() : begun.error().text));
    auto finished = desk.session->finishSalesforceSignIn();
    const QByteArray page = press(begun->url, u"Deny"_s);
    QVERIFY2(page.contains("Not signed in"), page.constData());
    const auto refused = await(finished);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::SignIn);
    QCOMPARE(refused.error().code, u"access_denied"_s);
    QVERIFY2(refused.error().text.contains(u"choose Allow"_s), qPrintable(refused.error().text));
    QVERIFY(!await(desk.session->status())->salesforce.connected);
    QCOMPARE(desk.services.withAuth([](sandbox::SalesforceAuth &auth) { return auth.grants().count(); }), 0);
}

/// Salesforce shows its error to the person and sends nothing back; Tandem goes on waiting.
void TestBrowser::unknownAppStaysInTheBrowser()
{
    Desk desk(0);
    QVERIFY(configure(desk, u"3MVG9nobodyKnowsIt"_s));
    const auto begun = await(desk.session->beginSalesforceSignIn());
    QVERIFY2(begun, qPrintable(begun ? QString() : begun.error().text));
    auto finished = desk.session->finishSalesforceSignIn();
    const QByteArray page = press(begun->url, {});
    QVERIFY2(page.contains("invalid_client_id"), page.constData());
    QVERIFY(!finished.isFinished());
    desk.session->cancelSalesforceSignIn();
    QCOMPARE(await(finished).error().code, u"SIGN_IN_CANCELLED"_s);
}

std::unique_ptr<QObject> testBrowser()
{
    return std::make_unique<TestBrowser>();
}

#include "tst_browser.moc"
