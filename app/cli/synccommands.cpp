// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/files.h"
#include "app/cli/jsonviews.h"
#include "app/cli/pages.h"
#include "app/cli/plaintext.h"
#include "app/cli/texts.h"
#include "app/cli/texttable.h"
#include "core/session/undo.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsShown = 200;

QString changeText(const session::PlanRowView &row)
{
    QStringList parts;
    for (const session::FieldChangeView &change : row.changes) {
        const QString to = change.clears ? u"cleared"_s : valueText(change.after);
        if (row.action == session::PlanAction::Create)
            parts += change.field + u": "_s + to;
        else
            parts += u"%1: %2 → %3"_s.arg(change.field, valueText(change.before), to);
    }
    return parts.join(u", "_s);
}

QString rowsText(const QList<session::PlanRowView> &rows, int width)
{
    TextTable table({{u""_s}, {u"flow"_s}, {u"in"_s}, {u""_s}, {u"record"_s, false, true},
        {u"changes"_s, false, true, true}});
    for (const session::PlanRowView &row : rows.first(std::min(rows.size(), rowsShown))) {
        table.add({row.ticked ? u"x"_s : u"-"_s, flowName(row.flow), sideTitle(row.side),
            session::planActionName(row.action), row.title.isEmpty() ? row.target.text() : row.title,
            changeText(row)});
    }
    QString text = table.toString(width);
    if (rows.size() > rowsShown)
        text += u"... and %1 more; --json and --save have all\n"_s.arg(rows.size() - rowsShown);
    return text;
}

QString planText(const session::PlanView &plan, const QList<session::PlanRowView> &rows, int width)
{
    if (plan.rows == 0 && plan.undoes > 0) {
        return u"Nothing is left to undo of run %1: what it wrote was changed since, or is set back already.\n"_s
            .arg(plan.undoes);
    }
    if (plan.rows == 0)
        return u"Nothing to do: both services agree, as far as they are allowed to.\n"_s;
    QString text = u"Plan %1: %2. Nothing was written yet.\n\n"_s.arg(plan.id).arg(
        counted(plan.rows, u"change"_s, u"changes"_s));
    if (plan.undoes > 0) {
        text +=
            u"It sets back what run %1 wrote and nobody changed since. What the run made is proposed to be "
            u"deleted, and stays unless you set \"ticked\": true in the saved plan.\n\n"_s.arg(plan.undoes);
        if (const qint64 staying = session::leftOfRun(plan); staying > 0) {
            text +=
                u"Of what it wrote %1 as it is: changed since, set back already, gone, or not to be written back.\n\n"_s
                    .arg(counted(staying, u"record stays"_s, u"records stay"_s));
        }
    }
    if (!plan.existing.isEmpty())
        text += u"It is about values that are there already: %1.\n\n"_s.arg(plan.existing.join(u", "_s));
    for (const session::PlanClass &entry : plan.classes) {
        text += u"  %1: %2 %3 in %4%5\n"_s.arg(flowName(entry.flow), session::planActionName(entry.action),
            QString::number(entry.rows), sideTitle(entry.side),
            entry.clears > 0 ? u", %1 with a field that is cleared"_s.arg(entry.clears) : QString());
    }
    for (const session::PlanBackfill &entry : plan.backfill) {
        text += u"  %1: %2 for the first time in %3: %4, %5\n"_s.arg(flowName(entry.flow), entry.mapping,
            sideTitle(entry.side), counted(entry.rows, u"record"_s, u"records"_s),
            counted(entry.calls, u"call"_s, u"calls"_s));
    }
    text +=
        u"\nApplying it takes %1 to Salesforce and %2 to Startdeliver, about %3 at the present rate.\n\n"_s
            .arg(counted(plan.requests.salesforce, u"call"_s, u"calls"_s),
                counted(plan.requests.startdeliver, u"call"_s, u"calls"_s), durationText(plan.seconds));
    return text + rowsText(rows, width);
}

Task<QList<session::PlanRowView>> allRows(session::Session *session, qint64 planId)
{
    std::function<QFuture<Result<QList<session::PlanRowView>>>(qint64)> fetch =
        [session, planId](qint64 after) { return session->planRows(planId, {}, after, pageSize); };
    TANDEM_CO_TRY(rows, allPages<session::PlanRowView>(fetch));
    co_return rows;
}

Task<bool> savePlan(session::Session *session, qint64 planId, QString file)
{
    TANDEM_CO_TRY(document, session->exportPlan(planId));
    const Status written = writeFile(file, document);
    if (!written)
        co_return fail(written.error());
    co_return true;
}

