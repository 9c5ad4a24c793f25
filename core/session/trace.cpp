// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/tracefacts.h"
#include "core/session/traceid.h"

#include "core/session/compared.h"
#include "core/session/contexts.h"
#include "core/session/reports.h"
#include "core/session/traceaccounts.h"
#include "core/session/tracerules.h"
#include "core/sync/judge.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

QString serviceName(Side side)
{
    return side == Side::Salesforce ? u"Salesforce"_s : u"Startdeliver"_s;
}

QString quoted(const Value *value)
{
    if (!value)
        return u"(not read)"_s;
    if (value->isBlank())
        return u"(empty)"_s;
    const QString text = value->display();
    return u'"' + (text.size() > 80 ? text.left(79) + u'…' : text) + u'"';
}

void say(TraceView &view, const QString &topic, const QString &text, const QStringList &fields = {})
{
    view.lines.append({topic, text, fields});
}

QHash<QString, QString> labelsOf(const sync::FlowContext &flow)
{
    QHash<QString, QString> labels;
    for (const Side side : {Side::Startdeliver, Side::Salesforce}) {
        for (const FieldSchema &field : flow.schema(side)->fields) {
            if (!field.label.isEmpty())
                labels.insert(field.name, field.label);
        }
    }
    for (const sync::ActiveMapping &active : flow.mappings) {
        const bool named = !active.salesforce.label.isEmpty();
        const QString &label = named ? active.salesforce.label : active.startdeliver.label;
        if (!label.isEmpty())
            labels.insert(active.mapping.key(), label);
    }
    return labels;
}

/// Where the record may be: the flow and what the cache holds.
struct Found
{
    std::optional<Flow> flow;
    std::optional<Record> record;
    QStringList others; ///< of the same number in other flows: "user/12"
};

Task<Found> findRecord(Profile *profile, TraceTarget target)
{
    Found found;
    const QList<Flow> flows = sync::orderedFlows();
    for (const Flow flow : flows) {
        const sync::FlowDefinition *definition = sync::definitionOf(flow);
        const QString object = definition->objectOf(target.side);
        // Several flows may know one record: the first of them has it.
        const bool known =
            found.record && found.flow && sync::definitionOf(*found.flow)->objectOf(target.side) == object;
        if (known || (found.record && target.side == Side::Salesforce))
            continue;
        const bool named =
            object.compare(target.hint, Qt::CaseInsensitive) == 0 || flowName(flow) == target.hint;
        TANDEM_CO_TRY(
            records, profile->cache->records(definition->cacheObject(target.side), {target.record}));
        const auto record = records.constFind(target.record);
        if (named)
            found.flow = flow;
        if (record == records.constEnd())
            continue;
        if (!found.record || named) {
            if (found.record)
                found.others.append(
                    sync::definitionOf(*found.flow)->objectOf(target.side) + u'/' + target.record.text());
            found.flow = flow;
            found.record = *record;
        } else {
            found.others.append(object + u'/' + target.record.text());
        }
    }
    co_return found;
}

void sayRecord(TraceView &view, const sync::FlowDefinition &definition, const Found &found)
{
    const QString object = definition.objectOf(view.side);
    if (!found.record) {
        say(view, u"record"_s,
            u"Tandem has not read the %1 %2 %3. Either it does not exist, the connected user cannot see it, "
            u"or no run "
            "has read it yet."_s.arg(serviceName(view.side), object, view.record.text()));
        return;
    }
    const QString stamp = found.record->stamp.ms > 0
        ? u", last changed there at "_s + found.record->stamp.toIsoSeconds()
        : QString();
    say(view, u"record"_s,
        u"It is the %1 %2 \"%3\"%4."_s.arg(serviceName(view.side), object, view.title, stamp));
    if (found.record->deleted)
        say(view, u"record"_s, u"It is deleted in %1."_s.arg(serviceName(view.side)));
    for (const QString &other : found.others)
        say(view, u"record"_s, u"There is another record of that number: trace %1."_s.arg(other));
}

/// Nothing is kept back by a conflict, a refusal or a person.
bool isSettled(const sync::PairPlan &plan)
{
    return plan.conflicts.isEmpty() && plan.refusals.isEmpty() && plan.refusedBefore == 0
        && plan.declined == 0;
}

