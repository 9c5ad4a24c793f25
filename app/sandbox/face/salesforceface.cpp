// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/face/salesforceface.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr size_t relatedAtMost = 25;

bool isShown(const ObjectDef &def)
{
    return !def.hidden && !def.keyPrefix.isEmpty() && def.name != "EntityDefinition";
}

std::string kindOf(const FieldDef &def)
{
    switch (def.type) {
    case FieldType::Boolean:
        return "boolean";
    case FieldType::Int:
    case FieldType::Double:
    case FieldType::Currency:
    case FieldType::Percent:
        return "number";
    case FieldType::Date:
        return "date";
    case FieldType::DateTime:
        return "instant";
    case FieldType::Picklist:
        return "choice";
    case FieldType::MultiPicklist:
        return "choices";
    case FieldType::Reference:
    case FieldType::Id:
        return "reference";
    case FieldType::TextArea:
        return "long";
    case FieldType::Address:
        return "other";
    default:
        return "text";
    }
}

bool isEditable(const FieldDef &def, bool creating)
{
    const bool stored = def.storage == FieldStorage::Cell && !def.calculated && !def.autoNumber && !def.locked
        && def.type != FieldType::Address;
    return stored && (creating ? def.createable : def.updateable);
}

/// The first of the fields that the row has something in.
std::string firstOf(const SfDatabase &database, const SfRow &row, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const int index = row.def->visibleField(name);
        const SfValue value = index < 0 ? SfValue() : database.value(row, index);
        if (value.isText() && !value.utf8().isEmpty())
            return faceTitle(value.utf8().toStdString());
    }
    return {};
}

std::string iso(SfInstant instant)
{
    return Instant{instant.seconds * 1000}.toIso().toStdString();
}

} // namespace

const SfTable *SalesforceFace::tableOf(const QString &object) const
{
    const SfTable *table = std::as_const(m_database).table(object.toUtf8());
    return table && isShown(table->def()) ? table : nullptr;
}

const SfRow *SalesforceFace::rowOf(const QString &object, const QString &id) const
{
    const SfTable *table = tableOf(object);
    const QByteArray full = canonicalId(id.toUtf8());
    return table && !full.isNull() ? table->find(full) : nullptr;
}

json SalesforceFace::objects() const
{
    json all = json::array();
    for (const auto &table : m_database.tables()) {
        const ObjectDef &def = table->def();
        if (!isShown(def))
            continue;
        all.push_back({{"name", toStd(def.name)}, {"label", def.labelPlural.toStdString()},
            {"count", m_service.rowCount(def.name)}, {"writable", def.writable}, {"mergeable", def.mergeable},
            {"bin", true}});
    }
    return all;
}

std::string SalesforceFace::titleOf(const SfRow &row) const
{
    if (row.def->name == "ContentDocumentLink") { // it has no name, but what it hangs up has
        const SfRow *document =
            std::as_const(m_database).find(m_database.value(row, "ContentDocumentId").utf8());
        if (document)
            return titleOf(*document);
    }
    for (const FieldDef &field : row.def->fields) {
        if (!field.nameField || field.hidden)
            continue;
        const SfValue value = m_database.value(row, field.name);
        if (value.isText() && !value.utf8().isEmpty())
            return faceTitle(value.utf8().toStdString());
    }
    const std::string text =
        firstOf(m_database, row, {"Subject", "Title", "Body", "CommentBody", "MasterLabel"});
    return text.empty() ? toStd(row.id->utf8) : text;
}

std::string SalesforceFace::detailOf(const SfRow &row) const
{
    for (const char *parent : {"AccountId", "WhatId", "ParentId", "LinkedEntityId", "ContactId"}) {
        const int index = row.def->visibleField(parent);
        const SfRow *found =
            index < 0 ? nullptr : std::as_const(m_database).find(m_database.value(row, index).utf8());
        if (found)
            return titleOf(*found);
    }
    return firstOf(m_database, row, {"Industry", "Email", "Status", "BillingCity", "Username", "Type"});
}

json SalesforceFace::stub(const SfRow &row) const
{
    const std::string points = firstOf(m_database, row, {"Startdeliver_Id__c"});
    return {{"side", "salesforce"}, {"object", toStd(row.def->name)}, {"id", toStd(row.id->utf8)},
        {"title", titleOf(row)}, {"detail", detailOf(row)}, {"modified", iso(row.stamp)},
        {"deleted", row.deleted}, {"points", points}};
}

/// [from, to), oldest first; deleted ones too.
std::vector<SfSpot> SalesforceFace::rowsBetween(const SfTable &table, Instant from, Instant to)
{
    std::vector<SfSpot> rows;
    table.scanByStamp({from.ms / 1000}, {}, [&](const SfSpot &spot) {
        if (table.stampOf(spot).seconds >= to.ms / 1000)
            return false;
        rows.push_back(spot);
        return true;
    });
    return rows;
}

