// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flowcontext.h"

#include "core/sync/flows/flows.h"
#include "core/sync/referencelist.h"

#include <QSet>

namespace tandem::sync {
using namespace Qt::StringLiterals;

const FlowDefinition *definitionOf(Flow flow)
{
    switch (flow) {
    case Flow::Accounts:
        return &accountsFlow();
    case Flow::Contacts:
        return &contactsFlow();
    case Flow::Events:
        return &eventsFlow();
    case Flow::Tasks:
        return &tasksFlow();
    case Flow::History:
        return &historyFlow();
    case Flow::Notes:
        return &notesFlow();
    case Flow::Comments:
        return &commentsFlow();
    case Flow::TaskComments:
        return &taskCommentsFlow();
    default:
        return nullptr;
    }
}

const FlowDefinition *definitionOf(Flow flow, const Configuration &configuration)
{
    const bool posts = flow == Flow::TaskComments && configuration.flow(flow).place == CommentPlace::Feed;
    return posts ? &taskPostsFlow() : definitionOf(flow);
}

QList<Flow> orderedFlows()
{
    QList<Flow> flows{Flow::Accounts, Flow::Owners, Flow::Contacts, Flow::Events, Flow::Tasks,
        Flow::TaskComments, Flow::Notes, Flow::Comments, Flow::History};
    flows.removeIf([](Flow flow) { return !definitionOf(flow); });
    return flows;
}

std::shared_ptr<const FlowShape> FlowDefinition::plainShape()
{
    static const std::shared_ptr<const FlowShape> plain = std::make_shared<FlowShape>();
    return plain;
}

Result<QSet<RecordId>> linkedElsewhere(
    store::StateTransaction &tx, Flow flow, Side side, const QList<RecordId> &ids)
{
    QSet<RecordId> found;
    const FlowDefinition *own = definitionOf(flow);
    for (const Flow sibling : own ? own->siblings : QList<Flow>()) {
        const FlowDefinition *definition = definitionOf(sibling);
        // Numbers of Startdeliver are the entity's own.
        if (!definition || (side == Side::Startdeliver && definition->entity != own->entity))
            continue;
        TANDEM_TRY(links, tx.links(sibling, side, ids));
        for (auto link = links.cbegin(); link != links.cend(); ++link)
            found.insert(link.key());
    }
    return found;
}

QStringList FlowContext::serviceFields(Side side) const
{
    return shape().serviceFields(side, fieldsToRead(side), *service(side));
}

std::vector<Record> FlowContext::presented(Side side, std::vector<Record> records) const
{
    if (!shape().presents(side))
        return records;
    // What was asked for only to make a field of it is no field of the record.
    QStringList asked = side == Side::Salesforce ? serviceFields(side) : QStringList();
    const QStringList shown = fieldsToRead(side);
    asked.removeIf([&shown](const QString &name) { return shown.contains(name); });
    for (Record &record : records) {
        shape().present(*this, side, record);
        for (const QString &name : std::as_const(asked))
            record.fields.remove(name);
    }
    return records;
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
    for (const QString &field : shape().alwaysRead(side))
        names.insert(field);
    if (configuration.deletes == DeletePolicy::Mark && schema(side)->field(configuration.mark(side).field))
        names.insert(configuration.mark(side).field);
    names.remove(QString());
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted;
}

bool FlowContext::inScope(Side side, const Record &record, bool linked) const
{
    if (linked ? !shape().stays(*this, side, record) : !shape().belongs(*this, side, record))
        return false;
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

/// Without these the flow would write something else than it was asked to.
bool isVital(const FlowContext &context, const FieldMapping &mapping)
{
    const FlowDefinition &definition = context.definition;
    return definition.parent
        && (mapping.salesforce == definition.salesforceParent
            || mapping.startdeliver == definition.startdeliverParent);
}

/// A one-way flow makes its mappings one-way; what could only flow against it is left out.
Status addMappings(FlowContext &context)
{
    const Flow flow = context.definition.flow;
    for (const FieldMapping &mapping : context.configuration.mappings) {
        const FieldSchema *salesforce = context.salesforceSchema->field(mapping.salesforce);
        const FieldSchema *startdeliver = context.startdeliverSchema->field(mapping.startdeliver);
        if (!salesforce || !startdeliver) {
            const Side side = salesforce ? Side::Startdeliver : Side::Salesforce;
            const Error missing = unknownField(flow, side, mapping.fieldOf(side), u"A mapping"_s);
            if (isVital(context, mapping))
                return fail(missing);
            context.setAside.append(missing.text);
            continue;
        }
        const auto direction = within(mapping.direction, context.configuration.direction);
        if (!direction)
            continue;
        FieldMapping directed = mapping;
        directed.direction = *direction;
        context.mappings.push_back({std::move(directed), *salesforce, *startdeliver});
    }
    if (context.mappings.empty() && !context.setAside.isEmpty())
        return fail(ErrorKind::Configuration, u"UNKNOWN_FIELD"_s, context.setAside.first());
    return {};
}

const QString members = u"teamMemberId"_s;

/// The switch salesforceOwnersAsTeamMembers: the flow `owners` rides on `accounts`, so that a customer gets
/// its members when it is made, and nothing is read twice. It owns the field.
Status addOwners(FlowContext &context, const FlowOptions &options)
{
    for (const ActiveMapping &active : context.mappings) {
        if (active.mapping.startdeliver == members) {
            return fail(ErrorKind::Configuration, u"OWNED_FIELD"_s,
                u"The switch salesforceOwnersAsTeamMembers sets %1 of customers; no mapping may do so as "
                u"well. "
                u"Remove the mapping, or turn the switch off."_s.arg(members),
                u"/flows/accounts/mappings"_s);
        }
    }
    const FieldSchema *salesforce = context.salesforceSchema->field(ownerField());
    if (!salesforce)
        return fail(unknownField(
            Flow::Owners, Side::Salesforce, ownerField(), u"The switch salesforceOwnersAsTeamMembers"_s));
    const FieldSchema *startdeliver = context.startdeliverSchema->field(members);
    if (!startdeliver) {
        return fail(unknownField(
            Flow::Owners, Side::Startdeliver, members, u"The switch salesforceOwnersAsTeamMembers"_s));
    }
    FieldMapping mapping;
    mapping.salesforce = ownerField();
    mapping.startdeliver = members;
    mapping.direction = Direction::ToStartdeliver;
    mapping.nulls = NullPolicy::Never;
    mapping.first = FirstAgreement::SalesforceWins;
    mapping.conflict = ConflictPolicy::SalesforceWins;
    TransformStep person{TransformStep::Op::Person, {}};
    if (options.owners == OwnerRule::OnlyOwners)
        person.arguments.insert(u"others"_s, true);
    mapping.toStartdeliver = {person};
    context.mappings.push_back({std::move(mapping), *salesforce, *startdeliver, true});
    return {};
}

void setMatchKeysAside(FlowContext &context)
{
    context.configuration.matchKeys.removeIf([&context](const MatchKey &key) {
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            const QString &name = side == Side::Salesforce ? key.salesforce : key.startdeliver;
            if (context.schema(side)->field(name))
                continue;
            context.setAside.append(unknownField(context.definition.flow, side, name, u"A match key"_s).text);
            return true;
        }
        return false;
    });
}

} // namespace

