// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/jsonviews.h"
#include "app/cli/pages.h"
#include "app/cli/plaintext.h"
#include "app/cli/texts.h"
#include "app/cli/texttable.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr int matchRowsRead = 100'000;
constexpr int matchRowsShown = 200;

session::SideCounts written(const session::RunReport &report)
{
    session::SideCounts sum;
    for (const auto &[name, flow] : report.flows) {
        sum.salesforce += flow.created.salesforce + flow.updated.salesforce + flow.deleted.salesforce;
        sum.startdeliver += flow.created.startdeliver + flow.updated.startdeliver + flow.deleted.startdeliver;
    }
    return sum;
}

QString changesText(const QList<session::ChangeView> &changes, int width)
{
    TextTable table({{u"flow"_s}, {u"salesforce"_s}, {u"startdeliver"_s}, {u"action"_s}, {u"in"_s},
        {u"field"_s, false, true}, {u"before"_s, false, true}, {u"after"_s, false, true}});
    for (const session::ChangeView &change : changes) {
        const bool field = !change.field.isEmpty();
        table.add({flowName(change.flow), change.salesforce.text(), change.startdeliver.text(), change.action,
            change.side ? sideTitle(*change.side) : QString(), change.field,
            field ? valueText(change.before) : QString(),
            field || !change.after.isNull() ? valueText(change.after) : QString()});
    }
    return table.isEmpty() ? QString() : u'\n' + table.toString(width);
}

QList<Flow> asked(const Context *context)
{
    const QList<Flow> flows = context->flows();
    return flows.isEmpty() ? allFlows() : flows;
}

Task<QList<session::MatchRow>> rowsOf(session::Session *session, QList<session::MatchingView> flows)
{
    QList<session::MatchRow> all;
    for (const session::MatchingView &flow : flows) {
        TANDEM_CO_TRY(rows, session->matchRows(flow.flow, matchRowsRead));
        all += rows;
    }
    co_return all;
}

QString matchingText(
    const QList<session::MatchingView> &flows, const QList<session::MatchRow> &rows, int width)
{
    TextTable summary({{u"flow"_s}, {u"matching"_s}, {u"linked"_s, true}, {u"exact"_s, true},
        {u"likely"_s, true}, {u"ambiguous"_s, true}, {u"duplicate"_s, true}, {u"only Salesforce"_s, true},
        {u"only Startdeliver"_s, true}});
    for (const session::MatchingView &flow : flows) {
        summary.add({flowName(flow.flow), flow.state, QString::number(flow.linked),
            QString::number(flow.exact), QString::number(flow.likely), QString::number(flow.ambiguous),
            QString::number(flow.duplicate), QString::number(flow.onlyHere.salesforce),
            QString::number(flow.onlyHere.startdeliver)});
    }
    TextTable table({{u"hold"_s, true}, {u"flow"_s}, {u"kind"_s}, {u"in"_s}, {u"record"_s},
        {u"name"_s, false, true}, {u"could be"_s}});
    qsizetype shown = 0;
    for (const session::MatchRow &row : rows) {
        if (row.kind == "exact"_L1 || ++shown > matchRowsShown)
            continue;
        table.add({row.holdId > 0 ? QString::number(row.holdId) : QString(), flowName(row.flow), row.kind,
            sideTitle(row.side), row.record.text(), row.title, candidatesText(row.candidates)});
    }
    QString text = summary.toString(width) + (table.isEmpty() ? QString() : u'\n' + table.toString(width));
    if (shown > matchRowsShown)
        text += u"... and %1 more; --json has all\n"_s.arg(shown - matchRowsShown);
    const bool open =
        std::any_of(flows.begin(), flows.end(), [](const auto &flow) { return flow.state == "open"_L1; });
    if (open)
        text += u"\nWhile a matching is open, nothing is created in its flow. Decide the holds (tandemctl "
                u"decide), or end "
                u"it with what is decided: tandemctl matches --waive\n"_s;
    return text;
}

QString traceText(const session::TraceView &trace, int width)
{
    QString text = sideTitle(trace.side) + u' ' + plain(trace.record.text());
    text += trace.flow ? u" (%1)"_s.arg(flowName(*trace.flow)) : QString();
    text += trace.title.isEmpty() ? u"\n"_s : u": "_s + plain(trace.title) + u'\n';
    for (const session::TraceLine &line : trace.lines)
        text += wrapped(u"%1: %2"_s.arg(line.topic, plain(line.text)), width, u"  "_s) + u'\n';
    return text;
}

} // namespace

