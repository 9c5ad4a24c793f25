// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/watch.h"

#include "core/base/logging.h"
#include "core/live/bayeux.h"
#include "core/sync/flowcontext.h"

namespace tandem::session {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lookPause = 1s; ///< between two looks at the configuration
constexpr auto streamPause = 10s; ///< until it is tried again
constexpr int probedAtOnce = 20;
constexpr auto roomPause = 15min; ///< between two questions for the allowance while nothing runs
constexpr auto stampResolution = 1s; ///< of SystemModstamp

/// Any call renews a token that has expired, and says what is left of the allowance; this one is small.
Task<bool> renewByCall(Profile *profile)
{
    const ClientUse use(profile);
    TANDEM_CO_CHECK(Profile::openSalesforce(profile));
    TANDEM_CO_CHECK(profile->salesforceClient->limits());
    co_return true;
}

live::ChangeStream::Access accessOf(Profile *profile)
{
    live::ChangeStream::Access access;
    access.url = [profile] {
        return profile->salesforceClient ? profile->salesforceClient->instanceUrl() : QUrl();
    };
    access.authorization = [profile] {
        return profile->salesforceClient ? profile->salesforceClient->authorization() : QByteArray();
    };
    access.renew = [profile] { return renewByCall(profile); };
    access.apiVersion = profile->salesforceClient->servedVersion();
    access.ownOrigin = "client=" + profile->callOptionsClient();
    return access;
}

/// What the stream was made with.
bool connectsOtherwise(const Configuration &before, const Configuration &after)
{
    return before.network != after.network || before.salesforce.loginUrl != after.salesforce.loginUrl
        || before.salesforce.apiVersion != after.salesforce.apiVersion;
}

/// Ids of records that changed well after `since` and well before now.
QList<RecordId> settledIds(const salesforce::Page &page, Instant since, std::chrono::milliseconds patience)
{
    QList<RecordId> ids;
    for (const Record &record : page.records) {
        if (record.stamp > since + stampResolution && record.stamp < page.serverDate - patience)
            ids.append(record.id);
    }
    return ids;
}

} // namespace

QList<Flow> Watch::immediateFlows() const
{
    QList<Flow> flows;
    if (!m_configuration)
        return flows;
    for (const Flow flow : sync::orderedFlows()) {
        const FlowConfiguration &configured = m_configuration->flow(flow);
        if (configured.enabled && configured.webhook && m_released.contains(flow))
            flows.append(flow);
    }
    return flows;
}

QStringList Watch::streamObjects() const
{
    QStringList objects;
    const QList<Flow> flows = immediateFlows();
    for (const Flow flow : flows) {
        objects += objectsOf(flow, Side::Salesforce);
    }
    objects.removeDuplicates();
    return objects;
}

bool Watch::isPushed() const
{
    const live::StreamStatus stream = m_stream ? m_stream->status() : live::StreamStatus();
    const QList<Flow> flows = immediateFlows();
    return stream.state == live::StreamStatus::State::Listening && m_receiver.isListening()
        && std::all_of(flows.begin(), flows.end(), [&](Flow flow) {
               const QStringList objects = objectsOf(flow, Side::Salesforce);
               // That an automation sends there is known when it did.
               return m_told.contains(sync::definitionOf(flow)->entity)
                   && std::none_of(objects.begin(), objects.end(),
                       [&](const QString &object) { return stream.refused.contains(object); });
           });
}

/// The file as it is now, all of it at once; one with an error in it changes nothing.
QCoro::Task<void> Watch::applyConfiguration(Watch *self)
{
    const Instant now = self->m_profile->clock->now();
    if (self->m_configuration && now - self->m_appliedAt < lookPause)
        co_return;
    self->m_appliedAt = now;
    const Result<Configuration> read = self->m_profile->configuration();
    auto reading = webhookSecrets(self->m_profile);
    const live::WebhookSecrets secrets = (co_await std::move(reading)).value_or(live::WebhookSecrets());
    if (!read || self->m_stopping)
        co_return;
    const bool same = self->m_configuration && *self->m_configuration == *read && self->m_secrets == secrets;
    if (same && !self->m_streamOutdated && self->m_listened == self->streamObjects())
        co_return;
    const bool first = !self->m_configuration;
    if (self->m_stream && !first && connectsOtherwise(*self->m_configuration, *read)) {
        self->m_stream->stop();
        self->m_streamOutdated = true;
    }
    self->m_configuration = *read;
    self->m_secrets = secrets;
    if (!same) {
        self->m_schedules.clear(); // Their times go on from what was dealt with.
        for (const FlowConfiguration &flow : read->flows) {
            const auto schedule = Schedule::parse(flow.schedule);
            if (schedule && !schedule->isNever() && flow.enabled && sync::definitionOf(flow.flow))
                self->m_schedules.insert(flow.flow, *schedule);
        }
        self->m_pace = live::PollPace(
            std::chrono::seconds(read->live.pollSeconds), std::chrono::seconds(read->live.pollSecondsQuiet));
        // What was reckoned with the pace before must not hold the next look back.
        self->m_nextPoll = std::min(self->m_nextPoll, now + self->m_pace.pause());
        const bool wanted = self->m_options.receiver
            && std::any_of(read->flows.begin(), read->flows.end(),
                [](const FlowConfiguration &flow) { return flow.enabled && flow.webhook; });
        self->m_receiverTrouble.clear();
        if (!wanted)
            self->m_receiver.stop();
        else if (const Status listening = self->m_receiver.start(read->webhooks, secrets); !listening)
            self->m_receiverTrouble = listening.error().text;
        if (!first)
            qCInfo(log::live) << "the changed configuration is in force";
    }
    auto starting = startStream(self);
    co_await std::move(starting);
}

