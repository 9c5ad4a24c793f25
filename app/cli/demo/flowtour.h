// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/demo/story.h"
#include "app/sandbox/sandbox.h"
#include "core/domain/configuration.h"
#include "core/session/views.h"

namespace tandem::cli {

/// What people enter on both sides for the flows that come after companies and people, and what a look into
/// the memory of both services finds of it afterwards, knowing nothing of sync. Main thread; owned by the
/// demo.
class FlowTour
{
public:
    /// The names are of a linked company and of a linked person in it.
    FlowTour(sandbox::Sandbox *sandbox, session::LinkView company, session::LinkView person);

    /// Every flow with its switch on.
    static void turnOn(Configuration *configuration);

    /// One of each, on the side where people enter it.
    void enter();
    void checkEntered(Story *story);
    /// Moves, completes and rewrites some of it.
    void edit();
    void checkEdited(Story *story);
    /// Every linked customer has its account's owner for a team member.
    void checkOwners(Story *story, const QList<session::LinkView> &companies);

    /// How many there are of what the flows make, by the name that the report gives them.
    struct Census
    {
        std::map<Flow, session::SideCounts> records;
    };
    [[nodiscard]] Census count();
    static void compareCreated(
        Story *story, const session::RunReport &report, const Census &before, const Census &after);

private:
    [[nodiscard]] QList<nlohmann::json> salesforceRows(const char *object);
    [[nodiscard]] QList<nlohmann::json> startdeliverRows(const char *entity);
    /// The records whose field has this text.
    [[nodiscard]] QList<nlohmann::json> interactions(const char *type, const QString &title);
    [[nodiscard]] QString noteOn(const QString &account);

    sandbox::Sandbox *m_sandbox;
    session::LinkView m_company;
    session::LinkView m_person;
    QByteArray m_event;
    QByteArray m_task;
    qint64 m_todo = 0;
    qint64 m_comment = 0;
};

} // namespace tandem::cli