/// What is to happen with a record, in one word for who acts on it and in a sentence for who reads it.
struct Said
{
    TraceView::Verdict verdict = TraceView::Verdict::Unknown;
    QString text;
};

Said verdictOnPair(const sync::PairPlan &plan, const QString &there)
{
    using Verdict = TraceView::Verdict;
    if (!plan.writes.empty())
        return {Verdict::Due, u"The next run writes it."_s};
    if (!plan.waitsFor.isEmpty()) {
        return {Verdict::WaitsForParent,
            u"It waits for its parent, which has no partner in %1 yet."_s.arg(there)};
    }
    if (isSettled(plan)) {
        return {Verdict::InStep, u"Nothing is left to do: both sides agree on everything that may flow."_s};
    }
    return {Verdict::Unsettled, u"What is left to write of it is kept back until that is settled."_s};
}

Said verdictOn(const sync::Judgement &judgement, const sync::FlowContext &flow, const TraceFacts &facts)
{
    using Kind = sync::Judgement::Kind;
    using Verdict = TraceView::Verdict;
    const QString there = serviceName(other(judgement.side));
    switch (judgement.kind) {
    case Kind::Pair:
        return verdictOnPair(judgement.plan, there);
    case Kind::Create:
        if (!judgement.plan.writes.empty())
            return {Verdict::Due, u"The next run creates its partner in %1."_s.arg(there)};
        return {Verdict::Unsettled, u"Its partner cannot be created before what keeps it back is settled."_s};
    case Kind::Deleted:
        return {Verdict::Deleted,
            u"One end is deleted. Nothing is created or linked for it any more; an undelete revives it."_s};
    case Kind::OutOfScope:
        return {Verdict::OutOfScope,
            u"It is outside the scope of the flow \"%1\", so it does not sync."_s.arg(
                flowName(flow.definition.flow))};
    case Kind::Held:
        if (const auto decided = decidedHold(facts)) {
            return {Verdict::Due,
                u"Decided: %1. The next run carries it out."_s.arg(decisionText(facts, *decided))};
        }
        return {Verdict::Held, u"It is held for a person: see tandemctl holds."_s};
    case Kind::Locked:
        return {Verdict::Locked,
            u"Nothing is created while the matching of this flow is open: see tandemctl matches."_s};
    case Kind::NotCreated:
        return {Verdict::NotCreated,
            u"It has no partner, and this flow does not create records in %1."_s.arg(there)};
    case Kind::UnknownOutcome:
        return {Verdict::Due,
            u"Its partner was being created when the answer was lost. The next run looks for it before "
            u"anything is sent again."_s};
    case Kind::WaitsForParent:
        return {Verdict::WaitsForParent,
            u"It waits for its parent, which has no partner in %1 yet."_s.arg(there)};
    case Kind::PartnerMissing:
        return {Verdict::Due,
            u"It is linked, but its partner has not been read (again). The next run reads it."_s};
    }
    return {};
}

QString changedSide(
    const sync::ActiveMapping &active, const BasePair *base, const Value *left, const Value *right)
{
    if (!base)
        return u"never agreed yet"_s;
    const bool salesforce = left
        && !sameValue(canonical(active.salesforce, *left), canonical(active.salesforce, base->salesforce));
    const bool startdeliver = right
        && !sameValue(
            canonical(active.startdeliver, *right), canonical(active.startdeliver, base->startdeliver));
    if (salesforce && startdeliver)
        return u"both sides changed since they agreed"_s;
    if (salesforce)
        return u"Salesforce changed since they agreed"_s;
    return startdeliver ? u"Startdeliver changed since they agreed"_s : u"unchanged since they agreed"_s;
}

void sayFields(TraceView &view, const sync::FlowContext &flow, const sync::Judgement &judgement)
{
    if (!judgement.partner || !judgement.link)
        return;
    const Record &left = judgement.side == Side::Salesforce ? judgement.record : *judgement.partner;
    const Record &right = judgement.side == Side::Salesforce ? *judgement.partner : judgement.record;
    for (const sync::ActiveMapping &active : flow.mappings) {
        const QString key = active.mapping.key();
        const auto found = judgement.link->base.constFind(key);
        const BasePair *base = found == judgement.link->base.constEnd() ? nullptr : &found.value();
        const Value *salesforce = left.fields.find(active.salesforce.name);
        const Value *startdeliver = right.fields.find(active.startdeliver.name);
        QString text = u"%1: Salesforce %2, Startdeliver %3; %4"_s.arg(key, quoted(salesforce),
            quoted(startdeliver), changedSide(active, base, salesforce, startdeliver));
        if (base)
            text += u" (on %1 and %2)"_s.arg(quoted(&base->salesforce), quoted(&base->startdeliver));
        say(view, u"field"_s, text + u'.', {key});
    }
}

