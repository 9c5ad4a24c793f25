// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/side.h"

#include <QList>

/// What a search for records answers; plain values, like those of views.h.
namespace tandem::session {

/// A record that was found by its name.
struct FoundRecord
{
    Flow flow = Flow::Accounts;
    Side side = Side::Salesforce;
    RecordId record;
    QString title;
    RecordId partner; ///< in the other service; empty: it has none
    friend bool operator==(const FoundRecord &, const FoundRecord &) = default;
};
struct FoundRecords
{
    QList<FoundRecord> records; ///< best first
    bool more = false; ///< there are others, which fit no better
    bool nothingRead = false; ///< no names are known at all: there has been no run yet
    friend bool operator==(const FoundRecords &, const FoundRecords &) = default;
};

} // namespace tandem::session
