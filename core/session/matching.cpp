// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/planops.h"
#include "core/session/reports.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

constexpr int windowSize = 1000;

/// What waits for a person. Counted by SQLite, no row is decoded.
Status countHeld(store::StateTransaction &tx, MatchingView &view)
{
    TANDEM_TRY(kinds, tx.holdKinds(view.flow));
    view.likely = kinds.take(u"likely"_s);
    view.ambiguous = kinds.take(u"ambiguous"_s);
    view.duplicate = kinds.take(u"duplicate"_s);
    for (const qint64 held : std::as_const(kinds))
        view.otherHolds += held;
    return {};
}

/// Counts of one flow that need no record.
Result<MatchingView> countStored(store::StateTransaction &tx, Flow flow)
{
    MatchingView view;
    view.flow = flow;
    TANDEM_TRY(state, tx.matching(flow));
    view.state = matchingName(state);
    TANDEM_TRY(linked, tx.linkCount(flow));
    view.linked = linked;
    TANDEM_CHECK(countHeld(tx, view));
    return view;
}

using Lonely = std::function<void(const Record &)>;

Task<bool> eachLonely(Profile *profile, std::shared_ptr<sync::FlowContext> flow, Side side, Lonely visit)
{
    RecordId after;
    for (bool more = true; more;) {
        TANDEM_CO_TRY(lonely, lonelyWindow(profile, flow, side, after));
        for (const Record &record : lonely.records)
            visit(record);
        after = lonely.next;
        more = !after.isEmpty();
    }
    co_return true;
}

Task<bool> countLonely(Profile *profile, MatchingView *view)
{
    TANDEM_CO_TRY(context, storedContext(profile, view->flow));
    if (!context)
        co_return true;
    const auto flow = std::make_shared<sync::FlowContext>(std::move(*context));
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        qint64 &count = side == Side::Salesforce ? view->onlyHere.salesforce : view->onlyHere.startdeliver;
        TANDEM_CO_CHECK(eachLonely(profile, flow, side, [&count](const Record &) { ++count; }));
        TANDEM_CO_TRY(counts, profile->cache->counts(flow->cacheObject(side)));
        (side == Side::Salesforce ? view->records.salesforce : view->records.startdeliver) = counts.records;
    }
    co_return true;
}

MatchRow heldRow(const store::Hold &hold)
{
    return {hold.flow, hold.side, hold.record, hold.title, hold.kind, hold.candidates, hold.id, hold.reason,
        hold.decision, {}};
}

Task<QList<MatchRow>> storedRows(Profile *profile, Flow flow, int limit)
{
    using Rows = QList<MatchRow>;
    const std::function<Result<Rows>(store::StateTransaction &)> job =
        [flow, limit](store::StateTransaction &tx) -> Result<Rows> {
        Rows rows;
        TANDEM_TRY(holds, tx.holds(flow, 0, limit));
        // Every kind: the matching stays open until the last of them is decided.
        for (const store::Hold &hold : std::as_const(holds))
            rows.append(heldRow(hold));
        TANDEM_TRY(links, tx.foundLinksAfter(flow, 0, limit));
        for (const store::Link &link : std::as_const(links)) {
            rows.append({flow, Side::Salesforce, link.salesforce, {}, u"exact"_s, {link.startdeliver}, 0, {},
                {}, {}});
        }
        return rows;
    };
    TANDEM_CO_TRY(rows, profile->state->read<Rows>(job));
    co_return rows;
}

} // namespace

Task<LonelyWindow> lonelyWindow(
    Profile *profile, std::shared_ptr<sync::FlowContext> flow, Side side, RecordId after)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    TANDEM_CO_TRY(window, profile->cache->all(flow->cacheObject(side), after, windowSize));
    QList<RecordId> ids;
    for (const Record &record : window)
        ids.append(record.id);
    LonelyWindow lonely;
    if (static_cast<int>(window.size()) == windowSize)
        lonely.next = ids.last();
    const std::function<Result<QSet<RecordId>>(store::StateTransaction &)> job =
        [ids, side, name = flow->definition.flow](store::StateTransaction &tx) -> Result<QSet<RecordId>> {
        TANDEM_TRY(links, tx.links(name, side, ids));
        TANDEM_TRY(holds, tx.holdsOf(name, side, ids));
        const QList<RecordId> known = links.keys() + holds.keys();
        return QSet<RecordId>(known.cbegin(), known.cend());
    };
    TANDEM_CO_TRY(known, profile->state->read<QSet<RecordId>>(job));
    for (Record &record : window) {
        if (!record.deleted && !known.contains(record.id) && flow->inScope(side, record))
            lonely.records.push_back(std::move(record));
    }
    co_return lonely;
}

QList<Flow> flowsOf(const Configuration &configuration, const QList<Flow> &flows)
{
    QList<Flow> chosen;
    for (const Flow flow : sync::orderedFlows()) {
        if (flows.isEmpty() ? configuration.flow(flow).enabled : flows.contains(flow))
            chosen.append(flow);
    }
    return chosen;
}

