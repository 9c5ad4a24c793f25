// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/httptypes.h"

#include <nlohmann/json_fwd.hpp>

namespace tandem::sandbox {

class Sandbox;

/// Misbehaviour on demand: JSON over HTTP for scripts and for the page, all below /control.
///   GET /control/faults        every kind of fault and of mischief with its text, and how many struck
///   POST /control/faults       {"side","kind","nth":1,"times":1,"match":{"method","path","body","kind"}}
///   POST /control/plan         {"seed","share","side","kinds":[..],"mischief":[..]}: a seeded plan
///   DELETE /control/faults     no more of any of them
///   POST /control/mischief     {"kind","object":"Account","field":"Phone","change":"GAP_OVERFLOW"}
///   GET, PATCH /control/switches; GET /control/switches/kinds says what each takes
///   GET, POST, DELETE /control/webhooks   where Startdeliver's webhooks go (controlwebhooks.h)
///   POST /control/clock        {"skipSeconds"}
///   GET /control/requests      what was asked, by kind
/// Requests from other origins, or for other hosts than this machine, are refused. Thread-safe.
class ControlService
{
public:
    explicit ControlService(Sandbox &sandbox)
        : m_sandbox(sandbox)
    {
    }

    [[nodiscard]] server::HttpResponse handle(const server::HttpRequest &request);

private:
    using Json = nlohmann::json;
    [[nodiscard]] server::HttpResponse listFaults() const;
    [[nodiscard]] server::HttpResponse addFault(const Json &body);
    [[nodiscard]] server::HttpResponse startPlan(const Json &body);
    [[nodiscard]] server::HttpResponse clearAll();
    [[nodiscard]] server::HttpResponse doMischief(const Json &body);
    [[nodiscard]] server::HttpResponse webhooks(const QByteArray &method, const Json &body);
    [[nodiscard]] server::HttpResponse skipTime(const Json &body);
    [[nodiscard]] server::HttpResponse requests() const;

    Sandbox &m_sandbox;
};

} // namespace tandem::sandbox
