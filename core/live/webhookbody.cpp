// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/webhookbody.h"

#include "core/server/formdata.h"

#include <QCryptographicHash>

#include <nlohmann/json.hpp>

namespace tandem::live {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

QString textOf(const Json &json)
{
    if (json.is_string())
        return QString::fromStdString(json.get<std::string>());
    return json.is_number_integer() ? QString::number(json.get<qint64>()) : QString();
}

QString member(const Json &json, const char *key)
{
    const auto found = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && found != json.end() ? textOf(*found) : QString();
}

Json parsed(const QByteArray &text)
{
    // Nobody needs a hundred levels; a parser must not be led to the end of its stack.
    int depth = 0;
    bool tooDeep = false;
    const auto limit = [&](int, Json::parse_event_t event, Json &) {
        using Event = Json::parse_event_t;
        depth += event == Event::object_start || event == Event::array_start ? 1 : 0;
        depth -= event == Event::object_end || event == Event::array_end ? 1 : 0;
        tooDeep = tooDeep || depth > 50;
        return !tooDeep;
    };
    Json json = Json::parse(text.begin(), text.end(), limit, false);
    return tooDeep ? Json() : json;
}

/// A form's fields as one object; what is JSON in them becomes so.
Json formFields(const QByteArray &body)
{
    Json json = Json::object();
    for (const auto &[name, value] : server::decodeForm(body)) {
        const QByteArray text = value.toUtf8();
        Json inner = text.startsWith('{') ? parsed(text) : Json();
        json[name.toStdString()] = inner.is_object() ? std::move(inner) : Json(value.toStdString());
    }
    return json;
}

qint64 idIn(const Json &json, const QString &pointer)
{
    const std::string path = pointer.toStdString();
    try {
        const Json::json_pointer where(path);
        if (!json.contains(where))
            return 0;
        return textOf(json.at(where)).toLongLong();
    } catch (const Json::exception &) {
        return 0; // A pointer that goes nowhere.
    }
}

bool isWanted(const NoticeSwitches &accept, const QString &entity, const QString &change, const Json &data)
{
    if (change == "deleted"_L1)
        return accept.deleted;
    const bool created = change == "created"_L1;
    if (entity == "customer"_L1)
        return created ? accept.customerCreated : accept.customerUpdated;
    if (entity == "user"_L1)
        return created ? accept.userCreated : accept.userUpdated;
    if (entity == "task"_L1)
        return created ? accept.taskCreated : accept.taskUpdated;
    if (entity == "interaction"_L1)
        return accept.interaction;
    if (entity == "comment"_L1) {
        const QString of = member(data, "entity");
        return of == "task"_L1    ? accept.taskComment
            : of == "customer"_L1 ? accept.customerComment
                                  : accept.taskComment || accept.customerComment;
    }
    return false;
}

} // namespace

std::optional<WebhookBody> readWebhook(const server::HttpRequest &request, const QString &eventSegment,
    const WebhookConfiguration &configuration)
{
    const bool form =
        request.headers.value("Content-Type").toLower().startsWith("application/x-www-form-urlencoded");
    const Json json = form ? formFields(request.body) : parsed(request.body);
    if (!json.is_object())
        return std::nullopt;
    QString event = member(json, "event");
    if (event.isEmpty())
        event = eventSegment;
    const qsizetype dot = event.lastIndexOf(u'.');
    const QString entity = dot > 0 ? event.left(dot) : member(json, "entity");
    const QString change = event.mid(dot + 1);
    const auto inner = json.find("data");
    const Json data = inner != json.end() && inner->is_object() ? *inner : json;
    WebhookBody body;
    body.notice.source = u"webhook"_s;
    body.notice.change = change;
    body.notice.object = entity;
    if (event == "test"_L1) {
        body.notice.source = u"test"_s;
        body.notice.record = RecordId(member(json, "id").left(64));
        return body.notice.record.isEmpty() ? std::nullopt : std::optional(body);
    }
    static const QStringList changes{u"created"_s, u"updated"_s, u"deleted"_s};
    qint64 id = idIn(json, configuration.idPointer);
    if (id <= 0)
        id = idIn(data, u"/id"_s);
    if (id <= 0 || entity.isEmpty() || entity.size() > 40 || !changes.contains(change))
        return std::nullopt;
    body.notice.record = RecordId(id);
    const bool stamped =
        Instant::fromIso(member(json, "timestamp")) || Instant::fromIso(member(data, "updatedAt"));
    body.notice.lasting = stamped;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(event.toUtf8() + '\n');
    hash.addData(request.body);
    body.notice.key = QString::fromLatin1(hash.result().toHex());
    body.wanted = isWanted(configuration.accept, entity, change, data);
    return body;
}

} // namespace tandem::live
