// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configuration.h"
#include "core/domain/schedule.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tandem;

namespace {

Instant at(const char *iso)
{
    return Instant::fromIso(QString::fromLatin1(iso)).value();
}

Schedule scheduleOf(const QString &text)
{
    const auto parsed = Schedule::parse(text);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().text));
    return *parsed;
}

} // namespace

/// When flows run by themselves: every kind, quiet hours, the two days a year on which the clocks change,
/// missed runs and jitter.
class TestSchedule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreReadAndWritten_data();
    void linesAreReadAndWritten();
    void nonsenseIsRefusedHereAndInTheConfiguration_data();
    void nonsenseIsRefusedHereAndInTheConfiguration();
    void theNextTimes_data();
    void theNextTimes();
    void whatIsDue_data();
    void whatIsDue();
    void jitterDelaysButNeverLosesOrDoublesARun();
    void aDayOfDueTimesRunsEachOnce();
};

void TestSchedule::linesAreReadAndWritten_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char16_t *line, const char16_t *canonical) {
        QTest::addRow("%s", qPrintable(QString::fromUtf16(line)))
            << QString::fromUtf16(line) << QString::fromUtf16(canonical);
    };
    row(u"", u"");
    row(u"every 15m", u"every 15m");
    row(u"every 120m", u"every 2h");
    row(u"every 24h", u"every 1d");
    row(u"hourly", u"hourly at :00");
    row(u"hourly at :05 quiet 22:00-06:00", u"hourly at :05 quiet 22:00-06:00");
    row(u"daily at 14:00,02:30, 14:00", u"daily at 02:30, 14:00");
    row(u"weekly on thu, mon at 08:00 missed skip jitter 120s",
        u"weekly on mon, thu at 08:00 missed skip jitter 2m");
    row(u"every 5m missed once", u"every 5m");
    row(u"every 5m missed all jitter 30s", u"every 5m missed all jitter 30s");
    row(u"every 5m quiet 06:00-06:00", u"every 5m");
}

void TestSchedule::linesAreReadAndWritten()
{
    QFETCH(const QString, line);
    QFETCH(const QString, canonical);
    const Schedule schedule = scheduleOf(line);
    QCOMPARE(schedule.text(), canonical);
    QCOMPARE(scheduleOf(schedule.text()), schedule);
    Configuration configuration = Configuration::defaults();
    configuration.flow(Flow::Accounts).schedule = line;
    const auto parsed = parseConfiguration(toJson(configuration));
    QVERIFY2(parsed.configuration, parsed.problems.isEmpty() ? "" : qPrintable(parsed.problems[0].text));
}

void TestSchedule::nonsenseIsRefusedHereAndInTheConfiguration_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"every 0m", "every m", "every 15", "daily", "daily at 24:00", "daily at 8:00",
             "weekly on mon", "weekly at 08:00", "weekly on day at 08:00", "hourly at :60", "cron 1 2 3",
             "every 5m quiet 22:00", "every 5m missed never", "every 5m jitter 2h", "every 5m jitter 2m x"})
        QTest::addRow("%s", line) << QString::fromLatin1(line);
}

void TestSchedule::nonsenseIsRefusedHereAndInTheConfiguration()
{
    QFETCH(const QString, line);
    const auto parsed = Schedule::parse(line);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, u"BAD_SCHEDULE"_s);
    Configuration configuration = Configuration::defaults();
    configuration.flow(Flow::Accounts).schedule = line;
    QVERIFY(!parseConfiguration(toJson(configuration)).configuration);
}

