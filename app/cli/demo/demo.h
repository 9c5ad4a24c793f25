// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "app/cli/demo/flowtour.h"
#include "app/cli/demo/recount.h"
#include "app/cli/demo/story.h"
#include "app/sandbox/sandbox.h"

#include <QTemporaryDir>

namespace tandem::cli {

/// The tour: both services on loopback, a profile in a temporary folder, syncs and edits, and after each step
/// the counts of witnesses that know nothing of each other. Lives on the main thread; leaves nothing behind.
class Demo
{
public:
    explicit Demo(Context *context);
    ~Demo();

    [[nodiscard]] Task<Reply> run();

private:
    /// The records that the edits touch, and what shall come of them.
    struct Edits
    {
        session::LinkView person;
        session::LinkView renamed;
        session::LinkView disputed;
        QByteArray newAccount;
        QByteArray newContact;
        qint64 newCustomer = 0;
    };

    [[nodiscard]] Status startServices();
    [[nodiscard]] Configuration configuration() const;
    void stateExpectation();
    [[nodiscard]] Task<bool> signIn();
    [[nodiscard]] Task<bool> checkConnections();
    [[nodiscard]] Task<bool> firstSync();
    [[nodiscard]] Task<qint64> decideProposals();
    [[nodiscard]] Task<bool> secondSync();
    [[nodiscard]] Task<bool> editBothSides();
    [[nodiscard]] Task<bool> finalCount();
    [[nodiscard]] Task<bool> everyFlow();
    /// A sync that goes well, told and with its calls counted.
    [[nodiscard]] Task<session::RunReport> toldSync(QString name);
    [[nodiscard]] Task<session::RunReport> countedSync(QString name);
    /// The same for a sync in which every flow takes part.
    [[nodiscard]] Task<session::RunReport> tourSync(FlowTour *tour, QString name);
    [[nodiscard]] Task<QList<session::LinkView>> links(Flow flow);

    void makeEdits(Edits *edits);
    void checkEdits(const Edits &edits, const session::RunReport &report);
    void compareCalls(const session::RunReport &report, qsizetype logFrom);
    void compareCounts(
        const session::RunReport &report, const Snapshot &before, const Snapshot &after, qsizetype logFrom);
    void step(const QString &text);

    Context *m_context = nullptr;
    QTemporaryDir m_folder;
    sandbox::Sandbox m_sandbox;
    std::unique_ptr<session::Session> m_session;
    Story m_story;
    qint64 m_onlyHere[2] = {0, 0};
    qint64 m_knownById = 0;
    qint64 m_knownByName = 0;
    qint64 m_enteredTwice = 0;
    qint64 m_twiceOnlyHere = 0; ///< of those, customers of companies that Salesforce does not have
};

} // namespace tandem::cli
