// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/mapping.h"
#include "core/domain/matchkey.h"

#include <QUrl>

namespace tandem {

enum class DeletePolicy { Ignore, Mark, Delete };
enum class LeaveScope { Nothing, Unlink, ClearOurs };
enum class CommentPlace { Description, Feed }; ///< where comments on tasks go in Salesforce
enum class DuplicateRule { Respect, AllowSave }; ///< contract salesforce.md 2.4: header allowSave

/// What says on one side that a record's partner was deleted (S10, policy "mark"). No field: nothing does.
struct DeleteMark
{
    QString field;
    QString value;
    friend bool operator==(const DeleteMark &, const DeleteMark &) = default;
};

/// How one flow syncs.
struct FlowConfiguration
{
    Flow flow = Flow::Accounts;
    bool enabled = true;
    Direction direction = Direction::Both;
    bool createSalesforce = true;
    bool createStartdeliver = true;
    bool updateSalesforce = true;
    bool updateStartdeliver = true;
    DeletePolicy deletes = DeletePolicy::Ignore;
    DeleteMark markSalesforce; ///< written there when the Startdeliver record is deleted
    DeleteMark markStartdeliver;
    LeaveScope leaveScope = LeaveScope::Nothing;
    DuplicateRule duplicates = DuplicateRule::Respect;
    QString recordType; ///< id, of what is created in Salesforce; empty: the user's default
    int candidateScore = 50; ///< of MatchScore: what is proposed to a person
    QList<MatchKey> matchKeys;
    QList<FieldMapping> mappings;
    Filter salesforceFilter;
    Filter startdeliverFilter;
    QString schedule; ///< a line that Schedule::parse() reads, "" = only by hand
    bool webhook = false; ///< change notices of either side start the flow at once
    std::optional<QDate> historyStart;
    bool closedTasks = false; ///< history only: tasks that `tasks` leaves as too old become interactions
    CommentPlace place = CommentPlace::Description; ///< task-comments only

    [[nodiscard]] bool creates(Side side) const
    {
        return side == Side::Salesforce ? createSalesforce : createStartdeliver;
    }
    [[nodiscard]] bool updates(Side side) const
    {
        return side == Side::Salesforce ? updateSalesforce : updateStartdeliver;
    }
    [[nodiscard]] const DeleteMark &mark(Side side) const
    {
        return side == Side::Salesforce ? markSalesforce : markStartdeliver;
    }
    [[nodiscard]] const Filter &filter(Side side) const
    {
        return side == Side::Salesforce ? salesforceFilter : startdeliverFilter;
    }
    friend bool operator==(const FlowConfiguration &, const FlowConfiguration &) = default;
};

struct SalesforceConfiguration
{
    QUrl loginUrl{QStringLiteral("https://login.salesforce.com")};
    QString clientId;
    QList<int> redirectPorts{47811, 47812, 47813};
    QString apiVersion = QStringLiteral("67.0");
    QHash<Flow, QString> externalIdFields; ///< per flow the custom external-id field Tandem writes, or none
    int apiFloorPercent = 20; ///< of the daily calls that are left for people (S16)
    int apiDailyCap = 0; ///< calls a day that Tandem itself makes at most; 0 = no cap of its own
    bool strictGuard = false; ///< If-Unmodified-Since through composite (S13)
    friend bool operator==(const SalesforceConfiguration &, const SalesforceConfiguration &) = default;
};

struct StartdeliverConfiguration
{
    QUrl baseUrl{QStringLiteral("https://app.startdeliver.com")};
    QString version = QStringLiteral("v1");
    double requestsPerSecond = 2.0;
    double maxRequestsPerSecond = 20.0;
    QByteArray
        dialectOverrides; ///< JSON object merged over resources/startdeliver/dialect-v1.json; "{}" = none
    QHash<Flow, QString> externalIdFields; ///< field that holds "<org id>:<Salesforce id>" (S22), or none
    friend bool operator==(const StartdeliverConfiguration &, const StartdeliverConfiguration &) = default;
};

/// The four named switches; each fact is stored once (design/cli.md).
struct Switches
{
    bool syncTasksToSalesforce = true;
    // As all flows but accounts and contacts these are off until somebody turns them on (S17): owners replace
    // what is there, notes are many.
    bool salesforceOwnersAsTeamMembers = false;
    bool syncContentNotesToStartdeliver = false;
    bool syncCommentsToContentNotes = false;
    friend bool operator==(const Switches &, const Switches &) = default;
};

/// A Salesforce user and the team member who is the same person, chosen by somebody; all others are known by
/// their e-mail address.
struct PersonPair
{
    QString salesforce; ///< User id
    QString startdeliver; ///< team member id
    friend bool operator==(const PersonPair &, const PersonPair &) = default;
};

enum class OwnerRule { ReplaceAll, OnlyOwners }; ///< which team members of a customer an owner replaces

/// What single flows do in their own way.
struct FlowOptions
{
    int noteSweepMinutes = 60; ///< links of notes are swept this often; edits of notes come with every run
    OwnerRule owners = OwnerRule::ReplaceAll;
    QList<PersonPair> people;
    friend bool operator==(const FlowOptions &, const FlowOptions &) = default;
};

struct GuardConfiguration
{
    int deletesPerDay = 25; ///< deletes and clears over 24 hours, all triggers (S10)
    double deletesPercent = 1.0;
    int readBackDelaySeconds = 120; ///< the second look of S12
    friend bool operator==(const GuardConfiguration &, const GuardConfiguration &) = default;
};

struct NetworkConfiguration
{
    QString proxy =
        QStringLiteral("system"); ///< "system", "none" or http://host:port, socks5://host:port (no password)
    QString proxyUser;
    QString extraCaFile;
    friend bool operator==(const NetworkConfiguration &, const NetworkConfiguration &) = default;
};

/// Which notices of Startdeliver are taken; the others are answered and forgotten.
struct NoticeSwitches
{
    bool customerCreated = true;
    bool customerUpdated = true;
    bool userCreated = true;
    bool userUpdated = true;
    bool taskCreated = true;
    bool taskUpdated = true;
    bool taskComment = true;
    bool customerComment = true;
    bool interaction = true;
    bool deleted = true;
    friend bool operator==(const NoticeSwitches &, const NoticeSwitches &) = default;
};

struct WebhookConfiguration
{
    QString listenAddress = QStringLiteral("127.0.0.1");
    int port = 47820;
    QUrl publicUrl;
    bool behindProxy = false; ///< a proxy with TLS stands before an address that others reach
    QString certificateFile; ///< PEM; with keyFile the receiver itself speaks TLS
    QString keyFile;
    QString signatureHeader; ///< HMAC-SHA256 of the body, in hex; empty: the secret is the end of the path
    QString idPointer = QStringLiteral("/id"); ///< JSON pointer to the record's id
    int requestsPerSecond = 1000; ///< of one sender
    NoticeSwitches accept;
    friend bool operator==(const WebhookConfiguration &, const WebhookConfiguration &) = default;
};

/// What runs unattended, besides schedules and webhooks.
struct LiveConfiguration
{
    bool changeEvents = true; ///< listen to Salesforce's change events where they can be had
    int pollSeconds = 60; ///< where nothing tells of changes: after activity
    int pollSecondsQuiet = 900; ///< and when nothing happens
    friend bool operator==(const LiveConfiguration &, const LiveConfiguration &) = default;
};

/// The Config document: what a profile syncs and how. A value; holds no secret.
struct Configuration
{
    static constexpr int currentVersion = 1;

