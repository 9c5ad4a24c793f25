// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/watchview.h"
#include "ui/models/simpletable.h"

namespace tandem::ui {

/// The newest change notices, and what came of each.
class NoticesModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { When, From, Record, Change, Outcome, ColumnCount };
    using SimpleTable::SimpleTable;
    void setNotices(const QList<session::NoticeView> &notices);

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_notices.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    QList<session::NoticeView> m_notices;
};

} // namespace tandem::ui
