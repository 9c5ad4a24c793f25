// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/watchdesk.h"

#include "tests/support/testclock.h"

#include <QDir>

using namespace tandem;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 madeBefore = 10'000; ///< calls of the day, so that a few more are no step
constexpr auto stepTime = 30s;

QDateTime localTime(Instant instant)
{
    return instant.toDateTime().toTimeZone(QTimeZone::systemTimeZone());
}

/// A desk whose accounts run every quarter of an hour on a clock that the test moves: from the evening of the
/// next day on, with some hours before midnight. The services go along with it at the start.
class ClockDesk : public WatchDesk
{
public:
    ClockDesk()
        : time(std::make_shared<TestClock>(evening()))
    {
        services.clock().skip(time->now() - SystemClock().now());
        clock = time;
        reopen();
    }

    [[nodiscard]] Status start(const QString &line, const std::function<void(Configuration &)> &edit = {})
    {
        time->setAutoAdvance(true);
        const Status begun = begin([&](Configuration &wanted) {
            wanted.flow(Flow::Accounts).schedule = line;
            if (edit)
                edit(wanted);
        });
        time->setAutoAdvance(false);
        // Two minutes behind a quarter, however long that took.
        constexpr qint64 quarter = 15 * 60'000;
        time->setNow(Instant{(time->now().ms / quarter + 1) * quarter} + 2min);
        return begun;
    }

    /// Another session on the same profile, as after a restart of the program.
    [[nodiscard]] Status openAgain()
    {
        reopen();
        TANDEM_CHECK(await(session->open()));
        return {};
    }

