// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/record.h"

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

} // namespace tandem
