// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfcollections.h"

#include "app/sandbox/salesforce/sfrecords.h"
#include "app/sandbox/salesforce/sfrenderer.h"
#include "app/sandbox/salesforce/sfwriter.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpRequest;
using server::HttpResponse;

namespace {

constexpr size_t mostRecords = 200;
constexpr size_t mostChunks = 10;
constexpr size_t mostRetrieved = 2000;

using Row = SfResult<json>;

SfError tooMany()
{
    return {"EXCEEDED_ID_LIMIT",
        u"record limit reached. cannot submit more than 200 records into this call"_s, {}, 400, nullptr};
}

/// What a row's answer becomes when another row of an allOrNone call failed.
json rolledBack()
{
    return failedRow({"ALL_OR_NONE_OPERATION_ROLLED_BACK",
        u"Record rolled back because not all records were valid and the request was using AllOrNone header"_s,
        {}, 400, nullptr});
}

/// Runs `save` for each record. A value that is no JSON of its field's type ends the whole call, as it ends
/// the parsing of the request in the service.
template <typename Records, typename Save>
HttpResponse eachRow(SfContext &context, const Records &records, bool allOrNone, Save save)
{
    context.database.begin();
    json answers = json::array();
    bool failed = false;
    for (const auto &record : records) {
        Row row = save(record);
        if (!row && row.error().code == "JSON_PARSER_ERROR") {
            context.database.rollback();
            return errorResponse(row.error());
        }
        failed = failed || !row;
        answers.push_back(row ? *std::move(row) : failedRow(row.error()));
    }
    if (!failed || !allOrNone) {
        context.database.commit();
        return jsonResponse(200, answers);
    }
    context.database.rollback();
    for (json &answer : answers) {
        if (answer["success"].get<bool>())
            answer = rolledBack();
    }
    return jsonResponse(200, answers);
}

QByteArray typeOf(const json &record)
{
    return textOf(member(member(record, "attributes"), "type"));
}

SfResult<SfTable *> tableOf(SfContext &context, const QByteArray &name)
{
    SfTable *table = context.database.table(name);
    if (table && !table->def().hidden && table->def().writable)
        return table;
    return refuse("INVALID_TYPE", u"sObject type '%1' is not supported."_s.arg(QString::fromUtf8(name)));
}

/// The records of the body; too many of them, or of too many runs of one type, are refused.
SfResult<json> recordsOf(const json &body)
{
    const json &records = member(body, "records");
    if (!records.is_array())
        return refuse("JSON_PARSER_ERROR", u"The 'records' property is required at [line:1, column:1]"_s);
    if (records.size() > mostRecords)
        return tl::make_unexpected(tooMany());
    size_t chunks = 0;
    QByteArray type;
    for (const json &record : records) {
        if (!record.is_object())
            return refuse("JSON_PARSER_ERROR", u"Can not deserialize SObject at [line:1, column:1]"_s);
        const QByteArray next = typeOf(record).toLower();
        chunks += next != type || chunks == 0 ? 1 : 0;
        type = next;
    }
    if (chunks > mostChunks) {
        return refuse("LIMIT_EXCEEDED",
            u"cannot process more than 10 chunks of different types in one call; sort the records by type"_s);
    }
    return records;
}

/// Takes the id out of a record, in whatever case it is spelt.
QByteArray takeId(json &record)
{
    for (auto at = record.begin(); at != record.end(); ++at) {
        if (QByteArray::fromStdString(at.key()).toLower() == "id") {
            QByteArray id = textOf(at.value());
            record.erase(at);
            return id;
        }
    }
    return {};
}

Row saveNew(SfContext &context, SfWriter &writer, const json &record)
{
    auto table = tableOf(context, typeOf(record));
    if (!table)
        return tl::make_unexpected(table.error());
    const auto saved = writer.insert(**table, record);
    if (!saved)
        return tl::make_unexpected(saved.error());
    return savedRow((*saved)->id->utf8);
}

Row saveChange(SfContext &context, SfWriter &writer, json record)
{
    auto table = tableOf(context, typeOf(record));
    if (!table)
        return tl::make_unexpected(table.error());
    const QByteArray id = takeId(record);
    if (id.isEmpty())
        return refuse("MISSING_ARGUMENT", u"Id not specified in an update call"_s, {"Id"});
    const auto row = writer.target(**table, id);
    if (!row)
        return tl::make_unexpected(row.error());
    if (const auto saved = writer.update(**table, **row, record); !saved)
        return tl::make_unexpected(saved.error());
    return savedRow((*row)->id->utf8);
}

HttpResponse saveAll(SfContext &context, const HttpRequest &request, const json &body)
{
    const auto records = recordsOf(body);
    if (!records)
        return errorResponse(records.error());
    const bool allOrNone = member(body, "allOrNone") == json(true);
    SfWriter writer(context, {allowsDuplicates(request), false});
    const bool creating = request.method == "POST";
    return eachRow(context, *records, allOrNone, [&](const json &record) {
        return creating ? saveNew(context, writer, record) : saveChange(context, writer, record);
    });
}

QByteArray externalValue(const json &record, const QByteArray &field)
{
    for (const auto &[key, value] : record.items()) {
        if (QByteArray::fromStdString(key).toLower() == field.toLower())
            return value.is_number_integer() ? toBytes(value) : textOf(value).trimmed();
    }
    return {};
}

Row upsertOne(SfTable &table, SfWriter &writer, int field, const json &record, const QByteArrayList &repeated)
{
    const QByteArray &name = table.def().field(field).name;
    const QByteArray value = externalValue(record, name);
    if (value.isEmpty())
        return refuse("MISSING_ARGUMENT", u"%1 not specified"_s.arg(QString::fromLatin1(name)), {name});
    if (repeated.contains(foldedText(value))) {
        return refuse("DUPLICATE_VALUE",
            u"Duplicate external id specified: %1"_s.arg(QString::fromUtf8(value)), {name});
    }
    const auto rows = rowsByExternalId(table, field, value);
    if (rows.size() > 1) {
        return refuse("DUPLICATE_EXTERNAL_ID",
            u"%1: more than one record found for external id field: [%2, %3]"_s.arg(QString::fromLatin1(name),
                QString::fromLatin1(rows[0]->id->utf8), QString::fromLatin1(rows[1]->id->utf8)),
            {name});
    }
    QByteArray id;
    if (rows.empty()) {
        const auto saved = writer.insert(table, record);
        if (!saved)
            return tl::make_unexpected(saved.error());
        id = (*saved)->id->utf8;
    } else {
        if (const auto saved = writer.update(table, *rows.front(), record); !saved)
            return tl::make_unexpected(saved.error());
        id = rows.front()->id->utf8;
    }
    json answer = savedRow(id);
    answer["created"] = rows.empty();
    return answer;
}

HttpResponse upsertAll(
    SfContext &context, const HttpRequest &request, const QByteArray &object, const QByteArray &fieldName)
{
    const auto body = bodyObject(request);
    if (!body)
        return errorResponse(body.error());
    auto table = tableOf(context, object);
    if (!table)
        return notFound();
    const int field = (*table)->def().visibleField(fieldName);
    if (field < 0 || !(*table)->def().field(field).externalId) {
        return errorResponse(404, "NOT_FOUND",
            u"Provided external ID field does not exist or is not accessible: %1"_s.arg(
                QString::fromUtf8(fieldName)));
    }
    const auto records = recordsOf(*body);
    if (!records)
        return errorResponse(records.error());
    QHash<QByteArray, int> seen;
    for (const json &record : *records)
        ++seen[foldedText(externalValue(record, (*table)->def().field(field).name))];
    QByteArrayList repeated;
    for (auto at = seen.cbegin(); at != seen.cend(); ++at) {
        if (at.value() > 1)
            repeated.append(at.key());
    }
    SfWriter writer(context, {allowsDuplicates(request), false});
    return eachRow(context, *records, member(*body, "allOrNone") == json(true),
        [&](const json &record) { return upsertOne(**table, writer, field, record, repeated); });
}

HttpResponse deleteAll(SfContext &context, const HttpRequest &request)
{
    QByteArrayList ids;
    for (const QString &id : request.queryValue(u"ids").value_or(QString()).split(u',', Qt::SkipEmptyParts))
        ids.append(id.trimmed().toUtf8());
    if (ids.isEmpty())
        return errorResponse(400, "MISSING_ARGUMENT", u"The ids parameter is required"_s);
    if (static_cast<size_t>(ids.size()) > mostRecords)
        return errorResponse(tooMany());
    SfWriter writer(context, {});
    const bool allOrNone = request.queryValue(u"allOrNone").value_or(QString()).toLower() == u"true"_s;
    return eachRow(context, ids, allOrNone, [&](const QByteArray &id) -> Row {
        SfTable *table = context.database.tableForId(id);
        if (!table)
            return refuse("MALFORMED_ID", u"malformed id %1"_s.arg(QString::fromUtf8(id)));
        const auto row = writer.target(*table, id);
        if (!row)
            return tl::make_unexpected(row.error());
        if (const auto gone = writer.remove(**row); !gone)
            return tl::make_unexpected(gone.error());
        return savedRow((*row)->id->utf8);
    });
}

/// What is read: by position, null for what is missing, deleted or no id at all.
HttpResponse retrieveAll(
    const SfContext &context, const SfTable &table, const QByteArrayList &ids, const QByteArrayList &fields)
{
    QByteArray unknown;
    const auto select = SfRenderer::selectOf(table.def(), fields, unknown);
    if (!select) {
        return errorResponse(400, "INVALID_FIELD",
            u"No such column '%1' on sobject of type %2"_s.arg(
                QString::fromUtf8(unknown), QString::fromLatin1(table.def().name)));
    }
    const SfRenderer renderer(context.database, false, context.version);
    QByteArray body = "[";
    for (const QByteArray &id : ids) {
        if (body.size() > 1)
            body += ',';
        const SfRow *row = canonicalId(id).isEmpty() ? nullptr : table.find(id);
        if (row && !row->deleted)
            renderer.appendRecord(body, *row, *select);
        else
            body += "null";
    }
    return jsonResponse(200, body + ']');
}

QByteArrayList namesOf(const json &list)
{
    QByteArrayList names;
    if (list.is_array()) {
        for (const json &name : list)
            names.append(textOf(name));
    }
    return names;
}

HttpResponse retrieve(const SfContext &context, const HttpRequest &request, const QByteArray &object)
{
    const SfTable *table = context.database.table(object);
    if (!table || table->def().hidden)
        return notFound();
    QByteArrayList ids;
    QByteArrayList fields;
    if (request.method == "GET") {
        ids = request.queryValue(u"ids").value_or(QString()).toUtf8().split(',');
        fields = request.queryValue(u"fields").value_or(QString()).toUtf8().split(',');
    } else {
        const auto body = bodyObject(request);
        if (!body)
            return errorResponse(body.error());
        ids = namesOf(member(*body, "ids"));
        fields = namesOf(member(*body, "fields"));
    }
    ids.removeAll(QByteArray());
    fields.removeAll(QByteArray());
    if (ids.isEmpty() || fields.isEmpty())
        return errorResponse(400, "MISSING_ARGUMENT", u"ids and fields are required"_s);
    if (static_cast<size_t>(ids.size()) > mostRetrieved) {
        return errorResponse(400, "EXCEEDED_ID_LIMIT",
            u"record limit reached. cannot retrieve more than 2000 records in this call"_s);
    }
    return retrieveAll(context, *table, ids, fields);
}

} // namespace

std::optional<HttpResponse> collectionRequest(
    SfContext &context, const HttpRequest &request, const QByteArrayList &rest)
{
    if (rest.size() == 1 && (request.method == "GET" || request.method == "POST"))
        return retrieve(context, request, rest.constFirst());
    if (rest.size() == 2 && request.method == "PATCH")
        return upsertAll(context, request, rest.constFirst(), rest.at(1));
    if (!rest.isEmpty())
        return std::nullopt;
    if (request.method == "DELETE")
        return deleteAll(context, request);
    if (request.method != "POST" && request.method != "PATCH") {
        return errorResponse(405, "METHOD_NOT_ALLOWED",
            u"HTTP Method '%1' not allowed. Allowed are POST,PATCH,DELETE"_s.arg(
                QString::fromLatin1(request.method)));
    }
    const auto body = bodyObject(request);
    return body ? saveAll(context, request, *body) : errorResponse(body.error());
}

} // namespace tandem::sandbox
