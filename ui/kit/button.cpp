// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/button.h"

#include "ui/kit/keys.h"

#include <QDialog>
#include <QKeyEvent>
#include <QShortcut>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

bool isPrimary(const QPushButton *button)
{
    return button->property("buttonRole").toString() == "primary"_L1;
}

/// The one that stands last, below what a sheet shows while it has no content.
void pressPrimary(const QDialog *sheet)
{
    QPushButton *primary = nullptr;
    for (QPushButton *each : sheet->findChildren<QPushButton *>()) {
        if (isPrimary(each) && each->isVisible() && each->isEnabled())
            primary = each;
    }
    if (primary)
        primary->click();
}

bool isArrow(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right;
}

/// The nearest one beside it that takes the keyboard; none: it is the last of its row there.
QPushButton *neighbourOf(const QPushButton *button, bool right)
{
    const QRect here = button->geometry();
    const auto distanceTo = [&here, right](const QRect &there) {
        return right ? there.left() - here.right() : here.left() - there.right();
    };
    QPushButton *nearest = nullptr;
    for (QPushButton *each :
        button->parentWidget()->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        const QRect there = each->geometry();
        const bool inRow = there.top() <= here.bottom() && here.top() <= there.bottom();
        if (!inRow || distanceTo(there) <= 0 || !each->isVisible() || !each->isEnabled()
            || (each->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        if (!nearest || distanceTo(there) < distanceTo(nearest->geometry()))
            nearest = each;
    }
    return nearest;
}

} // namespace

void Button::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    // Those of a group choose among themselves; any other one Qt would leave for whatever Tab goes to.
    if (isPlain && isArrow(event->key()) && !autoExclusive() && !group())
        return takeArrow(event);
    if (!isReturn || !isPlain)
        return QPushButton::keyPressEvent(event);
    // A key that is held does it once; ignored, it would go to the default button of a sheet.
    event->accept();
    if (!event->isAutoRepeat())
        click();
}

/// Here, so that no sheet has to think of it: the main window has the same key for its pages.
void Button::showEvent(QShowEvent *event)
{
    QPushButton::showEvent(event);
    auto *sheet = qobject_cast<QDialog *>(window());
    const QString name = u"pressPrimary"_s;
    if (!sheet || !isPrimary(this) || sheet->findChild<QShortcut *>(name, Qt::FindDirectChildrenOnly))
        return;
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        QShortcut *shortcut = addKey(sheet, Qt::CTRL | key, {}, [sheet] { pressPrimary(sheet); });
        shortcut->setObjectName(name);
        // Held since it opened the sheet, it would say yes to what nobody has read.
        shortcut->setAutoRepeat(false);
    }
}

void Button::takeArrow(QKeyEvent *event)
{
    const bool right = event->key() == Qt::Key_Right;
    const bool sideways = right || event->key() == Qt::Key_Left;
    QPushButton *next = sideways && parentWidget() ? neighbourOf(this, right) : nullptr;
    // What it stands in may scroll by it.
    event->setAccepted(next != nullptr);
    if (next)
        next->setFocus(right != isRightToLeft() ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

} // namespace tandem::ui
