// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/heldcontrols.h"

namespace tandem::ui {

HeldControls::HeldControls(const QList<QWidget *> &controls)
{
    for (QWidget *control : controls) {
        if (!control->isEnabled())
            continue;
        m_controls.append(control);
        // Of its window, which may not be the active one.
        if (control != control->window()->focusWidget())
            continue;
        m_had = control;
        control->clearFocus();
    }
    for (const QPointer<QWidget> &control : std::as_const(m_controls))
        control->setEnabled(false);
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
    if (!m_had || m_had->window()->focusWidget())
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
