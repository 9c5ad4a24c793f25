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

/// Notes hold HTML (contract salesforce.md 7.1).
QString asHtml(const QString &text)
{
    return u"<p>"_s + text.toHtmlEscaped().replace(u"\n"_s, u"<br>"_s) + u"</p>"_s;
}

} // namespace

FaceResult SalesforceFace::refused(const QString &otherwise) const
{
    const QString why = m_service.lastRefusal();
    return faceProblem(400, why.isEmpty() ? otherwise : why);
}

FaceResult SalesforceFace::create(const QString &object, const json &fields)
{
    const QByteArray id = m_service.insert(object.toUtf8(), fields);
    return id.isEmpty() ? refused(u"Salesforce does not take this %1."_s.arg(object))
                        : FaceResult(json{{"id", toStd(id)}});
}

FaceResult SalesforceFace::update(const QString &object, const QString &id, const json &fields)
{
    const SfRow *row = rowOf(object, id);
    if (!row || row->deleted)
        return faceProblem(404, u"This record is not there any more."_s);
    const QByteArray full = row->id->utf8;
    if (!m_service.update(full, fields))
        return refused(u"Salesforce does not take this change."_s);
    return json{{"id", toStd(full)}};
}

FaceResult SalesforceFace::remove(const QString &object, const QString &id)
{
    const SfRow *row = rowOf(object, id);
    if (!row || row->deleted)
        return faceProblem(404, u"This record is not there any more."_s);
    const QByteArray full = row->id->utf8;
    if (!m_service.remove(full))
        return faceProblem(409, u"Salesforce does not let this record be deleted."_s);
    return json{{"id", toStd(full)}};
}

FaceResult SalesforceFace::addNote(const QByteArray &id, const json &body)
{
    const QString text = textIn(body, "text");
    const QString title = textIn(body, "title");
    const QByteArray note = m_service.insert("ContentNote",
        {{"Title", (title.isEmpty() ? u"Note"_s : title).toStdString()},
            {"Content", asHtml(text).toUtf8().toBase64().toStdString()}});
    if (note.isEmpty())
        return refused(u"Salesforce does not take this note."_s);
    const QByteArray link = m_service.insert("ContentDocumentLink",
        {{"ContentDocumentId", toStd(note)}, {"LinkedEntityId", toStd(id)}, {"ShareType", "V"}});
    return link.isEmpty() ? refused(u"The note could not be put beside the record."_s)
                          : FaceResult(json{{"id", toStd(id)}});
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
        const QByteArray post = m_service.insert(
            "FeedItem", {{"ParentId", toStd(full)}, {"Body", textIn(body, "text").toStdString()}});
        return post.isEmpty() ? refused(u"Salesforce does not take this comment."_s) : done;
    }
    return faceProblem(404, u"Nobody can do that with a record of this kind."_s);
}

} // namespace tandem::sandbox
