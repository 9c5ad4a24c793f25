// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/notice.h"
#include "ui/kit/watch.h"
#include "ui/review/reviewpage.h"

/// What stands where the rows of a plan would: there is none, it has no rows, or it could not be made.
namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PlanView;

void ReviewPage::showNoPlan()
{
    setSubtitle({});
    showEmpty({u"review"_s, tr("No plan yet"),
                  tr("A plan lists every change before anything is written. You tick what you want, then "
                     "apply it."),
                  tr("Make a plan")},
        [this] { makePlan(); });
}

void ReviewPage::showNoChanges(const PlanView &plan)
{
    qint64 unchanged = 0;
    qint64 waiting = 0;
    for (const auto &[flow, counts] : plan.report.flows) {
        unchanged += counts.unchanged;
        waiting += counts.conflicts + counts.held + counts.locked + counts.waiting;
    }
    setSubtitle({});
    QString text = plan.undoes > 0
        ? tr("Nothing to take back: what run %1 wrote was changed since, or is set back already.")
              .arg(plan.undoes)
        : unchanged > 0
        ? tr("%n linked record(s) were compared and are equal.", nullptr, pluralCount(unchanged))
        : tr("Nothing in scope has changed. Filters say what is in scope.");
    if (waiting > 0 && plan.undoes == 0)
        text += u' ' + tr("Others wait for a decision: see Matches and Activity.");
    text += u'\n' + tr("Checked %1.").arg(formatRelative(plan.createdAt, SystemClock().now()));
    watch(
        m_session->watchView(), this, [this, text, planId = plan.id](const Result<session::WatchView> &view) {
            // Another plan may have come meanwhile, or be made.
            if (m_doing != Doing::Nothing || m_plan.id != planId)
                return;
            const Instant now = SystemClock().now();
            const std::optional<Instant> next = view ? view->nextRun(now) : std::nullopt;
            const QString then = next ? u' ' + tr("Next run: %1.").arg(formatMoment(*next, now)) : QString();
            showEmpty({u"check"_s, tr("Nothing to write"), text + then, tr("Make a new plan")},
                [this] { makePlan(); });
        });
}

void ReviewPage::showFailure(const Error &error)
{
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
