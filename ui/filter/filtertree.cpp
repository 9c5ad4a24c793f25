// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filtertree.h"

#include "ui/filter/filterdocument.h"
#include "ui/filter/filtermodel.h"
#include "ui/kit/headings.h"
#include "ui/kit/keys.h"
#include "ui/kit/theme.h"
#include "ui/models/pagedmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

#include <functional>
#include <utility>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 3; ///< of a condition; its tool tip and the sentence tell the rest

constexpr int besideCount = 12; ///< as the headings have at their sides
constexpr int countWidth = 84; ///< of a count of some digits; the condition has all the rest

/// Rows of one calm height, more only where a condition needs more lines; groups are set off by weight, not
/// only by their place.
class NodeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = option->text.simplified();
        if (index.column() == FilterModel::Text && (index.flags() & Qt::ItemIsDropEnabled))
            option->font.setWeight(QFont::DemiBold);
        const bool muted = index.data(MutedRole).toBool() || index.column() != FilterModel::Text;
        option->palette.setColor(
            QPalette::Text, Theme::instance()->color(muted ? Token::Muted : Token::Text));
    }
    /// Counts end where their headings do, which the style would let run to the edge.
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() == FilterModel::Text || !option.widget)
            return QStyledItemDelegate::paint(painter, option, index);
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QString count = std::exchange(cell.text, {});
        cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        const bool selected = cell.state.testFlag(QStyle::State_Selected);
        const QRect room = cell.rect.adjusted(0, 0, -besideCount, 0);
        painter->save();
        painter->setFont(cell.font);
        painter->setPen(Theme::instance()->color(selected ? Token::Text : Token::Muted));
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter,
            cell.fontMetrics.elidedText(count, Qt::ElideRight, room.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int around = 16;
        const QFontMetrics metrics(option.font);
        const int calm = std::max(34, metrics.height() + around);
        const auto *tree = qobject_cast<const QTreeView *>(option.widget);
        const bool isCondition = !(index.flags() & Qt::ItemIsDropEnabled);
        if (!tree || index.column() != FilterModel::Text || !isCondition)
            return {100, calm};
        // The view asks before it knows where the row stands.
        int room = tree->columnWidth(FilterModel::Text) - around;
        for (QModelIndex at = index; at.isValid(); at = at.parent())
            room -= tree->indentation();
        const QRect wide(0, 0, std::max(1, room), 1'000'000);
        const int text =
            metrics.boundingRect(wide, Qt::TextWordWrap, index.data().toString().simplified()).height();
        return {100, std::max(calm, std::min(text, mostLines * metrics.lineSpacing()) + around)};
    }
};

} // namespace

FilterTree::FilterTree(FilterModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_keys(new KeyTable(this))
{
    setObjectName(u"filterTree"_s);
    setAccessibleName(tr("Conditions"));
    setModel(model);
    setItemDelegate(new NodeDelegate(this));
    setSelectionMode(ExtendedSelection);
    setWordWrap(true);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setIndentation(24);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    connect(model, &QAbstractItemModel::modelReset, this, &FilterTree::takeFilter);
    connect(this, &QTreeView::doubleClicked, this, &FilterTree::editRequested);
    m_keys->add(Qt::ALT | Qt::Key_Up, tr("Move the row up"), [this] { Q_EMIT stepRequested(false); });
    m_keys->add(Qt::ALT | Qt::Key_Down, tr("Move the row down"), [this] { Q_EMIT stepRequested(true); });
    m_keys->add(Qt::Key_Delete, tr("Remove the chosen rows"), [this] { Q_EMIT removeRequested(); });
    m_keys->add(Qt::Key_F2, tr("Edit the condition"), [this] { Q_EMIT editRequested(); });
    m_keys->add(Qt::Key_Return, tr("Edit the condition"), [this] { Q_EMIT editRequested(); });
}

/// A group without conditions has nothing to count: its words take the whole row.
void FilterTree::takeFilter()
{
    expandAll();
    const std::function<void(const QModelIndex &)> look = [&](const QModelIndex &parent) {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            const Filter *node = m_model->filterOf(index);
            setFirstColumnSpanned(
                row, parent, parent.isValid() && isFilterGroup(*node) && node->children.isEmpty());
            look(index);
        }
    };
    look({});
}

FilterPath FilterTree::currentPath() const
{
    return m_model->pathOf(currentIndex());
}

QList<FilterPath> FilterTree::selectedPaths() const
{
    QList<FilterPath> paths;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        paths.append(m_model->pathOf(row));
    return paths;
}

void FilterTree::goTo(FilterPath path)
{
    QModelIndex index = m_model->indexOf(path);
    while (!index.isValid() && !path.isEmpty()) {
        if (path.last() > 0)
            --path.last();
        else
            path.removeLast();
        index = m_model->indexOf(path);
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void FilterTree::keyPressEvent(QKeyEvent *event)
{
    if (m_keys->take(event))
        return;
    if (!event->text().isEmpty() || (event->modifiers() & Qt::AltModifier))
        event->ignore();
    else
        QTreeView::keyPressEvent(event);
}

void FilterTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentPathChanged();
}

void FilterTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    int left = viewport()->width();
    for (const int column : {FilterModel::Matches, FilterModel::Excludes}) {
        const int width = std::max(countWidth, headingWidth(header(), column));
        setColumnWidth(column, width);
        left -= width;
    }
    setColumnWidth(FilterModel::Text, std::max(120, left));
    // How high the rows are goes by how wide they are.
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

} // namespace tandem::ui
