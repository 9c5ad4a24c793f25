// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/control/controlservice.h"
#include "app/sandbox/face/faceservice.h"
#include "app/sandbox/fairmutex.h"
#include "app/sandbox/faultplan.h"
#include "app/sandbox/mischief.h"
#include "app/sandbox/oauth/salesforceauth.h"
#include "app/sandbox/requestlog.h"
#include "app/sandbox/salesforce/salesforceservice.h"
#include "app/sandbox/skippingclock.h"
#include "app/sandbox/startdeliver/startdeliverservice.h"
#include "app/sandbox/streaming/cometd.h"
#include "core/server/httpserver.h"

#include <QUrl>

#include <functional>
#include <mutex>

namespace tandem::sandbox {

struct SandboxOptions
{
    quint32 seed = 1;
    int companies = 1000; ///< of both services together (see SeedPresence); 0: only users, team and fields
    int peoplePerCompany = 2;
    Instant newest; ///< of the seeded stamps; the epoch: one hour before now
    quint16 salesforcePort = 0; ///< 0: any
    quint16 startdeliverPort = 0;
    quint16 controlPort = 0; ///< of the web page and the control interface
    double startdeliverRate = 0; ///< requests a second; 0: unlimited
    double startdeliverBurst = 5;
    int salesforcePageSize = 2000;
    bool autoConsent = false; ///< `&auto=allow` or `deny` answers the authorize page
    bool compress = false;
    /// How long a Salesforce write holds its rows; none in tests, which switch it on where they want it.
    std::chrono::milliseconds salesforceWriteTime{0};
    QList<QByteArray> callbacks; ///< of the app, beside Sandbox::callbacks()
    QByteArray jwtCertificate; ///< PEM of what signs the app's JSON Web Tokens; empty: none is taken
    QByteArray dialectOverrides; ///< JSON merge patch over the Startdeliver dialect
};

/// Both services on loopback, in this process. Requests are served on server threads, one at a time per
/// service, under that service's lock. The with… functions give a test the service under the same lock; a
/// hook may call them too. Owned by the test or program; start() and stop() belong to its thread. Records
/// survive stop() and start().
class Sandbox
{
public:
    explicit Sandbox(SandboxOptions options = {});
    ~Sandbox();
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;

    /// Seeds (the first time) and listens. After a stop() it takes the same ports again.
    [[nodiscard]] Status start();
    void stop();

    [[nodiscard]] QUrl salesforceUrl() const { return m_salesforceUrl; }
    [[nodiscard]] QUrl startdeliverUrl() const { return m_startdeliverUrl; }
    /// Of the web page (FaceService) and the control interface.
    [[nodiscard]] QUrl controlUrl() const { return m_controlUrl; }
    [[nodiscard]] static QByteArray apiKey() { return "sandbox-admin-key-0001"; }
    [[nodiscard]] static QByteArray readOnlyApiKey() { return "sandbox-read-key-0002"; }
    [[nodiscard]] static QByteArray writeApiKey() { return "sandbox-write-key-0003"; }
    [[nodiscard]] static QByteArray inactiveApiKey() { return "sandbox-inactive-key-0004"; }
    [[nodiscard]] static QByteArray clientId() { return "3MVG9SandboxTandemClientId0001"; }
    [[nodiscard]] static QList<QByteArray> callbacks();
    /// A grant of the first user (an administrator), as after a finished sign-in. A new one each time.
    [[nodiscard]] TokenPair grantTokens();

    template <typename F> auto withSalesforce(F &&visit)
    {
        const std::lock_guard lock(m_salesforceMutex);
        return std::forward<F>(visit)(*m_salesforce);
    }
    template <typename F> auto withAuth(F &&visit)
    {
        const std::lock_guard lock(m_salesforceMutex);
        return std::forward<F>(visit)(m_auth);
    }
    template <typename F> auto withStartdeliver(F &&visit)
    {
        const std::lock_guard lock(m_startdeliverMutex);
        return std::forward<F>(visit)(*m_startdeliver);
    }

    [[nodiscard]] SdWebhooks &webhooks() { return m_webhooks; }
    [[nodiscard]] CometdService &streaming() { return m_streaming; }
    [[nodiscard]] SkippingClock &clock() { return m_clock; }
    [[nodiscard]] FaultPlan &faults() { return m_faults; }
    [[nodiscard]] Mischief &mischief() { return *m_mischief; }
    [[nodiscard]] RequestLog &requests() { return m_requests; }
    /// Runs on a server thread before each request is handled, with no lock held; null takes it away.
    void onBeforeHandle(std::function<void(Side, const server::HttpRequest &)> hook);
    /// What was asked of either service that the sandbox does not have.
    [[nodiscard]] QStringList notSimulated();

private:
    [[nodiscard]] server::HttpResponse serve(Side side, const server::HttpRequest &request);
    [[nodiscard]] server::HttpResponse dispatch(Side side, const server::HttpRequest &request);
    [[nodiscard]] server::HttpResponse struck(Side side, FaultKind kind, const server::HttpRequest &request);
    [[nodiscard]] std::optional<QByteArray> streamingUser(const server::HttpRequest &request);
    [[nodiscard]] Status seed();
    [[nodiscard]] Status listen(
        std::unique_ptr<server::HttpServer> &server, server::HttpServer::Handler handler, quint16 &port);
    [[nodiscard]] server::HttpResponse serveControl(const server::HttpRequest &request);
    void finish(server::HttpResponse &response) const;

    SandboxOptions m_options;
    SkippingClock m_clock;
    SalesforceAuth m_auth;
    CometdService m_streaming;
    std::unique_ptr<SalesforceService> m_salesforce;
    SdWebhooks m_webhooks;
    std::unique_ptr<StartdeliverService> m_startdeliver;
    FairMutex m_salesforceMutex;
    FairMutex m_startdeliverMutex;
    std::mutex m_hookMutex;
    std::function<void(Side, const server::HttpRequest &)> m_hook;
    FaultPlan m_faults;
    std::unique_ptr<Mischief> m_mischief;
    RequestLog m_requests;
    FaceService m_face{*this};
    ControlService m_control{*this};
    QUrl m_salesforceUrl;
    QUrl m_startdeliverUrl;
    QUrl m_controlUrl;
    std::unique_ptr<server::HttpServer> m_salesforceServer;
    std::unique_ptr<server::HttpServer> m_startdeliverServer;
    std::unique_ptr<server::HttpServer> m_controlServer;
};

} // namespace tandem::sandbox
