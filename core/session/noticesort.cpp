// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/noticesort.h"

#include "core/sync/flowcontext.h"

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
    bool webhook = false;
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
        if (flows.isEmpty()) {
            work.early.append(notice.id);
            continue;
        }
        if (isWhole(notice)) {
            for (const Flow flow : std::as_const(flows))
                work.whole.insert(flow);
            work.ofWhole.append(notice.id);
            continue;
        }
        webhook = webhook || notice.source == "webhook"_L1;
        work.ofRecords.append(notice.id);
        for (const Flow flow : std::as_const(flows)) {
            QList<RecordId> &ids = work.records[flow][sync::at(notice.side)];
            if (!ids.contains(notice.record))
                ids.append(notice.record);
            work.nameOf.insert(notice.id, sync::recordName(flow, notice.side, notice.record.text()));
        }
    }
    work.trigger = webhook ? u"webhook"_s : u"change-event"_s;
    return work;
}

} // namespace tandem::session
