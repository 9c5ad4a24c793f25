// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace tandem::ui {

/// What Tab stops at within `root`, in the order in which it does.
[[nodiscard]] inline QList<QWidget *> chainWithin(QWidget *root)
{
    QList<QWidget *> stops;
    for (QWidget *each = root->nextInFocusChain(); each != root; each = each->nextInFocusChain()) {
        const bool takes = each->isVisible() && each->isEnabled() && !each->focusProxy()
            && (each->focusPolicy() & Qt::TabFocus) != 0;
        if (takes && each->window() == root->window() && root->isAncestorOf(each))
            stops.append(each);
    }
    return stops;
}

/// Each stop that is seen before the one that Tab comes from: above it, or left of it on the same line.
[[nodiscard]] inline QStringList outOfOrder(QWidget *root)
{
    constexpr int tolerance = 6; // of the middles of what stands on one line
    QStringList found;
    const QList<QWidget *> stops = chainWithin(root);
    for (qsizetype i = 1; i < stops.size(); ++i) {
        const QPoint from = stops.at(i - 1)->mapTo(root, stops.at(i - 1)->rect().center());
        const QPoint to = stops.at(i)->mapTo(root, stops.at(i)->rect().center());
        const bool oneLine = std::abs(to.y() - from.y()) <= tolerance;
        if (oneLine ? to.x() < from.x() : to.y() < from.y())
            found.append(
                stops.at(i - 1)->objectName() + QStringLiteral(" before ") + stops.at(i)->objectName());
    }
    return found;
}

} // namespace tandem::ui
