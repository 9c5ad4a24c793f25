// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/causes.h"
#include "core/session/compared.h"
#include "core/session/contexts.h"
#include "core/session/refusalwalk.h"
#include "core/session/reports.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

template <typename Row>
Task<QList<Row>> window(Profile *profile, std::function<Result<QList<Row>>(store::StateTransaction &)> job)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    TANDEM_CO_TRY(rows, profile->state->read<QList<Row>>(job));
    co_return rows;
}

/// Which records a list names, and by which of the two a row is known: Salesforce's where it has one.
class Titles
{
public:
    void want(Flow flow, Side side, const RecordId &id)
    {
        if (!id.isEmpty())
            m_ids[{flow, side}].append(id);
    }
    void want(Flow flow, const RecordId &salesforce, const RecordId &startdeliver)
    {
        if (salesforce.isEmpty())
            want(flow, Side::Startdeliver, startdeliver);
        else
            want(flow, Side::Salesforce, salesforce);
    }
    static Task<bool> read(Profile *profile, Titles *titles)
    {
        for (const auto &[object, ids] : titles->m_ids) {
            TANDEM_CO_TRY(found, titlesOf(profile, object.first, object.second, ids));
            titles->m_found.insert_or_assign(object, found);
        }
        co_return true;
    }
    [[nodiscard]] QString of(Flow flow, Side side, const RecordId &id) const
    {
        const auto found = m_found.find({flow, side});
        return found == m_found.end() ? QString() : found->second.value(id);
    }
    [[nodiscard]] QString of(Flow flow, const RecordId &salesforce, const RecordId &startdeliver) const
    {
        return salesforce.isEmpty() ? of(flow, Side::Startdeliver, startdeliver)
                                    : of(flow, Side::Salesforce, salesforce);
    }

private:
    using Object = std::pair<Flow, Side>;
    std::map<Object, QList<RecordId>> m_ids;
    std::map<Object, QHash<RecordId, QString>> m_found;
};

Side namedOn(const ChangeView &view)
{
    return view.side.value_or(Side::Salesforce);
}
Side namedOn(const ConflictView &)
{
    return Side::Salesforce;
}
Side namedOn(const DecisionView &view)
{
    return view.side;
}
Side namedOn(const RefusalView &view)
{
    return view.side;
}

/// What the mapping of its field tells of a row: the name that people know, which is that of the side that
/// was or would be written.
template <typename View> void complete(View &view, const sync::ActiveMapping &active)
{
    view.label = active.field(namedOn(view)).label;
    if constexpr (std::is_same_v<View, ConflictView>)
        view.mapped = mappedValue(active, view.salesforceValue, view.startdeliverValue);
}

template <typename View> Task<QList<View>> withLabels(Profile *profile, QList<View> views)
{
    std::map<Flow, std::optional<sync::FlowContext>> contexts;
    for (View &view : views) {
        if (view.field.isEmpty())
            continue;
        if (!contexts.contains(view.flow)) {
            auto asking = storedContext(profile, view.flow);
            auto context = co_await std::move(asking);
            contexts.emplace(view.flow, context ? std::move(*context) : std::nullopt);
        }
        const std::optional<sync::FlowContext> &context = contexts.at(view.flow);
        if (!context)
            continue;
        for (const sync::ActiveMapping &active : context->mappings) {
            if (active.mapping.key() == view.field)
                complete(view, active);
        }
    }
    co_return views;
}

/// Rows that know both ends.
template <typename View> Task<QList<View>> withTitles(Profile *profile, QList<View> views)
{
    Titles titles;
    for (const View &view : std::as_const(views))
        titles.want(view.flow, view.salesforce, view.startdeliver);
    TANDEM_CO_CHECK(Titles::read(profile, &titles));
    for (View &view : views)
        view.title = titles.of(view.flow, view.salesforce, view.startdeliver);
    co_return views;
}

