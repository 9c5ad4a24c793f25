// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/tracerules.h"

#include "core/session/traceid.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

QString serviceName(Side side)
{
    return side == Side::Salesforce ? u"Salesforce"_s : u"Startdeliver"_s;
}

QString shown(const Value *value)
{
    if (!value)
        return u"not read"_s;
    return value->isBlank() ? u"blank"_s : u'"' + value->display().left(80) + u'"';
}

/// The conditions of a tree, one by one.
void eachCondition(const Filter &filter, const std::function<void(const Filter &)> &visit)
{
    if (filter.node == Filter::Node::Condition)
        visit(filter);
    for (const Filter &child : filter.children)
        eachCondition(child, visit);
}

QString deleteText(DeletePolicy policy)
{
    switch (policy) {
    case DeletePolicy::Ignore:
        return u"a delete on one side does nothing on the other"_s;
    case DeletePolicy::Mark:
        return u"the partner of a deleted record is marked"_s;
    case DeletePolicy::Delete:
        return u"the partner of a deleted record is deleted, unless it was changed"_s;
    }
    return {};
}

QString allowedText(bool create, bool update)
{
    if (create && update)
        return u"create and update"_s;
    if (create)
        return u"create, not update"_s;
    return update ? u"update, not create"_s : u"do nothing"_s;
}

QString directionText(Direction direction)
{
    switch (direction) {
    case Direction::Both:
        return u"both ways"_s;
    case Direction::ToStartdeliver:
        return u"to Startdeliver only"_s;
    case Direction::ToSalesforce:
        return u"to Salesforce only"_s;
    }
    return {};
}

QString conflictText(ConflictPolicy policy)
{
    switch (policy) {
    case ConflictPolicy::Ask:
        return u"you are asked"_s;
    case ConflictPolicy::SalesforceWins:
        return u"Salesforce wins"_s;
    case ConflictPolicy::StartdeliverWins:
        return u"Startdeliver wins"_s;
    case ConflictPolicy::NewestWins:
        return u"the newest value wins"_s;
    }
    return {};
}

/// Each condition of the side's filter with the value it looks at (S8).
QList<TraceLine> scopeOfEnd(const sync::FlowContext &flow, Side side, const Record &record, bool linked)
{
    const Filter &filter = flow.configuration.filter(side);
    QList<TraceLine> lines;
    if (filter.isEmpty()) {
        lines.append({u"scope"_s,
            u"The flow \"%1\" has no filter for records of %2."_s.arg(
                flowName(flow.definition.flow), serviceName(side))});
    } else {
        QStringList fields;
        eachCondition(filter, [&fields](const Filter &condition) { fields.append(condition.field); });
        lines.append({u"scope"_s,
            (flow.inScope(side, record, linked) ? u"It passes the filter for records of %1: %2."_s
                                                : u"It does not pass the filter for records of %1: %2."_s)
                .arg(serviceName(side), filter.sentence()),
            fields});
    }
    eachCondition(filter, [&](const Filter &condition) {
        const bool met = matches(condition, record, *flow.schema(side), flow.filterContext);
        lines.append({u"scope"_s,
            (met ? u"%1: yes, as it is %2."_s : u"%1: no, as it is %2."_s)
                .arg(condition.sentence(), shown(record.fields.find(condition.field))),
            {condition.field}});
    });
    return lines;
}

} // namespace

QList<TraceLine> scopeLines(const sync::FlowContext &flow, const sync::Judgement &judgement)
{
    QList<TraceLine> lines =
        scopeOfEnd(flow, judgement.side, judgement.record, judgement.partner.has_value());
    if (flow.definition.parent && flow.parentOf(judgement.side, judgement.record).isEmpty()) {
        lines.append({u"scope"_s,
            u"It names no parent (%1 is blank), so it belongs to nobody who syncs. It takes part once it "
            u"has one."_s.arg(flow.definition.parentField(judgement.side)),
            {flow.definition.parentField(judgement.side)}});
    }
    if (!judgement.partner)
        return lines;
    const QList<TraceLine> partner = scopeOfEnd(flow, other(judgement.side), *judgement.partner, true);
    const bool keptOutThere = flow.inScope(judgement.side, judgement.record, true)
        && !flow.inScope(other(judgement.side), *judgement.partner, true);
    return keptOutThere ? partner + lines : lines + partner;
}

