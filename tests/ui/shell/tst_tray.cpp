// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/watchdesk.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/translations.h"
#include "ui/shell/desktoptab.h"
#include "ui/shell/livecard.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/overviewpage.h"
#include "ui/shell/tray.h"
#include "ui/shell/trayplace.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A tray that says what it was asked to show.
class TestPlace : public TrayPlace
{
public:
    [[nodiscard]] bool isThere() const override { return there; }
    void show(const QIcon &shown, const QString &text, QMenu *) override
    {
        icon = shown;
        toolTip = text;
    }
    void say(const QString &title, const QString &text, Tone) override
    {
        said.append(title + u": "_s + text);
    }

    [[nodiscard]] QImage picture() const { return icon.pixmap(64, 64).toImage(); }

    bool there = true;
    QIcon icon;
    QString toolTip;
    QStringList said;
};

session::WatchView viewOf(const QString &health, const QString &trouble = {})
{
    session::WatchView view;
    view.running = true;
    view.health = health;
    view.trouble = trouble;
    return view;
}

/// A window with its tray, on a profile where nothing is connected.
struct Shown
{
    explicit Shown(bool hasTray = true)
    {
        place.there = hasTray;
        tray.setSettling(0ms);
    }
    void live(const session::WatchView &view) { Q_EMIT desk.session->watchChanged(view); }
    [[nodiscard]] QAction *action(const char *name) { return child<QAction>(tray.menu(), name); }

    Desk desk{0};
    QString file = desk.directory.filePath(u"window.ini"_s);
    MainWindow window{desk.session.get(), file};
    TestPlace place;
    Tray tray{desk.session.get(), &window, &place, file};
};

} // namespace

/// Tandem beside the clock: what it shows and says, what its menu does, and what closing the window means.
class TestTray : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysHowItIsInPictureAndTooltip();
    void itsMenuPausesAndGoesOnAndSyncs();
    void theOverviewPausesToo();
    void theOverviewAsksTheWatchOfAnotherProgram();
    void itsMenuAsksTheWatchOfAnotherProgram();
    void theOverviewSaysWhatLimitsTheCalls_data();
    void theOverviewSaysWhatLimitsTheCalls();
    void whatKeepsItBackIsSaidInTheLanguageOfTheWindow();
    void tellsOnceOfEachChangeOfState();
    void tellsNothingToWhoLooksAtTheWindow();
    void aStateThatPassesIsNotToldOf();
    void theWindowGoesAndTheWorkGoesOn();
    void quitFromTheMenuEndsTheProgram();
    void withoutATrayAPersonIsAskedOnce_data();
    void withoutATrayAPersonIsAskedOnce();
    void whoGivesNoAnswerKeepsTheWindow();
    void whatClosingMeansIsChangedInTheSettings();
    void whereNothingRunsByItselfClosingEnds();
};

void TestTray::saysHowItIsInPictureAndTooltip()
{
    Shown shown;
    QVERIFY2(shown.place.toolTip.contains(u"Nothing runs by itself"_s), qPrintable(shown.place.toolTip));
    // There may be an icon for each of several profiles.
    QVERIFY2(shown.place.toolTip.startsWith(u"Tandem – desk\n"_s), qPrintable(shown.place.toolTip));
    QVERIFY(!shown.action("trayPause")->isEnabled() && !shown.action("trayGoOn")->isEnabled());
    QList<QImage> pictures{shown.place.picture()};
    QList<std::pair<session::WatchView, QString>> states{{viewOf(u"good"_s), u"Runs by itself"_s},
        {viewOf(u"degraded"_s, u"Salesforce does not tell of changes."_s),
            u"Salesforce does not tell of changes."_s},
        {viewOf(u"failing"_s, u"Sign in again."_s), u"Sign in again."_s}};
    states.append({viewOf(u"paused"_s), u"Paused"_s});
    states.last().first.pausedUntil = Instant{1'800'000'000'000};
    for (const auto &[view, words] : states) {
        shown.live(view);
        QVERIFY2(shown.place.toolTip.contains(words), qPrintable(shown.place.toolTip));
        QVERIFY(!pictures.contains(shown.place.picture()));
        pictures.append(shown.place.picture());
    }
    QVERIFY(shown.action("trayGoOn")->isEnabled() && !shown.action("trayPause")->isEnabled());
    Q_EMIT shown.desk.session->runStarted(u"manual"_s);
    QVERIFY(!shown.action("traySync")->isEnabled());
}

