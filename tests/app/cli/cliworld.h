// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/jsonviews.h"
#include "app/sandbox/sandbox.h"
#include "core/domain/configuration.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace tandem::cli {

/// What one start of the program came to.
struct Outcome
{
    int code = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;
    [[nodiscard]] Json json() const { return parsed(out); }
    /// Everything it said, for a failed test.
    [[nodiscard]] QByteArray told() const;
};

/// Compares the exit code; prints what the program said where it differs.
#define VERIFY_EXIT(outcome, expected)                                                                       \
    do {                                                                                                     \
        const tandem::cli::Outcome &exitOf = (outcome);                                                      \
        QVERIFY2(                                                                                            \
            exitOf.code == (expected), exitOf.told().append("\nexpected exit code " #expected).constData()); \
    } while (false)

/// The keys of an object in their order, "run changes".
[[nodiscard]] QByteArray keysOf(const Json &json);
/// A member as text; empty where it is none.
[[nodiscard]] QString textAt(const Json &json, const char *key);
/// The first element for which `member` has that text; null where there is none.
[[nodiscard]] Json elementWith(const Json &list, const char *member, const std::string &text);
/// What a JSON error says: "CODE".
[[nodiscard]] QString errorCode(const Outcome &outcome);

[[nodiscard]] sandbox::SandboxOptions companies(int count);

/// The real program beside both simulated services: starts it as a script would, in a folder of its own.
class CliWorld
{
public:
    explicit CliWorld(sandbox::SandboxOptions options = companies(10));

    /// With --data-dir and --secrets file before the arguments.
    [[nodiscard]] Outcome run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same with --json after them.
    [[nodiscard]] Outcome json(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Only the arguments.
    [[nodiscard]] Outcome bare(const QStringList &arguments, const QByteArray &input = {}) const;
    /// A shell line; $TANDEM stands for the program with the options of run().
    [[nodiscard]] Outcome shell(const QByteArray &line) const;
    /// The program with its options, not started yet: for what needs signals or a terminal.
    [[nodiscard]] std::unique_ptr<QProcess> prepare(const QStringList &arguments) const;
    [[nodiscard]] static Outcome finish(QProcess &process, int timeout = 60'000);

    [[nodiscard]] Configuration configuration() const;
    /// Imports the configuration, changed by `edit`.
    [[nodiscard]] Outcome configure(const std::function<void(Configuration &)> &edit = {}) const;
    /// Plays the browser: answers the page at the address the program prints, and follows it back.
    [[nodiscard]] Outcome connectSalesforce(
        const QString &answer = QStringLiteral("allow"), const QStringList &options = {}) const;
    [[nodiscard]] Outcome connectStartdeliver(
        const QByteArray &key = sandbox::Sandbox::apiKey(), const QStringList &options = {}) const;
    /// Configured and both connected.
    [[nodiscard]] bool connectBoth() const;
    /// Connected, matching ended, and nothing left to do for accounts.
    [[nodiscard]] bool settle() const;

    /// A company that lives in Salesforce only.
    QByteArray addAccount(const std::string &name);
    /// How many customers of that name Startdeliver has.
    [[nodiscard]] size_t customers(const std::string &name);
    void setStartdeliver(qint64 id, const nlohmann::json &changes);
    void setSalesforce(const QByteArray &id, const nlohmann::json &fields);
    /// Ids of the first pairs of accounts, in the order of their links.
    [[nodiscard]] QList<std::pair<QByteArray, qint64>> pairs() const;
    /// Changes that were sent to either service so far.
    [[nodiscard]] int writes();

    [[nodiscard]] QString path(const QString &name) const { return directory.filePath(name); }
    [[nodiscard]] QString profile() const { return directory.filePath(folder); }
    [[nodiscard]] QByteArray read(const QString &name) const;
    QString write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir directory;
    QString folder = QStringLiteral("profile"); ///< of the profile; another name is another profile
    mutable sandbox::Sandbox services;
    quint16 redirectPort = 0;

private:
    [[nodiscard]] QStringList common(const QStringList &arguments) const;
};

} // namespace tandem::cli
