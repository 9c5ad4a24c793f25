// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "core/session/contexts.h"
#include "core/session/planops.h"
#include "core/session/rawrecord.h"
#include "core/session/reports.h"
#include "core/session/runs.h"
#include "core/session/session_p.h"

#include <QStandardPaths>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

/// Lists that are nothing but a window of one table.
template <typename View, typename Row>
Task<QList<View>> listOf(Profile *profile, std::function<Result<QList<Row>>(store::StateTransaction &)> job)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    TANDEM_CO_TRY(rows, profile->state->read<QList<Row>>(job));
    co_return toViews<View>(rows);
}

Task<Configuration> configurationOf(Profile *profile)
{
    co_return profile->configuration();
}

Task<bool> tickRows(Profile *profile, QList<qint64> ids, bool ticked)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [ids, ticked, running = profile->running](store::StateTransaction &tx) -> Result<bool> {
        QList<qint64> open;
        std::optional<qint64> plan;
        for (const qint64 id : ids) {
            TANDEM_TRY(row, tx.planRow(id));
            if (!row)
                continue;
            if (plan != row->planId)
                TANDEM_CHECK(checkTickable(tx, row->planId, running));
            plan = row->planId;
            if (row->state == store::PlanRowState::Planned)
                open.append(id);
        }
        TANDEM_CHECK(tx.setTicked(open, ticked));
        return true;
    };
    TANDEM_CO_CHECK(profile->state->write<bool>(job));
    co_return true;
}

salesforce::Grant grantOf(const ReadyGrant &ready)
{
    return {ready.accessToken, ready.refreshToken, ready.instanceUrl, ready.identityUrl, ready.organisationId,
        ready.userId};
}

} // namespace

QString defaultDataDirectory(const QString &profile)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tandem/"_s + profile;
}

QList<Flow> supportedFlows()
{
    return sync::orderedFlows();
}

Session::Session(SessionOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->name = options.profile;
    d->profile = new Profile(std::move(options));
    d->directory = d->profile->directory;
    d->thread.setObjectName(u"tandem-sync"_s);
    d->profile->moveToThread(&d->thread);
    connect(d->profile, &Profile::progress, this, &Session::progress);
    connect(d->profile, &Profile::runStarted, this, &Session::runStarted);
    connect(d->profile, &Profile::runFinished, this, &Session::runFinished);
    connect(d->profile, &Profile::watchChanged, this, &Session::watchChanged);
    connect(d->profile, &Profile::overviewChanged, this, &Session::overviewChanged);
    connect(d->profile, &Profile::configurationChanged, this, &Session::configurationChanged);
    connect(d->profile, &Profile::problem, this, &Session::problem);
    connect(d->profile, &Profile::checkDone, this, &Session::checkDone);
    connect(d->profile, &Profile::requestLogged, this, &Session::requestLogged);
    connect(d->profile, &Profile::stopped, d->profile, [thread = &d->thread] { thread->quit(); });
    d->thread.start();
}

Session::~Session()
{
    close();
    delete d->profile;
}

void Session::close()
{
    if (std::exchange(d->closing, true))
        return;
    QMetaObject::invokeMethod(d->profile, &Profile::stop, Qt::QueuedConnection);
    d->thread.wait();
}

QString Session::profile() const
{
    return d->name;
}

QString Session::dataDirectory() const
{
    return d->directory;
}

Session::Done Session::open()
{
    return d->ask<bool>(openProfile);
}

Session::Done Session::initConfiguration(const QString &templateName)
{
    return d->ask<bool>([templateName](Profile *p) { return session::initConfiguration(p, templateName); });
}

Session::Answer<Configuration> Session::configuration()
{
    return d->ask<Configuration>(configurationOf);
}

Session::Answer<QByteArray> Session::configurationText()
{
    return d->ask<QByteArray>(session::configurationText);
}

Session::Done Session::saveConfiguration(const Configuration &configuration)
{
    return importConfiguration(toJson(configuration));
}

Session::Done Session::importConfiguration(const QByteArray &text)
{
    return d->ask<bool>([text](Profile *p) { return session::saveConfiguration(p, text); });
}

Session::Answer<SignIn> Session::beginSalesforceSignIn(const SignInTarget &target)
{
    return d->ask<SignIn>([target](Profile *p) { return beginSignIn(p, target); });
}

