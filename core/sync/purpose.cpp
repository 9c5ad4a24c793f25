// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/purpose.h"

#include "core/domain/resttext.h"
#include "core/sync/changedfields.h"
#include "core/sync/planbuilder.h"
#include "core/sync/planning.h"
#include "core/sync/reader.h"

#include <nlohmann/json.hpp>

namespace tandem::sync {
using namespace Qt::StringLiterals;
using Json = nlohmann::json;

namespace {

constexpr int windowSize = 500;

const QList<std::pair<FirstAgreement, const char *>> &choices()
{
    static const QList<std::pair<FirstAgreement, const char *>> all{{FirstAgreement::Ask, "ask"},
        {FirstAgreement::SalesforceWins, "salesforce"}, {FirstAgreement::StartdeliverWins, "startdeliver"},
        {FirstAgreement::FillBlanks, "blanks"}};
    return all;
}

/// Takes one change of the run's history in; several of one field count as one.
void take(UndoneRun &undone, const store::HistoryEntry &entry)
{
    const bool wrote = entry.action == "update"_L1 || entry.action == "overwrote"_L1
        || entry.action == "changed-by-service"_L1;
    const bool made = entry.action == "create"_L1;
    if ((!wrote && !made) || !entry.side || entry.salesforce.isEmpty() || entry.startdeliver.isEmpty())
        return;
    UndoneRun::Pair &pair = undone.pairs[UndoneRun::nameOf(entry.salesforce, entry.startdeliver)];
    pair.salesforce = entry.salesforce;
    pair.startdeliver = entry.startdeliver;
    if (made) {
        pair.made = entry.side;
        return;
    }
    for (UndoneRun::Change &known : pair.changes) {
        if (known.mappingKey != entry.mappingKey || known.side != *entry.side)
            continue;
        known.wrote = entry.after;
        return;
    }
    // What the service made of a value that is not in the history was no update of a field.
    if (entry.action != "changed-by-service"_L1)
        pair.changes.append({entry.mappingKey, *entry.side, entry.before, entry.after});
}

} // namespace

QString UndoneRun::nameOf(const RecordId &salesforce, const RecordId &startdeliver)
{
    return salesforce.text() + u'|' + startdeliver.text();
}

Status storePurpose(store::StateTransaction &tx, qint64 planId, const PlanPurpose &purpose)
{
    Json json;
    if (purpose.kind == PlanPurpose::Kind::Undo) {
        json = {{"undo", purpose.run}};
    } else {
        Json mappings = Json::array();
        for (const QString &mapping : purpose.mappings)
            mappings.push_back(mapping.toStdString());
        const auto choice = std::find_if(choices().begin(), choices().end(),
            [&](const auto &known) { return known.first == purpose.choice; });
        json = {{"backfill", flowName(purpose.flow).toStdString()}, {"mappings", std::move(mappings)},
            {"keep", choice->second}};
    }
    return tx.setPlanPurpose(planId, QByteArray::fromStdString(json.dump()));
}

Result<std::optional<PlanPurpose>> purposeOf(store::StateTransaction &tx, qint64 planId)
{
    TANDEM_TRY(stored, tx.planPurpose(planId));
    const Json json = Json::parse(stored.begin(), stored.end(), nullptr, false);
    if (!json.is_object())
        return std::optional<PlanPurpose>();
    PlanPurpose purpose;
    if (const auto undo = json.find("undo"); undo != json.end() && undo->is_number_integer()) {
        purpose.kind = PlanPurpose::Kind::Undo;
        purpose.run = undo->get<qint64>();
        return std::optional(purpose);
    }
    purpose.flow =
        flowFromName(QString::fromStdString(json.value("backfill", std::string()))).value_or(Flow::Accounts);
    const Json mappings = json.value("mappings", Json::array());
    for (const Json &mapping : mappings)
        purpose.mappings.append(QString::fromStdString(mapping.get<std::string>()));
    const std::string keep = json.value("keep", std::string());
    for (const auto &[choice, word] : choices())
        purpose.choice = keep == word ? choice : purpose.choice;
    return std::optional(purpose);
}

Result<QList<Flow>> flowsToUndo(store::StateTransaction &tx, qint64 run)
{
    TANDEM_TRY(known, tx.run(run));
    if (!known) {
        return fail(ErrorKind::Configuration, u"NO_SUCH_RUN"_s,
            u"There is no run %1 (any more). List them with: tandemctl runs"_s.arg(run));
    }
    QList<Flow> flows;
    qint64 after = 0;
    for (bool more = true; more;) {
        TANDEM_TRY(entries, tx.historyOfRun(run, after, windowSize));
        more = entries.size() == windowSize;
        for (const store::HistoryEntry &entry : std::as_const(entries)) {
            after = entry.id;
            UndoneRun undone;
            take(undone, entry);
            if (!undone.pairs.isEmpty() && !flows.contains(entry.flow))
                flows.append(entry.flow);
        }
    }
    if (flows.isEmpty()) {
        return fail(ErrorKind::Configuration, u"NOTHING_TO_UNDO"_s,
            u"Run %1 wrote nothing that could be set back: it changed no field and made no record. What it "
            u"deleted Tandem cannot bring back; look in the recycle bin."_s.arg(run));
    }
    return flows;
}

Task<std::shared_ptr<const UndoneRun>> readUndone(const Environment *environment, Flow flow, qint64 run)
{
    auto undone = std::make_shared<UndoneRun>();
    undone->run = run;
    using Entries = QList<store::HistoryEntry>;
    qint64 after = 0;
    for (bool more = true; more;) {
        const std::function<Result<Entries>(store::StateTransaction &)> job =
            [run, after](store::StateTransaction &tx) { return tx.historyOfRun(run, after, windowSize); };
        TANDEM_CO_TRY(entries, environment->state->read<Entries>(job));
        more = entries.size() == windowSize;
        for (const store::HistoryEntry &entry : std::as_const(entries)) {
            after = entry.id;
            if (entry.flow == flow)
                take(*undone, entry);
        }
    }
    co_return std::shared_ptr<const UndoneRun>(undone);
}

Task<bool> setPurpose(const Environment *environment, FlowContext *flow, PlanPurpose purpose)
{
    flow->narrowed = true;
    if (purpose.kind == PlanPurpose::Kind::Undo) {
        TANDEM_CO_TRY(undone, readUndone(environment, flow->definition.flow, purpose.run));
        flow->undone = undone;
        co_return true;
    }
    std::erase_if(flow->mappings,
        [&](const ActiveMapping &active) { return !purpose.mappings.contains(active.mapping.key()); });
    for (ActiveMapping &active : flow->mappings) {
        active.afresh = true;
        active.mapping.first = purpose.choice;
    }
    if (flow->mappings.empty()) {
        co_return fail(ErrorKind::Configuration, u"UNKNOWN_MAPPING"_s,
            u"The flow \"%1\" has none of these mappings: %2. Save the mapping first; its name is as in "
            u"\"Name=name\"."_s.arg(flowName(flow->definition.flow), purpose.mappings.join(u", "_s)));
    }
    co_return true;
}

namespace {

/// One field goes back; none where somebody changed it since, or it may not be written.
std::optional<FieldChange> undoneChange(
    const FlowContext &flow, const PairState &state, const UndoneRun::Change &undone)
{
    const auto active = std::find_if(flow.mappings.begin(), flow.mappings.end(),
        [&](const ActiveMapping &known) { return known.mapping.key() == undone.mappingKey; });
    if (active == flow.mappings.end())
        return std::nullopt;
    const FieldSchema &field = active->field(undone.side);
    const Value *now = state.record(undone.side)->fields.find(field.name);
    const Side source = other(undone.side);
    const Value *there = state.record(source)->fields.find(active->field(source).name);
    // Of a text whose rest stood beside it only the head is known.
    const auto *text = undone.before.get<QString>();
    if (text && !restCheckOf(*text).isEmpty())
        return std::nullopt;
    if (!now || !there || !field.updatable || (undone.before.isBlank() && field.required))
        return std::nullopt;
    const Value current = canonical(field, *now);
    const Value before = canonical(field, undone.before);
    if (!sameValue(current, canonical(field, undone.wrote)) || sameValue(current, before))
        return std::nullopt;
    FieldChange change;
    change.mappingKey = undone.mappingKey;
    change.field = field.name;
    change.before = *now;
    change.after = undone.before;
    change.rule = u"undo of run %1"_s.arg(flow.undone->run);
    change.clears = before.isBlank();
    // The two agree to differ from here on: only a new change of one of them flows.
    // An edit there that is still on its way stays one: the next run carries it.
    const auto agreed = state.link->base.constFind(undone.mappingKey);
    const Value half = agreed != state.link->base.constEnd() ? agreed->half(source)
                                                             : canonical(active->field(source), *there);
    (source == Side::Salesforce ? change.base.salesforce : change.base.startdeliver) = half;
    (undone.side == Side::Salesforce ? change.base.salesforce : change.base.startdeliver) = before;
    return change;
}

} // namespace

// What the flow may write by now is not asked: an undo sets back what should not have been written, and a
// person reviews it.
PairPlan planUndo(const FlowContext &flow, const PairState &state)
{
    PairPlan plan;
    const auto undone =
        flow.undone->pairs.constFind(UndoneRun::nameOf(state.link->salesforce, state.link->startdeliver));
    if (undone == flow.undone->pairs.constEnd())
        return plan;
    const auto made = undone->made;
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        PlannedWrite write;
        write.side = side;
        if (made == side) {
            // What somebody worked on since is not taken away; nor what changed after the plan was made.
            if (!changedFields(flow, side, state).isEmpty())
                continue;
            write.action = store::Action::Delete;
        } else {
            for (const UndoneRun::Change &change : undone->changes) {
                auto back = change.side == side ? undoneChange(flow, state, change) : std::nullopt;
                if (back && planning::isRefused(state, side, back->mappingKey, valueHash(back->after)))
                    ++plan.refusedBefore;
                else if (back)
                    write.changes.push_back(std::move(*back));
            }
            if (write.changes.empty())
                continue;
        }
        if (planning::isRefused(state, side, QString(), write.digest()))
            ++plan.refusedBefore;
        else
            plan.writes.push_back(std::move(write));
    }
    return plan;
}

