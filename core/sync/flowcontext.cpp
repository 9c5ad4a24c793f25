// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flowcontext.h"

#include <QSet>

namespace tandem::sync {
using namespace Qt::StringLiterals;

const FlowDefinition *definitionOf(Flow flow)
{
    static const FlowDefinition accounts{
        Flow::Accounts, u"Account"_s, u"customer"_s, std::nullopt, {}, {}, u"Name"_s, u"name"_s};
    static const FlowDefinition contacts{Flow::Contacts, u"Contact"_s, u"user"_s, Flow::Accounts,
        u"AccountId"_s, u"customerId"_s, u"Name"_s, u"name"_s};
    switch (flow) {
    case Flow::Accounts:
        return &accounts;
    case Flow::Contacts:
        return &contacts;
    default:
        return nullptr;
    }
}

QList<Flow> orderedFlows()
{
    return {Flow::Accounts, Flow::Contacts};
}

QStringList FlowContext::fieldsToRead(Side side) const
{
    QSet<QString> names;
    for (const ActiveMapping &active : mappings) {
        names.insert(active.field(side).name);
        // Joining and splitting a person's name look at both parts of it.
        const auto looksAtName = [](const TransformStep &step) {
            return step.op == TransformStep::Op::JoinName || step.op == TransformStep::Op::SplitName;
        };
        const FieldMapping &mapping = active.mapping;
        const bool needsName =
            std::any_of(mapping.toStartdeliver.begin(), mapping.toStartdeliver.end(), looksAtName)
            || std::any_of(mapping.toSalesforce.begin(), mapping.toSalesforce.end(), looksAtName);
        if (needsName && side == Side::Salesforce)
            names.unite({u"FirstName"_s, u"LastName"_s});
    }
    for (const MatchKey &key : configuration.matchKeys)
        names.insert(side == Side::Salesforce ? key.salesforce : key.startdeliver);
    for (const QString &field : configuration.filter(side).fields())
        names.insert(field);
    names.insert(definition.titleField(side));
    names.insert(definition.parentField(side));
    names.insert(externalId(side));
    names.remove(QString());
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted;
}

bool FlowContext::inScope(Side side, const Record &record) const
{
    const Filter &filter = configuration.filter(side);
    return filter.isEmpty() || matches(filter, record, *schema(side), filterContext);
}

QString FlowContext::title(Side side, const Record &record) const
{
    const QString text = record.fields.value(definition.titleField(side)).display();
    return text.isEmpty() ? record.id.text() : text;
}

RecordId FlowContext::parentOf(Side side, const Record &record) const
{
    if (!definition.parent)
        return {};
    return RecordId(record.fields.value(definition.parentField(side)).display());
}

namespace {

Error unknownField(Flow flow, Side side, const QString &name, const QString &where)
{
    const QString service = side == Side::Salesforce ? u"Salesforce"_s : u"Startdeliver"_s;
    return Error{ErrorKind::Configuration, u"UNKNOWN_FIELD"_s,
        u"%1 of the flow \"%2\" names the field \"%3\", which the connected %4 user does not see. "
        "Correct the configuration, or ask an admin for access to the field."_s.arg(
            where, flowName(flow), name, service),
        u"/flows/"_s + flowName(flow), Retry::Never, 0, std::nullopt};
}

Status checkFilterFields(const FlowContext &context, Side side)
{
    for (const QString &name : context.configuration.filter(side).fields()) {
        if (!name.contains(u'.') && !context.schema(side)->field(name))
            return fail(unknownField(context.definition.flow, side, name, u"The filter"_s));
    }
    return {};
}

/// What both allow; none where they exclude each other.
std::optional<Direction> within(Direction mapping, Direction flow)
{
    if (mapping == Direction::Both || mapping == flow)
        return flow;
    return flow == Direction::Both ? std::optional(mapping) : std::nullopt;
}

/// A one-way flow makes its mappings one-way; what could only flow against it is left out.
Status addMappings(FlowContext &context)
{
    for (const FieldMapping &mapping : context.configuration.mappings) {
        const FieldSchema *salesforce = context.salesforceSchema->field(mapping.salesforce);
        if (!salesforce)
            return fail(
                unknownField(context.definition.flow, Side::Salesforce, mapping.salesforce, u"A mapping"_s));
        const FieldSchema *startdeliver = context.startdeliverSchema->field(mapping.startdeliver);
        if (!startdeliver)
            return fail(unknownField(
                context.definition.flow, Side::Startdeliver, mapping.startdeliver, u"A mapping"_s));
        const auto direction = within(mapping.direction, context.configuration.direction);
        if (!direction)
            continue;
        FieldMapping directed = mapping;
        directed.direction = *direction;
        context.mappings.push_back({std::move(directed), *salesforce, *startdeliver});
    }
    return {};
}

} // namespace

Result<FlowContext> makeFlowContext(const FlowDefinition &definition, const Configuration &configuration,
    SchemaPtr salesforce, SchemaPtr startdeliver, const QString &organisationId,
    const FilterContext &filterContext)
{
    FlowContext context;
    context.definition = definition;
    context.configuration = configuration.flow(definition.flow);
    context.salesforceSchema = std::move(salesforce);
    context.startdeliverSchema = std::move(startdeliver);
    context.organisationId = organisationId;
    context.filterContext = filterContext;
    context.salesforceExternalId = configuration.salesforce.externalIdFields.value(definition.flow);
    context.startdeliverExternalId = configuration.startdeliver.externalIdFields.value(definition.flow);
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        const QString field = context.externalId(side);
        if (!field.isEmpty() && !context.schema(side)->field(field))
            return fail(unknownField(definition.flow, side, field, u"The external-id setting"_s));
        TANDEM_CHECK(checkFilterFields(context, side));
        for (const MatchKey &key : context.configuration.matchKeys) {
            const QString &name = side == Side::Salesforce ? key.salesforce : key.startdeliver;
            if (!context.schema(side)->field(name))
                return fail(unknownField(definition.flow, side, name, u"A match key"_s));
        }
    }
    TANDEM_CHECK(addMappings(context));
    return context;
}

