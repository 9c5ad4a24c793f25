// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plaintext.h"

#include <QStringList>

#include <array>

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

bool isUnsafe(char32_t c)
{
    const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
    const bool separator = c == 0x2028 || c == 0x2029;
    const bool direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e
        || c == 0x200f || c == 0x061c;
    return control || separator || direction || c == 0xfeff || (c >= 0xe0000 && c <= 0xe007f);
}

QString written(char32_t c)
{
    if (c == U'\n')
        return u"\\n"_s;
    if (c == U'\r')
        return u"\\r"_s;
    if (c == U'\t')
        return u"\\t"_s;
    if (c < 0x100)
        return u"\\x%1"_s.arg(static_cast<uint>(c), 2, 16, QChar(u'0'));
    return u"\\u%1"_s.arg(static_cast<uint>(c), 4, 16, QChar(u'0'));
}

QString cleaned(QStringView text, bool keepLines)
{
    QString out;
    out.reserve(text.size());
    // toUcs4 turns a lone surrogate into U+FFFD.
    const QList<uint> points = text.toUcs4();
    for (const char32_t point : points) {
        if (isUnsafe(point) && !(keepLines && point == U'\n'))
            out += written(point);
        else
            out += QString::fromUcs4(&point, 1);
    }
    return out;
}

int widthOf(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Other_Format)
        return 0;
    struct Range
    {
        char32_t first;
        char32_t last;
    };
    // Unicode Standard Annex 11, wide and full-width; the emoji blocks.
    static constexpr std::array<Range, 10> wide = {
        {{0x1100, 0x115f}, {0x2e80, 0x303e}, {0x3041, 0xa4cf}, {0xac00, 0xd7a3}, {0xf900, 0xfaff},
            {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6}, {0x1f300, 0x1faff}, {0x20000, 0x3fffd}}};
    const bool isWide = std::any_of(
        wide.begin(), wide.end(), [c](const Range &range) { return c >= range.first && c <= range.last; });
    return isWide ? 2 : 1;
}

} // namespace

QString plain(QStringView text)
{
    return cleaned(text, false);
}

QString plainLines(QStringView text)
{
    return cleaned(text, true);
}

int displayWidth(QStringView text)
{
    int width = 0;
    const QList<uint> points = text.toUcs4();
    for (const char32_t point : points)
        width += widthOf(point);
    return width;
}

QString elided(const QString &text, int width)
{
    if (displayWidth(text) <= width)
        return text;
    QString out;
    int used = 0;
    const QList<uint> points = text.toUcs4();
    for (const char32_t point : points) {
        const int next = widthOf(point);
        if (used + next > width - 1)
            break;
        used += next;
        out += QString::fromUcs4(&point, 1);
    }
    return out + u'…';
}

QString wrapped(const QString &text, int width, const QString &indent)
{
    QStringList lines;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs) {
        QString line = indent;
        const QStringList words = paragraph.split(u' ');
        bool empty = true;
        for (const QString &word : words) {
            if (!empty && displayWidth(line) + 1 + displayWidth(word) > width) {
                lines += line;
                line = indent;
                empty = true;
            }
            line += empty ? word : u' ' + word;
            empty = false;
        }
        lines += line;
    }
    return lines.join(u'\n');
}

} // namespace tandem::cli
