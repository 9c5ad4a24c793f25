// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/storedform.h"

#include "core/sync/createsearch.h"
#include "core/sync/flowshape.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

/// SystemModstamp and the header Date have whole seconds, and two machines of a service differ a little.
constexpr std::chrono::seconds stampTolerance{2};
constexpr std::chrono::minutes longestCall{5};

/// One sent field and what became of it.
struct Landed
{
    const FieldSchema *field = nullptr; ///< null: not to be looked at
    Value sent;
    Value held;
    bool leftToService = false; ///< nothing was sent, so that the service chose
    [[nodiscard]] bool isOther() const { return field && !leftToService && !sameValue(held, sent); }
};

Landed landed(const FlowContext &flow, Side side, const FieldChange &change, const Record &stored)
{
    const auto active = std::find_if(flow.mappings.begin(), flow.mappings.end(),
        [&](const ActiveMapping &candidate) { return candidate.mapping.key() == change.mappingKey; });
    const Value *value = stored.fields.find(change.field);
    if (active == flow.mappings.end() || !value || change.keepsBase)
        return {};
    const FieldSchema &field = active->field(side);
    const bool given = change.after.isNull() && flow.shape().givenByService(side).contains(change.field);
    return {&field, canonical(field, change.after), canonical(field, *value), given};
}

} // namespace

const QString &modifierField()
{
    static const QString name = u"LastModifiedById"_s;
    return name;
}

bool isOtherThanSent(
    const FlowContext &flow, Side side, const std::vector<FieldChange> &changes, const Record &stored)
{
    return std::any_of(changes.begin(), changes.end(),
        [&](const FieldChange &change) { return landed(flow, side, change, stored).isOther(); });
}

Task<QHash<RecordId, QString>> modifiersOf(
    const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> ids)
{
    QHash<RecordId, QString> modifiers;
    // Of a record that is put together from several objects the stamp alone must tell.
    const bool asks = side == Side::Salesforce && !ids.isEmpty() && flow->salesforceService
        && flow->salesforceService->field(modifierField()) && flow->shape().sources(*flow).size() == 1
        && std::all_of(ids.begin(), ids.end(),
            [](const RecordId &id) { return SalesforceId::parse(id.text()).has_value(); });
    if (!asks)
        co_return modifiers;
    TANDEM_CO_TRY(found,
        environment->salesforce->retrieve(
            flow->salesforceService, ids, {modifierField()}, environment->priority));
    for (const auto &record : found) {
        if (record)
            modifiers.insert(record->id, record->fields.value(modifierField()).display());
    }
    co_return modifiers;
}

StoredForm storedForm(const Environment &environment, Side side, const Record &record, Instant answered,
    const QString &modifier)
{
    const bool another = side == Side::Salesforce && !environment.userId.isEmpty() && !modifier.isEmpty()
        && modifier != environment.userId;
    const bool later = answered.ms != 0 && record.stamp > answered + stampTolerance;
    return {&record, another || later};
}

Instant answeredAtLatest(const Environment &environment, const store::OutboxEntry &entry)
{
    return entry.createdAt + clockSkew(environment, entry.side) + longestCall;
}

void completeBase(const FlowContext &flow, Side target, const std::vector<FieldChange> &changes,
    const StoredForm &stored, store::Link &link, QList<store::HistoryEntry> &changedByService)
{
    for (const FieldChange &change : changes) {
        const Landed now = landed(flow, target, change, *stored.record);
        if (!now.field)
            continue;
        // An edit that came after ours is a change of that side like any other: the merge shall see it.
        const Value half = stored.touched && now.isOther() ? now.sent : now.held;
        BasePair &pair = link.base[change.mappingKey];
        pair = change.base;
        (target == Side::Salesforce ? pair.salesforce : pair.startdeliver) = half;
        (target == Side::Salesforce ? pair.wroteSalesforce : pair.wroteStartdeliver) = valueHash(half);
        if (stored.touched || !now.isOther())
            continue;
        // No declared rule explains the difference: a trigger or the service itself changed the value (S5).
        store::HistoryEntry entry;
        entry.flow = flow.definition.flow;
        entry.salesforce = link.salesforce;
        entry.startdeliver = link.startdeliver;
        entry.side = target;
        entry.action = u"changed-by-service"_s;
        entry.mappingKey = change.mappingKey;
        entry.before = change.after;
        entry.after = now.held;
        entry.rule = u"the service stored another value than it was sent"_s;
        changedByService.append(entry);
    }
}

} // namespace tandem::sync
