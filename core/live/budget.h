// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

#include <deque>

namespace tandem::live {

/// How far a run is degraded to leave calls for people (S16), from nothing to all.
enum class BudgetStep {
    Normal,
    NoBackfill, ///< no first full reads
    Stretched, ///< what runs by itself runs four times as seldom
    Paused, ///< nothing runs by itself
};
[[nodiscard]] QString budgetStepName(BudgetStep step);

/// What is known of the API allowance, and what follows from it.
struct BudgetView
{
    qint64 used = 0; ///< of the organisation, in the last 24 hours
    qint64 maximum = 0; ///< 0: not known yet
    qint64 own = 0; ///< Tandem's calls of this day
    qint64 cap = 0; ///< of `own`; 0: none
    qint64 floor = 0; ///< calls that are left for people
    qint64 forecast = 0; ///< `used` at midnight, as it goes now
    BudgetStep step = BudgetStep::Normal;
    QString reason; ///< empty where the step is Normal
    friend bool operator==(const BudgetView &, const BudgetView &) = default;
};

/// Meters Salesforce's calls, looks ahead to midnight and says what is still done. A value with a memory of
/// one hour; knows no clock of its own. The count of a day survives a restart through own() and resume().
class Budget
{
public:
    /// Goes on counting where the process before ended.
    void resume(QDate day, qint64 own);
    /// `attempts`: of the client's meter since it was made; a smaller number is a new client.
    void note(Instant now, const QTimeZone &zone, qint64 used, qint64 maximum, qint64 attempts);
    [[nodiscard]] BudgetView view(Instant now, const QTimeZone &zone, int floorPercent, qint64 cap) const;

    [[nodiscard]] QDate day() const { return m_day; }
    [[nodiscard]] qint64 own() const { return m_own; }

private:
    struct Sample
    {
        Instant at;
        qint64 own = 0; ///< of all days
    };
    [[nodiscard]] double callsPerHour(Instant now) const;

    QDate m_day;
    qint64 m_own = 0;
    qint64 m_total = 0;
    qint64 m_attempts = 0;
    qint64 m_used = 0;
    qint64 m_maximum = 0;
    std::deque<Sample> m_samples; ///< of the last hour
};

/// When the next look is due where nothing tells of changes: soon after activity, seldom when quiet.
class PollPace
{
public:
    PollPace(std::chrono::seconds quick, std::chrono::seconds quiet)
        : m_quick(quick)
        , m_quiet(std::max(quick, quiet))
        , m_pause(quick)
    {
    }
    void polled(bool foundSomething)
    {
        m_pause = foundSomething ? m_quick : std::min(m_quiet, m_pause * 3 / 2);
    }
    [[nodiscard]] std::chrono::seconds pause() const { return m_pause; }
    [[nodiscard]] std::chrono::seconds quiet() const { return m_quiet; }

private:
    std::chrono::seconds m_quick;
    std::chrono::seconds m_quiet;
    std::chrono::seconds m_pause;
};

} // namespace tandem::live
