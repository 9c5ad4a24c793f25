// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/store/statetypes.h"
#include "core/sync/runstate.h"

#include <QMultiHash>
#include <QSet>

namespace tandem::session {

/// Records of a flow, changed alike, that one run asks for by their ids.
inline constexpr int mostByName = 50;

/// What a burst of notices comes to: each record once, however often and in whatever order it was told of.
struct NoticeWork
{
    sync::NamedRecords records;
    QSet<Flow> whole; ///< flows that must be read by themselves: gaps, deletes, more than a few records
    QList<qint64> ofRecords; ///< ids of the notices behind `records`
    QList<qint64> ofWhole;
    QMultiHash<qint64, QString> namesOf; ///< recordName() of the notices behind `records`, one per flow
    QList<qint64> unwanted; ///< no flow wants them
    QList<qint64> early; ///< their flows wait for their first plan (S17)
    bool later = false; ///< some were left for a later turn
    QString trigger; ///< of the run: "webhook" or "change-event"
};

/// Sorts notices by what is to be done. `released`: flows that may run by themselves. Without
/// `writesSalesforce` notices of Startdeliver are left for later (one Salesforce write call in 2 s); echoes
/// of our own writes go along with others, or alone once they are older than `ownBefore`.
[[nodiscard]] NoticeWork sortNotices(const QList<store::Notice> &notices, const Configuration &configuration,
    const QSet<Flow> &released, bool writesSalesforce, Instant ownBefore);

/// What a flow's records are on a side: its object, and further ones.
[[nodiscard]] QStringList objectsOf(Flow flow, Side side);

/// Flows that are on, and whose records on that side are such objects.
[[nodiscard]] QList<Flow> flowsOfObject(const Configuration &configuration, Side side, const QString &object);

} // namespace tandem::session
