// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

QList<Flow> Context::flows() const
{
    QList<Flow> flows;
    const QStringList names = invocation.options.value(u"flow"_s);
    for (const QString &name : names) {
        const auto flow = flowFromName(name);
        if (flow && !flows.contains(*flow))
            flows += *flow;
    }
    return flows;
}

Status checkBefore(Context *context)
{
    const QString command = context->invocation.command->name;
    if (command == "config import"_L1)
        return checkImport(context);
    return {};
}

CommandFunction functionOf(const QString &command)
{
    static const QHash<QString, CommandFunction> functions = {{u"config init"_s, configInit},
        {u"config show"_s, configShow}, {u"config validate"_s, configValidate},
        {u"config import"_s, configImport}, {u"config export"_s, configExport},
        {u"config versions"_s, configVersions}, {u"config restore"_s, configRestore},
        {u"config schema"_s, configSchema}, {u"connect salesforce"_s, connectSalesforce},
        {u"connect startdeliver"_s, connectStartdeliver}, {u"disconnect"_s, disconnectSide},
        {u"doctor"_s, doctor}, {u"status"_s, status}, {u"describe"_s, describe}, {u"plan"_s, plan},
        {u"apply"_s, apply}, {u"sync"_s, sync}, {u"undo"_s, undo}, {u"watch"_s, watch},
        {u"webhooks secret"_s, webhooksSecret}, {u"webhooks retire"_s, webhooksRetire},
        {u"webhooks test"_s, webhooksTest}, {u"notices"_s, notices}, {u"runs"_s, runs}, {u"run"_s, run},
        {u"conflicts"_s, conflicts}, {u"resolve"_s, resolve}, {u"matches"_s, matches}, {u"holds"_s, holds},
        {u"decide"_s, decide}, {u"decisions"_s, decisions}, {u"withdraw"_s, withdraw}, {u"errors"_s, errors},
        {u"retry"_s, retry}, {u"links"_s, links}, {u"trace"_s, trace}, {u"demo"_s, demo}};
    return functions.value(command, nullptr);
}

tl::unexpected<Error> usageError(const QString &text)
{
    return fail(ErrorKind::Configuration, u"USAGE"_s, text);
}

Result<qint64> idArgument(const QString &text)
{
    bool ok = false;
    const qint64 id = text.toLongLong(&ok);
    if (!ok || id <= 0)
        return usageError(u"\"%1\" is not a number from the list."_s.arg(text));
    return id;
}

void showProgress(Context *context, session::Session *session)
{
    QObject::connect(session, &session::Session::progress, session,
        [context](const session::Progress &progress) { context->progress.show(progress); });
    QObject::connect(session, &session::Session::problem, session, [context](const Error &error) {
        context->progress.clear();
        context->output.note(error.text, Priority::Warning);
    });
}

} // namespace tandem::cli
