// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawserver.h"

#include <QUrlQuery>

#include <nlohmann/json.hpp>

namespace tandem::startdeliver {

/// A small service for the probe: sixty customers whose names and stamps do not follow their ids. Each switch
/// takes away something the contract leaves open.
struct Simulated
{
    using Json = nlohmann::json;

    bool compares = true; ///< else comparison objects in filters are ignored
    bool refusesComparisons = false; ///< else with status 400
    QByteArray sortStyle = "object"; ///< or minusName, pairs, or "" for none
    int maximum = 500; ///< rows of a page
    bool refusesLargePages = false;
    bool wrapped = false;
    bool newestFirst = false; ///< order without sort
    int rows = 60;

    RawServer::Answer operator()(const RawServer::Seen &seen) const
    {
        const QString path = QString::fromLatin1(seen.target.split('?').first());
        if (path.startsWith(QStringLiteral("/api/v1/customer/")))
            return single(path.section(u'/', -1).toInt());
        if (path != QStringLiteral("/api/v1/customer") && path != QStringLiteral("/api/v1/field"))
            return RawServer::answer(404, R"({"error":"no such entity"})");
        const QByteArray text =
            QByteArray::fromPercentEncoding(seen.target.mid(seen.target.indexOf('=') + 1));
        const Json query = Json::parse(text.begin(), text.end(), nullptr, false);
        return path.endsWith(QStringLiteral("field")) ? RawServer::answer(200, R"({"result":[]})")
                                                      : list(query, text);
    }

    [[nodiscard]] static Json row(int id)
    {
        const int minute = (id * 37) % 60;
        char stamp[40];
        snprintf(stamp, sizeof stamp, "2026-01-31T09:%02d:00.000Z", minute);
        return {{"id", id}, {"name", "Name " + std::to_string((id * 23) % 61)}, {"updatedAt", stamp}};
    }
    [[nodiscard]] RawServer::Answer single(int id) const
    {
        Json record = row(id);
        if (wrapped)
            record = Json{{"result", record}};
        return RawServer::answer(200, QByteArray::fromStdString(record.dump()));
    }
    [[nodiscard]] static bool passes(const Json &record, const Json &filter)
    {
        for (const auto &[key, condition] : filter.items()) {
            if (!record.contains(key))
                continue;
            if (condition.is_object() && condition.contains("gt") && !(record.at(key) > condition.at("gt")))
                return false;
        }
        return true;
    }
    /// The key and direction that a sort asks for in our style; empty where it is in another.
    [[nodiscard]] std::pair<std::string, bool> firstKey(const Json &query, const QByteArray &text) const
    {
        if (!query.contains("sort"))
            return {};
        const Json &sort = query.at("sort");
        if (sortStyle == "object" && sort.is_object())
            return {text.mid(text.indexOf("\"sort\":{\"") + 9).split('"').first().toStdString(),
                !text.contains("desc")};
        if (sortStyle == "minusName") {
            const Json first = sort.is_array() ? sort.at(0) : sort;
            const std::string name = first.is_string() ? first.get<std::string>() : std::string();
            const bool minus = name.starts_with('-');
            return {name.substr(minus ? 1 : 0), !minus};
        }
        if (sortStyle == "pairs" && sort.is_array() && sort.at(0).is_array())
            return {sort.at(0).at(0).get<std::string>(), sort.at(0).at(1) == "asc"};
        return {};
    }
    [[nodiscard]] RawServer::Answer list(const Json &query, const QByteArray &text) const
    {
        const Json filter = query.value("filter", Json::object());
        const int limit = query.value("limit", 50);
        if (refusesComparisons && text.contains("\"gt\""))
            return RawServer::answer(400, R"({"error":"bad filter"})");
        if (refusesLargePages && limit > maximum)
            return RawServer::answer(400, R"({"error":"limit too high"})");
        std::vector<Json> found;
        for (int id = 1; id <= rows; ++id) {
            if (!compares || passes(row(id), filter))
                found.push_back(row(id));
        }
        if (newestFirst)
            std::reverse(found.begin(), found.end());
        if (const auto [key, ascending] = firstKey(query, text); !key.empty()) {
            std::stable_sort(
                found.begin(), found.end(), [key = key, up = ascending](const Json &a, const Json &b) {
                    return up ? a.at(key) < b.at(key) : b.at(key) < a.at(key);
                });
        }
        Json page = Json::array();
        const auto from = static_cast<size_t>(query.value("offset", 0));
        for (size_t i = from; i < found.size() && i < from + static_cast<size_t>(std::min(limit, maximum));
             ++i)
            page.push_back(found[i]);
        return RawServer::answer(200, QByteArray::fromStdString(Json{{"result", page}}.dump()));
    }
};

} // namespace tandem::startdeliver
