// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sffields.h"

#include "app/sandbox/salesforce/sfdatabase.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString labelOf(const QByteArray &name)
{
    QString text = QString::fromLatin1(name);
    if (text.endsWith("__c"_L1))
        return text.chopped(3).replace(u'_', u' ');
    QString label;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && text.at(i).isUpper() && !text.at(i - 1).isUpper())
            label += u' ';
        label += text.at(i);
    }
    return label.endsWith(" Id"_L1) ? label.chopped(3) + u" ID"_s : label;
}

FieldDef systemField(const QByteArray &name, FieldType type, FieldStorage storage)
{
    FieldDef field = readOnly(basicField(name, type, type == FieldType::Id ? 18 : 0));
    field.storage = storage;
    field.nillable = false;
    field.defaultedOnCreate = true;
    return field;
}

FieldDef systemReference(const QByteArray &name, const QByteArray &relationship)
{
    FieldDef field = readOnly(referenceField(name, {"User"}, relationship));
    field.nillable = false;
    field.defaultedOnCreate = true;
    return field;
}

} // namespace

FieldDef basicField(const QByteArray &name, FieldType type, int length)
{
    FieldDef field;
    field.name = name;
    field.label = labelOf(name);
    field.type = type;
    field.length = length;
    field.custom = name.endsWith("__c") || name.endsWith("__pc");
    return field;
}

FieldDef textField(const QByteArray &name, int length)
{
    return basicField(name, FieldType::String, length);
}

FieldDef longTextField(const QByteArray &name, int length)
{
    FieldDef field = basicField(name, FieldType::TextArea, length);
    field.filterable = length <= 255;
    field.sortable = length <= 255;
    return field;
}

FieldDef decimalField(const QByteArray &name, FieldType type, int precision, int scale)
{
    FieldDef field = basicField(name, type);
    field.precision = precision;
    field.scale = scale;
    return field;
}

FieldDef integerField(const QByteArray &name, int digits)
{
    FieldDef field = basicField(name, FieldType::Int);
    field.digits = digits;
    return field;
}

FieldDef checkboxField(const QByteArray &name)
{
    FieldDef field = basicField(name, FieldType::Boolean);
    field.nillable = false;
    field.defaultedOnCreate = true;
    field.defaultValue = SfValue(false);
    return field;
}

FieldDef picklistField(const QByteArray &name, FieldType type, QStringList values, bool restricted)
{
    FieldDef field = basicField(name, type, type == FieldType::MultiPicklist ? 4099 : 255);
    field.picklist = std::move(values);
    field.restrictedPicklist = restricted;
    field.sortable = type != FieldType::MultiPicklist;
    return field;
}

FieldDef referenceField(const QByteArray &name, QByteArrayList targets, const QByteArray &relationship,
    const QByteArray &children)
{
    FieldDef field = basicField(name, FieldType::Reference, 18);
    field.polymorphic = targets.size() > 1;
    field.referenceTo = std::move(targets);
    field.relationshipName = relationship;
    field.childRelationshipName = children;
    return field;
}

FieldDef formulaField(
    const QByteArray &name, FieldType type, int length, int precision, int scale, FieldDef::Compute compute)
{
    FieldDef field = readOnly(basicField(name, type, length));
    field.precision = precision;
    field.scale = scale;
    field.storage = FieldStorage::Computed;
    field.calculated = true;
    field.compute = std::move(compute);
    return field;
}

FieldDef required(FieldDef field)
{
    field.nillable = false;
    return field;
}

FieldDef readOnly(FieldDef field)
{
    field.createable = false;
    field.updateable = false;
    return field;
}

FieldDef explained(FieldDef field, const QString &help)
{
    field.help = help;
    return field;
}

FieldDef indexed(FieldDef field)
{
    field.indexed = true;
    return field;
}

FieldDef externalId(FieldDef field, bool unique)
{
    field.externalId = true;
    field.idLookup = true;
    field.unique = unique;
    return indexed(std::move(field));
}

