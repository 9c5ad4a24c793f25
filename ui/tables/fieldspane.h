// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"
#include "ui/models/fieldsmodel.h"

class QLabel;

namespace tandem::ui {

class TableView;

/// Two records field by field under a heading: what is chosen above it, in detail.
class FieldsPane : public Card
{
    Q_OBJECT
public:
    /// A pair and a conflict have no result and no rule, a pair no base either.
    enum class Layout { Plan, Pair, Conflict };

    FieldsPane(const QString &objectName, Layout layout, QWidget *parent = nullptr);

    void showLines(const QString &heading, const QString &explanation, const QList<FieldLine> &lines);
    void showNothing(const QString &hint);
    /// By its size hint: for where the room is shared by what is in it.
    void askForAllLines();
    [[nodiscard]] FieldsModel *model() const { return m_model; }
    /// With all lines of its explanation at the width it has: a splitter asks for nothing else.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Columns in which no line has anything leave their room to the others.
    void hideEmptyColumns(const QList<FieldLine> &lines);

    Layout m_layout;
    QLabel *m_explanation;
    TableView *m_table;
    FieldsModel *m_model;
};

} // namespace tandem::ui