void TestTray::itsMenuPausesAndGoesOnAndSyncs()
{
    WatchDesk desk;
    const Status begun = desk.begin();
    QVERIFY2(begun, begun ? "" : qPrintable(begun.error().text));
    MainWindow window(desk.session.get());
    TestPlace place;
    Tray tray(desk.session.get(), &window, &place, {});
    QVERIFY(desk.watch());
    window.refresh();
    SOON_VERIFY(place.toolTip.contains(u"Runs by itself"_s));
    child<QAction>(tray.menu(), "trayPause")->trigger();
    SOON_VERIFY(desk.view().pausedUntil);
    QVERIFY(*desk.view().pausedUntil > SystemClock().now() + 59min);
    SOON_VERIFY(child<QAction>(tray.menu(), "trayGoOn")->isEnabled());
    QVERIFY2(place.toolTip.contains(u"Paused"_s), qPrintable(place.toolTip));
    child<QAction>(tray.menu(), "trayGoOn")->trigger();
    SOON_VERIFY(!desk.view().pausedUntil);
    const auto runs = [&desk] { return desk.triggers().count(u"manual"_s); };
    const qsizetype before = runs();
    // Nothing is drawn where nobody sees it.
    SOON_VERIFY(window.findChild<OverviewPage *>()->syncObstacle().isEmpty());
    SOON_VERIFY(child<QAction>(tray.menu(), "traySync")->isEnabled());
    child<QAction>(tray.menu(), "traySync")->trigger();
    SOON_COMPARE(runs(), before + 1);
}

void TestTray::theOverviewPausesToo()
{
    WatchDesk desk;
    QVERIFY(desk.begin());
    MainWindow window(desk.session.get());
    window.show();
    window.refresh();
    QVERIFY(desk.watch());
    SOON_COMPARE(child<QLabel>(&window, "liveState")->text(), u"Runs by itself"_s);
    QVERIFY(child<QLabel>(&window, "liveCalls")->text().contains(u"by midnight"_s));
    SOON_VERIFY(child<QPushButton>(&window, "livePause")->isVisible());
    click(&window, "livePause");
    SOON_VERIFY(desk.view().pausedUntil);
    SOON_COMPARE(child<QPushButton>(&window, "livePause")->text(), u"Go on"_s);
    click(&window, "livePause");
    SOON_VERIFY(!desk.view().pausedUntil);
}

/// S19: another program has the profile, and the buttons do what they say all the same.
void TestTray::theOverviewAsksTheWatchOfAnotherProgram()
{
    WatchDesk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.watch({false, false, true}));
    session::Session beside(desk.options());
    QVERIFY(await(beside.open()));
    MainWindow window(&beside);
    window.show();
    window.refresh();
    SOON_VERIFY(child<QPushButton>(&window, "livePause")->isVisible());
    click(&window, "livePause");
    SOON_COMPARE(child<QPushButton>(&window, "livePause")->text(), u"Go on"_s);
    QVERIFY(desk.view().pausedUntil);
    click(&window, "livePause");
    SOON_COMPARE(child<QPushButton>(&window, "livePause")->text(), u"Pause for an hour"_s);
    QVERIFY(!desk.view().pausedUntil);
    desk.account("Made for the button");
    SOON_VERIFY(child<QPushButton>(&window, "syncNow")->isEnabled());
    click(&window, "syncNow");
    SOON_VERIFY(desk.idOfCustomer("Made for the button") > 0);
    SOON_VERIFY(child<QPushButton>(&window, "syncNow")->isEnabled());
    // It ended, and this window still shows its button: it says so.
    QVERIFY(await(desk.session->stopWatch()));
    QSignalSpy problems(child<LiveCard>(&window, "liveCard"), &LiveCard::problem);
    click(&window, "livePause");
    SOON_COMPARE(problems.count(), 1);
    QCOMPARE(problems.first().first().value<Error>().code, u"NOT_WATCHING"_s);
    SOON_VERIFY(!child<QPushButton>(&window, "livePause")->isVisible());
}

