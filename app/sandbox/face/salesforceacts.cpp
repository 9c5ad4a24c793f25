// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to Salesforce's records on the web page.
#include "app/sandbox/face/salesforceface.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

QString textIn(const json &body, const char *name)
{
    return QString::fromUtf8(textOf(member(body, name))).trimmed();
}

/// As the API says it, so that a person who builds a client meets the same words.
tl::unexpected<FaceProblem> refused(const SfError &error)
{
    QStringList fields;
    for (const QByteArray &field : error.fields)
        fields.append(QString::fromLatin1(field));
    return faceProblem(
        error.status, QString::fromLatin1(error.code) + u": "_s + error.message, std::move(fields));
}

} // namespace

FaceResult SalesforceFace::create(const QString &object, const json &fields)
{
    const auto id = m_service.insertAsUser(object.toUtf8(), fields);
    if (!id)
        return refused(id.error());
    return json{{"id", toStd(*id)}};
}

FaceResult SalesforceFace::update(const QString &object, const QString &id, const json &fields)
{
    const SfRow *row = rowOf(object, id);
    if (!row || row->deleted)
        return faceProblem(404, u"This record is not there any more."_s);
    const QByteArray full = row->id->utf8;
    if (const auto saved = m_service.updateAsUser(full, fields); !saved)
        return refused(saved.error());
    return json{{"id", toStd(full)}};
}

FaceResult SalesforceFace::remove(const QString &object, const QString &id)
{
    const SfRow *row = rowOf(object, id);
    if (!row || row->deleted)
        return faceProblem(404, u"This record is not there any more."_s);
    const QByteArray full = row->id->utf8;
    if (const auto gone = m_service.removeAsUser(full); !gone)
        return refused(gone.error());
    return json{{"id", toStd(full)}};
}

FaceResult SalesforceFace::addNote(const QByteArray &id, const json &body)
{
    const QString text = textIn(body, "text");
    const QString title = textIn(body, "title");
    const auto note = m_service.insertAsUser("ContentNote",
        {{"Title", (title.isEmpty() ? u"Note"_s : title).toStdString()},
            {"Content", faceHtml(text).toUtf8().toBase64().toStdString()}}); // contract salesforce.md 7.1
    if (!note)
        return refused(note.error());
    const auto link = m_service.insertAsUser("ContentDocumentLink",
        {{"ContentDocumentId", toStd(*note)}, {"LinkedEntityId", toStd(id)}, {"ShareType", "V"}});
    if (!link)
        return refused(link.error());
    return json{{"id", toStd(id)}};
}

FaceResult SalesforceFace::act(const QString &object, const QString &id, const QString &act, const json &body)
{
    const SfRow *row = rowOf(object, id);
    if (!row)
        return faceProblem(404, u"This record is not there any more."_s);
    const QByteArray full = row->id->utf8;
    const FaceResult done = json{{"id", toStd(full)}};
    if (act == "undelete"_L1)
        return m_service.undelete(full) ? done : faceProblem(409, u"This record is not in the bin."_s);
    if (act == "merge"_L1) {
        const QByteArray loser = canonicalId(textIn(body, "loser").toUtf8());
        return !loser.isNull() && m_service.merge(full, loser)
            ? done
            : faceProblem(400, u"Only two living records of one kind can be merged."_s);
    }
    if (act == "complete"_L1 && object == "Task"_L1)
        return update(object, id, {{"Status", "Completed"}});
    const bool writes = act == "note"_L1 || act == "comment"_L1;
    if (writes && textIn(body, "text").isEmpty())
        return faceProblem(400, u"Write something first."_s);
    if (act == "note"_L1)
        return addNote(full, body);
    if (act == "comment"_L1) {
        const auto post = m_service.insertAsUser(
            "FeedItem", {{"ParentId", toStd(full)}, {"Body", textIn(body, "text").toStdString()}});
        return post ? done : FaceResult(refused(post.error()));
    }
    return faceProblem(404, u"Nobody can do that with a record of this kind."_s);
}

} // namespace tandem::sandbox
