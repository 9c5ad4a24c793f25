// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/uitest.h"
#include "ui/kit/formats.h"
#include "ui/kit/notice.h"
#include "ui/kit/page.h"
#include "ui/kit/translations.h"
#include "ui/shell/desktoptab.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/overviewstate.h"
#include "ui/shell/runmeter.h"
#include "ui/shell/runstrip.h"
#include "ui/shell/windowlook.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

session::StatusView connectedStatus()
{
    session::StatusView status;
    status.configured = true;
    status.salesforce.connected = true;
    status.startdeliver.side = Side::Startdeliver;
    status.startdeliver.connected = true;
    return status;
}

session::RunReport reportOf(const QString &state, std::optional<Error> error = {})
{
    session::RunReport report;
    report.runId = 1;
    report.state = state;
    report.trigger = u"manual"_s;
    report.error = std::move(error);
    return report;
}

/// A page that says what was asked of it.
class SpyPage : public Page
{
public:
    using Page::Page;
    void refresh() override { ++refreshed; }
    void open(const QString &argument) override { opened = argument; }
    [[nodiscard]] bool canSearch() const override { return true; }
    bool focusSearch() override { return searched = true; }

    int refreshed = 0;
    QString opened;
    bool searched = false;
};

} // namespace

/// The window without its pages: what it says, and what keys and places do.
class TestShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysHowItIs_data();
    void saysHowItIs();
    void tellsExactlyWhenAPauseEnds();
    void listsWhatNeedsAPerson();
    void metersRateAndTimeLeft();
    void offersToStopARunInOnePlace();
    void saysAtMostFiveTimesASecondHowARunGoes();
    void forgetsTheRateInANewPhase();
    void opensPagesByKeyAndByArrow();
    void namesKeysOfTheFirstTenPlacesOnly();
    void showsWhatAnotherWindowAsksForWithTheFocusInSight();
    void countsWhatWaitsBesideAPlace();
    void handsKeysToThePage();
    void announcesAFailureOnceAndItsEnd();
    void asksBeforeItQuitsARun();
    void keepsSizeAndLookOfTheWindow();
    void choosesTheLookUnderThisComputer();
    void offersLanguages();
    void offersAMenu();
    void showsItsKeys();
};

void TestShell::saysHowItIs_data()
{
    QTest::addColumn<session::StatusView>("status");
    QTest::addColumn<bool>("running");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << session::StatusView() << false << u"Not connected"_s;
    session::StatusView status = connectedStatus();
    QTest::newRow("never run") << status << false << u"Ready"_s;
    QTest::newRow("running") << status << true << u"Running"_s;
    status.lastRun = reportOf(u"completed"_s);
    QTest::newRow("good") << status << false << u"Healthy"_s;
    status.standing.waiting = 1;
    QTest::newRow("children wait") << status << false << u"Nearly in step"_s;
    status.standing.waiting = 0;
    status.lastRun->flows[Flow::Accounts].drifted = 1;
    QTest::newRow("drifted") << status << false << u"Nearly in step"_s;
    status.lastRun->flows.clear();
    status.startdeliver.mayWrite = false;
    QTest::newRow("a key that may only read") << status << false << u"Read only"_s;
    status.startdeliver.mayWrite = true;
    status.standing.conflicts = 1;
    QTest::newRow("conflict") << status << false << u"Waiting for you"_s;
    status.standing.refusals = 1;
    QTest::newRow("refused") << status << false << u"Healthy with exceptions"_s;
    status.lastRun = reportOf(u"failed"_s, Error{ErrorKind::Network, {}, u"No answer."_s, {}});
    QTest::newRow("failed") << status << false << u"Failing"_s;
    status.lastRun = reportOf(u"stopped"_s);
    QTest::newRow("stopped") << status << false << u"Stopped"_s;
    status.salesforce.connected = false;
    QTest::newRow("one side") << status << false << u"Salesforce is not connected"_s;
}

