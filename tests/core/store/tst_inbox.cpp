// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/storetesting.h"
#include "tests/core/store/suites.h"

using namespace tandem;
using namespace tandem::store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Notice makeNotice(const QString &key, qint64 record, bool lasting = true)
{
    Notice notice;
    notice.source = u"webhook"_s;
    notice.key = key;
    notice.lasting = lasting;
    notice.object = u"customer"_s;
    notice.record = RecordId(record);
    notice.change = u"updated"_s;
    notice.receivedAt = Instant{1000};
    return notice;
}

} // namespace

/// Notices of changes: none lost, none twice, none taken for one that came before its record was read.
class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesComeBackInOrderUntilTheyAreHandled();
    void theSameNoticeIsStoredOnce();
    void anEqualNoticeAfterTheReadIsANewOne();
    void noticesSurviveARestart();
    void onlyHandledOnesArePruned();
    void aRunThatDidNothingCanGo();
};

void TestInbox::noticesComeBackInOrderUntilTheyAreHandled()
{
    StatePlace place;
    Notice gap = makeNotice({}, 0);
    gap.side = Side::Salesforce;
    gap.object = u"Account"_s;
    gap.record = RecordId();
    gap.change = u"gap"_s;
    QCOMPARE(place.write([&](StateTransaction &tx) {
        return tx.putNotices({makeNotice(u"a"_s, 1), makeNotice(u"b"_s, 2), gap});
    }),
        3);
    const auto open = place.read([](StateTransaction &tx) { return tx.openNotices(0, 10); });
    VERIFY_RESULT(open);
    QCOMPARE(open->size(), 3);
    Notice first = makeNotice(u"a"_s, 1);
    first.id = open->at(0).id;
    QCOMPARE(open->at(0), first);
    QCOMPARE(open->at(2).change, u"gap"_s);
    QVERIFY(open->at(2).record.isEmpty());
    VERIFY_RESULT(place.write([&](StateTransaction &tx) {
        return tx.finishNotices({open->at(0).id}, 7, u"synced"_s, Instant{5000});
    }));
    const auto rest = place.read([](StateTransaction &tx) { return tx.openNotices(0, 10); });
    QCOMPARE(rest->size(), 2);
    const auto of = place.read([](StateTransaction &tx) {
        return tx.noticesOf(Side::Startdeliver, u"customer"_s, RecordId(qint64(1)), 5);
    });
    QCOMPARE(of->first().runId, 7);
    QCOMPARE(of->first().handledAt, Instant{5000});
    QCOMPARE(of->first().outcome, u"synced"_s);
    const auto counts = place.read([](StateTransaction &tx) { return tx.inboxCounts(); });
    QCOMPARE(counts->open, 2);
    QCOMPARE(counts->oldest, Instant{1000});
    QCOMPARE(place.read([](StateTransaction &tx) { return tx.notices(0, 2); })->first().change, u"gap"_s);
}

void TestInbox::theSameNoticeIsStoredOnce()
{
    StatePlace place;
    const auto put = [&] {
        return place.write([](StateTransaction &tx) {
            return tx.putNotices({makeNotice(u"a"_s, 1), makeNotice(u"a"_s, 1), makeNotice({}, 1)});
        });
    };
    QCOMPARE(put(), 2);
    QCOMPARE(put(), 1); // the one that nothing tells from another
    const auto open = place.read([](StateTransaction &tx) { return tx.openNotices(0, 10); });
    QCOMPARE(open->size(), 3);
    QCOMPARE(open->at(0).copies, 4);
    VERIFY_RESULT(place.write([&](StateTransaction &tx) {
        return tx.finishNotices({open->at(0).id}, 1, u"synced"_s, Instant{5000});
    }));
    QCOMPARE(put(), 1); // replayed after it was dealt with
    Notice other = makeNotice(u"a"_s, 1);
    other.source = u"change-event"_s;
    QCOMPARE(place.write([&](StateTransaction &tx) { return tx.putNotices({other}); }), 1);
}

void TestInbox::anEqualNoticeAfterTheReadIsANewOne()
{
    StatePlace place;
    const auto put = [&] {
        return place.write(
            [](StateTransaction &tx) { return tx.putNotices({makeNotice(u"a"_s, 1, false)}); });
    };
    QCOMPARE(put(), 1);
    QCOMPARE(put(), 0);
    const auto open = place.read([](StateTransaction &tx) { return tx.openNotices(0, 10); });
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.takeNotices({open->at(0).id}); }));
    QCOMPARE(put(), 1);
    QCOMPARE(place.read([](StateTransaction &tx) { return tx.openNotices(0, 10); })->size(), 2);
}

void TestInbox::noticesSurviveARestart()
{
    StatePlace place;
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.putNotices({makeNotice(u"a"_s, 1)}); }));
    place.reopen();
    QCOMPARE(place.read([](StateTransaction &tx) { return tx.openNotices(0, 10); })->size(), 1);
}

void TestInbox::onlyHandledOnesArePruned()
{
    StatePlace place;
    VERIFY_RESULT(place.write([](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putNotices({makeNotice(u"a"_s, 1), makeNotice(u"b"_s, 2), makeNotice(u"c"_s, 3)}));
        TANDEM_CHECK(tx.finishNotices({1}, 1, u"synced"_s, Instant{5000}));
        return tx.finishNotices({2}, 1, u"synced"_s, Instant{7000});
    }));
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.pruneNotices(Instant{6000}); }));
    const auto left = place.read([](StateTransaction &tx) { return tx.notices(0, 10); });
    QCOMPARE(left->size(), 2);
    QCOMPARE(left->at(0).key, u"c"_s);
    QCOMPARE(left->at(1).key, u"b"_s);
}

void TestInbox::aRunThatDidNothingCanGo()
{
    StatePlace place;
    Run run;
    run.state = u"completed"_s;
    const auto first = place.write([&](StateTransaction &tx) { return tx.putRun(run); });
    const auto second = place.write([&](StateTransaction &tx) { return tx.putRun(run); });
    VERIFY_RESULT(place.write([&](StateTransaction &tx) -> Status {
        HistoryEntry entry;
        entry.runId = *second;
        entry.action = u"update"_s;
        TANDEM_CHECK(tx.addHistory({entry}));
        TANDEM_CHECK(tx.removeRun(*first));
        return tx.removeRun(*second);
    }));
    const auto left = place.read([](StateTransaction &tx) { return tx.runs(10); });
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->first().id, *second); // what it wrote is to be found
}

std::unique_ptr<QObject> testInbox()
{
    return std::make_unique<TestInbox>();
}

#include "tst_inbox.moc"
