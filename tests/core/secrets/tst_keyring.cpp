// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/secrets/suites.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

/// A real gnome-keyring on a bus of its own, in a home of its own.
class TestKeyring : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsWhatItIsGiven();
    void lockedKeyringIsSaid();
    void keyringThatWasNeverUnlockedIsSaid();
    void keyringWithoutCollectionIsSaid();
    void noServiceIsSaid();
    void noBusIsSaid();
    void slowKeyringIsSaidAndLosesNothing();

private:
    /// What the probe printed, line by line.
    [[nodiscard]] QStringList run(const QByteArray &script, bool withBus = true);
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestKeyring::initTestCase()
{
    for (const QString &program : {u"gnome-keyring-daemon"_s, u"dbus-run-session"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            QFAIL(qPrintable(program + u" is not installed; packaging/test.sh does it"_s));
    }
}

void TestKeyring::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

QStringList TestKeyring::run(const QByteArray &script, bool withBus)
{
    const QString folder = qEnvironmentVariable("TANDEM_SOURCE") + u"/tests/core/secrets"_s;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.remove(u"XDG_DATA_HOME"_s);
    environment.remove(u"XDG_CURRENT_DESKTOP"_s);
    environment.insert(u"HOME"_s, m_home->path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_home->path());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + m_home->filePath(u"none"_s));
    environment.insert(u"PROBE"_s, qEnvironmentVariable("TANDEM_BIN") + u"/keychain_probe"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QStringList shell = {
        u"sh"_s, u"-c"_s, u". "_s + folder + u"/keyring.sh\n"_s + QString::fromUtf8(script)};
    const QStringList bus = {u"dbus-run-session"_s, u"--config-file="_s + folder + u"/bus.conf"_s, u"--"_s};
    const QStringList command =
        QStringList{u"timeout"_s, QString::number(patience / 2000)} + (withBus ? bus + shell : shell);
    process.start(command.first(), command.mid(1));
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {u"no end"_s};
    }
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

void TestKeyring::keepsWhatItIsGiven()
{
    const QStringList lines =
        run("unlocked; $PROBE read=a write=a=00ff0a27 read=a write=a=31 write=b=32 read=a remove=a; end\n"
            "unlocked; $PROBE read=a read=b remove=nothing; end");
    QCOMPARE(lines.size(), 10);
    QVERIFY(lines.at(0).startsWith(u"sign-in NOT_FOUND"_s));
    QCOMPARE(lines.at(1), u"done"_s);
    QCOMPARE(lines.at(2), u"read 00ff0a27"_s);
    QCOMPARE(lines.at(5), u"read 31"_s);
    QCOMPARE(lines.at(6), u"done"_s);
    QVERIFY(lines.at(7).startsWith(u"sign-in NOT_FOUND"_s));
    QCOMPARE(lines.at(8), u"read 32"_s);
    QCOMPARE(lines.at(9), u"done"_s);
}

void TestKeyring::lockedKeyringIsSaid()
{
    const QStringList lines = run("unlocked; $PROBE write=a=31 lock read=a write=a=32 remove=a; end\n"
                                  "unlocked; $PROBE read=a; end");
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines.at(1), u"locked"_s);
    for (const int i : {2, 3, 4})
        QVERIFY2(lines.at(i).startsWith(u"permission KEYCHAIN_LOCKED"_s), qPrintable(lines.at(i)));
    QCOMPARE(lines.at(5), u"read 31"_s); // neither overwritten nor forgotten
}

void TestKeyring::keyringThatWasNeverUnlockedIsSaid()
{
    const QStringList lines =
        run("unlocked; $PROBE write=a=31; end\nlocked; $PROBE read=a write=b=32 read=b; end");
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines.at(1).startsWith(u"permission KEYCHAIN_LOCKED"_s), qPrintable(lines.at(1)));
    QVERIFY2(lines.at(2).startsWith(u"permission KEYCHAIN_LOCKED"_s), qPrintable(lines.at(2)));
    QVERIFY2(lines.at(3).startsWith(u"sign-in NOT_FOUND"_s), qPrintable(lines.at(3)));
}

void TestKeyring::keyringWithoutCollectionIsSaid()
{
    const QStringList lines = run("locked; $PROBE read=a write=a=31; end");
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).startsWith(u"sign-in NOT_FOUND"_s), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).startsWith(u"permission KEYCHAIN_LOCKED"_s), qPrintable(lines.at(1)));
    QVERIFY2(lines.at(1).contains(u"no keyring yet"_s), qPrintable(lines.at(1)));
}

void TestKeyring::noServiceIsSaid()
{
    const QStringList lines = run("$PROBE read=a write=a=31 remove=a");
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines) {
        QVERIFY2(line.startsWith(u"configuration NO_KEYCHAIN"_s), qPrintable(line));
        QVERIFY2(line.contains(u"no program on the session bus"_s), qPrintable(line));
        QVERIFY(line.contains(u"--secrets file"_s));
    }
}

void TestKeyring::noBusIsSaid()
{
    const QStringList lines = run("$PROBE read=a write=a=31 remove=a", false);
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines) {
        QVERIFY2(line.startsWith(u"configuration NO_KEYCHAIN"_s), qPrintable(line));
        QVERIFY2(line.contains(u"no D-Bus session bus"_s), qPrintable(line));
    }
}

void TestKeyring::slowKeyringIsSaidAndLosesNothing()
{
    // The keyring sleeps until the program has said so twice; that ends only when the late write is through.
    const QStringList lines = run("unlocked; $PROBE write=a=31; kill -STOP $keyring\n"
                                  "$PROBE limit=200 write=a=32 read=a | {\n"
                                  "    read -r one; read -r two; echo \"$one\"; echo \"$two\"\n"
                                  "    kill -CONT $keyring; cat; }\n"
                                  "$PROBE read=a; end");
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines.at(1).startsWith(u"storage KEYCHAIN_SLOW"_s), qPrintable(lines.at(1)));
    QVERIFY2(lines.at(2).startsWith(u"storage KEYCHAIN_SLOW"_s), qPrintable(lines.at(2)));
    QCOMPARE(lines.at(3), u"read 32"_s);
}

std::unique_ptr<QObject> testKeyring()
{
    return std::make_unique<TestKeyring>();
}

#include "tst_keyring.moc"
