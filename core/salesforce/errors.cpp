// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/errors.h"

#include "core/salesforce/salesforceclient.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

Json parsed(const QByteArray &body)
{
    return Json::parse(body.begin(), body.end(), nullptr, /*allow_exceptions=*/false);
}

QString text(const Json &json, const char *member)
{
    if (!json.is_object())
        return {};
    const auto it = json.find(member);
    return it != json.end() && it->is_string() ? QString::fromStdString(it->get<std::string>()) : QString();
}

/// Record results say statusCode, everything else errorCode (contract 2.4).
QString codeOf(const Json &error)
{
    const QString code = text(error, "statusCode");
    return code.isEmpty() ? text(error, "errorCode") : code;
}

QStringList fieldsOf(const Json &error)
{
    QStringList names;
    const auto it = error.is_object() ? error.find("fields") : error.end();
    if (!error.is_object() || it == error.end() || !it->is_array())
        return names;
    for (const Json &name : *it) {
        if (name.is_string())
            names += QString::fromStdString(name.get<std::string>());
    }
    return names;
}

void addId(QList<RecordId> &ids, QStringView candidate)
{
    if (const auto id = SalesforceId::parse(candidate)) {
        if (!ids.contains(RecordId(*id)))
            ids.append(RecordId(*id));
    }
}

/// duplicateResult.matchResults[].matchRecords[].record.Id (contract 2.4).
void addMatches(QList<RecordId> &ids, const Json &error)
{
    if (!error.is_object() || !error.contains("duplicateResult") || !error["duplicateResult"].is_object())
        return;
    const Json &duplicate = error["duplicateResult"];
    const auto results = duplicate.find("matchResults");
    if (results == duplicate.end() || !results->is_array())
        return;
    for (const Json &result : *results) {
        const auto records = result.is_object() ? result.find("matchRecords") : result.end();
        if (!result.is_object() || records == result.end() || !records->is_array())
            continue;
        for (const Json &match : *records) {
            const auto record = match.is_object() ? match.find("record") : match.end();
            if (match.is_object() && record != match.end())
                addId(ids, text(*record, "Id"));
        }
    }
}

/// "duplicate value found: F__c duplicates value on record with id: 001..." (contract 5.8).
void addIdsOfMessage(QList<RecordId> &ids, const QString &message)
{
    static const QRegularExpression pattern(u"\\bid:\\s*([A-Za-z0-9]{18}|[A-Za-z0-9]{15})\\b"_s);
    auto it = pattern.globalMatch(message);
    while (it.hasNext())
        addId(ids, it.next().capturedView(1));
}

Error errorOf(const Json &error, int status)
{
    return explain(codeOf(error), text(error, "message"), fieldsOf(error), status);
}

Error firstOf(const Json &errors, int status)
{
    return errorOf(errors.at(0), status);
}

/// Every error in an answer that holds several results: of collections, trees, batches, composites, graphs.
void collectErrors(const Json &json, QList<Json> &found)
{
    if (json.is_object() && !codeOf(json).isEmpty()) {
        found.append(json);
    } else if (json.is_structured()) {
        for (const Json &inner : json)
            collectErrors(inner, found);
    }
}

/// Of several errors, one that is not only the others' doing.
std::optional<Json> culprit(const Json &json)
{
    QList<Json> found;
    collectErrors(json, found);
    const auto at = std::find_if(found.begin(), found.end(), [](const Json &error) {
        const QString code = codeOf(error);
        return code != "ALL_OR_NONE_OPERATION_ROLLED_BACK"_L1 && !code.endsWith("PROCESSING_HALTED"_L1);
    });
    if (found.isEmpty())
        return std::nullopt;
    return at != found.end() ? *at : found.front();
}

/// 300: the addresses of all that match; their ids are for the curious.
Error ambiguous(const Json &json)
{
    Error error = explain(u"MULTIPLE_MATCHES"_s, {}, {}, 300);
    QStringList ids;
    for (const Json &url : json.is_array() ? json : Json::array()) {
        if (url.is_string())
            ids += QString::fromStdString(url.get<std::string>()).section(u'/', -1);
    }
    error.detail = ids.join(u", "_s);
    return error;
}

} // namespace

