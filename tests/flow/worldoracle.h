// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "tests/flow/oracle.h"

namespace tandem::sandbox {
class Sandbox;
}
namespace tandem::store {
class StateStore;
}

namespace tandem::test {

/// Where the oracle of S20 looks: both simulated services, and the store and configuration of whoever keeps
/// them in step. Only reads; owns none of them. The test's thread.
struct WorldOracle
{
    sandbox::Sandbox *services = nullptr;
    store::StateStore *state = nullptr;
    const Configuration *configuration = nullptr;
    std::set<QString> deletedByPeople[2] = {}; ///< accounts and customers; contacts and users
    bool swept = false; ///< the last run read everything

    /// What S20 finds wrong, over all flows; empty: all is well.
    [[nodiscard]] QStringList faults() const;
    [[nodiscard]] OracleFlow judged(Flow flow) const; ///< one flow with all that is judged about it
    [[nodiscard]] OracleStore stored(Flow flow) const;
    [[nodiscard]] std::vector<Row> salesforceRows(const QByteArray &object) const;
    [[nodiscard]] std::vector<Row> startdeliverRows(const std::string &entity) const;
    [[nodiscard]] Row startdeliverRow(const std::string &entity, qint64 id) const;
};

/// What S20 finds wrong about notes and comments, in the oracle's own words.
[[nodiscard]] QStringList noteFaults(const WorldOracle &world);
[[nodiscard]] QStringList commentFaults(const WorldOracle &world);
/// The words of an HTML text, as a person reads them.
[[nodiscard]] QString wordsOf(const QString &html);

} // namespace tandem::test
