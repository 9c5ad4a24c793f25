// SPDX-License-Identifier: GPL-3.0-or-later
// The edits of the demo, and what its witnesses say.
#include "app/cli/demo/demo.h"

#include "app/cli/texts.h"

#include <nlohmann/json.hpp>

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

const auto newTitle = u"Head of Tandem"_s;
const auto newPersonPhone = u"+46 8 555 01 00"_s;
const auto newName = u"Renamed in Startdeliver AB"_s;
const auto salesforcePhone = u"+46 8 555 02 01"_s;
const auto startdeliverPhone = u"+46 8 555 02 02"_s;
const auto newAccountName = u"Made in Salesforce Ltd"_s;
const auto newCustomerName = u"Made in Startdeliver GmbH"_s;

/// How often the request log says that one thing was done with success.
qint64 inLog(const QList<sandbox::LoggedRequest> &log, const QByteArray &kind, const QString &object)
{
    return std::count_if(log.begin(), log.end(), [&](const sandbox::LoggedRequest &request) {
        return request.side == sandbox::Side::Startdeliver && request.kind == kind && request.object == object
            && request.status >= 200 && request.status < 300;
    });
}

qint64 callsInLog(const QList<sandbox::LoggedRequest> &log, sandbox::Side side)
{
    return std::count_if(
        log.begin(), log.end(), [&](const sandbox::LoggedRequest &request) { return request.side == side; });
}

session::FlowReport of(const session::RunReport &report, Flow flow)
{
    const auto found = report.flows.find(flow);
    return found == report.flows.end() ? session::FlowReport() : found->second;
}

QString field(const Rows &rows, const QString &id, const char *name)
{
    const auto row = rows.find(id.toStdString());
    if (row == rows.end())
        return u"(no record)"_s;
    const auto value = row->second.find(name);
    return value == row->second.end() ? QString() : QString::fromStdString(value->second);
}

qint64 named(const Rows &rows, const char *name, const QString &value)
{
    return std::count_if(rows.begin(), rows.end(), [&](const auto &row) {
        const auto found = row.second.find(name);
        return found != row.second.end() && QString::fromStdString(found->second) == value;
    });
}

} // namespace

void Demo::compareCalls(const session::RunReport &report, qsizetype logFrom)
{
    const QList<sandbox::LoggedRequest> log = m_sandbox.requests().all().mid(logFrom);
    m_story.agree(u"calls to Salesforce"_s,
        {{u"sync"_s, report.apiCalls.salesforce},
            {u"request log"_s, callsInLog(log, sandbox::Side::Salesforce)}});
    m_story.agree(u"calls to Startdeliver"_s,
        {{u"sync"_s, report.apiCalls.startdeliver},
            {u"request log"_s, callsInLog(log, sandbox::Side::Startdeliver)}});
}

void Demo::compareCounts(
    const session::RunReport &report, const Snapshot &before, const Snapshot &after, qsizetype logFrom)
{
    const QList<sandbox::LoggedRequest> log = m_sandbox.requests().all().mid(logFrom);
    const session::FlowReport companies = of(report, Flow::Accounts);
    const session::FlowReport people = of(report, Flow::Contacts);
    const Changed accounts = compare(before.accounts, after.accounts);
    const Changed contacts = compare(before.contacts, after.contacts);
    const Changed customers = compare(before.customers, after.customers);
    const Changed users = compare(before.users, after.users);
    m_story.agree(
        u"accounts created"_s, {{u"sync"_s, companies.created.salesforce}, {u"recount"_s, accounts.created}});
    m_story.agree(
        u"accounts updated"_s, {{u"sync"_s, companies.updated.salesforce}, {u"recount"_s, accounts.updated}});
    m_story.agree(
        u"contacts created"_s, {{u"sync"_s, people.created.salesforce}, {u"recount"_s, contacts.created}});
    m_story.agree(
        u"contacts updated"_s, {{u"sync"_s, people.updated.salesforce}, {u"recount"_s, contacts.updated}});
    m_story.agree(u"customers created"_s,
        {{u"sync"_s, companies.created.startdeliver}, {u"request log"_s, inLog(log, "create", u"customer"_s)},
            {u"recount"_s, customers.created}});
    m_story.agree(u"customers updated"_s,
        {{u"sync"_s, companies.updated.startdeliver}, {u"request log"_s, inLog(log, "patch", u"customer"_s)},
            {u"recount"_s, customers.updated}});
    m_story.agree(u"users created"_s,
        {{u"sync"_s, people.created.startdeliver}, {u"request log"_s, inLog(log, "create", u"user"_s)},
            {u"recount"_s, users.created}});
    m_story.agree(u"users updated"_s,
        {{u"sync"_s, people.updated.startdeliver}, {u"request log"_s, inLog(log, "patch", u"user"_s)},
            {u"recount"_s, users.updated}});
    m_story.expect(u"records that vanished"_s, 0,
        accounts.deleted + contacts.deleted + customers.deleted + users.deleted);
}

