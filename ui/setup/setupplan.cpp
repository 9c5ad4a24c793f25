// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setupplan.h"

#include "ui/kit/formats.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/models/attention.h"
#include "ui/models/values.h"

#include <numeric>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PlanView;

SetupPlan::SetupPlan(session::Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(session, &session::Session::progress, this, [this](const session::Progress &progress) {
        if (m_doing == Doing::Nothing)
            return;
        m_progress = phaseTitle(progress.phase) + u" · "_s + flowShortTitle(progress.flow);
        if (progress.total > 0)
            m_progress +=
                u" · "_s + tr("%1 of %2").arg(formatCount(progress.done), formatCount(progress.total));
        else if (progress.done > 0)
            m_progress += u" · "_s + formatCount(progress.done);
        Q_EMIT changed();
    });
}

void SetupPlan::refresh()
{
    if (m_doing != Doing::Nothing)
        return;
    watch(m_session->latestPlan(), this, [this](const Result<PlanView> &plan) {
        if (plan && m_doing == Doing::Nothing)
            take(*plan);
    });
    watch(m_session->matching(), this, [this](const Result<QList<session::MatchingView>> &matching) {
        if (!matching)
            return;
        m_matching = *matching;
        sortHolds();
        Q_EMIT changed();
    });
    watch(m_session->holds(), this, [this](const Result<QList<session::HoldView>> &holds) {
        if (!holds)
            return;
        takeHolds(*holds);
        Q_EMIT changed();
    });
}

void SetupPlan::takeHolds(const QList<session::HoldView> &holds)
{
    m_decided.clear();
    m_holds.clear();
    for (const session::HoldView &hold : holds) {
        if (hold.decision.isEmpty())
            m_holds.append(hold);
        else
            ++m_decided[hold.flow];
    }
    sortHolds();
}

void SetupPlan::sortHolds()
{
    m_heldBeside.clear();
    for (const session::HoldView &hold : std::as_const(m_holds)) {
        const bool toMatch = hold.kind == "likely"_L1 || hold.kind == "ambiguous"_L1;
        const bool open = std::any_of(m_matching.cbegin(), m_matching.cend(), [&hold](const auto &view) {
            return view.flow == hold.flow && view.state == "open"_L1 && view.duplicate + view.otherHolds > 0;
        });
        if (!toMatch && open)
            m_heldBeside.append(hold);
    }
}

qint64 SetupPlan::decided() const
{
    return std::accumulate(m_decided.cbegin(), m_decided.cend(), qint64(0));
}

void SetupPlan::take(const PlanView &plan)
{
    m_known = true;
    if (plan.id != m_plan.id)
        m_report.reset();
    m_plan = plan;
    Q_EMIT changed();
}

void SetupPlan::make()
{
    if (m_doing != Doing::Nothing)
        return;
    setDoing(Doing::Reading);
    watch(m_session->plan(), this, [this](const Result<PlanView> &plan) {
        if (!plan)
            return made(fail(plan.error()));
        if (plan->report.error)
            return made(fail(*plan->report.error));
        made(*plan);
    });
}

/// How the matching stands belongs to it: nobody is told that nothing is left to decide before that is known.
void SetupPlan::made(const Result<PlanView> &plan)
{
    watch(m_session->matching(), this, [this, plan](const Result<QList<session::MatchingView>> &matching) {
        const qint64 before = undecided();
        if (matching)
            m_matching = *matching;
        m_foundMore = m_plan.id > 0 && plan ? std::max<qint64>(0, undecided() - before) : 0;
        m_decided.clear();
        sortHolds();
        setDoing(Doing::Nothing);
        if (plan)
            take(*plan);
        else
            Q_EMIT failed(plan.error());
        refresh();
    });
}

void SetupPlan::tryRows()
{
    apply(Doing::Trying, rowsOfTrial);
}

void SetupPlan::applyRest()
{
    apply(Doing::Applying, 0);
}

void SetupPlan::apply(Doing how, qint64 atMost)
{
    if (m_doing != Doing::Nothing || m_plan.id == 0)
        return;
    setDoing(how);
    watch(m_session->apply(m_plan.id, false, atMost), this,
        [this](const Result<session::RunReport> &report) { applied(report); });
}

/// What is left of the plan belongs to it: nobody is offered again what has just been written.
void SetupPlan::applied(const Result<session::RunReport> &report)
{
    watch(m_session->latestPlan(), this, [this, report](const Result<PlanView> &plan) {
        if (report)
            m_report = *report;
        if (plan)
            m_plan = *plan;
        setDoing(Doing::Nothing);
        if (!report)
            Q_EMIT failed(report.error());
        else if (report->error)
            Q_EMIT failed(*report->error);
        refresh();
    });
}

qint64 SetupPlan::undecided() const
{
    qint64 count = 0;
    for (const session::MatchingView &view : m_matching)
        count += heldToMatch(view);
    return count;
}

bool SetupPlan::isOutdated() const
{
    if (m_plan.id == 0 || m_plan.open < m_plan.rows)
        return m_plan.id > 0 && m_plan.stale;
    // What could not be made while the matching of its flow was open can be made now.
    const bool unlocked = std::any_of(m_matching.cbegin(), m_matching.cend(), [this](const auto &view) {
        const auto counts = m_plan.report.flows.find(view.flow);
        return view.state != "open"_L1 && counts != m_plan.report.flows.cend() && counts->second.locked > 0;
    });
    return m_plan.stale || decided() > 0 || unlocked;
}

qint64 SetupPlan::ticked() const
{
    // Once it was begun, what a person unticked is settled: all that is open is written.
    if (m_plan.open < m_plan.rows)
        return m_plan.open;
    qint64 rows = 0;
    for (const session::PlanClass &each : m_plan.classes)
        rows += each.ticked;
    return rows;
}

bool SetupPlan::deletes() const
{
    return std::any_of(m_plan.classes.cbegin(), m_plan.classes.cend(), [](const session::PlanClass &each) {
        return each.action == session::PlanAction::Delete && each.ticked > 0;
    });
}

bool SetupPlan::isApplied() const
{
    // One without rows tells that nothing is left to write, as long as it holds.
    return m_plan.id > 0 && m_plan.open == 0 && (m_plan.rows > 0 || !isOutdated());
}

void SetupPlan::setDoing(Doing doing)
{
    if (doing != m_doing)
        Q_EMIT turning();
    m_doing = doing;
    m_progress.clear();
    Q_EMIT changed();
}

} // namespace tandem::ui
