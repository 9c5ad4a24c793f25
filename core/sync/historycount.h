// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"

namespace tandem::sync {

using SchemaPtr = std::shared_ptr<const ObjectSchema>;

/// How many records of one kind Salesforce has for a flow.
struct HistoryCount
{
    QString kind; ///< "call", "email", "meeting", "task", "open-task", "closed-task"
    qint64 records = 0;
};

/// A COUNT() of them.
struct HistoryQuery
{
    QString kind;
    QString object;
    QString soql;
};

/// The objects whose descriptions the queries of a flow are made of.
[[nodiscard]] QStringList historyObjects(Flow flow);

/// What there is for `flow` to bring from its first day on, told apart as the flow itself does (S1), of
/// accounts that their filter may let in. `objects` as described; a kind whose object is not there has no
/// query. Pure.
[[nodiscard]] QList<HistoryQuery> historyQueries(
    Flow flow, const Configuration &configuration, const QHash<QString, SchemaPtr> &objects, Instant now);

/// Asks Salesforce, one call a query (kinds with several are added up), archived records too (S11); nothing
/// is asked below the floor of S16. `wanted` is asked before each call: false ends it with SUPERSEDED.
/// `environment` outlives it.
[[nodiscard]] Task<QList<HistoryCount>> countHistory(const Environment *environment,
    QList<HistoryQuery> queries, QHash<QString, SchemaPtr> objects, std::function<bool()> wanted);

} // namespace tandem::sync
