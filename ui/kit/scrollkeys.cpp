// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/scrollkeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace tandem::ui {

namespace {

constexpr int margin = 16; ///< between what has the focus and the edge

/// Qt is content with the text cursor of what one types or reads in: all of it is seen where there is room.
void showWhole(QScrollArea *area, const QWidget *focus)
{
    const int room = area->viewport()->height();
    const int left = room - focus->height();
    if (left < 0)
        return;
    const int gap = std::min(margin, left / 2);
    const int top = focus->mapTo(area->widget(), QPoint()).y();
    QScrollBar *bar = area->verticalScrollBar();
    bar->setValue(std::clamp(bar->value(), top + focus->height() + gap - room, top - gap));
}

void show(QScrollArea *area, QWidget *focus)
{
    area->ensureWidgetVisible(focus, 0, margin);
    showWhole(area, focus);
}

/// Not while a mouse button is down: what is clicked would move away below it. Areas within this one first:
/// where it stands in this one is known after that.
void showFocus(QScrollArea *area, QWidget *focus)
{
    const bool within = focus && area->widget() && area->widget()->isAncestorOf(focus);
    if (!within || QApplication::mouseButtons() != Qt::NoButton)
        return;
    for (QWidget *around = focus->parentWidget(); around != area; around = around->parentWidget()) {
        if (auto *inner = qobject_cast<QScrollArea *>(around))
            show(inner, focus);
    }
    show(area, focus);
}

/// Of one area; owned by it.
class FocusSight : public QObject
{
public:
    explicit FocusSight(QScrollArea *area)
        : QObject(area)
        , m_area(area)
    {
        connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
    }

private:
    void follow(QWidget *focus)
    {
        letGo();
        if (!focus || !m_area->isAncestorOf(focus))
            return;
        m_focus = focus;
        for (QWidget *around = focus->parentWidget(); around; around = around->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(around))
                keepIn(area);
            if (around == m_area)
                break;
        }
        showFocus(m_area, focus);
    }

    void keepIn(const QScrollArea *area)
    {
        const QScrollBar *bar = area->verticalScrollBar();
        m_kept.append(connect(bar, &QScrollBar::rangeChanged, this, &FocusSight::showSoon));
        m_kept.append(connect(bar, &QScrollBar::actionTriggered, this, &FocusSight::letGo));
    }

    /// What changed the room may not be laid out yet.
    void showSoon()
    {
        if (std::exchange(m_isDue, true))
            return;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isDue = false;
                if (m_focus && m_focus->isVisible())
                    showFocus(m_area, m_focus);
            },
            Qt::QueuedConnection);
    }

    void letGo()
    {
        for (const QMetaObject::Connection &each : std::as_const(m_kept))
            disconnect(each);
        m_kept.clear();
        m_focus = nullptr;
    }

    QScrollArea *m_area;
    QPointer<QWidget> m_focus; ///< none: somebody has scrolled away from it
    QList<QMetaObject::Connection> m_kept;
    bool m_isDue = false;
};

} // namespace

void bringFocusIntoSight(QScrollArea *area)
{
    new FocusSight(area);
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
