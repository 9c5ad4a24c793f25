// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/application.h"

#include "app/cli/help.h"
#include "app/cli/jsonviews.h"
#include "core/session/profilefolder.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

Application::Application(QStringList arguments, QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
{
}

Application::~Application() = default;

void Application::start()
{
    const Output output(wantsJson(m_arguments));
    Result<Invocation> invocation = parseArguments(m_arguments);
    if (!invocation) {
        leave(output.finish(invocation.error()));
        return;
    }
    m_context = std::make_unique<Context>(Context{std::move(*invocation), output,
        ProgressMeter(system::standardErrorIsTerminal(), Output::messageWidth()), nullptr});
    if (const auto reply = answerWithoutCommand()) {
        leave(output.finish(*reply));
        return;
    }
    m_signals = std::make_unique<system::StopSignals>();
    connect(m_signals.get(), &system::StopSignals::requested, this, &Application::stop);
    m_running = execute();
}

std::optional<Reply> Application::answerWithoutCommand() const
{
    const Invocation &invocation = m_context->invocation;
    // Sentences, also where nobody's terminal has to fit them.
    const int width = std::min(m_context->output.width(), 100);
    if (invocation.has(u"help"_s)) {
        if (invocation.command)
            return Reply{helpJson(), commandHelp(*invocation.command, width)};
        return Reply{helpJson(),
            invocation.helpTopic.isEmpty() ? overviewHelp(width) : topicHelp(invocation.helpTopic, width)};
    }
    if (invocation.has(u"version"_s))
        return Reply{dumped({{"version", utf8(versionText())}}), u"tandemctl "_s + versionText()};
    return std::nullopt;
}

Status Application::openSession()
{
    const Invocation &invocation = m_context->invocation;
    session::SessionOptions options;
    options.profile = invocation.value(u"profile"_s, u"default"_s);
    // The name becomes a folder: it must not lead out of Tandem's own.
    if (const Status named = session::checkProfileName(options.profile); !named)
        return usageError(named.error().text);
    options.dataDirectory = invocation.value(u"data-dir"_s);
    // Where they are must be the same at every start: nothing falls back from the keychain to a file.
    options.secrets = invocation.value(u"secrets"_s) == "file"_L1 ? session::SecretsPlace::File
                                                                  : session::SecretsPlace::Keychain;
    m_context->session = std::make_unique<session::Session>(std::move(options));
    showProgress(m_context.get(), m_context->session.get());
    return {};
}

Task<Reply> Application::answer()
{
    Context *context = m_context.get();
    const CommandSpec &command = *context->invocation.command;
    if (command.needs != Needs::Nothing) {
        if (const Status made = openSession(); !made)
            co_return fail(made.error());
    }
    // A look at a profile that does not exist, mostly a name spelt wrong, must not make it.
    const bool exists =
        command.needs != Needs::Profile || session::holdsProfile(context->session->dataDirectory());
    const bool ofFile = command.name == "config validate"_L1 && !context->argument(0).isEmpty();
    if (!exists && command.name == "status"_L1)
        co_return statusOfNothing(context);
    if (!exists && !ofFile) {
        co_return fail(ErrorKind::Configuration, u"NOT_CONFIGURED"_s,
            u"The profile \"%1\" does not exist: there is nothing of it in %2. Make it with \"tandemctl "
            "config init\"."_s.arg(context->session->profile(), context->session->dataDirectory()));
    }
    // What is refused anyway must not make the profile's folder first.
    if (const Status sound = checkBefore(context); !sound)
        co_return fail(sound.error());
    if (command.needs != Needs::Nothing && exists)
        TANDEM_CO_CHECK(context->session->open());
    auto task = functionOf(command.name)(context);
    Result<Reply> reply = co_await std::move(task);
    co_return reply;
}

QCoro::Task<void> Application::execute()
{
    Context *context = m_context.get();
    auto answering = answer();
    const Result<Reply> reply = co_await std::move(answering);
    context->progress.clear();
    // Everything is stored and closed before the result is given out.
    context->session.reset();
    leave(reply ? context->output.finish(*reply) : context->output.finish(reply.error()));
}

void Application::stop()
{
    Context &context = *m_context;
    context.progress.clear();
    if (context.stopping)
        system::endNow(static_cast<int>(ExitCode::Stopped));
    context.stopping = true;
    context.output.note(
        u"Stopping; what is on its way is finished first. A second signal ends at once, which is safe too."_s);
    if (context.onStop)
        context.onStop();
    else if (context.session && context.session->isRunning())
        context.session->stopRun();
    else if (context.session)
        context.session->close(); // what the command waits for ends with "stopped"
}

void Application::leave(ExitCode code)
{
    QMetaObject::invokeMethod(
        this, [this, code] { Q_EMIT finished(static_cast<int>(code)); }, Qt::QueuedConnection);
}

} // namespace tandem::cli
