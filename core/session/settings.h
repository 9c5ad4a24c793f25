// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"
#include "core/session/settingsviews.h"

namespace tandem::session {

// What the editors of the whole configuration ask for: configversions.cpp, peopleops.cpp, costs.cpp,
// historycounts.cpp
[[nodiscard]] Task<QList<ConfigurationVersion>> configurationVersionsOf(Profile *profile);
[[nodiscard]] Task<QByteArray> configurationVersionOf(Profile *profile, QString id);
[[nodiscard]] Task<ConfigurationFile> configurationFileOf(Profile *profile);
[[nodiscard]] Task<bool> followConfiguration(Profile *profile);
[[nodiscard]] Task<PeopleView> peopleOf(Profile *profile);
[[nodiscard]] Task<QList<FlowCost>> flowCostsOf(Profile *profile, Configuration configuration);

[[nodiscard]] Task<QList<HistoryCount>> historyCountsOf(
    Profile *profile, Flow flow, Configuration configuration);

/// Keeps the file at `path` before it is replaced, so that a change can be looked up and taken back.
void keepVersion(const Profile &profile, const QString &path);

} // namespace tandem::session
