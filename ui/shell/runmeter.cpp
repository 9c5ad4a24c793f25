// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/runmeter.h"

#include "core/session/session.h"

#include <QTimer>

namespace tandem::ui {
using namespace std::chrono_literals;

namespace {

constexpr auto window = 8s;
constexpr auto shortest = 800ms; ///< a rate over less would jump

} // namespace

RunMeter::RunMeter(session::Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_pacer(new QTimer(this))
    , m_watch(new QTimer(this))
{
    m_pacer->setSingleShot(true);
    m_pacer->setInterval(pace);
    connect(m_pacer, &QTimer::timeout, this, &RunMeter::changed);
    m_watch->setInterval(500ms);
    connect(m_watch, &QTimer::timeout, this, &RunMeter::look);
    connect(session, &session::Session::runStarted, this, &RunMeter::begin);
    connect(session, &session::Session::progress, this,
        [this](const session::Progress &progress) { advance(progress, SystemClock().now()); });
    connect(session, &session::Session::requestLogged, this, &RunMeter::count);
    connect(session, &session::Session::runFinished, this, &RunMeter::end);
}

void RunMeter::stop()
{
    if (!m_figures.running)
        return;
    m_figures.stopping = true;
    m_session->stopRun();
    Q_EMIT changed();
}

void RunMeter::begin(const QString &trigger)
{
    m_figures = {};
    m_figures.running = true;
    m_figures.trigger = trigger;
    m_points.clear();
    m_seen = false;
    m_watch->start();
    Q_EMIT changed();
}

/// A run that breaks off without a report says no goodbye.
void RunMeter::look()
{
    m_seen = m_seen || m_session->isRunning();
    if (m_seen && !m_session->isRunning())
        end();
}

void RunMeter::advance(const session::Progress &progress, Instant now)
{
    if (!m_figures.running)
        return;
    const bool samePhase = m_figures.phase == progress.phase && m_figures.flow == progress.flow
        && m_figures.side == progress.side && progress.done >= m_figures.done;
    if (!samePhase)
        m_points.clear();
    m_figures.phase = progress.phase;
    m_figures.flow = progress.flow;
    m_figures.side = progress.side;
    m_figures.text = progress.text;
    m_figures.done = progress.done;
    m_figures.total = progress.total;
    while (!m_points.empty() && now - m_points.front().first > window)
        m_points.pop_front();
    m_points.emplace_back(now, progress.done);
    const auto span = now - m_points.front().first;
    const qint64 moved = progress.done - m_points.front().second;
    m_figures.rate = span >= shortest && moved > 0
        ? static_cast<double>(moved) * 1000.0 / static_cast<double>(span.count())
        : 0;
    m_figures.left.reset();
    if (m_figures.rate > 0 && progress.total > progress.done) {
        const double seconds = static_cast<double>(progress.total - progress.done) / m_figures.rate;
        m_figures.left = std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
    }
    changeSoon();
}

void RunMeter::count()
{
    if (!m_figures.running)
        return;
    ++m_figures.calls;
    changeSoon();
}

void RunMeter::end()
{
    m_pacer->stop();
    m_watch->stop();
    m_figures = {};
    m_points.clear();
    Q_EMIT changed();
}

void RunMeter::changeSoon()
{
    if (!m_pacer->isActive())
        m_pacer->start();
}

} // namespace tandem::ui
