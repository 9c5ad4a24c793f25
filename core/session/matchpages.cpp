// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/reports.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

using Context = std::shared_ptr<sync::FlowContext>;

/// Holds of one kind, each with the names of its candidates.
Task<MatchPage> heldPage(Profile *profile, Flow flow, QString kind, qint64 after, int limit)
{
    MatchPage page;
    for (bool more = true; more && page.rows.size() < limit;) {
        TANDEM_CO_TRY(holds, holdsOf(profile, flow, after, limit));
        more = holds.size() == limit;
        for (const HoldView &hold : std::as_const(holds)) {
            if (page.rows.size() == limit) {
                more = true;
                break;
            }
            after = hold.id;
            if (hold.kind == kind) {
                page.rows.append({flow, hold.side, hold.record, hold.title, kind, hold.candidates, hold.id,
                    hold.reason, hold.decision, hold.candidateTitles});
            }
        }
        page.next = more ? QString::number(after) : QString();
    }
    co_return page;
}

/// Links that a reference or an exact key found.
Task<MatchPage> exactPage(Profile *profile, Flow flow, qint64 after, int limit)
{
    using Links = QList<store::Link>;
    MatchPage page;
    QList<RecordId> ids;
    QList<RecordId> partners;
    const std::function<Result<Links>(store::StateTransaction &)> job = [=](store::StateTransaction &tx) {
        return tx.foundLinksAfter(flow, after, limit);
    };
    TANDEM_CO_TRY(links, profile->state->read<Links>(job));
    for (const store::Link &link : std::as_const(links)) {
        ids.append(link.salesforce);
        partners.append(link.startdeliver);
        page.rows.append({flow, Side::Salesforce, link.salesforce, {}, matchKindName(MatchKind::Exact),
            {link.startdeliver}, 0, {}, {}, {}});
    }
    if (links.size() == limit)
        page.next = QString::number(links.last().id);
    TANDEM_CO_TRY(titles, titlesOf(profile, flow, Side::Salesforce, ids));
    TANDEM_CO_TRY(partnerTitles, titlesOf(profile, flow, Side::Startdeliver, partners));
    for (MatchRow &row : page.rows) {
        row.title = titles.value(row.record);
        row.candidateTitles = {partnerTitles.value(row.candidates.first())};
    }
    co_return page;
}

/// Records in scope that have neither partner nor hold.
Task<MatchPage> lonelyPage(Profile *profile, Context flow, MatchKind kind, QString after, int limit)
{
    const Side side = kind == MatchKind::OnlySalesforce ? Side::Salesforce : Side::Startdeliver;
    MatchPage page;
    for (bool more = true; more && page.rows.size() < limit;) {
        TANDEM_CO_TRY(lonely, lonelyWindow(profile, flow, side, RecordId(after)));
        more = !lonely.next.isEmpty();
        after = lonely.next.text();
        for (const Record &record : lonely.records) {
            if (page.rows.size() == limit) {
                after = page.rows.last().record.text();
                more = true;
                break;
            }
            page.rows.append({flow->definition.flow, side, record.id, flow->title(side, record),
                matchKindName(kind), {}, 0, {}, {}, {}});
        }
        page.next = more ? after : QString();
    }
    co_return page;
}

} // namespace

Task<MatchPage> matchPageOf(Profile *profile, Flow flow, MatchKind kind, QString after, int limit)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (kind == MatchKind::Likely || kind == MatchKind::Ambiguous) {
        TANDEM_CO_TRY(held, heldPage(profile, flow, matchKindName(kind), after.toLongLong(), limit));
        co_return held;
    }
    if (kind == MatchKind::Exact) {
        TANDEM_CO_TRY(exact, exactPage(profile, flow, after.toLongLong(), limit));
        co_return exact;
    }
    TANDEM_CO_TRY(context, storedContext(profile, flow));
    if (!context)
        co_return MatchPage();
    TANDEM_CO_TRY(page,
        lonelyPage(profile, std::make_shared<sync::FlowContext>(std::move(*context)), kind, after, limit));
    co_return page;
}

} // namespace tandem::session