/// A link that is declined is about two records, and both have a name.
Task<QList<DecisionView>> withPartners(Profile *profile, QList<DecisionView> views)
{
    const auto isLink = [](const DecisionView &view) { return view.action == PlanAction::Link; };
    Titles titles;
    for (const DecisionView &view : std::as_const(views)) {
        if (isLink(view))
            titles.want(view.flow, Side::Startdeliver, view.startdeliver);
    }
    TANDEM_CO_CHECK(Titles::read(profile, &titles));
    for (DecisionView &view : views) {
        if (isLink(view))
            view.partnerTitle = titles.of(view.flow, Side::Startdeliver, view.startdeliver);
    }
    co_return views;
}

} // namespace

Task<QHash<RecordId, QString>> titlesOf(Profile *profile, Flow flow, Side side, QList<RecordId> ids)
{
    QHash<RecordId, QString> titles;
    const sync::FlowDefinition *definition = sync::definitionOf(flow);
    if (!definition)
        co_return titles;
    TANDEM_CO_TRY(records, profile->cache->records(definition->cacheObject(side), ids));
    for (const Record &record : std::as_const(records))
        titles.insert(record.id, record.fields.value(definition->titleField(side)).display());
    co_return titles;
}

Task<QList<ChangeView>> changesOf(Profile *profile, qint64 runId, qint64 afterId, int limit)
{
    TANDEM_CO_TRY(rows, window<store::HistoryEntry>(profile, [=](store::StateTransaction &tx) {
        return tx.historyOfRun(runId, afterId, limit);
    }));
    TANDEM_CO_TRY(titled, withTitles(profile, toViews<ChangeView>(rows)));
    TANDEM_CO_TRY(views, withLabels(profile, titled));
    co_return views;
}

Task<QList<ConflictView>> conflictsOf(Profile *profile, std::optional<Flow> flow, qint64 afterId, int limit)
{
    TANDEM_CO_TRY(rows, window<store::Conflict>(profile, [=](store::StateTransaction &tx) {
        return tx.conflicts(flow, afterId, limit);
    }));
    TANDEM_CO_TRY(titled, withTitles(profile, toViews<ConflictView>(rows)));
    TANDEM_CO_TRY(views, withLabels(profile, titled));
    co_return views;
}

Task<QList<HoldView>> holdsOf(Profile *profile, std::optional<Flow> flow, qint64 afterId, int limit)
{
    TANDEM_CO_TRY(rows, window<store::Hold>(profile, [=](store::StateTransaction &tx) {
        return tx.holds(flow, afterId, limit);
    }));
    QList<HoldView> views = toViews<HoldView>(rows);
    Titles titles;
    for (const HoldView &view : std::as_const(views)) {
        for (const RecordId &candidate : view.candidates)
            titles.want(view.flow, other(view.side), candidate);
    }
    TANDEM_CO_CHECK(Titles::read(profile, &titles));
    for (HoldView &view : views) {
        for (const RecordId &candidate : std::as_const(view.candidates))
            view.candidateTitles.append(titles.of(view.flow, other(view.side), candidate));
    }
    co_return views;
}

Task<QList<DecisionView>> decisionsOf(Profile *profile, std::optional<Flow> flow, qint64 afterId, int limit)
{
    TANDEM_CO_TRY(rows, window<store::Decision>(profile, [=](store::StateTransaction &tx) {
        return tx.decisions(flow, afterId, limit);
    }));
    TANDEM_CO_TRY(titled, withTitles(profile, toViews<DecisionView>(rows)));
    TANDEM_CO_TRY(paired, withPartners(profile, titled));
    TANDEM_CO_TRY(views, withLabels(profile, paired));
    co_return views;
}

bool isOf(const RefusalCause &cause, const store::Refusal &refusal)
{
    return isSameCause(cause, {refusal.side, refusal.code, refusal.text, 0});
}

