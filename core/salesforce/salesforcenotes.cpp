// SPDX-License-Identifier: GPL-3.0-or-later
// Enhanced notes: a façade over documents, versions and links (contract salesforce.md 7).
#include "core/base/json.h"
#include "core/domain/filter.h"
#include "core/salesforce/collections.h"
#include "core/salesforce/errors.h"
#include "core/salesforce/salesforceclient_p.h"

#include <nlohmann/json.hpp>

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

constexpr size_t notesPerCall = 12; ///< two steps each, 25 a composite
constexpr qsizetype idsPerQuery = 400; ///< contract 7.4: what fits into an address
constexpr auto halted = "PROCESSING_HALTED"_L1;

void appendStep(QByteArray &body, const QByteArray &name, const QByteArray &path)
{
    body += body.endsWith('[') ? "{" : ",{";
    body += R"("method":"POST","referenceId":")" + name + R"(","url":")" + path + R"(","body":)";
}

int statusOf(const Json &part)
{
    const auto status = part.is_object() ? part.find("httpStatusCode") : part.end();
    return part.is_object() && status != part.end() && status->is_number_integer() ? status->get<int>() : 0;
}

WriteOutcome refusalOf(const Json &part)
{
    WriteOutcome outcome;
    takeRowErrors(outcome, part.contains("body") ? part["body"] : Json(), statusOf(part));
    return outcome;
}

std::optional<WriteOutcome> noteOutcome(const Json &note, const Json &link)
{
    if (statusOf(note) == 0 || statusOf(link) == 0)
        return std::nullopt;
    const auto refused = [](const Json &part) { return statusOf(part) < 200 || statusOf(part) >= 300; };
    if (refused(note) || refused(link)) {
        // The one that failed keeps its error; the others were halted or rolled back.
        const WriteOutcome first = refused(note) ? refusalOf(note) : refusalOf(link);
        return first.error->code == halted && refused(link) ? refusalOf(link) : first;
    }
    const Json body = note.contains("body") ? note["body"] : Json();
    const bool named = body.is_object() && body.contains("id") && body["id"].is_string();
    const auto id =
        SalesforceId::parse(named ? QString::fromStdString(body["id"].get<std::string>()) : QString());
    if (!id)
        return std::nullopt;
    WriteOutcome outcome;
    outcome.id = RecordId(*id);
    outcome.created = true;
    return outcome;
}

/// Of ContentDocumentLink as it is asked for here; the document's fields come as they are.
SchemaPtr linkSchema()
{
    static const SchemaPtr schema = [] {
        auto object = std::make_shared<ObjectSchema>();
        object->name = u"ContentDocumentLink"_s;
        for (const auto &name : {u"ContentDocumentId"_s, u"LinkedEntityId"_s, u"SystemModstamp"_s}) {
            FieldSchema field;
            field.name = name;
            field.type = name.endsWith("Id"_L1) ? FieldType::Reference : FieldType::Instant;
            object->fields.append(field);
        }
        return object;
    }();
    return schema;
}

SchemaPtr versionSchema()
{
    static const SchemaPtr schema = [] {
        auto object = std::make_shared<ObjectSchema>();
        object->name = u"ContentVersion"_s;
        FieldSchema field;
        field.name = u"ContentDocumentId"_s;
        field.type = FieldType::Reference;
        object->fields.append(field);
        return object;
    }();
    return schema;
}

void addNotes(std::vector<NoteLink> &links, const std::vector<Record> &rows)
{
    const auto text = [](const Record &row, const char *field) {
        return row.fields.value(QString::fromLatin1(field)).display();
    };
    for (const Record &row : rows) {
        if (text(row, "ContentDocument.FileType") != "SNOTE"_L1)
            continue;
        links.push_back({RecordId(text(row, "ContentDocumentId")), RecordId(text(row, "LinkedEntityId")),
            RecordId(text(row, "ContentDocument.LatestPublishedVersionId")),
            text(row, "ContentDocument.Title"), row.deleted});
    }
}

} // namespace

QByteArray notesBody(const QByteArray &servicesPath, const std::vector<NewNote> &notes)
{
    QByteArray body = R"({"allOrNone":true,"collateSubrequests":false,"compositeRequest":[)";
    for (size_t i = 0; i < notes.size(); ++i) {
        const QByteArray name = 'n' + QByteArray::number(i);
        appendStep(body, name, servicesPath + "/sobjects/ContentNote");
        body += R"({"Title":)";
        appendJsonText(body, notes[i].title);
        body += R"(,"Content":")" + notes[i].html.toUtf8().toBase64() + R"("}})";
        appendStep(body, 'l' + QByteArray::number(i), servicesPath + "/sobjects/ContentDocumentLink");
        body += R"({"ContentDocumentId":"@{)" + name + R"(.id}","LinkedEntityId":)";
        appendJsonText(body, notes[i].record.text());
        body += R"(,"ShareType":"I"}})";
    }
    return body + "]}";
}

