// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/fixture.h"
#include "tests/core/http/suites.h"

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::http;

namespace {

enum class Where { Waiting, InFlight, BackingOff, InTheBody };

/// Brings one read to where the test wants to stop it.
std::shared_ptr<Pending> bring(Fixture &f, Where where)
{
    f.clock->setAutoAdvance(false);
    if (where == Where::Waiting)
        f.begin(get("/hold"));
    const auto pending = f.begin(where == Where::BackingOff ? get("/503")
            : where == Where::InTheBody                     ? get("/part")
                                                            : get("/hold"));
    const bool arrived = QTest::qWaitFor(
        [&] { return where == Where::BackingOff ? f.clock->waiting() == 1 : f.server.count() == 1; });
    return arrived ? pending : nullptr;
}

RawServer::Answer byTarget(const RawServer::Seen &seen)
{
    if (seen.target == "/503")
        return RawServer::answer(503);
    if (seen.target == "/part")
        return {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", RawServer::After::KeepOpen};
    return seen.target == "/200" ? RawServer::answer(200) : RawServer::hold();
}

ServicePolicy oneAtATime()
{
    ServicePolicy policy;
    policy.concurrency = 1;
    return policy;
}

QCoro::Task<void> deleteAfter(Task<Response> task, std::unique_ptr<Client> *client, bool *done)
{
    const auto result = co_await std::move(task);
    client->reset();
    *done = true;
}

} // namespace

/// Stopping at any point: every request ends, nothing leaks, nothing is touched that is gone.
class TestStopping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void abortEndsEverything_data();
    void abortEndsEverything();
    void destructionEndsEverything_data();
    void destructionEndsEverything();
    void stoppedWriteIsAnUnknownOutcome();
    void stoppedWriteThatWaitedIsNot();
    void resumeAtOnceDoesNotReviveTheOld();
    void clientMayGoWhenAnAnswerComes();
    void clientMayGoWhileItRenews();
    void abortManyTimesInMidRun();
};

void TestStopping::abortEndsEverything_data()
{
    QTest::addColumn<int>("where");
    QTest::newRow("in the queue") << static_cast<int>(Where::Waiting);
    QTest::newRow("in flight") << static_cast<int>(Where::InFlight);
    QTest::newRow("in the back-off") << static_cast<int>(Where::BackingOff);
    QTest::newRow("in the body") << static_cast<int>(Where::InTheBody);
}

void TestStopping::abortEndsEverything()
{
    QFETCH(int, where);
    Fixture f(byTarget, oneAtATime());
    const auto pending = bring(f, static_cast<Where>(where));
    QVERIFY(pending);
    QVERIFY(!f.client->isIdle());
    f.client->abortAll();
    QVERIFY(!pending->result); // never within the call
    const auto result = pending->get();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Stopped);
    QCOMPARE(result.error().retry, Retry::Later);
    QTRY_VERIFY(f.client->isIdle());

    const auto refused = f.begin(get("/200"));
    QVERIFY(refused->result);
    QCOMPARE(refused->result->error().kind, ErrorKind::Stopped);
    f.client->resume();
    QCOMPARE(f.run(get("/200")).value().status, 200);
}

void TestStopping::destructionEndsEverything_data()
{
    abortEndsEverything_data();
}

void TestStopping::destructionEndsEverything()
{
    QFETCH(int, where);
    Fixture f(byTarget, oneAtATime());
    const auto pending = bring(f, static_cast<Where>(where));
    QVERIFY(pending);
    f.client.reset();
    QVERIFY(pending->result);
    QCOMPARE(pending->result->error().kind, ErrorKind::Stopped);
    f.clock->advance(std::chrono::hours(1)); // the back-off's wait ends without anybody
    QCoreApplication::processEvents();
}

void TestStopping::stoppedWriteIsAnUnknownOutcome()
{
    for (const QByteArray &method : {QByteArray("POST"), QByteArray("DELETE")}) {
        Fixture f(byTarget);
        const auto pending = f.begin(write(Safety::Once, method, method == "POST" ? "{}" : ""));
        QTRY_COMPARE(f.server.count(), 1);
        f.client->abortAll();
        QCOMPARE(pending->get().error().kind, ErrorKind::Stopped);
        QCOMPARE(pending->get().error().retry, Retry::AfterReadBack);
    }
}

void TestStopping::stoppedWriteThatWaitedIsNot()
{
    Fixture f(byTarget, oneAtATime());
    const auto first = f.begin(get("/hold"));
    const auto second = f.begin(write(Safety::Once));
    QTRY_COMPARE(f.server.count(), 1);
    f.client->abortAll();
    QCOMPARE(second->get().error().retry, Retry::Later);
    QCOMPARE(f.server.count(), 1);
}

void TestStopping::resumeAtOnceDoesNotReviveTheOld()
{
    Fixture f(byTarget, oneAtATime());
    const auto old = f.begin(get("/hold"));
    const auto waiting = f.begin(get("/200"));
    QTRY_COMPARE(f.server.count(), 1);
    f.client->abortAll();
    f.client->resume();
    const auto young = f.begin(get("/200"));
    QCOMPARE(old->get().error().kind, ErrorKind::Stopped);
    QCOMPARE(waiting->get().error().kind, ErrorKind::Stopped);
    QCOMPARE(young->get().value().status, 200);
    QCOMPARE(f.server.count(), 2);
}

void TestStopping::clientMayGoWhenAnAnswerComes()
{
    Fixture f(byTarget);
    const auto other = f.begin(get("/hold"));
    bool done = false;
    deleteAfter(f.client->send(get("/200")), &f.client, &done);
    QTRY_VERIFY(done);
    QVERIFY(!f.client);
    QCOMPARE(other->get().error().kind, ErrorKind::Stopped);
}

void TestStopping::clientMayGoWhileItRenews()
{
    QPromise<Result<bool>> renewal;
    renewal.start();
    ServicePolicy policy;
    policy.authorization = [] { return QByteArray("Bearer x"); };
    policy.needsRenewal = [](const Response &response) { return response.status == 401; };
    policy.renew = [future = renewal.future()] {
        const auto wait = [](QFuture<Result<bool>> until) -> Task<bool> {
            Result<bool> result = co_await until;
            co_return result;
        };
        return wait(future);
    };
    Fixture f([](const auto &) { return RawServer::answer(401); }, policy);
    const auto pending = f.begin(get());
    QTRY_VERIFY(f.client->isRenewing());
    f.client.reset();
    QCOMPARE(pending->get().error().kind, ErrorKind::Stopped);
    renewal.addResult(true);
    renewal.finish();
    QCoreApplication::processEvents();
    QCOMPARE(f.server.count(), 1);
}

void TestStopping::abortManyTimesInMidRun()
{
    // The stop falls between any two events: a request's life has only so many.
    for (int turns = 0; turns < 25; ++turns) {
        Fixture f([n = 0](const auto &) mutable { return RawServer::answer(++n % 2 == 1 ? 503 : 200); });
        QList<std::shared_ptr<Pending>> pending;
        for (int i = 0; i < 6; ++i)
            pending.append(f.begin(i % 2 == 0 ? get() : write(Safety::Once)));
        for (int i = 0; i < turns; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        if (turns % 2 == 0)
            f.client->abortAll();
        else
            f.client.reset();
        for (const auto &one : pending) {
            const auto result = one->get();
            QVERIFY(result || result.error().kind == ErrorKind::Stopped);
        }
        QVERIFY(!f.client || f.client->isIdle());
    }
}

std::unique_ptr<QObject> testStopping()
{
    return std::make_unique<TestStopping>();
}

#include "tst_stopping.moc"
