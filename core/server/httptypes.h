// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <utility>

namespace tandem::server {

/// Header fields in the order they came; names compare without case.
class Headers
{
public:
    void add(QByteArray name, QByteArray value) { m_fields.append({std::move(name), std::move(value)}); }
    /// The first field of that name; null where there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const
    {
        for (const auto &field : m_fields) {
            if (field.first.compare(name, Qt::CaseInsensitive) == 0)
                return field.second;
        }
        return {};
    }
    [[nodiscard]] bool contains(QByteArrayView name) const { return !value(name).isNull(); }
    [[nodiscard]] const QList<std::pair<QByteArray, QByteArray>> &fields() const { return m_fields; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

/// One request as it arrived, complete.
struct HttpRequest
{
    QByteArray method; ///< upper case
    QByteArray target; ///< as sent: path and query, still percent-encoded
    QString path; ///< percent-decoded, repeated slashes collapsed, no query
    QList<std::pair<QString, QString>> query; ///< decoded; '+' is a space
    Headers headers;
    QByteArray body;
    /// Whether nobody waits for the answer any more: the peer has left, or the server stops. For handlers
    /// that take long; empty in requests that came over no connection.
    std::function<bool()> abandoned;

    [[nodiscard]] std::optional<QString> queryValue(QStringView name) const
    {
        for (const auto &[key, value] : query) {
            if (key == name)
                return value;
        }
        return std::nullopt;
    }
};

/// What to answer; Misbehaviour tells the server to break the connection on purpose (sandbox and tests only).
struct HttpResponse
{
    enum class Misbehaviour {
        None,
        CloseWithoutAnswer, ///< the connection is reset, not one byte is sent
        Truncate, ///< Content-Length as promised, but the connection closes after `truncateAt` body bytes
        TruncateChunked, ///< no Content-Length, closes after `truncateAt` body bytes as if all had been sent
        Stall, ///< headers, then nothing until the client gives up
        Drip, ///< the whole body, but in twenty pieces with a pause of `dripMs` before each
    };
    int status = 200;
    Headers headers;
    QByteArray body;
    Misbehaviour misbehaviour = Misbehaviour::None;
    qsizetype truncateAt = 0;
    int delayMs = 0; ///< wait before answering
    int dripMs = 20;
};

} // namespace tandem::server
