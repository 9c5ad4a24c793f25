// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/linkspane.h"

#include "ui/kit/keys.h"
#include "ui/mapping/fieldlistmodel.h"
#include "ui/mapping/fieldlistview.h"
#include "ui/mapping/mappingwords.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QPainterPathStroker>

#include <algorithm>

namespace tandem::ui {
using namespace Qt::StringLiterals;

LinksPane::LinksPane(FieldListView *salesforce, FieldListView *startdeliver, QWidget *parent)
    : SpokenPicture(parent)
    , m_salesforce(salesforce)
    , m_startdeliver(startdeliver)
    , m_keys(new KeyTable(this))
{
    setObjectName(u"mappingLinks"_s);
    setMouseTracking(true);
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    for (FieldListView *view : {salesforce, startdeliver}) {
        connect(view, &FieldListView::moved, this, qOverload<>(&QWidget::update));
        connect(view->fields(), &QAbstractItemModel::modelReset, this, &LinksPane::takeLists);
    }
    createKeys();
    tell();
}

void LinksPane::setMappings(const QList<FieldMapping> &mappings)
{
    m_mappings = mappings;
    m_current = std::min(m_current, static_cast<int>(mappings.size()) - 1);
    takeLists();
    tell();
    update();
}

/// Where no link can be walked to, Tab leads past.
void LinksPane::takeLists()
{
    m_walk.clear();
    for (int i = 0; i < m_mappings.size(); ++i) {
        const bool isListed = m_salesforce->fields()->rowOf(m_mappings.at(i).salesforce) >= 0
            && m_startdeliver->fields()->rowOf(m_mappings.at(i).startdeliver) >= 0;
        if (isListed)
            m_walk.append(i);
    }
    setFocusPolicy(m_walk.isEmpty() ? Qt::ClickFocus : Qt::StrongFocus);
}

void LinksPane::setProblems(const QHash<int, Tone> &problems)
{
    m_problems = problems;
    update();
}

void LinksPane::setCurrent(int index)
{
    m_current = index;
    tell();
    update();
}

/// What a screen reader says of the picture.
void LinksPane::tell()
{
    QString name = tr("%n mapping(s)", nullptr, static_cast<int>(m_mappings.size()));
    if (m_current >= 0 && m_current < m_mappings.size()) {
        const FieldMapping &mapping = m_mappings.at(m_current);
        name = tr("Mapping %1 of %2: %3 to %4, %5")
                   .arg(m_current + 1)
                   .arg(m_mappings.size())
                   .arg(mapping.salesforce, mapping.startdeliver, directionWords(mapping.direction));
        if (m_problems.contains(m_current))
            name += u", "_s + tr("has a problem");
    }
    sayNow(name);
}

void LinksPane::showDragged(Side from, const QStringList &fields, const QPoint &at)
{
    const FieldListView *over = from == Side::Salesforce ? m_startdeliver : m_salesforce;
    m_dragSide = from;
    m_dragged = fields;
    m_dragAt = mapFromGlobal(over->viewport()->mapToGlobal(at));
    update();
}

void LinksPane::hideDragged()
{
    m_dragged.clear();
    update();
}

std::optional<std::pair<int, bool>> LinksPane::endOf(FieldListView *view, const QString &field) const
{
    const auto middle = view->middleOf(field);
    if (!middle)
        return std::nullopt;
    const QRect seen = view->viewport()->rect();
    const bool isSeen = *middle >= seen.top() && *middle <= seen.bottom();
    const int y = std::clamp(*middle, seen.top() + 2, seen.bottom() - 2);
    return std::pair(mapFromGlobal(view->viewport()->mapToGlobal(QPoint(0, y))).y(), isSeen);
}

std::optional<LinksPane::Curve> LinksPane::curveOf(int index) const
{
    const FieldMapping &mapping = m_mappings.at(index);
    const auto left = endOf(m_salesforce, mapping.salesforce);
    const auto right = endOf(m_startdeliver, mapping.startdeliver);
    if (!left || !right || (!left->second && !right->second))
        return std::nullopt;
    return Curve{
        index, QPointF(0, left->first), QPointF(width(), right->first), left->second && right->second};
}

/// Not by a dotted line to an edge: by both of its fields.
bool LinksPane::isSeen(int index) const
{
    const auto curve = index >= 0 && index < m_mappings.size() ? curveOf(index) : std::nullopt;
    return curve && curve->whole;
}

QPainterPath LinksPane::pathOf(const QPointF &from, const QPointF &to)
{
    QPainterPath path(from);
    const qreal middle = (from.x() + to.x()) / 2;
    path.cubicTo(QPointF(middle, from.y()), QPointF(middle, to.y()), to);
    return path;
}

void LinksPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_pills.clear();
    m_drawn = 0;
    std::optional<Curve> last;
    for (int i = 0; i < m_mappings.size(); ++i) {
        const auto curve = curveOf(i);
        if (!curve)
            continue;
        // On top of the others.
        if (i == m_current)
            last = curve;
        else
            paintCurve(painter, *curve);
    }
    if (last)
        paintCurve(painter, *last);
    paintDragged(painter);
    if (hasFocus()) {
        painter.setPen(Theme::instance()->focusPen());
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(Theme::instance()->focusFrame(rect()), 8, 8);
    }
}

