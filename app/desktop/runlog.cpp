// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/runlog.h"

#include "core/base/logging.h"

namespace tandem::desktop {
using namespace Qt::StringLiterals;
using session::FlowReport;
using session::RunReport;
using session::SideCounts;

namespace {

qint64 sum(const RunReport &report, SideCounts FlowReport::*counts)
{
    qint64 all = 0;
    for (const auto &[flow, of] : report.flows)
        all += (of.*counts).salesforce + (of.*counts).startdeliver;
    return all;
}

} // namespace

QString runLine(const RunReport &report)
{
    return u"run %1 (%2) %3: %4 created, %5 updated, %6 deleted"_s.arg(QString::number(report.runId),
        report.trigger, report.state, QString::number(sum(report, &FlowReport::created)),
        QString::number(sum(report, &FlowReport::updated)),
        QString::number(sum(report, &FlowReport::deleted)));
}

bool isNews(const RunReport &report)
{
    if (report.trigger == "manual"_L1 || report.trigger == "plan"_L1)
        return true;
    return report.state != "completed"_L1
        || sum(report, &FlowReport::created) + sum(report, &FlowReport::updated)
            + sum(report, &FlowReport::deleted)
        > 0;
}

void logRun(const RunReport &report)
{
    if (isNews(report))
        qCInfo(log::session).noquote() << runLine(report);
    else
        qCDebug(log::session).noquote() << runLine(report);
}

} // namespace tandem::desktop
