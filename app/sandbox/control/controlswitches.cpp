// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control/controlswitches.h"

#include "app/sandbox/sandbox.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <vector>

namespace tandem::sandbox {

using nlohmann::json;

namespace {

/// One switch: how it is read, and how it is set; false where the value does not fit.
struct Switch
{
    std::string group;
    std::string name;
    std::function<json(Sandbox &)> read;
    std::function<bool(Sandbox &, const json &, bool dry)> write;
};

template <typename T> bool fits(const json &value)
{
    if constexpr (std::is_same_v<T, bool>)
        return value.is_boolean();
    else if constexpr (std::is_integral_v<T>)
        return value.is_number_integer() && value.get<qint64>() >= -1 && value.get<qint64>() <= 10'000'000;
    else
        return value.is_number() && value.get<double>() >= 0;
}

/// A plain member of a service's switches; `visit` runs its argument with them under the lock.
template <typename T, typename Visit> Switch plain(std::string group, std::string name, Visit visit)
{
    return {std::move(group), std::move(name),
        [visit](Sandbox &sandbox) { return json(T(visit(sandbox, [](auto &member) { return T(member); }))); },
        [visit](Sandbox &sandbox, const json &value, bool dry) {
            if (!fits<T>(value))
                return false;
            if (!dry)
                visit(sandbox, [&](auto &member) { return T(member = value.get<T>()); });
            return true;
        }};
}

template <typename E, typename Visit>
Switch choice(std::string group, std::string name, std::vector<std::pair<const char *, E>> names, Visit visit)
{
    return {std::move(group), std::move(name),
        [names, visit](Sandbox &sandbox) {
            const E now = visit(sandbox, [](auto &member) { return E(member); });
            for (const auto &[word, value] : names) {
                if (value == now)
                    return json(word);
            }
            return json();
        },
        [names, visit](Sandbox &sandbox, const json &value, bool dry) {
            for (const auto &[word, wanted] : names) {
                if (value == word) {
                    const E chosen = wanted;
                    if (!dry)
                        visit(sandbox, [chosen](auto &member) { return E(member = chosen); });
                    return true;
                }
            }
            return false;
        }};
}

Switch feature(const char *name, SfFeature which)
{
    return {"salesforce", name,
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

// Each makes a visitor of one member; the lock of its service is held while the visitor runs.
#define SALESFORCE(member)                                                                                   \
    [](Sandbox &sandbox, auto &&use) {                                                                       \
        return sandbox.withSalesforce(                                                                       \
            [&](SalesforceService &service) { return use(service.switches().member); });                     \
    }
#define STARTDELIVER(member)                                                                                 \
    [](Sandbox &sandbox, auto &&use) {                                                                       \
        return sandbox.withStartdeliver(                                                                     \
            [&](StartdeliverService &service) { return use(service.switches().member); });                   \
    }
#define STREAMING(member)                                                                                    \
    [](Sandbox &sandbox, auto &&use) {                                                                       \
        return sandbox.streaming().withSwitches(                                                             \
            [&](StreamingSwitches &switches) { return use(switches.member); });                              \
    }
#define WEBHOOKS(member)                                                                                     \
    [](Sandbox &sandbox, auto &&use) {                                                                       \
        return sandbox.webhooks().withSwitches(                                                              \
            [&](SdWebhookSwitches &switches) { return use(switches.member); });                              \
    }
#define OAUTH(member)                                                                                        \
    [](Sandbox &sandbox, auto &&use) {                                                                       \
        return sandbox.withAuth([&](SalesforceAuth &auth) { return use(auth.member); });                     \
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
    all.push_back(plain<int>("salesforce", "bulkStopsAfter", SALESFORCE(bulkStopsAfter)));
    all.push_back(plain<int>("salesforce", "bulkPage", SALESFORCE(bulkPage)));
    all.push_back(plain<int>("salesforce", "pageSize", SALESFORCE(pageSize)));
    all.push_back(plain<int>("salesforce", "openLocators", SALESFORCE(openLocators)));
    all.push_back(plain<int>("salesforce", "binDays", SALESFORCE(binDays)));
}

Switch dayZone()
{
    return {"startdeliver", "dayZone",
        [](Sandbox &sandbox) {
            return json(sandbox.withStartdeliver(
                [](StartdeliverService &service) { return service.switches().days.zone; }));
        },
        [](Sandbox &sandbox, const json &value, bool dry) {
            if (!value.is_string() || !isTimeZone(value.get<std::string>()))
                return false;
            if (!dry) {
                sandbox.withStartdeliver([&](StartdeliverService &service) {
                    return service.switches().days.zone = value.get<std::string>();
                });
            }
            return true;
        }};
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
    all.push_back(plain<int>("startdeliver", "pageCap", STARTDELIVER(pageCap)));
    all.push_back(plain<int>("startdeliver", "createStatus", STARTDELIVER(createStatus)));
    all.push_back(plain<int>("startdeliver", "patchStatus", STARTDELIVER(patchStatus)));
    all.push_back(plain<int>("startdeliver", "deleteStatus", STARTDELIVER(deleteStatus)));
    all.push_back(plain<double>("startdeliver", "rate", STARTDELIVER(rate)));
    all.push_back(plain<double>("startdeliver", "burst", STARTDELIVER(burst)));
}

void addOthers(std::vector<Switch> &all)
{
    all.push_back(plain<bool>("streaming", "mayViewAll", STREAMING(mayViewAll)));
    all.push_back(plain<bool>("streaming", "busy", STREAMING(busy)));
    all.push_back(plain<int>("streaming", "mostClients", STREAMING(mostClients)));
    all.push_back(plain<int>("streaming", "eventsPerDay", STREAMING(eventsPerDay)));
    all.push_back(plain<int>("webhooks", "attempts", WEBHOOKS(attempts)));
    all.push_back(plain<bool>("webhooks", "duplicated", WEBHOOKS(duplicated)));
    all.push_back(plain<bool>("webhooks", "outOfOrder", WEBHOOKS(outOfOrder)));
    all.push_back(plain<bool>("webhooks", "wrongSecret", WEBHOOKS(wrongSecret)));
    all.push_back(plain<bool>("oauth", "autoConsent", OAUTH(switches().autoConsent)));
    all.push_back(plain<bool>("oauth", "appBlocked", OAUTH(switches().appBlocked)));
    all.push_back(plain<bool>("oauth", "organizationLocked", OAUTH(switches().organizationLocked)));
    all.push_back(plain<int>("oauth", "callsPerToken", OAUTH(grants().callsPerToken)));
    all.push_back(plain<bool>("oauth", "rotate", OAUTH(grants().rotate)));
    all.push_back(plain<bool>("oauth", "jwtAccess", OAUTH(grants().jwtAccess)));
}

const std::vector<Switch> &switches()
{
    static const std::vector<Switch> all = [] {
        std::vector<Switch> made;
        addSalesforce(made);
        addStartdeliver(made);
        addOthers(made);
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
                    return group + "." + name + " cannot be " + value.dump();
            }
        }
    }
    return std::nullopt;
}

} // namespace tandem::sandbox
