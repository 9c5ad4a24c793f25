// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfdescribe.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using nlohmann::json;

namespace {

json objectJson(const ObjectDef &def, const QByteArray &version)
{
    const std::string url = toStd("/services/data/" + version + "/sobjects/" + def.name);
    return json{{"name", toStd(def.name)}, {"label", def.label.toStdString()},
        {"labelPlural", def.labelPlural.toStdString()}, {"keyPrefix", toStd(def.keyPrefix)},
        {"custom", def.name.endsWith("__c")}, {"customSetting", false}, {"createable", def.writable},
        {"updateable", def.writable}, {"deletable", def.writable}, {"undeletable", def.writable},
        {"queryable", true}, {"retrieveable", true}, {"replicateable", def.replicateable},
        {"searchable", def.writable}, {"layoutable", def.writable}, {"triggerable", def.writable},
        {"mergeable", def.mergeable}, {"mruEnabled", def.writable}, {"feedEnabled", def.writable},
        {"deepCloneable", false}, {"activateable", false}, {"idEnabled", true}, {"isInterface", false},
        {"isSubtype", false}, {"hasSubtypes", false}, {"deprecatedAndHidden", false},
        {"associateEntityType", nullptr}, {"associateParentEntity", nullptr},
        {"urls", {{"sobject", url}, {"describe", url + "/describe"}, {"rowTemplate", url + "/{ID}"}}}};
}

std::string soapType(const FieldDef &field)
{
    switch (field.type) {
    case FieldType::Id:
    case FieldType::Reference:
        return "tns:ID";
    case FieldType::Boolean:
        return "xsd:boolean";
    case FieldType::Int:
        return "xsd:int";
    case FieldType::Double:
    case FieldType::Currency:
    case FieldType::Percent:
        return "xsd:double";
    case FieldType::Date:
        return "xsd:date";
    case FieldType::DateTime:
        return "xsd:dateTime";
    case FieldType::Time:
        return "xsd:time";
    case FieldType::Address:
        return "urn:address";
    case FieldType::Base64:
        return "xsd:base64Binary";
    case FieldType::IdList:
        return "urn:JunctionIdListNames";
    default:
        return "xsd:string";
    }
}

json picklistJson(const FieldDef &field)
{
    json values = json::array();
    for (const QString &value : field.picklist) {
        values.push_back({{"active", true}, {"defaultValue", field.defaultValue.utf8() == value.toUtf8()},
            {"label", value.toStdString()}, {"validFor", nullptr}, {"value", value.toStdString()}});
    }
    return values;
}

json extraTypeInfo(const FieldDef &field)
{
    if (field.type == FieldType::TextArea)
        return field.htmlFormatted ? "richtextarea" : "plaintextarea";
    return field.compoundFieldName == "Name" ? json("personname") : json();
}

json fieldJson(const FieldDef &field)
{
    const bool choices = !field.picklist.isEmpty();
    json targets = json::array();
    for (const QByteArray &target : field.referenceTo)
        targets.push_back(toStd(target));
    const auto textOrNull = [](const QByteArray &text) {
        return text.isEmpty() ? json() : json(toStd(text));
    };
    return json{{"name", toStd(field.name)}, {"label", field.label.toStdString()}, {"custom", field.custom},
        {"type", toStd(fieldTypeName(field.type))}, {"soapType", soapType(field)}, {"length", field.length},
        {"byteLength", field.length * 3}, {"digits", field.digits}, {"precision", field.precision},
        {"scale", field.scale}, {"nillable", field.nillable}, {"defaultedOnCreate", field.defaultedOnCreate},
        {"createable", field.createable && !field.locked}, {"updateable", field.updateable && !field.locked},
        {"permissionable", field.isPermissionable()}, {"filterable", field.filterable},
        {"sortable", field.sortable}, {"groupable", field.isGroupable()}, {"aggregatable", field.filterable},
        {"calculated", field.calculated}, {"autoNumber", field.autoNumber}, {"externalId", field.externalId},
        {"idLookup", field.idLookup}, {"unique", field.unique}, {"caseSensitive", field.caseSensitive},
        {"nameField", field.nameField}, {"referenceTo", std::move(targets)},
        {"relationshipName", textOrNull(field.relationshipName)}, {"relationshipOrder", nullptr},
        {"polymorphicForeignKey", field.polymorphic}, {"namePointing", field.polymorphic},
        {"cascadeDelete", field.cascadeDelete && !field.polymorphic}, {"restrictedDelete", false},
        {"compoundFieldName", textOrNull(field.compoundFieldName)},
        {"picklistValues", choices ? picklistJson(field) : json::array()},
        {"restrictedPicklist", field.restrictedPicklist}, {"dependentPicklist", false},
        {"controllerName", nullptr},
        {"defaultValue",
            field.defaultValue.isNull()            ? json()
                : field.type == FieldType::Boolean ? json(field.defaultValue.boolean())
                                                   : json(toStd(field.defaultValue.utf8()))},
        {"defaultValueFormula", nullptr}, {"calculatedFormula", nullptr},
        {"htmlFormatted", field.htmlFormatted}, {"extraTypeInfo", extraTypeInfo(field)},
        {"deprecatedAndHidden", false}, {"encrypted", false}, {"mask", nullptr}, {"maskType", nullptr},
        {"inlineHelpText", field.help.isEmpty() ? json() : json(field.help.toStdString())}};
}

json childRelationships(const SfDatabase &database, const ObjectDef &parent)
{
    json children = json::array();
    for (const auto &table : database.tables()) {
        for (const FieldDef &field : table->def().fields) {
            if (!field.referenceTo.contains(parent.name) || field.hidden || table->def().hidden)
                continue;
            children.push_back({{"childSObject", toStd(table->def().name)}, {"field", toStd(field.name)},
                {"relationshipName",
                    field.childRelationshipName.isEmpty() ? json()
                                                          : json(toStd(field.childRelationshipName))},
                {"cascadeDelete", field.cascadeDelete}, {"restrictedDelete", false},
                {"deprecatedAndHidden", false}, {"junctionIdListNames", json::array()},
                {"junctionReferenceTo", json::array()}});
        }
    }
    return children;
}

} // namespace

QByteArray describeGlobalJson(const SfDatabase &database, const QByteArray &version)
{
    json objects = json::array();
    for (const auto &table : database.tables()) {
        if (!table->def().hidden)
            objects.push_back(objectJson(table->def(), version));
    }
    return toBytes(json{{"encoding", "UTF-8"}, {"maxBatchSize", 200}, {"sobjects", std::move(objects)}});
}

QByteArray describeJson(const SfDatabase &database, const ObjectDef &def, const QByteArray &version)
{
    json description = objectJson(def, version);
    json fields = json::array();
    for (const FieldDef &field : def.fields) {
        if (!field.hidden)
            fields.push_back(fieldJson(field));
    }
    description["fields"] = std::move(fields);
    description["childRelationships"] = childRelationships(database, def);
    description["recordTypeInfos"] = json::array({{{"active", true}, {"available", true},
        {"defaultRecordTypeMapping", true}, {"developerName", "Master"}, {"master", true}, {"name", "Master"},
        {"recordTypeId", "012000000000000AAA"}, {"urls", json::object()}}});
    description["supportedScopes"] = json::array({{{"label", "All records"}, {"name", "everything"}}});
    description["namedLayoutInfos"] = json::array();
    return toBytes(description);
}

QByteArray basicInfoJson(const ObjectDef &def, const QByteArray &version)
{
    return toBytes(json{{"objectDescribe", objectJson(def, version)}, {"recentItems", json::array()}});
}

} // namespace tandem::sandbox
