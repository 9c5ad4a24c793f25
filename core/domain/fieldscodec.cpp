// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/packedfields.h"

#include <QtEndian>

#include <cstring>

namespace tandem {

namespace {

// Layout: version byte; count; per field: name, tag byte, content. Numbers are LEB128 (signed ones zigzag
// first). A text is its size * 2 + wide flag, then Latin-1 bytes, or UTF-16LE where one unit does not fit:
// exact for every QString, lone surrogates included, and a plain copy in the usual case.

constexpr char codecVersion = 1;
constexpr qsizetype maxNumberBytes = 10;

/// True where every unit fits into a byte. In blocks of eight, which compilers turn into vector instructions.
bool isLatin1(const char16_t *p, qsizetype size)
{
    unsigned all = 0;
    qsizetype i = 0;
    for (; i + 8 <= size; i += 8) {
        for (qsizetype k = 0; k < 8; ++k)
            all |= p[i + k];
    }
    for (; i < size; ++i)
        all |= p[i];
    return all <= 0xFF;
}

bool isAscii(std::string_view text)
{
    const char *p = text.data();
    size_t left = text.size();
    quint64 all = 0;
    for (; left >= 8; left -= 8, p += 8)
        all |= qFromUnaligned<quint64>(p);
    for (; left > 0; --left, ++p)
        all |= static_cast<uchar>(*p);
    return (all & 0x8080808080808080U) == 0;
}

void narrow(const char16_t *p, qsizetype size, char *out)
{
    qsizetype i = 0;
    for (; i + 8 <= size; i += 8) {
        for (qsizetype k = 0; k < 8; ++k)
            out[i + k] = static_cast<char>(p[i + k]);
    }
    for (; i < size; ++i)
        out[i] = static_cast<char>(p[i]);
}

/// Writes into a buffer that is big enough for everything that will come.
class Writer
{
public:
    explicit Writer(char *buffer)
        : m_start(buffer)
        , m_at(buffer)
    {
    }

    void byte(char b) { *m_at++ = b; }

    void number(quint64 n)
    {
        for (; n >= 0x80; n >>= 7U)
            *m_at++ = static_cast<char>(n | 0x80U);
        *m_at++ = static_cast<char>(n);
    }

    void signedNumber(qint64 n)
    {
        const auto u = static_cast<quint64>(n);
        number((u << 1U) ^ (n < 0 ? ~quint64(0) : 0));
    }

    void text(QStringView text)
    {
        const char16_t *p = text.utf16();
        const qsizetype size = text.size();
        const bool wide = !isLatin1(p, size);
        number((static_cast<quint64>(size) << 1U) | (wide ? 1U : 0U));
        if (wide) {
            qToLittleEndian<char16_t>(p, size, m_at);
            m_at += size * 2;
        } else {
            narrow(p, size, m_at);
            m_at += size;
        }
    }

    void bytes(const char *from, size_t size)
    {
        std::memcpy(m_at, from, size);
        m_at += size;
    }

    [[nodiscard]] size_t size() const { return static_cast<size_t>(m_at - m_start); }
    [[nodiscard]] QByteArray copy() const { return {m_start, m_at - m_start}; }

private:
    char *m_start;
    char *m_at;
};

qsizetype roomForText(const QString &text)
{
    return maxNumberBytes + text.size() * 2;
}

qsizetype roomForValue(const Value &value)
{
    if (const auto *text = value.get<QString>())
        return 1 + roomForText(*text);
    if (const auto *decimal = value.get<Decimal>())
        return 1 + roomForText(decimal->text());
    qsizetype room = 1 + maxNumberBytes;
    if (const auto *list = value.get<QStringList>()) {
        for (const QString &entry : *list)
            room += roomForText(entry);
    }
    return room;
}

void writeValue(Writer &writer, const Value &value)
{
    writer.byte(static_cast<char>(value.kind()));
    if (const auto *text = value.get<QString>()) {
        writer.text(*text);
    } else if (const auto *integer = value.get<qint64>()) {
        writer.signedNumber(*integer);
    } else if (const auto *flag = value.get<bool>()) {
        writer.byte(*flag ? 1 : 0);
    } else if (const auto *decimal = value.get<Decimal>()) {
        writer.text(decimal->text());
    } else if (const auto *day = value.get<QDate>()) {
        writer.signedNumber(day->toJulianDay());
    } else if (const auto *instant = value.get<Instant>()) {
        writer.signedNumber(instant->ms);
    } else if (const auto *list = value.get<QStringList>()) {
        writer.number(static_cast<quint64>(list->size()));
        for (const QString &entry : *list)
            writer.text(entry);
    }
}

/// Every read checks what is left; after a failure all further reads fail too.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    {
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }

