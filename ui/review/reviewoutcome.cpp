// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/undo.h"
#include "ui/kit/formats.h"
#include "ui/kit/notice.h"
#include "ui/kit/watch.h"
#include "ui/models/values.h"
#include "ui/review/plantable.h"
#include "ui/review/reviewpage.h"

#include <QTimer>

/// What became of a plan that was applied, and the way back.
namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PlanOutcomes;
using session::PlanView;
using session::RunReport;

/// What became of the rows in sight, and of all of them in numbers, while they are still being sent.
void ReviewPage::followOutcomes()
{
    if (!isVisible())
        return m_live->start();
    m_table->followOutcomes();
    watch(m_session->planOutcomes(m_plan.id), this,
        [this, planId = m_plan.id](const Result<PlanOutcomes> &outcomes) {
            if (m_doing != Doing::Applying || planId != m_plan.id)
                return;
            m_live->start();
            if (!outcomes)
                return;
            m_outcomes = *outcomes;
            tellProgress();
        });
}

/// "10 applied", "2 refused"; the first one always.
QStringList ReviewPage::outcomeTexts(const PlanOutcomes &outcomes)
{
    QStringList parts{tr("%1 applied").arg(formatCount(outcomes.applied))};
    if (outcomes.refused > 0)
        parts.append(tr("%1 refused").arg(formatCount(outcomes.refused)));
    if (outcomes.drifted > 0)
        parts.append(tr("%1 changed meanwhile and left alone").arg(formatCount(outcomes.drifted)));
    if (outcomes.waiting > 0)
        parts.append(tr("%1 waiting").arg(formatCount(outcomes.waiting)));
    return parts;
}

void ReviewPage::tellEnd(const Result<RunReport> &report, bool cancelled)
{
    const std::optional<Error> error = report ? report->error : std::optional<Error>(report.error());
    if (!error)
        return tellOutcome(*report);
    if (error->code == "PLAN_STALE"_L1)
        return explainStale();
    if (error->code == "GUARD"_L1) {
        notice()->say(Tone::Warn,
            tr("The guard stopped this plan: it deletes or clears more records than a day allows."),
            tr("Nothing was written. Look at the rows under Clear and Delete; apply all the same if they are "
               "right."));
        notice()->offer(
            tr("Apply all the same"), [this, planId = m_plan.id, atMost = m_trial ? rowsOfTrial : qint64(0)] {
                if (planId == m_plan.id)
                    askToApply(true, atMost);
            });
        return;
    }
    if (error->kind != ErrorKind::Stopped)
        return notice()->sayError(*error);
    tellStopped(cancelled);
}

void ReviewPage::tellStopped(bool cancelled)
{
    const QString written = formatCount(m_sum.written);
    const QString left = formatCount(m_plan.open);
    QString stays = tr("What was sent is done and stays.");
    // Rows that were about to be sent are neither open nor written.
    if (m_sum.unsent > 0) {
        stays += u' '
            + tr("%n more row(s) were about to be sent: a new plan shows them again.", nullptr,
                pluralCount(m_sum.unsent));
    }
    if (!cancelled && m_plan.open > 0) {
        m_paused = true;
        notice()->say(Tone::Neutral, tr("Paused: %1 written, %2 left.").arg(written, left),
            stays + u' ' + tr("Going on writes what is left of this plan."));
        return;
    }
    m_givenUp = m_plan.id;
    m_over = true;
    m_table->setEditable(false);
    notice()->say(Tone::Neutral,
        cancelled ? tr("Cancelled: %1 written, %2 not.").arg(written, formatCount(m_plan.open + m_sum.unsent))
                  : tr("Stopped: %1 written.").arg(written),
        stays + u' ' + tr("A new plan shows what is left to do."));
}

