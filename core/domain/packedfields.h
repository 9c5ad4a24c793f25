// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/record.h"
#include "core/domain/stablehash.h"

#include <string_view>

namespace tandem {

/// Fields in the form the cache keeps them, with their hash: what encodeFields() and fieldsHash() give.
struct PackedFields
{
    QByteArray bytes;
    quint64 hash = 0;
    friend bool operator==(const PackedFields &, const PackedFields &) = default;
};

[[nodiscard]] PackedFields packFields(const Fields &fields);
/// One field, without building the others; null where it is absent.
[[nodiscard]] Value packedField(const PackedFields &fields, QStringView name);

/// Makes PackedFields out of a page's UTF-8 without a QString for each value: reading a large organisation is
/// mostly this. Fields must come sorted by name, each once. For one thread; used again for every record.
class FieldsPacker
{
public:
    /// A name as it is written; made once for all records of a page.
    struct Name
    {
        explicit Name(const QString &name);
        QString text;
        QByteArray bytes;
    };

    void begin(size_t fields);
    /// Valid UTF-8.
    void add(const Name &name, std::string_view text);
    void add(const Name &name, const Value &value);
    [[nodiscard]] PackedFields finish() const;

private:
    void makeRoom(qsizetype bytes);
    void addName(const Name &name, qsizetype roomForValue);

    std::vector<char> m_buffer;
    size_t m_size = 0;
    StableHash m_hash;
};

} // namespace tandem
