// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/overviewstate.h"

#include "core/session/overview.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/words.h"
#include "ui/models/attention.h"

#include <QCoreApplication>

#include <numeric>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Gives the free functions of this file their translations.
struct Overview
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Overview)
};

/// What the last run left out because a field is gone (S23).
QList<Need> fieldsOf(const session::RunReport &run)
{
    QList<Need> needs;
    for (const Flow flow : session::supportedFlows()) {
        const qint64 count = session::mappingsLeftOut(run, flow);
        if (count == 0)
            continue;
        needs.append({u"fields-"_s + flowName(flow),
            Overview::tr("%1: %n field(s) gone, mappings left out", nullptr, pluralCount(count))
                .arg(flowShortTitle(flow)),
            Overview::tr("Look"), u"mappings"_s, flowName(flow) + u"/problems"_s, {}, count});
    }
    return needs;
}

Verdict notConnected(const session::StatusView &status)
{
    if (const QString trouble = troubleOf(status); !trouble.isEmpty())
        return {Overview::tr("What is stored cannot be read"), trouble, Tone::Bad};
    if (status.salesforce.connected)
        return {
            Overview::tr("Startdeliver is not connected"), Overview::tr("Enter a key to go on."), Tone::Warn};
    if (status.startdeliver.connected)
        return {Overview::tr("Salesforce is not connected"), Overview::tr("Sign in to go on."), Tone::Warn};
    return {
        Overview::tr("Not connected"), Overview::tr("Connect both sides to see your data."), Tone::Neutral};
}

/// Of those that wait for a person, what only Activity lists. The matching stays open for these too.
qint64 heldBeside(const session::MatchingView &matching)
{
    return matching.state == "open"_L1 ? matching.duplicate + matching.otherHolds : 0;
}

/// Flows whose matching is open as long as a person has not decided what `count` counts; without any the next
/// run ends it.
QString openMatchings(const session::StatusView &status, qint64 (*count)(const session::MatchingView &))
{
    QStringList open;
    for (const session::MatchingView &matching : status.matching) {
        if (count(matching) > 0)
            open.append(flowShortTitle(matching.flow));
    }
    return open.join(u", "_s);
}

/// Of those that keep a matching open, though nobody finds them in Matches; to the first of them, for the
/// list has all that are held.
Need besideNeed(const session::StatusView &status, qint64 count)
{
    QStringList sought;
    for (const session::MatchingView &matching : status.matching) {
        if (heldBeside(matching) > 0)
            sought.append(flowName(matching.flow) + u"/beside"_s);
    }
    return {u"holds-beside"_s,
        Overview::tr("%n held record(s) to decide; until then the matching stays open: %1", nullptr,
            pluralCount(count))
            .arg(openMatchings(status, heldBeside)),
        Overview::tr("Decide"), u"activity"_s, u"holds:"_s + sought.join(u','), {}, count};
}

/// Each held record once, where it is decided, with what waits for that.
QList<Need> heldNeeds(const session::StatusView &status)
{
    QList<Need> needs;
    const bool works = stageOf(status) == Stage::Working;
    const qint64 toMatch = works ? heldToMatch(status) : 0;
    if (toMatch > 0) {
        needs.append({u"matching"_s,
            Overview::tr("%n record(s) to match: %1", nullptr, pluralCount(toMatch))
                .arg(openMatchings(status, heldToMatch)),
            Overview::tr("Match"), u"matches"_s, {}, {}, toMatch});
    }
    qint64 beside = 0;
    for (const session::MatchingView &matching : status.matching)
        beside += works ? heldBeside(matching) : 0;
    beside = std::min(beside, status.standing.holds - toMatch);
    if (beside > 0)
        needs.append(besideNeed(status, beside));
    if (const qint64 others = status.standing.holds - toMatch - beside; others > 0) {
        needs.append({u"holds"_s, Overview::tr("%n record(s) held for you", nullptr, pluralCount(others)),
            Overview::tr("Decide"), u"activity"_s, u"holds"_s, {}, others});
    }
    return needs;
}

