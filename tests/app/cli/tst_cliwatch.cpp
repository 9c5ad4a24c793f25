// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/syncnow.h"
#include "tests/app/cli/cliworld.h"
#include "tests/core/session/fixture.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <csignal>
#include <cstddef>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::cli;

namespace {

/// What systemd is to the program: a socket of datagrams.
class Manager
{
public:
    explicit Manager(const QString &path)
        : m_path(path.toLocal8Bit())
        , m_descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, m_path.constData(), static_cast<size_t>(m_path.size()));
        if (::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
            qFatal("the socket could not be made");
    }
    ~Manager() { ::close(m_descriptor); }
    Manager(const Manager &) = delete;
    Manager &operator=(const Manager &) = delete;

    [[nodiscard]] bool heard(const QByteArray &word)
    {
        char buffer[512];
        for (ssize_t got = 0; (got = ::recv(m_descriptor, buffer, sizeof(buffer), 0)) > 0;)
            m_all.append(QByteArray(buffer, static_cast<qsizetype>(got)));
        return std::any_of(
            m_all.begin(), m_all.end(), [&](const QByteArray &message) { return message.startsWith(word); });
    }

private:
    QByteArray m_path;
    int m_descriptor;
    QByteArrayList m_all;
};

/// A notice over a bare socket; true where it was acknowledged.
bool post(const QUrl &address, int customer, const QByteArray &stamp)
{
    QTcpSocket socket;
    socket.connectToHost(address.host(), static_cast<quint16>(address.port()));
    if (!socket.waitForConnected(5000))
        return false;
    const QByteArray body = R"({"event":"customer.updated","id":)" + QByteArray::number(customer)
        + R"(,"timestamp":")" + stamp + "\"}";
    socket.write("POST " + address.path().toLatin1()
        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body);
    QByteArray answer;
    while (!answer.contains("\r\n") && socket.waitForReadyRead(5000))
        answer += socket.readAll();
    return answer.startsWith("HTTP/1.1 202");
}

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace

/// `tandemctl watch`, the real program, as a service manager starts it.
class TestCliWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void editsTravelUntilASignalStopsItCleanly();
    void theSecondRunnerIsToldWhoHasTheProfile();
    void aKillInABurstLosesNothingThatWasAcknowledged();
    void aWindowOnTheSameProfileAsksIt();
    void aConfigurationIsImportedWhileItRuns();
    void theServiceManagerIsToldHowItGoes();
    void theJournalIsToldThePriorityOfEachLine();
    void withoutASignInItDoesNotBegin();

private:
    [[nodiscard]] std::unique_ptr<QProcess> begin(
        const QStringList &options = {}, const std::function<void(QProcessEnvironment &)> &edit = {});
    [[nodiscard]] Json watchNow();
    [[nodiscard]] QUrl secretAddress();
    void stop(QProcess &process);

    std::unique_ptr<CliWorld> m_world;
    quint16 m_port = freePort();
};

void TestCliWatch::initTestCase()
{
    m_world = std::make_unique<CliWorld>(companies(3));
    QVERIFY(m_world->settle());
    const Outcome outcome = m_world->configure([this](Configuration &wanted) {
        wanted.webhooks.port = m_port;
        wanted.live.pollSeconds = 86'400;
        wanted.live.pollSecondsQuiet = 86'400;
        wanted.flow(Flow::Accounts).webhook = true;
        wanted.flow(Flow::Accounts).schedule = u"daily at 02:30"_s;
    });
    VERIFY_EXIT(outcome, 0);
}

void TestCliWatch::cleanup()
{
    m_world->services.webhooks().setTargets({});
}

QUrl TestCliWatch::secretAddress()
{
    return QUrl(QString::fromUtf8(m_world->run({u"webhooks"_s, u"secret"_s}).out.trimmed()));
}

Json TestCliWatch::watchNow()
{
    const Json status = m_world->json({u"status"_s}).json();
    return status.is_object() && status["watch"].is_object() ? status["watch"] : Json::object();
}

