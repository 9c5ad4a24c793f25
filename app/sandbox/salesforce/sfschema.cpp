// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfschema.h"

namespace tandem::sandbox {

QByteArray fieldTypeName(FieldType type)
{
    switch (type) {
    case FieldType::Id:
        return "id";
    case FieldType::String:
        return "string";
    case FieldType::TextArea:
        return "textarea";
    case FieldType::Boolean:
        return "boolean";
    case FieldType::Int:
        return "int";
    case FieldType::Double:
        return "double";
    case FieldType::Currency:
        return "currency";
    case FieldType::Percent:
        return "percent";
    case FieldType::Date:
        return "date";
    case FieldType::DateTime:
        return "datetime";
    case FieldType::Time:
        return "time";
    case FieldType::Phone:
        return "phone";
    case FieldType::Email:
        return "email";
    case FieldType::Url:
        return "url";
    case FieldType::Picklist:
        return "picklist";
    case FieldType::MultiPicklist:
        return "multipicklist";
    case FieldType::Combobox:
        return "combobox";
    case FieldType::Reference:
        return "reference";
    case FieldType::Address:
        return "address";
    case FieldType::Base64:
        return "base64";
    case FieldType::IdList:
        return "junctionIdList";
    }
    return "string";
}

FieldDef &ObjectDef::add(FieldDef field)
{
    const int index = static_cast<int>(fields.size());
    m_byName.insert(field.name.toLower(), index);
    if (!field.relationshipName.isEmpty())
        m_byRelationship.insert(field.relationshipName.toLower(), index);
    return fields.emplace_back(std::move(field));
}

int ObjectDef::fieldIndex(const QByteArray &fieldName) const
{
    return m_byName.value(fieldName.toLower(), -1);
}

int ObjectDef::visibleField(const QByteArray &fieldName) const
{
    const int index = fieldIndex(fieldName);
    return index >= 0 && !field(index).hidden ? index : -1;
}

int ObjectDef::relationshipField(const QByteArray &relationship) const
{
    const int index = m_byRelationship.value(relationship.toLower(), -1);
    return index >= 0 && !field(index).hidden ? index : -1;
}

} // namespace tandem::sandbox