void TestShell::saysHowItIs()
{
    QFETCH(session::StatusView, status);
    QFETCH(bool, running);
    QFETCH(QString, word);
    QCOMPARE(verdictOf(status, running).word, word);
    QVERIFY(!verdictOf(status, running).sentence.isEmpty());
}

void TestShell::tellsExactlyWhenAPauseEnds()
{
    Desk desk(0);
    MainWindow window(desk.session.get());
    session::WatchView view;
    view.running = true;
    view.pausedUntil = Instant{1'700'000'000'000};
    Q_EMIT desk.session->watchChanged(view);
    const auto *sentence = child<QLabel>(&window, "liveSentence");
    QVERIFY(sentence->text().contains(formatInstant(*view.pausedUntil)));
    QCOMPARE(sentence->toolTip(), view.pausedUntil->toIsoSeconds());
    view.pausedUntil.reset();
    Q_EMIT desk.session->watchChanged(view);
    QVERIFY(sentence->toolTip().isEmpty());
}

void TestShell::listsWhatNeedsAPerson()
{
    session::StatusView status = connectedStatus();
    status.lastRun = reportOf(u"completed"_s);
    QVERIFY(needsOf(status).isEmpty());
    status.standing.conflicts = 2;
    status.standing.holds = 1;
    status.standing.refusals = 12;
    status.standing.decisions = 5; // nobody has to do anything about these
    const QList<Need> needs = needsOf(status);
    QCOMPARE(needs.size(), 3);
    QCOMPARE(needs.at(0).text, u"2 conflicts to decide"_s);
    QCOMPARE(needs.at(1).text, u"1 record held for you"_s);
    QCOMPARE(needs.at(1).page, u"activity"_s); // none of it is a match
    status.startdeliver.connected = false;
    QCOMPARE(needsOf(status).first().page, u"connections"_s);
}

void TestShell::metersRateAndTimeLeft()
{
    Desk desk(0);
    RunMeter meter(desk.session.get());
    meter.advance({u"reading"_s, Flow::Accounts, Side::Salesforce, 10, 100, {}}, Instant{0});
    QVERIFY(!meter.figures().running); // nothing before a run begins
    meter.begin(u"manual"_s);
    meter.advance({u"writing"_s, Flow::Accounts, Side::Salesforce, 0, 100, {}}, Instant{0});
    QCOMPARE(meter.figures().rate, 0.0);
    meter.advance({u"writing"_s, Flow::Accounts, Side::Salesforce, 20, 100, {}}, Instant{2000});
    QCOMPARE(meter.figures().rate, 10.0);
    QCOMPARE(meter.figures().left, std::optional(8000ms));
    meter.count();
    QCOMPARE(meter.figures().calls, 1);
    meter.end();
    QVERIFY(!meter.figures().running);
}

void TestShell::offersToStopARunInOnePlace()
{
    Desk desk(0);
    RunMeter meter(desk.session.get());
    RunStrip strip(&meter);
    const auto *stop = child<QPushButton>(&strip, "stopRun");
    meter.begin(u"apply"_s);
    QVERIFY(!strip.isHidden() && !stop->isHidden());
    strip.offerStop(false); // the page offers it
    QVERIFY(!strip.isHidden() && stop->isHidden());
    strip.offerStop(true);
    QVERIFY(!stop->isHidden());
}

