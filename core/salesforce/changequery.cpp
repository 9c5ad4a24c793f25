// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/salesforceclient.h"
#include "core/salesforce/soqlnames.h"

#include "core/domain/filter.h"

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

bool isSoqlName(QStringView name)
{
    bool atStart = true;
    for (const QChar c : name) {
        const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
        const bool later = (c >= u'0' && c <= u'9') || c == u'_' || c == u'.';
        if (!letter && (atStart || !later))
            return false;
        atStart = c == u'.';
    }
    return !atStart;
}

QString stampField(const ObjectSchema &schema)
{
    // ContentNote and a few others have no SystemModstamp (contract 4.9).
    return schema.field(u"SystemModstamp") || !schema.field(u"LastModifiedDate") ? u"SystemModstamp"_s
                                                                                 : u"LastModifiedDate"_s;
}

QStringList selectedFields(const ObjectSchema &schema, const QStringList &fields)
{
    QStringList names{u"Id"_s, stampField(schema)};
    for (const auto &own : {u"IsDeleted"_s, u"MasterRecordId"_s}) {
        if (schema.field(own))
            names += own;
    }
    for (const QString &name : fields) {
        // Whatever is not a name never reaches a query, wherever the configuration came from.
        if (isSoqlName(name) && !names.contains(name, Qt::CaseInsensitive))
            names += name;
    }
    return names;
}

QString toSoql(const ChangeQuery &query)
{
    const QString stamp = stampField(*query.schema);
    const QStringList fields = query.stampsOnly ? QStringList() : query.fields;
    QString soql =
        u"SELECT "_s + selectedFields(*query.schema, fields).join(u", "_s) + u" FROM "_s + query.schema->name;
    QStringList conditions;
    if (query.afterStamp) {
        const QString second = query.afterStamp->toIsoSeconds();
        if (query.afterId.isEmpty()) {
            conditions += stamp + u" >= "_s + second;
        } else {
            conditions +=
                u"((%1 = %2 AND Id > %3) OR %1 > %2)"_s.arg(stamp, second, soqlQuoted(query.afterId.text()));
        }
    }
    if (!query.where.isEmpty())
        conditions += u'(' + query.where + u')';
    if (!conditions.isEmpty())
        soql += u" WHERE "_s + conditions.join(u" AND "_s);
    return soql + u" ORDER BY %1 ASC, Id ASC LIMIT %2"_s.arg(stamp).arg(query.limit);
}

} // namespace tandem::salesforce
