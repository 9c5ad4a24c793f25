// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/value.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace tandem {

/// The fields of a record, sorted by name. A field that was not read is not there (S6).
class Fields
{
public:
    using Entry = std::pair<QString, Value>;

    Fields() = default;
    Fields(std::initializer_list<Entry> entries);

    [[nodiscard]] const Value *find(QStringView name) const;
    /// Null where the field is absent.
    [[nodiscard]] Value value(QStringView name) const;
    [[nodiscard]] bool contains(QStringView name) const { return find(name) != nullptr; }
    void set(const QString &name, Value value);
    /// Appends without searching; call sort() after the last one.
    void append(QString name, Value value) { m_entries.emplace_back(std::move(name), std::move(value)); }
    void sort();
    void reserve(size_t count) { m_entries.reserve(count); }
    void remove(QStringView name);
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }

    friend bool operator==(const Fields &, const Fields &) = default;

private:
    std::vector<Entry> m_entries;
};

/// One record of one side, as last read.
struct Record
{
    RecordId id;
    Instant stamp; ///< SystemModstamp or updatedAt; 0 where the service gave none
    bool deleted = false;
    RecordId mergedInto; ///< MasterRecordId of a merge loser (S3)
    Fields fields;

    friend bool operator==(const Record &, const Record &) = default;
};

/// A compact binary form of the fields for the cache, and back. Round-trips every Value exactly.
[[nodiscard]] QByteArray encodeFields(const Fields &fields);
[[nodiscard]] std::optional<Fields> decodeFields(QByteArrayView bytes);

/// A stable 64-bit hash of the fields' values (names included), for "did this record change".
[[nodiscard]] quint64 fieldsHash(const Fields &fields);

} // namespace tandem
