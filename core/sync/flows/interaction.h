// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/period.h"
#include "core/sync/flowcontext.h"

/// Interactions of Startdeliver (contract startdeliver.md 0): meetings, calls, mails, notes and tasks.
namespace tandem::sync::interaction {

inline const QString when = QStringLiteral("when"); ///< start, end and all-day in one
inline const QString organiser = QStringLiteral("organiser"); ///< the first of the team members

void addFields(ObjectSchema &schema);
void present(const FlowContext &flow, Record &record);
/// Turns changes of the synthetic fields into the service's own.
void wire(const FlowContext &flow, Fields &changes, const Record *current);
[[nodiscard]] QString shownField(const QString &serviceField);
[[nodiscard]] bool isOf(const Record &record, const QStringList &types);
/// `"type":["call","email"]`, for a JSON filter.
[[nodiscard]] QByteArray narrow(const QStringList &types);

} // namespace tandem::sync::interaction