namespace {

/// The pairs of a flow that a purpose looks at, window by window.
class PurposePass
{
public:
    PurposePass(const Environment *environment, const FlowContext *flow, RunState *run)
        : m_environment(environment)
        , m_flow(flow)
        , m_run(run)
    {
        if (flow->undone) {
            for (const UndoneRun::Pair &pair : flow->undone->pairs)
                m_pairs.append({pair.salesforce, pair.startdeliver});
            std::sort(m_pairs.begin(), m_pairs.end());
        }
    }

    /// Empty: that was the last.
    Task<std::vector<Judgement>> next()
    {
        std::vector<Judgement> pairs;
        while (pairs.empty() && !m_ended) {
            if (const Status go = m_environment->checkStop(); !go)
                co_return fail(go.error());
            TANDEM_CO_TRY(window, records());
            m_done += static_cast<qint64>(window.size());
            m_environment->progress(
                {u"planning"_s, m_flow->definition.flow, Side::Salesforce, m_done, 0, {}});
            auto judging = judgeRecords(m_environment, m_flow, m_run, Side::Salesforce, std::move(window));
            Result<std::vector<Judgement>> judged = co_await std::move(judging);
            if (!judged)
                co_return fail(judged.error());
            std::erase_if(
                *judged, [](const Judgement &judgement) { return judgement.kind != Judgement::Kind::Pair; });
            pairs = std::move(*judged);
        }
        co_return pairs;
    }

private:
    Task<std::vector<Record>> records()
    {
        const store::CacheObject object = m_flow->cacheObject(Side::Salesforce);
        if (!m_flow->undone) {
            TANDEM_CO_TRY(window, m_environment->cache->all(object, m_after, windowSize));
            m_ended = static_cast<int>(window.size()) < windowSize;
            if (!window.empty())
                m_after = window.back().id;
            co_return window;
        }
        QList<RecordId> ids[2];
        for (const auto &[salesforce, startdeliver] : m_pairs.mid(m_from, windowSize)) {
            ids[at(Side::Salesforce)].append(salesforce);
            ids[at(Side::Startdeliver)].append(startdeliver);
        }
        m_from += windowSize;
        m_ended = m_from >= m_pairs.size();
        TANDEM_CO_CHECK(known(Side::Startdeliver, ids[at(Side::Startdeliver)])); // judged with the others
        TANDEM_CO_TRY(records, known(Side::Salesforce, ids[at(Side::Salesforce)]));
        std::vector<Record> window;
        for (Record &record : records)
            window.push_back(std::move(record));
        std::sort(window.begin(), window.end(), [](const Record &a, const Record &b) { return a.id < b.id; });
        co_return window;
    }