Error errorFromResponse(const http::Response &response)
{
    const Json json = parsed(response.body);
    static const QRegularExpression stream(u"^[45]\\d\\d::"_s);
    if (response.status == 300)
        return ambiguous(json);
    if (const auto error = culprit(json))
        return errorOf(*error, response.status);
    if (json.is_array() && !json.empty() && json.at(0).is_object())
        return firstOf(json, response.status);
    if (json.is_object() && json.contains("error"))
        return explain(text(json, "error"), text(json, "error_description"), {}, response.status);
    if (stream.match(QString::fromUtf8(response.body.left(5))).hasMatch())
        return errorFromStream(QString::fromUtf8(response.body));
    Error error = explain({}, {}, {}, response.status);
    // HTML, text or nothing: the edge speaks, not Salesforce itself.
    if (response.ok()) {
        error = {ErrorKind::Network, u"UNEXPECTED_ANSWER"_s,
            u"Salesforce's answer was cut off or is not what was asked for; Tandem tries again."_s, {},
            Retry::Now, response.status};
    } else if (response.body.startsWith("Bad_OAuth_Token")
        || response.body.startsWith("Missing_OAuth_Token")) {
        error = explain(u"INVALID_SESSION_ID"_s, {}, {}, response.status);
    }
    error.detail = QString::fromUtf8(response.body.left(120)).simplified();
    return error;
}

Error writeErrorFromResponse(const http::Response &response)
{
    if (response.ok())
        return unreadableWriteAnswer(u"status %1"_s.arg(response.status));
    Error error = errorFromResponse(response);
    // A server fault may come after the commit (contract 2.5): only reading tells.
    if (response.status >= 500)
        error.retry = Retry::AfterReadBack;
    return error;
}

Error unreadableWriteAnswer(const QString &detail)
{
    return {ErrorKind::Network, u"UNREADABLE_ANSWER"_s,
        u"Salesforce's answer to a change was cut off or unreadable; Tandem reads the records back before it goes on."_s,
        detail, Retry::AfterReadBack};
}

Error errorFromStream(const QString &text, const QString &reason)
{
    const QString &said = reason.isEmpty() ? text : reason;
    return explain(said, said.section(u"::"_s, 1), {}, said.left(3).toInt());
}

void takeRowErrors(WriteOutcome &outcome, const Json &errors, int httpStatus)
{
    if (!errors.is_array() || errors.empty()) {
        outcome.error = explain({}, {}, {}, httpStatus);
        return;
    }
    outcome.error = firstOf(errors, httpStatus);
    QStringList others;
    for (const Json &error : errors) {
        const QString code = codeOf(error);
        const QString message = text(error, "message");
        for (const QString &field : fieldsOf(error)) {
            if (!outcome.fields.contains(field))
                outcome.fields += field;
        }
        if (code == "DUPLICATES_DETECTED"_L1)
            addMatches(outcome.duplicates, error);
        if (code == "DUPLICATE_VALUE"_L1 || code == "DUPLICATES_DETECTED"_L1)
            addIdsOfMessage(outcome.duplicates, message);
        if (&error != &errors.at(0))
            others += code + u": "_s + message;
    }
    if (!others.isEmpty())
        outcome.error->detail += u"; "_s + others.join(u"; "_s);
}

bool tokenExpired(const http::Response &response)
{
    if (response.status == 403)
        return response.body.startsWith("Bad_OAuth_Token"); // the identity resources' way of saying it
    if (response.status != 401)
        return false;
    // These say INVALID_SESSION_ID as well, but no new token would help: without this, refreshes would never
    // end.
    return response.body.contains("INVALID_SESSION_ID")
        && !response.body.contains("This session is not valid for use with the REST API")
        && !response.body.contains("Connected app is not attached to Agent");
}

bool isThrottle(const http::Response &response)
{
    if (response.status == 429)
        return true;
    return response.status == 403 && response.body.contains("REQUEST_LIMIT_EXCEEDED")
        && response.body.contains("ConcurrentRequests");
}

} // namespace tandem::salesforce
