// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"
#include "ui/models/simpletable.h"

namespace tandem::ui {

/// What the rows of a plan are put together by.
enum class PlanGroupBy { Nothing, Flow, Direction, Field, Reason, Owner };

/// What the rows of a group have in common: "Phone", "One side changed".
[[nodiscard]] QString planTraitTitle(const session::PlanGroup &group);

/// The groups of a plan with their counts, which come with the plan: no row is asked for. First stands
/// everything together. GUI thread.
class PlanGroupsModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Group, Rows, ColumnCount };

    /// Which rows are meant; those of everything have none of these.
    struct Entry
    {
        std::optional<Flow> flow;
        std::optional<Side> side;
        std::optional<session::PlanTrait> trait;
        QString title;
        qint64 rows = 0;
        qint64 ticked = 0;
        [[nodiscard]] bool isSame(const Entry &other) const
        {
            return flow == other.flow && side == other.side && trait == other.trait;
        }
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    using SimpleTable::SimpleTable;

    /// Of the groups only what `within` lets through by flow and kind, and `kept`, even where no row of it is
    /// left. Where the groups are the same as before, only their counts change.
    void show(const QList<session::PlanGroup> &groups, const session::PlanFilter &within, PlanGroupBy by,
        const Entry &kept);
    void show(const QList<session::PlanGroup> &groups, const session::PlanFilter &within, PlanGroupBy by);
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// False where the plan does not know what its rows have in common: an earlier version made it.
    [[nodiscard]] bool isKnown() const { return m_known; }

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    QList<Entry> m_entries;
    PlanGroupBy m_by = PlanGroupBy::Nothing;
    bool m_known = true;
};

} // namespace tandem::ui