    char byte()
    {
        if (m_at == m_end) {
            m_ok = false;
            return 0;
        }
        return *m_at++;
    }

    quint64 number()
    {
        quint64 n = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto b = static_cast<quint64>(static_cast<uchar>(byte()));
            n |= (b & 0x7FU) << shift;
            if (b < 0x80)
                return n;
        }
        m_ok = false;
        return 0;
    }

    qint64 signedNumber()
    {
        const quint64 n = number();
        return static_cast<qint64>((n >> 1U) ^ ((n & 1U) ? ~quint64(0) : 0));
    }

    /// True where the text that stands here is this one; it is behind us then either way.
    bool passText(QStringView wanted)
    {
        const quint64 head = number();
        const bool wide = (head & 1U) != 0;
        const quint64 count = head >> 1U;
        const char *start = pass(wide ? count * 2 : count);
        if (!start || count != static_cast<quint64>(wanted.size()))
            return false;
        if (!wide)
            return wanted == QLatin1StringView(start, static_cast<qsizetype>(count));
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (qFromLittleEndian<char16_t>(start + i * 2) != wanted.at(i))
                return false;
        }
        return true;
    }

    /// Leaves a value behind.
    void passValue()
    {
        switch (static_cast<Value::Kind>(byte())) {
        case Value::Kind::Null:
            return;
        case Value::Kind::Boolean:
            static_cast<void>(byte());
            return;
        case Value::Kind::Integer:
        case Value::Kind::Day:
        case Value::Kind::Instant:
            static_cast<void>(number());
            return;
        case Value::Kind::Decimal:
        case Value::Kind::Text:
            static_cast<void>(passText({}));
            return;
        case Value::Kind::List:
            for (quint64 left = number(); left > 0 && m_ok; --left)
                static_cast<void>(passText({}));
            return;
        }
        m_ok = false;
    }

    /// `known` is what usually stands here: where the bytes agree it is shared instead of built anew.
    QString text(const QString *known = nullptr)
    {
        const quint64 head = number();
        const bool wide = (head & 1U) != 0;
        const quint64 size = head >> 1U;
        const auto left = static_cast<quint64>(m_end - m_at);
        if (!m_ok || size > left || (wide && size * 2 > left)) {
            m_ok = false;
            return {};
        }
        const char *start = m_at;
        const auto count = static_cast<qsizetype>(size);
        m_at += wide ? count * 2 : count;
        if (!wide) {
            const QLatin1StringView latin(start, count);
            return known && *known == latin ? *known : QString(latin);
        }
        QString result(count, Qt::Uninitialized);
        qFromLittleEndian<char16_t>(start, count, result.data());
        return result;
    }

private:
    /// Where these bytes begin; null where there are not so many.
    const char *pass(quint64 count)
    {
        if (!m_ok || count > static_cast<quint64>(m_end - m_at)) {
            m_ok = false;
            return nullptr;
        }
        const char *start = m_at;
        m_at += count;
        return start;
    }

    const char *m_at;
    const char *m_end;
    bool m_ok = true;
};

std::optional<Value> readValue(Reader &reader)
{
    switch (static_cast<Value::Kind>(reader.byte())) {
    case Value::Kind::Null:
        return Value();
    case Value::Kind::Boolean:
        return Value(reader.byte() != 0);
    case Value::Kind::Integer:
        return Value(reader.signedNumber());
    case Value::Kind::Decimal:
        if (const auto decimal = Decimal::parse(reader.text()))
            return Value(*decimal);
        return std::nullopt;
    case Value::Kind::Day:
        return Value(QDate::fromJulianDay(reader.signedNumber()));
    case Value::Kind::Instant:
        return Value(Instant{reader.signedNumber()});
    case Value::Kind::Text:
        return Value(reader.text());
    case Value::Kind::List: {
        QStringList list;
        const quint64 size = reader.number();
        for (quint64 i = 0; i < size && reader.ok(); ++i)
            list.append(reader.text());
        return Value(list);
    }
    }
    return std::nullopt;
}

} // namespace

