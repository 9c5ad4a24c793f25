// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sanitiser.h"

#include "core/domain/htmlrules.h"
#include "core/domain/htmltokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

constexpr qsizetype deepestList = 8;
constexpr qsizetype longestImageName = 80;

void appendEscaped(QString &out, QChar c)
{
    switch (c.unicode()) {
    case u'&':
        out += "&amp;"_L1;
        break;
    case u'<':
        out += "&lt;"_L1;
        break;
    case u'>':
        out += "&gt;"_L1;
        break;
    case u'"':
        out += "&quot;"_L1;
        break;
    case u'\'':
        out += "&#39;"_L1;
        break;
    default:
        out += c;
    }
}

class Sanitiser
{
public:
    explicit Sanitiser(bool comparing)
        : m_comparing(comparing)
    {
    }

    QString run(QStringView html)
    {
        const QString readable = withoutControls(html);
        m_out.reserve(readable.size() + readable.size() / 8);
        HtmlTokens tokens(readable);
        for (auto kind = tokens.next(); kind != HtmlTokens::Kind::End; kind = tokens.next()) {
            if (m_dropDepth > 0)
                dropped(kind, tokens);
            else if (kind == HtmlTokens::Kind::Text)
                text(resolveReferences(tokens.text()));
            else if (kind == HtmlTokens::Kind::Open)
                open(tokens);
            else
                close(tokens.name());
        }
        while (!m_blocks.isEmpty())
            popBlock();
        closeStyles(0);
        return m_out;
    }

private:
    enum class Block { Paragraph, Bulleted, Numbered, Item };
    struct OpenBlock
    {
        Block block;
        bool written = false;
    };
    struct Style
    {
        QString name;
        QString address; ///< of a link
        int depth = 1; ///< how often it is open
        friend bool operator==(const Style &a, const Style &b)
        {
            return a.name == b.name && a.address == b.address;
        }
    };

    static QLatin1StringView nameOf(Block block)
    {
        switch (block) {
        case Block::Paragraph:
            return "p"_L1;
        case Block::Bulleted:
            return "ul"_L1;
        case Block::Numbered:
            return "ol"_L1;
        case Block::Item:
            break;
        }
        return "li"_L1;
    }

    void dropped(HtmlTokens::Kind kind, const HtmlTokens &tokens)
    {
        if (kind == HtmlTokens::Kind::Text || tokens.name() != m_dropping)
            return;
        if (kind == HtmlTokens::Kind::Close)
            --m_dropDepth;
        else if (!tokens.selfClosing())
            ++m_dropDepth;
    }

    void open(HtmlTokens &tokens)
    {
        const QString &name = tokens.name();
        if (holdsRawText(name)) {
            tokens.skipRawText(QString(name));
        } else if (name == "img"_L1 || name == "image"_L1 || name == "svg"_L1) {
            image(tokens.alt());
            if (name == "svg"_L1 && !tokens.selfClosing())
                drop(name);
        } else if (isDropped(name)) {
            if (!tokens.selfClosing() || name != "math"_L1)
                drop(name);
        } else if (name == "a"_L1) {
            endStyle(name, /*all=*/true);
            if (const QString address = safeAddress(tokens.href()); !address.isEmpty())
                m_styles.append({name, address});
        } else if (const QString style = styleOf(name); !style.isEmpty()) {
            beginStyle(style);
        } else {
            openBlock(name);
        }
    }

    void close(const QString &name)
    {
        if (name == "a"_L1)
            endStyle(name, /*all=*/true);
        else if (const QString style = styleOf(name); !style.isEmpty())
            endStyle(style, /*all=*/false);
        else if (name == "br"_L1)
            lineBreak(); // as browsers do
        else if (name == "ul"_L1 || name == "ol"_L1)
            closeList(name == "ul"_L1 ? Block::Bulleted : Block::Numbered);
        else if (name == "li"_L1)
            closeItem();
        else if (breaksLines(name))
            closeParagraph(name);
        else if (name == "td"_L1 || name == "th"_L1)
            space();
    }

    void drop(const QString &name)
    {
        m_dropping = name;
        m_dropDepth = 1;
    }

    // Styles: a set in the order in which they were begun, written when the next text needs it.

    QString comparableStyle(const QString &name) const
    {
        if (m_comparing && name == "strong"_L1)
            return u"b"_s;
        return m_comparing && name == "em"_L1 ? u"i"_s : name;
    }

    Style *style(const QString &name)
    {
        const auto found = std::find_if(
            m_styles.begin(), m_styles.end(), [&](const Style &style) { return style.name == name; });
        return found == m_styles.end() ? nullptr : &*found;
    }

    void beginStyle(const QString &tag)
    {
        const QString name = comparableStyle(tag);
        if (Style *open = style(name))
            ++open->depth;
        else
            m_styles.append({name, {}});
    }

    void endStyle(const QString &tag, bool all)
    {
        Style *open = style(comparableStyle(tag));
        if (open && (all || --open->depth == 0))
            m_styles.removeAt(open - m_styles.constData());
    }

    void closeStyles(qsizetype keep)
    {
        while (m_written.size() > keep)
            m_out += u"</"_s + m_written.takeLast().name + u'>';
    }

    void closeOtherStyles()
    {
        qsizetype common = 0;
        while (common < m_written.size() && common < m_styles.size() && m_written[common] == m_styles[common])
            ++common;
        closeStyles(common);
    }

    void openStyles()
    {
        for (qsizetype i = m_written.size(); i < m_styles.size(); ++i) {
            const Style &style = m_styles[i];
            m_out += u'<' + style.name;
            if (!style.address.isEmpty()) {
                m_out += " href=\""_L1;
                for (const QChar c : style.address)
                    appendEscaped(m_out, c);
                m_out += u'"';
            }
            m_out += u'>';
            m_written.append(style);
        }
    }

