// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsindex.h"

#include "ui/kit/words.h"
#include "ui/settings/flowcard.h"
#include "ui/settings/guardstab.h"
#include "ui/settings/matchkeysheet.h"
#include "ui/settings/networkcard.h"
#include "ui/settings/peopletab.h"
#include "ui/settings/realtimetab.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/settingswords.h"
#include "ui/settings/switchescard.h"
#include "ui/settings/valuemapstab.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Of one tab; each entry is the control's name, its label and where it stands in the document.
QList<PagePart> partsOf(
    const QString &tab, const QString &title, const QList<std::array<QString, 3>> &entries)
{
    QList<PagePart> parts;
    for (const auto &[name, label, path] : entries)
        parts.append({tab + u'/' + name, label, title, name + u' ' + path});
    return parts;
}

QList<PagePart> switches()
{
    QList<std::array<QString, 3>> entries;
    for (const NamedSwitch which : namedSwitches)
        entries.append({switchKey(which), switchTitle(which), SwitchesCard::tr("The four switches")});
    return partsOf(u"flows"_s, SettingsPage::tr("What syncs"), entries);
}

QList<PagePart> guards()
{
    return partsOf(u"guards"_s, SettingsPage::tr("Guards"),
        {{u"deletesPerDay"_s, GuardsTab::tr("Records in 24 hours"),
             GuardsTab::tr("Deletes and clears") + u" guards"_s},
            {u"deletesPercent"_s, GuardsTab::tr("Or of the linked records"),
                GuardsTab::tr("Deletes and clears") + u" guards"_s},
            {u"apiFloorPercent"_s, GuardsTab::tr("Left for people and other programs"),
                GuardsTab::tr("Calls to Salesforce") + u" salesforce"_s},
            {u"apiDailyCap"_s, GuardsTab::tr("Tandem's own calls a day, at most"),
                GuardsTab::tr("Calls to Salesforce") + u" salesforce"_s},
            {u"strictGuard"_s, GuardsTab::tr("Check each record once more while it is written"),
                GuardsTab::tr("Calls to Salesforce") + u" salesforce"_s},
            {u"changeEvents"_s, GuardsTab::tr("Listen to Salesforce's change events"),
                GuardsTab::tr("What tells of changes") + u" live"_s},
            {u"pollSeconds"_s, GuardsTab::tr("Looks after activity, every"),
                GuardsTab::tr("What tells of changes") + u" live"_s},
            {u"pollSecondsQuiet"_s, GuardsTab::tr("Looks when it is quiet, every"),
                GuardsTab::tr("What tells of changes") + u" live"_s},
            {u"readBackDelaySeconds"_s, GuardsTab::tr("Second look after a lost answer"),
                GuardsTab::tr("What tells of changes") + u" guards"_s}});
}

/// Some of them stand there only while a proxy is named: the first one is gone to.
QList<PagePart> network()
{
    const QList<std::array<QString, 2>> entries{{u"proxyKind"_s, NetworkCard::tr("Proxy")},
        {u"proxyAddress"_s, NetworkCard::tr("Address of the proxy")},
        {u"proxyUser"_s, NetworkCard::tr("User name at the proxy, if it wants one")},
        {u"proxyPassword"_s, NetworkCard::tr("Password at the proxy")},
        {u"storeProxyPassword"_s, NetworkCard::tr("Store the password")},
        {u"forgetProxyPassword"_s, NetworkCard::tr("Forget the password")},
        {u"extraCaFile"_s, NetworkCard::tr("Further certificates to trust (PEM file)")},
        {u"chooseExtraCaFile"_s, NetworkCard::tr("Choose the file with certificates")}};
    const QString guards = SettingsPage::tr("Guards");
    QList<PagePart> parts;
    for (const auto &[name, label] : entries) {
        parts.append({name.endsWith("CaFile"_L1) ? u"guards/"_s + name : u"guards/network"_s, label,
            guards + u" › "_s + NetworkCard::tr("Network"), name + u" network"_s});
    }
    return parts;
}

