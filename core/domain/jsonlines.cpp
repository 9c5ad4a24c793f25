// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/jsonlines.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace tandem {

JsonLines::JsonLines(QByteArrayView text)
    : m_text(text)
{
    value(QString());
}

int JsonLines::line(QString pointer) const
{
    while (true) {
        if (const auto found = m_lines.constFind(pointer); found != m_lines.constEnd())
            return *found;
        if (pointer.isEmpty())
            return 0;
        pointer.truncate(std::max<qsizetype>(pointer.lastIndexOf(u'/'), 0));
    }
}

int JsonLines::lineAt(QByteArrayView text, qsizetype offset)
{
    const QByteArrayView before = text.first(std::clamp<qsizetype>(offset, 0, text.size()));
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

void JsonLines::space()
{
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '\n')
            ++m_line;
        else if (c != ' ' && c != '\t' && c != '\r')
            return;
    }
}

QByteArrayView JsonLines::string()
{
    const qsizetype start = m_at++;
    while (m_at < m_text.size() && m_text[m_at] != '"')
        m_at += m_text[m_at] == '\\' ? 2 : 1;
    m_at = std::min(m_at + 1, m_text.size());
    return m_text.sliced(start, m_at - start);
}

void JsonLines::value(const QString &pointer)
{
    space();
    if (!m_lines.contains(pointer))
        m_lines.insert(pointer, m_line);
    if (m_at >= m_text.size())
        return;
    switch (m_text[m_at]) {
    case '{':
        object(pointer);
        break;
    case '[':
        array(pointer);
        break;
    case '"':
        string();
        break;
    default:
        while (m_at < m_text.size() && QByteArrayView(",]} \t\r\n").indexOf(m_text[m_at]) < 0)
            ++m_at;
    }
}

void JsonLines::object(const QString &pointer)
{
    QStringList seen;
    ++m_at;
    space();
    while (m_at < m_text.size() && m_text[m_at] == '"') {
        const int line = m_line;
        const QByteArrayView raw = string();
        const auto key = nlohmann::json::parse(raw.begin(), raw.end(), nullptr, false);
        const QString name =
            key.is_string() ? QString::fromStdString(key.get_ref<const std::string &>()) : QString();
        const QString below = pointer + pointerStep(name);
        if (seen.contains(name))
            m_repeated.append(below);
        seen.append(name);
        m_lines.insert(below, line);
        space();
        ++m_at;
        value(below);
        space();
        if (m_at < m_text.size() && m_text[m_at] == ',')
            ++m_at;
        space();
    }
    ++m_at;
}

void JsonLines::array(const QString &pointer)
{
    ++m_at;
    space();
    for (int i = 0; m_at < m_text.size() && m_text[m_at] != ']'; ++i) {
        value(pointer + u'/' + QString::number(i));
        space();
        if (m_at < m_text.size() && m_text[m_at] == ',')
            ++m_at;
        space();
    }
    ++m_at;
}

QString pointerStep(const QString &key)
{
    QString step = key;
    step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    return u'/' + step;
}

} // namespace tandem
