// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texts.h"

#include "app/cli/texttable.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

QString outcomesText(const session::FlowReport &flow)
{
    const std::pair<qint64, QString> counts[] = {{flow.linked, u"linked"_s}, {flow.unchanged, u"unchanged"_s},
        {flow.conflicts, u"in conflict"_s}, {flow.held, u"held for you"_s},
        {flow.waiting, u"waiting for their parent"_s},
        {flow.locked, u"locked until the matching is settled"_s}, {flow.skipped, u"set aside"_s},
        {flow.drifted, u"moved meanwhile"_s}, {flow.outOfScope, u"out of scope"_s},
        {flow.failed, u"refused"_s}};
    QStringList parts;
    for (const auto &[number, word] : counts) {
        if (number > 0)
            parts += u"%1 %2"_s.arg(number).arg(word);
    }
    return parts.join(u", "_s);
}

void addFlow(TextTable *table, Flow name, const session::FlowReport &flow)
{
    table->add({flowName(name), sideTitle(Side::Salesforce), QString::number(flow.read.salesforce),
        QString::number(flow.created.salesforce), QString::number(flow.updated.salesforce),
        QString::number(flow.deleted.salesforce)});
    table->add({QString(), sideTitle(Side::Startdeliver), QString::number(flow.read.startdeliver),
        QString::number(flow.created.startdeliver), QString::number(flow.updated.startdeliver),
        QString::number(flow.deleted.startdeliver)});
}

} // namespace

QString sideTitle(Side side)
{
    return side == Side::Salesforce ? u"Salesforce"_s : u"Startdeliver"_s;
}

QString counted(qint64 number, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(number).arg(number == 1 ? one : many);
}

QString timeText(const std::optional<Instant> &instant)
{
    return instant && instant->ms != 0
        ? instant->toDateTime().toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s)
        : QString();
}

QString durationText(double seconds)
{
    if (seconds < 60)
        return u"%1 s"_s.arg(seconds, 0, 'f', seconds < 10 ? 1 : 0);
    const auto minutes = static_cast<qint64>(seconds / 60 + 0.5);
    if (minutes < 60)
        return counted(minutes, u"minute"_s, u"minutes"_s);
    return u"%1 h %2 min"_s.arg(minutes / 60).arg(minutes % 60);
}

QString valueText(const Value &value)
{
    if (value.isNull())
        return u"(none)"_s;
    return value.get<QString>() ? u'"' + value.display() + u'"' : value.display();
}

QString candidatesText(const QList<RecordId> &candidates)
{
    constexpr qsizetype shown = 2;
    QStringList ids;
    for (const RecordId &id : candidates.first(std::min(candidates.size(), shown)))
        ids += id.text();
    if (candidates.size() > shown)
        ids += u"+%1"_s.arg(candidates.size() - shown);
    return ids.join(u' ');
}

QString connectionText(const session::ConnectionView &connection)
{
    QString text = sideTitle(connection.side) + u": "_s;
    if (!connection.connected) {
        return text + u"not connected (\"connect %1\" does it)\n"_s.arg(sideName(connection.side));
    }
    text += u"connected"_s;
    if (!connection.accountName.isEmpty() || !connection.account.isEmpty())
        text += u" to "_s + (connection.accountName.isEmpty() ? connection.account : connection.accountName);
    if (!connection.accountName.isEmpty() && !connection.account.isEmpty())
        text += u" (%1)"_s.arg(connection.account);
    if (!connection.userName.isEmpty())
        text += u" as "_s + connection.userName;
    if (connection.sandbox)
        text += u", a sandbox"_s;
    text += u'\n';
    for (const QString &note : connection.notes)
        text += u"  "_s + note + u'\n';
    return text;
}

QString standingText(const session::Standing &standing)
{
    QString text;
    if (standing.conflicts > 0)
        text += u"%1: tandemctl conflicts\n"_s.arg(
            counted(standing.conflicts, u"conflict waits"_s, u"conflicts wait"_s) + u" for you"_s);
    if (standing.holds > 0)
        text += u"%1: tandemctl holds, or matches\n"_s.arg(
            counted(standing.holds, u"record is"_s, u"records are"_s) + u" held for you"_s);
    if (standing.refusals > 0)
        text += u"%1: tandemctl errors\n"_s.arg(counted(
            standing.refusals, u"value or record was refused"_s, u"values or records were refused"_s));
    return text;
}

QString reportText(const session::RunReport &report, int width)
{
    const double seconds =
        report.finishedAt ? static_cast<double>((*report.finishedAt - report.startedAt).count()) / 1000.0 : 0;
    QString text = u"Run %1: %2 after %3, with %4 to Salesforce and %5 to Startdeliver.\n"_s.arg(
        QString::number(report.runId), QString(report.state).replace(u'-', u' '), durationText(seconds),
        counted(report.apiCalls.salesforce, u"call"_s, u"calls"_s),
        counted(report.apiCalls.startdeliver, u"call"_s, u"calls"_s));
    if (!report.flows.empty()) {
        TextTable table({{u"flow"_s}, {u"service"_s}, {u"read"_s, true}, {u"created"_s, true},
            {u"updated"_s, true}, {u"deleted"_s, true}});
        for (const auto &[name, flow] : report.flows)
            addFlow(&table, name, flow);
        text += u'\n' + table.toString(width) + u'\n';
    }
    for (const auto &[name, flow] : report.flows) {
        const QString outcomes = outcomesText(flow);
        if (!outcomes.isEmpty())
            text += flowName(name) + u": "_s + outcomes + u'\n';
    }
    for (const QString &note : report.notes)
        text += u"Left out: "_s + note + u'\n';
    return text;
}

ExitCode exitCodeFor(const session::RunReport &report, bool strict)
{
    if (report.error)
        return exitCodeFor(report.error->kind);
    if (report.state == "stopped"_L1)
        return ExitCode::Stopped;
    if (report.state == "failed"_L1)
        return ExitCode::Fault;
    const bool left = report.leftSomethingNew || (strict && report.standing.needsPerson());
    return left ? ExitCode::LeftForPerson : ExitCode::Done;
}

} // namespace tandem::cli
