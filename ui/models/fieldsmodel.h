// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"

#include <QAbstractTableModel>

namespace tandem::ui {

/// One field of two records side by side.
struct FieldLine
{
    QString field;
    QString names = {}; ///< what the services call it, where the label does not say that
    Value base;
    std::optional<Value> otherBase = {}; ///< Startdeliver's, where that reads otherwise
    bool hasBase = false;
    Value salesforce;
    Value startdeliver;
    std::optional<session::MappedValue> mapped = {}; ///< what one of the two is compared as
    bool hasSalesforce = true; ///< false: no such record yet
    bool hasStartdeliver = true;
    std::optional<Value> result;
    QString rule;
    bool differs = false;
    bool clears = false;
    friend bool operator==(const FieldLine &, const FieldLine &) = default;
};

/// What a planned write changes, with what both sides hold now and what they last agreed on.
[[nodiscard]] QList<FieldLine> linesOf(const session::PlanRowView &row, const session::PairView &pair);
/// Every mapped field of two records, those that differ first.
[[nodiscard]] QList<FieldLine> linesOf(const session::PairView &pair);
/// The one field, with what both sides last agreed on.
[[nodiscard]] QList<FieldLine> linesOf(const session::ConflictView &conflict);

/// Fields for a detail view.
class FieldsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Field, Base, Salesforce, Startdeliver, Result, Rule, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setLines(const QList<FieldLine> &lines);
    [[nodiscard]] const QList<FieldLine> &lines() const { return m_lines; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<FieldLine> m_lines;
};

} // namespace tandem::ui
