// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/planner.h"

#include "core/sync/planning.h"
#include "core/sync/purpose.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;
using namespace planning;

bool PlannedWrite::clears() const
{
    return std::any_of(
        changes.begin(), changes.end(), [](const FieldChange &change) { return change.clears; });
}

quint64 PlannedWrite::digest() const
{
    Fields digested;
    for (const FieldChange &change : changes) {
        if (!change.isLink && change.mappingKey != recordTypeKey())
            digested.append(change.mappingKey, change.after);
    }
    digested.append(u"(action)"_s, Value(qint64{static_cast<int>(action)}));
    digested.append(u"(side)"_s, Value(qint64{static_cast<int>(side)}));
    digested.sort();
    return fieldsHash(digested);
}

Fields PlannedWrite::fields() const
{
    Fields result;
    for (const FieldChange &change : changes)
        result.set(change.field, change.after);
    // Of a state or country and its code, which must agree, only the code is sent (contract salesforce.md 8).
    for (const FieldChange &change : changes) {
        const bool isCode = change.field.endsWith("StateCode"_L1) || change.field.endsWith("CountryCode"_L1);
        if (side == Side::Salesforce && isCode)
            result.remove(change.field.chopped(4));
    }
    return result;
}

QString recordTypeKey()
{
    return u"(record-type)"_s;
}

std::optional<Flow> linkTarget(const TransformChain &chain)
{
    for (const TransformStep &step : chain) {
        if (step.op == TransformStep::Op::Link)
            return flowFromName(step.arguments.value(u"flow"_s).toString());
    }
    return std::nullopt;
}

namespace {

class PairPlanner
{
public:
    PairPlanner(const FlowContext &flow, const PairState &state)
        : m_flow(flow)
        , m_state(state)
    {
    }

    PairPlan run()
    {
        for (const ActiveMapping &active : m_flow.mappings)
            judge(active);
        for (const Side side : {Side::Startdeliver, Side::Salesforce})
            finish(side);
        return std::move(m_plan);
    }

private:
    void judge(const ActiveMapping &active)
    {
        const QString key = active.mapping.key();
        const store::Conflict *known = knownConflict(key);
        const FieldMerge merge = mergeField(inputOf(active, known));
        // A person's word stays until what it decided has been written: the write is judged once more before
        // it goes.
        if (merge.outcome != FieldMerge::Outcome::Waits && !merge.waitsFor.isEmpty())
            m_plan.waitsFor = merge.waitsFor;
        const bool stillOpen = merge.outcome == FieldMerge::Outcome::Conflict
            || merge.outcome == FieldMerge::Outcome::FirstConflict
            || merge.outcome == FieldMerge::Outcome::Write;
        if (known && !stillOpen)
            m_plan.settled.append(key);
        switch (merge.outcome) {
        case FieldMerge::Outcome::Same:
            addMended(key);
            if (parentIsBetweenPartners(active))
                m_plan.waitsFor = nameOfReferred(active, Side::Salesforce, *m_state.salesforce);
            break;
        case FieldMerge::Outcome::Agree:
            addMended(key);
            m_plan.agreed.insert(key, merge.base);
            break;
        case FieldMerge::Outcome::Write:
            addWrite(active, merge);
            addOtherHalf(active, merge);
            break;
        case FieldMerge::Outcome::Conflict:
        case FieldMerge::Outcome::FirstConflict:
            addConflict(active, merge);
            break;
        case FieldMerge::Outcome::Blocked:
            ++m_plan.blocked;
            keep(key, KeptBack::Why::Blocked, merge.rule);
            break;
        case FieldMerge::Outcome::Waits:
            keep(key, KeptBack::Why::Waits, merge.rule);
            m_plan.waitsFor = nameOfReferred(active, other(merge.to), *m_state.record(other(merge.to)));
            break;
        case FieldMerge::Outcome::Refused:
            addRefusal(active, merge);
            break;
        }
    }

    void keep(const QString &key, KeptBack::Why why, const QString &reason)
    {
        m_plan.kept.push_back({key, why, reason});
    }