    SalesforceConfiguration salesforce;
    StartdeliverConfiguration startdeliver;
    Switches settings;
    FlowOptions options;
    GuardConfiguration guards;
    NetworkConfiguration network;
    WebhookConfiguration webhooks;
    LiveConfiguration live;
    QList<FlowConfiguration> flows; ///< every flow exactly once, in the order of allFlows()

    [[nodiscard]] const FlowConfiguration &flow(Flow flow) const;
    [[nodiscard]] FlowConfiguration &flow(Flow flow);
    /// Changes when anything that matters to the flow's plan changes.
    [[nodiscard]] QByteArray fingerprint(Flow flow) const;

    /// Every key with its default: accounts and contacts mapped and on, later flows present and off.
    [[nodiscard]] static Configuration defaults();
    [[nodiscard]] static QStringList templateNames();
    [[nodiscard]] static Result<Configuration> fromTemplate(const QString &name);

    friend bool operator==(const Configuration &, const Configuration &) = default;
};

/// One thing wrong in a document.
struct ConfigurationProblem
{
    QString path; ///< JSON pointer, "/flows/accounts/mappings/3/direction"
    QString text; ///< what is wrong and what is allowed
    int line = 0; ///< 1-based; 0 = unknown
    bool warning = false;
    friend bool operator==(const ConfigurationProblem &, const ConfigurationProblem &) = default;
};

/// The document as text: stable order, two spaces, every key, trailing newline.
[[nodiscard]] QByteArray toJson(const Configuration &configuration);

struct ParsedConfiguration
{
    std::optional<Configuration> configuration; ///< none where a problem is not a warning
    QList<ConfigurationProblem> problems;
    bool migrated = false; ///< came from an older version
};

/// Reads a document: unknown keys, wrong types and values are problems at their path; older versions are
/// migrated; newer ones are refused.
[[nodiscard]] ParsedConfiguration parseConfiguration(const QByteArray &text);

/// The JSON Schema (draft 2020-12) of the document.
[[nodiscard]] QByteArray configurationSchema();

/// Why the rests of this mapping's texts cannot go into comments, in the flow that it is of, and on which
/// side; none: they can.
[[nodiscard]] std::optional<QString> noRestReason(const FlowConfiguration &flow, const FieldMapping &mapping);

/// Problems that only the live schemas show: fields that do not exist, types that do not fit, no write right,
/// two mappings that write one field, lossy both-way mappings, filters on unknown fields.
[[nodiscard]] QList<ConfigurationProblem> checkAgainstSchema(
    const FlowConfiguration &flow, const ObjectSchema &salesforce, const ObjectSchema &startdeliver);

} // namespace tandem