void TestTray::itsMenuAsksTheWatchOfAnotherProgram()
{
    WatchDesk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.watch({false, false, true}));
    session::Session beside(desk.options());
    QVERIFY(await(beside.open()));
    MainWindow window(&beside);
    TestPlace place;
    Tray tray(&beside, &window, &place, {});
    auto *pause = child<QAction>(tray.menu(), "trayPause");
    auto *goOn = child<QAction>(tray.menu(), "trayGoOn");
    QVERIFY(!pause->isEnabled());
    const QString before = place.toolTip;
    Q_EMIT tray.menu()->aboutToShow();
    SOON_VERIFY(pause->isEnabled());
    // Nothing moves under the pointer, and what nobody tells of is not said for hours.
    QVERIFY(pause->isVisible() && goOn->isVisible());
    QCOMPARE(place.toolTip, before);
    QVERIFY(child<QAction>(tray.menu(), "trayState")->text() != u"Nothing runs by itself"_s);
    pause->trigger();
    SOON_VERIFY(goOn->isEnabled() && !pause->isEnabled());
    QVERIFY(desk.view().pausedUntil);
    goOn->trigger();
    SOON_VERIFY(pause->isEnabled());
    QVERIFY(!desk.view().pausedUntil);
    // The other program goes on without this window.
    window.show();
    window.close();
    QVERIFY(place.said.isEmpty());
    QVERIFY(await(desk.session->stopWatch()));
    Q_EMIT tray.menu()->aboutToShow();
    SOON_VERIFY(!pause->isEnabled() && !goOn->isEnabled());
}

void TestTray::theOverviewSaysWhatLimitsTheCalls_data()
{
    QTest::addColumn<session::AllowanceView>("allowance");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing known") << session::AllowanceView() << QString();
    const session::AllowanceView plenty{120, 1000, 80, 0, 200, 300, u"normal"_s, {}};
    const QString today =
        u"Salesforce calls today: 120 of 1,000, 80 of them by Tandem; about 300 by midnight."_s;
    QTest::newRow("plenty") << plenty << today + u" 200 are left for people."_s;
    session::AllowanceView capped = plenty;
    capped.cap = 100;
    capped.step = u"no-backfill"_s;
    const QString limits = today + u" 200 are left for people. Tandem may make 100 a day. "_s;
    QTest::newRow("no first reads") << capped << limits + u"No first full reads until there is more room."_s;
    capped.step = u"stretched"_s;
    QTest::newRow("seldom") << capped << limits + u"What runs by itself runs four times as seldom."_s;
    capped.step = u"paused"_s;
    QTest::newRow("paused") << capped << limits + u"Nothing runs by itself until there is room again."_s;
    capped.maximum = capped.floor = 0;
    QTest::newRow("before the first answer")
        << capped
        << u"Tandem made 80 Salesforce calls today. Tandem may make 100 a day. Nothing runs by itself until "
           u"there is room again."_s;
}

void TestTray::theOverviewSaysWhatLimitsTheCalls()
{
    QFETCH(const session::AllowanceView, allowance);
    QFETCH(const QString, text);
    Shown shown;
    session::WatchView view = viewOf(u"good"_s);
    view.allowance = allowance;
    shown.live(view);
    const auto *calls = child<QLabel>(&shown.window, "liveCalls");
    QCOMPARE(calls->text(), text);
    QCOMPARE(calls->isHidden(), text.isEmpty());
}

