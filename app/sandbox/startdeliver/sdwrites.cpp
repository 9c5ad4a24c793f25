// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/startdeliver/sdcall.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using nlohmann::json;
using server::HttpResponse;

namespace {

json parseBody(const QByteArray &body)
{
    return json::parse(body.toStdString(), nullptr, false);
}

std::string trimmed(const std::string &text)
{
    return QString::fromStdString(text).trimmed().toStdString();
}

} // namespace

HttpResponse StartdeliverService::create(const Call &call)
{
    const json body = parseBody(call.request.body);
    if (!body.is_object())
        return error(400, "Invalid JSON");
    json made = json::object();
    for (const SdField &field : call.entity->fields)
        made[field.key] = field.multiple ? json::array() : json();
    if (const auto problem = merge(call, body, made))
        return error(400, *problem);
    if (const auto problem = missing(call, made))
        return error(400, *problem);
    if (const auto existing = existingFor(call, made))
        return record(call, m_switches.createStatus, *existing);
    if (holderOf(call, made) != 0)
        return error(409, "A record with this " + m_switches.uniqueField + " exists already");
    const qint64 id = call.table->nextId();
    const Instant now = m_clock.now();
    made[m_schema.id] = id;
    made[m_schema.createdAt] = made[m_schema.updatedAt] = now.toIso().toStdString();
    made[m_schema.createdBy] = made[m_schema.updatedBy] = call.key.teamMember;
    call.table->put(id, now.ms, made);
    tell("created", call.entity->name, id, made);
    return record(call, m_switches.createStatus, *call.table->text(id));
}

qint64 StartdeliverService::holderOf(const Call &call, const json &made)
{
    const json wanted = made.value(m_switches.uniqueField, json());
    if (m_switches.uniqueField.empty() || wanted.is_null() || wanted == "")
        return 0;
    for (const json &record : findBy(call.entity->name, m_switches.uniqueField, wanted)) {
        if (record.value(m_switches.uniqueField, json()) == wanted && record.value("deleted", false) == false)
            return record.value(m_schema.id, qint64(0));
    }
    return 0;
}

void StartdeliverService::removeWithFollowers(const std::string &entity, qint64 id)
{
    SdTable *rows = table(entity);
    const SdText text = rows ? rows->text(id) : nullptr;
    if (text == nullptr)
        return;
    const json record = json::parse(*text, nullptr, false);
    if (m_switches.deletes == SdSwitches::Deletes::Hard)
        rows->remove(id);
    else if (!bury(*rows, id))
        return;
    tell("deleted", entity, id, record);
    if (!m_switches.deletesCascade)
        return;
    for (const SdEntity &other : m_schema.entities) {
        const bool comments = other.name == "comment";
        if (other.single || (!comments && other.field(entity + "Id") == nullptr))
            continue;
        for (const json &follower : findBy(other.name, comments ? "entityId" : entity + "Id", id)) {
            if (!comments || follower.value("entity", "") == m_schema.entity(entity)->wire)
                removeWithFollowers(other.name, follower.value(m_schema.id, qint64(0)));
        }
    }
}

/// False where it was buried before.
bool StartdeliverService::bury(SdTable &rows, qint64 id)
{
    json record = json::parse(*rows.text(id), nullptr, false);
    if (record.value("deleted", false))
        return false;
    record["deleted"] = true;
    record[m_schema.updatedAt] = m_clock.now().toIso().toStdString();
    rows.put(id, m_clock.now().ms, record);
    return true;
}

void StartdeliverService::tell(
    const char *event, const std::string &entity, qint64 id, const json &record) const
{
    const SdEntity &described = *m_schema.entity(entity);
    if (m_webhooks != nullptr)
        m_webhooks->notify(event, described.wire, id, m_switches.days.shown(described, record));
}

std::optional<std::string> StartdeliverService::existingFor(const Call &call, const json &made)
{
    const json wanted = made.value(m_switches.existingAnswers, json());
    if (wanted.is_null())
        return std::nullopt;
    for (const json &record : findBy(call.entity->name, m_switches.existingAnswers, wanted)) {
        if (record.value(m_switches.existingAnswers, json()) == wanted)
            return *call.table->text(record.value(m_schema.id, qint64(0)));
    }
    return std::nullopt;
}

