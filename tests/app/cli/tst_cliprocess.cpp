// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliworld.h"
#include "tests/app/cli/terminal.h"

#include <QRegularExpression>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::cli;

namespace {

constexpr int companiesAdded = 30;
const QStringList syncAccounts = {u"sync"_s, u"--flow"_s, u"accounts"_s};

void signal(const QProcess &process, int number)
{
    if (::kill(static_cast<pid_t>(process.processId()), number) != 0)
        qFatal("the signal could not be sent");
}

} // namespace

/// The program among others: signals, pipes and terminals.
class TestCliProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aSignalStopsASyncAndTheNextOneConverges_data();
    void aSignalStopsASyncAndTheNextOneConverges();
    void aSecondSignalEndsAtOnce();
    void aSignalEndsTheWaitForAKey();
    void aSignalEndsTheWaitForTheBrowser();
    void nobodyReadsTheResult_data();
    void nobodyReadsTheResult();
    void aClosedStreamIsNoFileOfOurs_data();
    void aClosedStreamIsNoFileOfOurs();
    void theBarIsOnlyOnATerminal_data();
    void theBarIsOnlyOnATerminal();
    void tablesFitATerminalAndAreWholeInAPipe();
    void aKeyIsNotShownWhenTyped();

private:
    [[nodiscard]] int created();
    [[nodiscard]] bool noneTwice();

    std::unique_ptr<CliWorld> m_world;
};

void TestCliProcess::initTestCase()
{
    m_world = std::make_unique<CliWorld>(companies(4));
    QVERIFY(m_world->settle());
}

void TestCliProcess::cleanup()
{
    m_world->services.faults().clear();
}

int TestCliProcess::created()
{
    return m_world->services.requests().count(sandbox::Side::Startdeliver, "create", u"customer");
}

bool TestCliProcess::noneTwice()
{
    std::map<std::string, int> names;
    m_world->services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        for (const auto &row : service.allRows("customer"))
            ++names[row.value("name", std::string())];
    });
    return std::all_of(names.begin(), names.end(), [](const auto &entry) {
        if (entry.second > 1)
            qWarning("%s is there %d times", entry.first.c_str(), entry.second);
        return entry.second == 1;
    });
}

