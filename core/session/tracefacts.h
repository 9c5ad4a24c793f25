// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"
#include "core/store/statestore.h"

namespace tandem::session {

/// Of so many candidates, and of so many records that it is a candidate for, the names are told.
constexpr qsizetype mostNamed = 10;

/// Everything the state knows about one record.
struct TraceFacts
{
    Side side = Side::Salesforce;
    RecordId record;
    std::optional<store::Link> link;
    QList<store::Conflict> conflicts;
    QHash<qint64, MappedValue> mapped; ///< of those whose mapping makes another value of one side's, by id
    std::optional<store::Hold> hold;
    QList<store::Hold> candidateOf; ///< holds of the other side that propose this record
    QHash<RecordId, QString> names; ///< of the record and of whom its holds speak
    QList<store::Waiting> waiting;
    QList<store::Refusal> refusals;
    QList<store::Decision> decisions;
    QList<store::OutboxEntry> outbox;
    QList<store::HistoryEntry> history; ///< newest last
    /// The run that was undone, by the keys of mappings that nothing has been written of since.
    QHash<QString, qint64> setBack;
};

[[nodiscard]] Result<TraceFacts> readTraceFacts(
    store::StateTransaction &tx, Flow flow, Side side, const RecordId &id);

/// What holds the record, where a person has decided about it and the next run carries that out.
[[nodiscard]] std::optional<store::Hold> decidedHold(const TraceFacts &facts);
/// What a person has yet to decide before anything is done with the record.
[[nodiscard]] QList<store::Hold> openHolds(const TraceFacts &facts);
/// What was decided, as a sentence goes on: link it with "Acme" (4)
[[nodiscard]] QString decisionText(const TraceFacts &facts, const store::Hold &hold);
[[nodiscard]] QList<TraceLine> linkLines(const TraceFacts &facts);
/// What holds it has the topic "hold" as long as somebody has to decide, and "decided" after that.
[[nodiscard]] QList<TraceLine> standingLines(const TraceFacts &facts);
[[nodiscard]] QList<TraceLine> historyLines(const TraceFacts &facts);

} // namespace tandem::session
