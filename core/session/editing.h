// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/editorviews.h"
#include "core/session/profile.h"

namespace tandem::session {

// What the editors ask for: editorreads.cpp, trials.cpp, filtertrials.cpp
[[nodiscard]] Task<FlowFields> flowFieldsOf(Profile *profile, Flow flow);
[[nodiscard]] Task<qint64> linkedCount(Profile *profile, Flow flow);
[[nodiscard]] Task<FlowSample> flowSampleOf(Profile *profile, Flow flow);
[[nodiscard]] Task<MappingTrials> tryMappingsOn(
    Profile *profile, FlowConfiguration edited, QStringList keys, std::stop_token stop, qint64 atMost);
[[nodiscard]] Task<QList<ConfigurationProblem>> checkFlowOf(Profile *profile, FlowConfiguration flow);
[[nodiscard]] Task<FilterTrial> tryFilterOn(Profile *profile, Flow flow, Side side, Filter filter);
[[nodiscard]] Task<QList<FieldChoice>> fieldChoicesOf(Profile *profile, Flow flow, Side side, QString field);
[[nodiscard]] Task<bool> saveFlow(Profile *profile, FlowConfiguration before, FlowConfiguration after);

} // namespace tandem::session
