// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does in Salesforce's own pages.
#include "app/sandbox/salesforce/salesforceservice.h"
#include "app/sandbox/salesforce/sfwriter.h"
#include "app/sandbox/seeddata.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

tl::unexpected<SfError> notWritable(const QByteArray &object)
{
    return refuse("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
        u"entity type %1 does not support insert or update"_s.arg(QString::fromLatin1(object)));
}

} // namespace

SfContext SalesforceService::userContext()
{
    m_locks.begin(std::chrono::steady_clock::now());
    return {*m_database, m_switches, seedUserId(0).toLatin1(), "v67.0", m_clock.now(), &m_locks};
}

SfResult<SfRow *> SalesforceService::writableRow(const QByteArray &id)
{
    SfRow *row = m_database->find(id);
    if (!row)
        return refuse("NOT_FOUND", u"The requested resource does not exist"_s, {}, 404);
    if (row->def->hidden || !row->def->writable)
        return notWritable(row->def->name);
    if (row->deleted)
        return refuse("ENTITY_IS_DELETED", u"entity is deleted"_s, {}, 404);
    return row;
}

SfResult<QByteArray> SalesforceService::insertAsUser(const QByteArray &object, const json &fields)
{
    SfTable *table = m_database->table(object);
    if (!table || table->def().hidden || !table->def().writable)
        return notWritable(object);
    SfContext context = userContext();
    const auto saved = SfWriter(context, {}).insert(*table, fields);
    publishChanges(context.user);
    if (!saved)
        return tl::make_unexpected(saved.error());
    return (*saved)->id->utf8;
}

SfResult<void> SalesforceService::updateAsUser(const QByteArray &id, const json &fields)
{
    const auto row = writableRow(id);
    if (!row)
        return tl::make_unexpected(row.error());
    SfContext context = userContext();
    auto saved = SfWriter(context, {}).update(*m_database->table((*row)->def->name), **row, fields);
    publishChanges(context.user);
    return saved;
}

SfResult<void> SalesforceService::removeAsUser(const QByteArray &id)
{
    const auto row = writableRow(id);
    if (!row)
        return tl::make_unexpected(row.error());
    SfContext context = userContext();
    auto gone = SfWriter(context, {}).remove(**row);
    publishChanges(context.user);
    return gone;
}

} // namespace tandem::sandbox
