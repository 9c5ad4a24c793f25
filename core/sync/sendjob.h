// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/judge.h"

namespace tandem::sync {

/// What became of one sent change.
struct SendOutcome
{
    Fields wire; ///< what was sent for the flow's fields
    bool unknown = false; ///< it may or may not have been carried out (S12)
    std::optional<Error> error; ///< refused, or not sent
    bool ofCall = false; ///< the error is the whole call's and concerns whatever would follow
    QStringList fields; ///< those the service blamed
    RecordId id; ///< of the written record
    std::optional<Record> stored; ///< its stored form, where the answer carried it
    Instant answeredAt; ///< by the service's clock, with the answer or after it
    bool drifted = false; ///< moved between the re-read and the write (S13, guard: strict)
};

/// One planned change on its way: what it is, what it came from, what became of it.
struct SendJob
{
    store::PlanRow row;
    Judgement judgement;
    PlannedWrite write;
    store::OutboxEntry entry;
    store::Link link; ///< as it will be once the change is done
    SendOutcome outcome;
    bool again = false; ///< some of its values were refused in an attempt before: it is counted

    [[nodiscard]] bool done() const { return !outcome.unknown && !outcome.error && !outcome.drifted; }
    [[nodiscard]] const Record &source() const
    {
        return judgement.side == write.side && judgement.partner ? *judgement.partner : judgement.record;
    }
    /// The record that is written, as last read; null for a create.
    [[nodiscard]] const Record *current() const
    {
        if (write.action == store::Action::Create)
            return nullptr;
        return judgement.side == write.side ? &judgement.record
            : judgement.partner             ? &*judgement.partner
                                            : nullptr;
    }
    /// What comments beside the record have to hold: of texts that are too long, and, empty, of those that
    /// were until now.
    [[nodiscard]] QList<RestText> rests() const;
};

/// What passes, or concerns all: it says nothing about the row that met it.
[[nodiscard]] bool isTrouble(ErrorKind kind);

/// Sends changes that are in the outbox to their service and fills in their outcomes. All of one side and
/// action, one batch (≤ 200). An error of the whole call is given to every job, and so is trouble that every
/// row of a batch meets alike.
[[nodiscard]] Task<bool> sendJobs(
    const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs);

/// Writes a batch into the outbox, before anything is sent (S12).
[[nodiscard]] Task<bool> writeOutbox(const Environment *environment, std::vector<SendJob> *jobs);
/// Stores a batch's outcomes in one transaction, before the next batch: links, bases, history, refusals, row
/// states.
[[nodiscard]] Task<bool> storeOutcomes(
    const Environment *environment, const FlowContext *flow, RunState *run, std::vector<SendJob> *jobs);
/// Reads back what was written and makes its stored form the target's half of each pair (S5).
[[nodiscard]] Task<bool> readBack(
    const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs);

/// The history of one field that was written, loser included; without run and time.
[[nodiscard]] store::HistoryEntry writtenEntry(
    Flow flow, const store::Link &link, Side side, const FieldChange &change);

/// A link whose other end was deleted and whose end on `side` Tandem has deleted now.
[[nodiscard]] store::Link deletedLink(store::Link link, Side side);

} // namespace tandem::sync
