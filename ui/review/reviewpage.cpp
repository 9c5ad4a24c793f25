// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewpage.h"

#include "ui/kit/dialogs.h"
#include "ui/kit/formats.h"
#include "ui/kit/icons.h"
#include "ui/kit/notice.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/models/planmodel.h"
#include "ui/models/values.h"
#include "ui/review/plantable.h"

#include <QPushButton>
#include <QSaveFile>
#include <QTimer>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PlanView;
using session::RunReport;

ReviewPage::ReviewPage(session::Session *session, QWidget *parent)
    : Page(tr("Review"), parent)
    , m_session(session)
    , m_table(new PlanTable(session))
    , m_pace(new QTimer(this))
{
    setObjectName(u"reviewPage"_s);
    setContent(m_table);
    createActions();
    wire();
}

void ReviewPage::createActions()
{
    m_stop = addSecondaryAction(tr("Stop"), u"stopPlan"_s);
    m_stop->setToolTip(tr("Stops after what is being sent now. Nothing is lost. (Ctrl+.)"));
    m_stop->setIcon(icon(u"stop"_s));
    m_export = addSecondaryAction(tr("Save…"), u"exportPlan"_s);
    m_export->setToolTip(tr("Saves the plan as a document, to sign off or to apply with tandemctl"));
    m_makePlan = addSecondaryAction(tr("Make a new plan"), u"makePlan"_s);
    m_makePlan->setToolTip(tr("Reads both sides again and works out what would be written"));
    m_apply = setPrimaryAction(tr("Apply"), u"applyPlan"_s);
    m_apply->setToolTip(tr("Writes every ticked row (Ctrl+Enter)"));
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_session->stopRun();
    });
    connect(m_export, &QPushButton::clicked, this, &ReviewPage::exportPlan);
    connect(m_makePlan, &QPushButton::clicked, this, &ReviewPage::makePlan);
    connect(m_apply, &QPushButton::clicked, this, &ReviewPage::askToApply);
    showActions();
}

void ReviewPage::wire()
{
    connect(m_table, &PlanTable::totalsChanged, this, &ReviewPage::showActions);
    connect(m_table, &PlanTable::problem, notice(), &Notice::sayError);
    connect(m_table, &PlanTable::undecidedRequested, this,
        [this](const QString &place) { Q_EMIT pageRequested(u"activity"_s, place); });
    connect(this, &Page::stateChanged, this, &ReviewPage::showActions);
    // However fast the engine reports, the page speaks five times a second.
    m_pace->setSingleShot(true);
    m_pace->setInterval(200);
    connect(m_session, &session::Session::progress, this, [this](const session::Progress &progress) {
        if (m_doing == Doing::Nothing)
            return;
        m_progress = progress;
        if (!m_pace->isActive())
            m_pace->start();
    });
    connect(m_pace, &QTimer::timeout, this, [this] {
        if (m_progress && m_doing != Doing::Nothing)
            follow(*m_progress);
    });
}

void ReviewPage::refresh()
{
    if (m_doing != Doing::Nothing)
        return;
    if (m_plan.id > 0)
        readStanding();
    else
        readPlan(0);
}

void ReviewPage::readStanding()
{
    watch(m_session->status(), this, [this](const Result<session::StatusView> &status) {
        if (status)
            m_table->showWaiting(status->standing.conflicts, status->standing.holds);
    });
}

bool ReviewPage::focusSearch()
{
    if (state() != State::Full)
        return false;
    m_table->focusFind();
    return true;
}

void ReviewPage::open(const QString &argument)
{
    const qint64 planId = argument.toLongLong();
    if (m_doing == Doing::Nothing && planId > 0 && planId != m_plan.id)
        readPlan(planId);
}

void ReviewPage::readPlan(qint64 planId)
{
    watch(planId > 0 ? m_session->planView(planId) : m_session->latestPlan(), this,
        [this](const Result<PlanView> &plan) {
            if (m_doing != Doing::Nothing)
                return;
            // Where making it ended early, it does not hold everything.
            if (plan && plan->report.error)
                showNoPlan();
            else
                showPlan(plan);
        });
}

void ReviewPage::makePlan()
{
    if (m_doing != Doing::Nothing)
        return;
    setDoing(Doing::Planning);
    notice()->dismiss();
    setSubtitle({});
    showBusy(tr("Making a plan"), tr("Reading both sides and comparing. Nothing is written."));
    watch(m_session->plan(), this, [this](const Result<PlanView> &plan) {
        setDoing(Doing::Nothing);
        if (plan && plan->report.error)
            return showPlan(fail(*plan->report.error));
        showPlan(plan);
    });
}

