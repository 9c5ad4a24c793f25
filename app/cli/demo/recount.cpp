// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo/recount.h"

#include <QSet>

#include <nlohmann/json.hpp>

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

using Names = std::vector<std::string>;
using Row = std::map<std::string, std::string>;

const Names accountFields{"Name", "Website", "Phone", "Industry", "NumberOfEmployees"};
const Names customerFields{
    "name", "customfieldWebsite", "customfieldPhone", "customfieldIndustry", "customfieldEmployees"};
const Names contactFields{"AccountId", "FirstName", "LastName", "Email", "Phone", "Title"};
const Names userFields{"customerId", "name", "email", "phone", "title"};

std::string textOf(const nlohmann::json &value)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number())
        return QString::number(value.get<double>(), 'g', 15).toStdString();
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Row fieldsOf(const nlohmann::json &record, const Names &fields)
{
    Row row;
    for (const std::string &field : fields)
        row[field] = record.contains(field) ? textOf(record[field]) : std::string();
    return row;
}

Rows salesforceRows(sandbox::SalesforceService &service, const char *object, const Names &fields)
{
    Rows rows;
    for (const nlohmann::json &record : service.allRows(object)) {
        const auto deleted = record.find("IsDeleted");
        if (deleted == record.end() || !deleted->is_boolean() || !deleted->get<bool>())
            rows[textOf(record.value("Id", nlohmann::json()))] = fieldsOf(record, fields);
    }
    return rows;
}

Rows startdeliverRows(sandbox::StartdeliverService &service, const char *entity, Names fields)
{
    // What Tandem writes to find its record again counts as a write, too.
    fields.push_back("customfieldSalesforceId");
    Rows rows;
    for (const nlohmann::json &record : service.allRows(entity))
        rows[textOf(record.value("id", nlohmann::json()))] = fieldsOf(record, fields);
    return rows;
}

QString fieldText(const Row &row, const std::string &field)
{
    const auto found = row.find(field);
    return found == row.end() ? QString() : QString::fromStdString(found->second).trimmed();
}

QString describeDifference(
    const session::LinkView &link, const QString &field, const QString &left, const QString &right)
{
    return u"%1 %2/%3 %4: \"%5\" and \"%6\""_s.arg(
        flowName(link.flow), link.salesforce.text(), link.startdeliver.text(), field, left, right);
}

void comparePair(const session::LinkView &link, const Row &left, const Row &right, const Names &leftFields,
    const Names &rightFields, QStringList &found)
{
    for (size_t i = 0; i < leftFields.size(); ++i) {
        const QString a = fieldText(left, leftFields[i]);
        const QString b = fieldText(right, rightFields[i]);
        if (a != b)
            found += describeDifference(link, QString::fromStdString(leftFields[i]), a, b);
    }
}

} // namespace

Snapshot takeSnapshot(sandbox::Sandbox &sandbox)
{
    Snapshot snapshot;
    sandbox.withSalesforce([&](sandbox::SalesforceService &service) {
        snapshot.accounts = salesforceRows(service, "Account", accountFields);
        snapshot.contacts = salesforceRows(service, "Contact", contactFields);
    });
    sandbox.withStartdeliver([&](sandbox::StartdeliverService &service) {
        snapshot.customers = startdeliverRows(service, "customer", customerFields);
        snapshot.users = startdeliverRows(service, "user", userFields);
    });
    return snapshot;
}

Changed compare(const Rows &before, const Rows &after)
{
    Changed changed;
    for (const auto &[id, row] : after) {
        const auto old = before.find(id);
        if (old == before.end())
            ++changed.created;
        else if (old->second != row)
            ++changed.updated;
    }
    for (const auto &[id, row] : before)
        changed.deleted += after.contains(id) ? 0 : 1;
    return changed;
}

QStringList differences(const Snapshot &now, const QList<session::LinkView> &links)
{
    QStringList found;
    std::map<std::string, std::string> customerOf;
    for (const session::LinkView &link : links) {
        if (link.flow == Flow::Accounts)
            customerOf[link.salesforce.text().toStdString()] = link.startdeliver.text().toStdString();
    }
    static const Names personFields{"FirstName LastName", "Email", "Phone", "Title", "AccountId"};
    static const Names sameOfUser{"name", "email", "phone", "title", "customerId"};
    for (const session::LinkView &link : links) {
        const bool company = link.flow == Flow::Accounts;
        const Rows &left = company ? now.accounts : now.contacts;
        const Rows &right = company ? now.customers : now.users;
        const auto a = left.find(link.salesforce.text().toStdString());
        const auto b = right.find(link.startdeliver.text().toStdString());
        if (a == left.end() || b == right.end()) {
            found += describeDifference(link, u"record"_s, a == left.end() ? u"missing"_s : u"there"_s,
                b == right.end() ? u"missing"_s : u"there"_s);
        } else if (company) {
            comparePair(link, a->second, b->second, accountFields, customerFields, found);
        } else {
            Row person = a->second;
            person["FirstName LastName"] =
                QString(fieldText(person, "FirstName") + u' ' + fieldText(person, "LastName"))
                    .trimmed()
                    .toStdString();
            person["AccountId"] = customerOf[person["AccountId"]];
            comparePair(link, person, b->second, personFields, sameOfUser, found);
        }
    }
    return found;
}

} // namespace tandem::cli