    /// A person has set it right, with or without a write of ours.
    void addMended(const QString &key)
    {
        for (const Side side : {Side::Salesforce, Side::Startdeliver})
            m_plan.mended.append({side, key});
    }

    const store::Conflict *knownConflict(const QString &key) const
    {
        for (const store::Conflict &conflict : m_state.conflicts) {
            if (conflict.mappingKey == key)
                return &conflict;
        }
        return nullptr;
    }

    /// A merge may have given the referred record another partner: then the old pair is no agreement any
    /// more, and Salesforce, where people merge, leads (S3).
    const BasePair *baseOf(const ActiveMapping &active)
    {
        const auto base = m_state.link->base.constFind(active.mapping.key());
        // What is enforced knows no past: each time it is a first agreement.
        if (active.enforced || active.afresh || base == m_state.link->base.constEnd())
            return nullptr;
        const std::optional<Flow> target = linkTarget(active.mapping.chainTo(Side::Startdeliver));
        if (!target || base->salesforce.isBlank() || !m_state.partner)
            return &base.value();
        const auto partner = m_state.partner(*target, Side::Salesforce, RecordId(base->salesforce.display()));
        if (!partner || partner->text() == base->startdeliver.display())
            return &base.value();
        m_parted = *base;
        m_parted.salesforce = Value();
        return &m_parted;
    }

    /// The parent came back after its partner was deleted, and has no new one yet: both sides still say what
    /// was agreed with the one that is gone, and nothing but the new one's arrival tells of it.
    bool parentIsBetweenPartners(const ActiveMapping &active) const
    {
        const BasePair base = m_state.link->base.value(active.mapping.key());
        const std::optional<Flow> target = linkTarget(active.mapping.chainTo(Side::Startdeliver));
        return target && target == m_flow.definition.parent && m_state.partner && !base.salesforce.isBlank()
            && !base.startdeliver.isBlank()
            && !m_state.partner(*target, Side::Salesforce, RecordId(base.salesforce.display()));
    }

    MergeInput inputOf(const ActiveMapping &active, const store::Conflict *known)
    {
        MergeInput input;
        input.mapping = &active.mapping;
        input.salesforceField = &active.salesforce;
        input.startdeliverField = &active.startdeliver;
        input.salesforce = m_state.salesforce->fields.find(active.salesforce.name);
        input.startdeliver = m_state.startdeliver->fields.find(active.startdeliver.name);
        input.base = baseOf(active);
        input.evidence = evidenceOf(m_state);
        input.context = transformContext(m_state, nullptr);
        input.salesforceRecord = m_state.salesforce;
        input.startdeliverRecord = m_state.startdeliver;
        input.linkBase = &m_state.link->base;
        input.mergesSets = m_flow.configuration.updates(Side::Salesforce)
            && m_flow.configuration.updates(Side::Startdeliver);
        if (known && known->resolution && input.salesforce && input.startdeliver
            && sameValue(known->salesforceValue, *input.salesforce)
            && sameValue(known->startdeliverValue, *input.startdeliver))
            input.resolution = known->resolution;
        return input;
    }

    void addWrite(const ActiveMapping &active, const FieldMerge &merge)
    {
        const QString key = active.mapping.key();
        const quint64 hash = valueHash(merge.value);
        if (!m_flow.configuration.updates(merge.to)) {
            ++m_plan.blocked;
            keep(key, KeptBack::Why::Blocked, u"the flow does not change records there"_s);
            return;
        }
        if (const store::Refusal *refusal = refusalOf(m_state, merge.to, key, hash)) {
            ++m_plan.refusedBefore;
            keep(key, KeptBack::Why::Refused, refusal->text);
            return;
        }
        if (isDeclined(m_state, merge.to, store::Action::Update, key, hash)) {
            ++m_plan.declined;
            keep(key, KeptBack::Why::Declined, u"declined by a person"_s);
            return;
        }
        FieldChange change;
        change.mappingKey = key;
        change.field = active.field(merge.to).name;
        change.before = m_state.record(merge.to)->fields.value(change.field);
        change.after = merge.value;
        change.rule = merge.rule;
        change.loser = merge.loser;
        change.hasLoser = merge.hasLoser;
        change.clears = merge.clears;
        change.isLink = linkTarget(active.mapping.chainTo(merge.to)).has_value();
        change.base = merge.base;
        change.rest = merge.rest;
        (merge.to == Side::Salesforce ? m_toSalesforce : m_toStartdeliver).push_back(std::move(change));
    }

