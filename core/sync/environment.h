// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/configuration.h"
#include "core/salesforce/salesforceclient.h"
#include "core/startdeliver/startdeliverclient.h"
#include "core/store/cachestore.h"
#include "core/store/statestore.h"
#include "core/sync/gate.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace tandem::sync {

/// How far a run has come, for a progress bar. A value.
struct Progress
{
    QString phase; ///< "reading", "matching", "planning", "writing", "checking", "waiting"
    Flow flow = Flow::Accounts;
    std::optional<Side> side;
    qint64 done = 0;
    qint64 total = 0; ///< 0 = unknown
    QString text; ///< for phases that need a sentence
};

/// What a run works with. Everything it points to outlives the run; lives on the sync thread.
struct Environment
{
    salesforce::SalesforceClient *salesforce = nullptr;
    startdeliver::StartdeliverClient *startdeliver = nullptr;
    store::StateStore *state = nullptr;
    store::CacheStore *cache = nullptr;
    std::shared_ptr<Clock> clock;
    Configuration configuration;
    QString organisationId;
    QString userId; ///< the Salesforce user we write as
    QByteArray timeZone = "UTC"; ///< of that user
    http::Priority priority = http::Priority::Manual;
    qint64 runId = 0;
    qint64 epoch = 0;
    std::stop_token stop;
    std::shared_ptr<Gate> gate; ///< none: nobody overtakes this run
    std::function<void(const Progress &)> progress = [](const Progress &) {};

    [[nodiscard]] Status checkStop() const
    {
        if (!stop.stop_requested())
            return {};
        return fail(ErrorKind::Stopped, QStringLiteral("STOPPED"),
            QStringLiteral(
                "The run was stopped. What was written is recorded; the next run goes on from here."));
    }
};

/// `job` in one transaction that first checks that this process is still the runner (S19).
template <typename T>
[[nodiscard]] QFuture<Result<T>> asRunner(
    const Environment &environment, std::function<Result<T>(store::StateTransaction &)> job)
{
    return environment.state->write<T>([epoch = environment.epoch, job = std::move(job)](
                                           store::StateTransaction &tx) -> Result<T> {
        TANDEM_TRY(current, tx.epoch());
        if (current != epoch) {
            return fail(ErrorKind::Stopped, QStringLiteral("NOT_THE_RUNNER"),
                QStringLiteral(
                    "Another process runs this profile now. This run ended without sending anything more."));
        }
        return job(tx);
    });
}

} // namespace tandem::sync