/// After a trial a person looks at the first rows; the plan waits, and goes on like one that was paused.
void ReviewPage::tellOutcome(const RunReport &report)
{
    const bool waits = m_trial && m_plan.open > 0;
    m_paused = m_paused || waits;
    m_over = !waits;
    if (m_declines) {
        return notice()->say(Tone::Good, tr("Nothing was written: every change is declined."),
            tr("No run writes them until you withdraw that in Activity, Decisions."));
    }
    const bool refused = m_sum.failed > 0;
    QStringList parts =
        outcomeTexts({m_sum.written, m_sum.failed, m_sum.drifted, m_sum.waiting, m_plan.open});
    QStringList explanation;
    if (refused)
        explanation.append(tr("Activity shows what was refused, why, and what to do."));
    if (waits) {
        parts.append(tr("%1 left").arg(formatCount(m_plan.open)));
        explanation.append(tr("Look at these records on the other side. If they are right, go on with the "
                              "rest; if not, Activity can undo this run."));
    } else if (!refused) {
        explanation.append(tr("Activity shows each record."));
    }
    notice()->say(refused ? Tone::Warn : Tone::Good, parts.join(u", "_s) + u'.', explanation.join(u' '));
    offerActivity(report);
}

void ReviewPage::offerActivity(const RunReport &report)
{
    const QString place = m_sum.failed > 0 ? u"refusals"_s : u"run:%1"_s.arg(report.runId);
    notice()->offer(tr("Open Activity"), [this, place] { Q_EMIT pageRequested(u"activity"_s, place); });
}

/// Of the last run that wrote something of this plan: where a person paused, the ones before are undone from
/// Activity.
void ReviewPage::planUndo(qint64 runId)
{
    if (runId <= 0)
        return;
    if (m_doing != Doing::Nothing) {
        m_undoNext = runId;
        return notice()->say(
            Tone::Neutral, tr("The plan to undo run %1 is made once this is done.").arg(runId));
    }
    showPlanning(tr("Making a plan to undo run %1").arg(runId));
    // An undo that comes to nothing would be the latest plan from then on.
    watch(m_session->latestPlan(), this, [this, runId](const Result<PlanView> &latest) {
        const qint64 before = latest ? latest->id : 0;
        watch(m_session->planUndo(runId), this,
            [this, before](const Result<PlanView> &plan) { showUndo(plan, before); });
    });
}

/// Where it came to nothing, what was shown stays in sight, or what was stored `before`.
void ReviewPage::showUndo(const Result<PlanView> &plan, qint64 before)
{
    const std::optional<Error> error = plan ? plan->report.error : std::optional<Error>(plan.error());
    if (!error && plan->rows > 0) {
        setDoing(Doing::Nothing);
        showPlan(plan);
        return tellWhatStays(*plan);
    }
    if (m_plan.id == 0) {
        return watch(before > 0 ? m_session->planView(before) : m_session->latestPlan(), this,
            [this, error](const Result<PlanView> &stored) {
                setDoing(Doing::Nothing);
                showStored(stored);
                tellNoUndo(error);
            });
    }
    const bool over = m_over;
    setDoing(Doing::Nothing);
    showPlan(m_plan);
    m_over = over;
    m_table->setEditable(!over);
    showActions();
    tellNoUndo(error);
}

void ReviewPage::tellWhatStays(const PlanView &plan)
{
    const int staying = pluralCount(session::leftOfRun(plan));
    if (staying > 0) {
        notice()->say(Tone::Neutral,
            tr("%n record(s) that run %1 wrote stay as they are.", nullptr, staying).arg(plan.undoes),
            tr("They were changed since, are set back already, are gone, or may not be written back."));
    }
}

void ReviewPage::tellNoUndo(const std::optional<Error> &error)
{
    if (!error) {
        return notice()->say(Tone::Neutral, tr("Nothing is left to undo of this run."),
            tr("What it wrote was changed since, or is set back already."));
    }
    if (error->kind == ErrorKind::Stopped)
        return notice()->say(Tone::Neutral, tr("Stopped. Nothing was written."));
    notice()->sayError(*error);
}

QString ReviewPage::describe(const PlanView &plan) const
{
    QStringList parts{tr("Plan %1").arg(plan.id),
        tr("made %1").arg(formatRelative(plan.createdAt, SystemClock().now())),
        tr("%n change(s)", nullptr, static_cast<int>(plan.rows))};
    if (const QString purpose = planPurpose(plan); !purpose.isEmpty())
        parts.insert(1, purpose);
    if (plan.open > 0 && plan.seconds > 0) {
        const auto took = std::chrono::milliseconds(static_cast<qint64>(plan.seconds * 1000));
        parts.append(
            tr("about %1 to apply").arg(formatDuration(std::max(took, std::chrono::milliseconds(1000)))));
    }
    return parts.join(u" · "_s);
}

} // namespace tandem::ui
