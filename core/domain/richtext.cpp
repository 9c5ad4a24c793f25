// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/richtext.h"

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

bool breaksLine(QStringView tag)
{
    for (const auto name :
        {"br"_L1, "p"_L1, "div"_L1, "li"_L1, "tr"_L1, "h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1}) {
        if (tag.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// The character of an entity such as "amp" or "#x27"; empty where it is unknown.
QString entity(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint code = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        const bool valid = ok && code > 0 && code <= 0x10FFFF && !QChar::isSurrogate(code);
        return valid ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : QString();
    }
    struct Named
    {
        QLatin1StringView name;
        char16_t character;
    };
    constexpr Named known[] = {{"amp"_L1, u'&'}, {"lt"_L1, u'<'}, {"gt"_L1, u'>'}, {"quot"_L1, u'"'},
        {"apos"_L1, u'\''}, {"nbsp"_L1, u' '}};
    for (const Named &entry : known) {
        if (name == entry.name)
            return QString(QChar(entry.character));
    }
    return {};
}

class HtmlReader
{
public:
    explicit HtmlReader(QStringView html)
        : m_html(html)
    {
    }

    QString run()
    {
        while (m_at < m_html.size()) {
            const QChar c = m_html[m_at];
            if (c == u'<' && m_at + 1 < m_html.size()
                && (m_html[m_at + 1].isLetter() || m_html[m_at + 1] == u'/' || m_html[m_at + 1] == u'!'))
                tag();
            else if (c == u'&')
                reference();
            else
                text(c);
        }
        return m_out.trimmed();
    }

private:
    void tag()
    {
        const qsizetype close = m_html.indexOf(u'>', m_at);
        const qsizetype end = close < 0 ? m_html.size() : close;
        QStringView inside = m_html.sliced(m_at + 1, end - m_at - 1);
        const bool closing = inside.startsWith(u'/');
        if (closing)
            inside = inside.sliced(1);
        qsizetype length = 0;
        while (length < inside.size() && inside[length].isLetterOrNumber())
            ++length;
        const QStringView name = inside.first(length);
        m_at = std::min(end + 1, m_html.size());
        const bool hidden = name.compare("script"_L1, Qt::CaseInsensitive) == 0
            || name.compare("style"_L1, Qt::CaseInsensitive) == 0;
        if (hidden && !closing) {
            const qsizetype stop = m_html.indexOf(u"</"_s + name.toString(), m_at, Qt::CaseInsensitive);
            m_at = stop < 0 ? m_html.size() : stop;
        } else if (breaksLine(name)) {
            breakLine(closing || name.compare("br"_L1, Qt::CaseInsensitive) == 0);
        }
    }

    void breakLine(bool always)
    {
        while (m_out.endsWith(u' '))
            m_out.chop(1);
        if (always || (!m_out.isEmpty() && !m_out.endsWith(u'\n')))
            m_out += u'\n';
    }

    void reference()
    {
        const qsizetype semicolon = m_html.indexOf(u';', m_at);
        if (semicolon > m_at && semicolon - m_at <= 10) {
            const QString character = entity(m_html.sliced(m_at + 1, semicolon - m_at - 1));
            if (!character.isEmpty()) {
                m_out += character;
                m_at = semicolon + 1;
                return;
            }
        }
        m_out += m_html[m_at++];
    }

    void text(QChar c)
    {
        ++m_at;
        if (!c.isSpace())
            m_out += c;
        else if (!m_out.isEmpty() && !m_out.endsWith(u' ') && !m_out.endsWith(u'\n'))
            m_out += u' ';
    }

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_out;
};

} // namespace

QString plainFromHtml(QStringView html)
{
    return HtmlReader(html).run();
}

bool holdsFormatting(QStringView html)
{
    for (qsizetype at = html.indexOf(u'<'); at >= 0; at = html.indexOf(u'<', at + 1)) {
        qsizetype start = at + 1;
        if (start < html.size() && html[start] == u'/')
            ++start;
        qsizetype end = start;
        while (end < html.size() && html[end].isLetterOrNumber())
            ++end;
        const QStringView name = html.sliced(start, end - start);
        const bool plain = name.isEmpty() || name.compare("br"_L1, Qt::CaseInsensitive) == 0
            || name.compare("p"_L1, Qt::CaseInsensitive) == 0
            || name.compare("div"_L1, Qt::CaseInsensitive) == 0;
        if (!plain)
            return true;
    }
    return false;
}

QString htmlFromPlain(QStringView text)
{
    QString html = text.toString().toHtmlEscaped();
    html.replace("\r\n"_L1, "\n"_L1);
    html.replace(u'\n', "<br>"_L1);
    return html;
}

} // namespace tandem
