// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flowshape.h"

#include "core/sync/createsearch.h"
#include "core/sync/matcher.h"
#include "core/sync/reader.h"
#include "core/sync/sendjob.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

ObjectSchema FlowShape::schema(Side, ObjectSchema described, const FlowFacts &) const
{
    return described;
}

QStringList FlowShape::alwaysRead(Side) const
{
    return {};
}

QStringList FlowShape::serviceFields(Side, const QStringList &shown, const ObjectSchema &) const
{
    return shown;
}

bool FlowShape::presents(Side) const
{
    return false;
}

Task<bool> FlowShape::complete(const Environment *, const FlowContext *, Side, std::vector<Record> *) const
{
    co_return true;
}

void FlowShape::present(const FlowContext &, Side, Record &) const { }

Result<Fields> FlowShape::wire(
    const FlowContext &, Side, const Fields &changes, const Record *, const Record *) const
{
    return changes;
}

bool FlowShape::holdsRests(Side) const
{
    return false;
}

Status FlowShape::wireRests(const FlowContext &, const QList<RestText> &, const Record *, Fields &) const
{
    return {};
}

QString FlowShape::referenceField(Side) const
{
    return {};
}

Task<std::vector<Record>> FlowShape::searchLost(const Environment *environment, const FlowContext *flow,
    Side side, QList<store::OutboxEntry> entries) const
{
    return searchCreated(environment, flow, side, std::move(entries));
}

QStringList FlowShape::givenByService(Side) const
{
    return {};
}

QStringList FlowShape::followedUp(Side) const
{
    return {};
}

QStringList FlowShape::describedToo(const ObjectSchema &) const
{
    return {};
}

WrittenThrough FlowShape::writtenThrough(const FlowContext &flow, const Record &current) const
{
    return {flow.definition.object, current.id};
}

QString FlowShape::shownField(Side, const QString &serviceField) const
{
    return serviceField;
}

bool FlowShape::belongs(const FlowContext &, Side, const Record &) const
{
    return true;
}

bool FlowShape::stays(const FlowContext &, Side, const Record &) const
{
    return true;
}

QString FlowShape::narrowSalesforce(const FlowContext &) const
{
    return {};
}

QString FlowShape::partOfSalesforce(const FlowContext &) const
{
    return {};
}

QByteArray FlowShape::narrowStartdeliver(const FlowContext &) const
{
    return {};
}

QList<SalesforceSource> FlowShape::sources(const FlowContext &flow) const
{
    return {{flow.salesforceService, flow.serviceFields(Side::Salesforce), {}, {}, {}}};
}

bool FlowShape::keeps(const FlowContext &flow, Side side, const Record &record) const
{
    return belongs(flow, side, record);
}

Task<ReadCount> FlowShape::read(
    const Environment *environment, const FlowContext *flow, Side side, bool full) const
{
    return side == Side::Salesforce ? readSources(environment, flow, full)
                                    : readStartdeliver(environment, flow, full);
}

Task<QList<RecordId>> FlowShape::meant(
    const Environment *, const FlowContext *, Side, QList<RecordId> told) const
{
    co_return told;
}

Task<std::vector<Record>> FlowShape::fetch(
    const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> ids) const
{
    return askRecords(environment, flow, side, std::move(ids));
}

Task<bool> FlowShape::match(const Environment *environment, const FlowContext *flow, RunState *run) const
{
    return matchFlow(environment, flow, run);
}

Task<bool> FlowShape::send(
    const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs) const
{
    return sendJobs(environment, flow, jobs);
}

const QString &ownerField()
{
    static const QString name = u"OwnerId"_s;
    return name;
}

RecordId pairId(const RecordId &first, const RecordId &second)
{
    return RecordId(first.text() + u'/' + second.text());
}

std::pair<RecordId, RecordId> splitPairId(const RecordId &id)
{
    const QString text = id.text();
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return {id, RecordId()};
    return {RecordId(text.left(slash)), RecordId(text.mid(slash + 1))};
}

} // namespace tandem::sync
