// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo/browser.h"
#include "app/cli/jsonviews.h"
#include "app/sandbox/sandbox.h"
#include "core/domain/configuration.h"

#include <QDirIterator>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tandem;
using tandem::cli::Json;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] Json json() const { return cli::parsed(out); }
    [[nodiscard]] QByteArray told() const
    {
        return "exit code " + QByteArray::number(code) + "\n" + out + err;
    }
};

/// Everything the program said, for a failed test.
QByteArray told(const Outcome &outcome)
{
    return "exit code " + QByteArray::number(outcome.code) + '\n' + outcome.out + outcome.err;
}

sandbox::SandboxOptions small()
{
    sandbox::SandboxOptions options;
    options.companies = 10;
    options.autoConsent = true;
    return options;
}

} // namespace

/// The real program against a sandbox in this process, as a script would use it.
class TestTandemctl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aMissingKeychainIsSaidAndNothingFallsBackToAFile();
    void aBrokenConfigurationIsNamedAtItsPath();
    void aWrongKeyIsASignInError();
    void aDeadServerCannotBeReached();
    void aDeniedConsentIsASignInError();
    void connectPrintsOneLineAndSyncKeepsSecretsInTheirFile();
    void aControlCharacterOfAServiceIsWrittenOut();
    void aKilledSyncIsFinishedByTheNextOne();
    void theDemoEndsAsExpected();
    void theDesktopSaysItsUsageWithoutADisplay();

private:
    [[nodiscard]] Outcome run(const QStringList &arguments, const QByteArray &input = {});
    void configure();
    [[nodiscard]] Outcome connectSalesforce(const QString &answer);
    [[nodiscard]] QStringList common(const QStringList &arguments) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    QString m_program;
};

void TestTandemctl::init()
{
    m_program = qEnvironmentVariable("TANDEM_BIN") + u"/tandemctl"_s;
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<sandbox::Sandbox>(small());
    QVERIFY(m_sandbox->start());
}

void TestTandemctl::cleanup()
{
    m_sandbox.reset();
    m_folder.reset();
}

QStringList TestTandemctl::common(const QStringList &arguments) const
{
    return QStringList{u"--data-dir"_s, m_folder->filePath(u"profile"_s), u"--secrets"_s, u"file"_s}
    + arguments;
}

