// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/gzip.h"

#include <QtEndian>

#include <array>

namespace tandem::server {

namespace {

constexpr std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 n = 0; n < 256; ++n) {
        quint32 c = n;
        for (int bit = 0; bit < 8; ++bit)
            c = (c & 1) != 0 ? 0xEDB88320U ^ (c >> 1) : c >> 1;
        table[n] = c;
    }
    return table;
}

quint32 crc32(const QByteArray &bytes)
{
    static constexpr auto table = crcTable();
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<quint8>(byte)) & 0xFFU] ^ (crc >> 8);
    return crc ^ 0xFFFFFFFFU;
}

void appendLittleEndian(QByteArray &to, quint32 value)
{
    const quint32 bytes = qToLittleEndian(value);
    to.append(reinterpret_cast<const char *>(&bytes), sizeof(bytes));
}

} // namespace

QByteArray gzip(const QByteArray &bytes)
{
    // qCompress writes 4 bytes of length, 2 of zlib header, the deflate stream and 4 of Adler sum: gzip wraps
    // the same stream, so zlib itself need not become one more dependency.
    constexpr qsizetype before = 6;
    constexpr qsizetype after = 4;
    const QByteArray zlib = qCompress(bytes, 1);
    QByteArray result("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
    result += QByteArrayView(zlib).sliced(before, zlib.size() - before - after);
    appendLittleEndian(result, crc32(bytes));
    appendLittleEndian(result, static_cast<quint32>(bytes.size()));
    return result;
}

} // namespace tandem::server
