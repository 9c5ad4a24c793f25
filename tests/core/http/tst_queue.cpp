// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/lanes.h"
#include "tests/core/http/fixture.h"
#include "tests/core/http/suites.h"

#include <QPromise>

#include <deque>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::http;
using std::chrono::milliseconds;

namespace {

Request urgent(Priority priority, const QByteArray &path)
{
    Request request = get(path);
    request.priority = priority;
    return request;
}

QByteArrayList targets(const RawServer &server)
{
    QByteArrayList list;
    for (const auto &seen : server.requests())
        list.append(seen.target);
    return list;
}

/// Tasks that run until the test ends them.
struct Work
{
    std::deque<std::pair<int, std::shared_ptr<QPromise<void>>>> open;
    QList<int> started;

    void finishOldest()
    {
        open.front().second->finish();
        open.pop_front();
    }
};

Task<int> workOn(std::shared_ptr<Work> work, int item)
{
    work->started.append(item);
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    work->open.emplace_back(item, promise);
    co_await promise->future();
    if (item == 13)
        co_return fail(ErrorKind::Data, u"UNLUCKY"_s, u"Thirteen."_s);
    co_return item * 10;
}

using IntResults = std::vector<Result<int>>;

QCoro::Task<void> store(Task<IntResults> task, std::shared_ptr<std::optional<IntResults>> into)
{
    auto results = co_await std::move(task);
    into->emplace(std::move(*results));
}

} // namespace

/// Who goes first, how many at a time, how fast.
class TestQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void urgentGoesFirst();
    void concurrencyIsBounded();
    void retryGivesItsPlaceToOthers();
    void requestsAreSpaced();
    void rateFallsAndRises();
    void lanesBoundAndKeepOrder();
    void lanesStop();
};

void TestQueue::urgentGoesFirst()
{
    ServicePolicy policy;
    policy.concurrency = 1;
    Fixture f(
        [](const RawServer::Seen &seen) {
            return seen.target == "/running" ? RawServer::hold() : RawServer::answer(200);
        },
        policy);
    QList<std::shared_ptr<Pending>> pending{f.begin(get("/running"))};
    pending << f.begin(urgent(Priority::Backfill, "/backfill"))
            << f.begin(urgent(Priority::Scheduled, "/scheduled"))
            << f.begin(urgent(Priority::Manual, "/manual1")) << f.begin(urgent(Priority::Manual, "/manual2"))
            << f.begin(urgent(Priority::Immediate, "/immediate"));
    QTRY_COMPARE(f.server.held(), 1);
    QCOMPARE(f.server.count(), 1);
    f.server.release(RawServer::answer(200));
    for (const auto &one : pending)
        QVERIFY(one->get());
    QCOMPARE(targets(f.server),
        (QByteArrayList{"/running", "/immediate", "/manual1", "/manual2", "/scheduled", "/backfill"}));
}

void TestQueue::concurrencyIsBounded()
{
    ServicePolicy policy;
    policy.concurrency = 3;
    Fixture f([](const auto &) { return RawServer::hold(); }, policy);
    QList<std::shared_ptr<Pending>> pending;
    for (int i = 0; i < 10; ++i)
        pending.append(f.begin(get()));
    for (int i = 0; i < 10; ++i) {
        QTRY_COMPARE(f.server.held(), std::min(3, 10 - i));
        f.server.release(RawServer::answer(200));
    }
    for (const auto &one : pending)
        QVERIFY(one->get());
    QVERIFY(f.client->isIdle());
}

void TestQueue::retryGivesItsPlaceToOthers()
{
    ServicePolicy policy;
    policy.concurrency = 1;
    Fixture f([n = 0](const auto &) mutable { return RawServer::answer(++n == 1 ? 503 : 200); }, policy);
    f.clock->setAutoAdvance(false);
    const auto first = f.begin(get("/first"));
    QTRY_COMPARE(f.clock->waiting(), 1);
    QVERIFY(f.run(get("/second")));
    f.clock->advance(milliseconds(1000));
    QVERIFY(first->get());
    QCOMPARE(targets(f.server), (QByteArrayList{"/first", "/second", "/first"}));
}

