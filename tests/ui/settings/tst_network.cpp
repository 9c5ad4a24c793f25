// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memorysecretstore.h"
#include "tests/ui/settings/settingsbench.h"
#include "tests/ui/settings/suites.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QThreadPool>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

struct NetworkBench : SettingsBench
{
    explicit NetworkBench(session::Session &session)
        : SettingsBench(session)
    {
    }
    /// As the search leads there.
    [[nodiscard]] bool show()
    {
        if (!QTest::qWaitFor([this] { return page.state() == Page::State::Full; }, 30'000))
            return false;
        page.open(u"guards/network"_s);
        return QTest::qWaitForWindowActive(&page);
    }
    void chooseAddress()
    {
        press("proxyKind", Qt::Key_Down);
        press("proxyKind", Qt::Key_Down);
    }
    void type(const char *name, const QString &text)
    {
        auto *line = child<QLineEdit>(&page, name);
        QVERIFY2(line->isVisible() && line->isEnabled(), name);
        line->setFocus();
        QTest::keyClicks(line, text);
    }
    [[nodiscard]] bool shows(const char *name) { return child<QWidget>(&page, name)->isVisible(); }
    [[nodiscard]] const NetworkConfiguration &network() { return draft.configuration().network; }
};

/// The desk's session begins anew with secrets that a test can look at.
std::shared_ptr<MemorySecretStore> keepSecretsOf(Desk &desk)
{
    auto secrets = std::make_shared<MemorySecretStore>();
    SessionOptions options = desk.options();
    options.secretStore = secrets;
    desk.session.reset();
    desk.session = std::make_unique<Session>(options);
    return secrets;
}

} // namespace

/// The way to the services: the card "Network" of the settings on a real session.
class TestNetwork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void choosesTheProxyByKeys();
    void keepsTheAddressUnderTheTypist();
    void saysWhatIsWrongAtTheField();
    void keepsThePasswordWithTheSecretsOnly();
    void saysWhyThePasswordWasNotStored();
    void choosesAFileOfCertificates();
    void looksForTheFileAsideAndOnceForEachPath();
    void isFoundByTheSearch();
    void isReachedByKeysAndFits_data();
    void isReachedByKeysAndFits();
};

void TestNetwork::choosesTheProxyByKeys()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    NetworkBench bench(*desk.session);
    QVERIFY(bench.show());
    QCOMPARE(bench.network().proxy, u"system"_s);
    QVERIFY(bench.label("networkConsequence").contains(u"settings of this computer say"_s));
    QVERIFY(!bench.shows("proxyAddress"));
    QVERIFY(!bench.shows("proxyUser"));
    bench.press("proxyKind", Qt::Key_Down);
    QCOMPARE(bench.network().proxy, u"none"_s);
    QVERIFY(bench.label("networkConsequence").contains(u"straight away"_s));
    bench.press("proxyKind", Qt::Key_Down);
    QVERIFY(bench.shows("proxyAddress"));
    bench.type("proxyAddress", u"proxy.example.com:8080"_s);
    bench.type("proxyUser", u"ada"_s);
    QCOMPARE(bench.network().proxy, u"http://proxy.example.com:8080"_s);
    QVERIFY(bench.label("networkConsequence").contains(u"through this proxy"_s));
    QVERIFY(bench.draft.text().contains("\"proxy\": \"http://proxy.example.com:8080\""));
    // Who tries another way and comes back finds what was typed.
    bench.press("proxyKind", Qt::Key_Up);
    QCOMPARE(bench.network().proxy, u"none"_s);
    bench.press("proxyKind", Qt::Key_Down);
    QCOMPARE(bench.network().proxy, u"http://proxy.example.com:8080"_s);
    bench.saveAll();
    const NetworkConfiguration saved = await(desk.session->configuration())->network;
    QCOMPARE(saved.proxy, u"http://proxy.example.com:8080"_s);
    QCOMPARE(saved.proxyUser, u"ada"_s);
}

