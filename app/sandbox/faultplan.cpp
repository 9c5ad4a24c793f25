// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faultplan.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using server::HttpRequest;
using server::HttpResponse;
using Misbehaviour = HttpResponse::Misbehaviour;

namespace {

bool matches(const FaultMatch &match, Side side, const HttpRequest &request)
{
    return (match.method.isEmpty() || match.method == request.method)
        && (match.pathPart.isEmpty() || request.path.contains(match.pathPart))
        && (match.bodyPart.isEmpty() || request.body.contains(match.bodyPart))
        && (match.kind.isEmpty() || match.kind == kindOf(side, request).kind);
}

HttpResponse html(int status, const QByteArray &title)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "text/html; charset=UTF-8");
    response.body = "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head><body><h1>" + title
        + "</h1></body></html>\n";
    return response;
}

HttpResponse json(int status, const QByteArray &body)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "application/json;charset=UTF-8");
    response.body = body;
    return response;
}

HttpResponse serverError(Side side)
{
    return side == Side::Salesforce
        ? json(500,
            R"([{"message":"An unexpected error occurred. ErrorId: 1234567890-1","errorCode":"UNKNOWN_EXCEPTION"}])")
        : json(500, R"({"error":"Internal server error"})");
}

HttpResponse throttled(Side side, bool retryAfter)
{
    HttpResponse response = side == Side::Salesforce
        ? json(403, R"([{"message":"TotalRequests Limit exceeded.","errorCode":"REQUEST_LIMIT_EXCEEDED"}])")
        : json(429, R"({"error":"Too many requests"})");
    if (retryAfter && side == Side::Startdeliver) // Salesforce does not say when (contract salesforce.md 2.5)
        response.headers.add("Retry-After", "1");
    return response;
}

} // namespace

void FaultPlan::failNth(Side side, int n, FaultKind kind, FaultMatch match, int times)
{
    const std::lock_guard lock(m_mutex);
    m_planned.append({side, kind, std::move(match), n - 1, times});
}

void FaultPlan::failRandomly(Side side, quint32 seed, double share, QList<FaultKind> kinds, FaultMatch match)
{
    const std::lock_guard lock(m_mutex);
    m_random.append({side, QRandomGenerator(seed), share, std::move(kinds), std::move(match)});
}

void FaultPlan::clear()
{
    const std::lock_guard lock(m_mutex);
    m_planned.clear();
    m_random.clear();
    m_struck = 0;
    m_strikes.clear();
}

int FaultPlan::struck() const
{
    const std::lock_guard lock(m_mutex);
    return m_struck;
}

bool FaultPlan::pending() const
{
    const std::lock_guard lock(m_mutex);
    return std::any_of(
        m_planned.begin(), m_planned.end(), [](const Planned &planned) { return planned.left > 0; });
}

QList<FaultPlan::Entry> FaultPlan::planned() const
{
    const std::lock_guard lock(m_mutex);
    QList<Entry> entries;
    for (const Planned &one : m_planned) {
        if (one.left > 0)
            entries.append(
                {one.side, one.kind, u"request %1 that matches, %2 times"_s.arg(one.skip + 1).arg(one.left)});
    }
    for (const Random &one : m_random) {
        for (const FaultKind kind : one.kinds)
            entries.append({one.side, kind, u"by chance, with the others of %1 %"_s.arg(one.share * 100)});
    }
    return entries;
}

QList<FaultPlan::Entry> FaultPlan::strikes() const
{
    const std::lock_guard lock(m_mutex);
    return m_strikes;
}

std::optional<FaultKind> FaultPlan::next(Side side, const HttpRequest &request)
{
    const std::lock_guard lock(m_mutex);
    std::optional<FaultKind> chosen;
    for (Planned &planned : m_planned) { // all of them count, also where an earlier one strikes
        if (planned.left == 0 || planned.side != side || !matches(planned.match, side, request))
            continue;
        if (planned.skip > 0) {
            --planned.skip;
        } else if (!chosen) {
            --planned.left;
            chosen = planned.kind;
        }
    }
    for (Random &random : m_random) {
        if (chosen || random.kinds.isEmpty() || random.side != side || !matches(random.match, side, request))
            continue;
        if (random.generator.generateDouble() < random.share)
            chosen = random.kinds.at(random.generator.bounded(random.kinds.size()));
    }
    if (chosen) {
        constexpr qsizetype keptStrikes = 100;
        ++m_struck;
        m_strikes.append({side, *chosen, QString::fromLatin1(request.method) + u' ' + request.path});
        if (m_strikes.size() > keptStrikes)
            m_strikes.removeFirst();
    }
    return chosen;
}

