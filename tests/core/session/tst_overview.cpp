// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform/filelock.h"
#include "core/session/overview.h"
#include "core/session/overviewops.h"
#include "core/session/storedwatch.h"
#include "tests/core/session/fixture.h"
#include "tests/core/session/suites.h"
#include "tests/support/testclock.h"

#include <QSignalSpy>
#include <QTimeZone>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a watch wrote down that began an hour ago.
QByteArray watchOf(Instant now)
{
    WatchView view;
    view.running = true;
    view.health = u"good"_s;
    view.since = now - 1h;
    view.zone = u"UTC"_s;
    view.schedules.append({Flow::Accounts, u"hourly at :10"_s, true, true, {now + 40min}});
    view.receiver.listening = true;
    view.allowance = {3104, 25'000, 42, 0, 5000, 4000, u"normal"_s, {}};
    return watchJson(view);
}

/// A profile at a fixed time, whose store says what a test wants.
class OverviewDesk : public Desk
{
public:
    explicit OverviewDesk(const std::function<Status(store::StateTransaction &)> &stored)
        : Desk(0)
    {
        clock = time;
        reopen();
        if (const auto opened = await(session->open()); !opened)
            qFatal("%s", qPrintable(opened.error().text));
        alter(stored);
        if (const auto opened = await(session->open()); !opened)
            qFatal("%s", qPrintable(opened.error().text));
    }

    /// As another process does while the session is there.
    [[nodiscard]] bool writeBeside(const std::function<Status(store::StateTransaction &)> &change)
    {
        const auto state = store::StateStore::open({folder(), time});
        const std::function<Result<bool>(store::StateTransaction &)> job =
            [change](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(change(tx));
            return true;
        };
        return state && await((*state)->write<bool>(job));
    }

    std::shared_ptr<TestClock> time = std::make_shared<TestClock>();
};

/// A watch that says it runs, and the day its calls are of.
std::function<Status(store::StateTransaction &)> aWatch(const QByteArray &callsOfDay)
{
    return [callsOfDay](store::StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.setMeta(u"watch"_s, watchOf(TestClock::defaultStart)));
        return tx.setMeta(u"api-calls"_s, callsOfDay);
    };
}

/// Links from `first` to before `end`; those with an even number are in scope.
Status putLinks(store::StateTransaction &tx, int first, int end)
{
    QList<store::Link> links;
    for (int number = first; number < end; ++number) {
        store::Link made;
        made.salesforce = RecordId(u"001%1"_s.arg(number));
        made.startdeliver = RecordId(qint64(number));
        made.origin = u"matched"_s;
        made.inScope = number % 2 == 0;
        links.append(made);
    }
    return tx.putLinks(links);
}

/// The same, of who had the lock when it was written.
std::function<Status(store::StateTransaction &)> writtenBy(const std::optional<FileLock::Holder> &writer)
{
    return [writer](store::StateTransaction &tx) {
        return writeStoredWatch(tx, watchOf(TestClock::defaultStart), writer, {QDate(2026, 1, 31), 42});
    };
}

} // namespace

/// What the overview is told: by whoever runs the profile now, and out of the store.
class TestOverview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWatchThatWasKilledDoesNotRun();
    void aWatchOfAnotherDayLeavesNoCalls();
    void aWatchOfAnotherProcessIsSeenWhileItLives_data();
    void aWatchOfAnotherProcessIsSeenWhileItLives();
    void aLaterRunnerIsNotTheWatchThatWasKilled_data();
    void aLaterRunnerIsNotTheWatchThatWasKilled();
    void theNextRunIsTheFirstThatMayBegin();
    void saysHowLongChangesTook();
    void knowsNothingWhereNobodyToldOfChanges();
    void percentiles();
    void countsLinksAnewWhenTheirNumberChanges();
    void countsTheFirstLinksAtOnce();
    void countsAtOnceAfterTheClockWasSetBack();
    void barsAreHoursAndDaysOfTheZone();
    void theDayOfAChangeOfTheClocksIsWhole();
    void putsWhatWasWrittenIntoItsHourAndDay();
    void anHourThatIsOverIsReadOnce();
    void tellsOfEachFlowThatIsOn();
};

