// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/collections.h"

#include "core/base/json.h"
#include "core/salesforce/errors.h"

#include <QLocale>

#include <nlohmann/json.hpp>

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

Json parsed(const QByteArray &body)
{
    return Json::parse(body.begin(), body.end(), nullptr, /*allow_exceptions=*/false);
}

void appendArray(QByteArray &out, const Value &value)
{
    const auto *list = value.get<QStringList>();
    out += '[';
    for (const QString &entry : list ? *list : QStringList()) {
        if (!out.endsWith('['))
            out += ',';
        appendJsonText(out, entry);
    }
    out += ']';
}

void appendFields(QByteArray &out, const WriteRow &row, bool first)
{
    for (const auto &[name, value] : row.fields.entries()) {
        if (!first)
            out += ',';
        first = false;
        appendJsonText(out, name);
        out += ':';
        if (row.arrays.contains(name))
            appendArray(out, value);
        else
            appendJsonValue(out, value);
    }
}

/// Whole seconds: half a second later counts as the same for the service (contract 2.6).
QString httpDate(Instant instant)
{
    return QLocale::c().toString(instant.toDateTime(), u"ddd, dd MMM yyyy HH:mm:ss"_s) + u" GMT"_s;
}

const Json *member(const Json &json, const char *name)
{
    if (!json.is_object())
        return nullptr;
    const auto it = json.find(name);
    return it == json.end() ? nullptr : &*it;
}

std::optional<WriteOutcome> outcomeOf(const Json &row, const RecordId &sent, bool creating)
{
    const Json *success = member(row, "success");
    if (!success || !success->is_boolean())
        return std::nullopt;
    WriteOutcome outcome;
    outcome.id = sent;
    const Json *id = member(row, "id");
    if (id && id->is_string()) {
        const auto parsedId = SalesforceId::parse(QString::fromStdString(id->get<std::string>()));
        // A failed row of a rolled back call may still show an id (contract 5.2): it is not one.
        if (parsedId && success->get<bool>())
            outcome.id = RecordId(*parsedId);
    }
    if (success->get<bool>()) {
        if (outcome.id.isEmpty())
            return std::nullopt;
        const Json *created = member(row, "created");
        outcome.created = created && created->is_boolean() ? created->get<bool>() : creating;
        return outcome;
    }
    const Json *errors = member(row, "errors");
    takeRowErrors(outcome, errors ? *errors : Json(), 200);
    return outcome;
}

std::optional<WriteOutcome> guardedOutcomeOf(const Json &part, const RecordId &sent)
{
    const Json *status = member(part, "httpStatusCode");
    if (!status || !status->is_number_integer())
        return std::nullopt;
    WriteOutcome outcome;
    outcome.id = sent;
    const int code = status->get<int>();
    if (code >= 200 && code < 300)
        return outcome;
    if (code == 412) {
        outcome.error = explain(u"DRIFTED"_s, {}, {}, code);
        return outcome;
    }
    const Json *body = member(part, "body");
    takeRowErrors(outcome, body ? *body : Json(), code);
    return outcome;
}

} // namespace

void appendJsonValue(QByteArray &out, const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Null:
        out += "null";
        break;
    case Value::Kind::Boolean:
        out += *value.get<bool>() ? "true" : "false";
        break;
    case Value::Kind::Integer:
        out += QByteArray::number(*value.get<qint64>());
        break;
    case Value::Kind::Decimal:
        out += value.get<Decimal>()->text().toLatin1();
        break;
    case Value::Kind::Day:
        appendJsonText(out, value.get<QDate>()->toString(Qt::ISODate));
        break;
    case Value::Kind::Instant:
        appendJsonText(out, value.get<Instant>()->toIso());
        break;
    case Value::Kind::Text:
        appendJsonText(out, *value.get<QString>());
        break;
    case Value::Kind::List:
        appendJsonText(out, value.get<QStringList>()->join(u';'));
        break;
    }
}

QByteArray collectionBody(const QString &object, const std::vector<WriteRow> &rows, bool withId)
{
    QByteArray body = "{\"allOrNone\":false,\"records\":[";
    for (const WriteRow &row : rows) {
        body += body.endsWith('[') ? "{\"attributes\":{\"type\":" : ",{\"attributes\":{\"type\":";
        appendJsonText(body, object);
        body += '}';
        if (withId) {
            body += ",\"id\":";
            appendJsonText(body, row.id.text());
        }
        appendFields(body, row, /*first=*/false);
        body += '}';
    }
    return body + "]}";
}

