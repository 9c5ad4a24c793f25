// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/planning.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;
using namespace planning;

namespace {

class CreatePlanner
{
public:
    CreatePlanner(const FlowContext &flow, Side from, const PairState &state)
        : m_flow(flow)
        , m_state(state)
        , m_from(from)
        , m_to(other(from))
        , m_source(*state.record(from))
    {
    }

    PairPlan run()
    {
        m_write.side = m_to;
        m_write.action = store::Action::Create;
        for (const ActiveMapping &active : m_flow.mappings)
            add(active);
        if (!m_plan.waitsFor.isEmpty())
            return std::move(m_plan);
        addReference();
        addRecordType();
        if (lacksRequired())
            return std::move(m_plan);
        const quint64 whole = m_write.digest();
        if (isRefused(m_state, m_to, QString(), whole))
            ++m_plan.refusedBefore;
        else if (isDeclined(m_state, m_to, store::Action::Create, QString(), whole))
            ++m_plan.declined;
        else
            m_plan.writes.push_back(std::move(m_write));
        return std::move(m_plan);
    }

private:
    void add(const ActiveMapping &active)
    {
        const Value *value = m_source.fields.find(active.field(m_from).name);
        if (!value || !flowsTo(active.mapping.direction, m_to) || !active.field(m_to).creatable)
            return;
        const auto mapped = mapValue(active.mapping, m_to, *value, active.field(m_from), active.field(m_to),
            transformContext(m_state, &m_source));
        if (!mapped) {
            refuse(active, *value, mapped.error());
            return;
        }
        const std::optional<Flow> referred = linkTarget(active.mapping.chainTo(m_to));
        const bool isLink = referred.has_value();
        Value after = mapped->value;
        if (mapped->waits) {
            // A reference within the flow (a parent company) is filled in once that record has a partner.
            if (referred != m_flow.definition.parent || !waitForParent(active))
                return;
            after = Value();
        } else if (after.isBlank() || !mapped->blocked.isEmpty()) {
            // Nothing is sent; what the service makes of it is known afterwards.
            if (!m_flow.shape().givenByService(m_to).contains(active.field(m_to).name))
                return;
            after = Value();
        } else if (const Status valid = checkValue(active.field(m_to), after); !valid) {
            refuse(active, *value, valid.error());
            return;
        }
        if (isRefused(m_state, m_to, active.mapping.key(), valueHash(after))) {
            ++m_plan.refusedBefore;
            return;
        }
        FieldChange change;
        change.mappingKey = active.mapping.key();
        change.field = active.field(m_to).name;
        change.after = after;
        change.rule = after.isNull() && !isLink ? u"left to the service"_s : u"new record"_s;
        change.isLink = isLink;
        Value half = canonical(active.field(m_from), mapped->carried.value_or(*value));
        (m_from == Side::Salesforce ? change.base.salesforce : change.base.startdeliver) = half;
        (m_to == Side::Salesforce ? change.base.salesforce : change.base.startdeliver) = after;
        addRest(change, mapped->rest);
        m_write.changes.push_back(std::move(change));
    }

    /// A comment needs its record. Until it is written, nothing of the source is agreed upon: the update that
    /// follows brings it.
    void addRest(FieldChange &change, const RestText &rest) const
    {
        if (rest.text.isEmpty())
            return;
        change.rest = rest;
        if (m_flow.shape().holdsRests(m_to))
            return;
        change.after = Value(withoutRestMark(change.after.display()));
        change.rule = u"new record; the rest of the text follows in a comment"_s;
        (m_from == Side::Salesforce ? change.base.salesforce : change.base.startdeliver) = Value();
        (m_to == Side::Salesforce ? change.base.salesforce : change.base.startdeliver) = change.after;
    }

    /// True where the parent's partner comes into being in this very plan.
    bool waitForParent(const ActiveMapping &active)
    {
        const RecordId parent = m_flow.parentOf(m_from, m_source);
        const QString name = nameOfReferred(active, m_from, m_source);
        if (m_state.createsPartnerOf && m_state.createsPartnerOf(*m_flow.definition.parent, m_from, parent)) {
            m_write.waitsFor = name;
            return true;
        }
        m_plan.waitsFor = name;
        return false;
    }

