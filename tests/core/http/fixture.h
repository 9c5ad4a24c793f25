// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/client.h"
#include "tests/support/rawserver.h"
#include "tests/support/testclock.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

namespace tandem::http {

/// What a send() came to, once it has.
class Pending : public QObject
{
    Q_OBJECT
public:
    /// Waits; a fault of the test where the request never ends.
    Result<Response> get()
    {
        QSignalSpy spy(this, &Pending::ended);
        if (!result && !spy.wait(20'000))
            return fail(
                ErrorKind::Internal, QStringLiteral("NEVER"), QStringLiteral("The request never ended."));
        return *result;
    }
    std::optional<Result<Response>> result;

Q_SIGNALS:
    void ended();
};

inline QCoro::Task<void> collect(Task<Response> task, std::shared_ptr<Pending> into)
{
    Result<Response> result = co_await std::move(task);
    into->result.emplace(std::move(result));
    Q_EMIT into->ended();
}

inline std::shared_ptr<Pending> begin(Client &client, Request request)
{
    auto pending = std::make_shared<Pending>();
    collect(client.send(std::move(request)), pending);
    return pending;
}

/// A server with a script, and a client on it whose clock runs by itself through every wait.
struct Fixture
{
    explicit Fixture(RawServer::Script script, ServicePolicy policy = {}, NetworkSettings network = {})
        : server(std::move(script))
        , clock(std::make_shared<TestClock>())
    {
        clock->setAutoAdvance(true);
        policy.name = "salesforce";
        if (policy.baseUrl.isEmpty())
            policy.baseUrl = server.url();
        client = std::make_unique<Client>(std::move(policy), std::move(network), clock);
        QObject::connect(
            client.get(), &Client::requestLogged, &server, [this](const QString &line) { log.append(line); });
    }

    std::shared_ptr<Pending> begin(Request request) { return http::begin(*client, std::move(request)); }
    Result<Response> run(Request request) { return begin(std::move(request))->get(); }

    RawServer server;
    std::shared_ptr<TestClock> clock;
    std::unique_ptr<Client> client;
    QStringList log;
};

inline Request get(const QByteArray &path = "/things")
{
    Request request;
    request.path = path;
    request.purpose = "query";
    return request;
}

inline Request write(
    Safety safety, const QByteArray &method = "POST", const QByteArray &body = R"({"Name":"Acme"})")
{
    Request request;
    request.method = method;
    request.path = "/things";
    request.body = body;
    request.safety = safety;
    request.purpose = "write";
    return request;
}

} // namespace tandem::http
