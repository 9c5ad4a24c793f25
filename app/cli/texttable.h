// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace tandem::cli {

/// A table of plain text that fits a width. Cells are made safe for a terminal when they are added.
class TextTable
{
public:
    struct Column
    {
        QString title;
        bool right = false; ///< numbers
        bool elastic = false; ///< may be cut where the table is too wide; ids never are
        bool wraps = false; ///< of the last column: goes on in the next line instead of being cut
    };

    /// No terminal: nothing is cut, and no long cell makes every line as long as itself.
    static constexpr int unlimited = 100'000;

    explicit TextTable(QList<Column> columns)
        : m_columns(std::move(columns))
    {
    }

    void add(const QStringList &cells);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// Title line and rows, no trailing blanks, ends with a line feed.
    [[nodiscard]] QString toString(int width) const;

private:
    [[nodiscard]] QList<int> widths(int width) const;
    [[nodiscard]] QString line(const QStringList &cells, const QList<int> &columns, bool cut) const;

    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

} // namespace tandem::cli
