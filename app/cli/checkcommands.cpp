// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/jsonviews.h"
#include "app/cli/plaintext.h"
#include "app/cli/texts.h"
#include "app/cli/texttable.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

QString stateWord(session::CheckState state)
{
    switch (state) {
    case session::CheckState::Ok:
        return u"ok"_s;
    case session::CheckState::Warn:
        return u"warn"_s;
    case session::CheckState::Fail:
        return u"FAIL"_s;
    }
    return {};
}

QString checksText(const session::DoctorReport &report, int width)
{
    QString text;
    for (const session::Check &check : report.checks) {
        const QString head = u"%1  %2: "_s.arg(stateWord(check.state), -4).arg(check.area);
        text += wrapped(plain(head + check.what), width) + u'\n';
        if (!check.mend.isEmpty())
            text += wrapped(plain(check.mend), width, u"      "_s) + u'\n';
    }
    if (!report.dialectOverrides.isEmpty()) {
        text +=
            u"\nThis Startdeliver service spells some things differently. Put this into the configuration "
            "(startdeliver, dialectOverrides):\n"_s
            + QString::fromUtf8(report.dialectOverrides) + u'\n';
    }
    return text;
}

QString cursorsText(const session::StatusView &status, int width)
{
    TextTable table(
        {{u"flow"_s}, {u"service"_s}, {u"object"_s, false, true}, {u"records"_s, true}, {u"read up to"_s}});
    for (const session::CursorView &cursor : status.cursors) {
        table.add(
            {flowName(cursor.flow), sideTitle(cursor.side), cursor.object, QString::number(cursor.records),
                cursor.complete ? timeText(cursor.readUpTo) : u"not read yet"_s});
    }
    return table.isEmpty() ? QString() : u'\n' + table.toString(width);
}

QString statusText(const session::StatusView &status, int width)
{
    QString text = u"Profile %1 in %2\n"_s.arg(plain(status.profile), plain(status.directory));
    if (!status.configured)
        text += u"There is no configuration yet: tandemctl config init\n"_s;
    text += connectionText(status.salesforce) + connectionText(status.startdeliver);
    if (status.runner.running)
        text += u"Process %1 on %2 runs this profile since %3.\n"_s.arg(status.runner.processId)
                    .arg(plain(status.runner.host), timeText(status.runner.since));
    if (status.watch)
        text += watchText(*status.watch);
    text += cursorsText(status, width);
    QString matching;
    for (const session::MatchingView &flow : status.matching)
        matching +=
            u"%1: %2 linked, matching %3\n"_s.arg(flowName(flow.flow)).arg(flow.linked).arg(flow.state);
    text += matching.isEmpty() ? QString() : u'\n' + matching;
    if (status.lastRun)
        text +=
            u"\nLast run: %1, %2, %3\n"_s.arg(status.lastRun->runId)
                .arg(timeText(status.lastRun->startedAt), QString(status.lastRun->state).replace(u'-', u' '));
    else
        text += u"\nNothing was synced yet.\n"_s;
    const QString standing = standingText(status.standing);
    text += standing.isEmpty() ? u"Nothing waits for you.\n"_s : standing;
    return text;
}

Json statusJson(const session::StatusView &status)
{
    Json matching = Json::array();
    for (const session::MatchingView &flow : status.matching) {
        matching.push_back(
            {{"flow", utf8(flowName(flow.flow))}, {"state", utf8(flow.state)}, {"linked", flow.linked}});
    }
    const session::RunnerView &runner = status.runner;
    return {{"profile", utf8(status.profile)}, {"directory", utf8(status.directory)},
        {"configured", status.configured},
        {"connections",
            {{"salesforce", toJson(status.salesforce)}, {"startdeliver", toJson(status.startdeliver)}}},
        {"cursors", listJson(status.cursors)}, {"matching", std::move(matching)},
        {"lastRun", status.lastRun ? runJson(*status.lastRun) : Json()},
        {"standing", toJson(status.standing)},
        {"runner",
            {{"running", runner.running}, {"processId", runner.running ? Json(runner.processId) : Json()},
                {"since", toJson(runner.since)}}},
        {"watch", status.watch ? parsed(session::watchJson(*status.watch)) : Json()}};
}

QString rights(const FieldSchema &field)
{
    QStringList words;
    if (field.calculated)
        words += u"calculated"_s;
    else if (!field.creatable && !field.updatable)
        words += u"read only"_s;
    else if (!field.updatable)
        words += u"create only"_s;
    if (field.required)
        words += u"required"_s;
    if (field.externalId)
        words += u"external id"_s;
    return words.join(u", "_s);
}

QString sizeText(const FieldSchema &field)
{
    if (field.precision > 0)
        return u"%1.%2"_s.arg(field.precision).arg(field.scale);
    return field.length > 0 ? QString::number(field.length) : QString();
}

} // namespace

Task<Reply> doctor(Context *context)
{
    TANDEM_CO_TRY(report, context->session->doctor());
    Json document = {{"worst", utf8(stateWord(report.worst()).toLower())},
        {"checks", listJson(report.checks)},
        {"dialectOverrides", report.dialectOverrides.isEmpty() ? Json() : parsed(report.dialectOverrides)}};
    if (report.firstFailure)
        document["error"] = toJson(*report.firstFailure);
    Reply reply;
    reply.json = dumped(document);
    reply.text = checksText(report, context->output.width());
    if (report.firstFailure)
        reply.code = exitCodeFor(report.firstFailure->kind);
    co_return reply;
}

Task<Reply> status(Context *context)
{
    TANDEM_CO_TRY(status, context->session->status());
    Reply reply;
    reply.json = dumped(statusJson(status));
    reply.text = statusText(status, context->output.width());
    if (context->strict() && status.standing.needsPerson())
        reply.code = ExitCode::LeftForPerson;
    co_return reply;
}

Reply statusOfNothing(const Context *context)
{
    session::StatusView status;
    status.profile = context->session->profile();
    status.directory = context->session->dataDirectory();
    status.startdeliver.side = Side::Startdeliver;
    Reply reply;
    reply.json = dumped(statusJson(status));
    reply.text = statusText(status, context->output.width());
    return reply;
}

Task<Reply> describe(Context *context)
{
    const Side side = *sideFromName(context->argument(0));
    TANDEM_CO_TRY(schema, context->session->describe(side, context->argument(1)));
    TextTable table({{u"field"_s}, {u"label"_s, false, true}, {u"type"_s}, {u"size"_s, true},
        {u"rights"_s, false, true}});
    for (const FieldSchema &field : schema.fields)
        table.add({field.name, field.label, fieldTypeName(field.type), sizeText(field), rights(field)});
    Reply reply;
    reply.json = dumped(toJson(schema));
    reply.text = u"%1 of %2: %3\n\n"_s.arg(plain(schema.name), sideTitle(side),
                     counted(schema.fields.size(), u"field"_s, u"fields"_s))
        + table.toString(context->output.width());
    co_return reply;
}

} // namespace tandem::cli
