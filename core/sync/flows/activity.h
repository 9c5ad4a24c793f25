// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/period.h"
#include "core/sync/flowcontext.h"

/// What tasks and events have in common in Salesforce (contract salesforce.md 6): whose they are, who takes
/// part, which account they are counted under.
namespace tandem::sync::activity {

inline constexpr int mostPeople = 50; ///< contacts of one activity (contract 6.3)

/// Names of the synthetic fields, in Salesforce and in Startdeliver.
inline const QString when = QStringLiteral("When"); ///< start, end and all-day in one
inline const QString attendees = QStringLiteral("Attendees"); ///< contacts, as a set
/// What and when: what two records of one occasion have alike, for matching.
inline const QString occasion = QStringLiteral("Occasion");
inline const QString occasionThere = QStringLiteral("occasion");
inline const QString account = QStringLiteral("AccountId"); ///< derived in the service; written as WhatId

/// The field, to be changed; null where the connected user does not see it.
[[nodiscard]] FieldSchema *fieldOf(ObjectSchema &schema, QStringView name);
/// What is written only through a synthetic field, or never.
void makeReadOnly(ObjectSchema &schema, const QStringList &names);
/// The account, which the service derives, can be set; attendees are a set of contacts. `junction` is
/// TaskWhoIds or EventWhoIds, there where Shared Activities are on; without them there are at most `most`.
void addRelations(ObjectSchema &schema, const QString &junction, int most);
/// The service's fields for these relations, and without the synthetic ones.
[[nodiscard]] QStringList relationFields(
    QStringList shown, const ObjectSchema &described, const QString &junction);
/// Only names that the connected user sees.
[[nodiscard]] QStringList visible(const QStringList &names, const ObjectSchema &described);

void presentRelations(Record &record, const QString &junction);
/// Whom the activity itself names: whoever it does, as long as he takes part.
[[nodiscard]] QString primaryOf(const QStringList &people, const Record *current);
/// Turns changes of AccountId and Attendees into WhatId, WhoId and the junction.
void wireRelations(const FlowContext &flow, Fields &changes, const Record *current, const QString &junction);

/// When an Event takes place (contract salesforce.md 6.2).
[[nodiscard]] std::optional<Period> periodOfEvent(const Record &record);
/// A call or mail that was logged: history, not something to do (S1).
[[nodiscard]] bool isLogged(const Record &task);
[[nodiscard]] bool isTrue(const Record &record, QStringView name);
/// Adds the field `occasion`; `presentOccasion` fills it: nothing where either part is missing.
void addOccasion(ObjectSchema &schema);
void presentOccasion(Side side, Record &record, QStringView title, QStringView time);
[[nodiscard]] FieldSchema synthetic(const QString &name, const QString &label, FieldType type);

} // namespace tandem::sync::activity