void TestSchedule::theNextTimes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("times");
    const auto row = [](const char *name, const char *line, const char *zone, const char *after,
                         const QStringList &times) {
        QTest::addRow("%s", name) << QString::fromLatin1(line) << QString::fromLatin1(zone)
                                  << QString::fromLatin1(after) << times;
    };
    const char *stockholm = "Europe/Stockholm";
    row("every counts from midnight", "every 15m", stockholm, "2026-01-31T09:31:00Z",
        {u"2026-01-31T09:45:00Z"_s, u"2026-01-31T10:00:00Z"_s});
    row("strictly after", "every 15m", stockholm, "2026-01-31T09:45:00Z", {u"2026-01-31T10:00:00Z"_s});
    row("every goes on over a change of the clocks", "every 1h", stockholm, "2026-03-29T00:30:00Z",
        {u"2026-03-29T01:00:00Z"_s, u"2026-03-29T02:00:00Z"_s});
    row("hourly", "hourly at :05", stockholm, "2026-01-31T09:05:00Z", {u"2026-01-31T10:05:00Z"_s});
    row("hourly where the offset has half an hour", "hourly at :05", "Asia/Kolkata", "2026-01-31T09:30:00Z",
        {u"2026-01-31T09:35:00Z"_s});
    row("hourly in autumn runs in both hours", "hourly at :30", stockholm, "2026-10-24T23:45:00Z",
        {u"2026-10-25T00:30:00Z"_s, u"2026-10-25T01:30:00Z"_s, u"2026-10-25T02:30:00Z"_s});
    row("hourly in spring leaves none out", "hourly at :30", stockholm, "2026-03-29T00:00:00Z",
        {u"2026-03-29T00:30:00Z"_s, u"2026-03-29T01:30:00Z"_s});
    row("daily in winter", "daily at 02:30", stockholm, "2026-01-31T09:31:00Z", {u"2026-02-01T01:30:00Z"_s});
    row("daily in summer", "daily at 02:30", stockholm, "2026-07-01T09:31:00Z", {u"2026-07-02T00:30:00Z"_s});
    row("daily where spring leaves the time out", "daily at 02:30", stockholm, "2026-03-28T12:00:00Z",
        {u"2026-03-29T01:00:00Z"_s, u"2026-03-30T00:30:00Z"_s});
    row("daily where autumn has the time twice", "daily at 02:30", stockholm, "2026-10-24T12:00:00Z",
        {u"2026-10-25T00:30:00Z"_s, u"2026-10-26T01:30:00Z"_s});
    row("daily twice", "daily at 02:30, 14:00", stockholm, "2026-01-31T09:31:00Z",
        {u"2026-01-31T13:00:00Z"_s, u"2026-02-01T01:30:00Z"_s});
    row("daily west of Greenwich", "daily at 20:00", "America/New_York", "2026-01-31T02:00:00Z",
        {u"2026-02-01T01:00:00Z"_s});
    row("weekly", "weekly on mon, thu at 08:00", stockholm, "2026-01-31T09:31:00Z",
        {u"2026-02-02T07:00:00Z"_s, u"2026-02-05T07:00:00Z"_s, u"2026-02-09T07:00:00Z"_s});
    row("weekly today, later", "weekly on sat at 12:00", stockholm, "2026-01-31T09:31:00Z",
        {u"2026-01-31T11:00:00Z"_s, u"2026-02-07T11:00:00Z"_s});
    row("quiet hours move to their end, as one", "every 1h quiet 22:00-06:00", stockholm,
        "2026-01-31T19:30:00Z",
        {u"2026-01-31T20:00:00Z"_s, u"2026-02-01T05:00:00Z"_s, u"2026-02-01T06:00:00Z"_s});
    row("asked within quiet hours", "every 1h quiet 22:00-06:00", stockholm, "2026-02-01T01:10:00Z",
        {u"2026-02-01T05:00:00Z"_s});
    row("a time that is always quiet still runs", "daily at 23:00 quiet 22:00-06:00", stockholm,
        "2026-01-31T09:00:00Z", {u"2026-02-01T05:00:00Z"_s, u"2026-02-02T05:00:00Z"_s});
    row("quiet at noon", "hourly quiet 12:00-13:00", stockholm, "2026-01-31T10:30:00Z",
        {u"2026-01-31T12:00:00Z"_s, u"2026-01-31T13:00:00Z"_s});
    row("quiet hours that end in the hour spring leaves out", "every 1h quiet 22:00-02:30", stockholm,
        "2026-03-28T23:00:00Z", {u"2026-03-29T01:00:00Z"_s});
}

void TestSchedule::theNextTimes()
{
    QFETCH(const QString, line);
    QFETCH(const QString, zone);
    QFETCH(const QString, after);
    QFETCH(const QStringList, times);
    const QList<Instant> next = scheduleOf(line).nextTimes(
        *Instant::fromIso(after), QTimeZone(zone.toLatin1()), static_cast<int>(times.size()));
    QStringList texts;
    for (const Instant &time : next)
        texts.append(time.toIsoSeconds());
    QCOMPARE(texts, times);
}