Outcome TestTandemctl::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(m_program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestTandemctl::configure()
{
    Configuration configuration = Configuration::defaults();
    configuration.salesforce.loginUrl = m_sandbox->salesforceUrl();
    configuration.salesforce.clientId = QString::fromLatin1(sandbox::Sandbox::clientId());
    configuration.startdeliver.baseUrl = m_sandbox->startdeliverUrl();
    configuration.startdeliver.requestsPerSecond = 100;
    configuration.startdeliver.maxRequestsPerSecond = 100;
    configuration.network.proxy = u"none"_s;
    // A killed create that did not arrive is looked for twice before it is sent again.
    configuration.guards.readBackDelaySeconds = 2;
    QFile file(m_folder->filePath(u"wanted.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tandem::toJson(configuration));
    file.close();
    const Outcome imported = run(common({u"config"_s, u"import"_s, file.fileName()}));
    QVERIFY2(imported.code == 0, told(imported).constData());
}

/// Plays the browser: reads the address the program prints, answers the page, and follows it back.
Outcome TestTandemctl::connectSalesforce(const QString &answer)
{
    QProcess process;
    process.start(m_program, common({u"connect"_s, u"salesforce"_s, u"--no-browser"_s}));
    QByteArray out;
    while (!out.contains('\n') && process.waitForReadyRead(20'000))
        out += process.readAllStandardOutput();
    QUrl url(QString::fromLatin1(out.trimmed().mid(5)));
    QUrlQuery query(url);
    query.addQueryItem(u"auto"_s, answer);
    url.setQuery(query);
    const auto page = cli::visit(url);
    if (!QTest::qWaitFor([&] { return page.isFinished(); }, 20'000) || !page.result())
        return {};
    const auto back = cli::visit(page.result()->location);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20'000))
        return {};
    return {process.exitCode(), out + process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestTandemctl::aMissingKeychainIsSaidAndNothingFallsBackToAFile()
{
    const QString folder = m_folder->filePath(u"p"_s);
    const auto bus = qScopeGuard([before = qgetenv("DBUS_SESSION_BUS_ADDRESS")] {
        if (before.isEmpty())
            qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        else
            qputenv("DBUS_SESSION_BUS_ADDRESS", before);
    });
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + QFile::encodeName(m_folder->filePath(u"bus"_s)));
    QCOMPARE(run({u"--data-dir"_s, folder, u"config"_s, u"init"_s}).code, 0);
    const Outcome outcome = run({u"--data-dir"_s, folder, u"--json"_s, u"sync"_s});
    QVERIFY2(outcome.code == 2, told(outcome).constData());
    QCOMPARE(outcome.json()["error"]["code"].get<std::string>(), std::string("NO_KEYCHAIN"));
    QVERIFY(outcome.out.contains("--secrets file"));
    QVERIFY(!QFile::exists(folder + u"/secrets"_s));
}

void TestTandemctl::aBrokenConfigurationIsNamedAtItsPath()
{
    QFile file(m_folder->filePath(u"broken.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tandem::toJson(Configuration::defaults()).replace("\"proxy\"", "\"prosy\""));
    file.close();
    const Outcome outcome = run(common({u"config"_s, u"validate"_s, file.fileName()}));
    QVERIFY2(outcome.code == 2, told(outcome).constData());
    QVERIFY2(outcome.out.contains("/network"), outcome.out.constData());
}

void TestTandemctl::aWrongKeyIsASignInError()
{
    configure();
    const Outcome outcome = run(common({u"connect"_s, u"startdeliver"_s}), "planted-wrong-key-77\n");
    QVERIFY2(outcome.code == 3, told(outcome).constData());
    QVERIFY(!outcome.out.contains("planted-wrong-key-77") && !outcome.err.contains("planted-wrong-key-77"));
}

void TestTandemctl::aDeadServerCannotBeReached()
{
    configure();
    m_sandbox->stop();
    const Outcome outcome =
        run(common({u"--json"_s, u"connect"_s, u"startdeliver"_s}), sandbox::Sandbox::apiKey());
    QVERIFY2(outcome.code == 4, told(outcome).constData());
    QCOMPARE(outcome.json()["error"]["kind"].get<std::string>(), std::string("network"));
}

void TestTandemctl::aDeniedConsentIsASignInError()
{
    configure();
    const Outcome outcome = connectSalesforce(u"deny"_s);
    QVERIFY2(outcome.code == 3, told(outcome).constData());
    QVERIFY(!outcome.err.isEmpty());
}

void TestTandemctl::connectPrintsOneLineAndSyncKeepsSecretsInTheirFile()
{
    configure();
    const Outcome connected = connectSalesforce(u"allow"_s);
    QVERIFY2(connected.code == 0, told(connected).constData());
    QCOMPARE(connected.out.count('\n'), 1);
    QVERIFY(connected.out.startsWith("open http"));
    const Outcome key = run(common({u"connect"_s, u"startdeliver"_s}), sandbox::Sandbox::apiKey() + '\n');
    QVERIFY2(key.code == 0, told(key).constData());
    const Outcome synced = run(common({u"sync"_s, u"--json"_s}));
    QVERIFY2(synced.code == 0 || synced.code == 1, told(synced).constData());
    QVERIFY(synced.json()["run"]["flows"].is_array());
    int holding = 0;
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const QByteArray secret = sandbox::Sandbox::apiKey();
        holding += bytes.contains(secret) || bytes.contains(secret.toHex()) ? 1 : 0;
    }
    QCOMPARE(holding, 1);
    QVERIFY(!(key.out + key.err + synced.out + synced.err).contains(sandbox::Sandbox::apiKey()));
}

void TestTandemctl::aControlCharacterOfAServiceIsWrittenOut()
{
    m_sandbox->withStartdeliver([](sandbox::StartdeliverService &service) {
        service.insert("customer", {{"name", "evil\x1b[2Jname"}});
    });
    configure();
    QCOMPARE(connectSalesforce(u"allow"_s).code, 0);
    QCOMPARE(run(common({u"connect"_s, u"startdeliver"_s}), sandbox::Sandbox::apiKey()).code, 0);
    const Outcome outcome = run(common({u"sync"_s}));
    QVERIFY2(outcome.code == 0 || outcome.code == 1, told(outcome).constData());
    const Outcome matches = run(common({u"matches"_s}));
    QVERIFY2(matches.code == 0, told(matches).constData());
    QVERIFY2(!matches.out.contains('\x1b'), matches.out.constData());
    QVERIFY2(matches.out.contains("evil\\x1b[2J"), matches.out.constData());
}

/// S12: no duplicate and no loss when the program dies in the middle of its writes.
void TestTandemctl::aKilledSyncIsFinishedByTheNextOne()
{
    configure();
    const Outcome salesforce = connectSalesforce(u"allow"_s);
    QVERIFY2(salesforce.code == 0, salesforce.told().constData());
    const Outcome startdeliver = run(common({u"connect"_s, u"startdeliver"_s}), sandbox::Sandbox::apiKey());
    QVERIFY2(startdeliver.code == 0, startdeliver.told().constData());
    const Outcome first = run(common({u"sync"_s}));
    QVERIFY2(first.code == 0 || first.code == 1, first.told().constData());
    const Outcome waived = run(common({u"matches"_s, u"--waive"_s}));
    QVERIFY2(waived.code == 0, waived.told().constData());
    QProcess process;
    process.start(m_program, common({u"sync"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_sandbox->requests().count(sandbox::Side::Startdeliver, "create", u"customer") > 0, 20'000);
    process.kill();
    QVERIFY(process.waitForFinished(20'000));
    const Outcome again = run(common({u"sync"_s, u"--json"_s}));
    QVERIFY2(again.code == 0 || again.code == 1, again.told().constData());
    std::map<std::string, int> names;
    m_sandbox->withStartdeliver([&](sandbox::StartdeliverService &service) {
        for (const auto &row : service.allRows("customer"))
            ++names[row["name"].get<std::string>()];
    });
    for (const auto &[name, count] : names)
        QVERIFY2(count == 1, name.c_str());
}

void TestTandemctl::theDemoEndsAsExpected()
{
    const Outcome outcome = run({u"demo"_s, u"--json"_s});
    QVERIFY2(outcome.code == 0, outcome.out.constData());
    QVERIFY(outcome.json()["demo"]["asExpected"].get<bool>());
}

void TestTandemctl::theDesktopSaysItsUsageWithoutADisplay()
{
    const QString program = qEnvironmentVariable("TANDEM_BIN") + u"/tandem"_s;
    QVERIFY2(QFile::exists(program), "the desktop program is not built");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    for (const auto &[option, says] : {std::pair(u"--help"_s, "--data-dir"), std::pair(u"-v"_s, "tandem ")}) {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, {option});
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains(says));
    }
}

QTEST_GUILESS_MAIN(TestTandemctl)
#include "tst_tandemctl.moc"