Session::Answer<ConnectionView> Session::finishSalesforceSignIn(bool rebind)
{
    return d->ask<ConnectionView>([rebind](Profile *p) { return finishSignIn(p, QString(), rebind); });
}

Session::Answer<ConnectionView> Session::finishSalesforceSignIn(const QString &redirected, bool rebind)
{
    return d->ask<ConnectionView>([=](Profile *p) { return finishSignIn(p, redirected, rebind); });
}

void Session::cancelSalesforceSignIn()
{
    QMetaObject::invokeMethod(d->profile, &Profile::cancelSignIn, Qt::QueuedConnection);
}

Session::Answer<ConnectionView> Session::connectSalesforce(const ReadyGrant &grant, bool rebind)
{
    return d->ask<ConnectionView>([grant = grantOf(grant), rebind](
                                      Profile *p) { return session::connectSalesforce(p, grant, rebind); });
}

Session::Answer<ConnectionView> Session::connectStartdeliver(const Secret &key, bool rebind)
{
    return d->ask<ConnectionView>([=](Profile *p) { return session::connectStartdeliver(p, key, rebind); });
}

Session::Done Session::disconnectSide(Side side)
{
    return d->ask<bool>([side](Profile *p) { return session::disconnectSide(p, side); });
}

Session::Done Session::storeProxyPassword(const Secret &password)
{
    return d->ask<bool>([password](Profile *p) { return session::storeProxyPassword(p, password); });
}

Session::Answer<StatusView> Session::status()
{
    return d->ask<StatusView>(statusOf);
}

Session::Answer<DoctorReport> Session::doctor()
{
    return d->ask<DoctorReport>(doctorOf);
}

Session::Answer<DialectView> Session::dialect()
{
    return d->ask<DialectView>(dialectOf);
}

Session::Done Session::changeDialect(const QByteArray &overrides)
{
    return d->ask<bool>([overrides](Profile *p) { return session::changeDialect(p, overrides); });
}

Session::Done Session::confirmDates(const QByteArray &dateStyles)
{
    return d->ask<bool>([dateStyles](Profile *p) { return session::confirmDates(p, dateStyles); });
}

Session::Answer<ObjectSchema> Session::describe(Side side, const QString &object)
{
    return d->ask<ObjectSchema>([=](Profile *p) { return describeObject(p, side, object); });
}

Session::Answer<PlanView> Session::plan(const QList<Flow> &flows, bool full)
{
    return d->askRun<PlanView>([=](Profile *p) { return makePlan(p, flows, full); });
}

Session::Answer<PlanView> Session::planExisting(Flow flow, const QStringList &mappings, FirstAgreement keep)
{
    return d->askRun<PlanView>([=](Profile *p) { return session::planExisting(p, flow, mappings, keep); });
}

Session::Answer<PlanView> Session::planUndo(qint64 run)
{
    return d->askRun<PlanView>([=](Profile *p) { return session::planUndo(p, run); });
}

Session::Answer<RunReport> Session::sync(
    const QList<Flow> &flows, bool full, const QString &trigger, bool ignoreGuard)
{
    return d->askRun<RunReport>([=](Profile *p) { return runSync(p, flows, full, trigger, ignoreGuard); });
}

Session::Answer<RunReport> Session::apply(qint64 planId, bool ignoreGuard, qint64 atMost)
{
    return d->askRun<RunReport>([=](Profile *p) { return applyPlan(p, planId, ignoreGuard, atMost); });
}

void Session::stopRun()
{
    QMetaObject::invokeMethod(
        d->profile, [profile = d->profile] { profile->stopRun(); }, Qt::QueuedConnection);
}

bool Session::isRunning() const
{
    return *d->runs > 0;
}

Session::Answer<PlanView> Session::planView(qint64 planId)
{
    return d->ask<PlanView>([planId](Profile *p) { return session::planView(p, planId); });
}

Session::Answer<PlanOutcomes> Session::planOutcomes(qint64 planId)
{
    return d->ask<PlanOutcomes>([planId](Profile *p) { return session::planOutcomes(p, planId); });
}

Session::Answer<PlanView> Session::latestPlan()
{
    return d->ask<PlanView>(session::latestPlan);
}

