// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mutedcauses.h"

#include "core/store/rows.h"
#include "core/store/statestore.h"

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

MutedCause readMutedCause(RowReader &row)
{
    return {{row.side(), row.text(), row.text()}, row.text(), row.instant(), row.optionalInstant()};
}

} // namespace

Status StateTransaction::muteCause(const MutedCause &mute)
{
    TANDEM_CHECK(unmuteCause(mute.cause));
    // What ended by itself is of no use to anybody.
    TANDEM_CHECK(m_db.write(u"DELETE FROM muted_causes WHERE until <= ?"_s, cells(mute.mutedAt)));
    TANDEM_CHECK(m_db.write(
        u"INSERT INTO muted_causes (side, code, text, reason, muted_at, until) VALUES (?, ?, ?, ?, ?, ?)"_s,
        cells(mute.cause.side, mute.cause.code, mute.cause.text, mute.reason, mute.mutedAt, mute.until)));
    return {};
}

Status StateTransaction::unmuteCause(const RefusedFor &cause)
{
    TANDEM_CHECK(
        m_db.write(u"DELETE FROM muted_causes WHERE side = ? AND code = ? AND (code <> '' OR text = ?)"_s,
            cells(cause.side, cause.code, cause.text)));
    return {};
}

Result<QList<MutedCause>> StateTransaction::mutedCauses(Instant now)
{
    return select<MutedCause>(m_db,
        u"SELECT side, code, text, reason, muted_at, until FROM muted_causes"
        " WHERE until IS NULL OR until > ? ORDER BY id"_s,
        cells(now), readMutedCause);
}

Result<qint64> StateTransaction::mutedRefusals(Instant now)
{
    qint64 count = 0;
    TANDEM_CHECK(m_db.read(
        // From the mutes, each cause of which stands there once: without any, no refusal is looked at.
        u"SELECT count(*) FROM muted_causes AS mute CROSS JOIN refusals"
        " ON refusals.side = mute.side AND refusals.code = mute.code"
        " AND (mute.code <> '' OR refusals.text = mute.text)"
        " WHERE mute.until IS NULL OR mute.until > ?"_s,
        cells(now), [&count](const Statement &row) -> Status {
            count = row.number(0);
            return {};
        }));
    return count;
}

} // namespace tandem::store
