// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tableview.h"

#include "ui/kit/headings.h"
#include "ui/kit/theme.h"
#include "ui/kit/tooltips.h"
#include "ui/models/pagedmodel.h"
#include "ui/tables/celldelegate.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <limits>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// What the texts of one table take, of cells and of pills.
class CellWidths
{
public:
    explicit CellWidths(const QWidget *table)
        : m_text(table->fontMetrics())
        , m_pill(headingFont(table->font()))
    {
    }

    /// 0: no more than `known`, or nothing at all. Shaping a text is dear, so one too short for that is not.
    [[nodiscard]] int beyond(int known, const QModelIndex &cell) const
    {
        constexpr qsizetype most = 200; // characters: wider than any column
        const QString text = cell.data().toString().left(most);
        // Hardly a letter is wider than two of the average.
        const int widest = 2 * std::max(m_text.averageCharWidth(), m_pill.averageCharWidth());
        if (text.isEmpty() || widest * static_cast<int>(text.size()) + roomInPill + roomBesideText <= known)
            return 0;
        const bool pill = cell.data(ToneRole).isValid();
        return pill ? m_pill.horizontalAdvance(text) + roomInPill + roomBesideText
                    : m_text.horizontalAdvance(text) + roomBesideText;
    }

private:
    QFontMetrics m_text;
    QFontMetrics m_pill;
};

} // namespace

TableView::TableView(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
    , m_keys(new KeyTable(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(36, 2 * fontMetrics().height() + 10));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(32);
    // The last column takes what rounding leaves.
    horizontalHeader()->setStretchLastSection(true);
    // Widths also change where columns are hidden and where the last one is stretched.
    horizontalHeader()->viewport()->installEventFilter(this);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (m_holdsHeader && !m_sharing)
            setDragged(true);
    });
    m_keys->add(Qt::Key_Space, {}, [this] { Q_EMIT spacePressed(); });
    connect(this, &QTableView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT rowActivated(index.row()); });
    // Also the one that is current already.
    connect(this, &QTableView::pressed, this, &TableView::rowChosen);
    connect(this, &TableView::rowChosen, this, [this] { m_follows = false; });
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    shareWidths();
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &TableView::notePlace);
    // The selection goes without a word when the model starts anew.
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        Q_EMIT currentRowChanged(-1);
        Q_EMIT selectedRowsChanged();
        takeUp();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first) {
        if (m_seeks)
            seek(first);
    });
}

void TableView::keepRecord()
{
    m_keeps = true;
}

void TableView::followFirst(bool follows)
{
    m_follows = follows;
    m_newestFirst = m_newestFirst || follows;
}

void TableView::startOver()
{
    m_seeks = false;
    m_top.reset();
    m_record = 0;
    m_place = -1;
}

/// Before the model starts anew: whoever reads or scrolls finds the same rows at the same height again.
void TableView::notePlace()
{
    m_top.reset();
    // Whoever reads a list of news from its top is shown the news.
    if (m_newestFirst && verticalScrollBar()->value() == 0)
        return;
    if (m_keeps && m_place >= 0 && m_place < model()->rowCount())
        m_top = rowViewportPosition(m_place);
}

/// After the model started anew.
void TableView::takeUp()
{
    m_seeks = false;
    if (!m_keeps)
        return;
    if (m_record == 0)
        return choose(m_place);
    if (!m_follows) {
        m_seeks = true;
        return seek(0);
    }
    const std::optional<int> top = m_top;
    const int before = top && *top < 0 ? rowOf(m_record) : -1;
    choose(0);
    if (before >= 0)
        putAt(before, *top);
}

int TableView::rowOf(qint64 record, int first) const
{
    const int rows = model()->rowCount();
    for (int row = first; row < rows; ++row) {
        if (model()->index(row, 0).data(IdRole).toLongLong() == record)
            return row;
    }
    return -1;
}

/// Nobody chose it.
void TableView::choose(int row)
{
    const QScopedValueRollback choosing(m_choosing, true);
    goToRow(row);
}

