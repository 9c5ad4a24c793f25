// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include "app/cli/plaintext.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {
constexpr int smallestElastic = 8;
constexpr int mostPadding = 40;
} // namespace

void TextTable::add(const QStringList &cells)
{
    QStringList row;
    for (const QString &cell : cells)
        row += plain(cell);
    while (row.size() < m_columns.size())
        row += QString();
    m_rows += row;
}

QList<int> TextTable::widths(int width) const
{
    QList<int> wanted;
    int sum = 2 * static_cast<int>(m_columns.size() - 1);
    for (qsizetype c = 0; c < m_columns.size(); ++c) {
        int most = displayWidth(m_columns.at(c).title);
        for (const QStringList &row : m_rows)
            most = std::max(most, displayWidth(row.at(c)));
        wanted += most;
        sum += most;
    }
    // The widest elastic column gives way first, so that short ones stay whole.
    while (sum > width) {
        qsizetype widest = -1;
        for (qsizetype c = 0; c < m_columns.size(); ++c) {
            if (m_columns.at(c).elastic && wanted.at(c) > smallestElastic
                && (widest < 0 || wanted.at(c) > wanted.at(widest)))
                widest = c;
        }
        if (widest < 0)
            break;
        --wanted[widest];
        --sum;
    }
    return wanted;
}

QString TextTable::line(const QStringList &cells, const QList<int> &columns, bool cut) const
{
    QString text;
    int indent = 0;
    for (qsizetype c = 0; c < m_columns.size(); ++c) {
        QString cell = cells.at(c);
        if (cut && m_columns.at(c).wraps)
            cell = wrapped(cell, columns.at(c)).replace(u'\n', u'\n' + QString(indent, u' '));
        else if (cut)
            cell = elided(cell, columns.at(c));
        const QString blanks(std::max(0, columns.at(c) - displayWidth(cell)), u' ');
        text += m_columns.at(c).right ? blanks + cell : cell + blanks;
        text += u"  "_s;
        indent += columns.at(c) + 2;
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

QString TextTable::toString(int width) const
{
    QList<int> columns = widths(width);
    const bool cut = width < unlimited;
    for (qsizetype c = 0; c < columns.size() && !cut; ++c) {
        if (m_columns.at(c).elastic)
            columns[c] = std::min(columns.at(c), mostPadding);
    }
    QStringList titles;
    for (const Column &column : m_columns)
        titles += column.title;
    QString out = line(titles, columns, cut);
    for (const QStringList &row : m_rows)
        out += line(row, columns, cut);
    return out;
}

} // namespace tandem::cli