FaceResult SalesforceFace::page(const QString &object, const FacePage &page) const
{
    const SfTable *table = tableOf(object);
    if (!table)
        return faceProblem(404, u"Salesforce has no object %1."_s.arg(object));
    FacePager pager(page);
    const std::function<bool(const SfSpot &)> visit = [&](const SfSpot &spot) {
        const SfRow &row = table->open(spot);
        const bool fits = page.deleted || !row.deleted;
        const bool found = fits
            && (page.search.isEmpty()
                || QString::fromStdString(titleOf(row)).contains(page.search, Qt::CaseInsensitive)
                || row.id->utf8.startsWith(page.search.toUtf8()));
        return pager.take(found, [&] { return stub(row); });
    };
    // Whole seconds: the border of two steps must not fall inside one.
    const Instant now{m_service.now().ms / 1000 * 1000};
    visitNewest<SfSpot>(
        now, [&](Instant from, Instant to) { return rowsBetween(*table, from, to); }, visit);
    return pager.result(m_service.rowCount(table->def().name));
}

json SalesforceFace::field(const FieldDef &def, const json &values) const
{
    const std::string name = toStd(def.name);
    json described{{"name", name}, {"label", def.label.toStdString()}, {"kind", kindOf(def)},
        {"value", values.contains(name) ? values[name] : json()}, {"writable", isEditable(def, false)},
        {"createable", isEditable(def, true)}, {"required", !def.nillable && !def.defaultedOnCreate},
        {"system", def.storage != FieldStorage::Cell || !def.updateable}};
    if (!def.picklist.isEmpty()) {
        described["options"] = json::array();
        for (const QString &option : def.picklist)
            described["options"].push_back(option.toStdString());
    }
    const json &value = described["value"];
    if (def.type == FieldType::Reference && value.is_string()) {
        if (const SfRow *target = std::as_const(m_database).find(textOf(value)))
            described["link"] = stub(*target);
    }
    return described;
}

json SalesforceFace::related(const SfRow &row) const
{
    json lists = json::array();
    for (const auto &table : m_database.tables()) {
        const ObjectDef &def = table->def();
        for (size_t i = 0; isShown(def) && i < def.fields.size(); ++i) {
            const FieldDef &reference = def.fields[i];
            if (!reference.indexed || reference.hidden || !reference.referenceTo.contains(row.def->name))
                continue;
            json stubs = json::array();
            size_t count = 0;
            for (const SfRow *child : table->findByField(static_cast<int>(i), row.id->utf8)) {
                if (child->deleted || child->purged)
                    continue;
                if (++count <= relatedAtMost)
                    stubs.push_back(stub(*child));
            }
            if (count > 0) {
                lists.push_back({{"label", def.labelPlural.toStdString()},
                    {"via", reference.label.toStdString()}, {"count", count}, {"records", stubs}});
            }
        }
    }
    return lists;
}

FaceResult SalesforceFace::record(const QString &object, const QString &id) const
{
    const SfRow *row = rowOf(object, id);
    if (!row)
        return faceProblem(404, u"Salesforce has no %1 with the id %2."_s.arg(object, id));
    json record = stub(*row);
    const json values = m_service.row(row->id->utf8);
    record["fields"] = json::array();
    for (const FieldDef &def : row->def->fields) {
        if (!def.hidden)
            record["fields"].push_back(field(def, values));
    }
    record["related"] = related(*row);
    json acts = json::array();
    const bool live = !row->deleted && row->def->writable;
    const QByteArray &name = row->def->name;
    if (row->deleted)
        acts.push_back("undelete");
    if (live)
        acts.insert(acts.end(), {"edit", "remove"});
    if (live && row->def->mergeable)
        acts.push_back("merge");
    if (live && name == "Task" && firstOf(m_database, *row, {"Status"}) != "Completed")
        acts.push_back("complete");
    if (live && (name == "Account" || name == "Contact" || name == "Task" || name == "Event"))
        acts.insert(acts.end(), {"note", "comment"});
    record["acts"] = acts;
    return record;
}

FaceResult SalesforceFace::blank(const QString &object) const
{
    const SfTable *table = tableOf(object);
    if (!table || !table->def().writable)
        return faceProblem(404, u"No %1 can be made."_s.arg(object));
    json fields = json::array();
    for (const FieldDef &def : table->def().fields) {
        if (!def.hidden && isEditable(def, true))
            fields.push_back(field(def, json::object()));
    }
    return json{{"fields", fields}};
}

json SalesforceFace::counterparts(const json &theirs) const
{
    json found = json::array();
    const std::string points = theirs.value("points", "");
    const QByteArray named = canonicalId(QByteArray::fromStdString(points));
    const SfRow *target = named.isNull() ? nullptr : std::as_const(m_database).find(named);
    if (target)
        found.push_back(stub(*target));
    for (const auto &table : m_database.tables()) {
        const int index = table->def().visibleField("Startdeliver_Id__c");
        if (index < 0 || !table->def().field(index).indexed
            || entityOf(toStd(table->def().name)) != theirs.value("object", ""))
            continue;
        for (const SfRow *row :
            table->findByField(index, QByteArray::fromStdString(theirs.value("id", "")))) {
            if (row != target && !row->purged)
                found.push_back(stub(*row));
        }
    }
    return found;
}

} // namespace tandem::sandbox
