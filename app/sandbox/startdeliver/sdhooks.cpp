// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/startdeliver/startdeliverservice.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using nlohmann::json;

namespace {

json parsed(const std::string &text)
{
    return json::parse(text, nullptr, false);
}

Instant stampIn(const json &record, const std::string &key, Instant fallback)
{
    const auto at = record.find(key);
    if (at == record.end() || !at->is_string())
        return fallback;
    return Instant::fromIso(QString::fromStdString(at->get_ref<const std::string &>())).value_or(fallback);
}

} // namespace

void StartdeliverService::addKey(SdApiKey key)
{
    m_keys.insert(key.key, key);
}

void StartdeliverService::addCustomField(const SdFieldDefinition &definition)
{
    m_schema.addField(definition);
    const SdEntity *entity = m_schema.entity(definition.entity);
    const SdField *field = entity != nullptr ? entity->field(definition.alias) : nullptr;
    if (field != nullptr && definition.alias.ends_with("Id")) // other systems' keys
        table(definition.entity)->addIndex(*field);
    insert("field",
        {{"entity", entity != nullptr ? entity->wire : definition.entity}, {"name", definition.name},
            {"alias", definition.alias}, {"type", definition.type}, {"multi", definition.multi},
            {"options", definition.options}, {"required", definition.required}});
}

void StartdeliverService::generate(const std::string &entity, std::unique_ptr<const SdGenerator> records)
{
    table(entity)->generate(std::move(records));
}

qint64 StartdeliverService::insert(const std::string &entity, json record)
{
    SdTable *rows = table(entity);
    const SdEntity *described = m_schema.entity(entity);
    if (rows == nullptr || described == nullptr || !record.is_object())
        return 0;
    for (const SdField &field : described->fields) {
        if (!record.contains(field.key))
            record[field.key] = field.multiple ? json::array() : json();
    }
    json &id = record[m_schema.id];
    if (!id.is_number_integer())
        id = rows->nextId();
    const Instant stamp = stampIn(record, m_schema.updatedAt, m_clock.now());
    const Instant made = stampIn(record, m_schema.createdAt, stamp);
    record[m_schema.updatedAt] = stamp.toIso().toStdString();
    record[m_schema.createdAt] = made.toIso().toStdString();
    for (const std::string &by : {m_schema.createdBy, m_schema.updatedBy}) {
        if (record[by].is_null())
            record[by] = 1;
    }
    rows->put(record[m_schema.id].get<qint64>(), stamp.ms, record);
    tell("created", entity, record[m_schema.id].get<qint64>(), record);
    return record[m_schema.id].get<qint64>();
}

bool StartdeliverService::update(const std::string &entity, qint64 id, const json &changes)
{
    SdTable *rows = table(entity);
    const SdText text = rows != nullptr ? rows->text(id) : nullptr;
    if (text == nullptr || !changes.is_object())
        return false;
    json record = parsed(*text);
    record[m_schema.updatedAt] = m_clock.now().toIso().toStdString();
    for (const auto &[key, value] : changes.items())
        record[key] = value;
    rows->put(id, stampIn(record, m_schema.updatedAt, m_clock.now()).ms, record);
    tell("updated", entity, id, record);
    return true;
}

bool StartdeliverService::remove(const std::string &entity, qint64 id)
{
    const SdTable *rows = table(entity);
    if (rows == nullptr || rows->text(id) == nullptr)
        return false;
    removeWithFollowers(entity, id);
    return true;
}

std::optional<json> StartdeliverService::find(const std::string &entity, qint64 id) const
{
    const SdTable *rows = table(entity);
    const SdText text = rows != nullptr ? rows->text(id) : nullptr;
    return text != nullptr ? std::optional(parsed(*text)) : std::nullopt;
}

