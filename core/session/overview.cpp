// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/overview.h"

#include "core/session/overviewops.h"
#include "core/session/session_p.h"
#include "core/sync/flowcontext.h"

namespace tandem::session {

Session::Answer<OverviewView> overview(Session *session)
{
    return insideOf(*session).ask<OverviewView>(overviewOf);
}

Session::Answer<QList<WrittenBar>> written(Session *session, WrittenSpan span)
{
    return insideOf(*session).ask<QList<WrittenBar>>([span](Profile *p) { return writtenOf(p, span); });
}

qint64 mappingsLeftOut(const RunReport &run, Flow flow)
{
    return sync::mappingsSetAside(run.notes, flow);
}

} // namespace tandem::session
