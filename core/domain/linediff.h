// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace tandem {

/// One line of two texts side by side.
struct DiffLine
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    int before = 0; ///< 1-based line in the text before; 0: not there
    int after = 0;
    QString text;
    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// What leads from one text to the other: as few lines as possible, removed before added.
[[nodiscard]] QList<DiffLine> lineDiff(const QStringList &before, const QStringList &after);

/// Only what differs, with so many equal lines around it.
[[nodiscard]] QList<DiffLine> withContext(const QList<DiffLine> &diff, int lines);

} // namespace tandem
