// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/uitest.h"
#include "ui/kit/formats.h"
#include "ui/models/attention.h"
#include "ui/shell/freshnesscard.h"
#include "ui/shell/livecard.h"
#include "ui/shell/needslist.h"
#include "ui/shell/overviewpage.h"
#include "ui/shell/overviewstate.h"
#include "ui/shell/runmeter.h"
#include "ui/shell/writtencard.h"
#include "ui/shell/writtenchart.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using session::SideCounts;
using session::WrittenBar;
using session::WrittenSpan;

namespace {

constexpr Instant now{1'769'851'800'000}; // 2026-01-31T09:30:00Z
constexpr Instant hour{1'769'850'000'000};

/// The last 24 hours, nothing written in them.
QList<WrittenBar> hours()
{
    QList<WrittenBar> bars;
    for (int ago = 23; ago >= 0; --ago)
        bars.append({hour - ago * 1h, hour - ago * 1h + 1h, {}});
    return bars;
}

QList<WrittenBar> busyHours()
{
    QList<WrittenBar> bars = hours();
    bars[10].changes = {20, 0};
    bars[20].changes = {0, 10};
    bars[23].changes = {1, 2};
    return bars;
}

/// A running watch whose account schedule is released.
session::WatchView watching(const QList<Instant> &next)
{
    session::WatchView view;
    view.running = true;
    view.health = u"good"_s;
    view.schedules.append({Flow::Accounts, u"hourly at :10"_s, false, true, next});
    view.schedules.append({Flow::Contacts, u"hourly at :05"_s, false, false, {SystemClock().now() + 1s}});
    return view;
}

} // namespace

/// What the overview shows beside how it is: freshness, coverage, and what was written when.
class TestOverviewPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysHowLongChangesTook();
    void saysWhereNobodyToldOfChanges();
    void saysUpToWhenEachSideIsRead();
    void drawsUpAndDownFromTheMiddle();
    void tellsItsTotalsAndItsPeak();
    void goesFromBarToBarByKeys();
    void itsToolTipsHaveTimesInUtc();
    void emptyHoursAreSaidInWords();
    void changesBetweenHoursAndDays();
    void saysWhenTheNextRunIs();
    void asksForAPauseOnce();
    void leadsToMappingsThatWereLeftOut();
    void leadsToThePlanThatWaits();
    void leadsToNoPlanWhoseMakingEndedEarly();
    void remindsOfNothingThatIsMuted();
    void aMutedCauseIsStillCounted();
    void isDrawnOnlyWhereItIsSeen();
    void showsAllOfItInASmallWindow_data();
    void showsAllOfItInASmallWindow();
};

void TestOverviewPage::saysHowLongChangesTook()
{
    FreshnessCard card;
    session::OverviewView view;
    view.fromSalesforce = {20, 10s, 41s};
    view.fromStartdeliver = {1, 2min + 5s, 2min + 5s};
    view.openNotices = 2;
    view.oldestNotice = now - 6min;
    card.showArrivals(view, now);
    const QString there = child<QLabel>(&card, "toStartdeliverTook")->text();
    QVERIFY2(there.startsWith(u"To Startdeliver: 20 changes"_s), qPrintable(there));
    QVERIFY(there.contains(formatDuration(10s)) && there.contains(formatDuration(41s)));
    const QString back = child<QLabel>(&card, "toSalesforceTook")->text();
    QVERIFY2(back.startsWith(u"To Salesforce: 1 change "_s), qPrintable(back));
    const auto *open = child<QLabel>(&card, "openNotices");
    QVERIFY2(open->text().contains(u"2 notices"_s) && open->text().contains(formatDuration(6min)),
        qPrintable(open->text()));
    QCOMPARE(open->toolTip(), (now - 6min).toIso());
}

void TestOverviewPage::saysWhereNobodyToldOfChanges()
{
    FreshnessCard card;
    card.showArrivals(session::OverviewView(), now);
    for (const char *name : {"toStartdeliverTook", "toSalesforceTook"})
        QVERIFY(child<QLabel>(&card, name)->text().contains(u"no notice of a change"_s));
    QCOMPARE(child<QLabel>(&card, "openNotices")->text(), u"No notice waits."_s);
}