qint64 mappingsSetAside(const QStringList &sentences, Flow flow)
{
    // As unknownField() begins them.
    const QString begin = u"%1 of the flow \"%2\" names "_s.arg(u"A mapping"_s, flowName(flow));
    return std::count_if(sentences.cbegin(), sentences.cend(),
        [&begin](const QString &sentence) { return sentence.startsWith(begin); });
}

Result<FlowContext> makeFlowContext(const FlowDefinition &definition, const Configuration &configuration,
    SchemaPtr salesforce, SchemaPtr startdeliver, const QString &organisationId,
    const FilterContext &filterContext, FlowFacts facts)
{
    FlowContext context;
    context.definition = definition;
    context.configuration = configuration.flow(definition.flow);
    context.salesforceService = std::move(salesforce);
    context.startdeliverService = std::move(startdeliver);
    context.facts = std::move(facts);
    const FlowConfiguration &events = configuration.flow(Flow::Events);
    const FlowConfiguration &tasks = configuration.flow(Flow::Tasks);
    context.facts.events = {events.enabled, events.historyStart};
    context.facts.tasks = {tasks.enabled, tasks.historyStart};
    const auto shown = [&](Side side) {
        return std::make_shared<const ObjectSchema>(
            context.shape().schema(side, *context.service(side), context.facts));
    };
    context.salesforceSchema = shown(Side::Salesforce);
    context.startdeliverSchema = shown(Side::Startdeliver);
    context.organisationId = organisationId;
    context.filterContext = filterContext;
    context.salesforceExternalId = configuration.salesforce.externalIdFields.value(definition.flow);
    context.startdeliverExternalId = configuration.startdeliver.externalIdFields.value(definition.flow);
    if (const QString own = context.shape().referenceField(Side::Salesforce); !own.isEmpty())
        context.salesforceExternalId = own;
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        const QString field = context.externalId(side);
        if (!field.isEmpty() && !context.schema(side)->field(field))
            return fail(unknownField(definition.flow, side, field, u"The external-id setting"_s));
        TANDEM_CHECK(checkFilterFields(context, side));
    }
    setMatchKeysAside(context);
    TANDEM_CHECK(addMappings(context));
    if (definition.flow == Flow::Accounts && configuration.flow(Flow::Owners).enabled)
        TANDEM_CHECK(addOwners(context, configuration.options));
    return context;
}