void TestCliProcess::aSignalStopsASyncAndTheNextOneConverges_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCliProcess::aSignalStopsASyncAndTheNextOneConverges()
{
    QFETCH(int, number);
    for (int i = 0; i < companiesAdded; ++i)
        m_world->addAccount(QTest::currentDataTag() + std::string(" Company ") + std::to_string(i));
    m_world->services.faults().failNth(
        sandbox::Side::Startdeliver, 1, sandbox::FaultKind::Delay, {{}, {}, {}, "create"}, 1000);
    const int before = created();
    const auto process = m_world->prepare(syncAccounts + QStringList{u"--json"_s});
    process->start();
    QTRY_VERIFY_WITH_TIMEOUT(created() > before, 20'000);
    signal(*process, number);
    const Outcome stopped = CliWorld::finish(*process, 20'000);
    VERIFY_EXIT(stopped, 6);
    QVERIFY2(stopped.err.contains("Stopping"), stopped.told().constData());
    QCOMPARE(textAt(stopped.json()["run"], "state"), u"stopped"_s);
    QVERIFY2(created() - before < companiesAdded, stopped.told().constData());
    m_world->services.faults().clear();
    VERIFY_EXIT(m_world->json(syncAccounts), 0);
    QCOMPARE(created() - before, companiesAdded);
    QVERIFY(noneTwice());
    VERIFY_EXIT(m_world->run({u"plan"_s, u"--flow"_s, u"accounts"_s}), 0);
}

/// The first signal waits for what is on its way; who will not wait loses nothing.
void TestCliProcess::aSecondSignalEndsAtOnce()
{
    m_world->addAccount("Stalled Company");
    m_world->services.faults().failNth(
        sandbox::Side::Startdeliver, 1, sandbox::FaultKind::Stall, {{}, {}, {}, "create"});
    Terminal terminal;
    const auto process = m_world->prepare(syncAccounts);
    terminal.attach(*process, {2});
    process->start();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_world->services.faults().struck() > 0 && !m_world->services.faults().pending(), 20'000);
    signal(*process, SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("Stopping"), 20'000);
    signal(*process, SIGINT);
    const Outcome ended = CliWorld::finish(*process, 5'000);
    VERIFY_EXIT(ended, 6);
    m_world->services.faults().clear();
    const Outcome next = m_world->run(syncAccounts);
    QVERIFY2(next.code == 0 || next.code == 1, next.told().constData());
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
    QCOMPARE(m_world->customers("Stalled Company"), size_t(1));
}

void TestCliProcess::aSignalEndsTheWaitForAKey()
{
    const QByteArray secrets = m_world->read(u"profile/secrets"_s);
    Terminal terminal;
    const auto process = m_world->prepare({u"connect"_s, u"startdeliver"_s});
    terminal.attach(*process, {0, 2});
    process->start();
    QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("Paste the API key"), 20'000);
    signal(*process, SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(terminal.ended(*process), 20'000);
    VERIFY_EXIT(CliWorld::finish(*process), 6);
    QCOMPARE(m_world->read(u"profile/secrets"_s), secrets);
}

void TestCliProcess::aSignalEndsTheWaitForTheBrowser()
{
    const QByteArray secrets = m_world->read(u"profile/secrets"_s);
    const auto process = m_world->prepare({u"connect"_s, u"salesforce"_s, u"--no-browser"_s});
    process->start();
    QTRY_VERIFY_WITH_TIMEOUT(process->canReadLine(), 20'000);
    signal(*process, SIGTERM);
    const Outcome outcome = CliWorld::finish(*process, 20'000);
    VERIFY_EXIT(outcome, 6);
    QVERIFY2(outcome.err.contains("Nothing was stored"), outcome.told().constData());
    QCOMPARE(m_world->read(u"profile/secrets"_s), secrets);
}

void TestCliProcess::nobodyReadsTheResult_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("first line") << QByteArray("$TANDEM links | head -1 > /dev/null; exit ${PIPESTATUS[0]}");
    QTest::newRow("nothing") << QByteArray("$TANDEM config schema | true; exit ${PIPESTATUS[0]}");
    QTest::newRow("sync") << QByteArray("$TANDEM sync --flow accounts --json | true; exit ${PIPESTATUS[0]}");
    QTest::newRow("messages") << QByteArray("$TANDEM sync --flow accounts 2> >(true)");
}

void TestCliProcess::nobodyReadsTheResult()
{
    QFETCH(QByteArray, line);
    const Outcome outcome = m_world->shell(line);
    VERIFY_EXIT(outcome, 0);
    QVERIFY2(!outcome.err.contains("tandemctl:"), outcome.told().constData());
}

void TestCliProcess::aClosedStreamIsNoFileOfOurs_data()
{
    QTest::addColumn<QByteArray>("closed");
    QTest::newRow("input") << QByteArray("<&-");
    QTest::newRow("output") << QByteArray(">&-");
    QTest::newRow("errors") << QByteArray("2>&-");
    QTest::newRow("all") << QByteArray("<&- >&- 2>&-");
}

void TestCliProcess::aClosedStreamIsNoFileOfOurs()
{
    QFETCH(QByteArray, closed);
    const QByteArray configuration = m_world->read(u"profile/config.json"_s);
    const std::string name = std::string("Without ") + QTest::currentDataTag();
    m_world->addAccount(name);
    VERIFY_EXIT(m_world->shell("$TANDEM sync --flow accounts --json " + closed), 0);
    QCOMPARE(m_world->customers(name), size_t(1));
    const QByteArray file = m_world->path(u"closed.json"_s).toUtf8();
    VERIFY_EXIT(m_world->shell("$TANDEM config export " + file + ' ' + closed), 0);
    QCOMPARE(m_world->read(u"closed.json"_s), configuration);
    QCOMPARE(m_world->read(u"profile/config.json"_s), configuration);
    VERIFY_EXIT(m_world->run({u"status"_s}), 0);
}

void TestCliProcess::theBarIsOnlyOnATerminal_data()
{
    QTest::addColumn<bool>("noColor");
    QTest::newRow("as it is") << false;
    QTest::newRow("NO_COLOR") << true;
}

void TestCliProcess::theBarIsOnlyOnATerminal()
{
    QFETCH(bool, noColor);
    m_world->addAccount(std::string("Bar ") + QTest::currentDataTag());
    Terminal terminal;
    const auto process = m_world->prepare(syncAccounts + QStringList{u"--json"_s});
    QProcessEnvironment environment = process->processEnvironment();
    if (noColor)
        environment.insert(u"NO_COLOR"_s, u"1"_s);
    process->setProcessEnvironment(environment);
    terminal.attach(*process, {2});
    process->start();
    QTRY_VERIFY_WITH_TIMEOUT(terminal.ended(*process), 20'000);
    const Outcome outcome = CliWorld::finish(*process);
    VERIFY_EXIT(outcome, 0);
    QVERIFY(outcome.json().is_object());
    const QByteArray shown = terminal.shown();
    QVERIFY2(
        shown.contains("[####################] accounts: writing startdeliver 1 of 1"), shown.constData());
    QVERIFY2(shown.endsWith("\r\x1b[K"), shown.constData());
    static const QRegularExpression colour(u"\x1b\\[[0-9;]*m"_s);
    QVERIFY2(!QString::fromUtf8(shown).contains(colour), shown.constData());
    const Outcome piped = m_world->run(syncAccounts);
    VERIFY_EXIT(piped, 0);
    QVERIFY2(!piped.err.contains('\r') && !piped.err.contains('\x1b'), piped.told().constData());
    QVERIFY2(!piped.out.contains('\r') && !piped.out.contains('\x1b'), piped.told().constData());
}

void TestCliProcess::tablesFitATerminalAndAreWholeInAPipe()
{
    const std::string name = "A Company With A Name " + std::string(180, 'x');
    m_world->addAccount(name);
    Terminal terminal(80);
    const auto process = m_world->prepare({u"plan"_s, u"--flow"_s, u"accounts"_s});
    terminal.attach(*process, {1});
    process->start();
    QTRY_VERIFY_WITH_TIMEOUT(terminal.ended(*process), 20'000);
    VERIFY_EXIT(CliWorld::finish(*process), 1);
    const QList<QByteArray> lines = terminal.shown().split('\n');
    QVERIFY(lines.size() > 3);
    for (const QByteArray &line : lines) {
        if (line.contains("A Company With"))
            QVERIFY2(QString::fromUtf8(line).trimmed().size() <= 80, line.constData());
    }
    const Outcome piped = m_world->run({u"plan"_s, u"--flow"_s, u"accounts"_s});
    VERIFY_EXIT(piped, 1);
    QVERIFY2(piped.out.contains(QByteArray::fromStdString(name)), piped.told().constData());
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
}

void TestCliProcess::aKeyIsNotShownWhenTyped()
{
    Terminal terminal;
    const auto process = m_world->prepare({u"connect"_s, u"startdeliver"_s});
    terminal.attach(*process, {0, 1, 2});
    process->start();
    QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("Paste the API key"), 20'000);
    terminal.type(sandbox::Sandbox::apiKey() + '\n');
    QTRY_VERIFY_WITH_TIMEOUT(terminal.ended(*process), 20'000);
    VERIFY_EXIT(CliWorld::finish(*process), 0);
    const QByteArray shown = terminal.shown();
    QVERIFY2(shown.contains("connected"), shown.constData());
    QVERIFY2(!shown.contains(sandbox::Sandbox::apiKey()), shown.constData());
}

QTEST_GUILESS_MAIN(TestCliProcess)
#include "tst_cliprocess.moc"
