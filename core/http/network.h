// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/http/client.h"

#include <QSslConfiguration>

class QNetworkAccessManager;
class QNetworkRequest;

namespace tandem::http {

/// The system's certificates and those of `extraCaFile`; an error where that file cannot be used.
[[nodiscard]] Result<QSslConfiguration> tlsConfiguration(const QString &extraCaFile);

/// An access manager that keeps no cookies and no cache, follows no redirect, and goes through the given or
/// the system's proxy. Belongs to the calling thread.
[[nodiscard]] std::unique_ptr<QNetworkAccessManager> makeAccessManager(const NetworkSettings &settings);

/// The parts of a request that are the same for all: what Qt must not do by itself, time-outs, TLS.
[[nodiscard]] QNetworkRequest makeNetworkRequest(
    const QUrl &url, const NetworkSettings &settings, const QSslConfiguration &tls);

/// This machine itself: never through a proxy.
[[nodiscard]] bool isLoopbackHost(const QString &host);
[[nodiscard]] bool isSameOrigin(const QUrl &a, const QUrl &b);

} // namespace tandem::http
