// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/kit/page.h"

namespace tandem::ui {

class PlanTable;

/// Review: what a run would write, to read, tick, apply or save; what became of it afterwards. open() takes
/// the id of a plan. GUI thread; the window owns it and outlives nothing of the session.
class ReviewPage : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(session::Session *session, QWidget *parent = nullptr);

    void refresh() override;
    bool focusSearch() override;
    void makePlan();

public Q_SLOTS:
    void open(const QString &argument) override;

private:
    enum class Doing { Nothing, Planning, Applying };

    void createActions();
    void wire();
    void readPlan(qint64 planId); ///< 0: the latest
    void readStanding();
    void showPlan(const Result<session::PlanView> &plan);
    void showNoPlan();
    void showNoChanges(const session::PlanView &plan);
    void explainStale();
    void apply(bool ignoreGuard);
    void askToApply();
    void applied(const Result<session::RunReport> &report);
    void tellOutcome(const session::RunReport &report);
    void exportPlan();
    void follow(const session::Progress &progress);
    void showFailure(const Error &error);
    void setDoing(Doing doing);
    void showActions();
    [[nodiscard]] QString describe(const session::PlanView &plan) const;

    session::Session *m_session;
    PlanTable *m_table;
    QPushButton *m_apply;
    QPushButton *m_makePlan;
    QPushButton *m_export;
    QPushButton *m_stop;
    QTimer *m_pace;
    session::PlanView m_plan;
    std::optional<session::Progress> m_progress;
    Doing m_doing = Doing::Nothing;
    bool m_done = false; ///< the plan was applied, or is too old to be
};

} // namespace tandem::ui
