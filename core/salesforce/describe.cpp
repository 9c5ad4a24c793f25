// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/describe.h"

#include <nlohmann/json.hpp>

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

QString text(const Json &json, const char *member)
{
    const auto it = json.find(member);
    return it != json.end() && it->is_string() ? QString::fromStdString(it->get<std::string>()) : QString();
}

bool flag(const Json &json, const char *member, bool otherwise = false)
{
    const auto it = json.find(member);
    return it != json.end() && it->is_boolean() ? it->get<bool>() : otherwise;
}

int number(const Json &json, const char *member)
{
    const auto it = json.find(member);
    return it != json.end() && it->is_number_integer() ? it->get<int>() : 0;
}

struct TypeName
{
    QLatin1StringView name;
    FieldType type;
};

// Compound, binary and unknown types (address, location, base64, anyType ...) are not here: Unknown.
constexpr TypeName typeNames[] = {
    {"id"_L1, FieldType::Id},
    {"string"_L1, FieldType::Text},
    {"encryptedstring"_L1, FieldType::Text},
    {"textarea"_L1, FieldType::LongText},
    {"boolean"_L1, FieldType::Boolean},
    {"int"_L1, FieldType::Integer},
    {"long"_L1, FieldType::Integer},
    {"double"_L1, FieldType::Decimal},
    {"currency"_L1, FieldType::Decimal},
    {"percent"_L1, FieldType::Decimal},
    {"date"_L1, FieldType::Day},
    {"datetime"_L1, FieldType::Instant},
    {"time"_L1, FieldType::Time},
    {"phone"_L1, FieldType::Phone},
    {"email"_L1, FieldType::Email},
    {"url"_L1, FieldType::Url},
    {"picklist"_L1, FieldType::Picklist},
    {"combobox"_L1, FieldType::Picklist},
    {"multipicklist"_L1, FieldType::MultiPicklist},
    {"reference"_L1, FieldType::Reference},
    {"junctionIdList"_L1, FieldType::Reference},
};

FieldType typeOf(const Json &field)
{
    const QString name = text(field, "type");
    for (const TypeName &entry : typeNames) {
        if (name != entry.name)
            continue;
        const bool rich = flag(field, "htmlFormatted") || text(field, "extraTypeInfo") == "richtextarea"_L1;
        return entry.type == FieldType::LongText && rich ? FieldType::RichText : entry.type;
    }
    return FieldType::Unknown;
}

QList<PicklistEntry> picklistOf(const Json &field)
{
    QList<PicklistEntry> entries;
    const auto values = field.find("picklistValues");
    if (values == field.end() || !values->is_array())
        return entries;
    for (const Json &value : *values) {
        if (value.is_object())
            entries.append({text(value, "value"), text(value, "label"), flag(value, "active", true)});
    }
    return entries;
}

QStringList referencesOf(const Json &field)
{
    QStringList names;
    const auto values = field.find("referenceTo");
    if (values == field.end() || !values->is_array())
        return names;
    for (const Json &value : *values) {
        if (value.is_string())
            names += QString::fromStdString(value.get<std::string>());
    }
    return names;
}

FieldSchema fieldOf(const Json &json)
{
    FieldSchema field;
    field.name = text(json, "name");
    field.label = text(json, "label");
    field.help = text(json, "inlineHelpText").simplified();
    field.type = typeOf(json);
    field.length = number(json, "length");
    field.precision = field.type == FieldType::Integer ? number(json, "digits") : number(json, "precision");
    field.scale = number(json, "scale");
    field.calculated = flag(json, "calculated");
    const bool derived = field.calculated || flag(json, "autoNumber") || field.type == FieldType::Unknown;
    field.creatable = flag(json, "createable") && !derived;
    field.updatable = flag(json, "updateable") && !derived;
    // createable and updateable are already those of the connected user: what field-level security reaches
    // and neither of them names is kept from this user (contract 3.2: permissionable).
    field.withheld = flag(json, "permissionable") && !derived && !field.creatable && !field.updatable;
    field.nullable = flag(json, "nillable", true);
    // A checkbox is never missing: the service fills in its default (contract 3.3).
    field.required = field.creatable && !field.nullable && !flag(json, "defaultedOnCreate")
        && field.type != FieldType::Boolean;
    field.externalId = flag(json, "externalId");
    field.unique = flag(json, "unique");
    field.filterable = flag(json, "filterable", true);
    field.sortable = flag(json, "sortable", true);
    field.multi = field.type == FieldType::MultiPicklist || text(json, "type") == "junctionIdList"_L1;
    field.restricted = flag(json, "restrictedPicklist");
    field.custom = flag(json, "custom");
    field.picklist = picklistOf(json);
    field.referenceTo = referencesOf(json);
    return field;
}

} // namespace

Result<ObjectSchema> parseDescribe(const QByteArray &body)
{
    const Json json = Json::parse(body.begin(), body.end(), nullptr, /*allow_exceptions=*/false);
    const auto fields = json.is_object() ? json.find("fields") : json.end();
    if (!json.is_object() || fields == json.end() || !fields->is_array() || text(json, "name").isEmpty()) {
        return fail(ErrorKind::Network, u"UNEXPECTED_ANSWER"_s,
            u"Salesforce's description of an object was cut off or is not what was asked for."_s,
            QString::fromUtf8(body.left(120)), Retry::Now);
    }
    ObjectSchema schema;
    schema.side = Side::Salesforce;
    schema.name = text(json, "name");
    schema.label = text(json, "label");
    schema.creatable = flag(json, "createable");
    schema.updatable = flag(json, "updateable");
    schema.deletable = flag(json, "deletable");
    for (const Json &field : *fields) {
        if (field.is_object() && !text(field, "name").isEmpty() && !flag(field, "deprecatedAndHidden"))
            schema.fields.append(fieldOf(field));
    }
    return schema;
}

} // namespace tandem::salesforce
