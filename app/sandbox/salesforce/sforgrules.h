// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfsave.h"

namespace tandem::sandbox {

/// What an administrator set up for the whole organisation: validation rules, picklist values of a record
/// type, state and country lists, the default currency (contract salesforce.md 5.8, 8).
[[nodiscard]] SfResult<void> organizationRules(SfSave &save);

/// The rows that the organisation has from the first day: task statuses and priorities, a queue, profiles,
/// record types and the list of objects.
void fillOrganization(SfContext &context);

/// GET /ui-api/object-info/{Obj}/picklist-values/{recordTypeId} (contract 3.3); null where there is no such
/// object.
[[nodiscard]] nlohmann::json picklistsOfRecordType(
    const SfContext &context, const QByteArray &object, const QByteArray &recordType);

} // namespace tandem::sandbox
