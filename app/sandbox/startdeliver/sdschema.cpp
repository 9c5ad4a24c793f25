// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/startdeliver/sdschema.h"

#include "core/base/clock.h"
#include "core/startdeliver/dialectcheck.h"
#include "resources/resources.h"

#include <QDate>
#include <QFile>

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using nlohmann::json;
using namespace Qt::StringLiterals;

namespace {

std::string textOf(const json &object, const char *key, const char *fallback = "")
{
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string(fallback);
}

bool flagOf(const json &object, const char *key, bool fallback)
{
    const auto at = object.find(key);
    return at != object.end() && at->is_boolean() ? at->get<bool>() : fallback;
}

const json &part(const json &object, const char *key)
{
    static const json empty = json::object();
    const auto at = object.find(key);
    return at != object.end() && at->is_object() ? *at : empty;
}

SdType typeOf(std::string_view word)
{
    if (word == "number")
        return SdType::Number;
    if (word == "integer")
        return SdType::Integer;
    if (word == "day" || word == "date")
        return SdType::Day;
    if (word == "instant")
        return SdType::Instant;
    if (word == "boolean")
        return SdType::Boolean;
    if (word == "choice" || word == "dropdown")
        return SdType::Choice;
    if (word == "reference")
        return SdType::Reference;
    return word == "dynamic" ? SdType::Dynamic : SdType::Text;
}

SdField fieldFrom(const json &described)
{
    SdField field;
    field.key = textOf(described, "key");
    field.type = typeOf(textOf(described, "type"));
    field.multiple = flagOf(described, "multiple", false);
    field.required = flagOf(described, "required", false);
    field.readOnly = flagOf(described, "readOnly", false);
    field.references = textOf(described, "references");
    field.length = described.value("length", 0);
    const auto options = described.find("options");
    if (options != described.end() && options->is_array()) {
        for (const json &option : *options)
            field.options.push_back(option.is_string() ? option.get<std::string>() : std::string());
    }
    return field;
}

SdEntity entityFrom(const std::string &name, const json &described, const SdSchema &schema)
{
    SdEntity entity;
    entity.name = name;
    entity.wire = textOf(described, "name");
    entity.writable = flagOf(described, "writable", true);
    entity.single = flagOf(described, "single", false);
    entity.custom = flagOf(described, "custom", false);
    for (const auto &[ours, field] : part(described, "fields").items())
        entity.fields.push_back(fieldFrom(field));
    const auto own = [&](const std::string &key, SdType type) {
        if (entity.field(key) == nullptr)
            entity.fields.push_back({key, type, false, false, true, {}, {}});
    };
    own(schema.createdAt, SdType::Instant);
    own(schema.createdBy, SdType::Integer);
    own(schema.updatedAt, SdType::Instant);
    own(schema.updatedBy, SdType::Integer);
    return entity;
}

/// Its name is attested (contract startdeliver.md 10), but Tandem syncs no files: the dialect has none.
json fileEntity()
{
    const auto owned = [](const char *key, const char *type) {
        return json{{"key", key}, {"type", type}, {"readOnly", true}};
    };
    return {{"name", "file"}, {"writable", false},
        {"fields",
            {{"id", owned("id", "integer")}, {"name", owned("name", "text")},
                {"size", owned("size", "integer")}, {"public", owned("public", "boolean")}}}};
}

void readSpelling(SdSchema &schema, const json &dialect)
{
    schema.root = textOf(dialect, "root", "/api/v1/");
    const json &list = part(dialect, "list");
    schema.queryParameter = textOf(list, "queryParameter", "query");
    schema.resultMember = textOf(list, "resultMember", "result");
    schema.overrideHeader = textOf(list, "overrideHeader", "X-HTTP-Method-Override");
    schema.bodyMember = textOf(list, "bodyMember", "query");
    schema.filterMember = textOf(part(dialect, "filter"), "member", "filter");
    schema.sortMember = textOf(part(dialect, "sort"), "member", "sort");
    const json &page = part(dialect, "page");
    schema.limitMember = textOf(page, "limitMember", "limit");
    schema.offsetMember = textOf(page, "offsetMember", "offset");
    schema.pageMaximum = page.value("maximum", 500);
    schema.pageDefault = page.value("default", 50);
    const json &owned = part(dialect, "serverOwned");
    schema.id = textOf(owned, "id", "id");
    schema.createdAt = textOf(owned, "createdAt", "createdAt");
    schema.createdBy = textOf(owned, "createdBy", "createdBy");
    schema.updatedAt = textOf(owned, "updatedAt", "updatedAt");
    schema.updatedBy = textOf(owned, "updatedBy", "updatedBy");
    const std::string sort = textOf(part(dialect, "sort"), "style", "object");
    schema.sortStyle = sort == "name" ? SdSchema::SortStyle::Name
        : sort == "minusName"         ? SdSchema::SortStyle::MinusName
        : sort == "pairs"             ? SdSchema::SortStyle::Pairs
                                      : SdSchema::SortStyle::Object;
    schema.days = SdDays::of(dialect);
}

/// A day as `yyyy-MM-dd`; empty where the text is none.
std::string dayText(const std::string &text)
{
    const QDate day = QDate::fromString(QString::fromStdString(text), u"yyyy-MM-dd");
    return day.isValid() ? text : std::string();
}

std::optional<double> numberIn(const json &value)
{
    if (value.is_number())
        return value.get<double>();
    if (!value.is_string())
        return std::nullopt;
    bool good = false;
    const double number = QString::fromStdString(value.get_ref<const std::string &>()).toDouble(&good);
    return good ? std::optional(number) : std::nullopt;
}

std::optional<double> millisecondsIn(const json &value)
{
    if (value.is_number())
        return value.get<double>();
    if (!value.is_string())
        return std::nullopt;
    const auto instant = Instant::fromIso(QString::fromStdString(value.get_ref<const std::string &>()));
    return instant ? std::optional(static_cast<double>(instant->ms)) : std::nullopt;
}

using Stored = tl::expected<json, std::string>;

Stored refused(const char *why)
{
    return tl::make_unexpected(std::string(why));
}

Stored storableText(const SdField &field, const json &value)
{
    if (!value.is_string())
        return refused("expects text");
    if (field.type == SdType::Choice && !field.options.empty()
        && std::find(field.options.begin(), field.options.end(), value.get_ref<const std::string &>())
            == field.options.end()) {
        return refused("is not one of the options");
    }
    const auto characters = QString::fromStdString(value.get_ref<const std::string &>()).size();
    if (field.length > 0 && characters > field.length)
        return refused("is too long");
    return value;
}

Stored storableTime(const SdField &field, const json &value)
{
    if (!value.is_string())
        return refused("expects a date");
    const auto &text = value.get_ref<const std::string &>();
    if (field.type == SdType::Day)
        return dayText(text).empty() ? refused("expects a day, 2026-01-31") : Stored(value);
    const auto instant = Instant::fromIso(QString::fromStdString(text));
    return instant ? Stored(instant->toIso().toStdString())
                   : refused("expects a time, 2026-01-31T09:30:00.000Z");
}

} // namespace

