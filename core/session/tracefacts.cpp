// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/tracefacts.h"
#include "core/session/traceid.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

constexpr int historyLimit = 10;
constexpr int writesLimit = 500; ///< among which an undo is looked for

QString named(Side side)
{
    return side == Side::Salesforce ? u"Salesforce"_s : u"Startdeliver"_s;
}

QString valueText(const Value &value)
{
    return value.isBlank() ? u"(empty)"_s : u'"' + value.display().left(80) + u'"';
}

/// "Acme" (4), by which a person and a command know it; only the id of what was not read.
QString called(const TraceFacts &facts, const RecordId &id)
{
    QString name = facts.names.value(id).simplified().left(80);
    // A quotation mark would end the name before its end.
    name.replace(u'"', u'\'');
    return name.isEmpty() ? id.text() : u"\"%1\" (%2)"_s.arg(name, id.text());
}

/// The first of them; there may be very many.
QString candidatesText(const TraceFacts &facts)
{
    const QList<RecordId> &candidates = facts.hold->candidates;
    QStringList texts;
    for (const RecordId &id : candidates.first(std::min(mostNamed, candidates.size())))
        texts.append(called(facts, id));
    const QString form =
        candidates.size() > mostNamed ? u" Candidates (%1), among them: %2."_s : u" Candidates (%1): %2."_s;
    return form.arg(QString::number(candidates.size()), texts.join(u", "_s));
}

QString heldText(const TraceFacts &facts)
{
    const store::Hold &hold = *facts.hold;
    // Who has a partner needs none of the candidates.
    const QString candidates = hold.candidates.isEmpty() || facts.link ? QString() : candidatesText(facts);
    if (const auto decided = decidedHold(facts)) {
        return u"It was held (%1) since %2: %3%4 Decided: %5. The next run carries it out."_s.arg(
            hold.kind, hold.since.toIsoSeconds(), hold.reason, candidates, decisionText(facts, *decided));
    }
    return u"It is held (%1) since %2: %3%4 Decide with: tandemctl decide %5"_s.arg(
        hold.kind, hold.since.toIsoSeconds(), hold.reason, candidates, QString::number(hold.id));
}

/// Of a hold of the other side that names this record.
QString suitorText(const TraceFacts &facts, const store::Hold &hold)
{
    const bool isPartner = facts.link && facts.link->end(hold.side) == hold.record;
    const QString id = QString::number(hold.id);
    const QString who = called(facts, hold.record);
    if (isPartner && hold.decision.isEmpty()) {
        return u"Its partner %1 %2 is held (%3) since %4: %5 Decide with: tandemctl decide %6"_s.arg(
            named(hold.side), who, hold.kind, hold.since.toIsoSeconds(), hold.reason, id);
    }
    if (hold.decision.isEmpty()) {
        return u"It is a candidate for %1 %2, which is held: tandemctl decide %3"_s.arg(
            named(hold.side), who, id);
    }
    return (isPartner ? u"Its partner %1 %2 was held. Decided: %3. The next run carries it out."_s
                      : u"It is a candidate for %1 %2. Decided: %3. The next run carries it out."_s)
        .arg(named(hold.side), who, decisionText(facts, hold));
}

QList<TraceLine> holdLines(const TraceFacts &facts)
{
    QStringList texts;
    if (facts.hold)
        texts.append(heldText(facts));
    for (const store::Hold &hold : facts.candidateOf)
        texts.append(suitorText(facts, hold));
    const QString topic = openHolds(facts).isEmpty() ? u"decided"_s : u"hold"_s;
    QList<TraceLine> lines;
    for (const QString &text : std::as_const(texts))
        lines.append({topic, text});
    return lines;
}

QString conflictText(const TraceFacts &facts, const store::Conflict &conflict)
{
    const QString chosen =
        conflict.resolution ? u"; a person chose %1"_s.arg(named(*conflict.resolution)) : QString();
    const QString id = QString::number(conflict.id);
    const QString since = conflict.since.toIsoSeconds();
    const auto mapped = facts.mapped.constFind(conflict.id);
    if (mapped == facts.mapped.constEnd()) {
        return u"Conflict %1 on %2 since %3: Salesforce %4, Startdeliver %5%6."_s.arg(id, conflict.mappingKey,
            since, valueText(conflict.salesforceValue), valueText(conflict.startdeliverValue), chosen);
    }
    const bool ours = mapped->of == Side::Salesforce;
    return u"Conflict %1 on %2 since %3: the mapping makes %4 of what %5 holds, %6; %7 holds %8%9."_s.arg(id,
        conflict.mappingKey, since, valueText(mapped->value), named(mapped->of),
        valueText(ours ? conflict.salesforceValue : conflict.startdeliverValue), named(other(mapped->of)),
        valueText(ours ? conflict.startdeliverValue : conflict.salesforceValue), chosen);
}

