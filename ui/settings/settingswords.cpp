// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingswords.h"

#include "core/domain/schedule.h"
#include "ui/kit/formats.h"
#include "ui/kit/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Gives the free functions of this file their translations.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::SettingsWords)
};

/// Who is who is asked for once an hour at most.
constexpr double peopleADay = 24;

const session::FlowCost *costOf(const QList<session::FlowCost> &costs, Flow flow)
{
    const auto found =
        std::find_if(costs.begin(), costs.end(), [flow](const auto &cost) { return cost.flow == flow; });
    return found == costs.end() ? nullptr : &*found;
}

QString callsText(qint64 salesforce, qint64 startdeliver)
{
    return Words::tr("about %1 to Salesforce, %2 to Startdeliver")
        .arg(formatCount(salesforce), formatCount(startdeliver));
}

QString timesText(const QList<QTime> &times)
{
    QStringList texts;
    for (const QTime &time : times)
        texts.append(QLocale().toString(time, QLocale::ShortFormat));
    return QLocale().createSeparatedList(texts);
}

QString createsText(const FlowConfiguration &flow)
{
    const bool there = flow.createStartdeliver && flowsTo(flow.direction, Side::Startdeliver);
    const bool back = flow.createSalesforce && flowsTo(flow.direction, Side::Salesforce);
    if (there && back)
        return Words::tr("What is missing on one side is made there.");
    if (there)
        return Words::tr("What Startdeliver lacks is made there; in Salesforce nothing is made.");
    if (back)
        return Words::tr("What Salesforce lacks is made there; in Startdeliver nothing is made.");
    return Words::tr("Nothing new is made on either side.");
}

QString updatesText(const FlowConfiguration &flow)
{
    const bool there = flow.updateStartdeliver && flowsTo(flow.direction, Side::Startdeliver);
    const bool back = flow.updateSalesforce && flowsTo(flow.direction, Side::Salesforce);
    if (there && back)
        return Words::tr("Edits go both ways.");
    if (there)
        return Words::tr("Edits go to Startdeliver only.");
    if (back)
        return Words::tr("Edits go to Salesforce only.");
    return Words::tr("Edits stay where they are made.");
}

QString onWords(NamedSwitch which)
{
    switch (which) {
    case NamedSwitch::Tasks:
        return Words::tr("A task made in Startdeliver is made in Salesforce too.");
    case NamedSwitch::Owners:
        return Words::tr("The owner of an account is the customer's team member, whatever anybody changes in "
                         "Startdeliver.");
    case NamedSwitch::Notes:
        return Words::tr(
            "Each note on an account becomes an interaction of its customer; images and files stay.");
    case NamedSwitch::Comments:
        return Words::tr(
            "Each comment on a customer becomes a note on its account; such notes never come back.");
    }
    return {};
}

QString offWords(NamedSwitch which)
{
    switch (which) {
    case NamedSwitch::Tasks:
        return Words::tr(
            "Tasks made in Startdeliver stay there. Edits of Salesforce's own tasks still go back.");
    case NamedSwitch::Owners:
        return Words::tr("Team members stay as they are set in Startdeliver.");
    case NamedSwitch::Notes:
        return Words::tr("Notes stay in Salesforce.");
    case NamedSwitch::Comments:
        return Words::tr("Comments stay in Startdeliver.");
    }
    return {};
}

} // namespace

bool &memberOf(Switches &switches, NamedSwitch which)
{
    switch (which) {
    case NamedSwitch::Tasks:
        return switches.syncTasksToSalesforce;
    case NamedSwitch::Owners:
        return switches.salesforceOwnersAsTeamMembers;
    case NamedSwitch::Notes:
        return switches.syncContentNotesToStartdeliver;
    case NamedSwitch::Comments:
        break;
    }
    return switches.syncCommentsToContentNotes;
}

QString switchKey(NamedSwitch which)
{
    switch (which) {
    case NamedSwitch::Tasks:
        return u"syncTasksToSalesforce"_s;
    case NamedSwitch::Owners:
        return u"salesforceOwnersAsTeamMembers"_s;
    case NamedSwitch::Notes:
        return u"syncContentNotesToStartdeliver"_s;
    case NamedSwitch::Comments:
        return u"syncCommentsToContentNotes"_s;
    }
    return {};
}

