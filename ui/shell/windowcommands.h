// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/command.h"

#include <QObject>

namespace tandem::session {
class Session;
}

namespace tandem::ui {

class HeaderBar;
class MainWindow;
class OverviewPage;
class Page;

/// Gathers what a window can do at this moment: runs and pauses, every page with its parts, what the current
/// page's buttons do, and what the header offers. Out of what the window knows already: nothing is read. What
/// cannot be done now says why, or that its page does; what another page does is led to, and done there. GUI
/// thread; owned by the window.
class WindowCommands : public QObject
{
    Q_OBJECT
public:
    WindowCommands(session::Session *session, MainWindow *window, HeaderBar *header, OverviewPage *overview);

    [[nodiscard]] QList<Command> all() const;
    [[nodiscard]] QList<Command> runs() const; ///< what a run is begun and ended with
    [[nodiscard]] QList<Command> others() const; ///< of the window itself
    /// The inspector of what is typed, where that names a record by its id or the address of its page.
    [[nodiscard]] std::optional<Command> ofRecord(const QString &typed) const;

private:
    [[nodiscard]] QList<Command> pauses() const;
    /// What the buttons of the current page do.
    [[nodiscard]] QList<Command> here() const;
    /// The way to those of the other pages.
    [[nodiscard]] QList<Command> elsewhere() const;
    [[nodiscard]] QList<Command> pages() const;
    [[nodiscard]] QList<Command> partsOf(const Page *page) const;
    void pause(std::chrono::minutes duration) const;

    session::Session *m_session;
    MainWindow *m_window;
    HeaderBar *m_header;
    OverviewPage *m_overview;
};

} // namespace tandem::ui
