// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>

namespace tandem::ui {

/// One thing that the window can do or go to, as the command palette offers it. GUI thread.
struct Command
{
    QString id; ///< the same in every language: by it is remembered what was used
    QString text;
    QString place; ///< where it is found without the palette: "Sync settings › What syncs"
    QString keywords; ///< further words that a person may look for
    QString picture; ///< of resources/icons
    QKeySequence keys;
    QString obstacle; ///< why it cannot be done now; empty: it can
    std::function<void()> run;
    bool isFar = false; ///< it only leads to where this is done, or cannot be done now
};

/// One place within another.
[[nodiscard]] inline QString placeWithin(const QString &outer, const QString &inner)
{
    return inner.isEmpty() ? outer : outer + QStringLiteral(" › ") + inner;
}

} // namespace tandem::ui
