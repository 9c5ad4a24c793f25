// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sffields.h"
#include "app/sandbox/salesforce/sfobjects.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

FieldDef blob(const QByteArray &name)
{
    FieldDef field = basicField(name, FieldType::Base64);
    field.filterable = false;
    field.sortable = false;
    return field;
}

/// What a note shows of the document and the version behind it.
void addVersionFacts(ObjectDef &object)
{
    object.add(readOnly(textField("FileType", 20)));
    object.add(readOnly(textField("FileExtension", 40)));
    object.add(readOnly(integerField("ContentSize", 9)));
}

FieldDef published()
{
    return readOnly(referenceField("LatestPublishedVersionId", {"ContentVersion"}, "LatestPublishedVersion"));
}

/// A façade over ContentDocument: the same ids, and no SystemModstamp (contract 7.1, 7.4).
std::unique_ptr<ObjectDef> contentNote()
{
    auto object = startObject("ContentNote", "069", u"Notes"_s);
    object->label = u"Note"_s;
    object->facade = true;
    object->feature = SfFeature::Notes;
    object->replicateable = false;
    object->add(required(nameField(textField("Title", 255))));
    object->add(blob("Content"));
    object->add(readOnly(textField("TextPreview", 255)));
    object->add(readOnly(basicField("ContentModifiedDate", FieldType::DateTime)));
    object->add(readOnly(checkboxField("IsReadOnly")));
    addVersionFacts(*object);
    object->add(published());
    object->add(readOnly(ownerField()));
    object->add(restrictedPicklist("SharingPrivacy", "N|P"));
    addSystemFieldsAfter(*object);
    object->fields.back().hidden = true;
    return object;
}

std::unique_ptr<ObjectDef> contentDocument()
{
    auto object = startObject("ContentDocument", "069", u"Content Documents"_s);
    object->add(required(nameField(textField("Title", 255))));
    object->add(longTextField("Description", 1000));
    addVersionFacts(*object);
    object->add(readOnly(basicField("ContentModifiedDate", FieldType::DateTime)));
    object->add(published());
    object->add(readOnly(restrictedPicklist("PublishStatus", "P|R|U")));
    object->add(ownerField());
    addSystemFieldsAfter(*object);
    return object;
}

std::unique_ptr<ObjectDef> contentVersion()
{
    auto object = startObject("ContentVersion", "068", u"Content Versions"_s);
    FieldDef document =
        referenceField("ContentDocumentId", {"ContentDocument"}, "ContentDocument", "ContentVersions");
    document.cascadeDelete = true;
    document.indexed = true;
    document.updateable = false;
    object->add(std::move(document));
    object->add(nameField(textField("Title", 255)));
    object->add(blob("VersionData"));
    object->add(readOnly(textField("VersionNumber", 20)));
    object->add(readOnly(checkboxField("IsLatest")));
    object->add(textField("PathOnClient", 500));
    object->add(readOnly(basicField("ContentModifiedDate", FieldType::DateTime)));
    addVersionFacts(*object);
    object->add(ownerField());
    addSystemFieldsAfter(*object);
    return object;
}

std::unique_ptr<ObjectDef> contentDocumentLink()
{
    auto object = startObject("ContentDocumentLink", "06A", u"Content Document Links"_s);
    FieldDef entity = required(referenceField("LinkedEntityId",
        {"Account", "Contact", "User", "Opportunity", "Case", "Task", "Event", "Implementation__c"},
        "LinkedEntity", "ContentDocumentLinks"));
    entity.cascadeDelete = true;
    entity.indexed = true;
    entity.updateable = false;
    object->add(std::move(entity));
    FieldDef document = required(
        referenceField("ContentDocumentId", {"ContentDocument"}, "ContentDocument", "ContentDocumentLinks"));
    document.cascadeDelete = true;
    document.indexed = true;
    document.updateable = false;
    object->add(std::move(document));
    FieldDef share = required(restrictedPicklist("ShareType", "V|C|I"));
    object->add(std::move(share));
    FieldDef visibility = restrictedPicklist("Visibility", "AllUsers|InternalUsers|SharedUsers");
    visibility.defaultedOnCreate = true;
    visibility.defaultValue = SfValue::text(QByteArray("InternalUsers"));
    object->add(std::move(visibility));
    addSystemFieldsAfter(*object);
    for (const char *name : {"CreatedDate", "CreatedById", "LastModifiedDate", "LastModifiedById"})
        object->fields[static_cast<size_t>(object->fieldIndex(name))].hidden = true;
    return object;
}

std::unique_ptr<ObjectDef> feedItem()
{
    auto object = startObject("FeedItem", "0D5", u"Feed Items"_s);
    object->label = u"Feed Item"_s;
    object->feature = SfFeature::FeedTracking;
    FieldDef parent = required(referenceField("ParentId",
        {"Account", "Contact", "Task", "Event", "User", "Opportunity", "Case"}, "Parent", "Feeds"));
    parent.cascadeDelete = true;
    parent.indexed = true;
    parent.updateable = false;
    object->add(std::move(parent));
    object->add(longTextField("Body", 10000));
    FieldDef type = restrictedPicklist("Type", "TextPost|LinkPost|ContentPost|TrackedChange");
    type.updateable = false;
    type.defaultedOnCreate = true;
    type.defaultValue = SfValue::text(QByteArray("TextPost"));
    object->add(std::move(type));
    object->add(checkboxField("IsRichText"));
    addSystemFieldsAfter(*object);
    object->fields[static_cast<size_t>(object->fieldIndex("LastModifiedById"))].hidden = true;
    return object;
}

std::unique_ptr<ObjectDef> feedComment()
{
    auto object = startObject("FeedComment", "0D7", u"Feed Comments"_s);
    object->feature = SfFeature::FeedTracking;
    FieldDef item = required(referenceField("FeedItemId", {"FeedItem"}, "FeedItem", "FeedComments"));
    item.cascadeDelete = true;
    item.indexed = true;
    item.updateable = false;
    object->add(std::move(item));
    object->add(longTextField("CommentBody", 10000));
    object->add(checkboxField("IsRichText"));
    addSystemFieldsAfter(*object);
    return object;
}

} // namespace

void addContentObjects(SfObjects &objects)
{
    for (auto *build :
        {contentNote, contentDocument, contentVersion, contentDocumentLink, feedItem, feedComment})
        objects.push_back(build());
}

} // namespace tandem::sandbox
