// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/live/crowd.h"
#include "tests/core/live/receiverworld.h"
#include "tests/core/live/suites.h"

#include <QFile>

#include <atomic>
#include <thread>

using namespace tandem;
using namespace tandem::live;
using namespace Qt::StringLiterals;

namespace {

/// Resident memory of this process, in megabytes.
double memory()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096.0 / (1024.0 * 1024.0);
}

} // namespace

/// Bursts, and those who send too much, too fast, or never end.
class TestReceiverTrouble : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBurstLosesNothing();
    void aSenderThatIsTooFastIsToldSo();
    void aHugeBodyIsCutOff();
    void anEndlessHeaderIsCutOff();
    void idleConnectionsCostNothingAndMakeRoom();
    void tenThousandIdleConnectionsLeaveMemoryFlat();
};

/// 500 notices a second were asked for; here as many as eight senders get through, each with a connection it
/// keeps. The benchmark measures the rate.
void TestReceiverTrouble::aBurstLosesNothing()
{
    ReceiverWorld world;
    world.configuration.requestsPerSecond = 100'000;
    world.start();
    constexpr int senders = 8;
    constexpr int each = 125;
    std::atomic<int> acknowledged = 0;
    std::vector<std::thread> threads;
    for (int sender = 0; sender < senders; ++sender) {
        threads.emplace_back([&, sender] {
            RawClient client(world.port());
            for (int i = 0; i < each; ++i) {
                const auto answer = client.roundTrip(
                    ReceiverWorld::request("/secret-one", ReceiverWorld::customer(sender * 1000 + i + 1)));
                acknowledged += answer.status == 202 ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(acknowledged, senders * each);
    QSet<qint64> stored;
    const auto open = world.open();
    for (const store::Notice &notice : open)
        stored.insert(notice.record.number());
    QCOMPARE(stored.size(), senders * each);
}

void TestReceiverTrouble::aSenderThatIsTooFastIsToldSo()
{
    ReceiverWorld world;
    world.configuration.requestsPerSecond = 2;
    world.start();
    QList<int> answers;
    for (int i = 1; i <= 5; ++i)
        answers.append(world.post("/secret-one", ReceiverWorld::customer(i)));
    QCOMPARE(answers.first(), 202);
    QCOMPARE(answers.last(), 429);
    QVERIFY(world.receiver.counts().tooFast >= 1);
    // It may go on when a second has passed; what was refused was not stored.
    bool taken = false;
    QTRY_VERIFY(taken || (taken = world.post("/secret-one", ReceiverWorld::customer(6)) == 202));
    QCOMPARE(world.open().size(), answers.count(202) + 1);
}

void TestReceiverTrouble::aHugeBodyIsCutOff()
{
    ReceiverWorld world;
    world.start();
    const double before = memory();
    {
        // One that says how large it is need not send it.
        RawClient client(world.port());
        const auto answer =
            client.roundTrip("POST /secret-one HTTP/1.1\r\nHost: x\r\nContent-Length: 1073741824\r\n\r\n");
        QCOMPARE(answer.status, 413);
    }
    {
        RawClient client(world.port());
        client.send("POST /secret-one HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
        const QByteArray chunk = "10000\r\n" + QByteArray(65'536, 'x') + "\r\n";
        for (int i = 0; i < 200 && !client.closes(0); ++i)
            client.send(chunk); // 12 MB of a gigabyte
        QVERIFY(client.closes());
    }
    QVERIFY2(memory() - before < 16, qPrintable(QString::number(memory() - before)));
    QCOMPARE(world.open().size(), 0);
    QCOMPARE(world.post("/secret-one", ReceiverWorld::customer(1)), 202);
}

void TestReceiverTrouble::anEndlessHeaderIsCutOff()
{
    ReceiverWorld world;
    world.start();
    const double before = memory();
    RawClient client(world.port());
    client.send("POST /secret-one HTTP/1.1\r\nHost: x\r\n");
    const QByteArray line = "X-Padding: " + QByteArray(1000, 'x') + "\r\n";
    for (int i = 0; i < 5000 && !client.closes(0); ++i)
        client.send(line);
    QVERIFY(client.closes());
    QVERIFY2(memory() - before < 16, qPrintable(QString::number(memory() - before)));
    QCOMPARE(world.post("/secret-one", ReceiverWorld::customer(1)), 202);
}

void TestReceiverTrouble::idleConnectionsCostNothingAndMakeRoom()
{
    ReceiverWorld world;
    world.start();
    const double before = memory();
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 600; ++i)
        idle.push_back(std::make_unique<RawClient>(world.port()));
    // Beyond the most that are served, connections are closed at once; nobody has to wait for a time-out.
    int closed = 0;
    for (const auto &client : idle)
        closed += client->closes(0) ? 1 : 0;
    QTRY_VERIFY2(
        [&] {
            closed = 0;
            for (const auto &client : idle)
                closed += client->closes(1) ? 1 : 0;
            return closed >= 400;
        }(),
        qPrintable(QString::number(closed)));
    QVERIFY2(memory() - before < 64, qPrintable(QString::number(memory() - before)));
    idle.clear();
    QTRY_COMPARE(world.post("/secret-one", ReceiverWorld::customer(1)), 202);
}

/// All of them at once. The few that are served have their threads; the others cost nothing at all.
void TestReceiverTrouble::tenThousandIdleConnectionsLeaveMemoryFlat()
{
    constexpr int processes = 10;
    constexpr int each = 1000;
    ReceiverWorld world;
    world.start();
    QCOMPARE(world.post("/secret-one", ReceiverWorld::customer(1)), 202);
    double few = 0;
    {
        Crowd crowd(world.port(), 1, 300);
        QCOMPARE(crowd.opened(), 300);
        QTRY_VERIFY(crowd.closed() >= 150);
        few = memory();
    }
    QTRY_COMPARE(world.post("/secret-one", ReceiverWorld::customer(2)), 202);
    Crowd crowd(world.port(), processes, each);
    QCOMPARE(crowd.opened(), processes * each);
    int closed = 0;
    QTRY_VERIFY2_WITH_TIMEOUT((closed = crowd.closed()) >= 9800, qPrintable(QString::number(closed)), 30'000);
    const double many = memory();
    qInfo("300 idle connections: %.1f MB, 10,000: %.1f MB", few, many);
    QVERIFY2(many - few < 8, qPrintable(u"%1 MB, then %2 MB"_s.arg(few).arg(many)));
    // Those that are served and say nothing make room in time, although the crowd stays.
    QTRY_COMPARE_WITH_TIMEOUT(world.post("/secret-one", ReceiverWorld::customer(3)), 202, 60'000);
    QCOMPARE(world.open().size(), 3);
}

std::unique_ptr<QObject> testReceiverTrouble()
{
    return std::make_unique<TestReceiverTrouble>();
}

#include "tst_receivertrouble.moc"
