// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/profilestart.h"
#include "core/domain/configuration.h"
#include "core/session/session.h"
#include "ui/shell/mainwindow.h"

#include <QPointer>

#include <memory>

namespace tandem::ui {
class InspectorWindow;
class LogWindow;
class SupportSheet;
class Tray;
class TrayPlace;
} // namespace tandem::ui

namespace tandem::desktop {

/// An open profile and its window with every page. GUI thread; going away it closes the window, stops a run
/// that is going, and closes the profile in order.
class Desk : public QObject
{
    Q_OBJECT
public:
    /// `initial` is written where the profile has no configuration yet; none: the defaults. The key of a
    /// sandbox stands where one is asked for.
    Desk(const session::SessionOptions &options, std::optional<Configuration> initial,
        const QString &sandboxKey = {});
    ~Desk() override;

    [[nodiscard]] ui::MainWindow *window() { return m_window.get(); }
    [[nodiscard]] session::Session *session() { return m_session.get(); }
    /// What opens the windows of other profiles: startDetached() until it is given another one.
    void setProgramStarter(ProgramStarter starter) { m_starter = std::move(starter); }
    /// Opens the profile; the window may be shown before.
    void open();
    /// The window with what the program writes down; the one that is open already comes to the front.
    void showLog();
    /// The inspector; empty: with what it shows already.
    void inspect(const QString &idOrUrl = {});
    /// What a person may give to whoever helps; asked for again, the sheet that is open comes to the front.
    void showSupport();

Q_SIGNALS:
    void opened();

private:
    [[nodiscard]] QString settingsFile() const;
    void addPages();
    void addMenu();
    void offerProfiles(session::SecretsPlace secrets);
    void fill();
    /// Where flows run by themselves, they do so from now on.
    void watchWhereWanted();

    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::TrayPlace> m_trayPlace;
    std::unique_ptr<ui::Tray> m_tray;
    QPointer<ui::LogWindow> m_log;
    QPointer<ui::InspectorWindow> m_inspector;
    ProgramStarter m_starter = startDetached;
    QPointer<ui::SupportSheet> m_support;
    std::optional<Configuration> m_initial;
    bool m_watches = false; ///< flows run by themselves
    QString m_watchRefused; ///< why they do not, as it was told last
};

} // namespace tandem::desktop
