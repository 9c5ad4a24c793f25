// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/startdeliver/sdseed.h"
#include "tests/app/sandbox/salesforce/sfworld.h"
#include "tests/app/sandbox/startdeliver/sdworld.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

/// Salesforce with a seed in it: as it is served, or with every row written once, as if it had been filled
/// row by row.
struct SfSeeded : sfworld::World
{
    explicit SfSeeded(int companies, int people = 2, bool written = false, quint32 seed = 1)
        : sfworld::World(false)
    {
        SeedOptions options;
        options.seed = seed;
        options.companies = companies;
        options.peoplePerCompany = people;
        seedSalesforce(service, options);
        for (SfTable *table : {&accounts(), &contacts()}) {
            QByteArrayList ids;
            if (written)
                table->eachRow([&](const SfRow &row) { ids.append(row.id->utf8); });
            for (const QByteArray &id : std::as_const(ids))
                service.database().update(*table->find(id), [](SfRow &) {});
        }
    }
    SfTable &accounts() { return *service.database().table("Account"); }
    SfTable &contacts() { return *service.database().table("Contact"); }
};

struct SdSeeded : SdWorld
{
    explicit SdSeeded(int companies, bool written = false, quint32 seed = 1)
    {
        seedStartdeliver(service, {seed, companies, 2, {}});
        for (const char *entity : {"customer", "user"}) {
            SdTable &rows = *service.table(entity);
            for (qint64 id = 1; written && id < rows.nextId(); ++id) {
                const nlohmann::json record = nlohmann::json::parse(*rows.text(id));
                const auto stamp =
                    Instant::fromIso(QString::fromStdString(record["updatedAt"].get<std::string>()));
                rows.put(id, stamp->ms, record);
            }
        }
    }
};

} // namespace tandem::sandbox
