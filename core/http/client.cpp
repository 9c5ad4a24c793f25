// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/client.h"

#include "core/http/engine.h"

namespace tandem::http {

class Client::Private
{
public:
    std::shared_ptr<Engine> engine;
};

QByteArray Response::header(QByteArrayView name) const
{
    for (const auto &field : headers) {
        if (field.first.compare(name, Qt::CaseInsensitive) == 0)
            return field.second;
    }
    return {};
}

bool Response::looksLikeJson() const
{
    const QByteArray type = header("Content-Type").toLower();
    if (type.contains("application/json") || type.contains("+json"))
        return true;
    const QByteArray start = body.left(64).trimmed();
    return start.startsWith('{') || start.startsWith('[');
}

Client::Client(ServicePolicy policy, NetworkSettings network, std::shared_ptr<Clock> clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->engine = std::make_shared<Engine>(std::move(policy), std::move(network), std::move(clock));
    d->engine->writeLog = [this](const QString &line) { Q_EMIT requestLogged(line); };
}

Client::~Client()
{
    d->engine->shutDown();
}

Task<Response> Client::send(Request request)
{
    return Engine::run(d->engine, std::move(request));
}

void Client::setBaseUrl(const QUrl &url)
{
    d->engine->setBaseUrl(url);
}

QUrl Client::baseUrl() const
{
    return d->engine->baseUrl();
}

Meter Client::meter() const
{
    return d->engine->meter();
}

double Client::currentRate() const
{
    return d->engine->rate();
}

bool Client::isIdle() const
{
    return d->engine->isIdle();
}

bool Client::isRenewing() const
{
    return d->engine->isRenewing();
}

void Client::abortAll()
{
    d->engine->abort();
}

void Client::resume()
{
    d->engine->resume();
}

} // namespace tandem::http
