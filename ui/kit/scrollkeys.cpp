// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/scrollkeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace tandem::ui {

namespace {

constexpr int margin = 16; ///< between what has the focus and the edge

/// Not while a mouse button is down: what is clicked would move away below it. Areas within this one first:
/// where it stands in this one is known after that.
void showFocus(QScrollArea *area, QWidget *focus)
{
    const bool within = focus && area->widget() && area->widget()->isAncestorOf(focus);
    if (!within || QApplication::mouseButtons() != Qt::NoButton)
        return;
    for (QWidget *around = focus->parentWidget(); around != area; around = around->parentWidget()) {
        if (auto *inner = qobject_cast<QScrollArea *>(around))
            inner->ensureWidgetVisible(focus, 0, margin);
    }
    area->ensureWidgetVisible(focus, 0, margin);
}

} // namespace

void bringFocusIntoSight(QScrollArea *area)
{
    QObject::connect(
        qApp, &QApplication::focusChanged, area, [area](QWidget *, QWidget *now) { showFocus(area, now); });
}

ScrollKeys::ScrollKeys(QWidget *where, QScrollArea *area)
    : QObject(where)
    , m_area(area)
{
    // A key that the control with the focus ignores comes up to here.
    where->installEventFilter(this);
}

bool ScrollKeys::eventFilter(QObject *watched, QEvent *event)
{
    return event->type() == QEvent::KeyPress && scroll(*static_cast<QKeyEvent *>(event))
        ? true
        : QObject::eventFilter(watched, event);
}

bool ScrollKeys::scroll(const QKeyEvent &event) const
{
    QScrollBar *bar = m_area->verticalScrollBar();
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!plain || !m_area->isVisible() || bar->minimum() == bar->maximum())
        return false;
    switch (event.key()) {
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return true;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return true;
    default:
        return false;
    }
}

} // namespace tandem::ui