void TestOverviewPage::saysUpToWhenEachSideIsRead()
{
    FreshnessCard card;
    session::StatusView status;
    status.cursors = {{Flow::Accounts, Side::Salesforce, u"Account"_s, true, now - 1min, 5, 0},
        {Flow::Contacts, Side::Salesforce, u"Contact"_s, true, now - 20min, 5, 0},
        {Flow::Accounts, Side::Startdeliver, u"customer"_s, true, now - 1min, 5, 0},
        {Flow::Contacts, Side::Startdeliver, u"user"_s, false, now - 1min, 5, 0}};
    card.showRead(status, now);
    const auto *salesforce = child<QLabel>(&card, "salesforceRead");
    QVERIFY2(salesforce->text().contains(u"20 minutes ago"_s), qPrintable(salesforce->text()));
    QVERIFY2(salesforce->toolTip().startsWith((now - 20min).toIso() + u"\nThe newest change seen"_s),
        qPrintable(salesforce->toolTip()));
    const auto *startdeliver = child<QLabel>(&card, "startdeliverRead");
    QVERIFY2(startdeliver->text().contains(u"not read as a whole"_s), qPrintable(startdeliver->text()));
    QVERIFY(startdeliver->toolTip().isEmpty());
}

void TestOverviewPage::drawsUpAndDownFromTheMiddle()
{
    WrittenChart chart;
    chart.resize(480, chart.sizeHint().height());
    chart.setBars(WrittenSpan::Day, busyHours());
    const QRectF up = chart.rectOf(10, Side::Salesforce);
    const QRectF down = chart.rectOf(20, Side::Startdeliver);
    QVERIFY(up.bottom() < down.top());
    QCOMPARE(up.height(), 2 * down.height());
    QVERIFY(chart.rectOf(10, Side::Startdeliver).isEmpty());
    QVERIFY(chart.rectOf(23, Side::Salesforce).height() >= 2);
    QCOMPARE(chart.barAt(up.center().toPoint()), 10);
    QCOMPARE(chart.barAt(down.center().toPoint()), 20);
    // Both are seen on the ground.
    const QImage picture = chart.grab().toImage();
    const auto inked = [&picture, ratio = picture.devicePixelRatio()](const QRectF &rect) {
        return picture.pixelColor((rect.center() * ratio).toPoint()) != picture.pixelColor(1, 1);
    };
    QVERIFY(inked(up) && inked(down));
    QVERIFY(!inked(QRectF(up.left(), down.top(), up.width(), down.height())));
}

void TestOverviewPage::tellsItsTotalsAndItsPeak()
{
    WrittenChart chart;
    chart.setBars(WrittenSpan::Day, busyHours());
    const QString text = chart.accessibleDescription();
    QVERIFY2(text.contains(u"21 to Salesforce, 12 to Startdeliver"_s), qPrintable(text));
    QVERIFY2(text.contains(formatTime(hour - 13h)) && text.endsWith(u": 20."_s), qPrintable(text));
    chart.setBars(WrittenSpan::Month, busyHours());
    QVERIFY(chart.accessibleDescription().contains(formatDate(hour - 13h)));
    // Its short times have seconds.
    const InLanguage plain(u"C"_s);
    QVERIFY(!barsText(WrittenSpan::Day, busyHours()).contains(u":00:00"_s));
}

void TestOverviewPage::goesFromBarToBarByKeys()
{
    WrittenChart chart;
    chart.setBars(WrittenSpan::Day, busyHours());
    chart.show();
    QVERIFY(QTest::qWaitForWindowActive(&chart));
    QSignalSpy told(&chart, &WrittenChart::told);
    const auto press = [&chart](Qt::Key key) {
        QTest::keyClick(&chart, key);
        return chart.current();
    };
    QCOMPARE(press(Qt::Key_End), 23);
    QCOMPARE(chart.accessibleName(), barText(WrittenSpan::Day, busyHours().last()));
    QCOMPARE(told.last().first().toString(), chart.accessibleName());
    QVERIFY(chart.accessibleName().contains(u"1 to Salesforce, 2 to Startdeliver"_s));
    QCOMPARE(press(Qt::Key_Right), 23);
    QCOMPARE(press(Qt::Key_Left), 22);
    QCOMPARE(press(Qt::Key_Home), 0);
    QCOMPARE(press(Qt::Key_Left), 0);
    // Other bars begin anew.
    chart.setBars(WrittenSpan::Month, busyHours());
    QCOMPARE(chart.current(), -1);
    QVERIFY(told.last().first().toString().isEmpty());
}

void TestOverviewPage::itsToolTipsHaveTimesInUtc()
{
    WrittenChart chart;
    chart.setBars(WrittenSpan::Day, busyHours());
    const QString text = chart.toolTipOf(23);
    QVERIFY2(text.startsWith(u"2026-01-31T09:00:00.000Z – 2026-01-31T10:00:00.000Z\n"_s), qPrintable(text));
    QVERIFY(text.contains(u"1 to Salesforce, 2 to Startdeliver"_s));
}

