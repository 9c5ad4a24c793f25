// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfseedrows.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86400;

int accountsOf(int company)
{
    return presenceOf(company) == SeedPresence::StartdeliverOnly ? 0 : 1;
}

/// What accounts and contacts have in common: which companies there are, and how old they are.
class Companies
{
public:
    explicit Companies(const SeedOptions &options)
        : m_options(options)
        , m_count(100, accountsOf)
    {
    }
    [[nodiscard]] quint32 seed() const { return m_options.seed; }
    [[nodiscard]] int people() const { return m_options.peoplePerCompany; }
    [[nodiscard]] qint64 accounts() const { return m_count.before(m_options.companies); }
    [[nodiscard]] int company(qint64 account) const { return m_count.at(account).company; }
    /// -1 where the company is none of the seeded ones, or not in Salesforce.
    [[nodiscard]] qint64 account(qint64 company) const
    {
        if (company < 0 || company >= m_options.companies || accountsOf(static_cast<int>(company)) == 0)
            return -1;
        return m_count.before(static_cast<int>(company));
    }
    /// Spread over the year before the newest stamp, but every fifty neighbours share one second, as after an
    /// import. Ascends with the companies.
    [[nodiscard]] SfInstant stamp(int company) const
    {
        const qint64 groups = m_options.companies / 50 + 1;
        const qint64 age = (groups - company / 50) * (365 * day / (groups + 1)) % (365 * day);
        return {m_options.newest.ms / 1000 - age};
    }

private:
    SeedOptions m_options;
    SeedCount m_count;
};

class Accounts final : public SfGenerator
{
public:
    Accounts(SfDatabase &database, const SeedOptions &options)
        : m_companies(options)
        , m_writer(database, database.table("Account")->def())
    {
    }
    [[nodiscard]] qint64 count() const override { return m_companies.accounts(); }
    [[nodiscard]] qint64 ordinalOf(std::string_view fifteen) const override
    {
        return m_companies.account(seedNumber(fifteen, "001") - 1);
    }
    [[nodiscard]] QByteArray idAt(qint64 ordinal) const override
    {
        return seedAccountIdBytes(m_companies.company(ordinal));
    }
    [[nodiscard]] SfInstant stampAt(qint64 ordinal) const override
    {
        return m_companies.stamp(m_companies.company(ordinal));
    }
    [[nodiscard]] SfValue valueAt(qint64 ordinal, int field) const override;
    [[nodiscard]] SfRow rowAt(qint64 ordinal) const override;

private:
    struct Fields
    {
        explicit Fields(const SfSeedWriter &writer)
            : name(writer.field("Name"))
            , type(writer.field("Type"))
            , website(writer.field("Website"))
            , phone(writer.field("Phone"))
            , street(writer.field("BillingStreet"))
            , city(writer.field("BillingCity"))
            , postalCode(writer.field("BillingPostalCode"))
            , country(writer.field("BillingCountry"))
            , industry(writer.field("Industry"))
            , tier(writer.field("Tier__c"))
            , description(writer.field("Description"))
            , arr(writer.field("ARR__c"))
            , mrr(writer.field("MRR__c"))
            , seats(writer.field("Seats__c"))
            , employees(writer.field("NumberOfEmployees"))
            , renewal(writer.field("Renewal_Date__c"))
            , strategic(writer.field("Strategic__c"))
            , number(writer.field("Customer_Number__c"))
            , owner(writer.field("OwnerId"))
            , parent(writer.field("ParentId"))
        {
        }
        int name, type, website, phone, street, city, postalCode, country, industry, tier, description, arr,
            mrr, seats, employees, renewal, strategic, number, owner, parent;
    };
    [[nodiscard]] SfValue parent(int company) const;

    Companies m_companies;
    SfSeedWriter m_writer;
    Fields m_field{m_writer};
};

SfValue textOrNull(const QString &text)
{
    return text.isEmpty() ? SfValue() : SfValue::text(text);
}

/// Who is at Startdeliver is a customer; of the others some are only asked.
QString typeOf(const SeedCompany &company)
{
    if (!company.inStartdeliver() && company.index % 3 != 0)
        return u"Prospect"_s;
    return company.index % 4 == 0 ? u"Customer - Channel"_s : u"Customer - Direct"_s;
}

