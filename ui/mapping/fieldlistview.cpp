// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/fieldlistview.h"

#include "ui/kit/keys.h"
#include "ui/kit/tooltips.h"
#include "ui/kit/words.h"
#include "ui/mapping/fielddelegate.h"
#include "ui/mapping/fieldlistmodel.h"
#include "ui/mapping/mappingwords.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPixmap>
#include <QToolTip>

namespace tandem::ui {
using namespace Qt::StringLiterals;

FieldListView::FieldListView(FieldListModel *model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new FieldDelegate(model->side(), this))
    , m_keys(new KeyTable(this))
{
    setObjectName(sideName(model->side()) + u"Fields"_s);
    setAccessibleName(tr("Fields of %1").arg(sideTitle(model->side())));
    setItemDelegate(m_delegate);
    setModel(model);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::LinkAction);
    setDropIndicatorShown(true);
    setMouseTracking(true);
    connect(model, &QAbstractItemModel::modelReset, this, &FieldListView::moved);
    createKeys();
}

QString FieldListView::currentField() const
{
    return currentIndex().data(FieldListModel::NameRole).toString();
}

QStringList FieldListView::selectedFields() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    QStringList names;
    for (const QModelIndex &row : std::as_const(rows))
        names.append(row.data(FieldListModel::NameRole).toString());
    return names;
}

void FieldListView::goToField(const QString &name)
{
    const int row = m_model->rowOf(name);
    if (row < 0)
        return;
    selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model->index(row));
}

void FieldListView::setArmed(const QString &field)
{
    m_armed = field;
    m_delegate->setArmed(field);
    viewport()->update();
}

std::optional<int> FieldListView::middleOf(const QString &field) const
{
    const int row = m_model->rowOf(field);
    if (row < 0)
        return std::nullopt;
    return visualRect(m_model->index(row)).center().y();
}

bool FieldListView::isOnPort(const QPoint &at, const QModelIndex &index) const
{
    return index.isValid() && m_delegate->portRect(visualRect(index)).contains(at);
}

void FieldListView::createKeys()
{
    m_keys->add(Qt::Key_Return, tr("Choose a field, then its partner on the other side"), [this] {
        if (currentIndex().isValid())
            Q_EMIT fieldChosen(currentField());
    });
    m_keys->add(Qt::Key_Escape, tr("Choose another field"), [this] { Q_EMIT cancelled(); });
    const bool rightwards = m_model->side() == Side::Salesforce;
    m_keys->add(rightwards ? Qt::Key_Right : Qt::Key_Left,
        tr("To the fields of %1").arg(sideTitle(other(m_model->side()))),
        [this] { Q_EMIT crossRequested(); });
    m_keys->add(Qt::Key_Delete, tr("Remove the mapping"), [this] { Q_EMIT removeRequested(); });
}

void FieldListView::keyPressEvent(QKeyEvent *event)
{
    if (m_keys->take(event))
        return;
    // A name may begin with a capital letter.
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (plain && event->text().size() == 1 && event->text().front().isLetterOrNumber()) {
        Q_EMIT typed(event->text());
    } else if (event->modifiers() & Qt::ControlModifier && !event->text().isEmpty()) {
        event->ignore();
    } else {
        QListView::keyPressEvent(event);
    }
}

void FieldListView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    m_pressedPort = event->button() == Qt::LeftButton && isOnPort(event->pos(), index);
    QListView::mousePressEvent(event);
}

void FieldListView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool plain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    QListView::mouseReleaseEvent(event);
    // The list may have become lower while it was pressed.
    if (currentIndex().isValid())
        scrollTo(currentIndex());
    if (!plain || !index.isValid())
        return;
    const QString field = index.data(FieldListModel::NameRole).toString();
    if (std::exchange(m_pressedPort, false) && isOnPort(event->pos(), index))
        Q_EMIT fieldChosen(field);
    else
        Q_EMIT fieldClicked(field);
}

QPixmap FieldListView::dragChip() const
{
    constexpr int most = 240;
    constexpr QSize around(24, 12);
    const QStringList chosen = selectedFields();
    const FieldSchema *first = m_model->field(chosen.value(0));
    const QString others = chosen.size() > 1 ? u" +%1"_s.arg(chosen.size() - 1) : QString();
    const QFontMetrics metrics(font());
    const int room = most - around.width() - metrics.horizontalAdvance(others);
    const QString label = first ? fieldLabel(*first).simplified() : QString();
    const QString shown = metrics.elidedText(label, Qt::ElideRight, room) + others;
    const QSize size = QSize(metrics.horizontalAdvance(shown), metrics.height()) + around;
    const qreal ratio = devicePixelRatioF();
    QPixmap chip(size * ratio);
    chip.setDevicePixelRatio(ratio);
    chip.fill(Qt::transparent);
    const Theme *theme = Theme::instance();
    QPainter painter(&chip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    painter.setBrush(theme->color(Token::AccentSoft));
    painter.setPen(QPen(theme->color(Token::Accent), 1.5));
    painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(1, 1, -1, -1), 6, 6);
    painter.setPen(theme->color(Token::Text));
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, shown);
    return chip;
}

/// As Qt does it, but for the picture: that would be the whole row, which hides the one it is dropped on.
void FieldListView::startDrag(Qt::DropActions supported)
{
    const QModelIndexList rows = selectedIndexes();
    if (rows.isEmpty())
        return;
    constexpr QPoint belowThePointer(-8, -20);
    auto *drag = new QDrag(this);
    drag->setMimeData(m_model->mimeData(rows));
    drag->setPixmap(dragChip());
    drag->setHotSpot(belowThePointer);
    drag->exec(supported, defaultDropAction());
}

void FieldListView::dragMoveEvent(QDragMoveEvent *event)
{
    QListView::dragMoveEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_model->canDropMimeData(event->mimeData(), Qt::LinkAction, -1, -1, index)) {
        event->setDropAction(Qt::LinkAction);
        event->accept();
    } else {
        event->ignore();
    }
    const auto dragged = FieldListModel::decode(event->mimeData());
    if (dragged && dragged->first != m_model->side())
        Q_EMIT dragMoved(event->position().toPoint(), dragged->second);
}

void FieldListView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QListView::dragLeaveEvent(event);
    Q_EMIT dragMoved({}, {});
}

void FieldListView::dropEvent(QDropEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    Q_EMIT dragMoved({}, {});
    if (m_model->dropMimeData(event->mimeData(), Qt::LinkAction, -1, -1, index)) {
        event->setDropAction(Qt::LinkAction);
        event->accept();
    }
    setState(NoState);
    viewport()->update();
}

void FieldListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentFieldChanged();
}

void FieldListView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    Q_EMIT moved();
}

bool FieldListView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = indexAt(help->pos()).data(Qt::ToolTipRole).toString();
    QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
    return true;
}

} // namespace tandem::ui
