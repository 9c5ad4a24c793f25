// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control/controlservice.h"

#include "app/sandbox/control/controlswitches.h"
#include "app/sandbox/control/controlwebhooks.h"
#include "app/sandbox/face/gate.h"
#include "app/sandbox/sandbox.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpRequest;
using server::HttpResponse;

namespace {

HttpResponse answer(int status, const json &body)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "application/json; charset=utf-8");
    response.headers.add("Cache-Control", "no-store");
    response.body = QByteArray::fromStdString(body.dump(-1, ' ', false, json::error_handler_t::replace));
    return response;
}

HttpResponse problem(int status, const std::string &text)
{
    return answer(status, {{"error", text}});
}

std::string textOf(const json &object, const char *name, const char *fallback = "")
{
    const auto at = object.find(name);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string(fallback);
}

std::optional<Side> sideOf(const json &body)
{
    const std::string name = textOf(body, "side");
    if (name == "salesforce")
        return Side::Salesforce;
    return name == "startdeliver" ? std::optional(Side::Startdeliver) : std::nullopt;
}

int numberOf(const json &body, const char *name, int fallback)
{
    const auto at = body.find(name);
    return at != body.end() && at->is_number_integer() ? at->get<int>() : fallback;
}

/// The kinds a list names; nothing where one of them is unknown.
template <typename Kind, typename Named>
std::optional<QList<Kind>> kindsIn(const json &body, const char *name, Named named)
{
    QList<Kind> kinds;
    const auto at = body.find(name);
    if (at == body.end())
        return kinds;
    for (const json &one : *at) {
        const auto kind =
            one.is_string() ? named(QByteArray::fromStdString(one.get<std::string>())) : std::nullopt;
        if (!kind)
            return std::nullopt;
        kinds.append(*kind);
    }
    return kinds;
}

} // namespace

HttpResponse ControlService::handle(const HttpRequest &request)
{
    if (const auto refused = refusedAtGate(request))
        return *refused;
    const bool reads = request.method == "GET";
    const bool deletes = request.method == "DELETE";
    json body = json::object();
    if (!reads && !deletes) {
        body = json::parse(request.body.begin(), request.body.end(), nullptr, false);
        if (!body.is_object())
            return problem(400, "The body is no JSON object");
    }
    const QString what = request.path.section(u'/', 2);
    if (what == "faults"_L1)
        return reads ? listFaults() : deletes ? clearAll() : addFault(body);
    if (what == "switches"_L1 && reads)
        return answer(200, switchesJson(m_sandbox));
    if (what == "switches"_L1 && request.method == "PATCH") {
        const auto refused = turnSwitches(m_sandbox, body);
        return refused ? problem(400, *refused) : answer(200, switchesJson(m_sandbox));
    }
    if (what == "switches/kinds"_L1 && reads)
        return answer(200, switchKinds());
    if (what == "webhooks"_L1)
        return webhooks(request.method, body);
    if (what == "requests"_L1 && reads)
        return requests();
    if (request.method == "POST") {
        if (what == "plan"_L1)
            return startPlan(body);
        if (what == "mischief"_L1)
            return doMischief(body);
        if (what == "clock"_L1)
            return skipTime(body);
    }
    return problem(404, "There is no such control");
}

HttpResponse ControlService::listFaults() const
{
    json faults = json::array();
    for (const FaultName &one : faultNames())
        faults.push_back({{"kind", one.name}, {"text", one.text}});
    json mischief = json::array();
    for (const MischiefName &one : mischiefNames())
        mischief.push_back({{"kind", one.name}, {"text", one.text}});
    return answer(200,
        {{"faults", std::move(faults)}, {"mischief", std::move(mischief)},
            {"struck", m_sandbox.faults().struck()}, {"pending", m_sandbox.faults().pending()},
            {"done", m_sandbox.mischief().done()}});
}