void LinksPane::paintCurve(QPainter &painter, const Curve &curve)
{
    ++m_drawn;
    const bool marked = curve.index == m_current || curve.index == m_hovered;
    Token ink = marked ? Token::Accent : Token::Field;
    if (const auto problem = m_problems.constFind(curve.index); problem != m_problems.constEnd())
        ink = inkOf(*problem);
    QPen pen(Theme::instance()->color(ink), marked ? 2.5 : 1.5);
    if (!curve.whole)
        pen.setStyle(Qt::DotLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pathOf(curve.from, curve.to));
    paintPill(painter, curve, ink);
}

void LinksPane::paintPill(QPainter &painter, const Curve &curve, Token ink)
{
    const Theme *theme = Theme::instance();
    const bool problem = m_problems.contains(curve.index);
    const bool current = curve.index == m_current;
    QFont font = painter.font();
    font.setPixelSize(14);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    QRectF pill(0, 0, problem ? 44 : 30, 22);
    pill.moveCenter((curve.from + curve.to) / 2);
    painter.setPen(QPen(theme->color(ink), current ? 2 : 1.25));
    painter.setBrush(theme->color(current ? Token::AccentSoft : Token::Surface));
    painter.drawRoundedRect(pill, 11, 11);
    painter.setPen(theme->color(ink == Token::Field ? Token::Text : ink));
    const QString arrow = directionArrow(m_mappings.at(curve.index).direction);
    painter.drawText(pill, Qt::AlignCenter, problem ? arrow + u" !"_s : arrow);
    m_pills.prepend({pill, curve.index});
}

void LinksPane::paintDragged(QPainter &painter)
{
    FieldListView *view = m_dragSide == Side::Salesforce ? m_salesforce : m_startdeliver;
    QPen pen(Theme::instance()->color(Token::Accent), 2, Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const QString &field : std::as_const(m_dragged)) {
        if (const auto end = endOf(view, field)) {
            const qreal x = m_dragSide == Side::Salesforce ? 0 : width();
            painter.drawPath(
                pathOf(QPointF(x, end->first), QPointF(std::clamp(m_dragAt.x(), 0, width()), m_dragAt.y())));
        }
    }
}

int LinksPane::indexAt(const QPoint &at) const
{
    for (const auto &[pill, index] : m_pills) {
        if (pill.adjusted(-4, -4, 4, 4).contains(at))
            return index;
    }
    QPainterPathStroker stroker;
    stroker.setWidth(9);
    for (int i = 0; i < m_mappings.size(); ++i) {
        const auto curve = curveOf(i);
        if (curve && stroker.createStroke(pathOf(curve->from, curve->to)).contains(at))
            return i;
    }
    return -1;
}

void LinksPane::mousePressEvent(QMouseEvent *event)
{
    const int index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0)
        Q_EMIT mappingChosen(index);
}

void LinksPane::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0)
        Q_EMIT ruleRequested(index);
}

void LinksPane::mouseMoveEvent(QMouseEvent *event)
{
    const int index = indexAt(event->position().toPoint());
    if (index == m_hovered)
        return;
    m_hovered = index;
    setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void LinksPane::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void LinksPane::createKeys()
{
    const auto go = [this](auto place) {
        if (!m_walk.isEmpty())
            Q_EMIT mappingChosen(m_walk.at(std::clamp(place(), qsizetype(0), m_walk.size() - 1)));
    };
    // The next of those that the lists show; what a search hides is passed.
    const auto placed = [this](bool after) {
        const auto next =
            after ? std::ranges::upper_bound(m_walk, m_current) : std::ranges::lower_bound(m_walk, m_current);
        return std::distance(m_walk.begin(), next);
    };
    m_keys->add(Qt::Key_Down, {}, [=] { go([=] { return placed(true); }); });
    m_keys->add(Qt::Key_Up, {}, [=] { go([=] { return placed(false) - 1; }); });
    m_keys->add(Qt::Key_Home, {}, [=] { go([] { return qsizetype(0); }); });
    m_keys->add(Qt::Key_End, {}, [=, this] { go([this] { return m_walk.size() - 1; }); });
    m_keys->add(Qt::Key_Delete, tr("Remove the mapping"), [this] {
        // What nobody sees is shown first, and goes by the next one; what a search hides stays.
        if (isSeen(m_current))
            Q_EMIT removeRequested(m_current);
        else if (m_walk.contains(m_current))
            Q_EMIT mappingChosen(m_current);
    });
    // As F2 does everywhere in the editor.
    m_keys->add(Qt::Key_Return, {}, [this] {
        if (m_current >= 0)
            Q_EMIT ruleRequested(m_current);
    });
}

void LinksPane::keyPressEvent(QKeyEvent *event)
{
    if (!m_keys->take(event))
        QWidget::keyPressEvent(event);
}

void LinksPane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_walk.isEmpty() || event->reason() == Qt::MouseFocusReason)
        return;
    const bool byTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (m_current < 0 || (byTab && !m_walk.contains(m_current)))
        Q_EMIT mappingChosen(m_walk.first());
    else if (byTab && !isSeen(m_current))
        Q_EMIT mappingChosen(m_current); // whatever the lists were scrolled to since
}

void LinksPane::dragEnterEvent(QDragEnterEvent *event)
{
    // Nothing is dropped here, but the line is to follow the pointer across.
    if (FieldListModel::decode(event->mimeData()))
        event->accept();
}

void LinksPane::dragMoveEvent(QDragMoveEvent *event)
{
    const auto dragged = FieldListModel::decode(event->mimeData());
    if (!dragged)
        return;
    m_dragSide = dragged->first;
    m_dragged = dragged->second;
    m_dragAt = event->position().toPoint();
    event->ignore();
    update();
}

void LinksPane::dragLeaveEvent(QDragLeaveEvent *)
{
    hideDragged();
}

} // namespace tandem::ui
