// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/salesforceservice.h"
#include "app/sandbox/salesforce/sfseed.h"
#include "app/sandbox/seeddata.h"

#include <QFloat16>
#include <QHash>
#include <nlohmann/json.hpp>

/// Salesforce's half of the sandbox without network: a clock that stands, two tokens, and short ways to ask.
namespace sfworld {

using nlohmann::json;
using tandem::sandbox::SalesforceService;

/// The body of a collection call with these records of one type.
[[nodiscard]] json records(const std::string &type, std::initializer_list<json> rows);

class StandingClock final : public tandem::sandbox::SandboxClock
{
public:
    [[nodiscard]] tandem::Instant now() const override { return m_now; }
    void skip(std::chrono::milliseconds time) { m_now = m_now + time; }

private:
    tandem::Instant m_now = *tandem::Instant::fromIso(u"2026-11-03T10:15:30.450Z");
};

class Tokens final : public tandem::sandbox::TokenAuthority
{
public:
    [[nodiscard]] std::optional<tandem::sandbox::TokenHolder> holderOf(QByteArray token) override
    {
        const auto at = alive.constFind(token);
        if (at == alive.cend())
            return std::nullopt;
        return tandem::sandbox::TokenHolder{*at, "app"};
    }
    QHash<QByteArray, QString> alive{
        {"ana", tandem::sandbox::seedUserId(0)}, {"grace", tandem::sandbox::seedUserId(2)}};
};

struct Answer
{
    int status = 0;
    json body; ///< null where there is none
    tandem::server::HttpResponse raw;

    [[nodiscard]] std::string code() const
    {
        return body.is_array() && !body.empty() ? body[0].value("errorCode", "") : std::string();
    }
    [[nodiscard]] std::string message() const
    {
        return body.is_array() && !body.empty() ? body[0].value("message", "") : std::string();
    }
};

class World
{
public:
    /// With the organisation and the users, or altogether empty.
    explicit World(bool withUsers = true);

    /// `target` as it travels, percent-encoded; paths that begin with a word stand below
    /// /services/data/v67.0/.
    Answer send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
        const QList<std::pair<QByteArray, QByteArray>> &headers = {});
    Answer get(const QByteArray &target) { return send("GET", target); }
    Answer post(const QByteArray &target, const json &body) { return send("POST", target, bytes(body)); }
    Answer patch(const QByteArray &target, const json &body) { return send("PATCH", target, bytes(body)); }
    Answer query(const QString &soql, const QByteArray &resource = "query");
    /// The Ids (or another field) of a query's records, in order.
    QStringList ids(const QString &soql, const char *field = "Name");

    QByteArray account(const json &fields) { return service.insert("Account", fields); }
    QByteArray contact(const json &fields) { return service.insert("Contact", fields); }

    [[nodiscard]] static QByteArray bytes(const json &value)
    {
        return QByteArray::fromStdString(value.dump());
    }

    StandingClock clock;
    Tokens tokens;
    SalesforceService service;
    QByteArray token = "ana";
};

} // namespace sfworld
