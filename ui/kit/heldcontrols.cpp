// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/heldcontrols.h"

#include <QApplication>

namespace tandem::ui {

HeldControls::HeldControls(const QList<QWidget *> &controls)
{
    QWidget *focused = QApplication::focusWidget();
    for (QWidget *control : controls) {
        if (!control->isEnabled())
            continue;
        m_controls.append(control);
        if (control == focused)
            m_had = control;
    }
    for (const QPointer<QWidget> &control : std::as_const(m_controls))
        control->setEnabled(false);
    m_movedTo = QApplication::focusWidget();
}

void HeldControls::release()
{
    for (const QPointer<QWidget> &control : std::as_const(m_controls)) {
        if (control)
            control->setEnabled(true);
    }
}

void HeldControls::giveFocusBack() const
{
    if (!m_had || QApplication::focusWidget() != m_movedTo)
        return;
    QWidget *taker = m_had->isEnabled() ? m_had.data() : nullptr;
    for (const QPointer<QWidget> &control : m_controls) {
        if (!taker && control && control->isEnabled())
            taker = control;
    }
    if (taker)
        taker->setFocus();
}

} // namespace tandem::ui
