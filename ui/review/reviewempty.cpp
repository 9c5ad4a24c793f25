// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/notice.h"
#include "ui/kit/watch.h"
#include "ui/models/attention.h"
#include "ui/review/reviewpage.h"

/// What stands where the rows of a plan would: there is none, it has no rows, or it could not be made.
namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PlanView;

qint64 ReviewPage::heldOpen(const session::StatusView &status)
{
    qint64 held = 0;
    for (const session::MatchingView &matching : status.matching) {
        if (matching.state == "open"_L1)
            held += matching.likely + matching.ambiguous + matching.duplicate + matching.otherHolds;
    }
    return held;
}

void ReviewPage::showNoPlan()
{
    m_explain = {};
    setSubtitle({});
    showEmpty({u"review"_s, tr("No plan yet"),
                  tr("A plan lists every change before anything is written. You tick what you want, then "
                     "apply it."),
                  tr("Make a plan")},
        [this] { makePlan(); });
}

void ReviewPage::showOvertaken(const PlanView &plan)
{
    m_plan = {};
    m_over = false;
    setSubtitle({});
    m_explain = [made = plan.createdAt] {
        return tr("It was made %1, and a run has written since. A new plan shows what is left to do.")
            .arg(formatRelative(made, SystemClock().now()));
    };
    showEmpty({u"review"_s, tr("Plan %1 is overtaken").arg(plan.id), m_explain(), tr("Make a new plan")},
        [this] { makePlan(); });
}

void ReviewPage::showNoChanges(const PlanView &plan)
{
    setSubtitle({});
    watch(m_session->watchView(), this, [this, plan](const Result<session::WatchView> &view) {
        const auto next = view ? view->nextRun(SystemClock().now()) : std::nullopt;
        watch(Attention::of(m_session)->ask(), this,
            [this, plan, next](const Result<session::AttentionView> &attention) {
                // Another plan may have come meanwhile, or be made.
                if (m_doing == Doing::Nothing && m_plan.id == plan.id)
                    showNothing(plan, next, attention ? attention->status : session::StatusView());
            });
    });
}

void ReviewPage::showNothing(
    const PlanView &plan, const std::optional<Instant> &next, const session::StatusView &status)
{
    const qint64 held = plan.undoes == 0 ? heldOpen(status) : 0;
    m_explain = [why = whyNothing(plan, held), made = plan.createdAt, next] {
        const Instant now = SystemClock().now();
        const QString then = next ? u' ' + tr("Next run: %1.").arg(formatMoment(*next, now)) : QString();
        return why + u'\n' + tr("Checked %1.").arg(formatRelative(made, now)) + then;
    };
    showEmpty({held > 0 ? u"hold"_s : u"check"_s, tr("Nothing to write"), m_explain(), tr("Make a new plan")},
        [this] { makePlan(); });
    if (plan.undoes == 0)
        offerUndecided(status, held);
}

/// `held` records keep back whatever is new.
QString ReviewPage::whyNothing(const PlanView &plan, qint64 held)
{
    if (plan.undoes > 0) {
        return tr("Nothing to take back: what run %1 wrote was changed since, or is set back already.")
            .arg(plan.undoes);
    }
    qint64 unchanged = 0;
    qint64 waiting = 0;
    qint64 setAside = 0;
    for (const auto &[flow, counts] : plan.report.flows) {
        unchanged += counts.unchanged;
        setAside += counts.skipped;
        waiting += counts.conflicts + counts.held + counts.locked + counts.waiting;
    }
    QStringList sentences;
    if (unchanged > 0) {
        sentences.append(tr(
            "%n linked record(s) were compared; none has to be written.", nullptr, pluralCount(unchanged)));
    }
    // After a decision or an undo two records may well differ.
    if (setAside > 0)
        sentences.append(tr("What was declined, was refused before or may not flow is left as it is."));
    if (held > 0) {
        sentences.append(tr("%n record(s) are held; until they are decided nothing new is created.", nullptr,
            pluralCount(held)));
        return sentences.join(u' ');
    }
    if (unchanged == 0 && setAside == 0)
        sentences.append(tr("Nothing in scope has changed. Filters say what is in scope."));
    if (waiting > 0)
        sentences.append(tr("Others wait for a decision: see Matches and Activity."));
    return sentences.join(u' ');
}

/// What no plan can write, because a person has to decide first: before anything else what keeps back all
/// that is new, in Matches as far as it is decided there.
void ReviewPage::offerUndecided(const session::StatusView &status, qint64 held)
{
    if (held > 0 && heldToMatch(status) > 0)
        return statePane()->offer(tr("Open Matches"), [this] { Q_EMIT pageRequested(u"matches"_s); });
    if (held > 0) {
        return statePane()->offer(
            tr("Open Held"), [this] { Q_EMIT pageRequested(u"activity"_s, u"holds"_s); });
    }
    if (const qint64 conflicts = status.standing.conflicts; conflicts > 0) {
        statePane()->offer(tr("Decide %n conflict(s) in Activity", nullptr, pluralCount(conflicts)),
            [this] { Q_EMIT pageRequested(u"activity"_s, u"conflicts"_s); });
    }
}

void ReviewPage::showFailure(const Error &error)
{
    m_explain = {};
    setSubtitle({});
    if (error.kind == ErrorKind::SignIn || error.code == "NOT_CONFIGURED"_L1) {
        return showEmpty({u"connections"_s, tr("Connect both sides to see what would change"),
                             spoken(error.text) + u'\n' + tr("Nothing is written until you apply a plan."),
                             tr("Open Connections")},
            [this] { Q_EMIT pageRequested(u"connections"_s); });
    }
    if (error.kind == ErrorKind::Stopped) {
        showNoPlan();
        notice()->say(Tone::Neutral, tr("Stopped. Nothing was written."));
        return;
    }
    showError(error, tr("Try again"), [this] { makePlan(); });
}

} // namespace tandem::ui
