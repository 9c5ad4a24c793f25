// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
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

} // namespace

Task<QHash<RecordId, QString>> titlesOf(Profile *profile, Flow flow, Side side, QList<RecordId> ids)
{
    QHash<RecordId, QString> titles;
    const sync::FlowDefinition *definition = sync::definitionOf(flow);
    if (!definition)
        co_return titles;
    TANDEM_CO_TRY(records, profile->cache->records({side, definition->objectOf(side)}, ids));
    for (const Record &record : std::as_const(records))
        titles.insert(record.id, record.fields.value(definition->titleField(side)).display());
    co_return titles;
}

Task<QList<ChangeView>> changesOf(Profile *profile, qint64 runId, qint64 afterId, int limit)
{
    TANDEM_CO_TRY(rows, window<store::HistoryEntry>(profile, [=](store::StateTransaction &tx) {
        return tx.historyOfRun(runId, afterId, limit);
    }));
    TANDEM_CO_TRY(views, withTitles(profile, toViews<ChangeView>(rows)));
    co_return views;
}

Task<QList<ConflictView>> conflictsOf(Profile *profile, std::optional<Flow> flow, qint64 afterId, int limit)
{
    TANDEM_CO_TRY(rows, window<store::Conflict>(profile, [=](store::StateTransaction &tx) {
        return tx.conflicts(flow, afterId, limit);
    }));
    TANDEM_CO_TRY(views, withTitles(profile, toViews<ConflictView>(rows)));
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
    TANDEM_CO_TRY(views, withTitles(profile, toViews<DecisionView>(rows)));
    co_return views;
}

Task<QList<RefusalView>> refusalsOf(Profile *profile, std::optional<Flow> flow, qint64 afterId, int limit)
{
    TANDEM_CO_TRY(rows, window<store::Refusal>(profile, [=](store::StateTransaction &tx) {
        return tx.refusals(flow, afterId, limit);
    }));
    QList<RefusalView> views = toViews<RefusalView>(rows);
    Titles titles;
    for (const RefusalView &view : std::as_const(views))
        titles.want(view.flow, other(view.side), view.source);
    TANDEM_CO_CHECK(Titles::read(profile, &titles));
    for (RefusalView &view : views)
        view.title = titles.of(view.flow, other(view.side), view.source);
    co_return views;
}

} // namespace tandem::session
