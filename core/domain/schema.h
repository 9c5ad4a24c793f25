// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/side.h"
#include "core/domain/value.h"

#include <QHash>

namespace tandem {

enum class FieldType {
    Id,
    Text,
    LongText,
    RichText,
    Boolean,
    Integer,
    Decimal,
    Day,
    Instant,
    Time,
    Period, ///< text of a Period; `length` is the longest in minutes
    Picklist,
    MultiPicklist,
    Reference,
    Email,
    Phone,
    Url,
    Unknown
};

[[nodiscard]] QString fieldTypeName(FieldType type);
[[nodiscard]] std::optional<FieldType> fieldTypeFromName(QStringView name);

struct PicklistEntry
{
    QString value;
    QString label;
    bool active = true;
    friend bool operator==(const PicklistEntry &, const PicklistEntry &) = default;
};

/// One field as the connected user sees it.
struct FieldSchema
{
    QString name; ///< API name or key
    QString label;
    QString help; ///< what the organisation says the field is for; empty: nothing
    FieldType type = FieldType::Unknown;
    int length = 0; ///< characters; 0 = not limited or unknown
    int precision = 0; ///< decimal digits in all
    int scale = 0; ///< digits after the point
    bool creatable = true;
    bool updatable = true;
    bool required = false; ///< must be given on create
    bool nullable = true;
    bool withheld = false; ///< nobody but the connected user is kept from writing it: a permission is missing
    bool calculated = false; ///< formula or roll-up: moves without the stamp moving (S8)
    bool externalId = false;
    bool unique = false;
    bool filterable = true;
    bool sortable = true;
    bool multi = false; ///< several values (Startdeliver lists)
    bool restricted = false; ///< unknown picklist values are refused
    bool keepsEmpty = false; ///< the side keeps "" and null apart (S6)
    bool custom = false;
    QList<PicklistEntry> picklist;
    QStringList referenceTo;

    friend bool operator==(const FieldSchema &, const FieldSchema &) = default;
};

/// One object (Salesforce) or entity (Startdeliver).
struct ObjectSchema
{
    Side side = Side::Salesforce;
    QString name;
    QString label;
    bool creatable = true;
    bool updatable = true;
    bool deletable = true;
    QList<FieldSchema> fields;

    [[nodiscard]] const FieldSchema *field(QStringView name) const; ///< case-insensitive for Salesforce
    /// Changes when anything that matters to a plan changes (names, types, rights, picklists).
    [[nodiscard]] QByteArray fingerprint() const;

    friend bool operator==(const ObjectSchema &, const ObjectSchema &) = default;
};

/// What differs between two readings of one object, in sentences ("Tier__c was deleted").
[[nodiscard]] QStringList schemaDifferences(const ObjectSchema &before, const ObjectSchema &after);

[[nodiscard]] QByteArray encodeSchema(const ObjectSchema &schema);
[[nodiscard]] std::optional<ObjectSchema> decodeSchema(const QByteArray &bytes);

/// The form in which a side stores a value: trimmed, "" to null, line ends as LF, decimals at the field's
/// scale, lists as sets, a picklist in its own spelling. Values are compared in this form (S4, S5;
/// salesforce.md 5.7).
[[nodiscard]] Value canonical(const FieldSchema &field, const Value &value);

/// Checks what the schema alone can refuse (length, number range, restricted picklist, e-mail form, type).
/// The error names the field and the value's problem (ErrorKind::Data, code in Salesforce's words).
[[nodiscard]] Status checkValue(const FieldSchema &field, const Value &value);

/// Converts between the types of two fields (text "5" to integer, day to text ...). Error where it cannot be
/// done without loss of meaning; a day never becomes an instant without a zone (S7).
[[nodiscard]] Result<Value> convertValue(const Value &value, const FieldSchema &to);

} // namespace tandem
