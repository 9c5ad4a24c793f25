// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliworld.h"
#include "tests/support/overheard.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::cli;
using namespace tandem::test;

/// No token, key, code or verifier leaves the secret file, whatever is run and however much is logged.
class TestCliSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySecretWasOverheard();
    void noOutputHoldsASecret();
    void noFileButOneHoldsASecret();
    void theSecretFileIsItsOwnersOnly();
    void anErrorThatQuotesAServiceHoldsNoSecret();
    void noArgumentOfTheProcessHoldsASecret();
    void afterDisconnectingNothingIsLeft();

private:
    void keep(const QStringList &arguments, const QByteArray &input = {});
    [[nodiscard]] QByteArray found(const QByteArray &bytes) const;

    std::unique_ptr<CliWorld> m_world;
    Overheard m_overheard;
    QList<std::pair<QString, QByteArray>> m_said;
};

void TestCliSecrets::keep(const QStringList &arguments, const QByteArray &input)
{
    const Outcome outcome = m_world->run(arguments, input);
    m_said.append({arguments.join(u' '), outcome.told()});
}

QByteArray TestCliSecrets::found(const QByteArray &bytes) const
{
    return m_overheard.foundIn(bytes);
}

/// Everything a profile can do, with every log message on.
void TestCliSecrets::initTestCase()
{
    m_world = std::make_unique<CliWorld>(companies(6));
    m_world->services.onBeforeHandle(
        [this](sandbox::Side, const server::HttpRequest &request) { m_overheard.listen(request); });
    qputenv("QT_LOGGING_RULES", "tandem.*=true");
    VERIFY_EXIT(m_world->configure(), 0);
    for (const Outcome &outcome : {m_world->connectSalesforce(), m_world->connectStartdeliver()}) {
        VERIFY_EXIT(outcome, 0);
        m_said.append({u"connect"_s, outcome.told()});
    }
    // An expired token brings the refresh, and with it a new pair.
    for (int round = 0; round < 2; ++round) {
        m_world->services.withAuth([](sandbox::SalesforceAuth &auth) { auth.expireAccessTokens(); });
        keep({u"sync"_s, u"--json"_s});
    }
    const QList<QString> lines = {u"doctor"_s, u"status"_s, u"config show"_s, u"matches --waive"_s,
        u"plan --json"_s, u"sync"_s, u"runs --json"_s, u"run 1 --json"_s, u"links"_s, u"conflicts"_s,
        u"holds"_s, u"errors"_s, u"decisions"_s, u"trace 1"_s, u"describe salesforce Account"_s,
        u"describe startdeliver customer"_s};
    for (const QString &line : lines)
        keep(line.split(u' '));
    m_world->services.withAuth([](sandbox::SalesforceAuth &auth) { auth.grants().revokeAll(); });
    keep({u"sync"_s});
    VERIFY_EXIT(m_world->connectSalesforce(), 0);
    m_world->services.faults().failNth(sandbox::Side::Startdeliver, 1, sandbox::FaultKind::Garbage, {}, 3);
    keep({u"sync"_s, u"--full"_s});
    m_world->services.faults().clear();
    keep({u"connect"_s, u"startdeliver"_s}, "planted-wrong-key-77\n");
}

void TestCliSecrets::everySecretWasOverheard()
{
    QMap<QByteArray, int> counts;
    for (const auto &[name, secret] : m_overheard.secrets())
        ++counts[name];
    QVERIFY(counts.value("code") >= 2);
    QVERIFY(counts.value("code_verifier") >= 2);
    QVERIFY(counts.value("refresh_token") >= 2);
    QVERIFY(counts.value("access token or key") + counts.value("authorization") >= 4);
    const auto secrets = m_overheard.secrets();
    QVERIFY(std::any_of(secrets.begin(), secrets.end(),
        [](const auto &entry) { return entry.second.contains(sandbox::Sandbox::apiKey()); }));
}

