// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/resttext.h"

#include "core/domain/richtext.h"
#include "core/domain/stablehash.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

constexpr qsizetype checkLength = 8;
constexpr qsizetype longestWord = 30; ///< a longer one is cut in the middle

QString mark(const QString &check)
{
    return u"… [more in a comment, "_s + check + u']';
}

QString checkWord(const QString &field, QStringView text)
{
    StableHash hash;
    hash.add(QStringView(field));
    hash.add(text);
    return u"%1"_s.arg(static_cast<quint32>(hash.result()), checkLength, 16, QChar(u'0'));
}

} // namespace

SplitText splitForComment(const QString &text, const FieldSchema &field)
{
    qsizetype length = field.length - mark(QString(checkLength, u'0')).size();
    // Never half a character, and no half a word where its beginning is near.
    if (text[length - 1].isHighSurrogate())
        --length;
    for (qsizetype i = 0; i < longestWord && length - i > 1; ++i) {
        if (text[length - i].isSpace()) {
            length -= i;
            break;
        }
    }
    SplitText split;
    split.rest.field = field.name;
    split.rest.text = text.mid(length).trimmed();
    split.rest.check = checkWord(field.name, split.rest.text);
    split.head = text.left(length).trimmed() + mark(split.rest.check);
    return split;
}

QString restCheckOf(QStringView value)
{
    static const QRegularExpression form(u"… \\[more in a comment, ([0-9a-f]{8})\\]$"_s);
    if (!value.endsWith(u']'))
        return {};
    return form.match(value.toString()).captured(1);
}

QString withoutRestMark(const QString &value)
{
    const QString check = restCheckOf(value);
    return check.isEmpty() ? value : value.chopped(mark(check).size()) + u'…';
}

QString restTitle(const RestText &rest)
{
    return u"Rest of %1 [Tandem %2]"_s.arg(rest.field, rest.check);
}

RestText restOfTitle(QStringView line)
{
    static const QRegularExpression form(u"^\\s*Rest of (\\S+) \\[Tandem ([0-9a-f]{8})\\]\\s*$"_s);
    const auto match = form.match(line.toString());
    return {match.captured(1), match.captured(2), {}};
}

RestText restOfComment(QStringView html)
{
    const QString plain = plainFromHtml(html);
    const auto end = plain.indexOf(u'\n');
    RestText rest = restOfTitle(QStringView(plain).left(end));
    if (!rest.field.isEmpty() && end >= 0)
        rest.text = plain.mid(end + 1).trimmed();
    return rest;
}

bool isAsWritten(const RestText &rest)
{
    // A service may set white space anew.
    return checkWord(rest.field, rest.text) == rest.check
        || checkWord(rest.field, rest.text.simplified()) == rest.check;
}

std::optional<QString> noRestReason(Flow flow, Side side, const QString &field)
{
    if (flow == Flow::Accounts)
        return std::nullopt;
    if (flow == Flow::Tasks && side == Side::Startdeliver)
        return std::nullopt;
    if (flow == Flow::Tasks && field.compare("Description"_L1, Qt::CaseInsensitive) == 0) {
        return u"the comments of a Salesforce task stand in its Description, which has no room for its own "
               u"rest"_s;
    }
    if (flow == Flow::Tasks)
        return std::nullopt;
    return side == Side::Salesforce
        ? u"only accounts (a note) and tasks (its Description) can hold the rest of a text in Salesforce"_s
        : u"only customers and tasks have comments in Startdeliver"_s;
}

} // namespace tandem