Result<std::vector<WriteOutcome>> parseNoteOutcomes(const http::Response &response, size_t notes)
{
    if (!response.ok())
        return fail(writeErrorFromResponse(response));
    const Json json =
        Json::parse(response.body.begin(), response.body.end(), nullptr, /*allow_exceptions=*/false);
    const auto parts = json.is_object() ? json.find("compositeResponse") : json.end();
    if (!json.is_object() || parts == json.end() || !parts->is_array() || parts->size() != 2 * notes)
        return fail(unreadableWriteAnswer(u"%1 bytes for %2 notes"_s.arg(response.body.size()).arg(notes)));
    std::vector<WriteOutcome> outcomes;
    for (size_t i = 0; i < notes; ++i) {
        auto outcome = noteOutcome((*parts)[2 * i], (*parts)[2 * i + 1]);
        if (!outcome)
            return fail(unreadableWriteAnswer(u"note %1 tells no outcome"_s.arg(i)));
        outcomes.push_back(std::move(*outcome));
    }
    return outcomes;
}

Task<std::vector<WriteOutcome>> SalesforceClient::sendNotes(std::vector<NewNote> notes, WriteOptions options)
{
    http::Request request =
        d->write("POST", "/composite", notesBody(d->servicesPath, notes), "notes-create", options);
    request.safety = http::Safety::Once;
    TANDEM_CO_TRY(response, d->client->send(request));
    co_return parseNoteOutcomes(response, notes.size());
}

Task<std::vector<WriteOutcome>> SalesforceClient::createNotes(
    std::vector<NewNote> notes, WriteOptions options)
{
    if (notes.size() > notesPerCall) {
        co_return fail(ErrorKind::Internal, u"BAD_BATCH"_s,
            u"A batch for Salesforce was put together wrongly."_s, u"%1 notes"_s.arg(notes.size()));
    }
    if (notes.empty())
        co_return std::vector<WriteOutcome>();
    TANDEM_CO_TRY(together, sendNotes(notes, options));
    const bool done =
        std::all_of(together.begin(), together.end(), [](const WriteOutcome &note) { return !note.error; });
    if (done || notes.size() == 1)
        co_return together;
    // Nothing of the call was kept: each by itself.
    std::vector<WriteOutcome> outcomes;
    for (const NewNote &note : notes) {
        auto task = sendNotes(std::vector<NewNote>{note}, options);
        const auto alone = co_await std::move(task);
        outcomes.push_back(alone ? alone->front() : WriteOutcome{{}, false, alone.error(), {}, {}});
    }
    co_return outcomes;
}

Task<std::vector<NoteLink>> SalesforceClient::linksBy(
    QString field, QList<RecordId> ids, http::Priority priority)
{
    std::vector<NoteLink> links;
    for (qsizetype from = 0; from < ids.size(); from += idsPerQuery) {
        QStringList some;
        for (const RecordId &id : ids.mid(from, idsPerQuery))
            some.append(soqlQuoted(id.text()));
        // Other conditions beside the ids are refused (contract 7.4).
        const QString soql =
            u"SELECT Id, ContentDocumentId, LinkedEntityId, IsDeleted, SystemModstamp, "
            u"ContentDocument.Title, "
            "ContentDocument.FileType, ContentDocument.LatestPublishedVersionId FROM ContentDocumentLink "
            "WHERE %1 IN (%2)"_s.arg(field, some.join(u','));
        TANDEM_CO_TRY(page, query(soql, linkSchema(), /*deletedToo=*/true, priority));
        addNotes(links, page.records);
        while (!page.next.isEmpty()) {
            TANDEM_CO_TRY(more, queryMore(page.next, linkSchema(), priority));
            addNotes(links, more.records);
            page = std::move(more);
        }
    }
    co_return links;
}

Task<std::vector<NoteLink>> SalesforceClient::noteLinks(QList<RecordId> records, http::Priority priority)
{
    return linksBy(u"LinkedEntityId"_s, std::move(records), priority);
}

Task<std::vector<NoteLink>> SalesforceClient::linksOfNotes(QList<RecordId> notes, http::Priority priority)
{
    return linksBy(u"ContentDocumentId"_s, std::move(notes), priority);
}

Task<QHash<RecordId, RecordId>> SalesforceClient::documentsOfVersions(
    QList<RecordId> versions, http::Priority priority)
{
    QHash<RecordId, RecordId> documents;
    for (qsizetype from = 0; from < versions.size(); from += idsPerQuery) {
        QStringList some;
        for (const RecordId &id : versions.mid(from, idsPerQuery))
            some.append(soqlQuoted(id.text()));
        const QString soql =
            u"SELECT Id, ContentDocumentId FROM ContentVersion WHERE Id IN (%1)"_s.arg(some.join(u','));
        TANDEM_CO_TRY(page, query(soql, versionSchema(), /*deletedToo=*/false, priority));
        for (const Record &version : page.records) {
            documents.insert(version.id, RecordId(version.fields.value(u"ContentDocumentId").display()));
        }
    }
    co_return documents;
}

Task<QByteArray> SalesforceClient::noteBody(RecordId version, http::Priority priority)
{
    http::Request request = d->get(
        "/sobjects/ContentVersion/" + QUrl::toPercentEncoding(version.text()) + "/VersionData", "note-body");
    request.priority = priority;
    TANDEM_CO_TRY(response, d->client->send(request));
    if (!response.ok())
        co_return fail(errorFromResponse(response));
    co_return response.body;
}

} // namespace tandem::salesforce