Session::Answer<QList<PlanRowView>> Session::planRows(
    qint64 planId, std::optional<Flow> flow, qint64 afterId, int limit)
{
    return d->ask<QList<PlanRowView>>(
        [=](Profile *p) { return session::planRows(p, planId, flow, afterId, limit); });
}

Session::Answer<QList<PlanRowView>> Session::filteredPlanRows(
    qint64 planId, const PlanFilter &filter, qint64 afterId, int limit)
{
    return d->ask<QList<PlanRowView>>(
        [=](Profile *p) { return session::filteredPlanRows(p, planId, filter, afterId, limit); });
}

Session::Answer<qint64> Session::tickFiltered(qint64 planId, const PlanFilter &filter, bool ticked)
{
    return d->ask<qint64>([=](Profile *p) { return session::tickFiltered(p, planId, filter, ticked); });
}

Session::Done Session::reverseRow(qint64 rowId)
{
    return d->ask<bool>([=](Profile *p) { return session::reverseRow(p, rowId); });
}

Session::Answer<PairView> Session::pair(Flow flow, const RecordId &salesforce, const RecordId &startdeliver)
{
    return d->ask<PairView>([=](Profile *p) { return pairOf(p, flow, salesforce, startdeliver); });
}

Session::Answer<QByteArray> Session::rawRecord(Flow flow, Side side, const RecordId &record)
{
    return d->ask<QByteArray>([=](Profile *p) { return rawRecordOf(p, flow, side, record); });
}

Session::Done Session::setTicked(const QList<qint64> &rowIds, bool ticked)
{
    return d->ask<bool>([=](Profile *p) { return tickRows(p, rowIds, ticked); });
}

Session::Answer<QByteArray> Session::exportPlan(qint64 planId)
{
    return d->ask<QByteArray>([planId](Profile *p) { return session::exportPlan(p, planId); });
}

Session::Answer<ImportedPlan> Session::importPlan(const QByteArray &document)
{
    return d->ask<ImportedPlan>([document](Profile *p) { return session::importPlan(p, document); });
}

Session::Answer<ImportedPlan> Session::openPlan(const QString &path)
{
    return d->ask<ImportedPlan>([path](Profile *p) { return session::openPlan(p, path); });
}

Session::Answer<QList<RunReport>> Session::runs(int limit, qint64 beforeId)
{
    return d->ask<QList<RunReport>>([=](Profile *p) { return runsOf(p, limit, beforeId); });
}

Session::Answer<RunReport> Session::run(qint64 id)
{
    return d->ask<RunReport>([id](Profile *p) { return runById(p, id); });
}

Session::Answer<QList<ChangeView>> Session::changesOfRun(qint64 id, qint64 afterId, int limit)
{
    return d->ask<QList<ChangeView>>([=](Profile *p) { return changesOf(p, id, afterId, limit); });
}

Session::Answer<QList<ConflictView>> Session::conflicts(std::optional<Flow> flow, qint64 afterId, int limit)
{
    return d->ask<QList<ConflictView>>([=](Profile *p) { return conflictsOf(p, flow, afterId, limit); });
}

Session::Done Session::resolveConflict(qint64 id, Side take)
{
    return resolveConflicts({id}, take);
}

Session::Done Session::resolveConflicts(const QList<qint64> &ids, Side take)
{
    return d->ask<bool>([=](Profile *p) { return session::resolveConflicts(p, ids, take); });
}

Session::Done Session::withdrawResolutions(const QList<qint64> &ids)
{
    return d->ask<bool>([=](Profile *p) { return session::resolveConflicts(p, ids, std::nullopt); });
}

Session::Answer<qint64> Session::openConflictsLike(qint64 id)
{
    return d->ask<qint64>([id](Profile *p) { return session::openConflictsLike(p, id); });
}

Session::Answer<qint64> Session::alwaysTake(qint64 id, Side take)
{
    return d->ask<qint64>([=](Profile *p) { return session::alwaysTake(p, id, take); });
}

Session::Answer<QList<HoldView>> Session::holds(std::optional<Flow> flow, qint64 afterId, int limit)
{
    return d->ask<QList<HoldView>>([=](Profile *p) { return holdsOf(p, flow, afterId, limit); });
}

