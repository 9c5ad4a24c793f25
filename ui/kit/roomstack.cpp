// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/roomstack.h"

#include "ui/kit/scrollkeys.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace tandem::ui {

namespace {

constexpr int leastHeight = 160;

/// Its texts may need more lines the narrower it is.
int heightNeeded(const QWidget *shown, int width)
{
    int height = std::max(shown->minimumHeight(), shown->minimumSizeHint().height());
    if (shown->layout() && shown->layout()->hasHeightForWidth())
        height = std::max(height, shown->layout()->minimumHeightForWidth(width));
    return height;
}

} // namespace

RoomStack::RoomStack(QWidget *parent)
    : QScrollArea(parent)
    , m_stack(new QStackedWidget(this))
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus); // What is in it has it.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // until fit() finds that it is needed
    m_stack->setProperty("transparent", true);
    setWidget(m_stack); // Its events are filtered from here on.
    bringFocusIntoSight(this);
    connect(m_stack, &QStackedWidget::currentChanged, this, &RoomStack::follow);
}

QSize RoomStack::minimumSizeHint() const
{
    const QWidget *shown = m_stack->currentWidget();
    if (!shown)
        return {};
    const int height = heightNeeded(shown, std::max(viewport()->width(), shown->minimumSizeHint().width()));
    const int bar = m_scrolls ? verticalScrollBar()->sizeHint().width() : 0;
    return {m_stack->minimumSizeHint().width() + bar, std::min(leastHeight, height)};
}

QSize RoomStack::sizeHint() const
{
    return m_stack->sizeHint();
}

void RoomStack::follow()
{
    verticalScrollBar()->setValue(0);
    fit();
    updateGeometry();
}

bool RoomStack::event(QEvent *event)
{
    const bool done = QScrollArea::event(event);
    // Qt lays itself out by what it asked before it told of the size: the bar that fit() hid is there again.
    if (event->type() == QEvent::Resize)
        setVerticalScrollBarPolicy(verticalScrollBarPolicy());
    return done;
}

bool RoomStack::eventFilter(QObject *watched, QEvent *event)
{
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == m_stack && event->type() == QEvent::LayoutRequest) {
        fit();
        updateGeometry();
    }
    return done;
}

void RoomStack::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

/// What scrolls nothing goes on to whoever holds this: Qt takes the keys even with nothing below the edge.
void RoomStack::keyPressEvent(QKeyEvent *event)
{
    const int before = verticalScrollBar()->value();
    QScrollArea::keyPressEvent(event);
    if (verticalScrollBar()->value() == before)
        event->ignore();
}

void RoomStack::fit()
{
    const QWidget *shown = m_stack->currentWidget();
    if (!shown || m_fitting)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const QSize room = contentsRect().size();
    int width = room.width();
    int height = heightNeeded(shown, width);
    const bool scrolls = height > room.height();
    if (scrolls) {
        width -= verticalScrollBar()->sizeHint().width();
        height = heightNeeded(shown, width);
    }
    // As needed, Qt would show and hide it a moment later: over what has that room by then.
    const Qt::ScrollBarPolicy policy = scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff;
    if (policy != verticalScrollBarPolicy())
        setVerticalScrollBarPolicy(policy);
    m_stack->resize(width, std::max(height, room.height()));
    if (std::exchange(m_scrolls, scrolls) != scrolls)
        updateGeometry();
}

} // namespace tandem::ui