void TableView::putAt(int row, int top)
{
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rowViewportPosition(row) - top);
}

void TableView::seek(int first)
{
    const int rows = model()->rowCount();
    if (const int row = rowOf(m_record, first); row >= 0) {
        m_seeks = false;
        choose(row);
        if (m_top)
            putAt(row, *m_top);
        return;
    }
    // Lists only get shorter above a record, or a little longer: far behind its place it is not.
    if (rows > m_place + PagedModel::pageSize || !model()->canFetchMore({}))
        m_seeks = false;
    else
        model()->fetchMore({});
}

void TableView::setColumnWidths(const QList<int> &widths)
{
    if (widths != m_widths)
        setDragged(false);
    m_widths = widths;
    shareWidths();
}

/// Nobody else sees to it then that all columns fit.
void TableView::setDragged(bool dragged)
{
    m_dragged = dragged;
    setHorizontalScrollBarPolicy(dragged ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void TableView::setWrapped()
{
    setWordWrap(true);
    verticalHeader()->setMinimumSectionSize(std::max(36, fontMetrics().height() + 18));
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

/// What a column is given, and more where the language has a longer word for it.
int TableView::fixedWidth(int column) const
{
    const int given = m_widths.at(column);
    return given <= 0 ? given : std::max(given, headingWidth(horizontalHeader(), column));
}

void TableView::fitColumns(const QList<int> &keeping)
{
    m_fits = true;
    m_keeping = keeping;
    const auto measureAnew = [this] {
        // What was measured holds until there are rows again: columns do not jump while a list is read anew.
        m_needsOver = true;
        measure(0, model()->rowCount() - 1);
    };
    connect(model(), &QAbstractItemModel::modelReset, this, measureAnew);
    connect(model(), &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { measure(first, last); });
    connect(model(), &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) { measure(first.row(), last.row()); });
    measureAnew();
}

/// Of so many rows at once: what is seen of a page. The window stands still meanwhile.
void TableView::measure(int first, int last)
{
    constexpr int mostRows = 40;
    // Nothing is fitted any more where a person gave the widths.
    if (last < first || m_dragged)
        return;
    if (std::exchange(m_needsOver, false))
        m_needs.clear();
    m_needs.resize(model()->columnCount());
    const CellWidths widths(this);
    for (int row = first; row <= last && row < first + mostRows; ++row) {
        for (int column = 0; column < m_needs.size(); ++column) {
            int &needs = m_needs[column];
            needs = std::max(needs, widths.beyond(needs, model()->index(row, column)));
        }
    }
    shareWidths();
}

/// 0 of what is hidden.
QList<int> TableView::fittedWidths() const
{
    QList<int> widths(std::min(m_widths.size(), m_needs.size()), 0);
    QList<int> sharing;
    int left = viewport()->width();
    int shares = 0;
    for (int column = 0; column < widths.size(); ++column) {
        if (isColumnHidden(column))
            continue;
        if (m_widths.at(column) < 0) {
            sharing.append(column);
            shares -= m_widths.at(column);
            continue;
        }
        const int given = fixedWidth(column);
        const int needs = std::max(m_needs.at(column), headingWidth(horizontalHeader(), column));
        widths[column] = m_keeping.contains(column) ? given : std::min(needs, given);
        left -= widths.at(column);
    }
    const QList<int> all = sharing;
    const auto need = [this](int column) {
        return std::max({64, m_needs.at(column), headingWidth(horizontalHeader(), column)});
    };
    const auto share = [&](int column) { return left * -m_widths.at(column) / std::max(1, shares); };
    for (;;) {
        const auto content = std::find_if(
            sharing.cbegin(), sharing.cend(), [&](int column) { return need(column) <= share(column); });
        if (content == sharing.cend())
            break;
        const int column = *content;
        sharing.removeOne(column);
        widths[column] = need(column);
        left -= widths.at(column);
        shares += m_widths.at(column);
    }
    const int room = left;
    for (const int column : std::as_const(sharing))
        widths[column] = std::max(64, room * -m_widths.at(column) / std::max(1, shares));
    if (sharing.isEmpty() && !all.isEmpty())
        widths[all.first()] += std::max(0, left);
    return widths;
}

void TableView::shareWidths()
{
    if (!model() || m_dragged)
        return;
    const QScopedValueRollback sharing(m_sharing, true);
    giveWidths();
}

void TableView::giveWidths()
{
    if (m_fits && !m_needs.isEmpty()) {
        const QList<int> widths = fittedWidths();
        for (int column = 0; column < widths.size(); ++column) {
            if (!isColumnHidden(column))
                setColumnWidth(column, widths.at(column));
        }
        return;
    }
    int left = viewport()->width();
    int shares = 0;
    for (int column = 0; column < m_widths.size() && column < model()->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        left -= std::max(0, fixedWidth(column));
        shares += std::max(0, -m_widths.at(column));
    }
    for (int column = 0; column < m_widths.size() && column < model()->columnCount(); ++column) {
        const int width = fixedWidth(column);
        setColumnWidth(column, width >= 0 ? width : std::max(64, left * -width / std::max(1, shares)));
    }
}

QList<int> TableView::selectedRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

int TableView::currentRow() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void TableView::goToRow(int row)
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0)
        return;
    const int column = std::max(0, horizontalHeader()->logicalIndexAt(0));
    const QModelIndex index = model()->index(std::clamp(row, 0, rows - 1), column);
    // Not setCurrentIndex(): with Ctrl held, as after Ctrl+Return, it would add to what is selected.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    if (!m_choosing)
        Q_EMIT rowChosen();
}