SfValue Accounts::parent(int company) const
{
    const SeedParent parent = parentOf(company);
    if (parent.missing)
        return SfValue::text(seedAccountIdBytes(900000000 + company));
    return m_companies.account(parent.index) < 0 ? SfValue()
                                                 : SfValue::text(seedAccountIdBytes(parent.index));
}

SfValue Accounts::valueAt(qint64 ordinal, int field) const
{
    const int company = m_companies.company(ordinal);
    if (field == m_field.parent)
        return parent(company);
    if (field == m_field.name)
        return textOrNull(companyAt(m_companies.seed(), company).name);
    if (field == m_field.website)
        return textOrNull(companyAt(m_companies.seed(), company).website);
    const SfRow row = rowAt(ordinal);
    const SfValue *cell = row.cell(field);
    return cell ? *cell : SfValue();
}

SfRow Accounts::rowAt(qint64 ordinal) const
{
    const SeedCompany company = companyAt(m_companies.seed(), m_companies.company(ordinal));
    SfRow row = m_writer.start(
        seedAccountIdBytes(company.index), m_companies.stamp(company.index), company.ownerIndex);
    SfSeedWriter::setText(row, m_field.name, company.name);
    m_writer.setShared(row, m_field.type, typeOf(company));
    SfSeedWriter::setText(row, m_field.website, company.website);
    SfSeedWriter::setText(row, m_field.phone, company.phone);
    SfSeedWriter::setText(row, m_field.street, company.street);
    m_writer.setShared(row, m_field.city, company.city);
    SfSeedWriter::setText(row, m_field.postalCode, company.postalCode);
    m_writer.setShared(row, m_field.country, company.country);
    m_writer.setShared(row, m_field.industry, company.industry);
    m_writer.setShared(row, m_field.tier, company.tier);
    SfSeedWriter::setText(row, m_field.description, company.description);
    row.setCell(m_field.arr, SfValue(company.arr));
    row.setCell(m_field.mrr, SfValue(company.mrr));
    row.setCell(m_field.seats, SfValue(double(company.seats)));
    row.setCell(m_field.employees, SfValue(double(company.seats * 3)));
    if (company.renewal.isValid())
        row.setCell(m_field.renewal, SfValue(SfDay{company.renewal.toJulianDay()}));
    row.setCell(m_field.strategic, company.index % 10 == 0 ? SfValue(true) : SfValue());
    row.setCell(
        m_field.number, SfValue::text("C-" + QByteArray::number(company.index + 1).rightJustified(7, '0')));
    row.setCell(m_field.owner, m_writer.user(company.ownerIndex));
    row.setCell(m_field.parent, parent(company.index));
    return row;
}

class Contacts final : public SfGenerator
{
public:
    Contacts(SfDatabase &database, const SeedOptions &options)
        : m_companies(options)
        , m_writer(database, database.table("Contact")->def())
    {
    }
    [[nodiscard]] qint64 count() const override { return m_companies.accounts() * m_companies.people(); }
    [[nodiscard]] qint64 ordinalOf(std::string_view fifteen) const override
    {
        const qint64 number = seedNumber(fifteen, "003") - 1;
        const qint64 account = number < 0 ? -1 : m_companies.account(number / 1000);
        const qint64 person = number % 1000;
        return account < 0 || person >= m_companies.people() ? -1 : account * m_companies.people() + person;
    }
    [[nodiscard]] QByteArray idAt(qint64 ordinal) const override
    {
        return seedContactIdBytes(company(ordinal), person(ordinal));
    }
    [[nodiscard]] SfInstant stampAt(qint64 ordinal) const override
    {
        return m_companies.stamp(company(ordinal));
    }
    [[nodiscard]] SfValue valueAt(qint64 ordinal, int field) const override;
    [[nodiscard]] SfRow rowAt(qint64 ordinal) const override;

private:
    struct Fields
    {
        explicit Fields(const SfSeedWriter &writer)
            : account(writer.field("AccountId"))
            , firstName(writer.field("FirstName"))
            , lastName(writer.field("LastName"))
            , email(writer.field("Email"))
            , phone(writer.field("Phone"))
            , title(writer.field("Title"))
            , city(writer.field("MailingCity"))
            , left(writer.field("Has_Left__c"))
            , owner(writer.field("OwnerId"))
        {
        }
        int account, firstName, lastName, email, phone, title, city, left, owner;
    };
    [[nodiscard]] int company(qint64 ordinal) const
    {
        return m_companies.company(ordinal / m_companies.people());
    }
    [[nodiscard]] int person(qint64 ordinal) const
    {
        return static_cast<int>(ordinal % m_companies.people());
    }