    /// Records that a run wrote, all in the cache from then on: a read that a filter narrows leaves them out.
    Task<QHash<RecordId, Record>> known(Side side, QList<RecordId> ids)
    {
        TANDEM_CO_TRY(found, m_environment->cache->records(m_flow->cacheObject(side), ids));
        QList<RecordId> missing;
        for (const RecordId &id : std::as_const(ids)) {
            if (!found.contains(id))
                missing.append(id);
        }
        if (!missing.isEmpty()) {
            TANDEM_CO_TRY(fetched, fetchRecords(m_environment, m_flow, side, missing));
            for (Record &record : fetched)
                found.insert(record.id, std::move(record));
        }
        co_return found;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    RunState *m_run;
    QList<std::pair<RecordId, RecordId>> m_pairs; ///< of the run that is undone
    qsizetype m_from = 0;
    RecordId m_after;
    qint64 m_done = 0;
    bool m_ended = false;
};

} // namespace

Task<bool> planForPurpose(const Environment *environment, const FlowContext *flow, RunState *run)
{
    PurposePass pass(environment, flow, run);
    qsizetype planned = 0;
    for (;;) {
        TANDEM_CO_TRY(pairs, pass.next());
        if (pairs.empty()) {
            // What somebody worked on since stays, and what is gone; a person is told how many.
            if (flow->undone)
                run->counts[flow->definition.flow].skipped += flow->undone->pairs.size() - planned;
            co_return true;
        }
        QList<store::PlanRow> rows;
        for (const Judgement &judgement : pairs) {
            planned += judgement.plan.writes.empty() ? 0 : 1;
            for (const PlannedWrite &write : judgement.plan.writes) {
                store::PlanRow row = planRowOf(*flow, judgement, write);
                row.planId = run->planId;
                row.ticked = write.action != store::Action::Delete;
                rows.append(row);
            }
        }
        std::function<Result<bool>(store::StateTransaction &)> job =
            [rows](store::StateTransaction &tx) mutable -> Result<bool> {
            if (!rows.isEmpty())
                TANDEM_CHECK(tx.addPlanRows(rows));
            return true;
        };
        TANDEM_CO_CHECK(asRunner<bool>(*environment, job));
    }
}

namespace {

/// One side was edited since the two agreed: no difference that was there already, and for the next run.
bool isPending(const BasePair &agreed, const BasePair &now)
{
    return sameValue(agreed.salesforce, now.salesforce) != sameValue(agreed.startdeliver, now.startdeliver);
}

} // namespace

Task<bool> agreeBackfill(const Environment *environment, const FlowContext *flow, RunState *run)
{
    if (flow->undone)
        co_return true;
    PurposePass pass(environment, flow, run);
    for (;;) {
        TANDEM_CO_TRY(pairs, pass.next());
        if (pairs.empty())
            co_return true;
        QList<store::Link> links;
        QList<std::pair<qint64, QStringList>> settled;
        for (const Judgement &judgement : pairs) {
            store::Link link = *judgement.link;
            const Base &agreed = judgement.plan.agreed;
            QStringList keys;
            for (auto pair = agreed.cbegin(); pair != agreed.cend(); ++pair) {
                const auto known = link.base.constFind(pair.key());
                if (known != link.base.constEnd() && isPending(*known, pair.value()))
                    continue;
                link.base.insert(pair.key(), pair.value());
                keys.append(pair.key());
            }
            if (!keys.isEmpty()) {
                settled.append({link.id, keys});
                links.append(std::move(link));
            }
        }
        std::function<Result<bool>(store::StateTransaction &)> job =
            [links, settled](store::StateTransaction &tx) mutable -> Result<bool> {
            if (!links.isEmpty())
                TANDEM_CHECK(tx.putLinks(links));
            for (const auto &[link, keys] : std::as_const(settled))
                TANDEM_CHECK(tx.removeConflicts(link, keys));
            return true;
        };
        TANDEM_CO_CHECK(asRunner<bool>(*environment, job));
    }
}

} // namespace tandem::sync