QByteArray encodeFields(const Fields &fields)
{
    qsizetype room = 1 + maxNumberBytes;
    for (const auto &[name, value] : fields.entries())
        room += roomForText(name) + roomForValue(value);
    // One buffer a thread: a record costs one allocation, of its true size.
    thread_local std::vector<char> buffer;
    if (buffer.size() < static_cast<size_t>(room))
        buffer.resize(static_cast<size_t>(room));
    Writer writer(buffer.data());
    writer.byte(codecVersion);
    writer.number(fields.entries().size());
    for (const auto &[name, value] : fields.entries()) {
        writer.text(name);
        writeValue(writer, value);
    }
    return writer.copy();
}

std::optional<Fields> decodeFields(QByteArrayView bytes)
{
    // Records of one object carry the same names in the same places: each is built once per thread.
    thread_local std::vector<QString> names;
    Reader reader(bytes);
    if (reader.byte() != codecVersion)
        return std::nullopt;
    const quint64 count = reader.number();
    if (!reader.ok() || count > static_cast<quint64>(bytes.size()))
        return std::nullopt;
    if (names.size() < count)
        names.resize(count);
    Fields fields;
    fields.reserve(count);
    for (quint64 i = 0; i < count; ++i) {
        names[i] = reader.text(&names[i]);
        std::optional<Value> value = readValue(reader);
        if (!value || !reader.ok())
            return std::nullopt;
        fields.append(names[i], std::move(*value));
    }
    if (!reader.atEnd())
        return std::nullopt;
    fields.sort();
    return fields;
}

PackedFields packFields(const Fields &fields)
{
    return {encodeFields(fields), fieldsHash(fields)};
}

Value packedField(const PackedFields &fields, QStringView name)
{
    Reader reader(fields.bytes);
    if (reader.byte() != codecVersion)
        return {};
    for (quint64 left = reader.number(); left > 0 && reader.ok(); --left) {
        if (reader.passText(name))
            return readValue(reader).value_or(Value());
        reader.passValue();
    }
    return {};
}

FieldsPacker::Name::Name(const QString &name)
    : text(name)
{
    std::vector<char> buffer(static_cast<size_t>(roomForText(name)));
    Writer writer(buffer.data());
    writer.text(name);
    bytes = writer.copy();
}

void FieldsPacker::makeRoom(qsizetype bytes)
{
    const size_t needed = m_size + static_cast<size_t>(bytes);
    if (m_buffer.size() < needed)
        m_buffer.resize(std::max(needed, m_buffer.size() * 2));
}

void FieldsPacker::begin(size_t fields)
{
    m_size = 0;
    m_hash = StableHash();
    makeRoom(1 + maxNumberBytes);
    Writer writer(m_buffer.data());
    writer.byte(codecVersion);
    writer.number(fields);
    m_size = writer.size();
}

void FieldsPacker::addName(const Name &name, qsizetype roomForValue)
{
    const auto size = static_cast<size_t>(name.bytes.size());
    makeRoom(name.bytes.size() + roomForValue);
    std::memcpy(m_buffer.data() + m_size, name.bytes.constData(), size);
    m_size += size;
    m_hash.add(QStringView(name.text));
}

void FieldsPacker::add(const Name &name, std::string_view text)
{
    if (!isAscii(text)) {
        add(name, Value(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))));
        return;
    }
    addName(name, 1 + maxNumberBytes + static_cast<qsizetype>(text.size()));
    Writer writer(m_buffer.data() + m_size);
    writer.byte(static_cast<char>(Value::Kind::Text));
    writer.number(static_cast<quint64>(text.size()) << 1U);
    writer.bytes(text.data(), text.size());
    m_size += writer.size();
    // As valueHash(): a blank text is like null.
    StableHash hash;
    if (!text.empty()) {
        hash.add(static_cast<quint64>(Value::Kind::Text));
        hash.addAscii(text);
    }
    m_hash.add(hash.result());
}

void FieldsPacker::add(const Name &name, const Value &value)
{
    addName(name, roomForValue(value));
    Writer writer(m_buffer.data() + m_size);
    writeValue(writer, value);
    m_size += writer.size();
    m_hash.add(valueHash(value));
}

PackedFields FieldsPacker::finish() const
{
    return {QByteArray(m_buffer.data(), static_cast<qsizetype>(m_size)), m_hash.result()};
}

} // namespace tandem
