// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/runcomparison.h"

#include "ui/kit/formats.h"
#include "ui/kit/words.h"
#include "ui/models/pagedmodel.h"
#include "ui/models/values.h"

#include <QCoreApplication>
#include <QFont>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::FlowReport;
using session::RunReport;
using session::SideCounts;

namespace {

/// Gives the free functions of this file their translations.
struct RunComparison
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::RunComparison)
};

/// Which of the kept configurations a run went by; nothing: the one of today.
struct Configured
{
    std::optional<Instant> until;
    bool orOlder = false; ///< older ones are kept no more, so that it may have been one of those
};

Configured configuredAt(Instant started, const QList<session::ConfigurationVersion> &versions)
{
    Configured found;
    for (qsizetype i = 0; i < versions.size() && versions.at(i).replacedAt > started; ++i) {
        found.until = versions.at(i).replacedAt;
        found.orOlder = i + 1 == session::configurationVersionsKept;
    }
    return found;
}

QString titleOf(const Configured &configured)
{
    if (!configured.until)
        return RunComparison::tr("As it is now");
    const QString until = formatInstant(*configured.until);
    return configured.orOlder ? RunComparison::tr("That until %1, or an older one").arg(until)
                              : RunComparison::tr("That until %1").arg(until);
}

class Lines
{
public:
    Lines(const RunReport &earlier, const RunReport &later)
        : m_earlier(earlier)
        , m_later(later)
    {
    }

    void addText(const QString &what, const QString &earlier, const QString &later)
    {
        add(what, earlier, later,
            earlier == later ? RunComparison::tr("Same") : RunComparison::tr("Different"), earlier != later);
    }

    void addTimes()
    {
        addTime(RunComparison::tr("Started"), m_earlier.startedAt, m_later.startedAt);
        addTime(RunComparison::tr("Ended"), m_earlier.finishedAt, m_later.finishedAt);
        if (!m_earlier.finishedAt || !m_later.finishedAt)
            return;
        const auto before = *m_earlier.finishedAt - m_earlier.startedAt;
        const auto after = *m_later.finishedAt - m_later.startedAt;
        const QString how = after > before ? RunComparison::tr("%1 longer") : RunComparison::tr("%1 shorter");
        const QString earlier = formatDuration(before);
        const QString later = formatDuration(after);
        const bool differs = earlier != later;
        add(RunComparison::tr("Took"), earlier, later,
            differs ? how.arg(formatDuration(after > before ? after - before : before - after))
                    : RunComparison::tr("Same"),
            differs);
    }

    void addCount(const QString &what, qint64 earlier, qint64 later, bool always = false)
    {
        if (earlier == 0 && later == 0 && !always)
            return;
        const QString difference = later == earlier ? RunComparison::tr("Same")
            : later > earlier ? RunComparison::tr("%1 more").arg(formatCount(later - earlier))
                              : RunComparison::tr("%1 fewer").arg(formatCount(earlier - later));
        add(what, formatCount(earlier), formatCount(later), difference, later != earlier);
    }

    /// `what` has room for the flow (%1) and the side (%2).
    void addSides(const QString &what, Flow flow, SideCounts FlowReport::*counts)
    {
        const SideCounts earlier = of(m_earlier, flow).*counts;
        const SideCounts later = of(m_later, flow).*counts;
        const QString title = what.arg(flowShortTitle(flow));
        addCount(title.arg(sideTitle(Side::Salesforce)), earlier.salesforce, later.salesforce);
        addCount(title.arg(sideTitle(Side::Startdeliver)), earlier.startdeliver, later.startdeliver);
    }

