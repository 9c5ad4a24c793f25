// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/judge.h"

namespace tandem::sync {

/// What a side holds of a record that was written, and whether somebody else had a hand in it since. A value,
/// valid while the record is.
struct StoredForm
{
    const Record *record = nullptr;
    bool touched = false; ///< changed again after our write: what differs from it is an edit
};

/// The Salesforce field that names who changed a record last.
[[nodiscard]] const QString &modifierField();

/// True where a field holds something else than it was sent: then who changed it last matters.
[[nodiscard]] bool isOtherThanSent(
    const FlowContext &flow, Side side, const std::vector<FieldChange> &changes, const Record &stored);

/// Who changed these records last; only Salesforce is asked, one call for 2,000 of them, none for none. Who
/// is not known is not in the answer.
[[nodiscard]] Task<QHash<RecordId, QString>> modifiersOf(
    const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> ids);

/// `answered`: when the service had carried our write out at the latest, by its own clock. Another user, or a
/// later second, tells an edit from what the service made of our write (S5); where neither shows, it is the
/// service's.
[[nodiscard]] StoredForm storedForm(const Environment &environment, Side side, const Record &record,
    Instant answered, const QString &modifier = {});

/// The same time for a write whose answer was lost: no call lasts longer.
[[nodiscard]] Instant answeredAtLatest(const Environment &environment, const store::OutboxEntry &entry);

/// Pairs of a write once its target's form is known; history entries for what the service changed.
void completeBase(const FlowContext &flow, Side target, const std::vector<FieldChange> &changes,
    const StoredForm &stored, store::Link &link, QList<store::HistoryEntry> &changedByService);

} // namespace tandem::sync