void TestOverviewPage::emptyHoursAreSaidInWords()
{
    Desk desk(0);
    WrittenCard card(desk.session.get());
    QWidget *chart = child<WrittenChart>(&card, "writtenChart");
    QVERIFY(chart->isHidden() && child<QLabel>(&card, "writtenWords")->text().isEmpty());
    card.showBars(WrittenSpan::Day, hours());
    QVERIFY(chart->isHidden());
    QCOMPARE(child<QLabel>(&card, "writtenWords")->text(), u"Nothing was written in the last 24 hours."_s);
    card.showBars(WrittenSpan::Day, busyHours());
    QVERIFY(!chart->isHidden());
    QVERIFY(child<QLabel>(&card, "writtenToSalesforce")->text().contains(u"21 to Salesforce"_s));
    QVERIFY(child<QLabel>(&card, "writtenToStartdeliver")->text().contains(u"12 to Startdeliver"_s));
    // Of a store that cannot be read nothing is said but why.
    card.refresh();
    QTRY_VERIFY(chart->isHidden());
    QVERIFY(!child<QLabel>(&card, "writtenWords")->text().contains(u"Nothing was written"_s));
}

void TestOverviewPage::changesBetweenHoursAndDays()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.addAccount(u"Acme"_s);
    QVERIFY(await(desk.session->sync()));
    WrittenCard card(desk.session.get());
    card.show();
    card.refresh();
    const auto *words = child<QLabel>(&card, "writtenWords");
    QTRY_VERIFY2(words->text().contains(u"24 hours"_s), qPrintable(words->text()));
    QVERIFY(!child<QWidget>(&card, "writtenChart")->isHidden());
    auto *month = child<QPushButton>(&card, "writtenMonth");
    QTest::keyClick(month, Qt::Key_Space);
    QTRY_VERIFY2(words->text().contains(u"30 days"_s), qPrintable(words->text()));
    QVERIFY(month->isChecked() && !child<QPushButton>(&card, "writtenDay")->isChecked());
    // The same again leaves it chosen.
    QTest::keyClick(month, Qt::Key_Space);
    QVERIFY(month->isChecked());
}

void TestOverviewPage::saysWhenTheNextRunIs()
{
    Desk desk(0);
    RunMeter meter(desk.session.get());
    LiveCard card(desk.session.get(), &meter);
    const auto *next = child<QLabel>(&card, "liveNext");
    QVERIFY(next->isHidden());
    const Instant later = SystemClock().now() + 24h * 3;
    Q_EMIT desk.session->watchChanged(watching({later, later + 1h}));
    QCOMPARE(next->text(), u"Next run: "_s + formatInstant(later));
    QCOMPARE(next->toolTip(), later.toIso());
    session::WatchView paused = watching({later});
    paused.pausedUntil = later;
    Q_EMIT desk.session->watchChanged(paused);
    QVERIFY(next->isHidden());
    QCOMPARE(formatMoment(now + 1min, now), formatTime(now + 1min));
    QCOMPARE(formatMoment(now + 48h, now), formatInstant(now + 48h));
}

/// The watch of another program may take its time.
void TestOverviewPage::asksForAPauseOnce()
{
    Desk desk(0);
    RunMeter meter(desk.session.get());
    LiveCard card(desk.session.get(), &meter);
    QSignalSpy problems(&card, &LiveCard::problem);
    Q_EMIT desk.session->watchChanged(watching({SystemClock().now() + 24h}));
    auto *pause = child<QPushButton>(&card, "livePause");
    QCOMPARE(pause->text(), u"Pause for an hour"_s);
    pause->click();
    QCOMPARE(pause->text(), u"Asking…"_s);
    QCOMPARE(pause->accessibleName(), u"Asking…"_s);
    QVERIFY(!pause->isEnabled());
    // Nobody watches this profile.
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(pause->text(), u"Pause for an hour"_s);
    QVERIFY(pause->isEnabled());
}

