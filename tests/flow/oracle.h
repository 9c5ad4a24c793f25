// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <vector>

/// The proof of rule S20, written without any code of core/sync: it knows the two services' rows as JSON and
/// the reasons that the store states, and says what differs without a reason.
namespace tandem::test {

using Row = nlohmann::json;

/// One mapped field, in the oracle's own words.
struct OracleField
{
    QString key; ///< "Name=name"
    std::string salesforce;
    std::string startdeliver;
    bool toSalesforce = true; ///< may flow there
    bool toStartdeliver = true;
    enum class Kind {
        Plain,
        JoinedName,
        FirstName,
        LastName,
        Reference,
        Time, ///< start, end and all-day of an activity
        People, ///< contacts of an activity, as a set
        Person, ///< a user who is a team member
        Html, ///< plain in Salesforce, HTML in Startdeliver
        Done, ///< closed in Salesforce, completed in Startdeliver
        TaskText, ///< a Description without the comments below its marker
        Priority ///< none in Startdeliver is the organisation's usual one
    } kind = Kind::Plain;
};

struct OracleLink
{
    QString salesforce;
    QString startdeliver;
    bool active = true;
    bool frozen = false; ///< one end cannot be seen
    std::map<QString, std::pair<QString, QString>> base; ///< mapping key -> its pair, as text
};

/// What the store says about one flow.
struct OracleStore
{
    std::vector<OracleLink> links;
    std::set<std::pair<QString, QString>> conflicts; ///< (Salesforce id, mapping key)
    std::set<std::pair<QString, QString>> refusals; ///< (source id, mapping key or "")
    std::set<std::pair<QString, QString>> decisions; ///< (either id, mapping key or "")
    std::set<QString> holds; ///< record ids
    std::map<QString, QString> waiting; ///< record id -> reason
    /// (Salesforce id, mapping key) where both sides held a value once and the null policy may keep back a
    /// clear.
    std::set<std::pair<QString, QString>> clearsKept;
    /// (Salesforce id, mapping key) of what the history says Salesforce itself changed (S5).
    std::set<std::pair<QString, QString>> changedByService;
};

struct OracleFlow
{
    QString name;
    std::vector<Row> salesforce; ///< alive and deleted
    std::vector<Row> startdeliver;
    std::vector<OracleField> fields;
    OracleStore store;
    std::map<QString, QString> parents; ///< Salesforce parent id -> Startdeliver parent id
    std::map<QString, QString> contacts; ///< linked contacts and their users
    std::map<QString, QString> people; ///< users and the team members who are the same people
    std::map<QString, QStringList> invited; ///< events and the contacts invited to them
    bool endsExclusive = false; ///< of all-day interactions
    QString usualPriority;
    std::string salesforceParent; ///< field, "" for a flow without one
    std::string startdeliverParent;
    bool createsInSalesforce = true;
    bool createsInStartdeliver = true;
    std::set<QString> outOfScope; ///< ids on either side that the filter leaves out
    /// What happens to the partner of a deleted record.
    enum class Deletes { Ignored, Marked, Deleted } deletes = Deletes::Ignored;
    std::pair<std::string, QString> salesforceMark; ///< field and value that say so
    std::pair<std::string, QString> startdeliverMark;
    std::set<QString> deletedByPeople; ///< ids on either side
    bool tracksDeletes = false; ///< it is known whom people deleted
    bool swept = false; ///< the last run has read everything: every delete is known
    std::set<QString> deletedParents; ///< Salesforce ids: their children go along
};

/// Whether both rows of an activity say the same in a field of the kinds Time, People, Person and Html.
[[nodiscard]] bool sameActivity(
    const OracleFlow &flow, const OracleField &field, const Row &left, const Row &right);
/// An Event that people see as theirs: no invitee's copy, no head of a series, not private.
[[nodiscard]] bool isOwnEvent(const Row &row);
/// A Task that is something to do: no logged call or mail, no head of a series.
[[nodiscard]] bool isOwnTask(const Row &row);

/// Everything that is wrong, in sentences; empty: the world is as S20 says.
[[nodiscard]] QStringList judgeWorld(const OracleFlow &flow);

/// Linked pairs whose base is not what both rows hold, of fields that are the same on both sides.
[[nodiscard]] QStringList staleBases(const OracleFlow &flow);

/// A JSON value as both sides would write it: trimmed, numbers without trailing zeros, null as "".
[[nodiscard]] QString plainText(const Row &value);

} // namespace tandem::test