void sayPlan(TraceView &view, const sync::FlowContext &flow, const sync::Judgement &judgement)
{
    for (const sync::PlannedWrite &write : judgement.plan.writes) {
        for (const sync::FieldChange &change : write.changes) {
            say(view, u"field"_s,
                u"To be written to %1: %2 becomes %3 (%4)."_s.arg(
                    serviceName(write.side), change.field, quoted(&change.after), change.rule),
                {change.field});
        }
    }
    const auto sayCount = [&view](auto count, const QString &one, const QString &several) {
        if (count > 0)
            say(view, u"field"_s, count == 1 ? one : several.arg(count));
    };
    sayCount(judgement.plan.blocked,
        u"One change may not flow: direction, null policy, a lossy mapping or a read-only field keeps it back."_s,
        u"%1 changes may not flow: direction, null policy, a lossy mapping or a read-only field keeps them back."_s);
    sayCount(judgement.plan.declined, u"One change was declined by a person."_s,
        u"%1 changes were declined by a person."_s);
    sayCount(judgement.plan.refusedBefore, u"One value was refused before and is not sent again yet."_s,
        u"%1 values were refused before and are not sent again yet."_s);
    for (const store::Refusal &refusal : judgement.plan.refusals)
        say(view, u"refusal"_s, u"%1 cannot be sent: %2"_s.arg(refusal.mappingKey, refusal.text),
            {refusal.mappingKey});
    for (const store::Conflict &conflict : judgement.plan.conflicts)
        say(view, u"conflict"_s,
            (mappedValue(flow, conflict)
                    ? u"%1 is in conflict: what the mapping makes of the one value is not the other."_s
                    : u"%1 is in conflict: both sides hold different values."_s)
                .arg(conflict.mappingKey),
            {conflict.mappingKey});
}

Task<bool> sayJudgement(Profile *profile, TraceView *view, Record record, TraceFacts facts)
{
    TANDEM_CO_TRY(context, storedContext(profile, *view->flow));
    if (!context) {
        say(*view, u"verdict"_s,
            u"The fields of this flow have not been read yet: no run has looked at it."_s);
        co_return true;
    }
    view->labels = labelsOf(*context);
    TANDEM_CO_TRY(environment, Profile::environment(profile));
    const sync::RunState run;
    TANDEM_CO_TRY(judgements, sync::judgeRecords(&environment, &*context, &run, view->side, {record}));
    if (judgements.empty())
        co_return true;
    const sync::Judgement &judgement = judgements.front();
    view->lines += scopeLines(*context, judgement);
    TANDEM_CO_TRY(cursor, profile->cache->cursor(context->cacheObject(view->side)));
    view->lines += cursorLines(*context, view->side, cursor);
    view->lines += policyLines(*context, view->side);
    view->lines += permissionLines(*context);
    if (judgement.kind == sync::Judgement::Kind::Pair)
        sayFields(*view, *context, judgement);
    sayPlan(*view, *context, judgement);
    if (!context->configuration.enabled) {
        say(*view, u"verdict"_s,
            u"The flow \"%1\" is switched off, so nothing is done with it."_s.arg(flowName(*view->flow)));
        view->verdict = TraceView::Verdict::FlowOff;
        say(*view, u"advice"_s,
            u"Switch it on: \"enabled\" under /flows/%1 in the configuration (tandemctl config export, import)."_s
                .arg(flowName(*view->flow)));
        co_return true;
    }
    const Said said = verdictOn(judgement, *context, facts);
    QStringList texts;
    if (said.verdict == TraceView::Verdict::InStep && judgement.link) {
        // In step is what nothing is left to write of; that is not to say that all its fields are alike.
        TANDEM_CO_TRY(
            pair, pairOf(profile, *view->flow, judgement.link->salesforce, judgement.link->startdeliver));
        texts = differingTexts(pair, judgement.plan, facts);
    }
    for (const QString &text : texts.isEmpty() ? QStringList{said.text} : texts)
        say(*view, u"verdict"_s, text);
    view->verdict = said.verdict;
    if (!judgement.waitsFor.isEmpty())
        view->parent = askedAs(judgement.waitsFor);
    view->lines += adviceLines(*context, judgement, facts);
    co_return true;
}

