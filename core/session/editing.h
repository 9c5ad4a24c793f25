// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/editorviews.h"
#include "core/session/profile.h"

namespace tandem::session {

// What the editors ask for: editorreads.cpp, trials.cpp, filtertrials.cpp
[[nodiscard]] Task<FlowFields> flowFieldsOf(Profile *profile, Flow flow);
[[nodiscard]] Task<FlowSample> flowSampleOf(Profile *profile, Flow flow);
[[nodiscard]] Task<MappingTrial> tryMappingOn(Profile *profile, Flow flow, FieldMapping mapping);
[[nodiscard]] Task<QList<ConfigurationProblem>> checkFlowOf(Profile *profile, FlowConfiguration flow);
[[nodiscard]] Task<FilterTrial> tryFilterOn(Profile *profile, Flow flow, Side side, Filter filter);
[[nodiscard]] Task<QList<FieldChoice>> fieldChoicesOf(Profile *profile, Flow flow, Side side, QString field);
[[nodiscard]] Task<bool> saveFlow(Profile *profile, FlowConfiguration before, FlowConfiguration after);

/// The next window of linked pairs as the cache has them; `after` moves on, to 0 after the last.
[[nodiscard]] Task<QList<SamplePair>> eachPairWindow(Profile *profile, Flow flow, qint64 *after);

} // namespace tandem::session
