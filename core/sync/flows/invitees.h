// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/flowcontext.h"

/// People who are invited to events: rows of EventRelation (contract salesforce.md 6.3), beside the contacts
/// that the event itself names.
namespace tandem::sync::invitees {

/// Name of the service field that `add` fills: ids of invited contacts.
inline const QString field = QStringLiteral("(invitees)");

/// Reads the invited contacts of those of these events that have guests. `records` are as they came from the
/// service; `environment` and `records` outlive the call.
[[nodiscard]] Task<bool> add(const Environment *environment, std::vector<Record> *records);

/// The events whose invitations changed since a run last asked; empty where this is the first time. The
/// position is kept in the cache. `environment` and `flow` outlive the call.
[[nodiscard]] Task<QList<RecordId>> changed(const Environment *environment, const FlowContext *flow);

/// Who is invited to an event and who shall be.
struct Wish
{
    RecordId event;
    QStringList contacts; ///< all attendees
    QString primary; ///< named by the event itself
    bool junction = false; ///< the event names them all: nobody is to be invited, some may have to go
    std::optional<Error> error; ///< out: why it did not come to be
};
/// Invites and disinvites contacts; others who are invited stay. `environment` and `wishes` outlive the call.
[[nodiscard]] Task<bool> fulfil(const Environment *environment, std::vector<Wish> *wishes);

} // namespace tandem::sync::invitees
