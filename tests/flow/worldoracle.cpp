// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/worldoracle.h"

#include "app/sandbox/sandbox.h"
#include "core/store/statestore.h"

namespace tandem::test {
using namespace Qt::StringLiterals;

namespace {

OracleField oracleField(const FieldMapping &mapping, Direction flow)
{
    OracleField field;
    field.key = mapping.key();
    field.salesforce = mapping.salesforce.toStdString();
    field.startdeliver = mapping.startdeliver.toStdString();
    field.toSalesforce = flowsTo(mapping.direction, Side::Salesforce) && flowsTo(flow, Side::Salesforce);
    field.toStartdeliver =
        flowsTo(mapping.direction, Side::Startdeliver) && flowsTo(flow, Side::Startdeliver);
    for (const TransformStep &step : mapping.toStartdeliver) {
        if (step.op == TransformStep::Op::Link) {
            field.kind = mapping.salesforce == "Attendees"_L1 ? OracleField::Kind::People
                                                              : OracleField::Kind::Reference;
        }
        if (step.op == TransformStep::Op::Person)
            field.kind = OracleField::Kind::Person;
        if (step.op == TransformStep::Op::JoinName)
            field.kind = OracleField::Kind::JoinedName;
    }
    if (mapping.salesforce == "When"_L1)
        field.kind = OracleField::Kind::Time;
    if (mapping.salesforce == "Description"_L1) {
        field.kind =
            mapping.startdeliver == "text"_L1 ? OracleField::Kind::Html : OracleField::Kind::TaskText;
    }
    if (mapping.salesforce == "Completed"_L1)
        field.kind = OracleField::Kind::Done;
    if (mapping.salesforce == "Priority"_L1)
        field.kind = OracleField::Kind::Priority;
    return field;
}

Result<OracleStore> readStore(store::StateTransaction &tx, const FlowConfiguration &settings)
{
    OracleStore result;
    const Flow flow = settings.flow;
    QHash<qint64, QString> names;
    qint64 after = 0;
    for (;;) {
        TANDEM_TRY(links, tx.linksAfter(flow, after, 1000));
        for (const store::Link &link : std::as_const(links)) {
            after = link.id;
            names.insert(link.id, link.salesforce.text());
            TANDEM_TRY(history, tx.historyOfRecord(flow, Side::Salesforce, link.salesforce, 200));
            for (const store::HistoryEntry &entry : std::as_const(history)) {
                if (entry.action == "changed-by-service"_L1)
                    result.changedByService.insert({link.salesforce.text(), entry.mappingKey});
            }
            OracleLink known{link.salesforce.text(), link.startdeliver.text(),
                link.state == store::LinkState::Active, link.state == store::LinkState::Frozen, {}};
            for (const FieldMapping &mapping : settings.mappings) {
                const BasePair pair = link.base.value(mapping.key());
                known.base[mapping.key()] = {pair.salesforce.display(), pair.startdeliver.display()};
                if (mapping.nulls != NullPolicy::Mirror && !pair.salesforce.isBlank()
                    && !pair.startdeliver.isBlank())
                    result.clearsKept.insert({link.salesforce.text(), mapping.key()});
            }
            result.links.push_back(std::move(known));
        }
        if (links.size() < 1000)
            break;
    }
    TANDEM_TRY(conflicts, tx.conflicts(flow, 0, 1'000'000));
    for (const store::Conflict &conflict : std::as_const(conflicts))
        result.conflicts.insert({names.value(conflict.linkId), conflict.mappingKey});
    TANDEM_TRY(refusals, tx.refusals(flow, 0, 1'000'000));
    for (const store::Refusal &refusal : std::as_const(refusals))
        result.refusals.insert({refusal.source.text(), refusal.mappingKey});
    TANDEM_TRY(decisions, tx.decisions(flow, 0, 1'000'000));
    for (const store::Decision &decision : std::as_const(decisions)) {
        if (decision.action == store::Action::Link)
            continue; // No reason for a record to have no partner at all.
        result.decisions.insert({decision.salesforce.text(), decision.mappingKey});
        result.decisions.insert({decision.startdeliver.text(), decision.mappingKey});
    }
    TANDEM_TRY(holds, tx.holds(flow, 0, 1'000'000));
    for (const store::Hold &hold : std::as_const(holds)) {
        result.holds.insert(hold.record.text());
        // Of two holds that ask the same only one is listed.
        TANDEM_TRY(twins, tx.holdsOf(flow, other(hold.side), hold.candidates));
        for (const store::Hold &twin : std::as_const(twins))
            result.holds.insert(twin.record.text());
    }
    TANDEM_TRY(waiting, tx.waiting(flow, QString(), 0, 1'000'000));
    for (const store::Waiting &row : std::as_const(waiting))
        result.waiting.emplace(row.record.text(), row.reason);
    return result;
}

/// Rows are what the service answers: days in its dialect's form.
Row answered(sandbox::StartdeliverService &service, const std::string &entity, Row row)
{
    return service.switches().days.shown(*service.schema().entity(entity), std::move(row));
}

struct Objects
{
    QByteArray salesforce;
    std::string startdeliver;
};

Objects objectsOf(Flow flow)
{
    switch (flow) {
    case Flow::Accounts:
        return {"Account", "customer"};
    case Flow::Contacts:
        return {"Contact", "user"};
    case Flow::Tasks:
        return {"Task", "task"};
    case Flow::Notes:
        return {"ContentNote", "interaction"};
    case Flow::Comments:
        return {"ContentNote", "comment"};
    default:
        return {"Event", "interaction"};
    }
}

std::map<QString, QString> pairsOf(const OracleStore &store)
{
    std::map<QString, QString> pairs;
    for (const OracleLink &link : store.links)
        pairs.emplace(link.salesforce, link.startdeliver);
    return pairs;
}

/// Users and team members with one address.
std::map<QString, QString> samePeople(const std::vector<Row> &users, const std::vector<Row> &members)
{
    std::map<QString, QString> people;
    for (const Row &user : users) {
        for (const Row &member : members) {
            const QString address = plainText(user.value("Email", Row())).toLower();
            if (!address.isEmpty() && address == plainText(member.value("email", Row())).toLower())
                people.emplace(plainText(user["Id"]), plainText(member["id"]));
        }
    }
    return people;
}

/// Rows that are another flow's, or nobody's; rows of accounts that do not sync are never read.
void leaveOutOthers(OracleFlow &oracle)
{
    for (const Row &row : oracle.salesforce) {
        const bool own = oracle.name == "tasks"_L1 ? isOwnTask(row) : isOwnEvent(row);
        if (!own || !oracle.parents.contains(plainText(row.value("AccountId", Row()))))
            oracle.outOfScope.insert(plainText(row["Id"]));
    }
    std::set<QString> customers;
    for (const auto &[account, customer] : oracle.parents)
        customers.insert(customer);
    for (const Row &row : oracle.startdeliver) {
        const bool own = oracle.name == "tasks"_L1 || row.value("type", Row()) == "meeting";
        if (!own || !customers.contains(plainText(row.value("customerId", Row()))))
            oracle.outOfScope.insert(plainText(row["id"]));
    }
}

} // namespace

std::vector<Row> WorldOracle::salesforceRows(const QByteArray &object) const
{
    return services->withSalesforce([&](auto &service) { return service.allRows(object); });
}

std::vector<Row> WorldOracle::startdeliverRows(const std::string &entity) const
{
    return services->withStartdeliver([&](auto &service) {
        std::vector<Row> rows = service.allRows(entity);
        for (Row &row : rows)
            row = answered(service, entity, std::move(row));
        return rows;
    });
}

Row WorldOracle::startdeliverRow(const std::string &entity, qint64 id) const
{
    return services->withStartdeliver([&](auto &service) {
        const std::optional<Row> found = service.find(entity, id);
        return found ? answered(service, entity, *found) : Row();
    });
}

OracleStore WorldOracle::stored(Flow flow) const
{
    auto reading =
        state->read<OracleStore>([settings = configuration->flow(flow)](
                                     store::StateTransaction &tx) { return readStore(tx, settings); });
    reading.waitForFinished();
    const Result<OracleStore> result = reading.result();
    if (!result)
        qFatal("the store refused the oracle's question: %s", qPrintable(result.error().text));
    return *result;
}

OracleFlow WorldOracle::judged(Flow flow) const
{
    const FlowConfiguration &settings = configuration->flow(flow);
    OracleFlow oracle;
    oracle.name = flowName(flow);
    oracle.salesforce = salesforceRows(objectsOf(flow).salesforce);
    oracle.startdeliver = startdeliverRows(objectsOf(flow).startdeliver);
    for (const FieldMapping &mapping : settings.mappings)
        oracle.fields.push_back(oracleField(mapping, settings.direction));
    oracle.createsInSalesforce = settings.createSalesforce && flowsTo(settings.direction, Side::Salesforce);
    oracle.createsInStartdeliver =
        settings.createStartdeliver && flowsTo(settings.direction, Side::Startdeliver);
    oracle.store = stored(flow);
    oracle.deletes = settings.deletes == DeletePolicy::Delete ? OracleFlow::Deletes::Deleted
        : settings.deletes == DeletePolicy::Mark              ? OracleFlow::Deletes::Marked
                                                              : OracleFlow::Deletes::Ignored;
    oracle.salesforceMark = {settings.markSalesforce.field.toStdString(), settings.markSalesforce.value};
    oracle.startdeliverMark = {
        settings.markStartdeliver.field.toStdString(), settings.markStartdeliver.value};
    oracle.deletedByPeople = deletedByPeople[flow == Flow::Accounts ? 0 : 1];
    oracle.tracksDeletes = flow == Flow::Accounts || flow == Flow::Contacts;
    oracle.swept = swept;
    for (const Row &row : salesforceRows("Account")) {
        if (row.value("IsDeleted", false))
            oracle.deletedParents.insert(plainText(row["Id"]));
    }
    if (flow != Flow::Accounts) {
        oracle.salesforceParent = "AccountId";
        oracle.startdeliverParent = "customerId";
    }
    oracle.parents = pairsOf(stored(Flow::Accounts));
    if (flow == Flow::Events || flow == Flow::Tasks) {
        oracle.contacts = pairsOf(stored(Flow::Contacts));
        oracle.people = samePeople(salesforceRows("User"), startdeliverRows("teammember"));
        oracle.endsExclusive = configuration->startdeliver.dialectOverrides.contains("exclusive");
        for (const Row &priority : salesforceRows("TaskPriority")) {
            if (priority.value("IsDefault", false))
                oracle.usualPriority = plainText(priority["ApiName"]);
        }
        for (const Row &relation : salesforceRows("EventRelation")) {
            if (relation.value("IsInvitee", false) && !relation.value("IsDeleted", false))
                oracle.invited[plainText(relation["EventId"])].append(plainText(relation["RelationId"]));
        }
        leaveOutOthers(oracle);
    }
    return oracle;
}

QStringList WorldOracle::faults() const
{
    QStringList found;
    for (const Flow flow : {Flow::Accounts, Flow::Contacts, Flow::Events, Flow::Tasks}) {
        if (configuration->flow(flow).enabled)
            found += judgeWorld(judged(flow));
    }
    if (configuration->flow(Flow::Notes).enabled)
        found += noteFaults(*this);
    if (configuration->flow(Flow::Comments).enabled)
        found += commentFaults(*this);
    return found;
}

} // namespace tandem::test
