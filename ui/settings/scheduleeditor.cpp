// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/scheduleeditor.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QTimeEdit>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

using Kind = Schedule::Kind;
using Missed = Schedule::Missed;

constexpr int nextShown = 5;

template <typename Control> Control *named(Control *control, const QString &name, const QString &what)
{
    control->setObjectName(name);
    control->setAccessibleName(what);
    return control;
}

QWidget *row(const QList<QWidget *> &widgets, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return line;
}

QString timesLine(const QList<QTime> &times)
{
    QStringList texts;
    for (const QTime &time : times)
        texts.append(time.toString(u"HH:mm"_s));
    return texts.join(u", "_s);
}

} // namespace

ScheduleEditor::ScheduleEditor(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(createParts());
    layout->addWidget(createExtras());
    layout->addWidget(makeLabel(tr("As it is written in the configuration"), TextRole::Small, this));
    m_line = named(new QLineEdit(this), u"scheduleLine"_s, tr("Schedule as it is written"));
    m_line->setPlaceholderText(tr("for example: every 15m quiet 22:00-06:00"));
    layout->addWidget(m_line);
    m_error = makeWrappedLabel({}, TextRole::Small, this);
    m_error->setObjectName(u"scheduleError"_s);
    m_error->setProperty("ink", u"bad"_s);
    layout->addWidget(m_error);
    layout->addWidget(makeLabel(tr("The next five times"), TextRole::Small, this));
    m_next = makeWrappedLabel({}, TextRole::Body, this);
    m_next->setObjectName(u"scheduleNext"_s);
    layout->addWidget(m_next);
    layout->addStretch(1);
    wire();
}

QWidget *ScheduleEditor::createParts()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_kind = named(new QComboBox(box), u"scheduleKind"_s, tr("How often it runs"));
    m_kind->addItem(tr("Only when you start it"), static_cast<int>(Kind::Never));
    m_kind->addItem(tr("Again and again"), static_cast<int>(Kind::Every));
    m_kind->addItem(tr("Every hour"), static_cast<int>(Kind::Hourly));
    m_kind->addItem(tr("Every day"), static_cast<int>(Kind::Daily));
    m_kind->addItem(tr("On days of the week"), static_cast<int>(Kind::Weekly));
    layout->addWidget(m_kind);
    m_count = named(new QSpinBox(box), u"scheduleEvery"_s, tr("Every"));
    m_count->setRange(1, 9999);
    m_unit = named(new QComboBox(box), u"scheduleUnit"_s, tr("Minutes, hours or days"));
    m_unit->addItem(tr("minutes"), 1);
    m_unit->addItem(tr("hours"), 60);
    m_unit->addItem(tr("days"), 1440);
    m_every = row({makeLabel(tr("Every"), TextRole::Body, box), m_count, m_unit}, box);
    m_minute = named(new QSpinBox(box), u"scheduleMinute"_s, tr("Minute of the hour"));
    m_minute->setRange(0, 59);
    m_hourly = row({makeLabel(tr("At minute"), TextRole::Body, box), m_minute}, box);
    QList<QWidget *> days;
    for (int day = 1; day <= 7; ++day) {
        auto *check = named(new QCheckBox(QLocale().dayName(day, QLocale::ShortFormat), box),
            u"scheduleDay%1"_s.arg(day), QLocale().dayName(day));
        m_days.append(check);
        days.append(check);
    }
    m_week = row(days, box);
    m_times = named(new QLineEdit(box), u"scheduleTimes"_s, tr("Times of day"));
    m_times->setPlaceholderText(u"02:30, 14:00"_s);
    m_at = row({makeLabel(tr("At"), TextRole::Body, box), m_times}, box);
    for (QWidget *part : {m_every, m_hourly, m_week, m_at})
        layout->addWidget(part);
    return box;
}

QWidget *ScheduleEditor::createExtras()
{
    m_extras = new QWidget(this);
    auto *layout = new QVBoxLayout(m_extras);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_isQuiet = named(new QCheckBox(tr("Quiet from"), m_extras), u"scheduleQuiet"_s, tr("Has quiet hours"));
    m_isQuiet->setToolTip(tr("What falls into the quiet hours runs once at their end"));
    m_quietFrom = named(new QTimeEdit(m_extras), u"scheduleQuietFrom"_s, tr("Quiet from"));
    m_quietTo = named(new QTimeEdit(m_extras), u"scheduleQuietTo"_s, tr("Quiet until"));
    for (QTimeEdit *time : {m_quietFrom, m_quietTo})
        time->setDisplayFormat(u"HH:mm"_s);
    layout->addWidget(
        row({m_isQuiet, m_quietFrom, makeLabel(tr("until"), TextRole::Body, m_extras), m_quietTo}, m_extras));
    m_missed = named(new QComboBox(m_extras), u"scheduleMissed"_s, tr("Times that were missed"));
    m_missed->addItem(tr("run once"), static_cast<int>(Missed::Once));
    m_missed->addItem(tr("are left out"), static_cast<int>(Missed::Skip));
    m_missed->addItem(tr("all run"), static_cast<int>(Missed::All));
    m_jitter = named(new QSpinBox(m_extras), u"scheduleJitter"_s, tr("Up to so many seconds later"));
    m_jitter->setRange(0, 9999 * 60);
    m_jitter->setSuffix(tr(" s"));
    layout->addWidget(row({makeLabel(tr("Missed times"), TextRole::Body, m_extras), m_missed,
                              makeLabel(tr("Later by up to"), TextRole::Body, m_extras), m_jitter},
        m_extras));
    return m_extras;
}

