// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/kit/page.h"

#include <QPointer>

namespace tandem::ui {

class PlanImport;
class PlanTable;

/// Review: what a run would write, to read, tick, apply or save; what became of it afterwards. open() takes
/// the id of a plan, "undo:7" for a plan that undoes run 7, or "file" to ask for a saved one. GUI thread; the
/// window owns it and outlives nothing of the session.
class ReviewPage : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(session::Session *session, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] PageIndex index() const override;
    [[nodiscard]] QString currentRecord() const override;
    [[nodiscard]] bool canSearch() const override { return state() == State::Full; }
    bool focusSearch() override;
    [[nodiscard]] QWidget *firstFocus() const override;
    void makePlan();
    [[nodiscard]] bool stopsRun() const override { return m_doing == Doing::Applying; }

public Q_SLOTS:
    void open(const QString &argument) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Doing { Nothing, Opening, Planning, Applying };

    void createActions();
    void wire();
    void planUndo(qint64 runId); ///< later, where something else is being done
    void showUndo(const Result<session::PlanView> &plan, qint64 before);
    void tellWhatStays(const session::PlanView &plan);
    void tellNoUndo(const std::optional<Error> &error);
    void readPlan(qint64 planId); ///< 0: the latest
    void readStanding();
    void readDecided();
    void tellDecided();
    void tellPlan();
    void tellAge();
    void takeAgain(const session::PlanView &plan);
    void showUnlessOvertaken(const session::PlanView &plan);
    void showOvertaken(const session::PlanView &plan);
    void showPlanning(const QString &headline);
    [[nodiscard]] bool isWhereItWasLed() const;
    void goIn(State state);
    void showStored(const Result<session::PlanView> &plan);
    void showPlan(const Result<session::PlanView> &plan);
    void showOpened(const session::ImportedPlan &opened);
    void showNoPlan();
    void showNoChanges(const session::PlanView &plan);
    void showNothing(
        const session::PlanView &plan, const std::optional<Instant> &next, const session::StatusView &status);
    /// Records of all flows whose matching is open as long as these are not decided.
    [[nodiscard]] static qint64 heldOpen(const session::StatusView &status);
    [[nodiscard]] static QString whyNothing(const session::PlanView &plan, qint64 held);
    void offerUndecided(const session::StatusView &status, qint64 held);
    void explainStale();
    void explainOvertaken();
    void tellReversed();
    void apply(bool ignoreGuard, qint64 atMost = 0); ///< 0: all of it
    [[nodiscard]] QStringList warnings(qint64 deletes) const;
    void askToApply(bool ignoreGuard, qint64 atMost = 0);
    void stop(bool forGood); ///< else it can go on
    void tellEnd(const Result<session::RunReport> &report, bool cancelled);
    void tellStopped(bool cancelled);
    void applied(const Result<session::RunReport> &report);
    void tellOutcome(const session::RunReport &report);
    void offerActivity(const session::RunReport &report);
    void tellProgress();
    void followOutcomes();
    [[nodiscard]] static QStringList outcomeTexts(const session::PlanOutcomes &outcomes);
    void showFailure(const Error &error);
    void setDoing(Doing doing);
    void showActions();
    [[nodiscard]] bool declinesAll() const;
    /// By the primary action.
    [[nodiscard]] bool isRenewed() const { return m_over || m_decided.value_or(0) > 0; }
    [[nodiscard]] bool heedsDecisions() const;
    [[nodiscard]] bool knowsDecided() const { return m_decided || !heedsDecisions(); }
    [[nodiscard]] QString describe(const session::PlanView &plan) const;

    session::Session *m_session;
    PlanTable *m_table;
    PlanImport *m_import;
    QPushButton *m_apply; ///< the primary action, which may be to make a new plan
    QPushButton *m_applyOld; ///< where it is, and this one can be applied all the same
    QPushButton *m_tryFirst;
    QPushButton *m_undo;
    QPushButton *m_makePlan;
    QPushButton *m_export;
    QPushButton *m_open; ///< beside what stands in place of a plan; else it is in the menu of m_export
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QTimer *m_pace;
    QTimer *m_live; ///< while a plan is applied
    QTimer *m_age; ///< while this is seen
    std::function<QString()> m_explain; ///< what stands in place of a plan, where it tells an age
    session::PlanView m_plan;
    std::optional<session::Progress> m_progress;
    std::optional<session::PlanOutcomes> m_outcomes; ///< of the plan that is being applied
    Doing m_doing = Doing::Nothing;
    bool m_declines = false; ///< nothing was ticked of what is being applied
    /// What all runs that applied this plan came to.
    struct Sum
    {
        qint64 written = 0;
        qint64 failed = 0;
        qint64 drifted = 0;
        qint64 waiting = 0;
        qint64 closed = 0; ///< rows that are not open any more
        qint64 unsent = 0; ///< of them, those nothing became of: a stop came first
    };
    Sum m_sum;
    qint64 m_undoable = 0; ///< the run that applied something of this plan, while it is shown
    qint64 m_undoNext = 0; ///< the run whose undo was asked for meanwhile
    qint64 m_givenUp = 0; ///< id of a plan with open rows that is not offered any more
    QPointer<QWidget> m_led; ///< where the focus was left when a plan began to be made
    std::optional<qint64> m_decided; ///< how often, since the plan that is shown was made; none: not read yet
    bool m_goesIn = false; ///< to what that comes to, as soon as it shows
    bool m_over = false; ///< the plan was applied, given up, or is too old
    bool m_paused = false;
    bool m_trial = false; ///< the run writes the first rows only, or did
    bool m_cancelling = false;
    bool m_ignoreGuard = false; ///< a person said so of this plan
    bool m_staleSaid = false; ///< the notice says that it is out of date
};

} // namespace tandem::ui