void TestShell::saysAtMostFiveTimesASecondHowARunGoes()
{
    Desk desk(0);
    RunMeter meter(desk.session.get());
    meter.begin(u"manual"_s);
    QSignalSpy changed(&meter, &RunMeter::changed);
    for (int i = 0; i < 10'000; ++i)
        meter.advance({u"reading"_s, Flow::Accounts, Side::Salesforce, i, 0, {}}, Instant{i});
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(meter.figures().done, 9999);
}

void TestShell::forgetsTheRateInANewPhase()
{
    Desk desk(0);
    RunMeter meter(desk.session.get());
    meter.begin(u"manual"_s);
    meter.advance({u"reading"_s, Flow::Accounts, Side::Salesforce, 0, 100, {}}, Instant{0});
    meter.advance({u"reading"_s, Flow::Accounts, Side::Salesforce, 50, 100, {}}, Instant{1000});
    QVERIFY(meter.figures().rate > 0);
    meter.advance({u"writing"_s, Flow::Accounts, Side::Salesforce, 60, 100, {}}, Instant{2000});
    QCOMPARE(meter.figures().rate, 0.0);
    QVERIFY(!meter.figures().left);
}

void TestShell::opensPagesByKeyAndByArrow()
{
    Desk desk(0);
    MainWindow window(desk.session.get());
    auto *second = new SpyPage(u"Second"_s);
    window.addPage(u"second"_s, u"review"_s, u"Second"_s, second);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(window.currentPageId(), u"overview"_s);
    QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
    QCOMPARE(window.currentPageId(), u"second"_s);
    QCOMPARE(second->refreshed, 1);
    auto *place = child<NavigationButton>(&window, "nav-second");
    place->setFocus();
    QTest::keyClick(place, Qt::Key_Up);
    QCOMPARE(window.currentPageId(), u"overview"_s);
    QCOMPARE(QApplication::focusWidget(), child<QWidget>(&window, "nav-overview"));
    click(&window, "nav-second");
    QCOMPARE(window.currentPageId(), u"second"_s);
    Q_EMIT second->pageRequested(u"second"_s, u"7"_s);
    QCOMPARE(second->opened, u"7"_s);
}

void TestShell::namesKeysOfTheFirstTenPlacesOnly()
{
    Navigation navigation;
    for (int place = 1; place <= 11; ++place)
        navigation.addPlace(QString::number(place), u"review"_s, u"Place %1"_s.arg(place));
    QCOMPARE(navigation.button(u"9"_s)->toolTip(), u"Place 9 (Alt+9)"_s);
    QCOMPARE(navigation.button(u"10"_s)->toolTip(), u"Place 10 (Alt+0)"_s);
    QCOMPARE(navigation.button(u"11"_s)->toolTip(), u"Place 11"_s);
}

/// As the inspector does: the window below is not the active one then.
void TestShell::showsWhatAnotherWindowAsksForWithTheFocusInSight()
{
    Desk desk(0);
    MainWindow window(desk.session.get());
    auto *first = new SpyPage(u"First"_s);
    auto *control = new QLineEdit(first);
    first->addHeaderWidget(control);
    window.addPage(u"first"_s, u"review"_s, u"First"_s, first);
    window.addPage(u"second"_s, u"review"_s, u"Second"_s, new SpyPage(u"Second"_s));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showPage(u"first"_s);
    control->setFocus();
    QCOMPARE(QApplication::focusWidget(), control);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    window.showPage(u"second"_s);
    QVERIFY(!window.isActiveWindow());
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(QApplication::focusWidget(), child<QWidget>(&window, "nav-second"));
}

void TestShell::countsWhatWaitsBesideAPlace()
{
    Desk desk(0);
    MainWindow window(desk.session.get());
    auto *page = new SpyPage(u"Second"_s);
    window.addPage(u"second"_s, u"review"_s, u"Second"_s, page);
    auto *place = child<NavigationButton>(&window, "nav-second");
    Q_EMIT page->waitingCountChanged(3);
    QCOMPARE(place->waitingCount(), 3);
    QVERIFY(place->accessibleName().contains(u"3 waiting"_s));
    Q_EMIT page->waitingCountChanged(0);
    QCOMPARE(place->accessibleName(), u"Second"_s);
}

void TestShell::handsKeysToThePage()
{
    Desk desk(0);
    MainWindow window(desk.session.get());
    auto *page = new SpyPage(u"Second"_s);
    bool done = false;
    page->setContent(new QWidget);
    connect(page->setPrimaryAction(u"Apply"_s, u"apply"_s), &QPushButton::clicked, page,
        [&done] { done = true; });
    window.addPage(u"second"_s, u"review"_s, u"Second"_s, page);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showPage(u"second"_s);
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!done); // the page is still busy and has no action
    page->showContent();
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(done);
    page->offerPrimaryAction(false, u"Not yet."_s);
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page->notice()->text(), u"Not yet."_s);
    page->notice()->dismiss();
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(page->searched);
    const int before = page->refreshed;
    QTest::keyClick(&window, Qt::Key_F5);
    QCOMPARE(page->refreshed, before + 1);
    QTest::keyClick(&window, Qt::Key_F6);
    QTest::keyClick(&window, Qt::Key_F6);
    QVERIFY(page->isAncestorOf(QApplication::focusWidget())
        || QApplication::focusWidget() == child<QWidget>(&window, "nav-second"));
}