HttpResponse ControlService::addFault(const json &body)
{
    const auto side = sideOf(body);
    const auto kind = faultNamed(QByteArray::fromStdString(textOf(body, "kind")));
    const int nth = numberOf(body, "nth", 1);
    const int times = numberOf(body, "times", 1);
    if (!side || !kind || nth < 1 || times < 1)
        return problem(400, "side, kind, nth and times are expected; GET /control/faults names the kinds");
    FaultMatch match;
    if (const auto at = body.find("match"); at != body.end() && at->is_object()) {
        match.method = QByteArray::fromStdString(textOf(*at, "method"));
        match.pathPart = QString::fromStdString(textOf(*at, "path"));
        match.bodyPart = QByteArray::fromStdString(textOf(*at, "body"));
        match.kind = QByteArray::fromStdString(textOf(*at, "kind"));
    }
    m_sandbox.faults().failNth(*side, nth, *kind, std::move(match), times);
    return answer(200, {{"planned", textOf(body, "kind")}});
}

HttpResponse ControlService::startPlan(const json &body)
{
    const auto faults = kindsIn<FaultKind>(body, "kinds", faultNamed);
    const auto mischief = kindsIn<MischiefKind>(body, "mischief", mischiefNamed);
    const auto share = body.find("share");
    if (!faults || !mischief || share == body.end() || !share->is_number() || share->get<double>() < 0
        || share->get<double>() > 1)
        return problem(400, "share is a number from 0 to 1; kinds and mischief name known ones");
    const auto seed = static_cast<quint32>(numberOf(body, "seed", 1));
    const auto side = sideOf(body);
    for (const Side each : {Side::Salesforce, Side::Startdeliver}) {
        if (!faults->isEmpty() && (!side || *side == each))
            m_sandbox.faults().failRandomly(
                each, seed + (each == Side::Salesforce ? 0 : 1), share->get<double>(), *faults);
    }
    m_sandbox.mischief().plan(seed + 2, share->get<double>(), *mischief);
    return answer(200, {{"seed", seed}});
}

HttpResponse ControlService::clearAll()
{
    m_sandbox.faults().clear();
    m_sandbox.mischief().clear();
    return answer(200, json::object());
}

HttpResponse ControlService::doMischief(const json &body)
{
    const auto kind = mischiefNamed(QByteArray::fromStdString(textOf(body, "kind")));
    if (!kind)
        return problem(400, "There is no such mischief; GET /control/faults names them");
    MischiefTarget target;
    if (body.contains("object"))
        target.object = QByteArray::fromStdString(textOf(body, "object"));
    if (body.contains("field"))
        target.field = QByteArray::fromStdString(textOf(body, "field"));
    if (body.contains("change"))
        target.change = QByteArray::fromStdString(textOf(body, "change"));
    const auto done = m_sandbox.mischief().act(*kind, target);
    return done ? answer(200, {{"done", done->toStdString()}}) : problem(400, done.error().toStdString());
}

HttpResponse ControlService::webhooks(const QByteArray &method, const json &body)
{
    if (method == "POST") {
        if (const auto refused = addWebhookTarget(m_sandbox.webhooks(), body))
            return problem(400, *refused);
    } else if (method == "DELETE") {
        m_sandbox.webhooks().setTargets({});
    } else if (method != "GET") {
        return problem(405, "GET, POST or DELETE");
    }
    return answer(200, webhooksJson(m_sandbox.webhooks()));
}

HttpResponse ControlService::skipTime(const json &body)
{
    const int seconds = numberOf(body, "skipSeconds", -1);
    if (seconds < 0)
        return problem(400, "skipSeconds is a number of seconds");
    m_sandbox.clock().skip(std::chrono::seconds(seconds));
    return answer(200, {{"now", m_sandbox.clock().now().toIso().toStdString()}});
}

HttpResponse ControlService::requests() const
{
    json lines = json::array();
    for (const QString &line : m_sandbox.requests().summary())
        lines.push_back(line.toStdString());
    return answer(200, {{"requests", std::move(lines)}});
}

} // namespace tandem::sandbox
