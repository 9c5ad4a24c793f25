// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/session/session.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/droppedrecord.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/page.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/navigation.h"
#include "ui/shell/overviewpage.h"
#include "ui/shell/profilemenu.h"
#include "ui/shell/profilestripe.h"
#include "ui/shell/runmeter.h"
#include "ui/shell/runstrip.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/windowcommands.h"
#include "ui/shell/windowlook.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Above the banner; the page's own margin makes it whole where there is none.
constexpr int bannerGap = 8;

} // namespace

MainWindow::MainWindow(session::Session *session, const QString &settingsFile, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_settingsFile(settingsFile)
    , m_meter(new RunMeter(session, this))
    , m_profiles(new ProfileMenu({session->profile(), session->dataDirectory()}, settingsFile, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(session->profile().isEmpty() ? u"Tandem"_s : tr("Tandem – %1").arg(session->profile()));
    setMinimumSize(960, 640);
    setAcceptDrops(true);
    setCentralWidget(createBody());
    m_overview = new OverviewPage(session, m_meter, this);
    connect(m_overview, &OverviewPage::problem, this, &MainWindow::sayProblem);
    addPage(u"overview"_s, u"overview"_s, tr("Overview"), m_overview);
    m_palette = new CommandPalette(m_settingsFile, centralWidget());
    m_commands = new WindowCommands(m_session, this, m_header, m_overview);
    m_palette->setFurther([this](const QString &typed) { return m_commands->ofRecord(typed); });
    createShortcuts();
    wire();
    restoreLook();
}

QWidget *MainWindow::createBody()
{
    auto *body = new QWidget(this);
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(createStripe(body));
    auto *layout = new QHBoxLayout;
    layout->setSpacing(0);
    rows->addLayout(layout, 1);
    m_navigation = new Navigation(body);
    m_navigation->setFixedWidth(208);
    // Before what is read after it: Tab goes in the order in which things are made.
    m_navigation->addPlace(u"overview"_s, u"overview"_s, tr("Overview"));
    layout->addWidget(m_navigation);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_header = new HeaderBar(body);
    m_header->setProfile(m_session->profile(), m_profiles);
    column->addWidget(m_header);
    m_strip = new RunStrip(m_meter, body);
    column->addWidget(m_strip);
    auto *bannerLine = new QHBoxLayout;
    bannerLine->setContentsMargins(32, 0, 32, 0);
    m_banner = new Notice(body);
    m_banner->setObjectName(u"banner"_s);
    bannerLine->addWidget(m_banner);
    column->addSpacing(bannerGap);
    column->addLayout(bannerLine);
    m_pages = new QStackedWidget(body);
    column->addWidget(m_pages, 1);
    layout->addLayout(column, 1);
    return body;
}

QWidget *MainWindow::createStripe(QWidget *body)
{
    auto *stripe = new ProfileStripe(m_session->profile(), body);
    stripe->setColor(m_profiles->color());
    connect(m_profiles, &ProfileMenu::colorChosen, stripe, &ProfileStripe::setColor);
    return stripe;
}

void MainWindow::addPage(const QString &id, const QString &iconName, const QString &label, Page *page)
{
    page->setProperty("pageId", id);
    page->setProperty("picture", iconName);
    m_pages->addWidget(page);
    if (!m_navigation->button(id))
        m_navigation->addPlace(id, iconName, label);
    if (const QKeySequence keys = placeKeys(m_pages->count()); !keys.isEmpty()) {
        page->setProperty("keys", QVariant::fromValue(keys));
        addShortcut(keys, label, [this, id] { showPage(id); });
    }
    connect(page, &Page::stateChanged, this, [this, page, shown = page->state()](Page::State state) mutable {
        if (state != Page::State::Busy)
            followState(page, std::exchange(shown, state) != state);
    });
    page->notice()->takeTurnsWith(m_banner);
    connect(page, &Page::pageRequested, this,
        [this](const QString &wanted, const QString &argument) { showPage(wanted, argument); });
    connect(page, &Page::recordRequested, this, &MainWindow::recordRequested);
    connect(page, &Page::waitingCountChanged, this,
        [this, id](qint64 count) { m_navigation->button(id)->setWaitingCount(count); });
    connect(page, &Page::profileChanged, this, [this, page] {
        readStatus();
        // A new sign-in is what the banner asked for.
        if (std::exchange(m_signedOut, false))
            m_banner->dismiss();
        if (page != currentPage())
            currentPage()->refresh();
        // What can be begun from any page is known there.
        if (page != m_overview && currentPage() != m_overview)
            m_overview->readStatus();
    });
}

void MainWindow::addMenuEntry(
    const QString &id, const QString &label, const QKeySequence &keys, std::function<void()> action)
{
    auto *entry = new QAction(label, this);
    entry->setObjectName(u"menu-"_s + id);
    connect(entry, &QAction::triggered, this, std::move(action));
    m_header->addMenuEntry(entry);
    if (keys.isEmpty())
        return;
    entry->setShortcut(keys);
    addAction(entry);
    m_shortcuts.append({keys, label});
}

QList<Page *> MainWindow::pages() const
{
    QList<Page *> pages;
    for (int i = 0; i < m_pages->count(); ++i)
        pages.append(qobject_cast<Page *>(m_pages->widget(i)));
    return pages;
}

void MainWindow::search(Search how)
{
    if (m_palette->isVisible())
        return how == Search::Anew ? m_palette->selectTyped() : m_palette->dismiss();
    m_palette->open(m_commands->all(), m_header->geometry().bottom() + 1);
}

void MainWindow::showPage(const QString &id, const QString &argument, QWidget *action)
{
    Page *page = bringUp(id, argument);
    if (!page)
        return;
    // Of this window, which another one (the inspector) may cover. What was asked for may have it already,
    // and who is looking for something goes on typing.
    const QWidget *led = focusWidget();
    if (!m_palette->isVisible() && !(page->isAncestorOf(led) && takesTab(led))) {
        m_awaited = page;
        m_wanted = action;
        goIntoAwaited();
    }
}

/// With the focus at its place in the side bar, whatever had it before. Null: there is no such page.
Page *MainWindow::bringUp(const QString &id, const QString &argument)
{
    const QList<Page *> all = pages();
    const auto found = std::ranges::find_if(
        all, [&id](const Page *each) { return each->property("pageId").toString() == id; });
    if (found == all.cend())
        return nullptr;
    Page *page = *found;
    m_pages->setCurrentWidget(page);
    m_navigation->setCurrent(id);
    if (!m_palette->isVisible())
        m_navigation->setFocus(Qt::OtherFocusReason);
    m_awaited = nullptr;
    m_wanted = nullptr;
    if (!argument.isEmpty())
        page->open(argument);
    page->refresh();
    followRun();
    return page;
}

QString MainWindow::currentPageId() const
{
    return m_pages->currentWidget()->property("pageId").toString();
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_pages->currentWidget());
}

void MainWindow::addShortcut(const QKeySequence &keys, const QString &what, std::function<void()> action)
{
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, [this, keys, action = std::move(action)] {
        if (keys != QKeySequence(Qt::CTRL | Qt::Key_F) || currentPage()->canSearch())
            m_palette->dismiss();
        action();
    });
    m_shortcuts.append({keys, what});
}

