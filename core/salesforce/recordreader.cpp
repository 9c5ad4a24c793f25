// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/recordreader.h"

#include "core/base/json.h"
#include "core/salesforce/soqlnames.h"

namespace tandem::salesforce {
using namespace Qt::StringLiterals;
using namespace simdjson;

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Value typedText(std::string_view text, FieldType type)
{
    if (type == FieldType::Instant) {
        if (const auto instant = instantFromIso(text))
            return Value(*instant);
    } else if (type == FieldType::Day) {
        if (const auto day = dayFromIso(text))
            return Value(*day);
    } else if (type == FieldType::MultiPicklist) {
        return Value(toText(text).split(u';', Qt::SkipEmptyParts));
    }
    return Value(toText(text));
}

bool isOwn(std::string_view key)
{
    return key == "Id" || key == "IsDeleted" || key == "MasterRecordId";
}

/// Money and long numbers are taken from the text of the answer and never pass through a double.
error_code readNumber(ondemand::value value, FieldType type, Value &out)
{
    if (type == FieldType::Integer) {
        int64_t number = 0;
        if (value.get_int64().get(number) == SUCCESS) {
            out = Value(qint64{number});
            return SUCCESS;
        }
    }
    std::string_view token = value.raw_json_token();
    while (!token.empty()
        && (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t'))
        token.remove_suffix(1);
    const QString text = QString::fromLatin1(token.data(), static_cast<qsizetype>(token.size()));
    const auto number = Decimal::parse(text);
    if (!number)
        return NUMBER_ERROR;
    bool whole = false;
    const qint64 integer = number->isInteger() ? number->text().toLongLong(&whole) : 0;
    if (type == FieldType::Decimal)
        out = Value(*number);
    else if (type == FieldType::Integer && whole)
        out = Value(integer);
    else if (type == FieldType::Integer)
        out = Value(*number);
    else
        out = Value(text);
    return SUCCESS;
}

} // namespace

bool isJsonNull(ondemand::value value)
{
    bool null = false;
    return value.is_null().get(null) == SUCCESS && null;
}

error_code readTyped(ondemand::value value, FieldType type, Value &out)
{
    ondemand::json_type kind{};
    if (const auto error = value.type().get(kind))
        return error;
    switch (kind) {
    case ondemand::json_type::string: {
        std::string_view text;
        if (const auto error = value.get_string().get(text))
            return error;
        out = typedText(text, type);
        return SUCCESS;
    }
    case ondemand::json_type::number:
        return readNumber(value, type, out);
    case ondemand::json_type::boolean: {
        bool truth = false;
        if (const auto error = value.get_bool().get(truth))
            return error;
        out = Value(truth);
        return SUCCESS;
    }
    case ondemand::json_type::null:
        if (!isJsonNull(value))
            return N_ATOM_ERROR;
        out = Value();
        return SUCCESS;
    case ondemand::json_type::array:
    case ondemand::json_type::object:
        break;
    }
    return INCORRECT_TYPE;
}

RecordReader::RecordReader(const ObjectSchema &schema, const QStringList &wanted)
    : m_schema(schema)
    , m_stampField(stampField(schema))
{
    for (const QString &name : wanted) {
        if (name.contains(u'.'))
            static_cast<void>(leafOf(name, true));
    }
}

void RecordReader::clear()
{
    for (Leaf &leaf : m_leaves) {
        leaf.present = leaf.ofParent;
        leaf.isRaw = false;
        if (leaf.ofParent)
            leaf.value = Value();
    }
}

error_code RecordReader::readLeaves(ondemand::object object, Record &record)
{
    clear();
    if (const auto error = readInto(m_root, object, record))
        return error;
    if (!m_arranged)
        arrange();
    m_started = true;
    return SUCCESS;
}

error_code RecordReader::read(ondemand::object object, Record &record)
{
    if (const auto error = readLeaves(object, record))
        return error;
    record.fields.reserve(m_sorted.size());
    for (const size_t index : m_sorted) {
        Leaf &leaf = m_leaves[index];
        if (leaf.present)
            record.fields.append(
                leaf.name.text, leaf.isRaw ? Value(toText(leaf.raw)) : std::move(leaf.value));
    }
    return SUCCESS;
}

error_code RecordReader::read(ondemand::object object, Record &record, PackedFields &fields)
{
    if (const auto error = readLeaves(object, record))
        return error;
    m_packer.begin(static_cast<size_t>(
        std::count_if(m_leaves.begin(), m_leaves.end(), [](const Leaf &leaf) { return leaf.present; })));
    for (const size_t index : m_sorted) {
        const Leaf &leaf = m_leaves[index];
        if (leaf.present && leaf.isRaw)
            m_packer.add(leaf.name, leaf.raw);
        else if (leaf.present)
            m_packer.add(leaf.name, leaf.value);
    }
    fields = m_packer.finish();
    return SUCCESS;
}

error_code RecordReader::readInto(Shape &shape, ondemand::object object, Record &record)
{
    size_t position = 0;
    for (auto next : object) {
        ondemand::field field;
        if (const auto error = std::move(next).get(field))
            return error;
        Slot &slot = slotFor(shape, field.key(), position++);
        if (slot.role == Role::Skipped)
            continue;
        if (const auto error = readSlot(shape, slot, field.value(), record))
            return error;
    }
    return SUCCESS;
}

RecordReader::Slot &RecordReader::slotFor(Shape &shape, const ondemand::raw_json_string &key, size_t position)
{
    auto &slots = shape.slotsInOrder;
    if (position < slots.size() && key.unsafe_is_equal(slots[position].key))
        return slots[position];
    for (Slot &slot : slots) {
        if (key.unsafe_is_equal(slot.key))
            return slot;
    }
    // A key ends at its quote; names with escapes do not occur and would simply stay unknown.
    const char *raw = key.raw();
    size_t length = 0;
    while (raw[length] != '"')
        length += raw[length] == '\\' ? 2 : 1;
    slots.push_back(makeSlot(shape, std::string(raw, length)));
    return slots.back();
}

RecordReader::Slot RecordReader::makeSlot(const Shape &shape, const std::string &key)
{
    Slot slot;
    slot.key = key;
    const QString name = toText(key);
    const bool root = shape.prefix.isEmpty();
    const bool isStamp = name == m_stampField;
    const FieldSchema *field = root ? m_schema.field(name) : nullptr;
    if (key == "attributes")
        return slot;
    // Below the root only the value tells a field from a further parent; until one comes it counts as a
    // parent.
    if (!field && !(root && (isStamp || isOwn(key))))
        slot.role = Role::Parent;
    else if (root && key == "Id")
        slot.role = Role::Id;
    else if (root && isStamp)
        slot.role = Role::Stamp;
    else if (root && key == "IsDeleted")
        slot.role = Role::Deleted;
    else if (root && key == "MasterRecordId")
        slot.role = Role::MergedInto;
    else
        becomeField(slot, field->name, field->type);
    return slot;
}

void RecordReader::becomeField(Slot &slot, const QString &name, FieldType type)
{
    slot.role = Role::Field;
    slot.type = type;
    slot.leaf = leafOf(name, name.contains(u'.'));
}

size_t RecordReader::leafOf(const QString &name, bool ofParent)
{
    for (size_t leaf = 0; leaf < m_leaves.size(); ++leaf) {
        if (m_leaves[leaf].name.text == name)
            return leaf;
    }
    Leaf leaf{FieldsPacker::Name(name)};
    leaf.ofParent = ofParent;
    leaf.present = ofParent;
    m_leaves.push_back(std::move(leaf));
    if (ofParent && m_started)
        m_late += name;
    m_arranged = false;
    return m_leaves.size() - 1;
}

error_code RecordReader::readSlot(Shape &shape, Slot &slot, ondemand::value value, Record &record)
{
    if (slot.role == Role::Parent)
        return readParent(shape, slot, value, record);
    if (slot.role == Role::Field) {
        ondemand::json_type kind{};
        if (const auto error = value.type().get(kind))
            return error;
        // The ids of a junction (contract 6.1).
        if (kind == ondemand::json_type::array && slot.type == FieldType::Reference)
            return readIds(m_leaves[slot.leaf], value);
        // Compound fields (addresses) come as objects; their parts are fields of their own.
        if (kind == ondemand::json_type::array || kind == ondemand::json_type::object)
            return SUCCESS;
        return readLeaf(m_leaves[slot.leaf], value, slot.type);
    }
    Value own;
    const FieldType type = slot.role == Role::Stamp ? FieldType::Instant : FieldType::Text;
    if (const auto error = readTyped(value, type, own))
        return error;
    const auto *text = own.get<QString>();
    if (slot.role == Role::Id)
        record.id = RecordId(text ? *text : QString());
    else if (slot.role == Role::Stamp && own.get<Instant>())
        record.stamp = *own.get<Instant>();
    else if (slot.role == Role::Deleted && own.get<bool>())
        record.deleted = *own.get<bool>();
    else if (slot.role == Role::MergedInto && text)
        record.mergedInto = RecordId(*text);
    return SUCCESS;
}

error_code RecordReader::readParent(Shape &shape, Slot &slot, ondemand::value value, Record &record)
{
    ondemand::json_type kind{};
    if (const auto error = value.type().get(kind))
        return error;
    if (kind == ondemand::json_type::null || kind == ondemand::json_type::array)
        return SUCCESS; // child lists are not read
    if (kind != ondemand::json_type::object) {
        if (shape.prefix.isEmpty())
            return SUCCESS; // not in the schema
        becomeField(slot, shape.prefix + toText(slot.key), FieldType::Unknown);
        return readSlot(shape, slot, value, record);
    }
    if (!slot.parent) {
        slot.parent = std::make_unique<Shape>();
        slot.parent->prefix = shape.prefix + toText(slot.key) + u'.';
    }
    ondemand::object object;
    if (const auto error = value.get_object().get(object))
        return error;
    return readInto(*slot.parent, object, record);
}

error_code RecordReader::readLeaf(Leaf &leaf, ondemand::value value, FieldType type)
{
    leaf.present = true;
    leaf.isRaw = false;
    ondemand::json_type kind{};
    if (const auto error = value.type().get(kind))
        return error;
    const bool isTyped =
        type == FieldType::Instant || type == FieldType::Day || type == FieldType::MultiPicklist;
    if (kind != ondemand::json_type::string || isTyped)
        return readTyped(value, type, leaf.value);
    leaf.isRaw = true;
    return value.get_string().get(leaf.raw);
}

error_code RecordReader::readIds(Leaf &leaf, ondemand::value value)
{
    ondemand::array array;
    if (const auto error = value.get_array().get(array))
        return error;
    QStringList ids;
    for (auto next : array) {
        std::string_view id;
        if (const auto error = std::move(next).get_string().get(id))
            return error;
        ids.append(toText(id));
    }
    leaf.present = true;
    leaf.isRaw = false;
    leaf.value = Value(ids);
    return SUCCESS;
}

void RecordReader::arrange()
{
    m_sorted.resize(m_leaves.size());
    for (size_t leaf = 0; leaf < m_sorted.size(); ++leaf)
        m_sorted[leaf] = leaf;
    std::sort(m_sorted.begin(), m_sorted.end(),
        [this](size_t a, size_t b) { return m_leaves[a].name.text < m_leaves[b].name.text; });
    m_arranged = true;
}

} // namespace tandem::salesforce