    // Blocks: written when there is something in them.

    bool isIn(Block block) const { return !m_blocks.isEmpty() && m_blocks.back().block == block; }
    bool isInList() const { return isIn(Block::Bulleted) || isIn(Block::Numbered); }

    void boundary()
    {
        m_space = false;
        m_needsBreak = m_needsBreak || m_afterText;
        m_lineStart = true;
    }

    void pushBlock(Block block)
    {
        boundary();
        m_blocks.append({block});
    }

    void popBlock()
    {
        boundary();
        const OpenBlock block = m_blocks.takeLast();
        if (!block.written)
            return;
        closeStyles(0);
        m_out += u"</"_s + nameOf(block.block) + u'>';
        m_afterText = m_needsBreak = false;
    }

    void openBlock(const QString &name)
    {
        if (name == "br"_L1) {
            lineBreak();
        } else if (name == "ul"_L1 || name == "ol"_L1) {
            openList(name == "ul"_L1 ? Block::Bulleted : Block::Numbered);
        } else if (name == "li"_L1 && m_lists > 0) {
            while (!isInList())
                popBlock();
            pushBlock(Block::Item);
        } else if (name == "hr"_L1) {
            closeParagraph(name);
        } else if (breaksLines(name) || name == "li"_L1) {
            if (name == "pre"_L1)
                ++m_pre;
            openParagraph();
        } else if (name == "td"_L1 || name == "th"_L1) {
            space();
        }
    }

    void openParagraph()
    {
        if (isIn(Block::Paragraph))
            popBlock();
        if (m_comparing) {
            boundary();
            return;
        }
        if (isInList())
            pushBlock(Block::Item);
        pushBlock(Block::Paragraph);
    }

    void closeParagraph(const QString &name)
    {
        if (name == "pre"_L1 && m_pre > 0)
            --m_pre;
        if (isIn(Block::Paragraph))
            popBlock();
        else
            boundary();
    }

    void openList(Block list)
    {
        if (m_lists == deepestList) {
            ++m_tooDeep;
            return;
        }
        if (isIn(Block::Paragraph))
            popBlock();
        if (isInList())
            pushBlock(Block::Item);
        pushBlock(list);
        ++m_lists;
    }

    void closeList(Block list)
    {
        if (m_tooDeep > 0) {
            --m_tooDeep;
            return;
        }
        const auto isList = [list](const OpenBlock &open) { return open.block == list; };
        if (std::none_of(m_blocks.cbegin(), m_blocks.cend(), isList))
            return;
        bool found = false;
        while (!found) {
            found = isIn(list);
            if (isInList())
                --m_lists;
            popBlock();
        }
    }

    void closeItem()
    {
        if (m_lists == 0 || isInList()) {
            boundary();
            return;
        }
        while (!isInList())
            popBlock();
    }

    /// Writes what must stand before the next text or line break.
    void writeBlocks()
    {
        if (isInList())
            pushBlock(Block::Item);
        for (OpenBlock &open : m_blocks) {
            if (open.written)
                continue;
            closeStyles(0);
            m_out += u'<' + QString(nameOf(open.block)) + u'>';
            open.written = true;
            m_needsBreak = m_afterText = false;
        }
        if (m_needsBreak) {
            closeOtherStyles();
            m_out += "<br>"_L1;
        }
        m_needsBreak = false;
    }

    void lineBreak()
    {
        if (isInList())
            return;
        writeBlocks();
        closeOtherStyles();
        m_out += "<br>"_L1;
        m_space = false;
        m_lineStart = true;
        m_afterText = false;
    }

    void space() { m_space = m_space || !m_lineStart; }

    void text(const QString &text)
    {
        bool ready = false;
        for (const QChar c : text) {
            if (isHtmlSpace(c) || (m_comparing && c == u'\u00A0')) {
                if (m_pre > 0 && c == u'\n')
                    lineBreak();
                else
                    space();
                ready = false;
                continue;
            }
            if (!ready) {
                writeBlocks();
                closeOtherStyles();
                if (m_space)
                    m_out += u' ';
                openStyles();
                m_space = m_lineStart = false;
                m_afterText = ready = true;
            }
            appendEscaped(m_out, c);
        }
    }

    void image(QStringView alt)
    {
        QString name = resolveReferences(alt).simplified();
        if (name.size() > longestImageName)
            name = name.first(longestImageName - 1) + u'…';
        text(name.isEmpty() ? u"[Image]"_s : withoutControls(u"[Image: "_s + name + u']'));
    }

    const bool m_comparing;
    QString m_out;
    QList<OpenBlock> m_blocks; ///< outermost first; list, item, list ... and a paragraph at most at the end
    qsizetype m_lists = 0; ///< among m_blocks
    qsizetype m_tooDeep = 0; ///< lists within the deepest
    QList<Style> m_styles; ///< of the text that comes next
    QList<Style> m_written; ///< open in m_out
    bool m_space = false; ///< before the next text
    bool m_lineStart = true;
    bool m_afterText = false; ///< nothing but text since the last block or break
    bool m_needsBreak = false;
    int m_pre = 0;
    QString m_dropping;
    int m_dropDepth = 0;
};

} // namespace

QString sanitisedHtml(QStringView html)
{
    return Sanitiser(false).run(html);
}

QString comparableHtml(QStringView html)
{
    const QString form = Sanitiser(true).run(sanitisedHtml(html));
    QStringView text(form);
    while (text.startsWith("<br>"_L1))
        text = text.sliced(4);
    while (text.endsWith("<br>"_L1))
        text.chop(4);
    return text.toString();
}

} // namespace tandem
