// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/cellworld.h"

#include "app/sandbox/seeddata.h"
#include "core/domain/configfields.h"

namespace tandem::test {
using namespace Qt::StringLiterals;

namespace {

const std::string asMade = "as made";
const std::string typedLater = "typed later";
const std::string changed = "changed here";

/// Users of Salesforce and team members who are the same people: user n has the address of member n + 1.
constexpr int usualOwner = 1;
constexpr int otherOwner = 2;

struct Kinds
{
    QByteArray object;
    const char *field;
    std::string entity;
    const char *farField;
};

Kinds kindsOf(Flow flow)
{
    switch (flow) {
    case Flow::Accounts:
        return {"Account", "Phone", "customer", "customfieldPhone"};
    case Flow::Contacts:
        return {"Contact", "Title", "user", "title"};
    case Flow::Events:
        return {"Event", "Location", "interaction", "location"};
    case Flow::Tasks:
        return {"Task", "Description", "task", "description"};
    case Flow::History:
        return {"Task", "Description", "interaction", "text"};
    case Flow::Notes:
        return {"ContentNote", "Content", "interaction", "text"};
    case Flow::Comments:
        return {"ContentNote", "Content", "comment", "text"};
    case Flow::TaskComments:
        return {"Task", "Description", "comment", "text"};
    case Flow::Owners:
        break;
    }
    return {"Account", "OwnerId", "customer", "teamMemberId"};
}

bool isHtml(Flow flow)
{
    return QLatin1StringView(kindsOf(flow).farField) == "text"_L1;
}

std::string paragraph(const std::string &words)
{
    return words.empty() ? words : "<p>" + words + "</p>";
}

} // namespace

QString switchOf(Flow flow)
{
    switch (flow) {
    case Flow::Tasks:
        return u"syncTasksToSalesforce"_s;
    case Flow::Notes:
        return u"syncContentNotesToStartdeliver"_s;
    case Flow::Comments:
        return u"syncCommentsToContentNotes"_s;
    case Flow::Owners:
        return u"salesforceOwnersAsTeamMembers"_s;
    default:
        return {};
    }
}

std::optional<Side> sourceOf(Flow flow)
{
    switch (flow) {
    case Flow::History:
    case Flow::Notes:
    case Flow::Owners:
        return Side::Salesforce;
    case Flow::Comments:
    case Flow::TaskComments:
        return Side::Startdeliver;
    default:
        return std::nullopt;
    }
}

CellWorld::CellWorld(const Cell &cell)
    : NoteWorld({})
    , m_cell(cell)
{
    if (cell.flow == Flow::TaskComments)
        configuration.flow(Flow::Tasks).enabled = true;
    if (switchOf(cell.flow).isEmpty() || cell.flow == Flow::Tasks)
        configuration.flow(cell.flow).enabled = true;
    if (cell.follows)
        configuration.flow(cell.flow).deletes = DeletePolicy::Delete;
    const bool needsPair = cell.deed != Deed::Create;
    setSwitch(needsPair || cell.on.value_or(true));
    run();
}

void CellWorld::setSwitch(bool on)
{
    if (m_cell.on) {
        bool &member = m_cell.flow == Flow::Tasks ? configuration.settings.syncTasksToSalesforce
            : m_cell.flow == Flow::Notes          ? configuration.settings.syncContentNotesToStartdeliver
            : m_cell.flow == Flow::Comments       ? configuration.settings.syncCommentsToContentNotes
                                                  : configuration.settings.salesforceOwnersAsTeamMembers;
        member = on;
        applySwitches(configuration);
    }
    reopen();
}

/// Where the cell's record is made: where the deed is done, unless records of the flow go the other way only.
Side CellWorld::origin() const
{
    if (m_cell.flow == Flow::Contacts) // Creating them in Salesforce is off by default.
        return Side::Salesforce;
    return sourceOf(m_cell.flow).value_or(m_cell.side);
}

void CellWorld::prepare()
{
    if (m_cell.flow == Flow::TaskComments) {
        m_task = salesforce("Task", {{"Subject", "Send offer"}, {"WhatId", account.toStdString()}});
        run();
        m_todo = partnerOf(Flow::Tasks, Side::Salesforce, m_task).toLongLong();
        comment("<p>the first of all</p>", "task", m_todo);
        run();
    }
    if (m_cell.deed == Deed::Create)
        return;
    // A side that loses its last record would ask.
    make(origin(), "Fabrikam");
    make(origin(), "Contoso");
    run();
    findPartner();
    const Side wanted = m_cell.deed == Deed::ClearReceived ? other(m_cell.side) : m_cell.side;
    const bool clears = m_cell.deed == Deed::Clear || m_cell.deed == Deed::ClearReceived;
    if (clears && wanted != origin() && !sourceOf(m_cell.flow)) {
        if (!write(wanted, typedLater))
            qFatal("nothing can be typed there");
        run();
    }
    if (m_cell.on == false)
        setSwitch(false);
    skip(std::chrono::minutes(20));
    if (m_cell.deed == Deed::Undelete) {
        remove(m_cell.side);
        look();
        skip(std::chrono::minutes(20));
    }
}

bool CellWorld::act()
{
    switch (m_cell.deed) {
    case Deed::Create:
        make(m_cell.side, "Contoso");
        return true;
    case Deed::Update:
        return write(m_cell.side, changed);
    case Deed::Clear:
    case Deed::ClearReceived:
        return write(m_cell.side, {});
    case Deed::Delete:
        remove(m_cell.side);
        return true;
    case Deed::Undelete:
        restore(m_cell.side);
        return true;
    }
    return false;
}

sync::RunReport CellWorld::look()
{
    if (m_cell.deed != Deed::Delete && m_cell.deed != Deed::Undelete)
        return run();
    skip(std::chrono::minutes(1));
    sync::RunRequest request;
    request.full = true;
    const auto report = sync(request);
    if (!report || report->error)
        qFatal("a run failed: %s", qPrintable(report ? report->error->text : report.error().text));
    return *report;
}

QString CellWorld::kindOf(Side side) const
{
    const Kinds kinds = kindsOf(m_cell.flow);
    return side == Side::Salesforce ? QString::fromLatin1(kinds.object)
                                    : QString::fromStdString(kinds.entity);
}

QString CellWorld::fieldOf(Side side) const
{
    const Kinds kinds = kindsOf(m_cell.flow);
    return QString::fromLatin1(side == Side::Salesforce ? kinds.field : kinds.farField);
}

void CellWorld::make(Side side, const std::string &name)
{
    m_typed = QString::fromStdString(asMade);
    if (side == Side::Salesforce)
        m_salesforce = makeSalesforce(name);
    else
        m_startdeliver = makeStartdeliver(name);
}

QString CellWorld::makeSalesforce(const std::string &name)
{
    const std::string about = account.toStdString();
    switch (m_cell.flow) {
    case Flow::Contacts:
        return contact({{"LastName", name}, {"Email", name + "@northwind.example"}, {"AccountId", about},
            {"Title", asMade}});
    case Flow::Events:
        return salesforce("Event",
            {{"Subject", name}, {"WhatId", about}, {"StartDateTime", "2027-01-01T09:00:00.000Z"},
                {"EndDateTime", "2027-01-01T10:00:00.000Z"}, {"Location", asMade}});
    case Flow::Tasks:
        return salesforce("Task", {{"Subject", name}, {"WhatId", about}, {"Description", asMade}});
    case Flow::History:
        return salesforce("Task",
            {{"Subject", name}, {"WhatId", about}, {"TaskSubtype", "Call"}, {"Status", "Completed"},
                {"ActivityDate", "2026-10-01"}, {"Description", asMade}});
    case Flow::Notes:
    case Flow::Comments:
        return note(name, paragraph(asMade), {account});
    case Flow::TaskComments:
        setDescription(description() + u"\n\n"_s + QString::fromStdString(asMade));
        return m_task;
    case Flow::Owners:
        m_typed = mailOf(sandbox::seedUserId(usualOwner));
        return World::account({{"Name", name}, {"OwnerId", sandbox::seedUserId(usualOwner).toStdString()}});
    default:
        return World::account({{"Name", name}, {"Phone", asMade}});
    }
}

qint64 CellWorld::makeStartdeliver(const std::string &name)
{
    switch (m_cell.flow) {
    case Flow::Contacts:
        return user({{"name", name}, {"email", name + "@northwind.example"}, {"customerId", customer},
            {"title", asMade}});
    case Flow::Tasks:
        return startdeliver("task", {{"name", name}, {"customerId", customer}, {"description", asMade}});
    case Flow::Events:
    case Flow::History:
    case Flow::Notes: {
        const char *type = m_cell.flow == Flow::Events ? "meeting"
            : m_cell.flow == Flow::History             ? "call"
                                                       : "note";
        return startdeliver("interaction",
            {{"type", type}, {"customerId", customer}, {"title", name}, {"allDay", false},
                {"startAt", "2027-01-01T09:00:00.000Z"}, {"endAt", "2027-01-01T10:00:00.000Z"},
                {fieldOf(Side::Startdeliver).toStdString(),
                    isHtml(m_cell.flow) ? paragraph(asMade) : asMade}});
    }
    case Flow::Comments:
        return comment(paragraph(asMade));
    case Flow::TaskComments:
        return comment(paragraph(asMade), "task", m_todo);
    case Flow::Owners:
        m_typed = mailOf(QString::number(usualOwner + 1));
        return World::customer({{"name", name}, {"teamMemberId", Row::array({usualOwner + 1})}});
    default:
        return World::customer({{"name", name}, {"customfieldPhone", asMade}});
    }
}

void CellWorld::findPartner()
{
    const Flow flow = m_cell.flow == Flow::Owners ? Flow::Accounts : m_cell.flow;
    if (origin() == Side::Salesforce) {
        // Of a note on an account both are its name.
        const QString own = flow == Flow::Notes ? m_salesforce + u'/' + account : m_salesforce;
        m_startdeliver = partnerOf(flow, Side::Salesforce, own).toLongLong();
    } else {
        m_salesforce =
            partnerOf(flow, Side::Startdeliver, QString::number(m_startdeliver)).section(u'/', 0, 0);
    }
    if (m_salesforce.isEmpty() || m_startdeliver == 0)
        qFatal("%s: the pair was not made", qPrintable(flowName(m_cell.flow)));
}

bool CellWorld::write(Side side, const std::string &words)
{
    const QString before = std::exchange(m_typed, QString::fromStdString(words));
    const Kinds kinds = kindsOf(m_cell.flow);
    if (side == Side::Startdeliver) {
        const Row value = isHtml(m_cell.flow) ? Row(paragraph(words)) : words.empty() ? Row() : Row(words);
        if (m_cell.flow == Flow::Owners)
            writeMembers(words);
        else
            editStartdeliver(kinds.entity, m_startdeliver, {{kinds.farField, value}});
        return true;
    }
    switch (m_cell.flow) {
    case Flow::Owners:
        return writeOwner(words);
    case Flow::Notes:
    case Flow::Comments:
        editNote(m_salesforce, paragraph(words));
        return true;
    case Flow::TaskComments:
        setDescription(description().replace(before, m_typed));
        return true;
    default:
        editSalesforce(m_salesforce, {{kinds.field, words.empty() ? Row() : Row(words)}});
        return true;
    }
}

/// As a person does it: nobody is no owner.
bool CellWorld::writeOwner(const std::string &words)
{
    const QString owner = words.empty() ? QString() : sandbox::seedUserId(otherOwner);
    m_typed = mailOf(owner);
    return services.withSalesforce([&](auto &service) {
        const Row value = owner.isEmpty() ? Row() : Row(owner.toStdString());
        return service.updateAsUser(m_salesforce.toLatin1(), {{"OwnerId", value}}).has_value();
    });
}

void CellWorld::writeMembers(const std::string &words)
{
    const Row members = words.empty() ? Row::array() : Row::array({otherOwner + 1});
    m_typed = words.empty() ? QString() : mailOf(QString::number(otherOwner + 1));
    editStartdeliver("customer", m_startdeliver, {{"teamMemberId", members}});
}

void CellWorld::remove(Side side)
{
    const Kinds kinds = kindsOf(m_cell.flow);
    if (m_cell.flow == Flow::Owners && side == Side::Salesforce) { // Users cannot be deleted.
        editSalesforce(sandbox::seedUserId(usualOwner), {{"IsActive", false}});
    } else if (m_cell.flow == Flow::Owners) {
        editStartdeliver("teammember", usualOwner + 1, {{"active", false}});
    } else if (side == Side::Startdeliver) {
        m_removed = startdeliverRow(kinds.entity, m_startdeliver);
        removeStartdeliver(kinds.entity, m_startdeliver);
    } else if (m_cell.flow == Flow::TaskComments) {
        m_before = description();
        setDescription(description().remove(entry()));
    } else {
        removeSalesforce(m_salesforce);
    }
}

void CellWorld::restore(Side side)
{
    if (m_cell.flow == Flow::Owners && side == Side::Salesforce) {
        editSalesforce(sandbox::seedUserId(usualOwner), {{"IsActive", true}});
    } else if (m_cell.flow == Flow::Owners) {
        editStartdeliver("teammember", usualOwner + 1, {{"active", true}});
    } else if (side == Side::Startdeliver) {
        m_removed.erase("updatedAt");
        startdeliver(kindsOf(m_cell.flow).entity, m_removed);
        deletedByPeople[m_cell.flow == Flow::Accounts ? 0 : 1].erase(QString::number(m_startdeliver));
    } else if (m_cell.flow == Flow::TaskComments) {
        setDescription(m_before);
    } else {
        undeleteSalesforce(m_salesforce);
    }
}

QString CellWorld::description()
{
    return text(salesforceRow(m_task), "Description");
}

void CellWorld::setDescription(const QString &text)
{
    editSalesforce(m_task, {{"Description", text.toStdString()}});
}

/// Head and text of the cell's comment, as they stand in the Description.
QString CellWorld::entry()
{
    const QString all = description();
    const qsizetype from = all.indexOf(u"[#%1 "_s.arg(m_startdeliver));
    return all.mid(from, all.indexOf(u"[#"_s, from + 2) - from);
}

QString CellWorld::mailOf(const QString &record)
{
    if (record.isEmpty())
        return {};
    const bool user = record.startsWith("005"_L1);
    return text(user ? salesforceRow(record) : startdeliverRow("teammember", record.toLongLong()),
        user ? "Email" : "email")
        .toLower();
}

} // namespace tandem::test