QString originText(const QString &origin)
{
    if (origin == "external-id"_L1)
        return u"a reference field named the partner"_s;
    if (origin == "created"_L1)
        return u"Tandem created the partner"_s;
    if (origin == "person"_L1)
        return u"a person linked the two"_s;
    return origin == "merge"_L1 ? u"after a merge in Salesforce"_s : u"a match key found the partner"_s;
}

QString waitingText(const store::Waiting &row)
{
    const QString since = u" (since %1)"_s.arg(row.since.toIsoSeconds());
    if (row.reason == "parent"_L1)
        return u"It waits for its parent %1 to be linked"_s.arg(askedAs(row.waitsFor)) + since + u'.';
    if (row.reason == "locked"_L1)
        return u"Its creation is locked while the matching of the flow is open"_s + since + u'.';
    if (row.reason == "unknown-outcome"_L1)
        return u"A create was sent and its outcome is not known yet"_s + since + u'.';
    return u"It waits: %1"_s.arg(row.reason) + since + u'.';
}

QString refusalText(const store::Refusal &refusal)
{
    const QString what = refusal.mappingKey.isEmpty() ? u"the record"_s : refusal.mappingKey;
    if (refusal.tries == 1) {
        return u"%1 refused %2 once: %3 (%4). It is sent again when the value changes, or from %5 on (error %6)."_s
            .arg(named(refusal.side), what, refusal.text, refusal.code, refusal.nextAt.toIsoSeconds(),
                QString::number(refusal.id));
    }
    return u"%1 refused %2 %3 times: %4 (%5). It is sent again when the value changes, or from %6 on (errors %7)."_s
        .arg(named(refusal.side), what, QString::number(refusal.tries), refusal.text, refusal.code,
            refusal.nextAt.toIsoSeconds(), QString::number(refusal.id));
}

QString happenedText(const QString &action)
{
    static const QHash<QString, QString> texts{{u"create"_s, u"was created"_s},
        {u"update"_s, u"was updated"_s}, {u"overwrote"_s, u"was overwritten"_s},
        {u"delete"_s, u"was deleted"_s}, {u"link"_s, u"was linked"_s},
        {u"changed-by-service"_s, u"was changed by the service itself"_s}};
    return texts.value(action, action);
}

/// Of each mapping the last write counts. `history` has the newest first.
QHash<QString, qint64> setBackIn(const QList<store::HistoryEntry> &history)
{
    QHash<QString, qint64> runs; // 0: the last write was no undo
    for (const store::HistoryEntry &entry : history) {
        const bool isWrite = entry.action == "update"_L1 || entry.action == "overwrote"_L1;
        if (!isWrite || entry.mappingKey.isEmpty() || runs.contains(entry.mappingKey))
            continue;
        const bool undoes = entry.rule.startsWith("undo of run "_L1);
        runs.insert(entry.mappingKey,
            undoes ? entry.rule.section(u' ', 3).section(u';', 0, 0).toLongLong() : qint64{0});
    }
    runs.removeIf([](const auto &entry) { return entry.value() == 0; });
    return runs;
}

} // namespace

Result<TraceFacts> readTraceFacts(store::StateTransaction &tx, Flow flow, Side side, const RecordId &id)
{
    TraceFacts facts;
    facts.side = side;
    facts.record = id;
    TANDEM_TRY(links, tx.links(flow, side, {id}));
    const auto link = links.constFind(id);
    if (link != links.constEnd()) {
        facts.link = *link;
        TANDEM_TRY(conflicts, tx.conflictsOf({link->id}));
        facts.conflicts = conflicts;
        TANDEM_TRY(back, tx.refusalsOf(flow, side, {link->end(other(side))}));
        facts.refusals = back;
    }
    TANDEM_TRY(refusals, tx.refusalsOf(flow, other(side), {id}));
    facts.refusals += refusals;
    TANDEM_TRY(decisions, tx.decisionsOf(flow, side, {id}));
    facts.decisions = decisions;
    TANDEM_TRY(holds, tx.holdsOf(flow, side, {id}));
    if (const auto hold = holds.constFind(id); hold != holds.constEnd())
        facts.hold = *hold;
    TANDEM_TRY(candidateOf, tx.holdsNaming(flow, side, id));
    facts.candidateOf = candidateOf;
    TANDEM_TRY(waiting, tx.waitingOf(flow, side, {id}));
    facts.waiting = waiting.values();
    TANDEM_TRY(outbox, tx.openOutboxOf(flow, side, id));
    facts.outbox = outbox;
    TANDEM_TRY(history, tx.historyOfRecord(flow, side, id, writesLimit)); // the newest first
    facts.setBack = setBackIn(history);
    facts.history = history.first(std::min<qsizetype>(historyLimit, history.size()));
    std::reverse(facts.history.begin(), facts.history.end());
    return facts;
}

