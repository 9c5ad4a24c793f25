// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/arguments.h"
#include "app/desktop/crashmarker.h"
#include "app/desktop/instance/singleinstance.h"
#include "app/desktop/logfile.h"
#include "app/desktop/profilestart.h"
#include "app/desktop/runlog.h"
#include "core/base/logging.h"
#include "tests/app/desktop/suites.h"

#include <QDir>
#include <QLoggingCategory>
#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace tandem;
using namespace tandem::desktop;
using namespace Qt::StringLiterals;

namespace {

Result<Arguments> read(QStringList arguments)
{
    arguments.prepend(u"tandem"_s);
    return readArguments(arguments);
}

bool logSays(const QString &profileFolder, const char *words)
{
    const QDir logs(profileFolder + u"/log"_s);
    for (const QString &name : logs.entryList(QDir::Files)) {
        QFile log(logs.filePath(name));
        if (log.open(QIODevice::ReadOnly) && log.readAll().contains(words))
            return true;
    }
    return false;
}

} // namespace

/// What stands around the window: arguments, one instance a profile, the log, the crash marker.
class TestProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsItsArguments();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void letsASecondStartRaiseTheFirst();
    void opensAfterACrashAndBesideOtherProfiles();
    void startsAnotherProfileAsAPersonWould();
    void aProfileThatIsOpenComesToTheFront();
    void logsALineForARun();
    void rotatesTheLog();
    void keepsTheLogToItsOwner();
    void takesALevelForEachRoom();
    void marksACrash();
    void endsInOrderAtAStopSignal_data();
    void endsInOrderAtAStopSignal();
};

void TestProgram::readsItsArguments()
{
    const auto plain = read({});
    QVERIFY(plain);
    QCOMPARE(plain->session.profile, u"default"_s);
    QCOMPARE(plain->session.secrets, session::SecretsPlace::Keychain);
    const auto full =
        read({u"--profile"_s, u"acme"_s, u"--data-dir"_s, u"folder"_s, u"--secrets"_s, u"file"_s});
    QVERIFY(full);
    QCOMPARE(full->session.profile, u"acme"_s);
    QCOMPARE(full->session.dataDirectory, u"folder"_s);
    QCOMPARE(full->session.secrets, session::SecretsPlace::File);
    QVERIFY(read({u"--sandbox"_s})->sandbox);
    QVERIFY(!full->theme);
    QCOMPARE(read({u"--theme"_s, u"contrast"_s})->theme, ui::Theme::Mode::HighContrast);
    QVERIFY(read({u"--help"_s})->message.contains(u"--secrets"_s));
    QVERIFY(read({u"--version"_s})->message.startsWith(u"tandem "_s));
}

void TestProgram::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--nothing"_s};
    QTest::newRow("a command") << QStringList{u"sync"_s};
    QTest::newRow("place") << QStringList{u"--secrets"_s, u"pocket"_s};
    QTest::newRow("profile is a path") << QStringList{u"--profile"_s, u"../other"_s};
    QTest::newRow("profile is no name") << QStringList{u"--profile"_s, u"a b"_s};
    QTest::newRow("sandbox with a profile") << QStringList{u"--sandbox"_s, u"--profile"_s, u"acme"_s};
    QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s};
}

void TestProgram::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QStringList, arguments);
    const auto refused = read(arguments);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"USAGE"_s);
}

void TestProgram::letsASecondStartRaiseTheFirst()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QVERIFY(*first.claim());
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    SingleInstance second(folder.path());
    const auto claimed = second.claim();
    QVERIFY2(claimed, qPrintable(claimed ? QString() : claimed.error().text));
    QVERIFY(!*claimed);
    QTRY_COMPARE(raised.count(), 1);
}

