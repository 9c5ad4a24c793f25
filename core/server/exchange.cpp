// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/exchange.h"

#include "core/server/formdata.h"

#include <microhttpd.h>

namespace tandem::server {

namespace {

struct HeaderSink
{
    Headers *headers;
    qsizetype bytes = 0;
};

MHD_Result takeHeader(
    void *context, MHD_ValueKind, const char *key, size_t keySize, const char *value, size_t valueSize)
{
    auto *sink = static_cast<HeaderSink *>(context);
    sink->headers->add(QByteArray(key, static_cast<qsizetype>(keySize)),
        QByteArray(value, static_cast<qsizetype>(valueSize)));
    sink->bytes += static_cast<qsizetype>(keySize + valueSize) + 4;
    return MHD_YES;
}

} // namespace

void Exchange::begin(MHD_Connection *connection, const char *method)
{
    m_begun = true;
    m_start = std::chrono::steady_clock::now();
    m_request.method = QByteArray(method).toUpper();
    m_request.target = m_target;
    HeaderSink sink{&m_request.headers};
    MHD_get_connection_values_n(connection, MHD_HEADER_KIND, &takeHeader, &sink);
    m_headerBytes = sink.bytes + m_target.size();
    splitTarget(m_request);
}

qint64 Exchange::promisedBytes() const
{
    bool isNumber = false;
    const qint64 length = m_request.headers.value("Content-Length").toLongLong(&isNumber);
    return isNumber ? length : -1;
}

bool Exchange::append(QByteArrayView piece, qint64 limit, std::chrono::milliseconds patience)
{
    m_received += piece.size();
    if (m_received > limit) {
        m_tooLarge = true;
        m_request.body.clear();
        // The answer 413 is heard only by a client that has finished sending; one that never does is cut off.
        return m_received <= 2 * limit;
    }
    m_request.body += piece;
    return std::chrono::steady_clock::now() - m_start <= patience;
}

HttpRequest Exchange::takeRequest()
{
    return std::move(m_request);
}

void splitTarget(HttpRequest &request)
{
    const qsizetype mark = request.target.indexOf('?');
    QByteArray path = mark < 0 ? request.target : request.target.left(mark);
    const qsizetype scheme = path.indexOf("://");
    if (scheme > 0) {
        const qsizetype slash = path.indexOf('/', scheme + 3);
        path = slash < 0 ? QByteArray("/") : path.mid(slash);
    }
    // The Salesforce CLI sends //services/... (contract real-clients.md 1).
    QByteArray collapsed;
    collapsed.reserve(path.size());
    for (const char c : std::as_const(path)) {
        if (c != '/' || !collapsed.endsWith('/'))
            collapsed += c;
    }
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(collapsed));
    if (mark >= 0)
        request.query = decodeForm(QByteArrayView(request.target).sliced(mark + 1));
}

} // namespace tandem::server