const std::vector<FaultName> &faultNames()
{
    static const std::vector<FaultName> names{
        {FaultKind::ResetBefore, "reset-before", "The connection is reset; nothing was done."},
        {FaultKind::ResetAfter, "reset-after", "It was done, then the connection is reset."},
        {FaultKind::Truncate, "truncate", "Half of the promised answer."},
        {FaultKind::TruncateWithoutLength, "truncate-silently",
            "Half of an answer that did not say its length."},
        {FaultKind::Garbage, "garbage", "200 with a body that is no JSON."},
        {FaultKind::BadGateway, "502", "502 with HTML; nothing was done."},
        {FaultKind::BadGatewayAfter, "502-after", "It was done, yet 502 with HTML."},
        {FaultKind::Unavailable, "503", "503 with HTML: maintenance."},
        {FaultKind::Throttled, "throttled", "Over the limit; Startdeliver says when to come again."},
        {FaultKind::ThrottledBare, "throttled-bare", "Over the limit; neither side says when to come again."},
        {FaultKind::Expired, "expired", "401: the access token is expired."},
        {FaultKind::Stall, "stall", "The header, then silence."},
        {FaultKind::Delay, "delay", "The answer comes 300 ms late."},
        {FaultKind::CaptivePortal, "captive-portal", "200 with the page of a hotel's network."},
        {FaultKind::ServerError, "500", "500 UNKNOWN_EXCEPTION; nothing was done."},
        {FaultKind::ServerErrorAfter, "500-after", "It was done, yet 500 UNKNOWN_EXCEPTION."},
        {FaultKind::ServerErrorPage, "500-page", "500 with HTML."},
        {FaultKind::NoRoute, "420", "420: the edge does not know the host."},
        {FaultKind::NotAcceptable, "406", "406 with an empty body."},
        {FaultKind::TooManyRequests, "429", "429 on either side."},
        {FaultKind::ConcurrentLimit, "concurrent", "Too many long requests at once."},
        {FaultKind::Revoked, "revoked", "401, and only a new sign-in helps."},
        {FaultKind::Slow, "slow", "The answer drips in."},
    };
    return names;
}

std::optional<FaultKind> faultNamed(QByteArrayView name)
{
    for (const FaultName &known : faultNames()) {
        if (name == known.name)
            return known.kind;
    }
    return std::nullopt;
}

bool strikesBefore(FaultKind kind)
{
    switch (kind) {
    case FaultKind::ServerError:
    case FaultKind::ServerErrorPage:
    case FaultKind::NoRoute:
    case FaultKind::NotAcceptable:
    case FaultKind::TooManyRequests:
    case FaultKind::ConcurrentLimit:
    case FaultKind::Revoked:
    case FaultKind::ResetBefore:
    case FaultKind::BadGateway:
    case FaultKind::Unavailable:
    case FaultKind::Throttled:
    case FaultKind::ThrottledBare:
    case FaultKind::Expired:
    case FaultKind::CaptivePortal:
        return true;
    case FaultKind::ResetAfter:
    case FaultKind::Truncate:
    case FaultKind::TruncateWithoutLength:
    case FaultKind::Garbage:
    case FaultKind::BadGatewayAfter:
    case FaultKind::Stall:
    case FaultKind::Delay:
    case FaultKind::ServerErrorAfter:
    case FaultKind::Slow:
        break;
    }
    return false;
}

HttpResponse faultAnswer(Side side, FaultKind kind)
{
    HttpResponse response;
    switch (kind) {
    case FaultKind::BadGateway:
        return html(502, "502 Bad Gateway");
    case FaultKind::Unavailable:
        return html(503, "Down for maintenance");
    case FaultKind::Throttled:
        return throttled(side, true);
    case FaultKind::ThrottledBare:
        return throttled(side, false);
    case FaultKind::ServerError:
        return serverError(side);
    case FaultKind::ServerErrorPage:
        return html(500, "500 Internal Server Error");
    case FaultKind::NoRoute:
        return html(420, "No route for this host");
    case FaultKind::NotAcceptable:
        response.status = 406;
        return response;
    case FaultKind::TooManyRequests:
        return json(429, R"({"error":"Too many requests"})");
    case FaultKind::ConcurrentLimit:
        return side == Side::Salesforce
            ? json(403,
                R"([{"message":"ConcurrentRequests (Concurrent API Requests) Limit exceeded.","errorCode":"REQUEST_LIMIT_EXCEEDED"}])")
            : json(429, R"({"error":"Too many requests at once"})");
    case FaultKind::Revoked:
    case FaultKind::Expired:
        return side == Side::Salesforce
            ? json(401, R"([{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}])")
            : json(401, R"({"error":"Unauthorized"})");
    case FaultKind::CaptivePortal:
        return html(200, "Sign in to HotelWiFi");
    default:
        response.misbehaviour = Misbehaviour::CloseWithoutAnswer;
        return response;
    }
}

HttpResponse spoil(Side side, FaultKind kind, HttpResponse response)
{
    constexpr int lateMs = 300;
    response.truncateAt = response.body.size() / 2;
    switch (kind) {
    case FaultKind::ResetAfter:
        response.misbehaviour = Misbehaviour::CloseWithoutAnswer;
        break;
    case FaultKind::Truncate:
        response.misbehaviour = Misbehaviour::Truncate;
        break;
    case FaultKind::TruncateWithoutLength:
        response.misbehaviour = Misbehaviour::TruncateChunked;
        break;
    case FaultKind::Garbage:
        response.status = 200;
        response.body = "{\"result\":[{\"id\":\x01\xff";
        break;
    case FaultKind::ServerErrorAfter:
        return serverError(side);
    case FaultKind::Slow:
        response.misbehaviour = Misbehaviour::Drip;
        break;
    case FaultKind::BadGatewayAfter:
        return html(502, "502 Bad Gateway");
    case FaultKind::Stall:
        response.misbehaviour = Misbehaviour::Stall;
        break;
    case FaultKind::Delay:
        response.delayMs += lateMs;
        break;
    default:
        break;
    }
    return response;
}

} // namespace tandem::sandbox