Status eachRefusal(
    store::StateTransaction &tx, qint64 after, const std::function<bool(const store::Refusal &)> &visit)
{
    constexpr int windowSize = 1000;
    for (bool more = true; more;) {
        TANDEM_TRY(rows, tx.refusals(std::nullopt, after, windowSize));
        more = rows.size() == windowSize;
        for (const store::Refusal &row : std::as_const(rows)) {
            after = row.id;
            if (!visit(row))
                return {};
        }
    }
    return {};
}

Task<QList<RefusalView>> withFieldLabels(Profile *profile, QList<RefusalView> views)
{
    return withLabels(profile, std::move(views));
}

namespace {

Task<QList<RefusalView>> namedRefusals(Profile *profile, QList<store::Refusal> rows)
{
    QList<RefusalView> views = toViews<RefusalView>(rows);
    Titles titles;
    for (const RefusalView &view : std::as_const(views))
        titles.want(view.flow, other(view.side), view.source);
    TANDEM_CO_CHECK(Titles::read(profile, &titles));
    for (RefusalView &view : views)
        view.title = titles.of(view.flow, other(view.side), view.source);
    auto naming = withLabels(profile, views);
    co_return co_await std::move(naming);
}

std::function<Result<QList<store::Refusal>>(store::StateTransaction &)> refusalsOfJob(
    RefusalCause cause, qint64 afterId, int limit)
{
    return [=](store::StateTransaction &tx) -> Result<QList<store::Refusal>> {
        QList<store::Refusal> chosen;
        TANDEM_CHECK(eachRefusal(tx, afterId, [&](const store::Refusal &row) {
            if (isOf(cause, row))
                chosen.append(row);
            return limit == 0 || chosen.size() < limit;
        }));
        return chosen;
    };
}

} // namespace

Task<QList<RefusalView>> refusalsOf(Profile *profile, std::optional<Flow> flow, qint64 afterId, int limit)
{
    TANDEM_CO_TRY(rows, window<store::Refusal>(profile, [=](store::StateTransaction &tx) {
        return tx.refusals(flow, afterId, limit);
    }));
    TANDEM_CO_TRY(views, namedRefusals(profile, rows));
    co_return views;
}

Task<QList<RefusalView>> refusalsOfCause(Profile *profile, RefusalCause cause, qint64 afterId, int limit)
{
    TANDEM_CO_TRY(rows, window<store::Refusal>(profile, refusalsOfJob(cause, afterId, limit)));
    TANDEM_CO_TRY(views, namedRefusals(profile, rows));
    co_return views;
}

Task<QList<RefusalCause>> causesOf(Profile *profile)
{
    TANDEM_CO_TRY(
        causes, window<RefusalCause>(profile, [](store::StateTransaction &tx) -> Result<QList<RefusalCause>> {
            QList<RefusalCause> found;
            TANDEM_CHECK(eachRefusal(tx, 0, [&found](const store::Refusal &row) {
                auto known = std::find_if(found.begin(), found.end(),
                    [&row](const RefusalCause &cause) { return isOf(cause, row); });
                if (known == found.end())
                    known = found.insert(found.end(), RefusalCause{row.side, row.code, row.text, 0});
                ++known->rows;
                return true;
            }));
            std::stable_sort(found.begin(), found.end(),
                [](const RefusalCause &a, const RefusalCause &b) { return a.rows > b.rows; });
            return found;
        }));
    co_return causes;
}

Task<qint64> retryCause(Profile *profile, RefusalCause cause)
{
    TANDEM_CO_TRY(rows, window<store::Refusal>(profile, refusalsOfJob(cause, 0, 0)));
    QList<qint64> ids;
    for (const store::Refusal &row : std::as_const(rows))
        ids.append(row.id);
    if (ids.isEmpty())
        co_return 0;
    TANDEM_CO_TRY(count, retryRefusals(profile, ids));
    co_return count;
}

} // namespace tandem::session
