// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desk.h"
#include "app/desktop/stopsignals.h"
#include "tests/app/desktop/connected.h"
#include "tests/app/desktop/pages.h"
#include "tests/app/desktop/suites.h"
#include "tests/support/unzipped.h"
#include "tests/ui/support/uitest.h"
#include "ui/help/logwindow.h"
#include "ui/help/supportsheet.h"
#include "ui/inspector/inspectorwindow.h"
#include "ui/kit/badge.h"
#include "ui/kit/copyfield.h"
#include "ui/kit/notice.h"
#include "ui/kit/page.h"
#include "ui/shell/profilemenu.h"
#include "ui/shell/runmeter.h"

#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QShortcut>
#include <QSignalSpy>

#include <csignal>

using namespace tandem;
using namespace Qt::StringLiterals;
using ui::child;
using ui::click;

namespace {

void browse(const QUrl &authorize)
{
    QUrl url = authorize;
    url.setQuery(url.query(QUrl::FullyEncoded) + u"&auto=allow"_s);
    static_cast<void>(httpGet(locationOf(httpGet(url))));
}

} // namespace

/// The whole window over the in-process sandbox: the first run, and leaving in the middle of one.
class TestWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsFromTheFirstStartToAPlan();
    void showsTheSandboxKeyUntilItWasUsed();
    void syncsAtTheTouchOfAKey();
    void runsByItselfOnceTheFileSaysSo();
    void saysOnceThatAnotherProgramRunsTheProfile();
    void saysThatTheProfileCannotBeOpened();
    void startsTheProgramForAnotherProfile();
    void tellsTheKeysOfThePageFirst();
    void looksAtARecordThatIsDroppedOnIt();
    void makesASupportBundleFromTheMenu();
    void closesInOrderInTheMiddleOfARun();
    void endsAtAStopSignalInTheMiddleOfARun();
};

void TestWindow::leadsFromTheFirstStartToAPlan()
{
    ui::TestDialogs dialogs;
    desktop::SandboxDesk sandbox(6);
    QVERIFY(sandbox.start());
    desktop::Desk desk(sandbox.options(), sandbox.configuration());
    ui::MainWindow *window = desk.window();
    window->show();
    // With the title bar that a desktop puts above it.
    QVERIFY(window->height() <= window->screen()->availableSize().height() - 40);
    desk.open();
    QTRY_COMPARE(window->currentPage()->state(), ui::Page::State::Empty);
    click(window->currentPage(), "stateAction");
    QCOMPARE(window->currentPageId(), u"setup"_s);
    window->showPage(u"connections"_s);
    QTRY_VERIFY(child<QWidget>(window->currentPage(), "startSignIn")->isVisible());
    click(window->currentPage(), "startSignIn");
    QTRY_COMPARE(dialogs.opened.size(), 1);
    browse(dialogs.opened.first());
    QTRY_COMPARE(child<ui::Badge>(window->currentPage(), "salesforceState")->text(), u"Connected"_s);
    child<QLineEdit>(window->currentPage(), "startdeliverKey")
        ->setText(QString::fromLatin1(sandbox::Sandbox::apiKey()));
    click(window->currentPage(), "connectStartdeliver");
    QTRY_COMPARE(child<ui::Badge>(window->currentPage(), "startdeliverState")->text(), u"Connected"_s);
    QTRY_VERIFY(
        child<QLabel>(window, "headerSalesforce")->accessibleName() != u"Salesforce: not connected"_s);
    QTRY_VERIFY(child<QWidget>(window->currentPage(), "goToOverview")->isVisible());
    click(window->currentPage(), "goToOverview");
    QTRY_COMPARE(window->currentPage()->statePane()->headline(), u"Both sides are connected."_s);
    click(window->currentPage(), "stateAction");
    QCOMPARE(window->currentPageId(), u"setup"_s);
    // What was connected elsewhere is known: the set-up goes on with the check.
    QTRY_VERIFY(child<QWidget>(window, "setup-check")->isVisible());
}