namespace {

Task<QList<ListValue>> listValues(const Environment *environment, QString object, QString flag, bool mayAsk)
{
    const ReferenceList list{
        Side::Salesforce, object, {u"ApiName"_s, u"MasterLabel"_s, u"SortOrder"_s, u"IsDefault"_s, flag}};
    TANDEM_CO_TRY(records, referenceRecords(environment, list, mayAsk));
    std::stable_sort(records.begin(), records.end(), [](const Record &a, const Record &b) {
        return a.fields.value(u"SortOrder").display().toInt()
            < b.fields.value(u"SortOrder").display().toInt();
    });
    QList<ListValue> values;
    for (const Record &record : records) {
        const auto isTrue = [&](const QString &name) {
            return record.fields.value(name).display() == "true"_L1;
        };
        values.append({record.fields.value(u"ApiName").display(),
            record.fields.value(u"MasterLabel").display(), isTrue(u"IsDefault"_s), isTrue(flag)});
    }
    co_return values;
}

/// Only an organisation with person accounts can tell.
Task<QStringList> personTypes(const Environment *environment, bool mayAsk)
{
    const ReferenceList list{
        Side::Salesforce, u"RecordType"_s, {u"DeveloperName"_s, u"SobjectType"_s, u"IsPersonType"_s}};
    TANDEM_CO_TRY(records, referenceRecords(environment, list, mayAsk));
    QStringList types;
    for (const Record &record : records) {
        if (record.fields.value(u"IsPersonType").display() == "true"_L1)
            types.append(record.id.text());
    }
    co_return types;
}

} // namespace

Task<FlowFacts> loadFacts(const Environment *environment, const FlowDefinition *definition, bool mayAsk)
{
    FlowFacts facts;
    facts.userId = environment->userId;
    if (environment->startdeliver) {
        const startdeliver::Dialect &dialect = environment->startdeliver->dialect();
        facts.endsExclusive = dialect.allDayEnd == "exclusive"_L1;
        if (dialect.dayEncoding == "zoneMidnight"_L1)
            facts.dayZone = dialect.dayZone;
    }
    TANDEM_CO_TRY(own, environment->cache->schema({Side::Salesforce, definition->object}));
    QStringList objects = definition->shape->moreObjects();
    if (own)
        objects += definition->shape->describedToo(*own);
    for (const QString &object : std::as_const(objects)) {
        TANDEM_CO_TRY(described, environment->cache->schema({Side::Salesforce, object}));
        if (described)
            facts.objects.insert(object, std::make_shared<const ObjectSchema>(std::move(*described)));
    }
    if (definition->flow == Flow::Accounts && own && own->field(u"IsPersonAccount")
        && !environment->configuration.flow(Flow::Accounts).recordType.isEmpty()) {
        TANDEM_CO_TRY(types, personTypes(environment, mayAsk));
        facts.personTypes = types;
    }
    const bool owners =
        definition->flow == Flow::Accounts && environment->configuration.flow(Flow::Owners).enabled;
    if (owners) {
        TANDEM_CO_TRY(people, loadPeople(environment, mayAsk));
        // Who has left, on either side, owns nothing there: such customers stay as they are.
        facts.people = std::make_shared<const People>(people->atWork());
    }
    const QList<FlowShape::Fact> wanted = definition->shape->facts();
    if (wanted.contains(FlowShape::Fact::People)) {
        TANDEM_CO_TRY(people, loadPeople(environment, mayAsk));
        facts.people = people;
    }
    if (wanted.contains(FlowShape::Fact::TaskValues)) {
        TANDEM_CO_TRY(statuses, listValues(environment, u"TaskStatus"_s, u"IsClosed"_s, mayAsk));
        TANDEM_CO_TRY(priorities, listValues(environment, u"TaskPriority"_s, u"IsHighPriority"_s, mayAsk));
        facts.statuses = statuses;
        facts.priorities = priorities;
    }
    co_return facts;
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
