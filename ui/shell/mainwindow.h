// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/views.h"
#include "ui/kit/keys.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace tandem::session {
class Session;
}

namespace tandem::ui {

class CommandPalette;
class HeaderBar;
class Navigation;
class Notice;
class OverviewPage;
class Page;
class ProfileMenu;
class RunMeter;
class RunStrip;
class WindowCommands;

/// The window: navigation, header, the stripe of the profile, the strip of a running run, a banner for
/// changes of state, and the pages that were added. It knows no page but the overview; app/desktop adds the
/// others. The session must outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Size, place and look are kept in `settingsFile`; empty: nowhere.
    explicit MainWindow(
        session::Session *session, const QString &settingsFile = {}, QWidget *parent = nullptr);

    /// In the order of the navigation. The window owns the page from here on.
    void addPage(const QString &id, const QString &iconName, const QString &label, Page *page);
    /// What is neither a page nor belongs to one, in the header's menu and under its own key.
    void addMenuEntry(
        const QString &id, const QString &label, const QKeySequence &keys, std::function<void()> action);
    /// And gives it the focus, as soon as it has something to show; see Page::firstFocus().
    /// `action` is the one of the page's actions that is to have it, where it can be used.
    void showPage(const QString &id, const QString &argument = {}, QWidget *action = nullptr);
    [[nodiscard]] QString currentPageId() const;
    [[nodiscard]] Page *currentPage() const;
    /// In the order of the navigation. Of each page the properties "pageId", "picture" and "keys" tell more.
    [[nodiscard]] QList<Page *> pages() const;
    [[nodiscard]] RunMeter *meter() const { return m_meter; }
    [[nodiscard]] Notice *banner() const { return m_banner; }
    /// Of the profile's name in the header; offers what it is given to.
    [[nodiscard]] ProfileMenu *profiles() const { return m_profiles; }
    /// Reads the status and has the current page look again.
    void refresh();
    /// Comes to the front, whatever covers it.
    void raiseToFront();
    /// As the overview's button.
    void syncNow();
    enum class Search { Toggle, Anew };
    /// Opens the command palette; one that is open closes, or has its text selected.
    void search(Search how = Search::Toggle);
    /// Asked before the window closes, unless the program ends: true where that is dealt with otherwise.
    void setCloseHandler(std::function<bool()> handler) { m_closeHandler = std::move(handler); }
    /// Ends the program, whatever closing the window means; asks where something would be lost.
    void quit();
    /// Without the question whether a run may be stopped: the system asks to end.
    void closeNow();

Q_SIGNALS:
    /// By its key or its command, from whatever page.
    void syncBegun();
    /// The window has closed for good: the program ends.
    void ended();
    /// A page asks about a record, a link to one was dropped on the window, or one is looked for by its name.
    void recordRequested(const QString &idOrUrl);

protected:
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] QWidget *createBody();
    [[nodiscard]] QWidget *createStripe(QWidget *body);
    void createShortcuts();
    void addShortcut(const QKeySequence &keys, const QString &what, std::function<void()> action);
    void wire();
    Page *bringUp(const QString &id, const QString &argument);
    void goIntoAwaited();
    void followState(Page *page, bool turned);
    void keepFocus();
    void showSheet();
    void focusPane(bool next);
    void readStatus();
    [[nodiscard]] QString unsavedPage() const;
    void askBeforeQuitting();
    void announce(const session::RunReport &report);
    void followRun();
    /// In the banner; one that a new sign-in mends leads there.
    void sayProblem(const Error &error);
    void restoreLook();
    void saveLook() const;

    session::Session *m_session;
    QString m_settingsFile;
    RunMeter *m_meter;
    RunStrip *m_strip;
    ProfileMenu *m_profiles;
    Navigation *m_navigation = nullptr;
    HeaderBar *m_header = nullptr;
    Notice *m_banner = nullptr;
    QStackedWidget *m_pages = nullptr;
    OverviewPage *m_overview = nullptr;
    CommandPalette *m_palette = nullptr;
    WindowCommands *m_commands = nullptr;
    QList<KeyLine> m_shortcuts;
    QPointer<QWidget> m_wanted; ///< of the page that is awaited
    QPointer<QWidget> m_lastFocus; ///< in this window; none: there was none, or it was deleted
    bool m_hasFocus = false; ///< something in this window had it last
    Page *m_awaited = nullptr; ///< is to have the focus, once it has read what it shows
    bool m_failing = false; ///< the last run failed, and it was said
    bool m_signedOut = false; ///< the banner asks to sign in again
    std::function<bool()> m_closeHandler;
    bool m_closing = false;
    bool m_quitting = false; ///< the program is to end, not only the window
};

} // namespace tandem::ui
