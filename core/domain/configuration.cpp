// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configfields.h"
#include "core/domain/suggestion.h"

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

using Op = TransformStep::Op;

FieldMapping mapped(const QString &salesforce, const QString &startdeliver)
{
    FieldMapping mapping;
    mapping.salesforce = salesforce;
    mapping.startdeliver = startdeliver;
    return mapping;
}

/// Salesforce keeps a person's name in parts and shows the whole read-only (contract salesforce.md 5.7);
/// Startdeliver has the whole only. Each part is mapped to the whole both ways: joined from the record on the
/// way out, split with a look at the record on the way back. An unchanged part comes back as it was, so that
/// only the part that was edited is written, and two edits of the same part are one conflict. Joining and
/// splitting separately in one-way mappings would let two simultaneous edits change places.
FieldMapping namePart(const QString &field, const QString &part)
{
    FieldMapping mapping = mapped(field, u"name"_s);
    mapping.toStartdeliver = {{Op::JoinName, {}}};
    mapping.toSalesforce = {{Op::SplitName, {{u"part"_s, part}}}};
    return mapping;
}

FlowConfiguration accounts()
{
    FlowConfiguration flow;
    flow.flow = Flow::Accounts;
    flow.matchKeys = {
        {u"Website"_s, u"customfieldWebsite"_s, MatchKey::Normalise::Domain, false},
        {u"Name"_s, u"name"_s, MatchKey::Normalise::CompanyName, false},
    };
    FieldMapping name = mapped(u"Name"_s, u"name"_s);
    // Neither side can do without it.
    name.nulls = NullPolicy::Never;
    flow.mappings = {name, mapped(u"Website"_s, u"customfieldWebsite"_s),
        mapped(u"Phone"_s, u"customfieldPhone"_s), mapped(u"Industry"_s, u"customfieldIndustry"_s),
        mapped(u"NumberOfEmployees"_s, u"customfieldEmployees"_s)};
    return flow;
}

FlowConfiguration contacts()
{
    FlowConfiguration flow;
    flow.flow = Flow::Contacts;
    flow.createSalesforce = false;
    flow.matchKeys = {{u"Email"_s, u"email"_s, MatchKey::Normalise::Email, false}};
    FieldMapping account = mapped(u"AccountId"_s, u"customerId"_s);
    account.nulls = NullPolicy::Never;
    account.toStartdeliver = {{Op::Link, {{u"flow"_s, u"accounts"_s}}}};
    account.toSalesforce = {{Op::Link, {{u"flow"_s, u"accounts"_s}}}};
    FieldMapping last = namePart(u"LastName"_s, u"last"_s);
    last.nulls = NullPolicy::Never;
    flow.mappings = {account, namePart(u"FirstName"_s, u"first"_s), last, mapped(u"Email"_s, u"email"_s),
        mapped(u"Phone"_s, u"phone"_s), mapped(u"Title"_s, u"title"_s)};
    return flow;
}

/// What the activities of an account have in common.
void addActivityMappings(FlowConfiguration &flow, const QString &title, const QString &text)
{
    FieldMapping account = mapped(u"AccountId"_s, u"customerId"_s);
    account.nulls = NullPolicy::Never;
    account.toStartdeliver = {{Op::Link, {{u"flow"_s, u"accounts"_s}}}};
    account.toSalesforce = account.toStartdeliver;
    FieldMapping people = mapped(u"Attendees"_s, u"userId"_s);
    people.nulls = NullPolicy::Mirror;
    people.toStartdeliver = {{Op::Link, {{u"flow"_s, u"contacts"_s}, {u"partial"_s, true}}}};
    people.toSalesforce = people.toStartdeliver;
    flow.mappings = {account, mapped(u"Subject"_s, title), mapped(u"Description"_s, text), people};
}

/// Salesforce's calendars decide whose it is where both have an opinion.
FieldMapping person(const QString &startdeliver)
{
    FieldMapping mapping = mapped(u"OwnerId"_s, startdeliver);
    mapping.nulls = NullPolicy::Never;
    mapping.conflict = ConflictPolicy::SalesforceWins;
    mapping.first = FirstAgreement::SalesforceWins;
    mapping.toStartdeliver = {{Op::Person, {}}};
    mapping.toSalesforce = {{Op::Person, {}}};
    return mapping;
}

FlowConfiguration events()
{
    FlowConfiguration flow;
    flow.flow = Flow::Events;
    flow.enabled = false;
    flow.matchKeys = {{u"Occasion"_s, u"occasion"_s, MatchKey::Normalise::Exact, true}};
    addActivityMappings(flow, u"title"_s, u"text"_s);
    FieldMapping period = mapped(u"When"_s, u"when"_s);
    period.nulls = NullPolicy::Never;
    flow.mappings += {period, mapped(u"Location"_s, u"location"_s), person(u"organiser"_s)};
    return flow;
}

