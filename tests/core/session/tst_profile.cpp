// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/fixture.h"
#include "tests/core/session/suites.h"

#include "core/base/platform/filelock.h"
#include "core/session/traceid.h"

#include <QFileInfo>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

/// Folder, configuration, lock, and opening and closing.
class TestProfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensAndClosesFiftyTimes();
    void closesWithoutEverOpening();
    void answersWhatWasAskedBeforeClosing();
    void makesAFolderThatOnlyItsOwnerReads();
    void refusesAFolderThatOthersRead();
    void refusesNamesThatAreNoFolder();
    void writesACompleteConfigurationOnce();
    void refusesABrokenDocumentAtItsPath();
    void keepsEarlierConfigurations();
    void seesWhatAPersonEdited();
    void locksOutASecondHolder();
    void readsIdsAndAddresses_data();
    void readsIdsAndAddresses();
    void namesARecordAsItsServiceDoes();
};

void TestProfile::opensAndClosesFiftyTimes()
{
    Desk desk(0);
    for (int i = 0; i < 50; ++i) {
        Session &session = desk.reopen();
        const auto opened = await(session.open());
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text));
    }
}

void TestProfile::closesWithoutEverOpening()
{
    Desk desk(0);
    for (int i = 0; i < 20; ++i)
        desk.reopen();
    const auto closed = await(desk.reopen().conflicts());
    QVERIFY(!closed);
    QCOMPARE(closed.error().code, u"NOT_OPEN"_s);
}

void TestProfile::answersWhatWasAskedBeforeClosing()
{
    Desk desk(0);
    QList<Session::Done> asked;
    for (int i = 0; i < 20; ++i)
        asked.append(desk.session->open());
    auto status = desk.session->status();
    desk.session.reset();
    for (const Session::Done &future : std::as_const(asked))
        QVERIFY(future.isFinished());
    QVERIFY(status.isFinished());
}

void TestProfile::makesAFolderThatOnlyItsOwnerReads()
{
    Desk desk(0);
    QVERIFY(await(desk.session->open()));
    QVERIFY(await(desk.session->initConfiguration({})));
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    QCOMPARE(QFileInfo(desk.folder()).permissions() & others, QFile::Permissions());
    for (const QString &file : {u"/config.json"_s, u"/state.db"_s})
        QCOMPARE(QFileInfo(desk.folder() + file).permissions() & others, QFile::Permissions());
}

void TestProfile::refusesAFolderThatOthersRead()
{
    Desk desk(0);
    QVERIFY(QDir().mkpath(desk.folder()));
    QVERIFY(QFile::setPermissions(desk.folder(),
        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    const auto opened = await(desk.session->open());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"SECRETS_EXPOSED"_s);
}

void TestProfile::refusesNamesThatAreNoFolder()
{
    Desk desk(0);
    SessionOptions options = desk.options();
    options.profile = u"../other"_s;
    Session session(options);
    QCOMPARE(await(session.open()).error().code, u"BAD_PROFILE_NAME"_s);
}

void TestProfile::writesACompleteConfigurationOnce()
{
    Desk desk(0);
    QVERIFY(await(desk.session->open()));
    QCOMPARE(await(desk.session->configuration()).error().code, u"NOT_CONFIGURED"_s);
    QVERIFY(await(desk.session->initConfiguration({})));
    QCOMPARE(await(desk.session->configurationText()).value(), toJson(Configuration::defaults()));
    QCOMPARE(await(desk.session->initConfiguration({})).error().code, u"CONFIG_EXISTS"_s);
}

void TestProfile::refusesABrokenDocumentAtItsPath()
{
    Desk desk(0);
    QVERIFY(await(desk.session->open()));
    QVERIFY(await(desk.session->saveConfiguration(desk.configuration())));
    QByteArray text = toJson(desk.configuration());
    text.replace("\"apiFloorPercent\": 20", "\"apiFloorPercent\": \"many\"");
    const auto refused = await(desk.session->importConfiguration(text));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"CONFIG_INVALID"_s);
    QVERIFY2(refused.error().detail.contains(u"/salesforce/apiFloorPercent"_s),
        qPrintable(refused.error().detail));
    QCOMPARE(await(desk.session->configuration()).value(), desk.configuration());
}

void TestProfile::keepsEarlierConfigurations()
{
    Desk desk(0);
    QVERIFY(await(desk.session->open()));
    QVERIFY(await(desk.session->initConfiguration({})));
    QVERIFY(await(desk.session->saveConfiguration(desk.configuration())));
    const QDir versions(desk.folder() + u"/config-versions"_s);
    const QStringList files = versions.entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile before(versions.filePath(files.first()));
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), toJson(Configuration::defaults()));
}

