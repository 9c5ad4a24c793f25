// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/matcher.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

constexpr int windowSize = 500;

/// Held records of both sides, to be judged again.
struct Woken
{
    QList<RecordId> ids[2];
};

class HeldWaker
{
public:
    HeldWaker(const Environment *environment, const FlowContext *flow, Side side)
        : m_environment(environment)
        , m_flow(flow)
        , m_side(side)
    {
    }

    Task<bool> run()
    {
        RecordId after;
        bool more = true;
        while (more) {
            if (const Status go = m_environment->checkStop(); !go)
                co_return fail(go.error());
            TANDEM_CO_TRY(
                window, m_environment->cache->dirty(m_flow->cacheObject(m_side), after, windowSize));
            more = static_cast<int>(window.size()) == windowSize;
            if (window.empty())
                break;
            after = window.back().id;
            TANDEM_CO_CHECK(wakeFor(std::move(window)));
        }
        co_return true;
    }

private:
    /// Who is held because of these changed records, or could be their partner or rival now.
    Task<bool> wakeFor(std::vector<Record> window)
    {
        QList<RecordId> changed;
        QStringList names;
        QHash<QString, QStringList> values; // key name -> values of the window
        for (const Record &record : window) {
            changed.append(record.id);
            names.append(record.id.text());
            const auto keys = matchKeysOf(*m_flow, m_side, record);
            for (const auto &[name, value] : keys)
                values[name].append(value);
        }
        TANDEM_CO_TRY(far, lookUp(other(m_side), values));
        TANDEM_CO_TRY(own, lookUp(m_side, values));
        TANDEM_CO_TRY(
            pointing, m_environment->cache->candidates(m_flow->cacheObject(other(m_side)), u"ref"_s, names));
        for (const QList<RecordId> &ids : std::as_const(pointing))
            far += ids;
        for (const QString &named : values.value(u"ref"_s))
            far.append(RecordId(named));
        std::function<Result<Woken>(store::StateTransaction &)> job =
            [=, flow = m_flow->definition.flow, side = m_side](store::StateTransaction &tx) -> Result<Woken> {
            Woken woken;
            TANDEM_TRY(naming, tx.heldNaming(flow, side, changed));
            TANDEM_TRY(partners, tx.holdsOf(flow, other(side), far));
            TANDEM_TRY(rivals, tx.holdsOf(flow, side, own));
            woken.ids[at(other(side))] = naming + partners.keys();
            woken.ids[at(side)] = rivals.keys();
            return woken;
        };
        TANDEM_CO_TRY(woken, m_environment->state->read<Woken>(job));
        for (const Side side : {Side::Salesforce, Side::Startdeliver})
            TANDEM_CO_CHECK(m_environment->cache->markDirty(m_flow->cacheObject(side), woken.ids[at(side)]));
        co_return true;
    }

    Task<QList<RecordId>> lookUp(Side side, QHash<QString, QStringList> values)
    {
        QList<RecordId> found;
        for (auto key = values.cbegin(); key != values.cend(); ++key) {
            if (key.key() == "ref"_L1)
                continue;
            TANDEM_CO_TRY(
                byValue, m_environment->cache->candidates(m_flow->cacheObject(side), key.key(), key.value()));
            for (const QList<RecordId> &ids : std::as_const(byValue))
                found += ids;
        }
        co_return found;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    Side m_side;
};

} // namespace

Task<bool> wakeHeld(const Environment *environment, const FlowContext *flow)
{
    const Flow name = flow->definition.flow;
    using Holds = QList<store::Hold>;
    TANDEM_CO_TRY(any, environment->state->read<Holds>([name](store::StateTransaction &tx) {
        return tx.holds(name, 0, 1);
    }));
    if (any.isEmpty())
        co_return true;
    TANDEM_CO_TRY(decided, environment->state->read<Holds>([name](store::StateTransaction &tx) {
        return tx.decidedHolds(name);
    }));
    Woken answered;
    for (const store::Hold &hold : std::as_const(decided))
        answered.ids[at(hold.side)].append(hold.record);
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        HeldWaker waker(environment, flow, side);
        TANDEM_CO_CHECK(waker.run());
        TANDEM_CO_CHECK(environment->cache->markDirty(flow->cacheObject(side), answered.ids[at(side)]));
    }
    co_return true;
}

Task<qint64> wakeHeldFor(const Environment *environment, QList<store::Link> links)
{
    qint64 woken = 0;
    std::map<Flow, Woken> ends;
    for (const store::Link &link : std::as_const(links)) {
        for (const Side side : {Side::Salesforce, Side::Startdeliver})
            ends[link.flow].ids[at(side)].append(link.end(side));
    }
    for (const auto &[flow, linked] : ends) {
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            using Ids = QList<RecordId>;
            std::function<Result<Ids>(store::StateTransaction &)> job =
                [flow = flow, side, ids = linked.ids[at(side)]](
                    store::StateTransaction &tx) { return tx.heldNaming(flow, side, ids); };
            TANDEM_CO_TRY(held, environment->state->read<Ids>(job));
            const FlowDefinition *definition = definitionOf(flow);
            if (held.isEmpty() || !definition)
                continue;
            const Side far = other(side);
            TANDEM_CO_CHECK(environment->cache->markDirty(definition->cacheObject(far), held));
            woken += held.size();
        }
    }
    co_return woken;
}

} // namespace tandem::sync