void MainWindow::createShortcuts()
{
    const auto add = [this](const QList<Command> &commands) {
        for (const Command &command : commands) {
            if (!command.keys.isEmpty())
                addShortcut(command.keys, command.text, command.run);
        }
    };
    addMenuEntry(u"search"_s, tr("Search"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { search(); });
    add(m_commands->runs());
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), tr("The page's main action"),
        [this] { currentPage()->pressPrimaryAction(); });
    addShortcut(QKeySequence(Qt::Key_F6), tr("Next part of the window"), [this] { focusPane(true); });
    addShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6), tr("The part before"), [this] { focusPane(false); });
    m_shortcuts.append({QKeySequence(Qt::Key_Home, Qt::Key_End), tr("First and last in the side bar")});
    addShortcut(
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), tr("Profiles"), [this] { m_header->openProfiles(); });
    addShortcut(QKeySequence(Qt::Key_F10), tr("Menu"), [this] { m_header->openMenu(); });
    add(m_commands->others());
    addMenuEntry(u"shortcuts"_s, tr("Keyboard shortcuts (F1, ?)"), {}, [this] { showSheet(); });
    for (const Qt::Key key : {Qt::Key_F1, Qt::Key_Question})
        addShortcut(QKeySequence(key), tr("This sheet"), [this] { showSheet(); });
}

void MainWindow::wire()
{
    // Who walks through the side bar walks on there.
    connect(m_navigation, &Navigation::placeChosen, this, [this](const QString &id) { bringUp(id, {}); });
    connect(m_header, &HeaderBar::searchRequested, this, [this] { search(); });
    connect(m_header, &HeaderBar::helpRequested, this, &MainWindow::showSheet);
    connect(m_header, &HeaderBar::lookChosen, this,
        [this](Theme::Mode mode) { chooseLook(m_settingsFile, mode); });
    connect(m_header, &HeaderBar::languageChosen, this, [this](const QString &title) {
        m_banner->say(Tone::Neutral, tr("%1: from the next start of Tandem.").arg(title));
    });
    connect(m_meter, &RunMeter::changed, this, &MainWindow::followRun);
    // What was said before a run that somebody asked for may be over with it.
    connect(m_session, &session::Session::runStarted, this, [this](const QString &trigger) {
        if (trigger != "manual"_L1 && trigger != "plan"_L1)
            return;
        for (const Page *page : pages())
            page->notice()->moveOn(Notice::Files::Stay);
    });
    connect(m_session, &session::Session::runFinished, this, [this](const session::RunReport &report) {
        announce(report);
        refresh();
    });
    connect(m_session, &session::Session::problem, this, &MainWindow::sayProblem);
    connect(m_profiles, &ProfileMenu::problem, this, &MainWindow::sayProblem);
    // Later: whoever deletes what has the focus may go on to give it to what stands there instead.
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::keepFocus, Qt::QueuedConnection);
}

