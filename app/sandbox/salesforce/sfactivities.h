// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfsave.h"

namespace tandem::sandbox {

/// The people of a task or event, the primary one first; one at most without Shared Activities (contract
/// salesforce.md 6.3).
[[nodiscard]] QByteArrayList whosOf(const SfDatabase &database, const SfRow &activity);

/// Status, completion and account of a task (contract 6.1).
[[nodiscard]] SfResult<void> taskRules(SfSave &save);
/// The times of an event, private and child events (contract 6.2, 6.3).
[[nodiscard]] SfResult<void> eventRules(SfSave &save);
/// Relations, invitees' copies and occurrences.
void followActivity(SfSave &save, SfRow &row);
/// An e-mail is a task of its own, too (contract 6.6).
void followEmail(SfSave &save, SfRow &row);

/// What the background job does: events that ended and tasks that were closed more than 365 days ago are
/// archived (contract 6.5). How many.
int archiveActivities(SfContext &context);

} // namespace tandem::sandbox
