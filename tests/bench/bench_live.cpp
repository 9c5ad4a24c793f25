// SPDX-License-Identifier: GPL-3.0-or-later
// How soon a change is on the other side, unattended.   bench_live latency|receive|backfill|soak [...]
//   latency [changes] [a second] [ms]   edits on both sides while every request takes so long (400 20 50)
//   receive [seconds] [a second]        notices to the receiver: none may be lost (60 500)
//   backfill [records]                  a person's edits during a first sync of so many, at 2 requests a
//   second
//                                       (10000)
//   soak [minutes]                      edits all the time: memory must stay flat (10)
#include "tests/bench/benchsupport.h"
#include "tests/core/server/rawclient.h"
#include "tests/core/session/watchdesk.h"

#include <QCoreApplication>
#include <QFile>
#include <QSemaphore>

#include <atomic>
#include <thread>
#include <tuple>

using namespace tandem;
using namespace tandem::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void must(const Status &status, const char *what)
{
    if (!status)
        qFatal("%s: %s", what, qPrintable(status.error().text));
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly)
        ? file.readAll().split(' ').value(1).toDouble() * 4096.0 / (1024.0 * 1024.0)
        : 0;
}

/// Pairs of linked companies under a watch.
class Pairs
{
public:
    Pairs(int count, double rate, const std::function<void(Configuration &)> &edit = {})
    {
        for (int i = 0; i < count; ++i)
            m_accounts.append(desk.account("Company " + std::to_string(i)));
        must(desk.begin([&](Configuration &wanted) {
            wanted.startdeliver.requestsPerSecond = rate;
            wanted.startdeliver.maxRequestsPerSecond = rate;
            if (edit)
                edit(wanted);
        }),
            "first sync");
        for (int i = 0; i < count; ++i)
            m_customers.append(desk.idOfCustomer("Company " + std::to_string(i)));
        desk.connectWebhooks();
        must(desk.watch(), "watch");
    }

    /// Writes a number into the phone of pair `i` on one side.
    void edit(Side side, int i, int number)
    {
        const std::string text = "number " + std::to_string(number);
        if (side == Side::Salesforce)
            desk.editAccount(m_accounts.at(i), {{"Phone", text}});
        else
            desk.editCustomer(m_customers.at(i), {{"customfieldPhone", text}});
    }
    [[nodiscard]] bool arrived(Side from, int i, int number)
    {
        const std::string text = "number " + std::to_string(number);
        if (from == Side::Startdeliver)
            return desk.phoneOfAccount(m_accounts.at(i)) == text;
        return desk.services.withStartdeliver([&](auto &service) {
            const auto row = service.find("customer", m_customers.at(i));
            return row && (*row)["customfieldPhone"] == nlohmann::json(text);
        });
    }

    WatchDesk desk;

private:
    QStringList m_accounts;
    QList<qint64> m_customers;
};

struct Edit
{
    Side side = Side::Salesforce;
    int pair = 0;
    int number = 0;
    QElapsedTimer since;
};

