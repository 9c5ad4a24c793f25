// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/storedwatch.h"
#include "core/session/watch.h"
#include "core/session/webhookaddress.h"

#include <QMessageAuthenticationCode>

namespace tandem::session {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto testPatience = 10s;
constexpr auto look = 50ms;

NoticeView toView(const store::Notice &notice)
{
    return {notice.id, notice.source, notice.side, notice.object, notice.record, notice.change, notice.copies,
        notice.receivedAt, notice.handledAt, notice.runId, notice.outcome};
}

http::Request testRequest(
    const WebhookConfiguration &configuration, const Secret &secret, const QUrl &url, const QByteArray &nonce)
{
    http::Request request;
    request.method = "POST";
    request.body = R"({"event":"test","id":")" + nonce + R"("})";
    request.headers = {{"Content-Type", "application/json"}};
    request.safety = http::Safety::Once;
    request.authenticated = false;
    request.purpose = "webhook-test";
    request.path = url.path(QUrl::FullyEncoded).toLatin1();
    if (configuration.signatureHeader.isEmpty()) {
        request.path += (request.path.endsWith('/') ? "" : "/") + secret.reveal();
    } else {
        request.headers.append({configuration.signatureHeader.toLatin1(),
            QMessageAuthenticationCode::hash(request.body, secret.reveal(), QCryptographicHash::Sha256)
                .toHex()});
    }
    if (request.path.isEmpty())
        request.path = "/";
    return request;
}

Task<bool> arrived(Profile *profile, RecordId nonce)
{
    const Instant end = profile->clock->now() + testPatience;
    const std::function<Result<bool>(store::StateTransaction &)> find =
        [nonce](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_TRY(notices, tx.notices(0, 200));
        return std::any_of(notices.begin(), notices.end(), [&](const store::Notice &notice) {
            return notice.source == "test"_L1 && notice.record == nonce;
        });
    };
    for (;;) {
        TANDEM_CO_TRY(found, profile->state->read<bool>(find));
        if (found || profile->closing || profile->clock->now() >= end)
            co_return found;
        co_await profile->clock->wait(look);
    }
}

QString testText(const WebhookTest &test, const Result<http::Response> &response)
{
    if (test.arrived)
        return u"A notice went to %1 and is in the inbox: the path is good."_s.arg(test.url.toString());
    if (!response)
        return u"Nobody answers at %1: %2"_s.arg(test.url.toString(), response.error().text);
    if (test.status == 202)
        return u"%1 answered as the receiver does, but the notice is not in this profile's inbox: another "
               u"receiver has "
               "this address."_s.arg(test.url.toString());
    if (test.status == 404)
        return u"%1 answered with the status 404: the receiver is not there, or it does not know this "
               u"secret. Restart the "
               "watch, and look at the proxy's path."_s.arg(test.url.toString());
    return u"%1 answered with the status %2 instead of 202."_s.arg(test.url.toString()).arg(test.status);
}

} // namespace

std::optional<Instant> WatchView::nextRun(Instant now) const
{
    if (!running || pausedUntil || health == "paused"_L1)
        return std::nullopt;
    std::optional<Instant> first;
    for (const ScheduleView &schedule : schedules) {
        for (const Instant &time : schedule.next) {
            if (schedule.released && time > now && (!first || time < *first))
                first = time;
        }
    }
    return first;
}

Task<bool> startWatch(Profile *profile, WatchOptions options)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->watch)
        co_return true;
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    auto lock = profile->runnerLock();
    if (!lock)
        co_return fail(lock.error());
    // What a person must mend first is said now; a service that cannot be reached may come back.
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        const ClientUse use(profile);
        auto opening =
            side == Side::Salesforce ? Profile::openSalesforce(profile) : Profile::openStartdeliver(profile);
        const Result<bool> opened = co_await std::move(opening);
        if (!opened && opened.error().kind != ErrorKind::Network && opened.error().kind != ErrorKind::Limit)
            co_return fail(opened.error());
    }
    if (profile->closing || profile->watch)
        co_return fail(stoppedError());
    profile->watch = std::make_unique<Watch>(profile, options, *lock);
    profile->watch->start();
    co_return true;
}

