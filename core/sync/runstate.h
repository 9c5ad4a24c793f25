// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/domain/side.h"

#include <QHash>
#include <QSet>

#include <array>
#include <map>
#include <optional>

namespace tandem::sync {

/// What a run did to one flow, as `sync --json` reports it (design/cli.md). Standing items are not counted
/// again.
struct FlowCounts
{
    qint64 read[2] = {0, 0};
    qint64 created[2] = {0, 0};
    qint64 updated[2] = {0, 0};
    qint64 deleted[2] = {0, 0};
    qint64 linked = 0; ///< pairs that found each other in this run, without a create
    qint64 unchanged = 0; ///< records that were judged and needed nothing
    qint64 conflicts = 0;
    qint64 held = 0;
    qint64 waiting = 0;
    qint64 locked = 0;
    /// Set aside: refused before, declined, or not allowed to flow. Of an undo also what stays of the run,
    /// because it cannot be taken back.
    qint64 skipped = 0;
    qint64 drifted = 0;
    qint64 outOfScope = 0;
    qint64 failed = 0;
    qint64 losing = 0; ///< owners: customers that lose a member by what is planned
    friend bool operator==(const FlowCounts &, const FlowCounts &) = default;
};

[[nodiscard]] constexpr size_t at(Side side)
{
    return side == Side::Salesforce ? 0 : 1;
}

/// Records by flow and side.
using NamedRecords = std::map<Flow, std::array<QList<RecordId>, 2>>;

/// What one run carries from step to step. Lives on the sync thread.
struct RunState
{
    std::map<Flow, FlowCounts> counts;
    qint64 planId = 0;
    qint64 undoes = 0; ///< a run, while a plan that sets it back is applied
    /// "accounts/salesforce/001..." of the records whose partner this plan creates: their children need not
    /// wait.
    QSet<QString> creates;
    qint64 woken = 0; ///< records that waited for what this run made, and can be judged now
    bool full = false; ///< everything is read again
    bool emptyIsRight = false; ///< a side that shows nothing any more is believed: a person looks at it
    QSet<Flow>
        sweeping; ///< flows whose rows are read again for every account, as nothing else shows what is gone
    std::map<Flow, QSet<RecordId>> accountsRead; ///< whose rows of that flow this run has read (S11)
    /// Of a run that change notices started: only these are matched and planned, and what they wake.
    std::optional<NamedRecords> named;
    void addNamed(Flow flow, Side side, const RecordId &record)
    {
        if (named)
            (*named)[flow][at(side)].append(record);
    }
    QSet<Flow> came; ///< flows of which records came to sync in this run: linked, or back in scope
    std::optional<qint64> rowsLeft; ///< of a trial: how many more may be sent
    bool cutShort = false; ///< a trial left rows open
    std::optional<Instant> salesforceCallAt; ///< when the last write call to Salesforce began
    bool saved = false; ///< a saved plan is applied: both ends are read again before writing
};

/// Names a record in waiting rows: "accounts/salesforce/001...".
[[nodiscard]] inline QString recordName(Flow flow, Side side, const QString &id)
{
    return flowName(flow) + u'/' + sideName(side) + u'/' + id;
}

} // namespace tandem::sync
