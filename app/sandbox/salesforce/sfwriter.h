// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfsave.h"

namespace tandem::sandbox {

/// Saves records by the write rules of contract salesforce.md 5.7 and 5.8. One per request.
class SfWriter
{
public:
    struct Options
    {
        bool allowDuplicates = false; ///< Sforce-Duplicate-Rule-Header: allowSave=true
        bool asSystem =
            false; ///< the edit hooks and the seed: read-only fields may be set, owners may be inactive
    };
    SfWriter(SfContext &context, Options options)
        : m_context(context)
        , m_options(options)
    {
    }

    [[nodiscard]] SfResult<SfRow *> insert(SfTable &table, const nlohmann::json &fields);
    [[nodiscard]] SfResult<void> update(SfTable &table, SfRow &row, const nlohmann::json &fields);
    /// To the recycle bin, with the children that cascade and theirs.
    [[nodiscard]] SfResult<void> remove(SfRow &row);
    /// Back from the bin, with the children that went with it.
    void undelete(SfRow &row);
    /// The loser goes to the bin and names the winner; its children move over (contract 3.7, rule S3).
    void merge(SfRow &winner, SfRow &loser);

    /// The live row of an id of this object; why it cannot be written otherwise.
    [[nodiscard]] SfResult<SfRow *> target(SfTable &table, const QByteArray &id) const;

private:
    using Staged = SfStaged;
    [[nodiscard]] SfResult<void> stage(SfSave &save, const nlohmann::json &fields) const;
    [[nodiscard]] SfResult<bool> stageSpecial(
        SfSave &save, int index, const QByteArray &name, const nlohmann::json &value) const;
    [[nodiscard]] SfResult<void> prepare(SfSave &save, const nlohmann::json &fields) const;
    void bin(SfRow &row);
    [[nodiscard]] SfResult<SfValue> byExternalId(const FieldDef &field, const nlohmann::json &parent) const;
    [[nodiscard]] SfResult<void> checkRequired(
        const ObjectDef &def, const Staged &staged, bool creating) const;
    [[nodiscard]] SfResult<void> checkReferences(
        const ObjectDef &def, const Staged &staged, const SfRow *row) const;
    [[nodiscard]] SfResult<void> checkUnique(
        const SfTable &table, const Staged &staged, const SfRow *row) const;
    [[nodiscard]] SfResult<void> checkDuplicates(
        const SfTable &table, const Staged &staged, const SfRow *row) const;
    [[nodiscard]] SfResult<void> checkLocks(const Staged &staged, const SfRow *row) const;
    [[nodiscard]] SfResult<void> takeLocks(
        const ObjectDef &def, const Staged &staged, const SfRow *row) const;
    [[nodiscard]] SfResult<void> checkAll(
        const SfTable &table, const Staged &staged, const SfRow *row, bool creating) const;
    void runTrigger(const ObjectDef &def, Staged &staged) const;
    void apply(SfRow &row, const Staged &staged) const;
    [[nodiscard]] std::vector<std::pair<SfRow *, int>> childrenOf(const SfRow &row, bool deleted) const;
    [[nodiscard]] QByteArray actor() const { return m_context.user; }

    SfContext &m_context;
    Options m_options;
};

} // namespace tandem::sandbox
