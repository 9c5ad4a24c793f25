// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/models/pagedrows.h"

namespace tandem::ui {

/// The rows of one plan, through a filter. A tick is stored at once; where the store refuses it, the box goes
/// back and problem() says why. Keeps the counts by kind in step with the ticks.
class PlanModel : public PagedRows<session::PlanRowView>
{
    Q_OBJECT
public:
    enum Column { Tick, Action, Record, Kind, Direction, Change, Outcome, ColumnCount };

    struct Totals
    {
        qint64 rows = 0;
        qint64 ticked = 0;
        friend bool operator==(const Totals &, const Totals &) = default;
    };

    explicit PlanModel(session::Session *session, QObject *parent = nullptr);

    void setPlan(const session::PlanView &plan);
    /// The same plan read again: what became of its rows is shown in place.
    void updatePlan(const session::PlanView &plan);
    [[nodiscard]] const session::PlanView &plan() const { return m_plan; }
    void setFilter(const session::PlanFilter &filter);
    [[nodiscard]] const session::PlanFilter &filter() const { return m_filter; }
    /// Ticks are taken only while this is true (not while the plan is applied or after).
    void setEditable(bool editable);
    [[nodiscard]] bool isEditable() const { return m_editable; }

    [[nodiscard]] Totals totals(
        session::PlanKind kind) const; ///< of what the filter lets through, text aside
    [[nodiscard]] Totals totals() const; ///< of the whole plan
    [[nodiscard]] qint64 tickedDeletes() const; ///< of the whole plan, whatever the filter
    [[nodiscard]] qint64 tickedClears() const; ///< rows that empty a field, likewise
    [[nodiscard]] bool hasUntickedDeletes() const; ///< likewise
    /// Ticked rows that the filter keeps out of sight; none where not all of what it shows is in memory.
    [[nodiscard]] std::optional<qint64> tickedOutOfSight() const;
    /// Ticks were set whose counts are not known yet.
    [[nodiscard]] bool isCounting() const { return m_counting > 0; }
    /// Every row that the filter lets through, also those that no view has seen.
    void tickAll(bool ticked);
    void setTicked(const QList<int> &rows, bool ticked);
    /// The row writes the other way from now on, where a rule chose between two changed values; else
    /// problem() says why it does not.
    void reverse(int row);
    [[nodiscard]] int rowOf(qint64 id) const; ///< -1 where it is not in memory

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void totalsChanged();
    /// A row was turned: it, or another one of its pair, is not what it was.
    void rowReversed();

protected:
    [[nodiscard]] QStringList headers() const override;
    void fetch(const QString &after, int limit, Deliver deliver) override;
    [[nodiscard]] QVariant cell(const session::PlanRowView &row, int column, int role) const override;

private:
    void count(const session::PlanRowView &row, bool ticked);
    void readTotals();
    [[nodiscard]] static QVariant display(const session::PlanRowView &row, int column);
    [[nodiscard]] QString toolTip(const session::PlanRowView &row, int column) const;
    [[nodiscard]] QString tickToolTip(const session::PlanRowView &row) const;

    session::Session *m_session;
    session::PlanView m_plan;
    session::PlanFilter m_filter;
    bool m_editable = true;
    int m_counting = 0; ///< answers that tell of ticks and are on their way
};

} // namespace tandem::ui
