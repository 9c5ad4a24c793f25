// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo/flowtour.h"

#include "core/base/clock.h"
#include "core/domain/configfields.h"

#include <nlohmann/json.hpp>

namespace tandem::cli {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Row = nlohmann::json; // of the sandbox

namespace {

const auto review = u"Quarterly review"_s;
const auto workshop = u"Onboarding workshop"_s;
const auto contract = u"Send the contract"_s;
const auto invoice = u"Call back about the invoice"_s;
const auto called = u"Spoke about the renewal"_s;
const auto noteTitle = u"What they want to reach"_s;
const auto taskWords = u"They pay in December"_s;
const auto customerWords = u"Happy with the onboarding"_s;
const auto newPlace = u"Stockholm"_s;
const auto newWords = u"They have paid"_s;

/// So many days from now, at nine o'clock in UTC.
std::string morning(int days)
{
    const Instant day = SystemClock().now() + std::chrono::hours(24) * days;
    return day.toIso().left(10).toStdString() + "T09:00:00.000Z";
}

std::string anHourLater(const std::string &time)
{
    const auto begin = Instant::fromIso(QString::fromStdString(time));
    return (begin.value_or(Instant()) + 1h).toIso().toStdString();
}

std::string day(int days)
{
    return morning(days).substr(0, 10);
}

QString textIn(const Row &row, const char *field)
{
    const auto found = row.find(field);
    return found != row.end() && found->is_string() ? QString::fromStdString(found->get<std::string>())
                                                    : QString();
}

bool isAlive(const Row &row)
{
    const auto deleted = row.find("IsDeleted");
    return deleted == row.end() || !deleted->is_boolean() || !deleted->get<bool>();
}

QList<Row> having(const QList<Row> &rows, const char *field, const QString &text)
{
    QList<Row> found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
        [&](const Row &row) { return textIn(row, field) == text; });
    return found;
}

QString firstText(const QList<Row> &rows, const char *field)
{
    return rows.isEmpty() ? u"(no record)"_s : textIn(rows.first(), field);
}

/// Times of the two services differ in form only.
QString momentIn(const QList<Row> &rows, const char *field)
{
    const auto moment = Instant::fromIso(firstText(rows, field));
    return moment ? moment->toIso() : firstText(rows, field);
}

/// "yes" or what is there instead.
QString contains(const QString &text, const QString &wanted)
{
    return text.contains(wanted) ? u"yes"_s : u"no: \"%1\""_s.arg(text.left(80));
}

} // namespace

FlowTour::FlowTour(sandbox::Sandbox *sandbox, session::LinkView company, session::LinkView person)
    : m_sandbox(sandbox)
    , m_company(std::move(company))
    , m_person(std::move(person))
{
}

void FlowTour::turnOn(Configuration *configuration)
{
    configuration->settings = {true, true, true, true};
    for (const Flow flow : {Flow::Events, Flow::Tasks, Flow::TaskComments, Flow::History})
        configuration->flow(flow).enabled = true;
    applySwitches(*configuration);
}

QList<Row> FlowTour::salesforceRows(const char *object)
{
    return m_sandbox->withSalesforce([object](sandbox::SalesforceService &service) {
        QList<Row> alive;
        for (Row &row : service.allRows(object)) {
            if (isAlive(row))
                alive.append(std::move(row));
        }
        return alive;
    });
}

QList<Row> FlowTour::startdeliverRows(const char *entity)
{
    return m_sandbox->withStartdeliver([entity](sandbox::StartdeliverService &service) {
        const std::vector<Row> rows = service.allRows(entity);
        return QList<Row>(rows.begin(), rows.end());
    });
}

QList<Row> FlowTour::interactions(const char *type, const QString &title)
{
    return having(having(startdeliverRows("interaction"), "type", QString::fromLatin1(type)), "title", title);
}

