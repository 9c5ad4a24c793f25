// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/salesforce/salesforceclient.h"
#include "tests/core/salesforce/samples.h"
#include "tests/support/await.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/rawserver.h"
#include "tests/support/testclock.h"

namespace tandem::salesforce {

using namespace Qt::StringLiterals;

/// A Salesforce client on a scripted server that is both login host and instance. The script sees everything
/// but the list of versions.
struct ClientFixture
{
    explicit ClientFixture(RawServer::Script script, SalesforceClient::Options extra = {})
        : server([script = std::move(script)](const RawServer::Seen &seen) {
            return seen.target == "/services/data/"
                ? RawServer::answer(200, R"([{"version":"66.0"},{"version":"67.0"}])")
                : script(seen);
        })
        , clock(std::make_shared<TestClock>())
        , secrets(std::make_shared<MemorySecretStore>())
        , options(std::move(extra))
    {
        clock->setAutoAdvance(true);
        store("old", "refresh-1");
        options.loginUrl = server.url();
        options.clientId = u"3MVG9"_s;
        options.apiVersion = u"66.0"_s;
        options.grantKey = u"sf"_s;
        client = std::make_unique<SalesforceClient>(options, secrets, clock);
    }

    /// What another process, or an earlier sign-in, left in the secret store.
    void store(const QByteArray &access, const QByteArray &refresh)
    {
        Grant grant;
        grant.accessToken = Secret(access);
        grant.refreshToken = Secret(refresh);
        grant.instanceUrl = server.url();
        secrets->values.insert(u"sf"_s, encodeGrant(grant));
    }
    [[nodiscard]] Grant stored() const { return *decodeGrant(secrets->values.value(u"sf"_s)); }
    [[nodiscard]] bool open() { return await(client->open()).has_value(); }
    /// Requests other than those for the list of versions.
    [[nodiscard]] QList<RawServer::Seen> requests() const
    {
        QList<RawServer::Seen> rest;
        for (const auto &seen : server.requests()) {
            if (seen.target != "/services/data/")
                rest.append(seen);
        }
        return rest;
    }
    [[nodiscard]] int count(QByteArrayView target) const
    {
        int number = 0;
        for (const auto &seen : server.requests())
            number += seen.target.startsWith(target) ? 1 : 0;
        return number;
    }

    RawServer server;
    std::shared_ptr<TestClock> clock;
    std::shared_ptr<MemorySecretStore> secrets;
    SalesforceClient::Options options;
    std::unique_ptr<SalesforceClient> client;
};

inline const QByteArray emptyPage = R"({"totalSize":0,"done":true,"records":[]})";
inline const QByteArray expired =
    R"([{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}])";
inline constexpr QByteArrayView tokenPath = "/services/oauth2/token";

} // namespace tandem::salesforce
