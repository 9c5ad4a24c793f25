// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/session/editorviews.h"

/// Filters as a person reads them.
namespace tandem::ui {

/// Names of referred records by field, as far as they were read.
using FilterNames = QHash<QString, QList<session::FieldChoice>>;

[[nodiscard]] QString operatorWords(
    Filter::Operator op, FieldType type); ///< "is at least", of a date "is on or after"
/// What makes sense for a field of this type, in the order of a menu.
[[nodiscard]] QList<Filter::Operator> operatorsOf(const FieldSchema &field);
/// "Type is one of Customer, Partner": labels for names, names for ids.
[[nodiscard]] QString conditionText(
    const Filter &condition, const ObjectSchema &schema, const FilterNames &names);
[[nodiscard]] QString groupText(const Filter &group); ///< "All of these"
/// The whole filter as one sentence.
[[nodiscard]] QString filterSentence(
    const Filter &filter, const ObjectSchema &schema, const FilterNames &names);
/// The query a person would write: where SOQL cannot say all of it, a note says so.
[[nodiscard]] QString filterQuery(const Filter &filter, const ObjectSchema &schema);
[[nodiscard]] QString leaveWords(LeaveScope leaves);
[[nodiscard]] QString leaveMeaning(LeaveScope leaves);
/// What becomes of records that the flow creates on a side whose own filter may keep them out: each side's
/// filter judges its own records, and nobody asks the other one before a create. A line a side; empty where
/// it cannot be.
[[nodiscard]] QString createdOutside(const FlowConfiguration &flow);

} // namespace tandem::ui