void TestTray::whatKeepsItBackIsSaidInTheLanguageOfTheWindow()
{
    Shown shown;
    const auto back = qScopeGuard([] { installTranslations(QLocale()); });
    installTranslations(QLocale(u"sv"_s));
    shown.live(viewOf(u"paused"_s,
        u"90 of the 100 Salesforce calls that Tandem may make a day are used: nothing runs by itself until "
        u"there is room again."_s));
    const QString swedish = u"90 av de 100 Salesforce-anrop som Tandem får göra per dag är förbrukade"_s;
    QVERIFY2(shown.place.toolTip.contains(swedish), qPrintable(shown.place.toolTip));
    QVERIFY(child<QLabel>(&shown.window, "liveSentence")->text().startsWith(swedish));
}

void TestTray::tellsOnceOfEachChangeOfState()
{
    Shown shown;
    shown.live(viewOf(u"starting"_s));
    shown.live(viewOf(u"good"_s));
    QTRY_VERIFY(!shown.tray.isSettling());
    QCOMPARE(shown.place.said, QStringList());
    shown.live(viewOf(u"failing"_s, u"Sign in again."_s));
    QTRY_COMPARE(shown.place.said, QStringList{u"Tandem – desk: Failing: Sign in again."_s});
    shown.live(viewOf(u"failing"_s, u"Sign in again, please."_s));
    shown.live(viewOf(u"degraded"_s, u"Startdeliver is slow."_s));
    QTRY_COMPARE(shown.place.said.size(), 2);
    QCOMPARE(shown.place.said.last(), u"Tandem – desk: Works with limits: Startdeliver is slow."_s);
    shown.live(viewOf(u"good"_s));
    QTRY_COMPARE(shown.place.said.size(), 3);
    QVERIFY2(shown.place.said.last().startsWith(u"Tandem – desk works again"_s),
        qPrintable(shown.place.said.last()));
    // A pause that a person asked for is no news.
    session::WatchView paused = viewOf(u"paused"_s);
    paused.pausedUntil = Instant{1'800'000'000'000};
    shown.live(paused);
    shown.live(viewOf(u"good"_s));
    shown.live(viewOf(u"failing"_s, u"Again."_s));
    QTRY_COMPARE(shown.place.said.size(), 4);
    QCOMPARE(shown.place.said.last(), u"Tandem – desk: Failing: Again."_s);
}

void TestTray::tellsNothingToWhoLooksAtTheWindow()
{
    Shown shown;
    shown.window.show();
    shown.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.live(viewOf(u"failing"_s, u"Sign in again."_s));
    shown.live(viewOf(u"failing"_s, u"Sign in again, please."_s));
    QVERIFY(shown.place.toolTip.contains(u"please"_s));
    QTRY_VERIFY(!shown.tray.isSettling());
    QCOMPARE(shown.place.said, QStringList());
    shown.window.hide();
    shown.live(viewOf(u"good"_s));
    QTRY_COMPARE(shown.place.said.size(), 1);
    QVERIFY(shown.place.said.first().startsWith(u"Tandem – desk works again"_s));
}

void TestTray::aStateThatPassesIsNotToldOf()
{
    Shown shown;
    shown.tray.setSettling(100ms);
    shown.live(viewOf(u"degraded"_s, u"The stream was lost."_s));
    shown.live(viewOf(u"good"_s));
    shown.live(viewOf(u"failing"_s, u"Sign in again."_s));
    QTRY_COMPARE(shown.place.said, QStringList{u"Tandem – desk: Failing: Sign in again."_s});
}

void TestTray::theWindowGoesAndTheWorkGoesOn()
{
    Shown shown;
    QSignalSpy ended(&shown.window, &MainWindow::ended);
    shown.window.show();
    shown.live(viewOf(u"good"_s));
    shown.window.close();
    QVERIFY(!shown.window.isVisible());
    QCOMPARE(ended.count(), 0);
    QCOMPARE(shown.place.said.size(), 1); // where it is now
    Q_EMIT shown.place.opened();
    QVERIFY(shown.window.isVisible());
    shown.window.close();
    QVERIFY(!shown.window.isVisible());
    QCOMPARE(shown.place.said.size(), 1);
    shown.action("trayOpen")->trigger();
    QVERIFY(shown.window.isVisible());
}

