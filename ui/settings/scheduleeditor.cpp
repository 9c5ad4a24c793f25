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

template <typename Control> Control *named(Control *control, const SettingEntry &entry)
{
    return named(control, entry.name, entry.label);
}

/// The choices of a list, in its order.
using Choices = QList<std::pair<QString, int>>;

void addChoices(QComboBox *box, const Choices &choices)
{
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
}

QString wordsOf(const Choices &choices)
{
    QStringList words;
    for (const auto &[text, value] : choices)
        words.append(text);
    return words.join(u' ');
}

/// The same for what is shown and what is looked for.
struct Texts
{
    Choices kinds{{ScheduleEditor::tr("Only when you start it"), static_cast<int>(Kind::Never)},
        {ScheduleEditor::tr("At a regular interval"), static_cast<int>(Kind::Every)},
        {ScheduleEditor::tr("Every hour"), static_cast<int>(Kind::Hourly)},
        {ScheduleEditor::tr("Every day"), static_cast<int>(Kind::Daily)},
        {ScheduleEditor::tr("On days of the week"), static_cast<int>(Kind::Weekly)}};
    Choices units{{ScheduleEditor::tr("minutes"), 1}, {ScheduleEditor::tr("hours"), 60},
        {ScheduleEditor::tr("days"), 1440}};
    Choices missedTimes{{ScheduleEditor::tr("run once"), static_cast<int>(Missed::Once)},
        {ScheduleEditor::tr("are left out"), static_cast<int>(Missed::Skip)},
        {ScheduleEditor::tr("all run"), static_cast<int>(Missed::All)}};
    QString every = ScheduleEditor::tr("Every");
    QString atMinute = ScheduleEditor::tr("At minute");
    QString at = ScheduleEditor::tr("At");
    QString quietFrom = ScheduleEditor::tr("Quiet from");
    QString quietTo = ScheduleEditor::tr("Quiet until");
    QString missedLabel = ScheduleEditor::tr("Missed times");
    QString laterBy = ScheduleEditor::tr("Random delay of at most");
    QString written = ScheduleEditor::tr("As it is written in the configuration");
    SettingEntry kind{u"scheduleKind"_s, ScheduleEditor::tr("How often it runs"),
        wordsOf(kinds) + u' ' + ScheduleEditor::tr("hourly daily weekly interval by hand")};
    SettingEntry unit{u"scheduleUnit"_s, ScheduleEditor::tr("Minutes, hours or days"), every};
    SettingEntry minute{u"scheduleMinute"_s, ScheduleEditor::tr("Minute of the hour"), atMinute};
    SettingEntry times{u"scheduleTimes"_s, ScheduleEditor::tr("Times of day"),
        at + u' ' + ScheduleEditor::tr("clock daily weekly")};
    SettingEntry quiet{u"scheduleQuiet"_s, ScheduleEditor::tr("Has quiet hours"),
        quietFrom + u' ' + quietTo + u' ' + ScheduleEditor::tr("night pause")};
    SettingEntry missed{u"scheduleMissed"_s, ScheduleEditor::tr("Times that were missed"),
        missedLabel + u' ' + wordsOf(missedTimes)};
    SettingEntry jitter{u"scheduleJitter"_s, ScheduleEditor::tr("Up to so many seconds later"),
        laterBy + u' ' + ScheduleEditor::tr("jitter random delay")};
    SettingEntry line{u"scheduleLine"_s, ScheduleEditor::tr("Schedule as it is written"), written};
};

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
    const Texts it;
    layout->addWidget(makeLabel(it.written, TextRole::Small, this));
    m_line = named(new QLineEdit(this), it.line);
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

QList<SettingEntry> ScheduleEditor::entries()
{
    Texts it;
    for (int day = 1; day <= 7; ++day)
        it.kind.words += u' ' + QLocale().dayName(day);
    return {it.kind, it.unit, it.minute, it.times, it.quiet, it.missed, it.jitter, it.line};
}

QWidget *ScheduleEditor::createParts()
{
    const Texts it;
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_kind = named(new QComboBox(box), it.kind);
    addChoices(m_kind, it.kinds);
    layout->addWidget(m_kind);
    m_count = named(new QSpinBox(box), u"scheduleEvery"_s, it.every);
    m_count->setRange(1, 9999);
    m_unit = named(new QComboBox(box), it.unit);
    addChoices(m_unit, it.units);
    m_every = row({makeLabel(it.every, TextRole::Body, box), m_count, m_unit}, box);
    m_minute = named(new QSpinBox(box), it.minute);
    m_minute->setRange(0, 59);
    m_hourly = row({makeLabel(it.atMinute, TextRole::Body, box), m_minute}, box);
    QList<QWidget *> days;
    for (int day = 1; day <= 7; ++day) {
        auto *check = named(new QCheckBox(QLocale().dayName(day, QLocale::ShortFormat), box),
            u"scheduleDay%1"_s.arg(day), QLocale().dayName(day));
        m_days.append(check);
        days.append(check);
    }
    m_week = row(days, box);
    m_times = named(new QLineEdit(box), it.times);
    m_times->setPlaceholderText(u"02:30, 14:00"_s);
    m_at = row({makeLabel(it.at, TextRole::Body, box), m_times}, box);
    for (QWidget *part : {m_every, m_hourly, m_week, m_at})
        layout->addWidget(part);
    return box;
}

QWidget *ScheduleEditor::createExtras()
{
    const Texts it;
    m_extras = new QWidget(this);
    auto *layout = new QVBoxLayout(m_extras);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_isQuiet = named(new QCheckBox(it.quietFrom, m_extras), it.quiet);
    m_isQuiet->setToolTip(tr("What falls into the quiet hours runs once at their end"));
    m_quietFrom = named(new QTimeEdit(m_extras), u"scheduleQuietFrom"_s, it.quietFrom);
    m_quietTo = named(new QTimeEdit(m_extras), u"scheduleQuietTo"_s, it.quietTo);
    for (QTimeEdit *time : {m_quietFrom, m_quietTo})
        time->setDisplayFormat(u"HH:mm"_s);
    layout->addWidget(
        row({m_isQuiet, m_quietFrom, makeLabel(tr("until"), TextRole::Body, m_extras), m_quietTo}, m_extras));
    m_missed = named(new QComboBox(m_extras), it.missed);
    addChoices(m_missed, it.missedTimes);
    m_jitter = named(new QSpinBox(m_extras), it.jitter);
    m_jitter->setRange(0, 9999 * 60);
    m_jitter->setSuffix(tr(" s"));
    layout->addWidget(row({makeLabel(it.missedLabel, TextRole::Body, m_extras), m_missed,
                              makeLabel(it.laterBy, TextRole::Body, m_extras), m_jitter},
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
        const QString here = QLocale().toString(utc.toTimeZone(zone), u"ddd d MMM HH:mm"_s);
        // One time needs no second saying.
        lines.append(zone.offsetFromUtc(utc) == 0
                ? tr("%1 (UTC)").arg(here)
                : tr("%1 here (%2 UTC)").arg(here, utc.toString(u"yyyy-MM-dd HH:mm"_s)));
    }
    m_next->setText(lines.isEmpty() ? tr("It does not run by itself.") : lines.join(u'\n'));
}

} // namespace tandem::ui
