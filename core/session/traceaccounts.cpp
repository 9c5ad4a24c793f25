// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/traceaccounts.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

salesforce::SchemaPtr relationSchema()
{
    ObjectSchema schema;
    schema.name = u"AccountContactRelation"_s;
    for (const QString &name : {u"AccountId"_s, u"Account.Name"_s}) {
        FieldSchema field;
        field.name = name;
        field.type = FieldType::Text;
        schema.fields.append(field);
    }
    return std::make_shared<const ObjectSchema>(std::move(schema));
}

Task<QStringList> furtherAccounts(Profile *profile, RecordId contact)
{
    const ClientUse use(profile);
    TANDEM_CO_CHECK(Profile::openSalesforce(profile));
    const QString soql =
        u"SELECT Id, AccountId, Account.Name FROM AccountContactRelation WHERE ContactId = %1 AND IsDirect = "
        u"false ORDER BY Id LIMIT 20"_s.arg(soqlQuoted(contact.text()));
    TANDEM_CO_TRY(
        page, profile->salesforceClient->query(soql, relationSchema(), false, http::Priority::Manual));
    QStringList names;
    for (const Record &relation : page.records) {
        const QString name = relation.fields.value(u"Account.Name").display();
        names.append(name.isEmpty() ? relation.fields.value(u"AccountId").display() : name);
    }
    co_return names;
}

} // namespace

Task<QList<TraceLine>> furtherAccountLines(Profile *profile, RecordId contact)
{
    auto asking = furtherAccounts(profile, contact);
    const Result<QStringList> names = co_await std::move(asking);
    QList<TraceLine> lines;
    if (names && !names->isEmpty()) {
        lines.append({u"scope"_s,
            u"It belongs to further accounts: %1. A user of Startdeliver belongs to one customer, so only "
            u"its own account (AccountId) counts; the others get no user for it."_s.arg(
                names->join(u", "_s))});
    }
    co_return lines;
}

} // namespace tandem::session
