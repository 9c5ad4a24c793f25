// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/flow/world.h"

namespace tandem::test {

/// A field of a row as text.
[[nodiscard]] QString text(const Row &row, const char *field);

/// A world in which these flows run beside accounts and contacts, with one linked account and two linked
/// contacts.
class ActivityWorld : public World
{
public:
    explicit ActivityWorld(
        const QList<Flow> &flows, bool sharedActivities = false, const QByteArray &dialect = "{}");

    /// Closes and opens everything, as after a change of the configuration.
    void reopen();
    /// One run that must go well, a minute later.
    sync::RunReport run();
    /// A new cache, an hour later: neither overlap shows what was there before.
    void loseCache();
    [[nodiscard]] static qint64 written(const sync::RunReport &report);
    /// What one more run writes, in words; empty: nothing.
    [[nodiscard]] QStringList writesOfNextRun();

    QString account;
    QString ana;
    QString bo;
    qint64 customer = 0;
    qint64 anaUser = 0;
    qint64 boUser = 0;
};

} // namespace tandem::test
