// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/startdeliver/sdseed.h"

#include "app/sandbox/seeddata.h"

#include <nlohmann/json.hpp>

#include <array>

namespace tandem::sandbox {

using nlohmann::json;

namespace {

json textOrNull(const QString &text)
{
    return text.isEmpty() ? json() : json(text.toStdString());
}

json dayOrNull(const QDate &day)
{
    return day.isValid() ? json(day.toString(Qt::ISODate).toStdString()) : json();
}

/// Adds the companies one after the other, parents by the id their own row was given.
class Seeder
{
public:
    Seeder(StartdeliverService &service, const SdSeedOptions &options)
        : m_service(service)
        , m_options(options)
        , m_newest(options.newest.ms != 0 ? options.newest : service.now() - std::chrono::hours(1))
    {
    }

    void team();
    void company(int index);

private:
    [[nodiscard]] std::string stamp(int index, int inner = 0) const;
    [[nodiscard]] json customer(const SeedCompany &company) const;
    [[nodiscard]] json user(const SeedCompany &company, const SeedPerson &person, qint64 customerId) const;

    StartdeliverService &m_service;
    const SdSeedOptions &m_options;
    Instant m_newest;
    std::map<int, qint64> m_ids; ///< company -> customer
};

void Seeder::team()
{
    for (int i = 0; i < seedOwnerCount; ++i) {
        const SeedOwner owner = ownerAt(i);
        m_service.insert("teammember",
            {{"id", i + 1}, {"name", (owner.firstName + u' ' + owner.lastName).toStdString()},
                {"email", owner.email.toStdString()},
                {"type",
                    i == 0       ? "Administrator"
                        : i == 4 ? "Lite"
                                 : "Main"},
                {"active", owner.active}, {"customfieldSalesforceUserId", seedUserId(i).toStdString()},
                {"updatedAt", stamp(i)}});
    }
}

std::string Seeder::stamp(int index, int inner) const
{
    // Spread over a year; runs of seven share their second, and some even their millisecond.
    constexpr qint64 year = 365LL * 24 * 3600;
    const qint64 back = (index / 7 * 9973LL) % year;
    const Instant at =
        m_newest - std::chrono::seconds(back) - std::chrono::milliseconds(index % 7 / 2 + inner);
    return at.toIso().toStdString();
}

json Seeder::customer(const SeedCompany &company) const
{
    const int index = company.index;
    json record{{"name", company.name.toStdString()}, {"arr", company.arr}, {"mrr", company.mrr},
        {"seats", company.seats}, {"renewalAt", dayOrNull(company.renewal)}, {"updatedAt", stamp(index)},
        {"teamMemberId", json::array({company.ownerIndex + 1})}};
    const auto parent = m_ids.find(company.parentIndex);
    if (company.parentMissing)
        record["parentId"] = 900'000'000 + index;
    else if (parent != m_ids.end())
        record["parentId"] = parent->second;
    if (company.presence == SeedPresence::LinkedById) {
        // People paste ids from the address bar and from reports: some have 15 characters.
        const QString id = seedAccountId(index);
        record["customfieldSalesforceId"] = (index % 10 == 3 ? id.left(15) : id).toStdString();
    }
    record["customfieldIndustry"] = textOrNull(company.industry);
    record["customfieldTier"] = textOrNull(company.tier);
    record["customfieldWebsite"] = textOrNull(company.website);
    record["customfieldPhone"] = textOrNull(company.phone);
    record["customfieldStreet"] = textOrNull(company.street);
    record["customfieldCity"] = textOrNull(company.city);
    record["customfieldPostalCode"] = textOrNull(company.postalCode);
    record["customfieldCountry"] = textOrNull(company.country);
    record["customfieldNotes"] = textOrNull(company.description);
    if (index % 4 == 0)
        record["customfieldTags"] = index % 8 == 0 ? json::array({"Pilot", "VIP"}) : json::array({"At risk"});
    if (index % 3 != 0)
        record["customfieldHealthScore"] = index * 17 % 101;
    if (index % 5 != 0)
        record["customfieldOnboardedAt"] = dayOrNull(QDate(2020, 1, 1).addDays(index * 31 % 2000));
    if (index % 6 != 0)
        record["customfieldIsReference"] = index % 6 == 1;
    return record;
}

json Seeder::user(const SeedCompany &company, const SeedPerson &person, qint64 customerId) const
{
    const QString name =
        person.firstName.isEmpty() ? person.lastName : person.firstName + u' ' + person.lastName;
    json record{{"customerId", customerId}, {"name", name.toStdString()}, {"email", textOrNull(person.email)},
        {"phone", textOrNull(person.phone)}, {"title", textOrNull(person.title)}, {"hasLeft", person.hasLeft},
        {"updatedAt", stamp(company.index, person.index + 1)}};
    if (company.presence == SeedPresence::LinkedById && person.index % 2 == 0)
        record["customfieldSalesforceId"] = seedContactId(company.index, person.index).toStdString();
    if ((company.index + person.index) % 3 == 0)
        record["customfieldRole"] = person.index == 0 ? "Decision maker" : "User";
    return record;
}

void Seeder::company(int index)
{
    const SeedCompany company = companyAt(m_options.seed, index);
    if (!company.inStartdeliver())
        return;
    const qint64 id = m_service.insert("customer", customer(company));
    m_ids.emplace(index, id);
    for (int i = 0; i < m_options.peoplePerCompany; ++i)
        m_service.insert("user", user(company, personAt(m_options.seed, index, i), id));
    constexpr int duplicateEvery = 40;
    if (index % duplicateEvery == 11) {
        m_service.insert("customer",
            {{"name", company.name.toStdString()}, {"customfieldWebsite", textOrNull(company.website)},
                {"updatedAt", stamp(index, 5)}});
    }
}

} // namespace

void seedStartdeliver(StartdeliverService &service, const SdSeedOptions &options)
{
    for (const SdFieldDefinition &definition : standardCustomFields())
        service.addCustomField(definition);
    Seeder seeder(service, options);
    seeder.team();
    for (int index = 0; index < options.companies; ++index)
        seeder.company(index);
}

} // namespace tandem::sandbox
