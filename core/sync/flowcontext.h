// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/store/cachestore.h"
#include "core/store/statestore.h"
#include "core/store/statetypes.h"
#include "core/sync/flowshape.h"

#include <memory>

namespace tandem::sync {

using SchemaPtr = std::shared_ptr<const ObjectSchema>;

/// What one flow is made of on either side. The only thing that is written per flow (flows/*.cpp).
struct FlowDefinition
{
    Flow flow = Flow::Accounts;
    QString object; ///< Salesforce
    QString entity; ///< Startdeliver, our name
    QString keptAs; ///< the object under whose name Salesforce's records are kept; empty: its own
    std::optional<Flow> parent;
    QString salesforceParent; ///< field that names the parent record
    QString startdeliverParent;
    QString salesforceTitle; ///< what a person knows the record by
    QString startdeliverTitle;
    /// Flows that read one object each keep records of their own, so that what one has judged is new to the
    /// other.
    bool sharesObject = false;
    bool sharesEntity = false;
    QList<Flow> siblings; ///< that may have a record of this one's: it belongs to whoever linked it (S1)
    bool needsFeature = false; ///< of the organisation: where it has not got it, the flow has nothing to do
    bool namesRecur = false; ///< two records of one title are nothing remarkable
    std::shared_ptr<const FlowShape> shape = plainShape();

    [[nodiscard]] const QString &objectOf(Side side) const
    {
        return side == Side::Salesforce ? object : entity;
    }
    [[nodiscard]] store::CacheObject cacheObject(Side side) const
    {
        const bool shares = side == Side::Salesforce ? sharesObject : sharesEntity;
        const QString &name = side == Side::Salesforce && !keptAs.isEmpty() ? keptAs : objectOf(side);
        return {side, shares ? name + u'@' + flowName(flow) : name};
    }
    [[nodiscard]] const QString &parentField(Side side) const
    {
        return side == Side::Salesforce ? salesforceParent : startdeliverParent;
    }
    [[nodiscard]] const QString &titleField(Side side) const
    {
        return side == Side::Salesforce ? salesforceTitle : startdeliverTitle;
    }

    /// Of flows whose records are as their services send them.
    [[nodiscard]] static std::shared_ptr<const FlowShape> plainShape();
};

/// None where the flow is not part of this version. Where a flow has a choice of objects, its usual one.
[[nodiscard]] const FlowDefinition *definitionOf(Flow flow);
/// As the configuration chooses.
[[nodiscard]] const FlowDefinition *definitionOf(Flow flow, const Configuration &configuration);
/// The flows of this version, parents before children.
[[nodiscard]] QList<Flow> orderedFlows();

/// A mapping whose two fields exist, with their schemas.
struct ActiveMapping
{
    FieldMapping mapping;
    FieldSchema salesforce;
    FieldSchema startdeliver;
    bool enforced = false; ///< Salesforce has the say, whatever was agreed upon before
    bool afresh = false; ///< judged as at a first agreement: the plan is for values of before the mapping

    [[nodiscard]] const FieldSchema &field(Side side) const
    {
        return side == Side::Salesforce ? salesforce : startdeliver;
    }
};

/// Of these records those that another flow has linked.
[[nodiscard]] Result<QSet<RecordId>> linkedElsewhere(
    store::StateTransaction &tx, Flow flow, Side side, const QList<RecordId> &ids);

/// What a run wrote into one flow's records.
struct UndoneRun
{
    struct Change
    {
        QString mappingKey;
        Side side = Side::Startdeliver; ///< where it was written
        Value before;
        Value wrote;
    };
    struct Pair
    {
        RecordId salesforce;
        RecordId startdeliver;
        QList<Change> changes;
        std::optional<Side> made; ///< the end that the run created
    };
    qint64 run = 0;
    QHash<QString, Pair> pairs; ///< by nameOf()

