// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control/controlswitches.h"

#include "app/sandbox/control/switchkinds.h"

#include <QRegularExpression>
#include <nlohmann/json.hpp>

#include <functional>
#include <vector>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

Switch feature(const char *name, SfFeature which)
{
    return {"salesforce", name, takesOf(false, {}),
        [which](Sandbox &sandbox) {
            return json(sandbox.withSalesforce(
                [&](SalesforceService &service) { return service.switches().features.contains(which); }));
        },
        [which](Sandbox &sandbox, const json &value, bool dry) {
            if (!value.is_boolean())
                return false;
            if (!dry)
                sandbox.withSalesforce(
                    [&](SalesforceService &service) { service.setFeature(which, value.get<bool>()); });
            return true;
        }};
}

/// [{"object","field","wrongPattern","message"}]
Switch validationRules()
{
    using Rules = QList<SfValidationRule>;
    return whole<Rules>(
        "salesforce", "validationRules", "json", SALESFORCE(validationRules),
        [](const Rules &rules) {
            json list = json::array();
            for (const SfValidationRule &rule : rules) {
                list.push_back({{"object", rule.object.toStdString()}, {"field", rule.field.toStdString()},
                    {"wrongPattern", rule.wrongPattern.toStdString()},
                    {"message", rule.message.toStdString()}});
            }
            return list;
        },
        [](const json &value) -> std::optional<Rules> {
            if (!value.is_array())
                return std::nullopt;
            Rules rules;
            for (const json &one : value) {
                const auto text = [&](const char *name) {
                    return one.is_object() && one.contains(name) && one[name].is_string()
                        ? QString::fromStdString(one[name].get<std::string>())
                        : QString();
                };
                rules.append(
                    {text("object").toUtf8(), text("field").toUtf8(), text("wrongPattern"), text("message")});
                if (rules.last().object.isEmpty() || rules.last().field.isEmpty()
                    || !QRegularExpression(rules.last().wrongPattern).isValid())
                    return std::nullopt;
            }
            return rules;
        });
}

/// Of the signed-in user: what TODAY means in a query.
Switch userZone()
{
    return whole<QTimeZone>(
        "salesforce", "zone", "text", SALESFORCE(zone),
        [](const QTimeZone &zone) { return json(zone.id().toStdString()); },
        [](const json &value) -> std::optional<QTimeZone> {
            if (!value.is_string() || !isTimeZone(value.get<std::string>()))
                return std::nullopt;
            return QTimeZone(QByteArray::fromStdString(value.get<std::string>()));
        });
}

/// {"error","description"} of every exchange and refresh, or null.
Switch tokenError()
{
    using Error = std::optional<OAuthError>;
    return whole<Error>(
        "oauth", "tokenError", "json", OAUTH(switches().tokenError),
        [](const Error &error) {
            return error ? json{{"error", error->error.toStdString()},
                       {"description", error->description.toStdString()}}
                         : json();
        },
        [](const json &value) -> std::optional<Error> {
            if (value.is_null())
                return Error();
            if (!value.is_object() || !value.contains("error") || !value["error"].is_string())
                return std::nullopt;
            OAuthError error;
            error.error = QByteArray::fromStdString(value["error"].get<std::string>());
            error.description = QString::fromStdString(value.value("description", std::string())).toUtf8();
            return Error(error);
        });
}