void measure(Pairs &pairs, int count, int changes, double rate)
{
    Figures latencies[2];
    std::deque<Edit> open;
    QElapsedTimer clock;
    clock.start();
    int made = 0;
    while (made < changes || !open.empty()) {
        while (made < changes && static_cast<double>(clock.elapsed()) >= made * 1000.0 / rate) {
            // Each pair is edited again only after its change has arrived: two edits in between would be one.
            Edit edit{made % 2 == 0 ? Side::Salesforce : Side::Startdeliver, made % count, ++made, {}};
            pairs.edit(edit.side, edit.pair, edit.number);
            edit.since.start();
            open.push_back(edit);
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        std::erase_if(open, [&](const Edit &edit) {
            if (!pairs.arrived(edit.side, edit.pair, edit.number))
                return false;
            latencies[edit.side == Side::Salesforce ? 0 : 1].add(edit.since);
            return true;
        });
        if (clock.elapsed() > 600'000)
            qFatal("%zu changes never arrived", open.size());
    }
    latencies[0].print("Salesforce to Startdeliver");
    latencies[1].print("Startdeliver to Salesforce");
    Figures both = latencies[0];
    both.add(latencies[1]);
    both.print("both (asked: p50 500, p99 2000)");
    const session::WatchView view = pairs.desk.view();
    printLine("%lld runs, %lld events, %lld webhooks, %lld API calls of Salesforce",
        static_cast<long long>(view.immediateRuns), static_cast<long long>(view.stream.events),
        static_cast<long long>(view.receiver.taken), static_cast<long long>(view.allowance.own));
}

void latency()
{
    const auto changes = static_cast<int>(numberArgument(2, 400));
    const auto rate = static_cast<double>(numberArgument(3, 20));
    const auto delay = std::chrono::milliseconds(numberArgument(4, 50));
    const int count = std::max(20, static_cast<int>(rate * 10));
    Pairs pairs(count, 100);
    pairs.desk.services.onBeforeHandle([delay](sandbox::Side, const server::HttpRequest &) {
        QSemaphore().tryAcquire(1, static_cast<int>(delay.count()));
    });
    printLine(
        "%d changes, %.0f a second, every request takes %lld ms more, 100 Startdeliver requests a second",
        changes, rate, static_cast<long long>(delay.count()));
    measure(pairs, count, changes, rate);
    pairs.desk.services.onBeforeHandle({});
}

constexpr qint64 firstSent = 1'000'000; ///< record that receive() tells of; no real one has such a number

/// How many of them are in the book of notices, read page by page.
qint64 storedNotices(WatchDesk &desk)
{
    qint64 count = 0;
    for (qint64 before = 0;;) {
        const auto page = need(desk.session->notices(before, 1000), "notices");
        if (page.isEmpty())
            return count;
        count += std::count_if(page.begin(), page.end(), [](const session::NoticeView &notice) {
            return notice.source == "webhook"_L1 && notice.record.number() >= firstSent;
        });
        before = page.last().id;
    }
}

void receive()
{
    const auto duration = std::chrono::seconds(numberArgument(2, 60));
    const auto rate = static_cast<double>(numberArgument(3, 500));
    Pairs pairs(1, 100);
    const auto secret = need(pairs.desk.session->renewWebhookSecret(), "secret").reveal();
    if (!QTest::qWaitFor([&] { return need(pairs.desk.session->testWebhook(), "test").arrived; }, 10'000))
        qFatal("the receiver did not answer");
    constexpr int senders = 16;
    std::atomic<int> acknowledged = 0;
    std::vector<std::thread> threads;
    std::vector<Figures> latencies(senders);
    QElapsedTimer clock;
    clock.start();
    for (int sender = 0; sender < senders; ++sender) {
        threads.emplace_back([&, sender] {
            RawClient client(pairs.desk.port);
            const auto each = static_cast<int>(rate * static_cast<double>(duration.count()) / senders);
            for (int i = 0; i < each; ++i) {
                const auto due = static_cast<qint64>(i * 1000.0 * senders / rate);
                if (const qint64 early = due - clock.elapsed(); early > 0)
                    QSemaphore().tryAcquire(1, static_cast<int>(early));
                const QByteArray body = R"({"event":"customer.updated","id":)"
                    + QByteArray::number(firstSent + sender * 1'000'000 + i)
                    + R"(,"timestamp":"2026-01-31T09:30:00.000Z"})";
                QElapsedTimer one;
                one.start();
                const auto answer =
                    client.roundTrip("POST /" + secret + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
                        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                latencies[static_cast<size_t>(sender)].add(one);
                acknowledged += answer.status == 202 ? 1 : 0;
            }
        });
    }
    std::ignore =
        QTest::qWaitFor([&] { return clock.elapsed() > std::chrono::milliseconds(duration).count(); },
            static_cast<int>(std::chrono::milliseconds(duration).count()) + 1000);
    for (std::thread &thread : threads)
        thread.join();
    const double took = seconds(clock);
    const session::WatchView view = pairs.desk.view();
    printLine("%d acknowledged in %.1f s (%.0f a second), %lld taken by the receiver, memory %.0f MB",
        acknowledged.load(), took, acknowledged / took, static_cast<long long>(view.receiver.taken),
        residentMegabytes());
    latencies.front().print("until 202, one sender of 16");
    const qint64 stored = storedNotices(pairs.desk);
    printLine("%lld of them are in the store", static_cast<long long>(stored));
    if (stored < acknowledged)
        qFatal("%lld acknowledged notices were lost", static_cast<long long>(acknowledged - stored));
}

void backfill()
{
    const auto records = static_cast<int>(numberArgument(2, 10'000));
    Pairs pairs(2, 2, [](Configuration &wanted) { wanted.flow(Flow::Accounts).schedule = u"every 1m"_s; });
    for (int i = 0; i < records; ++i)
        pairs.desk.account("Backfill " + std::to_string(i));
    // The scheduled run, not the notices, is to find them: their notices are taken away.
    const auto begun = [&] {
        return pairs.desk.services.withStartdeliver([](auto &s) { return s.rowCount("customer"); }) > 20;
    };
    if (!QTest::qWaitFor(begun, 180'000))
        qFatal("the scheduled run did not begin");
    const auto created = [&] {
        return static_cast<double>(
            pairs.desk.services.withStartdeliver([](auto &s) { return s.rowCount("customer"); }));
    };
    Figures latencies[2];
    const double before = created();
    const auto requests = [&] { return pairs.desk.services.requests().calls(sandbox::Side::Startdeliver); };
    const int asked = requests();
    QElapsedTimer clock;
    clock.start();
    // A person's edit every few seconds, for a minute: long enough to see what the bucket is used for.
    for (int i = 1; i <= 10; ++i) {
        const Side side = i % 2 == 0 ? Side::Startdeliver : Side::Salesforce;
        pairs.edit(side, i % 2, i);
        QElapsedTimer one;
        one.start();
        if (!QTest::qWaitFor([&] { return pairs.arrived(side, i % 2, i); }, 120'000)) {
            qFatal("edit %d, at %s, never arrived: %s", i, qPrintable(sideName(side)),
                session::watchJson(pairs.desk.view()).constData());
        }
        latencies[side == Side::Salesforce ? 0 : 1].add(one);
        std::ignore = QTest::qWaitFor([&] { return clock.elapsed() > i * 6000; }, 6000);
    }
    const double took = seconds(clock);
    const double rate = (requests() - asked) / took;
    latencies[0].print("Salesforce to Startdeliver");
    latencies[1].print("Startdeliver to Salesforce");
    printLine(
        "%.2f Startdeliver requests a second of 2: %.0f %% of the bucket (asked: 90 %%)", rate, rate * 50);
    printLine(
        "%.0f records were made meanwhile in %.0f s, %.0f were still to be made: the edits overtook them",
        created() - before, took, records + 2 - created());
}

void soak()
{
    const auto minutes = std::chrono::minutes(numberArgument(2, 10));
    Pairs pairs(50, 100);
    QElapsedTimer clock;
    clock.start();
    int number = 0;
    double first = 0;
    for (qint64 next = 60'000; clock.elapsed() < std::chrono::milliseconds(minutes).count();) {
        ++number;
        pairs.edit(number % 2 == 0 ? Side::Salesforce : Side::Startdeliver, number % 50, number);
        std::ignore = QTest::qWaitFor([] { return false; }, 100);
        if (clock.elapsed() < next)
            continue;
        next += 60'000;
        // What both services remember of it is not Tandem's.
        pairs.desk.services.requests().clear();
        first = first > 0 ? first : residentMegabytes();
        printLine("%4lld s   memory %.1f MB   %d edits", static_cast<long long>(clock.elapsed() / 1000),
            residentMegabytes(), number);
    }
    const session::WatchView view = pairs.desk.view();
    printLine(
        "%d edits, %lld runs, %lld of them failed, %lld notices wait; memory grew by %.1f MB after the first "
        "minute",
        number, static_cast<long long>(view.immediateRuns), static_cast<long long>(view.failedRuns),
        static_cast<long long>(view.waitingNotices), residentMegabytes() - first);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString what = QCoreApplication::arguments().value(1);
    if (what == "latency"_L1)
        latency();
    else if (what == "receive"_L1)
        receive();
    else if (what == "backfill"_L1)
        backfill();
    else if (what == "soak"_L1)
        soak();
    else
        printLine("bench_live latency|receive|backfill|soak");
    return what.isEmpty() ? 2 : 0;
}
