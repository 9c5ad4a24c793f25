// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfschema.h"

#include <string_view>

namespace tandem::sandbox {

/// One non-null field of a row.
struct SfCell
{
    quint16 field = 0;
    SfValue value;
};

/// One record. Only filled fields take space; cells are ordered by field.
struct SfRow
{
    SfTextPtr id; ///< 18 characters
    const ObjectDef *def = nullptr;
    SfInstant created;
    SfInstant modified;
    SfInstant stamp;
    SfInstant deletedAt;
    qint64 ordinal = -1; ///< which of the generated rows it is
    bool deleted = false;
    bool purged = false; ///< gone from the recycle bin, or never committed: no query shows it
    std::vector<SfCell> cells;

    [[nodiscard]] const SfValue *cell(int field) const;
    void setCell(int field, SfValue value);
};

/// Rows that are made when somebody looks at them. Pure: an ordinal always gives the same row. Ordinals count
/// from 0; ids and stamps ascend with them, and no row of them is deleted.
class SfGenerator
{
public:
    virtual ~SfGenerator() = default;
    [[nodiscard]] virtual qint64 count() const = 0;
    /// -1 where the id is of none of them.
    [[nodiscard]] virtual qint64 ordinalOf(std::string_view fifteen) const = 0;
    [[nodiscard]] virtual QByteArray idAt(qint64 ordinal) const = 0; ///< 18 characters
    [[nodiscard]] virtual SfInstant stampAt(qint64 ordinal) const = 0;
    /// One field without the rest: indexes are made of these.
    [[nodiscard]] virtual SfValue valueAt(qint64 ordinal, int field) const = 0;
    [[nodiscard]] virtual SfRow rowAt(qint64 ordinal) const = 0;
    /// Id and stamps alone, into a row that is used again and again.
    void outline(qint64 ordinal, SfRow &row) const;
};

/// Where a row stands, for as long as the table lives: at its address, or as one of the generated rows.
struct SfSpot
{
    SfRow *row = nullptr;
    qint64 ordinal = -1;
};

} // namespace tandem::sandbox
