// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/side.h"

#include <QList>

#include <optional>

namespace tandem::session {

/// What a person may mean by an id or an address: most likely first.
struct TraceTarget
{
    Side side = Side::Salesforce;
    RecordId record;
    QString hint; ///< the object or entity an address or prefix names ("Account", "customer"); may be empty
    friend bool operator==(const TraceTarget &, const TraceTarget &) = default;
};

/// Reads a 15- or 18-character Salesforce id, a Startdeliver number, "user/12", "notes/069.../001..." and
/// addresses of records of either service. BAD_ID where it is none of these.
[[nodiscard]] Result<TraceTarget> parseTraceTarget(const QString &idOrUrl);

/// What a person would ask for: "001..." or "customer/12", by the service's own word. Where several flows
/// know records of one kind, the flow says which: "notes/12".
[[nodiscard]] QString askedAs(Flow flow, Side side, const QString &id);
/// The same out of a sync::recordName().
[[nodiscard]] QString askedAs(const QString &recordName);

} // namespace tandem::session
