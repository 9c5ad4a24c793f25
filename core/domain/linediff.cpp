// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/linediff.h"

namespace tandem {

namespace {

/// Beyond, the table of common lines would be too large: the middle counts as replaced.
constexpr qsizetype mostCells = 16'000'000;

class Differ
{
public:
    Differ(const QStringList &before, const QStringList &after)
        : m_before(before)
        , m_after(after)
    {
    }

    QList<DiffLine> run()
    {
        const qsizetype most = std::min(m_before.size(), m_after.size());
        while (m_head < most && m_before.at(m_head) == m_after.at(m_head))
            ++m_head;
        while (m_tail < most - m_head && fromEnd(m_before) == fromEnd(m_after))
            ++m_tail;
        for (qsizetype i = 0; i < m_head; ++i)
            same(i, i);
        middle();
        for (qsizetype i = m_tail; i > 0; --i)
            same(m_before.size() - i, m_after.size() - i);
        return m_lines;
    }

private:
    [[nodiscard]] const QString &fromEnd(const QStringList &lines) const
    {
        return lines.at(lines.size() - 1 - m_tail);
    }
    void same(qsizetype before, qsizetype after)
    {
        m_lines.append({DiffLine::Kind::Same, static_cast<int>(before) + 1, static_cast<int>(after) + 1,
            m_before.at(before)});
    }
    void removed(qsizetype at)
    {
        m_lines.append({DiffLine::Kind::Removed, static_cast<int>(at) + 1, 0, m_before.at(at)});
    }
    void added(qsizetype at)
    {
        m_lines.append({DiffLine::Kind::Added, 0, static_cast<int>(at) + 1, m_after.at(at)});
    }

    /// The longest common subsequence of what is left.
    void middle()
    {
        const qsizetype rows = m_before.size() - m_head - m_tail;
        const qsizetype columns = m_after.size() - m_head - m_tail;
        const qsizetype width = columns + 1;
        const bool small = rows == 0 || columns < mostCells / rows;
        std::vector<int> common(small ? static_cast<size_t>((rows + 1) * width) : 0, 0);
        const auto cell = [&](qsizetype row, qsizetype column) -> int & {
            return common[static_cast<size_t>(row * width + column)];
        };
        const auto equal = [&](qsizetype row, qsizetype column) {
            return m_before.at(m_head + row) == m_after.at(m_head + column);
        };
        for (qsizetype row = rows - 1; small && row >= 0; --row) {
            for (qsizetype column = columns - 1; column >= 0; --column) {
                cell(row, column) = equal(row, column)
                    ? cell(row + 1, column + 1) + 1
                    : std::max(cell(row + 1, column), cell(row, column + 1));
            }
        }
        qsizetype row = 0;
        qsizetype column = 0;
        while (row < rows || column < columns) {
            if (small && row < rows && column < columns && equal(row, column))
                same(m_head + row++, m_head + column++);
            else if (row < rows
                && (column == columns || !small || cell(row + 1, column) >= cell(row, column + 1)))
                removed(m_head + row++);
            else
                added(m_head + column++);
        }
    }

    const QStringList &m_before;
    const QStringList &m_after;
    qsizetype m_head = 0;
    qsizetype m_tail = 0;
    QList<DiffLine> m_lines;
};

} // namespace

QList<DiffLine> lineDiff(const QStringList &before, const QStringList &after)
{
    return Differ(before, after).run();
}

QList<DiffLine> withContext(const QList<DiffLine> &diff, int lines)
{
    QList<DiffLine> kept;
    qsizetype taken = 0;
    for (qsizetype i = 0; i < diff.size(); ++i) {
        if (diff.at(i).kind == DiffLine::Kind::Same)
            continue;
        for (qsizetype near = std::max(taken, i - lines); near < std::min(diff.size(), i + lines + 1); ++near)
            kept.append(diff.at(near));
        taken = std::max(taken, std::min(diff.size(), i + lines + 1));
    }
    return kept;
}

} // namespace tandem
