// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/causes.h"
#include "ui/kit/keys.h"
#include "ui/shell/command.h"

#include <QObject>

namespace tandem::session {
class Session;
}

namespace tandem::ui {

struct Findable;
class HeaderBar;
class MainWindow;
class OverviewPage;
class Page;

/// Gathers what a window can do at this moment: runs and pauses, every page with its parts, what the current
/// page's buttons do, what else was made findable in the pages, and what the header offers. Out of what the
/// window knows already: nothing is read. What cannot be done now says why, or that its page does; what
/// another page does is led to, and done there. GUI thread; owned by the window.
class WindowCommands : public QObject
{
    Q_OBJECT
public:
    WindowCommands(session::Session *session, MainWindow *window, HeaderBar *header, OverviewPage *overview);

    [[nodiscard]] QList<Command> all() const;
    [[nodiscard]] QList<Command> runs() const; ///< what a run is begun and ended with
    [[nodiscard]] QList<Command> others() const; ///< of the window itself
    /// Without those of the window itself that do nothing on the page that is shown.
    [[nodiscard]] QList<KeyLine> usable(QList<KeyLine> keys) const;
    /// The inspector of what is typed, where that names a record by its id or the address of its page, or may
    /// be a part of its name.
    [[nodiscard]] std::optional<Command> ofRecord(const QString &typed) const;

private:
    [[nodiscard]] QList<Command> pauses() const;
    /// What the buttons of the current page do.
    [[nodiscard]] QList<Command> here() const;
    /// The way to those of the other pages.
    [[nodiscard]] QList<Command> elsewhere() const;
    /// What was made findable in the pages, and is none of these.
    [[nodiscard]] QList<Command> inside() const;
    [[nodiscard]] Command found(const Page *page, const Findable &what) const;
    [[nodiscard]] QList<Command> pages() const;
    [[nodiscard]] QList<Command> partsOf(const Page *page) const;
    void pause(std::chrono::minutes duration) const;
    void tellResult(const session::RunReport &report, const Result<session::AttentionView> &found);

    session::Session *m_session;
    MainWindow *m_window;
    HeaderBar *m_header;
    OverviewPage *m_overview;
    bool m_syncAsked = false; ///< what comes of it is told
};

} // namespace tandem::ui
