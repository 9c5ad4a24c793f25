// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/connect/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/connect/connectionspage.h"
#include "ui/connect/loginhost.h"
#include "ui/kit/badge.h"
#include "ui/kit/copyfield.h"
#include "ui/kit/notice.h"

#include <QClipboard>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// What the browser does: the authorize page decides by itself and sends it back to the loopback listener.
QByteArray browse(const QUrl &authorize, const QString &decision)
{
    QUrl url = authorize;
    url.setQuery(url.query(QUrl::FullyEncoded) + u"&auto="_s + decision);
    return httpGet(locationOf(httpGet(url)));
}

/// A page over an open, configured profile beside both services.
struct World
{
    World()
        : desk(0, true)
    {
    }

    bool open()
    {
        const bool opened = await(desk.session->open()).has_value()
            && await(desk.session->saveConfiguration(desk.configuration())).has_value();
        page = std::make_unique<ConnectionsPage>(desk.session.get());
        page->resize(816, 700);
        page->show();
        page->refresh();
        return opened && QTest::qWaitFor([this] { return page->state() == Page::State::Full; }, 30'000);
    }

    [[nodiscard]] QString badge(const char *name) const { return child<Badge>(page.get(), name)->text(); }
    [[nodiscard]] QStringList primaries() const
    {
        QStringList names;
        for (const QPushButton *button : page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->property("buttonRole") == u"primary"_s)
                names += button->objectName();
        }
        return names;
    }

    TestDialogs dialogs;
    Desk desk;
    std::unique_ptr<ConnectionsPage> page;
};

} // namespace

/// Connections by mouse and by keyboard, on a real session beside the simulated services.
class TestConnections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheLoginHost_data();
    void findsTheLoginHost();
    void connectsBothSidesByMouse();
    void connectsBothSidesByKeyboard();
    void showsTheAddressWhereNoBrowserOpens();
    void saysThatConsentWasDenied();
    void cancelsOnEscape();
    void asksForTheConsumerKey();
    void refusesAWrongKeyAndKeepsItOutOfSight();
    void explainsAKeyThatMayOnlyRead();
    void asksBeforeItBindsAnotherOrganisation();
    void disconnectsOnlyWhenToldTo();
    void copiesTheAppsSettings();
    void saysThatWhatIsStoredCannotBeRead();
    void goesBackFromAReconnectThatNobodyWants();
    void marksAConnectionThatDoesNotHold();
    void warnsOfAPersonsUserAndOffersAnother();
    void copiesWhatTheAdministratorMustMend();
    void keepsTheFocusWhereItIsAtWork();
    void saysWhatIsWrittenByItself();
};

void TestConnections::findsTheLoginHost_data()
{
    QTest::addColumn<int>("environment");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url"); // empty: refused
    const int domain = static_cast<int>(Environment::MyDomain);
    QTest::newRow("production") << 0 << u"ignored"_s << u"https://login.salesforce.com"_s;
    QTest::newRow("sandbox") << 1 << QString() << u"https://test.salesforce.com"_s;
    QTest::newRow("name") << domain << u"acme"_s << u"https://acme.my.salesforce.com"_s;
    QTest::newRow("host") << domain << u" acme--uat.sandbox.my.salesforce.com/ "_s
                          << u"https://acme--uat.sandbox.my.salesforce.com"_s;
    QTest::newRow("url") << domain << u"https://acme.my.salesforce.com/lightning/page"_s
                         << u"https://acme.my.salesforce.com"_s;
    QTest::newRow("this machine") << domain << u"http://127.0.0.1:4000"_s << u"http://127.0.0.1:4000"_s;
    QTest::newRow("plain http") << domain << u"http://acme.my.salesforce.com"_s << QString();
    QTest::newRow("nothing") << domain << u"  "_s << QString();
    QTest::newRow("user in it") << domain << u"https://login.salesforce.com@evil.example"_s << QString();
}