std::optional<store::Hold> decidedHold(const TraceFacts &facts)
{
    if (facts.hold && !facts.hold->decision.isEmpty())
        return facts.hold;
    // Two that hold each other are decided at one of them.
    const QString joined = u"link:"_s + facts.record.text();
    const auto joins = std::find_if(facts.candidateOf.cbegin(), facts.candidateOf.cend(),
        [&joined](const store::Hold &hold) { return hold.decision == joined; });
    if (joins != facts.candidateOf.cend())
        return *joins;
    return std::nullopt;
}

QList<store::Hold> openHolds(const TraceFacts &facts)
{
    if (decidedHold(facts))
        return {};
    QList<store::Hold> open = facts.hold ? QList{*facts.hold} : facts.candidateOf;
    open.removeIf([](const store::Hold &hold) { return !hold.decision.isEmpty(); });
    return open;
}

QString decisionText(const TraceFacts &facts, const store::Hold &hold)
{
    if (hold.decision.startsWith("link:"_L1)) {
        const RecordId partner(hold.decision.mid(5));
        return u"link it with %1"_s.arg(called(facts, partner == facts.record ? hold.record : partner));
    }
    if (hold.decision == "keep-apart"_L1) {
        // Neither of these was proposed for something else: it merely loses its partner.
        return hold.kind == "delete-changed"_L1 ? u"keep it, without a partner"_s
            : hold.kind == "merge"_L1           ? u"let it stay alone"_s
                                      : u"keep it apart, with a partner of its own where one is created"_s;
    }
    static const QHash<QString, QString> texts{
        {u"create"_s, u"create a new partner for it"_s}, {u"delete"_s, u"delete it too"_s}};
    return texts.value(hold.decision, hold.decision);
}

QList<TraceLine> linkLines(const TraceFacts &facts)
{
    if (!facts.link)
        return {{u"link"_s, u"It has no partner in %1."_s.arg(named(other(facts.side)))}};
    const store::Link &link = *facts.link;
    QList<TraceLine> lines{{u"link"_s,
        u"It is linked with %1 %2 since %3: %4."_s.arg(named(other(facts.side)),
            link.end(other(facts.side)).text(), link.createdAt.toIsoSeconds(), originText(link.origin))}};
    if (link.state == store::LinkState::Tombstone)
        lines.append(
            {u"link"_s, u"One end was deleted; the link is kept so that nothing is created again."_s});
    if (link.state == store::LinkState::Frozen)
        lines.append(
            {u"link"_s, u"One end cannot be reached; the link is frozen until it can be seen again."_s});
    if (link.state == store::LinkState::Unlinked)
        lines.append({u"link"_s, u"The link was cut: it left the scope, or a person asked for it."_s});
    if (link.needsReadBack)
        lines.append({u"link"_s, u"It was written; how the service stored it has not been read back yet."_s});
    return lines;
}

QList<TraceLine> standingLines(const TraceFacts &facts)
{
    QList<TraceLine> lines;
    for (const store::Conflict &conflict : facts.conflicts)
        lines.append({u"conflict"_s, conflictText(facts, conflict), {conflict.mappingKey}});
    lines += holdLines(facts);
    for (const store::Waiting &row : facts.waiting)
        lines.append({u"waiting"_s, waitingText(row)});
    for (const store::Refusal &refusal : facts.refusals)
        lines.append({u"refusal"_s, refusalText(refusal), {refusal.mappingKey}});
    for (const store::Decision &decision : facts.decisions) {
        lines.append({u"decision"_s,
            u"At %1 a person said no to %2 in %3 (decision %4)."_s.arg(decision.at.toIsoSeconds(),
                decision.mappingKey.isEmpty() ? u"creating it"_s : u"writing "_s + decision.mappingKey,
                named(decision.side), QString::number(decision.id)),
            {decision.mappingKey}});
    }
    for (const store::OutboxEntry &entry : facts.outbox) {
        lines.append({u"outbox"_s,
            u"A change to %1 was written down at %2 and is %3."_s.arg(named(entry.side),
                entry.createdAt.toIsoSeconds(),
                entry.state == store::OutboxState::Unknown ? u"of unknown outcome"_s : u"being sent"_s)});
    }
    return lines;
}

QList<TraceLine> historyLines(const TraceFacts &facts)
{
    QList<TraceLine> lines;
    for (const store::HistoryEntry &entry : facts.history) {
        QString text = u"%1, run %2: it %3"_s.arg(
            entry.at.toIsoSeconds(), QString::number(entry.runId), happenedText(entry.action));
        if (entry.side)
            text += u" in "_s + named(*entry.side);
        if (!entry.mappingKey.isEmpty())
            text += u", %1: %2 → %3"_s.arg(entry.mappingKey, valueText(entry.before), valueText(entry.after));
        if (!entry.rule.isEmpty())
            text += u" (%1)"_s.arg(entry.rule);
        lines.append({u"history"_s, text + u'.', {entry.mappingKey}});
    }
    return lines;
}

} // namespace tandem::session
