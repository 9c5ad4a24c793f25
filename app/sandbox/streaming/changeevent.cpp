// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/streaming/changeevent.h"

#include "app/sandbox/salesforce/sfcontext.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <nlohmann/json.hpp>

#include <unordered_map>

namespace tandem::sandbox {

using nlohmann::json;

namespace {

constexpr qsizetype longText = 1000; // beyond, a change comes as a difference
constexpr quint64 firstCommit = 1'700'000'000'000'000'000; // beyond what a double holds (real-clients.md 18)

/// In an event instants end in Z, days are days.
json eventValue(const FieldDef &field, const SfValue &value)
{
    if (value.isNull())
        return nullptr;
    if (field.type == FieldType::DateTime) {
        return QDateTime::fromSecsSinceEpoch(value.instant().seconds, Qt::UTC)
            .toString(Qt::ISODateWithMs)
            .toStdString();
    }
    QByteArray text;
    appendJson(text, value, field);
    return json::parse(text.begin(), text.end(), nullptr, false);
}

bool isTold(const FieldDef &field)
{
    return field.storage == FieldStorage::Cell && !field.hidden && !field.calculated
        && field.type != FieldType::Base64 && field.name != "IsArchived"
        && !field.name.startsWith("LastActivity") && !field.name.startsWith("LastViewed")
        && !field.name.startsWith("LastReferenced");
}

SfValue cellOf(const SfRow &row, size_t field)
{
    const SfValue *cell = row.cell(static_cast<int>(field));
    return cell ? *cell : SfValue();
}

json difference(const FieldDef &field, const SfValue &before, const SfValue &after)
{
    if (!field.isLongText() || before.utf8().size() <= longText || after.utf8().size() <= longText)
        return eventValue(field, after);
    const QByteArray hash = QCryptographicHash::hash(after.utf8(), QCryptographicHash::Sha256).toHex();
    return {{"diff", toStd("--- \n+++ " + hash + "\n@@ -1,1 +1,1 @@\n")}};
}

/// Parts of compound fields stand below the compound's name.
void put(json &body, json &names, const FieldDef &field, json value)
{
    if (field.compoundFieldName.isEmpty()) {
        names.push_back(toStd(field.name));
        body[toStd(field.name)] = std::move(value);
        return;
    }
    const std::string compound = toStd(field.compoundFieldName);
    QByteArray part = field.name;
    if (field.compoundFieldName.endsWith("Address"))
        part = part.mid(field.compoundFieldName.size() - 7);
    names.push_back(compound + '.' + toStd(part));
    // A person account's Name is told in its parts, and not as one text.
    if (!body[compound].is_object())
        body[compound] = json::object();
    body[compound][toStd(part)] = std::move(value);
}

struct Told
{
    QByteArray entity;
    std::string type;
    json body = json::object();
    json changed = json::array();
    json ids = json::array();
};

void fill(Told &told, const SfChange &change)
{
    const SfRow &now = *change.row;
    const ObjectDef &def = *now.def;
    json names = json::array();
    for (size_t i = 0; i < def.fields.size(); ++i) {
        const FieldDef &field = def.fields[i];
        if (!isTold(field))
            continue;
        const SfValue after = cellOf(now, i);
        const SfValue before = change.before ? cellOf(*change.before, i) : SfValue();
        if (told.type == "UPDATE" ? before == after : after.isNull())
            continue;
        put(told.body, names, field,
            told.type == "UPDATE" ? difference(field, before, after) : eventValue(field, after));
    }
    FieldDef date;
    date.type = FieldType::DateTime;
    told.body["LastModifiedDate"] = eventValue(date, SfValue(now.modified));
    if (told.type == "UPDATE") {
        names.push_back("LastModifiedDate");
        told.changed = std::move(names);
    } else {
        told.body["CreatedDate"] = eventValue(date, SfValue(now.created));
    }
}

/// Nothing where the change is none: taken back, or invisible.
std::optional<Told> toldOf(const SfChange &change)
{
    const SfRow &now = *change.row;
    Told told;
    told.entity = now.def->name;
    const bool was = change.before && !change.before->deleted;
    const bool is = !now.deleted && !now.purged;
    if (!was && !is)
        return std::nullopt;
    told.type = was ? (is ? "UPDATE" : "DELETE") : (change.before ? "UNDELETE" : "CREATE");
    if (told.type != "DELETE")
        fill(told, change);
    // Two changes may share a second: the stamp alone does not tell.
    if (told.type == "UPDATE" && told.changed.size() == 1 && change.before->stamp == now.stamp)
        return std::nullopt;
    told.ids.push_back(toStd(now.id->utf8));
    return told;
}

std::string payloadOf(const Told &told, const SfTransaction &transaction, int sequence)
{
    json payload = told.body;
    payload["ChangeEventHeader"] = {{"entityName", toStd(told.entity)}, {"recordIds", told.ids},
        {"changeType", told.type}, {"changeOrigin", toStd(transaction.origin)},
        {"transactionKey", "00000000-0000-0000-0000-" + std::to_string(100'000'000'000 + transaction.number)},
        {"sequenceNumber", sequence}, {"commitTimestamp", transaction.when.ms},
        {"commitNumber", firstCommit + transaction.number}, {"commitUser", toStd(transaction.user)},
        {"changedFields", told.changed}};
    return payload.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace

std::vector<ChangeEvent> changeEvents(
    const SfDatabase &, const std::vector<SfChange> &changes, const SfTransaction &transaction)
{
    std::vector<Told> all;
    std::unordered_map<std::string, size_t> alike; // a Bulk job is one transaction of very many
    for (const SfChange &change : changes) {
        auto told = toldOf(change);
        if (!told)
            continue;
        if (told->type != "CREATE") {
            const std::string says = toStd(told->entity) + ' ' + told->type + ' '
                + told->body.dump(-1, ' ', false, json::error_handler_t::replace);
            const auto [same, isNew] = alike.try_emplace(says, all.size());
            if (!isNew) {
                all[same->second].ids.push_back(told->ids[0]);
                continue;
            }
        }
        all.push_back(*std::move(told));
    }
    std::vector<ChangeEvent> events;
    for (const Told &told : all) {
        const int sequence = static_cast<int>(events.size()) + 1;
        events.push_back({told.entity, payloadOf(told, transaction, sequence)});
    }
    return events;
}

ChangeEvent gapEvent(const QByteArray &entity, const QByteArray &type, const QByteArrayList &ids,
    const SfTransaction &transaction)
{
    Told told;
    told.entity = entity;
    told.type = toStd(type);
    for (const QByteArray &id : ids)
        told.ids.push_back(toStd(id));
    return {entity, payloadOf(told, transaction, 1)};
}

} // namespace tandem::sandbox
