// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfsave.h"

namespace tandem::sandbox {

/// Who is on an activity (contract salesforce.md 6.3): checks what is written to WhoId and the id list, and
/// moves the primary one.
[[nodiscard]] SfResult<void> peopleRules(SfSave &save);
/// With Shared Activities every person has a row in TaskRelation or EventRelation.
void followPeople(SfSave &save, SfRow &activity);
/// The copies that invited users have of an event.
void followInvitees(SfSave &save, SfRow &event);

/// A TaskRelation or EventRelation that is written by itself.
[[nodiscard]] SfResult<void> relationRules(SfSave &save);
void followRelation(SfSave &save, SfRow &relation);
void removedRelation(SfContext &context, SfRow &relation);

} // namespace tandem::sandbox
