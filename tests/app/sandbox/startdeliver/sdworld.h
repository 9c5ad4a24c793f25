// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/startdeliver/startdeliverservice.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

/// For comparing: QCOMPARE cannot print JSON.
inline QByteArray text(const nlohmann::json &value)
{
    return QByteArray::fromStdString(value.dump());
}

class StillClock final : public SandboxClock
{
public:
    [[nodiscard]] Instant now() const override { return time; }
    Instant time = *Instant::fromIso(u"2026-11-23T10:00:00.000Z");
};

/// A Startdeliver service alone, asked without a network.
struct SdWorld
{
    explicit SdWorld(const QByteArray &dialect = {})
        : service(clock, *SdSchema::load(dialect))
    {
        using Permission = SdApiKey::Permission;
        service.addKey({"admin", Permission::Admin, true, 1});
        service.addKey({"writer", Permission::Write, true, 2});
        service.addKey({"reader", Permission::Read, true, 2});
        service.addKey({"asleep", Permission::Admin, false, 1});
        for (const SdFieldDefinition &definition : standardCustomFields())
            service.addCustomField(definition);
        service.insert("teammember",
            {{"name", "Ana"}, {"email", "ana@x.example"}, {"type", "Administrator"}, {"active", true}});
        service.insert(
            "teammember", {{"name", "Bo"}, {"email", "bo@x.example"}, {"type", "Main"}, {"active", true}});
    }

    struct Answer
    {
        int status = 0;
        nlohmann::json body;
        server::HttpResponse raw;

        [[nodiscard]] std::string error() const
        {
            return body.is_object() ? body.value("error", "") : std::string();
        }
        /// The values of one key of the listed records.
        [[nodiscard]] nlohmann::json column(const char *key) const
        {
            nlohmann::json values = nlohmann::json::array();
            for (const auto &record : body.value("result", nlohmann::json::array()))
                values.push_back(record.value(key, nlohmann::json()));
            return values;
        }
    };

    Answer send(server::HttpRequest request)
    {
        Answer answer;
        answer.raw = service.handle(request);
        answer.status = answer.raw.status;
        answer.body = nlohmann::json::parse(answer.raw.body.toStdString(), nullptr, false);
        return answer;
    }

    Answer call(const QByteArray &method, const QString &path, const nlohmann::json &body = {},
        const QByteArray &key = "admin")
    {
        server::HttpRequest request;
        request.method = method;
        request.path = QStringLiteral("/api/v1/") + path;
        request.headers.add("Authorization", key);
        if (!body.is_null())
            request.body = QByteArray::fromStdString(body.dump());
        return send(std::move(request));
    }
    Answer get(const QString &path) { return call("GET", path); }

    /// GET with a query parameter.
    Answer list(const QString &entity, const QByteArray &query)
    {
        server::HttpRequest request;
        request.method = "GET";
        request.path = QStringLiteral("/api/v1/") + entity;
        request.query = {{QStringLiteral("query"), QString::fromUtf8(query)}};
        request.headers.add("Authorization", "admin");
        return send(std::move(request));
    }

    Answer plain(const QString &entity, const QList<std::pair<QString, QString>> &parameters)
    {
        server::HttpRequest request;
        request.method = "GET";
        request.path = QStringLiteral("/api/v1/") + entity;
        request.query = parameters;
        request.headers.add("Authorization", "admin");
        return send(std::move(request));
    }

    StillClock clock;
    StartdeliverService service;
};

} // namespace tandem::sandbox