QList<TraceLine> cursorLines(
    const sync::FlowContext &flow, Side side, const std::optional<store::Cursor> &cursor)
{
    const QString what = serviceName(side) + u' ' + flow.definition.objectOf(side);
    if (!cursor)
        return {{u"cursor"_s, u"%1 has never been read."_s.arg(what)}};
    if (!cursor->complete) {
        return {{u"cursor"_s,
            u"The first read of %1 has not ended: it has come to %2."_s.arg(
                what, cursor->stamp.toIsoSeconds())}};
    }
    return {{u"cursor"_s,
        u"%1 has been read at %2; what was changed there since is not known yet."_s.arg(
            what, cursor->storedAt.toIsoSeconds())}};
}

QList<TraceLine> policyLines(const sync::FlowContext &flow, Side side)
{
    const FlowConfiguration &settings = flow.configuration;
    const Side to = other(side);
    QList<TraceLine> lines{{u"policy"_s,
        u"The flow \"%1\" runs %2; in %3 it may %4; %5."_s.arg(flowName(settings.flow),
            directionText(settings.direction), serviceName(to),
            allowedText(settings.creates(to), settings.updates(to)), deleteText(settings.deletes))}};
    QHash<ConflictPolicy, QStringList> fields;
    for (const sync::ActiveMapping &active : flow.mappings)
        fields[active.mapping.conflict].append(active.mapping.salesforce);
    for (const ConflictPolicy policy : {ConflictPolicy::Ask, ConflictPolicy::SalesforceWins,
             ConflictPolicy::StartdeliverWins, ConflictPolicy::NewestWins}) {
        if (fields.contains(policy)) {
            lines.append({u"policy"_s,
                u"Where both sides changed %1: %2."_s.arg(
                    fields.value(policy).join(u", "_s), conflictText(policy)),
                fields.value(policy)});
        }
    }
    return lines;
}

QList<TraceLine> permissionLines(const sync::FlowContext &flow)
{
    QList<TraceLine> lines;
    for (const Side to : {Side::Salesforce, Side::Startdeliver}) {
        const ObjectSchema &schema = *flow.schema(to);
        if (!schema.creatable || !schema.updatable) {
            lines.append({u"permission"_s,
                (schema.creatable ? u"The connected user may not change %1 in %2."_s
                                  : u"The connected user may not create %1 in %2."_s)
                    .arg(schema.name, serviceName(to))});
        }
        if (!schema.updatable)
            continue; // that is why none of its fields is
        for (const sync::ActiveMapping &active : flow.mappings) {
            const FieldSchema &field = active.field(to);
            if (!flowsTo(active.mapping.direction, to) || field.updatable)
                continue;
            const QString why = field.calculated ? u"it is calculated"_s
                : field.withheld                 ? u"the connected user has no permission to write it"_s
                                                 : u"nobody may write it once the record is there"_s;
            lines.append({u"permission"_s,
                u"%1 is not written in %2: %3."_s.arg(field.name, serviceName(to), why), {field.name}});
        }
    }
    for (const QString &text : flow.setAside)
        lines.append({u"permission"_s, text});
    return lines;
}

/// Of which nothing may flow is no agreement; the others were agreed to differ, many by an undo.
QStringList differingTexts(const PairView &pair, const sync::PairPlan &plan, const TraceFacts &facts)
{
    int setBack = 0;
    int blocked = 0;
    int agreed = 0;
    QSet<qint64> runs;
    for (const PairField &field : pair.fields) {
        if (field.same)
            continue;
        const bool isBlocked = std::any_of(plan.kept.cbegin(), plan.kept.cend(),
            [&field](const sync::KeptBack &kept) { return kept.mappingKey == field.key; });
        const qint64 run = facts.setBack.value(field.key);
        ++(isBlocked ? blocked : run > 0 ? setBack : agreed);
        if (!isBlocked && run > 0)
            runs.insert(run);
    }
    QStringList texts;
    if (setBack == 1)
        texts.append(u"One field differs on purpose: the undo of run %1 set it back."_s.arg(*runs.cbegin()));
    else if (setBack > 1 && runs.size() == 1)
        texts.append(u"%1 fields differ on purpose: the undo of run %2 set them back."_s.arg(setBack).arg(
            *runs.cbegin()));
    else if (setBack > 1)
        texts.append(u"%1 fields differ on purpose: undos of several runs set them back."_s.arg(setBack));
    const auto sayCount = [&texts](int count, const QString &one, const QString &several) {
        if (count > 0)
            texts.append(count == 1 ? one : several.arg(count));
    };
    sayCount(blocked, u"One field differs, and nothing of it may flow."_s,
        u"%1 fields differ, and nothing of them may flow."_s);
    sayCount(agreed, u"One field differs, as it did when both sides last agreed."_s,
        u"%1 fields differ, as they did when both sides last agreed."_s);
    return texts;
}

