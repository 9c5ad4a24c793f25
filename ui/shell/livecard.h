// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"
#include "ui/kit/card.h"

class QLabel;
class QPushButton;

namespace tandem {
struct Error;
}
namespace tandem::session {
class Session;
}

namespace tandem::ui {

class Badge;
class RunMeter;

/// What runs by itself, as `tandemctl status` tells it: how it is, what it hears, what it wrote last,
/// when it runs next, the calls of the day; and a pause of an hour. GUI thread; owned by the overview.
class LiveCard : public Card
{
    Q_OBJECT
public:
    LiveCard(session::Session *session, RunMeter *meter, QWidget *parent = nullptr);

    /// Looks again: another program may run the profile, whose changes nobody tells here.
    void refresh();
    /// The newest one: what it wrote is told where it began by itself.
    void showLastRun(const std::optional<session::RunReport> &run);
    [[nodiscard]] const session::WatchView &view() const { return m_view; }

Q_SIGNALS:
    void problem(const tandem::Error &error);

private:
    void take(const session::WatchView &view);
    void draw();
    void pauseOrGoOn();

    session::Session *m_session;
    RunMeter *m_meter;
    session::WatchView m_view;
    bool m_asking = false; ///< for a pause: another program may take its time
    Badge *m_badge;
    QLabel *m_sentence;
    QLabel *m_wrote;
    QLabel *m_next;
    QLabel *m_calls;
    QPushButton *m_pause;
};

} // namespace tandem::ui