    void refuse(const ActiveMapping &active, const Value &value, const Error &error)
    {
        m_withoutValue.insert(active.field(m_to).name);
        if (isRefused(m_state, m_to, active.mapping.key(), valueHash(value))) {
            ++m_plan.refusedBefore;
            return;
        }
        store::Refusal refusal;
        refusal.flow = m_flow.definition.flow;
        refusal.side = m_to;
        refusal.source = m_source.id;
        refusal.mappingKey = active.mapping.key();
        refusal.valueHash = valueHash(value);
        refusal.code = error.code;
        refusal.text = error.text;
        refusal.firstAt = m_state.now;
        m_plan.refusals.append(std::move(refusal));
    }

    /// The reference by which an unknown outcome is found again (S12).
    void addReference()
    {
        const QString &field = m_flow.externalId(m_to);
        if (field.isEmpty())
            return;
        FieldChange change;
        change.mappingKey = u"(reference)"_s;
        change.field = field;
        change.after = Value(externalReference(m_flow.organisationId, m_source.id));
        change.rule = u"reference to the partner"_s;
        m_write.changes.push_back(std::move(change));
    }

    /// The kind of record an admin wants new ones to be; else the user's default.
    void addRecordType()
    {
        const QString &type = m_flow.configuration.recordType;
        const FieldSchema *field = m_flow.schema(m_to)->field(u"RecordTypeId");
        const bool given = m_write.fields().contains(u"RecordTypeId");
        if (m_to != Side::Salesforce || type.isEmpty() || !field || !field->creatable || given)
            return;
        FieldChange change;
        change.mappingKey = recordTypeKey();
        change.field = field->name;
        change.after = Value(type);
        change.rule = u"record type of new records"_s;
        change.keepsBase = true;
        m_write.changes.push_back(std::move(change));
    }

    bool lacksRequired()
    {
        const Fields fields = m_write.fields();
        for (const FieldSchema &field : m_flow.schema(m_to)->fields) {
            if (!field.required || !field.creatable || fields.contains(field.name))
                continue;
            // Why it has no value is said already.
            if (m_withoutValue.contains(field.name))
                return true;
            store::Refusal refusal;
            refusal.flow = m_flow.definition.flow;
            refusal.side = m_to;
            refusal.source = m_source.id;
            refusal.valueHash = fieldsHash(m_source.fields);
            refusal.code = u"REQUIRED_FIELD_MISSING"_s;
            refusal.text =
                u"The field \"%1\" is required, and no mapping gives it a value. Fill the source field, or "
                "map the field with a default."_s.arg(field.label.isEmpty() ? field.name : field.label);
            refusal.firstAt = m_state.now;
            if (isRefused(m_state, m_to, QString(), refusal.valueHash))
                ++m_plan.refusedBefore;
            else
                m_plan.refusals.append(std::move(refusal));
            return true;
        }
        return false;
    }

    const FlowContext &m_flow;
    const PairState &m_state;
    Side m_from;
    Side m_to;
    const Record &m_source;
    PlannedWrite m_write;
    PairPlan m_plan;
    QSet<QString> m_withoutValue; ///< fields whose value was refused
};

} // namespace

PairPlan planLeave(const FlowContext &flow, Side left, const PairState &state)
{
    const Side to = other(left);
    PairPlan plan;
    if (!flow.configuration.updates(to))
        return plan;
    PlannedWrite write;
    write.side = to;
    for (const ActiveMapping &active : flow.mappings) {
        const FieldSchema &field = active.field(to);
        const auto base = state.link->base.constFind(active.mapping.key());
        const Value *value = state.record(to)->fields.find(field.name);
        if (base == state.link->base.constEnd() || !value || value->isBlank() || field.required
            || !field.updatable || !flowsTo(active.mapping.direction, to))
            continue;
        if (base->wrote(to) == 0 || base->wrote(to) != valueHash(canonical(field, *value))
            || isRefused(state, to, active.mapping.key(), valueHash(Value())))
            continue;
        FieldChange change;
        change.mappingKey = active.mapping.key();
        change.field = field.name;
        change.before = *value;
        change.rule = u"left the scope: clear what Tandem set"_s;
        change.clears = true;
        change.keepsBase = true;
        write.changes.push_back(std::move(change));
    }
    if (!write.changes.empty())
        plan.writes.push_back(std::move(write));
    return plan;
}

PairPlan planCreate(const FlowContext &flow, Side from, const PairState &state)
{
    return CreatePlanner(flow, from, state).run();
}

} // namespace tandem::sync
