// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"

namespace tandem::ui {

/// What a person chooses in the set-up; pure functions on the configuration, which stays the only truth.

/// The template whose flows the configuration has, apart from what the set-up itself turns (on and off,
/// schedules, the start of history); empty: somebody has changed them.
[[nodiscard]] QString templateOf(const Configuration &configuration);

/// The flows and switches of a template, with everything that concerns connections as it is. Empty name: the
/// configuration itself.
[[nodiscard]] Configuration withTemplate(const Configuration &configuration, const QString &templateName);

/// Flows on and off, with the switches that say the same.
[[nodiscard]] Configuration withFlows(Configuration configuration, const QList<Flow> &on);

/// What must be on as well where a flow is on: its records hang on theirs.
[[nodiscard]] QList<Flow> neededBy(Flow flow);

/// True for flows that ask from which day on they read.
[[nodiscard]] bool asksForStart(Flow flow);

/// The line in every flow that is on; an empty line: by hand.
[[nodiscard]] Configuration withSchedule(Configuration configuration, const QString &line);
/// The line that all flows that are on have; none where they differ.
[[nodiscard]] std::optional<QString> commonSchedule(const Configuration &configuration);

/// Nobody has changed the schedules of the template that the configuration is of.
[[nodiscard]] bool hasSchedulesOfTemplate(const Configuration &configuration);

} // namespace tandem::ui
