// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/salesforceservice.h"

namespace tandem::sandbox {

struct SeedOptions
{
    quint32 seed = 1;
    int companies = 1000; ///< of both services together; see SeedPresence
    int peoplePerCompany = 2;
    int deletedCompanies = 3; ///< extra accounts in the recycle bin
    Instant newest; ///< stamps lie in the year before; the epoch: one hour before now
};

/// Fills an empty service with the organisation, the users and the seeded companies and people. The same
/// options and the same time give the same bytes.
void seedSalesforce(SalesforceService &service, const SeedOptions &options);

} // namespace tandem::sandbox
