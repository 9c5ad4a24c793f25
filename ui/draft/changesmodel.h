// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configdiff.h"
#include "ui/models/simpletable.h"

namespace tandem::ui {

/// What an edit of the configuration changes, a value a row. GUI thread.
class ChangesModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Where, Before, After, ColumnCount };
    using SimpleTable::SimpleTable;

    /// `labels` by path: what people know the values by; one without is shown by its place in the document.
    void show(const QList<ConfigurationChange> &changes, const QHash<QString, QString> &labels = {});

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_changes.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    QList<ConfigurationChange> m_changes;
    QHash<QString, QString> m_labels;
};

/// "flows › accounts › schedule"
[[nodiscard]] QString settingPlace(const QString &path);

} // namespace tandem::ui