void TestConnections::findsTheLoginHost()
{
    QFETCH(int, environment);
    QFETCH(QString, typed);
    QFETCH(QString, url);
    const Result<QUrl> found = loginUrlFor(static_cast<Environment>(environment), typed);
    QCOMPARE(found.has_value(), !url.isEmpty());
    if (found) {
        QCOMPARE(found->toString(), url);
        QCOMPARE(static_cast<int>(environmentOf(*found)), environment);
    }
}

void TestConnections::connectsBothSidesByMouse()
{
    World world;
    QVERIFY(world.open());
    QSignalSpy changed(world.page.get(), &Page::profileChanged);
    QCOMPARE(world.primaries(), QStringList(u"startSignIn"_s));
    QCOMPARE(truncatedTexts(world.page.get()).join(u" | "_s), QString());
    click(world.page.get(), "startSignIn");
    QTRY_COMPARE(world.dialogs.opened.size(), 1);
    QTRY_VERIFY(child<QWidget>(world.page.get(), "waitingPane")->isVisible());
    QCOMPARE(world.badge("salesforceState"), u"Waiting for the sign-in"_s);
    QVERIFY(child<QLabel>(world.page.get(), "countdown")->text().startsWith(u"4:5"_s)
        || child<QLabel>(world.page.get(), "countdown")->text() == u"5:00"_s);
    QCOMPARE(truncatedTexts(world.page.get()).join(u" | "_s), QString());
    // A sign-in that ends leaves the focus to who has gone to the other card.
    auto *key = child<QLineEdit>(world.page.get(), "startdeliverKey");
    QTRY_VERIFY(takesFocus(key));
    QVERIFY(browse(world.dialogs.opened.first(), u"allow"_s).contains("close this tab"));
    QTRY_COMPARE(world.badge("salesforceState"), u"Connected"_s);
    QVERIFY(key->hasFocus());
    QTRY_COMPARE(world.primaries(), QStringList(u"connectStartdeliver"_s));
    key->setText(QString::fromLatin1(sandbox::Sandbox::apiKey()));
    click(world.page.get(), "connectStartdeliver");
    auto *disconnect = child<QWidget>(world.page.get(), "disconnectSalesforce");
    disconnect->setFocus();
    QTRY_COMPARE(world.badge("startdeliverState"), u"Connected"_s);
    QVERIFY(disconnect->hasFocus());
    QTRY_COMPARE(world.primaries(), QStringList(u"goToOverview"_s));
    QVERIFY(!child<QWidget>(world.page.get(), "startdeliverRights")->isVisible());
    // The probe's answer and the limits come by themselves.
    QTRY_VERIFY(child<QWidget>(world.page.get(), "dialect")->isVisible());
    QVERIFY(changed.count() >= 2);
    QCOMPARE(truncatedTexts(world.page.get()).join(u" | "_s), QString());
}

void TestConnections::connectsBothSidesByKeyboard()
{
    World world;
    QVERIFY(world.open());
    QVERIFY(QTest::qWaitForWindowActive(world.page.get()));
    child<QLineEdit>(world.page.get(), "consumerKey")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(world.dialogs.opened.size(), 1);
    static_cast<void>(browse(world.dialogs.opened.first(), u"allow"_s));
    QTRY_COMPARE(world.badge("salesforceState"), u"Connected"_s);
    // On to what is asked for next, as in the set-up.
    auto *key = child<QLineEdit>(world.page.get(), "startdeliverKey");
    QTRY_COMPARE(QApplication::focusWidget(), key);
    QTest::keyClicks(key, QString::fromLatin1(sandbox::Sandbox::apiKey()));
    QTest::keyClick(key, Qt::Key_Return);
    QTRY_COMPARE(world.badge("startdeliverState"), u"Connected"_s);
}