void ReviewPage::showPlan(const Result<PlanView> &plan)
{
    if (!plan)
        return showFailure(plan.error());
    m_plan = *plan;
    m_done = m_plan.rows > 0 && m_plan.open == 0;
    if (m_plan.id == 0)
        return showNoPlan();
    if (m_plan.rows == 0)
        return showNoChanges(m_plan);
    setSubtitle(describe(m_plan));
    m_table->setEditable(!m_done && !m_plan.stale);
    m_table->showOutcomes(m_plan.open < m_plan.rows);
    m_table->showPlan(m_plan);
    readStanding();
    showContent();
    if (m_plan.stale && !m_done)
        explainStale();
}

void ReviewPage::explainStale()
{
    m_done = true;
    notice()->say(Tone::Warn, tr("This plan is out of date and cannot be applied."),
        tr("The configuration, the fields of a service or the connected organisation changed since it was "
           "made, so it could write something you have not seen."));
    notice()->offer(tr("Make a new plan"), [this] { makePlan(); });
    showActions();
}

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
    QString text = unchanged > 0
        ? tr("%1 linked records were compared and are equal.").arg(formatCount(unchanged))
        : tr("Nothing changed on either side since the last run.");
    if (waiting > 0)
        text += u' ' + tr("Others wait for a decision: see Matches and Activity.");
    text += u'\n' + tr("Checked %1.").arg(formatRelative(plan.createdAt, SystemClock().now()));
    showEmpty({u"check"_s, tr("Nothing to write"), text, tr("Make a new plan")}, [this] { makePlan(); });
}

