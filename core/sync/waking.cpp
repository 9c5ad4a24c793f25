// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/matcher.h"
#include "core/sync/runstate.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

constexpr int windowSize = 1000;

QString parentsLeftKey(Flow child)
{
    return u"parents-left/"_s + flowName(child);
}

/// Children in scope, of one window, whose parent is not.
Task<bool> wakeLeftOf(
    const Environment *environment, const FlowContext *flow, Side side, std::vector<Record> window)
{
    QList<RecordId> ids;
    QHash<RecordId, QList<RecordId>> children;
    for (const Record &record : window) {
        ids.append(record.id);
        children[flow->parentOf(side, record)].append(record.id);
    }
    const std::function<Result<QList<RecordId>>(store::StateTransaction &)> job =
        [=, own = flow->definition.flow, parent = *flow->definition.parent](
            store::StateTransaction &tx) -> Result<QList<RecordId>> {
        TANDEM_TRY(links, tx.links(own, side, ids));
        TANDEM_TRY(parents, tx.links(parent, side, children.keys()));
        QList<RecordId> left;
        for (auto of = parents.cbegin(); of != parents.cend(); ++of) {
            const QList<RecordId> here = of->inScope ? QList<RecordId>() : children.value(of.key());
            for (const RecordId &child : here) {
                const auto link = links.constFind(child);
                if (link != links.constEnd() && link->inScope)
                    left.append(child);
            }
        }
        return left;
    };
    TANDEM_CO_TRY(left, environment->state->read<QList<RecordId>>(job));
    if (!left.isEmpty())
        TANDEM_CO_CHECK(environment->cache->markDirty(flow->cacheObject(side), left));
    co_return true;
}

/// Has the records of one waiting reason judged again. Marked first: after a crash the list marks them anew.
Task<bool> releaseWaiting(const Environment *environment, const FlowContext *flow, QString reason)
{
    bool more = true;
    while (more) {
        const Flow name = flow->definition.flow;
        TANDEM_CO_TRY(rows,
            environment->state->read<QList<store::Waiting>>(
                [name, reason](store::StateTransaction &tx) { return tx.waiting(name, reason, 0, 2000); }));
        QList<RecordId> ids[2];
        for (const store::Waiting &row : std::as_const(rows))
            ids[at(row.side)].append(row.record);
        for (const Side side : {Side::Salesforce, Side::Startdeliver})
            TANDEM_CO_CHECK(environment->cache->markDirty(flow->cacheObject(side), ids[at(side)]));
        const std::function<Result<bool>(store::StateTransaction &)> forget =
            [=, left = ids[at(Side::Salesforce)], right = ids[at(Side::Startdeliver)]](
                store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(tx.removeWaiting(name, Side::Salesforce, left));
            TANDEM_CHECK(tx.removeWaiting(name, Side::Startdeliver, right));
            return true;
        };
        if (!rows.isEmpty())
            TANDEM_CO_CHECK(asRunner<bool>(*environment, forget));
        more = rows.size() == 2000;
    }
    co_return true;
}

} // namespace

Task<bool> settleMatching(const Environment *environment, const FlowContext *flow)
{
    const Flow name = flow->definition.flow;
    std::function<Result<bool>(store::StateTransaction &)> job =
        [name](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_TRY(state, tx.matching(name));
        if (state != store::MatchingState::Open)
            return true;
        TANDEM_TRY(counts, tx.counts(name));
        if (counts.holds > 0)
            return false;
        TANDEM_CHECK(tx.setMatching(name, store::MatchingState::Settled));
        return true;
    };
    TANDEM_CO_TRY(settled, asRunner<bool>(*environment, job));
    if (settled)
        TANDEM_CO_CHECK(releaseWaiting(environment, flow, u"locked"_s));
    co_return settled;
}

Status noteParentsLeft(store::StateTransaction &tx, Flow parent)
{
    for (const Flow flow : orderedFlows()) {
        const FlowDefinition *definition = definitionOf(flow);
        if (definition && definition->parent == parent)
            TANDEM_CHECK(tx.setMeta(parentsLeftKey(flow), "1"));
    }
    return {};
}

Task<bool> wakeLeft(const Environment *environment, const FlowContext *flow)
{
    if (!flow->definition.parent)
        co_return true;
    const QString key = parentsLeftKey(flow->definition.flow);
    TANDEM_CO_TRY(noted,
        environment->state->read<QByteArray>([key](store::StateTransaction &tx) { return tx.meta(key); }));
    if (noted != "1")
        co_return true;
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        RecordId after;
        for (bool more = true; more;) {
            if (const Status go = environment->checkStop(); !go)
                co_return fail(go.error());
            TANDEM_CO_TRY(window, environment->cache->all(flow->cacheObject(side), after, windowSize));
            more = static_cast<int>(window.size()) == windowSize;
            if (!window.empty())
                after = window.back().id;
            TANDEM_CO_CHECK(wakeLeftOf(environment, flow, side, std::move(window)));
        }
    }
    const std::function<Result<bool>(store::StateTransaction &)> forget =
        [key](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.setMeta(key, "0"));
        return true;
    };
    TANDEM_CO_CHECK(asRunner<bool>(*environment, forget));
    co_return true;
}

Task<QList<store::Waiting>> wakeChildren(
    const Environment *environment, RunState *run, QList<store::Link> links)
{
    if (links.isEmpty())
        co_return QList<store::Waiting>();
    QStringList names;
    for (const store::Link &link : std::as_const(links)) {
        if (link.inScope && link.state == store::LinkState::Active)
            run->came.insert(link.flow);
        names.append(recordName(link.flow, Side::Salesforce, link.salesforce.text()));
        names.append(recordName(link.flow, Side::Startdeliver, link.startdeliver.text()));
    }
    using Rows = QList<store::Waiting>;
    const std::function<Result<Rows>(store::StateTransaction &)> find = [names](store::StateTransaction &tx) {
        return tx.waitingFor(names);
    };
    TANDEM_CO_TRY(rows, environment->state->read<Rows>(find));
    if (rows.isEmpty())
        co_return rows;
    // Marked first, then taken off the list: whoever is still on it is woken again.
    for (const store::Waiting &row : std::as_const(rows)) {
        if (const FlowDefinition *definition = definitionOf(row.flow)) {
            TANDEM_CO_CHECK(environment->cache->markDirty(definition->cacheObject(row.side), {row.record}));
        }
    }
    const std::function<Result<bool>(store::StateTransaction &)> forget =
        [rows](store::StateTransaction &tx) -> Result<bool> {
        for (const store::Waiting &row : std::as_const(rows))
            TANDEM_CHECK(tx.removeWaiting(row.flow, row.side, {row.record}));
        return true;
    };
    TANDEM_CO_CHECK(asRunner<bool>(*environment, forget));
    co_return rows;
}

} // namespace tandem::sync
