// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/foundviews.h"
#include "ui/models/simpletable.h"

namespace tandem::ui {

/// Records that were found by their name, a record a row, best first. GUI thread.
class FoundModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Name, Kind, Service, Partner, ColumnCount };
    using SimpleTable::SimpleTable;

    void setRecords(const QList<session::FoundRecord> &records);
    [[nodiscard]] const QList<session::FoundRecord> &records() const { return m_records; }

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_records.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    QList<session::FoundRecord> m_records;
};

} // namespace tandem::ui