void TestCliSecrets::noOutputHoldsASecret()
{
    for (const auto &[line, said] : m_said) {
        QVERIFY2(found(said).isEmpty(), qPrintable(line + u" says: "_s + QString::fromUtf8(found(said))));
        QVERIFY2(!holds(said, sandbox::Sandbox::apiKey()), qPrintable(line));
        QVERIFY2(!holds(said, "planted-wrong-key-77"), qPrintable(line));
    }
    // The messages were on indeed.
    QVERIFY(std::any_of(
        m_said.begin(), m_said.end(), [](const auto &entry) { return entry.second.contains("tandem."); }));
}

void TestCliSecrets::noFileButOneHoldsASecret()
{
    const QString own = m_world->profile() + u"/secrets"_s;
    QVERIFY(holds(contents(own), sandbox::Sandbox::apiKey()));
    int files = 0;
    QDirIterator all(
        m_world->directory.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        ++files;
        if (path == own)
            continue;
        const QByteArray bytes = contents(path);
        QVERIFY2(found(bytes).isEmpty(), qPrintable(path + u" holds: "_s + QString::fromUtf8(found(bytes))));
        QVERIFY2(!holds(bytes, sandbox::Sandbox::apiKey()), qPrintable(path));
        QVERIFY2(!holds(bytes, "planted-wrong-key-77"), qPrintable(path));
    }
    QVERIFY(files >= 4);
    // What is used up is not kept either.
    for (const auto &[name, secret] : m_overheard.secrets()) {
        if (name.startsWith("code"))
            QVERIFY2(!holds(contents(own), secret), name.constData());
    }
}

void TestCliSecrets::theSecretFileIsItsOwnersOnly()
{
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QDirIterator all(m_world->profile(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
    }
    QVERIFY(!(QFile::permissions(m_world->profile()) & others));
}

/// A service that sends back what it got: its text is shown, the key in it is not.
void TestCliSecrets::anErrorThatQuotesAServiceHoldsNoSecret()
{
    const QByteArray key = "planted-echoed-key-88";
    m_world->services.withStartdeliver([](sandbox::StartdeliverService &service) {
        service.switches().errors = sandbox::SdSwitches::Errors::Text;
    });
    const Outcome outcome = m_world->connectStartdeliver(key);
    VERIFY_EXIT(outcome, 3);
    QVERIFY2(!holds(outcome.told(), key), outcome.told().constData());
    const Outcome argument = m_world->json({u"connect"_s, u"startdeliver"_s, QString::fromLatin1(key)});
    VERIFY_EXIT(argument, 2);
    QVERIFY2(argument.out.contains("connect startdeliver"), argument.told().constData());
}

/// What every user of the machine can read of a process that has been given a key.
void TestCliSecrets::noArgumentOfTheProcessHoldsASecret()
{
    const std::unique_ptr<QProcess> process = m_world->prepare({u"connect"_s, u"startdeliver"_s});
    QByteArrayList seen;
    const auto look = [&seen, &process](sandbox::Side, const server::HttpRequest &) {
        const QString folder = u"/proc/%1/"_s.arg(process->processId());
        seen += contents(folder + u"cmdline"_s) + contents(folder + u"environ"_s);
    };
    m_world->services.onBeforeHandle(look);
    process->start();
    QVERIFY(process->waitForStarted());
    process->write(sandbox::Sandbox::apiKey() + '\n');
    process->closeWriteChannel();
    VERIFY_EXIT(CliWorld::finish(*process), 0);
    m_world->services.onBeforeHandle({});
    QVERIFY(!seen.isEmpty());
    for (const QByteArray &bytes : seen) {
        QVERIFY(bytes.contains("startdeliver"));
        QVERIFY(!holds(bytes, sandbox::Sandbox::apiKey()));
        QVERIFY2(found(bytes).isEmpty(), found(bytes).constData());
    }
}

void TestCliSecrets::afterDisconnectingNothingIsLeft()
{
    VERIFY_EXIT(m_world->run({u"disconnect"_s, u"salesforce"_s}), 0);
    VERIFY_EXIT(m_world->run({u"disconnect"_s, u"startdeliver"_s}), 0);
    const QByteArray left = contents(m_world->profile() + u"/secrets"_s);
    QVERIFY2(found(left).isEmpty(), found(left).constData());
    QVERIFY(!holds(left, sandbox::Sandbox::apiKey()));
}

QTEST_GUILESS_MAIN(TestCliSecrets)
#include "tst_clisecrets.moc"
