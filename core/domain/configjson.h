// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configfields.h"

#include <nlohmann/json.hpp>

namespace tandem {

/// Keeps members in the order in which they were put in: the document's order is part of its form.
using ordered_json = nlohmann::ordered_json;

/// One argument of a transform in the document.
struct TransformArgument
{
    enum class Kind { Part, Values, Scalar, Length, Flow, Zone, Flag };
    QLatin1StringView key;
    Kind kind;
    bool needed;
};

/// The arguments a transform takes.
[[nodiscard]] QList<TransformArgument> transformArguments(TransformStep::Op op);

[[nodiscard]] ordered_json chainToJson(const TransformChain &chain);
/// Error::detail is the path of what is wrong.
[[nodiscard]] Result<TransformChain> chainFromJson(const nlohmann::json &document, const QString &path);

} // namespace tandem
