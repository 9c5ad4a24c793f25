// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/noteworld.h"

namespace tandem::test {
using namespace Qt::StringLiterals;

namespace {

std::string coded(const std::string &html)
{
    return QByteArray::fromStdString(html).toBase64().toStdString();
}

} // namespace

QString NoteWorld::note(const std::string &title, const std::string &html, const QStringList &accounts)
{
    const QString id = salesforce("ContentNote", {{"Title", title}, {"Content", coded(html)}});
    for (const QString &record : accounts)
        linkNote(id, record);
    return id;
}

void NoteWorld::linkNote(const QString &note, const QString &record)
{
    salesforce("ContentDocumentLink",
        {{"ContentDocumentId", note.toStdString()}, {"LinkedEntityId", record.toStdString()},
            {"ShareType", "V"}});
}

void NoteWorld::editNote(const QString &note, const std::string &html)
{
    editSalesforce(note, {{"Content", coded(html)}});
}

QString NoteWorld::noteHtml(const QString &note)
{
    return services.withSalesforce([&](auto &service) {
        const auto &database = service.database();
        const auto *row = database.table("ContentNote")->find(note.toLatin1());
        return row ? QString::fromUtf8(database.value(*row, "Content").utf8()) : QString();
    });
}

qint64 NoteWorld::comment(const std::string &html)
{
    return comment(html, "customer", customer);
}

qint64 NoteWorld::comment(const std::string &html, const std::string &entity, qint64 id)
{
    return startdeliver("comment", {{"entity", entity}, {"entityId", id}, {"text", html}, {"createdBy", 2}});
}

std::vector<Row> NoteWorld::notesOn(const QString &record)
{
    std::vector<Row> found;
    for (const Row &link : salesforceRows("ContentDocumentLink")) {
        if (link.value("IsDeleted", false) || plainText(link["LinkedEntityId"]) != record)
            continue;
        for (const Row &note : salesforceRows("ContentNote")) {
            if (!note.value("IsDeleted", false) && note["Id"] == link["ContentDocumentId"])
                found.push_back(note);
        }
    }
    return found;
}

std::vector<Row> NoteWorld::noteInteractions()
{
    std::vector<Row> found;
    for (const Row &row : startdeliverRows("interaction")) {
        if (row.value("type", Row()) == "note")
            found.push_back(row);
    }
    return found;
}

int NoteWorld::calls(const QByteArray &kind)
{
    return services.requests().count(sandbox::Side::Salesforce, kind);
}

} // namespace tandem::test
