// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewpage.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/findable.h"
#include "ui/kit/formats.h"
#include "ui/kit/notice.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/models/attention.h"
#include "ui/models/planmodel.h"
#include "ui/models/values.h"
#include "ui/review/planexport.h"
#include "ui/review/planimport.h"
#include "ui/review/plantable.h"

#include <QAction>
#include <QPushButton>
#include <QTimer>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PlanView;
using session::RunReport;

ReviewPage::ReviewPage(session::Session *session, QWidget *parent)
    : Page(tr("Review"), parent)
    , m_session(session)
    , m_table(new PlanTable(session))
    , m_import(new PlanImport(session, notice(), this))
    , m_pace(new QTimer(this))
    , m_live(new QTimer(this))
    , m_age(new QTimer(this))
{
    setObjectName(u"reviewPage"_s);
    setContent(m_table);
    layout()->addWidget(m_table->unticked());
    createActions();
    wire();
    orderTabs(this);
}

void ReviewPage::createActions()
{
    m_pause = addSecondaryAction(tr("Pause"), u"pausePlan"_s);
    m_pause->setToolTip(tr("Stops after what is being sent now; the plan can go on from there (Ctrl+.)"));
    m_cancel = addSecondaryAction(tr("Cancel"), u"cancelPlan"_s);
    m_cancel->setToolTip(
        tr("Stops after what is being sent now and gives up the rest of the plan. What was sent stays."));
    m_export = addSecondaryAction(tr("File"), u"exportPlan"_s);
    m_export->setToolTip(tr("Exports or saves the plan, or opens a saved one"));
    new PlanExport(m_session, m_table->model(), m_export, m_import->action(), notice()); // the button's
    m_open = addSecondaryAction(m_import->action()->text(), u"openPlan"_s);
    m_open->setToolTip(m_import->action()->toolTip());
    connect(m_open, &QPushButton::clicked, m_import->action(), &QAction::trigger);
    // What is applied is what one sees, not what a file is about to say.
    connect(m_import, &PlanImport::begun, this, [this] {
        if (m_doing == Doing::Nothing)
            setDoing(Doing::Opening);
    });
    connect(m_import, &PlanImport::failed, this, [this] {
        if (m_doing == Doing::Opening)
            setDoing(Doing::Nothing);
    });
    connect(m_import, &PlanImport::opened, this, &ReviewPage::showOpened);
    m_undo = addSecondaryAction(tr("Undo this run…"), u"undoApplied"_s);
    m_undo->setToolTip(tr("Makes a plan that sets back what was applied and nobody changed since"));
    m_makePlan = addSecondaryAction(tr("Make a new plan"), u"makePlan"_s);
    m_makePlan->setToolTip(tr("Reads both sides again and works out what would be written"));
    m_tryFirst = addSecondaryAction(tr("Apply %1 first").arg(formatCount(rowsOfTrial)), u"applyFirst"_s);
    m_tryFirst->setToolTip(
        tr("Writes a few of the ticked rows and deletes nothing, so that you can look at them before the "
           "rest"));
    m_applyOld = addSecondaryAction(tr("Apply"), u"applyOld"_s);
    m_applyOld->setToolTip(
        tr("Writes the ticked rows of this plan, which knows nothing of what was decided since"));
    m_apply = setPrimaryAction(tr("Apply"), u"applyPlan"_s);
    for (QPushButton *button : {m_undo, m_makePlan, m_tryFirst, m_applyOld})
        makeFindable(button);
    connect(m_pause, &QPushButton::clicked, this, [this] { stop(false); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { stop(true); });
    connect(m_undo, &QPushButton::clicked, this, [this] { planUndo(m_undoable); });
    connect(m_makePlan, &QPushButton::clicked, this, &ReviewPage::makePlan);
    connect(m_tryFirst, &QPushButton::clicked, this, [this] { apply(m_ignoreGuard, rowsOfTrial); });
    connect(m_applyOld, &QPushButton::clicked, this, [this] { askToApply(m_ignoreGuard); });
    connect(m_apply, &QPushButton::clicked, this,
        [this] { isRenewed() ? makePlan() : askToApply(m_ignoreGuard); });
    showActions();
}

void ReviewPage::wire()
{
    connect(m_table, &PlanTable::totalsChanged, this, &ReviewPage::showActions);
    connect(m_table, &PlanTable::problem, this, [this](const Error &error) {
        // That a row cannot be turned is an answer: nothing went wrong.
        if (error.code == "NOT_REVERSIBLE"_L1)
            return notice()->say(Tone::Neutral, spoken(error.text));
        notice()->sayError(error);
    });
    connect(m_table, &PlanTable::recordRequested, this, &ReviewPage::recordRequested);
    connect(m_table, &PlanTable::rowReversed, this, &ReviewPage::tellReversed);
    connect(m_table, &PlanTable::undecidedRequested, this,
        [this](const QString &place) { Q_EMIT pageRequested(u"activity"_s, place); });
    connect(Attention::of(m_session), &Attention::changed, this, [this](const session::AttentionView &view) {
        const session::Standing &standing = view.status.standing;
        m_table->showWaiting(standing.conflicts, standing.holds, heldOpen(view.status));
        readDecided(); // Whatever decides asks.
    });
    connect(this, &Page::stateChanged, this, &ReviewPage::showActions);
    connect(this, &Page::stateChanged, this, &ReviewPage::goIn);
    // However fast the engine reports, the page speaks five times a second.
    m_pace->setSingleShot(true);
    m_pace->setInterval(200);
    connect(m_session, &session::Session::progress, this, [this](const session::Progress &progress) {
        // While a file is opened it is the watch that runs, or somebody else.
        if (m_doing != Doing::Planning && m_doing != Doing::Applying)
            return;
        m_progress = progress;
        if (!m_pace->isActive())
            m_pace->start();
    });
    connect(m_session, &session::Session::runFinished, this, [this](const RunReport &run) {
        // What went wrong stays until it is tried again.
        if (m_doing != Doing::Nothing || (m_plan.id == 0 && state() == State::Error))
            return;
        if (m_plan.id > 0 && !m_over && run.planId != m_plan.id && totalsOf(run).written() > 0)
            explainOvertaken();
        refresh();
    });
    connect(m_pace, &QTimer::timeout, this, &ReviewPage::tellProgress);
    // The rows follow once a second, and only after they have been read.
    m_live->setSingleShot(true);
    m_live->setInterval(1000);
    connect(m_live, &QTimer::timeout, this, &ReviewPage::followOutcomes);
    m_age->setObjectName(u"planAge"_s);
    m_age->setInterval(std::chrono::seconds(30)); // A minute is told at most half a minute late.
    connect(m_age, &QTimer::timeout, this, &ReviewPage::tellAge);
}

void ReviewPage::refresh()
{
    if (m_doing != Doing::Nothing)
        return;
    if (m_plan.id == 0)
        return readPlan(0);
    watch(m_session->planView(m_plan.id), this, [this, planId = m_plan.id](const Result<PlanView> &plan) {
        if (m_doing != Doing::Nothing || planId != m_plan.id)
            return;
        if (!plan)
            return plan.error().code == "PLAN_UNKNOWN"_L1 ? readPlan(0) : notice()->sayError(plan.error());
        if (state() == State::Full)
            takeAgain(*plan);
        else if (state() == State::Empty)
            showPlan(plan);
    });
}

/// What became of the plan that is shown; its rows stay where they are.
void ReviewPage::takeAgain(const PlanView &plan)
{
    m_plan = plan;
    m_over = m_plan.open == 0 || m_plan.stale || m_plan.id == m_givenUp;
    m_table->setEditable(!m_over);
    m_table->showOutcomes(m_plan.open < m_plan.rows);
    m_table->model()->updatePlan(m_plan);
    tellPlan();
    if (m_staleSaid && !m_plan.stale)
        notice()->dismiss();
    else if (!m_staleSaid && m_plan.stale && m_plan.open > 0)
        explainStale();
    m_staleSaid = m_plan.stale;
    readStanding();
    showActions();
}

void ReviewPage::readStanding()
{
    readDecided();
    Attention::of(m_session)->ask();
    if (m_over || m_doing != Doing::Nothing || m_plan.open < m_plan.rows)
        return;
    watch(m_session->runs(), this, [this, planId = m_plan.id](const Result<QList<session::RunReport>> &runs) {
        if (!runs || m_doing != Doing::Nothing || m_over || planId != m_plan.id)
            return;
        if (isOvertaken(m_plan, *runs))
            explainOvertaken();
    });
}

QString ReviewPage::currentRecord() const
{
    return state() == State::Full ? m_table->currentRecord() : QString();
}

PageIndex ReviewPage::index() const
{
    return {tr("plan preview changes apply tick export"),
        {{u"file"_s, m_import->action()->text(), {}, tr("load import saved signed off document")}}};
}

bool ReviewPage::focusSearch()
{
    if (!canSearch())
        return false;
    m_table->focusFind();
    return true;
}

QWidget *ReviewPage::firstFocus() const
{
    return state() == State::Full ? m_table->rows() : nullptr;
}

void ReviewPage::open(const QString &argument)
{
    if (argument == "file"_L1 && m_doing == Doing::Nothing)
        return m_import->ask();
    if (argument.startsWith("undo:"_L1))
        return planUndo(argument.section(u':', 1).toLongLong());
    const qint64 planId = argument.toLongLong();
    if (m_doing != Doing::Nothing || planId <= 0)
        return;
    // Who opens a plan wants it, also one that was given up here.
    const bool again = planId == m_givenUp;
    if (again) {
        m_givenUp = 0;
        notice()->dismiss();
    }
    if (again || planId != m_plan.id)
        readPlan(planId);
}

void ReviewPage::readPlan(qint64 planId)
{
    watch(planId > 0 ? m_session->planView(planId) : m_session->latestPlan(), this,
        [this, planId](const Result<PlanView> &plan) {
            if (m_doing != Doing::Nothing)
                return;
            if (planId > 0 || !plan || plan->rows == 0 || plan->open < plan->rows)
                return showStored(plan);
            showUnlessOvertaken(*plan);
        });
}

/// Nobody asked for this very plan.
void ReviewPage::showUnlessOvertaken(const PlanView &plan)
{
    watch(m_session->runs(), this,
        [this, plan, shown = m_plan.id](const Result<QList<session::RunReport>> &runs) {
            if (m_doing != Doing::Nothing || m_plan.id != shown)
                return;
            if (runs && isOvertaken(plan, *runs))
                showOvertaken(plan);
            else
                showStored(plan);
        });
}

/// Where making it ended early, it does not hold everything.
void ReviewPage::showStored(const Result<PlanView> &plan)
{
    if (plan && plan->report.error)
        showNoPlan();
    else
        showPlan(plan);
}

/// What was clicked or had the keys goes, and Qt gives the focus to whatever is next.
void ReviewPage::showPlanning(const QString &headline)
{
    setDoing(Doing::Planning);
    notice()->dismiss();
    setSubtitle({});
    showBusy(headline, tr("Reading both sides and comparing. Nothing is written."));
    m_goesIn = true;
    m_led = window()->focusWidget();
}

/// Who has moved on meanwhile is not fetched back.
bool ReviewPage::isWhereItWasLed() const
{
    const QWidget *focus = window()->focusWidget();
    return !focus || focus == m_led;
}

void ReviewPage::goIn(State state)
{
    if (state == State::Busy || m_doing != Doing::Nothing || !std::exchange(m_goesIn, false))
        return;
    // To a plan the focus was handed on by now, from what the page has hidden.
    if (!isVisible() || (state != State::Full && !isWhereItWasLed()))
        return;
    if (QWidget *stop = focusStop())
        stop->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::makePlan()
{
    if (m_doing != Doing::Nothing)
        return;
    showPlanning(tr("Making a plan"));
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
    if (plan->id != m_plan.id) {
        // What stands there is about another plan.
        notice()->dismiss();
        m_sum = {};
        m_paused = false;
        m_ignoreGuard = false;
        m_staleSaid = false;
        m_undoable = 0;
        m_decided.reset();
    }
    m_plan = *plan;
    m_over = (m_plan.rows > 0 && m_plan.open == 0) || m_plan.stale || m_plan.id == m_givenUp;
    if (m_plan.id == 0)
        return showNoPlan();
    if (m_plan.rows == 0)
        return showNoChanges(m_plan);
    tellPlan();
    m_table->setEditable(!m_over);
    m_table->showOutcomes(m_plan.open < m_plan.rows);
    m_table->showPlan(m_plan);
    readStanding();
    showContent();
    if (m_plan.stale && m_plan.open > 0)
        explainStale();
}

/// The ticks of the file are the plan's now.
void ReviewPage::showOpened(const session::ImportedPlan &opened)
{
    watch(m_session->planView(opened.planId), this, [this, opened](const Result<PlanView> &plan) {
        if (m_doing != Doing::Opening)
            return;
        setDoing(Doing::Nothing);
        if (!plan)
            return notice()->sayError(plan.error());
        // Who opens a plan wants it, also one that was given up here.
        if (m_givenUp == plan->id)
            m_givenUp = 0;
        showPlan(plan);
        if (m_over)
            return;
        notice()->say(Tone::Good, tr("Plan %1 is open.").arg(opened.planId),
            tr("%1 ticked, %2 unticked, as in the file.")
                .arg(formatCount(opened.ticked), formatCount(opened.unticked)));
    });
}

void ReviewPage::explainOvertaken()
{
    if (state() != State::Full)
        return;
    m_over = true;
    m_givenUp = m_plan.id;
    m_table->setEditable(false);
    notice()->say(Tone::Neutral, tr("A run has written since this plan was made."),
        tr("A new plan shows what is left to do."));
    notice()->offer(tr("Make a new plan"), [this] { makePlan(); });
    showActions();
}

void ReviewPage::explainStale()
{
    m_over = true;
    m_staleSaid = true;
    m_table->setEditable(false);
    notice()->say(Tone::Warn, tr("This plan is out of date and cannot be applied."),
        tr("The configuration, the fields of a service or the connected organisation changed since it was "
           "made, so it could write something you have not seen."));
    notice()->offer(tr("Make a new plan"), [this] { makePlan(); });
    showActions();
}

void ReviewPage::tellReversed()
{
    notice()->say(Tone::Good, tr("The row is reversed: the other side's value wins now."),
        tr("This is your decision on the conflict. It counts for the next run too, if you do not apply this "
           "plan."));
    refresh();
}

void ReviewPage::tellProgress()
{
    if (!m_progress)
        return;
    const session::Progress &progress = *m_progress;
    QStringList parts{phaseTitle(progress.phase), flowShortTitle(progress.flow)};
    if (progress.total > 0)
        parts.append(tr("%1 of %2").arg(formatCount(progress.done), formatCount(progress.total)));
    else if (progress.done > 0)
        parts.append(formatCount(progress.done));
    if (m_outcomes && m_outcomes->settled() > 0)
        parts.append(outcomeTexts(*m_outcomes).join(u", "_s));
    setSubtitle(parts.join(u" · "_s));
}

void ReviewPage::setDoing(Doing doing)
{
    m_doing = doing;
    m_goesIn = m_goesIn && (doing != Doing::Nothing || isWhereItWasLed());
    m_progress.reset();
    m_outcomes.reset();
    m_cancelling = false;
    m_pause->setEnabled(true);
    m_cancel->setEnabled(true);
    if (doing == Doing::Applying)
        m_live->start();
    else
        m_live->stop();
    showActions();
    // What was answered or decided meanwhile was not taken.
    if (doing == Doing::Nothing)
        readDecided();
    if (doing != Doing::Nothing || m_undoNext == 0)
        return;
    // First what was done is told.
    QTimer::singleShot(0, this, [this] {
        if (m_doing == Doing::Nothing)
            planUndo(std::exchange(m_undoNext, 0));
    });
}

/// What is unticked becomes a decision, unless it is part of an undo.
bool ReviewPage::declinesAll() const
{
    return state() == State::Full && !m_over && !m_paused && m_plan.open == m_plan.rows && m_plan.undoes == 0
        && m_table->model()->totals().ticked == 0;
}

void ReviewPage::showActions()
{
    const bool idle = m_doing == Doing::Nothing;
    const bool full = state() == State::Full;
    // Making a plan writes nothing: the window's own Stop is enough.
    m_pause->setVisible(m_doing == Doing::Applying);
    m_cancel->setVisible(m_doing == Doing::Applying);
    m_export->setVisible(idle && full);
    m_open->setVisible(idle && (state() == State::Empty || state() == State::Error));
    m_undo->setVisible(idle && full && m_over && m_undoable > 0);
    const bool renews = isRenewed();
    m_makePlan->setVisible(idle && full && !renews);
    m_applyOld->setVisible(idle && full && renews && !m_over);
    // Once it was begun, what was unticked is settled and all that is open will be written.
    const bool begun = m_paused || m_plan.open < m_plan.rows;
    const qint64 waiting = begun ? m_plan.open : m_table->model()->totals().ticked;
    const bool declines = idle && declinesAll();
    if (idle) {
        const QString start = begun ? tr("Go on")
            : declines              ? tr("Decline all")
                                    : tr("Apply %1").arg(formatCount(waiting));
        m_apply->setText(renews ? m_makePlan->text() : start);
        m_applyOld->setText(start);
        m_applyOld->setAccessibleName(start);
    } else if (m_pause->isEnabled() && m_doing != Doing::Opening) {
        m_apply->setText(tr("Applying…"));
    }
    // A trial deletes nothing: there must be something else.
    m_tryFirst->setVisible(idle && full && !m_over && !begun && waiting > rowsOfTrial
        && m_table->model()->tickedDeletes() < waiting);
    m_tryFirst->setEnabled(knowsDecided());
    // What it asks first is told by the counts.
    const bool counted = !m_table->model()->isCounting();
    // Until then it might be meant for a new plan.
    const bool applies = (waiting > 0 || declines) && knowsDecided();
    m_applyOld->setEnabled(idle && counted && applies);
    m_apply->setEnabled(idle && counted && (renews || applies));
    m_apply->setToolTip(renews ? m_makePlan->toolTip()
            : declines ? tr("No row is ticked: nothing is written, and every change of the plan becomes a "
                            "decision, to be withdrawn in Activity (Ctrl+Enter)")
            : idle && waiting == 0 ? tr("No row is ticked: tick what you want to apply.")
            : !knowsDecided()      ? tr("Reading what was decided since this plan was made…")
                                   : tr("Writes every ticked row (Ctrl+Enter)"));
    m_apply->setAccessibleName(m_apply->text());
    if (idle)
        Q_EMIT waitingCountChanged(m_over || !full ? 0 : waiting);
}

} // namespace tandem::ui