    [[nodiscard]] static QString nameOf(const RecordId &salesforce, const RecordId &startdeliver);
};

/// Everything the pure parts of a run need to know about one flow: made once a run, then only read, from any
/// thread.
struct FlowContext
{
    FlowDefinition definition;
    FlowConfiguration configuration;
    SchemaPtr salesforceSchema; ///< as the flow shows it
    SchemaPtr startdeliverSchema;
    SchemaPtr salesforceService; ///< as the service describes it
    SchemaPtr startdeliverService;
    FlowFacts facts;
    QString organisationId; ///< 18 characters (S22)
    QString salesforceExternalId; ///< field that holds a reference to the partner; empty: none
    QString startdeliverExternalId;
    std::vector<ActiveMapping> mappings;
    FilterContext filterContext;
    /// The plan has a purpose of its own: what is judged here says nothing of the other mappings.
    bool narrowed = false;
    std::shared_ptr<const UndoneRun> undone; ///< the purpose is to undo this run
    /// Mappings and match keys that name a field which is gone: left out, with the reason (S23).
    QStringList setAside;

    [[nodiscard]] const SchemaPtr &schema(Side side) const
    {
        return side == Side::Salesforce ? salesforceSchema : startdeliverSchema;
    }
    [[nodiscard]] const QString &externalId(Side side) const
    {
        return side == Side::Salesforce ? salesforceExternalId : startdeliverExternalId;
    }
    [[nodiscard]] const SchemaPtr &service(Side side) const
    {
        return side == Side::Salesforce ? salesforceService : startdeliverService;
    }
    [[nodiscard]] store::CacheObject cacheObject(Side side) const { return definition.cacheObject(side); }
    [[nodiscard]] const FlowShape &shape() const { return *definition.shape; }
    /// What is asked of the service for `fieldsToRead`.
    [[nodiscard]] QStringList serviceFields(Side side) const;
    /// Records as they came from the service, with the flow's fields.
    [[nodiscard]] std::vector<Record> presented(Side side, std::vector<Record> records) const;
    /// Every field that mappings, match keys, filters, titles and references look at, sorted.
    [[nodiscard]] QStringList fieldsToRead(Side side) const;
    /// The flow's own (S1), and let in by the filter. A linked record is the flow's own for good.
    [[nodiscard]] bool inScope(Side side, const Record &record, bool linked = false) const;
    /// Whether records are made on that side: allowed there, and the flow goes that way.
    [[nodiscard]] bool makes(Side side) const
    {
        return configuration.creates(side) && flowsTo(configuration.direction, side);
    }
    [[nodiscard]] QString title(Side side, const Record &record) const;
    /// The parent record this one names; empty where it names none or the flow has no parent.
    [[nodiscard]] RecordId parentOf(Side side, const Record &record) const;
};

/// Builds a flow's context out of what the services describe. A mapping or match key that names a field which
/// the connected user does not see (any more) is set aside; ErrorKind::Configuration where a filter does, or
/// the mapping of the parent, or all of them: without those the flow would do something else than was asked
/// for.
[[nodiscard]] Result<FlowContext> makeFlowContext(const FlowDefinition &definition,
    const Configuration &configuration, SchemaPtr salesforce, SchemaPtr startdeliver,
    const QString &organisationId, const FilterContext &filterContext, FlowFacts facts = {});

/// How many of such sentences (FlowContext::setAside, RunReport::notes) tell of a mapping of this flow.
[[nodiscard]] qint64 mappingsSetAside(const QStringList &sentences, Flow flow);

/// What the flow has to know besides its schemas; without `mayAsk` only what is stored.
[[nodiscard]] Task<FlowFacts> loadFacts(
    const Environment *environment, const FlowDefinition *definition, bool mayAsk);

/// "<organisation>:<id>", what Tandem writes into an external-id field (S22).
[[nodiscard]] QString externalReference(const QString &organisationId, const RecordId &partner);
/// The partner's id out of such a field; none where it is blank or names another organisation. A bare
/// Salesforce id, as other tools and people write it, is taken for this organisation's.
[[nodiscard]] RecordId partnerFromReference(
    const QString &organisationId, Side partnerSide, const Value &reference);

/// The match keys of a record for the cache (S2): "ref" for its external-id field, "key0".. for the flow's
/// keys.
[[nodiscard]] QList<std::pair<QString, QString>> matchKeysOf(
    const FlowContext &flow, Side side, const Record &record);

} // namespace tandem::sync