void ReviewPage::showFailure(const Error &error)
{
    setSubtitle({});
    if (error.kind == ErrorKind::SignIn || error.code == "NOT_CONFIGURED"_L1) {
        return showEmpty({u"connections"_s, tr("Connect both sides to see what would change"),
                             error.text + u'\n' + tr("Nothing is written until you apply a plan."),
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

QString ReviewPage::describe(const PlanView &plan) const
{
    QStringList parts{tr("Plan %1").arg(plan.id),
        tr("made %1").arg(formatRelative(plan.createdAt, SystemClock().now())),
        tr("%n change(s)", nullptr, static_cast<int>(plan.rows))};
    if (plan.open > 0 && plan.seconds > 0) {
        const auto took = std::chrono::milliseconds(static_cast<qint64>(plan.seconds * 1000));
        parts.append(
            tr("about %1 to apply").arg(formatDuration(std::max(took, std::chrono::milliseconds(1000)))));
    }
    return parts.join(u" · "_s);
}

void ReviewPage::askToApply()
{
    if (m_doing != Doing::Nothing)
        return;
    if (m_done)
        return makePlan();
    const qint64 deletes = m_table->model()->tickedDeletes();
    if (deletes == 0)
        return apply(false);
    Dialogs::current().ask(this,
        {tr("Apply the plan"), tr("This deletes %n record(s).", nullptr, static_cast<int>(deletes)),
            tr("A deleted record is not brought back by Tandem."),
            {{u"apply"_s, tr("Delete and apply"), true}, {u"cancel"_s, tr("Cancel")}}, {}},
        [this](const QString &answer) {
            if (answer == "apply"_L1)
                apply(false);
        });
}

void ReviewPage::apply(bool ignoreGuard)
{
    setDoing(Doing::Applying);
    notice()->dismiss();
    m_table->setEditable(false);
    m_table->showOutcomes(true);
    setSubtitle(tr("Applying plan %1").arg(m_plan.id));
    watch(m_session->apply(m_plan.id, ignoreGuard), this,
        [this](const Result<RunReport> &report) { applied(report); });
}

void ReviewPage::applied(const Result<RunReport> &report)
{
    setDoing(Doing::Nothing);
    m_table->model()->refetch();
    const std::optional<Error> error = report ? report->error : std::optional<Error>(report.error());
    watch(m_session->planView(m_plan.id), this, [this, planId = m_plan.id](const Result<PlanView> &plan) {
        if (!plan || planId != m_plan.id)
            return;
        m_plan = *plan;
        m_done = m_done || m_plan.open == 0;
        m_table->setEditable(!m_done && !m_plan.stale);
        setSubtitle(describe(m_plan));
        showActions();
    });
    if (!error)
        return tellOutcome(*report);
    if (error->code == "PLAN_STALE"_L1)
        return explainStale();
    if (error->code == "GUARD"_L1) {
        notice()->say(Tone::Warn,
            tr("The guard stopped this plan: it deletes or clears more records than a day allows."),
            tr("Nothing was written. Look at the rows under Clear and Delete; apply all the same if they are "
               "right."));
        notice()->offer(tr("Apply all the same"), [this] { apply(true); });
        return;
    }
    if (error->kind == ErrorKind::Stopped) {
        notice()->say(Tone::Neutral, tr("Stopped."),
            tr("What was sent is done and stays. Apply again to go on with the rest."));
        return;
    }
    notice()->sayError(*error);
}

void ReviewPage::tellOutcome(const RunReport &report)
{
    const RunTotals totals = totalsOf(report);
    m_done = true;
    QStringList parts{tr("%1 applied").arg(formatCount(totals.written()))};
    if (totals.failed > 0)
        parts.append(tr("%1 refused").arg(formatCount(totals.failed)));
    if (totals.drifted > 0)
        parts.append(tr("%1 changed meanwhile and left alone").arg(formatCount(totals.drifted)));
    if (totals.waiting > 0)
        parts.append(tr("%1 waiting").arg(formatCount(totals.waiting)));
    const QString explanation = totals.failed > 0
        ? tr("Activity shows what was refused, why, and what to do.")
        : tr("Activity shows each record.");
    notice()->say(totals.failed > 0 ? Tone::Warn : Tone::Good, parts.join(u", "_s) + u'.', explanation);
    const QString place = totals.failed > 0 ? u"refusals"_s : u"run:%1"_s.arg(report.runId);
    notice()->offer(tr("Open Activity"), [this, place] { Q_EMIT pageRequested(u"activity"_s, place); });
    showActions();
}

void ReviewPage::exportPlan()
{
    const QString name = tr("Plan %1").arg(m_plan.id) + u".json"_s;
    Dialogs::current().saveFile(
        this, {tr("Save the plan"), name, tr("Plans (*.json)"), u"json"_s}, [this](const QString &path) {
            watch(m_session->exportPlan(m_plan.id), this, [this, path](const Result<QByteArray> &document) {
                if (!document)
                    return notice()->sayError(document.error());
                QSaveFile file(path);
                const bool written = file.open(QIODevice::WriteOnly)
                    && file.write(*document) == document->size() && file.commit();
                if (!written) {
                    return notice()->sayError({ErrorKind::Storage, {},
                        tr("The plan was not saved: %1").arg(file.errorString()), {}});
                }
                notice()->say(Tone::Good, tr("The plan is saved."),
                    tr("Whoever reads it may set \"ticked\" to false in it; tandemctl apply takes it from "
                       "there."));
            });
        });
}

void ReviewPage::follow(const session::Progress &progress)
{
    QString text = phaseTitle(progress.phase) + u" · "_s + flowShortTitle(progress.flow);
    if (progress.total > 0)
        text += u" · "_s + tr("%1 of %2").arg(formatCount(progress.done), formatCount(progress.total));
    else if (progress.done > 0)
        text += u" · "_s + formatCount(progress.done);
    setSubtitle(text);
}

void ReviewPage::setDoing(Doing doing)
{
    m_doing = doing;
    m_progress.reset();
    m_stop->setEnabled(true);
    showActions();
}

void ReviewPage::showActions()
{
    const bool idle = m_doing == Doing::Nothing;
    const bool full = state() == State::Full;
    m_stop->setVisible(!idle);
    m_export->setVisible(idle && full);
    m_makePlan->setVisible(idle && full && !m_done);
    const qint64 ticked = m_table->model()->totals().ticked;
    if (!idle)
        m_apply->setText(tr("Applying…"));
    else
        m_apply->setText(m_done ? tr("Make a new plan") : tr("Apply %1").arg(formatCount(ticked)));
    m_apply->setEnabled(idle && (m_done || ticked > 0 || m_plan.open > 0));
    m_apply->setAccessibleName(m_apply->text());
    if (idle)
        Q_EMIT waitingCountChanged(m_done || !full ? 0 : ticked);
}

} // namespace tandem::ui