QString externalReference(const QString &organisationId, const RecordId &partner)
{
    return organisationId + u':' + partner.text();
}

RecordId partnerFromReference(const QString &organisationId, Side partnerSide, const Value &reference)
{
    const QString text = reference.display().trimmed();
    if (text.isEmpty())
        return {};
    const qsizetype colon = text.indexOf(u':');
    if (colon >= 0) {
        const auto organisation = SalesforceId::parse(QStringView(text).left(colon));
        const auto own = SalesforceId::parse(organisationId);
        if (!organisation || !own || *organisation != *own)
            return {};
    }
    const QStringView id = QStringView(text).mid(colon + 1);
    if (partnerSide == Side::Salesforce) {
        const auto parsed = SalesforceId::parse(id);
        return parsed ? RecordId(*parsed) : RecordId();
    }
    bool isNumber = false;
    const qint64 number = id.toLongLong(&isNumber);
    return isNumber && number > 0 ? RecordId(number) : RecordId();
}

QList<std::pair<QString, QString>> matchKeysOf(const FlowContext &flow, Side side, const Record &record)
{
    QList<std::pair<QString, QString>> keys;
    if (!flow.externalId(side).isEmpty()) {
        const RecordId partner = partnerFromReference(
            flow.organisationId, other(side), record.fields.value(flow.externalId(side)));
        if (!partner.isEmpty())
            keys.append({u"ref"_s, partner.text()});
    }
    for (qsizetype i = 0; i < flow.configuration.matchKeys.size(); ++i) {
        const MatchKey &key = flow.configuration.matchKeys.at(i);
        const QString &field = side == Side::Salesforce ? key.salesforce : key.startdeliver;
        const QString value = normaliseKey(key.normalise, record.fields.value(field));
        if (!value.isEmpty())
            keys.append({u"key%1"_s.arg(i), value});
    }
    return keys;
}

} // namespace tandem::sync
