// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace tandem {

/// The two services.
enum class Side { Salesforce, Startdeliver };

[[nodiscard]] constexpr Side other(Side side)
{
    return side == Side::Salesforce ? Side::Startdeliver : Side::Salesforce;
}

[[nodiscard]] QString sideName(Side side); ///< "salesforce", "startdeliver"
[[nodiscard]] std::optional<Side> sideFromName(QStringView name);

/// One kind of thing that syncs.
enum class Flow { Accounts, Contacts, Events, Tasks, TaskComments, Notes, Comments, Owners, History };

[[nodiscard]] QString flowName(Flow flow); ///< as in design/cli.md: "accounts", ..., "task-comments"
[[nodiscard]] std::optional<Flow> flowFromName(QStringView name);
[[nodiscard]] QList<Flow> allFlows();

} // namespace tandem
