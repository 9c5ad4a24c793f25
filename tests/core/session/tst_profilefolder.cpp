// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/profilefolder.h"

#include "core/session/session.h"
#include "tests/core/session/fixture.h"
#include "tests/core/session/suites.h"

#include <QDir>
#include <QFile>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

void touch(const QString &path)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

QStringList namesIn(const ProfileFolder &folder)
{
    QStringList names;
    const QList<ProfilePlace> profiles = folder.profiles();
    for (const ProfilePlace &profile : profiles)
        names.append(profile.name);
    return names;
}

} // namespace

/// Which profiles there are, and what a new one may be called.
class TestProfileFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judgesNames_data();
    void judgesNames();
    void listsProfilesAndNothingElse();
    void findsWhatASessionMade();
    void hasNoneWhereThereIsNoFolder();
    void refusesANameThatIsTaken();
};

void TestProfileFolder::judgesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << u"production"_s << true;
    QTest::newRow("all kinds") << u"_Acme-2.sandbox"_s << true;
    QTest::newRow("longest") << QString(64, u'a') << true;
    QTest::newRow("too long") << QString(65, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("space") << u"my profile"_s << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("way out") << u".."_s << false;
    QTest::newRow("hidden") << u".acme"_s << false;
    QTest::newRow("option") << u"-acme"_s << false;
    QTest::newRow("letter") << u"måndag"_s << false;
    QTest::newRow("line") << u"acme\n"_s << false;
}

void TestProfileFolder::judgesNames()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    const Status judged = checkProfileName(name);
    QCOMPARE(judged.has_value(), good);
    if (good)
        return;
    QCOMPARE(judged.error().code, u"BAD_PROFILE_NAME"_s);
    if (!name.isEmpty())
        QVERIFY(judged.error().text.contains(name));
}

void TestProfileFolder::listsProfilesAndNothingElse()
{
    const QTemporaryDir folder;
    touch(folder.filePath(u"sandbox/state.db"_s));
    touch(folder.filePath(u"Acme/config.json"_s));
    touch(folder.filePath(u"production/config.json"_s));
    touch(folder.filePath(u"production/state.db"_s));
    touch(folder.filePath(u".old/state.db"_s));
    touch(folder.filePath(u"my notes/state.db"_s));
    touch(folder.filePath(u"pictures/window.ini"_s));
    touch(folder.filePath(u"state.db"_s));
    const ProfileFolder profiles(folder.path() + u'/');
    QCOMPARE(namesIn(profiles), (QStringList{u"Acme"_s, u"production"_s, u"sandbox"_s}));
    QCOMPARE(profiles.profiles().first(), (ProfilePlace{u"Acme"_s, folder.filePath(u"Acme"_s)}));
}

void TestProfileFolder::findsWhatASessionMade()
{
    Desk desk(0);
    const ProfileFolder profiles(desk.directory.path());
    QVERIFY(profiles.profiles().isEmpty());
    QVERIFY(!holdsProfile(desk.folder()));
    QVERIFY(await(desk.session->open()));
    QCOMPARE(profiles.profiles(), (QList{ProfilePlace{u"profile"_s, desk.folder()}}));
}

void TestProfileFolder::hasNoneWhereThereIsNoFolder()
{
    const QTemporaryDir folder;
    const ProfileFolder profiles(folder.filePath(u"never/made"_s));
    QVERIFY(profiles.profiles().isEmpty());
    QVERIFY(profiles.checkNew(u"first"_s));
    QVERIFY(!QFileInfo::exists(folder.filePath(u"never"_s)));
}

void TestProfileFolder::refusesANameThatIsTaken()
{
    const QTemporaryDir folder;
    touch(folder.filePath(u"Production/state.db"_s));
    touch(folder.filePath(u"notes"_s));
    QVERIFY(QDir(folder.path()).mkdir(u"begun"_s));
    const ProfileFolder profiles(folder.path());
    for (const QString &taken : {u"Production"_s, u"production"_s, u"notes"_s}) {
        const Status refused = profiles.checkNew(taken);
        QVERIFY2(!refused, qPrintable(taken));
        QCOMPARE(refused.error().code, u"PROFILE_EXISTS"_s);
    }
    QCOMPARE(profiles.checkNew(u"a b"_s).error().code, u"BAD_PROFILE_NAME"_s);
    QVERIFY(profiles.checkNew(u"production2"_s));
    // A start that came to nothing leaves an empty folder: the name is free all the same.
    QVERIFY(profiles.checkNew(u"begun"_s));
}

std::unique_ptr<QObject> testProfileFolder()
{
    return std::make_unique<TestProfileFolder>();
}

#include "tst_profilefolder.moc"
