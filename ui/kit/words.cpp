// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/words.h"

#include <QCoreApplication>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Gives the free functions of this file their translations.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Words)
};

} // namespace

QString sideTitle(Side side)
{
    return side == Side::Salesforce ? u"Salesforce"_s : u"Startdeliver"_s;
}

QString flowTitle(Flow flow)
{
    switch (flow) {
    case Flow::Accounts:
        return Words::tr("Accounts and customers");
    case Flow::Contacts:
        return Words::tr("Contacts and users");
    case Flow::Events:
        return Words::tr("Events and meetings");
    case Flow::Tasks:
        return Words::tr("Tasks");
    case Flow::TaskComments:
        return Words::tr("Comments on tasks");
    case Flow::Notes:
        return Words::tr("Notes");
    case Flow::Comments:
        return Words::tr("Comments to notes");
    case Flow::Owners:
        return Words::tr("Owners and team members");
    case Flow::History:
        return Words::tr("Activity history");
    }
    return {};
}

QString flowShortTitle(Flow flow)
{
    switch (flow) {
    case Flow::Accounts:
        return Words::tr("Accounts");
    case Flow::Contacts:
        return Words::tr("Contacts");
    case Flow::Events:
        return Words::tr("Events");
    case Flow::Tasks:
        return Words::tr("Tasks");
    case Flow::TaskComments:
        return Words::tr("Task comments");
    case Flow::Notes:
        return Words::tr("Notes");
    case Flow::Comments:
        return Words::tr("Comments");
    case Flow::Owners:
        return Words::tr("Owners");
    case Flow::History:
        return Words::tr("History");
    }
    return {};
}

QString recordKindTitle(Flow flow, Side side)
{
    const bool salesforce = side == Side::Salesforce;
    switch (flow) {
    case Flow::Accounts:
        return salesforce ? Words::tr("Account") : Words::tr("Customer");
    case Flow::Contacts:
        return salesforce ? Words::tr("Contact") : Words::tr("User");
    case Flow::Events:
        return salesforce ? Words::tr("Event") : Words::tr("Meeting");
    case Flow::Tasks:
        return Words::tr("Task");
    case Flow::TaskComments:
        return Words::tr("Task comment");
    case Flow::Notes:
        return Words::tr("Note");
    case Flow::Comments:
        return Words::tr("Comment");
    case Flow::Owners:
        return salesforce ? Words::tr("Owner") : Words::tr("Team member");
    case Flow::History:
        return Words::tr("Activity");
    }
    return {};
}

bool isDemo(const QUrl &service)
{
    const QString host = service.host();
    return host == "localhost"_L1 || host == "::1"_L1 || host.startsWith("127."_L1);
}

QString environmentTitle(const QUrl &service, bool sandbox)
{
    if (isDemo(service))
        return Words::tr("Demo (built-in sandbox)");
    return sandbox ? Words::tr("Sandbox") : Words::tr("Production");
}

QString runStateTitle(const QString &state)
{
    if (state == "completed"_L1)
        return Words::tr("Done");
    if (state == "completed-with-problems"_L1)
        return Words::tr("Partly done");
    if (state == "stopped"_L1)
        return Words::tr("Stopped");
    if (state == "failed"_L1)
        return Words::tr("Failed");
    if (state == "running"_L1)
        return Words::tr("Running");
    if (state == "interrupted"_L1)
        return Words::tr("Interrupted");
    return state;
}

Tone runStateTone(const QString &state)
{
    if (state == "completed"_L1)
        return Tone::Good;
    if (state == "failed"_L1 || state == "interrupted"_L1)
        return Tone::Bad;
    if (state == "running"_L1)
        return Tone::Accent;
    return Tone::Warn;
}

QString triggerTitle(const QString &trigger)
{
    if (trigger == "manual"_L1)
        return Words::tr("You");
    if (trigger == "schedule"_L1)
        return Words::tr("Schedule");
    if (trigger == "plan"_L1)
        return Words::tr("Plan");
    if (trigger == "webhook"_L1)
        return Words::tr("Webhook");
    if (trigger == "change-event"_L1)
        return Words::tr("Change event");
    if (trigger == "poll"_L1)
        return Words::tr("Regular look");
    if (trigger == "catch-up"_L1)
        return Words::tr("Lost answer");
    if (trigger == "new-links"_L1)
        return Words::tr("After new links");
    return trigger;
}

QString phaseTitle(const QString &phase)
{
    if (phase == "reading"_L1)
        return Words::tr("Reading");
    if (phase == "matching"_L1)
        return Words::tr("Matching");
    if (phase == "planning"_L1)
        return Words::tr("Comparing");
    if (phase == "writing"_L1)
        return Words::tr("Writing");
    if (phase == "checking"_L1)
        return Words::tr("Checking");
    if (phase == "waiting"_L1)
        return Words::tr("Waiting");
    return phase;
}

QString inactiveTitle(const QString &title)
{
    return Words::tr("%1 (inactive)", "a user or a record type").arg(title);
}

} // namespace tandem::ui
