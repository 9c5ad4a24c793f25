// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/merge.h"

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

// A base is kept as fields: per mapping up to four entries whose names end in the part's letter. Parts that
// are null or zero are left out, so that a fresh link with twenty equal fields stays small.
constexpr QChar salesforceHalf = u's';
constexpr QChar startdeliverHalf = u'd';
constexpr QChar salesforceHash = u'S';
constexpr QChar startdeliverHash = u'D';
constexpr QChar present = u'p';

Value hashValue(quint64 hash)
{
    return Value(static_cast<qint64>(hash));
}

bool takePart(BasePair &pair, QChar part, const Value &value)
{
    if (part == salesforceHalf) {
        pair.salesforce = value;
    } else if (part == startdeliverHalf) {
        pair.startdeliver = value;
    } else if (part != present) {
        const auto *hash = value.get<qint64>();
        if (!hash || (part != salesforceHash && part != startdeliverHash))
            return false;
        (part == salesforceHash ? pair.wroteSalesforce : pair.wroteStartdeliver) =
            static_cast<quint64>(*hash);
    }
    return true;
}

} // namespace

QByteArray encodeBase(const Base &base)
{
    Fields fields;
    for (auto it = base.cbegin(); it != base.cend(); ++it) {
        const BasePair &pair = it.value();
        const bool blank = pair.salesforce.isNull() && pair.startdeliver.isNull();
        if (blank)
            fields.append(it.key() + present, Value());
        if (!pair.salesforce.isNull())
            fields.append(it.key() + salesforceHalf, pair.salesforce);
        if (!pair.startdeliver.isNull())
            fields.append(it.key() + startdeliverHalf, pair.startdeliver);
        if (pair.wroteSalesforce != 0)
            fields.append(it.key() + salesforceHash, hashValue(pair.wroteSalesforce));
        if (pair.wroteStartdeliver != 0)
            fields.append(it.key() + startdeliverHash, hashValue(pair.wroteStartdeliver));
    }
    // Sorted: the same base always gives the same bytes.
    fields.sort();
    return encodeFields(fields);
}

std::optional<Base> decodeBase(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return Base();
    const std::optional<Fields> fields = decodeFields(bytes);
    if (!fields)
        return std::nullopt;
    Base base;
    for (const auto &[name, value] : fields->entries()) {
        if (name.isEmpty() || !takePart(base[name.chopped(1)], name.back(), value))
            return std::nullopt;
    }
    return base;
}

} // namespace tandem
