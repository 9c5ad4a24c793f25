// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/fixture.h"

#include <QLibrary>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::http;

namespace {

/// What OpenSSL calls first when it frees its memory at exit.
void tellOfCleanup()
{
    std::fputs("openssl frees its memory\n", stdout);
    std::fflush(stdout);
}

/// A program that sends one request and ends.
int child(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Fixture fixture([](const auto &) { return RawServer::answer(200, "{}"); });
    if (!fixture.run(get()))
        return 2;
    QLibrary crypto(u"crypto"_s, 3);
    using AtExit = int (*)(void (*)());
    const auto atExit = reinterpret_cast<AtExit>(crypto.resolve("OPENSSL_atexit"));
    if (!atExit || atExit(tellOfCleanup) != 1)
        return 3;
    std::puts("sent");
    return 0;
}

} // namespace

/// How a program ends that has talked to a service.
class TestExit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openSslIsLeftToTheSystem();
};

/// A thread's own OpenSSL memory is freed after QThread::wait() has returned: freed by exit(), too, it would
/// be freed twice, and a process that had done its work would abort.
void TestExit::openSslIsLeftToTheSystem()
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--child"_s});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput(), QByteArray("sent\n"));
}

int main(int argc, char **argv)
{
    if (argc > 1 && QByteArrayView(argv[1]) == "--child")
        return child(argc, argv);
    QCoreApplication application(argc, argv);
    TestExit test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_exit.moc"
