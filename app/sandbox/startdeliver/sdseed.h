// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/startdeliver/startdeliverservice.h"

namespace tandem::sandbox {

struct SdSeedOptions
{
    quint32 seed = 1;
    int companies = 1000; ///< of both services together; see SeedPresence
    int peoplePerCompany = 2;
    Instant newest; ///< stamps lie in the year before; the epoch: one hour before now
};

/// Fills an empty service with the standard custom fields, the team, and Startdeliver's half of the seeded
/// companies and people: 40 % point at their account by id, 20 % agree with one by name, website and people
/// only, 15 % are only here; every fortieth customer has a second one of the same name. The same options and
/// the same time give the same bytes.
void seedStartdeliver(StartdeliverService &service, const SdSeedOptions &options);

} // namespace tandem::sandbox
