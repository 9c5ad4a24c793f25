// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/startdeliver/sdseed.h"

#include "app/sandbox/seeddata.h"

#include <nlohmann/json.hpp>

#include <map>

namespace tandem::sandbox {

using nlohmann::json;

namespace {

constexpr int duplicateEvery = 40;

bool hasTwin(int company)
{
    return company % duplicateEvery == 11;
}

int customersOf(int company)
{
    if (presenceOf(company) == SeedPresence::SalesforceOnly)
        return 0;
    return hasTwin(company) ? 2 : 1;
}

int companiesOf(int company)
{
    return presenceOf(company) == SeedPresence::SalesforceOnly ? 0 : 1;
}

std::string quoted(const std::string &text)
{
    return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string textOrNull(const QString &text)
{
    return text.isEmpty() ? "null" : quoted(text.toStdString());
}

std::string dayOrNull(const QDate &day)
{
    return day.isValid() ? quoted(day.toString(Qt::ISODate).toStdString()) : "null";
}

std::string number(qint64 value)
{
    return std::to_string(value);
}

std::string number(double value)
{
    return json(value).dump();
}

const char *flag(bool value)
{
    return value ? "true" : "false";
}

/// The stamps of a company's records: spread over a year; runs of seven share their second, and some even
/// their millisecond.
Instant stampOf(Instant newest, int company, int inner)
{
    constexpr qint64 year = 365LL * 24 * 3600;
    const qint64 back = (company / 7 * 9973LL) % year;
    return newest - std::chrono::seconds(back) - std::chrono::milliseconds(company % 7 / 2 + inner);
}

/// Records that are put together from columns, in the order of their keys: the text is what dumping the
/// record as JSON gives.
template <typename Made> class Columns : public SdGenerator
{
public:
    using Write = std::string (*)(const Made &);

    [[nodiscard]] std::string textAt(qint64 id) const override
    {
        const Made made = make(id);
        std::string text = "{";
        for (const auto &[key, write] : m_columns) {
            text += text.size() > 1 ? ",\"" : "\"";
            text += key;
            text += "\":";
            text += write(made);
        }
        return text + '}';
    }
    [[nodiscard]] json valueAt(qint64 id, const std::string &key) const override
    {
        const auto at = m_columns.find(key);
        if (at == m_columns.end() || at->second == null || at->second == none)
            return {};
        return json::parse(at->second(make(id)), nullptr, false);
    }

protected:
    Columns(const SdSchema &schema, const char *entity)
    {
        for (const SdField &field : schema.entity(entity)->fields)
            m_columns.emplace(field.key, field.multiple ? none : null);
        set(schema.id, [](const Made &made) { return number(made.id); });
        set(schema.createdAt, [](const Made &made) { return made.stamp(); });
        set(schema.updatedAt, [](const Made &made) { return made.stamp(); });
        set(schema.createdBy, [](const Made &) { return number(qint64(1)); });
        set(schema.updatedBy, [](const Made &) { return number(qint64(1)); });
    }
    void set(const std::string &key, Write write) { m_columns.insert_or_assign(key, write); }
    [[nodiscard]] virtual Made make(qint64 id) const = 0;

private:
    static std::string null(const Made &) { return "null"; }
    static std::string none(const Made &) { return "[]"; }

    std::map<std::string, Write> m_columns;
};

/// What the rows of both entities are made from.
class Companies
{
public:
    explicit Companies(const SdSeedOptions &options)
        : m_options(options)
    {
    }
    [[nodiscard]] const SdSeedOptions &options() const { return m_options; }
    [[nodiscard]] qint64 customers() const { return m_customers.before(m_options.companies); }
    [[nodiscard]] qint64 withPeople() const { return m_companies.before(m_options.companies); }
    [[nodiscard]] SeedCount::Place customer(qint64 id) const { return m_customers.at(id - 1); }
    [[nodiscard]] int companyWithPeople(qint64 place) const { return m_companies.at(place).company; }
    /// 0 where the company is not in Startdeliver.
    [[nodiscard]] qint64 customerId(int company) const
    {
        return company < 0 || companiesOf(company) == 0 ? 0 : m_customers.before(company) + 1;
    }

private:
    SdSeedOptions m_options;
    SeedCount m_customers{200, customersOf};
    SeedCount m_companies{100, companiesOf};
};

struct CustomerMade
{
    qint64 id = 0;
    SeedCompany company;
    bool twin = false; ///< a second one of the same name, with little else
    Instant at;
    qint64 parent = 0;

    [[nodiscard]] std::string stamp() const { return quoted(at.toIso().toStdString()); }
};

class Customers final : public Columns<CustomerMade>
{
public:
    Customers(const SdSchema &schema, const SdSeedOptions &options)
        : Columns(schema, "customer")
        , m_companies(options)
    {
        setNumbers();
        setTexts();
        setCustom();
    }
    [[nodiscard]] qint64 count() const override { return m_companies.customers(); }
    [[nodiscard]] qint64 stampAt(qint64 id) const override
    {
        const SeedCount::Place place = m_companies.customer(id);
        return stampOf(m_companies.options().newest, place.company, place.row == 0 ? 0 : 5).ms;
    }

private:
    [[nodiscard]] CustomerMade make(qint64 id) const override
    {
        const SeedCount::Place place = m_companies.customer(id);
        CustomerMade made;
        made.id = id;
        made.company = companyAt(m_companies.options().seed, place.company);
        made.twin = place.row != 0;
        made.at = Instant{stampAt(id)};
        made.parent = made.company.parentMissing ? 900'000'000 + place.company
                                                 : m_companies.customerId(made.company.parentIndex);
        return made;
    }
    void setNumbers();
    void setTexts();
    void setCustom();

    Companies m_companies;
};

void Customers::setNumbers()
{
    using Row = CustomerMade;
    set("arr", [](const Row &row) { return row.twin ? "null" : number(row.company.arr); });
    set("mrr", [](const Row &row) { return row.twin ? "null" : number(row.company.mrr); });
    set("seats", [](const Row &row) { return row.twin ? "null" : number(qint64(row.company.seats)); });
    set("renewalAt", [](const Row &row) { return row.twin ? "null" : dayOrNull(row.company.renewal); });
    set("parentId", [](const Row &row) { return row.twin || row.parent == 0 ? "null" : number(row.parent); });
    set("teamMemberId", [](const Row &row) {
        return row.twin ? "[]" : '[' + number(qint64(row.company.ownerIndex + 1)) + ']';
    });
}

void Customers::setTexts()
{
    using Row = CustomerMade;
    set("name", [](const Row &row) { return quoted(row.company.name.toStdString()); });
    set("customfieldWebsite", [](const Row &row) { return textOrNull(row.company.website); });
    set("customfieldIndustry",
        [](const Row &row) { return row.twin ? "null" : textOrNull(row.company.industry); });
    set("customfieldTier", [](const Row &row) { return row.twin ? "null" : textOrNull(row.company.tier); });
    set("customfieldPhone", [](const Row &row) { return row.twin ? "null" : textOrNull(row.company.phone); });
    set("customfieldStreet",
        [](const Row &row) { return row.twin ? "null" : textOrNull(row.company.street); });
    set("customfieldCity", [](const Row &row) { return row.twin ? "null" : textOrNull(row.company.city); });
    set("customfieldPostalCode",
        [](const Row &row) { return row.twin ? "null" : textOrNull(row.company.postalCode); });
    set("customfieldCountry",
        [](const Row &row) { return row.twin ? "null" : textOrNull(row.company.country); });
    set("customfieldNotes",
        [](const Row &row) { return row.twin ? "null" : textOrNull(row.company.description); });
}

void Customers::setCustom()
{
    using Row = CustomerMade;
    set("customfieldSalesforceId", [](const Row &row) -> std::string {
        if (row.twin || row.company.presence != SeedPresence::LinkedById)
            return "null";
        // People paste ids from the address bar and from reports: some have 15 characters.
        const QByteArray id = seedAccountIdBytes(row.company.index);
        return quoted((row.company.index % 10 == 3 ? id.left(15) : id).toStdString());
    });
    set("customfieldTags", [](const Row &row) -> std::string {
        if (row.twin || row.company.index % 4 != 0)
            return "[]";
        return row.company.index % 8 == 0 ? R"(["Pilot","VIP"])" : R"(["At risk"])";
    });
    set("customfieldHealthScore", [](const Row &row) {
        const int index = row.company.index;
        return row.twin || index % 3 == 0 ? "null" : number(qint64(index) * 17 % 101);
    });
    set("customfieldOnboardedAt", [](const Row &row) {
        const int index = row.company.index;
        return row.twin || index % 5 == 0 ? "null"
                                          : dayOrNull(QDate(2020, 1, 1).addDays(qint64(index) * 31 % 2000));
    });
    set("customfieldIsReference", [](const Row &row) -> std::string {
        const int index = row.company.index;
        return row.twin || index % 6 == 0 ? "null" : flag(index % 6 == 1);
    });
}

struct UserMade
{
    qint64 id = 0;
    int company = 0;
    SeedPerson person;
    qint64 customer = 0;
    Instant at;

    [[nodiscard]] std::string stamp() const { return quoted(at.toIso().toStdString()); }
};

class Users final : public Columns<UserMade>
{
public:
    Users(const SdSchema &schema, const SdSeedOptions &options);
    [[nodiscard]] qint64 count() const override { return m_companies.withPeople() * people(); }
    [[nodiscard]] qint64 stampAt(qint64 id) const override
    {
        return stampOf(m_companies.options().newest, company(id), person(id) + 1).ms;
    }

private:
    [[nodiscard]] int people() const { return m_companies.options().peoplePerCompany; }
    [[nodiscard]] int company(qint64 id) const { return m_companies.companyWithPeople((id - 1) / people()); }
    [[nodiscard]] int person(qint64 id) const { return static_cast<int>((id - 1) % people()); }
    [[nodiscard]] UserMade make(qint64 id) const override
    {
        const int of = company(id);
        return {id, of, personAt(m_companies.options().seed, of, person(id)), m_companies.customerId(of),
            Instant{stampAt(id)}};
    }

    Companies m_companies;
};

Users::Users(const SdSchema &schema, const SdSeedOptions &options)
    : Columns(schema, "user")
    , m_companies(options)
{
    using Row = UserMade;
    set("customerId", [](const Row &row) { return number(row.customer); });
    set("name", [](const Row &row) {
        const SeedPerson &person = row.person;
        const QString name =
            person.firstName.isEmpty() ? person.lastName : person.firstName + u' ' + person.lastName;
        return quoted(name.toStdString());
    });
    set("email", [](const Row &row) { return textOrNull(row.person.email); });
    set("phone", [](const Row &row) { return textOrNull(row.person.phone); });
    set("title", [](const Row &row) { return textOrNull(row.person.title); });
    set("hasLeft", [](const Row &row) -> std::string { return flag(row.person.hasLeft); });
    set("customfieldSalesforceId", [](const Row &row) {
        return presenceOf(row.company) == SeedPresence::LinkedById && row.person.index % 2 == 0
            ? quoted(seedContactIdBytes(row.company, row.person.index).toStdString())
            : "null";
    });
    set("customfieldRole", [](const Row &row) -> std::string {
        if ((row.company + row.person.index) % 3 != 0)
            return "null";
        return row.person.index == 0 ? R"("Decision maker")" : R"("User")";
    });
}

void addTeam(StartdeliverService &service, Instant newest)
{
    for (int i = 0; i < seedOwnerCount; ++i) {
        const SeedOwner owner = ownerAt(i);
        service.insert("teammember",
            {{"id", i + 1}, {"name", (owner.firstName + u' ' + owner.lastName).toStdString()},
                {"email", owner.email.toStdString()},
                {"type",
                    i == 0       ? "Administrator"
                        : i == 4 ? "Lite"
                                 : "Main"},
                {"active", owner.active}, {"customfieldSalesforceUserId", seedUserId(i).toStdString()},
                {"updatedAt", stampOf(newest, i, 0).toIso().toStdString()}});
    }
}

} // namespace

void seedStartdeliver(StartdeliverService &service, const SdSeedOptions &options)
{
    for (const SdFieldDefinition &definition : standardCustomFields())
        service.addCustomField(definition);
    SdSeedOptions effective = options;
    if (effective.newest.ms == 0)
        effective.newest = service.now() - std::chrono::hours(1);
    addTeam(service, effective.newest);
    service.generate("customer", std::make_unique<Customers>(service.schema(), effective));
    if (effective.peoplePerCompany > 0)
        service.generate("user", std::make_unique<Users>(service.schema(), effective));
}

} // namespace tandem::sandbox
