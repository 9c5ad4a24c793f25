// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QObject>

namespace tandem::ui {

/// The plan that the steps of the set-up share: making it, how the matching stands with it, trying it on a
/// few rows, and applying the rest. Thin over the session; GUI thread.
class SetupPlan : public QObject
{
    Q_OBJECT
public:
    enum class Doing { Nothing, Reading, Trying, Applying };

    explicit SetupPlan(session::Session *session, QObject *parent = nullptr);

    /// Reads what is stored: the latest plan, the matching, what was decided since.
    void refresh();
    void make();
    void tryRows();
    void applyRest();

    [[nodiscard]] Doing doing() const { return m_doing; }
    /// Nothing is going on, and what is stored has been read.
    [[nodiscard]] bool isReady() const { return m_known && m_doing == Doing::Nothing; }
    /// id 0: there is none.
    [[nodiscard]] const session::PlanView &plan() const { return m_plan; }
    [[nodiscard]] const QList<session::MatchingView> &matching() const { return m_matching; }
    [[nodiscard]] qint64 undecided() const; ///< what waits for a person in Matches
    /// Of those, what the last reading found beyond what there was before it.
    [[nodiscard]] qint64 foundMore() const { return std::min(m_foundMore, undecided()); }
    /// Held records of a flow that a person decided about and no plan has carried out.
    [[nodiscard]] qint64 decided(Flow flow) const { return m_decided.value(flow); }
    [[nodiscard]] qint64 decided() const;
    /// What Matches does not list and keeps a matching open all the same.
    [[nodiscard]] const QList<session::HoldView> &heldBeside() const { return m_heldBeside; }
    /// The configuration, the fields or a person's decisions are newer than the plan.
    [[nodiscard]] bool isOutdated() const;
    [[nodiscard]] qint64 ticked() const; ///< rows that would be written
    [[nodiscard]] bool deletes() const; ///< some of them deletes
    /// Nothing of the plan is left to write, and some of it was, or there was nothing and still is.
    [[nodiscard]] bool isApplied() const;
    /// What the last trial or apply came to.
    [[nodiscard]] const std::optional<session::RunReport> &report() const { return m_report; }
    [[nodiscard]] QString progressText() const { return m_progress; }

Q_SIGNALS:
    void turning(); ///< doing() becomes another one; what shows it has not changed yet
    void changed();
    void failed(const tandem::Error &error);

private:
    void made(const Result<session::PlanView> &plan);
    void apply(Doing how, qint64 atMost);
    void applied(const Result<session::RunReport> &report);
    void setDoing(Doing doing);
    void take(const session::PlanView &plan);
    void takeHolds(const QList<session::HoldView> &holds);
    void sortHolds();

    session::Session *m_session;
    session::PlanView m_plan;
    QList<session::MatchingView> m_matching;
    std::optional<session::RunReport> m_report;
    QString m_progress;
    Doing m_doing = Doing::Nothing;
    bool m_known = false; ///< the latest plan was read
    QHash<Flow, qint64> m_decided;
    QList<session::HoldView> m_holds; ///< nobody has decided yet
    QList<session::HoldView> m_heldBeside;
    qint64 m_foundMore = 0;
};

} // namespace tandem::ui
