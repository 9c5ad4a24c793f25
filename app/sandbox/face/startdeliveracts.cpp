// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to Startdeliver's records on the web page.
#include "app/sandbox/face/startdeliverface.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

std::string textIn(const json &body, const char *name)
{
    const auto at = body.find(name);
    return at != body.end() && at->is_string()
        ? QString::fromStdString(at->get<std::string>()).trimmed().toStdString()
        : std::string();
}

} // namespace

FaceResult StartdeliverFace::stored(const SdEntity &entity, const json &fields) const
{
    if (!fields.is_object())
        return faceProblem(400, u"The fields are no JSON object."_s);
    json record = json::object();
    for (const auto &[key, value] : fields.items()) {
        const SdField *field = entity.field(key);
        const QString name = QString::fromStdString(key);
        if (field == nullptr || field->readOnly)
            return faceProblem(400, u"%1 cannot be written."_s.arg(name), {name});
        if (field->required && (value.is_null() || value == ""))
            return faceProblem(400, u"%1 is required."_s.arg(name), {name});
        if (value.is_null()) {
            record[key] = field->multiple ? json::array() : json();
            continue;
        }
        if (field->multiple != value.is_array())
            return faceProblem(
                400, u"%1 takes %2."_s.arg(name, field->multiple ? u"a list"_s : u"one value"_s), {name});
        json kept = json::array();
        for (const json &element : value.is_array() ? value : json::array({value})) {
            auto one = storable(*field, element);
            if (!one)
                return faceProblem(400, u"%1 %2."_s.arg(name, QString::fromStdString(one.error())), {name});
            kept.push_back(std::move(*one));
        }
        record[key] = field->multiple ? kept : kept.front();
    }
    return record;
}

FaceResult StartdeliverFace::create(const QString &object, const json &fields)
{
    const SdEntity *entity = entityNamed(object);
    if (entity == nullptr || !entity->writable)
        return faceProblem(404, u"No %1 can be made."_s.arg(object));
    for (const SdField &field : entity->fields) {
        const QString name = QString::fromStdString(field.key);
        if (field.required && (!fields.is_object() || !fields.contains(field.key)))
            return faceProblem(400, u"%1 is required."_s.arg(name), {name});
    }
    const FaceResult record = stored(*entity, fields);
    if (!record)
        return record;
    return json{{"id", std::to_string(m_service.insert(entity->name, *record))}};
}

FaceResult StartdeliverFace::update(const QString &object, const QString &id, const json &fields)
{
    const SdEntity *entity = entityNamed(object);
    if (entity == nullptr || !entity->writable)
        return faceProblem(404, u"No %1 can be changed."_s.arg(object));
    const FaceResult changes = stored(*entity, fields);
    if (!changes)
        return changes;
    if (!m_service.update(entity->name, id.toLongLong(), *changes))
        return faceProblem(404, u"This record is not there any more."_s);
    return json{{"id", id.toStdString()}};
}

FaceResult StartdeliverFace::remove(const QString &object, const QString &id)
{
    const SdEntity *entity = entityNamed(object);
    if (entity == nullptr || !entity->writable || !m_service.remove(entity->name, id.toLongLong()))
        return faceProblem(404, u"This record is not there any more."_s);
    return json{{"id", id.toStdString()}};
}

void StartdeliverFace::repoint(const SdEntity &child, const SdField &field, qint64 from, qint64 to)
{
    const std::vector<json> rows = m_service.findBy(child.name, field.key, from);
    for (const json &row : rows) {
        json value = row.value(field.key, json());
        if (value.is_array())
            std::replace(value.begin(), value.end(), json(from), json(to));
        else
            value = to;
        m_service.update(child.name, row.value(m_service.schema().id, qint64(0)), {{field.key, value}});
    }
}

/// What belonged to the loser belongs to the winner, and the loser is gone: Startdeliver has no bin.
FaceResult StartdeliverFace::merge(const SdEntity &entity, qint64 winner, qint64 loser)
{
    if (winner == loser || !m_service.find(entity.name, winner) || !m_service.find(entity.name, loser))
        return faceProblem(400, u"Only two different records can be merged."_s);
    for (const SdEntity &child : m_service.schema().entities) {
        for (const SdField &field : child.fields) {
            if (!child.single && field.type == SdType::Reference && field.references == entity.name)
                repoint(child, field, loser, winner);
        }
    }
    const bool comments = m_service.schema().entity("comment") != nullptr;
    for (const json &comment :
        comments ? m_service.findBy("comment", "entityId", loser) : std::vector<json>()) {
        if (textIn(comment, "entity") == entity.wire)
            m_service.update(
                "comment", comment.value(m_service.schema().id, qint64(0)), {{"entityId", winner}});
    }
    m_service.remove(entity.name, loser);
    return json{{"id", std::to_string(winner)}};
}

FaceResult StartdeliverFace::write(const SdEntity &entity, qint64 id, bool note, const json &body)
{
    const std::string text = textIn(body, "text");
    if (text.empty())
        return faceProblem(400, u"Write something first."_s);
    const std::string html = faceHtml(QString::fromStdString(text)).toStdString(); // contract 0
    if (!note) {
        m_service.insert("comment", {{"entity", entity.wire}, {"entityId", id}, {"text", html}});
        return json{{"id", std::to_string(id)}};
    }
    const std::string title = textIn(body, "title");
    json interaction{{"type", "note"}, {"title", title.empty() ? "Note" : title}, {"text", html},
        {"startAt", m_service.now().toIso().toStdString()}};
    if (entity.name == "customer") {
        interaction["customerId"] = id;
    } else {
        interaction["userId"] = json::array({id});
        interaction["customerId"] = m_service.find(entity.name, id)->value("customerId", json());
    }
    m_service.insert("interaction", interaction);
    return json{{"id", std::to_string(id)}};
}

FaceResult StartdeliverFace::act(
    const QString &object, const QString &id, const QString &act, const json &body)
{
    const SdEntity *entity = entityNamed(object);
    const qint64 number = id.toLongLong();
    if (entity == nullptr || !m_service.find(entity->name, number))
        return faceProblem(404, u"This record is not there any more."_s);
    const bool company = entity->name == "customer";
    const bool person = entity->name == "user";
    if (act == "merge"_L1 && (company || person))
        return merge(*entity, number, QString::fromStdString(textIn(body, "loser")).toLongLong());
    if (act == "complete"_L1 && entity->name == "task") {
        m_service.update("task", number, {{"completedAt", m_service.now().toIso().toStdString()}});
        return json{{"id", id.toStdString()}};
    }
    if (act == "note"_L1 && (company || person))
        return write(*entity, number, true, body);
    if (act == "comment"_L1 && (company || entity->name == "task"))
        return write(*entity, number, false, body);
    return faceProblem(404, u"Nobody can do that with a record of this kind."_s);
}

} // namespace tandem::sandbox
