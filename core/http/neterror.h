// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QNetworkReply>
#include <QUrl>

#include <chrono>

namespace tandem::http {

/// Why an attempt ended without a complete answer.
enum class Failure {
    None, ///< there is an answer
    Passing, ///< may go better in a moment
    Lookup, ///< the host's name is not known: may be a network that just woke up
    Lasting, ///< somebody has to change something first
};

/// What is known of a failed attempt.
struct FailedAttempt
{
    QNetworkReply::NetworkError code = QNetworkReply::UnknownNetworkError;
    QString reason; ///< Qt's words
    QStringList tlsProblems;
    QUrl url;
    QString proxy; ///< host:port, empty without one
    bool answerBegan = false; ///< the status line was seen
    std::chrono::milliseconds limit{}; ///< of the time-out, where it was one
};

/// True for the codes by which Qt reports a complete answer with a status of 400 or more.
[[nodiscard]] bool isStatusError(QNetworkReply::NetworkError code);
/// True where the connection was never made, so that nothing can have been carried out.
[[nodiscard]] bool isConnectError(QNetworkReply::NetworkError code);
[[nodiscard]] Failure failureOf(QNetworkReply::NetworkError code);

/// The error a person reads: who can mend it, and how. Kind Network, retry Later.
[[nodiscard]] Error explain(const FailedAttempt &attempt);
[[nodiscard]] Error connectTimeoutError(const QUrl &url, std::chrono::milliseconds limit);
[[nodiscard]] Error tooLargeError(const QUrl &url, qint64 limit);
[[nodiscard]] Error captivePortalError(const QUrl &url, int status);
[[nodiscard]] Error redirectError(const QUrl &url, const QUrl &target, int status, const QString &why);
[[nodiscard]] Error stoppedError();
[[nodiscard]] Error foreignHostError(const QUrl &url);

} // namespace tandem::http