void TestNetwork::keepsTheAddressUnderTheTypist()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    NetworkBench bench(*desk.session);
    QVERIFY(bench.show());
    bench.chooseAddress();
    auto *kind = child<QComboBox>(&bench.page, "proxyKind");
    auto *address = child<QLineEdit>(&bench.page, "proxyAddress");
    auto *password = child<QLineEdit>(&bench.page, "proxyPassword");
    bench.type("proxyPassword", u"half"_s);
    address->setFocus();
    for (const QString &word : {u"system"_s, u"none"_s}) {
        address->selectAll();
        QTest::keyClicks(address, word);
        QCOMPARE(bench.network().proxy, word);
        QVERIFY(address->isVisible());
        QVERIFY(address->hasFocus());
        QVERIFY(bench.shows("proxyUser"));
        QCOMPARE(kind->currentIndex(), 2);
        QCOMPARE(password->text(), u"half"_s);
    }
    // Once it is left it is what it says, and nothing half typed stays where nobody sees it.
    QTest::keyClick(address, Qt::Key_Tab);
    QTRY_VERIFY(!address->isVisible());
    QVERIFY(!bench.shows("proxyUser"));
    QCOMPARE(kind->currentIndex(), 1);
    QVERIFY(kind->hasFocus());
    QCOMPARE(password->text(), QString());
    // What was not typed there turns the kind at once.
    bench.press("proxyKind", Qt::Key_Down);
    bench.type("proxyAddress", u"x"_s);
    Configuration edited = bench.draft.configuration();
    edited.network.proxy = u"none"_s;
    bench.draft.edit(edited, u"test"_s);
    QVERIFY(!address->isVisible());
    QVERIFY(kind->hasFocus());
}

void TestNetwork::saysWhatIsWrongAtTheField()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    NetworkBench bench(*desk.session);
    QVERIFY(bench.show());
    bench.chooseAddress();
    auto *address = child<QLineEdit>(&bench.page, "proxyAddress");
    address->setFocus();
    address->selectAll();
    QTest::keyClicks(address, u"proxy.example.com"_s);
    QVERIFY(bench.shows("proxyError"));
    QVERIFY2(
        bench.label("proxyError").contains(u"http://host:port"_s), qPrintable(bench.label("proxyError")));
    QCOMPARE(address->accessibleDescription(), bench.label("proxyError"));
    QVERIFY(!bench.draft.canSave());
    for (const QString &port : {u"0"_s, u"70000"_s}) {
        address->selectAll();
        QTest::keyClicks(address, u"http://proxy.example.com:"_s + port);
        QVERIFY2(bench.shows("proxyError"), qPrintable(port));
        QVERIFY(bench.label("proxyError").contains(u"from 1 to 65535"_s));
        QVERIFY(!bench.draft.canSave());
    }
    address->selectAll();
    QTest::keyClicks(address, u"socks5://proxy.example.com:1080"_s);
    QVERIFY(!bench.shows("proxyError"));
    QVERIFY(bench.shows("proxyEdited"));
    QVERIFY(bench.draft.canSave());
}