/// Of whom the holds of a record speak; a record may be a candidate for very many.
Task<QHash<RecordId, QString>> namesIn(Profile *profile, Flow flow, TraceFacts facts)
{
    QList<RecordId> here{facts.record};
    QList<RecordId> there;
    const auto addPartner = [](QList<RecordId> &ids, const store::Hold &hold) {
        if (hold.decision.startsWith("link:"_L1))
            ids.append(RecordId(hold.decision.mid(5)));
    };
    if (facts.hold) {
        // Who has a partner needs none of the candidates.
        if (!facts.link)
            there = facts.hold->candidates.first(std::min(mostNamed, facts.hold->candidates.size()));
        addPartner(there, *facts.hold);
    }
    QList<store::Hold> suitors = facts.candidateOf.first(std::min(mostNamed, facts.candidateOf.size()));
    if (const auto decided = decidedHold(facts); decided && decided->side != facts.side)
        suitors.append(*decided);
    for (const store::Hold &hold : std::as_const(suitors)) {
        there.append(hold.record);
        addPartner(here, hold);
    }
    if (there.isEmpty())
        co_return QHash<RecordId, QString>();
    TANDEM_CO_TRY(names, titlesOf(profile, flow, facts.side, here));
    TANDEM_CO_TRY(theirs, titlesOf(profile, flow, other(facts.side), there));
    QHash<RecordId, QString> all = names;
    all.insert(theirs);
    co_return all;
}

Task<QHash<qint64, MappedValue>> mappedConflicts(
    Profile *profile, Flow flow, QList<store::Conflict> conflicts)
{
    QHash<qint64, MappedValue> found;
    if (conflicts.isEmpty())
        co_return found;
    TANDEM_CO_TRY(context, storedContext(profile, flow));
    for (const store::Conflict &conflict : std::as_const(conflicts)) {
        if (const auto mapped = context ? mappedValue(*context, conflict) : std::nullopt)
            found.insert(conflict.id, *mapped);
    }
    co_return found;
}

} // namespace

Task<TraceView> traceRecord(Profile *profile, QString idOrUrl)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const auto target = parseTraceTarget(idOrUrl);
    if (!target)
        co_return fail(target.error());
    TraceView view;
    view.side = target->side;
    view.record = target->record;
    TANDEM_CO_TRY(found, findRecord(profile, *target));
    view.flow = found.flow;
    if (!view.flow && !target->hint.isEmpty() && target->side == Side::Salesforce) {
        say(view, u"record"_s, u"No flow syncs this kind of record."_s);
        co_return view;
    }
    const Flow flow = view.flow.value_or(Flow::Accounts);
    const sync::FlowDefinition *definition = sync::definitionOf(flow);
    if (found.record)
        view.title = found.record->fields.value(definition->titleField(view.side)).display();
    sayRecord(view, *definition, found);
    const std::function<Result<TraceFacts>(store::StateTransaction &)> job =
        [flow, side = view.side, id = view.record](
            store::StateTransaction &tx) { return readTraceFacts(tx, flow, side, id); };
    TANDEM_CO_TRY(facts, profile->state->read<TraceFacts>(job));
    TANDEM_CO_TRY(mapped, mappedConflicts(profile, flow, facts.conflicts));
    facts.mapped = mapped;
    // Without names the ids say it.
    auto naming = namesIn(profile, flow, facts);
    const Result<QHash<RecordId, QString>> names = co_await std::move(naming);
    if (names)
        facts.names = *names;
    if (facts.link)
        view.link = toView(*facts.link);
    view.lines += linkLines(facts);
    view.lines += standingLines(facts);
    if (found.record && view.flow == Flow::Contacts && view.side == Side::Salesforce) {
        TANDEM_CO_TRY(further, furtherAccountLines(profile, view.record));
        view.lines += further;
    }
    if (found.record && view.flow)
        TANDEM_CO_CHECK(sayJudgement(profile, &view, *found.record, facts));
    view.lines += lastWriteLines(facts);
    view.lines += historyLines(facts);
    co_return view;
}

} // namespace tandem::session
