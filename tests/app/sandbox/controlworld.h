// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/sandbox/httpworld.h"

namespace tandem::sandbox {

/// The sandbox as any program sees it: its three ports, and nothing else.
struct ControlWorld : HttpWorld
{
    using HttpWorld::HttpWorld;

    nlohmann::json ask(const QByteArray &method, const QString &what,
        const nlohmann::json &body = nlohmann::json::object(),
        QList<std::pair<QByteArray, QByteArray>> headers = {})
    {
        const QByteArray bytes = body.empty() ? QByteArray() : QByteArray::fromStdString(body.dump());
        const auto has = [&](const QByteArray &name) {
            return std::any_of(
                headers.begin(), headers.end(), [&](const auto &h) { return h.first == name; });
        };
        if (!has("Host"))
            headers.append(std::pair(QByteArray("Host"), QByteArray("127.0.0.1")));
        if (!has("Content-Type") && !bytes.isEmpty())
            headers.append(std::pair(QByteArray("Content-Type"), QByteArray("application/json")));
        QByteArray text = method + " /control/" + what.toLatin1() + " HTTP/1.1\r\n";
        for (const auto &[name, value] : std::as_const(headers))
            text += name + ": " + value + "\r\n";
        RawClient client(static_cast<quint16>(sandbox.controlUrl().port()));
        client.send(text + "Content-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
        const auto answer = client.receive(120'000); // some acts change thousands of records
        status = answer.status;
        return parsed(answer);
    }
    nlohmann::json mischief(const char *kind, nlohmann::json more = nlohmann::json::object())
    {
        more["kind"] = kind;
        return ask("POST", QStringLiteral("mischief"), more);
    }

    /// Every row of a query, page by page.
    std::vector<nlohmann::json> query(const QByteArray &soql)
    {
        std::vector<nlohmann::json> rows;
        QByteArray next = "/services/data/v67.0/query?q=" + QByteArray(soql).replace(' ', '+');
        while (!next.isEmpty()) {
            const nlohmann::json page = parsed(salesforce("GET", next));
            if (!page.is_object() || !page.contains("records"))
                return rows;
            rows.insert(rows.end(), page["records"].begin(), page["records"].end());
            next = QByteArray::fromStdString(page.value("nextRecordsUrl", std::string()));
        }
        return rows;
    }
    std::vector<nlohmann::json> accounts()
    {
        return query("SELECT Id,Name,Site,Phone,SystemModstamp FROM Account");
    }
    /// How many accounts have a Site, which only mischief writes.
    qsizetype changed()
    {
        return static_cast<qsizetype>(query("SELECT Id FROM Account WHERE Site != null").size());
    }
    int salesforceStatus(const QByteArray &target) { return salesforce("GET", target).status; }

    int status = 0;
};

inline const QByteArray data = "/services/data/v67.0/";

} // namespace tandem::sandbox
