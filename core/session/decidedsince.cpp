// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/decidedsince.h"

#include "core/session/planops.h"
#include "core/session/session_p.h"

#include <nlohmann/json.hpp>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

constexpr size_t runsKept = 32;

QString decidedKey()
{
    return u"decided"_s;
}

/// How often was decided after each run began and before the next one did. Runs have numbers in their order,
/// whatever the clock is set to.
using Decided = std::map<qint64, qint64>;

Result<Decided> storedDecided(store::StateTransaction &tx)
{
    TANDEM_TRY(stored, tx.meta(decidedKey()));
    Decided decided;
    const auto json = nlohmann::json::parse(stored.begin(), stored.end(), nullptr, false);
    if (!json.is_object())
        return decided;
    for (const auto &[run, count] : json.items()) {
        if (count.is_number_integer())
            decided[QByteArray::fromStdString(run).toLongLong()] = count.get<qint64>();
    }
    return decided;
}

Result<qint64> countSince(store::StateTransaction &tx, qint64 planId)
{
    TANDEM_TRY(plan, knownPlan(tx, planId));
    TANDEM_TRY(decided, storedDecided(tx));
    qint64 count = 0;
    for (auto it = decided.lower_bound(plan.runId); it != decided.end(); ++it)
        count += it->second;
    return count;
}

Task<qint64> decidedSinceOf(Profile *profile, qint64 planId)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<qint64>(store::StateTransaction &)> job =
        [planId](store::StateTransaction &tx) { return countSince(tx, planId); };
    TANDEM_CO_TRY(count, profile->state->read<qint64>(job));
    co_return count;
}

} // namespace

Status noteDecided(store::StateTransaction &tx, qint64 count)
{
    if (count == 0)
        return {};
    TANDEM_TRY(runs, tx.runs(1));
    TANDEM_TRY(decided, storedDecided(tx));
    decided[runs.isEmpty() ? 0 : runs.first().id] += count;
    // A plan from before what goes here still finds all that came later.
    while (decided.size() > runsKept)
        decided.erase(decided.begin());
    nlohmann::json json = nlohmann::json::object();
    for (const auto &[run, times] : decided)
        json[std::to_string(run)] = times;
    return tx.setMeta(decidedKey(), QByteArray::fromStdString(json.dump()));
}

Session::Answer<qint64> decidedSince(Session *session, qint64 planId)
{
    return insideOf(*session).ask<qint64>([planId](Profile *p) { return decidedSinceOf(p, planId); });
}

} // namespace tandem::session
