// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfschema.h"

#include <memory>

namespace tandem::sandbox {

/// Short ways to declare fields; labels and the custom flag follow from the name.
[[nodiscard]] FieldDef basicField(const QByteArray &name, FieldType type, int length = 0);
[[nodiscard]] FieldDef textField(const QByteArray &name, int length);
[[nodiscard]] FieldDef longTextField(const QByteArray &name, int length);
[[nodiscard]] FieldDef decimalField(const QByteArray &name, FieldType type, int precision, int scale);
[[nodiscard]] FieldDef integerField(const QByteArray &name, int digits);
[[nodiscard]] FieldDef checkboxField(const QByteArray &name);
[[nodiscard]] FieldDef picklistField(
    const QByteArray &name, FieldType type, QStringList values, bool restricted);
[[nodiscard]] FieldDef referenceField(const QByteArray &name, QByteArrayList targets,
    const QByteArray &relationship, const QByteArray &children = {});
[[nodiscard]] FieldDef formulaField(
    const QByteArray &name, FieldType type, int length, int precision, int scale, FieldDef::Compute compute);
[[nodiscard]] FieldDef required(FieldDef field);
[[nodiscard]] FieldDef readOnly(FieldDef field);
[[nodiscard]] FieldDef explained(FieldDef field, const QString &help);
[[nodiscard]] FieldDef indexed(FieldDef field);
[[nodiscard]] FieldDef externalId(FieldDef field, bool unique);

[[nodiscard]] FieldDef phoneField(const QByteArray &name);
/// Values in one text, parted by bars.
[[nodiscard]] QStringList choices(const char *values);
[[nodiscard]] FieldDef openPicklist(const QByteArray &name, const char *values);
[[nodiscard]] FieldDef restrictedPicklist(const QByteArray &name, const char *values);
[[nodiscard]] FieldDef ownerField();
[[nodiscard]] FieldDef nameField(FieldDef field);
/// First and last name joined: what Salesforce derives for people.
[[nodiscard]] FieldDef personNameField();
[[nodiscard]] FieldDef namePart(const QByteArray &name, int length);
/// Only there while the organisation has the feature.
[[nodiscard]] FieldDef onlyWith(SfFeature feature, FieldDef field);
/// A value that is derived and never written.
[[nodiscard]] FieldDef derivedField(FieldDef field, FieldDef::Compute compute);
/// An object with the fields every record begins with.
[[nodiscard]] std::unique_ptr<ObjectDef> startObject(
    const QByteArray &name, const QByteArray &prefix, const QString &plural);

/// The fields every record has, in the order describe lists them.
void addSystemFieldsBefore(ObjectDef &object);
void addSystemFieldsAfter(ObjectDef &object);
/// Street, City, State, PostalCode, Country, Latitude, Longitude, GeocodeAccuracy and the compound Address.
void addAddress(ObjectDef &object, const QByteArray &prefix);

} // namespace tandem::sandbox
