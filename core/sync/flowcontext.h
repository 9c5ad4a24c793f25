// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/store/cachestore.h"
#include "core/store/statetypes.h"

#include <memory>

namespace tandem::sync {

using SchemaPtr = std::shared_ptr<const ObjectSchema>;

/// What one flow is made of on either side. The only thing that is written per flow.
struct FlowDefinition
{
    Flow flow = Flow::Accounts;
    QString object; ///< Salesforce
    QString entity; ///< Startdeliver, our name
    std::optional<Flow> parent;
    QString salesforceParent; ///< field that names the parent record
    QString startdeliverParent;
    QString salesforceTitle; ///< what a person knows the record by
    QString startdeliverTitle;

    [[nodiscard]] const QString &objectOf(Side side) const
    {
        return side == Side::Salesforce ? object : entity;
    }
    [[nodiscard]] const QString &parentField(Side side) const
    {
        return side == Side::Salesforce ? salesforceParent : startdeliverParent;
    }
    [[nodiscard]] const QString &titleField(Side side) const
    {
        return side == Side::Salesforce ? salesforceTitle : startdeliverTitle;
    }
};

/// None where the flow is not part of this version.
[[nodiscard]] const FlowDefinition *definitionOf(Flow flow);
/// The flows of this version, parents before children.
[[nodiscard]] QList<Flow> orderedFlows();

/// A mapping whose two fields exist, with their schemas.
struct ActiveMapping
{
    FieldMapping mapping;
    FieldSchema salesforce;
    FieldSchema startdeliver;

    [[nodiscard]] const FieldSchema &field(Side side) const
    {
        return side == Side::Salesforce ? salesforce : startdeliver;
    }
};

/// Everything the pure parts of a run need to know about one flow: made once a run, then only read, from any
/// thread.
struct FlowContext
{
    FlowDefinition definition;
    FlowConfiguration configuration;
    SchemaPtr salesforceSchema;
    SchemaPtr startdeliverSchema;
    QString organisationId; ///< 18 characters (S22)
    QString salesforceExternalId; ///< field that holds a reference to the partner; empty: none
    QString startdeliverExternalId;
    std::vector<ActiveMapping> mappings;
    FilterContext filterContext;

    [[nodiscard]] const SchemaPtr &schema(Side side) const
    {
        return side == Side::Salesforce ? salesforceSchema : startdeliverSchema;
    }
    [[nodiscard]] const QString &externalId(Side side) const
    {
        return side == Side::Salesforce ? salesforceExternalId : startdeliverExternalId;
    }
    [[nodiscard]] store::CacheObject cacheObject(Side side) const
    {
        return {side, definition.objectOf(side)};
    }
    /// Every field that mappings, match keys, filters, titles and references look at, sorted.
    [[nodiscard]] QStringList fieldsToRead(Side side) const;
    [[nodiscard]] bool inScope(Side side, const Record &record) const;
    [[nodiscard]] QString title(Side side, const Record &record) const;
    /// The parent record this one names; empty where it names none or the flow has no parent.
    [[nodiscard]] RecordId parentOf(Side side, const Record &record) const;
};

/// Builds a flow's context; ErrorKind::Configuration where a mapping, filter or match key names a field that
/// the connected user does not see.
[[nodiscard]] Result<FlowContext> makeFlowContext(const FlowDefinition &definition,
    const Configuration &configuration, SchemaPtr salesforce, SchemaPtr startdeliver,
    const QString &organisationId, const FilterContext &filterContext);

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
