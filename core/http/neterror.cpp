// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/neterror.h"

#include "core/http/redaction.h"

namespace tandem::http {
using namespace Qt::StringLiterals;
using enum QNetworkReply::NetworkError;

namespace {

QString where(const QUrl &url)
{
    const int port = url.port(-1);
    return port < 0 ? url.host() : u"%1:%2"_s.arg(url.host()).arg(port);
}

Error network(QString code, QString text, QString detail = {})
{
    return {ErrorKind::Network, std::move(code), std::move(text), std::move(detail), Retry::Later, 0,
        std::nullopt};
}

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1000.0);
}

Error explainTls(const FailedAttempt &attempt)
{
    const QString reason = attempt.tlsProblems.isEmpty() ? attempt.reason : attempt.tlsProblems.join("; "_L1);
    return network(u"TLS"_s,
        u"The secure connection to %1 could not be trusted: %2. If your company inspects its traffic, ask "
        u"your IT "
        "department for its root certificate and set it as extra CA file in the network settings; otherwise "
        "check "
        "this computer's date and the address."_s.arg(where(attempt.url), reason));
}

Error explainProxy(const FailedAttempt &attempt)
{
    const QString proxy = attempt.proxy.isEmpty() ? u"The proxy"_s : u"The proxy %1"_s.arg(attempt.proxy);
    if (attempt.code == ProxyAuthenticationRequiredError) {
        return network(u"PROXY_AUTH"_s,
            u"%1 wants a user name and password, or refuses those it got. Correct them in the network settings."_s
                .arg(proxy),
            attempt.reason);
    }
    return network(u"PROXY"_s,
        u"%1 cannot be reached or does not let Tandem through: %2. Check the proxy in the network settings, "
        u"or ask "
        "your IT department."_s.arg(proxy, attempt.reason));
}

Error explainTimeout(const FailedAttempt &attempt)
{
    return network(u"TIMEOUT"_s,
        u"%1 sent nothing for %2 seconds. It may be overloaded; Tandem tries again later."_s.arg(
            where(attempt.url), seconds(attempt.limit)),
        attempt.reason);
}

} // namespace

bool isStatusError(QNetworkReply::NetworkError code)
{
    if (code == ContentReSendError)
        return false;
    // Qt's name for status 400; it is also that of a method Qt does not know, but then there is no status.
    return code == ProtocolInvalidOperationError
        || (code >= ContentAccessDenied && code <= UnknownContentError)
        || (code >= InternalServerError && code <= UnknownServerError);
}

bool isConnectError(QNetworkReply::NetworkError code)
{
    switch (code) {
    case ConnectionRefusedError:
    case HostNotFoundError:
    case SslHandshakeFailedError:
    case ProxyConnectionRefusedError:
    case ProxyNotFoundError:
    case ProxyAuthenticationRequiredError:
    case ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

Failure failureOf(QNetworkReply::NetworkError code)
{
    switch (code) {
    case NoError:
        return Failure::None;
    case HostNotFoundError:
        return Failure::Lookup;
    case SslHandshakeFailedError:
    case ProxyAuthenticationRequiredError:
    case ProxyNotFoundError:
    case ProtocolUnknownError:
        return Failure::Lasting;
    default:
        return isStatusError(code) ? Failure::None : Failure::Passing;
    }
}

Error explain(const FailedAttempt &attempt)
{
    const QString host = where(attempt.url);
    switch (attempt.code) {
    case HostNotFoundError:
        return network(u"HOST_NOT_FOUND"_s,
            u"The host %1 is not known. Check the address and this computer's network connection."_s.arg(
                attempt.url.host()),
            attempt.reason);
    case ConnectionRefusedError:
        return network(u"REFUSED"_s,
            u"%1 refused the connection. Check the address; if it is right, the service is down or a "
            u"firewall is in "
            "the way."_s.arg(host),
            attempt.reason);
    case SslHandshakeFailedError:
        return explainTls(attempt);
    case ProxyConnectionRefusedError:
    case ProxyConnectionClosedError:
    case ProxyNotFoundError:
    case ProxyTimeoutError:
    case ProxyAuthenticationRequiredError:
    case UnknownProxyError:
        return explainProxy(attempt);
    case OperationCanceledError: // Qt's transfer time-out; whatever Tandem ends itself does not come here.
    case TimeoutError:
        return explainTimeout(attempt);
    case RemoteHostClosedError:
    case ContentReSendError:
        if (attempt.answerBegan) {
            return network(u"CUT"_s,
                u"The answer of %1 broke off in the middle. Tandem does not use such an answer."_s.arg(host),
                attempt.reason);
        }
        return network(
            u"CLOSED"_s, u"%1 closed the connection before it had answered."_s.arg(host), attempt.reason);
    case ProtocolFailure:
    case ProtocolInvalidOperationError:
    case ProtocolUnknownError:
        return network(u"PROTOCOL"_s,
            u"%1 does not answer in the way of a web service. Check the address."_s.arg(host),
            attempt.reason);
    default:
        if (!attempt.proxy.isEmpty() && !attempt.answerBegan)
            return explainProxy(attempt); // Qt has no code for most of what a tunnel can run into.
        return network(u"UNREACHABLE"_s,
            u"%1 cannot be reached: %2. Check this computer's network connection."_s.arg(
                host, attempt.reason));
    }
}

Error connectTimeoutError(const QUrl &url, std::chrono::milliseconds limit)
{
    return network(u"TIMEOUT"_s,
        u"%1 could not be reached within %2 seconds. Check this computer's network connection, and whether a "
        u"proxy "
        "has to be set."_s.arg(where(url), seconds(limit)));
}

Error tooLargeError(const QUrl &url, qint64 limit)
{
    Error error = network(u"TOO_LARGE"_s,
        u"The answer of %1 is larger than the %2 MiB that Tandem accepts here."_s.arg(where(url))
            .arg(limit >> 20));
    error.retry = Retry::Never;
    return error;
}

Error captivePortalError(const QUrl &url, int status)
{
    Error error = network(u"OFFLINE"_s,
        u"A network sign-in page answered in place of %1. Open a web browser, sign in to the network (hotel, "
        u"guest or "
        "company network), and try again."_s.arg(url.host()));
    error.httpStatus = status;
    return error;
}

Error redirectError(const QUrl &url, const QUrl &target, int status, const QString &why)
{
    Error error = network(u"REDIRECT"_s,
        u"%1 sent Tandem on to %2, which was not followed: %3. Check the address in the connection's settings."_s
            .arg(where(url), target.isEmpty() ? u"nowhere"_s : where(target), why),
        redactTarget(target.toEncoded()));
    error.httpStatus = status;
    return error;
}

Error stoppedError()
{
    return {
        ErrorKind::Stopped, u"STOPPED"_s, u"The request was stopped."_s, {}, Retry::Later, 0, std::nullopt};
}

Error foreignHostError(const QUrl &url)
{
    return {ErrorKind::Internal, u"FOREIGN_HOST"_s,
        u"Tandem does not send a token to %1, which is not the service's own host."_s.arg(where(url)),
        redactTarget(url.toEncoded()), Retry::Never, 0, std::nullopt};
}

} // namespace tandem::http
