// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfseed.h"

#include "app/sandbox/seeddata.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Writes rows directly: the write rules would cost most of the time of filling in a million records.
class Seeder
{
public:
    Seeder(SalesforceService &service, const SeedOptions &options)
        : m_database(service.database())
        , m_options(options)
        , m_newest{options.newest.ms / 1000}
    {
    }

    void run()
    {
        organization();
        for (int i = 0; i < seedOwnerCount; ++i)
            user(i);
        for (int i = 0; i < m_options.companies; ++i) {
            const SeedCompany company = companyAt(m_options.seed, i);
            if (company.inSalesforce())
                account(company);
        }
        for (int i = 0; i < m_options.deletedCompanies; ++i)
            deletedAccount(i);
    }

private:
    SfRow start(const ObjectDef &def, const QByteArray &id, qint64 secondsBefore, int by)
    {
        SfRow row;
        row.def = &def;
        row.id = SfTextPtr(new SfText(id));
        row.created = {m_newest.seconds - secondsBefore - 86400};
        row.modified = {m_newest.seconds - secondsBefore};
        row.stamp = row.modified;
        setReference(row, "CreatedById", seedUserId(by));
        setReference(row, "LastModifiedById", seedUserId(by));
        return row;
    }

    static void set(SfRow &row, const QByteArray &field, SfValue value)
    {
        row.setCell(row.def->fieldIndex(field), std::move(value));
    }
    static void setText(SfRow &row, const QByteArray &field, const QString &text)
    {
        set(row, field, text.isEmpty() ? SfValue() : SfValue::text(text));
    }
    void setReference(SfRow &row, const QByteArray &field, const QString &id)
    {
        const SfRow *target = m_database.find(id.toLatin1());
        set(row, field, target ? SfValue(target->id) : SfValue::text(id));
    }
    /// The few values of a picklist are stored once.
    void setShared(SfRow &row, const QByteArray &field, const QString &text)
    {
        if (text.isEmpty())
            return;
        auto at = m_shared.find(text);
        if (at == m_shared.end())
            at = m_shared.insert(text, SfValue::text(text));
        set(row, field, *at);
    }

    void organization()
    {
        SfTable *table = m_database.table("Organization");
        SfRow row = start(table->def(), seedOrganizationId().toLatin1(), 30000000, 0);
        setText(row, "Name", u"Northwind Traders"_s);
        setText(row, "OrganizationType", u"Enterprise Edition"_s);
        setText(row, "InstanceName", u"EU99"_s);
        for (const char *field : {"DefaultLocaleSidKey", "LanguageLocaleKey"})
            setText(row, field, u"en_US"_s);
        setText(row, "TimeZoneSidKey", u"Europe/Stockholm"_s);
        m_database.insert(*table, std::move(row));
    }

    void user(int index)
    {
        SfTable *table = m_database.table("User");
        const SeedOwner owner = ownerAt(index);
        SfRow row = start(table->def(), seedUserId(index).toLatin1(), 20000000, 0);
        setText(row, "Username", owner.email);
        setText(row, "Email", owner.email);
        setText(row, "FirstName", owner.firstName);
        setText(row, "LastName", owner.lastName);
        setText(row, "Alias", owner.email.left(5));
        set(row, "IsActive", SfValue(owner.active));
        setText(row, "UserType", u"Standard"_s);
        setText(row, "TimeZoneSidKey", u"Europe/Stockholm"_s);
        for (const char *field : {"LocaleSidKey", "LanguageLocaleKey"})
            setText(row, field, u"en_US"_s);
        setText(row, "EmailEncodingKey", u"UTF-8"_s);
        m_database.insert(*table, std::move(row));
    }

    /// Seconds before the newest stamp: spread over a year, but every fifty neighbours share one second, as
    /// after an import.
    [[nodiscard]] qint64 age(int company) const
    {
        const qint64 groups = m_options.companies / 50 + 1;
        return (groups - company / 50) * (365 * 86400 / (groups + 1)) % (365 * 86400);
    }

    void account(const SeedCompany &company)
    {
        SfTable *table = m_database.table("Account");
        SfRow row = start(
            table->def(), seedAccountId(company.index).toLatin1(), age(company.index), company.ownerIndex);
        setText(row, "Name", company.name);
        setText(row, "Website", company.website);
        setText(row, "Phone", company.phone);
        setText(row, "BillingStreet", company.street);
        setShared(row, "BillingCity", company.city);
        setText(row, "BillingPostalCode", company.postalCode);
        setShared(row, "BillingCountry", company.country);
        setShared(row, "Industry", company.industry);
        setShared(row, "Tier__c", company.tier);
        setText(row, "Description", company.description);
        set(row, "ARR__c", SfValue(company.arr));
        set(row, "MRR__c", SfValue(company.mrr));
        set(row, "Seats__c", SfValue(double(company.seats)));
        set(row, "NumberOfEmployees", SfValue(double(company.seats * 3)));
        if (company.renewal.isValid())
            set(row, "Renewal_Date__c", SfValue(SfDay{company.renewal.toJulianDay()}));
        set(row, "Strategic__c", company.index % 10 == 0 ? SfValue(true) : SfValue());
        setText(row, "Customer_Number__c", u"C-%1"_s.arg(company.index + 1, 7, 10, QChar(u'0')));
        setReference(row, "OwnerId", seedUserId(company.ownerIndex));
        if (company.parentMissing)
            setText(row, "ParentId", seedAccountId(900000000 + company.index));
        else if (company.parentIndex >= 0 && companyAt(m_options.seed, company.parentIndex).inSalesforce())
            setReference(row, "ParentId", seedAccountId(company.parentIndex));
        const SfRow &stored = m_database.insert(*table, std::move(row));
        for (int i = 0; i < m_options.peoplePerCompany; ++i)
            contact(company, stored, i);
    }

    void contact(const SeedCompany &company, const SfRow &account, int index)
    {
        SfTable *table = m_database.table("Contact");
        const SeedPerson person = personAt(m_options.seed, company.index, index);
        SfRow row = start(table->def(), seedContactId(company.index, index).toLatin1(), age(company.index),
            company.ownerIndex);
        set(row, "AccountId", SfValue(account.id));
        setShared(row, "FirstName", person.firstName);
        setShared(row, "LastName", person.lastName);
        setText(row, "Email", person.email);
        setText(row, "Phone", person.phone);
        setShared(row, "Title", person.title);
        setShared(row, "MailingCity", company.city);
        set(row, "Has_Left__c", person.hasLeft ? SfValue(true) : SfValue());
        setReference(row, "OwnerId", seedUserId(company.ownerIndex));
        m_database.insert(*table, std::move(row));
    }

    void deletedAccount(int index)
    {
        SfTable *table = m_database.table("Account");
        SfRow row = start(table->def(), seedAccountId(800000000 + index).toLatin1(), 3600 * (index + 1), 0);
        setText(row, "Name", u"Deleted company %1"_s.arg(index));
        setReference(row, "OwnerId", seedUserId(0));
        row.deleted = true;
        row.deletedAt = row.stamp;
        m_database.insert(*table, std::move(row));
    }

    SfDatabase &m_database;
    const SeedOptions &m_options;
    SfInstant m_newest;
    QHash<QString, SfValue> m_shared;
};

} // namespace

void seedSalesforce(SalesforceService &service, const SeedOptions &options)
{
    SeedOptions effective = options;
    if (effective.newest.ms == 0)
        effective.newest = service.now() - std::chrono::hours(1);
    Seeder(service, effective).run();
}

} // namespace tandem::sandbox