void FlowTour::enter()
{
    const std::string account = m_company.salesforce.text().toStdString();
    const std::string contact = m_person.salesforce.text().toStdString();
    m_sandbox->withSalesforce([&](sandbox::SalesforceService &service) {
        m_event = service.insert("Event",
            {{"WhatId", account}, {"WhoId", contact}, {"Subject", review.toStdString()},
                {"StartDateTime", morning(7)}, {"EndDateTime", anHourLater(morning(7))}});
        m_task = service.insert(
            "Task", {{"WhatId", account}, {"Subject", contract.toStdString()}, {"ActivityDate", day(3)}});
        service.insert("Task",
            {{"WhatId", account}, {"WhoId", contact}, {"Subject", called.toStdString()},
                {"TaskSubtype", "Call"}, {"Status", "Completed"}, {"ActivityDate", day(-2)}});
        const QByteArray note = service.insert("ContentNote",
            {{"Title", noteTitle.toStdString()},
                {"Content", QByteArray("<p>Less churn</p>").toBase64().toStdString()}});
        service.insert("ContentDocumentLink",
            {{"ContentDocumentId", note.toStdString()}, {"LinkedEntityId", account}, {"ShareType", "V"}});
    });
    const qint64 customer = m_company.startdeliver.number();
    m_sandbox->withStartdeliver([&](sandbox::StartdeliverService &service) {
        service.insert("interaction",
            {{"type", "meeting"}, {"title", workshop.toStdString()}, {"customerId", customer},
                {"startAt", morning(9)}, {"endAt", anHourLater(morning(9))}});
        m_todo = service.insert(
            "task", {{"name", invoice.toStdString()}, {"customerId", customer}, {"dueAt", day(2)}});
        m_comment = service.insert("comment",
            {{"entity", "task"}, {"entityId", m_todo}, {"text", "<p>" + taskWords.toStdString() + "</p>"},
                {"createdBy", 2}});
        service.insert("comment",
            {{"entity", "customer"}, {"entityId", customer},
                {"text", "<p>" + customerWords.toStdString() + "</p>"}, {"createdBy", 2}});
    });
}

QString FlowTour::noteOn(const QString &account)
{
    for (const Row &link : having(salesforceRows("ContentDocumentLink"), "LinkedEntityId", account)) {
        const QString body = m_sandbox->withSalesforce([&](sandbox::SalesforceService &service) {
            const auto &database = service.database();
            const auto *row =
                database.table("ContentNote")->find(textIn(link, "ContentDocumentId").toLatin1());
            return row ? QString::fromUtf8(database.value(*row, "Content").utf8()) : QString();
        });
        if (body.contains(customerWords))
            return body;
    }
    return {};
}

void FlowTour::checkEntered(Story *story)
{
    story->expect(u"the meeting made of the event begins when the event does"_s,
        QString::fromStdString(morning(7)), momentIn(interactions("meeting", review), "startAt"));
    story->expect(u"the event made of the meeting begins when the meeting does"_s,
        QString::fromStdString(morning(9)),
        momentIn(having(salesforceRows("Event"), "Subject", workshop), "StartDateTime"));
    const QList<Row> tasks = having(salesforceRows("Task"), "Subject", invoice);
    story->expect(u"tasks of Salesforce in Startdeliver"_s, 1,
        having(startdeliverRows("task"), "name", contract).size());
    story->expect(u"tasks of Startdeliver in Salesforce"_s, 1, tasks.size());
    story->expect(u"the comment on the task stands in its description"_s, u"yes"_s,
        contains(firstText(tasks, "Description"), taskWords));
    story->expect(u"logged calls in Startdeliver"_s, 1, interactions("call", called).size());
    story->expect(u"notes in Startdeliver"_s, 1, interactions("note", noteTitle).size());
    story->expect(u"the comment on the customer is a note on the account"_s, u"yes"_s,
        contains(noteOn(m_company.salesforce.text()), customerWords));
}

void FlowTour::edit()
{
    const qint64 copy = m_sandbox->withStartdeliver([](sandbox::StartdeliverService &service) {
        const std::vector<Row> found = service.findBy("task", "name", contract.toStdString());
        return found.empty() ? qint64(0) : found.front().value("id", qint64(0));
    });
    m_sandbox->withSalesforce([&](sandbox::SalesforceService &service) {
        service.update(m_event, {{"Location", newPlace.toStdString()}});
    });
    m_sandbox->withStartdeliver([&](sandbox::StartdeliverService &service) {
        if (copy > 0)
            service.update("task", copy, {{"completedAt", SystemClock().now().toIso().toStdString()}});
        service.update("comment", m_comment, {{"text", "<p>" + newWords.toStdString() + "</p>"}});
    });
}