void TestShell::announcesAFailureOnceAndItsEnd()
{
    Desk desk(0);
    MainWindow window(desk.session.get());
    window.show();
    Q_EMIT desk.session->runFinished(
        reportOf(u"failed"_s, Error{ErrorKind::SignIn, u"GONE"_s, u"The sign-in was revoked."_s, {}}));
    QCOMPARE(window.banner()->text(), u"The sign-in was revoked."_s);
    QVERIFY(child<QWidget>(window.banner(), "noticeAction")->isVisible());
    Q_EMIT desk.session->runFinished(reportOf(u"completed"_s));
    QCOMPARE(window.banner()->text(), u"Runs work again."_s);
    window.banner()->dismiss();
    Q_EMIT desk.session->runFinished(reportOf(u"completed"_s));
    QVERIFY(window.banner()->isHidden());
}

void TestShell::asksBeforeItQuitsARun()
{
    TestDialogs dialogs;
    Desk desk(0);
    MainWindow window(desk.session.get());
    window.show();
    Q_EMIT desk.session->runStarted(u"manual"_s);
    QVERIFY(child<QWidget>(&window, "runStrip")->isVisible());
    dialogs.answers.enqueue(u"stay"_s);
    window.close();
    QCOMPARE(dialogs.asked.size(), 1);
    QVERIFY(window.isVisible());
    dialogs.answers.enqueue(u"quit"_s);
    window.close();
    QTRY_VERIFY(!window.isVisible());
}

void TestShell::keepsSizeAndLookOfTheWindow()
{
    Desk desk(0);
    const QString file = desk.directory.filePath(u"window.ini"_s);
    {
        MainWindow window(desk.session.get(), file);
        window.show();
        window.resize(1000, 700);
        click(&window, "chooseLook");
        QVERIFY(child<QMenu>(&window, "lookMenu")->isVisible());
        child<QAction>(&window, "look-contrast")->trigger();
        child<QMenu>(&window, "lookMenu")->close();
        QCOMPARE(Theme::instance()->look(), Look::HighContrast);
        QVERIFY(child<QAction>(&window, "look-contrast")->isChecked());
        window.close();
    }
    Theme::instance()->setMode(Theme::Mode::Light);
    MainWindow window(desk.session.get(), file);
    QCOMPARE(Theme::instance()->look(), Look::HighContrast);
    window.show();
    QTRY_COMPARE(window.size(), QSize(1000, 700));
    // Back to what the desktop has, which is kept as well.
    child<QAction>(&window, "look-system")->trigger();
    QCOMPARE(Theme::instance()->mode(), Theme::Mode::System);
    QCOMPARE(readLook(file), Theme::Mode::System);
    Theme::instance()->setMode(Theme::Mode::Light);
}

