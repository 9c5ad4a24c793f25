// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/schedulestep.h"

#include "core/domain/schedule.h"
#include "ui/kit/card.h"
#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/setup/setupchoices.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QRadioButton>

namespace tandem::ui {
using namespace Qt::StringLiterals;

ScheduleStep::ScheduleStep(session::Session *session, QWidget *parent)
    : SetupStep(u"schedule"_s, tr("Schedule"),
        tr("Keep both sides in step by themselves. What both sides agree on costs next to nothing."), parent)
    , m_session(session)
    , m_choices(new QButtonGroup(this))
{
    auto *card = new Card(tr("How often"), this);
    card->body()->setSpacing(8);
    m_state = makeWrappedLabel({}, TextRole::Body, card);
    m_state->setObjectName(u"scheduleState"_s);
    card->body()->addWidget(m_state);
    const std::tuple<QString, QString, QString> choices[] = {
        {u"scheduleQuarter"_s, u"every 15m"_s, tr("Every 15 minutes")},
        {u"scheduleHour"_s, u"hourly at :05"_s, tr("Every hour")},
        {u"scheduleNight"_s, u"daily at 02:30"_s, tr("Every night at half past two")},
        {u"scheduleKeep"_s, QString(), tr("As the flows are configured")}};
    for (const auto &[name, line, text] : choices) {
        auto *button = new QRadioButton(text, card);
        button->setObjectName(name);
        button->setProperty("line", line);
        m_choices->addButton(button);
        card->body()->addWidget(button);
        if (line.isEmpty())
            m_keep = button;
    }
    m_choices->buttons().first()->setChecked(true);
    m_keep->hide();
    makeOneTabStop(m_choices);
    m_next = makeWrappedLabel({}, TextRole::Muted, card);
    m_next->setObjectName(u"scheduleNext"_s);
    card->body()->addWidget(m_next);
    auto *line = new QHBoxLayout;
    m_settings = makeButton(
        tr("Other times, quiet hours, changes at once"), u"scheduleSettings"_s, ButtonRole::Quiet, card);
    line->addWidget(m_settings);
    line->addStretch(1);
    card->body()->addLayout(line);
    column()->addWidget(card);
    column()->addStretch(1);
    connect(m_settings, &QPushButton::clicked, this,
        [this] { Q_EMIT pageRequested(u"settings"_s, u"schedules"_s); });
    connect(m_choices, &QButtonGroup::buttonClicked, this, [this] {
        m_touched = true;
        draw();
    });
    connect(session, &session::Session::watchChanged, this, [this](const session::WatchView &view) {
        m_watch = view;
        draw();
    });
    draw();
}

void ScheduleStep::enter()
{
    watch(m_session->configuration(), this, [this](const Result<Configuration> &configuration) {
        if (!configuration)
            return tell(configuration.error());
        take(*configuration);
    });
    watch(m_session->watchView(), this, [this](const Result<session::WatchView> &view) {
        if (!view)
            return;
        m_watch = *view;
        draw();
    });
}

void ScheduleStep::take(const Configuration &configuration)
{
    m_configuration = configuration;
    m_loaded = true;
    const std::optional<QString> common = commonSchedule(configuration);
    QAbstractButton *wanted = m_choices->buttons().first();
    for (QAbstractButton *button : m_choices->buttons()) {
        if (common && button->property("line").toString() == *common && !common->isEmpty())
            wanted = button;
    }
    const bool own = isScheduled() && wanted->property("line").toString() != common.value_or(QString());
    m_keep->setVisible(own);
    if (!m_touched)
        (own ? m_keep : wanted)->setChecked(true);
    draw();
}

bool ScheduleStep::isScheduled() const
{
    return std::any_of(m_configuration.flows.cbegin(), m_configuration.flows.cend(),
        [](const FlowConfiguration &flow) { return flow.enabled && !flow.schedule.isEmpty(); });
}

bool ScheduleStep::isOn() const
{
    return m_watch.running && isScheduled();
}

bool ScheduleStep::isDone() const
{
    return m_loaded && isOn() && !m_touched && (m_kept || !hasSchedulesOfTemplate(m_configuration));
}

SetupStep::Action ScheduleStep::action() const
{
    if (m_busy)
        return {tr("Turning it on…"), false};
    if (isDone())
        return {tr("Go to the overview")};
    if (isOn())
        return {m_touched ? tr("Change the schedule") : tr("Keep this schedule"), m_loaded};
    return {tr("Turn the schedule on"), m_loaded};
}

void ScheduleStep::act()
{
    if (isDone())
        Q_EMIT pageRequested(u"overview"_s);
    else
        turnOn();
}

QString ScheduleStep::chosenLine() const
{
    const QAbstractButton *button = m_choices->checkedButton();
    return button ? button->property("line").toString() : QString();
}

void ScheduleStep::turnOn()
{
    if (m_busy)
        return;
    m_busy = true;
    draw();
    const auto start = [this](const Result<bool> &saved) {
        if (!saved)
            return ended(saved);
        watch(m_session->startWatch(), this, [this](const Result<bool> &started) { ended(started); });
    };
    watch(m_session->configuration(), this, [this, start](const Result<Configuration> &configuration) {
        if (!configuration)
            return ended(fail(configuration.error()));
        const Configuration wanted =
            chosenLine().isEmpty() ? *configuration : withSchedule(*configuration, chosenLine());
        if (wanted == *configuration)
            return start(true);
        watch(m_session->saveConfiguration(wanted), this, start);
    });
}

void ScheduleStep::ended(const Result<bool> &done)
{
    m_busy = false;
    m_kept = m_kept || done;
    if (done)
        m_touched = false;
    else
        tell(done.error());
    enter();
    Q_EMIT profileChanged();
}

/// Which flows run by themselves already, since when and by whose word.
QString ScheduleStep::onText() const
{
    QStringList scheduled;
    QStringList byHand;
    for (const FlowConfiguration &flow : m_configuration.flows) {
        if (flow.enabled)
            (flow.schedule.isEmpty() ? byHand : scheduled).append(flowShortTitle(flow.flow));
    }
    const QString on = m_watch.since
        ? tr("On since %1, as the configuration says that you began from: %2.")
              .arg(formatInstant(*m_watch.since), scheduled.join(u", "_s))
        : tr("On, as the configuration says that you began from: %1.").arg(scheduled.join(u", "_s));
    const QString rest = byHand.isEmpty() ? QString() : tr("Only by hand: %1.").arg(byHand.join(u", "_s));
    return QStringList{on, rest, tr("Keep it, or choose how often.")}.join(u' ').simplified();
}

void ScheduleStep::draw()
{
    QStringList times;
    QStringList exact;
    const Result<Schedule> schedule = Schedule::parse(chosenLine());
    if (schedule) {
        for (const Instant &next : schedule->nextTimes(SystemClock().now(), QTimeZone::systemTimeZone(), 3)) {
            times += formatInstant(next);
            exact += next.toIsoSeconds();
        }
    }
    m_next->setVisible(!times.isEmpty());
    m_next->setToolTip(exact.join(u'\n'));
    m_next->setText(tr("Next: %1").arg(times.join(tr(", then "))));
    if (m_loaded && isOn() && !isDone()) {
        m_state->setText(onText());
    } else if (isDone()) {
        m_state->setText(
            tr("The schedule is on. It runs while Tandem is open, and makes up for what it missed. On a "
               "server, tandemctl watch does the same without a window."));
    } else {
        m_state->setText(
            tr("It runs while Tandem is open. A guard stops it before it deletes or empties much, and what "
               "it cannot decide waits for you."));
    }
    Q_EMIT changed();
}

} // namespace tandem::ui
