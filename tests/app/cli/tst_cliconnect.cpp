// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliworld.h"
#include "tests/app/cli/suites.h"

#include "app/cli/demo/browser.h"

#include <QTcpServer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::cli;

namespace {

constexpr auto connectionKeys = "side connected url account accountName userId userName sandbox notes";

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// Connections and what shows them, through the real program: connect, disconnect, doctor, status, describe.
class TestCliConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutConnectionEachCommandSaysConnect_data();
    void withoutConnectionEachCommandSaysConnect();
    void whatIsNoKeyIsRefusedUnsent_data();
    void whatIsNoKeyIsRefusedUnsent();
    void connectSaysToWhomInJson();
    void anAddressCanBePasted();
    void statusHasItsShape();
    void doctorHasItsShape();
    void doctorNamesAMissingConsumerKeyFirst();
    void waitingForTheBrowserSaysWhatToDo();
    void describeHasItsShape_data();
    void describeHasItsShape();
    void anUnknownObjectIsRefused();
    void aUsedUpLimitIsUnreachable();
    void disconnectRevokesAndForgets();

private:
    std::unique_ptr<CliWorld> m_world;
};

void TestCliConnect::initTestCase()
{
    m_world = std::make_unique<CliWorld>(companies(4));
    QVERIFY(m_world->connectBoth());
}

