// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/inbox.h"
#include "tests/core/live/suites.h"
#include "tests/core/store/storetesting.h"

#include <atomic>
#include <thread>

using namespace tandem;
using namespace tandem::live;
using namespace Qt::StringLiterals;

namespace {

store::Notice makeNotice(qint64 record, const QString &key)
{
    store::Notice notice;
    notice.source = u"webhook"_s;
    notice.key = key;
    notice.object = u"customer"_s;
    notice.record = RecordId(record);
    notice.change = u"updated"_s;
    return notice;
}

} // namespace

/// Notices on their way to the disk.
class TestInboxDoor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNoticeIsOnDiskWhenItsAnswerComes();
    void noticesThatComeTogetherShareACommit();
    void aRefusingDiskIsSaidToEverySender();
    void marksAreStoredWithTheirNotices();
    void newsIsToldOnceAndOnlyForNewOnes();
    void aStoreThatHasStoppedStillAnswers();
};

void TestInboxDoor::aNoticeIsOnDiskWhenItsAnswerComes()
{
    store::StatePlace place;
    Inbox inbox(place.store.get());
    const qint64 before = place.store->commits();
    QCOMPARE(store::await(inbox.put({makeNotice(1, u"a"_s), makeNotice(1, u"a"_s)})), 1);
    QCOMPARE(place.store->commits(), before + 1);
}

void TestInboxDoor::noticesThatComeTogetherShareACommit()
{
    store::StatePlace place;
    Inbox inbox(place.store.get());
    const qint64 before = place.store->commits();
    std::vector<std::thread> senders;
    std::atomic<int> stored = 0;
    for (int sender = 0; sender < 8; ++sender) {
        senders.emplace_back([&, sender] {
            for (int i = 0; i < 50; ++i) {
                const qint64 id = sender * 1000 + i;
                if (store::await(inbox.put({makeNotice(id, QString::number(id))})) == 1)
                    ++stored;
            }
        });
    }
    for (std::thread &sender : senders)
        sender.join();
    QCOMPARE(stored, 400);
    QCOMPARE(place.read([](store::StateTransaction &tx) { return tx.inboxCounts(); })->open, 400);
    QVERIFY2(place.store->commits() - before < 390, qPrintable(QString::number(place.store->commits())));
}

void TestInboxDoor::aRefusingDiskIsSaidToEverySender()
{
    store::StatePlace place;
    Inbox inbox(place.store.get());
    place.store->setFaultHook(
        [](qint64) -> Status { return fail(ErrorKind::Storage, u"DISK_FULL"_s, u"The disk is full."_s); });
    auto first = inbox.put({makeNotice(1, u"a"_s)});
    auto second = inbox.put({makeNotice(2, u"b"_s)});
    QCOMPARE(store::await(first).error().code, u"DISK_FULL"_s);
    QCOMPARE(store::await(second).error().code, u"DISK_FULL"_s);
    place.store->setFaultHook({});
    QCOMPARE(store::await(inbox.put({makeNotice(1, u"a"_s)})), 1);
}

void TestInboxDoor::marksAreStoredWithTheirNotices()
{
    store::StatePlace place;
    Inbox inbox(place.store.get());
    QCOMPARE(store::await(inbox.put({makeNotice(1, u"a"_s)}, {{u"/data/ChangeEvents"_s, 6421}})), 1);
    QCOMPARE(
        place.read([](store::StateTransaction &tx) { return tx.meta(replayKey(u"/data/ChangeEvents"_s)); }),
        QByteArray("6421"));
}

void TestInboxDoor::newsIsToldOnceAndOnlyForNewOnes()
{
    store::StatePlace place;
    Inbox inbox(place.store.get());
    std::atomic<int> news = 0;
    inbox.onNews([&] { ++news; });
    QCOMPARE(store::await(inbox.put({makeNotice(1, u"a"_s)})), 1);
    QCOMPARE(store::await(inbox.put({makeNotice(1, u"a"_s)})), 0);
    QTRY_COMPARE(news, 1);
}

void TestInboxDoor::aStoreThatHasStoppedStillAnswers()
{
    store::StatePlace place;
    Inbox inbox(place.store.get());
    QFuture<Result<qint64>> pending;
    for (int i = 0; i < 200; ++i)
        pending = inbox.put({makeNotice(i, QString::number(i))});
    place.close(); // drains what was queued
    QCOMPARE(store::await(pending), 1);
}

std::unique_ptr<QObject> testInboxDoor()
{
    return std::make_unique<TestInboxDoor>();
}

#include "tst_inboxdoor.moc"
