// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/changedfields.h"
#include "core/sync/deletions.h"
#include "core/sync/planning.h"
#include "core/sync/sendjob.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;
using namespace planning;

QString markKey()
{
    return u"(mark)"_s;
}

QString deletedKey()
{
    return u"(deleted)"_s;
}

store::Link deletedLink(store::Link link, Side side)
{
    link.state = store::LinkState::Tombstone;
    link.needsReadBack = false;
    BasePair &pair = link.base[deletedKey()];
    (side == Side::Salesforce ? pair.salesforce : pair.startdeliver) = Value(true);
    return link;
}

QStringList changedFields(const FlowContext &flow, Side survivor, const PairState &state)
{
    QStringList changed;
    const Record &record = *state.record(survivor);
    for (const ActiveMapping &active : flow.mappings) {
        const FieldSchema &field = active.field(survivor);
        const Value *value = record.fields.find(field.name);
        if (!value)
            continue;
        const auto base = state.link->base.constFind(active.mapping.key());
        const bool agreed = base != state.link->base.constEnd();
        // What was never agreed on and cannot flow to the other side is no change of the pair.
        const bool same = agreed ? sameValue(canonical(field, *value), canonical(field, base->half(survivor)))
                                 : value->isBlank() || !flowsTo(active.mapping.direction, other(survivor));
        const QString name = field.label.isEmpty() ? field.name : field.label;
        if (!same && !changed.contains(name))
            changed.append(name);
    }
    return changed;
}

namespace {

QString changedReason(Side gone, const PairState &state, const QStringList &fields)
{
    return u"Its partner %1 was deleted in %2, but this record was changed since the two agreed (%3). Delete "
           u"it too, or keep it."_s.arg(state.link->end(gone).text(),
               gone == Side::Salesforce ? u"Salesforce"_s : u"Startdeliver"_s, fields.join(u", "_s));
}

void addUnlessSaidNo(DeletePlan &plan, const PairState &state, PlannedWrite write, const QString &mappingKey)
{
    const quint64 hash = mappingKey.isEmpty() ? write.digest() : valueHash(write.changes.front().after);
    if (isRefused(state, write.side, mappingKey, hash) || isRefused(state, write.side, {}, write.digest()))
        ++plan.refusedBefore;
    else if (isDeclined(state, write.side, write.action, mappingKey, hash))
        ++plan.declined;
    else
        plan.writes.push_back(std::move(write));
}

PlannedWrite deleteOn(Side side)
{
    PlannedWrite write;
    write.side = side;
    write.action = store::Action::Delete;
    return write;
}

DeletePlan planMark(const FlowContext &flow, Side survivor, const PairState &state)
{
    DeletePlan plan;
    const DeleteMark &mark = flow.configuration.mark(survivor);
    const FieldSchema *field = mark.field.isEmpty() ? nullptr : flow.schema(survivor)->field(mark.field);
    const auto value = field ? convertValue(Value(mark.value), *field) : Result<Value>(Value());
    const Value before = field ? state.record(survivor)->fields.value(field->name) : Value();
    plan.done = !field || !field->updatable || !flow.configuration.updates(survivor) || !value
        || sameValue(canonical(*field, *value), canonical(*field, before));
    if (plan.done)
        return plan;
    FieldChange change;
    change.mappingKey = markKey();
    change.field = field->name;
    change.before = before;
    change.after = *value;
    change.rule = u"its partner was deleted: mark"_s;
    const quint64 wrote = valueHash(canonical(*field, *value));
    (survivor == Side::Salesforce ? change.base.salesforce : change.base.startdeliver) = before;
    (survivor == Side::Salesforce ? change.base.wroteSalesforce : change.base.wroteStartdeliver) = wrote;
    PlannedWrite write;
    write.side = survivor;
    write.changes.push_back(std::move(change));
    addUnlessSaidNo(plan, state, std::move(write), markKey());
    return plan;
}

} // namespace

DeletePlan planDeleted(const FlowContext &flow, Side gone, const PairState &state, const QString &decision)
{
    const Side survivor = other(gone);
    const DeletePolicy policy = flow.configuration.deletes;
    DeletePlan plan;
    const bool inScope = state.link->inScope && flow.inScope(survivor, *state.record(survivor));
    plan.done =
        policy == DeletePolicy::Ignore || !flowsTo(flow.configuration.direction, survivor) || !inScope;
    if (plan.done)
        return plan;
    if (policy == DeletePolicy::Mark)
        return planMark(flow, survivor, state);
    plan.kept = decision == "keep-apart"_L1;
    if (plan.kept)
        return plan;
    const PlannedWrite write = deleteOn(survivor);
    if (isDeclined(state, survivor, write.action, QString(), write.digest())) {
        ++plan.declined;
        return plan;
    }
    if (decision != "delete"_L1) {
        const QStringList changed = changedFields(flow, survivor, state);
        if (!changed.isEmpty()) {
            plan.holdReason = changedReason(gone, state, changed);
            return plan;
        }
    }
    addUnlessSaidNo(plan, state, write, {});
    return plan;
}

store::Decision keepDecision(const store::Link &link, Side survivor, Instant now)
{
    const PlannedWrite write = deleteOn(survivor);
    store::Decision decision;
    decision.flow = link.flow;
    decision.salesforce = link.salesforce;
    decision.startdeliver = link.startdeliver;
    decision.action = write.action;
    decision.side = survivor;
    decision.valueHash = write.digest();
    decision.at = now;
    return decision;
}

bool addMarkTakenBack(const FlowContext &flow, const PairState &state, PairPlan &plan)
{
    const auto base = state.link->base.constFind(markKey());
    if (base == state.link->base.constEnd())
        return true;
    const Side marked = base->wroteSalesforce != 0 ? Side::Salesforce : Side::Startdeliver;
    const DeleteMark &mark = flow.configuration.mark(marked);
    const FieldSchema *field = mark.field.isEmpty() ? nullptr : flow.schema(marked)->field(mark.field);
    const Value *now = field ? state.record(marked)->fields.find(field->name) : nullptr;
    if (!now || base->wrote(marked) != valueHash(canonical(*field, *now)))
        return false; // A person has set it since, or the policy is another one by now.
    FieldChange change;
    change.mappingKey = markKey();
    change.field = field->name;
    change.before = *now;
    change.after = base->half(marked);
    change.rule = u"its partner is back: the mark is taken back"_s;
    change.keepsBase = true;
    const quint64 hash = valueHash(change.after);
    if (isRefused(state, marked, markKey(), hash)) {
        ++plan.refusedBefore;
        return true;
    }
    if (isDeclined(state, marked, store::Action::Update, markKey(), hash)) {
        ++plan.declined;
        return true;
    }
    auto write = std::find_if(plan.writes.begin(), plan.writes.end(),
        [marked](const PlannedWrite &known) { return known.side == marked; });
    if (write == plan.writes.end()) {
        write = plan.writes.insert(plan.writes.end(), PlannedWrite());
        write->side = marked;
    }
    write->changes.push_back(std::move(change));
    return true;
}

} // namespace tandem::sync