/// Started, and listening on both sides.
std::unique_ptr<QProcess> TestCliWatch::begin(
    const QStringList &options, const std::function<void(QProcessEnvironment &)> &edit)
{
    auto process = m_world->prepare(QStringList{u"watch"_s} + options);
    QProcessEnvironment environment = process->processEnvironment();
    if (edit)
        edit(environment);
    process->setProcessEnvironment(environment);
    process->start();
    const bool ready = QTest::qWaitFor(
        [&] {
            const Json now = watchNow();
            return now.contains("stream") && textAt(now["stream"], "state") == "listening"_L1
                && now["receiver"]["listening"] == Json(true) && now["polls"].get<int>() > 0;
        },
        30'000);
    if (!ready)
        qWarning("%s", CliWorld::finish(*process, 100).told().constData());
    return process;
}

void TestCliWatch::stop(QProcess &process)
{
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    const Outcome outcome = CliWorld::finish(process);
    VERIFY_EXIT(outcome, 0);
    QVERIFY2(outcome.out.contains("Stopped."), outcome.told().constData());
}

void TestCliWatch::editsTravelUntilASignalStopsItCleanly()
{
    sandbox::SdWebhookTarget target;
    target.url = secretAddress();
    QVERIFY(target.url.path().size() > 40);
    m_world->services.webhooks().setTargets({target});
    const QString metrics = m_world->path(u"tandem.prom"_s);
    const QString told = m_world->path(u"hook.txt"_s);
    const QString script = m_world->write(
        u"hook.sh"_s, "#!/bin/sh\necho \"$TANDEM_PROFILE $TANDEM_HEALTH\" >> " + told.toUtf8() + "\n");
    const auto process = begin({u"--metrics"_s, metrics, u"--hook"_s, u"/bin/sh "_s + script});
    const auto [account, customer] = m_world->pairs().first();
    m_world->setSalesforce(account, {{"Phone", "left"}});
    const auto phone = [&, id = customer] {
        const auto row =
            m_world->services.withStartdeliver([&](auto &service) { return service.find("customer", id); });
        return row && (*row)["customfieldPhone"].is_string() ? (*row)["customfieldPhone"].get<std::string>()
                                                             : "";
    };
    QTRY_COMPARE_WITH_TIMEOUT(phone(), std::string("left"), 20'000);
    m_world->setStartdeliver(customer, {{"customfieldPhone", "right"}});
    const auto leftPhone = [&, id = account] {
        const auto row = m_world->services.withSalesforce([&](auto &service) { return service.row(id); });
        return row["Phone"].is_string() ? row["Phone"].template get<std::string>() : std::string();
    };
    QTRY_COMPARE_WITH_TIMEOUT(leftPhone(), std::string("right"), 20'000);
    const Outcome status = m_world->run({u"status"_s});
    VERIFY_EXIT(status, 0);
    QVERIFY2(status.out.contains("It runs by itself: good"), status.told().constData());
    QVERIFY2(status.out.contains("daily at 02:30, and at once on notices"), status.told().constData());
    QVERIFY2(status.out.contains("Salesforce calls: "), status.told().constData());
    QCOMPARE(watchNow()["schedules"][0]["next"].size(), 5U);
    const Outcome test = m_world->json({u"webhooks"_s, u"test"_s});
    VERIFY_EXIT(test, 0);
    QVERIFY(test.json()["arrived"] == Json(true));
    const Outcome notices = m_world->run({u"notices"_s});
    QVERIFY2(
        notices.out.contains("webhook") && notices.out.contains("change-event"), notices.told().constData());
    QTRY_VERIFY_WITH_TIMEOUT(
        m_world->read(u"tandem.prom"_s).contains("tandem_health{state=\"good\"} 1\n"), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_world->read(u"hook.txt"_s).contains("default good\n"), 20'000);
    stop(*process);
    QVERIFY(watchNow().empty());
}

void TestCliWatch::theSecondRunnerIsToldWhoHasTheProfile()
{
    const auto process = begin();
    for (const QStringList &command : {QStringList{u"watch"_s}, QStringList{u"sync"_s}}) {
        const Outcome outcome = m_world->json(command);
        VERIFY_EXIT(outcome, 6);
        QCOMPARE(errorCode(outcome), u"RUNNER_ELSEWHERE"_s);
        QVERIFY2(outcome.out.contains(QByteArray::number(process->processId())), outcome.told().constData());
    }
    stop(*process);
}

/// S12, S18: 202 means that it is on disk, whatever happens next.
void TestCliWatch::aKillInABurstLosesNothingThatWasAcknowledged()
{
    const QUrl address = secretAddress();
    const auto process = begin();
    QList<int> acknowledged;
    for (int i = 1; i <= 200; ++i) {
        if (post(address, 900'000 + i, "2026-01-31T09:30:00.000Z"))
            acknowledged.append(900'000 + i);
        if (i == 120)
            process->kill();
    }
    process->waitForFinished(20'000);
    QVERIFY2(acknowledged.size() >= 100 && acknowledged.size() < 200,
        qPrintable(QString::number(acknowledged.size())));
    const auto stored = [&] {
        QSet<int> ids;
        const Json document = m_world->json({u"notices"_s, u"--limit"_s, u"1000"_s}).json();
        for (const Json &notice : document["notices"])
            ids.insert(textAt(notice, "record").toInt());
        return ids;
    };
    const QSet<int> left = stored();
    for (const int id : std::as_const(acknowledged))
        QVERIFY2(left.contains(id), qPrintable(QString::number(id)));
    // The next one deals with what was left, and takes what its senders send again for what it is.
    const auto next = begin();
    QTRY_COMPARE_WITH_TIMEOUT(watchNow().value("waitingNotices", -1), 0, 30'000);
    for (const int id : std::as_const(acknowledged))
        QVERIFY(post(address, id, "2026-01-31T09:30:00.000Z"));
    QCOMPARE(stored(), left);
    stop(*next);
}

/// S19: it has the profile, and a window beside it has its buttons.
void TestCliWatch::aWindowOnTheSameProfileAsksIt()
{
    const auto process = begin();
    session::SessionOptions options;
    options.dataDirectory = m_world->profile();
    options.secrets = session::SecretsPlace::File;
    session::Session window(options);
    QVERIFY(await(window.open()));
    const auto paused = await(window.pauseWatch(std::chrono::minutes(60)));
    QVERIFY2(paused, paused ? "" : qPrintable(paused.error().text));
    QCOMPARE(textAt(watchNow(), "health"), u"paused"_s);
    QVERIFY(!textAt(watchNow(), "pausedUntil").isEmpty());
    QVERIFY(await(window.pauseWatch(std::chrono::minutes(0))));
    QCOMPARE(textAt(watchNow(), "pausedUntil"), QString());
    const auto run = await(session::syncNow(&window));
    QVERIFY2(run, run ? "" : qPrintable(run.error().text));
    QCOMPARE(run->trigger, u"manual"_s);
    process->kill();
    QVERIFY(process->waitForFinished(20'000));
    QCOMPARE(await(window.pauseWatch(std::chrono::minutes(60))).error().code, u"WATCH_GONE"_s);
}

void TestCliWatch::aConfigurationIsImportedWhileItRuns()
{
    const auto process = begin();
    const QString file = m_world->path(u"changed.json"_s);
    VERIFY_EXIT(m_world->run({u"config"_s, u"export"_s, file}), 0);
    Json document = Json::parse(m_world->read(u"changed.json"_s).toStdString());
    document["flows"]["accounts"]["schedule"] = "hourly at :05";
    m_world->write(u"changed.json"_s, QByteArray::fromStdString(document.dump()));
    VERIFY_EXIT(m_world->run({u"config"_s, u"import"_s, file}), 0);
    QTRY_COMPARE_WITH_TIMEOUT(textAt(watchNow()["schedules"][0], "schedule"), u"hourly at :05"_s, 20'000);
    QCOMPARE(textAt(watchNow(), "health"), u"good"_s);
    stop(*process);
    document["flows"]["accounts"]["schedule"] = "daily at 02:30";
    m_world->write(u"changed.json"_s, QByteArray::fromStdString(document.dump()));
    VERIFY_EXIT(m_world->run({u"config"_s, u"import"_s, file}), 0);
}

void TestCliWatch::theServiceManagerIsToldHowItGoes()
{
    const QString path = m_world->path(u"notify"_s);
    Manager manager(path);
    const auto process = begin({}, [&](QProcessEnvironment &environment) {
        environment.insert(u"NOTIFY_SOCKET"_s, path);
        environment.insert(u"WATCHDOG_USEC"_s, u"600000"_s);
    });
    QTRY_VERIFY(manager.heard("READY=1"));
    QTRY_VERIFY(manager.heard("WATCHDOG=1"));
    QTRY_VERIFY(manager.heard("STATUS=good"));
    stop(*process);
    QTRY_VERIFY(manager.heard("STOPPING=1"));
}

void TestCliWatch::theJournalIsToldThePriorityOfEachLine()
{
    const QString log = m_world->write(u"journal.txt"_s, {});
    struct stat file = {};
    QCOMPARE(::stat(log.toLocal8Bit().constData(), &file), 0);
    const QByteArray stream = QByteArray::number(file.st_dev) + ':' + QByteArray::number(file.st_ino);
    const auto runInto = [&](const QString &path) {
        const auto process = m_world->prepare({u"watch"_s});
        QProcessEnvironment environment = process->processEnvironment();
        environment.insert(u"JOURNAL_STREAM"_s, QString::fromLatin1(stream));
        environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s); // of Qt, and of the engine
        process->setProcessEnvironment(environment);
        process->setStandardErrorFile(path);
        process->start();
        QTRY_VERIFY_WITH_TIMEOUT(watchNow().value("polls", 0) > 0, 30'000);
        stop(*process);
    };
    runInto(log);
    const QByteArrayList lines = m_world->read(u"journal.txt"_s).trimmed().split('\n');
    static const QRegularExpression marked(u"^<[3-7]>"_s);
    for (const QByteArray &line : lines)
        QVERIFY2(marked.match(QString::fromUtf8(line)).hasMatch(), line.constData());
    const auto has = [&lines](const QString &pattern) {
        const QRegularExpression wanted(pattern);
        return std::any_of(lines.begin(), lines.end(),
            [&](const QByteArray &line) { return wanted.match(QString::fromUtf8(line)).hasMatch(); });
    };
    QVERIFY(has(u"^(<6>good|<4>degraded)"_s));
    QVERIFY(has(u"^<7>"_s));
    // The variable is inherited; what goes elsewhere is for people.
    runInto(m_world->path(u"elsewhere.txt"_s));
    const QByteArray plain = m_world->read(u"elsewhere.txt"_s);
    QVERIFY(plain.contains("good") || plain.contains("degraded"));
    QVERIFY2(!plain.contains("<6>") && !plain.contains("<4>"), plain.constData());
}

void TestCliWatch::withoutASignInItDoesNotBegin()
{
    CliWorld other(companies(0));
    VERIFY_EXIT(other.configure(), 0);
    const Outcome outcome = other.json({u"watch"_s});
    VERIFY_EXIT(outcome, 3);
}

QTEST_GUILESS_MAIN(TestCliWatch)

#include "tst_cliwatch.moc"
