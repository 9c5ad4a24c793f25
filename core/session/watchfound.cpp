// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/watch.h"

#include "core/sync/flowcontext.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostFound = 200; ///< of one run: more is a first read, or a long absence
constexpr int noticesLooked = 20; ///< of one record

/// A record whose change an ordinary run carried over, on the side where it was made.
struct Found
{
    Flow flow = Flow::Accounts;
    Side side = Side::Salesforce;
    RecordId record;
};

QList<Found> foundIn(const QList<store::HistoryEntry> &entries)
{
    QList<Found> found;
    QSet<QString> known;
    for (const store::HistoryEntry &entry : entries) {
        const bool written =
            entry.action == "create"_L1 || entry.action == "update"_L1 || entry.action == "delete"_L1;
        if (!written || !entry.side)
            continue;
        const Side side = other(*entry.side);
        // A notice names a note, not its pair with an account.
        const RecordId record =
            sync::splitPairId(side == Side::Salesforce ? entry.salesforce : entry.startdeliver).first;
        const QString name = sync::recordName(entry.flow, side, record.text());
        if (record.isEmpty() || known.contains(name))
            continue;
        known.insert(name);
        found.append({entry.flow, side, record});
    }
    return found;
}

/// Whether a notice told of the change that a run found which began then. One that was dealt with before told
/// of an earlier change of the record.
Result<bool> wasTold(store::StateTransaction &tx, const Found &found, Instant begun)
{
    const QStringList objects = objectsOf(found.flow, found.side);
    for (const QString &object : objects) {
        TANDEM_TRY(notices, tx.noticesOf(found.side, object, found.record, noticesLooked));
        const bool told = std::any_of(notices.begin(), notices.end(), [begun](const store::Notice &notice) {
            return (!notice.handledAt || *notice.handledAt >= begun)
                && (notice.source == "webhook"_L1 || notice.source == "change-event"_L1);
        });
        if (told)
            return true;
    }
    return false;
}

} // namespace

/// What a look of its own found although no notice told of it goes into the book of notices, with the run
/// that found it: so that the book says what arrived, what was missed, and how that was found (S18).
Task<bool> Watch::noteFound(Watch *self, WatchJob job, qint64 runId, Instant begun)
{
    if (!job.look && job.trigger != "schedule"_L1 && job.trigger != "catch-up"_L1)
        co_return true;
    const std::function<Result<bool>(store::StateTransaction &)> note =
        [=, now = self->m_profile->clock->now()](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_TRY(entries, tx.historyOfRun(runId, 0, mostFound * 5));
        QList<store::Notice> missed;
        for (const Found &found : foundIn(entries)) {
            TANDEM_TRY(told, wasTold(tx, found, begun));
            if (told || missed.size() >= mostFound)
                continue;
            store::Notice notice;
            notice.source = job.look ? u"poll"_s : job.trigger;
            notice.side = found.side;
            notice.object = objectsOf(found.flow, found.side).first();
            notice.record = found.record;
            notice.change = u"found"_s;
            notice.receivedAt = now;
            notice.handledAt = now;
            notice.runId = runId;
            notice.outcome = u"no notice had told of it"_s;
            missed.append(notice);
        }
        if (missed.isEmpty())
            return true;
        TANDEM_CHECK(tx.putNotices(missed));
        return true;
    };
    TANDEM_CO_CHECK(self->m_profile->state->write<bool>(note));
    co_return true;
}

} // namespace tandem::session