void TestQueue::requestsAreSpaced()
{
    ServicePolicy policy;
    policy.requestsPerSecond = 2;
    policy.maxRequestsPerSecond = 2;
    QList<qint64> times;
    std::shared_ptr<TestClock> clock;
    Fixture f(
        [&](const auto &) {
            times.append((clock->now() - TestClock::defaultStart).count());
            return RawServer::answer(200);
        },
        policy);
    clock = f.clock;
    QList<std::shared_ptr<Pending>> pending;
    for (int i = 0; i < 5; ++i)
        pending.append(f.begin(get()));
    for (const auto &one : pending)
        QVERIFY(one->get());
    for (int i = 0; i < 5; ++i)
        QVERIFY2(times.at(i) >= i * 500, qPrintable(QString::number(times.at(i))));
    QCOMPARE(f.clock->now() - TestClock::defaultStart, milliseconds(2000));
}

void TestQueue::rateFallsAndRises()
{
    ServicePolicy policy;
    policy.requestsPerSecond = 4;
    policy.maxRequestsPerSecond = 4.25;
    Fixture f([n = 0](const auto &) mutable { return RawServer::answer(++n == 4 ? 429 : 200); }, policy);
    QCOMPARE(f.client->currentRate(), 4.0);
    for (int i = 0; i < 3; ++i)
        QVERIFY(f.run(get()));
    QCOMPARE(f.client->currentRate(), 4.25);
    QVERIFY(f.run(get())); // throttled once, then answered
    QCOMPARE(f.client->currentRate(), 4.25 / 2 + 0.1);
    QCOMPARE(Fixture([](const auto &) { return RawServer::answer(200); }).client->currentRate(), 0.0);
}

void TestQueue::lanesBoundAndKeepOrder()
{
    const auto work = std::make_shared<Work>();
    const auto results = std::make_shared<std::optional<IntResults>>();
    const std::function<Task<int>(int)> run = [work](int item) { return workOn(work, item); };
    store(Lanes::forEach<int, int>(2, {1, 2, 13, 4, 5}, run), results);
    QCOMPARE(work->started, (QList<int>{1, 2}));
    for (qsizetype done = 1; done <= 5; ++done) {
        work->finishOldest();
        QTRY_COMPARE(work->started.size(), std::min<qsizetype>(5, 2 + done));
        QVERIFY(work->open.size() <= 2);
    }
    QTRY_VERIFY(results->has_value());
    const IntResults &list = **results;
    QCOMPARE(list.size(), 5U);
    QCOMPARE(list.at(0).value(), 10);
    QCOMPARE(list.at(2).error().code, u"UNLUCKY"_s);
    QCOMPARE(list.at(4).value(), 50);

    const auto none = std::make_shared<std::optional<IntResults>>();
    store(Lanes::forEach<int, int>(2, {}, run), none);
    QVERIFY((*none)->empty());
}

void TestQueue::lanesStop()
{
    const auto work = std::make_shared<Work>();
    const auto results = std::make_shared<std::optional<IntResults>>();
    const std::function<Task<int>(int)> run = [work](int item) { return workOn(work, item); };
    std::stop_source stop;
    store(Lanes::forEach<int, int>(1, {1, 2, 3}, run, stop.get_token()), results);
    stop.request_stop();
    work->finishOldest();
    QTRY_VERIFY(results->has_value());
    QCOMPARE(work->started, QList<int>{1});
    QCOMPARE((**results).at(0).value(), 10);
    QCOMPARE((**results).at(1).error().kind, ErrorKind::Stopped);
    QCOMPARE((**results).at(2).error().kind, ErrorKind::Stopped);
}

std::unique_ptr<QObject> testQueue()
{
    return std::make_unique<TestQueue>();
}

#include "tst_queue.moc"