void TestShell::choosesTheLookUnderThisComputer()
{
    const auto back = qScopeGuard([] { Theme::instance()->setMode(Theme::Mode::Light); });
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);
    DesktopTab tab(file);
    tab.show();
    auto *look = child<QComboBox>(&tab, "look");
    QCOMPARE(look->currentText(), u"Light"_s);
    const auto choose = [look](const QString &title) {
        look->setCurrentIndex(look->findText(title));
        Q_EMIT look->activated(look->currentIndex());
    };
    choose(u"High contrast"_s);
    QCOMPARE(Theme::instance()->look(), Look::HighContrast);
    QCOMPARE(readLook(file), Theme::Mode::HighContrast);
    choose(u"Follow the system"_s);
    QCOMPARE(Theme::instance()->mode(), Theme::Mode::System);
    QCOMPARE(readLook(file), Theme::Mode::System);
    // In the header meanwhile.
    chooseLook(file, Theme::Mode::Dark);
    QCOMPARE(look->currentText(), u"Dark"_s);
    chooseLook(file, Theme::Mode::System); // it is kept for the other tests, too
}

void TestShell::offersLanguages()
{
    const auto back = qScopeGuard([] { chooseLanguage({}); });
    Desk desk(0);
    MainWindow window(desk.session.get());
    window.show();
    auto *menu = child<QMenu>(&window, "languageMenu");
    click(&window, "chooseLanguage");
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(child<QAction>(menu, "language-")->isChecked());
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(window.banner()->isHidden());
    child<QAction>(menu, "language-sv")->trigger();
    QCOMPARE(chosenLanguage(), u"sv"_s);
    QVERIFY(window.banner()->text().startsWith(u"Svenska: "_s));
    // The same again is no news.
    window.banner()->dismiss();
    child<QAction>(menu, "language-sv")->trigger();
    QVERIFY(window.banner()->isHidden());
}

void TestShell::offersAMenu()
{
    Desk desk(0);
    MainWindow window(desk.session.get());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *button = child<QPushButton>(&window, "openMenu");
    QVERIFY(button->isVisible()); // with the search alone
    QStringList chosen;
    window.addMenuEntry(u"log"_s, u"Log"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
        [&chosen] { chosen.append(u"log"_s); });
    window.addMenuEntry(u"about"_s, u"About"_s, {}, [&chosen] { chosen.append(u"about"_s); });
    auto *menu = child<QMenu>(&window, "moreMenu");
    click(&window, "openMenu");
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_VERIFY(!menu->isVisible());
    QTest::keyClick(&window, Qt::Key_F10);
    QTRY_VERIFY(menu->isVisible());
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(chosen, QStringList{u"about"_s});
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(chosen, (QStringList{u"about"_s, u"log"_s}));
    QTest::keyClick(&window, Qt::Key_Question);
    const auto *sheet = child<QWidget>(&window, "shortcutSheet");
    QStringList lines;
    for (const QLabel *label : sheet->findChildren<QLabel *>())
        lines.append(label->text());
    QVERIFY(lines.contains(u"Ctrl+Shift+L"_s) && lines.contains(u"Log"_s));
    QVERIFY(lines.contains(u"Ctrl+K"_s) && lines.contains(u"Search"_s));
}

void TestShell::showsItsKeys()
{
    Desk desk(0);
    MainWindow window(desk.session.get());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (const Qt::Key key : {Qt::Key_F1, Qt::Key_Question}) {
        QTRY_VERIFY((window.activateWindow(), window.isActiveWindow()));
        QTest::keyClick(&window, key);
        auto *sheet = window.findChild<QWidget *>(u"shortcutSheet"_s);
        QVERIFY(sheet && sheet->isVisible());
        QCOMPARE(truncatedTexts(sheet).join(u" | "_s), QString());
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!window.findChild<QWidget *>(u"shortcutSheet"_s));
    }
    QCOMPARE(child<QAction>(&window, "menu-shortcuts")->text(), u"Keyboard shortcuts (F1, ?)"_s);
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestShell>(); }});
}

#include "tst_shell.moc"
