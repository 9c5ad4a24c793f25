// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/session/settingsviews.h"

/// What settings mean, in sentences.
namespace tandem::ui {

enum class NamedSwitch { Tasks, Owners, Notes, Comments };
inline constexpr std::array namedSwitches{
    NamedSwitch::Tasks, NamedSwitch::Owners, NamedSwitch::Notes, NamedSwitch::Comments};

[[nodiscard]] bool &memberOf(Switches &switches, NamedSwitch which);
[[nodiscard]] QString switchKey(NamedSwitch which); ///< as in the document
[[nodiscard]] QString switchTitle(NamedSwitch which);
/// What happens as it is set now.
[[nodiscard]] QString switchConsequence(NamedSwitch which, const Configuration &configuration);
/// What it costs; `costs` of all flows.
[[nodiscard]] QString switchCost(
    NamedSwitch which, const Configuration &configuration, const QList<session::FlowCost> &costs);
/// The switch that a flow hangs on, where it has none of its own.
[[nodiscard]] std::optional<NamedSwitch> switchOf(Flow flow);

/// What the flow does as it is configured.
[[nodiscard]] QString flowConsequence(const Configuration &configuration, Flow flow);
/// While the calls of what was just switched on are still being counted.
[[nodiscard]] QString costPendingText(bool on);
[[nodiscard]] QString costText(const session::FlowCost &cost);
[[nodiscard]] QString scheduleText(const QString &line); ///< "Every 15 minutes", "Only when you start it"
[[nodiscard]] QString deletesText(DeletePolicy policy);
/// Directions that a flow can go; one: there is nothing to choose.
[[nodiscard]] QList<Direction> directionsOf(Flow flow);
[[nodiscard]] QString directionText(Direction direction);
/// True for flows whose records have a day before which they are not read.
[[nodiscard]] bool hasHistoryStart(Flow flow);

/// True for flows whose records are recognised by match keys from the start; the others' name each other.
[[nodiscard]] bool hasMatchKeys(Flow flow);
[[nodiscard]] QString normaliseText(MatchKey::Normalise rule); ///< "as mail addresses"
[[nodiscard]] QString normaliseMeaning(MatchKey::Normalise rule);
[[nodiscard]] QString matchKeyText(const MatchKey &key); ///< "Email = email, as mail addresses"
[[nodiscard]] QString noMatchKeyText(); ///< what follows where a flow has none

} // namespace tandem::ui