void TestSchedule::whatIsDue_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("handled");
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("runs");
    QTest::addColumn<int>("missed");
    QTest::addColumn<QString>("handledThen");
    const auto row = [](const char *name, const char *line, const char *handled, const char *now, int runs,
                         int missed, const char *then) {
        QTest::addRow("%s", name) << QString::fromLatin1(line) << QString::fromLatin1(handled)
                                  << QString::fromLatin1(now) << runs << missed << QString::fromLatin1(then);
    };
    row("nothing yet", "every 15m", "2026-01-31T09:30:00Z", "2026-01-31T09:44:59Z", 0, 0,
        "2026-01-31T09:30:00Z");
    row("on the minute", "every 15m", "2026-01-31T09:30:00Z", "2026-01-31T09:45:00Z", 1, 0,
        "2026-01-31T09:45:00Z");
    row("a little late is on time", "every 15m missed skip", "2026-01-31T09:30:00Z", "2026-01-31T09:46:00Z",
        1, 0, "2026-01-31T09:45:00Z");
    row("slept, once", "every 15m", "2026-01-31T09:30:00Z", "2026-01-31T12:05:00Z", 1, 10,
        "2026-01-31T12:00:00Z");
    row("slept, skip", "every 15m missed skip", "2026-01-31T09:30:00Z", "2026-01-31T12:05:00Z", 0, 10,
        "2026-01-31T12:00:00Z");
    row("slept, skip, woken on the minute", "every 15m missed skip", "2026-01-31T09:30:00Z",
        "2026-01-31T12:00:30Z", 1, 9, "2026-01-31T12:00:00Z");
    row("slept, all", "every 15m missed all", "2026-01-31T09:30:00Z", "2026-01-31T12:05:00Z", 10, 10,
        "2026-01-31T12:00:00Z");
    row("away for a year, all", "every 15m missed all", "2025-01-31T09:30:00Z", "2026-01-31T12:05:00Z", 50,
        3840, "2026-01-31T12:00:00Z");
    row("the clock was set back", "every 15m", "2026-01-31T12:00:00Z", "2026-01-31T09:50:00Z", 0, 0,
        "2026-01-31T09:50:00Z");
    row("the clock was set back a little", "every 15m", "2026-01-31T12:00:00Z", "2026-01-31T11:59:00Z", 0, 0,
        "2026-01-31T12:00:00Z");
    row("never", "", "2026-01-31T09:30:00Z", "2026-01-31T12:05:00Z", 0, 0, "2026-01-31T09:30:00Z");
}

void TestSchedule::whatIsDue()
{
    QFETCH(const QString, line);
    QFETCH(const QString, handled);
    QFETCH(const QString, now);
    QFETCH(const int, runs);
    QFETCH(const int, missed);
    QFETCH(const QString, handledThen);
    const Schedule::Due due = scheduleOf(line).due(
        *Instant::fromIso(handled), *Instant::fromIso(now), QTimeZone("Europe/Stockholm"));
    QCOMPARE(due.runs, runs);
    QCOMPARE(due.missedTimes, missed);
    QCOMPARE(due.handledUpTo.toIsoSeconds(), handledThen);
}

void TestSchedule::jitterDelaysButNeverLosesOrDoublesARun()
{
    const Schedule schedule = scheduleOf(u"every 15m jitter 5m"_s);
    const QTimeZone zone("Europe/Stockholm");
    Instant handled = at("2026-01-31T00:00:00Z");
    int runs = 0;
    QSet<qint64> delays;
    for (Instant now = handled; now < at("2026-02-01T00:10:00Z"); now = now + 10s) {
        const Schedule::Due due = schedule.due(handled, now, zone, 7);
        if (due.runs > 0) {
            const auto delay = now - due.handledUpTo;
            QVERIFY(delay >= 0s && delay < 5min + 10s);
            delays.insert(delay.count() / 10'000);
            QCOMPARE(due.missedTimes, 0);
        }
        runs += due.runs;
        handled = due.handledUpTo;
    }
    QCOMPARE(runs, 96);
    QVERIFY2(delays.size() > 5, "the jitter is no jitter");
}

/// A whole day of a clock that is looked at every half minute, on the longest day of the year.
void TestSchedule::aDayOfDueTimesRunsEachOnce()
{
    const Schedule schedule = scheduleOf(u"hourly at :15 quiet 22:00-06:00"_s);
    const QTimeZone zone("Europe/Stockholm");
    Instant handled = at("2026-10-24T22:00:00Z"); // midnight, local
    QStringList started;
    for (Instant now = handled; now < at("2026-10-25T23:00:00Z"); now = now + 30s) {
        const Schedule::Due due = schedule.due(handled, now, zone);
        for (int i = 0; i < due.runs; ++i)
            started.append(now.toDateTime().toTimeZone(zone).time().toString(u"HH:mm"_s));
        handled = due.handledUpTo;
    }
    QCOMPARE(started.first(), u"06:00"_s); // for all of the quiet hours
    QCOMPARE(started.mid(1).first(), u"06:15"_s);
    QCOMPARE(started.last(), u"21:15"_s);
    QCOMPARE(started.size(), 17);
}

std::unique_ptr<QObject> makeTestSchedule()
{
    return std::make_unique<TestSchedule>();
}

#include "tst_schedule.moc"
