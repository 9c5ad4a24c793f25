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

RecordReader::RecordReader(const ObjectSchema &schema)
    : m_schema(schema)
    , m_stampField(stampField(schema))
{
}

error_code RecordReader::read(ondemand::object object, Record &record)
{
    std::fill(m_present.begin(), m_present.end(), char{0});
    if (const auto error = readInto(m_root, object, record))
        return error;
    if (!m_arranged)
        arrange();
    record.fields.reserve(m_names.size());
    for (const size_t leaf : m_sorted) {
        if (m_present[leaf])
            record.fields.append(m_names[leaf], std::move(m_values[leaf]));
    }
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
    slot.leaf = m_names.size();
    m_names.push_back(name);
    m_values.emplace_back();
    m_present.push_back(0);
    m_arranged = false;
}

error_code RecordReader::readSlot(Shape &shape, Slot &slot, ondemand::value value, Record &record)
{
    if (slot.role == Role::Parent)
        return readParent(shape, slot, value, record);
    if (slot.role == Role::Field) {
        ondemand::json_type kind{};
        if (const auto error = value.type().get(kind))
            return error;
        // Compound fields (addresses) come as objects; their parts are fields of their own.
        if (kind == ondemand::json_type::array || kind == ondemand::json_type::object)
            return SUCCESS;
        m_present[slot.leaf] = 1;
        return readTyped(value, slot.type, m_values[slot.leaf]);
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
    if (kind == ondemand::json_type::null && slot.parent)
        setNull(*slot.parent);
    if (kind == ondemand::json_type::null || kind == ondemand::json_type::array)
        return SUCCESS; // child lists are not read
    if (kind != ondemand::json_type::object) {
        if (shape.prefix.isEmpty())
            return SUCCESS; // not in the schema
        becomeField(slot, shape.prefix + toText(slot.key), FieldType::Unknown);
        m_parentFields += m_names[slot.leaf];
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

void RecordReader::setNull(const Shape &shape)
{
    for (const Slot &slot : shape.slotsInOrder) {
        if (slot.role == Role::Field) {
            m_values[slot.leaf] = Value();
            m_present[slot.leaf] = 1;
        }
        if (slot.parent)
            setNull(*slot.parent);
    }
}

void RecordReader::arrange()
{
    m_sorted.resize(m_names.size());
    for (size_t leaf = 0; leaf < m_sorted.size(); ++leaf)
        m_sorted[leaf] = leaf;
    std::sort(
        m_sorted.begin(), m_sorted.end(), [this](size_t a, size_t b) { return m_names[a] < m_names[b]; });
    m_arranged = true;
}

void RecordReader::fillParents(std::vector<Record> &records, const QStringList &wanted) const
{
    QStringList names = m_parentFields;
    for (const QString &name : wanted) {
        if (name.contains(u'.'))
            names += name;
    }
    if (names.isEmpty())
        return;
    for (Record &record : records) {
        for (const QString &name : std::as_const(names)) {
            if (!record.fields.contains(name))
                record.fields.set(name, Value());
        }
    }
}

} // namespace tandem::salesforce