void TestCliConnect::withoutConnectionEachCommandSaysConnect_data()
{
    QTest::addColumn<QString>("line");
    for (const auto line :
        {"plan", "sync", "describe salesforce Account", "describe startdeliver customer", "doctor"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCliConnect::withoutConnectionEachCommandSaysConnect()
{
    QFETCH(QString, line);
    CliWorld world(companies(0));
    const Outcome bare = world.json(words(line));
    VERIFY_EXIT(bare, line.startsWith(u"describe"_s) ? bare.code : 2);
    QVERIFY2(
        bare.out.contains("NOT_CONFIGURED") && bare.out.contains("config init"), bare.told().constData());
    VERIFY_EXIT(world.configure(), 0);
    const Outcome outcome = world.json(words(line));
    VERIFY_EXIT(outcome, 3);
    QCOMPARE(textAt(outcome.json()["error"], "kind"), u"sign-in"_s);
    QVERIFY2(outcome.out.contains("tandemctl connect "), outcome.told().constData());
}

void TestCliConnect::whatIsNoKeyIsRefusedUnsent_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blank") << QByteArray("  \n");
    QTest::newRow("two lines") << QByteArray("planted-key-1\nX-Other: 2\n");
    QTest::newRow("words") << QByteArray("planted-key-1 is my key");
    QTest::newRow("binary") << QByteArray("planted-key-1\x00\x01\xff", 16);
    QTest::newRow("letters of other languages") << QByteArray("planted-key-1-åäö");
}

void TestCliConnect::whatIsNoKeyIsRefusedUnsent()
{
    QFETCH(QByteArray, input);
    const QByteArray secrets = m_world->read(u"profile/secrets"_s);
    const int calls = m_world->services.requests().calls(sandbox::Side::Startdeliver);
    const Outcome outcome = m_world->json({u"connect"_s, u"startdeliver"_s}, input);
    VERIFY_EXIT(outcome, 2);
    QVERIFY2(outcome.out.contains("connect startdeliver <"), outcome.told().constData());
    QVERIFY2(!outcome.told().contains("planted-key-1"), outcome.told().constData());
    QCOMPARE(m_world->services.requests().calls(sandbox::Side::Startdeliver), calls);
    QCOMPARE(m_world->read(u"profile/secrets"_s), secrets);
}

void TestCliConnect::connectSaysToWhomInJson()
{
    const Outcome salesforce = m_world->connectSalesforce(u"allow"_s, {u"--json"_s});
    VERIFY_EXIT(salesforce, 0);
    QCOMPARE(keysOf(salesforce.json()), "connection"_ba);
    QCOMPARE(keysOf(salesforce.json()["connection"]), QByteArray(connectionKeys));
    QVERIFY(salesforce.json()["connection"]["connected"] == Json(true));
    const Outcome startdeliver = m_world->connectStartdeliver(sandbox::Sandbox::apiKey(), {u"--json"_s});
    VERIFY_EXIT(startdeliver, 0);
    QCOMPARE(keysOf(startdeliver.json()["connection"]), QByteArray(connectionKeys));
    // A key that may only read is taken, with a word about it.
    CliWorld world(companies(0));
    VERIFY_EXIT(world.configure(), 0);
    const Outcome reader = world.connectStartdeliver(sandbox::Sandbox::readOnlyApiKey(), {u"--json"_s});
    VERIFY_EXIT(reader, 0);
    QCOMPARE(reader.json()["connection"]["notes"].size(), size_t(1));
    const Outcome inactive = world.connectStartdeliver(sandbox::Sandbox::inactiveApiKey(), {u"--json"_s});
    VERIFY_EXIT(inactive, 3);
}

/// Where no redirect port is free, the address the browser ended at comes on standard input.
void TestCliConnect::anAddressCanBePasted()
{
    QTcpServer taken4;
    QTcpServer taken6;
    QVERIFY(taken4.listen(QHostAddress::LocalHost, m_world->redirectPort));
    QVERIFY(taken6.listen(QHostAddress::LocalHostIPv6, m_world->redirectPort));
    const auto process = m_world->prepare({u"connect"_s, u"salesforce"_s, u"--no-browser"_s});
    process->start();
    while (!process->canReadLine())
        QVERIFY(process->waitForReadyRead(20'000));
    QUrl url(QString::fromLatin1(process->readLine().trimmed().mid(5)));
    url.setQuery(url.query(QUrl::FullyEncoded) + u"&auto=allow"_s);
    const auto page = visit(url);
    QTRY_VERIFY(page.isFinished());
    QVERIFY(page.result());
    process->write(page.result()->location.toEncoded() + '\n');
    process->closeWriteChannel();
    const Outcome outcome = CliWorld::finish(*process);
    VERIFY_EXIT(outcome, 0);
    QVERIFY2(outcome.err.contains("paste"), outcome.told().constData());
}

void TestCliConnect::statusHasItsShape()
{
    const Outcome outcome = m_world->json({u"status"_s});
    VERIFY_EXIT(outcome, 0);
    const Json status = outcome.json();
    QCOMPARE(keysOf(status),
        "profile directory configured connections cursors matching lastRun standing runner watch"_ba);
    QCOMPARE(keysOf(status["connections"]), "salesforce startdeliver"_ba);
    for (const char *side : {"salesforce", "startdeliver"}) {
        QCOMPARE(keysOf(status["connections"][side]), QByteArray(connectionKeys));
        QCOMPARE(textAt(status["connections"][side], "side"), QString::fromLatin1(side));
        QVERIFY(status["connections"][side]["connected"] == Json(true));
    }
    QCOMPARE(status["cursors"].size(), size_t(4));
    for (const Json &cursor : status["cursors"])
        QCOMPARE(keysOf(cursor), "flow side object complete readUpTo records changed"_ba);
    for (const Json &matching : status["matching"])
        QCOMPARE(keysOf(matching), "flow state linked"_ba);
    QVERIFY(status["lastRun"].is_null());
    QCOMPARE(keysOf(status["standing"]), "conflicts holds refusals decisions waiting outbox"_ba);
    QCOMPARE(keysOf(status["runner"]), "running processId since"_ba);
    QVERIFY(status["runner"]["running"] == Json(false));
    const Outcome text = m_world->run({u"status"_s});
    VERIFY_EXIT(text, 0);
    QVERIFY2(text.out.contains("Nothing was synced yet"), text.told().constData());
}

void TestCliConnect::doctorHasItsShape()
{
    const int writes = m_world->writes();
    const Outcome outcome = m_world->json({u"doctor"_s});
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(keysOf(outcome.json()), "worst checks dialectOverrides"_ba);
    const Json checks = outcome.json()["checks"];
    for (const Json &check : checks) {
        QCOMPARE(keysOf(check), "state area what mend code"_ba);
        QVERIFY2(check["state"] != Json("fail"), outcome.told().constData());
    }
    QCOMPARE(m_world->writes(), writes);
    // A field that is gone is found, and named with what to do.
    CliWorld world(companies(0));
    QVERIFY(world.connectBoth());
    VERIFY_EXIT(world.configure([](Configuration &wanted) {
        wanted.flow(Flow::Accounts).mappings.first().salesforce = u"Gone__c"_s;
    }),
        0);
    const Outcome broken = world.json({u"doctor"_s});
    VERIFY_EXIT(broken, 2);
    QCOMPARE(keysOf(broken.json()), "worst checks dialectOverrides error"_ba);
    QVERIFY2(broken.out.contains("Gone__c"), broken.told().constData());
    // S23: a sync sets that one mapping aside, says so, and carries the rest.
    const Outcome synced = world.json({u"sync"_s});
    VERIFY_EXIT(synced, 0);
    QCOMPARE(synced.json()["run"]["state"].get<std::string>(), std::string("completed-with-problems"));
    QVERIFY2(synced.out.contains("Gone__c"), synced.told().constData());
}

void TestCliConnect::doctorNamesAMissingConsumerKeyFirst()
{
    CliWorld world(companies(0));
    const Outcome made = world.run({u"config"_s, u"init"_s});
    VERIFY_EXIT(made, 0);
    QVERIFY2(made.out.contains("consumer key of the External Client App"), made.told().constData());
    const Outcome outcome = world.json({u"doctor"_s});
    VERIFY_EXIT(outcome, 2);
    const Json document = outcome.json();
    QCOMPARE(textAt(document["error"], "code"), u"NO_CLIENT_ID"_s);
    const Json first = document["checks"][0];
    QCOMPARE(textAt(first, "state"), u"fail"_s);
    QCOMPARE(textAt(first, "area"), u"configuration"_s);
    QVERIFY(textAt(first, "what").contains(u"salesforce.clientId"_s));
    QVERIFY(textAt(first, "mend").contains(u"config.json"_s));
    QVERIFY2(!outcome.out.contains("is sound"), outcome.told().constData());
    QVERIFY2(elementWith(document["checks"], "area", "startdeliver").is_object(), outcome.told().constData());
}

void TestCliConnect::waitingForTheBrowserSaysWhatToDo()
{
    CliWorld world(companies(0));
    VERIFY_EXIT(world.configure(), 0);
    const Outcome outcome = world.connectSalesforce();
    VERIFY_EXIT(outcome, 0);
    const QByteArray port = QByteArray::number(world.redirectPort);
    QVERIFY2(outcome.err.contains("ssh -L " + port + ":localhost:" + port), outcome.told().constData());
}

void TestCliConnect::describeHasItsShape_data()
{
    QTest::addColumn<QString>("side");
    QTest::addColumn<QString>("object");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("salesforce") << u"salesforce"_s << u"Account"_s << QByteArray("Name");
    QTest::newRow("startdeliver") << u"startdeliver"_s << u"customer"_s << QByteArray("name");
}

void TestCliConnect::describeHasItsShape()
{
    QFETCH(QString, side);
    QFETCH(QString, object);
    QFETCH(QByteArray, field);
    const Outcome outcome = m_world->json({u"describe"_s, side, object});
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(keysOf(outcome.json()), "side object label creatable updatable deletable fields"_ba);
    const Json found = elementWith(outcome.json()["fields"], "name", field.toStdString());
    QCOMPARE(keysOf(found),
        "name label type length precision scale creatable updatable required calculated "
        "externalId custom picklist referenceTo"_ba);
    QCOMPARE(textAt(outcome.json(), "side"), side);
    const Outcome text = m_world->run({u"describe"_s, side, object});
    VERIFY_EXIT(text, 0);
    QVERIFY2(text.out.contains('\n' + field + ' '), text.told().constData());
}

void TestCliConnect::anUnknownObjectIsRefused()
{
    const Outcome salesforce = m_world->json({u"describe"_s, u"salesforce"_s, u"NoSuchThing"_s});
    VERIFY_EXIT(salesforce, 3);
    QVERIFY2(salesforce.out.contains("NoSuchThing"), salesforce.told().constData());
    const Outcome startdeliver = m_world->json({u"describe"_s, u"startdeliver"_s, u"nosuchthing"_s});
    QVERIFY2(startdeliver.code == 2 || startdeliver.code == 3, startdeliver.told().constData());
    QVERIFY2(startdeliver.out.contains("nosuchthing"), startdeliver.told().constData());
}

void TestCliConnect::aUsedUpLimitIsUnreachable()
{
    m_world->services.withSalesforce(
        [](sandbox::SalesforceService &service) { service.setLimits(1000, 1000); });
    const Outcome outcome = m_world->json({u"sync"_s});
    m_world->services.withSalesforce(
        [](sandbox::SalesforceService &service) { service.setLimits(20, 100'000); });
    VERIFY_EXIT(outcome, 4);
    const Json run = outcome.json()["run"];
    QCOMPARE(textAt(run, "state"), u"failed"_s);
    QCOMPARE(textAt(run["error"], "kind"), u"limit"_s);
}

void TestCliConnect::disconnectRevokesAndForgets()
{
    const auto grants = [this] {
        return m_world->services.withAuth(
            [](sandbox::SalesforceAuth &auth) { return auth.grants().count(); });
    };
    CliWorld world(companies(0));
    QVERIFY(world.connectBoth());
    const int before = grants();
    QVERIFY(before > 0);
    const Outcome salesforce = m_world->json({u"disconnect"_s, u"salesforce"_s});
    VERIFY_EXIT(salesforce, 0);
    QCOMPARE(keysOf(salesforce.json()), "side disconnected"_ba);
    QCOMPARE(grants(), before - 1);
    VERIFY_EXIT(m_world->run({u"disconnect"_s, u"startdeliver"_s}), 0);
    QVERIFY(!m_world->read(u"profile/secrets"_s).contains(sandbox::Sandbox::apiKey().toHex()));
    VERIFY_EXIT(m_world->run({u"sync"_s}), 3);
    // A second time there is nothing to revoke, and nothing to fail.
    VERIFY_EXIT(m_world->run({u"disconnect"_s, u"salesforce"_s}), 0);
    // A service that is away: forgotten here, and the person is told what is left to do there.
    world.services.stop();
    const Outcome away = world.run({u"disconnect"_s, u"salesforce"_s});
    VERIFY_EXIT(away, 0);
    QVERIFY2(away.err.contains("revoke"), away.told().constData());
    QVERIFY(world.json({u"status"_s}).json()["connections"]["salesforce"]["connected"] == Json(false));
}

std::unique_ptr<QObject> testCliConnect()
{
    return std::make_unique<TestCliConnect>();
}

#include "tst_cliconnect.moc"