/// S23: the sentences are those of the engine.
void TestOverviewPage::leadsToMappingsThatWereLeftOut()
{
    session::StatusView status;
    status.salesforce.connected = status.startdeliver.connected = true;
    status.lastRun = session::RunReport();
    status.lastRun->state = u"completed-with-problems"_s;
    const QString note =
        u"A mapping of the flow \"%1\" names the field \"%2\", which the connected Salesforce user "
        "does not see. Correct the configuration, or ask an admin for access to the field."_s;
    status.lastRun->notes = {note.arg(u"accounts"_s, u"Tier__c"_s), note.arg(u"accounts"_s, u"Size__c"_s),
        note.arg(u"contacts"_s, u"Mood__c"_s)};
    const QList<Need> needs = needsOf(status);
    QCOMPARE(needs.size(), 2);
    QVERIFY2(needs.first().text.contains(u"Accounts: 2 fields"_s), qPrintable(needs.first().text));
    QCOMPARE(needs.first().page, u"mappings"_s);
    QCOMPARE(needs.first().argument, u"accounts/problems"_s);
    QCOMPARE(needs.last().argument, u"contacts/problems"_s);
}

/// What Review offers to apply is said here too, and no longer than there.
void TestOverviewPage::leadsToThePlanThatWaits()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.addAccount(u"Acme"_s);
    desk.addAccount(u"Other"_s);
    QVERIFY(await(desk.session->waiveMatching()));
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan && plan->open == 2);
    RunMeter meter(desk.session.get());
    OverviewPage page(desk.session.get(), &meter);
    QSignalSpy asked(&page, &Page::pageRequested);
    page.resize(824, 620);
    page.setVisible(true);
    page.refresh();
    const auto button = [&page] { return page.findChild<QPushButton *>(u"need-plan"_s); };
    QTRY_VERIFY(button());
    const QString time = formatMoment(plan->createdAt, SystemClock().now());
    QCOMPARE(button()->accessibleName(), u"Open: A plan of %1 with 2 changes waits in Review"_s.arg(time));
    QCOMPARE(child<QLabel>(&page, "verdict")->text(), u"Planned"_s);
    button()->click();
    QCOMPARE(asked.last(), (QVariantList{u"review"_s, QString::number(plan->id)}));
    // A part of it was tried: the rest still waits.
    QVERIFY(await(desk.session->apply(plan->id, false, 1)));
    page.refresh();
    QTRY_VERIFY(button() && button()->accessibleName().contains(u"with 1 change waits"_s));
    QCOMPARE(child<QLabel>(&page, "verdict")->text(), u"Planned"_s);
    QVERIFY(await(desk.session->apply(plan->id)));
    page.refresh();
    QTRY_VERIFY(!button());
    // A plan that a run came before is not offered in Review either.
    desk.addAccount(u"Third"_s);
    QVERIFY(await(desk.session->plan({Flow::Accounts})));
    page.refresh();
    QTRY_VERIFY(button());
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    page.refresh();
    QTRY_VERIFY(!button());
    session::RunReport planned;
    planned.trigger = u"plan"_s;
    QVERIFY(!writtenText(planned, Side::Salesforce).contains(u"to write"_s));
}

/// It does not hold everything, and Review does not offer it.
void TestOverviewPage::leadsToNoPlanWhoseMakingEndedEarly()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.addAccount(u"Acme"_s);
    QVERIFY(await(desk.session->waiveMatching()));
    const auto cut = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(cut && cut->open == 1);
    desk.alter([id = cut->report.runId](store::StateTransaction &tx) -> Status {
        TANDEM_TRY(run, tx.run(id));
        run->state = u"stopped"_s;
        run->error = u"Stopped."_s;
        const auto put = tx.putRun(*run);
        return put ? Status() : fail(put.error());
    });
    QVERIFY(await(desk.session->open()));
    RunMeter meter(desk.session.get());
    OverviewPage page(desk.session.get(), &meter);
    page.setVisible(true);
    page.refresh();
    QTRY_VERIFY(page.state() != Page::State::Busy);
    // Answers come in the order of the questions: the page has read the plan, and the runs after it.
    QCOMPARE(await(desk.session->latestPlan())->id, 0);
    QVERIFY(await(desk.session->runs()));
    QVERIFY(await(desk.session->runs()));
    QVERIFY(!page.findChild<QPushButton *>(u"need-plan"_s));
}

