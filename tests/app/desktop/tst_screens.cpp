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

bool isEnlarged()
{
    return qApp->devicePixelRatio() > 1.5;
}

/// The colours are judged in English and at 100 %.
void addLooks(const QList<ui::Theme::Mode> &modes)
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<ui::Theme::Mode>("mode");
    for (const ui::Theme::Mode mode : modes) {
        if (!isEnlarged() || mode == ui::Theme::Mode::Light)
            QTest::addRow("en %s", qPrintable(ui::Theme::modeName(mode))) << u"en"_s << mode;
    }
    QTest::addRow("sv light") << u"sv"_s << ui::Theme::Mode::Light;
}

/// Something of each kind waits in Activity: a change that was declined, a conflict, a refusal. Nobody else
/// touches these three records.
void leaveOpen(
    desktop::SandboxDesk &sandbox, session::Session &session, const QList<session::LinkView> &three)
{
    editInSalesforce(sandbox, three.at(0).salesforce);
    const auto plan = await(session.plan({Flow::Accounts}));
    QVERIFY(plan && plan->rows > 0);
    QVERIFY(await(session.tickFiltered(plan->id, {}, false)));
    QVERIFY(await(session.apply(plan->id)));
    sandbox.services().withSalesforce([&three](sandbox::SalesforceService &service) {
        QVERIFY(service.update(three.at(1).salesforce.text().toLatin1(), {{"Name", "From the left"}}));
        service.switches().broken.insert(
            three.at(2).salesforce.text().toLatin1(), "FIELD_CUSTOM_VALIDATION_EXCEPTION");
    });
    sandbox.services().withStartdeliver([&three](sandbox::StartdeliverService &service) {
        service.update("customer", three.at(1).startdeliver.number(), {{"name", "From the right"}});
        service.update("customer", three.at(2).startdeliver.number(), {{"name", "Refused"}});
    });
    QVERIFY(await(session.sync({Flow::Accounts})));
    const auto declined = await(session.decisions());
    QVERIFY(declined && !declined->isEmpty());
    const auto conflicts = await(session.conflicts());
    QVERIFY(conflicts && !conflicts->isEmpty());
    const auto refused = await(session.refusals());
    QVERIFY(refused && !refused->isEmpty());
}

} // namespace

/// Draws every page in every state, its tabs and the steps of the set-up, in light and dark, the full ones in
/// high contrast and in dark Swedish too, at the smallest size that is promised, and judges what can be
/// judged: no text is cut, there is one primary action at most. The pictures are kept beside the programs,
/// for people. Each look has a window of its own: one that is open dresses every widget anew when the look
/// changes.
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
    bool m_onlyFull = false; ///< what other looks have drawn already is left out
};

void TestScreens::init()
{
    QFETCH(QString, language);
    QFETCH(ui::Theme::Mode, mode);
    m_faults.clear();
    m_language = std::make_unique<ui::InLanguage>(language);
    const bool english = language == "en"_L1;
    m_suffix = english ? QString() : u'-' + language;
    // Lines and grounds of high contrast are the same in all states, and so are the words of a language.
    m_onlyFull = mode == ui::Theme::Mode::HighContrast || (!english && mode == ui::Theme::Mode::Dark);
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
    const QString ratio = isEnlarged() ? u"-200"_s : QString();
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

/// The first one was drawn with the page. No list of Activity is empty, nor what is told of its row.
void TestScreens::drawTabs(ui::MainWindow *window, const QString &place)
{
    const QList<QList<const char *>> lists{
        {}, {"conflicts", "conflictDetailFields"}, {"holds"}, {"causes", "refusals"}, {"decisions"}};
    QTabBar *bar = tabsOf(window->currentPage());
    for (int tab = 1; bar && tab < bar->count(); ++tab) {
        bar->setCurrentIndex(tab);
        const auto filled = place == "activity"_L1 ? lists.at(tab) : QList<const char *>();
        for (const char *name : filled) {
            const auto *list = child<QTableView>(window->currentPage(), name);
            QTRY_VERIFY2_WITH_TIMEOUT(list->isVisible() && list->model()->rowCount() > 0, name, 60'000);
        }
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
    QTRY_COMPARE_WITH_TIMEOUT(window->currentPage()->state(), ui::Page::State::Empty, 60'000);
    for (const QString &place : placesOf(window)) {
        window->showPage(place);
        QTRY_VERIFY_WITH_TIMEOUT(window->currentPage()->state() != ui::Page::State::Busy, 60'000);
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
    if (!isEnlarged())
        QTest::addRow("sv dark") << u"sv"_s << ui::Theme::Mode::Dark;
}

/// The page is full and shown.
void TestScreens::drawStates(ui::MainWindow *window, const QString &place)
{
    draw(window, place + u"-full"_s);
    // The lists of Activity are full pages each.
    if (!m_onlyFull || place == "activity"_L1)
        drawParts(window, place);
    if (m_onlyFull || QTest::currentTestFailed())
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
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 60'000);
    QVERIFY(connectBoth(sandbox, *desk.session()));
    window->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(window->currentPage()->statePane()->headline(),
        QCoreApplication::translate("tandem::ui::OverviewPage", "Both sides are connected."), 60'000);
    draw(window, u"overview-ready"_s);
    QVERIFY(await(desk.session()->sync()));
    const auto links = await(desk.session()->links(Flow::Accounts));
    QVERIFY(links && links->size() > 6);
    leaveOpen(sandbox, *desk.session(), links->first(3));
    if (QTest::currentTestFailed())
        return;
    for (const session::LinkView &link : links->sliced(3))
        editInSalesforce(sandbox, link.salesforce);
    const auto plan = await(desk.session()->plan());
    QVERIFY(plan);
    for (const QString &place : placesOf(window)) {
        window->showPage(place);
        ui::Page *page = window->currentPage();
        QTRY_VERIFY_WITH_TIMEOUT(
            page->state() == ui::Page::State::Full || page->state() == ui::Page::State::Empty, 60'000);
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
