// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/chips.h"

#include "ui/kit/labels.h"

#include <QKeyEvent>

namespace tandem::ui {

namespace {

/// 0: no arrow key.
int stepOf(const QKeyEvent *key, bool rightToLeft)
{
    if ((key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return 0;
    switch (key->key()) {
    case Qt::Key_Up:
        return -1;
    case Qt::Key_Down:
        return 1;
    case Qt::Key_Left:
        return rightToLeft ? 1 : -1;
    case Qt::Key_Right:
        return rightToLeft ? -1 : 1;
    default:
        return 0;
    }
}

} // namespace

QPushButton *makeChip(const QString &text, const QString &objectName, QWidget *parent)
{
    QPushButton *chip = makeButton(text, objectName, ButtonRole::Normal, parent);
    chip->setProperty("chip", true);
    chip->setCheckable(true);
    return chip;
}

void ChipGroup::add(QPushButton *chip)
{
    m_chips.append(chip);
    chip->installEventFilter(this);
    connect(chip, &QPushButton::toggled, this, [this, chip](bool on) {
        for (QPushButton *other : std::as_const(m_chips)) {
            if (on && other != chip)
                other->setChecked(false);
        }
    });
    // The one that is on stays on.
    connect(chip, &QPushButton::clicked, chip, [chip] { chip->setChecked(true); });
}

bool ChipGroup::eventFilter(QObject *watched, QEvent *event)
{
    auto *from = qobject_cast<QPushButton *>(watched);
    if (event->type() != QEvent::KeyPress || !from)
        return QObject::eventFilter(watched, event);
    const int step = stepOf(static_cast<QKeyEvent *>(event), from->isRightToLeft());
    if (step == 0)
        return QObject::eventFilter(watched, event);
    for (qsizetype at = m_chips.indexOf(from) + step; at >= 0 && at < m_chips.size(); at += step) {
        QPushButton *chip = m_chips.at(at);
        if (!chip->isEnabled() || !chip->isVisible())
            continue;
        chip->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        chip->click();
        break;
    }
    return true;
}

} // namespace tandem::ui
