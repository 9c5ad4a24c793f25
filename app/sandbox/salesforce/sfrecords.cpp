// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfrecords.h"

#include "app/sandbox/salesforce/sfrenderer.h"
#include "app/sandbox/salesforce/sfreplication.h"
#include "app/sandbox/salesforce/sfseries.h"
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

std::optional<qint64> headerTime(const QByteArray &header)
{
    QDateTime time =
        QLocale::c().toDateTime(QString::fromLatin1(header), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional(time.toSecsSinceEpoch()) : std::nullopt;
}

/// Only accounts have one (contract 2.2).
QByteArray tagOf(const SfRow &row)
{
    return '"' + QByteArray::number(row.stamp.seconds, 16) + row.id->utf8.right(8) + '"';
}

bool tagListed(const QByteArray &header, const SfRow &row)
{
    for (const QByteArray &tag : header.split(',')) {
        const QByteArray bare = tag.trimmed();
        if (bare == "*" || bare == tagOf(row) || bare == "W/" + tagOf(row))
            return true;
    }
    return false;
}

/// 412 where somebody wrote after the second the client names, or the tag is another; 400 where the header is
/// no date (contract 2.6).
std::optional<HttpResponse> precondition(const HttpRequest &request, const SfRow &row)
{
    const QByteArray since = request.headers.value("If-Unmodified-Since");
    const QByteArray match = request.headers.value("If-Match");
    const auto time = headerTime(since);
    if (!since.isEmpty() && !time)
        return errorResponse(400, "INVALID_HEADER", u"Invalid header value: If-Unmodified-Since"_s);
    const bool account = row.def->name == "Account";
    if ((time && row.modified.seconds > *time) || (account && !match.isEmpty() && !tagListed(match, row)))
        return errorResponse(412, "PRECONDITION_FAILED", u"The record was modified after the given time"_s);
    return std::nullopt;
}

bool unchangedFor(const HttpRequest &request, const SfRow &row)
{
    const QByteArray none = request.headers.value("If-None-Match");
    const auto since = headerTime(request.headers.value("If-Modified-Since"));
    return (row.def->name == "Account" && !none.isEmpty() && tagListed(none, row))
        || (since && row.modified.seconds <= *since);
}

/// `?fields=Name,Phone`; empty: all of them.
QByteArrayList fieldsWanted(const HttpRequest &request)
{
    QByteArrayList fields;
    if (const auto wanted = request.queryValue(u"fields")) {
        for (const QString &name : wanted->split(u',', Qt::SkipEmptyParts))
            fields.append(name.trimmed().toUtf8());
    }
    return fields;
}

HttpResponse noSuchField(const ObjectDef &def, const QByteArray &name)
{
    return errorResponse(400, "INVALID_FIELD",
        u"No such column '%1' on sobject of type %2"_s.arg(
            QString::fromUtf8(name), QString::fromLatin1(def.name)));
}

HttpResponse showRecord(const SfContext &context, const HttpRequest &request, const SfRow &row)
{
    QByteArray unknown;
    const auto select = SfRenderer::selectOf(*row.def, fieldsWanted(request), unknown);
    if (!select)
        return noSuchField(*row.def, unknown);
    QByteArray body;
    SfRenderer(context.database, false, context.version).appendRecord(body, row, *select);
    HttpResponse response = jsonResponse(200, std::move(body));
    if (unchangedFor(request, row)) {
        response = HttpResponse();
        response.status = 304;
    }
    const QDateTime modified = QDateTime::fromSecsSinceEpoch(row.modified.seconds, Qt::UTC);
    response.headers.add(
        "Last-Modified", QLocale::c().toString(modified, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1());
    if (row.def->name == "Account")
        response.headers.add("ETag", tagOf(row));
    return response;
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

/// The bytes of a note or a version (contract 7.2); nothing where the field holds none.
std::optional<HttpResponse> blobOf(
    const SfContext &context, SfTable &table, const QByteArray &id, const QByteArray &name)
{
    const int field = table.def().visibleField(name);
    if (field < 0 || table.def().field(field).type != FieldType::Base64)
        return std::nullopt;
    const SfRow *row = table.find(id);
    if (!row)
        return noSuchRecord(id);
    if (row->deleted)
        return errorResponse(404, "ENTITY_IS_DELETED", u"entity is deleted"_s);
    HttpResponse response;
    response.headers.add("Content-Type", context.switches.blobType);
    response.body = context.database.value(*row, field).utf8();
    return response;
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
    constexpr int firstWithBody = 46;
    if (!created && context.release() < firstWithBody)
        return noContent();
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

/// /sobjects/Account/{id}/Contacts: the children of a record, without rows where there are none
/// (contract 3.5).
std::optional<HttpResponse> childRecords(
    const SfContext &context, const HttpRequest &request, const SfRow &parent, const QByteArray &relationship)
{
    if (request.method != "GET" && request.method != "HEAD")
        return std::nullopt;
    for (const auto &table : context.database.tables()) {
        for (const FieldDef &field : table->def().fields) {
            if (field.childRelationshipName.toLower() != relationship.toLower() || field.hidden
                || !field.referenceTo.contains(parent.def->name))
                continue;
            QByteArray unknown;
            const auto select = SfRenderer::selectOf(table->def(), fieldsWanted(request), unknown);
            if (!select)
                return noSuchField(table->def(), unknown);
            const int index = table->def().fieldIndex(field.name);
            QByteArrayList records;
            const auto take = [&](const SfSpot &spot) {
                const SfRow &row = table->open(spot);
                const SfValue *cell = row.cell(index);
                if (!cell || cell->utf8() != parent.id->utf8 || row.deleted || row.purged)
                    return true;
                records.emplace_back();
                SfRenderer(context.database, false, context.version)
                    .appendRecord(records.back(), row, *select);
                return true;
            };
            if (field.indexed) {
                for (const SfSpot &spot : table->spotsByField(index, parent.id->utf8))
                    take(spot);
            } else {
                table->scan(take);
            }
            return jsonResponse(200,
                R"({"totalSize":)" + QByteArray::number(records.size()) + R"(,"done":true,"records":[)"
                    + records.join(',') + "]}");
        }
    }
    return std::nullopt;
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
    const bool byId = !canonicalId(rest.constFirst()).isEmpty();
    if (byId && !writes) {
        if (auto bytes = blobOf(context, table, rest.constFirst(), rest.at(1)))
            return bytes;
    }
    if (byId && def.name == "Event" && request.method == "DELETE"
        && rest.at(1).toLower() == "fromthiseventonwards") {
        SfRow *row = table.find(rest.constFirst());
        if (!row || row->deleted)
            return noSuchRecord(rest.constFirst());
        removeOnwards(context, *row);
        return noContent();
    }
    const int reference = def.relationshipField(rest.at(1));
    if (byId && reference >= 0 && !writes)
        return parentRecord(context, table, request, rest.constFirst(), reference);
    if (byId && def.fieldIndex(rest.constFirst()) < 0) {
        const SfRow *row = table.find(rest.constFirst());
        return row ? childRecords(context, request, *row, rest.at(1)) : noSuchRecord(rest.constFirst());
    }
    return byExternalId(context, table, request, rest.constFirst(), rest.at(1));
}

} // namespace tandem::sandbox
