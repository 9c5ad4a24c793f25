// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/receiver.h"

#include "core/base/logging.h"
#include "core/live/webhookbody.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace tandem::live {
using namespace Qt::StringLiterals;
using server::HttpRequest;
using server::HttpResponse;

namespace {

constexpr qint64 largestBody = 1024 * 1024;
constexpr qsizetype largestHeader = 16 * 1024;
constexpr unsigned mostConnections = 128;
constexpr std::chrono::seconds idle{15};
constexpr std::chrono::seconds whole{20}; ///< for a request to arrive

HttpResponse bare(int status)
{
    HttpResponse response;
    response.status = status;
    return response;
}

/// As long for any two texts: what differs, and where, cannot be measured.
bool sameBytes(const QByteArray &a, const QByteArray &b)
{
    const QByteArray left = QCryptographicHash::hash(a, QCryptographicHash::Sha256);
    const QByteArray right = QCryptographicHash::hash(b, QCryptographicHash::Sha256);
    volatile unsigned char difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference = static_cast<unsigned char>(
            difference | (static_cast<unsigned char>(left[i]) ^ static_cast<unsigned char>(right[i])));
    return difference == 0;
}

bool isLocal(const QString &address)
{
    return address == "localhost"_L1 || QHostAddress(address).isLoopback();
}

QHostAddress addressOf(const QString &text)
{
    return text == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(text);
}

Result<QByteArray> readPem(const QString &path, const QString &what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Configuration, u"RECEIVER_TLS"_s,
            u"The %1 %2 cannot be read (%3). Correct \"webhooks\" in the configuration."_s.arg(
                what, path, file.errorString()));
    }
    return file.readAll();
}

} // namespace