void ScheduleEditor::wire()
{
    const auto take = [this] { takeParts(); };
    connect(m_kind, &QComboBox::activated, this, take);
    for (QSpinBox *box : {m_count, m_minute, m_jitter})
        connect(box, &QSpinBox::valueChanged, this, take);
    for (QComboBox *box : {m_unit, m_missed})
        connect(box, &QComboBox::activated, this, take);
    for (QCheckBox *box : std::as_const(m_days))
        connect(box, &QCheckBox::clicked, this, take);
    connect(m_isQuiet, &QCheckBox::clicked, this, take);
    for (QTimeEdit *time : {m_quietFrom, m_quietTo})
        connect(time, &QTimeEdit::timeChanged, this, take);
    connect(m_times, &QLineEdit::editingFinished, this, take);
    connect(m_line, &QLineEdit::textEdited, this, &ScheduleEditor::edited);
}

Schedule ScheduleEditor::parts() const
{
    Schedule schedule;
    schedule.kind = static_cast<Kind>(m_kind->currentData().toInt());
    schedule.every = std::chrono::minutes(m_count->value() * m_unit->currentData().toInt());
    schedule.minute = m_minute->value();
    for (int i = 0; i < m_days.size(); ++i) {
        if (m_days.at(i)->isChecked())
            schedule.days.append(i + 1);
    }
    if (schedule.days.isEmpty())
        schedule.days.append(1);
    const QStringList texts = m_times->text().split(u',', Qt::SkipEmptyParts);
    for (const QString &text : texts) {
        const QTime time = QTime::fromString(text.trimmed(), u"H:mm"_s);
        if (time.isValid() && !schedule.times.contains(time))
            schedule.times.append(time);
    }
    if (schedule.times.isEmpty())
        schedule.times.append(QTime(2, 30));
    std::sort(schedule.times.begin(), schedule.times.end());
    if (m_isQuiet->isChecked())
        schedule.quiet = Schedule::Quiet{m_quietFrom->time(), m_quietTo->time()};
    schedule.missed = static_cast<Missed>(m_missed->currentData().toInt());
    schedule.jitter = std::chrono::seconds(m_jitter->value());
    return schedule;
}

void ScheduleEditor::takeParts()
{
    if (!m_showing)
        Q_EMIT edited(parts().isNever() ? QString() : parts().text());
}

void ScheduleEditor::show(const QString &line, const QString &problem)
{
    m_showing = true;
    if (m_line->text() != line)
        m_line->setText(line);
    const auto schedule = Schedule::parse(line);
    const QString wrong = problem.isEmpty() && !schedule ? spoken(schedule.error().text) : spoken(problem);
    m_error->setText(wrong);
    m_error->setVisible(!wrong.isEmpty());
    m_line->setAccessibleDescription(wrong);
    if (schedule)
        showSchedule(*schedule);
    else
        m_next->setText(tr("Not known before the line is mended."));
    m_showing = false;
}

void ScheduleEditor::showSchedule(const Schedule &schedule)
{
    m_schedule = schedule;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(schedule.kind)));
    m_every->setVisible(schedule.kind == Kind::Every);
    m_hourly->setVisible(schedule.kind == Kind::Hourly);
    m_week->setVisible(schedule.kind == Kind::Weekly);
    m_at->setVisible(schedule.kind == Kind::Daily || schedule.kind == Kind::Weekly);
    m_extras->setVisible(!schedule.isNever());
    if (schedule.kind == Kind::Every) {
        const auto minutes = static_cast<int>(schedule.every.count());
        // As somebody is counting: 60 minutes stay 60 minutes while they are typed.
        if (minutes != m_count->value() * m_unit->currentData().toInt()) {
            const int unit = minutes % 1440 == 0 ? 1440 : minutes % 60 == 0 ? 60 : 1;
            m_unit->setCurrentIndex(m_unit->findData(unit));
            m_count->setValue(minutes / unit);
        }
    }
    m_minute->setValue(schedule.minute);
    if (schedule.kind == Kind::Weekly) {
        for (int i = 0; i < m_days.size(); ++i)
            m_days.at(i)->setChecked(schedule.days.contains(i + 1));
    }
    if (m_at->isVisibleTo(this))
        m_times->setText(timesLine(schedule.times));
    m_isQuiet->setChecked(schedule.quiet.has_value());
    for (QTimeEdit *time : {m_quietFrom, m_quietTo})
        time->setEnabled(schedule.quiet.has_value());
    m_quietFrom->setTime(schedule.quiet ? schedule.quiet->from : QTime(22, 0));
    m_quietTo->setTime(schedule.quiet ? schedule.quiet->to : QTime(6, 0));
    m_missed->setCurrentIndex(m_missed->findData(static_cast<int>(schedule.missed)));
    m_jitter->setValue(static_cast<int>(schedule.jitter.count()));
    showNext(schedule);
}

void ScheduleEditor::showNext(const Schedule &schedule)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const Instant now = SystemClock().now();
    QStringList lines;
    for (const Instant &time : schedule.nextTimes(now, zone, nextShown)) {
        const QDateTime utc = time.toDateTime();
        lines.append(tr("%1 here (%2 UTC)")
                         .arg(QLocale().toString(utc.toTimeZone(zone), u"ddd d MMM HH:mm"_s),
                             utc.toString(u"yyyy-MM-dd HH:mm"_s)));
    }
    m_next->setText(lines.isEmpty() ? tr("It does not run by itself.") : lines.join(u'\n'));
}

} // namespace tandem::ui
