// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/program.h"
#include "tests/contract/sandboxprogram.h"

#include <QTest>

using namespace tandem;
using namespace Qt::StringLiterals;

/// Streaming clients of others against tandem-sandbox: jsforce, CometD's own and faye.
class TestStreamingClients : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void streaming_data();
    void streaming();

private:
    SandboxProgram m_sandbox;
    Program m_clients;
};

void TestStreamingClients::initTestCase()
{
    if (const QString missing = Program::missing(); !missing.isEmpty())
        QFAIL(qPrintable(missing));
    // A proxy of the machine that runs the tests must not come between.
    for (const char *name :
        {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        qunsetenv(name);
    QVERIFY(m_sandbox.start({u"--accounts"_s, u"10"_s}));
    QVERIFY(m_clients.start(u"clientsstreaming.mjs"_s, {}));
    m_clients.say(m_sandbox.readyLine());
}

void TestStreamingClients::streaming_data()
{
    QTest::addColumn<int>("ignored");
    for (const char *name :
        {"jsforceReceivesChanges", "jsforceReplays", "cometdReceivesChanges", "cometdReplaysWhatItMissed",
            "cometdIsToldOfABadReplayId", "cometdIsDeniedWithoutAToken", "fayeReceivesChanges"})
        QTest::newRow(name) << 0;
}

void TestStreamingClients::streaming()
{
    m_clients.say(QTest::currentDataTag());
    QCOMPARE(m_clients.nextLine(), "good");
}

QTEST_GUILESS_MAIN(TestStreamingClients)
#include "tst_streamingclients.moc"
