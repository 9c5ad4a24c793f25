// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_p.h"
#include "core/session/settings.h"

namespace tandem::session {

Session::Done Session::replaceConfiguration(const QByteArray &before, const QByteArray &after)
{
    return d->ask<bool>([=](Profile *p) { return session::replaceConfiguration(p, before, after); });
}

Session::Answer<ConfigurationFile> Session::configurationFile()
{
    return d->ask<ConfigurationFile>(configurationFileOf);
}

Session::Done Session::followConfiguration()
{
    return d->ask<bool>(session::followConfiguration);
}

Session::Answer<QList<ConfigurationVersion>> Session::configurationVersions()
{
    return d->ask<QList<ConfigurationVersion>>(configurationVersionsOf);
}

Session::Answer<QByteArray> Session::configurationVersion(const QString &id)
{
    return d->ask<QByteArray>([id](Profile *p) { return configurationVersionOf(p, id); });
}

Session::Answer<PeopleView> Session::people()
{
    return d->ask<PeopleView>(peopleOf);
}

Session::Answer<QList<FlowCost>> Session::flowCosts(const Configuration &configuration)
{
    return d->ask<QList<FlowCost>>([configuration](Profile *p) { return flowCostsOf(p, configuration); });
}

Session::Answer<QList<HistoryCount>> Session::historyCounts(Flow flow, const Configuration &configuration)
{
    return d->ask<QList<HistoryCount>>([=](Profile *p) { return historyCountsOf(p, flow, configuration); });
}

} // namespace tandem::session
