// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfcontext.h"

namespace tandem::sandbox {

using SfStaged = std::vector<std::pair<int, SfValue>>;

/// One record on its way into its table: what is written, and what is there. Lives for one save.
struct SfSave
{
    SfContext &context;
    SfTable &table;
    SfStaged &staged;
    const SfRow *row = nullptr; ///< as it is; null for a new record
    bool asSystem = false; ///< a hook or a rule writes: what clients may not do is allowed
    std::optional<QByteArrayList> whoIds; ///< of TaskWhoIds and EventWhoIds, where they are written

    [[nodiscard]] const ObjectDef &def() const { return table.def(); }
    [[nodiscard]] bool creating() const { return row == nullptr; }
    [[nodiscard]] bool writes(const QByteArray &field) const;
    /// What the field will hold: as written, else as stored, else its default.
    [[nodiscard]] SfValue after(const QByteArray &field) const;
    void set(const QByteArray &field, SfValue value);
};

/// What the object's own rules derive and refuse (contract salesforce.md 6, 7, 8); before the row is touched.
[[nodiscard]] SfResult<void> applyRules(SfSave &save);
/// The other rows that follow a saved one: relations, occurrences, versions, shadow contacts.
void followSave(SfSave &save, SfRow &row);
/// The other rows that change when one went to the bin or was taken out of it.
void followRemoval(SfContext &context, SfRow &row);

/// Saves as the system does, rules included; the new row. Null where the schema lacks a field.
SfRow *systemInsert(SfContext &context, const QByteArray &object, const nlohmann::json &fields);
void systemUpdate(SfContext &context, SfRow &row, const nlohmann::json &fields);
void systemRemove(SfContext &context, SfRow &row);

} // namespace tandem::sandbox
