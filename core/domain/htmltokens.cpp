// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/htmltokens.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isForbidden(char16_t c)
{
    const bool control = (c < 0x20 && !isHtmlSpace(QChar(c))) || (c >= 0x7F && c < 0xA0);
    const bool turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || turnsDirection || c == 0xFEFF || (c >= 0xFDD0 && c <= 0xFDEF) || c >= 0xFFFE;
}

/// The names of U+00A0 to U+00FF, in order.
constexpr auto latin1 =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 "
    "acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde "
    "Auml "
    "Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc "
    "Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml "
    "aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc "
    "otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"_L1;

struct Named
{
    const char *name;
    char16_t character;
};
constexpr Named others[] = {{"amp", u'&'}, {"lt", u'<'}, {"gt", u'>'}, {"quot", u'"'}, {"apos", u'\''},
    {"AMP", u'&'}, {"LT", u'<'}, {"GT", u'>'}, {"QUOT", u'"'}, {"Tab", u'\t'}, {"NewLine", u'\n'},
    {"colon", u':'}, {"lpar", u'('}, {"rpar", u')'}, {"sol", u'/'}, {"bsol", u'\\'}, {"excl", u'!'},
    {"num", u'#'}, {"dollar", u'$'}, {"percnt", u'%'}, {"ast", u'*'}, {"plus", u'+'}, {"comma", u','},
    {"period", u'.'}, {"semi", u';'}, {"equals", u'='}, {"quest", u'?'}, {"commat", u'@'}, {"lsqb", u'['},
    {"rsqb", u']'}, {"lowbar", u'_'}, {"grave", u'`'}, {"lbrace", u'{'}, {"rbrace", u'}'}, {"OElig", u'Œ'},
    {"oelig", u'œ'}, {"Scaron", u'Š'}, {"scaron", u'š'}, {"Yuml", u'Ÿ'}, {"fnof", u'ƒ'}, {"circ", u'ˆ'},
    {"tilde", u'˜'}, {"ensp", u'\u2002'}, {"emsp", u'\u2003'}, {"thinsp", u'\u2009'}, {"zwnj", u'\u200C'},
    {"zwj", u'\u200D'}, {"lrm", u'\u200E'}, {"rlm", u'\u200F'}, {"ndash", u'–'}, {"mdash", u'—'},
    {"lsquo", u'‘'}, {"rsquo", u'’'}, {"sbquo", u'‚'}, {"ldquo", u'“'}, {"rdquo", u'”'}, {"bdquo", u'„'},
    {"dagger", u'†'}, {"Dagger", u'‡'}, {"bull", u'•'}, {"hellip", u'…'}, {"permil", u'‰'}, {"prime", u'′'},
    {"lsaquo", u'‹'}, {"rsaquo", u'›'}, {"euro", u'€'}, {"trade", u'™'}, {"larr", u'←'}, {"uarr", u'↑'},
    {"rarr", u'→'}, {"darr", u'↓'}, {"harr", u'↔'}, {"minus", u'−'}, {"ne", u'≠'}, {"le", u'≤'}, {"ge", u'≥'},
    {"asymp", u'≈'}, {"infin", u'∞'}};

const QHash<QString, QChar> &namedCharacters()
{
    static const QHash<QString, QChar> table = [] {
        QHash<QString, QChar> all;
        char16_t character = 0xA0;
        for (const QString &name : QString(latin1).split(u' '))
            all.insert(name, QChar(character++));
        for (const Named &named : others)
            all.insert(QString::fromLatin1(named.name), QChar(named.character));
        return all;
    }();
    return table;
}

/// Browsers read the numbers 128 to 159 as Windows does.
char32_t fromNumber(char32_t code)
{
    constexpr std::array<char16_t, 32> windows{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};
    if (code >= 0x80 && code < 0xA0)
        return windows[code - 0x80];
    const bool valid = code <= 0x10FFFF && !QChar::isSurrogate(code);
    return valid ? code : 0;
}

int digitOf(QChar c, bool hex)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    const QChar lower = isLetter(c) ? c.toLower() : QChar();
    return hex && lower >= u'a' && lower <= u'f' ? lower.unicode() - u'a' + 10 : -1;
}

/// Reads "#60;" behind an ampersand; the length of what was read, 0 where it is no reference.
qsizetype readNumber(QStringView text, QString &out)
{
    const bool hex = text.size() > 1 && (text[1] == u'x' || text[1] == u'X');
    const qsizetype first = hex ? 2 : 1;
    qsizetype i = first;
    char32_t code = 0;
    for (; i < text.size() && digitOf(text[i], hex) >= 0; ++i)
        code = std::min<char32_t>(
            0x110000, code * (hex ? 16 : 10) + static_cast<char32_t>(digitOf(text[i], hex)));
    if (i == first)
        return 0;
    if (const char32_t character = fromNumber(code))
        out += withoutControls(QString::fromUcs4(&character, 1));
    return i < text.size() && text[i] == u';' ? i + 1 : i;
}

qsizetype readName(QStringView text, QString &out)
{
    constexpr qsizetype longest = 10;
    qsizetype i = 0;
    while (i < text.size() && i <= longest && (isLetter(text[i]) || text[i].isDigit()))
        ++i;
    const QString name = text.first(i).toString();
    const auto found = namedCharacters().constFind(name);
    if (found == namedCharacters().constEnd())
        return 0;
    const bool ended = i < text.size() && text[i] == u';';
    // The oldest names need no semicolon.
    const bool old = name.toLower() == "amp"_L1 || name.toLower() == "lt"_L1 || name.toLower() == "gt"_L1
        || name.toLower() == "quot"_L1 || name == "nbsp"_L1;
    if (!ended && !old)
        return 0;
    out += *found;
    return ended ? i + 1 : i;
}

} // namespace

