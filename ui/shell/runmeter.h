// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"

#include <QObject>

#include <deque>

class QTimer;

namespace tandem::session {
class Session;
}

namespace tandem::ui {

/// What a running run comes to so far.
struct RunFigures
{
    bool running = false;
    bool stopping = false;
    QString trigger;
    QString phase;
    std::optional<Flow> flow;
    std::optional<Side> side;
    QString text; ///< a sentence of the engine, where it has one
    qint64 done = 0;
    qint64 total = 0; ///< 0: unknown
    qint64 calls = 0;
    double rate = 0; ///< records a second, 0: not known yet
    std::optional<std::chrono::milliseconds> left;
    friend bool operator==(const RunFigures &, const RunFigures &) = default;
};

/// Follows the run of a session and says at most five times a second how it goes, however fast the engine
/// reports. GUI thread; owned by the window.
class RunMeter : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds pace{200};

    explicit RunMeter(session::Session *session, QObject *parent = nullptr);

    [[nodiscard]] const RunFigures &figures() const { return m_figures; }
    /// Asks the run to stop after what it is sending now.
    void stop();

    /// What the engine reports; `now` gives rate and time left.
    void begin(const QString &trigger);
    void advance(const session::Progress &progress, Instant now);
    void count();
    void end();

Q_SIGNALS:
    void changed();

private:
    void changeSoon();
    void look();

    session::Session *m_session;
    QTimer *m_pacer;
    QTimer *m_watch;
    bool m_seen = false; ///< the session said itself that it runs
    RunFigures m_figures;
    /// Points of the present phase that the rate is taken from, not older than a few seconds.
    std::deque<std::pair<Instant, qint64>> m_points;
};

} // namespace tandem::ui
