// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setupchoices.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// The flows without what the set-up turns.
QList<FlowConfiguration> bareFlows(const Configuration &configuration)
{
    QList<FlowConfiguration> flows = configuration.flows;
    for (FlowConfiguration &flow : flows) {
        flow.enabled = false;
        flow.schedule.clear();
        flow.historyStart.reset();
    }
    return flows;
}

} // namespace

QString templateOf(const Configuration &configuration)
{
    for (const QString &name : Configuration::templateNames()) {
        const auto known = Configuration::fromTemplate(name);
        if (known && bareFlows(*known) == bareFlows(configuration))
            return name;
    }
    return {};
}

Configuration withTemplate(const Configuration &configuration, const QString &templateName)
{
    if (templateName.isEmpty() || templateName == templateOf(configuration))
        return configuration;
    const auto wanted = Configuration::fromTemplate(templateName);
    if (!wanted)
        return configuration;
    Configuration changed = configuration;
    changed.flows = wanted->flows;
    changed.settings = wanted->settings;
    changed.options = wanted->options;
    return changed;
}

Configuration withFlows(Configuration configuration, const QList<Flow> &on)
{
    for (FlowConfiguration &flow : configuration.flows)
        flow.enabled = on.contains(flow.flow);
    configuration.settings.salesforceOwnersAsTeamMembers = on.contains(Flow::Owners);
    configuration.settings.syncContentNotesToStartdeliver = on.contains(Flow::Notes);
    configuration.settings.syncCommentsToContentNotes = on.contains(Flow::Comments);
    return configuration;
}

QList<Flow> neededBy(Flow flow)
{
    if (flow == Flow::Accounts)
        return {};
    if (flow == Flow::TaskComments)
        return {Flow::Accounts, Flow::Tasks};
    return {Flow::Accounts};
}

bool asksForStart(Flow flow)
{
    return flow == Flow::Events || flow == Flow::Tasks || flow == Flow::History;
}

Configuration withSchedule(Configuration configuration, const QString &line)
{
    for (FlowConfiguration &flow : configuration.flows) {
        if (flow.enabled)
            flow.schedule = line;
    }
    return configuration;
}

std::optional<QString> commonSchedule(const Configuration &configuration)
{
    std::optional<QString> common;
    for (const FlowConfiguration &flow : configuration.flows) {
        if (!flow.enabled)
            continue;
        if (common && *common != flow.schedule)
            return std::nullopt;
        common = flow.schedule;
    }
    return common.value_or(QString());
}

bool hasSchedulesOfTemplate(const Configuration &configuration)
{
    const auto known = Configuration::fromTemplate(templateOf(configuration));
    return known
        && std::all_of(configuration.flows.cbegin(), configuration.flows.cend(),
            [&known](const FlowConfiguration &flow) {
                return !flow.enabled || flow.schedule == known->flow(flow.flow).schedule;
            });
}

} // namespace tandem::ui
