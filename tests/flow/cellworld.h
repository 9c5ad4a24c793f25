// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/flow/noteworld.h"

namespace tandem::test {

/// What a person does to a record.
enum class Deed {
    Create,
    Update,
    Clear, ///< a value that comes from the side where it is cleared
    ClearReceived, ///< a value that came from the other side
    Delete,
    Undelete,
};

/// One cell of the table of flows.
struct Cell
{
    Flow flow = Flow::Accounts;
    std::optional<bool> on; ///< the flow's named switch; none: it has none
    Side side = Side::Salesforce; ///< where a person does it
    Deed deed = Deed::Create;
    bool follows = false; ///< deletes go along
};

/// The member of `settings` that governs the flow; empty: none does.
[[nodiscard]] QString switchOf(Flow flow);
/// Of a flow that goes one way: the side that it comes from.
[[nodiscard]] std::optional<Side> sourceOf(Flow flow);

/// What a flow has on one side: ids, and the words in the one field that the cells look at. Comments on tasks
/// are entries of a Description, owners are mail addresses of people.
using Records = std::map<QString, QString>;

/// Every field of every record of both services: "salesforce Account 001...".
using Snapshot = std::map<QString, Row>;

/// A world for one cell: the configuration is the default one, but for what turns the flow on.
class CellWorld : public NoteWorld
{
public:
    explicit CellWorld(const Cell &cell);

    /// Both sides are in step, and the cell's record is there where its deed needs one.
    void prepare();
    /// False where the service does not let a person do that.
    [[nodiscard]] bool act();
    /// A run; where records come and go one that reads everything.
    sync::RunReport look();

    [[nodiscard]] Records records(Side side);
    [[nodiscard]] Snapshot snapshot();
    /// The object or entity of the flow's records.
    [[nodiscard]] QString kindOf(Side side) const;
    [[nodiscard]] QString fieldOf(Side side) const;
    /// What somebody has typed last, in words; of owners an address.
    [[nodiscard]] QString typed() const { return m_typed; }
    /// What a person must say or know before the flow goes on: "held", "refused", "waiting", or nothing.
    [[nodiscard]] QString standing();
    /// The cell's record and its partner stand for each other, and neither counts as deleted.
    [[nodiscard]] bool isLinked();

private:
    void setSwitch(bool on);
    void make(Side side, const std::string &name);
    QString makeSalesforce(const std::string &name);
    qint64 makeStartdeliver(const std::string &name);
    void findPartner();
    [[nodiscard]] bool write(Side side, const std::string &words);
    [[nodiscard]] bool writeOwner(const std::string &words);
    void writeMembers(const std::string &words);
    void remove(Side side);
    void restore(Side side);
    void setDescription(const QString &text);
    [[nodiscard]] QString description();
    [[nodiscard]] QString entry();
    [[nodiscard]] QString mailOf(const QString &record);
    [[nodiscard]] Records members();
    [[nodiscard]] Side origin() const;

    Cell m_cell;
    QString m_salesforce; ///< the cell's record; of a comment on a task the task
    qint64 m_startdeliver = 0;
    Row m_removed; ///< from Startdeliver
    QString m_before; ///< the Description before somebody took an entry out of it
    QString m_typed;
    QString m_task;
    qint64 m_todo = 0;
};

} // namespace tandem::test