void addSalesforce(std::vector<Switch> &all)
{
    using Rule = SfSwitches::DuplicateRule;
    all.push_back(feature("personAccounts", SfFeature::PersonAccounts));
    all.push_back(feature("sharedActivities", SfFeature::SharedActivities));
    all.push_back(feature("multiCurrency", SfFeature::MultiCurrency));
    all.push_back(feature("statePicklists", SfFeature::StatePicklists));
    all.push_back(feature("contactsToMultipleAccounts", SfFeature::ContactsToMultipleAccounts));
    all.push_back(feature("notes", SfFeature::Notes));
    all.push_back(feature("feedTracking", SfFeature::FeedTracking));
    all.push_back(choice<Rule>("salesforce", "duplicateRule",
        {{"off", Rule::Off}, {"alert", Rule::Alert}, {"block", Rule::Block}}, SALESFORCE(duplicateRule)));
    all.push_back(plain<bool>("salesforce", "phoneTrigger", SALESFORCE(phoneTrigger)));
    all.push_back(
        plain<bool>("salesforce", "recordTypePicklistsEnforced", SALESFORCE(recordTypePicklistsEnforced)));
    all.push_back(plain<bool>("salesforce", "multidayEvents", SALESFORCE(multidayEvents)));
    all.push_back(
        plain<bool>("salesforce", "allDayKeepsActivityDateTime", SALESFORCE(allDayKeepsActivityDateTime)));
    all.push_back(plain<bool>("salesforce", "viewAllData", SALESFORCE(viewAllData)));
    all.push_back(plain<bool>("salesforce", "queryAllFiles", SALESFORCE(queryAllFiles)));
    all.push_back(plain<bool>("salesforce", "bulkShuffles", SALESFORCE(bulkShuffles)));
    all.push_back(plain<int>("salesforce", "bulkStopsAfter", SALESFORCE(bulkStopsAfter), {-1, 1e6}));
    all.push_back(plain<int>("salesforce", "bulkPage", SALESFORCE(bulkPage), {1, 250'000}));
    all.push_back(plain<int>("salesforce", "pageSize", SALESFORCE(pageSize), {1, 2000}));
    all.push_back(plain<int>("salesforce", "openLocators", SALESFORCE(openLocators), {1, 10}));
    all.push_back(plain<int>("salesforce", "mostDistinctWhos", SALESFORCE(mostDistinctWhos), {1, 1e7}));
    all.push_back(userZone());
    all.push_back(validationRules());
    all.push_back(duration("salesforce", "queryTime", SALESFORCE(queryTime), {0, 600'000}));
    all.push_back(plain<int>("salesforce", "binDays", SALESFORCE(binDays), {0, 365}));
}

Switch dayZone()
{
    return whole<std::string>(
        "startdeliver", "dayZone", "text", STARTDELIVER(days.zone),
        [](const std::string &zone) { return json(zone); },
        [](const json &value) {
            return value.is_string() && isTimeZone(value.get<std::string>())
                ? std::optional(value.get<std::string>())
                : std::nullopt;
        });
}

/// The entities that no key has a right to.
Switch forbiddenEntities()
{
    using Names = std::set<std::string>;
    return whole<Names>(
        "startdeliver", "forbiddenEntities", "json", STARTDELIVER(forbiddenEntities),
        [](const Names &names) { return json(names); },
        [](const json &value) -> std::optional<Names> {
            if (!value.is_array() || !std::all_of(value.begin(), value.end(), [](const json &name) {
                    return name.is_string();
                }))
                return std::nullopt;
            return value.get<Names>();
        });
}

/// What the contract leaves open about writes and rights.
void addStartdeliverRules(std::vector<Switch> &all)
{
    using S = SdSwitches;
    all.push_back(choice<S::Unknown>("startdeliver", "readOnlyFields",
        {{"refuse", S::Unknown::Refuse}, {"ignore", S::Unknown::Ignore}}, STARTDELIVER(readOnlyFields)));
    all.push_back(choice<S::OverCap>("startdeliver", "overCap",
        {{"clamp", S::OverCap::Clamp}, {"refuse", S::OverCap::Refuse}}, STARTDELIVER(overCap)));
    all.push_back(
        plain<int>("startdeliver", "unknownEntityStatus", STARTDELIVER(unknownEntityStatus), {400, 599}));
    all.push_back(forbiddenEntities());
    all.push_back(plain<bool>("startdeliver", "hidesForbidden", STARTDELIVER(hidesForbidden)));
    all.push_back(plain<bool>("startdeliver", "checkReferences", STARTDELIVER(checkReferences)));
    all.push_back(words("startdeliver", "existingAnswers", STARTDELIVER(existingAnswers)));
    all.push_back(words("startdeliver", "uniqueField", STARTDELIVER(uniqueField)));
}

void addStartdeliver(std::vector<Switch> &all)
{
    using S = SdSwitches;
    all.push_back(choice<S::Comparisons>("startdeliver", "comparisons",
        {{"full", S::Comparisons::Full}, {"refused", S::Comparisons::Refused},
            {"ignored", S::Comparisons::Ignored}},
        STARTDELIVER(comparisons)));
    all.push_back(choice<S::Replies>("startdeliver", "replies",
        {{"bare", S::Replies::Bare}, {"wrapped", S::Replies::Wrapped}}, STARTDELIVER(replies)));
    all.push_back(choice<S::Errors>("startdeliver", "errors",
        {{"json", S::Errors::Json}, {"text", S::Errors::Text}, {"html", S::Errors::Html},
            {"empty", S::Errors::Empty}},
        STARTDELIVER(errors)));
    all.push_back(choice<S::Unknown>("startdeliver", "unknownFields",
        {{"refuse", S::Unknown::Refuse}, {"ignore", S::Unknown::Ignore}}, STARTDELIVER(unknownFields)));
    all.push_back(choice<S::Deletes>("startdeliver", "deletes",
        {{"hard", S::Deletes::Hard}, {"tombstone", S::Deletes::Tombstone}}, STARTDELIVER(deletes)));
    all.push_back(choice<SdDays::Encoding>("startdeliver", "dayEncoding",
        {{"date", SdDays::Encoding::Date}, {"utcMidnight", SdDays::Encoding::UtcMidnight},
            {"zoneMidnight", SdDays::Encoding::ZoneMidnight}},
        STARTDELIVER(days.encoding)));
    all.push_back(dayZone());
    all.push_back(choice<SdDays::AllDayEnd>("startdeliver", "allDayEnd",
        {{"inclusive", SdDays::AllDayEnd::Inclusive}, {"exclusive", SdDays::AllDayEnd::Exclusive}},
        STARTDELIVER(days.allDayEnd)));
    all.push_back(plain<bool>("startdeliver", "sortIgnored", STARTDELIVER(sortIgnored)));
    all.push_back(plain<bool>("startdeliver", "numbersAsText", STARTDELIVER(numbersAsText)));
    all.push_back(plain<bool>("startdeliver", "emptyTextBecomesNull", STARTDELIVER(emptyTextBecomesNull)));
    all.push_back(plain<bool>("startdeliver", "trimText", STARTDELIVER(trimText)));
    all.push_back(plain<bool>("startdeliver", "fieldsListed", STARTDELIVER(fieldsListed)));
    all.push_back(plain<bool>("startdeliver", "deletesCascade", STARTDELIVER(deletesCascade)));
    all.push_back(plain<bool>("startdeliver", "totalInLists", STARTDELIVER(totalInLists)));
    all.push_back(plain<bool>("startdeliver", "putReplaces", STARTDELIVER(putReplaces)));
    all.push_back(plain<bool>("startdeliver", "retryAfter", STARTDELIVER(retryAfter)));
    all.push_back(plain<int>("startdeliver", "pageCap", STARTDELIVER(pageCap), {0, 100'000}));
    all.push_back(plain<int>("startdeliver", "createStatus", STARTDELIVER(createStatus), {200, 599}));
    all.push_back(plain<int>("startdeliver", "patchStatus", STARTDELIVER(patchStatus), {200, 599}));
    all.push_back(plain<int>("startdeliver", "deleteStatus", STARTDELIVER(deleteStatus), {200, 599}));
    all.push_back(plain<double>("startdeliver", "rate", STARTDELIVER(rate)));
    all.push_back(plain<double>("startdeliver", "burst", STARTDELIVER(burst), {1, 1e6}));
}

void addOthers(std::vector<Switch> &all)
{
    all.push_back(plain<bool>("streaming", "mayViewAll", STREAMING(mayViewAll)));
    all.push_back(plain<bool>("streaming", "busy", STREAMING(busy)));
    all.push_back(plain<int>("streaming", "mostClients", STREAMING(mostClients)));
    all.push_back(plain<int>("streaming", "eventsPerDay", STREAMING(eventsPerDay)));
    all.push_back(plain<int>("webhooks", "attempts", WEBHOOKS(attempts), {1, 20}));
    all.push_back(duration("webhooks", "late", WEBHOOKS(late), {0, 600'000}));
    all.push_back(duration("webhooks", "pause", WEBHOOKS(pause), {1, 600'000}));
    all.push_back(duration("webhooks", "timeout", WEBHOOKS(timeout), {100, 60'000}));
    all.push_back(plain<bool>("webhooks", "duplicated", WEBHOOKS(duplicated)));
    all.push_back(plain<bool>("webhooks", "outOfOrder", WEBHOOKS(outOfOrder)));
    all.push_back(plain<bool>("webhooks", "wrongSecret", WEBHOOKS(wrongSecret)));
    all.push_back(plain<bool>("oauth", "autoConsent", OAUTH(switches().autoConsent)));
    all.push_back(plain<bool>("oauth", "appBlocked", OAUTH(switches().appBlocked)));
    all.push_back(plain<bool>("oauth", "organizationLocked", OAUTH(switches().organizationLocked)));
    all.push_back(plain<int>("oauth", "callsPerToken", OAUTH(grants().callsPerToken), {-1, 1e6}));
    all.push_back(plain<int>("oauth", "loginsPerHour", OAUTH(switches().loginsPerHour)));
    all.push_back(tokenError());
    all.push_back(plain<bool>("oauth", "rotate", OAUTH(grants().rotate)));
    all.push_back(plain<bool>("oauth", "jwtAccess", OAUTH(grants().jwtAccess)));
}

const std::vector<Switch> &switches()
{
    static const std::vector<Switch> all = [] {
        std::vector<Switch> made;
        addSalesforce(made);
        addStartdeliver(made);
        addStartdeliverRules(made);
        addOthers(made);
        addAccessSwitches(made);
        return made;
    }();
    return all;
}

const Switch *find(const std::string &group, const std::string &name)
{
    const auto at = std::find_if(switches().begin(), switches().end(),
        [&](const Switch &one) { return one.group == group && one.name == name; });
    return at == switches().end() ? nullptr : &*at;
}

} // namespace

json switchesJson(Sandbox &sandbox)
{
    json all = json::object();
    for (const Switch &one : switches())
        all[one.group][one.name] = one.read(sandbox);
    return all;
}

json switchKinds()
{
    json all = json::object();
    for (const Switch &one : switches())
        all[one.group][one.name] = one.takes;
    return all;
}

std::optional<std::string> turnSwitches(Sandbox &sandbox, const json &wanted)
{
    for (const bool dry : {true, false}) {
        for (const auto &[group, members] : wanted.items()) {
            if (!members.is_object())
                return group + " is not an object of switches";
            for (const auto &[name, value] : members.items()) {
                const Switch *one = find(group, name);
                if (one == nullptr)
                    return "There is no switch " + group + "." + name;
                if (!one->write(sandbox, value, dry))
                    return group + "." + name + " cannot be " + value.dump() + "; it takes "
                        + one->takes.dump();
            }
        }
    }
    return std::nullopt;
}

} // namespace tandem::sandbox
