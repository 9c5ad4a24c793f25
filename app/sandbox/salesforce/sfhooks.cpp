// SPDX-License-Identifier: GPL-3.0-or-later
// The edit hooks and switches of SalesforceService.
#include "app/sandbox/salesforce/salesforceservice.h"
#include "app/sandbox/salesforce/sfaccountrules.h"
#include "app/sandbox/salesforce/sfactivities.h"
#include "app/sandbox/salesforce/sffields.h"
#include "app/sandbox/salesforce/sfrenderer.h"
#include "app/sandbox/salesforce/sfwriter.h"
#include "app/sandbox/seeddata.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using nlohmann::json;

namespace {

constexpr SfWriter::Options asSystem{true, true};

json rowJson(const SfDatabase &database, const SfRow &row)
{
    QByteArray unknown;
    const auto select = SfRenderer::selectOf(*row.def, {}, unknown);
    QByteArray text;
    SfRenderer(database, true, "v67.0").appendRecord(text, row, *select);
    return json::parse(text.begin(), text.end(), nullptr, false);
}

} // namespace

SfContext SalesforceService::systemContext(const QByteArray &by)
{
    const QByteArray user = by.isEmpty() ? seedUserId(0).toLatin1() : by;
    return {*m_database, m_switches, user, "v67.0", m_clock.now()};
}

void SalesforceService::applySystemFields(SfRow &row, const json &fields)
{
    const auto at = [&](const char *name, SfInstant &target) {
        const auto instant = Instant::fromIso(QString::fromUtf8(textOf(member(fields, name))));
        if (instant)
            target = {instant->ms / 1000};
    };
    m_database->update(row, [&](SfRow &changed) {
        at("LastModifiedDate", changed.modified);
        changed.stamp = changed.modified;
        at("SystemModstamp", changed.stamp);
        at("CreatedDate", changed.created);
    });
}

QByteArray SalesforceService::insert(const QByteArray &object, const json &fields, const QByteArray &by)
{
    SfTable *table = m_database->table(object);
    if (!table)
        return {};
    SfContext context = systemContext(by);
    const auto saved = SfWriter(context, asSystem).insert(*table, fields);
    if (!saved) {
        m_lastRefusal = saved.error().message;
        return {};
    }
    if (fields.contains("SystemModstamp") || fields.contains("LastModifiedDate")
        || fields.contains("CreatedDate"))
        applySystemFields(**saved, fields);
    publishChanges(context.user);
    return (*saved)->id->utf8;
}

bool SalesforceService::update(const QByteArray &id, const json &fields, const QByteArray &by)
{
    SfRow *row = m_database->find(id);
    if (SfRow *note =
            row && row->def->name == "ContentDocument" ? m_database->table("ContentNote")->find(id) : nullptr)
        row = note; // a note is written through its façade
    if (!row)
        return false;
    SfContext context = systemContext(by);
    const auto saved = SfWriter(context, asSystem).update(*m_database->table(row->def->name), *row, fields);
    if (!saved)
        m_lastRefusal = saved.error().message;
    else if (fields.contains("SystemModstamp") || fields.contains("LastModifiedDate"))
        applySystemFields(*row, fields);
    publishChanges(context.user);
    return saved.has_value();
}

bool SalesforceService::remove(const QByteArray &id, const QByteArray &by)
{
    SfRow *row = m_database->find(id);
    SfContext context = systemContext(by);
    const bool gone = row && !row->deleted && SfWriter(context, asSystem).remove(*row);
    publishChanges(context.user);
    return gone;
}

bool SalesforceService::undelete(const QByteArray &id)
{
    SfRow *row = m_database->find(id);
    if (!row || !row->deleted)
        return false;
    SfContext context = systemContext();
    SfWriter(context, asSystem).undelete(*row);
    publishChanges(context.user);
    return true;
}

bool SalesforceService::purge(const QByteArray &id)
{
    SfRow *row = m_database->find(id);
    if (!row || !row->deleted)
        return false;
    m_database->table(row->def->name)->purge(*row);
    return true;
}

bool SalesforceService::merge(const QByteArray &winner, const QByteArray &loser, const QByteArray &by)
{
    SfRow *kept = m_database->find(winner);
    SfRow *gone = m_database->find(loser);
    if (!kept || !gone || kept == gone || kept->def != gone->def || kept->deleted || gone->deleted
        || !kept->def->mergeable)
        return false;
    SfContext context = systemContext(by);
    SfWriter(context, asSystem).merge(*kept, *gone);
    publishChanges(context.user);
    return true;
}

bool SalesforceService::setStamp(const QByteArray &id, Instant stamp)
{
    SfRow *row = m_database->find(id);
    if (!row)
        return false;
    m_database->update(*row, [&](SfRow &changed) {
        changed.stamp = {stamp.ms / 1000};
        changed.modified = changed.stamp;
    });
    return true;
}

