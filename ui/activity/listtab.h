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
    void pageRequested(const QString &pageId, const QString &argument);

protected:
    QPushButton *addAction(const QString &text, const QString &objectName, const QString &toolTip,
        Qt::Key key, const std::function<void()> &action, bool needsRow = true);
    /// The action that asks for the inspector; `record` gives what it is to look at in a row.
    void addInspection(const std::function<QString(int row)> &record);
    /// Why an action of the chosen rows cannot be used now, which its tool tip says then; empty: it can.
    void setObstacle(QPushButton *action, const std::function<QString()> &obstacle);
    /// What the tool tip of an action says of the chosen rows, where that is not the same for all.
    void setMeaning(QPushButton *action, const std::function<QString()> &meaning);
    /// What stands where the list would while there is nothing in it, and the one way on from there.
    void setEmptyText(
        const QString &text, const QString &way, const QString &pageId, const QString &argument = {});
    /// The actions while there is something to act on, the way on otherwise.
    virtual void offerActions(bool any);
    void offerWay(bool offered);
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    [[nodiscard]] QHBoxLayout *actions() const { return m_actions; }

private:
    struct RowAction
    {
        QPushButton *button;
        QString toolTip; ///< while it can be used
        QString keyText; ///< empty: it has no key
        std::function<QString()> obstacle = {};
        std::function<QString()> meaning = {}; ///< in place of the tool tip
    };

    void showState();
    void enableActions();
    [[nodiscard]] RowAction *rowAction(const QPushButton *button); ///< one that needs a row
    [[nodiscard]] static QString withKey(const QString &toolTip, const QString &keyText);

    PagedModel *m_model;
    TableView *m_table;
    QVBoxLayout *m_column;
    QHBoxLayout *m_actions;
    QPushButton *m_way = nullptr;
    QList<QPushButton *> m_allActions;
    QList<RowAction> m_rowActions;
    QString m_emptyText;
};

} // namespace tandem::ui
