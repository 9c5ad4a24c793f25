// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/budget.h"

namespace tandem::live {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto memory = 1h;

/// A limit and how much of it is gone.
struct Measure
{
    qint64 limit = 0;
    qint64 gone = 0;
    qint64 forecast = 0;
    QString what;
};

BudgetStep stepOf(const Measure &measure)
{
    if (measure.gone >= measure.limit)
        return BudgetStep::Paused;
    if (measure.gone * 10 >= measure.limit * 9 || measure.forecast >= measure.limit)
        return BudgetStep::Stretched;
    return measure.gone * 4 >= measure.limit * 3 ? BudgetStep::NoBackfill : BudgetStep::Normal;
}

QString reasonOf(BudgetStep step, const Measure &measure)
{
    const QString gone = QString::number(measure.gone);
    const QString limit = QString::number(measure.limit);
    switch (step) {
    case BudgetStep::Normal:
        return {};
    case BudgetStep::NoBackfill:
        return u"%1 of the %2 Salesforce calls that %3 are used: no first full reads until there is more room."_s
            .arg(gone, limit, measure.what);
    case BudgetStep::Stretched:
        return u"%1 of the %2 Salesforce calls that %3 are used, about %4 by midnight: what runs by itself "
               u"runs "
               u"four times as seldom."_s.arg(gone, limit, measure.what, QString::number(measure.forecast));
    case BudgetStep::Paused:
        return u"%1 of the %2 Salesforce calls that %3 are used: nothing runs by itself until there is room "
               u"again."_s.arg(gone, limit, measure.what);
    }
    return {};
}

} // namespace

QString budgetStepName(BudgetStep step)
{
    switch (step) {
    case BudgetStep::Normal:
        return u"normal"_s;
    case BudgetStep::NoBackfill:
        return u"no-backfill"_s;
    case BudgetStep::Stretched:
        return u"stretched"_s;
    case BudgetStep::Paused:
        return u"paused"_s;
    }
    return {};
}

void Budget::resume(QDate day, qint64 own)
{
    m_day = day;
    m_own = own;
}

void Budget::note(Instant now, const QTimeZone &zone, qint64 used, qint64 maximum, qint64 attempts)
{
    const QDate today = now.toDateTime().toTimeZone(zone).date();
    if (today != m_day) {
        m_day = today;
        m_own = 0;
    }
    const qint64 more = attempts >= m_attempts ? attempts - m_attempts : attempts;
    m_attempts = attempts;
    m_own += more;
    m_total += more;
    m_used = used;
    m_maximum = maximum;
    constexpr auto dense = 1s; // enough for calls an hour
    if (m_samples.size() > 1 && now >= m_samples.back().at
        && now - m_samples[m_samples.size() - 2].at < dense)
        m_samples.pop_back();
    m_samples.push_back({now, m_total});
    while (m_samples.size() > 1 && (m_samples.front().at > now || now - m_samples.front().at > memory))
        m_samples.pop_front();
}

double Budget::callsPerHour(Instant now) const
{
    if (m_samples.empty())
        return 0;
    // A burst of the first minutes says little about the day.
    const auto span = std::max<std::chrono::milliseconds>(now - m_samples.front().at, 10min);
    const auto calls = static_cast<double>(m_samples.back().own - m_samples.front().own);
    return calls * static_cast<double>(std::chrono::milliseconds(1h).count())
        / static_cast<double>(span.count());
}

BudgetView Budget::view(Instant now, const QTimeZone &zone, int floorPercent, qint64 cap) const
{
    BudgetView view;
    view.used = m_used;
    view.maximum = m_maximum;
    const QDateTime local = now.toDateTime().toTimeZone(zone);
    view.own = local.date() == m_day ? m_own : 0; // where nothing ran since midnight, nobody noted it
    view.cap = cap;
    view.floor = m_maximum * floorPercent / 100;
    const QDateTime midnight(local.date().addDays(1), QTime(0, 0), zone);
    const double hours = static_cast<double>(local.msecsTo(midnight)) / 3'600'000.0;
    const auto coming = static_cast<qint64>(callsPerHour(now) * hours);
    view.forecast = m_used + coming;
    QList<Measure> measures;
    if (m_maximum > 0)
        measures.append({m_maximum - view.floor, m_used, view.forecast, u"are not left for people"_s});
    if (cap > 0)
        measures.append({cap, view.own, view.own + coming, u"Tandem may make a day"_s});
    for (const Measure &measure : std::as_const(measures)) {
        if (const BudgetStep step = stepOf(measure); step > view.step) {
            view.step = step;
            view.reason = reasonOf(step, measure);
        }
    }
    return view;
}

} // namespace tandem::live