/// Nothing waits for a person; that alone does not mean that both sides agree.
Verdict whereNobodyIsNeeded(const session::StatusView &status, qint64 muted)
{
    const bool drifted = std::any_of(status.lastRun->flows.cbegin(), status.lastRun->flows.cend(),
        [](const auto &flow) { return flow.second.drifted > 0; });
    if (drifted)
        return {Overview::tr("Nearly in step"),
            Overview::tr(
                "Some records were changed while they were about to be written. The next run looks at "
                "them again."),
            Tone::Accent};
    if (status.standing.waiting > 0)
        return {Overview::tr("Nearly in step"),
            Overview::tr("Some records wait for the one they belong to. Everything else is in step."),
            Tone::Accent};
    if (muted > 0)
        return {Overview::tr("Healthy"),
            Overview::tr("Both sides agree, except for what is refused and muted."), Tone::Good};
    if (status.standing.decisions > 0)
        return {Overview::tr("Healthy"),
            Overview::tr("Both sides agree, except where somebody decided that they need not."), Tone::Good};
    return {Overview::tr("Healthy"), Overview::tr("Both sides agree on everything that is in scope."),
        Tone::Good};
}

/// Without what is muted.
session::Standing openOf(const session::StatusView &status, qint64 muted)
{
    session::Standing open = status.standing;
    open.refusals -= muted;
    return open;
}

Verdict afterRun(const session::StatusView &status, bool planWaits, qint64 muted)
{
    const session::RunReport &run = *status.lastRun;
    if (run.state == "failed"_L1 || run.state == "interrupted"_L1) {
        const QString why = run.error ? spoken(run.error->text) : Overview::tr("The last run did not end.");
        return {Overview::tr("Failing"), why, Tone::Bad};
    }
    if (run.state == "stopped"_L1) {
        const QString why =
            run.error ? spoken(run.error->text) : Overview::tr("The next run goes on where it stopped.");
        return {Overview::tr("Stopped"), why, Tone::Warn};
    }
    const session::Standing open = openOf(status, muted);
    if (open.refusals > 0)
        return {Overview::tr("Healthy with exceptions"),
            open.conflicts + open.holds > 0
                ? Overview::tr("Some values or records were refused, and others need a decision.")
                : open.waiting > 0
                ? Overview::tr(
                    "Some values or records were refused, and others wait for the record they belong to.")
                : Overview::tr("Some values or records were refused. Everything else is in step."),
            Tone::Warn};
    const bool unmatched = std::any_of(status.matching.cbegin(), status.matching.cend(),
        [](const session::MatchingView &view) { return view.state == "open"_L1; });
    if (open.needsPerson() && unmatched)
        return {Overview::tr("Waiting for you"),
            Overview::tr("Some records need a decision. Nothing new is created until then."), Tone::Warn};
    if (open.needsPerson() && open.waiting > 0)
        return {Overview::tr("Waiting for you"),
            Overview::tr("Some records need a decision, and others wait for them."), Tone::Warn};
    if (open.needsPerson())
        return {Overview::tr("Waiting for you"),
            Overview::tr("Some records need a decision. Everything else is in step."), Tone::Warn};
    if (planWaits)
        return {Overview::tr("Planned"),
            Overview::tr("A plan waits for you in Review. What is in it is written when you apply it."),
            Tone::Accent};
    if (run.trigger == "plan"_L1)
        return {Overview::tr("Planned"),
            Overview::tr("A plan was made. Nothing is written until you apply it."), Tone::Accent};
    return whereNobodyIsNeeded(status, muted);
}

} // namespace

QString troubleOf(const session::StatusView &status)
{
    return status.salesforce.trouble.isEmpty() ? status.startdeliver.trouble : status.salesforce.trouble;
}

Stage stageOf(const session::StatusView &status)
{
    if (!status.salesforce.connected || !status.startdeliver.connected)
        return Stage::NotConnected;
    return status.lastRun ? Stage::Working : Stage::NeverRun;
}

Verdict verdictOf(const session::StatusView &status, bool running, bool planWaits, qint64 muted)
{
    if (running)
        return {Overview::tr("Running"), Overview::tr("A run is going. It can be stopped at any time."),
            Tone::Accent};
    if (stageOf(status) != Stage::NotConnected && !status.startdeliver.mayWrite)
        return {Overview::tr("Read only"),
            Overview::tr(
                "The Startdeliver key may only read. Plans can be made; nothing is written until you "
                "connect an administrator's key."),
            Tone::Warn};
    switch (stageOf(status)) {
    case Stage::NotConnected:
        return notConnected(status);
    case Stage::NeverRun:
        return {Overview::tr("Ready"), Overview::tr("Make a plan to see what a first run would change."),
            Tone::Accent};
    case Stage::Working:
        break;
    }
    return afterRun(status, planWaits, muted);
}