FlowConfiguration tasks()
{
    FlowConfiguration flow;
    flow.flow = Flow::Tasks;
    flow.enabled = false;
    flow.matchKeys = {{u"Occasion"_s, u"occasion"_s, MatchKey::Normalise::Exact, true}};
    addActivityMappings(flow, u"name"_s, u"description"_s);
    // Startdeliver cannot do without a name.
    flow.mappings[1].toStartdeliver = {{Op::Default, {{u"value"_s, u"(no subject)"_s}}}};
    flow.mappings[1].nulls = NullPolicy::Never;
    flow.mappings += {mapped(u"ActivityDate"_s, u"dueAt"_s), mapped(u"Completed"_s, u"completed"_s),
        mapped(u"Priority"_s, u"priority"_s), person(u"teamMemberId"_s)};
    return flow;
}

FlowConfiguration history()
{
    FlowConfiguration flow;
    flow.flow = Flow::History;
    flow.enabled = false;
    flow.direction = Direction::ToStartdeliver;
    flow.createSalesforce = false;
    flow.updateSalesforce = false;
    flow.matchKeys = {{u"Occasion"_s, u"occasion"_s, MatchKey::Normalise::Exact, true}};
    addActivityMappings(flow, u"title"_s, u"text"_s);
    flow.mappings += {mapped(u"Kind"_s, u"type"_s), mapped(u"When"_s, u"when"_s),
        mapped(u"Location"_s, u"location"_s), person(u"organiser"_s)};
    for (FieldMapping &mapping : flow.mappings) {
        mapping.direction = Direction::ToStartdeliver;
        mapping.first = FirstAgreement::SalesforceWins;
        mapping.toSalesforce.clear();
    }
    return flow;
}

/// Notes become interactions; nothing comes back.
FlowConfiguration notes()
{
    FlowConfiguration flow;
    flow.flow = Flow::Notes;
    flow.enabled = false;
    flow.direction = Direction::ToStartdeliver;
    flow.createSalesforce = false;
    flow.updateSalesforce = false;
    FieldMapping account = mapped(u"AccountId"_s, u"customerId"_s);
    account.nulls = NullPolicy::Never;
    account.toStartdeliver = {{Op::Link, {{u"flow"_s, u"accounts"_s}}}};
    FieldMapping title = mapped(u"Title"_s, u"title"_s);
    title.nulls = NullPolicy::Never;
    flow.mappings = {account, title, mapped(u"Body"_s, u"text"_s), mapped(u"WrittenAt"_s, u"startAt"_s)};
    for (FieldMapping &mapping : flow.mappings) {
        mapping.direction = Direction::ToStartdeliver;
        mapping.first = FirstAgreement::SalesforceWins;
        mapping.conflict = ConflictPolicy::SalesforceWins;
    }
    return flow;
}

/// Comments on customers become notes; nothing comes back.
FlowConfiguration comments()
{
    FlowConfiguration flow;
    flow.flow = Flow::Comments;
    flow.enabled = false;
    flow.direction = Direction::ToSalesforce;
    flow.createStartdeliver = false;
    flow.updateStartdeliver = false;
    FieldMapping account = mapped(u"AccountId"_s, u"customerId"_s);
    account.nulls = NullPolicy::Never;
    account.toSalesforce = {{Op::Link, {{u"flow"_s, u"accounts"_s}}}};
    flow.mappings = {account, mapped(u"Body"_s, u"text"_s)};
    for (FieldMapping &mapping : flow.mappings) {
        mapping.direction = Direction::ToSalesforce;
        mapping.first = FirstAgreement::StartdeliverWins;
    }
    return flow;
}

/// Comments on tasks stand below a line in the Salesforce task; what people change there is left.
FlowConfiguration taskComments()
{
    FlowConfiguration flow;
    flow.flow = Flow::TaskComments;
    flow.enabled = false;
    flow.direction = Direction::ToSalesforce;
    flow.createStartdeliver = false;
    flow.updateStartdeliver = false;
    FieldMapping task = mapped(u"TaskId"_s, u"taskId"_s);
    task.nulls = NullPolicy::Never;
    task.toSalesforce = {{Op::Link, {{u"flow"_s, u"tasks"_s}}}};
    FieldMapping text = mapped(u"Text"_s, u"text"_s);
    text.conflict = ConflictPolicy::SalesforceWins;
    text.tooLong = TooLong::Cut; // a post takes 10,000 characters
    flow.mappings = {task, text};
    for (FieldMapping &mapping : flow.mappings) {
        mapping.direction = Direction::ToSalesforce;
        mapping.first = FirstAgreement::StartdeliverWins;
    }
    return flow;
}

FlowConfiguration later(Flow kind)
{
    FlowConfiguration flow;
    flow.flow = kind;
    flow.enabled = false;
    return flow;
}

