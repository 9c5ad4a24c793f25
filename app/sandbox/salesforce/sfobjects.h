// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfschema.h"

#include <memory>

namespace tandem::sandbox {

/// The objects of the simulated organisation: Account with some 150 fields of every kind, Contact, User,
/// Task, Event, Organization and RecordType, with the properties describe reports (contract
/// salesforce.md 3.3).
[[nodiscard]] std::vector<std::unique_ptr<ObjectDef>> standardObjects();

} // namespace tandem::sandbox
