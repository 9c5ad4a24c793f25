// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/livestate.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/words.h"
#include "ui/models/hearing.h"

#include <QCoreApplication>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Gives the free functions of this file their translations.
struct Live
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Live)
};

/// What is left undone to save calls; empty where nothing is.
QString stepText(const QString &step)
{
    if (step == "no-backfill"_L1)
        return Live::tr("No first full reads until there is more room.");
    if (step == "stretched"_L1)
        return Live::tr("What runs by itself runs four times as seldom.");
    return step == "paused"_L1 ? Live::tr("Nothing runs by itself until there is room again.") : QString();
}

/// Records of one flow, on both sides; empty: none.
QString wroteText(Flow flow, const session::FlowReport &report)
{
    const qint64 salesforce =
        report.created.salesforce + report.updated.salesforce + report.deleted.salesforce;
    const qint64 startdeliver =
        report.created.startdeliver + report.updated.startdeliver + report.deleted.startdeliver;
    QStringList sides;
    if (salesforce > 0)
        sides.append(Live::tr("%1 to Salesforce").arg(formatCount(salesforce)));
    if (startdeliver > 0)
        sides.append(Live::tr("%1 to Startdeliver").arg(formatCount(startdeliver)));
    return sides.isEmpty() ? QString() : flowShortTitle(flow) + u": "_s + sides.join(u", "_s);
}

} // namespace

LiveState liveStateOf(const session::WatchView &view, bool running)
{
    if (!view.running) {
        return running ? LiveState{Live::tr("Syncing"), Live::tr("A run is going."), u"sync"_s, Tone::Accent}
                       : LiveState{Live::tr("Nothing runs by itself"),
                           Live::tr("Runs begin when you start them."), u"stop"_s, Tone::Neutral};
    }
    if (view.pausedUntil) {
        return {Live::tr("Paused"),
            Live::tr("It goes on at %1. Nothing is lost meanwhile.").arg(formatInstant(*view.pausedUntil)),
            u"pause"_s, Tone::Warn, view.pausedUntil->toIsoSeconds()};
    }
    if (view.health == "failing"_L1)
        return {Live::tr("Failing"), spoken(view.trouble), u"close"_s, Tone::Bad};
    if (view.health == "paused"_L1)
        return {Live::tr("Paused"), spoken(view.trouble), u"pause"_s, Tone::Warn};
    if (view.health == "degraded"_L1)
        return {Live::tr("Works with limits"), spoken(view.trouble), u"alert"_s, Tone::Warn};
    if (running)
        return {Live::tr("Syncing"), howItHears(view), u"sync"_s, Tone::Accent};
    if (view.health == "starting"_L1)
        return {Live::tr("Starting"), Live::tr("Tandem begins to listen."), u"sync"_s, Tone::Accent};
    return {Live::tr("Runs by itself"), howItHears(view), u"check"_s, Tone::Good};
}

QString wroteByItself(const session::RunReport &run, Instant now)
{
    static const QStringList byPersons{u"manual"_s, u"plan"_s, u"demo"_s};
    if (byPersons.contains(run.trigger))
        return {};
    QStringList parts;
    for (const auto &[flow, report] : run.flows) {
        if (const QString text = wroteText(flow, report); !text.isEmpty())
            parts.append(text);
    }
    if (parts.isEmpty())
        return {};
    const QString when = formatMoment(run.finishedAt.value_or(run.startedAt), now);
    parts.prepend(Live::tr("Last written by itself: %1").arg(when));
    return parts.join(u" · "_s);
}

QString callsText(const session::AllowanceView &allowance)
{
    QStringList sentences;
    if (allowance.maximum > 0 && allowance.forecast <= 0) {
        sentences.append(Live::tr("Salesforce calls today: %1 of %2, %3 of them by Tandem.")
                             .arg(formatCount(allowance.used), formatCount(allowance.maximum),
                                 formatCount(allowance.own)));
    } else if (allowance.maximum > 0) {
        sentences.append(
            Live::tr("Salesforce calls today: %1 of %2, %3 of them by Tandem; about %4 by midnight.")
                .arg(formatCount(allowance.used), formatCount(allowance.maximum), formatCount(allowance.own),
                    formatCount(allowance.forecast)));
    } else if (allowance.cap > 0) {
        sentences.append(Live::tr("Tandem made %1 Salesforce calls today.").arg(formatCount(allowance.own)));
    }
    if (allowance.floor > 0)
        sentences.append(Live::tr("%1 are left for people.").arg(formatCount(allowance.floor)));
    if (allowance.cap > 0)
        sentences.append(Live::tr("Tandem may make %1 a day.").arg(formatCount(allowance.cap)));
    if (const QString step = stepText(allowance.step); !step.isEmpty())
        sentences.append(step);
    return sentences.join(u' ');
}

} // namespace tandem::ui
