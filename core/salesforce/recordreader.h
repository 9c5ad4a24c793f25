// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/packedfields.h"
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
    /// Parent fields ("Owner.Name") of `wanted` are null where a record has no such parent: it comes as one
    /// null for all of them (contract 4.2).
    RecordReader(const ObjectSchema &schema, const QStringList &wanted);

    [[nodiscard]] simdjson::error_code read(simdjson::ondemand::object object, Record &record);
    /// The same with the fields packed; `record.fields` stays empty.
    [[nodiscard]] simdjson::error_code read(
        simdjson::ondemand::object object, Record &record, PackedFields &fields);
    /// Parent fields that nobody asked for and that came with a later record than the first: the earlier ones
    /// lack their null.
    [[nodiscard]] const QStringList &lateParents() const { return m_late; }

private:
    struct Shape;
    enum class Role : quint8 { Field, Id, Stamp, Deleted, MergedInto, Skipped, Parent };
    struct Slot
    {
        std::string key;
        Role role = Role::Skipped;
        FieldType type = FieldType::Unknown;
        size_t leaf = 0; ///< of a Field: index into m_leaves
        std::unique_ptr<Shape> parent; ///< of a Parent, once one was seen
    };
    struct Shape
    {
        QString prefix; ///< "" or "Owner."
        std::vector<Slot> slotsInOrder;
    };

    /// A field of the record being read.
    struct Leaf
    {
        FieldsPacker::Name name;
        bool ofParent = false; ///< null where nothing comes, once it is known
        bool present = false;
        bool isRaw = false;
        std::string_view raw = {}; ///< a text, as long as the answer is there
        Value value = {}; ///< what is not raw
    };

    void clear();
    simdjson::error_code readLeaves(simdjson::ondemand::object object, Record &record);
    Slot &slotFor(Shape &shape, const simdjson::ondemand::raw_json_string &key, size_t position);
    Slot makeSlot(const Shape &shape, const std::string &key);
    simdjson::error_code readInto(Shape &shape, simdjson::ondemand::object object, Record &record);
    simdjson::error_code readSlot(Shape &shape, Slot &slot, simdjson::ondemand::value value, Record &record);
    simdjson::error_code readParent(
        Shape &shape, Slot &slot, simdjson::ondemand::value value, Record &record);
    simdjson::error_code readLeaf(Leaf &leaf, simdjson::ondemand::value value, FieldType type);
    simdjson::error_code readIds(Leaf &leaf, simdjson::ondemand::value value);
    void becomeField(Slot &slot, const QString &name, FieldType type);
    size_t leafOf(const QString &name, bool ofParent);
    void arrange();

    const ObjectSchema &m_schema;
    const QString m_stampField;
    Shape m_root;
    std::vector<Leaf> m_leaves;
    std::vector<size_t> m_sorted; ///< leaves by name
    FieldsPacker m_packer;
    QStringList m_late;
    bool m_started = false;
    bool m_arranged = true;
};

/// True for a well-formed null.
[[nodiscard]] bool isJsonNull(simdjson::ondemand::value value);

/// A JSON value by the type of its field; what does not fit the type stays what JSON says it is.
[[nodiscard]] simdjson::error_code readTyped(simdjson::ondemand::value value, FieldType type, Value &out);

} // namespace tandem::salesforce
