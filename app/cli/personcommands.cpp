// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person, and the person's word.
#include "app/cli/context.h"
#include "app/cli/jsonviews.h"
#include "app/cli/pages.h"
#include "app/cli/texts.h"
#include "app/cli/texttable.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

/// A list with the exit code of --strict.
template <typename T>
Reply listReply(const char *key, const QList<T> &items, const TextTable &table, const QString &none,
    bool waits, const Context *context)
{
    Reply reply;
    reply.json = dumped({{key, listJson(items)}});
    reply.text = table.isEmpty() ? none : table.toString(context->output.width());
    if (waits && context->strict())
        reply.code = ExitCode::LeftForPerson;
    return reply;
}

template <typename T> using Pages = std::function<QFuture<Result<QList<T>>>(qint64)>;

Reply decided(qint64 id, const QString &word, const QString &sentence)
{
    Reply reply;
    reply.json = dumped({{"id", id}, {"decision", utf8(word)}});
    reply.text = sentence;
    return reply;
}

} // namespace

Task<Reply> conflicts(Context *context)
{
    session::Session *session = context->session.get();
    Pages<session::ConflictView> fetch = [session](qint64 after) {
        return session->conflicts({}, after, pageSize);
    };
    TANDEM_CO_TRY(all, allPages<session::ConflictView>(fetch));
    TextTable table({{u"id"_s, true}, {u"flow"_s}, {u"record"_s, false, true}, {u"field"_s, false, true},
        {u"salesforce"_s, false, true}, {u"startdeliver"_s, false, true}, {u"resolved"_s}});
    bool open = false;
    for (const session::ConflictView &conflict : all) {
        open = open || !conflict.resolution;
        table.add({QString::number(conflict.id), flowName(conflict.flow),
            conflict.title.isEmpty() ? conflict.salesforce.text() : conflict.title, conflict.field,
            valueText(conflict.salesforceValue), valueText(conflict.startdeliverValue),
            conflict.resolution ? sideName(*conflict.resolution) : QString()});
    }
    co_return listReply("conflicts", all, table, u"There is no conflict.\n"_s, open, context);
}

Task<Reply> resolve(Context *context)
{
    const Result<qint64> id = idArgument(context->argument(0));
    if (!id)
        co_return fail(id.error());
    const auto side = sideFromName(context->invocation.value(u"take"_s));
    if (!side)
        co_return usageError(
            u"Say whose value is right: tandemctl resolve ID --take salesforce|startdeliver"_s);
    TANDEM_CO_CHECK(context->session->resolveConflict(*id, *side));
    co_return decided(*id, u"take:"_s + sideName(*side),
        u"Conflict %1: the value of %2 counts; the next run carries it out.\n"_s.arg(*id).arg(
            sideTitle(*side)));
}

Task<Reply> holds(Context *context)
{
    session::Session *session = context->session.get();
    Pages<session::HoldView> fetch = [session](qint64 after) { return session->holds({}, after, pageSize); };
    TANDEM_CO_TRY(all, allPages<session::HoldView>(fetch));
    TextTable table({{u"id"_s, true}, {u"flow"_s}, {u"kind"_s}, {u"in"_s}, {u"record"_s},
        {u"name"_s, false, true}, {u"could be"_s}, {u"decided"_s, false, true}});
    bool open = false;
    for (const session::HoldView &hold : all) {
        open = open || hold.decision.isEmpty();
        table.add({QString::number(hold.id), flowName(hold.flow), hold.kind, sideTitle(hold.side),
            hold.record.text(), hold.title, candidatesText(hold.candidates), hold.decision});
    }
    co_return listReply("holds", all, table, u"Nothing is held.\n"_s, open, context);
}

