// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfcsv.h"

namespace tandem::sandbox {

namespace {

class CsvReader
{
public:
    CsvReader(const QByteArray &text, char delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }

    tl::expected<std::vector<SfCsvRow>, std::string> rows()
    {
        std::vector<SfCsvRow> all;
        if (m_text.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        while (m_at < m_text.size()) {
            SfCsvRow row;
            if (!readRow(row))
                return tl::make_unexpected("Line " + std::to_string(all.size() + 1) + ": " + m_problem);
            if (row.size() > 1 || !row.constFirst().isEmpty()) // an empty line is no row
                all.push_back(std::move(row));
        }
        return all;
    }

private:
    bool readRow(SfCsvRow &row)
    {
        while (true) {
            QByteArray cell;
            if (!(m_at < m_text.size() && m_text.at(m_at) == '"' ? readQuoted(cell) : readPlain(cell)))
                return false;
            row.append(cell);
            if (m_at >= m_text.size() || m_text.at(m_at) != m_delimiter)
                break;
            ++m_at;
        }
        if (m_at < m_text.size() && m_text.at(m_at) == '\r')
            ++m_at;
        if (m_at < m_text.size() && m_text.at(m_at) == '\n')
            ++m_at;
        return true;
    }

    bool readPlain(QByteArray &cell)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !ends(m_text.at(m_at))) {
            if (m_text.at(m_at) == '"') {
                m_problem = "a quote stands inside a cell that has none around it";
                return false;
            }
            ++m_at;
        }
        cell = m_text.mid(from, m_at - from);
        return true;
    }

    bool readQuoted(QByteArray &cell)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text.at(m_at) != '"') {
                cell.append(m_text.at(m_at));
            } else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == '"') {
                cell.append('"');
                ++m_at;
            } else {
                ++m_at;
                if (m_at >= m_text.size() || ends(m_text.at(m_at)))
                    return true;
                m_problem = "something follows a closing quote";
                return false;
            }
        }
        m_problem = "a quote is not closed";
        return false;
    }

    [[nodiscard]] bool ends(char c) const { return c == m_delimiter || c == '\n' || c == '\r'; }

    const QByteArray &m_text;
    char m_delimiter;
    qsizetype m_at = 0;
    std::string m_problem;
};

} // namespace

tl::expected<std::vector<SfCsvRow>, std::string> readCsv(const QByteArray &text, char delimiter)
{
    return CsvReader(text, delimiter).rows();
}

bool endsLinesWith(const QByteArray &text, const QByteArray &lineEnding)
{
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == '"')
            quoted = !quoted; // a doubled quote turns twice
        else if (text.at(i) == '\n' && !quoted
            && (i > 0 && text.at(i - 1) == '\r') != (lineEnding.size() == 2))
            return false;
    }
    return true;
}

QByteArray csvLine(const SfCsvRow &cells, char delimiter, const QByteArray &lineEnding)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += delimiter;
        line += '"' + QByteArray(cells.at(i)).replace('"', "\"\"") + '"';
    }
    return line + lineEnding;
}

} // namespace tandem::sandbox
