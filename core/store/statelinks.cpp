// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/sqliteerror.h"
#include "core/store/statestore.h"

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

QString linkColumns()
{
    return u"SELECT id, flow, salesforce, startdeliver, state, origin, created_at, in_scope, needs_read_back, base FROM links "_s;
}

/// In the words of the index: SQLite takes it for no other.
QString foundOnes()
{
    return u"origin IN ('matched', 'external-id')"_s;
}

Link readLink(RowReader &row)
{
    return {row.number(), row.flow(), row.id(), row.id(), row.linkState(), row.text(), row.instant(),
        row.flag(), row.flag(), row.base()};
}

/// "1 is already linked with 2 (link 3)" for whichever end of `link` another link holds.
Error takenEnd(Database &db, const Link &link)
{
    QStringList sentences;
    const auto holders = select<Link>(db,
        linkColumns() + u"WHERE flow = ? AND (salesforce = ? OR startdeliver = ?) AND id <> ?"_s,
        cells(link.flow, link.salesforce, link.startdeliver, link.id), readLink);
    for (const Link &holder : holders.value_or(QList<Link>())) {
        sentences.append(u"Salesforce %1 and Startdeliver %2 are linked already (link %3)."_s.arg(
            holder.salesforce.text(), holder.startdeliver.text(), QString::number(holder.id)));
    }
    sentences.append(u"Salesforce %1 cannot be linked with Startdeliver %2 in %3."_s.arg(
        link.salesforce.text(), link.startdeliver.text(), flowName(link.flow)));
    return {ErrorKind::Conflict, u"LINK_TAKEN"_s, sentences.join(u' '), {}, Retry::Never, 0, std::nullopt};
}

Status putLink(Database &db, Link &link)
{
    const QVariant id = link.id == 0 ? QVariant() : QVariant(link.id);
    QVariantList values = cells(link.flow, link.salesforce, link.startdeliver, link.state, link.origin,
        link.createdAt, link.inScope, link.needsReadBack, link.base);
    values.prepend(id);
    const auto stored = db.insert(
        u"INSERT INTO links (id, flow, salesforce, startdeliver, state, origin, created_at, in_scope, "
        u"needs_read_back, base)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET flow = excluded.flow,"
        " salesforce = excluded.salesforce, startdeliver = excluded.startdeliver, state = excluded.state,"
        " origin = excluded.origin, created_at = excluded.created_at, in_scope = excluded.in_scope,"
        " needs_read_back = excluded.needs_read_back, base = excluded.base"_s,
        values);
    if (!stored && stored.error().code == sqliteerror::constraint)
        return fail(takenEnd(db, link));
    if (!stored)
        return fail(stored.error());
    if (link.id == 0)
        link.id = *stored;
    return {};
}

} // namespace

Result<QHash<RecordId, Link>> StateTransaction::links(Flow flow, Side side, const QList<RecordId> &ids)
{
    const QString sql = side == Side::Salesforce
        ? linkColumns() + u"WHERE flow = ? AND salesforce IN (SELECT value FROM json_each(?))"_s
        : linkColumns() + u"WHERE flow = ? AND startdeliver IN (SELECT value FROM json_each(?))"_s;
    TANDEM_TRY(found, select<Link>(m_db, sql, cells(flow, ids), readLink));
    QHash<RecordId, Link> byId;
    byId.reserve(found.size());
    for (Link &link : found) {
        const RecordId id = link.end(side);
        byId.insert(id, std::move(link));
    }
    return byId;
}

Result<QList<Link>> StateTransaction::linksAfter(Flow flow, qint64 afterId, int limit)
{
    return select<Link>(m_db, linkColumns() + u"WHERE flow = ? AND id > ? ORDER BY id LIMIT ?"_s,
        cells(flow, afterId, limit), readLink);
}

Result<std::optional<Link>> StateTransaction::link(qint64 id)
{
    return selectOne<Link>(m_db, linkColumns() + u"WHERE id = ?"_s, cells(id), readLink);
}

Result<qint64> StateTransaction::linkCount(Flow flow)
{
    TANDEM_TRY(count, m_db.single(u"SELECT count(*) FROM links WHERE flow = ?"_s, cells(flow)));
    return count.toLongLong();
}

Result<StateTransaction::ScopeWindow> StateTransaction::scopeWindow(Flow flow, qint64 afterId, int limit)
{
    ScopeWindow window;
    const auto row = [&window](const Statement &found) -> Status {
        window = {found.number(0), found.number(1), found.number(2)};
        return {};
    };
    TANDEM_CHECK(
        m_db.read(u"SELECT count(*), sum(in_scope = 1 AND state = 'active'), max(id) FROM"
                  " (SELECT id, in_scope, state FROM links WHERE flow = ? AND id > ? ORDER BY id LIMIT ?)"_s,
            cells(flow, afterId, limit), row));
    return window;
}

Result<QList<Link>> StateTransaction::foundLinksAfter(Flow flow, qint64 afterId, int limit)
{
    return select<Link>(m_db,
        linkColumns() + u"WHERE flow = ? AND id > ? AND "_s + foundOnes() + u" ORDER BY id LIMIT ?"_s,
        cells(flow, afterId, limit), readLink);
}

Result<qint64> StateTransaction::foundLinkCount(Flow flow)
{
    TANDEM_TRY(
        count, m_db.single(u"SELECT count(*) FROM links WHERE flow = ? AND "_s + foundOnes(), cells(flow)));
    return count.toLongLong();
}

Status StateTransaction::putLinks(QList<Link> &links)
{
    // Two links of one call may exchange their ends: those that move let go of them first.
    for (const Link &link : std::as_const(links)) {
        if (link.id == 0 || links.size() == 1)
            continue;
        TANDEM_CHECK(m_db.write(u"UPDATE links SET salesforce = '~' || id, startdeliver = '~' || id"
                                " WHERE id = ? AND (salesforce <> ? OR startdeliver <> ?)"_s,
            cells(link.id, link.salesforce, link.startdeliver)));
    }
    for (Link &link : links)
        TANDEM_CHECK(putLink(m_db, link));
    return {};
}

Status StateTransaction::removeLinks(const QList<qint64> &ids)
{
    TANDEM_CHECK(m_db.write(
        u"DELETE FROM conflicts WHERE link_id IN (SELECT value FROM json_each(?))"_s, cells(jsonList(ids))));
    TANDEM_CHECK(m_db.write(
        u"DELETE FROM links WHERE id IN (SELECT value FROM json_each(?))"_s, cells(jsonList(ids))));
    return {};
}

Status StateTransaction::keepApart(
    Flow flow, const RecordId &salesforce, const RecordId &startdeliver, Instant now)
{
    Decision decision;
    decision.flow = flow;
    decision.salesforce = salesforce;
    decision.startdeliver = startdeliver;
    decision.action = Action::Link;
    decision.at = now;
    return putDecision(decision);
}

Result<QList<RecordId>> StateTransaction::keptApart(Flow flow, Side side, const RecordId &id)
{
    const QString sql = side == Side::Salesforce
        ? u"SELECT startdeliver FROM decisions WHERE flow = ? AND salesforce = ? AND action = ? ORDER BY startdeliver"_s
        : u"SELECT salesforce FROM decisions WHERE flow = ? AND startdeliver = ? AND action = ? ORDER BY salesforce"_s;
    return select<RecordId>(
        m_db, sql, cells(flow, id, Action::Link), [](RowReader &row) { return row.id(); });
}

} // namespace tandem::store
