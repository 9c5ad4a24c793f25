// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/decidedsince.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/formats.h"
#include "ui/kit/notice.h"
#include "ui/kit/watch.h"
#include "ui/models/planmodel.h"
#include "ui/models/values.h"
#include "ui/review/plantable.h"
#include "ui/review/reviewpage.h"

#include <QPushButton>
#include <QTimer>

/// Applying the plan that is shown: whether it is what a person wants by now, what is asked first, and how it
/// ends.
namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PlanView;
using session::RunReport;

/// A new plan takes the place of neither an undo nor one about existing values.
bool ReviewPage::heedsDecisions() const
{
    return m_plan.id > 0 && m_plan.undoes == 0 && m_plan.existing.isEmpty();
}

/// What a plan is not made from, by whomever and wherever it was decided.
void ReviewPage::readDecided()
{
    if (m_doing != Doing::Nothing || m_over || !heedsDecisions())
        return;
    watch(session::decidedSince(m_session, m_plan.id), this,
        [this, planId = m_plan.id](const Result<qint64> &decided) {
            if (m_doing != Doing::Nothing || m_over || planId != m_plan.id || state() != State::Full)
                return;
            // Nothing is applied then, which has to be explained.
            if (!decided && !m_decided && decided.error().kind != ErrorKind::Stopped) {
                notice()->sayError(decided.error());
                return notice()->offer(tr("Try again"), [this] { readDecided(); });
            }
            if (!decided || m_decided == *decided)
                return;
            const qint64 before = m_decided.value_or(0);
            m_decided = *decided;
            if (before == *decided)
                showActions();
            else
                tellDecided();
        });
}

void ReviewPage::tellDecided()
{
    notice()->say(Tone::Neutral,
        tr("%n decision(s) since this plan was made: it does not carry them out.", nullptr,
            pluralCount(*m_decided)),
        tr("A new plan does. This one can be applied as it is."));
    notice()->offer(tr("Make a new plan"), [this] { makePlan(); });
    showActions();
}

void ReviewPage::tellPlan()
{
    setSubtitle(describe(m_plan));
    setSubtitleToolTip(m_plan.createdAt.toIsoSeconds());
}

void ReviewPage::tellAge()
{
    if (m_doing != Doing::Nothing)
        return;
    if (state() == State::Full)
        tellPlan();
    else if (state() == State::Empty && m_explain)
        statePane()->setExplanation(m_explain());
}

void ReviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    tellAge();
    m_age->start();
}

void ReviewPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_age->stop();
}

/// All that it does which no look at the rows in sight tells of, and what cannot be taken back.
QStringList ReviewPage::warnings(qint64 deletes) const
{
    QStringList sentences;
    if (deletes > 0)
        sentences.append(tr("A deleted record is not brought back by Tandem."));
    if (deletes > 0 && m_plan.undoes > 0) {
        sentences.append(
            tr("What the run created does not sync again by itself afterwards: its partner stays "
               "on the other side, and nothing is created for that any more."));
    }
    const PlanModel *rows = m_table->model();
    const std::optional<qint64> hidden = m_plan.open < m_plan.rows ? std::nullopt : rows->tickedOutOfSight();
    if (hidden.value_or(0) > 0) {
        sentences.append(tr("%n more ticked row(s), which the filter hides, will be applied as well.",
            nullptr, pluralCount(*hidden)));
    } else if (!hidden && rows->filter() != session::PlanFilter()) {
        sentences.append(tr("Ticked rows which the filter hides will be applied as well."));
    }
    return sentences;
}

void ReviewPage::askToApply(bool ignoreGuard, qint64 atMost)
{
    if (m_doing != Doing::Nothing || m_over || !knowsDecided())
        return;
    // Of a plan that was begun some are done already.
    const qint64 deletes = std::min(m_table->model()->tickedDeletes(), m_plan.open);
    const qint64 clears = std::min(m_table->model()->tickedClears(), m_plan.open - deletes);
    const bool unseen = clears > 0 && m_table->model()->tickedOutOfSight() != 0;
    if ((deletes == 0 && !unseen) || atMost > 0)
        return apply(ignoreGuard, atMost); // The first rows delete nothing.
    QStringList does;
    if (deletes > 0)
        does.append(tr("This deletes %n record(s).", nullptr, pluralCount(deletes)));
    if (clears > 0)
        does.append(tr("This clears fields of %n record(s).", nullptr, pluralCount(clears)));
    Dialogs::current().ask(this,
        {tr("Apply the plan"), does.join(u' '), warnings(deletes).join(u' '),
            {{u"apply"_s, deletes > 0 ? tr("Delete and apply") : tr("Clear and apply"), true},
                {u"cancel"_s, tr("Cancel")}},
            {}},
        [this, ignoreGuard, planId = m_plan.id](const QString &answer) {
            // Said of this plan only, however long it took to say.
            if (answer == "apply"_L1 && planId == m_plan.id && m_doing == Doing::Nothing && !m_over)
                apply(ignoreGuard);
        });
}

void ReviewPage::apply(bool ignoreGuard, qint64 atMost)
{
    if (m_doing != Doing::Nothing || m_over)
        return;
    m_trial = atMost > 0;
    m_declines = declinesAll();
    m_ignoreGuard = ignoreGuard;
    m_paused = false;
    setDoing(Doing::Applying);
    notice()->dismiss();
    m_table->setEditable(false);
    m_table->showOutcomes(true);
    setSubtitle(tr("Applying plan %1").arg(m_plan.id));
    watch(m_session->apply(m_plan.id, ignoreGuard, atMost), this,
        [this](const Result<RunReport> &report) { applied(report); });
}

void ReviewPage::stop(bool forGood)
{
    m_cancelling = forGood;
    m_pause->setEnabled(false);
    m_cancel->setEnabled(false);
    m_apply->setText(forGood ? tr("Cancelling…") : tr("Pausing…"));
    m_session->stopRun();
}

void ReviewPage::applied(const Result<RunReport> &report)
{
    if (report) {
        const RunTotals totals = totalsOf(*report);
        m_sum.written += totals.written();
        m_sum.failed += totals.failed;
        m_sum.drifted += totals.drifted;
        m_sum.waiting += totals.waiting;
        if (totals.written() > 0)
            m_undoable = report->runId;
    }
    // What is said of it needs to know how much of the plan is left.
    watch(m_session->planView(m_plan.id), this, [this, report](const Result<PlanView> &plan) {
        const bool cancelled = m_cancelling;
        const qint64 openBefore = m_plan.open;
        setDoing(Doing::Nothing);
        if (plan && plan->id == m_plan.id)
            takeAgain(*plan);
        else
            m_table->model()->refetch();
        const auto told = m_sum.written + m_sum.failed + m_sum.drifted + m_sum.waiting;
        m_sum.closed += openBefore - m_plan.open;
        m_sum.unsent = std::max<qint64>(0, m_sum.closed - told);
        tellEnd(report, cancelled);
        showActions();
    });
}

} // namespace tandem::ui