void TestProgram::opensAfterACrashAndBesideOtherProfiles()
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    {
        SingleInstance first(folder.path());
        QVERIFY(*first.claim());
        SingleInstance beside(other.path());
        QVERIFY(*beside.claim());
    }
    // A lock of a process that is gone, as a crash leaves it.
    QFile lock(folder.filePath(u"window.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("999999999\ntandem\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    lock.close();
    SingleInstance again(folder.path());
    const auto claimed = again.claim();
    QVERIFY2(claimed, qPrintable(claimed ? QString() : claimed.error().text));
    QVERIFY(*claimed);
}

void TestProgram::startsAnotherProfileAsAPersonWould()
{
    for (const session::SecretsPlace place : {session::SecretsPlace::Keychain, session::SecretsPlace::File}) {
        const auto understood = read(profileArguments(u"acme"_s, place));
        QVERIFY2(understood, qPrintable(understood ? QString() : understood.error().text));
        QCOMPARE(understood->session.profile, u"acme"_s);
        QCOMPARE(understood->session.secrets, place);
        QVERIFY(understood->session.dataDirectory.isEmpty());
    }
    QString program;
    const auto starter = [&program](const QString &what, const QStringList &) {
        program = what;
        return false;
    };
    const Status failed = startProfile(u"acme"_s, session::SecretsPlace::File, starter);
    QVERIFY(!failed);
    QVERIFY(failed.error().text.contains(u"--profile acme"_s));
    QCOMPARE(program, QCoreApplication::applicationFilePath());
    QVERIFY(!startDetached(u"/no/such/program"_s, {}));
}

/// Started from the window of one profile, the program opens another; started again, it only raises that.
void TestProgram::aProfileThatIsOpenComesToTheFront()
{
    const QTemporaryDir home;
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    qint64 process = 0;
    const auto restore = qScopeGuard([&before, &process] {
        if (before.isEmpty())
            qunsetenv("XDG_DATA_HOME");
        else
            qputenv("XDG_DATA_HOME", before);
        if (process > 0)
            ::kill(static_cast<pid_t>(process), SIGKILL);
    });
    const QString program = qEnvironmentVariable("TANDEM_BIN") + u"/tandem"_s;
    const auto starter = [&program, &process](const QString &, const QStringList &arguments) {
        return QProcess::startDetached(program, arguments, {}, &process);
    };
    QVERIFY(startProfile(u"acme"_s, session::SecretsPlace::File, starter));
    const QString folder = home.filePath(u"tandem/acme"_s);
    QTRY_VERIFY_WITH_TIMEOUT(logSays(folder, "the window is open"), 60'000);
    QProcess again;
    again.start(program, profileArguments(u"acme"_s, session::SecretsPlace::File));
    QVERIFY(again.waitForFinished(60'000));
    QCOMPARE(again.exitCode(), 0);
    QVERIFY(QFile::exists(folder + u"/window.running"_s));
    QCOMPARE(::kill(static_cast<pid_t>(process), SIGTERM), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(folder + u"/window.running"_s), 60'000);
    process = 0;
}

void TestProgram::logsALineForARun()
{
    session::RunReport report;
    report.runId = 7;
    report.state = u"completed"_s;
    report.trigger = u"schedule"_s;
    QVERIFY(!isNews(report)); // A look every few seconds would drown the rest.
    report.flows[Flow::Accounts].created = {2, 1};
    report.flows[Flow::Tasks].updated = {0, 4};
    QVERIFY(isNews(report));
    const QString line = u"run 7 (schedule) completed: 3 created, 4 updated, 0 deleted"_s;
    QCOMPARE(runLine(report), line);
    const QTemporaryDir folder;
    {
        const LogFile log(folder.filePath(u"log"_s));
        logRun(report);
    }
    QVERIFY(logSays(folder.path(), line.toUtf8().constData()));
    report.flows.clear();
    report.state = u"failed"_s;
    QVERIFY(isNews(report));
    report.state = u"completed"_s;
    report.trigger = u"manual"_s;
    QVERIFY(isNews(report));
}

void TestProgram::rotatesTheLog()
{
    const QTemporaryDir folder;
    LogFile log(folder.filePath(u"log"_s), 200);
    for (int i = 0; i < 60; ++i)
        log.write(QtInfoMsg, u"tandem.sync"_s, u"line %1"_s.arg(i));
    const QDir files(folder.filePath(u"log"_s));
    QCOMPARE(files.entryList(QDir::Files).size(), LogFile::kept + 1);
    for (const QFileInfo &file : files.entryInfoList(QDir::Files))
        QVERIFY(file.size() < 400);
}

void TestProgram::keepsTheLogToItsOwner()
{
    const QTemporaryDir folder;
    const LogFile log(folder.filePath(u"log"_s));
    qCInfo(log::session) << "a line";
    QFile file(log.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("tandem.session: a line"));
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestProgram::takesALevelForEachRoom()
{
    QLoggingCategory::setFilterRules(filterRulesFor(u"http=debug, store=off,nonsense,sync=loud"_s));
    QVERIFY(log::http().isDebugEnabled());
    QVERIFY(!log::store().isCriticalEnabled());
    QVERIFY(!log::sync().isDebugEnabled());
    QVERIFY(log::sync().isInfoEnabled());
    QLoggingCategory::setFilterRules(filterRulesFor(u"all=warning"_s));
    QVERIFY(!log::http().isInfoEnabled());
    QLoggingCategory::setFilterRules({});
}

void TestProgram::marksACrash()
{
    const QTemporaryDir folder;
    {
        const CrashMarker first(folder.path());
        QVERIFY(!first.foundOld());
        const CrashMarker afterACrash(folder.path());
        QVERIFY(afterACrash.foundOld());
    }
    const CrashMarker afterAProperEnd(folder.path());
    QVERIFY(!afterAProperEnd.foundOld());
}

void TestProgram::endsInOrderAtAStopSignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestProgram::endsInOrderAtAStopSignal()
{
    QFETCH(int, number);
    const QString program = qEnvironmentVariable("TANDEM_BIN") + u"/tandem"_s;
    QVERIFY2(QFile::exists(program), qPrintable(program));
    const QTemporaryDir folder;
    const QString profile = folder.filePath(u"profile"_s);
    QProcess process;
    process.start(program, {u"--data-dir"_s, profile, u"--secrets"_s, u"file"_s});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(logSays(profile, "the window is open"), 60'000);
    QVERIFY(QFile::exists(profile + u"/window.running"_s));
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), number), 0);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(!QFile::exists(profile + u"/window.running"_s));
}

std::unique_ptr<QObject> testProgram()
{
    return std::make_unique<TestProgram>();
}

#include "tst_program.moc"
