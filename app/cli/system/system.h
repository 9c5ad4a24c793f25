// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <optional>

/// What the command line needs of the operating system. One source file for each system.
namespace tandem::cli::system {

/// Writing to a closed pipe fails instead of ending the program in the middle of a run.
void ignoreBrokenPipes();
/// Where a caller closed one of the three standard streams (">&-"), the next file that is opened would get
/// its number, and the result would be written into it: takes those numbers. Call it before anything is
/// opened.
void fillStandardStreams();

[[nodiscard]] bool standardOutputIsTerminal();
[[nodiscard]] bool standardErrorIsTerminal();
[[nodiscard]] bool standardInputIsTerminal();
/// systemd's journal reads standard error: JOURNAL_STREAM names the very stream, not one that was inherited
/// and redirected (systemd.exec(5)).
[[nodiscard]] bool standardErrorIsJournal();
/// Columns of the terminal behind the stream; 0 where there is none.
[[nodiscard]] int standardOutputWidth();
[[nodiscard]] int standardErrorWidth();

/// Writes everything. False where the other end is closed or the disk is full; `brokenPipe` tells which.
bool writeStandardOutput(const QByteArray &bytes, bool *brokenPipe = nullptr);
void writeStandardError(const QByteArray &bytes);

/// Up to `limit` bytes of standard input, to its end; of a terminal one line, without showing what is typed:
/// the prompt is shown once that is so. Nothing where a stop signal came first.
[[nodiscard]] std::optional<QByteArray> readSecretInput(qsizetype limit, const QByteArray &prompt = {});

/// Hands the address to the person's browser. False where the system has no way to do so.
bool openBrowser(const QUrl &url);

/// Tells the service manager that started this program (systemd: sd_notify(3)); nothing where there is none.
void tellServiceManager(const QByteArray &state);
/// How often it wants a sign of life; zero: never.
[[nodiscard]] std::chrono::milliseconds watchdogInterval();

/// Ends the program at once, without another step.
[[noreturn]] void endNow(int exitCode);

/// Emits `requested` in the event loop for each SIGINT or SIGTERM. One instance; lives on the main thread.
class StopSignals : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void requested();

private:
    void read();
};

} // namespace tandem::cli::system
