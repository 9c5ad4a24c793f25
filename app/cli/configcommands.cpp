// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/files.h"
#include "app/cli/jsonviews.h"
#include "app/cli/plaintext.h"
#include "app/cli/texts.h"
#include "app/cli/texttable.h"
#include "core/domain/configdiff.h"

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

/// Why a document cannot become the profile's configuration.
tl::unexpected<Error> notTaken(
    const QString &text, const QList<ConfigurationProblem> &problems, const QString &name)
{
    return fail(ErrorKind::Configuration, u"CONFIG_INVALID"_s, text, problemLines(problems, name).trimmed());
}

using Changes = std::optional<QList<ConfigurationChange>>;

/// Null where there was nothing to compare with.
Json changesJson(const Changes &changes)
{
    if (!changes)
        return {};
    Json list = Json::array();
    for (const ConfigurationChange &change : *changes) {
        Json entry = Json::object();
        entry["path"] = utf8(change.path);
        if (!change.before.isEmpty())
            entry["before"] = parsed(change.before.toUtf8());
        if (!change.after.isEmpty())
            entry["after"] = parsed(change.after.toUtf8());
        list.push_back(std::move(entry));
    }
    return list;
}

/// "PATH: BEFORE → AFTER", a line each; a long list of mappings is cut.
QString changeLines(const Changes &changes)
{
    constexpr int longestValue = 60;
    if (!changes)
        return u"What was there before could not be read.\n"_s;
    const auto shown = [](const QString &value) {
        return value.isEmpty() ? u"-"_s : elided(value, longestValue);
    };
    QString text;
    for (const ConfigurationChange &change : *changes)
        text += u"%1: %2 → %3\n"_s.arg(change.path, shown(change.before), shown(change.after));
    return text;
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
    return notTaken(u"%1 cannot be imported; the configuration of the profile is as it was."_s.arg(file),
        result.problems, file);
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
    if (file.isEmpty() || file == "-"_L1)
        co_return document(text);
    const Status written = writeFile(file, text);
    if (!written)
        co_return fail(written.error());
    Reply reply;
    reply.text = u"Wrote the configuration to %1.\n"_s.arg(file);
    reply.json = dumped({{"file", utf8(file)}});
    co_return reply;
}

Task<Reply> configVersions(Context *context)
{
    TANDEM_CO_TRY(versions, context->session->configurationVersions());
    Json list = Json::array();
    TextTable table({{u"ID"_s}, {u"replaced"_s}});
    for (const session::ConfigurationVersion &version : versions) {
        list.push_back({{"id", utf8(version.id)}, {"replacedAt", toJson(std::optional(version.replacedAt))}});
        table.add({version.id, timeText(version.replacedAt)});
    }
    Reply reply;
    reply.json = dumped({{"versions", std::move(list)}});
    reply.text = table.isEmpty() ? u"No configuration is kept: there was no change yet.\n"_s
                                 : table.toString(context->output.width());
    co_return reply;
}

Task<Reply> configRestore(Context *context)
{
    const QString id = context->argument(0);
    const QString file = configurationFile(context);
    const bool tryOnly = context->invocation.has(u"dry-run"_s);
    TANDEM_CO_TRY(kept, context->session->configurationVersion(id));
    const ParsedConfiguration version = parseConfiguration(kept);
    if (!version.configuration) {
        co_return notTaken(
            u"The kept configuration %1 has errors; the configuration of the profile is as it was."_s.arg(id),
            version.problems, id);
    }
    auto reading = context->session->configurationText();
    const Result<QByteArray> now = co_await reading;
    if (!now && now.error().code != "NOT_CONFIGURED"_L1)
        co_return fail(now.error());
    // As saving it writes it.
    const QByteArray after = tandem::toJson(*version.configuration);
    const bool same = now && *now == after;
    Changes changes;
    if (const auto before = parseConfiguration(now.value_or(QByteArray())).configuration)
        changes = changesBetween(*before, *version.configuration);
    Reply reply;
    reply.text = changeLines(changes);
    if (same) {
        reply.text = u"%1 is as it was then. Nothing was changed.\n"_s.arg(file);
    } else if (tryOnly) {
        reply.text += u"Nothing was changed: this is what it would restore.\n"_s;
    } else {
        TANDEM_CO_CHECK(context->session->importConfiguration(kept));
        reply.text += u"%1 is restored. What it said before is kept: see config versions.\n"_s.arg(file);
    }
    reply.json = dumped({{"restored", !same && !tryOnly}, {"id", utf8(id)}, {"file", utf8(file)},
        {"changes", changesJson(changes)}});
    co_return reply;
}

Task<Reply> configSchema(Context *)
{
    co_return document(configurationSchema());
}

} // namespace tandem::cli
