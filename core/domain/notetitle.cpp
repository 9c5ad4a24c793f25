// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notetitle.h"

#include "core/domain/htmltokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

constexpr qsizetype longestTitle = 255;
constexpr qsizetype longestBeginning = 80;
constexpr auto referenceStart = "[Startdeliver comment "_L1;

} // namespace

QString noteTitleOf(const RecordId &comment, QStringView plainText)
{
    const QString reference = referenceStart + comment.text() + u']';
    const QString text = withoutControls(plainText).trimmed();
    QString beginning = text.section(u'\n', 0, 0).simplified();
    const bool whole = beginning.size() == text.size() && beginning.size() <= longestBeginning;
    if (!whole && !beginning.isEmpty()) {
        if (beginning.size() >= longestBeginning) {
            beginning.truncate(longestBeginning - 1);
            if (beginning.back().isHighSurrogate())
                beginning.chop(1);
        }
        beginning = beginning.trimmed() + u'…';
    }
    if (beginning.isEmpty())
        beginning = u"Comment"_s;
    return (beginning + u' ' + reference).right(longestTitle);
}

RecordId commentOfNote(QStringView title)
{
    const QStringView text = title.trimmed();
    const qsizetype start = text.lastIndexOf(referenceStart);
    if (start < 0 || !text.endsWith(u']'))
        return {};
    const QStringView number = text.sliced(start + referenceStart.size()).chopped(1);
    const bool digits = !number.isEmpty() && number.size() <= 18
        && std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && number[0] != u'0' ? RecordId(number.toString()) : RecordId();
}

} // namespace tandem
