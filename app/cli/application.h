// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "app/cli/system/system.h"

namespace tandem::cli {

/// One start of tandemctl: understands the arguments, runs the command, prints what came of it and says when
/// to leave. Lives on the main thread.
class Application : public QObject
{
    Q_OBJECT
public:
    explicit Application(QStringList arguments, QObject *parent = nullptr);
    ~Application() override;

    /// Begins; `finished` follows in any case, never before this returns to the event loop.
    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    [[nodiscard]] std::optional<Reply> answerWithoutCommand() const;
    [[nodiscard]] Status openSession();
    [[nodiscard]] QCoro::Task<void> execute();
    /// Opens what the command needs, and runs it.
    [[nodiscard]] Task<Reply> answer();
    void stop();
    void leave(ExitCode code);

    QStringList m_arguments;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<system::StopSignals> m_signals;
    std::optional<QCoro::Task<void>> m_running;
};

} // namespace tandem::cli