Task<bool> stopWatch(Profile *profile)
{
    if (!profile->watch)
        co_return true;
    profile->watch->stop();
    while (!profile->closing && profile->watch && !profile->watch->isIdle())
        co_await profile->clock->wait(look);
    if (!profile->closing)
        profile->watch.reset();
    co_return true;
}

Task<WatchView> watchViewOf(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->watch)
        co_return profile->watch->view();
    const std::function<Result<StoredWatch>(store::StateTransaction &)> job = readStoredWatch;
    TANDEM_CO_TRY(stored, profile->state->read<StoredWatch>(job));
    co_return asItHolds(stored, FileLock::holder(profile->path(u"lock"_s)), profile->clock->now());
}

Task<QList<NoticeView>> noticesOf(Profile *profile, qint64 beforeId, int limit)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    using Notices = QList<store::Notice>;
    TANDEM_CO_TRY(notices, profile->state->read<Notices>([=](store::StateTransaction &tx) {
        return tx.notices(beforeId, limit);
    }));
    QList<NoticeView> views;
    for (const store::Notice &notice : std::as_const(notices))
        views.append(toView(notice));
    co_return views;
}

Task<QList<Secret>> webhookSecrets(Profile *profile)
{
    const QString name = profile->webhookSecretName();
    QFuture<Result<Secret>> reading = profile->secrets->read(name);
    const Result<Secret> stored = co_await reading;
    QList<Secret> secrets;
    if (!stored && stored.error().code == "NOT_FOUND"_L1)
        co_return secrets;
    if (!stored)
        co_return fail(stored.error());
    for (const QByteArray &line : stored->reveal().split('\n')) {
        if (!line.isEmpty())
            secrets.append(Secret(line));
    }
    co_return secrets;
}

namespace {

Task<bool> storeSecrets(Profile *profile, QList<Secret> secrets)
{
    QByteArrayList lines;
    for (const Secret &secret : std::as_const(secrets))
        lines.append(secret.reveal());
    const QString name = profile->webhookSecretName();
    QFuture<Status> writing = profile->secrets->write(name, Secret(lines.join('\n')));
    const Status written = co_await writing;
    if (!written)
        co_return fail(written.error());
    if (profile->watch)
        profile->watch->lookAgain();
    co_return true;
}

} // namespace

Task<Secret> renewWebhookSecret(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    TANDEM_CO_TRY(before, webhookSecrets(profile));
    const Secret fresh = live::makeWebhookSecret();
    TANDEM_CO_CHECK(storeSecrets(profile, QList<Secret>{fresh} + before.mid(0, 1)));
    co_return fresh;
}

Task<bool> retireWebhookSecret(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    TANDEM_CO_TRY(before, webhookSecrets(profile));
    if (before.size() > 1)
        TANDEM_CO_CHECK(storeSecrets(profile, before.mid(0, 1)));
    co_return before.size() > 1;
}

Task<WebhookTest> testWebhook(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    TANDEM_CO_TRY(secrets, webhookSecrets(profile));
    if (secrets.isEmpty()) {
        co_return fail(ErrorKind::Configuration, u"NO_WEBHOOK_SECRET"_s,
            u"No secret for webhooks is stored yet. Make one: tandemctl webhooks secret"_s);
    }
    TANDEM_CO_TRY(network, Profile::network(profile));
    WebhookTest test;
    test.url = receiverUrl(configured->webhooks);
    const QByteArray nonce = live::makeWebhookSecret().reveal().left(32);
    http::ServicePolicy policy;
    policy.name = "webhook-test";
    policy.baseUrl = test.url;
    policy.baseUrl.setPath(QString());
    policy.maxRetries = 0;
    http::Client client(std::move(policy), network, profile->clock);
    const Instant start = profile->clock->now();
    auto sending = client.send(testRequest(configured->webhooks, secrets.first(), test.url, nonce));
    const Result<http::Response> response = co_await std::move(sending);
    if (response) {
        test.status = response->status;
        TANDEM_CO_TRY(found, arrived(profile, RecordId(QString::fromLatin1(nonce))));
        test.arrived = found;
    }
    test.milliseconds = (profile->clock->now() - start).count();
    test.text = testText(test, response);
    co_return test;
}

} // namespace tandem::session
