// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tray.h"

#include "core/session/session.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/icons.h"
#include "ui/kit/watch.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/runmeter.h"
#include "ui/shell/trayplace.h"

#include <QPainter>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Of the tray's picture; desktops scale it.
constexpr int side = 64;
constexpr int markSide = 34;

/// States that a person wants to know of although no window is open.
bool isTrouble(const QString &health)
{
    return health == "failing"_L1 || health == "degraded"_L1 || health == "paused"_L1;
}

} // namespace

Tray::Tray(session::Session *session, MainWindow *window, TrayPlace *place, const QString &settingsFile,
    QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
    , m_place(place)
    , m_settingsFile(settingsFile)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(usualSettling);
    createMenu();
    connect(&m_settling, &QTimer::timeout, this, &Tray::tell);
    connect(place, &TrayPlace::opened, window, &MainWindow::raiseToFront);
    connect(session, &session::Session::watchChanged, this, &Tray::take);
    connect(&m_menu, &QMenu::aboutToShow, this, &Tray::lookElsewhere);
    connect(session, &session::Session::runFinished, this, &Tray::lookElsewhere);
    connect(window->meter(), &RunMeter::changed, this, &Tray::draw);
    connect(Theme::instance(), &Theme::changed, this, [this] {
        m_drawn = {};
        draw();
    });
    window->setCloseHandler([this] { return onClosing(); });
    draw();
}

Tray::~Tray()
{
    m_window->setCloseHandler({});
}

void Tray::createMenu()
{
    m_state = m_menu.addAction(QString());
    m_state->setObjectName(u"trayState"_s);
    m_state->setEnabled(false);
    m_menu.addSeparator();
    m_menu.addAction(tr("Open Tandem"), m_window, &MainWindow::raiseToFront)->setObjectName(u"trayOpen"_s);
    m_sync = m_menu.addAction(tr("Sync now"), m_window, &MainWindow::syncNow);
    m_sync->setObjectName(u"traySync"_s);
    m_pause = m_menu.addAction(tr("Pause for an hour"), this, [this] { pause(60min); });
    m_pause->setObjectName(u"trayPause"_s);
    m_goOn = m_menu.addAction(tr("Go on"), this, [this] { pause(0min); });
    m_goOn->setObjectName(u"trayGoOn"_s);
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), m_window, &MainWindow::quit)->setObjectName(u"trayQuit"_s);
}

void Tray::pause(std::chrono::minutes duration)
{
    watch(m_session->pauseWatch(duration), this, [this](const Result<bool> &done) {
        if (!done && done.error().kind != ErrorKind::Stopped)
            Q_EMIT m_session->problem(done.error());
        lookElsewhere();
    });
}

void Tray::lookElsewhere()
{
    // The watch here tells of itself.
    if (m_view.running)
        return;
    watch(m_session->watchView(), this, [this](const Result<session::WatchView> &view) {
        if (!view)
            return;
        m_elsewhere = m_view.running ? session::WatchView() : *view;
        drawMenu();
    });
}

void Tray::take(const session::WatchView &view)
{
    const bool otherHealth = view.health != m_view.health;
    m_view = view;
    m_elsewhere = {};
    draw();
    if (otherHealth)
        m_settling.start();
}

void Tray::draw()
{
    drawMenu();
    const LiveState state = liveStateOf(m_view, m_window->meter()->figures().running);
    if (state == m_drawn)
        return;
    m_drawn = state;
    if (!m_place->isThere())
        return;
    m_place->show(pictureOf(state),
        u"%1\n%2\n%3"_s.arg(m_window->windowTitle(), state.word, state.sentence).trimmed(), &m_menu);
}

/// Each entry keeps its place: the menu may be open under the pointer when the answer comes.
void Tray::drawMenu()
{
    const bool running = m_window->meter()->figures().running;
    const session::WatchView &view = m_view.running ? m_view : m_elsewhere;
    m_state->setText(liveStateOf(view, running).word);
    m_sync->setEnabled(!running);
    m_pause->setEnabled(view.running && !view.pausedUntil);
    m_goOn->setEnabled(view.running && view.pausedUntil.has_value());
}

/// The program's own picture with a mark in a corner: its form says as much as its colour.
QIcon Tray::pictureOf(const LiveState &state) const
{
    QPixmap picture = iconPixmap(u"tandem"_s, Token::Accent, side, 1.0);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect corner(side - markSide, side - markSide, markSide, markSide);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::instance()->color(groundOf(state.tone)));
    painter.drawEllipse(corner);
    const int inset = 5;
    painter.drawPixmap(corner.adjusted(inset, inset, -inset, -inset),
        iconPixmap(state.picture, inkOf(state.tone), markSide - 2 * inset, 1.0));
    painter.end();
    return QIcon(picture);
}

/// Once for each change of state, and only of what a person would not see in the open window.
void Tray::tell()
{
    // A pause that a person asked for is no news.
    const QString health = m_view.pausedUntil ? u"good"_s : m_view.health;
    if (health == m_told || health == "off"_L1 || health == "starting"_L1)
        return;
    const bool trouble = isTrouble(health);
    const bool over = isTrouble(m_told);
    m_told = health;
    if (m_window->isActiveWindow() || (!trouble && !over))
        return;
    const LiveState state = liveStateOf(m_view, false);
    // Each profile has an icon of its own.
    const QString window = m_window->windowTitle();
    if (trouble)
        m_place->say(tr("%1: %2", "window, its state").arg(window, state.word), state.sentence, state.tone);
    else
        m_place->say(tr("%1 works again", "window").arg(window), state.sentence, Tone::Good);
}

bool Tray::onClosing()
{
    if (!m_view.running)
        return false;
    switch (readClosing(m_settingsFile)) {
    case Closing::Quit:
        return false;
    case Closing::Keep:
        m_window->hide();
        return true;
    case Closing::Ask:
        break;
    }
    if (!m_place->isThere()) {
        askWhatClosingMeans();
        return true;
    }
    m_window->hide();
    if (!std::exchange(m_saidWhereItIs, true)) {
        m_place->say(tr("Tandem goes on here"),
            tr("Both sides are kept in step without the window. Quit from the menu of this icon."),
            Tone::Accent);
    }
    return true;
}

void Tray::askWhatClosingMeans()
{
    const Question question{tr("Close the window"), tr("Shall Tandem go on without its window?"),
        tr("Your flows run by themselves. Without the window they still do: start Tandem again to see it. "
           "What you choose is remembered, and can be changed under Sync settings, This computer."),
        {{u"quit"_s, tr("Quit")}, {u"keep"_s, tr("Keep running")}, {u"stay"_s, tr("Leave it open")}},
        u"keep"_s};
    Dialogs::current().ask(m_window, question, [this](const QString &answer) {
        if (answer == "stay"_L1)
            return;
        storeClosing(m_settingsFile, answer == "quit"_L1 ? Closing::Quit : Closing::Keep);
        if (answer == "quit"_L1)
            m_window->quit();
        else
            m_window->hide();
    });
}

} // namespace tandem::ui