    /// Schedules and polls only. Ready when the first turn is over.
    [[nodiscard]] Status runByItself()
    {
        TANDEM_CHECK(await(session->startWatch({false, false, true})));
        if (!QTest::qWaitFor([&] { return time->waiting() > 0 && view().health != u"off"_s; }, 60'000))
            return fail(ErrorKind::Internal, u"TEST"_s, u"the watch does not begin"_s);
        return {};
    }

    /// One step of the clock, until whatever it woke waits for the clock again.
    void step()
    {
        time->advance(stepTime);
        QTRY_VERIFY_WITH_TIMEOUT(time->waiting() > 0, 30'000);
    }
    void pass(std::chrono::milliseconds duration)
    {
        for (const Instant end = time->now() + duration; time->now() < end;)
            step();
    }
    /// A moment on the clock, as long as it takes; far less than to the next quarter of an hour.
    [[nodiscard]] bool soon(const std::function<bool()> &condition)
    {
        const Instant last = time->now() + 5min;
        return QTest::qWaitFor(
            [&] {
                if (condition())
                    return true;
                if (time->now() < last)
                    time->advance(50ms);
                return false;
            },
            60'000);
    }
    [[nodiscard]] bool ranOnSchedule(qint64 times)
    {
        return soon([&] { return view().scheduledRuns == times; });
    }

    /// The configuration as it is, with another cap.
    [[nodiscard]] Status setCap(qint64 cap)
    {
        Configuration changed = await(session->configuration()).value();
        changed.salesforce.apiDailyCap = static_cast<int>(cap);
        TANDEM_CHECK(await(session->saveConfiguration(changed)));
        return {};
    }
    /// Nothing was read yet, and so many calls were made today: with the profile closed.
    void makeBackfillAfter(qint64 calls)
    {
        alter([this, calls](store::StateTransaction &tx) {
            const QByteArray day = localTime(time->now()).date().toString(Qt::ISODate).toLatin1();
            return tx.setMeta(u"api-calls"_s, day + '/' + QByteArray::number(calls));
        });
        session.reset();
        const QDir profile(folder());
        for (const QString &name : profile.entryList({u"cache-*"_s}))
            QVERIFY(QFile::remove(profile.filePath(name)));
        reopen();
    }
    [[nodiscard]] QString stepName() { return view().allowance.step; }
    [[nodiscard]] Instant midnight() const
    {
        return Instant::fromDateTime(localTime(time->now()).date().addDays(1).startOfDay());
    }

    std::shared_ptr<TestClock> time;

private:
    [[nodiscard]] static Instant evening()
    {
        const QDate tomorrow = localTime(SystemClock().now()).date().addDays(1);
        return Instant::fromDateTime(QDateTime(tomorrow, QTime(18, 0)));
    }
};

} // namespace

/// What a watch does at its times and within its allowance, on a clock that the test moves (S16).
class WatchClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S16_aPausedBudgetIsTheReasonOfThePause();
    void S16_theStepsAreTakenOneByOneAndEndAtMidnight();
    void S16_roomInTheOrganisationIsFoundByAsking();
    void missedRunsAreMadeUpForAsTheScheduleSays_data();
    void missedRunsAreMadeUpForAsTheScheduleSays();
};

/// Nobody made a secret for webhooks, and the sign-in is lost: neither is why nothing runs.
void WatchClockTest::S16_aPausedBudgetIsTheReasonOfThePause()
{
    WatchDesk desk;
    QVERIFY(desk.begin());
    QVERIFY(await(desk.session->startWatch({true, false, true})));
    SOON_COMPARE(desk.view().health, u"degraded"_s);
    const QString receiverTrouble = desk.view().receiver.trouble;
    QVERIFY2(receiverTrouble.contains(u"No secret for webhooks"_s), qPrintable(receiverTrouble));
    QCOMPARE(desk.view().trouble, receiverTrouble);
    SOON_COMPARE(desk.view().polls, 1);
    const qint64 own = desk.view().allowance.own;
    QVERIFY(own > 0);
    const auto setCap = [&desk](qint64 cap) {
        Configuration changed = desk.wanted();
        changed.salesforce.apiDailyCap = static_cast<int>(cap);
        return await(desk.session->saveConfiguration(changed)).has_value();
    };
    QVERIFY(setCap(own));
    SOON_COMPARE(desk.view().health, u"paused"_s);
    QCOMPARE(desk.view().trouble, desk.view().allowance.reason);
    QVERIFY2(desk.view().trouble.contains(u"Tandem may make a day"_s), qPrintable(desk.view().trouble));
    QCOMPARE(desk.view().receiver.trouble, receiverTrouble);
    // A step that goes on working comes before the receiver, too.
    QVERIFY(setCap(own * 100 / 80));
    SOON_VERIFY(desk.view().allowance.step != u"paused"_s);
    SOON_COMPARE(desk.view().trouble, desk.view().allowance.reason);
    QVERIFY(!desk.view().trouble.isEmpty());
    // What failed before it says nothing about now.
    QVERIFY(setCap(0));
    desk.services.withAuth([](sandbox::SalesforceAuth &auth) {
        auth.grants().revokeAll();
        auth.expireAccessTokens();
    });
    Configuration often = desk.wanted();
    often.live.pollSeconds = often.live.pollSecondsQuiet = 5;
    QVERIFY(await(desk.session->saveConfiguration(often)));
    SOON_COMPARE(desk.view().health, u"failing"_s);
    QVERIFY(desk.view().trouble != desk.view().receiver.trouble);
    QVERIFY(setCap(1));
    SOON_COMPARE(desk.view().health, u"paused"_s);
    QCOMPARE(desk.view().trouble, desk.view().allowance.reason);
}

void WatchClockTest::S16_theStepsAreTakenOneByOneAndEndAtMidnight()
{
    ClockDesk desk;
    const Status begun = desk.start(u"every 15m"_s);
    QVERIFY2(begun, begun ? "" : qPrintable(begun.error().text));
    QVERIFY(desk.setCap(madeBefore * 100 / 80));
    desk.account("Acme");
    desk.makeBackfillAfter(madeBefore);
    QVERIFY(desk.openAgain());
    // Four fifths are used up: a first full read waits, whoever asks for it.
    QVERIFY(desk.runByItself());
    QVERIFY(desk.soon([&] { return desk.stepName() == u"no-backfill"_s; }));
    desk.pass(45min);
    QCOMPARE(desk.stepName(), u"no-backfill"_s);
    QCOMPARE(desk.view().health, u"degraded"_s);
    QCOMPARE(desk.view().trouble, desk.view().allowance.reason);
    QCOMPARE(desk.view().polls, 0);
    QCOMPARE(desk.view().scheduledRuns, 0);
    QCOMPARE(desk.idOfCustomer("Acme"), 0);
    // With room it is made up for at the next time.
    QVERIFY(desk.setCap(0));
    QVERIFY(desk.soon([&] { return desk.stepName() == u"normal"_s; }));
    desk.pass(15min);
    QVERIFY(desk.ranOnSchedule(1));
    QVERIFY(desk.idOfCustomer("Acme") > 0);
    // Nine tenths and more: of eight times two have a run.
    QVERIFY(desk.setCap(madeBefore * 100 / 93));
    QVERIFY(desk.soon([&] { return desk.stepName() == u"stretched"_s; }));
    desk.pass(2h);
    QVERIFY(desk.ranOnSchedule(3));
    QCOMPARE(desk.stepName(), u"stretched"_s);
    // All of it: none has.
    QVERIFY(desk.setCap(madeBefore));
    QVERIFY(desk.soon([&] { return desk.view().health == u"paused"_s; }));
    const Instant midnight = desk.midnight();
    while (desk.time->now() + 2 * stepTime < midnight)
        desk.step();
    QCOMPARE(desk.view().scheduledRuns, 3);
    QCOMPARE(desk.view().health, u"paused"_s);
    // Another day: what was missed meanwhile is one run.
    desk.pass(3 * stepTime);
    QVERIFY(desk.ranOnSchedule(4));
    QCOMPARE(desk.stepName(), u"normal"_s);
    QVERIFY(desk.view().allowance.own < madeBefore);
    QCOMPARE(desk.view().failedRuns, 0);
}

/// Others used the organisation's calls up. No run would tell that there is room again.
void WatchClockTest::S16_roomInTheOrganisationIsFoundByAsking()
{
    ClockDesk desk;
    const Status begun = desk.start(u"every 15m"_s);
    QVERIFY2(begun, begun ? "" : qPrintable(begun.error().text));
    QVERIFY(desk.runByItself());
    QVERIFY(desk.soon([&] { return desk.view().polls == 1; }));
    desk.services.withSalesforce([](auto &service) { service.setLimits(90'000, 100'000); });
    desk.pass(15min);
    QVERIFY(desk.soon([&] { return desk.view().health == u"paused"_s; }));
    const qint64 before = desk.view().scheduledRuns;
    desk.services.requests().clear();
    desk.pass(1h);
    QCOMPARE(desk.view().scheduledRuns, before);
    QCOMPARE(desk.stepName(), u"paused"_s);
    const int asked = desk.services.requests().count(sandbox::Side::Salesforce, "limits");
    QVERIFY2(asked >= 3 && asked <= 5, qPrintable(QString::number(asked)));
    desk.services.withSalesforce([](auto &service) { service.setLimits(100, 100'000); });
    desk.pass(16min);
    QVERIFY(desk.soon([&] { return desk.stepName() == u"normal"_s; }));
    QVERIFY(desk.soon([&] { return desk.view().scheduledRuns > before; }));
}

void WatchClockTest::missedRunsAreMadeUpForAsTheScheduleSays_data()
{
    QTest::addColumn<QString>("missed");
    QTest::addColumn<int>("runs");
    QTest::newRow("once") << u"once"_s << 1;
    QTest::newRow("skip") << u"skip"_s << 0;
    QTest::newRow("all") << u"all"_s << 3;
}

void WatchClockTest::missedRunsAreMadeUpForAsTheScheduleSays()
{
    QFETCH(const QString, missed);
    QFETCH(const int, runs);
    ClockDesk desk;
    const Status begun = desk.start(u"every 15m missed "_s + missed);
    QVERIFY2(begun, begun ? "" : qPrintable(begun.error().text));
    QVERIFY(desk.runByItself());
    QVERIFY(desk.soon([&] { return desk.view().polls == 1; }));
    // One quarter is dealt with; the program ends two minutes later.
    desk.pass(15min);
    QVERIFY(desk.ranOnSchedule(1));
    // Whoever waits for the end of the watch looks again after a moment of the clock.
    desk.time->setAutoAdvance(true);
    QVERIFY(await(desk.session->stopWatch()));
    desk.session.reset();
    desk.time->setAutoAdvance(false);
    // Three more pass, the last of them five minutes ago.
    desk.time->advance(48min);
    QVERIFY(desk.openAgain());
    QVERIFY(desk.runByItself());
    QVERIFY(desk.soon([&] { return desk.view().polls == 1; }));
    QVERIFY(desk.ranOnSchedule(runs));
    // And no more than that, until the next time.
    desk.pass(3min);
    QCOMPARE(desk.view().scheduledRuns, runs);
    desk.pass(15min);
    QVERIFY(desk.ranOnSchedule(runs + 1));
}

QTEST_GUILESS_MAIN(WatchClockTest)

#include "tst_watchclock.moc"
