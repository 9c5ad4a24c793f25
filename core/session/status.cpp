// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/reports.h"
#include "core/session/storedwatch.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

Task<ConnectionView> connectionOf(Profile *profile, Side side)
{
    TANDEM_CO_TRY(bound, Profile::binding(profile, side));
    const QString name = profile->secretName(side);
    QFuture<Result<Secret>> reading = profile->secrets->read(name);
    const Result<Secret> secret = co_await reading;
    ConnectionView view = bound.view;
    view.connected = secret.has_value() && !view.account.isEmpty();
    if (!secret && secret.error().code != "NOT_FOUND"_L1) {
        view.trouble = secret.error().text;
        view.notes.append(view.trouble);
    }
    co_return view;
}

Task<QList<CursorView>> cursorsOf(Profile *profile, Configuration configuration)
{
    QList<CursorView> views;
    const QList<Flow> flows = flowsOf(configuration, {});
    for (const Flow flow : flows) {
        const sync::FlowDefinition *definition = sync::definitionOf(flow);
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            const store::CacheObject object = definition->cacheObject(side);
            CursorView view{flow, side, definition->objectOf(side), false, std::nullopt, 0, 0};
            TANDEM_CO_TRY(cursor, profile->cache->cursor(object));
            if (cursor) {
                view.complete = cursor->complete;
                if (cursor->stamp.ms > 0)
                    view.readUpTo = cursor->stamp;
            }
            TANDEM_CO_TRY(counts, profile->cache->counts(object));
            view.records = counts.records;
            view.changed = counts.dirty;
            views.append(view);
        }
    }
    co_return views;
}

RunnerView runnerOf(const std::optional<FileLock::Holder> &holder)
{
    RunnerView view;
    if (holder) {
        view.running = true;
        view.processId = holder->processId;
        view.host = holder->host;
        view.since = holder->since;
    }
    return view;
}

struct Stored
{
    StoredWatch watch;
    std::optional<RunReport> lastRun;
    Standing standing;
};

Result<Stored> readStored(store::StateTransaction &tx)
{
    Stored stored;
    TANDEM_TRY(runs, tx.runs(1));
    if (!runs.isEmpty())
        stored.lastRun = toView(runs.first());
    TANDEM_TRY(counts, tx.counts(std::nullopt));
    stored.standing = toView(counts);
    TANDEM_TRY(watch, readStoredWatch(tx));
    stored.watch = watch;
    return stored;
}

} // namespace

Task<StatusView> statusOf(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    StatusView view;
    view.profile = profile->options.profile;
    view.directory = profile->directory;
    view.configured = profile->isConfigured();
    const auto holder = FileLock::holder(profile->path(u"lock"_s));
    view.runner = runnerOf(holder);
    TANDEM_CO_TRY(salesforce, connectionOf(profile, Side::Salesforce));
    TANDEM_CO_TRY(startdeliver, connectionOf(profile, Side::Startdeliver));
    view.salesforce = salesforce;
    view.startdeliver = startdeliver;
    const std::function<Result<Stored>(store::StateTransaction &)> job = readStored;
    TANDEM_CO_TRY(stored, profile->state->read<Stored>(job));
    view.standing = stored.standing;
    // What it last said is still so only while it is there.
    if (isAlive(stored.watch, holder))
        view.watch = stored.watch.view;
    view.lastRun = stored.lastRun;
    if (view.lastRun) {
        view.lastRun->standing = view.standing;
        // Nobody holds the profile: whoever wrote that is gone. The next run notes it down.
        if (view.lastRun->state == "running"_L1 && !view.runner.running)
            view.lastRun->state = u"interrupted"_s;
    }
    if (!view.configured)
        co_return view;
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    TANDEM_CO_TRY(cursors, cursorsOf(profile, *configured));
    view.cursors = cursors;
    TANDEM_CO_TRY(matching, matchingOf(profile, {}, false));
    view.matching = matching;
    co_return view;
}

Task<ObjectSchema> describeObject(Profile *profile, Side side, QString object)
{
    const ClientUse use(profile);
    if (side == Side::Salesforce) {
        TANDEM_CO_CHECK(Profile::openSalesforce(profile));
        TANDEM_CO_TRY(schema, profile->salesforceClient->describe(object));
        co_return *schema;
    }
    TANDEM_CO_CHECK(Profile::openStartdeliver(profile));
    TANDEM_CO_TRY(schema, profile->startdeliverClient->describe(object));
    co_return *schema;
}

} // namespace tandem::session