    Companies m_companies;
    SfSeedWriter m_writer;
    Fields m_field{m_writer};
};

SfValue Contacts::valueAt(qint64 ordinal, int field) const
{
    if (field == m_field.account)
        return SfValue::text(seedAccountIdBytes(company(ordinal)));
    if (field == m_field.email)
        return textOrNull(personAt(m_companies.seed(), company(ordinal), person(ordinal)).email);
    const SfRow row = rowAt(ordinal);
    const SfValue *cell = row.cell(field);
    return cell ? *cell : SfValue();
}

SfRow Contacts::rowAt(qint64 ordinal) const
{
    const SeedCompany company = companyAt(m_companies.seed(), this->company(ordinal));
    const SeedPerson person = personAt(m_companies.seed(), company.index, this->person(ordinal));
    SfRow row = m_writer.start(seedContactIdBytes(company.index, person.index),
        m_companies.stamp(company.index), company.ownerIndex);
    row.setCell(m_field.account, SfValue::text(seedAccountIdBytes(company.index)));
    m_writer.setShared(row, m_field.firstName, person.firstName);
    m_writer.setShared(row, m_field.lastName, person.lastName);
    SfSeedWriter::setText(row, m_field.email, person.email);
    SfSeedWriter::setText(row, m_field.phone, person.phone);
    m_writer.setShared(row, m_field.title, person.title);
    m_writer.setShared(row, m_field.city, company.city);
    row.setCell(m_field.left, person.hasLeft ? SfValue(true) : SfValue());
    row.setCell(m_field.owner, m_writer.user(company.ownerIndex));
    return row;
}

} // namespace

SfSeedWriter::SfSeedWriter(SfDatabase &database, const ObjectDef &def)
    : m_def(def)
    , m_createdBy(def.fieldIndex("CreatedById"))
    , m_modifiedBy(def.fieldIndex("LastModifiedById"))
{
    for (int owner = 0; owner < seedOwnerCount; ++owner) {
        const QByteArray id = seedUserId(owner).toLatin1();
        const SfRow *user = database.find(id);
        m_users[static_cast<size_t>(owner)] = user ? SfValue(user->id) : SfValue::text(id);
    }
}

SfRow SfSeedWriter::start(const QByteArray &id, SfInstant changed, int by) const
{
    SfRow row;
    row.cells.reserve(32);
    row.def = &m_def;
    row.id = SfTextPtr(new SfText(id));
    row.created = {changed.seconds - day};
    row.modified = row.stamp = changed;
    row.setCell(m_createdBy, user(by));
    row.setCell(m_modifiedBy, user(by));
    return row;
}

void SfSeedWriter::setText(SfRow &row, int field, const QString &text)
{
    row.setCell(field, textOrNull(text));
}

void SfSeedWriter::setShared(SfRow &row, int field, const QString &text) const
{
    if (text.isEmpty())
        return;
    auto at = m_shared.find(text);
    if (at == m_shared.end())
        at = m_shared.insert(text, SfValue::text(text));
    row.setCell(field, *at);
}

std::unique_ptr<const SfGenerator> seedAccounts(SfDatabase &database, const SeedOptions &options)
{
    return std::make_unique<Accounts>(database, options);
}

std::unique_ptr<const SfGenerator> seedContacts(SfDatabase &database, const SeedOptions &options)
{
    return std::make_unique<Contacts>(database, options);
}

} // namespace tandem::sandbox
