// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/files.h"
#include "app/cli/jsonviews.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

Json problemJson(const ConfigurationProblem &problem)
{
    return {{"path", utf8(problem.path)}, {"line", problem.line}, {"text", utf8(problem.text)},
        {"warning", problem.warning}};
}

/// "FILE:LINE: PATH: TEXT", a line each.
QString problemLines(const QList<ConfigurationProblem> &problems, const QString &name)
{
    QString text;
    for (const ConfigurationProblem &problem : problems) {
        const QString place = problem.line > 0 ? u"%1:%2"_s.arg(name).arg(problem.line) : name;
        text += u"%1: %2%3: %4\n"_s.arg(place, problem.warning ? u"warning: "_s : QString(),
            problem.path.isEmpty() ? u"/"_s : problem.path, problem.text);
    }
    return text;
}

Reply validation(const QByteArray &document, const QString &name)
{
    const ParsedConfiguration result = parseConfiguration(document);
    Reply reply;
    Json problems = Json::array();
    for (const ConfigurationProblem &problem : result.problems)
        problems.push_back(problemJson(problem));
    reply.text = problemLines(result.problems, name);
    const bool valid = result.configuration.has_value();
    reply.code = valid ? ExitCode::Done : ExitCode::Usage;
    reply.text += valid ? u"%1 is a valid configuration.\n"_s.arg(name)
                        : u"%1 cannot be used: mend what is named above.\n"_s.arg(name);
    reply.json = dumped({{"valid", valid}, {"migrated", result.migrated}, {"problems", std::move(problems)}});
    return reply;
}

Reply document(const QByteArray &bytes)
{
    Reply reply;
    reply.json = bytes;
    reply.text = QString::fromUtf8(bytes);
    reply.raw = true;
    return reply;
}

QString configurationFile(const Context *context)
{
    return context->session->dataDirectory() + u"/config.json"_s;
}

} // namespace

Status checkImport(Context *context)
{
    const QString file = context->argument(0);
    TANDEM_TRY(bytes, readFile(file));
    context->document = bytes;
    const ParsedConfiguration result = parseConfiguration(bytes);
    if (result.configuration)
        return {};
    return fail(ErrorKind::Configuration, u"CONFIG_INVALID"_s,
        u"%1 cannot be imported; the configuration of the profile is as it was."_s.arg(file),
        problemLines(result.problems, file).trimmed());
}

Task<Reply> configInit(Context *context)
{
    const QString file = configurationFile(context);
    TANDEM_CO_TRY(done, context->session->initConfiguration(context->invocation.value(u"template"_s)));
    Reply reply;
    reply.text =
        u"Wrote %1. Put the consumer key of the External Client App in it (salesforce, clientId), then "
        "connect.\n"_s.arg(file);
    reply.json = dumped({{"written", done}, {"file", utf8(file)}});
    co_return reply;
}

Task<Reply> configShow(Context *context)
{
    TANDEM_CO_TRY(text, context->session->configurationText());
    co_return document(text);
}

Task<Reply> configValidate(Context *context)
{
    const QString file = context->argument(0);
    if (!file.isEmpty()) {
        const Result<QByteArray> read = readFile(file);
        if (!read)
            co_return fail(read.error());
        co_return validation(*read, file);
    }
    const QString own = configurationFile(context);
    TANDEM_CO_TRY(text, context->session->configurationText());
    co_return validation(text, own);
}

Task<Reply> configImport(Context *context)
{
    const QString file = configurationFile(context);
    TANDEM_CO_TRY(done, context->session->importConfiguration(context->document));
    Reply reply;
    reply.text = u"%1 is now the configuration of the profile.\n"_s.arg(context->argument(0));
    reply.json = dumped({{"imported", done}, {"file", utf8(file)}});
    co_return reply;
}

Task<Reply> configExport(Context *context)
{
    TANDEM_CO_TRY(text, context->session->configurationText());
    const QString file = context->argument(0);
    if (file.isEmpty())
        co_return document(text);
    const Status written = writeFile(file, text);
    if (!written)
        co_return fail(written.error());
    Reply reply;
    reply.text = u"Wrote the configuration to %1.\n"_s.arg(file);
    reply.json = dumped({{"file", utf8(file)}});
    co_return reply;
}

Task<Reply> configSchema(Context *)
{
    co_return document(configurationSchema());
}

} // namespace tandem::cli
