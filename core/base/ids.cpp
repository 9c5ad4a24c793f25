// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"

#include <array>

namespace tandem {
using namespace Qt::StringLiterals;

namespace {

bool isBase62(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

} // namespace

QString salesforceIdSuffix(QStringView fifteen)
{
    static constexpr std::array<char16_t, 32> alphabet = {u'A', u'B', u'C', u'D', u'E', u'F', u'G', u'H',
        u'I', u'J', u'K', u'L', u'M', u'N', u'O', u'P', u'Q', u'R', u'S', u'T', u'U', u'V', u'W', u'X', u'Y',
        u'Z', u'0', u'1', u'2', u'3', u'4', u'5'};
    QString suffix;
    for (qsizetype group = 0; group < 3; ++group) {
        size_t bits = 0;
        for (qsizetype i = 0; i < 5; ++i) {
            const QChar c = fifteen.at(group * 5 + i);
            if (c >= u'A' && c <= u'Z')
                bits |= size_t{1} << i;
        }
        suffix += QChar(alphabet.at(bits));
    }
    return suffix;
}

Result<SalesforceId> SalesforceId::parse(QStringView text)
{
    const bool lengthFits = text.size() == 15 || text.size() == 18;
    if (!lengthFits || !std::all_of(text.begin(), text.end(), isBase62)) {
        return fail(ErrorKind::Data, u"MALFORMED_ID"_s,
            u"\"%1\" is not a Salesforce id: it needs 15 or 18 letters and digits."_s.arg(text.left(40)));
    }
    const QString fifteen = text.left(15).toString();
    const QString suffix = salesforceIdSuffix(fifteen);
    if (text.size() == 18 && text.mid(15).compare(suffix, Qt::CaseInsensitive) != 0) {
        return fail(ErrorKind::Data, u"MALFORMED_ID"_s,
            u"\"%1\" is not a Salesforce id: its last three characters do not fit the rest."_s.arg(text));
    }
    return SalesforceId(fifteen + suffix);
}

QDebug operator<<(QDebug debug, const SalesforceId &id)
{
    return debug << id.text();
}
QDebug operator<<(QDebug debug, const RecordId &id)
{
    return debug << id.text();
}

} // namespace tandem
