// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/noticesort.h"

#include "core/sync/flowcontext.h"

#include <map>
#include <set>
#include <tuple>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

bool isWhole(const store::Notice &notice)
{
    // Salesforce's deleted rows come with the changes; at Startdeliver the record itself is asked for.
    const bool ofChanges =
        notice.side == Side::Salesforce && (notice.change == "deleted"_L1 || notice.change == "undeleted"_L1);
    return notice.record.isEmpty() || notice.change == "gap"_L1 || ofChanges;
}

bool isOwn(const store::Notice &notice)
{
    return !notice.outcome.isEmpty();
}

struct Wanted
{
    const store::Notice *notice = nullptr;
    QList<Flow> flows;
};

/// What many records at once have in common. The echoes of a run are no part of what others do meanwhile.
using Burst = std::tuple<Flow, Side, QString, bool>;

Burst burstOf(Flow flow, const store::Notice &notice)
{
    return {flow, notice.side, notice.change, isOwn(notice)};
}

/// A burst is nothing that a person does by hand: its flow is read as a whole, by a run that lets what a
/// person does overtake it. An edit among many creates is none of theirs.
std::set<Burst> burstsIn(const QList<Wanted> &wanted)
{
    std::map<Burst, QSet<RecordId>> records;
    for (const auto &[notice, flows] : wanted) {
        for (const Flow flow : flows)
            records[burstOf(flow, *notice)].insert(notice->record);
    }
    std::set<Burst> bursts;
    for (const auto &[where, ids] : records) {
        if (ids.size() > mostByName)
            bursts.insert(where);
    }
    return bursts;
}

/// To runs of named records, or to those that read.
void deal(const QList<Wanted> &wanted, NoticeWork &work)
{
    const auto bursts = burstsIn(wanted);
    bool webhook = false;
    for (const auto &[notice, flows] : wanted) {
        const bool inBurst = std::any_of(flows.begin(), flows.end(),
            [&, of = notice](Flow flow) { return bursts.contains(burstOf(flow, *of)); });
        if (inBurst || isWhole(*notice)) {
            work.whole.unite(QSet<Flow>(flows.begin(), flows.end()));
            work.ofWhole.append(notice->id);
            continue;
        }
        webhook = webhook || notice->source == "webhook"_L1;
        work.ofRecords.append(notice->id);
        for (const Flow flow : flows) {
            QList<RecordId> &ids = work.records[flow][sync::at(notice->side)];
            if (!ids.contains(notice->record))
                ids.append(notice->record);
            work.namesOf.insert(notice->id, sync::recordName(flow, notice->side, notice->record.text()));
        }
    }
    work.trigger = webhook ? u"webhook"_s : u"change-event"_s;
}

} // namespace

QStringList objectsOf(Flow flow, Side side)
{
    const sync::FlowDefinition *definition = sync::definitionOf(flow);
    QStringList objects{definition->objectOf(side)};
    if (side == Side::Salesforce)
        objects += definition->shape->moreObjects();
    return objects;
}

QList<Flow> flowsOfObject(const Configuration &configuration, Side side, const QString &object)
{
    QList<Flow> flows;
    for (const Flow flow : sync::orderedFlows()) {
        const FlowConfiguration &configured = configuration.flow(flow);
        if (configured.enabled && objectsOf(flow, side).contains(object))
            flows.append(flow);
    }
    return flows;
}

NoticeWork sortNotices(const QList<store::Notice> &notices, const Configuration &configuration,
    const QSet<Flow> &released, bool writesSalesforce, Instant ownBefore)
{
    NoticeWork work;
    const bool onlyOwn = std::all_of(notices.begin(), notices.end(),
        [&](const store::Notice &notice) { return isOwn(notice) && notice.receivedAt > ownBefore; });
    QList<Wanted> wanted;
    for (const store::Notice &notice : notices) {
        if (onlyOwn || (notice.side == Side::Startdeliver && !writesSalesforce)) {
            work.later = true;
            continue;
        }
        QList<Flow> flows = flowsOfObject(configuration, notice.side, notice.object);
        flows.removeIf([&](Flow flow) { return !configuration.flow(flow).webhook; });
        if (flows.isEmpty()) {
            work.unwanted.append(notice.id);
            continue;
        }
        flows.removeIf([&](Flow flow) { return !released.contains(flow); });
        if (flows.isEmpty())
            work.early.append(notice.id);
        else
            wanted.append({&notice, flows});
    }
    deal(wanted, work);
    return work;
}

} // namespace tandem::session
