// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

/// What a planned row stands beside. Caller's thread; no service is asked.
namespace tandem::session {

/// Other records are called alike in both: by name where one is known.
struct RowPair
{
    PlanRowView row;
    PairView pair; ///< what both sides hold now
    /// Why Session::reverseRow() would not turn a decided field of it; empty: it would, or none is decided.
    QString closed = {};
    friend bool operator==(const RowPair &, const RowPair &) = default;
};

/// Of a row as planRows() gives it.
[[nodiscard]] Session::Answer<RowPair> rowPair(Session *session, const PlanRowView &row);

/// Of a decided field: the two values were compared for the first time, so nobody has changed either.
[[nodiscard]] bool isFirstAgreement(const FieldChangeView &change);
/// Of a decided field: a person chose, no rule did.
[[nodiscard]] bool isPersonsChoice(const FieldChangeView &change);

} // namespace tandem::session
