// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "tests/core/server/rawclient.h"

#include <QFloat16>
#include <nlohmann/json.hpp>

namespace tandem::sandbox {

/// A small sandbox and a client that speaks real HTTP with it.
struct HttpWorld
{
    explicit HttpWorld(SandboxOptions options = small())
        : sandbox(std::move(options))
    {
        const auto started = sandbox.start();
        if (!started)
            qFatal("%s", qPrintable(started.error().text));
        access = sandbox.grantTokens().access;
    }

    static SandboxOptions small()
    {
        SandboxOptions options;
        options.companies = 20;
        return options;
    }

    RawClient::Answer startdeliver(
        const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        RawClient client(static_cast<quint16>(sandbox.startdeliverUrl().port()));
        return client.roundTrip(request(method, "/api/v1/" + target, Sandbox::apiKey(), body));
    }
    RawClient::Answer salesforce(
        const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        RawClient client(static_cast<quint16>(sandbox.salesforceUrl().port()));
        return client.roundTrip(request(method, target, "Bearer " + access, body));
    }
    static QByteArray request(const QByteArray &method, const QByteArray &target,
        const QByteArray &authorization, const QByteArray &body)
    {
        return method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + authorization
            + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body;
    }
    static nlohmann::json parsed(const RawClient::Answer &answer)
    {
        return nlohmann::json::parse(answer.body.toStdString(), nullptr, false);
    }
    size_t customers()
    {
        return sandbox.withStartdeliver(
            [](StartdeliverService &service) { return service.rowCount("customer"); });
    }

    Sandbox sandbox;
    QByteArray access;
};

} // namespace tandem::sandbox
