// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/record.h"
#include "core/domain/schema.h"

// Without its exceptions no conversion can throw in passing: every error is a code that must be looked at.
#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

namespace tandem::salesforce {

/// Turns the record objects of one answer into Records. What a key means is looked up once for the whole
/// answer: the rows of a page have the same keys in the same order, so that a row costs comparisons and its
/// texts, no look-ups, no sorting, and one shared QString for each field name. For one page and one thread.
class RecordReader
{
public:
    explicit RecordReader(const ObjectSchema &schema);

    [[nodiscard]] simdjson::error_code read(simdjson::ondemand::object object, Record &record);
    /// Gives every record those parent fields ("Owner.Name") as null that others have or that `wanted` names:
    /// a missing parent comes as one null for all of them (contract 4.2).
    void fillParents(std::vector<Record> &records, const QStringList &wanted) const;

private:
    struct Shape;
    enum class Role : quint8 { Field, Id, Stamp, Deleted, MergedInto, Skipped, Parent };
    struct Slot
    {
        std::string key;
        Role role = Role::Skipped;
        FieldType type = FieldType::Unknown;
        size_t leaf = 0; ///< of a Field: index into m_names and m_values
        std::unique_ptr<Shape> parent; ///< of a Parent, once one was seen
    };
    struct Shape
    {
        QString prefix; ///< "" or "Owner."
        std::vector<Slot> slotsInOrder;
    };

    Slot &slotFor(Shape &shape, const simdjson::ondemand::raw_json_string &key, size_t position);
    Slot makeSlot(const Shape &shape, const std::string &key);
    simdjson::error_code readInto(Shape &shape, simdjson::ondemand::object object, Record &record);
    simdjson::error_code readSlot(Shape &shape, Slot &slot, simdjson::ondemand::value value, Record &record);
    simdjson::error_code readParent(
        Shape &shape, Slot &slot, simdjson::ondemand::value value, Record &record);
    void becomeField(Slot &slot, const QString &name, FieldType type);
    void setNull(const Shape &shape);
    void arrange();

    const ObjectSchema &m_schema;
    const QString m_stampField;
    Shape m_root;
    std::vector<QString> m_names; ///< by leaf
    std::vector<Value> m_values; ///< by leaf: the record being read
    std::vector<char> m_present; ///< by leaf
    std::vector<size_t> m_sorted; ///< leaves by name
    bool m_arranged = true;
    QStringList m_parentFields;
};

/// True for a well-formed null.
[[nodiscard]] bool isJsonNull(simdjson::ondemand::value value);

/// A JSON value by the type of its field; what does not fit the type stays what JSON says it is.
[[nodiscard]] simdjson::error_code readTyped(simdjson::ondemand::value value, FieldType type, Value &out);

} // namespace tandem::salesforce
