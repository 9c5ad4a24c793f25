// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/program.h"
#include "tests/contract/sandboxprogram.h"

#include <QTest>

using namespace tandem;
using namespace Qt::StringLiterals;

/// Clients of others against tandem-sandbox: each does what its own documentation shows, only host and token
/// differ.
class TestClients : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void rest_data();
    void rest();
    void bulk_data();
    void bulk();

private:
    void check(Program &client);

    SandboxProgram m_sandbox;
    Program m_rest;
    Program m_bulk;
};

void TestClients::initTestCase()
{
    if (const QString missing = Program::missing(); !missing.isEmpty())
        QFAIL(qPrintable(missing));
    // A proxy of the machine that runs the tests must not come between.
    for (const char *name :
        {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        qunsetenv(name);
    // More accounts than a page of a query holds.
    QVERIFY(m_sandbox.start({u"--accounts"_s, u"2600"_s, u"--auto-consent"_s}));
    QVERIFY(m_rest.start(u"clientsrest.mjs"_s, {}));
    QVERIFY(m_bulk.start(u"clientsbulk.mjs"_s, {}));
    m_rest.say(m_sandbox.readyLine());
    m_bulk.say(m_sandbox.readyLine());
}

void TestClients::check(Program &client)
{
    client.say(QTest::currentDataTag());
    QCOMPARE(client.nextLine(), "good");
}

void TestClients::rest_data()
{
    QTest::addColumn<int>("ignored");
    for (const char *name : {"signsIn", "refusesAWrongVerifier", "renewsOn401", "signsOut", "describes",
             "queriesByPages", "buildsQueries", "savesRecords", "savesCollections", "upserts", "replicates",
             "callsCompositeResources"})
        QTest::newRow(name) << 0;
}

void TestClients::rest()
{
    check(m_rest);
}

void TestClients::bulk_data()
{
    QTest::addColumn<int>("ignored");
    for (const char *name :
        {"jsforceIngests", "jsforceIngestsStepByStep", "jsforceAbortsAJob", "jsforceQueries",
            "bulk2QueriesPageByPage", "bulk2StreamsResults", "bulk2Ingests", "bulk2IngestsInOneRequest"})
        QTest::newRow(name) << 0;
}

void TestClients::bulk()
{
    check(m_bulk);
}

QTEST_GUILESS_MAIN(TestClients)
#include "tst_clients.moc"