FlowConfiguration defaultFlow(Flow kind)
{
    switch (kind) {
    case Flow::Accounts:
        return accounts();
    case Flow::Contacts:
        return contacts();
    case Flow::Events:
        return events();
    case Flow::Tasks:
        return tasks();
    case Flow::History:
        return history();
    case Flow::Notes:
        return notes();
    case Flow::Comments:
        return comments();
    case Flow::TaskComments:
        return taskComments();
    default:
        return later(kind);
    }
}

Filter condition(const QString &field, Filter::Operator op, const QString &operand)
{
    Filter filter;
    filter.node = Filter::Node::Condition;
    filter.field = field;
    filter.op = op;
    filter.operands = {Value(operand)};
    return filter;
}

/// Salesforce holds the truth about who is a customer; the success team works in Startdeliver.
Configuration customerSuccess()
{
    Configuration configuration = Configuration::defaults();
    FlowConfiguration &companies = configuration.flow(Flow::Accounts);
    companies.createSalesforce = false;
    companies.salesforceFilter = condition(u"Type"_s, Filter::Operator::StartsWith, u"Customer"_s);
    companies.schedule = u"every 15m"_s;
    for (FieldMapping &mapping : companies.mappings)
        mapping.first = FirstAgreement::SalesforceWins;
    FlowConfiguration &people = configuration.flow(Flow::Contacts);
    people.schedule = u"every 15m"_s;
    for (FieldMapping &mapping : people.mappings)
        mapping.first = FirstAgreement::SalesforceWins;
    return configuration;
}

/// Salesforce is copied to Startdeliver, nothing comes back.
Configuration salesforceToStartdeliver()
{
    Configuration configuration = Configuration::defaults();
    for (const Flow kind : {Flow::Accounts, Flow::Contacts}) {
        FlowConfiguration &flow = configuration.flow(kind);
        flow.direction = Direction::ToStartdeliver;
        flow.createSalesforce = false;
        flow.updateSalesforce = false;
        for (FieldMapping &mapping : flow.mappings) {
            mapping.direction = Direction::ToStartdeliver;
            mapping.first = FirstAgreement::SalesforceWins;
            mapping.toSalesforce.clear();
        }
    }
    // One way, the whole name needs no parts.
    FlowConfiguration &people = configuration.flow(Flow::Contacts);
    people.mappings.removeIf(
        [](const FieldMapping &mapping) { return mapping.salesforce == "FirstName"_L1; });
    for (FieldMapping &mapping : people.mappings) {
        if (mapping.salesforce == "LastName"_L1) {
            mapping.salesforce = u"Name"_s;
            mapping.toStartdeliver.clear();
        }
    }
    return configuration;
}

} // namespace

void applySwitches(Configuration &configuration)
{
    const Switches &settings = configuration.settings;
    configuration.flow(Flow::Owners).enabled = settings.salesforceOwnersAsTeamMembers;
    configuration.flow(Flow::Notes).enabled = settings.syncContentNotesToStartdeliver;
    configuration.flow(Flow::Comments).enabled = settings.syncCommentsToContentNotes;
    configuration.flow(Flow::Tasks).createSalesforce = settings.syncTasksToSalesforce;
}

const FlowConfiguration &Configuration::flow(Flow wanted) const
{
    for (const FlowConfiguration &entry : flows) {
        if (entry.flow == wanted)
            return entry;
    }
    static const FlowConfiguration none = later(Flow::History);
    return none;
}

FlowConfiguration &Configuration::flow(Flow wanted)
{
    for (FlowConfiguration &entry : flows) {
        if (entry.flow == wanted)
            return entry;
    }
    flows.append(defaultFlow(wanted));
    return flows.back();
}

Configuration Configuration::defaults()
{
    Configuration configuration;
    configuration.startdeliver.dialectOverrides = "{}";
    configuration.startdeliver.externalIdFields = {
        {Flow::Accounts, u"customfieldSalesforceId"_s}, {Flow::Contacts, u"customfieldSalesforceId"_s}};
    for (const Flow kind : allFlows())
        configuration.flows.append(defaultFlow(kind));
    applySwitches(configuration);
    return configuration;
}

QStringList Configuration::templateNames()
{
    return {u"default"_s, u"customer-success"_s, u"salesforce-to-startdeliver"_s};
}

Result<Configuration> Configuration::fromTemplate(const QString &name)
{
    if (name == "default"_L1)
        return defaults();
    if (name == "customer-success"_L1)
        return customerSuccess();
    if (name == "salesforce-to-startdeliver"_L1)
        return salesforceToStartdeliver();
    return fail(ErrorKind::Configuration, u"UNKNOWN_TEMPLATE"_s,
        u"There is no template \"%1\"."_s.arg(name) + didYouMean(name, templateNames())
            + u" Known: %1."_s.arg(templateNames().join(u", "_s)));
}

} // namespace tandem
