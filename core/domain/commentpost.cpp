// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/commentpost.h"

#include "core/domain/notetitle.h"

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

constexpr qsizetype longestAuthor = 100;

QString withUnixLines(QStringView text)
{
    QString lines = text.toString();
    lines.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return lines.trimmed();
}

} // namespace

QString postOf(const TaskComment &comment)
{
    QString author = comment.author.simplified();
    if (author.size() > longestAuthor)
        author.truncate(author[longestAuthor - 1].isHighSurrogate() ? longestAuthor - 1 : longestAuthor);
    if (author.isEmpty())
        author = u"Startdeliver"_s;
    const QString at = comment.at.toIso().left(16).replace(u'T', u' ');
    return u"%1 · %2 UTC\n"_s.arg(author, at) + withUnixLines(comment.text)
        + u"\n[Startdeliver comment %1]"_s.arg(comment.id.text());
}

std::optional<TaskComment> commentOfPost(QStringView body)
{
    const QString all = withUnixLines(body);
    const qsizetype last = all.lastIndexOf(u'\n');
    const QString reference = all.mid(last + 1).trimmed();
    const RecordId id = commentOfNote(reference);
    if (id.isEmpty() || reference.front() != u'[')
        return std::nullopt;
    const qsizetype first = all.indexOf(u'\n');
    TaskComment comment;
    comment.id = id;
    if (first >= 0 && first < last)
        comment.text = all.mid(first + 1, last - first - 1).trimmed();
    return comment;
}

} // namespace tandem
