// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "core/sync/engine.h"
#include "tests/flow/worldoracle.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/testclock.h"

#include <QTemporaryDir>

namespace tandem::test {

/// Two simulated services, a profile's stores and an engine between them, in one process over real HTTP. A
/// test edits both sides, lets the engine run, and compares both services and the store. Lives on the test's
/// thread.
class World
{
public:
    /// `companies` of the seed; 0: both services start without accounts, contacts, customers and users.
    /// `dialect`: how Startdeliver spells things, on both ends of the wire.
    explicit World(int companies = 0, quint32 seed = 1, const QByteArray &dialect = "{}");
    ~World();

    /// Opens stores and clients; again after `close`, as a restart does.
    void open();
    void close();

    [[nodiscard]] Result<sync::RunReport> sync(sync::RunRequest request = {});
    [[nodiscard]] Result<sync::RunReport> plan();
    /// An engine that may overtake a run of `engine`.
    [[nodiscard]] std::unique_ptr<sync::Engine> guestEngine();
    /// A run of these records of one flow only.
    [[nodiscard]] static sync::RunRequest named(
        Flow flow, const QStringList &salesforce, const QList<qint64> &startdeliver);

    // Edits by people, on either side. Ids as text; `account` and `customer` make a record with these fields.
    QString account(const Row &fields);
    QString contact(const Row &fields);
    QString salesforce(const QByteArray &object, const Row &fields); ///< a new record of any kind
    qint64 startdeliver(const std::string &entity, const Row &fields);
    void editSalesforce(const QString &id, const Row &fields);
    qint64 customer(const Row &fields);
    qint64 user(const Row &fields);
    void editStartdeliver(const std::string &entity, qint64 id, const Row &fields);
    void removeSalesforce(const QString &id);
    void undeleteSalesforce(const QString &id);
    void mergeSalesforce(const QString &winner, const QString &loser);
    void removeStartdeliver(const std::string &entity, qint64 id);
    void phoneTrigger(bool on); ///< Salesforce rewrites every phone it saves
    /// A person signs in to Salesforce: a new grant for whoever opens the client next.
    void signIn();
    /// Accounts that mischief has deleted were deleted by people, too.
    void noteMischief();
    [[nodiscard]] Row salesforceRow(const QString &id);
    [[nodiscard]] Row startdeliverRow(const std::string &entity, qint64 id);
    [[nodiscard]] std::vector<Row> salesforceRows(const QByteArray &object);
    [[nodiscard]] std::vector<Row> startdeliverRows(const std::string &entity);

    [[nodiscard]] size_t aliveAccounts(); ///< not deleted
    /// The time of both services and of Tandem goes on by this much.
    void skip(std::chrono::seconds duration);
    /// What S20 finds wrong, over all flows; empty: all is well.
    [[nodiscard]] QStringList faults() { return oracle().faults(); }
    [[nodiscard]] WorldOracle oracle();
    /// The partner of a record by the link table; empty: none.
    [[nodiscard]] QString partnerOf(Flow flow, Side side, const QString &id);
    [[nodiscard]] store::StateTransaction::Counts counts(Flow flow);

    template <typename T> T fromState(std::function<Result<T>(store::StateTransaction &)> job)
    {
        auto future = state->write<T>(std::move(job));
        future.waitForFinished();
        const Result<T> result = future.result();
        if (!result)
            qFatal("the store refused a test's question: %s", qPrintable(result.error().text));
        return *result;
    }

    std::set<QString> deletedByPeople[2]; ///< accounts and customers; contacts and users
    bool swept = false; ///< the last run read everything
    static constexpr std::chrono::milliseconds usualPatience{120'000};
    std::chrono::milliseconds patience = usualPatience; ///< of the next clients, with a silent service
    sandbox::Sandbox services;
    Configuration configuration;
    std::shared_ptr<TestClock> clock;
    std::shared_ptr<MemorySecretStore> secrets;
    std::unique_ptr<store::StateStore> state;
    std::unique_ptr<store::CacheStore> cache;
    std::unique_ptr<salesforce::SalesforceClient> salesforceClient;
    std::unique_ptr<startdeliver::StartdeliverClient> startdeliverClient;
    sync::Environment environment;
    std::unique_ptr<sync::Engine> engine;
    QTemporaryDir directory;
};

} // namespace tandem::test
