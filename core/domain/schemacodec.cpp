// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/schema.h"

#include "core/base/workwatch.h"

#include <nlohmann/json.hpp>

#include <array>

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace tandem {

namespace {

struct FlagMember
{
    const char *key;
    bool FieldSchema::*member;
};

struct NumberMember
{
    const char *key;
    int FieldSchema::*member;
};

constexpr std::array flagMembers{
    FlagMember{"creatable", &FieldSchema::creatable},
    FlagMember{"updatable", &FieldSchema::updatable},
    FlagMember{"required", &FieldSchema::required},
    FlagMember{"nullable", &FieldSchema::nullable},
    FlagMember{"withheld", &FieldSchema::withheld},
    FlagMember{"calculated", &FieldSchema::calculated},
    FlagMember{"externalId", &FieldSchema::externalId},
    FlagMember{"unique", &FieldSchema::unique},
    FlagMember{"filterable", &FieldSchema::filterable},
    FlagMember{"sortable", &FieldSchema::sortable},
    FlagMember{"multi", &FieldSchema::multi},
    FlagMember{"restricted", &FieldSchema::restricted},
    FlagMember{"keepsEmpty", &FieldSchema::keepsEmpty},
    FlagMember{"custom", &FieldSchema::custom},
};

constexpr std::array numberMembers{
    NumberMember{"length", &FieldSchema::length},
    NumberMember{"precision", &FieldSchema::precision},
    NumberMember{"scale", &FieldSchema::scale},
};

/// Reads members of an object; one wrong type makes the whole document unusable, which `ok` tells.
class ObjectReader
{
public:
    explicit ObjectReader(const json &object)
        : m_object(object)
    {
    }

    bool ok = true;

    QString text(const char *key)
    {
        const json *member = find(key);
        if (!member || !member->is_string()) {
            ok = false;
            return {};
        }
        return QString::fromStdString(member->get_ref<const std::string &>());
    }

    bool flag(const char *key)
    {
        const json *member = find(key);
        if (!member || !member->is_boolean()) {
            ok = false;
            return false;
        }
        return member->get<bool>();
    }

    int number(const char *key)
    {
        const json *member = find(key);
        if (!member || !member->is_number_integer()) {
            ok = false;
            return 0;
        }
        return member->get<int>();
    }

    const json &array(const char *key)
    {
        static const json none = json::array();
        const json *member = find(key);
        if (!member || !member->is_array()) {
            ok = false;
            return none;
        }
        return *member;
    }

private:
    const json *find(const char *key) const
    {
        if (!m_object.is_object())
            return nullptr;
        const auto it = m_object.find(key);
        return it == m_object.end() ? nullptr : &*it;
    }

    const json &m_object;
};

json encodeField(const FieldSchema &field)
{
    json out = json::object();
    out["name"] = field.name.toStdString();
    out["label"] = field.label.toStdString();
    if (!field.help.isEmpty())
        out["help"] = field.help.toStdString();
    out["type"] = fieldTypeName(field.type).toStdString();
    for (const NumberMember &entry : numberMembers)
        out[entry.key] = field.*entry.member;
    for (const FlagMember &entry : flagMembers)
        out[entry.key] = field.*entry.member;
    json &picklist = out["picklist"] = json::array();
    for (const PicklistEntry &entry : field.picklist) {
        picklist.push_back({{"value", entry.value.toStdString()}, {"label", entry.label.toStdString()},
            {"active", entry.active}});
    }
    json &references = out["referenceTo"] = json::array();
    for (const QString &reference : field.referenceTo)
        references.push_back(reference.toStdString());
    return out;
}

std::optional<FieldSchema> decodeField(const json &document)
{
    ObjectReader reader(document);
    FieldSchema field;
    field.name = reader.text("name");
    field.label = reader.text("label");
    if (document.contains("help"))
        field.help = reader.text("help");
    const std::optional<FieldType> type = fieldTypeFromName(reader.text("type"));
    for (const NumberMember &entry : numberMembers)
        field.*entry.member = reader.number(entry.key);
    for (const FlagMember &entry : flagMembers)
        field.*entry.member = reader.flag(entry.key);
    for (const json &entry : reader.array("picklist")) {
        ObjectReader item(entry);
        field.picklist.append({item.text("value"), item.text("label"), item.flag("active")});
        reader.ok = reader.ok && item.ok;
    }
    for (const json &entry : reader.array("referenceTo")) {
        if (!entry.is_string())
            return std::nullopt;
        field.referenceTo.append(QString::fromStdString(entry.get_ref<const std::string &>()));
    }
    if (!reader.ok || !type)
        return std::nullopt;
    field.type = *type;
    return field;
}

} // namespace

QByteArray encodeSchema(const ObjectSchema &schema)
{
    json out = json::object();
    out["side"] = sideName(schema.side).toStdString();
    out["name"] = schema.name.toStdString();
    out["label"] = schema.label.toStdString();
    out["creatable"] = schema.creatable;
    out["updatable"] = schema.updatable;
    out["deletable"] = schema.deletable;
    json &fields = out["fields"] = json::array();
    for (const FieldSchema &field : schema.fields)
        fields.push_back(encodeField(field));
    return QByteArray::fromStdString(out.dump(-1, ' ', false, json::error_handler_t::replace));
}

std::optional<ObjectSchema> decodeSchema(const QByteArray &bytes)
{
    noteWork(Work::Json);
    const json document = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    ObjectReader reader(document);
    ObjectSchema schema;
    const std::optional<Side> side = sideFromName(reader.text("side"));
    schema.name = reader.text("name");
    schema.label = reader.text("label");
    schema.creatable = reader.flag("creatable");
    schema.updatable = reader.flag("updatable");
    schema.deletable = reader.flag("deletable");
    for (const json &entry : reader.array("fields")) {
        std::optional<FieldSchema> field = decodeField(entry);
        if (!field)
            return std::nullopt;
        schema.fields.append(std::move(*field));
    }
    if (!reader.ok || !side)
        return std::nullopt;
    schema.side = *side;
    return schema;
}

} // namespace tandem