QString withoutControls(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t whole = QChar::surrogateToUcs4(c, text[i + 1]);
            if (!QChar::isNonCharacter(whole)) {
                out += c;
                out += text[i + 1];
            }
            ++i;
        } else if (c == u'\u2028' || c == u'\u2029') {
            out += u'\n';
        } else if (!c.isSurrogate() && !isForbidden(c.unicode())) {
            out += c;
        }
    }
    return out;
}

QString resolveReferences(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        qsizetype length = 0;
        if (text[i] == u'&' && i + 1 < text.size()) {
            const QStringView rest = text.sliced(i + 1);
            length = rest[0] == u'#' ? readNumber(rest, out) : readName(rest, out);
        }
        if (length == 0)
            out += text[i];
        i += 1 + length;
    }
    return out;
}

bool HtmlTokens::startsMarkup() const
{
    const QChar first = at(m_at + 1);
    return isLetter(first) || first == u'!' || first == u'?' || first == u'/';
}

void HtmlTokens::skipPast(QStringView end, qsizetype from)
{
    const qsizetype found = m_html.indexOf(end, std::min(from, m_html.size()));
    m_at = found < 0 ? m_html.size() : found + end.size();
}

HtmlTokens::Kind HtmlTokens::next()
{
    while (m_at < m_html.size()) {
        if (m_html[m_at] != u'<' || !startsMarkup()) {
            const qsizetype next = m_html.indexOf(u'<', m_at + 1);
            const qsizetype end = next < 0 ? m_html.size() : next;
            m_text = m_html.sliced(m_at, end - m_at);
            m_at = end;
            return Kind::Text;
        }
        const QStringView rest = m_html.sliced(m_at);
        const bool closing = rest.startsWith("</"_L1);
        if (rest.startsWith("<!-->"_L1) || rest.startsWith("<!--->"_L1)) {
            skipPast(u">", m_at);
        } else if (rest.startsWith("<!--"_L1)) {
            skipComment();
        } else if (!isLetter(at(m_at + (closing ? 2 : 1)))) {
            skipPast(u">", m_at + 2);
        } else {
            m_at += closing ? 2 : 1;
            if (readTag())
                return closing ? Kind::Close : Kind::Open;
        }
    }
    return Kind::End;
}

/// Ends at the first "-->" or "--!>".
void HtmlTokens::skipComment()
{
    for (qsizetype dashes = m_html.indexOf("--"_L1, m_at + 4); dashes >= 0;
         dashes = m_html.indexOf("--"_L1, dashes + 1)) {
        const QStringView end = m_html.sliced(dashes + 2);
        if (end.startsWith(u'>') || end.startsWith("!>"_L1)) {
            m_at = dashes + (end.startsWith(u'>') ? 3 : 4);
            return;
        }
    }
    m_at = m_html.size();
}

/// False where the tag is never closed: a browser drops it and all that follows.
bool HtmlTokens::readTag()
{
    const qsizetype start = m_at;
    const auto endsName = [](QChar c) { return isHtmlSpace(c) || c == u'/' || c == u'>'; };
    while (m_at < m_html.size() && !endsName(m_html[m_at]))
        ++m_at;
    m_name = m_html.sliced(start, m_at - start).toString().toLower();
    m_href = m_alt = QStringView();
    m_selfClosing = false;
    while (m_at < m_html.size() && m_html[m_at] != u'>') {
        const QChar c = m_html[m_at];
        if (isHtmlSpace(c) || c == u'/') {
            m_selfClosing = c == u'/' && at(m_at + 1) == u'>';
            ++m_at;
        } else {
            readAttribute();
        }
    }
    if (m_at >= m_html.size())
        return false;
    ++m_at;
    return true;
}

void HtmlTokens::readAttribute()
{
    const qsizetype start = m_at++; // even "=" begins a name
    const auto endsName = [](QChar c) { return isHtmlSpace(c) || c == u'/' || c == u'>' || c == u'='; };
    while (m_at < m_html.size() && !endsName(m_html[m_at]))
        ++m_at;
    const QStringView name = m_html.sliced(start, m_at - start);
    while (isHtmlSpace(at(m_at)))
        ++m_at;
    if (at(m_at) != u'=')
        return;
    ++m_at;
    while (isHtmlSpace(at(m_at)))
        ++m_at;
    QStringView value;
    if (const QChar quote = at(m_at); quote == u'"' || quote == u'\'') {
        const qsizetype end = m_html.indexOf(quote, m_at + 1);
        const qsizetype stop = end < 0 ? m_html.size() : end;
        value = m_html.sliced(m_at + 1, stop - m_at - 1);
        m_at = std::min(stop + 1, m_html.size());
    } else {
        const qsizetype from = m_at;
        while (m_at < m_html.size() && !isHtmlSpace(m_html[m_at]) && m_html[m_at] != u'>')
            ++m_at;
        value = m_html.sliced(from, m_at - from);
    }
    if (m_href.isNull() && name.compare("href"_L1, Qt::CaseInsensitive) == 0)
        m_href = value;
    else if (m_alt.isNull() && name.compare("alt"_L1, Qt::CaseInsensitive) == 0)
        m_alt = value;
}

void HtmlTokens::skipRawText(QStringView name)
{
    const QString end = u"</"_s + name.toString();
    qsizetype from = m_at;
    for (;;) {
        const qsizetype found = m_html.indexOf(end, from, Qt::CaseInsensitive);
        if (found < 0) {
            m_at = m_html.size();
            return;
        }
        const QChar after = at(found + end.size());
        if (isHtmlSpace(after) || after == u'/' || after == u'>') {
            m_at = found;
            return;
        }
        from = found + end.size();
    }
}

} // namespace tandem
