// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliworld.h"
#include "tests/flow/outboxspread.h"

#include <QMutexLocker>
#include <QRandomGenerator>
#include <QSemaphore>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;
using Row = nlohmann::json; // of the services
using cli::Outcome;
using sandbox::FaultKind;
using SandboxSide = sandbox::Side;

namespace {

/// When a run is killed: while the n-th request that counts waits at the service's door. The service then
/// carries it out, or never sees it.
struct Moment
{
    int request = 1;
    bool arrives = true;
    /// Of a create whose answer is lost first: only the looks for it count.
    std::optional<FaultKind> lost = std::nullopt;
};

/// How many records there are of one (name, phone or parent).
using Counted = std::map<std::pair<std::string, std::string>, int>;

QByteArray faults(const char *what, Counted found, const Counted &wanted)
{
    QByteArray text;
    for (const auto &[key, count] : wanted)
        found[key] -= count;
    for (const auto &[key, count] : found) {
        if (count != 0)
            text += QByteArray(what) + " \"" + key.first.c_str() + "\" (" + key.second.c_str()
                + (count > 0 ? ") is too many; " : ") is missing; ");
    }
    return text;
}

bool isWrite(SandboxSide side, const server::HttpRequest &request)
{
    const QByteArray kind = sandbox::kindOf(side, request).kind;
    return kind == "create" || kind == "patch" || kind == "collections-create" || kind == "collections-update"
        || kind == "collections-upsert";
}

/// A look for a customer by the reference that Tandem wrote into it.
bool isLook(SandboxSide side, const server::HttpRequest &request)
{
    return side == SandboxSide::Startdeliver && request.method == "GET"
        && QByteArray::fromPercentEncoding(request.target).contains("customfieldSalesforceId");
}

} // namespace

/// S12: the real program, killed while changes stand in every state the outbox has, leaves no duplicate and
/// no loss.
class KillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void S12_aProgramKilledInAnyStateOfTheOutboxIsFinishedByTheNext();

private:
    void addWork();
    /// Runs the program and kills it at that moment; false where it ended before.
    bool killAt(const Moment &moment);
    void converge();
    void recount();
    void killAndRecover(const Moment &moment);
    QList<Moment> moments();

    std::unique_ptr<cli::CliWorld> m_world;
    int m_round = 0;
    qint64 m_plan = 0;
    int m_requests = 0; ///< of the last undisturbed run
    QList<int> m_writes; ///< which of them were writes
    Spread m_total;
};

void KillTest::initTestCase()
{
    m_world = std::make_unique<cli::CliWorld>(cli::companies(0));
    QVERIFY(m_world->connectBoth());
    const Outcome outcome =
        m_world->configure([](Configuration &wanted) { wanted.guards.readBackDelaySeconds = 0; });
    QVERIFY2(outcome.code == 0, outcome.told().constData());
}

/// New records on both sides, and edits of both sides' last ones.
void KillTest::addWork()
{
    const std::string before = std::to_string(m_round);
    const std::string name = std::to_string(++m_round);
    m_world->services.withSalesforce([&](sandbox::SalesforceService &service) {
        const QByteArray account = service.insert("Account", {{"Name", "Left " + name}});
        service.insert("Contact", {{"LastName", "Person " + name}, {"AccountId", account.toStdString()}});
        for (const Row &row : service.find("Account", "Name", u"Left "_s + QString::fromStdString(before)))
            service.update(
                QByteArray::fromStdString(row["Id"].get<std::string>()), {{"Phone", "left " + before}});
    });
    m_world->services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        service.insert("customer", {{"name", "Right " + name}});
        for (const Row &row : service.findBy("customer", "name", "Right " + before))
            service.update("customer", row["id"].get<qint64>(), {{"customfieldPhone", "right " + before}});
    });
}

