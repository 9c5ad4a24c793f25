// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/values.h"

#include "core/domain/period.h"
#include "core/session/traceid.h"
#include "ui/kit/formats.h"
#include "ui/kit/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::MatchKind;
using session::PlanKind;

namespace {

/// Gives the free functions of this file their translations.
struct Values
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Values)
};

using Words = QHash<QString, QString>;

/// "1/31/26 9:30 – 1/31/26 10:00"; whole days without times, one of them once.
QString periodText(const Period &period)
{
    const auto day = [](QDate date) { return QLocale().toString(date, QLocale::ShortFormat); };
    const QString from = period.allDay ? day(period.first) : formatInstant(period.start);
    const QString to = period.allDay ? day(period.last) : formatInstant(period.end);
    return from == to ? from : u"%1 – %2"_s.arg(from, to);
}

} // namespace

QString valueText(const Value &value)
{
    if (value.isBlank())
        return Values::tr("(empty)");
    if (const bool *flag = value.get<bool>())
        return *flag ? Values::tr("yes") : Values::tr("no");
    if (const QDate *day = value.get<QDate>())
        return QLocale().toString(*day, QLocale::ShortFormat);
    if (const Instant *instant = value.get<Instant>())
        return formatInstant(*instant);
    const QString text = value.display().simplified();
    const auto period = Period::parse(text);
    return period ? periodText(*period) : text;
}

QString valueToolTip(const Value &value)
{
    if (value.isBlank())
        return {};
    if (value.kind() == Value::Kind::Instant || value.kind() == Value::Kind::Day)
        return valueText(value) + u"\n"_s + value.display();
    return value.display();
}

QString comparedText(Side side, const Value &held, const std::optional<session::MappedValue> &mapped)
{
    const QString text = valueText(held);
    const QString compared = mapped && mapped->of == side ? valueText(mapped->value) : text;
    return compared == text ? text : Values::tr("%1, from “%2”").arg(compared, text);
}

QString comparedToolTip(Side side, const Value &held, const std::optional<session::MappedValue> &mapped)
{
    const QString text = valueToolTip(held);
    const QString compared = mapped && mapped->of == side ? valueToolTip(mapped->value) : text;
    return compared == text ? text : Values::tr("%1, from “%2”").arg(compared, text);
}

QString mappingTitle(const QString &key)
{
    const QString left = key.section(u'=', 0, 0);
    const QString right = key.section(u'=', 1);
    if (right.isEmpty() || left.compare(right, Qt::CaseInsensitive) == 0)
        return left;
    return left + u" / "_s + right;
}

QString directionTitle(Side written)
{
    return sideTitle(other(written)) + u" → "_s + sideTitle(written);
}

PlanKind planKindOf(const session::PlanRowView &row)
{
    switch (row.action) {
    case session::PlanAction::Create:
        return PlanKind::Create;
    case session::PlanAction::Update:
        return row.clears ? PlanKind::Clear : PlanKind::Update;
    case session::PlanAction::Delete:
    case session::PlanAction::Link: // never in a plan
        break;
    }
    return PlanKind::Delete;
}

QString planKindTitle(PlanKind kind)
{
    switch (kind) {
    case PlanKind::Create:
        return Values::tr("Create");
    case PlanKind::Update:
        return Values::tr("Update");
    case PlanKind::Clear:
        return Values::tr("Clear");
    case PlanKind::Delete:
        return Values::tr("Delete");
    }
    return {};
}

Tone planKindTone(PlanKind kind)
{
    switch (kind) {
    case PlanKind::Create:
        return Tone::Good;
    case PlanKind::Update:
        return Tone::Accent;
    case PlanKind::Clear:
        return Tone::Warn;
    case PlanKind::Delete:
        break;
    }
    return Tone::Bad;
}

QString planRowStateTitle(const QString &state)
{
    const Words words{{u"unticked"_s, Values::tr("Unticked")}, {u"sent"_s, Values::tr("Sent")},
        {u"done"_s, Values::tr("Applied")}, {u"drifted"_s, Values::tr("Changed meanwhile")},
        {u"failed"_s, Values::tr("Refused")}, {u"waiting"_s, Values::tr("Waiting")}};
    return words.value(state);
}

Tone planRowStateTone(const QString &state)
{
    if (state == "done"_L1)
        return Tone::Good;
    if (state == "failed"_L1)
        return Tone::Bad;
    if (state == "drifted"_L1 || state == "waiting"_L1)
        return Tone::Warn;
    return Tone::Neutral;
}

QString planChangeText(const session::PlanRowView &row)
{
    if (row.action == session::PlanAction::Delete)
        return Values::tr("The whole record is deleted");
    if (row.changes.isEmpty())
        return {};
    const auto shown = std::find_if(row.changes.cbegin(), row.changes.cend(),
        [&row](const session::FieldChangeView &change) { return change.clears == row.clears; });
    const session::FieldChangeView &change = shown == row.changes.cend() ? row.changes.first() : *shown;
    const QString after = valueText(change.after).left(120);
    if (row.action == session::PlanAction::Create)
        return u"%1: %2"_s.arg(change.label, after);
    return u"%1: %2 → %3"_s.arg(change.label, valueText(change.before).left(120), after);
}

QString changeActionTitle(const QString &action)
{
    const Words words{{u"create"_s, Values::tr("Created")}, {u"update"_s, Values::tr("Updated")},
        {u"delete"_s, Values::tr("Deleted")}, {u"link"_s, Values::tr("Linked")},
        {u"unlink"_s, Values::tr("Unlinked")},
        {u"changed-by-service"_s, Values::tr("Changed by the service")},
        {u"overwrote"_s, Values::tr("Overwrote")}, {u"hold"_s, Values::tr("Held back")},
        {u"conflict"_s, Values::tr("Conflict")}, {u"refused"_s, Values::tr("Refused")},
        {u"tombstone"_s, Values::tr("Deleted there")}};
    return words.value(action, action);
}

