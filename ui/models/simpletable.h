// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace tandem::ui {

/// A table of rows that are all in memory: a subclass gives headers and cells. GUI thread.
class SimpleTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] virtual int rows() const = 0;
    [[nodiscard]] virtual QStringList headers() const = 0;
    /// Only for rows and columns that are there.
    [[nodiscard]] virtual QVariant cell(int row, int column, int role) const = 0;
};

} // namespace tandem::ui
