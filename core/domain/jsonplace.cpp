// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configcompletion.h"
#include "core/domain/jsonlines.h"

namespace tandem {

namespace {

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '+'
        || c == '.' || c == '_';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Walks through what there is of a JSON text and keeps where it is.
class PlaceFinder
{
public:
    PlaceFinder(QByteArrayView text, qsizetype offset)
        : m_text(text)
        , m_offset(std::clamp<qsizetype>(offset, 0, text.size()))
    {
    }

    JsonPlace find()
    {
        while (m_at < m_text.size() && (!m_found || m_wanted > 0))
            step();
        if (!m_found)
            take(m_offset, m_offset);
        if (m_place.key && !m_place.prefix.isEmpty())
            m_place.siblings.removeOne(m_whole);
        return m_place;
    }

private:
    struct Level
    {
        bool object = false;
        bool key = false; ///< the next word is a key
        QString name; ///< of the member
        int index = 0;
        int number = 0; ///< tells levels apart
    };

    void step()
    {
        const char c = m_text[m_at];
        if (!m_found && m_at >= m_offset && !isWord(c) && c != '"')
            take(m_offset, m_offset);
        if (c == '"' || isWord(c))
            return word(c == '"');
        ++m_at;
        switch (c) {
        case '{':
        case '[':
            m_levels.append({c == '{', c == '{', {}, 0, ++m_count});
            break;
        case '}':
        case ']':
            if (m_levels.isEmpty())
                break;
            if (m_levels.last().number == m_wanted)
                m_wanted = 0;
            m_levels.removeLast();
            break;
        case ':':
            if (!m_levels.isEmpty())
                m_levels.last().key = false;
            break;
        case ',':
            if (!m_levels.isEmpty()) {
                m_levels.last().key = m_levels.last().object;
                ++m_levels.last().index;
            }
            break;
        default:
            break;
        }
    }

    void word(bool quoted)
    {
        const qsizetype from = m_at;
        if (quoted) {
            for (++m_at; m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\n'; ++m_at)
                m_at += m_text[m_at] == '\\' ? 1 : 0;
        } else {
            while (m_at < m_text.size() && isWord(m_text[m_at]))
                ++m_at;
        }
        m_at = std::min(m_at, m_text.size());
        const bool closed = quoted && m_at < m_text.size() && m_text[m_at] == '"';
        const qsizetype begin = quoted ? from + 1 : from;
        const QString whole = QString::fromUtf8(m_text.sliced(begin, m_at - begin));
        m_at += closed ? 1 : 0;
        // At its very end a word that is closed is over.
        const bool inside = m_offset >= begin && (closed ? m_offset < m_at : m_offset <= m_at);
        if (!m_found && (inside || m_offset == from)) {
            m_whole = whole;
            take(from, m_at);
            m_place.prefix =
                QString::fromUtf8(m_text.sliced(begin, std::max<qsizetype>(0, m_offset - begin)));
        }
        if (!m_levels.isEmpty() && m_levels.last().key) {
            m_levels.last().name = whole;
            if (m_found && m_levels.last().number == m_wanted)
                m_place.siblings.append(whole);
            else
                m_keys[m_levels.last().number].append(whole);
        }
    }

    void take(qsizetype from, qsizetype to)
    {
        m_found = true;
        m_place.from = from;
        m_place.to = to;
        m_place.key = !m_levels.isEmpty() && m_levels.last().key;
        for (qsizetype i = 0; i < m_levels.size(); ++i) {
            const Level &level = m_levels.at(i);
            if (i + 1 == m_levels.size() && m_place.key)
                break;
            m_place.path += pointerStep(level.object ? level.name : QString::number(level.index));
        }
        qsizetype next = to;
        while (next < m_text.size() && isSpace(m_text[next]))
            ++next;
        m_place.hasColon = m_place.key && next < m_text.size() && m_text[next] == ':';
        if (m_place.key) {
            m_wanted = m_levels.last().number;
            m_place.siblings = m_keys.value(m_wanted);
        }
    }

    QByteArrayView m_text;
    qsizetype m_offset;
    qsizetype m_at = 0;
    QList<Level> m_levels;
    QHash<int, QStringList> m_keys; ///< by level
    int m_count = 0;
    int m_wanted = 0; ///< the level whose further keys are wanted
    bool m_found = false;
    QString m_whole;
    JsonPlace m_place;
};

} // namespace

JsonPlace jsonPlaceAt(QByteArrayView text, qsizetype offset)
{
    return PlaceFinder(text, offset).find();
}

} // namespace tandem
