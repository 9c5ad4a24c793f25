// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include "app/cli/plaintext.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {
constexpr int smallestElastic = 8;
}

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

QString TextTable::toString(int width) const
{
    const QList<int> columns = widths(width);
    QString out;
    const auto line = [&](const QStringList &cells) {
        QString text;
        for (qsizetype c = 0; c < m_columns.size(); ++c) {
            const QString cell = elided(cells.at(c), columns.at(c));
            const QString blanks(std::max(0, columns.at(c) - displayWidth(cell)), u' ');
            text += m_columns.at(c).right ? blanks + cell : cell + blanks;
            text += u"  "_s;
        }
        while (text.endsWith(u' '))
            text.chop(1);
        out += text + u'\n';
    };
    QStringList titles;
    for (const Column &column : m_columns)
        titles += column.title;
    line(titles);
    for (const QStringList &row : m_rows)
        line(row);
    return out;
}

} // namespace tandem::cli
