// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/program.h"
#include "tests/contract/sandboxprogram.h"

#include <QTest>

using namespace tandem;
using namespace Qt::StringLiterals;

/// The sandbox's page in a real browser.
class TestFace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void page_data();
    void page();

private:
    SandboxProgram m_sandbox;
    Program m_browser;
};

void TestFace::initTestCase()
{
    if (const QString missing = Program::missing(); !missing.isEmpty())
        QFAIL(qPrintable(missing));
    // A proxy of the machine that runs the tests must not come between.
    for (const char *name :
        {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        qunsetenv(name);
    QVERIFY(m_sandbox.start({u"--accounts"_s, u"40"_s}));
    QVERIFY(m_browser.start(
        u"face.mjs"_s, {Program::chromium(), qEnvironmentVariable("TANDEM_BIN") + u"/tandemctl"_s}));
    m_browser.say(m_sandbox.readyLine());
}

void TestFace::page_data()
{
    QTest::addColumn<int>("ignored");
    for (const char *name :
        {"anEditIsSeenInBothWindowsWithinASecond", "whatAClientWritesIsSeen", "tandemIsConnectedWithBoth",
            "aSyncCarriesAnEditAcross", "nothingOverlapsOnAPhone", "hostileNamesAreText",
            "salesforceRefusesAtThePageWhatItsApiRefuses", "anAccountIsMadeDeletedAndTakenBack",
            "twoAccountsAreMerged", "aTaskIsCompletedInSalesforce", "aNoteAndACommentAreWrittenInSalesforce",
            "aCustomerIsMadeChangedAndDeleted", "twoCustomersAreMerged", "aTaskIsCompletedInStartdeliver",
            "aNoteAndACommentAreWrittenInStartdeliver", "misbehaviourIsChosenFromTheMenu",
            "everyControlOfTheRecordsIsReachedByKeyboard",
            "everyControlOfDialogsAndMisbehaviourIsReachedByKeyboard", "aControlOutOfTheTabOrderIsMissed",
            "thePageComplainsOfNothing"})
        QTest::newRow(name) << 0;
}

void TestFace::page()
{
    m_browser.say(QTest::currentDataTag());
    QCOMPARE(m_browser.nextLine(), "good");
}

QTEST_GUILESS_MAIN(TestFace)
#include "tst_face.moc"