json SalesforceService::row(const QByteArray &id) const
{
    const SfRow *row = m_database->find(id);
    return row ? rowJson(*m_database, *row) : json();
}

std::vector<json> SalesforceService::find(
    const QByteArray &object, const QByteArray &field, const QString &value) const
{
    std::vector<json> found;
    const SfTable *table = m_database->table(object);
    const int index = table ? table->def().fieldIndex(field) : -1;
    if (index < 0)
        return found;
    table->eachRow([&](const SfRow &row) {
        if (!row.purged && m_database->value(row, index).utf8() == value.toUtf8())
            found.push_back(rowJson(*m_database, row));
    });
    return found;
}

std::vector<json> SalesforceService::allRows(const QByteArray &object) const
{
    std::vector<json> all;
    if (const SfTable *table = m_database->table(object)) {
        table->eachRow([&](const SfRow &row) {
            if (!row.purged)
                all.push_back(rowJson(*m_database, row));
        });
    }
    return all;
}

size_t SalesforceService::rowCount(const QByteArray &object) const
{
    const SfTable *table = m_database->table(object);
    return table ? table->size() : 0;
}

bool SalesforceService::setFieldSecurity(const QByteArray &object, const QByteArray &field, Access access)
{
    SfTable *table = m_database->table(object);
    const int index = table ? table->def().fieldIndex(field) : -1;
    if (index < 0 || !table->def().field(index).isPermissionable())
        return false;
    // Tasks and events have their field-level security in common (contract 6.6).
    const bool activity = table->def().name == "Task" || table->def().name == "Event";
    for (const QByteArray &name :
        activity ? QByteArrayList{"Task", "Event"} : QByteArrayList{table->def().name}) {
        ObjectDef &target = m_database->table(name)->def();
        const int shared = target.fieldIndex(field);
        if (shared < 0)
            continue;
        FieldDef &def = target.fields[static_cast<size_t>(shared)];
        def.hidden = access == Access::Hidden;
        def.locked = access == Access::ReadOnly;
    }
    schemaChanged();
    return true;
}

bool SalesforceService::addTextField(const QByteArray &object, const QByteArray &name, int length)
{
    SfTable *table = m_database->table(object);
    if (!table || table->def().fieldIndex(name) >= 0)
        return false;
    table->def().add(textField(name, length));
    schemaChanged();
    return true;
}

void SalesforceService::setObjectVisible(const QByteArray &object, bool visible)
{
    if (SfTable *table = m_database->table(object))
        table->def().hidden = !visible;
    schemaChanged();
}

void SalesforceService::setFeature(SfFeature feature, bool on)
{
    if (on == m_switches.features.contains(feature))
        return;
    if (on)
        m_switches.features.insert(feature);
    else
        m_switches.features.remove(feature);
    for (const auto &table : m_database->tables()) {
        if (table->def().feature == feature)
            table->def().hidden = !on;
        for (FieldDef &field : table->def().fields) {
            if (field.feature == feature)
                field.hidden = !on;
        }
    }
    SfContext context = systemContext();
    if (on && feature == SfFeature::ContactsToMultipleAccounts)
        relateAllContacts(context);
    schemaChanged();
}

int SalesforceService::archiveActivities()
{
    SfContext context = systemContext();
    const int archived = sandbox::archiveActivities(context);
    if (m_sink) // a job in the database: an event, but no data (contract 6.5)
        std::ignore = m_database->takeChanges();
    for (const char *object : {"Task", "Event"}) {
        if (archived > 0)
            emitGap(object, "GAP_UPDATE", {m_database->table(object)->def().keyPrefix + '*'});
    }
    return archived;
}

void SalesforceService::setLimits(int used, int most)
{
    m_used.set(m_clock.now(), used);
    m_most = most;
}

void SalesforceService::setChangeSink(ChangeSink *sink)
{
    m_sink = sink;
    if (sink)
        m_database->recordChanges();
}

void SalesforceService::publishChanges(const QByteArray &user, const QByteArray &origin)
{
    if (!m_sink)
        return;
    const auto changes = m_database->takeChanges();
    if (!changes.empty())
        m_sink->publish(changeEvents(*m_database, changes, {user, origin, m_clock.now(), ++m_transactions}));
}

void SalesforceService::emitGap(const QByteArray &object, const QByteArray &type, const QByteArrayList &ids)
{
    if (m_sink)
        m_sink->publish(
            {gapEvent(object, type, ids, {seedUserId(0).toLatin1(), {}, m_clock.now(), ++m_transactions})});
}

void SalesforceService::schemaChanged()
{
    m_schemaTime = m_clock.now();
}

} // namespace tandem::sandbox
