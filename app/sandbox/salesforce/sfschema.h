// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfvalue.h"

#include <QByteArrayList>
#include <QHash>
#include <QStringList>

#include <functional>
#include <vector>

namespace tandem::sandbox {

class SfDatabase;
struct SfRow;

/// The describe types of contract salesforce.md 3.3 that the sandbox has.
enum class FieldType : quint8 {
    Id,
    String,
    TextArea,
    Boolean,
    Int,
    Double,
    Currency,
    Percent,
    Date,
    DateTime,
    Time,
    Phone,
    Email,
    Url,
    Picklist,
    MultiPicklist,
    Combobox,
    Reference,
    Address,
    Base64, ///< read as the address of the bytes (contract 4.2)
    IdList, ///< ids of a junction, as an array (contract 6.1)
};
[[nodiscard]] QByteArray fieldTypeName(FieldType type);

/// What an organisation may have switched on; some fields and objects are there only then.
enum class SfFeature : quint8 {
    None,
    PersonAccounts,
    SharedActivities,
    MultiCurrency,
    StatePicklists,
    ContactsToMultipleAccounts,
    Notes,
    FeedTracking,
};

/// Where a field's value comes from: most rows hold few of their object's fields, the system's own are
/// members.
enum class FieldStorage : quint8 {
    Cell,
    Id,
    IsDeleted,
    CreatedDate,
    LastModifiedDate,
    SystemModstamp,
    Computed
};

/// One field of an object: what describe says of it, and how the sandbox treats it.
struct FieldDef
{
    using Compute = std::function<SfValue(const SfRow &, const SfDatabase &)>;

    QByteArray name;
    QString label;
    QString help; ///< what an administrator wrote about it
    FieldType type = FieldType::String;
    FieldStorage storage = FieldStorage::Cell;
    SfFeature feature = SfFeature::None; ///< hidden while the organisation lacks it
    int length = 0;
    int digits = 0;
    int precision = 0;
    int scale = 0;
    bool nillable = true;
    bool defaultedOnCreate = false;
    bool createable = true;
    bool updateable = true;
    bool custom = false;
    bool filterable = true;
    bool sortable = true;
    bool calculated = false;
    bool autoNumber = false;
    bool externalId = false;
    bool unique = false;
    bool caseSensitive = false;
    bool idLookup = false;
    bool nameField = false;
    bool restrictedPicklist = false;
    bool htmlFormatted = false;
    bool polymorphic = false;
    bool cascadeDelete = false;
    bool indexed = false; ///< the table keeps an index for = and IN
    bool hidden = false; ///< field-level security: the user does not see it
    bool locked = false; ///< field-level security: the user sees it but may not write it
    QByteArrayList referenceTo;
    QByteArray relationshipName;
    QByteArray childRelationshipName; ///< of the parent's list of these children
    QByteArray compoundFieldName;
    QStringList picklist;
    SfValue defaultValue;
    Compute compute;

    [[nodiscard]] bool isNumber() const
    {
        return type == FieldType::Int || type == FieldType::Double || type == FieldType::Currency
            || type == FieldType::Percent;
    }
    [[nodiscard]] bool isText() const
    {
        return !isNumber() && type != FieldType::Boolean && type != FieldType::Date
            && type != FieldType::DateTime && type != FieldType::Time && type != FieldType::Address;
    }
    [[nodiscard]] bool isGroupable() const
    {
        return filterable && sortable && type != FieldType::Combobox && type != FieldType::Double
            && type != FieldType::Currency && type != FieldType::Percent && type != FieldType::DateTime
            && type != FieldType::Time && type != FieldType::Address;
    }
    [[nodiscard]] bool isLongText() const { return type == FieldType::TextArea && length > 255; }
    [[nodiscard]] bool isIdentifier() const { return type == FieldType::Id || type == FieldType::Reference; }
    /// Whether field-level security reaches it: not what every record must have, nor the system's own fields.
    [[nodiscard]] bool isPermissionable() const
    {
        return (createable || updateable || calculated) && (nillable || type == FieldType::Boolean);
    }
    /// Ids are compared exactly, other texts only where describe says so (contract 4.4).
    [[nodiscard]] bool comparesExactly() const { return caseSensitive || isIdentifier(); }
};

/// One kind of record. Built once, then only its field-level security changes.
class ObjectDef
{
public:
    ObjectDef(QByteArray objectName, QByteArray prefix)
        : name(std::move(objectName))
        , keyPrefix(std::move(prefix))
    {
    }

    FieldDef &add(FieldDef field);
    /// Index of the field of that name in any case; -1 where there is none. Hidden fields are found too.
    [[nodiscard]] int fieldIndex(const QByteArray &fieldName) const;
    /// The same, but a hidden field is not there.
    [[nodiscard]] int visibleField(const QByteArray &fieldName) const;
    /// The reference field behind a relationship name such as Owner; -1 where there is none or it is hidden.
    [[nodiscard]] int relationshipField(const QByteArray &relationship) const;
    [[nodiscard]] const FieldDef &field(int index) const { return fields.at(static_cast<size_t>(index)); }

    QByteArray name;
    QByteArray keyPrefix;
    QString label;
    QString labelPlural;
    bool writable = true; ///< records can be created, changed and deleted through the API
    bool mergeable = false;
    bool replicateable = true;
    bool hidden = false; ///< the user may not see the object
    bool facade = false; ///< shares its key prefix, and its ids, with another object (contract 7.1)
    SfFeature feature = SfFeature::None;
    std::vector<FieldDef> fields;

private:
    QHash<QByteArray, int> m_byName; ///< lower case
    QHash<QByteArray, int> m_byRelationship;
};

} // namespace tandem::sandbox
