// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hearing.h"

#include <QCoreApplication>

#include <algorithm>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Gives the free functions of this file their translations.
struct Hearing
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Hearing)
};

/// Only for a flow that a change starts at once is there anything to hear; the others keep to their schedule.
bool startsAtOnce(const session::WatchView &view)
{
    return std::any_of(view.schedules.cbegin(), view.schedules.cend(),
        [](const session::ScheduleView &each) { return each.immediate && each.released; });
}

QString onSchedule()
{
    return Hearing::tr("Both services are read on schedule alone: no flow starts at a change.");
}

} // namespace

QString howItHears(const session::WatchView &view)
{
    const bool stream = view.stream.state == "listening"_L1;
    if (stream && view.receiver.listening)
        return Hearing::tr("Both services tell Tandem of changes, which travel at once.");
    if (stream)
        return Hearing::tr("Salesforce tells Tandem of changes; Startdeliver is looked at regularly.");
    if (view.receiver.listening)
        return Hearing::tr("Startdeliver can tell Tandem of changes; Salesforce is looked at regularly.");
    return startsAtOnce(view) ? Hearing::tr("Both services are looked at regularly and on schedule.")
                              : onSchedule();
}

QString whyNoEvents(const session::WatchView &view)
{
    if (!view.running)
        return Hearing::tr("Nothing runs by itself now, so Salesforce's change events are not heard.");
    return startsAtOnce(view) ? Hearing::tr("Tandem does not hear Salesforce's change events yet.")
                              : onSchedule();
}

QString whyNoWebhooks(const session::WatchView &view)
{
    if (!view.running)
        return Hearing::tr("Nothing runs by itself now, so webhooks of Startdeliver are not taken.");
    return startsAtOnce(view)
        ? Hearing::tr("Webhooks of Startdeliver are taken once a secret was made. Until "
                      "then Startdeliver is looked at regularly.")
        : onSchedule();
}

} // namespace tandem::ui
