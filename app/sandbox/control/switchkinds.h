// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <vector>

// How the switches of the control port are made; for control/ alone.

namespace tandem::sandbox {

using nlohmann::json;

/// One switch: what it takes, how it is read, and how it is set; false where the value does not fit.
struct Switch
{
    std::string group;
    std::string name;
    json takes; ///< for the page: {"type"} of "flag", "number", "text", "choice" or "json"
    std::function<json(Sandbox &)> read;
    std::function<bool(Sandbox &, const json &, bool dry)> write;
};

struct Range
{
    double least = 0;
    double most = 10'000'000;
};

inline json takesOf(bool, Range)
{
    return {{"type", "flag"}};
}

template <typename T> json takesOf(T, Range range)
{
    return {
        {"type", "number"}, {"least", range.least}, {"most", range.most}, {"whole", std::is_integral_v<T>}};
}

template <typename T> bool fits(const json &value, Range range)
{
    if constexpr (std::is_same_v<T, bool>)
        return value.is_boolean();
    else
        return (std::is_integral_v<T> ? value.is_number_integer() : value.is_number())
            && value.get<double>() >= range.least && value.get<double>() <= range.most;
}

/// A plain member of a service's switches; `visit` runs its argument with them under the lock.
template <typename T, typename Visit>
Switch plain(std::string group, std::string name, Visit visit, Range range = {})
{
    return {std::move(group), std::move(name), takesOf(T(), range),
        [visit](Sandbox &sandbox) { return json(T(visit(sandbox, [](auto &member) { return T(member); }))); },
        [visit, range](Sandbox &sandbox, const json &value, bool dry) {
            if (!fits<T>(value, range))
                return false;
            if (!dry)
                visit(sandbox, [&](auto &member) { return T(member = value.get<T>()); });
            return true;
        }};
}

/// A time in milliseconds.
template <typename Visit> Switch duration(std::string group, std::string name, Visit visit, Range range)
{
    using std::chrono::milliseconds;
    return {std::move(group), std::move(name), takesOf(0, range),
        [visit](Sandbox &sandbox) {
            return json(visit(sandbox, [](auto &member) { return milliseconds(member); }).count());
        },
        [visit, range](Sandbox &sandbox, const json &value, bool dry) {
            if (!fits<int>(value, range))
                return false;
            const milliseconds time(value.get<int>());
            if (!dry)
                visit(sandbox, [&](auto &member) { return milliseconds(member = time); });
            return true;
        }};
}

template <typename E, typename Visit>
Switch choice(std::string group, std::string name, std::vector<std::pair<const char *, E>> names, Visit visit)
{
    json words = json::array();
    for (const auto &[word, value] : names)
        words.push_back(word);
    return {std::move(group), std::move(name), {{"type", "choice"}, {"choices", std::move(words)}},
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

/// A value of any other form; `from` answers nothing where the JSON does not fit.
template <typename T, typename Visit>
Switch whole(std::string group, std::string name, const char *type, Visit visit,
    std::function<json(const T &)> to, std::function<std::optional<T>(const json &)> from)
{
    return {std::move(group), std::move(name), {{"type", type}},
        [visit, to](Sandbox &sandbox) { return visit(sandbox, [&](auto &member) { return to(T(member)); }); },
        [visit, from](Sandbox &sandbox, const json &value, bool dry) {
            const std::optional<T> read = from(value);
            if (read && !dry)
                visit(sandbox, [&](auto &member) { return T(member = *read); });
            return read.has_value();
        }};
}

template <typename Visit> Switch words(std::string group, std::string name, Visit visit)
{
    return whole<std::string>(
        std::move(group), std::move(name), "text", visit, [](const std::string &text) { return json(text); },
        [](const json &value) {
            return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
        });
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

/// Who gets in, what a token is good for, and what is held or used up.
void addAccessSwitches(std::vector<Switch> &all);

} // namespace tandem::sandbox