void Watch::connectedAgain()
{
    m_noticeRetryAt = m_jobRetryAt = Instant{};
    if (m_stream) {
        m_stream->stop();
        m_streamOutdated = true;
    }
    lookAgain();
}

/// What the organisation has left is told by the answers to calls, and there are none while it has nothing
/// left. Our own cap ends by itself, at midnight.
QCoro::Task<void> Watch::askForRoom(Watch *self)
{
    const Instant now = self->m_profile->clock->now();
    const live::BudgetView &known = self->m_allowance;
    const bool ours = known.cap > 0 && known.own >= known.cap;
    if (known.step != live::BudgetStep::Paused) {
        self->m_roomAskedAt = now;
        co_return;
    }
    if (ours || self->isPaused() || self->m_asking || now - self->m_roomAskedAt < roomPause)
        co_return;
    self->m_roomAskedAt = now;
    self->m_asking = true; // whoever ends waits for it
    auto asking = renewByCall(self->m_profile);
    const Result<bool> asked = co_await std::move(asking);
    if (!asked)
        qCInfo(log::live) << "the allowance could not be asked for:" << asked.error();
    self->m_asking = false;
    self->wake();
}

QCoro::Task<void> Watch::startStream(Watch *self)
{
    const QStringList objects = self->streamObjects();
    if (self->m_streamOutdated) {
        self->m_listened.clear();
        if (!self->m_stream->isIdle())
            co_return;
        self->m_stream.reset();
        self->m_streamOutdated = false;
        self->m_streamRetryAt = Instant{};
    }
    if (!self->m_options.stream || !self->m_configuration->live.changeEvents || objects.isEmpty()) {
        if (self->m_stream)
            self->m_stream->stop();
        self->m_listened = objects;
        co_return;
    }
    if (self->m_stream) {
        self->m_stream->start(objects);
        self->m_listened = objects;
        co_return;
    }
    if (self->m_profile->clock->now() < self->m_streamRetryAt)
        co_return;
    self->m_streamRetryAt = self->m_profile->clock->now() + streamPause;
    const ClientUse use(self->m_profile);
    auto opening = Profile::openSalesforce(self->m_profile);
    const Result<bool> opened = co_await std::move(opening);
    auto connecting = Profile::network(self->m_profile);
    const Result<http::NetworkSettings> network = co_await std::move(connecting);
    if (!opened || !network || self->m_stopping)
        co_return;
    self->m_stream = std::make_unique<live::ChangeStream>(accessOf(self->m_profile), *network, &self->m_inbox,
        self->m_profile->state.get(), self->m_profile->clock);
    connect(self->m_stream.get(), &live::ChangeStream::changed, self, &Watch::wake);
    connect(
        self->m_stream.get(), &live::ChangeStream::requestLogged, self->m_profile, &Profile::requestLogged);
    self->m_stream->start(objects);
    self->m_listened = objects;
}

/// A subscription that was taken but tells nothing is not trusted: a user without the rights subscribes and
/// hears nothing (contract salesforce.md 9.3). A record that changed without an event proves it.
Task<bool> Watch::probeObject(Watch *self, QString object, Instant since)
{
    Profile *profile = self->m_profile;
    const ClientUse use(profile);
    TANDEM_CO_CHECK(Profile::openSalesforce(profile));
    TANDEM_CO_TRY(schema, profile->cache->schema({Side::Salesforce, object}));
    if (!schema)
        co_return true;
    salesforce::ChangeQuery query;
    query.schema = std::make_shared<const ObjectSchema>(*schema);
    query.afterStamp = since;
    query.stampsOnly = true;
    query.limit = probedAtOnce;
    TANDEM_CO_TRY(page, profile->salesforceClient->changes(query, http::Priority::Scheduled));
    const QList<RecordId> ids = settledIds(page, since, self->m_options.eventPatience);
    const std::function<Result<bool>(store::StateTransaction &)> look =
        [=](store::StateTransaction &tx) -> Result<bool> {
        for (const RecordId &id : ids) {
            TANDEM_TRY(notices, tx.noticesOf(Side::Salesforce, object, id, 5));
            // What a look found is in the book of notices, too.
            if (std::none_of(notices.begin(), notices.end(),
                    [](const store::Notice &notice) { return notice.source == "change-event"_L1; }))
                return false;
        }
        return true;
    };
    TANDEM_CO_TRY(told, profile->state->read<bool>(look));
    if (!told && self->m_stream) {
        self->m_stream->markSilent(object,
            u"Salesforce took the subscription to changes of %1, but tells nothing of them. Select the "
            u"object for "
            "Change Data Capture, and give the user \"View All\" on it; until then it is read by polling."_s
                .arg(live::bayeux::toldBy(object)));
    }
    co_return told;
}

Task<bool> Watch::probeStream(Watch *self)
{
    if (!self->m_stream)
        co_return true;
    const live::StreamStatus status = self->m_stream->status();
    if (!status.listeningSince
        || self->m_profile->clock->now() - *status.listeningSince < 2 * self->m_options.eventPatience)
        co_return true;
    // By Salesforce's clock.
    const auto ahead = self->m_profile->salesforceClient
        ? self->m_profile->salesforceClient->serverNow() - self->m_profile->clock->now()
        : std::chrono::milliseconds(0);
    const QStringList objects = self->streamObjects();
    for (const QString &object : objects) {
        if (!status.heard.contains(object) && !status.refused.contains(object))
            TANDEM_CO_CHECK(probeObject(self, object, *status.listeningSince + ahead));
    }
    co_return true;
}

} // namespace tandem::session
