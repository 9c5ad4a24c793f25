// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/editing.h"
#include "core/session/session_p.h"

namespace tandem::session {

Session::Answer<FlowFields> Session::flowFields(Flow flow)
{
    return d->ask<FlowFields>([flow](Profile *p) { return flowFieldsOf(p, flow); });
}

Session::Answer<FlowSample> Session::flowSample(Flow flow)
{
    return d->ask<FlowSample>([flow](Profile *p) { return flowSampleOf(p, flow); });
}

Session::Answer<MappingTrials> Session::tryMappings(
    const FlowConfiguration &edited, const QStringList &keys, const std::stop_token &stop, qint64 atMost)
{
    return d->ask<MappingTrials>([=](Profile *p) { return tryMappingsOn(p, edited, keys, stop, atMost); });
}

Session::Answer<QList<ConfigurationProblem>> Session::checkFlow(const FlowConfiguration &flow)
{
    return d->ask<QList<ConfigurationProblem>>([flow](Profile *p) { return checkFlowOf(p, flow); });
}

Session::Answer<FilterTrial> Session::tryFilter(Flow flow, Side side, const Filter &filter)
{
    return d->ask<FilterTrial>([=](Profile *p) { return tryFilterOn(p, flow, side, filter); });
}

Session::Answer<QList<FieldChoice>> Session::fieldChoices(Flow flow, Side side, const QString &field)
{
    return d->ask<QList<FieldChoice>>([=](Profile *p) { return fieldChoicesOf(p, flow, side, field); });
}

Session::Done Session::saveFlow(const FlowConfiguration &before, const FlowConfiguration &after)
{
    return d->ask<bool>([=](Profile *p) { return session::saveFlow(p, before, after); });
}

} // namespace tandem::session
