// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/startdeliver/errors.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

namespace tandem::startdeliver {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

constexpr auto fieldMark = "field "_L1;

struct Said
{
    QString text; ///< what the service says, for a person
    QString field; ///< the service's key of the field it blames, where a member says so
};

QString asText(const Json &json)
{
    return json.is_string() ? QString::fromStdString(json.get<std::string>()) : QString();
}

void takeObject(Said &said, const Json &json);

void takeMessage(Said &said, const Json &json)
{
    if (json.is_string()) {
        const QString text = asText(json);
        said.text += said.text.isEmpty() ? text : u"; "_s + text;
    } else if (json.is_array()) {
        for (const Json &entry : json)
            takeMessage(said, entry);
    } else if (json.is_object()) {
        takeObject(said, json);
    }
}

/// {"field":"arr","message":"..."} or {"arr":["..."]}.
void takeObject(Said &said, const Json &json)
{
    for (const char *name : {"field", "key", "path", "param"}) {
        if (json.contains(name) && said.field.isEmpty())
            said.field = asText(json.at(name));
    }
    for (const char *name : {"message", "error", "text"}) {
        if (json.contains(name)) {
            takeMessage(said, json.at(name));
            return;
        }
    }
    for (const auto &[key, value] : json.items()) {
        if (said.field.isEmpty())
            said.field = QString::fromStdString(key);
        takeMessage(said, value);
    }
}

Said whatItSays(const http::Response &response, const Dialect &dialect)
{
    Said said;
    const Json json =
        Json::parse(response.body.begin(), response.body.end(), nullptr, /*allow_exceptions=*/false);
    if (json.is_object()) {
        for (const QString &member : dialect.errorMembers) {
            const auto it = json.find(member.toStdString());
            if (it == json.end() || it->is_null())
                continue;
            takeMessage(said, *it);
            if (said.field.isEmpty() && json.contains("field"))
                said.field = asText(json.at("field"));
            break;
        }
    } else if (json.is_string()) {
        said.text = asText(json);
    } else if (json.is_discarded() && !response.body.trimmed().startsWith('<')) {
        said.text = QString::fromUtf8(response.body.left(300));
    }
    said.text = said.text.simplified().left(300);
    return said;
}

/// Our key of the blamed field: the member that names it, else the one field whose key stands in the text.
QString blamedField(const Said &said, const ObjectSchema &schema, const Dialect &dialect)
{
    QStringList found;
    for (const FieldSchema &field : schema.fields) {
        const QString key = dialect.serviceKey(schema.name, field.name);
        if (said.field == key)
            return field.name;
        const QRegularExpression word(u"(?<![\\w])"_s + QRegularExpression::escape(key) + u"(?![\\w])"_s);
        if (said.text.contains(word))
            found += field.name;
    }
    return found.size() == 1 ? found.front() : QString();
}

Error make(ErrorKind kind, const http::Response &response, const QString &text, const Said &said, Retry retry)
{
    Error error{kind, u"HTTP_%1"_s.arg(response.status), text, said.text, retry, response.status};
    const QByteArray after = response.header("Retry-After").trimmed();
    bool ok = false;
    if (const int seconds = after.toInt(&ok); ok && seconds >= 0)
        error.retryAfter = std::chrono::seconds(seconds);
    return error;
}

QString withReason(const QString &sentence, const Said &said)
{
    return said.text.isEmpty() ? sentence : sentence + u" It says: "_s + said.text;
}

Error dataError(
    const http::Response &response, const Said &said, const ObjectSchema *schema, const Dialect &dialect)
{
    const QString field = schema ? blamedField(said, *schema, dialect) : QString();
    const QString what = field.isEmpty() ? u"Startdeliver refuses the record."_s
                                         : u"Startdeliver refuses the value of %1."_s.arg(field);
    Error error = make(ErrorKind::Data, response, withReason(what, said), said, Retry::Never);
    if (!field.isEmpty())
        error.detail = fieldMark + field + u": "_s + said.text;
    return error;
}

} // namespace

Error errorFromResponse(const http::Response &response, const ObjectSchema *schema, const Dialect &dialect)
{
    const Said said = whatItSays(response, dialect);
    switch (response.status) {
    case 401:
        return make(ErrorKind::SignIn, response,
            u"Startdeliver does not accept the API key. Check in Startdeliver's settings that the key exists and is switched to active, then connect again."_s,
            said, Retry::Never);
    case 403:
        return make(ErrorKind::Permission, response,
            withReason(
                u"The Startdeliver API key may not do this. Give it the permission level Admin in Startdeliver's settings."_s,
                said),
            said, Retry::Never);
    case 404:
        return make(ErrorKind::Data, response, withReason(u"Startdeliver does not find this."_s, said), said,
            Retry::Never);
    case 409:
        return make(ErrorKind::Conflict, response,
            withReason(u"Somebody else changed the record in Startdeliver."_s, said), said, Retry::Now);
    case 413:
        return make(ErrorKind::Data, response, u"The record is larger than Startdeliver takes."_s, said,
            Retry::Never);
    case 429:
        return make(ErrorKind::Limit, response,
            u"Startdeliver takes no more requests for the moment; Tandem slows down."_s, said, Retry::Later);
    default:
        break;
    }
    if (response.ok()) {
        return {ErrorKind::Network, u"UNEXPECTED_ANSWER"_s,
            u"An answer of Startdeliver was cut off or is not what was asked for; Tandem tries again."_s,
            said.text, Retry::Now, response.status};
    }
    if (response.status >= 400 && response.status < 500)
        return dataError(response, said, schema, dialect);
    return make(ErrorKind::Network, response,
        u"Startdeliver does not answer as it should (status %1); Tandem tries again later."_s.arg(
            response.status),
        said, Retry::Later);
}

Error writeErrorFromResponse(
    const http::Response &response, const ObjectSchema &schema, const Dialect &dialect)
{
    Error error = errorFromResponse(response, &schema, dialect);
    if (response.status < 400 || response.status >= 500)
        error.retry = Retry::AfterReadBack;
    return error;
}

QString refusedField(const Error &error)
{
    if (error.kind != ErrorKind::Data || !error.detail.startsWith(fieldMark))
        return {};
    return error.detail.mid(fieldMark.size(), error.detail.indexOf(u':') - fieldMark.size());
}

} // namespace tandem::startdeliver