std::vector<json> StartdeliverService::findBy(
    const std::string &entity, const std::string &key, const json &value)
{
    SdTable *rows = table(entity);
    const SdEntity *described = m_schema.entity(entity);
    const SdField *field = described != nullptr ? described->field(key) : nullptr;
    const auto wanted = field != nullptr ? comparable(*field, value) : std::nullopt;
    std::vector<json> found;
    if (rows == nullptr || !wanted)
        return found;
    SdQuery query;
    query.limit = std::numeric_limits<qint64>::max();
    query.conditions.push_back({*field, SdCondition::Test::OneOf, {*wanted}});
    for (const SdText &text : rows->select(query))
        found.push_back(parsed(*text));
    return found;
}

std::vector<json> StartdeliverService::allRows(const std::string &entity) const
{
    std::vector<json> all;
    if (const SdTable *rows = table(entity)) {
        for (const SdText &text : rows->texts())
            all.push_back(parsed(*text));
    }
    return all;
}

std::vector<qint64> StartdeliverService::changedBetween(const std::string &entity, Instant from, Instant to)
{
    using Test = SdCondition::Test;
    SdTable *rows = table(entity);
    const SdEntity *described = m_schema.entity(entity);
    const SdField *stamp = described != nullptr ? described->field(m_schema.updatedAt) : nullptr;
    if (rows == nullptr || stamp == nullptr)
        return {};
    SdQuery query;
    query.limit = std::numeric_limits<qint64>::max();
    query.sort.push_back({*stamp, false});
    query.conditions.push_back({*stamp, Test::AtLeast, {SdValue(static_cast<double>(from.ms))}});
    if (to.ms != std::numeric_limits<qint64>::max())
        query.conditions.push_back({*stamp, Test::Less, {SdValue(static_cast<double>(to.ms))}});
    return rows->selectIds(query);
}

size_t StartdeliverService::rowCount(const std::string &entity) const
{
    const SdTable *rows = table(entity);
    return rows != nullptr ? rows->size() : 0;
}

std::vector<SdFieldDefinition> standardCustomFields()
{
    const std::vector<std::string> industries{"Technology", "Manufacturing", "Healthcare", "Retail",
        "Finance", "Energy", "Media", "Transportation", "Education", "Consulting", "Other"};
    return {
        {"customer", "Salesforce ID", "customfieldSalesforceId", "text"},
        {"customer", "Industry", "customfieldIndustry", "dropdown", false, industries},
        {"customer", "Tier", "customfieldTier", "dropdown", false, {"Gold", "Silver", "Bronze"}},
        {"customer", "Website", "customfieldWebsite", "text"},
        {"customer", "Phone", "customfieldPhone", "text"},
        {"customer", "Street", "customfieldStreet", "text"},
        {"customer", "City", "customfieldCity", "text"},
        {"customer", "Postal code", "customfieldPostalCode", "text"},
        {"customer", "Country", "customfieldCountry", "text"},
        {"customer", "Notes", "customfieldNotes", "text"},
        {"customer", "Tags", "customfieldTags", "dropdown", true,
            {"Pilot", "Reference", "Partner", "At risk", "VIP"}},
        {"customer", "Employees", "customfieldEmployees", "number"},
        {"customer", "Health score", "customfieldHealthScore", "number"},
        {"customer", "Onboarded", "customfieldOnboardedAt", "date"},
        {"customer", "Is reference", "customfieldIsReference", "boolean"},
        {"customer", "Usage trend", "customfieldUsageTrend", "dynamic"},
        {"user", "Salesforce ID", "customfieldSalesforceId", "text"},
        {"user", "Role", "customfieldRole", "dropdown", false,
            {"Champion", "Decision maker", "User", "Blocker"}},
        {"user", "Mobile", "customfieldMobile", "text"},
        {"user", "Department", "customfieldDepartment", "text"},
        {"user", "Newsletter", "customfieldNewsletter", "boolean"},
        {"user", "Birthday", "customfieldBirthday", "date"},
        {"teammember", "Salesforce user ID", "customfieldSalesforceUserId", "text"},
    };
}

} // namespace tandem::sandbox
