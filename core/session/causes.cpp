// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/causes.h"

#include "core/session/refusalwalk.h"
#include "core/session/reports.h"
#include "core/session/session_p.h"
#include "core/store/mutedcauses.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

store::RefusedFor refusedFor(const RefusalCause &cause)
{
    return {cause.side, cause.code, cause.text};
}

RefusalCause withoutRows(const store::RefusedFor &cause)
{
    return {cause.side, cause.code, cause.text, 0};
}

/// What the rows of one cause have in common, and in what they differ.
struct Extent
{
    RefusalCause cause;
    QSet<std::pair<int, QString>> records;
    QList<RefusalView> fields; ///< a row of each
    bool isMixed = false;
};

void addField(Extent &extent, const store::Refusal &row)
{
    const auto isItsField = [&row](const RefusalView &each) {
        return each.flow == row.flow && each.field == row.mappingKey;
    };
    if (!row.mappingKey.isEmpty() && std::ranges::none_of(extent.fields, isItsField))
        extent.fields.append(toView(row));
}

Result<QList<Extent>> extents(store::StateTransaction &tx)
{
    QList<Extent> found;
    TANDEM_CHECK(eachRefusal(tx, 0, [&found](const store::Refusal &row) {
        auto known = std::find_if(
            found.begin(), found.end(), [&row](const Extent &each) { return isOf(each.cause, row); });
        if (known == found.end())
            known = found.insert(found.end(), {{row.side, row.code, row.text, 0}, {}, {}, false});
        ++known->cause.rows;
        known->records.insert({static_cast<int>(row.flow), row.source.text()});
        known->isMixed = known->isMixed || known->cause.text != row.text;
        addField(*known, row);
        return true;
    }));
    return found;
}

Task<QStringList> fieldsOf(Profile *profile, QList<RefusalView> rows)
{
    TANDEM_CO_TRY(labelled, withFieldLabels(profile, rows));
    QStringList fields;
    for (const RefusalView &row : std::as_const(labelled)) {
        const QString field = row.label.isEmpty() ? row.field : row.label;
        if (!fields.contains(field))
            fields.append(field);
    }
    co_return fields;
}

Task<QList<CauseView>> refusedNow(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<QList<Extent>>(store::StateTransaction &)> job = extents;
    TANDEM_CO_TRY(all, profile->state->read<QList<Extent>>(job));
    QList<CauseView> views;
    for (const Extent &extent : std::as_const(all)) {
        CauseView view{extent.cause, std::nullopt};
        view.records = extent.records.size();
        view.isMixed = extent.isMixed;
        if (view.isMixed) {
            TANDEM_CO_TRY(fields, fieldsOf(profile, extent.fields));
            view.fields = fields;
        }
        views.append(view);
    }
    std::stable_sort(views.begin(), views.end(), [](const CauseView &a, const CauseView &b) {
        return std::pair(a.records, a.cause.rows) > std::pair(b.records, b.cause.rows);
    });
    co_return views;
}

Task<QList<CauseView>> causeViewsOf(Profile *profile)
{
    TANDEM_CO_TRY(views, refusedNow(profile));
    const std::function<Result<QList<store::MutedCause>>(store::StateTransaction &)> job =
        [now = profile->clock->now()](store::StateTransaction &tx) { return tx.mutedCauses(now); };
    TANDEM_CO_TRY(mutes, profile->state->read<QList<store::MutedCause>>(job));
    for (const store::MutedCause &mute : std::as_const(mutes)) {
        const RefusalCause cause = withoutRows(mute.cause);
        auto view = std::find_if(views.begin(), views.end(),
            [&cause](const CauseView &each) { return isSameCause(each.cause, cause); });
        if (view == views.end())
            view = views.insert(views.end(), {cause, std::nullopt});
        view->mute = CauseMute{mute.reason, mute.mutedAt, mute.until};
    }
    co_return views;
}

Task<bool> storeMute(Profile *profile, RefusalCause cause, MuteTerms terms)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    store::MutedCause mute{refusedFor(cause), terms.reason.trimmed(), profile->clock->now(), std::nullopt};
    if (mute.reason.isEmpty())
        co_return fail(ErrorKind::Data, u"NO_REASON"_s, u"Say why this cause is muted."_s);
    if (terms.duration)
        mute.until = mute.mutedAt + *terms.duration;
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [mute](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.muteCause(mute));
        return true;
    };
    TANDEM_CO_TRY(done, profile->state->write<bool>(job));
    co_return done;
}

Task<bool> removeMute(Profile *profile, RefusalCause cause)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [cause = refusedFor(cause)](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.unmuteCause(cause));
        return true;
    };
    TANDEM_CO_TRY(done, profile->state->write<bool>(job));
    co_return done;
}

Task<AttentionView> attentionOf(Profile *profile)
{
    TANDEM_CO_TRY(status, statusOf(profile));
    const std::function<Result<qint64>(store::StateTransaction &)> job =
        [now = profile->clock->now()](store::StateTransaction &tx) { return tx.mutedRefusals(now); };
    TANDEM_CO_TRY(muted, profile->state->read<qint64>(job));
    AttentionView view;
    view.status = status;
    // What was refused in between is told the next time.
    view.muted = std::min(muted, status.standing.refusals);
    co_return view;
}

} // namespace

bool isSameCause(const RefusalCause &one, const RefusalCause &two)
{
    return one.side == two.side && one.code == two.code && (!one.code.isEmpty() || one.text == two.text);
}

Session::Answer<QList<CauseView>> causes(Session *session)
{
    return insideOf(*session).ask<QList<CauseView>>(causeViewsOf);
}

Session::Answer<bool> muteCause(Session *session, const RefusalCause &cause, const MuteTerms &terms)
{
    return insideOf(*session).ask<bool>([=](Profile *p) { return storeMute(p, cause, terms); });
}

Session::Answer<bool> unmuteCause(Session *session, const RefusalCause &cause)
{
    return insideOf(*session).ask<bool>([=](Profile *p) { return removeMute(p, cause); });
}

Session::Answer<AttentionView> attention(Session *session)
{
    return insideOf(*session).ask<AttentionView>(attentionOf);
}

} // namespace tandem::session
