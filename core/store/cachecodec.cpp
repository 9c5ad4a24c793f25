// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cachecodec.h"

#include <QtEndian>

namespace tandem::store {

namespace {

/// FNV-1a, 64 bits: the same on every machine and in every version.
quint64 mix(quint64 seed, QByteArrayView bytes)
{
    constexpr quint64 prime = 1099511628211ULL;
    for (const char byte : bytes)
        seed = (seed ^ static_cast<uchar>(byte)) * prime;
    return seed;
}

constexpr quint64 offsetBasis = 14695981039346656037ULL;

void appendText(QByteArray &bytes, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const quint32 size = qToLittleEndian(static_cast<quint32>(utf8.size()));
    bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    bytes.append(utf8);
}

std::optional<QString> takeText(QByteArrayView &bytes)
{
    if (bytes.size() < 4)
        return std::nullopt;
    const auto size = static_cast<qsizetype>(qFromLittleEndian<quint32>(bytes.data()));
    bytes = bytes.sliced(4);
    if (bytes.size() < size)
        return std::nullopt;
    const QString text = QString::fromUtf8(bytes.first(size));
    bytes = bytes.sliced(size);
    return text;
}

EncodedEntry encodeEntry(const CacheEntry &entry)
{
    const Record &record = entry.record;
    EncodedEntry encoded;
    encoded.id = record.id.text();
    encoded.mergedInto = record.mergedInto.isEmpty() ? QLatin1String("") : record.mergedInto.text();
    encoded.stamp = record.stamp.ms;
    const PackedFields packed = entry.packed ? *entry.packed : packFields(record.fields);
    encoded.hash = static_cast<qint64>(recordHash(record, packed.hash));
    encoded.deleted = record.deleted;
    encoded.fields = packed.bytes;
    encoded.keys = encodeMatchKeys(entry.matchKeys);
    encoded.keysHash = encoded.keys.isEmpty() ? 0 : static_cast<qint64>(mix(offsetBasis, encoded.keys));
    encoded.matchKeys = entry.matchKeys;
    return encoded;
}

} // namespace

quint64 recordHash(const Record &record)
{
    return recordHash(record, fieldsHash(record.fields));
}

quint64 recordHash(const Record &record, quint64 fields)
{
    if (!record.deleted && record.mergedInto.isEmpty())
        return fields;
    return mix(mix(fields, record.deleted ? "deleted" : "merged"), record.mergedInto.text().toUtf8());
}

std::vector<EncodedEntry> encodeEntries(const std::vector<CacheEntry> &entries)
{
    std::vector<EncodedEntry> encoded;
    encoded.reserve(entries.size());
    for (const CacheEntry &entry : entries)
        encoded.push_back(encodeEntry(entry));
    return encoded;
}

QByteArray encodeMatchKeys(const QList<std::pair<QString, QString>> &keys)
{
    QByteArray bytes("");
    for (const auto &[name, value] : keys) {
        appendText(bytes, name);
        appendText(bytes, value);
    }
    return bytes;
}

std::optional<QList<std::pair<QString, QString>>> decodeMatchKeys(const QByteArray &bytes)
{
    QList<std::pair<QString, QString>> keys;
    QByteArrayView rest(bytes);
    while (!rest.isEmpty()) {
        const auto name = takeText(rest);
        const auto value = name ? takeText(rest) : std::nullopt;
        if (!value)
            return std::nullopt;
        keys.append({*name, *value});
    }
    return keys;
}

} // namespace tandem::store