bool KillTest::killAt(const Moment &moment)
{
    std::atomic<int> entered = 0;
    int counted = 0;
    std::atomic<bool> reached = false;
    QMutex mutex;
    QSemaphore door;
    sandbox::Sandbox &services = m_world->services;
    services.requests().clear();
    if (moment.lost)
        services.faults().failNth(SandboxSide::Startdeliver, 1, *moment.lost,
            {.method = "POST", .pathPart = u"customer"_s, .kind = "create"});
    QList<int> writes;
    services.onBeforeHandle([&](SandboxSide side, const server::HttpRequest &request) {
        ++entered;
        if (moment.lost && !isLook(side, request))
            return;
        QMutexLocker lock(&mutex);
        const int number = ++counted;
        if (isWrite(side, request))
            writes.append(number);
        if (number != moment.request)
            return;
        if (!moment.arrives)
            services.faults().failNth(side, 1, FaultKind::ResetBefore);
        reached = true;
        lock.unlock();
        door.acquire();
    });
    const auto process = m_world->prepare({u"sync"_s});
    process->start();
    const bool ended =
        QTest::qWaitFor([&] { return reached || process->state() == QProcess::NotRunning; }, 60'000);
    process->kill();
    process->waitForFinished(20'000);
    door.release();
    const bool served = QTest::qWaitFor([&] { return services.requests().all().size() == entered; }, 20'000);
    services.onBeforeHandle({});
    services.faults().clear();
    m_requests = counted;
    m_writes = writes;
    if (!ended || !served)
        qWarning("the killed run hung, or its last request was never answered");
    return ended && served && reached;
}

/// Runs until a run has nothing to write.
void KillTest::converge()
{
    for (int i = 0; i < 6; ++i) {
        const Outcome outcome = m_world->json({u"sync"_s});
        QVERIFY2(outcome.code == 0, outcome.told().constData());
        qint64 written = 0;
        const cli::Json document = outcome.json();
        for (const cli::Json &flow : document["run"]["flows"]) {
            for (const char *what : {"created", "updated"})
                written += flow[what]["salesforce"].get<qint64>() + flow[what]["startdeliver"].get<qint64>();
        }
        if (written == 0)
            return;
    }
    QFAIL("the runs never became quiet");
}

/// Every record of every round once on each side, with the last edit on both.
void KillTest::recount()
{
    const auto text = [](const Row &row, const char *field) {
        const auto found = row.find(field);
        return found != row.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    Counted wanted;
    Counted people;
    for (int i = 1; i <= m_round; ++i) {
        const std::string name = std::to_string(i);
        wanted[{"Left " + name, i < m_round ? "left " + name : ""}] = 1;
        wanted[{"Right " + name, i < m_round ? "right " + name : ""}] = 1;
        people[{"Person " + name, "Left " + name}] = 1;
    }
    Counted accounts;
    Counted contacts;
    m_world->services.withSalesforce([&](sandbox::SalesforceService &service) {
        for (const Row &row : service.allRows("Account")) {
            if (!row["IsDeleted"].get<bool>()) // The seed has some of those.
                ++accounts[{text(row, "Name"), text(row, "Phone")}];
        }
        for (const Row &row : service.allRows("Contact"))
            ++contacts[{text(row, "LastName"),
                text(service.row(QByteArray::fromStdString(text(row, "AccountId"))), "Name")}];
    });
    Counted customers;
    Counted users;
    m_world->services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        for (const Row &row : service.allRows("customer"))
            ++customers[{text(row, "name"), text(row, "customfieldPhone")}];
        for (const Row &row : service.allRows("user"))
            ++users[{text(row, "name"),
                text(service.find("customer", row["customerId"].get<qint64>()).value_or(Row()), "name")}];
    });
    QCOMPARE(faults("account", accounts, wanted) + faults("customer", customers, wanted), QByteArray());
    QCOMPARE(faults("contact", contacts, people) + faults("user", users, people), QByteArray());
}

void KillTest::killAndRecover(const Moment &moment)
{
    addWork();
    const bool killed = killAt(moment);
    const Spread spread = spreadOf(m_world->profile(), m_world->services, m_plan);
    if (killed) {
        for (const auto &[standing, count] : spread)
            m_total[standing] += count;
    }
    qInfo("%s request %d%s: %s", killed ? "killed at" : "ended before", moment.request,
        moment.arrives ? "" : ", which never arrives", printed(spread).constData());
    converge();
    if (!QTest::currentTestFailed())
        recount();
}

/// Every request from the one before the first write on, and every write that never arrives. Then the looks
/// for a create whose answer was lost. TANDEM_ROUNDS adds as many moments by chance.
QList<Moment> KillTest::moments()
{
    QList<Moment> list;
    for (int request = m_writes.first() - 1; request <= m_requests; ++request)
        list.append({request, true});
    for (const int request : std::as_const(m_writes))
        list.append({request, false});
    list.append({1, true, FaultKind::ResetAfter});
    list.append({1, false, FaultKind::ResetBefore});
    list.append({2, true, FaultKind::ResetBefore});
    const auto seed = static_cast<quint32>(qEnvironmentVariableIntValue("TANDEM_SEED"));
    QRandomGenerator random(seed);
    const int rounds = qEnvironmentVariableIntValue("TANDEM_ROUNDS");
    if (rounds > 0)
        qInfo("%d more moments, TANDEM_SEED=%u", rounds, seed);
    for (int i = 0; i < rounds; ++i)
        list.append({1 + static_cast<int>(random.bounded(m_requests)), random.bounded(2) == 0});
    return list;
}

void KillTest::S12_aProgramKilledInAnyStateOfTheOutboxIsFinishedByTheNext()
{
    // Two undisturbed rounds: the second shows how many requests a run with every kind of work makes.
    for (int i = 0; i < 2; ++i) {
        addWork();
        QVERIFY(!killAt({.request = 0}));
        converge();
        recount();
        if (QTest::currentTestFailed())
            return;
    }
    killAndRecover({.request = 0}); // What it finds finished does not count, but moves m_plan on.
    QVERIFY(m_writes.size() >= 5);
    const QList<Moment> all = moments();
    for (const Moment &moment : all) {
        killAndRecover(moment);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("changes by state right after a kill: %s", printed(m_total).constData());
    for (int i = 0; i < standings; ++i) {
        const auto standing = static_cast<Standing>(i);
        QVERIFY2(m_total[standing] > 0, nameOf(standing));
    }
}

QTEST_GUILESS_MAIN(KillTest)

#include "tst_kill.moc"