QString switchTitle(NamedSwitch which)
{
    switch (which) {
    case NamedSwitch::Tasks:
        return Words::tr("Sync tasks from Startdeliver to Salesforce");
    case NamedSwitch::Owners:
        return Words::tr("Set Salesforce owners as Startdeliver team members");
    case NamedSwitch::Notes:
        return Words::tr("Sync ContentNotes from Salesforce to Startdeliver");
    case NamedSwitch::Comments:
        return Words::tr("Sync comments from Startdeliver to Salesforce ContentNotes");
    }
    return {};
}

QString switchConsequence(NamedSwitch which, const Configuration &configuration)
{
    Switches switches = configuration.settings;
    if (!memberOf(switches, which))
        return offWords(which);
    const Flow needed = which == NamedSwitch::Tasks ? Flow::Tasks : Flow::Accounts;
    const bool idle =
        which != NamedSwitch::Notes && which != NamedSwitch::Comments && !configuration.flow(needed).enabled;
    return idle
        ? onWords(which) + u' ' + Words::tr("Nothing happens while %1 are off.").arg(flowShortTitle(needed))
        : onWords(which);
}

std::optional<NamedSwitch> switchOf(Flow flow)
{
    if (flow == Flow::Notes)
        return NamedSwitch::Notes;
    if (flow == Flow::Comments)
        return NamedSwitch::Comments;
    return flow == Flow::Owners ? std::optional(NamedSwitch::Owners) : std::nullopt;
}

QString switchCost(
    NamedSwitch which, const Configuration &configuration, const QList<session::FlowCost> &costs)
{
    Switches switches = configuration.settings;
    const Flow flow = which == NamedSwitch::Tasks ? Flow::Tasks
        : which == NamedSwitch::Owners            ? Flow::Accounts
        : which == NamedSwitch::Notes             ? Flow::Notes
                                                  : Flow::Comments;
    const session::FlowCost *cost = costOf(costs, flow);
    if (!cost)
        return {};
    if (!memberOf(switches, which))
        return Words::tr("No calls while it is off");
    if (which == NamedSwitch::Tasks)
        return Words::tr("No call to look; one for each 200 tasks that are made");
    if (which == NamedSwitch::Owners) {
        const auto looks = static_cast<qint64>(std::lround(std::min(cost->looks, peopleADay)));
        return Words::tr("Calls a day, to know who is who: %1").arg(callsText(looks, looks));
    }
    return costText(*cost);
}

QString flowConsequence(const Configuration &configuration, Flow flow)
{
    const FlowConfiguration &configured = configuration.flow(flow);
    if (!configured.enabled)
        return Words::tr("Nothing of it is read or written.");
    return createsText(configured) + u' ' + updatesText(configured);
}

QString costPendingText(bool on)
{
    return on ? Words::tr("Counting the calls…") : Words::tr("No calls while it is off");
}

QString costText(const session::FlowCost &cost)
{
    if (cost.looks <= 0 && cost.on(Side::Salesforce) + cost.on(Side::Startdeliver) == 0) {
        return Words::tr(
            "Only when you start it: when it runs by itself is set under Schedules. Calls for a look: %1 "
            "to Salesforce, %2 to Startdeliver")
            .arg(formatCount(cost.perLook.salesforce), formatCount(cost.perLook.startdeliver));
    }
    const QString calls =
        Words::tr("Calls a day: %1").arg(callsText(cost.on(Side::Salesforce), cost.on(Side::Startdeliver)));
    return cost.known ? calls
                      : Words::tr("%1, and what it writes: not known before its first run").arg(calls);
}