void Demo::makeEdits(Edits *edits)
{
    m_sandbox.withSalesforce([&](sandbox::SalesforceService &service) {
        service.update(edits->person.salesforce.text().toLatin1(), {{"Title", newTitle.toStdString()}});
        service.update(
            edits->disputed.salesforce.text().toLatin1(), {{"Phone", salesforcePhone.toStdString()}});
        edits->newAccount = service.insert("Account", {{"Name", newAccountName.toStdString()}});
        edits->newContact = service.insert("Contact",
            {{"AccountId", edits->newAccount.toStdString()}, {"FirstName", "Ada"}, {"LastName", "Demo"},
                {"Email", "ada@made-in-salesforce.example"}});
    });
    m_sandbox.withStartdeliver([&](sandbox::StartdeliverService &service) {
        service.update(
            "user", edits->person.startdeliver.number(), {{"phone", newPersonPhone.toStdString()}});
        service.update("customer", edits->renamed.startdeliver.number(), {{"name", newName.toStdString()}});
        service.update("customer", edits->disputed.startdeliver.number(),
            {{"customfieldPhone", startdeliverPhone.toStdString()}});
        edits->newCustomer = service.insert("customer", {{"name", newCustomerName.toStdString()}});
    });
}

void Demo::checkEdits(const Edits &edits, const session::RunReport &report)
{
    const Snapshot now = takeSnapshot(m_sandbox);
    const QString contact = edits.person.salesforce.text();
    const QString user = edits.person.startdeliver.text();
    m_story.expect(u"a contact's title, edited in Salesforce, is in Startdeliver"_s, newTitle,
        field(now.users, user, "title"));
    m_story.expect(u"the same contact's phone, edited in Startdeliver, is in Salesforce"_s, newPersonPhone,
        field(now.contacts, contact, "Phone"));
    m_story.expect(u"and its title was not undone"_s, newTitle, field(now.contacts, contact, "Title"));
    const QString disputed = edits.disputed.startdeliver.text();
    m_story.expect(u"a phone edited on both sides follows the policy \"Salesforce wins\""_s, salesforcePhone,
        field(now.customers, disputed, "customfieldPhone"));
    m_story.expect(u"a customer's new name is in Salesforce"_s, newName,
        field(now.accounts, edits.renamed.salesforce.text(), "Name"));
    m_story.expect(
        u"customers named like the new account"_s, 1, named(now.customers, "name", newAccountName));
    m_story.expect(
        u"accounts named like the new customer"_s, 1, named(now.accounts, "Name", newCustomerName));
    m_story.expect(u"users named like the new contact"_s, 1, named(now.users, "name", u"Ada Demo"_s));
    const session::FlowReport companies = of(report, Flow::Accounts);
    const session::FlowReport people = of(report, Flow::Contacts);
    m_story.expect(u"accounts and customers created by this sync"_s, u"1 and 1"_s,
        u"%1 and %2"_s.arg(companies.created.salesforce).arg(companies.created.startdeliver));
    m_story.expect(u"contacts and users created by this sync"_s, u"0 and 1"_s,
        u"%1 and %2"_s.arg(people.created.salesforce).arg(people.created.startdeliver));
}

} // namespace tandem::cli
