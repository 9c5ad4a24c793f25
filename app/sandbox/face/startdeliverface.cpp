// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/face/startdeliverface.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr size_t relatedAtMost = 25;
constexpr size_t searchedAtMost = 50'000; ///< a first search by a field reads the whole table

std::string kindOf(const SdField &field)
{
    switch (field.type) {
    case SdType::Number:
    case SdType::Integer:
        return "number";
    case SdType::Day:
        return "date";
    case SdType::Instant:
        return "instant";
    case SdType::Boolean:
        return "boolean";
    case SdType::Choice:
        return field.multiple ? "choices" : "choice";
    case SdType::Reference:
        return "reference";
    case SdType::Text:
    case SdType::Dynamic:
        break;
    }
    return field.key == "text" || field.key == "description" ? "long" : "text";
}

std::string textAt(const json &record, std::string_view key)
{
    const auto at = record.find(key);
    return at != record.end() && at->is_string() ? at->get<std::string>() : std::string();
}

std::string firstOf(const json &record, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (const std::string text = textAt(record, key); !text.empty())
            return faceTitle(text);
    }
    return {};
}

/// The key that points to Salesforce; empty where the entity has none.
std::string pointerOf(const SdEntity &entity)
{
    for (const SdField &field : entity.fields) {
        if (field.key.ends_with("SalesforceId") || field.key.ends_with("SalesforceUserId"))
            return field.key;
    }
    return {};
}

} // namespace

const SdEntity *StartdeliverFace::entityNamed(const QString &object) const
{
    const SdEntity *entity = m_service.schema().entity(object.toStdString());
    return entity != nullptr && !entity->single ? entity : nullptr;
}

json StartdeliverFace::objects() const
{
    json all = json::array();
    for (const SdEntity &entity : m_service.schema().entities) {
        if (entity.single)
            continue;
        all.push_back({{"name", entity.name}, {"label", entity.name},
            {"count", m_service.rowCount(entity.name)}, {"writable", entity.writable},
            {"mergeable", entity.name == "customer" || entity.name == "user"}, {"bin", false}});
    }
    return all;
}

json StartdeliverFace::stub(const SdEntity &entity, const json &record) const
{
    const SdSchema &schema = m_service.schema();
    const auto at = record.find(schema.id);
    const std::string id =
        at != record.end() && at->is_number_integer() ? std::to_string(at->get<qint64>()) : "";
    std::string title = firstOf(record, {"name", "title", "text", "email"});
    const std::string pointer = pointerOf(entity);
    return {{"side", "startdeliver"}, {"object", entity.name}, {"id", id},
        {"title", title.empty() ? entity.name + ' ' + id : std::move(title)},
        {"detail",
            firstOf(record, {"email", "customfieldIndustry", "type", "entity", "dueAt", "customfieldCity"})},
        {"modified", textAt(record, schema.updatedAt)}, {"deleted", false},
        {"points", pointer.empty() ? std::string() : textAt(record, pointer)}};
}

FaceResult StartdeliverFace::page(const QString &object, const FacePage &page) const
{
    const SdEntity *entity = entityNamed(object);
    if (entity == nullptr)
        return faceProblem(404, u"Startdeliver has no entity %1."_s.arg(object));
    FacePager pager(page);
    const std::function<bool(const qint64 &)> visit = [&](const qint64 &id) {
        const json shown = stub(*entity, m_service.find(entity->name, id).value_or(json::object()));
        const bool found = page.search.isEmpty()
            || QString::fromStdString(shown.value("title", "")).contains(page.search, Qt::CaseInsensitive)
            || shown.value("id", "") == page.search.toStdString();
        return pager.take(found, [&] { return shown; });
    };
    visitNewest<qint64>(
        m_service.now(),
        [&](Instant from, Instant to) { return m_service.changedBetween(entity->name, from, to); }, visit);
    return pager.result(m_service.rowCount(entity->name));
}

json StartdeliverFace::links(const SdField &field, const json &value) const
{
    json found = json::array();
    const SdEntity *target = m_service.schema().entity(field.references);
    for (const json &id : value.is_array() ? value : json::array({value})) {
        const auto record = target != nullptr && id.is_number_integer()
            ? m_service.find(target->name, id.get<qint64>())
            : std::nullopt;
        if (record)
            found.push_back(stub(*target, *record));
    }
    return found;
}