Task<std::optional<sync::FlowContext>> storedContext(Profile *profile, Flow flow)
{
    if (!sync::definitionOf(flow))
        co_return std::nullopt;
    // A configuration that is saved meanwhile must not take the clients away under it.
    const ClientUse use(profile);
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    const sync::FlowDefinition *definition = sync::definitionOf(flow, *configured);
    TANDEM_CO_TRY(salesforce, profile->cache->schema({Side::Salesforce, definition->object}));
    TANDEM_CO_TRY(startdeliver, profile->cache->schema({Side::Startdeliver, definition->entity}));
    if (!salesforce || !startdeliver)
        co_return std::nullopt;
    TANDEM_CO_TRY(context,
        contextWith(profile, flow, *configured, std::make_shared<const ObjectSchema>(std::move(*salesforce)),
            std::make_shared<const ObjectSchema>(std::move(*startdeliver))));
    co_return std::optional<sync::FlowContext>(std::move(context));
}

Task<sync::FlowContext> contextWith(Profile *profile, Flow flow, Configuration configuration,
    sync::SchemaPtr salesforce, sync::SchemaPtr startdeliver)
{
    const ClientUse use(profile);
    TANDEM_CO_TRY(environment, Profile::environment(profile, configuration));
    const sync::FlowDefinition *definition = sync::definitionOf(flow, configuration);
    FilterContext filterContext;
    filterContext.now = profile->clock->now();
    filterContext.timeZone = environment.timeZone;
    TANDEM_CO_TRY(facts, sync::loadFacts(&environment, definition, false));
    co_return sync::makeFlowContext(*definition, configuration, std::move(salesforce),
        std::move(startdeliver), environment.organisationId, filterContext, facts);
}

Task<QList<MatchingView>> matchingOf(Profile *profile, QList<Flow> flows, bool countRecords)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    QList<MatchingView> views;
    const QList<Flow> chosen = flowsOf(*configured, flows);
    for (const Flow flow : chosen) {
        const std::function<Result<MatchingView>(store::StateTransaction &)> job =
            [flow, countRecords](store::StateTransaction &tx) -> Result<MatchingView> {
            TANDEM_TRY(view, countStored(tx, flow));
            // Only a list of the matching shows it.
            if (countRecords) {
                TANDEM_TRY(exact, tx.foundLinkCount(flow));
                view.exact = exact;
            }
            return view;
        };
        TANDEM_CO_TRY(view, profile->state->read<MatchingView>(job));
        if (countRecords)
            TANDEM_CO_CHECK(countLonely(profile, &view));
        views.append(view);
    }
    co_return views;
}

Task<QList<MatchRow>> matchRowsOf(Profile *profile, Flow flow, int limit)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    TANDEM_CO_TRY(rows, storedRows(profile, flow, limit));
    TANDEM_CO_TRY(context, storedContext(profile, flow));
    if (!context)
        co_return rows;
    const auto shared = std::make_shared<sync::FlowContext>(std::move(*context));
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        const QString kind = u"only-"_s + sideName(side);
        TANDEM_CO_CHECK(
            eachLonely(profile, shared, side, [&rows, &shared, side, kind, limit](const Record &record) {
                if (rows.size() < limit) {
                    rows.append({shared->definition.flow, side, record.id, shared->title(side, record), kind,
                        {}, 0, {}, {}, {}});
                }
            }));
    }
    if (rows.size() > limit)
        rows.resize(limit);
    QList<RecordId> exact;
    for (const MatchRow &row : std::as_const(rows)) {
        if (row.kind == "exact"_L1)
            exact.append(row.record);
    }
    TANDEM_CO_TRY(records, profile->cache->records(shared->cacheObject(Side::Salesforce), exact));
    for (MatchRow &row : rows) {
        const auto found = records.constFind(row.record);
        if (row.kind == "exact"_L1 && found != records.constEnd())
            row.title = shared->title(Side::Salesforce, *found);
    }
    co_return rows;
}

Task<qint64> acceptExact(Profile *profile, QList<Flow> flows)
{
    TANDEM_CO_TRY(views, matchingOf(profile, flows, true));
    qint64 waiting = 0;
    for (const MatchingView &view : std::as_const(views)) {
        const sync::FlowDefinition *definition = sync::definitionOf(view.flow);
        for (const Side side : {Side::Salesforce, Side::Startdeliver})
            TANDEM_CO_CHECK(profile->cache->markAllDirty(definition->cacheObject(side)));
        waiting += view.onlyHere.salesforce + view.onlyHere.startdeliver;
    }
    co_return waiting;
}

Task<bool> waiveMatching(Profile *profile, QList<Flow> flows)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    // What was locked meanwhile is judged again by the next run, which finds the phase closed.
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [chosen = flowsOf(*configured, flows)](store::StateTransaction &tx) -> Result<bool> {
        // A plan from before creates nothing of a flow that was open. Of any other that changes nothing.
        qint64 opened = 0;
        for (const Flow flow : chosen) {
            TANDEM_TRY(before, tx.matching(flow));
            opened += before == store::MatchingState::Open ? 1 : 0;
            TANDEM_CHECK(tx.setMatching(flow, store::MatchingState::Waived));
        }
        TANDEM_CHECK(noteDecided(tx, opened));
        return true;
    };
    TANDEM_CO_CHECK(profile->state->write<bool>(job));
    co_return true;
}

} // namespace tandem::session
