// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/client.h"
#include "core/http/inflater.h"
#include "core/http/neterror.h"
#include "core/http/uploaddevice.h"
#include "core/http/wakeup.h"

#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;

namespace tandem::http {

/// What came of one attempt: a complete answer, or the reason why there is none.
struct Outcome
{
    std::optional<Response> response;
    QUrl requested;
    QUrl redirect; ///< where a 301, 302, 303, 307 or 308 points to, resolved
    Failure failure = Failure::None;
    Error error;
    bool mayHaveArrived = true; ///< false where the service cannot have carried the request out
};

/// One attempt of one request over the wire. `done` wakes when the answer is complete or known not to come.
/// Deleting it ends the attempt. Lives on the client's thread, inside the frame that waits for it.
class Exchange final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 byteLimit = 64LL << 20;
    static constexpr qint64 largeByteLimit = 512LL << 20;

    Exchange(QNetworkAccessManager &manager, QNetworkRequest prepared, const Request &request,
        std::chrono::milliseconds connectTimeout, std::shared_ptr<Wakeup> done);
    ~Exchange() override;

    [[nodiscard]] Outcome takeOutcome() { return std::move(m_outcome); }
    /// False where the service cannot have seen the whole request.
    [[nodiscard]] bool mayHaveArrived() const;
    /// How often Qt put the request on the wire.
    [[nodiscard]] int timesSent() const;
    [[nodiscard]] qint64 bytesIn() const { return m_body.size() + m_published; }
    [[nodiscard]] qint64 bytesOut() const;

private:
    void start(QNetworkAccessManager &manager, QNetworkRequest prepared, const Request &request);
    void readSome();
    /// False where the piece ended the attempt: too much, or damaged.
    [[nodiscard]] bool take(const QByteArray &chunk);
    [[nodiscard]] bool isPacked() const;
    /// True where the packed body stopped before its own end.
    [[nodiscard]] bool isCutPacked() const;
    void publishCut(const QString &reason);
    void connectTimedOut(std::chrono::milliseconds limit);
    void finished();
    void publishAnswer();
    void publishFailure(Error error, Failure failure);
    void endReply();

    QPointer<QNetworkReply> m_reply;
    QPointer<UploadDevice> m_upload; ///< belongs to the reply, which may outlive this object for a turn
    qint64 m_bytesOut = 0;
    bool m_emptyUpload = false;
    QTimer m_connectTimer;
    std::shared_ptr<Wakeup> m_done;
    QUrl m_url;
    qint64 m_limit = byteLimit;
    QByteArray m_body;
    std::unique_ptr<Inflater> m_inflater; ///< of a packed body
    bool m_isHead = false; ///< has the headers of a body, but none
    qint64 m_published = 0;
    QStringList m_tlsProblems;
    std::chrono::milliseconds m_transferLimit{};
    int m_timesSent = 0;
    QNetworkReply::NetworkError m_code = QNetworkReply::NoError;
    Outcome m_outcome;
};

} // namespace tandem::http
