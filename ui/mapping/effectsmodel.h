// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mapping/mappingmodels.h"

namespace tandem::ui {

/// The first fields that an edit would have written, some of each mapping that writes any.
class EffectsModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Record, Field, Now, After, Way, ColumnCount };
    static constexpr int most = 20; ///< changes; one of both sides has two rows

    /// `fields` tells what people call them; the tool tip has their names too.
    explicit EffectsModel(const session::FlowFields &fields, QObject *parent = nullptr);
    void setEdits(const QList<EditsModel::Edit> &edits);
    /// Changes besides those that are shown: of one field of one pair each.
    [[nodiscard]] qint64 more() const { return m_more; }

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    struct Row
    {
        QString field;
        TrialRow trial;
    };
    [[nodiscard]] static QList<Row> rowsOf(const FieldMapping &mapping, const TrialRow &trial);

    ObjectSchema m_salesforce;
    ObjectSchema m_startdeliver;
    QList<Row> m_rows;
    qint64 m_more = 0;
};

} // namespace tandem::ui