QString holdKindTitle(const QString &kind)
{
    const Words words{{u"ambiguous"_s, Values::tr("Several candidates")},
        {u"likely"_s, Values::tr("Likely match")}, {u"merge"_s, Values::tr("Merged")},
        {u"delete-changed"_s, Values::tr("Deleted, but changed")}, {u"loop"_s, Values::tr("Back and forth")},
        {u"many-created"_s, Values::tr("Created twice")}, {u"guard"_s, Values::tr("Guard")},
        {u"duplicate"_s, Values::tr("Entered twice")}, {u"taken"_s, Values::tr("Partner is taken")}};
    return words.value(kind, kind);
}

QString holdDecisionTitle(const QString &decision)
{
    if (decision.startsWith("link:"_L1))
        return Values::tr("Link");
    if (decision == "keep-apart"_L1)
        return Values::tr("Keep apart");
    if (decision == "resume"_L1)
        return Values::tr("Write again");
    if (decision == "delete"_L1)
        return Values::tr("Delete it too");
    if (decision == "create"_L1)
        return Values::tr("Create new");
    return decision;
}

QString matchKindTitle(MatchKind kind)
{
    switch (kind) {
    case MatchKind::Exact:
        return Values::tr("Exact");
    case MatchKind::Likely:
        return Values::tr("Likely");
    case MatchKind::Ambiguous:
        return Values::tr("Several");
    case MatchKind::OnlySalesforce:
        return Values::tr("Salesforce only");
    case MatchKind::OnlyStartdeliver:
        return Values::tr("Startdeliver only");
    }
    return {};
}

QString planPurpose(const session::PlanView &plan)
{
    if (plan.undoes > 0)
        return Values::tr("takes run %1 back").arg(plan.undoes);
    if (plan.existing.isEmpty())
        return {};
    const qint64 calls = plan.requests.salesforce + plan.requests.startdeliver;
    return Values::tr("existing values of %1, in %n call(s)", nullptr, pluralCount(calls))
        .arg(plan.existing.join(u", "_s));
}

bool isOvertaken(const session::PlanView &plan, const QList<session::RunReport> &runs)
{
    return plan.open == plan.rows
        && std::any_of(runs.cbegin(), runs.cend(), [&plan](const session::RunReport &run) {
               return run.runId > plan.report.runId && totalsOf(run).written() > 0;
           });
}

RunTotals totalsOf(const session::RunReport &report)
{
    RunTotals totals;
    for (const auto &[flow, counts] : report.flows) {
        totals.created += counts.created.salesforce + counts.created.startdeliver;
        totals.updated += counts.updated.salesforce + counts.updated.startdeliver;
        totals.deleted += counts.deleted.salesforce + counts.deleted.startdeliver;
        totals.linked += counts.linked;
        totals.failed += counts.failed;
        totals.drifted += counts.drifted;
        totals.waiting += counts.waiting + counts.locked;
        totals.conflicts += counts.conflicts;
        totals.held += counts.held;
    }
    return totals;
}

namespace {

/// What is to be decided about it stands beside: nothing of it is half done.
bool isMadePlan(const session::RunReport &run)
{
    return run.trigger == "plan"_L1 && run.state.startsWith("completed"_L1);
}

} // namespace

QString runStateTitle(const session::RunReport &run)
{
    return isMadePlan(run) ? Values::tr("Planned") : runStateTitle(run.state);
}

Tone runStateTone(const session::RunReport &run)
{
    return isMadePlan(run) ? Tone::Neutral : runStateTone(run.state);
}

QString runSummary(const session::RunReport &report)
{
    const RunTotals totals = totalsOf(report);
    QStringList parts;
    const auto add = [&parts](qint64 count, const QString &text) {
        if (count > 0)
            parts.append(text.arg(formatCount(count)));
    };
    add(totals.created, Values::tr("%1 created"));
    add(totals.updated, Values::tr("%1 updated"));
    add(totals.deleted, Values::tr("%1 deleted"));
    add(totals.linked, Values::tr("%1 linked"));
    return parts.isEmpty() ? Values::tr("Nothing written") : parts.join(u", "_s);
}

QStringList runLeftovers(const session::RunReport &report)
{
    const RunTotals totals = totalsOf(report);
    QStringList parts;
    if (totals.failed > 0)
        parts.append(Values::tr("%n refused", nullptr, pluralCount(totals.failed)));
    if (totals.conflicts > 0)
        parts.append(Values::tr("%n conflict(s)", nullptr, pluralCount(totals.conflicts)));
    if (totals.held > 0)
        parts.append(Values::tr("%n held", nullptr, pluralCount(totals.held)));
    if (totals.drifted > 0)
        parts.append(Values::tr("%n changed meanwhile and left alone", nullptr, pluralCount(totals.drifted)));
    return parts;
}

QString recordToInspect(Flow flow, const RecordId &salesforce, const RecordId &startdeliver)
{
    // A note on an account has an id of two parts, which is nobody's address.
    const bool plain = !salesforce.isEmpty() && !salesforce.text().contains(u'/');
    if (!plain && !startdeliver.isEmpty())
        return session::askedAs(flow, Side::Startdeliver, startdeliver.text());
    return salesforce.isEmpty() ? QString() : session::askedAs(flow, Side::Salesforce, salesforce.text());
}

} // namespace tandem::ui
