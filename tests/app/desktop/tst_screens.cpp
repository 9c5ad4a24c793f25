// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desk.h"
#include "app/desktop/sandboxdesk.h"
#include "tests/app/desktop/connected.h"
#include "tests/app/desktop/pages.h"
#include "tests/app/desktop/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/notice.h"
#include "ui/kit/page.h"
#include "ui/kit/theme.h"
#include "ui/shell/runmeter.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>

using namespace tandem;
using namespace Qt::StringLiterals;
using ui::child;

namespace {

/// Buttons that are drawn as the primary action and can be seen.
QStringList primariesOf(const QWidget *root)
{
    QStringList names;
    for (const QPushButton *button : root->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->property("buttonRole") == u"primary"_s)
            names += button->objectName();
    }
    return names;
}

/// The colours are judged in English and at 100 %.
void addLooks(const QList<ui::Theme::Mode> &modes)
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<ui::Theme::Mode>("mode");
    const bool enlarged = qApp->devicePixelRatio() > 1.5;
    for (const ui::Theme::Mode mode : modes) {
        if (!enlarged || mode == ui::Theme::Mode::Light)
            QTest::addRow("en %s", qPrintable(ui::Theme::modeName(mode))) << u"en"_s << mode;
    }
    QTest::addRow("sv light") << u"sv"_s << ui::Theme::Mode::Light;
}

} // namespace

/// Draws every page in every state, its tabs and the steps of the set-up, in light and dark, the full ones in
/// high contrast too, at the smallest size that is promised, and judges what can be judged: no text is cut,
/// there is one primary action at most. The pictures are kept beside the programs, for people. Each look has
/// a window of its own: one that is open dresses every widget anew when the look changes.
class TestScreens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void drawsTheFirstStart_data();
    void drawsTheFirstStart();
    void drawsEveryPageInEveryState_data();
    void drawsEveryPageInEveryState();

private:
    void draw(ui::MainWindow *window, const QString &name);
    void drawStates(ui::MainWindow *window, const QString &place);
    void drawRun(ui::MainWindow *window, session::Session *session);
    void drawParts(ui::MainWindow *window, const QString &place);
    void drawTabs(ui::MainWindow *window, const QString &place);
    void drawSteps(ui::MainWindow *window);
    void drawSearch(ui::MainWindow *window);

    std::unique_ptr<ui::InLanguage> m_language;
    QStringList m_faults; ///< of all pictures, said at the end
    QString m_suffix; ///< of the pictures: the language, where it is not English
};

void TestScreens::init()
{
    QFETCH(QString, language);
    QFETCH(ui::Theme::Mode, mode);
    m_faults.clear();
    m_language = std::make_unique<ui::InLanguage>(language);
    m_suffix = language == "en"_L1 ? QString() : u'-' + language;
    ui::Theme::instance()->setMode(mode);
}

void TestScreens::cleanup()
{
    ui::Theme::instance()->setMode(ui::Theme::Mode::Light);
    m_language.reset();
}

void TestScreens::draw(ui::MainWindow *window, const QString &name)
{
    const QStringList cut = ui::truncatedTexts(window);
    const QStringList primaries = primariesOf(window->currentPage());
    const QString ratio = window->devicePixelRatio() > 1.5 ? u"-200"_s : QString();
    ui::saveScreen(
        window, name + u'-' + ui::Theme::modeName(ui::Theme::instance()->mode()) + ratio + m_suffix);
    if (!cut.isEmpty() || primaries.size() > 1)
        m_faults += name + u": "_s + (cut + primaries).join(u" | "_s);
}

/// What else there is of a page than what it shows at first.
void TestScreens::drawParts(ui::MainWindow *window, const QString &place)
{
    if (place == "setup"_L1)
        drawSteps(window);
    else
        drawTabs(window, place);
}

