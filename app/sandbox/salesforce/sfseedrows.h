// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfdatabase.h"
#include "app/sandbox/salesforce/sfseed.h"
#include "app/sandbox/seeddata.h"

#include <array>

namespace tandem::sandbox {

/// The seeded accounts, and the contacts of each, made when they are looked at. `database` holds the users
/// already, and outlives the rows.
[[nodiscard]] std::unique_ptr<const SfGenerator> seedAccounts(
    SfDatabase &database, const SeedOptions &options);
[[nodiscard]] std::unique_ptr<const SfGenerator> seedContacts(
    SfDatabase &database, const SeedOptions &options);

/// Writes fields of seeded rows by name; what many rows share is stored once.
class SfSeedWriter
{
public:
    SfSeedWriter(SfDatabase &database, const ObjectDef &def);

    /// A row with its system fields.
    [[nodiscard]] SfRow start(const QByteArray &id, SfInstant changed, int by) const;
    static void set(SfRow &row, int field, SfValue value) { row.setCell(field, std::move(value)); }
    static void setText(SfRow &row, int field, const QString &text);
    /// The few values of a picklist, of places and of first names.
    void setShared(SfRow &row, int field, const QString &text) const;
    [[nodiscard]] SfValue user(int owner) const { return m_users[static_cast<size_t>(owner)]; }
    [[nodiscard]] int field(const char *name) const { return m_def.fieldIndex(name); }

private:
    const ObjectDef &m_def;
    int m_createdBy;
    int m_modifiedBy;
    std::array<SfValue, seedOwnerCount> m_users;
    mutable QHash<QString, SfValue> m_shared;
};

} // namespace tandem::sandbox
