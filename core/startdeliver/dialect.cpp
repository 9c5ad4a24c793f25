// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/startdeliver/dialect.h"

#include "core/startdeliver/dialectcheck.h"
#include "resources/resources.h"

#include <QFile>

#include <nlohmann/json.hpp>

namespace tandem::startdeliver {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

/// The member at a JSON pointer of a document that was checked against the built-in dialect.
const Json &at(const Json &json, const char *pointer)
{
    static const Json missing;
    const Json::json_pointer where{std::string(pointer)};
    return json.contains(where) ? json.at(where) : missing;
}

QString text(const Json &json, const char *pointer)
{
    const Json &value = at(json, pointer);
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
}

bool flag(const Json &json, const char *pointer, bool otherwise = false)
{
    const Json &value = at(json, pointer);
    return value.is_boolean() ? value.get<bool>() : otherwise;
}

int number(const Json &json, const char *pointer, int otherwise)
{
    const Json &value = at(json, pointer);
    return value.is_number_integer() ? value.get<int>() : otherwise;
}

QStringList texts(const Json &json, const char *pointer)
{
    QStringList list;
    const Json &values = at(json, pointer);
    if (!values.is_array())
        return list;
    for (const Json &value : values) {
        if (value.is_string())
            list += QString::fromStdString(value.get<std::string>());
    }
    return list;
}

QHash<QString, QString> table(const Json &json, const char *pointer)
{
    QHash<QString, QString> entries;
    const Json &values = at(json, pointer);
    if (!values.is_object())
        return entries;
    for (const auto &[key, value] : values.items()) {
        if (value.is_string())
            entries.insert(QString::fromStdString(key), QString::fromStdString(value.get<std::string>()));
    }
    return entries;
}

Dialect::Sort sortOf(const Json &json)
{
    const QString style = text(json, "/sort/style");
    if (!flag(json, "/sort/honoured", true))
        return Dialect::Sort::None;
    if (style == "name"_L1)
        return Dialect::Sort::Name;
    if (style == "minusName"_L1)
        return Dialect::Sort::MinusName;
    if (style == "pairs"_L1)
        return Dialect::Sort::Pairs;
    return Dialect::Sort::Object;
}

FieldSchema fieldOf(const QString &key, const Json &json)
{
    FieldSchema field;
    field.name = key;
    field.label = text(json, "/label");
    field.type = fieldTypeOfWord(text(json, "/type"));
    if (key == "id"_L1)
        field.type = FieldType::Id;
    field.multi = flag(json, "/multiple");
    field.required = flag(json, "/required");
    field.length = number(json, "/length", 0);
    field.nullable = !field.required;
    field.creatable = !flag(json, "/readOnly");
    field.updatable = field.creatable;
    if (field.multi && field.type == FieldType::Picklist)
        field.type = FieldType::MultiPicklist;
    if (const QString target = text(json, "/references"); !target.isEmpty())
        field.referenceTo += target;
    for (const QString &option : texts(json, "/options"))
        field.picklist.append({option, option, true});
    field.restricted = !field.picklist.isEmpty();
    return field;
}

/// What the service keeps for itself is readable on every entity and writable on none.
void addServerOwned(Dialect::Entity &entity, const QHash<QString, QString> &owned)
{
    static const QHash<QString, FieldType> types{{u"createdAt"_s, FieldType::Instant},
        {u"updatedAt"_s, FieldType::Instant}, {u"createdBy"_s, FieldType::Reference},
        {u"updatedBy"_s, FieldType::Reference}};
    QStringList keys = owned.keys();
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        if (!entity.fields.contains(key))
            entity.fields.insert(key, owned.value(key));
        if (!types.contains(key))
            continue;
        FieldSchema field;
        field.name = key;
        field.label = key;
        field.type = types.value(key);
        field.creatable = false;
        field.updatable = false;
        if (field.type == FieldType::Reference)
            field.referenceTo += u"teammember"_s;
        entity.schema.append(field);
    }
}

Dialect::Entity entityOf(const QString &ourName, const Json &json, const Json &whole)
{
    Dialect::Entity entity;
    entity.name = text(json, "/name").isEmpty() ? ourName : text(json, "/name");
    entity.label = text(json, "/label");
    entity.writable = flag(json, "/writable", true);
    entity.single = flag(json, "/single");
    entity.customFields = flag(json, "/custom") || texts(whole, "/customFields/entities").contains(ourName);
    const Json &fields = at(json, "/fields");
    for (const auto &[key, field] : fields.items()) {
        const QString ourKey = QString::fromStdString(key);
        const QString serviceKey = text(field, "/key");
        entity.fields.insert(ourKey, serviceKey.isEmpty() ? ourKey : serviceKey);
        entity.schema.append(fieldOf(ourKey, field));
    }
    if (!entity.single)
        addServerOwned(entity, table(whole, "/serverOwned"));
    if (!entity.writable) {
        for (FieldSchema &field : entity.schema)
            field.creatable = field.updatable = false;
    }
    return entity;
}

QString normalRoot(QString root)
{
    while (root.startsWith(u'/'))
        root.remove(0, 1);
    if (!root.isEmpty() && !root.endsWith(u'/'))
        root += u'/';
    return root;
}

