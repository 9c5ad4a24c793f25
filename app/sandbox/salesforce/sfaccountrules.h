// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfsave.h"

namespace tandem::sandbox {

/// Person accounts and their shadow contacts (contract salesforce.md 8).
[[nodiscard]] SfResult<void> accountRules(SfSave &save);
void followAccount(SfSave &save, SfRow &account);
[[nodiscard]] SfResult<void> contactRules(SfSave &save);
/// With Contacts to Multiple Accounts a contact's own account is a relation that mirrors it.
void followContact(SfSave &save, SfRow &contact);
/// A contact's activities lose it; those about nothing else go with it.
void removedContact(SfContext &context, SfRow &contact);
[[nodiscard]] SfResult<void> accountRelationRules(SfSave &save);
/// The direct relations of every contact there is: what switching the feature on does.
void relateAllContacts(SfContext &context);

} // namespace tandem::sandbox