    void addFlow(Flow flow)
    {
        addSides(RunComparison::tr("%1: read in %2"), flow, &FlowReport::read);
        addSides(RunComparison::tr("%1: created in %2"), flow, &FlowReport::created);
        addSides(RunComparison::tr("%1: updated in %2"), flow, &FlowReport::updated);
        addSides(RunComparison::tr("%1: deleted in %2"), flow, &FlowReport::deleted);
        const std::pair<QString, qint64 FlowReport::*> counts[] = {
            {RunComparison::tr("%1: linked"), &FlowReport::linked},
            {RunComparison::tr("%1: refused"), &FlowReport::failed},
            {RunComparison::tr("%1: conflicts"), &FlowReport::conflicts},
            {RunComparison::tr("%1: held"), &FlowReport::held},
            {RunComparison::tr("%1: waiting"), &FlowReport::waiting},
            {RunComparison::tr("%1: changed meanwhile"), &FlowReport::drifted}};
        for (const auto &[what, count] : counts)
            addCount(what.arg(flowShortTitle(flow)), of(m_earlier, flow).*count, of(m_later, flow).*count);
    }

    void addConfiguration(const QList<session::ConfigurationVersion> &versions)
    {
        const Configured earlier = configuredAt(m_earlier.startedAt, versions);
        const Configured later = configuredAt(m_later.startedAt, versions);
        const QString what = RunComparison::tr("Configuration");
        if (earlier.orOlder && later.orOlder)
            add(what, titleOf(earlier), titleOf(later), RunComparison::tr("Not known"), false);
        else
            addText(what, titleOf(earlier), titleOf(later));
    }

    [[nodiscard]] QList<ComparedLine> take() { return std::move(m_lines); }

private:
    void add(const QString &what, const QString &earlier, const QString &later, const QString &difference,
        bool differs)
    {
        m_lines.append({what, earlier, later, difference, differs});
    }

    /// Two runs never begin together: when they did is no difference between them.
    void addTime(const QString &what, std::optional<Instant> earlier, std::optional<Instant> later)
    {
        const auto text = [](const std::optional<Instant> &at) { return at ? formatInstant(*at) : u"–"_s; };
        add(what, text(earlier), text(later),
            earlier && later && *later > *earlier
                ? RunComparison::tr("%1 later").arg(formatDuration(*later - *earlier))
                : QString(),
            false);
    }

    static FlowReport of(const RunReport &run, Flow flow)
    {
        const auto known = run.flows.find(flow);
        return known == run.flows.end() ? FlowReport() : known->second;
    }

    const RunReport &m_earlier;
    const RunReport &m_later;
    QList<ComparedLine> m_lines;
};

} // namespace

QList<ComparedLine> comparedLines(
    const RunReport &earlier, const RunReport &later, const ConfigurationVersions &versions)
{
    Lines lines(earlier, later);
    lines.addText(RunComparison::tr("State"), runStateTitle(earlier), runStateTitle(later));
    lines.addText(
        RunComparison::tr("Started by"), triggerTitle(earlier.trigger), triggerTitle(later.trigger));
    lines.addTimes();
    const QString calls = RunComparison::tr("Calls to %1");
    lines.addCount(
        calls.arg(sideTitle(Side::Salesforce)), earlier.apiCalls.salesforce, later.apiCalls.salesforce, true);
    lines.addCount(calls.arg(sideTitle(Side::Startdeliver)), earlier.apiCalls.startdeliver,
        later.apiCalls.startdeliver, true);
    if (versions)
        lines.addConfiguration(*versions);
    for (const Flow flow : allFlows()) {
        if (earlier.flows.contains(flow) || later.flows.contains(flow))
            lines.addFlow(flow);
    }
    return lines.take();
}

void RunComparisonModel::setRuns(
    const RunReport &earlier, const RunReport &later, const ConfigurationVersions &versions)
{
    beginResetModel();
    m_earlier = earlier.runId;
    m_later = later.runId;
    m_lines = comparedLines(earlier, later, versions);
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, Earlier, Later);
}

QStringList RunComparisonModel::headers() const
{
    return {QString(), tr("Run %1").arg(m_earlier), tr("Run %1").arg(m_later), tr("Difference")};
}

QVariant RunComparisonModel::cell(int row, int column, int role) const
{
    const ComparedLine &line = m_lines.at(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return QStringList{line.what, line.earlier, line.later, line.difference}.value(column);
    case MutedRole:
        return column != What && !line.differs;
    case Qt::FontRole:
        if (line.differs && column == Difference) {
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    default:
        return {};
    }
}

} // namespace tandem::ui
