// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace tandem::ui {

/// Controls that could be used, and cannot while something is done. The keyboard of one that has it goes
/// nowhere meanwhile: Qt would hand it on, and the next press would be of another control. A value; GUI
/// thread; the controls may go away first.
class HeldControls
{
public:
    explicit HeldControls(const QList<QWidget *> &controls);

    void release(); ///< they can be used again
    /// The keyboard goes back to the one that had it, or to the first that can have it; not where a person
    /// has gone elsewhere meanwhile.
    void giveFocusBack() const;

private:
    QList<QPointer<QWidget>> m_controls;
    QPointer<QWidget> m_had;
};

} // namespace tandem::ui