void TestProfile::seesWhatAPersonEdited()
{
    Desk desk(0);
    QVERIFY(await(desk.session->open()));
    QVERIFY(await(desk.session->saveConfiguration(desk.configuration())));
    QVERIFY(await(desk.session->configuration()));
    Configuration edited = desk.configuration();
    edited.salesforce.apiFloorPercent = 33;
    QFile file(desk.folder() + u"/config.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(toJson(edited));
    file.close();
    QCOMPARE(await(desk.session->configuration()).value().salesforce.apiFloorPercent, 33);
}

void TestProfile::locksOutASecondHolder()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lock"_s);
    const Instant since{1'769'851'800'000};
    QVERIFY(!FileLock::holder(path));
    FileLock first(path);
    QVERIFY(first.tryTake(since));
    FileLock second(path);
    const Status refused = second.tryTake(since);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"LOCKED"_s);
    QVERIFY(refused.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    QCOMPARE(FileLock::holder(path)->processId, QCoreApplication::applicationPid());
    QCOMPARE(FileLock::holder(path)->since, since);
    first.release();
    QVERIFY(!FileLock::holder(path));
    QVERIFY(second.tryTake(since));
}

void TestProfile::readsIdsAndAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("side");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("hint");
    const QString account = u"001Kx000002aBcD"_s;
    const QString full = account + salesforceIdSuffix(account);
    const int left = static_cast<int>(Side::Salesforce);
    const int right = static_cast<int>(Side::Startdeliver);
    QTest::newRow("fifteen") << account << left << full << u"Account"_s;
    QTest::newRow("eighteen") << full << left << full << u"Account"_s;
    QTest::newRow("lightning") << u"https://x.lightning.force.com/lightning/r/Account/%1/view"_s.arg(full)
                               << left << full << u"Account"_s;
    QTest::newRow("classic") << u"https://x.my.salesforce.com/"_s + account << left << full << u"Account"_s;
    QTest::newRow("number") << u" 4711 "_s << right << u"4711"_s << QString();
    QTest::newRow("named") << u"user/12"_s << right << u"12"_s << u"user"_s;
    QTest::newRow("flow") << u"contacts:12"_s << right << u"12"_s << u"user"_s;
    QTest::newRow("address") << u"https://app.startdeliver.com/customers/99/overview"_s << right << u"99"_s
                             << u"customer"_s;
    QTest::newRow("nonsense") << u"hello"_s << -1 << QString() << QString();
    QTest::newRow("named, among words") << u"customer 99"_s << right << u"99"_s << u"customer"_s;
    QTest::newRow("a name with a number") << u"Bluefin Paper 1 BV"_s << -1 << QString() << QString();
    QTest::newRow("zero") << u"0"_s << -1 << QString() << QString();
}

void TestProfile::readsIdsAndAddresses()
{
    QFETCH(QString, text);
    QFETCH(int, side);
    const auto target = parseTraceTarget(text);
    QCOMPARE(target.has_value(), side >= 0);
    if (!target) {
        QCOMPARE(target.error().code, u"BAD_ID"_s);
        return;
    }
    QCOMPARE(static_cast<int>(target->side), side);
    QTEST(target->record.text(), "id");
    QTEST(target->hint, "hint");
}

/// One way, the one that a person is told to type.
void TestProfile::namesARecordAsItsServiceDoes()
{
    const QString account = u"001Kx000002aBcDIAU"_s;
    QCOMPARE(askedAs(u"accounts/salesforce/"_s + account), account);
    QCOMPARE(askedAs(u"accounts/startdeliver/12"_s), u"customer/12"_s);
    QCOMPARE(askedAs(u"contacts/startdeliver/12"_s), u"user/12"_s);
    QCOMPARE(askedAs(u"tasks/startdeliver/12"_s), u"task/12"_s);
    // Of an interaction the number alone does not tell which flow has it.
    QCOMPARE(askedAs(u"notes/startdeliver/12"_s), u"notes/12"_s);
    const QString note = u"069000000000001AAA/001000000000001AAA"_s;
    QCOMPARE(askedAs(u"notes/salesforce/"_s + note), u"notes/"_s + note);
    for (const QString &asked : {u"customer/12"_s, u"task/12"_s, u"notes/12"_s})
        QCOMPARE(parseTraceTarget(asked).value().record, RecordId(12));
}

std::unique_ptr<QObject> testProfile()
{
    return std::make_unique<TestProfile>();
}

#include "tst_profile.moc"