/// Why a run ended early belongs to standard error; with --json it is in the document.
void noteError(const Context *context, const session::RunReport &report)
{
    if (report.error && !context->output.json())
        context->output.noteError(*report.error);
}

Reply runReply(const Context *context, const session::RunReport &report)
{
    const bool strict = context->strict();
    const int width = context->output.width();
    noteError(context, report);
    Reply reply;
    reply.json = dumped({{"run", runJson(report)}});
    const QString standing = standingText(report.standing);
    reply.text = reportText(report, width) + (standing.isEmpty() ? QString() : u'\n' + standing);
    reply.code = exitCodeFor(report, strict);
    return reply;
}

/// What plan and undo print of the plan that they made.
Task<Reply> planReply(Context *context, session::PlanView plan)
{
    session::Session *session = context->session.get();
    Json document = {{"plan", toJson(plan)}, {"run", runJson(plan.report)}};
    Reply reply;
    if (plan.report.error || plan.report.state == "stopped"_L1) {
        noteError(context, plan.report);
        reply.json = dumped(document);
        reply.text = reportText(plan.report, context->output.width());
        reply.code = exitCodeFor(plan.report, false);
        co_return reply;
    }
    TANDEM_CO_TRY(rows, allRows(session, plan.id));
    document["changes"] = listJson(rows);
    reply.text = planText(plan, rows, context->output.width());
    const QString file = context->invocation.value(u"save"_s);
    if (!file.isEmpty()) {
        TANDEM_CO_CHECK(savePlan(session, plan.id, file));
        document["saved"] = utf8(file);
        reply.text += u"\nSaved to %1. Apply it with: tandemctl apply %1\n"_s.arg(plain(file));
    }
    const QString standing = standingText(plan.report.standing);
    reply.text += standing.isEmpty() ? QString() : u'\n' + standing;
    document["standing"] = toJson(plan.report.standing);
    reply.json = dumped(document);
    const bool waits = context->strict() && plan.report.standing.needsPerson();
    reply.code = plan.rows > 0 || waits ? ExitCode::LeftForPerson : ExitCode::Done;
    co_return reply;
}

/// The plan of existing values that `--mapping` asks for.
Task<session::PlanView> planOfExisting(Context *context, QStringList mappings)
{
    const QList<Flow> flows = context->flows();
    const QString keep = context->invocation.value(u"keep"_s);
    if (flows.size() != 1 || keep.isEmpty() || mappings.isEmpty()) {
        co_return usageError(
            u"--mapping and --keep (salesforce, startdeliver or blanks) go together, with one --flow."_s);
    }
    const FirstAgreement choice = keep == "salesforce"_L1 ? FirstAgreement::SalesforceWins
        : keep == "startdeliver"_L1                       ? FirstAgreement::StartdeliverWins
                                                          : FirstAgreement::FillBlanks;
    TANDEM_CO_TRY(plan, context->session->planExisting(flows.first(), mappings, choice));
    co_return plan;
}

} // namespace

Task<Reply> plan(Context *context)
{
    const QStringList mappings = context->invocation.options.value(u"mapping"_s);
    if (!mappings.isEmpty() || context->invocation.has(u"keep"_s)) {
        TANDEM_CO_TRY(existing, planOfExisting(context, mappings));
        auto replying = planReply(context, existing);
        co_return co_await std::move(replying);
    }
    TANDEM_CO_TRY(plan, context->session->plan(context->flows()));
    auto replying = planReply(context, plan);
    co_return co_await std::move(replying);
}

Task<Reply> undo(Context *context)
{
    const Result<qint64> id = idArgument(context->argument(0));
    if (!id)
        co_return fail(id.error());
    TANDEM_CO_TRY(plan, context->session->planUndo(*id));
    auto replying = planReply(context, plan);
    co_return co_await std::move(replying);
}

Task<Reply> apply(Context *context)
{
    const Result<QByteArray> document = readFile(context->argument(0));
    if (!document)
        co_return fail(document.error());
    session::Session *session = context->session.get();
    TANDEM_CO_TRY(imported, session->importPlan(*document));
    if (imported.unticked > 0)
        context->output.note(
            u"%1 left out."_s.arg(counted(imported.unticked, u"change is"_s, u"changes are"_s)));
    TANDEM_CO_TRY(report, session->apply(imported.planId, true));
    co_return runReply(context, report);
}

Task<Reply> sync(Context *context)
{
    TANDEM_CO_TRY(report, context->session->sync(context->flows(), context->invocation.has(u"full"_s)));
    co_return runReply(context, report);
}

} // namespace tandem::cli