HttpResponse StartdeliverService::patch(const Call &call)
{
    const SdText text = call.table->text(call.id);
    if (text == nullptr)
        return error(404, "Not found");
    const json body = parseBody(call.request.body);
    if (!body.is_object())
        return error(400, "Invalid JSON");
    json changed = json::parse(*text, nullptr, false);
    if (const auto problem = merge(call, body, changed))
        return error(400, *problem);
    if (const auto problem = missing(call, changed))
        return error(400, *problem);
    if (const qint64 holder = holderOf(call, changed); holder != 0 && holder != call.id)
        return error(409, "A record with this " + m_switches.uniqueField + " exists already");
    const Instant now = m_clock.now();
    changed[m_schema.updatedAt] = now.toIso().toStdString();
    changed[m_schema.updatedBy] = call.key.teamMember;
    call.table->put(call.id, now.ms, changed);
    tell("updated", call.entity->name, call.id, changed);
    return record(call, m_switches.patchStatus, *call.table->text(call.id));
}

HttpResponse StartdeliverService::erase(const Call &call)
{
    if (call.table->text(call.id) == nullptr)
        return error(404, "Not found");
    removeWithFollowers(call.entity->name, call.id);
    return record(call, m_switches.deleteStatus, json{{m_schema.id, call.id}}.dump());
}

std::optional<std::string> StartdeliverService::merge(const Call &call, const json &body, json &record) const
{
    for (const auto &[key, value] : body.items()) {
        const SdField *field = call.entity->field(key);
        if (field == nullptr) {
            if (m_switches.unknownFields == SdSwitches::Unknown::Ignore)
                continue;
            return "Unknown field: " + key;
        }
        if (field->readOnly) {
            if (m_switches.readOnlyFields == SdSwitches::Unknown::Ignore)
                continue;
            return "Field is read-only: " + key;
        }
        if (auto problem = mergeOne(call, *field, value, record))
            return problem;
    }
    std::string problem = m_switches.days.takeAllDayEnd(*call.entity, body, record);
    return problem.empty() ? std::nullopt : std::optional(std::move(problem));
}

std::optional<std::string> StartdeliverService::mergeOne(
    const Call &call, const SdField &field, const json &value, json &record) const
{
    const auto accept = [&](const json &element) -> tl::expected<json, std::string> {
        auto stored = field.type == SdType::Day ? m_switches.days.kept(element) : storable(field, element);
        if (!stored)
            return tl::make_unexpected("Invalid value for field " + field.key + ": " + stored.error());
        if (stored->is_string() && m_switches.trimText)
            *stored = trimmed(stored->get<std::string>());
        if (!refers(field, *stored))
            return tl::make_unexpected(
                "Invalid value for field " + field.key + ": no such " + field.references);
        return m_switches.alter ? m_switches.alter(call.entity->name, field.key, std::move(*stored))
                                : *stored;
    };
    if (value.is_null()) {
        record[field.key] = field.multiple ? json::array() : json();
        return std::nullopt;
    }
    if (!field.multiple) {
        auto stored = accept(value);
        if (!stored)
            return stored.error();
        record[field.key] = m_switches.emptyTextBecomesNull && *stored == "" ? json() : std::move(*stored);
        return std::nullopt;
    }
    if (!value.is_array())
        return "Invalid value for field " + field.key + ": expects an array";
    json elements = json::array();
    for (const json &element : value) {
        auto stored = accept(element);
        if (!stored)
            return stored.error();
        elements.push_back(std::move(*stored));
    }
    record[field.key] = std::move(elements);
    return std::nullopt;
}

std::optional<std::string> StartdeliverService::missing(const Call &call, const json &record) const
{
    for (const SdField &field : call.entity->fields) {
        if (!field.required)
            continue;
        const json &value = record.value(field.key, json());
        if (value.is_null() || value == "" || (value.is_array() && value.empty()))
            return field.key + " is required";
    }
    if (m_switches.checkReferences && call.entity->name == "comment" && !commentHasTarget(record))
        return "Invalid value for field entityId: no such record";
    return std::nullopt;
}

bool StartdeliverService::refers(const SdField &field, const json &value) const
{
    if (!m_switches.checkReferences || field.references.empty() || !value.is_number_integer())
        return true;
    const SdTable *target = table(field.references);
    return target == nullptr || target->text(value.get<qint64>()) != nullptr;
}

bool StartdeliverService::commentHasTarget(const json &record) const
{
    const json entity = record.value("entity", json());
    const json id = record.value("entityId", json());
    const SdEntity *described =
        entity.is_string() ? m_schema.entityOnWire(entity.get<std::string>()) : nullptr;
    const SdTable *target = described != nullptr ? table(described->name) : nullptr;
    return target != nullptr && id.is_number_integer() && target->text(id.get<qint64>()) != nullptr;
}

} // namespace tandem::sandbox