void MainWindow::followRun()
{
    m_strip->offerStop(!currentPage()->stopsRun());
}

void MainWindow::refresh()
{
    readStatus();
    currentPage()->refresh();
}

void MainWindow::readStatus()
{
    watch(m_session->status(), this, [this](const Result<session::StatusView> &status) {
        if (status)
            m_header->setStatus(*status);
    });
}

void MainWindow::sayProblem(const Error &error)
{
    m_banner->sayError(error);
    m_signedOut = error.kind == ErrorKind::SignIn;
    if (m_signedOut) {
        m_banner->say(
            Tone::Bad, spoken(error.text), tr("Runs are held and nothing is lost. Sign in again to go on."));
        m_banner->offer(tr("Reconnect"), [this] { showPage(u"connections"_s, u"reconnect"_s); });
    }
}

void MainWindow::announce(const session::RunReport &report)
{
    // One notice for each change of state, and one when it is over.
    if (report.state == "failed"_L1) {
        m_failing = true;
        sayProblem(report.error.value_or(
            Error{ErrorKind::Internal, {}, tr("The run failed."), {}, Retry::Later, 0, {}}));
    } else if (report.state == "stopped"_L1 && report.error) {
        m_banner->say(Tone::Warn, spoken(report.error->text));
    } else if (m_failing) {
        m_failing = false;
        m_banner->say(Tone::Good, tr("Runs work again."));
    }
}

void MainWindow::showSheet()
{
    const Page *page = currentPage();
    const QList<ShortcutSheet::Part> parts{
        {page->title(), page->keys()}, {tr("Everywhere"), m_commands->usable(m_shortcuts)}};
    (new ShortcutSheet(parts, this))->open();
}

void MainWindow::raiseToFront()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeNow()
{
    m_closing = true;
    close();
}

void MainWindow::syncNow()
{
    if (m_overview->syncNow())
        Q_EMIT syncBegun();
}

void MainWindow::quit()
{
    m_quitting = true;
    close();
    m_quitting = false;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedRecord(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT recordRequested(droppedRecord(event->mimeData()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLook();
    // The system ends the session: nothing may keep it.
    const bool ends = m_closing || m_quitting || qGuiApp->isSavingSession();
    if (!ends && m_closeHandler && m_closeHandler()) {
        event->ignore();
        return;
    }
    if (m_closing || (!m_meter->figures().running && unsavedPage().isEmpty())) {
        QMainWindow::closeEvent(event);
        Q_EMIT ended();
        return;
    }
    event->ignore();
    if (!isVisible())
        raiseToFront();
    askBeforeQuitting();
}

void MainWindow::askBeforeQuitting()
{
    const QString unsaved = unsavedPage();
    Question question{tr("Quit Tandem"), tr("A run is going."),
        tr("It stops after what is being sent now. Nothing is lost: the next run goes on from there."),
        {{u"quit"_s, tr("Stop and quit")}, {u"stay"_s, tr("Keep running")}}, {}};
    if (!unsaved.isEmpty()) {
        question.text = tr("Not everything is saved.");
        question.explanation = tr("What was edited under %1 is lost when Tandem quits.").arg(unsaved);
        question.choices = {
            {u"quit"_s, tr("Quit without saving"), true}, {u"stay"_s, tr("Keep editing"), false}};
    }
    Dialogs::current().ask(this, question, [this](const QString &answer) {
        if (answer == "quit"_L1)
            closeNow();
    });
}

/// The first page with edits that are not saved.
QString MainWindow::unsavedPage() const
{
    for (int i = 0; i < m_pages->count(); ++i) {
        const auto *page = qobject_cast<Page *>(m_pages->widget(i));
        if (page->hasUnsavedEdits())
            return page->title();
    }
    return {};
}

void MainWindow::restoreLook()
{
    // The title bar above it is the desktop's.
    resize(QSize(1180, 780).boundedTo(screen()->availableSize() - QSize(0, 40)));
    if (m_settingsFile.isEmpty())
        return;
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    if (const auto mode = readLook(m_settingsFile))
        Theme::instance()->setMode(*mode);
}

void MainWindow::saveLook() const
{
    if (m_settingsFile.isEmpty())
        return;
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue(u"window/geometry"_s, saveGeometry());
}

} // namespace tandem::ui