void addSystemFieldsBefore(ObjectDef &object)
{
    FieldDef id = systemField("Id", FieldType::Id, FieldStorage::Id);
    id.idLookup = true;
    object.add(std::move(id)).label = object.label + u" ID"_s;
    object.add(systemField("IsDeleted", FieldType::Boolean, FieldStorage::IsDeleted)).label = u"Deleted"_s;
}

void addSystemFieldsAfter(ObjectDef &object)
{
    object.add(systemField("CreatedDate", FieldType::DateTime, FieldStorage::CreatedDate));
    object.add(systemReference("CreatedById", "CreatedBy"));
    object.add(systemField("LastModifiedDate", FieldType::DateTime, FieldStorage::LastModifiedDate));
    object.add(systemReference("LastModifiedById", "LastModifiedBy"));
    object.add(systemField("SystemModstamp", FieldType::DateTime, FieldStorage::SystemModstamp));
}

void addAddress(ObjectDef &object, const QByteArray &prefix)
{
    const QByteArray compound = prefix + "Address";
    const auto part = [&](FieldDef field) { object.add(std::move(field)).compoundFieldName = compound; };
    part(longTextField(prefix + "Street", 255));
    part(textField(prefix + "City", 40));
    part(textField(prefix + "State", 80));
    part(textField(prefix + "PostalCode", 20));
    part(textField(prefix + "Country", 80));
    part(decimalField(prefix + "Latitude", FieldType::Double, 18, 15));
    part(decimalField(prefix + "Longitude", FieldType::Double, 18, 15));
    part(picklistField(prefix + "GeocodeAccuracy", FieldType::Picklist,
        {u"Address"_s, u"NearAddress"_s, u"Block"_s, u"Street"_s, u"Zip"_s, u"City"_s, u"State"_s,
            u"Unknown"_s},
        true));
    FieldDef address = readOnly(basicField(compound, FieldType::Address));
    address.storage = FieldStorage::Computed;
    address.sortable = false;
    object.add(std::move(address));
}

QStringList choices(const char *values)
{
    return QString::fromLatin1(values).split(u'|');
}

FieldDef phoneField(const QByteArray &name)
{
    return basicField(name, FieldType::Phone, 40);
}

FieldDef openPicklist(const QByteArray &name, const char *values)
{
    return picklistField(name, FieldType::Picklist, choices(values), false);
}

FieldDef restrictedPicklist(const QByteArray &name, const char *values)
{
    return picklistField(name, FieldType::Picklist, choices(values), true);
}

FieldDef ownerField()
{
    FieldDef field = referenceField("OwnerId", {"User"}, "Owner");
    field.nillable = false;
    field.defaultedOnCreate = true;
    return field;
}

FieldDef nameField(FieldDef field)
{
    field.nameField = true;
    return field;
}

/// First and last name joined: what Salesforce derives for people.
FieldDef personNameField()
{
    FieldDef field = nameField(
        formulaField("Name", FieldType::String, 121, 0, 0, [](const SfRow &row, const SfDatabase &db) {
            const QByteArray first = db.value(row, "FirstName").utf8();
            const QByteArray last = db.value(row, "LastName").utf8();
            return SfValue::text(first.isEmpty() ? last : first + ' ' + last);
        }));
    field.calculated = false;
    field.nillable = false;
    return field;
}

FieldDef namePart(const QByteArray &name, int length)
{
    FieldDef field = textField(name, length);
    field.compoundFieldName = "Name";
    return field;
}

FieldDef onlyWith(SfFeature feature, FieldDef field)
{
    field.feature = feature;
    field.hidden = true;
    return field;
}

FieldDef derivedField(FieldDef field, FieldDef::Compute compute)
{
    FieldDef derived = readOnly(std::move(field));
    derived.storage = FieldStorage::Computed;
    derived.compute = std::move(compute);
    return derived;
}

std::unique_ptr<ObjectDef> startObject(
    const QByteArray &name, const QByteArray &prefix, const QString &plural)
{
    auto object = std::make_unique<ObjectDef>(name, prefix);
    object->label = QString::fromLatin1(name);
    object->labelPlural = plural;
    addSystemFieldsBefore(*object);
    return object;
}

} // namespace tandem::sandbox