QList<TraceLine> lastWriteLines(const TraceFacts &facts)
{
    const auto isWrite = [](const store::HistoryEntry &entry) {
        return entry.side
            && (entry.action == "create"_L1 || entry.action == "update"_L1 || entry.action == "overwrote"_L1
                || entry.action == "delete"_L1);
    };
    const auto last = std::find_if(facts.history.rbegin(), facts.history.rend(), isWrite);
    if (last == facts.history.rend())
        return {};
    QString text = u"Tandem last wrote to %1 at %2 (run %3)"_s.arg(
        serviceName(*last->side), last->at.toIsoSeconds(), QString::number(last->runId));
    const bool changed = std::any_of(facts.history.rbegin(), last, [&](const store::HistoryEntry &entry) {
        return entry.action == "changed-by-service"_L1 && entry.runId == last->runId;
    });
    if (changed)
        text += u"; the service stored another value than it was sent"_s;
    else if (facts.link && facts.link->needsReadBack)
        text += u"; what the service stored has not been read back yet"_s;
    else
        text += u"; the service took it as it was sent"_s;
    return {{u"write"_s, text + u'.'}};
}

/// Only Salesforce has a bin.
static QString adviceOnDeleted(const sync::Judgement &judgement)
{
    const bool here = judgement.side == Side::Startdeliver;
    const bool gone = here ? judgement.record.deleted : judgement.partner && judgement.partner->deleted;
    return gone ? u"Startdeliver brings no deleted record back. To have it there again, make a new record in "
                  u"Salesforce."_s
                : u"Undelete it in Salesforce, and it syncs again."_s;
}

QList<TraceLine> adviceLines(
    const sync::FlowContext &flow, const sync::Judgement &judgement, const TraceFacts &facts)
{
    using Kind = sync::Judgement::Kind;
    QList<TraceLine> lines;
    const auto advise = [&lines](const QString &text) { lines.append({u"advice"_s, text}); };
    for (const store::Conflict &conflict : facts.conflicts) {
        if (!conflict.resolution)
            advise(
                u"Say which value is right: tandemctl resolve %1 --take salesforce (or startdeliver)."_s.arg(
                    conflict.id));
    }
    const auto decided = decidedHold(facts);
    const QList<store::Hold> open = openHolds(facts);
    for (const store::Hold &hold : open)
        advise(u"Decide the hold: tandemctl decide %1 (see --help for the words)."_s.arg(hold.id));
    for (const store::Refusal &refusal : facts.refusals)
        advise(
            u"Correct the value or the mapping, or try again at once: tandemctl retry %1."_s.arg(refusal.id));
    for (const store::Decision &decision : facts.decisions)
        advise(u"To allow it after all: tandemctl withdraw %1."_s.arg(decision.id));
    const QString name = flowName(flow.definition.flow);
    switch (judgement.kind) {
    case Kind::Locked:
        advise(u"End the matching: decide what tandemctl matches lists, or tandemctl matches --waive."_s);
        break;
    case Kind::WaitsForParent:
        advise(u"Look at its parent: tandemctl trace %1."_s.arg(askedAs(judgement.waitsFor)));
        break;
    case Kind::OutOfScope:
        advise(judgement.waitsFor.isEmpty()
                ? u"Change the record, or the filter under /flows/%1/filter in the configuration."_s.arg(name)
                : u"Its parent is outside the scope: tandemctl trace %1."_s.arg(askedAs(judgement.waitsFor)));
        break;
    case Kind::NotCreated:
        advise(u"Switch /flows/%1/create/%2 on, or link it with a record that is there."_s.arg(
            name, sideName(other(judgement.side))));
        break;
    case Kind::Deleted:
        advise(adviceOnDeleted(judgement));
        break;
    case Kind::UnknownOutcome:
    case Kind::PartnerMissing:
        advise(u"Run tandemctl sync: it looks for what is missing."_s);
        break;
    case Kind::Pair:
    case Kind::Create:
        if (!judgement.plan.writes.empty())
            advise(u"Run tandemctl sync, or look first: tandemctl plan."_s);
        break;
    case Kind::Held:
        if (decided)
            advise(u"Run tandemctl sync: it carries out what was decided."_s);
        break;
    }
    if (lines.isEmpty())
        advise(u"There is nothing to do."_s);
    return lines;
}

} // namespace tandem::session
