// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/kit/labels.h"
#include "ui/models/pagedmodel.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace tandem::ui {

class TableView;

/// One tab of Activity: a list, what can be done with its chosen rows, room for more below. Actions are
/// buttons with a key each, which works while the focus is in the tab.
class ListTab : public QWidget
{
    Q_OBJECT
public:
    ListTab(PagedModel *model, const QString &objectName, const QString &accessibleName, QWidget *parent);

    virtual void refresh();
    [[nodiscard]] TableView *table() const { return m_table; }

Q_SIGNALS:
    void problem(const tandem::Error &error);
    /// Something was decided or is to be tried again: what it means, in a sentence.
    void done(const QString &what, const QString &next);
    /// As Page's.
    void recordRequested(const QString &idOrUrl);

protected:
    QPushButton *addAction(const QString &text, const QString &objectName, const QString &toolTip,
        Qt::Key key, const std::function<void()> &action, bool needsRow = true);
    /// The action that asks for the inspector; `record` gives what it is to look at in a row.
    void addInspection(const std::function<QString(int row)> &record);
    /// What stands where the list would while there is nothing in it.
    void setEmptyText(const QString &text) { m_emptyText = text; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    [[nodiscard]] QHBoxLayout *actions() const { return m_actions; }

private:
    void showState();
    void enableActions();

    PagedModel *m_model;
    TableView *m_table;
    QVBoxLayout *m_column;
    QHBoxLayout *m_actions;
    QList<QPushButton *> m_rowActions;
    QString m_emptyText;
};

} // namespace tandem::ui
