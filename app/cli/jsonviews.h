// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/schema.h"
#include "core/session/views.h"

#include <nlohmann/json.hpp>

/// The values of the session as JSON documents. Keys stay: scripts read them.
namespace tandem::cli {

using Json = nlohmann::ordered_json;

[[nodiscard]] std::string utf8(const QString &text);
/// Two spaces, stable order, no line feed at the end; a lone surrogate becomes a replacement character.
[[nodiscard]] QByteArray dumped(const Json &json);
/// Null where the bytes are no JSON.
[[nodiscard]] Json parsed(const QByteArray &bytes);

[[nodiscard]] Json toJson(const Error &error);
[[nodiscard]] Json toJson(const Value &value);
[[nodiscard]] Json toJson(const std::optional<Instant> &instant);
[[nodiscard]] Json toJson(const session::SideCounts &counts);
[[nodiscard]] Json toJson(const session::Standing &standing);
[[nodiscard]] Json toJson(const session::ConnectionView &connection);
[[nodiscard]] Json toJson(const session::ChangeView &change);
[[nodiscard]] Json toJson(const session::ConflictView &conflict);
[[nodiscard]] Json toJson(const session::HoldView &hold);
[[nodiscard]] Json toJson(const session::DecisionView &decision);
[[nodiscard]] Json toJson(const session::RefusalView &refusal);
[[nodiscard]] Json toJson(const session::LinkView &link);
[[nodiscard]] Json toJson(const session::MatchingView &matching);
[[nodiscard]] Json toJson(const session::MatchRow &row);
[[nodiscard]] Json toJson(const session::PlanView &plan);
[[nodiscard]] Json toJson(const session::PlanRowView &row);
[[nodiscard]] Json toJson(const session::CursorView &cursor);
[[nodiscard]] Json toJson(const session::Check &check);
[[nodiscard]] Json toJson(const session::TraceView &trace);
[[nodiscard]] Json toJson(const ObjectSchema &schema);
/// The "run" of `sync --json`.
[[nodiscard]] Json runJson(const session::RunReport &report);

template <typename T> [[nodiscard]] Json listJson(const QList<T> &items)
{
    Json list = Json::array();
    for (const T &item : items)
        list.push_back(toJson(item));
    return list;
}

} // namespace tandem::cli