/// The first one was drawn with the page.
void TestScreens::drawTabs(ui::MainWindow *window, const QString &place)
{
    QTabBar *bar = tabsOf(window->currentPage());
    for (int tab = 1; bar && tab < bar->count(); ++tab) {
        bar->setCurrentIndex(tab);
        QTRY_VERIFY_WITH_TIMEOUT(isStill(window->currentPage()), 60'000);
        draw(window, u"%1-tab-%2"_s.arg(place).arg(tab + 1));
    }
    if (bar)
        bar->setCurrentIndex(0);
}

/// Of the set-up; the one it stands at was drawn with the page.
void TestScreens::drawSteps(ui::MainWindow *window)
{
    const auto *row = child<QWidget>(window->currentPage(), "setupSteps");
    QList<QPushButton *> steps = row->findChildren<QPushButton *>();
    steps.removeIf([](const QPushButton *step) { return step->isChecked() || !step->isEnabled(); });
    for (QPushButton *step : std::as_const(steps)) {
        step->click();
        QTRY_VERIFY_WITH_TIMEOUT(isStill(window->currentPage()), 60'000);
        draw(window, u"setup-"_s + step->objectName());
    }
}

/// The command palette over the overview, which stays.
void TestScreens::drawSearch(ui::MainWindow *window)
{
    window->showPage(u"overview"_s);
    QTRY_COMPARE(window->currentPage()->state(), ui::Page::State::Full);
    window->search();
    draw(window, u"search"_s);
    // With something that cannot be done now among it.
    child<QLineEdit>(window, "commandSearch")->setText(u"pa"_s);
    draw(window, u"search-typed"_s);
    window->search();
}

void TestScreens::drawsTheFirstStart_data()
{
    addLooks({ui::Theme::Mode::Light, ui::Theme::Mode::Dark});
}

void TestScreens::drawsTheFirstStart()
{
    ui::TestDialogs dialogs;
    desktop::SandboxDesk sandbox(4);
    QVERIFY(sandbox.start());
    desktop::Desk desk(sandbox.options(), sandbox.configuration());
    ui::MainWindow *window = desk.window();
    window->resize(1024, 700);
    window->show();
    desk.open();
    QTRY_COMPARE(window->currentPage()->state(), ui::Page::State::Empty);
    for (const QString &place : placesOf(window)) {
        window->showPage(place);
        QTRY_VERIFY(window->currentPage()->state() != ui::Page::State::Busy);
        draw(window, place + u"-first"_s);
    }
    window->showPage(u"connections"_s);
    QTRY_VERIFY(child<QWidget>(window->currentPage(), "startSignIn")->isVisible());
    ui::click(window->currentPage(), "startSignIn");
    QTRY_VERIFY(child<QWidget>(window->currentPage(), "waitingPane")->isVisible());
    draw(window, u"connections-waiting"_s);
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u'\n')));
}

void TestScreens::drawsEveryPageInEveryState_data()
{
    addLooks({ui::Theme::Mode::Light, ui::Theme::Mode::Dark, ui::Theme::Mode::HighContrast});
}

/// The page is full and shown. Its lines and grounds are the same in all states, so high contrast needs no
/// more.
void TestScreens::drawStates(ui::MainWindow *window, const QString &place)
{
    draw(window, place + u"-full"_s);
    if (ui::Theme::instance()->mode() == ui::Theme::Mode::HighContrast)
        return;
    drawParts(window, place);
    if (QTest::currentTestFailed())
        return;
    ui::Page *page = window->currentPage();
    page->showBusy(u"Reading what happened"_s, u"This takes a moment on large organisations."_s);
    draw(window, place + u"-busy"_s);
    page->showError({ErrorKind::Network, u"HOST"_s,
                        u"Salesforce cannot be reached: the name acme.my.salesforce.com is unknown."_s, {}},
        u"Try again"_s);
    draw(window, place + u"-error"_s);
    page->refresh();
}

/// A run that is under way, and a banner over it.
void TestScreens::drawRun(ui::MainWindow *window, session::Session *session)
{
    Q_EMIT session->runStarted(u"manual"_s);
    window->meter()->advance({u"writing"_s, Flow::Contacts, Side::Startdeliver, 0, 3210, {}}, Instant{0});
    window->meter()->advance(
        {u"writing"_s, Flow::Contacts, Side::Startdeliver, 1240, 3210, {}}, Instant{7000});
    window->meter()->count();
    window->banner()->say(
        ui::Tone::Warn, u"Salesforce asks for a new sign-in."_s, u"Runs are held and nothing is lost."_s);
    window->banner()->offer(u"Reconnect"_s, {});
    QTRY_VERIFY(child<QLabel>(window, "runFigures")->text().contains(QLocale().toString(1240)));
    draw(window, u"overview-running"_s);
    Q_EMIT session->runFinished({});
}

void TestScreens::drawsEveryPageInEveryState()
{
    ui::TestDialogs dialogs;
    desktop::SandboxDesk sandbox(40);
    QVERIFY(sandbox.start());
    desktop::Desk desk(sandbox.options(), sandbox.configuration());
    ui::MainWindow *window = desk.window();
    window->resize(1024, 700);
    QSignalSpy opened(&desk, &desktop::Desk::opened);
    window->show();
    desk.open();
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(connectBoth(sandbox, *desk.session()));
    window->refresh();
    QTRY_COMPARE(window->currentPage()->statePane()->headline(),
        QCoreApplication::translate("tandem::ui::OverviewPage", "Both sides are connected."));
    draw(window, u"overview-ready"_s);
    QVERIFY(await(desk.session()->sync()));
    const auto links = await(desk.session()->links(Flow::Accounts));
    QVERIFY(links && links->size() > 3);
    for (const session::LinkView &link : *links)
        editInSalesforce(sandbox, link.salesforce);
    const auto plan = await(desk.session()->plan());
    QVERIFY(plan);
    for (const QString &place : placesOf(window)) {
        window->showPage(place);
        ui::Page *page = window->currentPage();
        QTRY_VERIFY(page->state() == ui::Page::State::Full || page->state() == ui::Page::State::Empty);
        waitUntilAllIsThere(place, page);
        QVERIFY(place == "connections"_L1 || page->state() == ui::Page::State::Full);
        drawStates(window, place);
        if (QTest::currentTestFailed())
            return;
    }
    drawSearch(window);
    drawRun(window, desk.session());
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u'\n')));
}

std::unique_ptr<QObject> testScreens()
{
    return std::make_unique<TestScreens>();
}

#include "tst_screens.moc"
