// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowcommands.h"

#include "core/session/namesearch.h"
#include "core/session/session.h"
#include "core/session/traceid.h"
#include "ui/kit/findable.h"
#include "ui/kit/formats.h"
#include "ui/kit/notice.h"
#include "ui/kit/page.h"
#include "ui/kit/statepane.h"
#include "ui/kit/watch.h"
#include "ui/models/attention.h"
#include "ui/models/values.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/overviewpage.h"
#include "ui/shell/runmeter.h"

#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// "(Ctrl+Z)" at the end of a tool tip.
const QRegularExpression &keysAtEnd()
{
    static const QRegularExpression pattern(u"\\s*\\(([^()]+)\\)$"_s);
    return pattern;
}

QKeySequence keysIn(const QString &toolTip)
{
    const QKeySequence keys(keysAtEnd().match(toolTip).captured(1), QKeySequence::PortableText);
    return keys.count() == 1 && keys[0].key() != Qt::Key_unknown ? keys : QKeySequence();
}

/// As it is read; a button with a picture alone has a name.
QString wordsOf(const QPushButton *button)
{
    QString words = button->text().isEmpty() ? button->accessibleName() : button->text();
    return words.remove(keysAtEnd());
}

} // namespace

WindowCommands::WindowCommands(
    session::Session *session, MainWindow *window, HeaderBar *header, OverviewPage *overview)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_header(header)
    , m_overview(overview)
{
    connect(window, &MainWindow::syncBegun, this, [this] { m_syncAsked = true; });
    connect(overview, &OverviewPage::problem, this, [this] { m_syncAsked = false; });
    connect(session, &session::Session::runFinished, this, [this](const session::RunReport &report) {
        if (report.trigger != "manual"_L1 || !std::exchange(m_syncAsked, false) || report.error)
            return;
        watch(Attention::of(m_session)->ask(), this,
            [this, report](const Result<session::AttentionView> &found) { tellResult(report, found); });
    });
}

/// Whoever asked may stand on any page.
void WindowCommands::tellResult(const session::RunReport &report, const Result<session::AttentionView> &found)
{
    const session::Standing &standing = found ? found->status.standing : report.standing;
    const qint64 muted = found ? found->muted : 0;
    const qint64 waiting = standing.conflicts + standing.holds + standing.refusals - muted;
    const QStringList left = runLeftovers(report);
    Notice *banner = m_window->banner();
    // It stays while things are decided: how many wait in all is said where that is counted anew.
    banner->say(left.isEmpty() ? Tone::Neutral : Tone::Warn,
        tr("Sync is done. %1.").arg((QStringList(runSummary(report)) + left).join(u", "_s)),
        waiting > 0 ? tr("All that waits for you, from earlier runs too, is in Activity.") : QString());
    if (waiting > 0)
        banner->offer(tr("Open Activity"), [window = m_window] { window->showPage(u"activity"_s); });
}

QList<Command> WindowCommands::all() const
{
    QList<Command> all =
        runs() + here() + pages() + pauses() + m_header->commands() + others() + elsewhere() + inside();
    // Two that read alike are one to whoever reads them: the one that is done at once stands for both.
    const auto isNow = [](const Command &command) { return command.obstacle.isEmpty() && !command.isFar; };
    QList<Command> told;
    QHash<std::pair<QString, QString>, qsizetype> places;
    for (Command &command : all) {
        const std::pair words{command.text, command.place};
        const auto known = places.constFind(words);
        if (known == places.cend()) {
            places.insert(words, told.size());
            told.append(std::move(command));
        } else if (isNow(command) && !isNow(told.at(*known))) {
            told[*known] = std::move(command);
        }
    }
    return told;
}