json StartdeliverFace::field(const SdField &field, const json &record) const
{
    const auto at = record.find(field.key);
    // Interactions and comments hold HTML there, which is edited as such (contract startdeliver.md 0).
    json described{{"name", field.key}, {"label", field.key == "text" ? "text (HTML)" : field.key},
        {"kind", kindOf(field)}, {"value", at == record.end() ? json() : *at}, {"writable", !field.readOnly},
        {"createable", !field.readOnly}, {"required", field.required}, {"system", field.readOnly},
        {"multiple", field.multiple}};
    if (!field.options.empty())
        described["options"] = field.options;
    if (field.type == SdType::Reference && !described["value"].is_null())
        described["links"] = links(field, described["value"]);
    return described;
}

json StartdeliverFace::relatedBy(const SdEntity &child, const std::string &key, qint64 id) const
{
    json stubs = json::array();
    size_t count = 0;
    const std::vector<json> rows = m_service.findBy(child.name, key, id);
    for (const json &row : rows) {
        if (++count <= relatedAtMost)
            stubs.push_back(stub(child, row));
    }
    return {{"label", child.name}, {"via", key}, {"count", count}, {"records", stubs}};
}

json StartdeliverFace::related(const SdEntity &entity, qint64 id) const
{
    json lists = json::array();
    for (const SdEntity &child : m_service.schema().entities) {
        if (child.single || m_service.rowCount(child.name) > searchedAtMost)
            continue;
        for (const SdField &field : child.fields) {
            if (field.type != SdType::Reference || field.references != entity.name)
                continue;
            json list = relatedBy(child, field.key, id);
            if (list["count"] > 0)
                lists.push_back(std::move(list));
        }
    }
    const SdEntity *comments = m_service.schema().entity("comment");
    json about = json::array();
    for (const json &comment :
        comments != nullptr ? m_service.findBy("comment", "entityId", id) : std::vector<json>()) {
        if (textAt(comment, "entity") == entity.wire)
            about.push_back(stub(*comments, comment));
    }
    if (!about.empty())
        lists.push_back(
            {{"label", "comment"}, {"via", "entityId"}, {"count", about.size()}, {"records", about}});
    return lists;
}

FaceResult StartdeliverFace::record(const QString &object, const QString &id) const
{
    const SdEntity *entity = entityNamed(object);
    const auto found =
        entity != nullptr ? m_service.find(entity->name, id.toLongLong()) : std::optional<json>();
    if (!found)
        return faceProblem(404, u"Startdeliver has no %1 with the id %2."_s.arg(object, id));
    json record = stub(*entity, *found);
    record["fields"] = json::array();
    for (const SdField &each : entity->fields)
        record["fields"].push_back(field(each, *found));
    record["related"] = related(*entity, id.toLongLong());
    json acts = json::array();
    const std::string &name = entity->name;
    if (entity->writable)
        acts.insert(acts.end(), {"edit", "remove"});
    if (name == "customer" || name == "user")
        acts.push_back("merge");
    if (name == "task" && textAt(*found, "completedAt").empty())
        acts.push_back("complete");
    if (name == "customer" || name == "user")
        acts.push_back("note");
    if (name == "customer" || name == "task")
        acts.push_back("comment");
    record["acts"] = acts;
    return record;
}

FaceResult StartdeliverFace::blank(const QString &object) const
{
    const SdEntity *entity = entityNamed(object);
    if (entity == nullptr || !entity->writable)
        return faceProblem(404, u"No %1 can be made."_s.arg(object));
    json fields = json::array();
    for (const SdField &each : entity->fields) {
        if (!each.readOnly)
            fields.push_back(field(each, json::object()));
    }
    return json{{"fields", fields}};
}

json StartdeliverFace::counterparts(const json &theirs) const
{
    json found = json::array();
    QSet<QString> seen;
    const auto add = [&](const SdEntity &entity, const json &record) {
        json shown = stub(entity, record);
        const QString key = QString::fromStdString(entity.name + '/' + shown.value("id", ""));
        if (!seen.contains(key)) {
            seen.insert(key);
            found.push_back(std::move(shown));
        }
    };
    const std::string id = theirs.value("id", "");
    for (const SdEntity &entity : m_service.schema().entities) {
        const std::string pointer = entity.single ? std::string() : pointerOf(entity);
        for (const std::string &form : {id, id.substr(0, 15)}) {
            for (const json &record :
                pointer.empty() ? std::vector<json>() : m_service.findBy(entity.name, pointer, form))
                add(entity, record);
        }
    }
    const std::string points = theirs.value("points", "");
    const SdEntity *meant = m_service.schema().entity(entityOf(theirs.value("object", "")));
    const auto record = meant != nullptr && !points.empty()
        ? m_service.find(meant->name, QString::fromStdString(points).toLongLong())
        : std::nullopt;
    if (record)
        add(*meant, *record);
    return found;
}

} // namespace tandem::sandbox