    /// Sets that both sides changed are written to both.
    void addOtherHalf(const ActiveMapping &active, const FieldMerge &merge)
    {
        if (!merge.otherValue)
            return;
        FieldMerge half = merge;
        half.to = other(merge.to);
        half.value = *merge.otherValue;
        half.otherValue.reset();
        half.clears = false;
        addWrite(active, half);
        for (auto *changes : {&m_toSalesforce, &m_toStartdeliver}) {
            for (FieldChange &change : *changes)
                change.keepsBase = change.keepsBase || change.mappingKey == active.mapping.key();
        }
    }

    void addConflict(const ActiveMapping &active, const FieldMerge &merge)
    {
        store::Conflict conflict;
        conflict.flow = m_flow.definition.flow;
        conflict.linkId = m_state.link->id;
        conflict.salesforce = m_state.link->salesforce;
        conflict.startdeliver = m_state.link->startdeliver;
        conflict.mappingKey = active.mapping.key();
        conflict.first = merge.outcome == FieldMerge::Outcome::FirstConflict;
        const auto base = m_state.link->base.constFind(conflict.mappingKey);
        if (base != m_state.link->base.constEnd()) {
            conflict.baseSalesforce = base->salesforce;
            conflict.baseStartdeliver = base->startdeliver;
        }
        conflict.salesforceValue = m_state.salesforce->fields.value(active.salesforce.name);
        conflict.startdeliverValue = m_state.startdeliver->fields.value(active.startdeliver.name);
        conflict.since = m_state.now;
        keep(conflict.mappingKey, KeptBack::Why::Asks, merge.rule);
        m_plan.conflicts.append(std::move(conflict));
    }

    void addRefusal(const ActiveMapping &active, const FieldMerge &merge)
    {
        const Side from = other(merge.to);
        const Value value = m_state.record(from)->fields.value(active.field(from).name);
        keep(active.mapping.key(), KeptBack::Why::Refused, merge.error.text);
        if (isRefused(m_state, merge.to, active.mapping.key(), valueHash(value))) {
            ++m_plan.refusedBefore;
            return;
        }
        store::Refusal refusal;
        refusal.flow = m_flow.definition.flow;
        refusal.side = merge.to;
        refusal.source = m_state.link->end(from);
        refusal.target = m_state.link->end(merge.to);
        refusal.mappingKey = active.mapping.key();
        refusal.valueHash = valueHash(value);
        refusal.code = merge.error.code;
        refusal.text = merge.error.text;
        refusal.firstAt = m_state.now;
        m_plan.refusals.append(std::move(refusal));
    }

    void finish(Side side)
    {
        auto &changes = side == Side::Salesforce ? m_toSalesforce : m_toStartdeliver;
        if (changes.empty()) {
            m_plan.mended.append({side, QString()});
            return;
        }
        PlannedWrite write;
        write.side = side;
        write.action = store::Action::Update;
        write.changes = std::move(changes);
        // A row that was refused or declined as a whole stays back until one of its values changes.
        if (const store::Refusal *refusal = refusalOf(m_state, side, QString(), write.digest())) {
            ++m_plan.refusedBefore;
            for (const FieldChange &change : write.changes)
                keep(change.mappingKey, KeptBack::Why::RowRefused, refusal->text);
            return;
        }
        m_plan.writes.push_back(std::move(write));
    }

    const FlowContext &m_flow;
    const PairState &m_state;
    PairPlan m_plan;
    BasePair m_parted; ///< of the mapping that is being judged
    std::vector<FieldChange> m_toSalesforce;
    std::vector<FieldChange> m_toStartdeliver;
};

} // namespace

PairPlan planPair(const FlowContext &flow, const PairState &state)
{
    if (flow.undone)
        return planUndo(flow, state);
    return PairPlanner(flow, state).run();
}

} // namespace tandem::sync
