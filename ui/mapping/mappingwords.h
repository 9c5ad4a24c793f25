// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mappingtrial.h"
#include "core/domain/proposals.h"
#include "ui/kit/directions.h"
#include "ui/kit/theme.h"

/// The words of mappings as a person reads them.
namespace tandem::ui {

[[nodiscard]] QString fieldTypeTitle(FieldType type); ///< "Picklist"
/// Its label, or its name where the service gave none.
[[nodiscard]] QString fieldLabel(const FieldSchema &field);
/// "required · read-only · formula · no permission", what applies.
[[nodiscard]] QStringList fieldFlags(const FieldSchema &field);

[[nodiscard]] QString conflictWords(ConflictPolicy policy);
[[nodiscard]] QString nullWords(NullPolicy policy);
[[nodiscard]] QString firstWords(FirstAgreement rule);
[[nodiscard]] QString tooLongWords(TooLong rule);
/// What the choice means for a record, one sentence.
[[nodiscard]] QString directionMeaning(Direction direction);
[[nodiscard]] QString conflictMeaning(ConflictPolicy policy);
[[nodiscard]] QString nullMeaning(NullPolicy policy);
[[nodiscard]] QString firstMeaning(FirstAgreement rule);
[[nodiscard]] QString tooLongMeaning(TooLong rule);

[[nodiscard]] QString stepTitle(TransformStep::Op op);
[[nodiscard]] QString stepMeaning(TransformStep::Op op);
/// Every step that a person may add, in the order of the menu.
[[nodiscard]] QList<TransformStep::Op> stepOps();
/// Its argument in one line: "at most 80 characters".
[[nodiscard]] QString stepSetting(const TransformStep &step);

[[nodiscard]] QString trialTitle(TrialRow::What what);
[[nodiscard]] Tone trialTone(TrialRow::What what);
/// "Would change 118 of 3,210 linked pairs."
[[nodiscard]] QString trialSummary(const MappingTrial &trial);
[[nodiscard]] QString proposalReason(MappingProposal::Why why);

} // namespace tandem::ui
