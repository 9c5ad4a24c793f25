// SPDX-License-Identifier: GPL-3.0-or-later
// What Engine makes of an attempt's outcome: the answer, an error, a retry, or a replay with a new token.
#include "core/http/call.h"
#include "core/http/network.h"
#include "core/http/retrypolicy.h"

#include <QRandomGenerator>

namespace tandem::http {
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int mostRedirects = 5;
constexpr qsizetype detailLength = 300;

bool isHtml(const Response &response)
{
    return response.header("Content-Type").trimmed().toLower().startsWith("text/html");
}

bool wantsJson(const Request &request)
{
    for (const auto &[name, value] : request.headers) {
        if (name.compare("Accept", Qt::CaseInsensitive) == 0)
            return value.toLower().contains("application/json");
    }
    return true; // The engine asks for JSON where the caller does not say.
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Error withAdvice(Error error, Safety safety, bool mayHaveArrived)
{
    if (retryAdvice(safety, mayHaveArrived) == Retry::AfterReadBack)
        error.retry = Retry::AfterReadBack;
    return error;
}

} // namespace

Engine::Next Engine::judge(Call &call, Outcome outcome)
{
    const Safety safety = call.request.safety;
    if (call.stopped)
        return {fail(withAdvice(stoppedError(), safety, outcome.mayHaveArrived)), {}};
    if (!outcome.response)
        return judgeFailure(call, std::move(outcome), m_policy.maxRetries);
    if (m_policy.observe)
        m_policy.observe(*outcome.response);
    const Response &response = *outcome.response;
    if (isRedirect(response.status))
        return judgeRedirect(call, outcome);
    // 511 is what RFC 6585 gives to sign-in pages of networks; no service answers it.
    const bool isPage = response.ok() && isHtml(response) && wantsJson(call.request);
    if (isPage || response.status == 511) {
        const Error error = captivePortalError(outcome.requested, response.status);
        return {fail(withAdvice(error, safety, true)), {}};
    }
    if (auto next = judgeRenewal(call, response))
        return std::move(*next);
    return judgeStatus(call, std::move(*outcome.response));
}

Engine::Next Engine::judgeFailure(Call &call, Outcome outcome, int maxRetries)
{
    const Safety safety = call.request.safety;
    if (call.retries < retriesAfterFailure(outcome.failure, safety, maxRetries))
        return {std::nullopt, backOff(call.retries++, QRandomGenerator::global()->generateDouble())};
    return {fail(withAdvice(std::move(outcome.error), safety, outcome.mayHaveArrived)), {}};
}

Engine::Next Engine::judgeRedirect(Call &call, const Outcome &outcome)
{
    const Response &response = *outcome.response;
    const QUrl from = outcome.requested;
    const QUrl &to = outcome.redirect;
    const bool isGet = call.request.method == "GET" && call.request.body.isEmpty();
    QString why;
    if (to.isEmpty() || !to.isValid())
        why = u"it named no usable address"_s;
    else if (!isGet)
        why = u"only reading requests are followed"_s;
    else if (!isSameOrigin(from, to))
        why = u"it is another host, and the sign-in belongs to this one"_s;
    else if (call.redirects >= mostRedirects)
        why = u"it has sent Tandem on %1 times already"_s.arg(mostRedirects);
    if (why.isEmpty()) {
        call.redirected = to;
        ++call.redirects;
        return {};
    }
    const bool isPortal = isHtml(response) && wantsJson(call.request) && call.redirects < mostRedirects;
    const Error error =
        isPortal ? captivePortalError(from, response.status) : redirectError(from, to, response.status, why);
    return {fail(withAdvice(error, call.request.safety, true)), {}};
}

std::optional<Engine::Next> Engine::judgeRenewal(Call &call, const Response &response)
{
    if (!needsToken(call.request) || !m_policy.needsRenewal || !m_policy.renew
        || !m_policy.needsRenewal(response))
        return std::nullopt;
    if (call.replayed) {
        Error error = signInError(u"TOKEN_REFUSED"_s, u"does not accept the sign-in that was just renewed"_s);
        error.httpStatus = response.status;
        return Next{fail(std::move(error)), {}};
    }
    const bool tokenIsOld = call.tokenGeneration != m_tokenGeneration;
    const bool renewalFailed = m_renewalFailure && call.attempt <= m_failedUpTo;
    if (!tokenIsOld && !m_renewing && !renewalFailed) {
        m_renewing = true;
        m_queue.holdTokenRequests();
        renew(shared_from_this());
    }
    // A renewal may fail within the call above, or may have failed while this answer was on its way.
    if (!tokenIsOld && m_renewalFailure && call.attempt <= m_failedUpTo)
        return Next{fail(*m_renewalFailure), {}};
    call.replayed = true;
    call.redirected = {};
    return Next{};
}

QCoro::Task<void> Engine::renew(std::shared_ptr<Engine> self)
{
    auto task = self->m_policy.renew();
    const Result<bool> result = co_await std::move(task);
    self->renewalEnded(result);
}

void Engine::renewalEnded(const Result<bool> &result)
{
    m_renewing = false;
    if (result && *result) {
        ++m_tokenGeneration;
        m_renewalFailure.reset();
        m_queue.releaseTokenRequests();
        return;
    }
    m_failedUpTo = m_attempts;
    m_renewalFailure = result
        ? signInError(u"RENEWAL_FAILED"_s, u"has ended the sign-in, and it could not be renewed"_s)
        : result.error();
    m_queue.refuseTokenRequests(*m_renewalFailure);
}

Engine::Next Engine::judgeStatus(Call &call, Response response)
{
    const int status = response.status;
    const bool maySayThrottle = status == 403 || status == 503;
    const bool throttled =
        status == 429 || (maySayThrottle && m_policy.isThrottle && m_policy.isThrottle(response));
    const Instant now = m_clock->now();
    if (throttled)
        m_queue.limiter().throttled(call.sentAt, now);
    else if (status < 500)
        m_queue.limiter().answered();
    const int retries = retriesAfterStatus(status, throttled, call.request.safety, m_policy.maxRetries);
    const auto after = retries > 0 || throttled ? retryAfter(response, now) : std::nullopt;
    const bool tooLong = after && *after > longestRetryAfter;
    if (call.retries < retries && !tooLong) {
        const milliseconds pause = after
            ? milliseconds(*after)
            : backOff(call.retries, QRandomGenerator::global()->generateDouble());
        ++call.retries;
        if (throttled && after)
            m_queue.limiter().pauseUntil(now + pause); // The limit is the account's, not this request's.
        return {std::nullopt, pause};
    }
    if (throttled || tooLong)
        return {fail(limitError(response, after)), {}};
    return {Result<Response>(std::move(response)), {}};
}

Error Engine::limitError(const Response &response, std::optional<std::chrono::seconds> after) const
{
    const QString when = after ? u"It asks to wait %1 seconds."_s.arg(after->count())
                               : u"Tandem tries again later, more slowly."_s;
    return {ErrorKind::Limit, u"THROTTLED"_s,
        u"%1 accepts no more requests for the moment. %2"_s.arg(serviceName(), when),
        QString::fromUtf8(response.body.left(detailLength)), Retry::Later, response.status, after};
}

Error Engine::signInError(QString code, const QString &what) const
{
    return {ErrorKind::SignIn, std::move(code), u"%1 %2. Sign in again."_s.arg(serviceName(), what), {},
        Retry::Never, 0, std::nullopt};
}

QString Engine::serviceName() const
{
    QString name = QString::fromLatin1(m_policy.name);
    if (name.isEmpty())
        return u"The service"_s;
    name[0] = name.at(0).toUpper();
    return name;
}

} // namespace tandem::http