Task<Reply> decide(Context *context)
{
    const Result<qint64> id = idArgument(context->argument(0));
    if (!id)
        co_return fail(id.error());
    const Invocation &invocation = context->invocation;
    const int words = int(invocation.has(u"link"_s)) + int(invocation.has(u"keep-apart"_s))
        + int(invocation.has(u"create"_s)) + int(invocation.has(u"delete"_s))
        + int(invocation.has(u"resume"_s));
    if (words != 1)
        co_return usageError(
            u"Give exactly one of --link OTHER-ID, --keep-apart, --create, --delete and --resume."_s);
    session::Session *session = context->session.get();
    if (invocation.has(u"link"_s)) {
        const QString partner = invocation.value(u"link"_s);
        TANDEM_CO_CHECK(session->decideHoldLink(*id, RecordId(partner)));
        co_return decided(
            *id, u"link:"_s + partner, u"Hold %1: linked with %2 by the next run.\n"_s.arg(*id).arg(partner));
    }
    if (invocation.has(u"create"_s)) {
        TANDEM_CO_CHECK(session->decideHoldCreate(*id));
        co_return decided(*id, u"create"_s,
            u"Hold %1: the next run creates a new record, or, while the matching is open, the first one "
            u"after it "
            "is ended.\n"_s.arg(*id));
    }
    if (invocation.has(u"delete"_s)) {
        TANDEM_CO_CHECK(session->decideHoldDelete(*id));
        co_return decided(*id, u"delete"_s, u"Hold %1: deleted by the next run.\n"_s.arg(*id));
    }
    if (invocation.has(u"resume"_s)) {
        TANDEM_CO_CHECK(session->decideHoldResume(*id));
        co_return decided(*id, u"resume"_s, u"Hold %1: written again from the next run on.\n"_s.arg(*id));
    }
    TANDEM_CO_CHECK(session->decideHoldKeepApart(*id));
    co_return decided(*id, u"keep-apart"_s,
        u"Hold %1: kept apart, and not proposed again. After the next run it stands in \"tandemctl "
        "decisions\", and \"tandemctl withdraw\" takes it back.\n"_s.arg(*id));
}

Task<Reply> decisions(Context *context)
{
    session::Session *session = context->session.get();
    Pages<session::DecisionView> fetch = [session](qint64 after) {
        return session->decisions({}, after, pageSize);
    };
    TANDEM_CO_TRY(all, allPages<session::DecisionView>(fetch));
    TextTable table({{u"id"_s, true}, {u"flow"_s}, {u"in"_s}, {u"not"_s}, {u"salesforce"_s},
        {u"startdeliver"_s}, {u"field"_s, false, true}, {u"since"_s}});
    for (const session::DecisionView &decision : all) {
        const bool link = decision.action == session::PlanAction::Link;
        table.add({QString::number(decision.id), flowName(decision.flow),
            link ? u"both"_s : sideTitle(decision.side), session::planActionName(decision.action),
            decision.salesforce.text(), decision.startdeliver.text(),
            link                           ? u"kept apart"_s
                : decision.field.isEmpty() ? u"the whole row"_s
                                           : decision.field,
            timeText(decision.at)});
    }
    co_return listReply(
        "decisions", all, table, u"Nobody said no to a change or a link.\n"_s, false, context);
}

Task<Reply> withdraw(Context *context)
{
    const Result<qint64> id = idArgument(context->argument(0));
    if (!id)
        co_return fail(id.error());
    TANDEM_CO_CHECK(context->session->withdrawDecision(*id));
    co_return decided(
        *id, u"withdrawn"_s, u"Decision %1 is withdrawn; the next run judges again.\n"_s.arg(*id));
}

Task<Reply> errors(Context *context)
{
    session::Session *session = context->session.get();
    Pages<session::RefusalView> fetch = [session](
                                            qint64 after) { return session->refusals({}, after, pageSize); };
    TANDEM_CO_TRY(all, allPages<session::RefusalView>(fetch));
    TextTable table({{u"id"_s, true}, {u"flow"_s}, {u"refused by"_s}, {u"from"_s}, {u"field"_s, false, true},
        {u"code"_s, false, true}, {u"next try"_s}, {u"what"_s, false, true, true}});
    for (const session::RefusalView &refusal : all) {
        table.add({QString::number(refusal.id), flowName(refusal.flow), sideTitle(refusal.side),
            refusal.source.text(), refusal.field.isEmpty() ? u"the whole row"_s : refusal.field, refusal.code,
            timeText(refusal.nextAt), refusal.text});
    }
    co_return listReply("errors", all, table, u"No service refused anything.\n"_s, !all.isEmpty(), context);
}

Task<Reply> retry(Context *context)
{
    QList<qint64> ids;
    for (const QString &argument : std::as_const(context->invocation.arguments)) {
        const Result<qint64> id = idArgument(argument);
        if (!id)
            co_return fail(id.error());
        ids += *id;
    }
    TANDEM_CO_TRY(count, context->session->retryRefusals(ids));
    Reply reply;
    reply.json = dumped({{"retried", count}});
    reply.text = u"The next run tries %1 again.\n"_s.arg(counted(count, u"refusal"_s, u"refusals"_s));
    co_return reply;
}

} // namespace tandem::cli