QList<PagePart> realTime()
{
    const QString place = RealTimeTab::tr("Where webhooks arrive") + u" webhooks"_s;
    const QString secret = RealTimeTab::tr("Address and secret") + u" webhooks"_s;
    return partsOf(u"realtime"_s, SettingsPage::tr("Real time"),
        {{u"renewSecret"_s, RealTimeTab::tr("Make a new secret"), secret},
            {u"retireSecret"_s, RealTimeTab::tr("Retire the one before"), secret},
            {u"testWebhook"_s, RealTimeTab::tr("Send a test"), secret},
            {u"publicUrl"_s, RealTimeTab::tr("How Startdeliver reaches this computer"), place},
            {u"listenAddress"_s, RealTimeTab::tr("Listens on"), place},
            {u"port"_s, RealTimeTab::tr("Port"), place},
            {u"behindProxy"_s, RealTimeTab::tr("A proxy with TLS stands before it"), place},
            {u"certificateFile"_s, RealTimeTab::tr("Certificate (PEM file)"), place},
            {u"keyFile"_s, RealTimeTab::tr("Its key (PEM file)"), place},
            {u"signatureHeader"_s, RealTimeTab::tr("Header with the signature"), place},
            {u"idPointer"_s, RealTimeTab::tr("Where the record's id stands"), place},
            {u"requestsPerSecond"_s, RealTimeTab::tr("Notices a second, of one sender"), place}});
}

QList<PagePart> notices()
{
    const QString accept = RealTimeTab::tr("Which webhooks count") + u" webhooks accept"_s;
    return partsOf(u"realtime"_s, SettingsPage::tr("Real time"),
        {{u"customerCreated"_s, RealTimeTab::tr("Customer created"), accept},
            {u"customerUpdated"_s, RealTimeTab::tr("Customer changed"), accept},
            {u"userCreated"_s, RealTimeTab::tr("User created"), accept},
            {u"userUpdated"_s, RealTimeTab::tr("User changed"), accept},
            {u"taskCreated"_s, RealTimeTab::tr("Task created"), accept},
            {u"taskUpdated"_s, RealTimeTab::tr("Task changed"), accept},
            {u"taskComment"_s, RealTimeTab::tr("Comment on a task"), accept},
            {u"customerComment"_s, RealTimeTab::tr("Comment on a customer"), accept},
            {u"interaction"_s, RealTimeTab::tr("Interaction"), accept},
            {u"deleted"_s, RealTimeTab::tr("Something deleted"), accept}});
}

} // namespace

QList<PagePart> settingParts()
{
    return switches() + guards() + network() + realTime() + notices()
        + partsOf(u"people"_s, SettingsPage::tr("People"),
            {{u"ownerRule"_s, PeopleTab::tr("An account's owner replaces, of the customer's team members"),
                u"options owners"_s}})
        + partsOf(u"values"_s, SettingsPage::tr("Value maps"),
            {{u"openValueMap"_s, ValueMapsTab::tr("Edit in Mappings"), {}}});
}

QString flowSettingWords(Flow flow)
{
    QStringList words{FlowCard::tr("Sync it"), FlowCard::tr("Direction"), FlowCard::tr("Make in Salesforce"),
        FlowCard::tr("Edit in Salesforce"), FlowCard::tr("Make in Startdeliver"),
        FlowCard::tr("Edit in Startdeliver"), FlowCard::tr("A delete on one side…"),
        FlowCard::tr("Field in %1").arg(sideTitle(Side::Salesforce)),
        FlowCard::tr("Field in %1").arg(sideTitle(Side::Startdeliver)), FlowCard::tr("Value"),
        FlowCard::tr("How records are recognised"), FlowCard::tr("Schedule"),
        FlowCard::tr("A change starts it at once"),
        u"enabled direction create update delete mark matchKeys schedule webhook"_s};
    if (QList{Flow::Accounts, Flow::Contacts, Flow::Events, Flow::Tasks}.contains(flow))
        words += {FlowCard::tr("Record type of what is made"), u"recordType"_s};
    if (flow == Flow::Accounts || flow == Flow::Contacts)
        words += {FlowCard::tr("Where Salesforce's duplicate rules warn, a record is"), u"duplicates"_s};
    if (hasHistoryStart(flow))
        words +=
            {FlowCard::tr("Only from a day on"), FlowCard::tr("First day that is read"), u"historyStart"_s};
    if (flow == Flow::History)
        words +=
            {FlowCard::tr("Tasks that are too old for the flow Tasks become interactions"), u"closedTasks"_s};
    if (flow == Flow::TaskComments)
        words += {FlowCard::tr("In Salesforce a comment stands"), u"place"_s};
    if (flow == Flow::Notes)
        words += {FlowCard::tr("All links of notes are looked through every"), u"noteSweepMinutes"_s};
    return words.join(u' ');
}

QString matchKeyWords()
{
    return QStringList{MatchKeySheet::tr("Points of 100 that a proposal needs"),
        MatchKeySheet::tr("Add a key"), u"matchKeys candidateScore"_s}
        .join(u' ');
}

} // namespace tandem::ui
