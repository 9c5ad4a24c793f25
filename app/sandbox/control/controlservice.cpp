// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control/controlservice.h"

#include "app/sandbox/control/controlswitches.h"
#include "app/sandbox/control/controlwebhooks.h"
#include "app/sandbox/face/gate.h"
#include "app/sandbox/sandbox.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>

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

/// The methods of each control, as 405 names them.
const std::map<QString, QByteArrayList> &controls()
{
    static const std::map<QString, QByteArrayList> all{{u"clock"_s, {"POST"}},
        {u"faults"_s, {"GET", "POST", "DELETE"}}, {u"mischief"_s, {"POST"}}, {u"plan"_s, {"POST"}},
        {u"requests"_s, {"GET"}}, {u"switches"_s, {"GET", "PATCH"}}, {u"switches/kinds"_s, {"GET"}},
        {u"webhooks"_s, {"GET", "POST", "DELETE"}}};
    return all;
}

/// 404 with the names of what there is, 405 with the methods that are.
std::optional<HttpResponse> refusedCall(const QString &what, const QByteArray &method)
{
    const auto control = controls().find(what);
    if (control == controls().end()) {
        QStringList names;
        for (const auto &[name, methods] : controls())
            names.append(name);
        return problem(404, "There is no such control; there are " + names.join(u", "_s).toStdString());
    }
    if (control->second.contains(method))
        return std::nullopt;
    const QByteArray methods = control->second.join(", ");
    HttpResponse response = problem(405, what.toStdString() + " takes " + methods.toStdString());
    response.headers.add("Allow", methods);
    return response;
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

json entriesJson(const QList<FaultPlan::Entry> &entries)
{
    json list = json::array();
    for (const FaultPlan::Entry &entry : entries) {
        const auto name = std::find_if(faultNames().begin(), faultNames().end(),
            [&](const FaultName &one) { return one.kind == entry.kind; });
        list.push_back({{"side", entry.side == Side::Salesforce ? "salesforce" : "startdeliver"},
            {"kind", name->name}, {"about", entry.about.toStdString()}});
    }
    return list;
}

/// A sentence about the first member that is none of these.
std::optional<std::string> unknownMember(const json &object, const std::set<std::string> &known)
{
    for (const auto &[name, value] : object.items()) {
        if (known.count(name) == 0)
            return "There is no member " + name;
    }
    return std::nullopt;
}

/// Which requests a fault is for; nothing where `match` is no object of texts, or names something else.
std::optional<FaultMatch> matchOf(const json &body)
{
    FaultMatch match;
    const auto given = body.find("match");
    if (given == body.end())
        return match;
    if (!given->is_object() || unknownMember(*given, {"method", "path", "body", "kind"}))
        return std::nullopt;
    for (const auto &[name, value] : given->items()) {
        if (!value.is_string())
            return std::nullopt;
    }
    match.method = QByteArray::fromStdString(textOf(*given, "method")).toUpper();
    match.pathPart = QString::fromStdString(textOf(*given, "path"));
    match.bodyPart = QByteArray::fromStdString(textOf(*given, "body"));
    match.kind = QByteArray::fromStdString(textOf(*given, "kind"));
    return match;
}

/// The kinds a list names; nothing where one of them is unknown.
template <typename Kind, typename Named>
std::optional<QList<Kind>> kindsIn(const json &body, const char *name, Named named)
{
    QList<Kind> kinds;
    const auto at = body.find(name);
    if (at == body.end())
        return kinds;
    if (!at->is_array())
        return std::nullopt;
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
    const QString what = request.path.section(u'/', 2);
    if (auto refused = refusedCall(what, request.method))
        return *std::move(refused);
    const bool reads = request.method == "GET";
    const bool deletes = request.method == "DELETE";
    json body = json::object();
    if (!reads && !deletes) {
        body = json::parse(request.body.begin(), request.body.end(), nullptr, false);
        if (!body.is_object())
            return problem(400, "The body is no JSON object");
    }
    if (what == "faults"_L1)
        return reads ? listFaults() : deletes ? clearAll() : addFault(body);
    if (what == "switches"_L1) {
        const auto refused = reads ? std::nullopt : turnSwitches(m_sandbox, body);
        return refused ? problem(400, *refused) : answer(200, switchesJson(m_sandbox));
    }
    if (what == "switches/kinds"_L1)
        return answer(200, switchKinds());
    if (what == "webhooks"_L1)
        return webhooks(request.method, body);
    if (what == "requests"_L1)
        return requests();
    if (what == "plan"_L1)
        return startPlan(body);
    return what == "mischief"_L1 ? doMischief(body) : skipTime(body);
}

HttpResponse ControlService::listFaults() const
{
    json faults = json::array();
    for (const FaultName &one : faultNames())
        faults.push_back({{"kind", one.name}, {"text", one.text}});
    json mischief = json::array();
    for (const MischiefName &one : mischiefNames())
        mischief.push_back({{"kind", one.name}, {"text", one.text}, {"takes", one.takes}});
    return answer(200,
        {{"faults", std::move(faults)}, {"mischief", std::move(mischief)},
            {"struck", m_sandbox.faults().struck()}, {"pending", m_sandbox.faults().pending()},
            {"planned", entriesJson(m_sandbox.faults().planned())},
            {"strikes", entriesJson(m_sandbox.faults().strikes())}, {"done", m_sandbox.mischief().done()}});
}

HttpResponse ControlService::addFault(const json &body)
{
    const auto side = sideOf(body);
    if (!side)
        return problem(400, "side is salesforce or startdeliver");
    const auto kind = faultNamed(QByteArray::fromStdString(textOf(body, "kind")));
    if (!kind)
        return problem(400, "kind is none of those that GET /control/faults names");
    const int nth = numberOf(body, "nth", 1);
    const int times = numberOf(body, "times", 1);
    for (const auto &[name, number] : {std::pair("nth", nth), std::pair("times", times)}) {
        if (number < 1 || (body.contains(name) && !body[name].is_number_integer()))
            return problem(400, std::string(name) + " is a whole number from 1 on");
    }
    const auto match = matchOf(body);
    if (!match)
        return problem(400, "match is an object of texts: method, path, body and kind");
    if (const auto unknown = unknownMember(body, {"side", "kind", "nth", "times", "match"}))
        return problem(400, *unknown);
    m_sandbox.faults().failNth(*side, nth, *kind, *match, times);
    return answer(200, {{"planned", textOf(body, "kind")}});
}

HttpResponse ControlService::startPlan(const json &body)
{
    const auto faults = kindsIn<FaultKind>(body, "kinds", faultNamed);
    const auto mischief = kindsIn<MischiefKind>(body, "mischief", mischiefNamed);
    for (const auto &[name, good] :
        {std::pair("kinds", faults.has_value()), std::pair("mischief", mischief.has_value())}) {
        if (!good)
            return problem(400, std::string(name) + " is a list of what GET /control/faults names");
    }
    const auto share = body.find("share");
    if (share == body.end() || !share->is_number() || share->get<double>() < 0 || share->get<double>() > 1)
        return problem(400, "share is a number from 0 to 1");
    if (body.contains("side") && !sideOf(body))
        return problem(400, "side is salesforce or startdeliver; without it the plan is for both");
    if (const auto unknown = unknownMember(body, {"seed", "share", "side", "kinds", "mischief"}))
        return problem(400, *unknown);
    if (faults->isEmpty() && mischief->isEmpty())
        return problem(400, "kinds or mischief names what is to go wrong");
    if (body.contains("seed") && !body["seed"].is_number_unsigned())
        return problem(400, "seed is a whole number");
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
    if (const auto unknown = unknownMember(body, {"kind", "object", "field", "change"}))
        return problem(400, *unknown);
    const auto &names = mischiefNames();
    const auto name =
        std::find_if(names.begin(), names.end(), [&](const MischiefName &one) { return one.kind == *kind; });
    for (const char *member : {"object", "field", "change"}) {
        const bool takes = std::any_of(name->takes.begin(), name->takes.end(),
            [member](const char *one) { return std::string_view(one) == member; });
        if (body.contains(member) && !takes)
            return problem(400, std::string(name->name) + " takes no " + member);
    }
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
    }
    return answer(200, webhooksJson(m_sandbox.webhooks()));
}

HttpResponse ControlService::skipTime(const json &body)
{
    const int seconds = numberOf(body, "skipSeconds", -1);
    if (seconds < 0)
        return problem(400, "skipSeconds is a whole number of seconds, 0 or more");
    if (const auto unknown = unknownMember(body, {"skipSeconds"}))
        return problem(400, *unknown);
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
