// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/exchange.h"

#include "core/base/workwatch.h"
#include "core/http/httptext.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>

namespace tandem::http {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunkSize = 256 << 10;

/// Everything that must not be sent twice goes through the upload device, even where there is no body: Qt
/// re-sends a bare DELETE as readily as a GET.
bool needsUpload(const Request &request)
{
    return request.safety != Safety::Read || !request.body.isEmpty() || request.method == "POST"
        || request.method == "PATCH" || request.method == "PUT";
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// A cut body is no error to Qt where it had no length. A JSON text that does not end with the bracket of its
/// first one was cut; that it is whole is for its reader to see.
bool isCutJson(const QNetworkReply &reply, const QByteArray &body)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200 || status > 299 || !reply.rawHeader("Content-Type").toLower().contains("json"))
        return false;
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    const auto first = std::find_if_not(body.begin(), body.end(), isBlank);
    const auto last = std::find_if_not(body.rbegin(), body.rend(), isBlank);
    if (first == body.end())
        return false;
    return (*first == '{' && *last != '}') || (*first == '[' && *last != ']');
}

QString proxyName(const QNetworkReply &reply)
{
    const QNetworkAccessManager *manager = reply.manager();
    if (!manager || !manager->proxyFactory())
        return {};
    const auto proxies = manager->proxyFactory()->queryProxy(QNetworkProxyQuery(reply.url()));
    if (proxies.isEmpty() || proxies.first().hostName().isEmpty())
        return {};
    return u"%1:%2"_s.arg(proxies.first().hostName()).arg(proxies.first().port());
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &manager, QNetworkRequest prepared, const Request &request,
    std::chrono::milliseconds connectTimeout, std::shared_ptr<Wakeup> done)
    : m_done(std::move(done))
    , m_url(prepared.url())
    , m_limit(request.largeAnswer ? largeByteLimit : byteLimit)
    , m_isHead(request.method == "HEAD")
    , m_transferLimit(prepared.transferTimeout())
{
    start(manager, std::move(prepared), request);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        ++m_timesSent;
        m_connectTimer.stop();
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsProblems.append(error.errorString());
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readSome);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finished);
    m_connectTimer.setSingleShot(true);
    connect(
        &m_connectTimer, &QTimer::timeout, this, [this, connectTimeout] { connectTimedOut(connectTimeout); });
    if (!m_emptyUpload) // `requestSent` is what ends it; an empty upload has only the transfer time-out.
        m_connectTimer.start(connectTimeout);
}

Exchange::~Exchange()
{
    endReply();
}

void Exchange::start(QNetworkAccessManager &manager, QNetworkRequest prepared, const Request &request)
{
    noteWork(Work::Http);
    if (needsUpload(request)) {
        m_upload = new UploadDevice(request.body);
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_reply = manager.sendCustomRequest(prepared, request.method, m_upload);
        m_upload->setParent(m_reply);
        m_emptyUpload = request.body.isEmpty();
    } else if (request.method == "GET") {
        m_reply = manager.get(prepared);
    } else if (request.method == "HEAD") {
        m_reply = manager.head(prepared);
    } else {
        m_reply = manager.sendCustomRequest(prepared, request.method);
    }
}

bool Exchange::mayHaveArrived() const
{
    if (m_timesSent > 0)
        return true;
    if (isConnectError(m_code))
        return false;
    // `requestSent` comes later than the sending, from Qt's own thread; but no body leaves without having
    // been read here. A request with an empty body shows no such sign.
    return !m_upload || m_emptyUpload || m_upload->bytesRead() > 0;
}

int Exchange::timesSent() const
{
    // Qt does not tell of a request with an empty body; it cannot have sent that twice.
    return m_timesSent == 0 && m_emptyUpload && m_outcome.mayHaveArrived ? 1 : m_timesSent;
}

qint64 Exchange::bytesOut() const
{
    return m_upload ? m_upload->bytesRead() : m_bytesOut;
}

void Exchange::readSome()
{
    while (m_reply && m_reply->bytesAvailable() > 0) {
        const QByteArray chunk = m_reply->read(chunkSize);
        if (chunk.isEmpty() || !take(chunk))
            return;
    }
}

bool Exchange::isPacked() const
{
    const QByteArray coding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    return coding == "gzip" || coding == "x-gzip" || coding == "deflate";
}