void readTransport(Dialect &dialect, const Json &json)
{
    dialect.root = normalRoot(text(json, "/root"));
    dialect.authHeader = text(json, "/auth/header").toLatin1();
    dialect.authPrefix = text(json, "/auth/prefix").toLatin1();
    dialect.queryParameter = text(json, "/list/queryParameter");
    dialect.resultMember = text(json, "/list/resultMember");
    dialect.longQuery = number(json, "/list/postAboveCharacters", 7500);
    dialect.overrideHeader = text(json, "/list/overrideHeader").toLatin1();
    dialect.overrideValue = text(json, "/list/overrideValue").toLatin1();
    dialect.bodyMember = text(json, "/list/bodyMember");
    dialect.pageLimit = number(json, "/page/maximum", 500);
    dialect.limitMember = text(json, "/page/limitMember");
    dialect.offsetMember = text(json, "/page/offsetMember");
    dialect.filterMember = text(json, "/filter/member");
    dialect.comparisons = flag(json, "/filter/comparisons", true);
    dialect.operators = table(json, "/filter/operators");
    dialect.sortMember = text(json, "/sort/member");
    dialect.ascending = text(json, "/sort/ascending");
    dialect.descending = text(json, "/sort/descending");
    dialect.sort = sortOf(json);
    dialect.errorMembers = texts(json, "/errors/members");
}

void readValues(Dialect &dialect, const Json &json)
{
    dialect.instantEncoding = text(json, "/instants/style");
    dialect.dayEncoding = text(json, "/days/style");
    dialect.dayZone = text(json, "/days/dayZone").toLatin1();
    dialect.listEncoding = text(json, "/multiple/style");
    dialect.allDayEnd = text(json, "/allDayEnd/style");
    dialect.clearEncoding = text(json, "/clear/style");
    dialect.updatedAtFilterable = flag(json, "/updatedAt/filterable", true);
    dialect.updatedAtSortable = flag(json, "/updatedAt/sortable", true);
    dialect.serverOwned = table(json, "/serverOwned").keys();
    dialect.serverOwned.sort();
    dialect.customPrefix = text(json, "/customFields/prefix");
    dialect.customTypes = table(json, "/customFields/types");
    dialect.readOnlyCustomTypes = texts(json, "/customFields/readOnlyTypes");
    dialect.adminMembers = texts(json, "/admin/members");
    dialect.adminValues = texts(json, "/admin/values");
}

Result<Json> builtIn()
{
    initResources();
    QFile file(u":/tandem/startdeliver/dialect-v1.json"_s);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    Json json = Json::parse(bytes.begin(), bytes.end(), nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) {
        return fail(ErrorKind::Internal, u"NO_DIALECT"_s,
            u"The built-in Startdeliver dialect is missing or damaged."_s);
    }
    return json;
}

} // namespace

FieldType fieldTypeOfWord(const QString &word)
{
    static const QHash<QString, FieldType> types{{u"integer"_s, FieldType::Integer},
        {u"number"_s, FieldType::Decimal}, {u"text"_s, FieldType::Text}, {u"richText"_s, FieldType::RichText},
        {u"boolean"_s, FieldType::Boolean}, {u"day"_s, FieldType::Day}, {u"instant"_s, FieldType::Instant},
        {u"choice"_s, FieldType::Picklist}, {u"reference"_s, FieldType::Reference},
        {u"email"_s, FieldType::Email}, {u"phone"_s, FieldType::Phone}, {u"url"_s, FieldType::Url}};
    return types.value(word, FieldType::Unknown);
}

QString Dialect::serviceKey(const QString &entity, const QString &key) const
{
    const auto it = entities.constFind(entity);
    return it == entities.constEnd() ? key : it->fields.value(key, key);
}

Result<Dialect> loadDialect(const QByteArray &overrides)
{
    TANDEM_TRY(json, builtIn());
    if (!overrides.trimmed().isEmpty()) {
        const Json changes =
            Json::parse(overrides.begin(), overrides.end(), nullptr, /*allow_exceptions=*/false);
        TANDEM_CHECK(checkOverrides(json, changes));
        json.merge_patch(changes);
    }
    TANDEM_CHECK(checkDialect(json));
    Dialect dialect;
    readTransport(dialect, json);
    readValues(dialect, json);
    for (const auto &[name, entity] : json.at("entities").items()) {
        const QString ourName = QString::fromStdString(name);
        dialect.entities.insert(ourName, entityOf(ourName, entity, json));
    }
    return dialect;
}

QStringList dialectStyles(const QString &section)
{
    const auto json = builtIn();
    return json ? texts(*json, qPrintable(u"/%1/styles"_s.arg(section))) : QStringList();
}

Result<QByteArray> mergedOverrides(const QByteArray &overrides, const QByteArray &more)
{
    const auto read = [](const QByteArray &text) {
        const QByteArray json = text.trimmed().isEmpty() ? QByteArray("{}") : text;
        return Json::parse(json.begin(), json.end(), nullptr, /*allow_exceptions=*/false);
    };
    Json merged = read(overrides);
    const Json changes = read(more);
    if (!merged.is_object() || !changes.is_object()) {
        return fail(ErrorKind::Configuration, u"BAD_DIALECT"_s,
            u"startdeliver.dialectOverrides must be a JSON object."_s, u"/startdeliver/dialectOverrides"_s);
    }
    merged.merge_patch(changes);
    const QByteArray text = QByteArray::fromStdString(merged.dump());
    TANDEM_CHECK(loadDialect(text));
    return text;
}

} // namespace tandem::startdeliver