void TestTray::quitFromTheMenuEndsTheProgram()
{
    TestDialogs dialogs;
    Shown shown;
    QSignalSpy ended(&shown.window, &MainWindow::ended);
    shown.window.show();
    shown.live(viewOf(u"good"_s));
    shown.window.close();
    // A run is going: the question needs its window.
    Q_EMIT shown.desk.session->runStarted(u"poll"_s);
    dialogs.answers.enqueue(u"stay"_s);
    shown.action("trayQuit")->trigger();
    QCOMPARE(dialogs.asked.size(), 1);
    QVERIFY(shown.window.isVisible());
    QCOMPARE(ended.count(), 0);
    dialogs.answers.enqueue(u"quit"_s);
    shown.action("trayQuit")->trigger();
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!shown.window.isVisible());
}

void TestTray::withoutATrayAPersonIsAskedOnce_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("ended");
    QTest::newRow("keep running") << u"keep"_s << 0;
    QTest::newRow("quit") << u"quit"_s << 2;
}

void TestTray::withoutATrayAPersonIsAskedOnce()
{
    QFETCH(const QString, answer);
    QFETCH(const int, ended);
    TestDialogs dialogs;
    Shown shown(false);
    QSignalSpy ends(&shown.window, &MainWindow::ended);
    shown.live(viewOf(u"good"_s));
    for (int round = 0; round < 2; ++round) {
        shown.window.show();
        dialogs.answers = {};
        dialogs.answers.enqueue(answer);
        shown.window.close();
        QTRY_VERIFY(!shown.window.isVisible());
    }
    QCOMPARE(dialogs.asked.size(), 1);
    QCOMPARE(ends.count(), ended);
}

/// Esc says neither: nothing goes away, nothing is remembered, and it is asked again.
void TestTray::whoGivesNoAnswerKeepsTheWindow()
{
    TestDialogs dialogs;
    Shown shown(false);
    QSignalSpy ended(&shown.window, &MainWindow::ended);
    shown.live(viewOf(u"good"_s));
    shown.window.show();
    for (int round = 1; round <= 2; ++round) {
        shown.window.close();
        QCOMPARE(dialogs.asked.size(), round);
        // What is answered comes before this.
        QCoreApplication::sendPostedEvents();
        QVERIFY(shown.window.isVisible());
    }
    QCOMPARE(dialogs.asked.last().preselected, u"keep"_s);
    QCOMPARE(ended.count(), 0);
    QCOMPARE(readClosing(shown.file), Closing::Ask);
}

void TestTray::whatClosingMeansIsChangedInTheSettings()
{
    TestDialogs dialogs;
    Shown shown(false);
    QSignalSpy ended(&shown.window, &MainWindow::ended);
    storeClosing(shown.file, Closing::Keep);
    DesktopTab tab(shown.file);
    tab.show();
    auto *choice = child<QComboBox>(&tab, "onClose");
    QCOMPARE(choice->currentText(), u"Keep running"_s);
    choice->setCurrentIndex(choice->findText(u"Quit"_s));
    Q_EMIT choice->activated(choice->currentIndex());
    QCOMPARE(readClosing(shown.file), Closing::Quit);
    shown.live(viewOf(u"good"_s));
    shown.window.show();
    shown.window.close();
    QCOMPARE(ended.count(), 1);
    QCOMPARE(dialogs.asked.size(), 0);
    choice->setCurrentIndex(0);
    Q_EMIT choice->activated(0);
    QCOMPARE(readClosing(shown.file), Closing::Ask);
}

void TestTray::whereNothingRunsByItselfClosingEnds()
{
    TestDialogs dialogs;
    Shown shown(false);
    QSignalSpy ended(&shown.window, &MainWindow::ended);
    shown.window.show();
    shown.window.close();
    QCOMPARE(ended.count(), 1);
    QCOMPARE(dialogs.asked.size(), 0);
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestTray>(); }});
}

#include "tst_tray.moc"
