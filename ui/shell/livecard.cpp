// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/livecard.h"

#include "core/session/session.h"
#include "ui/kit/badge.h"
#include "ui/kit/formats.h"
#include "ui/kit/heldcontrols.h"
#include "ui/kit/labels.h"
#include "ui/kit/watch.h"
#include "ui/shell/livestate.h"
#include "ui/shell/runmeter.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

LiveCard::LiveCard(session::Session *session, RunMeter *meter, QWidget *parent)
    : Card(tr("By itself"), parent)
    , m_session(session)
    , m_meter(meter)
    , m_badge(new Badge({}, Tone::Neutral, this))
    , m_sentence(makeWrappedLabel({}, TextRole::Body, this))
    , m_wrote(makeWrappedLabel({}, TextRole::Body, this))
    , m_next(makeWrappedLabel({}, TextRole::Body, this))
    , m_calls(makeWrappedLabel({}, TextRole::Muted, this))
    , m_pause(makeButton({}, u"livePause"_s, ButtonRole::Quiet, this))
{
    setObjectName(u"liveCard"_s);
    m_badge->setObjectName(u"liveState"_s);
    m_sentence->setObjectName(u"liveSentence"_s);
    m_wrote->setObjectName(u"liveWrote"_s);
    m_next->setObjectName(u"liveNext"_s);
    m_calls->setObjectName(u"liveCalls"_s);
    header()->addWidget(m_pause);
    header()->addWidget(m_badge);
    body()->setSpacing(4);
    body()->addWidget(m_sentence);
    body()->addWidget(m_wrote);
    body()->addWidget(m_next);
    body()->addWidget(m_calls);
    connect(m_pause, &QPushButton::clicked, this, &LiveCard::pauseOrGoOn);
    connect(session, &session::Session::watchChanged, this, &LiveCard::take);
    connect(meter, &RunMeter::changed, this, &LiveCard::draw);
    showLastRun({});
    draw();
}

void LiveCard::showLastRun(const std::optional<session::RunReport> &run)
{
    m_wrote->setText(run ? wroteByItself(*run, SystemClock().now()) : QString());
    m_wrote->setVisible(!m_wrote->text().isEmpty());
    m_wrote->setToolTip(run ? run->finishedAt.value_or(run->startedAt).toIso() : QString());
}

void LiveCard::refresh()
{
    watch(m_session->watchView(), this, [this](const Result<session::WatchView> &view) {
        if (view)
            take(*view);
    });
}

void LiveCard::take(const session::WatchView &view)
{
    m_view = view;
    draw();
}

void LiveCard::draw()
{
    const LiveState state = liveStateOf(m_view, m_meter->figures().running);
    m_badge->setState(state.word, state.tone);
    m_sentence->setText(state.sentence);
    m_sentence->setToolTip(state.exact);
    const Instant now = SystemClock().now();
    const std::optional<Instant> next = m_view.nextRun(now);
    m_next->setVisible(next.has_value());
    m_next->setText(next ? tr("Next run: %1").arg(formatMoment(*next, now)) : QString());
    m_next->setToolTip(next ? next->toIso() : QString());
    m_calls->setText(callsText(m_view.allowance));
    m_calls->setVisible(!m_calls->text().isEmpty());
    m_pause->setVisible(m_view.running);
    const QString offered = m_view.pausedUntil ? tr("Go on") : tr("Pause for an hour");
    m_pause->setText(m_asking ? tr("Asking…") : offered);
    m_pause->setAccessibleName(m_pause->text());
}

void LiveCard::pauseOrGoOn()
{
    HeldControls held({m_pause});
    m_asking = true;
    draw();
    watch(m_session->pauseWatch(m_view.pausedUntil ? 0min : 60min), this,
        [this, held](const Result<bool> &done) mutable {
            m_asking = false;
            draw();
            held.release();
            held.giveFocusBack();
            if (!done && done.error().kind != ErrorKind::Stopped)
                Q_EMIT problem(done.error());
            refresh(); // what the watch of another program does is told by nobody
        });
}

} // namespace tandem::ui