const SdField *SdEntity::field(std::string_view key) const
{
    const auto at =
        std::find_if(fields.begin(), fields.end(), [&](const SdField &f) { return f.key == key; });
    return at == fields.end() ? nullptr : &*at;
}

Result<SdSchema> SdSchema::load(const QByteArray &overrides)
{
    initResources();
    QFile file(u":/tandem/startdeliver/dialect-v1.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, u"NO_DIALECT"_s, u"The Startdeliver dialect is not compiled in."_s);
    json dialect = json::parse(file.readAll().toStdString(), nullptr, false);
    if (!overrides.isEmpty()) {
        const json patch = json::parse(overrides.toStdString(), nullptr, false);
        if (!patch.is_object())
            return fail(ErrorKind::Configuration, u"BAD_DIALECT"_s,
                u"The dialect's overrides are not a JSON object."_s);
        TANDEM_CHECK(startdeliver::checkOverrides(dialect, patch));
        dialect.merge_patch(patch);
        TANDEM_CHECK(startdeliver::checkDialect(dialect));
    }
    SdSchema schema;
    readSpelling(schema, dialect);
    for (const auto &[ours, entity] : part(dialect, "entities").items())
        schema.entities.push_back(entityFrom(ours, entity, schema));
    if (schema.entity("file") == nullptr)
        schema.entities.push_back(entityFrom("file", fileEntity(), schema));
    return schema;
}

const SdEntity *SdSchema::entity(std::string_view name) const
{
    const auto at =
        std::find_if(entities.begin(), entities.end(), [&](const SdEntity &e) { return e.name == name; });
    return at == entities.end() ? nullptr : &*at;
}

const SdEntity *SdSchema::entityOnWire(std::string_view wire) const
{
    const auto at =
        std::find_if(entities.begin(), entities.end(), [&](const SdEntity &e) { return e.wire == wire; });
    return at == entities.end() ? nullptr : &*at;
}

void SdSchema::addField(const SdFieldDefinition &definition)
{
    for (SdEntity &entity : entities) {
        if (entity.name != definition.entity || entity.field(definition.alias) != nullptr)
            continue;
        const SdType type = typeOf(definition.type);
        entity.fields.push_back({definition.alias, type, definition.multi, definition.required,
            type == SdType::Dynamic, definition.options, {}});
    }
}

std::optional<SdValue> comparable(const SdField &field, const json &value)
{
    if (value.is_null() || value == "")
        return SdValue();
    switch (field.type) {
    case SdType::Number:
    case SdType::Integer:
    case SdType::Reference:
        if (const auto number = numberIn(value))
            return SdValue(*number);
        return std::nullopt;
    case SdType::Instant:
        if (const auto ms = millisecondsIn(value))
            return SdValue(*ms);
        return std::nullopt;
    case SdType::Boolean:
        if (value.is_boolean())
            return SdValue(value.get<bool>());
        if (value == "true" || value == "false")
            return SdValue(value == "true");
        return std::nullopt;
    case SdType::Text:
    case SdType::Day:
    case SdType::Choice:
    case SdType::Dynamic:
        break;
    }
    return value.is_string() ? std::optional<SdValue>(value.get<std::string>()) : std::nullopt;
}

Stored storable(const SdField &field, const json &value)
{
    switch (field.type) {
    case SdType::Number:
        return value.is_number() ? Stored(value) : refused("expects a number");
    case SdType::Integer:
    case SdType::Reference:
        return value.is_number_integer() ? Stored(value) : refused("expects a whole number");
    case SdType::Boolean:
        return value.is_boolean() ? Stored(value) : refused("expects true or false");
    case SdType::Day:
    case SdType::Instant:
        return storableTime(field, value);
    case SdType::Text:
    case SdType::Choice:
    case SdType::Dynamic:
        break;
    }
    return storableText(field, value);
}

} // namespace tandem::sandbox
