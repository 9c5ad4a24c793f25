// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/requestlog.h"

#include <QMap>

#include <array>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using server::HttpRequest;

namespace {

/// GET → read and so on; POST is a create.
QByteArray verb(const QByteArray &method)
{
    if (method == "GET" || method == "HEAD")
        return "read";
    if (method == "POST")
        return "create";
    if (method == "PATCH" || method == "PUT")
        return "update";
    return method == "DELETE" ? "delete" : "other";
}

RequestKind collectionsKind(const QByteArray &method, const QStringList &rest)
{
    // composite/sobjects creates, updates, deletes; /TYPE reads, also by POST; /TYPE/FIELD upserts.
    const QString object = rest.value(2);
    if (rest.size() >= 4)
        return {"collections-upsert", object};
    return {"collections-" + (object.isEmpty() ? verb(method) : QByteArray("read")), object};
}

RequestKind recordKind(const QByteArray &method, const QStringList &rest)
{
    const QString object = rest.value(1);
    if (rest.size() == 1)
        return {"describe-global", {}};
    if (rest.value(2) == "describe"_L1)
        return {"describe", object};
    if (rest.value(2) == "updated"_L1 || rest.value(2) == "deleted"_L1)
        return {"replication", object};
    if (rest.size() >= 4 && method == "PATCH")
        return {"record-upsert", object};
    return {rest.size() == 2 && method == "GET" ? QByteArray("describe") : "record-" + verb(method), object};
}

RequestKind salesforceKind(const HttpRequest &request)
{
    const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts);
    if (path.value(0) == "id"_L1)
        return {"identity", {}};
    if (path.value(0) == "cometd"_L1)
        return {"streaming", {}};
    if (path.value(0) != "services"_L1)
        return {"other", {}};
    if (path.value(1) == "oauth2"_L1)
        return {path.value(2) == "token"_L1 ? "token" : "oauth", {}};
    if (path.value(1) != "data"_L1)
        return {"other", {}};
    if (path.size() <= 3)
        return {path.size() == 2 ? "versions" : "resources", {}};
    const QStringList rest = path.mid(3);
    if (rest[0] == "query"_L1 || rest[0] == "queryAll"_L1)
        return {rest.size() > 1 ? "query-more" : "query", {}};
    if (rest[0] == "limits"_L1)
        return {"limits", {}};
    if (rest[0] == "jobs"_L1)
        return {"bulk-" + rest.value(1, u"other"_s).toLatin1(), {}};
    if (rest[0] == "composite"_L1 && rest.value(1) == "sobjects"_L1)
        return collectionsKind(request.method, rest);
    if (rest[0] == "composite"_L1)
        return {rest.size() == 1 ? QByteArray("composite") : "composite-" + rest[1].toLatin1(), {}};
    return rest[0] == "sobjects"_L1 ? recordKind(request.method, rest) : RequestKind{"other", {}};
}

RequestKind startdeliverKind(const HttpRequest &request)
{
    const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts).mid(2);
    const QString object = path.value(0);
    if (object == "me"_L1)
        return {"me", {}};
    const bool overridden = request.headers.value("X-HTTP-Method-Override").toUpper() == "GET";
    if (request.method == "GET" || overridden)
        return {path.size() > 1 ? "read" : "list", object};
    if (request.method == "POST")
        return {"create", object};
    if (request.method == "PATCH")
        return {"patch", object};
    return {request.method == "DELETE" ? "delete" : "other", object};
}

QByteArray sideName(Side side)
{
    return side == Side::Salesforce ? "salesforce" : "startdeliver";
}

} // namespace

RequestKind kindOf(Side side, const HttpRequest &request)
{
    return side == Side::Salesforce ? salesforceKind(request) : startdeliverKind(request);
}

void RequestLog::add(LoggedRequest request)
{
    {
        const std::lock_guard lock(m_mutex);
        request.number = ++m_last;
        request.at = SystemClock().now();
        m_requests.append(std::move(request));
    }
    m_revision.bump();
}

QList<LoggedRequest> RequestLog::after(quint64 number, qsizetype most) const
{
    const std::lock_guard lock(m_mutex);
    // The kept ones are numbered without gaps up to m_last.
    const auto newer = static_cast<qsizetype>(m_last > number ? m_last - number : 0);
    return m_requests.last(std::min({newer, most, m_requests.size()}));
}

QList<LoggedRequest> RequestLog::all() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

int RequestLog::calls(Side side) const
{
    const auto requests = all();
    return static_cast<int>(std::count_if(
        requests.begin(), requests.end(), [&](const LoggedRequest &r) { return r.side == side; }));
}

int RequestLog::count(Side side, QByteArrayView kind, QStringView object) const
{
    const auto requests = all();
    return static_cast<int>(std::count_if(requests.begin(), requests.end(), [&](const LoggedRequest &r) {
        return r.side == side && r.kind == kind && (object.isEmpty() || r.object == object);
    }));
}

QStringList RequestLog::summary() const
{
    QMap<QString, int> counts;
    for (const LoggedRequest &request : all()) {
        const QString side = QString::fromLatin1(sideName(request.side));
        ++counts[u"%1 %2 %3"_s.arg(side, QString::fromLatin1(request.kind), request.object).trimmed()];
    }
    QStringList lines;
    for (auto at = counts.begin(); at != counts.end(); ++at)
        lines.append(u"%1 %2"_s.arg(at.key()).arg(at.value()));
    return lines;
}

void RequestLog::clear()
{
    {
        const std::lock_guard lock(m_mutex);
        m_requests.clear();
    }
    m_revision.bump();
}

QByteArray maskedTarget(const QByteArray &target)
{
    static constexpr std::array<QByteArrayView, 7> secrets{
        "oauth_token", "access_token", "refresh_token", "token", "code", "code_verifier", "sid"};
    const qsizetype mark = target.indexOf('?');
    if (mark < 0)
        return target;
    QList<QByteArray> parts = target.mid(mark + 1).split('&');
    for (QByteArray &part : parts) {
        const QByteArray name = part.left(part.indexOf('='));
        if (std::find(secrets.begin(), secrets.end(), QByteArrayView(name)) != secrets.end())
            part = name + "=...";
    }
    return target.left(mark + 1) + parts.join('&');
}

} // namespace tandem::sandbox
