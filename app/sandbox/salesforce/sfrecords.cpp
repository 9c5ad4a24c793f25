// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfrecords.h"

#include "app/sandbox/salesforce/sfrenderer.h"
#include "app/sandbox/salesforce/sfreplication.h"
#include "app/sandbox/salesforce/sfwriter.h"

#include <QLocale>
#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpRequest;
using server::HttpResponse;

namespace {

HttpResponse noSuchRecord(const QByteArray &id)
{
    return errorResponse(404, "NOT_FOUND",
        u"Provided external ID field does not exist or is not accessible: %1"_s.arg(QString::fromUtf8(id)));
}

HttpResponse notAllowed(const HttpRequest &request, const char *allowed)
{
    HttpResponse response = errorResponse(405, "METHOD_NOT_ALLOWED",
        u"HTTP Method '%1' not allowed. Allowed are %2"_s.arg(
            QString::fromLatin1(request.method), QString::fromLatin1(allowed)));
    response.headers.add("Allow", allowed);
    return response;
}

HttpResponse noContent()
{
    HttpResponse response;
    response.status = 204;
    return response;
}

SfWriter writerFor(SfContext &context, const HttpRequest &request)
{
    return SfWriter(context, {allowsDuplicates(request), false});
}

HttpResponse showRecord(const SfContext &context, const HttpRequest &request, const SfRow &row)
{
    QByteArrayList fields;
    if (const auto wanted = request.queryValue(u"fields")) {
        for (const QString &name : wanted->split(u',', Qt::SkipEmptyParts))
            fields.append(name.trimmed().toUtf8());
    }
    QByteArray unknown;
    const auto select = SfRenderer::selectOf(*row.def, fields, unknown);
    if (!select) {
        return errorResponse(400, "INVALID_FIELD",
            u"No such column '%1' on sobject of type %2"_s.arg(
                QString::fromUtf8(unknown), QString::fromLatin1(row.def->name)));
    }
    QByteArray body;
    SfRenderer(context.database, false, context.version).appendRecord(body, row, *select);
    return jsonResponse(200, std::move(body));
}

HttpResponse createRecord(SfContext &context, SfTable &table, const HttpRequest &request)
{
    const auto body = bodyObject(request);
    if (!body)
        return errorResponse(body.error());
    const auto saved = writerFor(context, request).insert(table, *body);
    if (!saved)
        return errorResponse(saved.error());
    HttpResponse response = jsonResponse(201, savedRow((*saved)->id->utf8));
    response.headers.add("Location",
        "/services/data/" + context.version + "/sobjects/" + table.def().name + '/' + (*saved)->id->utf8);
    return response;
}

/// 412 where somebody wrote after the second the client names; 400 where it names none (contract 2.6).
std::optional<HttpResponse> precondition(const HttpRequest &request, const SfRow &row)
{
    const QByteArray since = request.headers.value("If-Unmodified-Since");
    if (since.isEmpty())
        return std::nullopt;
    QDateTime time =
        QLocale::c().toDateTime(QString::fromLatin1(since), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    if (!time.isValid())
        return errorResponse(400, "INVALID_HEADER", u"Invalid header value: If-Unmodified-Since"_s);
    if (row.modified.seconds <= time.toSecsSinceEpoch())
        return std::nullopt;
    return errorResponse(412, "PRECONDITION_FAILED", u"The record was modified after the given time"_s);
}

HttpResponse updateRecord(SfContext &context, SfTable &table, const HttpRequest &request, SfRow &row)
{
    if (auto failed = precondition(request, row))
        return *std::move(failed);
    const auto body = bodyObject(request);
    if (!body)
        return errorResponse(body.error());
    const auto saved = writerFor(context, request).update(table, row, *body);
    return saved ? noContent() : errorResponse(saved.error());
}

HttpResponse oneRecord(SfContext &context, SfTable &table, const HttpRequest &request, const QByteArray &id)
{
    SfRow *row = canonicalId(id).isEmpty() ? nullptr : table.find(id);
    if (!row)
        return noSuchRecord(id);
    if (row->deleted)
        return errorResponse(404, "ENTITY_IS_DELETED", u"entity is deleted"_s);
    if (request.method == "GET" || request.method == "HEAD")
        return showRecord(context, request, *row);
    if (request.method == "PATCH")
        return updateRecord(context, table, request, *row);
    if (request.method != "DELETE")
        return notAllowed(request, "HEAD,GET,PATCH,DELETE");
    const auto gone = writerFor(context, request).remove(*row);
    return gone ? noContent() : errorResponse(gone.error());
}

/// 300: the addresses of all that match (contract 2.4).
HttpResponse ambiguous(const SfContext &context, const std::vector<SfRow *> &rows)
{
    json urls = json::array();
    for (const SfRow *row : rows) {
        urls.push_back(
            toStd("/services/data/" + context.version + "/sobjects/" + row->def->name + '/' + row->id->utf8));
    }
    return jsonResponse(300, urls);
}

HttpResponse upsertRecord(SfContext &context, SfTable &table, const HttpRequest &request, int field,
    const QByteArray &value, SfRow *row)
{
    auto body = bodyObject(request);
    if (!body)
        return errorResponse(body.error());
    const QByteArray name = table.def().field(field).name;
    for (const auto &[key, ignored] : body->items()) {
        if (QByteArray::fromStdString(key).toLower() == name.toLower()) {
            return errorResponse(400, "INVALID_FIELD",
                u"The %1 field should not be specified in the sobject data."_s.arg(
                    QString::fromLatin1(name)));
        }
    }
    SfWriter writer = writerFor(context, request);
    const bool created = !row;
    if (created) {
        (*body)[toStd(name)] = toStd(value);
        const auto saved = writer.insert(table, *body);
        if (!saved)
            return errorResponse(saved.error());
        row = *saved;
    } else {
        if (auto failed = precondition(request, *row))
            return *std::move(failed);
        if (const auto saved = writer.update(table, *row, *body); !saved)
            return errorResponse(saved.error());
    }
    json answer = savedRow(row->id->utf8);
    answer["created"] = created;
    return jsonResponse(created ? 201 : 200, answer);
}

HttpResponse byExternalId(SfContext &context, SfTable &table, const HttpRequest &request,
    const QByteArray &name, const QByteArray &value)
{
    const int field = table.def().visibleField(name);
    if (field < 0 || !table.def().field(field).externalId)
        return noSuchRecord(name);
    const auto rows = rowsByExternalId(table, field, value);
    if (rows.size() > 1)
        return ambiguous(context, rows);
    SfRow *row = rows.empty() ? nullptr : rows.front();
    if (request.method == "PATCH")
        return upsertRecord(context, table, request, field, value, row);
    if (!row) {
        return errorResponse(404, "NOT_FOUND", u"The requested resource does not exist"_s);
    }
    return oneRecord(context, table, request, row->id->utf8);
}

/// /sobjects/Contact/{id}/Account: the parent behind a lookup.
HttpResponse parentRecord(
    const SfContext &context, SfTable &table, const HttpRequest &request, const QByteArray &id, int reference)
{
    const SfRow *row = table.find(id);
    const SfValue *parentId = row ? row->cell(reference) : nullptr;
    const SfRow *parent = parentId ? context.database.find(parentId->utf8()) : nullptr;
    return parent && !parent->deleted ? showRecord(context, request, *parent) : notFound();
}

} // namespace

bool allowsDuplicates(const HttpRequest &request)
{
    return request.headers.value("Sforce-Duplicate-Rule-Header")
        .toLower()
        .replace(' ', "")
        .contains("allowsave=true");
}

std::vector<SfRow *> rowsByExternalId(SfTable &table, int field, const QByteArray &value)
{
    std::vector<SfRow *> rows = table.findByField(field, value);
    rows.erase(
        std::remove_if(rows.begin(), rows.end(), [](const SfRow *row) { return row->deleted; }), rows.end());
    std::sort(rows.begin(), rows.end(), [](auto *a, auto *b) { return a->id->utf8 < b->id->utf8; });
    return rows;
}

std::optional<HttpResponse> recordRequest(
    SfContext &context, SfTable &table, const HttpRequest &request, const QByteArrayList &rest)
{
    const ObjectDef &def = table.def();
    const bool writes = request.method != "GET" && request.method != "HEAD";
    if (writes && !def.writable) {
        return errorResponse(400, "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
            u"entity type %1 does not support insert or update"_s.arg(QString::fromLatin1(def.name)));
    }
    if (rest.isEmpty()) {
        if (request.method == "POST")
            return createRecord(context, table, request);
        return notAllowed(request, "HEAD,GET,POST");
    }
    const QByteArray first = rest.constFirst().toLower();
    if (rest.size() == 1 && (first == "updated" || first == "deleted") && !writes)
        return first == "updated" ? updatedRecords(context, table, request)
                                  : deletedRecords(context, table, request);
    if (rest.size() == 1 && first == "id" && request.method == "POST")
        return createRecord(context, table, request);
    if (rest.size() == 1)
        return oneRecord(context, table, request, rest.constFirst());
    if (rest.size() != 2)
        return std::nullopt;
    const int reference = def.relationshipField(rest.at(1));
    if (!canonicalId(rest.constFirst()).isEmpty() && reference >= 0 && !writes)
        return parentRecord(context, table, request, rest.constFirst(), reference);
    if (!canonicalId(rest.constFirst()).isEmpty() && def.fieldIndex(rest.constFirst()) < 0)
        return std::nullopt;
    return byExternalId(context, table, request, rest.constFirst(), rest.at(1));
}

} // namespace tandem::sandbox
