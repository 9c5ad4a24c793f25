// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/loopbreaker.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

QString loopHoldKind()
{
    return u"loop"_s;
}

QString loopResumed()
{
    return u"loop-resumed"_s;
}

namespace {

constexpr std::chrono::minutes span{60};
constexpr qsizetype mostAlternating = 6;
constexpr qsizetype mostOfAll = 12;

/// What was written to one field in one direction lately, oldest first.
using Writes = QList<Value>;

struct Recent
{
    QHash<QString, Writes> writes; ///< by link, side and mapping
    QHash<RecordId, store::Hold> holds[2]; ///< of the records that are to be written
};

QString nameOf(const RecordId &salesforce, Side side, const QString &mappingKey)
{
    return salesforce.text() + u'/' + sideName(side) + u'/' + mappingKey;
}

Recent recentOf(const QList<store::HistoryEntry> &history)
{
    Recent recent;
    for (const store::HistoryEntry &entry : history) {
        if (!entry.side)
            continue;
        if (entry.action != loopResumed()) {
            recent.writes[nameOf(entry.salesforce, *entry.side, entry.mappingKey)].append(entry.after);
            continue;
        }
        const QString record = nameOf(entry.salesforce, *entry.side, QString());
        recent.writes.removeIf([&record](auto writes) { return writes.key().startsWith(record); });
    }
    return recent;
}

/// True where the next value has been there before, and something else since.
bool alternates(const Writes &writes, const Value &next)
{
    for (qsizetype i = 0; i + 1 < writes.size(); ++i) {
        if (sameValue(writes.at(i), next) && !sameValue(writes.at(i + 1), next))
            return true;
    }
    return false;
}

class Breaker
{
public:
    Breaker(const FlowContext &flow, const Recent &recent, Instant now)
        : m_flow(flow)
        , m_recent(recent)
        , m_now(now)
    {
    }

    void look(Judgement &judgement) const
    {
        std::vector<PlannedWrite> kept;
        for (PlannedWrite &write : judgement.plan.writes) {
            if (write.action != store::Action::Update) {
                kept.push_back(std::move(write));
                continue;
            }
            const RecordId target = judgement.link->end(write.side);
            const store::Hold known = m_recent.holds[at(write.side)].value(target);
            const QString circling = circlingField(judgement, write);
            if (known.kind != loopHoldKind() && circling.isEmpty()) {
                kept.push_back(std::move(write));
                continue;
            }
            judgement.plan.blocked += static_cast<int>(write.changes.size());
            for (const FieldChange &change : write.changes) {
                judgement.plan.kept.push_back(
                    {change.mappingKey, KeptBack::Why::Circles, u"something changes it back each time"_s});
            }
            judgement.knownHold = known.kind == loopHoldKind();
            if (!judgement.knownHold)
                judgement.hold = holdFor(judgement, write.side, circling);
        }
        judgement.plan.writes = std::move(kept);
    }

private:
    QString circlingField(const Judgement &judgement, const PlannedWrite &write) const
    {
        for (const FieldChange &change : write.changes) {
            const Writes writes =
                m_recent.writes.value(nameOf(judgement.link->salesforce, write.side, change.mappingKey));
            const bool circles = writes.size() >= mostOfAll
                || (writes.size() >= mostAlternating && alternates(writes, change.after));
            if (circles)
                return change.field + u'/' + QString::number(writes.size());
        }
        return {};
    }

    store::Hold holdFor(const Judgement &judgement, Side side, const QString &circling) const
    {
        const QString service = side == Side::Salesforce ? u"Salesforce"_s : u"Startdeliver"_s;
        const FieldSchema *field = m_flow.schema(side)->field(circling.section(u'/', 0, 0));
        const Record &record = judgement.side == side ? judgement.record : *judgement.partner;
        store::Hold hold;
        hold.flow = m_flow.definition.flow;
        hold.side = side;
        hold.record = judgement.link->end(side);
        hold.kind = loopHoldKind();
        hold.candidates = {judgement.link->end(other(side))};
        hold.reason =
            u"The field \"%1\" was written to %2 %3 times within an hour and changed back again each time: "
            u"something there sets it as well (a flow, a trigger, another integration). Nothing more is "
            u"written "
            u"to this record until a person says to go on."_s.arg(
                field && !field->label.isEmpty() ? field->label : circling.section(u'/', 0, 0), service,
                circling.section(u'/', 1));
        hold.title = m_flow.title(side, record);
        hold.since = m_now;
        return hold;
    }

    const FlowContext &m_flow;
    const Recent &m_recent;
    Instant m_now;
};

} // namespace

Task<bool> breakLoops(
    const Environment *environment, const FlowContext *flow, std::vector<Judgement> *judgements)
{
    QList<RecordId> written;
    QList<RecordId> targets[2];
    for (const Judgement &judgement : *judgements) {
        for (const PlannedWrite &write : judgement.plan.writes) {
            if (write.action != store::Action::Update || !judgement.link || !judgement.partner)
                continue;
            written.append(judgement.link->salesforce);
            targets[at(write.side)].append(judgement.link->end(write.side));
        }
    }
    if (written.isEmpty())
        co_return true;
    const Instant now = environment->clock->now();
    const std::function<Result<Recent>(store::StateTransaction &)> job =
        [name = flow->definition.flow, written, now, left = targets[0], right = targets[1]](
            store::StateTransaction &tx) -> Result<Recent> {
        TANDEM_TRY(history, tx.writesSince(name, written, now - span));
        Recent recent = recentOf(history);
        TANDEM_TRY(leftHolds, tx.holdsOf(name, Side::Salesforce, left));
        TANDEM_TRY(rightHolds, tx.holdsOf(name, Side::Startdeliver, right));
        recent.holds[at(Side::Salesforce)] = leftHolds;
        recent.holds[at(Side::Startdeliver)] = rightHolds;
        return recent;
    };
    TANDEM_CO_TRY(recent, environment->state->read<Recent>(job));
    const Breaker breaker(*flow, recent, now);
    for (Judgement &judgement : *judgements) {
        if (judgement.link && judgement.partner)
            breaker.look(judgement);
    }
    co_return true;
}

} // namespace tandem::sync