QList<Command> WindowCommands::runs() const
{
    const bool running = m_window->meter()->figures().running;
    const QString place = m_overview->title();
    return {
        {u"sync"_s, tr("Sync now"), place, tr("run start write both sides"), u"sync"_s,
            QKeySequence(Qt::CTRL | Qt::Key_R), m_overview->syncObstacle(),
            [window = m_window] { window->syncNow(); }},
        {u"plan"_s, tr("Plan"), place, tr("dry run preview what would change"), u"review"_s, {},
            m_overview->planObstacle(), [overview = m_overview] { overview->makePlan(); }},
        {u"stop"_s, tr("Stop the run"), place, tr("cancel end"), u"stop"_s,
            QKeySequence(Qt::CTRL | Qt::Key_Period), running ? QString() : tr("No run is going."),
            [meter = m_window->meter()] { meter->stop(); }},
    };
}

QList<Command> WindowCommands::pauses() const
{
    const QString place = m_overview->title();
    const QString idle = m_overview->watchView().running ? QString() : tr("Nothing runs by itself now.");
    const bool paused = m_overview->watchView().pausedUntil.has_value();
    return {
        {u"pause"_s, tr("Pause for an hour"), place, tr("hold stop schedules webhooks"), u"pause"_s, {},
            idle.isEmpty() && paused ? tr("It is paused already.") : idle, [this] { pause(60min); }},
        {u"goOn"_s, tr("Go on"), place, tr("resume continue after a pause"), u"play"_s, {},
            idle.isEmpty() && !paused ? tr("It is not paused.") : idle, [this] { pause(0min); }},
    };
}

void WindowCommands::pause(std::chrono::minutes duration) const
{
    watch(m_session->pauseWatch(duration), m_window,
        [session = m_session, overview = m_overview](const Result<bool> &done) {
            if (!done && done.error().kind != ErrorKind::Stopped)
                Q_EMIT session->problem(done.error());
            overview->refresh();
        });
}

QList<Command> WindowCommands::here() const
{
    QList<Command> found;
    const Page *page = m_window->currentPage();
    // The overview's are there on every page.
    if (page == m_overview)
        return found;
    for (QPushButton *button : page->headerButtons()) {
        // What a picture does that cannot be pressed would say nothing.
        if (button->isHidden() || wordsOf(button).isEmpty()
            || (button->text().isEmpty() && !button->isEnabled()))
            continue;
        found.append({u"here/"_s + button->objectName(), wordsOf(button), page->title(),
            findableWords(button), page->property("picture").toString(), keysIn(button->toolTip()),
            button->isEnabled() ? QString() : tr("Not now; the page says why."),
            [button = QPointer<QPushButton>(button)] {
                if (button)
                    button->click();
            },
            !button->isEnabled()});
    }
    return found;
}

/// What a picture alone says is there on many pages, and of no use without what it is done to.
QList<Command> WindowCommands::elsewhere() const
{
    QList<Command> found;
    for (const Page *page : m_window->pages()) {
        if (page == m_overview || page == m_window->currentPage())
            continue;
        QList<QPushButton *> buttons = page->headerButtons();
        // Which of them there are is known once the page is read.
        if (page->state() != Page::State::Busy)
            buttons.removeIf([](const QPushButton *button) { return button->isHidden(); });
        buttons.removeAll(page->statePane()->actionButton());
        buttons.removeAll(page->primaryAction());
        // It is hidden until the page is read; while the page is at a run it says so, and is no action.
        if (page->primaryAction() && !page->stopsRun())
            buttons.prepend(page->primaryAction());
        for (QPushButton *button : std::as_const(buttons)) {
            if (button->text().isEmpty())
                continue;
            const QString id = page->property("pageId").toString();
            found.append({u"there/%1/%2"_s.arg(id, button->objectName()), wordsOf(button), page->title(),
                findableWords(button), page->property("picture").toString(), {}, {},
                [window = m_window, id, button = QPointer<QPushButton>(button)] {
                    window->showPage(id, {}, button);
                },
                true});
        }
    }
    return found;
}

