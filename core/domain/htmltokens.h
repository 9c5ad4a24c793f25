// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tandem {

/// White space as HTML means it: it separates words and has no size. A no-break space is none.
[[nodiscard]] constexpr bool isHtmlSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

/// Without what no note may hold: control characters, halves of characters, non-characters, and the marks
/// that turn the direction of what follows them. Line separators become line ends.
[[nodiscard]] QString withoutControls(QStringView text);

/// Text with its character references resolved, as a browser reads it; what is none stays as it is.
[[nodiscard]] QString resolveReferences(QStringView text);

/// Splits HTML into texts and tags as a browser does; comments, declarations and the rest of an unclosed tag
/// are left out. In linear time, without recursion. Looks at `html`, which must outlive it.
class HtmlTokens
{
public:
    enum class Kind { End, Text, Open, Close };

    explicit HtmlTokens(QStringView html)
        : m_html(html)
    {
    }

    Kind next();
    [[nodiscard]] QStringView text() const { return m_text; } ///< unresolved
    [[nodiscard]] const QString &name() const { return m_name; } ///< lower case
    [[nodiscard]] bool selfClosing() const { return m_selfClosing; }
    /// Values of the first attributes of these names, unresolved.
    [[nodiscard]] QStringView href() const { return m_href; }
    [[nodiscard]] QStringView alt() const { return m_alt; }
    /// Goes on at the end tag of this element, whose content is no markup; at the end where it has none.
    void skipRawText(QStringView name);

private:
    [[nodiscard]] bool startsMarkup() const;
    [[nodiscard]] QChar at(qsizetype position) const
    {
        return position < m_html.size() ? m_html[position] : QChar();
    }
    void skipPast(QStringView end, qsizetype from);
    void skipComment();
    bool readTag();
    void readAttribute();

    QStringView m_html;
    qsizetype m_at = 0;
    QStringView m_text;
    QString m_name;
    QStringView m_href;
    QStringView m_alt;
    bool m_selfClosing = false;
};

} // namespace tandem