void TestConnections::showsTheAddressWhereNoBrowserOpens()
{
    World world;
    world.dialogs.browserWorks = false;
    QVERIFY(world.open());
    click(world.page.get(), "startSignIn");
    auto *address = child<CopyField>(world.page.get(), "signInAddress");
    QTRY_VERIFY(address->isVisible());
    QVERIFY(address->text().startsWith(world.desk.services.salesforceUrl().toString()));
    // Nothing claims that there is a browser.
    for (const QLabel *label : child<QWidget>(world.page.get(), "waitingPane")->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u"has opened"_s), qPrintable(label->text()));
    QCOMPARE(child<QPushButton>(world.page.get(), "openAgain")->text(), u"Try to open a browser"_s);
    QVERIFY(QTest::qWaitForWindowActive(world.page.get()));
    QCOMPARE(QApplication::focusWidget(), child<QWidget>(address, "copy"));
    world.dialogs.browserWorks = true;
    click(world.page.get(), "openAgain");
    QTRY_COMPARE(child<QPushButton>(world.page.get(), "openAgain")->text(), u"Open the browser again"_s);
    click(address, "copy");
    QCOMPARE(QGuiApplication::clipboard()->text(), address->text());
    static_cast<void>(browse(QUrl(QGuiApplication::clipboard()->text()), u"allow"_s));
    QTRY_COMPARE(world.badge("salesforceState"), u"Connected"_s);
}

void TestConnections::saysThatConsentWasDenied()
{
    World world;
    QVERIFY(world.open());
    click(world.page.get(), "startSignIn");
    QTRY_COMPARE(world.dialogs.opened.size(), 1);
    static_cast<void>(browse(world.dialogs.opened.first(), u"deny"_s));
    auto *notice = child<QWidget>(world.page.get(), "salesforceCard")->findChild<Notice *>();
    QTRY_VERIFY(!notice->text().isEmpty());
    QVERIFY(child<QWidget>(world.page.get(), "startSignIn")->isVisible());
    QVERIFY(child<QWidget>(world.page.get(), "startSignIn")->isEnabled());
}

