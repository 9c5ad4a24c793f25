// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/schema.h"

#include <memory>

namespace tandem::salesforce {

inline FieldSchema sampleField(const QString &name, FieldType type)
{
    FieldSchema field;
    field.name = name;
    field.type = type;
    field.multi = type == FieldType::MultiPicklist;
    return field;
}

/// Account as far as the tests look at it: one field of each type.
inline std::shared_ptr<const ObjectSchema> sampleSchema()
{
    using namespace Qt::StringLiterals;
    auto schema = std::make_shared<ObjectSchema>();
    schema->name = u"Account"_s;
    const QList<std::pair<QString, FieldType>> fields{{u"Id"_s, FieldType::Id}, {u"Name"_s, FieldType::Text},
        {u"Description"_s, FieldType::LongText}, {u"AnnualRevenue"_s, FieldType::Decimal},
        {u"NumberOfEmployees"_s, FieldType::Integer}, {u"Active__c"_s, FieldType::Boolean},
        {u"Renewal__c"_s, FieldType::Day}, {u"LastActivity__c"_s, FieldType::Instant},
        {u"Tags__c"_s, FieldType::MultiPicklist}, {u"Type"_s, FieldType::Picklist},
        {u"OwnerId"_s, FieldType::Reference}, {u"BillingAddress"_s, FieldType::Unknown},
        {u"SystemModstamp"_s, FieldType::Instant}, {u"LastModifiedDate"_s, FieldType::Instant},
        {u"IsDeleted"_s, FieldType::Boolean}, {u"MasterRecordId"_s, FieldType::Reference}};
    for (const auto &[name, type] : fields)
        schema->fields.append(sampleField(name, type));
    return schema;
}

/// What the token endpoint answers to an exchange, or to a refresh with rotation (contract 1.5).
inline const QByteArray tokenReply =
    R"({"access_token":"new!access","refresh_token":"new-refresh","scope":"refresh_token openid api id",
    "instance_url":"https://moved.my.salesforce.com","token_type":"Bearer","issued_at":"1790000000000",
    "id":"https://login.salesforce.com/id/00DKx000000ZqTe/005Kx000001bRtY"})";

/// A page with one record that uses everything, and one that is nearly empty.
inline QByteArray samplePage()
{
    return R"({"totalSize":3222,"done":false,"nextRecordsUrl":"/services/data/v67.0/query/0r8Kx00000ExAmPIAV-2000",
 "records":[{"attributes":{"type":"Account","url":"/services/data/v67.0/sobjects/Account/001Kx00000AbCdEIAV"},
   "Id":"001Kx00000AbCdEIAV","Name":"Nørd \"& Söhne\" \ud83d\ude00\nLine","Description":null,"AnnualRevenue":123456789012345678.25,
   "NumberOfEmployees":42,"Active__c":true,"Renewal__c":"2026-11-03","LastActivity__c":"2026-11-03T10:15:30.000+0000",
   "Tags__c":"A;B","Type":"Customer","OwnerId":"005Kx000001bRtYIAU",
   "Owner":{"attributes":{"type":"User"},"Name":"Ana","Profile":{"Name":"Admin","Level__c":3}},
   "BillingAddress":{"city":"Lund","street":null},"Contacts":{"totalSize":1,"done":true,"records":[{"Id":"x"}]},
   "NotInSchema__c":"?","SystemModstamp":"2026-11-03T10:15:30.000+0000","IsDeleted":false,"MasterRecordId":null},
  {"attributes":{"type":"Account"},"Id":"001Kx00000AbCdFIAV","Name":"B","Owner":null,
   "SystemModstamp":"2026-11-03T10:15:31.000+0000","IsDeleted":true,"MasterRecordId":"001Kx00000AbCdEIAV"}]})";
}

} // namespace tandem::salesforce