Task<Reply> runs(Context *context)
{
    const Result<qint64> limit = idArgument(context->invocation.value(u"limit"_s, u"20"_s));
    if (!limit || *limit > 1'000'000)
        co_return usageError(u"--limit needs a number from 1 to 1000000."_s);
    TANDEM_CO_TRY(runs, context->session->runs(static_cast<int>(*limit)));
    Json list = Json::array();
    TextTable table({{u"run"_s, true}, {u"started"_s}, {u"by"_s, false, true}, {u"state"_s, false, true},
        {u"calls"_s, true}, {u"writes to Salesforce"_s, true}, {u"writes to Startdeliver"_s, true}});
    for (const session::RunReport &report : runs) {
        list.push_back(runJson(report));
        const session::SideCounts writes = written(report);
        table.add({QString::number(report.runId), timeText(report.startedAt), report.trigger, report.state,
            QString::number(report.apiCalls.salesforce + report.apiCalls.startdeliver),
            QString::number(writes.salesforce), QString::number(writes.startdeliver)});
    }
    Reply reply;
    reply.json = dumped({{"runs", std::move(list)}});
    reply.text = table.isEmpty() ? u"There was no run yet.\n"_s : table.toString(context->output.width());
    co_return reply;
}

Task<Reply> run(Context *context)
{
    const Result<qint64> id = idArgument(context->argument(0));
    if (!id)
        co_return fail(id.error());
    session::Session *session = context->session.get();
    TANDEM_CO_TRY(report, session->run(*id));
    std::function<QFuture<Result<QList<session::ChangeView>>>(qint64)> fetch =
        [session, run = *id](qint64 after) { return session->changesOfRun(run, after, pageSize); };
    TANDEM_CO_TRY(changes, allPages<session::ChangeView>(fetch));
    const int width = context->output.width();
    Reply reply;
    reply.json = dumped({{"run", runJson(report)}, {"changes", listJson(changes)}});
    reply.text = reportText(report, width) + (report.error ? report.error->text + u'\n' : QString())
        + changesText(changes, width);
    co_return reply;
}

Task<Reply> links(Context *context)
{
    session::Session *session = context->session.get();
    QList<session::LinkView> all;
    const QList<Flow> flows = asked(context);
    for (const Flow flow : flows) {
        std::function<QFuture<Result<QList<session::LinkView>>>(qint64)> fetch =
            [session, flow](qint64 after) { return session->links(flow, after, pageSize); };
        TANDEM_CO_TRY(found, allPages<session::LinkView>(fetch));
        all += found;
    }
    TextTable table(
        {{u"flow"_s}, {u"salesforce"_s}, {u"startdeliver"_s}, {u"state"_s}, {u"by"_s}, {u"since"_s}});
    for (const session::LinkView &link : all) {
        table.add({flowName(link.flow), link.salesforce.text(), link.startdeliver.text(),
            link.inScope ? link.state : link.state + u", out of scope"_s, link.origin,
            timeText(link.createdAt)});
    }
    Reply reply;
    reply.json = dumped({{"links", listJson(all)}});
    reply.text = table.isEmpty() ? u"Nothing is linked yet.\n"_s : table.toString(context->output.width());
    co_return reply;
}

Task<Reply> trace(Context *context)
{
    TANDEM_CO_TRY(trace, context->session->trace(context->argument(0)));
    Reply reply;
    reply.json = dumped(toJson(trace));
    reply.text = traceText(trace, context->output.width());
    co_return reply;
}

Task<Reply> matches(Context *context)
{
    session::Session *session = context->session.get();
    Json document;
    QString done;
    if (context->invocation.has(u"accept-exact"_s)) {
        TANDEM_CO_TRY(again, session->acceptExactMatches());
        document["judgedAgain"] = again;
        done += u"The next run judges %1 without a partner again and links the exact matches.\n\n"_s.arg(
            counted(again, u"record"_s, u"records"_s));
    }
    if (context->invocation.has(u"waive"_s)) {
        TANDEM_CO_CHECK(session->waiveMatching());
        document["waived"] = true;
        done += u"The matching is ended: the next run creates what has no partner and is not held.\n\n"_s;
    }
    TANDEM_CO_TRY(flows, session->matching());
    TANDEM_CO_TRY(rows, rowsOf(session, flows));
    document["matching"] = listJson(flows);
    document["records"] = listJson(rows);
    Reply reply;
    reply.json = dumped(document);
    reply.text = done + matchingText(flows, rows, context->output.width());
    const bool waits = std::any_of(rows.begin(), rows.end(), [](const auto &row) { return row.holdId > 0; });
    if (context->strict() && waits)
        reply.code = ExitCode::LeftForPerson;
    co_return reply;
}

} // namespace tandem::cli