void TableView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    // A banner above takes room from the list: whoever decides by keys still sees about whom.
    const QRect row = visualRect(currentIndex());
    const bool wasSeen = row.isValid() && row.top() >= 0 && row.bottom() < event->oldSize().height();
    QTableView::resizeEvent(event);
    shareWidths();
    // Not where it is seen still: that would scroll sideways.
    if (wasSeen && visualRect(currentIndex()).bottom() >= viewport()->height())
        scrollTo(currentIndex());
}

bool TableView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == horizontalHeader()->viewport()) {
        const QEvent::Type type = event->type();
        if (type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick)
            m_holdsHeader = true;
        else if (type == QEvent::MouseButtonRelease)
            m_holdsHeader = false;
    }
    return QTableView::eventFilter(watched, event);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    // What the editor of a cell leaves over is not meant for the rows: its Return would open it once more.
    if (state() == EditingState && !hasFocus())
        return;
    if (event->matches(QKeySequence::Copy))
        return copyRows();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // Where nobody takes a row Return is left to the sheet.
    const bool taken = isSignalConnected(QMetaMethod::fromSignal(&TableView::rowActivated));
    if (enter && taken && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && currentRow() >= 0) {
        Q_EMIT rowActivated(currentRow());
        return;
    }
    if (m_keys->take(event))
        return;
    // Qt goes to the first and the last cell of the row, and a row is chosen as one.
    const bool toEnd = event->key() == Qt::Key_End;
    if ((toEnd || event->key() == Qt::Key_Home)
        && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier)
        return goToRow(toEnd ? std::numeric_limits<int>::max() : 0);
    // Letters and Ctrl+Return are the page's shortcuts, not a search by typing.
    if (enter || !event->text().isEmpty()) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

QString TableView::toolTipOf(const QModelIndex &cell)
{
    return plainToolTip(cell.data(Qt::ToolTipRole).toString());
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), toolTipOf(indexAt(help->pos())), viewport());
    return true;
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_placeholder.isEmpty() || !model() || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(Theme::instance()->color(Token::Muted));
    painter.drawText(
        viewport()->rect().adjusted(24, 4, -24, -4), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_choosing)
        Q_EMIT rowChosen();
    Q_EMIT selectedRowsChanged();
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_keeps && current.isValid()) {
        m_seeks = false;
        m_record = current.siblingAtColumn(0).data(IdRole).toLongLong();
        m_place = current.row();
    }
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

} // namespace tandem::ui
