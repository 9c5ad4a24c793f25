// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overviewviews.h"
#include "ui/models/simpletable.h"

namespace tandem::ui {

/// The flows that are on, a flow a row: which way it goes, what it covers, what was written in the last 24
/// hours and what is refused. GUI thread.
class FlowsModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Name, Way, Linked, ToSalesforce, ToStartdeliver, Refused, ColumnCount };
    using SimpleTable::SimpleTable;

    /// The same again changes nothing.
    void setFlows(const QList<session::FlowOverview> &flows);
    [[nodiscard]] const QList<session::FlowOverview> &flows() const { return m_flows; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_flows.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    QList<session::FlowOverview> m_flows;
};

} // namespace tandem::ui