QList<Command> WindowCommands::inside() const
{
    const QList<Command> offered = here() + elsewhere();
    const auto isOffered = [this, &offered](const Page *page, const Findable &what) {
        const QString id = page == m_window->currentPage()
            ? u"here/"_s + what.name
            : u"there/%1/%2"_s.arg(page->property("pageId").toString(), what.name);
        return !what.action && page->headerButtons().contains(what.button.data())
            && std::ranges::any_of(offered, [&id](const Command &command) { return command.id == id; });
    };
    QList<Command> found;
    for (const Page *page : m_window->pages()) {
        if (page == m_overview)
            continue;
        for (const Findable &what : findables(page)) {
            if (!isOffered(page, what))
                found.append(this->found(page, what));
        }
    }
    return found;
}

/// What can be done at once is done; the way to its place is offered else.
Command WindowCommands::found(const Page *page, const Findable &what) const
{
    const QString id = page->property("pageId").toString();
    const bool isNow = page == m_window->currentPage() && what.canBeDone();
    return {u"in/%1/%2"_s.arg(id, what.name), what.text, placeWithin(page->title(), what.within),
        what.keywords, page->property("picture").toString(), {}, {},
        [window = m_window, id, isNow, what] {
            // Else something has changed since the search was opened.
            if (isNow && what.canBeDone())
                return what.run();
            if (what.button)
                chooseTabsAround(what.button);
            window->showPage(id, {}, what.button);
        },
        !isNow};
}

QList<Command> WindowCommands::pages() const
{
    QList<Command> found;
    QList<Command> parts;
    for (const Page *page : m_window->pages()) {
        const QString id = page->property("pageId").toString();
        found.append({u"page/"_s + id, page->title(), tr("Section"), page->index().keywords,
            page->property("picture").toString(), page->property("keys").value<QKeySequence>(), {},
            [window = m_window, id] { window->showPage(id); }});
        parts += partsOf(page);
    }
    return found + parts;
}

QList<Command> WindowCommands::partsOf(const Page *page) const
{
    QList<Command> found;
    const QString id = page->property("pageId").toString();
    const PageIndex index = page->index();
    for (const PagePart &part : index.parts) {
        found.append({u"page/%1/%2"_s.arg(id, part.argument), part.title,
            placeWithin(page->title(), part.within), part.keywords, page->property("picture").toString(), {},
            {}, [window = m_window, id, argument = part.argument] { window->showPage(id, argument); }});
    }
    return found;
}

QList<Command> WindowCommands::others() const
{
    const QString place = tr("Window");
    return {
        {u"find"_s, tr("Find in this page"), place, {}, u"search"_s, QKeySequence(Qt::CTRL | Qt::Key_F),
            m_window->currentPage()->canSearch() ? QString() : tr("Nothing to search on this page now."),
            [window = m_window] {
                Page *page = window->currentPage();
                // What cannot be searched here is looked for from everywhere.
                if (!page->canSearch() || !page->focusSearch())
                    window->search(MainWindow::Search::Anew);
            }},
        {u"refresh"_s, tr("Read the counts again"), place, tr("refresh reload update"), u"retry"_s,
            QKeySequence(Qt::Key_F5), {}, [window = m_window] { window->refresh(); }},
        {u"quit"_s, tr("Quit"), place, tr("exit close the program"), u"close"_s,
            QKeySequence(Qt::CTRL | Qt::Key_Q), {}, [window = m_window] { window->quit(); }},
    };
}

QList<KeyLine> WindowCommands::usable(QList<KeyLine> keys) const
{
    for (const Command &command : others()) {
        if (!command.obstacle.isEmpty())
            keys.removeOne({command.keys, command.text});
    }
    return keys;
}

std::optional<Command> WindowCommands::ofRecord(const QString &typed) const
{
    constexpr qsizetype longest = 60;
    const QString asked = typed.trimmed();
    const bool isName = session::isRecordName(asked);
    if (!isName && (asked.isEmpty() || !session::parseTraceTarget(asked)))
        return std::nullopt;
    const QString text = isName ? tr("Find a record called “%1”…").arg(shortened(asked, longest))
                                : tr("Inspect %1").arg(asked.left(longest));
    return Command{isName ? u"findRecord"_s : u"record"_s, text, tr("Record"), {}, u"search"_s, {}, {},
        [window = m_window, asked] { Q_EMIT window->recordRequested(asked); }};
}

} // namespace tandem::ui