void TestConnections::cancelsOnEscape()
{
    World world;
    QVERIFY(world.open());
    QVERIFY(QTest::qWaitForWindowActive(world.page.get()));
    click(world.page.get(), "startSignIn");
    QTRY_VERIFY(child<QWidget>(world.page.get(), "cancelSignIn")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(child<QWidget>(world.page.get(), "startSignIn")->isVisible());
    QVERIFY(!child<QWidget>(world.page.get(), "waitingPane")->isVisible());
    // It can be begun anew.
    click(world.page.get(), "startSignIn");
    QTRY_COMPARE(world.dialogs.opened.size(), 2);
}

void TestConnections::asksForTheConsumerKey()
{
    World world;
    QVERIFY(world.open());
    auto *key = child<QLineEdit>(world.page.get(), "consumerKey");
    key->clear();
    click(world.page.get(), "startSignIn");
    QVERIFY(child<QLabel>(world.page.get(), "setupProblem")->isVisible());
    QVERIFY(world.dialogs.opened.isEmpty());
    click(world.page.get(), "environmentMyDomain");
    auto *domain = child<QLineEdit>(world.page.get(), "myDomain");
    QVERIFY(domain->isVisible());
    domain->setText(u"not a host"_s);
    click(world.page.get(), "startSignIn");
    QVERIFY(child<QLabel>(world.page.get(), "setupProblem")->text().contains(u"My Domain"_s));
}

void TestConnections::refusesAWrongKeyAndKeepsItOutOfSight()
{
    World world;
    QVERIFY(world.open());
    auto *key = child<QLineEdit>(world.page.get(), "startdeliverKey");
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    key->setText(u"wrong"_s);
    click(world.page.get(), "connectStartdeliver");
    auto *notice = child<QWidget>(world.page.get(), "startdeliverCard")->findChild<Notice *>();
    QTRY_VERIFY(!notice->text().isEmpty());
    QVERIFY(!notice->text().contains(u"wrong"_s));
    QVERIFY2(notice->accessibleDescription().isEmpty(), qPrintable(notice->accessibleDescription()));
    QCOMPARE(world.badge("startdeliverState"), u"Not connected"_s);
    QVERIFY(key->isEnabled());
}

void TestConnections::explainsAKeyThatMayOnlyRead()
{
    World world;
    QVERIFY(world.open());
    auto *key = child<QLineEdit>(world.page.get(), "startdeliverKey");
    key->setText(QString::fromLatin1(sandbox::Sandbox::readOnlyApiKey()));
    QTest::keyClick(key, Qt::Key_Return);
    QTRY_VERIFY(child<QWidget>(world.page.get(), "startdeliverRights")->isVisible());
    QCOMPARE(world.badge("startdeliverRights"), u"Read only"_s);
    bool explained = false;
    for (const QLabel *label : world.page->findChildren<QLabel *>())
        explained = explained || (label->isVisible() && label->text().contains(u"may only read"_s));
    QVERIFY(explained);
}

void TestConnections::asksBeforeItBindsAnotherOrganisation()
{
    World world;
    QVERIFY(world.desk.prepare());
    QVERIFY(await(world.desk.session->disconnectSide(Side::Salesforce)));
    world.desk.bindElsewhere(Side::Salesforce);
    QVERIFY(world.open());
    click(world.page.get(), "startSignIn");
    QTRY_COMPARE(world.dialogs.opened.size(), 1);
    world.dialogs.answers.enqueue(u"rebind"_s);
    static_cast<void>(browse(world.dialogs.opened.first(), u"allow"_s));
    QTRY_COMPARE(world.dialogs.asked.size(), 1);
    QVERIFY(world.dialogs.asked.first().choices.first().destructive);
    QTRY_COMPARE(world.dialogs.opened.size(), 2);
    static_cast<void>(browse(world.dialogs.opened.last(), u"allow"_s));
    QTRY_COMPARE(world.badge("salesforceState"), u"Connected"_s);
}

void TestConnections::disconnectsOnlyWhenToldTo()
{
    World world;
    QVERIFY(world.desk.prepare());
    QVERIFY(world.open());
    QTRY_COMPARE(world.badge("salesforceState"), u"Connected"_s);
    click(world.page.get(), "disconnectSalesforce");
    QCOMPARE(world.dialogs.asked.size(), 1);
    QVERIFY(await(world.desk.session->status())->salesforce.connected);
    world.dialogs.answers.enqueue(u"disconnect"_s);
    click(world.page.get(), "disconnectSalesforce");
    QTRY_COMPARE(world.badge("salesforceState"), u"Not connected"_s);
    QVERIFY(!await(world.desk.session->status())->salesforce.connected);
}

void TestConnections::saysThatWhatIsStoredCannotBeRead()
{
    World world;
    QVERIFY(world.open());
    const Status connected = world.desk.connectBoth();
    QVERIFY2(connected, qPrintable(connected ? QString() : connected.error().text));
    const QString file = world.desk.folder() + u"/secrets"_s;
    QVERIFY(QFile::setPermissions(file, QFile::permissions(file) | QFile::ReadOther));
    world.page->refresh();
    QTRY_COMPARE(world.badge("salesforceState"), u"Sign-in not readable"_s);
    QCOMPARE(world.badge("startdeliverState"), u"Key not readable"_s);
    // Nobody is led to sign in again: it would take one of five sign-ins and mend nothing.
    QVERIFY(!child<QWidget>(world.page.get(), "startSignIn")->isVisible());
    QVERIFY(!child<QWidget>(world.page.get(), "startdeliverKey")->isVisible());
    QCOMPARE(truncatedTexts(world.page.get()).join(u" | "_s), QString());
    saveScreen(world.page.get(), u"connections-unreadable"_s);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    auto *card = child<QWidget>(world.page.get(), "salesforceCard");
    const auto notices = card->findChildren<Notice *>(u"notice"_s);
    QCOMPARE(notices.size(), 1);
    QVERIFY2(notices.first()->text().contains(file), qPrintable(notices.first()->text()));
    for (auto *button : notices.first()->findChildren<QPushButton *>()) {
        if (button->text() == u"Look again"_s)
            button->click();
    }
    QTRY_COMPARE(world.badge("salesforceState"), u"Connected"_s);
    QVERIFY(!notices.first()->isVisible());
}

void TestConnections::goesBackFromAReconnectThatNobodyWants()
{
    World world;
    QVERIFY(world.open());
    QVERIFY(world.desk.connectBoth());
    world.page->refresh();
    QTRY_COMPARE(world.badge("salesforceState"), u"Connected"_s);
    click(world.page.get(), "reconnectSalesforce");
    QVERIFY(!child<QWidget>(world.page.get(), "disconnectSalesforce")->isVisible());
    child<QLineEdit>(world.page.get(), "consumerKey")->setText(u"typed by mistake"_s);
    click(world.page.get(), "backToSalesforce");
    QVERIFY(child<QWidget>(world.page.get(), "disconnectSalesforce")->isVisible());
    QCOMPARE(child<QLineEdit>(world.page.get(), "consumerKey")->text(),
        QString::fromLatin1(sandbox::Sandbox::clientId()));
    click(world.page.get(), "changeKey");
    QVERIFY(child<QWidget>(world.page.get(), "startdeliverKey")->isVisible());
    click(world.page.get(), "backToStartdeliver");
    QVERIFY(child<QWidget>(world.page.get(), "disconnectStartdeliver")->isVisible());
}

void TestConnections::marksAConnectionThatDoesNotHold()
{
    World world;
    QVERIFY(world.open());
    QVERIFY(world.desk.connectBoth());
    world.desk.services.withAuth([](sandbox::SalesforceAuth &auth) { auth.grants().revokeAll(); });
    world.page->refresh();
    QTRY_COMPARE(world.badge("salesforceState"), u"Connected, with problems"_s);
    QTRY_COMPARE(world.badge("startdeliverState"), u"Connected"_s);
    QCOMPARE(truncatedTexts(world.page.get()).join(u" | "_s), QString());
    saveScreen(world.page.get(), u"connections-revoked"_s);
}

void TestConnections::warnsOfAPersonsUserAndOffersAnother()
{
    World world;
    QVERIFY(world.open());
    click(world.page.get(), "startSignIn");
    QTRY_COMPARE(world.dialogs.opened.size(), 1);
    static_cast<void>(browse(world.dialogs.opened.first(), u"allow"_s));
    QTRY_COMPARE(world.badge("salesforceState"), u"Connected"_s);
    auto *who = child<Notice>(world.page.get(), "salesforceWho");
    // Nobody typed anything in between: the browser had a session.
    QVERIFY2(who->text().startsWith(u"Your browser was signed in already"_s), qPrintable(who->text()));
    QCOMPARE(truncatedTexts(world.page.get()).join(u" | "_s), QString());
    saveScreen(world.page.get(), u"connections-person"_s);
    click(who, "noticeAction");
    QTRY_COMPARE(world.dialogs.opened.size(), 2);
    QVERIFY(world.dialogs.opened.last().query().contains(u"prompt=login"_s));
    QVERIFY(!who->isVisible());
    world.desk.services.withSalesforce([](sandbox::SalesforceService &service) {
        const QByteArray profile = service.insert("Profile", {{"Name", "Acme Integration"}});
        QVERIFY(service.update(sandbox::seedUserId(0).toLatin1(), {{"ProfileId", profile.toStdString()}}));
    });
    static_cast<void>(browse(world.dialogs.opened.last(), u"allow"_s));
    QTRY_COMPARE(world.badge("salesforceState"), u"Connected"_s);
    QVERIFY(who->text().startsWith(u"Your browser"_s));
    // Who has read it is not told again, until somebody else signs in.
    click(who, "noticeDismiss");
    world.page->refresh();
    QTRY_VERIFY(child<QWidget>(world.page.get(), "reconnectSalesforce")->isVisible());
    QVERIFY(!who->isVisible());
}

void TestConnections::copiesWhatTheAdministratorMustMend()
{
    World world;
    world.desk.services.withSalesforce([](sandbox::SalesforceService &service) {
        QVERIFY(service.setFieldSecurity("Account", "Phone", sandbox::SalesforceService::Access::Hidden));
    });
    QVERIFY(world.open());
    QVERIFY(world.desk.connectBoth());
    world.page->refresh();
    auto *copy = child<QPushButton>(world.page.get(), "copyAdminRequest");
    QTRY_VERIFY(copy->isVisible());
    click(world.page.get(), "copyAdminRequest");
    const QString request = QGuiApplication::clipboard()->text();
    QVERIFY2(request.contains(u"Phone"_s), qPrintable(request));
    QVERIFY(request.contains(u"person's own user"_s));
    QVERIFY(!request.contains(QString::fromLatin1(sandbox::Sandbox::apiKey())));
    QVERIFY(world.page->notice()->text().contains(u"copied"_s));
}

void TestConnections::keepsTheFocusWhereItIsAtWork()
{
    World world;
    QVERIFY(world.open());
    QVERIFY(world.desk.connectBoth());
    world.page->refresh();
    QTRY_COMPARE(world.badge("startdeliverState"), u"Connected"_s);
    const auto press = [&world](const char *name) {
        auto *button = child<QPushButton>(world.page.get(), name);
        QTRY_VERIFY(takesFocus(button));
        QTest::keyClick(button, Qt::Key_Space);
    };
    const auto has = [&world](
                         const char *name) { return child<QWidget>(world.page.get(), name)->hasFocus(); };
    press("changeKey");
    QVERIFY(has("startdeliverKey"));
    press("reconnectSalesforce");
    QVERIFY(has("startSignIn"));
    press("backToSalesforce");
    QVERIFY(has("reconnectSalesforce"));
    press("backToStartdeliver");
    QVERIFY(has("changeKey"));
    // Another Space while it works would leave the page.
    press("checkConnections");
    QVERIFY(!world.page->focusWidget());
    QTRY_VERIFY(has("checkConnections"));
    QVERIFY(child<QWidget>(world.page.get(), "checkedWhen")->isVisible());
}

void TestConnections::saysWhatIsWrittenByItself()
{
    World world;
    QVERIFY(world.open());
    QVERIFY(world.desk.connectBoth());
    world.page->refresh();
    QTRY_COMPARE(world.badge("startdeliverState"), u"Connected"_s);
    QVERIFY(await(world.desk.session->watchView()));
    const auto *said = child<QLabel>(world.page.get(), "pageSubtitle");
    QVERIFY2(said->text().endsWith(u"until you apply a plan or sync."_s), qPrintable(said->text()));
    const Instant later = SystemClock().now() + std::chrono::hours(1);
    session::WatchView view;
    view.running = true;
    view.schedules.append({Flow::Accounts, u"every 15m"_s, false, true, {later}});
    Q_EMIT world.desk.session->watchChanged(view);
    QVERIFY2(said->text().startsWith(u"Runs that start by themselves write"_s), qPrintable(said->text()));
    view.pausedUntil = later;
    Q_EMIT world.desk.session->watchChanged(view);
    QVERIFY2(said->text().contains(u", unless you"_s), qPrintable(said->text()));
    // Before a person has applied its first plan it does not run by itself.
    view.pausedUntil.reset();
    view.schedules.first().released = false;
    Q_EMIT world.desk.session->watchChanged(view);
    QVERIFY2(said->text().endsWith(u"until you apply a plan or sync."_s), qPrintable(said->text()));
}

void TestConnections::copiesTheAppsSettings()
{
    World world;
    QVERIFY(world.open());
    click(world.page.get(), "showAppSettings");
    auto *sheet = child<QWidget>(world.page.get(), "appSheet");
    QVERIFY(sheet->isVisible());
    QCOMPARE(truncatedTexts(sheet).join(u" | "_s), QString());
    click(sheet, "copyAppRequest");
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"http://localhost:47812/oauth/callback"_s));
    saveScreen(sheet, u"app-settings-light"_s);
}

int main(int argc, char **argv)
{
    return runUiTests(
        argc, argv, {[] { return std::make_unique<TestConnections>(); }, testCheckList, testOpening});
}

#include "tst_connections.moc"
