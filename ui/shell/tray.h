// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/watchview.h"
#include "ui/shell/closing.h"
#include "ui/shell/livestate.h"

#include <QMenu>
#include <QTimer>

namespace tandem {
struct Error;
}
namespace tandem::session {
class Session;
}

namespace tandem::ui {

class MainWindow;
class TrayPlace;

/// Tandem beside the desktop's clock: how it is in icon and tooltip, a menu with what one wants from there,
/// one notice for each change of state, and the window that may go while the work goes on. Where there is no
/// tray it still decides what closing the window means. GUI thread; window, session and place outlive it.
class Tray : public QObject
{
    Q_OBJECT
public:
    /// A state that passes by itself within this time is not told of.
    static constexpr std::chrono::milliseconds usualSettling{60'000};

    Tray(session::Session *session, MainWindow *window, TrayPlace *place, const QString &settingsFile,
        QObject *parent = nullptr);
    ~Tray() override;

    void setSettling(std::chrono::milliseconds duration) { m_settling.setInterval(duration); }
    /// A change of state waits whether it passes.
    [[nodiscard]] bool isSettling() const { return m_settling.isActive(); }
    [[nodiscard]] QMenu *menu() { return &m_menu; }

private:
    void createMenu();
    void take(const session::WatchView &view);
    /// Asks whether another program runs the profile, for the menu: nobody tells of that, so that icon and
    /// tool tip, which are seen long afterwards, say nothing of it.
    void lookElsewhere();
    void draw();
    void drawMenu();
    void tell();
    void pause(std::chrono::minutes duration);
    /// True where closing the window is dealt with: it is hidden, or a person is asked.
    [[nodiscard]] bool onClosing();
    void askWhatClosingMeans();
    [[nodiscard]] QIcon pictureOf(const LiveState &state) const;

    session::Session *m_session;
    MainWindow *m_window;
    TrayPlace *m_place;
    QString m_settingsFile;
    session::WatchView m_view; ///< of this program's own watch
    session::WatchView m_elsewhere; ///< of another program's, as it was looked at last
    LiveState m_drawn;
    QMenu m_menu;
    QAction *m_state = nullptr;
    QAction *m_sync = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_goOn = nullptr;
    QTimer m_settling; ///< runs while a state is new
    QString m_told; ///< the health that was told of last
    bool m_saidWhereItIs = false;
};

} // namespace tandem::ui
