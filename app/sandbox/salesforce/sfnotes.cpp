// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfnotes.h"

#include <QRegularExpression>
#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

bool isSafeTag(const QString &name)
{
    static const QStringList names{u"p"_s, u"br"_s, u"b"_s, u"strong"_s, u"i"_s, u"em"_s, u"s"_s, u"u"_s,
        u"ul"_s, u"ol"_s, u"li"_s, u"a"_s};
    return names.contains(name);
}

/// Tags whose content is no text either.
bool isDropped(const QString &name)
{
    static const QStringList names{u"script"_s, u"style"_s, u"iframe"_s, u"object"_s, u"svg"_s, u"math"_s,
        u"template"_s, u"noscript"_s, u"textarea"_s, u"title"_s};
    return names.contains(name);
}

QString safeLink(const QString &attributes)
{
    static const QRegularExpression href(
        u"\\bhref\\s*=\\s*(\"([^\"]*)\"|'([^']*)'|([^\\s>]+))"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression scheme(
        u"^(https?://|mailto:)"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = href.match(attributes);
    const QString target = match.captured(2) + match.captured(3) + match.captured(4);
    return scheme.match(target).hasMatch() ? u" href=\""_s + target + u'"' : QString();
}

/// One tag in the form in which it is kept; h1 to h6 become paragraphs.
QString keptTag(const QString &name, bool closing, const QString &attributes)
{
    static const QRegularExpression heading(u"^h[1-6]$"_s);
    const QString kept = heading.match(name).hasMatch() ? u"p"_s : name;
    if (!isSafeTag(kept))
        return {};
    if (closing)
        return kept == "br"_L1 ? QString() : u"</"_s + kept + u'>';
    return u'<' + kept + (kept == "a"_L1 ? safeLink(attributes) : QString()) + u'>';
}

QString sanitised(const QString &html)
{
    static const QRegularExpression tag(
        u"<!--.*?(-->|$)|<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>|<[!?][^>]*>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString out;
    qsizetype at = 0;
    QString dropping;
    for (auto match = tag.match(html); match.hasMatch(); match = tag.match(html, at)) {
        if (dropping.isEmpty())
            out += html.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString name = match.captured(3).toLower();
        const bool closing = !match.captured(2).isEmpty();
        if (!dropping.isEmpty()) {
            if (closing && name == dropping)
                dropping.clear();
        } else if (!closing && isDropped(name)) {
            dropping = name;
        } else {
            out += keptTag(name, closing, match.captured(4));
        }
    }
    if (dropping.isEmpty())
        out += html.mid(at);
    // Raw line breaks are markup's white space, and are taken out.
    return out.remove(u'\r').remove(u'\n');
}

SfRow *addVersion(SfContext &context, const SfRow &document, const QByteArray &title, const QByteArray &bytes,
    const QByteArray &extension)
{
    SfTable *versions = context.database.table("ContentVersion");
    const int latest = versions->def().fieldIndex("IsLatest");
    int number = 1;
    for (SfRow *old :
        versions->findByField(versions->def().fieldIndex("ContentDocumentId"), document.id->utf8)) {
        ++number;
        context.database.update(*old, [&](SfRow &row) { row.setCell(latest, SfValue()); });
    }
    SfRow *version = systemInsert(context, "ContentVersion",
        {{"ContentDocumentId", toStd(document.id->utf8)}, {"Title", toStd(title)}, {"IsLatest", true},
            {"VersionNumber", std::to_string(number)}, {"FileExtension", toStd(extension)},
            {"FileType", extension == "snote" ? "SNOTE" : toStd(extension.toUpper())},
            {"PathOnClient", toStd(title + '.' + extension)}, {"ContentSize", bytes.size()}});
    if (version) {
        context.database.update(*version, [&](SfRow &row) {
            row.setCell(versions->def().fieldIndex("VersionData"), SfValue::text(bytes));
            row.setCell(versions->def().fieldIndex("ContentModifiedDate"), SfValue(context.stamp()));
        });
    }
    return version;
}

/// The newest version's facts on the document, or on the note.
void publish(SfContext &context, SfRow &row, const SfRow &version, const QByteArray &title)
{
    const SfDatabase &database = context.database;
    const SfValue type = database.value(version, "FileType");
    const SfValue extension = database.value(version, "FileExtension");
    const SfValue size = database.value(version, "ContentSize");
    context.database.update(row, [&](SfRow &changed) {
        const auto set = [&](const char *field, SfValue value) {
            changed.setCell(changed.def->fieldIndex(field), std::move(value));
        };
        set("Title", SfValue::text(title));
        set("LatestPublishedVersionId", SfValue(version.id));
        set("FileType", type);
        set("FileExtension", extension);
        set("ContentSize", size);
        set("ContentModifiedDate", SfValue(context.stamp()));
        changed.modified = changed.stamp = context.stamp();
    });
}

SfRow *documentOf(SfContext &context, const QByteArray &id)
{
    return context.database.table("ContentDocument")->find(id);
}

} // namespace

SfResult<QByteArray> storedNote(const QByteArray &html)
{
    static const QRegularExpression entity(u"&([a-zA-Z][a-zA-Z0-9]*);"_s);
    static const QRegularExpression control(u"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x{e000}-\\x{f8ff}]"_s);
    static const QStringList allowed{u"amp"_s, u"lt"_s, u"gt"_s, u"quot"_s, u"nbsp"_s};
    const QString text = QString::fromUtf8(html);
    if (text.toUtf8() != html || control.match(text).hasMatch())
        return refuse("FIELD_INTEGRITY_EXCEPTION", u"Note Content: illegal characters"_s, {"Content"});
    auto entities = entity.globalMatch(text);
    while (entities.hasNext()) {
        const QString name = entities.next().captured(1);
        if (!allowed.contains(name)) {
            return refuse("FIELD_INTEGRITY_EXCEPTION",
                u"Note Content: the entity &%1; is not supported"_s.arg(name), {"Content"});
        }
    }
    return sanitised(text).toUtf8();
}

QString notePreview(const QByteArray &html)
{
    static const QRegularExpression breaks(u"<(br|/p|/li)>"_s);
    static const QRegularExpression tags(u"<[^>]*>"_s);
    QString text = QString::fromUtf8(html).replace(breaks, u" "_s).remove(tags);
    text.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s);
    text.replace(u"&#39;"_s, u"'"_s).replace(u"&nbsp;"_s, u" "_s).replace(u"&amp;"_s, u"&"_s);
    return text.simplified().left(255);
}

SfResult<void> noteRules(SfSave &save)
{
    if (save.after("Title").isNull())
        return refuse("REQUIRED_FIELD_MISSING", u"Required fields are missing: [Title]"_s, {"Title"});
    if (save.writes("Content")) {
        const auto stored = storedNote(save.after("Content").utf8());
        if (!stored)
            return tl::make_unexpected(stored.error());
        save.set("Content", SfValue::text(*stored));
        save.set("TextPreview", SfValue::text(notePreview(*stored)));
        save.set("ContentSize", SfValue(static_cast<double>(stored->size())));
    }
    save.set("ContentModifiedDate", SfValue(save.context.stamp()));
    return {};
}

void followNote(SfSave &save, SfRow &note)
{
    SfContext &context = save.context;
    const QByteArray title = context.database.value(note, "Title").utf8();
    const QByteArray owner = context.database.value(note, "OwnerId").utf8();
    SfRow *document = documentOf(context, note.id->utf8);
    if (!document) {
        document = systemInsert(context, "ContentDocument",
            {{"Id", toStd(note.id->utf8)}, {"Title", toStd(title)}, {"OwnerId", toStd(owner)},
                {"PublishStatus", "P"}});
        systemInsert(context, "ContentDocumentLink",
            {{"ContentDocumentId", toStd(note.id->utf8)}, {"LinkedEntityId", toStd(owner)},
                {"ShareType", "I"}, {"Visibility", "AllUsers"}});
    }
    const QByteArray content = context.database.value(note, "Content").utf8();
    const SfRow *version = document ? addVersion(context, *document, title, content, "snote") : nullptr;
    if (!version)
        return;
    publish(context, *document, *version, title);
    publish(context, note, *version, title);
}

SfResult<void> versionRules(SfSave &save)
{
    if (save.asSystem || !save.creating())
        return {};
    if (save.after("PathOnClient").isNull())
        return refuse(
            "REQUIRED_FIELD_MISSING", u"Required fields are missing: [PathOnClient]"_s, {"PathOnClient"});
    const QByteArray path = save.after("PathOnClient").utf8();
    const QByteArray extension = path.mid(path.lastIndexOf('.') + 1);
    if (save.after("Title").isNull())
        save.set("Title", SfValue::text(path.left(path.lastIndexOf('.'))));
    save.set("FileExtension", SfValue::text(extension));
    save.set("FileType", SfValue::text(extension.toUpper()));
    save.set("ContentSize", SfValue(static_cast<double>(save.after("VersionData").utf8().size())));
    save.set("IsLatest", SfValue(true));
    save.set("VersionNumber", SfValue::text(QByteArray("1")));
    return {};
}

void followVersion(SfSave &save, SfRow &version)
{
    SfContext &context = save.context;
    if (save.asSystem || !save.creating())
        return;
    const QByteArray title = context.database.value(version, "Title").utf8();
    SfRow *document = documentOf(context, context.database.value(version, "ContentDocumentId").utf8());
    if (!document) {
        document =
            systemInsert(context, "ContentDocument", {{"Title", toStd(title)}, {"PublishStatus", "P"}});
        context.database.update(version, [&](SfRow &row) {
            row.setCell(row.def->fieldIndex("ContentDocumentId"), SfValue(document->id));
        });
        systemInsert(context, "ContentDocumentLink",
            {{"ContentDocumentId", toStd(document->id->utf8)}, {"LinkedEntityId", toStd(context.user)},
                {"ShareType", "I"}, {"Visibility", "AllUsers"}});
    }
    publish(context, *document, version, title);
}

SfResult<void> linkRules(SfSave &save)
{
    if (!save.creating())
        return {};
    const SfTable &links = save.table;
    const QByteArray entity = save.after("LinkedEntityId").utf8();
    const int field = links.def().fieldIndex("ContentDocumentId");
    for (const SfRow *link : links.findByField(field, save.after("ContentDocumentId").utf8())) {
        if (!link->deleted && save.context.database.value(*link, "LinkedEntityId").utf8() == entity) {
            return refuse("DUPLICATE_VALUE",
                u"duplicate value found: the document is already linked with this record: %1"_s.arg(
                    QString::fromLatin1(link->id->utf8.left(15))));
        }
    }
    return {};
}

SfRow *twinOfDocument(SfContext &context, const SfRow &row)
{
    if (row.def->name != "ContentNote" && row.def->name != "ContentDocument")
        return nullptr;
    const QByteArray twin = row.def->name == "ContentNote" ? "ContentDocument" : "ContentNote";
    return context.database.table(twin)->find(row.id->utf8);
}

void removedDocument(SfContext &context, SfRow &row)
{
    if (SfRow *other = twinOfDocument(context, row))
        systemRemove(context, *other);
}

} // namespace tandem::sandbox