void TestOverview::aWatchThatWasKilledDoesNotRun()
{
    OverviewDesk desk(aWatch("2026-01-31/42"));
    const auto view = await(desk.session->watchView());
    QVERIFY(view);
    QVERIFY(!view->running);
    QCOMPARE(view->health, u"off"_s);
    QVERIFY(view->schedules.isEmpty() && !view->receiver.listening && !view->since);
    // The calls of the day are made, whoever made them; what it would come to by midnight is no longer known.
    QCOMPARE(view->allowance, (AllowanceView{3104, 25'000, 42, 0, 5000, 0, {}, {}}));
}

void TestOverview::aWatchOfAnotherDayLeavesNoCalls()
{
    OverviewDesk desk(aWatch("2026-01-30/42"));
    QCOMPARE(await(desk.session->watchView()), WatchView());
    OverviewDesk never([](store::StateTransaction &) -> Status { return {}; });
    QCOMPARE(await(never.session->watchView()), WatchView());
}

/// The watch says that it began an hour ago.
void TestOverview::aWatchOfAnotherProcessIsSeenWhileItLives_data()
{
    QTest::addColumn<std::chrono::minutes>("lockedAgo");
    QTest::newRow("it locked, and began") << std::chrono::minutes(60);
    QTest::newRow("the clock was set back in between") << std::chrono::minutes(-120);
    QTest::newRow("the clock was set forward in between") << std::chrono::minutes(7 * 24 * 60);
}

void TestOverview::aWatchOfAnotherProcessIsSeenWhileItLives()
{
    QFETCH(const std::chrono::minutes, lockedAgo);
    OverviewDesk desk(aWatch("2026-01-31/42"));
    FileLock lock(desk.folder() + u"/lock"_s);
    QVERIFY(lock.tryTake(TestClock::defaultStart - lockedAgo));
    QVERIFY(desk.writeBeside(writtenBy(FileLock::holder(desk.folder() + u"/lock"_s))));
    const auto view = await(desk.session->watchView());
    QVERIFY(view && view->running);
    QCOMPARE(watchJson(*view), watchOf(TestClock::defaultStart));
    QVERIFY(await(desk.session->status())->watch.has_value());
    lock.release();
    QVERIFY(!await(desk.session->watchView())->running);
    QVERIFY(!await(desk.session->status())->watch.has_value());
}

void TestOverview::aLaterRunnerIsNotTheWatchThatWasKilled_data()
{
    QTest::addColumn<std::chrono::minutes>("lockedAgo");
    QTest::newRow("later") << std::chrono::minutes(1);
    QTest::newRow("later, after the clock was set back") << std::chrono::minutes(180);
}

/// Somebody has the profile, but it is a run that began after the watch was gone.
void TestOverview::aLaterRunnerIsNotTheWatchThatWasKilled()
{
    QFETCH(const std::chrono::minutes, lockedAgo);
    OverviewDesk desk(aWatch("2026-01-31/42"));
    FileLock lock(desk.folder() + u"/lock"_s);
    QVERIFY(lock.tryTake(TestClock::defaultStart - 1h));
    QVERIFY(desk.writeBeside(writtenBy(FileLock::holder(desk.folder() + u"/lock"_s))));
    QVERIFY(await(desk.session->watchView())->running);
    lock.release();
    QVERIFY(lock.tryTake(TestClock::defaultStart - lockedAgo));
    QVERIFY(!await(desk.session->watchView())->running);
    const auto status = await(desk.session->status());
    QVERIFY(status && status->runner.running);
    QVERIFY(!status->watch.has_value());
}

void TestOverview::theNextRunIsTheFirstThatMayBegin()
{
    constexpr Instant now = TestClock::defaultStart;
    WatchView view;
    view.schedules = {{Flow::Accounts, u"hourly at :10"_s, false, true, {now - 1min, now + 59min}},
        {Flow::Contacts, u"hourly at :05"_s, false, true, {now + 35min, now + 95min}},
        {Flow::Events, u"hourly at :01"_s, false, false, {now + 31min}}, {Flow::Notes, {}, true, true, {}}};
    QVERIFY(!view.nextRun(now)); // nobody is there to begin it
    view.running = true;
    QCOMPARE(view.nextRun(now), now + 35min);
    view.health = u"paused"_s;
    QVERIFY(!view.nextRun(now));
    view.health = u"good"_s;
    view.pausedUntil = now + 1h;
    QVERIFY(!view.nextRun(now));
}

void TestOverview::saysHowLongChangesTook()
{
    constexpr Instant now = TestClock::defaultStart;
    OverviewDesk desk([=](store::StateTransaction &tx) -> Status {
        QList<store::Notice> notices;
        for (int i = 1; i <= 20; ++i) {
            store::Notice notice;
            notice.source = u"change-event"_s;
            notice.side = Side::Salesforce;
            notice.object = u"Account"_s;
            notice.record = RecordId(u"001%1"_s.arg(i));
            notice.change = u"updated"_s;
            notice.handledAt = now - 1h;
            notice.receivedAt = now - 1h - i * 1s;
            notice.runId = 3;
            notice.outcome = u"synced"_s;
            notices.append(notice);
        }
        store::Notice open = notices.first();
        open.receivedAt = now - 6min;
        open.handledAt.reset();
        open.outcome.clear();
        notices.append(open);
        TANDEM_CHECK(tx.putNotices(notices));
        return {};
    });
    const auto view = await(overview(desk.session.get()));
    QVERIFY(view);
    QCOMPARE(view->fromSalesforce, (ArrivalView{20, 10s, 19s}));
    QCOMPARE(view->fromStartdeliver, ArrivalView());
    QCOMPARE(view->openNotices, 1);
    QCOMPARE(view->oldestNotice, now - 6min);
}

void TestOverview::knowsNothingWhereNobodyToldOfChanges()
{
    OverviewDesk desk([](store::StateTransaction &) -> Status { return {}; });
    QCOMPARE(await(overview(desk.session.get())), OverviewView());
    Session closed(desk.options());
    QVERIFY(!await(overview(&closed)));
}

void TestOverview::percentiles()
{
    QCOMPARE(percentile({}, 95), 0ms);
    QCOMPARE(percentile({7ms}, 50), 7ms);
    QCOMPARE(percentile({3ms, 1ms, 2ms, 4ms}, 50), 2ms);
    QCOMPARE(percentile({3ms, 1ms, 2ms, 4ms}, 95), 4ms);
    QCOMPARE(percentile({3ms, 1ms, 2ms, 4ms}, 100), 4ms);
}

/// However often it is asked while links come: one count, and a last one when the pause is over.
void TestOverview::countsLinksAnewWhenTheirNumberChanges()
{
    OverviewDesk desk([](store::StateTransaction &tx) { return putLinks(tx, 1, 4); });
    QSignalSpy changed(desk.session.get(), &Session::overviewChanged);
    QCOMPARE(await(overview(desk.session.get()))->inScope, 1);
    QVERIFY(desk.writeBeside([](store::StateTransaction &tx) { return putLinks(tx, 4, 10); }));
    QCOMPARE(await(overview(desk.session.get()))->inScope, 1);
    // More than one window of them.
    QVERIFY(desk.writeBeside([](store::StateTransaction &tx) { return putLinks(tx, 10, 5'200); }));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(await(overview(desk.session.get()))->inScope, 1);
    QCOMPARE(changed.count(), 0);
    desk.time->advance(10s);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(await(overview(desk.session.get()))->inScope, 2'599);
    QCOMPARE(desk.time->waits().count(std::chrono::milliseconds(10s)), 1);
    // Where time has passed it is counted before it is answered.
    desk.time->advance(10s);
    QVERIFY(desk.writeBeside([](store::StateTransaction &tx) { return putLinks(tx, 5'200, 5'202); }));
    QCOMPARE(await(overview(desk.session.get()))->inScope, 2'600);
    QCOMPARE(changed.count(), 1);
}

/// Whoever has just synced for the first time sees what came of it.
void TestOverview::countsTheFirstLinksAtOnce()
{
    OverviewDesk desk([](store::StateTransaction &) { return Status(); });
    QCOMPARE(await(overview(desk.session.get()))->inScope, 0);
    QVERIFY(desk.writeBeside([](store::StateTransaction &tx) { return putLinks(tx, 1, 4); }));
    QCOMPARE(await(overview(desk.session.get()))->inScope, 1);
}

void TestOverview::countsAtOnceAfterTheClockWasSetBack()
{
    OverviewDesk desk([](store::StateTransaction &tx) { return putLinks(tx, 1, 4); });
    QCOMPARE(await(overview(desk.session.get()))->inScope, 1);
    QVERIFY(desk.writeBeside([](store::StateTransaction &tx) { return putLinks(tx, 4, 10); }));
    desk.time->setNow(desk.time->now() - 24h);
    QCOMPARE(await(overview(desk.session.get()))->inScope, 4);
}

void TestOverview::barsAreHoursAndDaysOfTheZone()
{
    // 09:30 in UTC is 15:00 there: neither its hours nor its days begin with one of UTC.
    const QTimeZone kolkata("Asia/Kolkata");
    QVERIFY(kolkata.isValid());
    constexpr Instant now = TestClock::defaultStart;
    const QList<WrittenBar> hours = emptyBars(WrittenSpan::Day, now + 59min, kolkata);
    QCOMPARE(hours.size(), 24);
    QCOMPARE(hours.last().from, now);
    QCOMPARE(hours.last().until, now + 1h);
    QCOMPARE(hours.first().from, now - 23h);
    const QList<WrittenBar> days = emptyBars(WrittenSpan::Month, now, kolkata);
    QCOMPARE(days.size(), 30);
    QCOMPARE(days.last().from, now - 15h);
    QCOMPARE(days.last().until, now + 9h);
    QCOMPARE(days.first().from, now - 15h - 29 * 24h);
}

void TestOverview::theDayOfAChangeOfTheClocksIsWhole()
{
    const QTimeZone stockholm("Europe/Stockholm");
    QVERIFY(stockholm.isValid());
    const Instant april = *Instant::fromIso(u"2026-04-02T12:00:00Z");
    const QList<WrittenBar> days = emptyBars(WrittenSpan::Month, april, stockholm);
    qsizetype short23 = 0;
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (i > 0)
            QCOMPARE(days.at(i).from, days.at(i - 1).until);
        short23 += days.at(i).until - days.at(i).from == 23h ? 1 : 0;
    }
    QCOMPARE(short23, 1);
}

namespace {

store::HistoryEntry writtenTo(Side side, Instant at)
{
    store::HistoryEntry entry;
    entry.runId = 1;
    entry.salesforce = RecordId(u"001a"_s);
    entry.startdeliver = RecordId(qint64(1));
    entry.side = side;
    entry.action = u"update"_s;
    entry.at = at;
    return entry;
}

} // namespace

void TestOverview::putsWhatWasWrittenIntoItsHourAndDay()
{
    constexpr Instant now = TestClock::defaultStart;
    OverviewDesk desk([=](store::StateTransaction &tx) {
        return tx.addHistory({writtenTo(Side::Salesforce, now), writtenTo(Side::Startdeliver, now),
            writtenTo(Side::Startdeliver, now - 5h), writtenTo(Side::Startdeliver, now - 3 * 24h),
            writtenTo(Side::Salesforce, now - 40 * 24h)});
    });
    const auto hours = await(written(desk.session.get(), WrittenSpan::Day));
    QVERIFY(hours);
    QCOMPARE(hours->last().changes, (SideCounts{1, 1}));
    QCOMPARE(hours->at(18).changes, (SideCounts{0, 1}));
    qint64 all = 0;
    for (const WrittenBar &bar : *hours)
        all += bar.changes.salesforce + bar.changes.startdeliver;
    QCOMPARE(all, 3);
    const auto days = await(written(desk.session.get(), WrittenSpan::Month));
    QVERIFY(days);
    SideCounts month;
    for (const WrittenBar &bar : *days) {
        month.salesforce += bar.changes.salesforce;
        month.startdeliver += bar.changes.startdeliver;
        if (bar.from <= now - 3 * 24h && now - 3 * 24h < bar.until)
            QCOMPARE(bar.changes, (SideCounts{0, 1}));
    }
    QCOMPARE(month, (SideCounts{1, 3}));
}

/// The hour that goes on is read anew, also by a session that has read all the others.
void TestOverview::anHourThatIsOverIsReadOnce()
{
    constexpr Instant now = TestClock::defaultStart;
    OverviewDesk desk(
        [=](store::StateTransaction &tx) { return tx.addHistory({writtenTo(Side::Salesforce, now - 5h)}); });
    const auto total = [&desk](WrittenSpan span) {
        qint64 all = 0;
        const auto bars = await(written(desk.session.get(), span));
        for (const WrittenBar &bar : bars.value_or(QList<WrittenBar>()))
            all += bar.changes.salesforce;
        return all;
    };
    QCOMPARE(total(WrittenSpan::Day), 1);
    // The first one comes too late to be counted: nothing is written into an hour that is over.
    QVERIFY(desk.writeBeside([=](store::StateTransaction &tx) {
        return tx.addHistory({writtenTo(Side::Salesforce, now - 5h), writtenTo(Side::Salesforce, now)});
    }));
    QCOMPARE(total(WrittenSpan::Day), 2);
    QCOMPARE(total(WrittenSpan::Month), 2);
    desk.time->advance(1h);
    QCOMPARE(total(WrittenSpan::Day), 2);
}

void TestOverview::tellsOfEachFlowThatIsOn()
{
    constexpr Instant now = TestClock::defaultStart;
    OverviewDesk desk([=](store::StateTransaction &tx) -> Status {
        TANDEM_CHECK(putLinks(tx, 1, 6));
        store::Link contact;
        contact.flow = Flow::Contacts;
        contact.salesforce = RecordId(u"003a"_s);
        contact.startdeliver = RecordId(qint64(1));
        contact.origin = u"matched"_s;
        QList<store::Link> contacts{contact};
        TANDEM_CHECK(tx.putLinks(contacts));
        store::Refusal refusal;
        refusal.source = RecordId(u"001a"_s);
        TANDEM_CHECK(tx.putRefusal(refusal));
        store::HistoryEntry ofContact = writtenTo(Side::Salesforce, now - 5h);
        ofContact.flow = Flow::Contacts;
        store::HistoryEntry ofNote = writtenTo(Side::Salesforce, now);
        ofNote.flow = Flow::Notes;
        return tx.addHistory({writtenTo(Side::Startdeliver, now), writtenTo(Side::Startdeliver, now - 5h),
            writtenTo(Side::Startdeliver, now - 25h), ofContact, ofNote});
    });
    // Nothing is on without a configuration.
    QVERIFY(await(overview(desk.session.get()))->flows.isEmpty());
    Configuration configuration = desk.configuration();
    for (const Flow flow : allFlows())
        configuration.flow(flow).enabled = flow == Flow::Accounts || flow == Flow::Contacts;
    configuration.flow(Flow::Contacts).direction = Direction::ToSalesforce;
    QVERIFY(await(desk.session->saveConfiguration(configuration)));
    const auto view = await(overview(desk.session.get()));
    QVERIFY(view);
    QCOMPARE(view->inScope, 3);
    QCOMPARE(view->flows,
        (QList<FlowOverview>{{Flow::Accounts, Direction::Both, 2, 5, 1, {0, 2}},
            {Flow::Contacts, Direction::ToSalesforce, 1, 1, 0, {1, 0}}}));
    // The same as the chart, which reads the same hours; what is off is in the chart only.
    const auto bars = await(written(desk.session.get(), WrittenSpan::Day));
    QVERIFY(bars);
    QCOMPARE(bars->last().changes, (SideCounts{1, 1}));
    QCOMPARE(bars->at(18).changes, (SideCounts{1, 1}));
}

std::unique_ptr<QObject> testOverview()
{
    return std::make_unique<TestOverview>();
}
#include "tst_overview.moc"