void TestNetwork::keepsThePasswordWithTheSecretsOnly()
{
    Desk desk(0);
    const auto secrets = keepSecretsOf(desk);
    QVERIFY(desk.prepare());
    const QString name = u"desk/proxy-password"_s;
    NetworkBench bench(*desk.session);
    QVERIFY(bench.show());
    bench.chooseAddress();
    const QByteArray before = bench.draft.text();
    auto *password = child<QLineEdit>(&bench.page, "proxyPassword");
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QVERIFY(bench.label("proxyPasswordText").endsWith(u"used with the saved address and user name."_s));
    QVERIFY(!child<QPushButton>(&bench.page, "storeProxyPassword")->isEnabled());
    bench.type("proxyPassword", u"s3cret"_s);
    bench.press("storeProxyPassword", Qt::Key_Space);
    QTRY_COMPARE(bench.label("proxyPasswordResult"), u"The password is stored."_s);
    QCOMPARE(secrets->values.value(name).reveal(), QByteArray("s3cret"));
    QCOMPARE(password->text(), QString());
    // The button has nothing to store any more: the keyboard is where one types.
    QVERIFY(password->hasFocus());
    QCOMPARE(bench.draft.text(), before);
    bench.press("forgetProxyPassword", Qt::Key_Space);
    QTRY_COMPARE(bench.label("proxyPasswordResult"), u"No password is stored."_s);
    QVERIFY(!secrets->values.contains(name));
    QVERIFY(child<QPushButton>(&bench.page, "forgetProxyPassword")->hasFocus());
    // Return is as good as the button; what stands there half typed goes with the tab.
    bench.type("proxyPassword", u"0ther"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY(bench.label("proxyPasswordResult") == u"The password is stored."_s);
    QCOMPARE(secrets->values.value(name).reveal(), QByteArray("0ther"));
    QVERIFY(password->hasFocus());
    bench.type("proxyPassword", u"half"_s);
    bench.showTab(WhatSyncs);
    bench.showTab(Guards);
    QCOMPARE(password->text(), QString());
    QVERIFY(!bench.shows("proxyPasswordResult"));
}

void TestNetwork::saysWhyThePasswordWasNotStored()
{
    Desk desk(0);
    const auto secrets = keepSecretsOf(desk);
    QVERIFY(desk.prepare());
    secrets->failWrites = true;
    NetworkBench bench(*desk.session);
    QVERIFY(bench.show());
    bench.chooseAddress();
    bench.type("proxyPassword", u"s3cret"_s);
    bench.press("storeProxyPassword", Qt::Key_Space);
    QTRY_COMPARE(bench.label("proxyPasswordResult"), u"The disk is full."_s);
    // To be tried again.
    QCOMPARE(child<QLineEdit>(&bench.page, "proxyPassword")->text(), u"s3cret"_s);
    QVERIFY(child<QPushButton>(&bench.page, "storeProxyPassword")->isEnabled());
}

void TestNetwork::choosesAFileOfCertificates()
{
    TestDialogs dialogs;
    Desk desk(0);
    QVERIFY(desk.prepare());
    QTemporaryFile file;
    QVERIFY(file.open());
    NetworkBench bench(*desk.session);
    QVERIFY(bench.show());
    QVERIFY(!bench.shows("extraCaFileMissing"));
    dialogs.file = file.fileName();
    bench.press("chooseExtraCaFile", Qt::Key_Space);
    QTRY_COMPARE(bench.network().extraCaFile, file.fileName());
    QCOMPARE(child<QLineEdit>(&bench.page, "extraCaFile")->text(), file.fileName());
    QVERIFY(!bench.shows("extraCaFileMissing"));
    QVERIFY(bench.shows("extraCaFileEdited"));
    QTest::keyClick(&bench.page, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.network().extraCaFile, QString());
    // It may be one of the computer that the profile is for: said, not forbidden.
    bench.type("extraCaFile", u"no such file.pem"_s);
    QTRY_VERIFY(bench.shows("extraCaFileMissing"));
    QCOMPARE(child<QLineEdit>(&bench.page, "extraCaFile")->accessibleDescription(),
        bench.label("extraCaFileMissing"));
    QVERIFY(bench.draft.canSave());
}

void TestNetwork::looksForTheFileAsideAndOnceForEachPath()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"ca.pem"_s));
    NetworkBench bench(*desk.session);
    QVERIFY(bench.show());
    Configuration edited = bench.draft.configuration();
    edited.network.extraCaFile = file.fileName();
    bench.draft.edit(edited, u"test"_s);
    // The window does not wait for the drive.
    QVERIFY(!bench.shows("extraCaFileMissing"));
    QTRY_VERIFY(bench.shows("extraCaFileMissing"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    edited.network.proxyUser = u"ada"_s;
    bench.draft.edit(edited, u"test"_s);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5'000));
    QCoreApplication::processEvents();
    QVERIFY(bench.shows("extraCaFileMissing"));
    // Who comes back sees what is there by then.
    bench.showTab(WhatSyncs);
    bench.showTab(Guards);
    QTRY_VERIFY(!bench.shows("extraCaFileMissing"));
    bench.showTab(WhatSyncs);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5'000));
    QVERIFY(file.remove());
    bench.showTab(Guards);
    QTRY_VERIFY(bench.shows("extraCaFileMissing"));
}

void TestNetwork::isFoundByTheSearch()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    NetworkBench bench(*desk.session);
    QVERIFY(bench.show());
    QCOMPARE(child<QTabWidget>(&bench.page, "settingsTabs")->currentIndex(), static_cast<int>(Guards));
    QTRY_VERIFY(!child<QWidget>(&bench.page, "proxyKind")->visibleRegion().isEmpty());
    QTRY_VERIFY(child<QWidget>(&bench.page, "proxyKind")->hasFocus());
    const QList<PagePart> parts = bench.page.index().parts;
    const auto part = std::find_if(
        parts.begin(), parts.end(), [](const PagePart &one) { return one.argument == "guards/network"_L1; });
    QVERIFY(part != parts.end());
    QCOMPARE(part->title, u"Network"_s);
    QVERIFY(part->keywords.contains(u"proxy"_s));
}

void TestNetwork::isReachedByKeysAndFits_data()
{
    addLanguages();
}

void TestNetwork::isReachedByKeysAndFits()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    const QString suffix = language == "en"_L1 ? QString() : u'-' + language;
    Desk desk(0);
    QVERIFY(desk.prepare());
    NetworkBench bench(*desk.session);
    QVERIFY(bench.show());
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    bench.chooseAddress();
    bench.type("extraCaFile", u"no such file.pem"_s);
    QVERIFY(bench.shows("proxyError"));
    QTRY_VERIFY(bench.shows("extraCaFileMissing"));
    for (const bool dark : {false, true}) {
        Theme::instance()->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        const QStringList cut = truncatedTexts(&bench.page);
        saveScreen(&bench.page, (dark ? u"settings-network-dark"_s : u"settings-network"_s) + suffix);
        QCOMPARE(cut, QStringList());
    }
    Theme::instance()->setMode(Theme::Mode::Light);
    QCOMPARE(missedByTab(&bench.page).join(u" | "_s), QString());
}

std::unique_ptr<QObject> testNetwork()
{
    return std::make_unique<TestNetwork>();
}

#include "tst_network.moc"
