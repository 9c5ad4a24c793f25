// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/causes.h"
#include "core/session/watchview.h"
#include "ui/kit/page.h"

class QLabel;
class QScrollArea;

namespace tandem::ui {

class Badge;
class FlowsCard;
class FreshnessCard;
class LiveCard;
class NeedsList;
class RunMeter;
class WrittenCard;

/// Where a person starts: how it is, in a word; what needs a decision; the last run; how much is linked, flow
/// by flow too, how fresh it is and what was written when; and Sync now.
class OverviewPage : public Page
{
    Q_OBJECT
public:
    OverviewPage(session::Session *session, RunMeter *meter, QWidget *parent = nullptr);

    void refresh() override;
    /// What can be begun now, for whoever asks from another page; the rest is read when the page is seen.
    void readStatus();
    /// The same as the buttons: before the first plan there is nothing to sync, and one is made. False: no
    /// run was begun.
    bool syncNow();
    void makePlan();
    /// Why a plan, or a run that writes, cannot begin now; empty: it can.
    [[nodiscard]] QString planObstacle() const;
    [[nodiscard]] QString syncObstacle() const;
    /// What runs by itself, here or in another program, as last heard of.
    [[nodiscard]] const session::WatchView &watchView() const;
    [[nodiscard]] PageIndex index() const override;
    /// What needs a person, else the harmless one of the actions: the state at the top stays in sight.
    [[nodiscard]] QWidget *firstFocus() const override;

Q_SIGNALS:
    /// A run could not begin.
    void problem(const tandem::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void take(const session::AttentionView &found);
    void sayFailure(const Error &error);
    void draw();
    void drawNow();
    [[nodiscard]] bool showsPlanning() const;
    void readOverview();
    void drawButtons();
    [[nodiscard]] QWidget *stateCard();
    [[nodiscard]] QWidget *coverageCard();
    [[nodiscard]] QWidget *needsCard();
    [[nodiscard]] QWidget *lastRunCard();
    void showAboveNeed();
    void showLastRun();
    void readPlan();
    void takePlan(const std::optional<session::PlanView> &plan);
    void handleRun(const Result<session::RunReport> &run);

    session::Session *m_session;
    RunMeter *m_meter;
    session::StatusView m_status;
    qint64 m_muted = 0; ///< of its refusals
    std::optional<session::PlanView> m_openPlan; ///< that Review offers to apply
    bool m_loaded = false;
    bool m_undrawn = false; ///< something changed while nobody saw the page
    bool m_asking = false; ///< a run was asked for and has not begun or ended
    QPushButton *m_sync;
    QPushButton *m_plan;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_word = nullptr;
    QLabel *m_sentence = nullptr;
    Badge *m_badge = nullptr;
    LiveCard *m_live = nullptr;
    FlowsCard *m_flows = nullptr;
    FreshnessCard *m_freshness = nullptr;
    WrittenCard *m_written = nullptr;
    QLabel *m_inScope = nullptr;
    QLabel *m_refused = nullptr;
    QLabel *m_linked = nullptr;
    QLabel *m_salesforceRecords = nullptr;
    QLabel *m_startdeliverRecords = nullptr;
    QLabel *m_waiting = nullptr;
    NeedsList *m_needs = nullptr;
    QLabel *m_lastRun = nullptr;
    QLabel *m_toSalesforce = nullptr;
    QLabel *m_toStartdeliver = nullptr;
    Badge *m_lastState = nullptr;
};

} // namespace tandem::ui
