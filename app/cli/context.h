// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/progressmeter.h"
#include "core/base/task.h"
#include "core/session/session.h"

#include <QCoro/QCoroFuture>

#include <functional>
#include <memory>

namespace tandem::cli {

/// What a command works with. Owned by the application; lives on the main thread until the command has ended.
struct Context
{
    Invocation invocation;
    Output output;
    ProgressMeter progress;
    std::unique_ptr<session::Session> session; ///< open, for commands that need a profile
    QByteArray document = {}; ///< of "config import"; read once, as it may be a pipe
    bool stopping = false; ///< a stop signal came
    /// What a stop signal does; commands that own more than the session (demo) set their own.
    std::function<void()> onStop = {};

    [[nodiscard]] QString argument(int index) const { return invocation.arguments.value(index); }
    [[nodiscard]] bool strict() const { return invocation.has(QStringLiteral("strict")); }
    [[nodiscard]] QList<Flow> flows() const; ///< of --flow; empty: all
};

using CommandFunction = Task<Reply> (*)(Context *context);

/// What can be refused before the profile is opened, so that a refusal leaves nothing behind.
[[nodiscard]] Status checkBefore(Context *context);
/// The function of a command in the table; every one has one.
[[nodiscard]] CommandFunction functionOf(const QString &command);

[[nodiscard]] tl::unexpected<Error> usageError(const QString &text);
[[nodiscard]] Result<qint64> idArgument(const QString &text);
/// Shows the session's progress on standard error.
void showProgress(Context *context, session::Session *session);

// configcommands.cpp
/// Reads the file into the context and says where it is no sound configuration.
[[nodiscard]] Status checkImport(Context *context);
Task<Reply> configInit(Context *context);
Task<Reply> configShow(Context *context);
Task<Reply> configValidate(Context *context);
Task<Reply> configImport(Context *context);
Task<Reply> configExport(Context *context);
Task<Reply> configVersions(Context *context);
Task<Reply> configRestore(Context *context);
Task<Reply> configSchema(Context *context);
// connectcommands.cpp
Task<Reply> connectSalesforce(Context *context);
Task<Reply> connectStartdeliver(Context *context);
Task<Reply> disconnectSide(Context *context);
// checkcommands.cpp
Task<Reply> doctor(Context *context);
Task<Reply> status(Context *context);
/// The status of a profile that does not exist.
[[nodiscard]] Reply statusOfNothing(const Context *context);
Task<Reply> describe(Context *context);
// synccommands.cpp
Task<Reply> plan(Context *context);
Task<Reply> apply(Context *context);
Task<Reply> sync(Context *context);
Task<Reply> undo(Context *context);
// watchcommands.cpp
Task<Reply> watch(Context *context);
Task<Reply> webhooksSecret(Context *context);
Task<Reply> webhooksRetire(Context *context);
Task<Reply> webhooksTest(Context *context);
Task<Reply> notices(Context *context);
/// What runs by itself, for `status`.
[[nodiscard]] QString watchText(const session::WatchView &view);
// lookcommands.cpp
Task<Reply> runs(Context *context);
Task<Reply> run(Context *context);
Task<Reply> links(Context *context);
Task<Reply> trace(Context *context);
Task<Reply> matches(Context *context);
// personcommands.cpp
Task<Reply> conflicts(Context *context);
Task<Reply> resolve(Context *context);
Task<Reply> holds(Context *context);
Task<Reply> decide(Context *context);
Task<Reply> decisions(Context *context);
Task<Reply> withdraw(Context *context);
Task<Reply> errors(Context *context);
Task<Reply> retry(Context *context);
// demo/demo.cpp
Task<Reply> demo(Context *context);

} // namespace tandem::cli
