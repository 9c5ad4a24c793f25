// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/ways.h"

#include <QCoreApplication>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::TraceView;
using Verdict = TraceView::Verdict;

namespace {

struct Ways
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Ways)
};

bool speaksOf(const TraceView &trace, QLatin1StringView topic)
{
    return std::any_of(trace.lines.cbegin(), trace.lines.cend(),
        [topic](const session::TraceLine &line) { return line.topic == topic; });
}

/// A list of Activity, at the row of this record: both ends where it is linked, as either may be held.
QString placeOf(QLatin1StringView list, const TraceView &trace)
{
    const QStringList ids = trace.link
        ? QStringList{trace.link->salesforce.text(), trace.link->startdeliver.text()}
        : QStringList{trace.record.text()};
    return list + u':' + ids.join(u',');
}

/// Of the verdict alone.
std::optional<Way> wayOf(const TraceView &trace)
{
    const QString flow = trace.flow ? flowName(*trace.flow) : QString();
    switch (trace.verdict) {
    case Verdict::Due:
        return Way{Way::Kind::Sync, Ways::tr("Sync now"), {}, {}};
    case Verdict::Locked:
        return Way{Way::Kind::Page, Ways::tr("Decide the matches"), u"matches"_s, flow};
    case Verdict::OutOfScope:
        if (trace.parent.isEmpty())
            return Way{Way::Kind::Page, Ways::tr("Open the filter"), u"filters"_s, flow};
        return std::nullopt;
    case Verdict::NotCreated:
    case Verdict::FlowOff:
        return Way{Way::Kind::Page, Ways::tr("Open the sync settings"), u"settings"_s, u"flows/"_s + flow};
    default:
        return std::nullopt;
    }
}

} // namespace

QList<Way> waysOn(const TraceView &trace)
{
    QList<Way> ways;
    if (!trace.parent.isEmpty())
        ways.append({Way::Kind::Record, Ways::tr("Look at what it depends on"), trace.parent, {}});
    if (const auto way = wayOf(trace))
        ways.append(*way);
    if (speaksOf(trace, "hold"_L1))
        ways.append(
            {Way::Kind::Page, Ways::tr("Decide what is held"), u"activity"_s, placeOf("holds"_L1, trace)});
    // What was decided can be taken back until the next run.
    else if (speaksOf(trace, "decided"_L1))
        ways.append(
            {Way::Kind::Page, Ways::tr("See what was held"), u"activity"_s, placeOf("holds"_L1, trace)});
    if (speaksOf(trace, "conflict"_L1))
        ways.append({Way::Kind::Page, Ways::tr("Decide the conflict"), u"activity"_s,
            placeOf("conflicts"_L1, trace)});
    if (speaksOf(trace, "refusal"_L1))
        ways.append({Way::Kind::Page, Ways::tr("See what was refused"), u"activity"_s,
            placeOf("refusals"_L1, trace)});
    if (speaksOf(trace, "decision"_L1))
        ways.append({Way::Kind::Page, Ways::tr("See your decisions"), u"activity"_s, u"decisions"_s});
    return ways;
}

QString verdictTitle(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unknown:
        return Ways::tr("Not known");
    case Verdict::InStep:
        return Ways::tr("In step");
    case Verdict::Unsettled:
        return Ways::tr("Kept back");
    case Verdict::Due:
        return Ways::tr("Due");
    case Verdict::Deleted:
        return Ways::tr("Deleted");
    case Verdict::OutOfScope:
        return Ways::tr("Outside the filter");
    case Verdict::Held:
        return Ways::tr("Held for you");
    case Verdict::Locked:
        return Ways::tr("Matching is open");
    case Verdict::NotCreated:
        return Ways::tr("Not created");
    case Verdict::WaitsForParent:
        return Ways::tr("Waits");
    case Verdict::FlowOff:
        return Ways::tr("Switched off");
    }
    return {};
}

Tone verdictTone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::InStep:
        return Tone::Good;
    case Verdict::Unsettled:
    case Verdict::Held:
        return Tone::Bad;
    case Verdict::Locked:
    case Verdict::WaitsForParent:
    case Verdict::Due:
        return Tone::Warn;
    default:
        return Tone::Neutral;
    }
}

} // namespace tandem::ui
