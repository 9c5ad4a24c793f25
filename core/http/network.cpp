// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/network.h"

#include <QFile>
#include <QHostAddress>
#include <QLibrary>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkRequest>
#include <QSslCertificate>

namespace tandem::http {
using namespace Qt::StringLiterals;

namespace {

/// Keeps nothing: a session cookie must never speak for a token (contract salesforce.md 2.3).
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
    bool insertCookie(const QNetworkCookie &) override { return false; }
};

/// The manual proxy or the system's, but none for this machine.
class Proxies final : public QNetworkProxyFactory
{
public:
    explicit Proxies(std::optional<QNetworkProxy> manual)
        : m_manual(std::move(manual))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopbackHost(query.peerHostName()))
            return {QNetworkProxy::NoProxy};
        QList<QNetworkProxy> proxies = m_manual ? QList{*m_manual} : systemProxyForQuery(query);
        for (QNetworkProxy &proxy : proxies) {
            // Always a tunnel: the proxy asks for credentials before the request is sent. A caching proxy
            // asks afterwards, and a body cannot be sent twice.
            if (proxy.type() == QNetworkProxy::HttpProxy)
                proxy.setCapabilities(proxy.capabilities() & ~QNetworkProxy::CachingCapability);
        }
        return proxies;
    }

private:
    std::optional<QNetworkProxy> m_manual;
};

/// OpenSSL frees what it keeps per thread when the process exits. QThread::wait() returns before the thread's
/// own pthread destructors have run, so a process that ends at once would free it twice, or lose it: it is
/// left to the system. Must come before OpenSSL's first use, which is the first TLS configuration.
void leaveOpenSslToTheSystem()
{
    static const bool once = [] {
        QLibrary crypto(u"crypto"_s, 3);
        using Initialise = int (*)(quint64 options, const void *settings);
        const auto initialise = reinterpret_cast<Initialise>(crypto.resolve("OPENSSL_init_crypto"));
        constexpr quint64 noAtExit = 0x00080000; // OPENSSL_INIT_NO_ATEXIT
        return initialise && initialise(noAtExit, nullptr) == 1;
    }();
    Q_UNUSED(once)
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const QString &extraCaFile)
{
    leaveOpenSslToTheSystem();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (extraCaFile.isEmpty())
        return tls;
    QFile file(extraCaFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Configuration, u"CA_FILE"_s,
            u"The file of extra certificates %1 cannot be read (%2). Choose another one in the network "
            u"settings, "
            "or remove it."_s.arg(extraCaFile, file.errorString()));
    }
    const QList<QSslCertificate> extra = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (extra.isEmpty()) {
        return fail(ErrorKind::Configuration, u"CA_FILE"_s,
            u"The file of extra certificates %1 holds no certificate. It must be a PEM file, with lines like "
            "BEGIN CERTIFICATE."_s.arg(extraCaFile));
    }
    tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
    return tls;
}

std::unique_ptr<QNetworkAccessManager> makeAccessManager(const NetworkSettings &settings)
{
    leaveOpenSslToTheSystem();
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setCookieJar(new NoCookies(manager.get()));
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setStrictTransportSecurityEnabled(false);
    manager->setAutoDeleteReplies(false);
    manager->setProxyFactory(new Proxies(settings.proxy)); // The manager owns it.
    return manager;
}

QNetworkRequest makeNetworkRequest(
    const QUrl &url, const NetworkSettings &settings, const QSslConfiguration &tls)
{
    QNetworkRequest request(url);
    request.setSslConfiguration(tls);
    request.setTransferTimeout(static_cast<int>(settings.transferTimeout.count()));
    request.setHeader(QNetworkRequest::UserAgentHeader, settings.userAgent);
    // Qt 6.4 re-queues the streams of a connection that the server closes (GOAWAY): it would send a body
    // again.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Asked for by name, Qt leaves the unpacking to Exchange, which sees a cut and has its own byte limit: Qt
    // takes a page of equal records, packed 300 to 1, for an attack, and a cut body for a whole one.
    request.setRawHeader("Accept-Encoding", "gzip");
    return request;
}

bool isLoopbackHost(const QString &host)
{
    return host.compare(u"localhost", Qt::CaseInsensitive) == 0
        || host.endsWith(u".localhost", Qt::CaseInsensitive) || QHostAddress(host).isLoopback();
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host().compare(b.host(), Qt::CaseInsensitive) == 0
        && port(a) == port(b);
}

} // namespace tandem::http
