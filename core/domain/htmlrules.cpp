// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/htmlrules.h"

#include "core/domain/htmltokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

constexpr qsizetype longestAddress = 2000;

bool isOneOf(const QString &name, std::initializer_list<QLatin1StringView> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

bool holdsRawText(const QString &name)
{
    return isOneOf(name,
        {"script"_L1, "style"_L1, "iframe"_L1, "noembed"_L1, "noframes"_L1, "noscript"_L1, "textarea"_L1,
            "title"_L1, "xmp"_L1});
}

bool isDropped(const QString &name)
{
    return isOneOf(name,
        {"svg"_L1, "math"_L1, "object"_L1, "template"_L1, "audio"_L1, "video"_L1, "canvas"_L1, "applet"_L1,
            "select"_L1, "head"_L1, "datalist"_L1, "frameset"_L1});
}

bool breaksLines(const QString &name)
{
    return isOneOf(name,
        {"p"_L1, "div"_L1, "section"_L1, "article"_L1, "aside"_L1, "header"_L1, "footer"_L1, "main"_L1,
            "nav"_L1, "address"_L1, "blockquote"_L1, "center"_L1, "details"_L1, "summary"_L1, "dialog"_L1,
            "dir"_L1, "dl"_L1, "dt"_L1, "dd"_L1, "fieldset"_L1, "legend"_L1, "figure"_L1, "figcaption"_L1,
            "form"_L1, "h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1, "h6"_L1, "hgroup"_L1, "hr"_L1, "menu"_L1,
            "pre"_L1, "listing"_L1, "table"_L1, "caption"_L1, "thead"_L1, "tbody"_L1, "tfoot"_L1, "tr"_L1,
            "body"_L1, "html"_L1});
}

QString styleOf(const QString &name)
{
    if (isOneOf(name, {"b"_L1, "strong"_L1, "i"_L1, "em"_L1, "u"_L1, "s"_L1}))
        return name;
    return isOneOf(name, {"del"_L1, "strike"_L1}) ? u"s"_s : QString();
}

QString safeAddress(QStringView attribute)
{
    const QString text = withoutControls(resolveReferences(attribute)).trimmed();
    QString address;
    for (const QChar c : text) {
        if (c.isSpace() && (c != u' '))
            continue;
        if (c == u' ')
            address += "%20"_L1;
        else
            address += c;
    }
    const qsizetype colon = address.indexOf(u':');
    const QString scheme = address.first(std::max<qsizetype>(colon, 0)).toLower();
    const QStringView rest = QStringView(address).sliced(colon + 1);
    const bool web = isOneOf(scheme, {"http"_L1, "https"_L1}) && rest.startsWith("//"_L1) && rest.size() > 2
        && rest[2] != u'/' && rest[2] != u'\\';
    const bool mail = scheme == "mailto"_L1 && !rest.isEmpty();
    if ((!web && !mail) || address.size() > longestAddress)
        return {};
    return scheme + u':' + rest.toString();
}

} // namespace tandem
