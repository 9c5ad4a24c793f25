// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"

/// What the editors of the whole configuration look at; plain values, like those of views.h.
namespace tandem::session {

/// The last ones that were replaced.
inline constexpr int configurationVersionsKept = 20;

/// The file as it is, also with errors in it.
struct ConfigurationFile
{
    QByteArray text;
    bool savedHere = false; ///< it is what this session saved last
    friend bool operator==(const ConfigurationFile &, const ConfigurationFile &) = default;
};

/// A configuration that another one took the place of.
struct ConfigurationVersion
{
    QString id; ///< what configurationVersion() takes
    Instant replacedAt;
    friend bool operator==(const ConfigurationVersion &, const ConfigurationVersion &) = default;
};

/// Somebody who works in one of the services.
struct PersonView
{
    RecordId id;
    QString name;
    QString email;
    bool active = true;
    RecordId partner; ///< who has the same mail address on the other side; empty: nobody, or several
    enum class Kind { Person, Queue, Unknown }; ///< unknown: records name an owner that is not shown
    Kind kind = Kind::Person;
    QList<std::pair<Flow, qint64>> owns = {}; ///< records that sync, as last read; flows with none left out
    friend bool operator==(const PersonView &, const PersonView &) = default;
};

struct PeopleView
{
    QList<PersonView> users; ///< at Salesforce, by name; after them queues, and owners that nobody knows
    QList<PersonView> members; ///< at Startdeliver, by name
    std::optional<Error> offline; ///< why they could not be read now: they are as of the last run
    friend bool operator==(const PeopleView &, const PeopleView &) = default;
};

/// How many records of one kind Salesforce has for a flow, from its first day on.
struct HistoryCount
{
    QString kind; ///< "call", "email", "meeting", "task"; of tasks: "open-task", "closed-task"
    qint64 records = 0;
    friend bool operator==(const HistoryCount &, const HistoryCount &) = default;
};

/// What a flow costs in calls a day, as it is configured and as much as has been changing lately.
struct FlowCost
{
    Flow flow = Flow::Accounts;
    double looks = 0; ///< runs a day: those of the schedule, and polls where notices start the flow
    SideCounts perLook; ///< calls of a run that finds nothing
    SideCounts looking; ///< `looks` of them
    SideCounts writing; ///< what the changes of the last week took, for one day
    bool known = true; ///< false: the flow has not run yet, so that nothing is known of its records

    [[nodiscard]] qint64 on(Side side) const
    {
        return side == Side::Salesforce ? looking.salesforce + writing.salesforce
                                        : looking.startdeliver + writing.startdeliver;
    }
    friend bool operator==(const FlowCost &, const FlowCost &) = default;
};

} // namespace tandem::session