Session::Done Session::decideHoldLink(qint64 id, const RecordId &partner)
{
    return d->ask<bool>([=](Profile *p) { return decideHold(p, id, u"link:"_s + partner.text()); });
}

Session::Done Session::decideHoldKeepApart(qint64 id)
{
    return d->ask<bool>([id](Profile *p) { return decideHold(p, id, u"keep-apart"_s); });
}

Session::Done Session::decideHoldCreate(qint64 id)
{
    return d->ask<bool>([id](Profile *p) { return decideHold(p, id, u"create"_s); });
}

Session::Done Session::decideHoldDelete(qint64 id)
{
    return d->ask<bool>([id](Profile *p) { return decideHold(p, id, u"delete"_s); });
}

Session::Done Session::decideHoldResume(qint64 id)
{
    return d->ask<bool>([id](Profile *p) { return decideHold(p, id, u"resume"_s); });
}

Session::Done Session::withdrawHoldDecision(qint64 id)
{
    return d->ask<bool>([id](Profile *p) { return decideHold(p, id, QString()); });
}

Session::Answer<QList<DecisionView>> Session::decisions(std::optional<Flow> flow, qint64 afterId, int limit)
{
    return d->ask<QList<DecisionView>>([=](Profile *p) { return decisionsOf(p, flow, afterId, limit); });
}

Session::Done Session::withdrawDecision(qint64 id)
{
    return withdrawDecisions({id});
}

Session::Done Session::withdrawDecisions(const QList<qint64> &ids)
{
    return d->ask<bool>([ids](Profile *p) { return session::withdrawDecisions(p, ids); });
}

Session::Answer<QList<RefusalView>> Session::refusals(std::optional<Flow> flow, qint64 afterId, int limit)
{
    return d->ask<QList<RefusalView>>([=](Profile *p) { return refusalsOf(p, flow, afterId, limit); });
}

Session::Answer<QList<RefusalCause>> Session::refusalCauses()
{
    return d->ask<QList<RefusalCause>>(causesOf);
}

Session::Answer<QList<RefusalView>> Session::refusalsOfCause(
    const RefusalCause &cause, qint64 afterId, int limit)
{
    return d->ask<QList<RefusalView>>(
        [=](Profile *p) { return session::refusalsOfCause(p, cause, afterId, limit); });
}

Session::Answer<qint64> Session::retryCause(const RefusalCause &cause)
{
    return d->ask<qint64>([cause](Profile *p) { return session::retryCause(p, cause); });
}

Session::Answer<qint64> Session::retryRefusals(const QList<qint64> &ids)
{
    return d->ask<qint64>([ids](Profile *p) { return session::retryRefusals(p, ids); });
}

Session::Answer<QList<LinkView>> Session::links(Flow flow, qint64 afterId, int limit)
{
    return d->ask<QList<LinkView>>([=](Profile *p) {
        return listOf<LinkView, store::Link>(
            p, [=](store::StateTransaction &tx) { return tx.linksAfter(flow, afterId, limit); });
    });
}

Session::Answer<QList<MatchingView>> Session::matching(const QList<Flow> &flows)
{
    return d->ask<QList<MatchingView>>([flows](Profile *p) { return matchingOf(p, flows, true); });
}

Session::Answer<QList<MatchRow>> Session::matchRows(Flow flow, int limit)
{
    return d->ask<QList<MatchRow>>([=](Profile *p) { return matchRowsOf(p, flow, limit); });
}

Session::Answer<MatchPage> Session::matchPage(Flow flow, MatchKind kind, const QString &after, int limit)
{
    return d->ask<MatchPage>([=](Profile *p) { return matchPageOf(p, flow, kind, after, limit); });
}

Session::Answer<qint64> Session::acceptExactMatches(const QList<Flow> &flows)
{
    return d->ask<qint64>([flows](Profile *p) { return acceptExact(p, flows); });
}

Session::Done Session::waiveMatching(const QList<Flow> &flows)
{
    return d->ask<bool>([flows](Profile *p) { return session::waiveMatching(p, flows); });
}

Session::Answer<TraceView> Session::trace(const QString &idOrUrl)
{
    return d->ask<TraceView>([idOrUrl](Profile *p) { return traceRecord(p, idOrUrl); });
}

} // namespace tandem::session