Secret makeWebhookSecret()
{
    QByteArray bytes(32, '\0');
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    return Secret(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Status checkReceiver(const WebhookConfiguration &configuration)
{
    const bool tls = !configuration.certificateFile.isEmpty() && !configuration.keyFile.isEmpty();
    if (configuration.certificateFile.isEmpty() != configuration.keyFile.isEmpty()) {
        return fail(ErrorKind::Configuration, u"RECEIVER_TLS"_s,
            u"\"webhooks\" names only one of certificateFile and keyFile. The receiver needs both, or none."_s);
    }
    if (isLocal(configuration.listenAddress) || tls || configuration.behindProxy)
        return {};
    return fail(ErrorKind::Configuration, u"PUBLIC_WITHOUT_TLS"_s,
        u"The receiver would listen on %1, which others can reach, without TLS: the secret in each notice "
        u"could "
        "be read on the way. Give \"webhooks\" a certificateFile and a keyFile, set behindProxy where a "
        "proxy "
        "with TLS stands before it, or listen on 127.0.0.1."_s.arg(configuration.listenAddress));
}

class Receiver::Private
{
public:
    /// What a request is judged by; replaced whole by a new configuration.
    struct Rules
    {
        WebhookConfiguration configuration;
        WebhookSecrets secrets;
    };

    HttpResponse handle(const HttpRequest &request);
    HttpResponse store(WebhookBody body);
    [[nodiscard]] bool isGenuine(const Rules &rules, const HttpRequest &request, const QString &last) const;
    [[nodiscard]] std::shared_ptr<const Rules> current() const
    {
        const QMutexLocker lock(&mutex);
        return rules;
    }
    void count(qint64 Counts::*member)
    {
        const QMutexLocker lock(&mutex);
        ++(counts.*member);
    }

    Inbox *inbox = nullptr;
    std::shared_ptr<Clock> clock;
    mutable QMutex mutex;
    std::shared_ptr<const Rules> rules;
    Counts counts;
    std::unique_ptr<server::HttpServer> server;
    server::ServerOptions options;
};

bool Receiver::Private::isGenuine(const Rules &current, const HttpRequest &request, const QString &last) const
{
    const QByteArray header = current.configuration.signatureHeader.toLatin1();
    bool genuine = false;
    // Every secret is looked at: how long it takes says nothing about which one fitted.
    for (const Secret &secret : current.secrets) {
        if (secret.isEmpty())
            continue;
        if (header.isEmpty()) {
            genuine = sameBytes(last.toUtf8(), secret.reveal()) || genuine;
            continue;
        }
        const QByteArray wanted =
            QMessageAuthenticationCode::hash(request.body, secret.reveal(), QCryptographicHash::Sha256)
                .toHex();
        QByteArray given = request.headers.value(header).trimmed().toLower();
        if (given.startsWith("sha256="))
            given = given.mid(7);
        genuine = sameBytes(given, wanted) || genuine;
    }
    return genuine;
}

HttpResponse Receiver::Private::handle(const HttpRequest &request)
{
    const auto now = current();
    const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts);
    const bool bySignature = !now->configuration.signatureHeader.isEmpty();
    const QString last = path.isEmpty() ? QString() : path.last();
    if (!isGenuine(*now, request, last)) {
        count(&Counts::forged);
        return bare(404); // as if nothing were here
    }
    if (request.method != "POST")
        return bare(405);
    const auto eventAt = path.size() - (bySignature ? 1 : 2);
    auto body = readWebhook(request, eventAt >= 0 ? path.at(eventAt) : QString(), now->configuration);
    if (!body) {
        count(&Counts::nonsense);
        return bare(400);
    }
    if (!body->wanted) {
        count(&Counts::notWanted);
        return bare(202);
    }
    return store(std::move(*body));
}

HttpResponse Receiver::Private::store(WebhookBody body)
{
    body.notice.receivedAt = clock->now();
    if (body.notice.source == "test"_L1) {
        body.notice.handledAt = body.notice.receivedAt;
        body.notice.outcome = u"a test"_s;
    }
    auto future = inbox->put({body.notice});
    future.waitForFinished();
    const Result<qint64> stored = future.result();
    if (!stored) {
        count(&Counts::notStored);
        HttpResponse response = bare(503);
        response.headers.add("Retry-After", "5");
        return response;
    }
    const QMutexLocker lock(&mutex);
    ++counts.taken;
    counts.last = body.notice.receivedAt;
    return bare(202);
}

Receiver::Receiver(Inbox *inbox, std::shared_ptr<Clock> clock)
    : d(std::make_unique<Private>())
{
    d->inbox = inbox;
    d->clock = std::move(clock);
}

Receiver::~Receiver()
{
    stop();
}

Status Receiver::start(const WebhookConfiguration &configuration, WebhookSecrets secrets)
{
    if (const Status allowed = checkReceiver(configuration); !allowed) {
        stop();
        return allowed;
    }
    if (std::all_of(secrets.begin(), secrets.end(), [](const Secret &secret) { return secret.isEmpty(); })) {
        stop();
        return fail(ErrorKind::Configuration, u"NO_WEBHOOK_SECRET"_s,
            u"No secret for webhooks is stored yet. Make one: tandemctl webhooks secret"_s);
    }
    server::ServerOptions options;
    options.address = addressOf(configuration.listenAddress);
    options.port = static_cast<quint16>(configuration.port);
    options.maxBodyBytes = largestBody;
    options.maxHeaderBytes = largestHeader;
    options.maxConnections = mostConnections;
    options.idleTimeout = idle;
    options.bodyTimeout = whole;
    options.requestTimeout = whole;
    options.requestsPerSecond = configuration.requestsPerSecond;
    if (!configuration.certificateFile.isEmpty()) {
        TANDEM_TRY(certificate, readPem(configuration.certificateFile, u"certificate"_s));
        TANDEM_TRY(key, readPem(configuration.keyFile, u"key"_s));
        options.certificate = certificate;
        options.key = Secret(key);
    }
    {
        const QMutexLocker lock(&d->mutex);
        d->rules = std::make_shared<const Private::Rules>(Private::Rules{configuration, std::move(secrets)});
    }
    if (d->server && d->options == options)
        return {};
    stop();
    d->options = options;
    d->server = std::make_unique<server::HttpServer>(
        [self = d.get()](const HttpRequest &request) { return self->handle(request); }, options);
    const Status listening = d->server->start();
    if (!listening)
        d->server.reset();
    return listening;
}

void Receiver::stop()
{
    d->server.reset();
}

bool Receiver::isListening() const
{
    return d->server != nullptr;
}

QUrl Receiver::url() const
{
    return d->server ? d->server->url() : QUrl();
}

Receiver::Counts Receiver::counts() const
{
    const QMutexLocker lock(&d->mutex);
    Counts counts = d->counts;
    counts.tooFast = d->server ? d->server->throttled() : 0;
    return counts;
}

} // namespace tandem::live