QString scheduleText(const QString &line)
{
    const auto schedule = Schedule::parse(line);
    if (!schedule)
        return Words::tr("Not a schedule: %1").arg(line);
    switch (schedule->kind) {
    case Schedule::Kind::Never:
        return Words::tr("Only when you start it");
    case Schedule::Kind::Every: {
        const auto minutes = static_cast<int>(schedule->every.count());
        if (minutes % 1440 == 0)
            return Words::tr("Every %n day(s)", nullptr, minutes / 1440);
        if (minutes % 60 == 0)
            return Words::tr("Every %n hour(s)", nullptr, minutes / 60);
        return Words::tr("Every %n minute(s)", nullptr, minutes);
    }
    case Schedule::Kind::Hourly:
        return Words::tr("Every hour at :%1").arg(schedule->minute, 2, 10, QLatin1Char('0'));
    case Schedule::Kind::Daily:
        return Words::tr("Every day at %1").arg(timesText(schedule->times));
    case Schedule::Kind::Weekly: {
        QStringList days;
        for (const int day : schedule->days)
            days.append(QLocale().dayName(day, QLocale::ShortFormat));
        return Words::tr("On %1 at %2").arg(QLocale().createSeparatedList(days), timesText(schedule->times));
    }
    }
    return {};
}

QString deletesText(DeletePolicy policy)
{
    switch (policy) {
    case DeletePolicy::Ignore:
        return Words::tr("does nothing there");
    case DeletePolicy::Mark:
        return Words::tr("marks the partner");
    case DeletePolicy::Delete:
        return Words::tr("deletes the partner");
    }
    return {};
}

QList<Direction> directionsOf(Flow flow)
{
    switch (flow) {
    case Flow::History:
    case Flow::Notes:
    case Flow::Owners:
        return {Direction::ToStartdeliver};
    case Flow::Comments:
    case Flow::TaskComments:
        return {Direction::ToSalesforce};
    default:
        return {Direction::Both, Direction::ToStartdeliver, Direction::ToSalesforce};
    }
}

QString directionText(Direction direction)
{
    switch (direction) {
    case Direction::Both:
        return Words::tr("Both ways");
    case Direction::ToStartdeliver:
        return Words::tr("To Startdeliver");
    case Direction::ToSalesforce:
        return Words::tr("To Salesforce");
    }
    return {};
}

bool hasHistoryStart(Flow flow)
{
    return flow == Flow::Events || flow == Flow::Tasks || flow == Flow::History;
}

bool hasMatchKeys(Flow flow)
{
    return flow == Flow::Accounts || flow == Flow::Contacts || hasHistoryStart(flow);
}

QString normaliseText(MatchKey::Normalise rule)
{
    switch (rule) {
    case MatchKey::Normalise::Exact:
        return Words::tr("exactly as written");
    case MatchKey::Normalise::Text:
        return Words::tr("as text");
    case MatchKey::Normalise::Email:
        return Words::tr("as mail addresses");
    case MatchKey::Normalise::Domain:
        return Words::tr("by domain");
    case MatchKey::Normalise::Phone:
        return Words::tr("as phone numbers");
    case MatchKey::Normalise::CompanyName:
        return Words::tr("as company names");
    }
    return {};
}

QString normaliseMeaning(MatchKey::Normalise rule)
{
    switch (rule) {
    case MatchKey::Normalise::Exact:
        return Words::tr("Every character counts; only spaces around it do not.");
    case MatchKey::Normalise::Text:
        return Words::tr("Capitals and further spaces do not count.");
    case MatchKey::Normalise::Email:
        return Words::tr("Capitals do not count; what is no whole address is left out.");
    case MatchKey::Normalise::Domain:
        return Words::tr("The host of a web or mail address counts, without www.");
    case MatchKey::Normalise::Phone:
        return Words::tr("Digits and a leading + count; extensions do not.");
    case MatchKey::Normalise::CompanyName:
        return Words::tr("Capitals, punctuation and legal forms (AB, Inc, GmbH) do not count.");
    }
    return {};
}

QString matchKeyText(const MatchKey &key)
{
    const QString text = u"%1 = %2, %3"_s.arg(key.salesforce, key.startdeliver, normaliseText(key.normalise));
    return key.exact ? Words::tr("%1; linked without asking").arg(text) : text;
}

QString noMatchKeyText()
{
    return Words::tr("There is no match key: only records that name each other's id are recognised, and all "
                     "others count as new.");
}

} // namespace tandem::ui
