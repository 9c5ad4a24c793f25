// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <QtEndian>

#include <string_view>

namespace tandem {

/// A 64-bit hash that is the same in every run and on every machine (qHash is seeded per process). Not for
/// secrets.
class StableHash
{
public:
    void add(quint64 word)
    {
        m_state = (m_state ^ word) * 0x9E3779B97F4A7C15U;
        m_state ^= m_state >> 29U;
    }

    /// The length is part of the hash, so that ("ab", "c") and ("a", "bc") differ.
    void add(QStringView text)
    {
        const char16_t *p = text.utf16();
        qsizetype left = text.size();
        for (; left >= 4; left -= 4, p += 4)
            add(qFromLittleEndian<quint64>(p));
        quint64 tail = 0;
        for (; left > 0; --left, ++p)
            tail = (tail << 16U) | *p;
        add(tail);
        add(static_cast<quint64>(text.size()));
    }

    /// The same as of that text in UTF-16.
    void addAscii(std::string_view text)
    {
        const char *p = text.data();
        size_t left = text.size();
        for (; left >= 4; left -= 4, p += 4) {
            quint64 word = qFromLittleEndian<quint32>(p);
            word = (word | (word << 16U)) & 0x0000FFFF0000FFFFU;
            word = (word | (word << 8U)) & 0x00FF00FF00FF00FFU;
            add(word);
        }
        quint64 tail = 0;
        for (; left > 0; --left, ++p)
            tail = (tail << 16U) | static_cast<uchar>(*p);
        add(tail);
        add(static_cast<quint64>(text.size()));
    }

    /// Never 0: that means "none" wherever a hash is stored.
    [[nodiscard]] quint64 result() const
    {
        quint64 h = m_state;
        h = (h ^ (h >> 33U)) * 0xFF51AFD7ED558CCDU;
        h = (h ^ (h >> 33U)) * 0xC4CEB9FE1A85EC53U;
        h ^= h >> 33U;
        return h == 0 ? 1 : h;
    }

private:
    quint64 m_state = 0x2545F4914F6CDD1DU;
};

} // namespace tandem
