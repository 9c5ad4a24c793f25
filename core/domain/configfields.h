// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"

#include <array>

namespace tandem {

/// One word of an enumeration in the document.
template <typename E> struct Word
{
    E value;
    QLatin1StringView name;
};

namespace words {
using namespace Qt::StringLiterals;

inline constexpr std::array direction{Word<Direction>{Direction::Both, "both"_L1},
    Word<Direction>{Direction::ToStartdeliver, "toStartdeliver"_L1},
    Word<Direction>{Direction::ToSalesforce, "toSalesforce"_L1}};
inline constexpr std::array conflict{Word<ConflictPolicy>{ConflictPolicy::Ask, "ask"_L1},
    Word<ConflictPolicy>{ConflictPolicy::SalesforceWins, "salesforceWins"_L1},
    Word<ConflictPolicy>{ConflictPolicy::StartdeliverWins, "startdeliverWins"_L1},
    Word<ConflictPolicy>{ConflictPolicy::NewestWins, "newestWins"_L1}};
inline constexpr std::array nulls{Word<NullPolicy>{NullPolicy::Never, "never"_L1},
    Word<NullPolicy>{NullPolicy::OnlyOurs, "onlyOurs"_L1}, Word<NullPolicy>{NullPolicy::Mirror, "mirror"_L1}};
inline constexpr std::array first{Word<FirstAgreement>{FirstAgreement::Ask, "ask"_L1},
    Word<FirstAgreement>{FirstAgreement::SalesforceWins, "salesforceWins"_L1},
    Word<FirstAgreement>{FirstAgreement::StartdeliverWins, "startdeliverWins"_L1},
    Word<FirstAgreement>{FirstAgreement::FillBlanks, "fillBlanks"_L1}};
inline constexpr std::array place{Word<CommentPlace>{CommentPlace::Description, "description"_L1},
    Word<CommentPlace>{CommentPlace::Feed, "feed"_L1}};
inline constexpr std::array tooLong{Word<TooLong>{TooLong::Refuse, "refuse"_L1},
    Word<TooLong>{TooLong::Cut, "cut"_L1}, Word<TooLong>{TooLong::Comment, "comment"_L1}};
inline constexpr std::array deletes{Word<DeletePolicy>{DeletePolicy::Ignore, "ignore"_L1},
    Word<DeletePolicy>{DeletePolicy::Mark, "mark"_L1}, Word<DeletePolicy>{DeletePolicy::Delete, "delete"_L1}};
inline constexpr std::array owners{Word<OwnerRule>{OwnerRule::ReplaceAll, "replaceAll"_L1},
    Word<OwnerRule>{OwnerRule::OnlyOwners, "onlyOwners"_L1}};
inline constexpr std::array leaveScope{Word<LeaveScope>{LeaveScope::Nothing, "nothing"_L1},
    Word<LeaveScope>{LeaveScope::Unlink, "unlink"_L1},
    Word<LeaveScope>{LeaveScope::ClearOurs, "clearOurs"_L1}};
inline constexpr std::array duplicates{Word<DuplicateRule>{DuplicateRule::Respect, "respect"_L1},
    Word<DuplicateRule>{DuplicateRule::AllowSave, "allowSave"_L1}};
inline constexpr std::array normalise{Word<MatchKey::Normalise>{MatchKey::Normalise::Exact, "exact"_L1},
    Word<MatchKey::Normalise>{MatchKey::Normalise::Text, "text"_L1},
    Word<MatchKey::Normalise>{MatchKey::Normalise::Email, "email"_L1},
    Word<MatchKey::Normalise>{MatchKey::Normalise::Domain, "domain"_L1},
    Word<MatchKey::Normalise>{MatchKey::Normalise::Phone, "phone"_L1},
    Word<MatchKey::Normalise>{MatchKey::Normalise::CompanyName, "company-name"_L1}};
inline constexpr std::array transform{Word<TransformStep::Op>{TransformStep::Op::Trim, "trim"_L1},
    Word<TransformStep::Op>{TransformStep::Op::Upper, "upper"_L1},
    Word<TransformStep::Op>{TransformStep::Op::Lower, "lower"_L1},
    Word<TransformStep::Op>{TransformStep::Op::Title, "title"_L1},
    Word<TransformStep::Op>{TransformStep::Op::SplitName, "splitName"_L1},
    Word<TransformStep::Op>{TransformStep::Op::JoinName, "joinName"_L1},
    Word<TransformStep::Op>{TransformStep::Op::ValueMap, "valueMap"_L1},
    Word<TransformStep::Op>{TransformStep::Op::Cut, "cut"_L1},
    Word<TransformStep::Op>{TransformStep::Op::Constant, "constant"_L1},
    Word<TransformStep::Op>{TransformStep::Op::Link, "link"_L1},
    Word<TransformStep::Op>{TransformStep::Op::DayInZone, "dayInZone"_L1},
    Word<TransformStep::Op>{TransformStep::Op::Default, "default"_L1},
    Word<TransformStep::Op>{TransformStep::Op::Person, "person"_L1}};
} // namespace words

/// The form a text of the document must have. `pattern` is an anchored regular expression, empty for any
/// text.
struct TextRule
{
    QLatin1StringView pattern;
    QLatin1StringView allowed; ///< what is allowed, as a person reads it
};

namespace rules {
using namespace Qt::StringLiterals;

inline constexpr TextRule any{""_L1, ""_L1};
inline constexpr TextRule field{R"(^\S+$)"_L1, "the name of a field"_L1};
inline constexpr TextRule fieldOrNone{R"(^\S*$)"_L1, "the name of a field, or nothing"_L1};
inline constexpr TextRule salesforceId{
    R"(^005[A-Za-z0-9]{12}([A-Za-z0-9]{3})?$)"_L1, "the id of a Salesforce user"_L1};
inline constexpr TextRule startdeliverId{R"(^[1-9][0-9]{0,17}$)"_L1, "the id of a team member"_L1};
inline constexpr TextRule apiVersion{R"(^[1-9][0-9]+\.0$)"_L1, "a version such as 67.0"_L1};
inline constexpr TextRule startdeliverVersion{R"(^v[0-9]+$)"_L1, "a version such as v1"_L1};
inline constexpr TextRule schedule{
    R"(^((every [1-9][0-9]{0,3}[mhd]|hourly( at :[0-5][0-9])?|daily at ([01][0-9]|2[0-3]):[0-5][0-9](, ?([01][0-9]|2[0-3]):[0-5][0-9])*|weekly on (mon|tue|wed|thu|fri|sat|sun)(, ?(mon|tue|wed|thu|fri|sat|sun))* at ([01][0-9]|2[0-3]):[0-5][0-9](, ?([01][0-9]|2[0-3]):[0-5][0-9])*)( quiet ([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9])?( missed (once|skip|all))?( jitter [1-9][0-9]{0,3}[sm])?)?$)"_L1,
    "\"every 15m\", \"hourly at :05\", \"daily at 02:30\", \"weekly on mon, thu at 08:00\" or nothing; behind it \"quiet 22:00-06:00\", \"missed skip\", \"jitter 2m\""_L1};
inline constexpr TextRule headerName{R"(^([A-Za-z0-9-]{1,64})?$)"_L1, "the name of a header, or nothing"_L1};
inline constexpr TextRule pointer{R"(^(/[^\s]*)$)"_L1, "a JSON pointer such as /id or /data/id"_L1};
inline constexpr TextRule proxy{
    R"(^(system|none|(http|socks5)://[^\s/@]+:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))$)"_L1,
    "\"system\", \"none\", http://host:port or socks5://host:port with a port from 1 to 65535 (user and password are kept elsewhere)"_L1};
inline constexpr TextRule address{R"(^[0-9A-Fa-f.:]+$|^localhost$)"_L1, "an IP address such as 127.0.0.1"_L1};
inline constexpr TextRule service{
    R"(^(https://[^\s/@?#]+|http://(127\.0\.0\.1|\[::1\]|localhost)(:[0-9]+)?)/?$)"_L1,
    "an https address without a path (http only for this machine)"_L1};
inline constexpr TextRule publicUrl{R"(^(https://[^\s@?#]+)?$)"_L1, "an https address, or nothing"_L1};
} // namespace rules

/// Flows that are switched on in "settings" carry no switch of their own: each fact is stored once.
[[nodiscard]] constexpr bool hasOwnSwitch(Flow flow)
{
    return flow != Flow::Owners && flow != Flow::Notes && flow != Flow::Comments;
}

// The document, said once: the writer, the reader and the JSON Schema all walk through these functions, so
// that they cannot tell of different keys. A visitor has one member function per kind of value.

template <typename V> void visit(V &v, SalesforceConfiguration &c)
{
    v.url("loginUrl", c.loginUrl, rules::service, "Where people sign in: production, a sandbox or My Domain");
    v.text("clientId", c.clientId, rules::any, "Consumer key of the connected app");
    v.ports("redirectPorts", c.redirectPorts, "Loopback ports for the sign-in, tried in turn");
    v.text("apiVersion", c.apiVersion, rules::apiVersion, "Version of the REST API");
    v.flowTexts("externalIdFields", c.externalIdFields,
        "Per flow the custom field Tandem writes the partner's id into");
    v.integer(
        "apiFloorPercent", c.apiFloorPercent, 0, 90, "Share of the daily API calls that is left for people");
    v.integer("apiDailyCap", c.apiDailyCap, 0, 100000000,
        "Most calls a day that Tandem makes by itself; 0: only the floor counts");
    v.flag("strictGuard", c.strictGuard, "Check each record once more while it is written (more calls)");
}

template <typename V> void visit(V &v, StartdeliverConfiguration &c)
{
    v.url("baseUrl", c.baseUrl, rules::service, "Address of the service");
    v.text("version", c.version, rules::startdeliverVersion, "Version of the API");
    v.number("requestsPerSecond", c.requestsPerSecond, 0.1, 100, "Rate to begin with");
    v.number("maxRequestsPerSecond", c.maxRequestsPerSecond, 0.1, 100, "Rate never to go beyond");
    v.object("dialectOverrides", c.dialectOverrides, "Merged over the built-in description of the service");
    v.flowTexts("externalIdFields", c.externalIdFields, "Per flow the field that holds the Salesforce id");
}

template <typename V> void visit(V &v, Switches &c)
{
    v.flag(
        "syncTasksToSalesforce", c.syncTasksToSalesforce, "Tasks made in Startdeliver appear in Salesforce");
    v.flag("salesforceOwnersAsTeamMembers", c.salesforceOwnersAsTeamMembers,
        "Account owners become team members");
    v.flag("syncContentNotesToStartdeliver", c.syncContentNotesToStartdeliver,
        "Notes of Salesforce become interactions");
    v.flag(
        "syncCommentsToContentNotes", c.syncCommentsToContentNotes, "Comments of Startdeliver become notes");
}

template <typename V> void visit(V &v, PersonPair &c)
{
    v.needed("salesforce", c.salesforce, rules::salesforceId, "User at Salesforce");
    v.needed("startdeliver", c.startdeliver, rules::startdeliverId, "Team member at Startdeliver");
}

template <typename V> void visit(V &v, FlowOptions &c)
{
    v.integer("noteSweepMinutes", c.noteSweepMinutes, 1, 10080,
        "How often all links of notes are looked through; edits of notes come with every run");
    v.choice(
        "owners", c.owners, words::owners, "Which team members of a customer the account's owner replaces");
    v.list(
        "people", c.people, "Users and team members who are the same person, beside equal e-mail addresses");
}

template <typename V> void visit(V &v, GuardConfiguration &c)
{
    v.integer(
        "deletesPerDay", c.deletesPerDay, 0, 1000000, "Deletes and clears in 24 hours before a run asks");
    v.number("deletesPercent", c.deletesPercent, 0, 100, "The same as a share of the linked records");
    v.integer("readBackDelaySeconds", c.readBackDelaySeconds, 0, 3600,
        "Wait before an unknown outcome is looked up again");
}

template <typename V> void visit(V &v, NetworkConfiguration &c)
{
    v.text("proxy", c.proxy, rules::proxy, "Proxy for both services");
    v.text("proxyUser", c.proxyUser, rules::any,
        "User name at the proxy; its password is kept with the secrets");
    v.text("extraCaFile", c.extraCaFile, rules::any, "PEM file with further certificate authorities");
}

template <typename V> void visit(V &v, NoticeSwitches &c)
{
    v.flag("customerCreated", c.customerCreated, "A customer was created");
    v.flag("customerUpdated", c.customerUpdated, "A customer was updated");
    v.flag("userCreated", c.userCreated, "A user was created");
    v.flag("userUpdated", c.userUpdated, "A user was updated");
    v.flag("taskCreated", c.taskCreated, "A task was created");
    v.flag("taskUpdated", c.taskUpdated, "A task was updated");
    v.flag("taskComment", c.taskComment, "Somebody commented on a task");
    v.flag("customerComment", c.customerComment, "Somebody commented on a customer");
    v.flag("interaction", c.interaction, "An interaction was created or updated");
    v.flag("deleted", c.deleted, "Something was deleted");
}

template <typename V> void visit(V &v, LiveConfiguration &c)
{
    v.flag("changeEvents", c.changeEvents, "Listen to Salesforce's change events where they can be had");
    v.integer("pollSeconds", c.pollSeconds, 5, 86400, "Where nothing tells of changes: pause after activity");
    v.integer("pollSecondsQuiet", c.pollSecondsQuiet, 5, 86400, "The same when nothing happens");
}

template <typename V> void visit(V &v, WebhookConfiguration &c)
{
    v.text("listenAddress", c.listenAddress, rules::address, "Address the receiver listens on");
    v.integer("port", c.port, 1, 65535, "Port the receiver listens on");
    v.url("publicUrl", c.publicUrl, rules::publicUrl, "How Startdeliver reaches the receiver");
    v.flag("behindProxy", c.behindProxy, "A proxy with TLS stands before an address that others can reach");
    v.text("certificateFile", c.certificateFile, rules::any, "PEM file with the receiver's certificate");
    v.text("keyFile", c.keyFile, rules::any, "PEM file with its key");
    v.text("signatureHeader", c.signatureHeader, rules::headerName,
        "Header with the HMAC-SHA256 of the body; empty: the secret is the end of the path");
    v.text("idPointer", c.idPointer, rules::pointer, "Where a notice holds the id of its record");
    v.integer("requestsPerSecond", c.requestsPerSecond, 1, 100000, "Most notices of one sender");
    v.section("accept", "Which notices are taken", [&c](V &s) { visit(s, c.accept); });
}

template <typename V> void visit(V &v, MatchKey &c)
{
    v.needed("salesforce", c.salesforce, rules::field, "Field at Salesforce");
    v.needed("startdeliver", c.startdeliver, rules::field, "Field at Startdeliver");
    v.choice("normalise", c.normalise, words::normalise, "How values are made comparable");
    v.flag("exact", c.exact, "One candidate on each side is linked without a person's word");
}

template <typename V> void visit(V &v, FieldMapping &c)
{
    v.needed("salesforce", c.salesforce, rules::field, "Field at Salesforce");
    v.needed("startdeliver", c.startdeliver, rules::field, "Field at Startdeliver");
    v.choice("direction", c.direction, words::direction, "Which way changes flow");
    v.choice("conflict", c.conflict, words::conflict, "What happens when both sides changed");
    v.choice("nulls", c.nulls, words::nulls, "Which cleared fields clear the other side");
    v.choice("first", c.first, words::first,
        "What happens when two new partners differ; fillBlanks leaves both as they are");
    v.choice("tooLong", c.tooLong, words::tooLong,
        "What happens to a text the other field is too short for; comment: the rest goes into one beside it");
    v.chain("toStartdeliver", c.toStartdeliver, "Transforms on the way to Startdeliver");
    v.chain("toSalesforce", c.toSalesforce, "Transforms on the way to Salesforce");
}

template <typename V> void visit(V &v, DeleteMark &c)
{
    v.text("field", c.field, rules::fieldOrNone, "The field that is written, or nothing");
    v.text("value", c.value, rules::any, "What is written into it");
}

template <typename V> void visit(V &v, FlowConfiguration &c)
{
    if (hasOwnSwitch(c.flow))
        v.flag("enabled", c.enabled, "Whether the flow runs");
    v.choice("direction", c.direction, words::direction, "Which way records flow");
    v.section("create", "Where missing partners are created", [&c](V &s) {
        if (c.flow != Flow::Tasks)
            s.flag("salesforce", c.createSalesforce, "In Salesforce");
        s.flag("startdeliver", c.createStartdeliver, "In Startdeliver");
    });
    v.section("update", "Where partners are updated", [&c](V &s) {
        s.flag("salesforce", c.updateSalesforce, "In Salesforce");
        s.flag("startdeliver", c.updateStartdeliver, "In Startdeliver");
    });
    v.choice("delete", c.deletes, words::deletes, "What a delete on one side does on the other");
    v.section("mark", "How a record shows that its partner was deleted (delete: mark)", [&c](V &s) {
        s.section("salesforce", "In Salesforce", [&c](V &m) { visit(m, c.markSalesforce); });
        s.section("startdeliver", "In Startdeliver", [&c](V &m) { visit(m, c.markStartdeliver); });
    });
    v.choice("leaveScope", c.leaveScope, words::leaveScope,
        "What happens to the partner of a record the filter drops");
    v.choice("duplicates", c.duplicates, words::duplicates, "Duplicate rules of Salesforce");
    v.text("recordType", c.recordType, rules::fieldOrNone,
        "Id of the record type of new Salesforce records, or nothing");
    v.list("matchKeys", c.matchKeys, "How records are recognised as the same");
    v.integer("candidateScore", c.candidateScore, 0, 100,
        "How many points of 100 a candidate needs to be proposed as the same");
    v.list("mappings", c.mappings, "Which fields are kept in step");
    v.section("filter", "Which records take part", [&c](V &s) {
        s.filter("salesforce", c.salesforceFilter, "At Salesforce");
        s.filter("startdeliver", c.startdeliverFilter, "At Startdeliver");
    });
    v.text("schedule", c.schedule, rules::schedule, "When the flow runs by itself");
    v.flag("webhook", c.webhook, "Whether change notices of either side start the flow");
    v.day("historyStart", c.historyStart, "The first day that is read, or null");
    if (c.flow == Flow::History) {
        v.flag("closedTasks", c.closedTasks,
            "Whether tasks closed before the first day of \"tasks\" become interactions");
    }
    if (c.flow == Flow::TaskComments) {
        v.choice("place", c.place, words::place,
            "Where comments stand in Salesforce: in a block of the task's Description, or as posts in its "
            "feed");
    }
}

template <typename V> void visit(V &v, Configuration &c)
{
    v.version("version", Configuration::currentVersion);
    v.section("salesforce", "The Salesforce connection", [&c](V &s) { visit(s, c.salesforce); });
    v.section("startdeliver", "The Startdeliver connection", [&c](V &s) { visit(s, c.startdeliver); });
    v.section("settings", "The four switches", [&c](V &s) { visit(s, c.settings); });
    v.section("options", "What single flows do in their own way", [&c](V &s) { visit(s, c.options); });
    v.section("guards", "When a run stops and asks", [&c](V &s) { visit(s, c.guards); });
    v.section("network", "How the services are reached", [&c](V &s) { visit(s, c.network); });
    v.section("flows", "One kind of record each", [&c](V &s) {
        for (FlowConfiguration &flow : c.flows)
            s.section(flowName(flow.flow).toLatin1().constData(), "", [&flow](V &f) { visit(f, flow); });
    });
    v.section("webhooks", "The receiver of change notices", [&c](V &s) { visit(s, c.webhooks); });
    v.section("live", "What runs unattended", [&c](V &s) { visit(s, c.live); });
}

/// Gives the flows that are switched on in "settings" their state.
void applySwitches(Configuration &configuration);

template <typename E, size_t N> [[nodiscard]] QString wordOf(E value, const std::array<Word<E>, N> &all)
{
    for (const Word<E> &word : all) {
        if (word.value == value)
            return word.name;
    }
    return {};
}

} // namespace tandem
