// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/keys.h"

#include <QTableView>

#include <optional>

namespace tandem::ui {

/// A table as every page has it: whole rows selected, one calm row height with room for two lines, no grid;
/// pills for cells with a ToneRole. Ctrl+C copies the selected rows for a spreadsheet, the menu under
/// the right button a column too. Return activates a row.
class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Widths to begin with; a negative one is a share of what is left. Those that a person drags stay, until
    /// other ones than before are given.
    void setColumnWidths(const QList<int> &widths);
    /// A person gave widths, which other ones would take away.
    [[nodiscard]] bool isDragged() const { return m_dragged; }
    /// Columns take no more than they show; what that leaves goes to those that share it and show more, or to
    /// the first of them. Those of `keeping` are as wide as they are given, whatever they show. After
    /// setModel().
    void fitColumns(const QList<int> &keeping = {});
    /// Rows grow until every text is seen whole. For tables of few rows: every row is measured.
    void setWrapped();
    /// Rows of the selection, from the top.
    [[nodiscard]] QList<int> selectedRows() const;
    /// The current row, -1 where there is none.
    [[nodiscard]] int currentRow() const;
    /// What the pointer over a cell is told: the cell's tool tip as it stands there, whatever tags a service
    /// put into it; empty: nothing.
    [[nodiscard]] static QString toolTipOf(const QModelIndex &cell);
    /// Selects a row and makes it seen; the nearest one where there are fewer.
    void goToRow(int row);
    /// When the model starts anew the same record (its IdRole) becomes current, also one beyond the first
    /// page, and stands where it stood; none does where it is gone, so that no key decides about another.
    /// Rows without ids keep the place.
    void keepRecord();
    /// With keepRecord(), for lists of news: until a row is chosen the first one is current, also when others
    /// come before it; and a list that stands at its top stays there.
    void followFirst(bool follows = true);
    /// The next rows are other ones: the first of them becomes current.
    void startOver();
    /// What Space does where the table stands is told there.
    [[nodiscard]] KeyTable *keys() const { return m_keys; }
    /// One line where the table has no rows.
    void setPlaceholder(const QString &text);

Q_SIGNALS:
    void currentRowChanged(int row);
    void rowActivated(int row);
    void selectedRowsChanged();
    /// A row was chosen, and not by keepRecord() for the person.
    void rowChosen();
    /// Space, which ticks where there is something to tick.
    void spacePressed();

protected:
    /// Those that are selected, each on a line, its cells with tabs between them.
    virtual void copyRows() const;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void copyColumn() const;
    [[nodiscard]] int fixedWidth(int column) const;
    void measure(int first, int last);
    void shareWidths();
    void giveWidths();
    void setDragged(bool dragged);
    [[nodiscard]] QList<int> fittedWidths() const;
    void notePlace();
    void takeUp();
    void seek(int first);
    [[nodiscard]] int rowOf(qint64 record, int first = 0) const;
    void choose(int row);
    void putAt(int row, int top);

    KeyTable *m_keys;
    QList<int> m_widths;
    bool m_fits = false;
    QList<int> m_keeping; ///< columns that do not fit to what they show
    QList<int> m_needs; ///< with fitColumns(): of the widest text in each column; empty: not measured
    bool m_needsOver = false; ///< the rows they are of are gone
    bool m_holdsHeader = false; ///< the mouse button went down there
    bool m_sharing = false; ///< widths change that nobody drags
    bool m_dragged = false; ///< a person gave widths
    bool m_keeps = false;
    bool m_seeks = false;
    qint64 m_record = 0; ///< that was current last, 0: none, or it has no id
    int m_place = -1; ///< its row
    bool m_follows = false;
    bool m_newestFirst = false; ///< what comes, comes at the top
    bool m_choosing = false; ///< a row becomes current that nobody chose
    std::optional<int>
        m_top; ///< where the row at m_place stood in the viewport before the model started anew
    QString m_placeholder;
};

} // namespace tandem::ui