QList<Need> needsOf(const session::StatusView &status, qint64 muted)
{
    QList<Need> needs;
    for (const auto &[view, id] : {std::pair(status.salesforce, u"connections-salesforce"_s),
             std::pair(status.startdeliver, u"connections-startdeliver"_s)}) {
        if (!view.trouble.isEmpty())
            needs.append({id, Overview::tr("%1: what is stored cannot be read").arg(sideTitle(view.side)),
                Overview::tr("Look"), u"connections"_s, {}});
        else if (!view.connected)
            needs.append({id, Overview::tr("%1 is not connected").arg(sideTitle(view.side)),
                Overview::tr("Connect"), u"connections"_s, {}});
    }
    const session::Standing standing = openOf(status, muted);
    if (standing.conflicts > 0)
        needs.append({u"conflicts"_s,
            Overview::tr("%n conflict(s) to decide", nullptr, pluralCount(standing.conflicts)),
            Overview::tr("Decide"), u"activity"_s, u"conflicts"_s, {}, standing.conflicts});
    needs += heldNeeds(status);
    if (standing.refusals > 0)
        needs.append({u"refusals"_s,
            Overview::tr("%n refused value(s) or record(s)", nullptr, pluralCount(standing.refusals)),
            Overview::tr("Look"), u"activity"_s, u"refusals"_s, {}, standing.refusals});
    if (status.lastRun)
        needs += fieldsOf(*status.lastRun);
    return needs;
}

Need planNeed(const session::PlanView &plan, Instant now)
{
    return {u"plan"_s,
        Overview::tr("A plan of %1 with %n change(s) waits in Review", nullptr, pluralCount(plan.open))
            .arg(formatMoment(plan.createdAt, now)),
        Overview::tr("Open"), u"review"_s, QString::number(plan.id), plan.createdAt.toIso(), plan.open};
}

qint64 countOf(const QList<Need> &needs)
{
    return std::accumulate(needs.cbegin(), needs.cend(), qint64(0),
        [](qint64 sum, const Need &need) { return sum + need.count; });
}

qint64 linkedOf(const session::StatusView &status)
{
    qint64 linked = 0;
    for (const session::MatchingView &matching : status.matching)
        linked += matching.linked;
    return linked;
}

qint64 recordsOf(const session::StatusView &status, Side side)
{
    qint64 records = 0;
    for (const session::CursorView &cursor : status.cursors) {
        if (cursor.side == side)
            records += cursor.records;
    }
    return records;
}

QString lastRunText(const session::RunReport &run, Instant now)
{
    QStringList parts{triggerTitle(run.trigger), formatRelative(run.startedAt, now)};
    if (run.undoes > 0)
        parts += Overview::tr("took run %1 back").arg(run.undoes);
    if (run.finishedAt)
        parts += formatDuration(*run.finishedAt - run.startedAt);
    return parts.join(u" · "_s);
}

QString writtenText(const session::RunReport &run, Side side)
{
    const auto at = [side](const session::SideCounts &counts) {
        return side == Side::Salesforce ? counts.salesforce : counts.startdeliver;
    };
    qint64 created = 0;
    qint64 updated = 0;
    qint64 deleted = 0;
    for (const auto &[flow, report] : run.flows) {
        created += at(report.created);
        updated += at(report.updated);
        deleted += at(report.deleted);
    }
    QStringList parts;
    if (created > 0)
        parts += Overview::tr("%n created", nullptr, pluralCount(created));
    if (updated > 0)
        parts += Overview::tr("%n updated", nullptr, pluralCount(updated));
    if (deleted > 0)
        parts += Overview::tr("%n deleted", nullptr, pluralCount(deleted));
    if (parts.isEmpty())
        return run.trigger == "plan"_L1 ? Overview::tr("nothing, it was a plan")
                                        : Overview::tr("nothing to write");
    return parts.join(u", "_s);
}

} // namespace tandem::ui