/// Whatever the banner says meanwhile.
void TestWindow::showsTheSandboxKeyUntilItWasUsed()
{
    desktop::SandboxDesk sandbox(2);
    QVERIFY(sandbox.start());
    const QString key = QString::fromLatin1(sandbox::Sandbox::apiKey());
    // On a line of its own, in one piece and as it can be copied.
    QCOMPARE(desktop::sandboxGreeting(key).section(u'\n', 1), u"The Startdeliver key is "_s + key);
    desktop::Desk desk(sandbox.options(), sandbox.configuration(), key);
    QSignalSpy opened(&desk, &desktop::Desk::opened);
    desk.window()->show();
    desk.open();
    QTRY_COMPARE(opened.count(), 1);
    desk.window()->banner()->say(ui::Tone::Neutral, u"Something else."_s);
    for (const QString &page : {u"setup"_s, u"connections"_s}) {
        desk.window()->showPage(page, page == "setup"_L1 ? u"connect"_s : QString());
        const auto *offered = child<ui::CopyField>(desk.window()->currentPage(), "offeredKey");
        QTRY_VERIFY2(offered->isVisible(), qPrintable(page));
        QCOMPARE(offered->text(), key);
    }
    QVERIFY(connectBoth(sandbox, *desk.session()));
    desk.window()->refresh();
    QTRY_VERIFY(!child<ui::CopyField>(desk.window()->currentPage(), "offeredKey")->isVisible());
    // What is shown of it is no production, and says so everywhere.
    const auto *badge = child<ui::Badge>(desk.window()->currentPage(), "environmentBadge");
    QTRY_VERIFY(badge->isVisible());
    QTRY_COMPARE(badge->text(), u"Demo (built-in sandbox)"_s);
    QTRY_COMPARE(child<ui::Badge>(desk.window(), "headerSandbox")->text(), u"Demo"_s);
    QVERIFY(child<ui::Badge>(desk.window(), "headerSandbox")->isVisible());
}

