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
    /// Goes into the list, to the first row that names one of these records, as soon as it is there; pages
    /// that may have it are asked for.
    void goToRecord(const QStringList &ids);
    /// Of the current row, as the inspector takes it; empty: none.
    [[nodiscard]] virtual QString currentRecord() const;

Q_SIGNALS:
    void problem(const tandem::Error &error);
    /// Something was decided or is to be tried again: what it means, in a sentence.
    void done(const QString &what, const QString &next);
    /// As Page's.
    void recordRequested(const QString &idOrUrl);
    void pageRequested(const QString &pageId, const QString &argument);

protected:
    /// The sheet of shortcuts tells the text, or `keyWords` where that says too little.
    QPushButton *addAction(const QString &text, const QString &objectName, const QString &toolTip,
        Qt::Key key, const std::function<void()> &action, bool needsRow = true, const QString &keyWords = {});
    /// The action that asks for the inspector; `record` gives what it is to look at in a row.
    void addInspection(const std::function<QString(int row)> &record);
    /// The ids that a row is about, for goToRecord(); a row that does not wait any more has none.
    void setRecords(const std::function<QStringList(int row)> &records) { m_records = records; }
    /// Why an action of the chosen rows cannot be used now, which its tool tip says then; empty: it can.
    void setObstacle(QPushButton *action, const std::function<QString()> &obstacle);
    /// It decides nothing about what stands in detail below the list: it need not be read for it.
    void allowUnread(QPushButton *action);
    /// What the tool tip of an action says of the chosen rows, where that is not the same for all.
    void setMeaning(QPushButton *action, const std::function<QString()> &meaning);
    /// What stands where the list would while there is nothing in it, and the one way on from there, where
    /// the page has none.
    void setEmptyText(const QString &text, const QString &way = {}, const QString &pageId = {},
        const QString &argument = {});
    /// The actions while there is something to act on, the way on otherwise.
    virtual void offerActions(bool any);
    /// The rows do not name what goToRecord() looks for: whether others are listed that may. `lists` were
    /// looked through by now.
    virtual bool seekElsewhere([[maybe_unused]] int lists) { return false; }
    void offerWay(bool offered);
    /// After what setObstacle() asks about changed, other than with the rows.
    void enableActions();
    /// What stands in detail below the list is of the current row: `show` is called whenever that is another
    /// one, holds other values or is gone (-1), and tells by tellShown() of whom it shows everything, at once
    /// or later. Until that is the current row nothing is done with any row, but by what allowUnread() names.
    void setDetail(const std::function<void(int row)> &show);
    /// Its IdRole; 0: of nobody, and why that will stay so, if it will.
    void tellShown(qint64 id, const QString &whyNobody = {});
    /// The detail of the current row will not come.
    [[nodiscard]] bool isUnread() const { return !m_whyNobody.isEmpty(); }
    /// Of the column, below the list: it takes the height of what stands in it at most. The list has the
    /// rest, and the larger part; but `lines` of the table in it are seen before the list has many rows.
    void leaveRestToList(QWidget *detail, int lines = 0);
    void fitDetail();
    /// Else it keeps its height: nothing jumps while the detail of the next row is read.
    [[nodiscard]] virtual bool isDetailRead() const { return m_shown != 0 || isUnread(); }
    bool event(QEvent *event) override;
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
        bool isForUnread = false; ///< also while the detail is of nobody
    };

    void showState();
    void seekRecord();
    void chooseFirst();
    void takeFocus();
    [[nodiscard]] bool showsCurrent() const;
    [[nodiscard]] int heightOfRows(int rows) const;
    [[nodiscard]] int heightOfLines() const;
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
    std::function<QString(int row)> m_inspected = {};
    std::function<QStringList(int row)> m_records = {};
    std::function<void(int row)> m_showDetail = {};
    qint64 m_shown = 0; ///< whose detail is there; 0: nobody's
    QString m_whyNobody; ///< empty: it comes
    QWidget *m_detail = nullptr; ///< that leaves room to the list
    int m_detailNeeds = 0; ///< its height, when it was read last
    int m_detailLines = 0; ///< that are to be seen of its table
    int m_detailWants = 0; ///< its height with these, likewise
    QStringList m_sought; ///< ids of the record that is to become current
    int m_soughtFrom = 0; ///< rows before it were looked at
    int m_soughtThrough = 0; ///< lists that do not name it
};

} // namespace tandem::ui