QByteArray guardedBody(
    const QByteArray &servicesPath, const QString &object, const std::vector<WriteRow> &rows)
{
    // Collation could reorder the parts (contract 5.3).
    QByteArray body = "{\"allOrNone\":false,\"collateSubrequests\":false,\"compositeRequest\":[";
    int number = 0;
    for (const WriteRow &row : rows) {
        body += number == 0 ? "{" : ",{";
        body += "\"method\":\"PATCH\",\"referenceId\":\"w" + QByteArray::number(number++) + "\",\"url\":";
        appendJsonText(
            body, QString::fromLatin1(servicesPath) + u"/sobjects/"_s + object + u'/' + row.id.text());
        if (row.unmodifiedSince) {
            body += ",\"httpHeaders\":{\"If-Unmodified-Since\":";
            appendJsonText(body, httpDate(*row.unmodifiedSince));
            body += '}';
        }
        body += ",\"body\":{";
        appendFields(body, row, /*first=*/true);
        body += "}}";
    }
    return body + "]}";
}

QByteArray retrievalBody(const QList<RecordId> &ids, const QStringList &fields)
{
    QByteArray body = "{\"ids\":[";
    for (const RecordId &id : ids) {
        if (!body.endsWith('['))
            body += ',';
        appendJsonText(body, id.text());
    }
    body += "],\"fields\":[";
    for (const QString &field : fields) {
        if (!body.endsWith('['))
            body += ',';
        appendJsonText(body, field);
    }
    return body + "]}";
}

Result<std::vector<WriteOutcome>> parseOutcomes(
    const http::Response &response, const QList<RecordId> &ids, bool creating)
{
    if (!response.ok())
        return fail(writeErrorFromResponse(response));
    const Json json = parsed(response.body);
    if (!json.is_array() || json.size() != static_cast<size_t>(ids.size()))
        return fail(
            unreadableWriteAnswer(u"%1 bytes for %2 rows"_s.arg(response.body.size()).arg(ids.size())));
    std::vector<WriteOutcome> outcomes;
    outcomes.reserve(json.size());
    for (const Json &row : json) {
        auto outcome = outcomeOf(row, ids.at(static_cast<qsizetype>(outcomes.size())), creating);
        if (!outcome)
            return fail(unreadableWriteAnswer(u"row %1 tells no outcome"_s.arg(outcomes.size())));
        outcomes.push_back(std::move(*outcome));
    }
    return outcomes;
}

Result<Deletions> parseDeletions(const QByteArray &body)
{
    const auto unreadable = [&body] {
        return fail(ErrorKind::Network, u"BAD_DELETIONS"_s,
            u"Salesforce's list of deleted records could not be read. Nothing was taken from it; run again."_s,
            u"%1 bytes"_s.arg(body.size()), Retry::Later);
    };
    const auto instantOf = [](const Json *text) {
        return text && text->is_string() ? Instant::fromIso(QString::fromStdString(text->get<std::string>()))
                                         : std::nullopt;
    };
    const Json json = parsed(body);
    const Json *rows = member(json, "deletedRecords");
    const auto earliest = instantOf(member(json, "earliestDateAvailable"));
    const auto latest = instantOf(member(json, "latestDateCovered"));
    if (!rows || !rows->is_array() || !earliest || !latest)
        return unreadable();
    Deletions deletions{{}, *earliest, *latest};
    for (const Json &row : *rows) {
        const Json *id = member(row, "id");
        const auto parsedId = id && id->is_string()
            ? SalesforceId::parse(QString::fromStdString(id->get<std::string>()))
            : Result<SalesforceId>(unreadable());
        if (!parsedId)
            return unreadable();
        deletions.ids.append(RecordId(*parsedId));
    }
    return deletions;
}

Result<std::vector<WriteOutcome>> parseGuardedOutcomes(
    const http::Response &response, const QList<RecordId> &ids)
{
    if (!response.ok())
        return fail(writeErrorFromResponse(response));
    const Json json = parsed(response.body);
    const Json *parts = member(json, "compositeResponse");
    if (!parts || !parts->is_array() || parts->size() != static_cast<size_t>(ids.size()))
        return fail(
            unreadableWriteAnswer(u"%1 bytes for %2 rows"_s.arg(response.body.size()).arg(ids.size())));
    std::vector<WriteOutcome> outcomes;
    for (const Json &part : *parts) {
        auto outcome = guardedOutcomeOf(part, ids.at(static_cast<qsizetype>(outcomes.size())));
        if (!outcome)
            return fail(unreadableWriteAnswer(u"row %1 tells no outcome"_s.arg(outcomes.size())));
        outcomes.push_back(std::move(*outcome));
    }
    return outcomes;
}

} // namespace tandem::salesforce