void TestWindow::syncsAtTheTouchOfAKey()
{
    desktop::SandboxDesk sandbox(6);
    QVERIFY(sandbox.start());
    desktop::Desk desk(sandbox.options(), sandbox.configuration());
    QSignalSpy opened(&desk, &desktop::Desk::opened);
    desk.window()->show();
    desk.open();
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(connectBoth(sandbox, *desk.session()));
    desk.window()->refresh();
    QTRY_COMPARE(desk.window()->currentPage()->statePane()->headline(), u"Both sides are connected."_s);
    QVERIFY(QTest::qWaitForWindowActive(desk.window()));
    QSignalSpy finished(desk.session(), &session::Session::runFinished);
    // Nothing is written before it was shown once: the key makes the first plan.
    QTest::keyClick(desk.window(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QCOMPARE(finished.first().first().value<session::RunReport>().trigger, u"plan"_s);
    QTRY_COMPARE(desk.window()->currentPageId(), u"review"_s);
    // From then on it syncs, on whatever page one is, as soon as the window knows of the run.
    QVERIFY(isTold(desk.session(), [](const session::StatusView &told) { return told.lastRun.has_value(); }));
    QTest::keyClick(desk.window(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 60'000);
    QVERIFY(finished.last().first().value<session::RunReport>().trigger != u"plan"_s);
    desk.window()->showPage(u"overview"_s);
    QTRY_COMPARE(desk.window()->currentPage()->state(), ui::Page::State::Full);
    QTRY_VERIFY(child<QLabel>(desk.window(), "linkedCount")->text() != u"0"_s);
    QTRY_VERIFY(!child<QWidget>(desk.window(), "runStrip")->isVisible());
}

/// Another program, or an editor, says in config.json that a flow runs by itself from now on.
void TestWindow::runsByItselfOnceTheFileSaysSo()
{
    desktop::SandboxDesk sandbox(2);
    QVERIFY(sandbox.start());
    desktop::Desk desk(sandbox.options(), sandbox.configuration());
    QSignalSpy opened(&desk, &desktop::Desk::opened);
    desk.window()->show();
    desk.open();
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(connectBoth(sandbox, *desk.session()));
    QVERIFY(!await(desk.session()->watchView())->running);
    session::Session another(sandbox.options());
    QVERIFY(await(another.open()));
    Configuration changed = *await(another.configuration());
    changed.flow(Flow::Accounts).webhook = true;
    QVERIFY(await(another.saveConfiguration(changed)));
    QTRY_VERIFY_WITH_TIMEOUT(await(desk.session()->watchView())->running, 60'000);
}

/// S19: it asks again with every change, and tells of it once.
void TestWindow::saysOnceThatAnotherProgramRunsTheProfile()
{
    desktop::SandboxDesk sandbox(2);
    QVERIFY(sandbox.start());
    session::Session another(sandbox.options());
    QVERIFY(await(another.open()));
    Configuration changed = sandbox.configuration();
    changed.flow(Flow::Accounts).webhook = true;
    QVERIFY(await(another.saveConfiguration(changed)));
    QVERIFY(connectBoth(sandbox, another));
    QVERIFY(await(another.startWatch()));
    desktop::Desk desk(sandbox.options(), sandbox.configuration());
    QSignalSpy problems(desk.session(), &session::Session::problem);
    QSignalSpy changes(desk.session(), &session::Session::configurationChanged);
    desk.window()->show();
    desk.open();
    QTRY_COMPARE_WITH_TIMEOUT(problems.count(), 1, 60'000);
    QCOMPARE(problems.first().first().value<Error>().code, u"RUNNER_ELSEWHERE"_s);
    for (int i = 1; i <= 3; ++i) {
        const auto before = changes.count();
        changed.flow(Flow::Accounts).candidateScore = 50 + i;
        QVERIFY(await(another.saveConfiguration(changed)));
        QTRY_VERIFY_WITH_TIMEOUT(changes.count() > before, 60'000);
        // What the change made the desk ask was asked before each of these.
        for (int step = 0; step < 4; ++step)
            QVERIFY(await(desk.session()->configuration()));
    }
    QCOMPARE(problems.count(), 1);
    QVERIFY(await(another.stopWatch()));
    changed.flow(Flow::Accounts).candidateScore = 60;
    QVERIFY(await(another.saveConfiguration(changed)));
    QTRY_VERIFY_WITH_TIMEOUT(await(desk.session()->watchView())->running, 60'000);
    QCOMPARE(problems.count(), 1);
}

void TestWindow::saysThatTheProfileCannotBeOpened()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"profile"_s)); // a file where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    session::SessionOptions options;
    options.dataDirectory = file.fileName();
    options.secrets = session::SecretsPlace::File;
    desktop::Desk desk(options, std::nullopt);
    desk.window()->show();
    desk.open();
    QTRY_COMPARE(desk.window()->currentPage()->state(), ui::Page::State::Error);
    QVERIFY(desk.window()->currentPage()->shownPrimaryAction());
}

void TestWindow::startsTheProgramForAnotherProfile()
{
    const QTemporaryDir folder;
    session::SessionOptions options;
    options.dataDirectory = folder.filePath(u"profile"_s);
    options.secrets = session::SecretsPlace::File;
    desktop::SandboxDesk sandbox(0);
    QStringList started;
    const auto starter = [&started](const QString &, const QStringList &arguments) {
        started = arguments;
        return true;
    };
    desktop::Desk own(options, std::nullopt);
    own.setProgramStarter(starter);
    own.window()->profiles()->openProfile(u"acme"_s);
    QCOMPARE(started, (QStringList{u"--profile"_s, u"acme"_s, u"--secrets"_s, u"file"_s}));
    // The sandbox has its secrets in a file of its own; those of a profile are where they usually are.
    desktop::Desk simulated(sandbox.options(), sandbox.configuration());
    simulated.setProgramStarter(starter);
    simulated.window()->profiles()->openProfile(u"acme"_s);
    QCOMPARE(started, (QStringList{u"--profile"_s, u"acme"_s}));
}

void TestWindow::tellsTheKeysOfThePageFirst()
{
    ui::TestDialogs dialogs;
    desktop::SandboxDesk sandbox(20);
    QVERIFY(sandbox.start());
    desktop::Desk desk(sandbox.options(), sandbox.configuration());
    ui::MainWindow *window = desk.window();
    QSignalSpy opened(&desk, &desktop::Desk::opened);
    window->show();
    desk.open();
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(connectBoth(sandbox, *desk.session()));
    QVERIFY(await(desk.session()->plan()));
    QVERIFY(QTest::qWaitForWindowActive(window));
    window->showPage(u"review"_s);
    QTRY_COMPARE(window->currentPage()->state(), ui::Page::State::Full);
    QTest::keyClick(window, Qt::Key_Question);
    const auto *sheet = child<QWidget>(window, "shortcutSheet");
    QStringList told;
    for (const QLabel *label : sheet->findChildren<QLabel *>())
        told.append(label->text());
    QStringList keys;
    for (const ui::KeyLine &line : window->currentPage()->keys()) {
        keys.append(line.keys.toString());
        QVERIFY2(told.contains(line.what), qPrintable(line.what));
        QVERIFY(told.indexOf(line.what) < told.indexOf(u"Everywhere"_s));
    }
    QCOMPARE(keys, QStringList({u"S"_s, u"R"_s, u"I"_s, u"C"_s, u"G"_s, u"Space"_s}));
    QCOMPARE(ui::truncatedTexts(sheet), QStringList());
    QVERIFY2(sheet->height() <= 700, qPrintable(QString::number(sheet->height())));
    // No page has a key that the sheet does not know; Escape is told by what it leaves.
    for (const ui::Page *page : window->pages()) {
        for (const QShortcut *shortcut : page->findChildren<QShortcut *>())
            QVERIFY2(!shortcut->whatsThis().isEmpty() || shortcut->key() == QKeySequence(Qt::Key_Escape),
                qPrintable(page->title() + u": "_s + shortcut->key().toString()));
    }
}

void TestWindow::makesASupportBundleFromTheMenu()
{
    ui::TestDialogs dialogs;
    desktop::SandboxDesk sandbox(2);
    QVERIFY(sandbox.start());
    desktop::Desk desk(sandbox.options(), sandbox.configuration());
    QSignalSpy opened(&desk, &desktop::Desk::opened);
    desk.window()->show();
    desk.open();
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(connectBoth(sandbox, *desk.session()));
    QVERIFY(QTest::qWaitForWindowActive(desk.window()));
    // F10 opens the menu.
    QTest::keyClick(desk.window(), Qt::Key_F10);
    auto *menu = child<QMenu>(desk.window(), "moreMenu");
    QTRY_VERIFY(menu->isVisible());
    for (int i = 0; i < menu->actions().size() && menu->activeAction()->objectName() != "menu-support"_L1;
         ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QCOMPARE(menu->activeAction()->objectName(), u"menu-support"_s);
    QTest::keyClick(menu, Qt::Key_Return);
    auto *sheet = child<ui::SupportSheet>(desk.window(), "supportSheet");
    QTRY_VERIFY_WITH_TIMEOUT(!sheet->tickedFiles().isEmpty(), 60'000);
    const QList<session::SupportFile> shown = sheet->tickedFiles();
    QVERIFY(shown.at(1).text.contains(TANDEM_VERSION) && shown.at(1).text.contains("libarchive"));
    // Asked for once more it is the same one.
    desk.showSupport();
    QCOMPARE(desk.window()->findChildren<ui::SupportSheet *>().size(), 1);
    QSignalSpy saved(sheet, &ui::SupportSheet::saved);
    const QTemporaryDir folder;
    dialogs.file = folder.filePath(u"bundle.zip"_s);
    click(sheet, "saveSupport");
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(unzipped(dialogs.file), shown);
    click(sheet, "closeSupport");
    QTRY_VERIFY(!desk.window()->findChild<ui::SupportSheet *>());
    // Whoever looks at the log gets there, too.
    desk.showLog();
    click(child<ui::LogWindow>(desk.window(), "logWindow"), "bundleLog");
    QVERIFY(child<ui::SupportSheet>(desk.window(), "supportSheet")->isVisible());
}

void TestWindow::closesInOrderInTheMiddleOfARun()
{
    ui::TestDialogs dialogs;
    desktop::SandboxDesk sandbox(8);
    QVERIFY(sandbox.start());
    constexpr int times = 50;
    constexpr int moments = 13;
    for (int i = 0; i < times; ++i) {
        desktop::Desk desk(sandbox.options(), sandbox.configuration());
        QSignalSpy opened(&desk, &desktop::Desk::opened);
        desk.window()->show();
        desk.open();
        QTRY_COMPARE(opened.count(), 1);
        if (i == 0)
            QVERIFY(connectBoth(sandbox, *desk.session()));
        QSignalSpy progress(desk.session(), &session::Session::progress);
        auto run = desk.session()->sync();
        // A little later each time: in reading, in planning, in writing.
        QTRY_VERIFY(progress.count() > i % moments || run.isFinished());
        dialogs.answers.enqueue(u"quit"_s);
        desk.window()->close();
        QTRY_VERIFY(!desk.window()->isVisible());
    }
    // The profile is whole: it opens, and a run goes through.
    session::Session after(sandbox.options());
    QVERIFY(await(after.open()));
    const auto report = await(after.sync());
    QVERIFY2(report, qPrintable(report ? QString() : report.error().text));
    QVERIFY(report->state.startsWith(u"completed"_s));
}

void TestWindow::endsAtAStopSignalInTheMiddleOfARun()
{
    ui::TestDialogs dialogs;
    desktop::SandboxDesk sandbox(8);
    QVERIFY(sandbox.start());
    for (int moment = 0; moment < 5; ++moment) {
        desktop::Desk desk(sandbox.options(), sandbox.configuration());
        QSignalSpy opened(&desk, &desktop::Desk::opened);
        desk.window()->show();
        desk.open();
        QTRY_COMPARE(opened.count(), 1);
        if (moment == 0)
            QVERIFY(connectBoth(sandbox, *desk.session()));
        desktop::endOnStopSignals(*QCoreApplication::instance(), desk.window());
        QSignalSpy progress(desk.session(), &session::Session::progress);
        auto run = desk.session()->sync();
        QTRY_VERIFY(progress.count() > 3 * moment || run.isFinished());
        QVERIFY(desk.window()->meter()->figures().running || run.isFinished());
        QCOMPARE(std::raise(SIGTERM), 0);
        QTRY_VERIFY(!desk.window()->isVisible());
    }
    QCOMPARE(dialogs.asked.size(), 0);
    session::Session after(sandbox.options());
    QVERIFY(await(after.open()));
    const auto report = await(after.sync());
    QVERIFY2(report, qPrintable(report ? QString() : report.error().text));
    QVERIFY(report->state.startsWith(u"completed"_s));
}

/// A link out of a browser, wherever one is in the window; a file is none.
void TestWindow::looksAtARecordThatIsDroppedOnIt()
{
    desktop::SandboxDesk sandbox(2);
    QVERIFY(sandbox.start());
    desktop::Desk desk(sandbox.options(), sandbox.configuration());
    QSignalSpy opened(&desk, &desktop::Desk::opened);
    ui::MainWindow *window = desk.window();
    window->show();
    desk.open();
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(connectBoth(sandbox, *desk.session()));
    QVERIFY(window->acceptDrops());
    const auto offer = [window](const QMimeData &data) {
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(window, &enter);
        return enter.isAccepted();
    };
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(u"/tmp/plan.json"_s)});
    QVERIFY(!offer(file));
    const QUrl link(u"https://acme.lightning.force.com/lightning/r/Account/001000000000001AAA/view"_s);
    QMimeData data;
    data.setUrls({link});
    QVERIFY(offer(data));
    QVERIFY(!window->findChild<ui::InspectorWindow *>());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &drop);
    const auto *inspector = window->findChild<ui::InspectorWindow *>();
    QVERIFY(inspector && inspector->isVisible());
    QVERIFY2(child<QLineEdit>(inspector, "inspectedId")->text().contains(u"001000000000001AAA"_s),
        qPrintable(child<QLineEdit>(inspector, "inspectedId")->text()));
    // It was never read, and says so.
    QTRY_COMPARE(child<ui::Badge>(inspector, "recordState")->text(), u"Not known"_s);
}

std::unique_ptr<QObject> testWindow()
{
    return std::make_unique<TestWindow>();
}

#include "tst_window.moc"
