// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/compared.h"

#include <algorithm>

namespace tandem::session {

namespace {

bool looksFurther(const TransformChain &chain)
{
    using Op = TransformStep::Op;
    return std::any_of(chain.begin(), chain.end(), [](const TransformStep &step) {
        return step.op == Op::Link || step.op == Op::Person || step.op == Op::SplitName
            || step.op == Op::JoinName;
    });
}

} // namespace

std::optional<MappedValue> mappedValue(
    const sync::ActiveMapping &active, const Value &salesforce, const Value &startdeliver)
{
    // Both in the form of Startdeliver, unless nothing goes there.
    const bool goesThere = flowsTo(active.mapping.direction, Side::Startdeliver);
    const Side from = goesThere ? Side::Salesforce : Side::Startdeliver;
    const Side to = other(from);
    const Value &value = goesThere ? salesforce : startdeliver;
    const TransformChain &chain = active.mapping.chainTo(to);
    if (looksFurther(chain) || (chain.isEmpty() && !isCut(active.mapping, value, active.field(to))))
        return std::nullopt;
    const auto mapped = mapValue(active.mapping, to, value, active.field(from), active.field(to), {});
    if (!mapped || sameValue(mapped->value, value))
        return std::nullopt;
    return MappedValue{from, mapped->value};
}

std::optional<MappedValue> mappedValue(const sync::FlowContext &flow, const store::Conflict &conflict)
{
    const auto active = std::find_if(flow.mappings.begin(), flow.mappings.end(),
        [&conflict](const sync::ActiveMapping &known) { return known.mapping.key() == conflict.mappingKey; });
    if (active == flow.mappings.end())
        return std::nullopt;
    return mappedValue(*active, conflict.salesforceValue, conflict.startdeliverValue);
}

} // namespace tandem::session
