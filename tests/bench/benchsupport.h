// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/engine.h"
#include "tests/bench/figures.h"
#include "tests/support/await.h"
#include "tests/support/memorysecretstore.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

namespace tandem::bench {

/// Where two simulated services listen and how to sign in there.
struct Services
{
    QUrl salesforce;
    QUrl startdeliver;
    QByteArray accessToken;
    QByteArray refreshToken;
    QByteArray apiKey;
};

/// `tandem-sandbox` as another process, so that its memory and its threads are not ours. Ends with the
/// object.
class SandboxProcess
{
public:
    explicit SandboxProcess(const QStringList &arguments);
    ~SandboxProcess();
    [[nodiscard]] const Services &services() const { return m_services; }
    [[nodiscard]] qint64 megabytes() const; ///< resident at the moment; 0 where the system does not say

private:
    QProcess m_process;
    Services m_services;
};

/// A new profile's stores, clients and engine in a temporary folder, on the real clock.
class Profile
{
public:
    explicit Profile(const Services &services);
    ~Profile();

    /// Closes the stores and opens them again, as a restart does.
    void reopen();
    /// Ends the program with the error's text where the run fails.
    [[nodiscard]] sync::RunReport run(sync::RunRequest request = {});
    /// Both clients signed in, this process the runner.
    void connect();
    [[nodiscard]] sync::FlowContext accounts();
    void waiveMatching(); ///< creates are no longer locked
    [[nodiscard]] http::Meter meter(Side side) const;

    Configuration configuration;
    std::shared_ptr<Clock> clock;
    std::unique_ptr<store::StateStore> state;
    std::unique_ptr<store::CacheStore> cache;
    std::unique_ptr<salesforce::SalesforceClient> salesforceClient;
    std::unique_ptr<startdeliver::StartdeliverClient> startdeliverClient;
    std::unique_ptr<sync::Engine> engine;

private:
    void open();
    void close();
    std::shared_ptr<MemorySecretStore> m_secrets;
    QTemporaryDir m_directory;
};

/// The 20 fields of an account that the reading benchmarks ask for.
[[nodiscard]] QStringList twentyFields();

/// The result's value; ends the program with the error's text where there is none.
template <typename T> T need(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().text), qPrintable(result.error().detail));
    return std::move(*result);
}
template <typename T> T need(QFuture<Result<T>> future, const char *what)
{
    future.waitForFinished();
    return need(future.takeResult(), what);
}

/// Turns the event loop until it holds; it is looked at after every event. However long it takes: await() of
/// the tests gives up after a minute or two.
void until(const std::function<bool()> &holds);
/// The answer of a session, while the window goes on; ends the program where it is an error.
template <typename T> T answer(QFuture<Result<T>> future, const char *what)
{
    until([&future] { return future.isFinished(); });
    return need(std::move(future), what);
}

/// Tells every few milliseconds how late the event loop of its thread came to it.
class LoopDelay
{
public:
    explicit LoopDelay(std::function<void(double milliseconds)> told);

private:
    void tick();
    std::function<void(double)> m_told;
    QTimer m_timer;
    QElapsedTimer m_since;
};

[[nodiscard]] qint64 peakMegabytes(); ///< of this process, so far
void printLine(const char *format, ...) Q_ATTRIBUTE_FORMAT_PRINTF(1, 2);
/// "name   12345 records/s   (1.23 s)"
void printRate(const char *what, qint64 records, double seconds);
[[nodiscard]] double seconds(const QElapsedTimer &timer);
[[nodiscard]] qint64 numberArgument(int index, qint64 fallback);

} // namespace tandem::bench