void TestOverviewPage::remindsOfNothingThatIsMuted()
{
    session::StatusView status;
    status.salesforce.connected = status.startdeliver.connected = true;
    status.startdeliver.mayWrite = true;
    status.lastRun = session::RunReport();
    status.lastRun->state = u"completed-with-problems"_s;
    status.standing.refusals = 3;
    QCOMPARE(needsOf(status).size(), 1);
    QVERIFY(needsOf(status, 2).first().text.startsWith(u"1 refused value or record"_s));
    QCOMPARE(verdictOf(status, false, false, 2).tone, Tone::Warn);
    QVERIFY(needsOf(status, 3).isEmpty());
    // That both sides agreed on everything would not be true.
    const Verdict muted = verdictOf(status, false, false, 3);
    QCOMPARE(muted.word, u"Healthy"_s);
    QVERIFY2(muted.sentence.contains(u"refused and muted"_s), qPrintable(muted.sentence));
    QVERIFY(verdictOf(status, false).sentence.endsWith(u"Everything else is in step."_s));
    status.standing.waiting = 1;
    QVERIFY(verdictOf(status, false).sentence.endsWith(u"wait for the record they belong to."_s));
    status.standing.waiting = 0;
    status.standing.conflicts = 1;
    QCOMPARE(verdictOf(status, false, false, 3).word, u"Waiting for you"_s);
    // What waits for a person is not in step.
    const Verdict both = verdictOf(status, false);
    QVERIFY2(both.sentence.endsWith(u"others need a decision."_s), qPrintable(both.sentence));
}

/// Nobody is reminded of it; coverage tells of it as before.
void TestOverviewPage::aMutedCauseIsStillCounted()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.addAccount(u"Acme"_s);
    QVERIFY(await(desk.session->waiveMatching()));
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    desk.alter([](store::StateTransaction &tx) {
        store::Refusal refusal;
        refusal.source = RecordId(u"001a"_s);
        refusal.code = u"HTTP_422"_s;
        refusal.text = u"No."_s;
        return tx.putRefusal(refusal);
    });
    QVERIFY(await(desk.session->open()));
    RunMeter meter(desk.session.get());
    OverviewPage page(desk.session.get(), &meter);
    page.setVisible(true);
    page.refresh();
    const auto need = [&page] { return page.findChild<QPushButton *>(u"need-refusals"_s); };
    QTRY_VERIFY(need());
    QCOMPARE(child<QLabel>(&page, "refusedCount")->text(), u"1"_s);
    const session::RefusalCause cause = await(desk.session->refusalCauses())->first();
    QVERIFY(await(session::muteCause(desk.session.get(), cause, {std::nullopt, u"Known."_s})));
    page.refresh();
    QTRY_VERIFY(!need());
    QCOMPARE(child<QLabel>(&page, "refusedCount")->text(), u"1"_s);
    QVERIFY(await(session::unmuteCause(desk.session.get(), cause)));
    page.refresh();
    QTRY_VERIFY(need());
}

/// Every run and every decision on another page tells it something.
void TestOverviewPage::isDrawnOnlyWhereItIsSeen()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    RunMeter meter(desk.session.get());
    OverviewPage page(desk.session.get(), &meter);
    QSignalSpy told(Attention::of(desk.session.get()), &Attention::changed);
    page.refresh();
    QTRY_VERIFY(told.count() > 0);
    const auto *verdict = child<QLabel>(&page, "verdict");
    QCOMPARE(verdict->text(), QString());
    page.setVisible(true);
    QVERIFY(!verdict->text().isEmpty());
    QCOMPARE(page.state(), Page::State::Full);
}

void TestOverviewPage::showsAllOfItInASmallWindow_data()
{
    addLanguages();
}

/// The rest is scrolled to: nothing is squeezed or cut.
void TestOverviewPage::showsAllOfItInASmallWindow()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.addAccount(u"Acme"_s);
    QVERIFY(await(desk.session->sync()));
    RunMeter meter(desk.session.get());
    OverviewPage page(desk.session.get(), &meter);
    page.resize(824, 620); // beside the navigation of a window of 1024 x 700
    page.setVisible(true);
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.refresh();
    QTRY_COMPARE(page.state(), Page::State::Full);
    QTRY_VERIFY(!child<QWidget>(&page, "writtenChart")->isHidden());
    QTRY_VERIFY(!child<QLabel>(&page, "inScopeCount")->text().isEmpty());
    QCOMPARE(child<QLabel>(&page, "refusedCount")->text(), formatCount(0));
    QCOMPARE(truncatedTexts(&page).join(u" | "_s), QString());
    auto *chart = child<WrittenChart>(&page, "writtenChart");
    QCOMPARE(chart->height(), chart->sizeHint().height());
    const auto *scroll = page.findChild<QScrollArea *>();
    QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    // Whoever goes to it by a key sees how it is: the first part that takes Tab may stand far below.
    QWidget *first = page.focusStop();
    QVERIFY2(first == child<QWidget>(&page, "makePlan") || page.findChild<NeedsList *>()->isAncestorOf(first),
        qPrintable(first ? first->objectName() : QString()));
    chart->setFocus();
    QCOMPARE(chart->current(), 23);
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestOverviewPage>(); }});
}

#include "tst_overview.moc"
