// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfseed.h"

#include "app/sandbox/salesforce/sfseedrows.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Writes the few rows that are no company's and no person's directly, past the write rules.
class Seeder
{
public:
    Seeder(SfDatabase &database, const SeedOptions &options)
        : m_database(database)
        , m_newest{options.newest.ms / 1000}
    {
    }

    void organization()
    {
        SfTable *table = m_database.table("Organization");
        const SfSeedWriter writer(m_database, table->def());
        SfRow row = writer.start(seedOrganizationId().toLatin1(), before(30000000), 0);
        const auto set = [&](const char *field, const QString &text) {
            SfSeedWriter::setText(row, writer.field(field), text);
        };
        set("Name", u"Northwind Traders"_s);
        set("OrganizationType", u"Enterprise Edition"_s);
        set("InstanceName", u"EU99"_s);
        for (const char *field : {"DefaultLocaleSidKey", "LanguageLocaleKey"})
            set(field, u"en_US"_s);
        set("TimeZoneSidKey", u"Europe/Stockholm"_s);
        m_database.insert(*table, std::move(row));
    }

    void user(int index)
    {
        SfTable *table = m_database.table("User");
        const SfSeedWriter writer(m_database, table->def());
        const SeedOwner owner = ownerAt(index);
        SfRow row = writer.start(seedUserId(index).toLatin1(), before(20000000), 0);
        const auto set = [&](const char *field, const QString &text) {
            SfSeedWriter::setText(row, writer.field(field), text);
        };
        set("Username", owner.email);
        set("Email", owner.email);
        set("FirstName", owner.firstName);
        set("LastName", owner.lastName);
        set("Alias", owner.email.left(5));
        row.setCell(writer.field("IsActive"), SfValue(owner.active));
        set("UserType", u"Standard"_s);
        if (const SfRow *profile = profileNamed(index == 0 ? "System Administrator" : "Standard User"))
            row.setCell(writer.field("ProfileId"), m_database.value(*profile, "Id"));
        set("TimeZoneSidKey", u"Europe/Stockholm"_s);
        for (const char *field : {"LocaleSidKey", "LanguageLocaleKey"})
            set(field, u"en_US"_s);
        set("EmailEncodingKey", u"UTF-8"_s);
        m_database.insert(*table, std::move(row));
    }

    void deletedAccount(int index)
    {
        SfTable *table = m_database.table("Account");
        const SfSeedWriter writer(m_database, table->def());
        SfRow row = writer.start(seedAccountIdBytes(800000000 + index), before(3600 * (index + 1)), 0);
        SfSeedWriter::setText(row, writer.field("Name"), u"Deleted company %1"_s.arg(index));
        row.setCell(writer.field("OwnerId"), writer.user(0));
        row.deleted = true;
        row.deletedAt = row.stamp;
        m_database.insert(*table, std::move(row));
    }

private:
    [[nodiscard]] const SfRow *profileNamed(const QByteArray &name) const
    {
        const SfRow *found = nullptr;
        m_database.table("Profile")->eachRow([&](const SfRow &row) {
            if (m_database.value(row, "Name").utf8() == name)
                found = &row;
        });
        return found;
    }
    [[nodiscard]] SfInstant before(qint64 seconds) const { return {m_newest.seconds - seconds}; }

    SfDatabase &m_database;
    SfInstant m_newest;
};

} // namespace

void seedSalesforce(SalesforceService &service, const SeedOptions &options)
{
    SeedOptions effective = options;
    if (effective.newest.ms == 0)
        effective.newest = service.now() - std::chrono::hours(1);
    SfDatabase &database = service.database();
    Seeder seeder(database, effective);
    seeder.organization();
    for (int i = 0; i < seedOwnerCount; ++i)
        seeder.user(i);
    database.table("Account")->generate(seedAccounts(database, effective));
    database.table("Contact")->generate(seedContacts(database, effective));
    for (int i = 0; i < effective.deletedCompanies; ++i)
        seeder.deletedAccount(i);
}

} // namespace tandem::sandbox