void FlowTour::checkEdited(Story *story)
{
    story->expect(u"the meeting is where the event was moved to"_s, newPlace,
        firstText(interactions("meeting", review), "location"));
    const QList<Row> done = having(salesforceRows("Task"), "Subject", contract);
    const bool closed = !done.isEmpty() && done.first().value("IsClosed", false);
    story->expect(
        u"the task done in Startdeliver is closed in Salesforce"_s, u"yes"_s, closed ? u"yes"_s : u"no"_s);
    const QString description = firstText(having(salesforceRows("Task"), "Subject", invoice), "Description");
    story->expect(u"the edited comment is edited there"_s, u"yes"_s, contains(description, newWords));
    story->expect(u"and stands there once"_s, u"no"_s, description.contains(taskWords) ? u"yes"_s : u"no"_s);
}

void FlowTour::checkOwners(Story *story, const QList<session::LinkView> &companies)
{
    std::map<QString, QString> addressOf; // of a user
    for (const Row &user : salesforceRows("User")) {
        if (user.value("IsActive", false))
            addressOf[textIn(user, "Id")] = textIn(user, "Email").toLower();
    }
    std::map<QString, qint64> memberOf; // by address
    std::erase_if(addressOf, [](const auto &user) { return user.second.isEmpty(); });
    for (const Row &member : startdeliverRows("teammember"))
        memberOf[textIn(member, "email").toLower()] = member.value("id", qint64(0));
    std::map<QString, QString> ownerOf;
    for (const Row &account : salesforceRows("Account"))
        ownerOf[textIn(account, "Id")] = textIn(account, "OwnerId");
    std::map<qint64, Row> membersOf;
    for (const Row &customer : startdeliverRows("customer"))
        membersOf[customer.value("id", qint64(0))] = customer.value("teamMemberId", Row());
    qint64 wrong = 0;
    qint64 known = 0;
    for (const session::LinkView &company : companies) {
        const auto member = memberOf.find(addressOf[ownerOf[company.salesforce.text()]]);
        if (member == memberOf.end())
            continue; // He has left, or nobody has his address there: left as it is.
        ++known;
        wrong += membersOf[company.startdeliver.number()] == Row::array({member->second}) ? 0 : 1;
    }
    story->say(u"  %1 of %2 accounts belong to somebody who is in Startdeliver, too."_s.arg(known).arg(
        companies.size()));
    story->expect(u"customers whose team member is not their account's owner"_s, 0, wrong);
}

FlowTour::Census FlowTour::count()
{
    Census census;
    qint64 calls = 0;
    qint64 meetings = 0;
    qint64 notes = 0;
    for (const Row &row : startdeliverRows("interaction")) {
        const QString type = textIn(row, "type");
        calls += type == "call"_L1 || type == "email"_L1 ? 1 : 0;
        meetings += type == "meeting"_L1 ? 1 : 0;
        notes += type == "note"_L1 ? 1 : 0;
    }
    census.records[Flow::Events] = {salesforceRows("Event").size(), meetings};
    census.records[Flow::Tasks] = {salesforceRows("Task").size(), startdeliverRows("task").size()};
    census.records[Flow::Notes] = {0, notes};
    census.records[Flow::Comments] = {salesforceRows("ContentNote").size(), 0};
    census.records[Flow::History] = {0, calls};
    return census;
}

void FlowTour::compareCreated(
    Story *story, const session::RunReport &report, const Census &before, const Census &after)
{
    for (const auto &[flow, now] : after.records) {
        const auto counted = report.flows.find(flow);
        const session::SideCounts made =
            counted == report.flows.end() ? session::SideCounts() : counted->second.created;
        const session::SideCounts old = before.records.at(flow);
        story->agree(u"%1 created, both sides together"_s.arg(flowName(flow)),
            {{u"sync"_s, made.salesforce + made.startdeliver},
                {u"recount"_s, now.salesforce - old.salesforce + now.startdeliver - old.startdeliver}});
    }
}

} // namespace tandem::cli