bool Exchange::take(const QByteArray &chunk)
{
    if (!m_inflater && isPacked())
        m_inflater = std::make_unique<Inflater>();
    if (!m_inflater)
        m_body.append(chunk);
    else if (m_inflater->unpack(chunk, m_body, m_limit) == Inflater::State::Damaged) {
        publishCut(u"The packed answer is damaged"_s);
        return false;
    }
    if (m_body.size() <= m_limit)
        return true;
    publishFailure(tooLargeError(m_url, m_limit), Failure::Lasting);
    return false;
}

bool Exchange::isCutPacked() const
{
    if (m_isHead || !isPacked())
        return false;
    if (m_inflater)
        return m_inflater->state() != Inflater::State::Whole;
    // Not one byte came: right where it was announced so, or where the status has no body.
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status != 204 && status != 304 && m_reply->rawHeader("Content-Length").trimmed() != "0";
}

void Exchange::publishCut(const QString &reason)
{
    FailedAttempt attempt;
    attempt.code = QNetworkReply::RemoteHostClosedError;
    attempt.reason = reason;
    attempt.url = m_url;
    attempt.answerBegan = true;
    publishFailure(explain(attempt), Failure::Passing);
}

void Exchange::connectTimedOut(std::chrono::milliseconds limit)
{
    publishFailure(connectTimeoutError(m_url, limit), Failure::Passing);
}

void Exchange::finished()
{
    if (!m_reply)
        return;
    readSome();
    if (!m_reply)
        return;
    m_code = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Qt gives up on a 307 to a body that it cannot send again; what it says is all we need.
    const bool isUnrepeatable = m_code == QNetworkReply::ContentReSendError && isRedirect(status);
    // The code of an unusual status is also that of a packed body which is damaged.
    const bool isStatus = status >= 400 && isStatusError(m_code);
    if (status > 0 && (m_code == QNetworkReply::NoError || isStatus || isUnrepeatable)) {
        publishAnswer();
        return;
    }
    FailedAttempt attempt;
    attempt.code = m_code;
    if (m_code == QNetworkReply::NoError || (isStatusError(m_code) && status < 400))
        attempt.code = status > 0 ? QNetworkReply::RemoteHostClosedError : QNetworkReply::ProtocolFailure;
    attempt.reason = m_reply->errorString();
    attempt.tlsProblems = m_tlsProblems;
    attempt.url = m_url;
    attempt.proxy = proxyName(*m_reply);
    attempt.answerBegan = status > 0;
    attempt.limit = m_transferLimit;
    Error error = explain(attempt);
    error.httpStatus = status;
    publishFailure(std::move(error), failureOf(attempt.code));
}

void Exchange::publishAnswer()
{
    if (isCutPacked()) {
        publishCut(u"The packed answer does not end"_s);
        return;
    }
    if (!m_body.isEmpty() && isCutJson(*m_reply, m_body)) {
        publishCut(u"The JSON text does not end"_s);
        return;
    }
    Response response;
    response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &header : m_reply->rawHeaderPairs()) {
        // They speak of the packed form, which nobody sees but this class.
        const bool isOfPacking = m_inflater
            && (header.first.compare("Content-Encoding", Qt::CaseInsensitive) == 0
                || header.first.compare("Content-Length", Qt::CaseInsensitive) == 0);
        if (!isOfPacking)
            response.headers.append({header.first, header.second});
    }
    response.body = std::exchange(m_body, {});
    m_published = response.body.size();
    response.serverDate = parseHttpDate(response.header("Date"));
    if (isRedirect(response.status)) {
        const QUrl target = QUrl::fromEncoded(response.header("Location"));
        m_outcome.redirect = target.isEmpty() ? QUrl() : m_url.resolved(target);
    }
    m_outcome.requested = m_url;
    m_outcome.response = std::move(response);
    endReply();
    m_done->wake();
}

void Exchange::publishFailure(Error error, Failure failure)
{
    m_outcome.mayHaveArrived = mayHaveArrived();
    m_outcome.error = std::move(error);
    m_outcome.failure = failure;
    endReply();
    m_done->wake();
}

void Exchange::endReply()
{
    m_connectTimer.stop();
    if (!m_reply)
        return;
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    m_bytesOut = bytesOut();
    m_upload = nullptr;
    reply->disconnect(this);
    if (!reply->isFinished())
        reply->abort();
    reply->deleteLater();
}

} // namespace tandem::http
