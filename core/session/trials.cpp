// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/editing.h"
#include "core/sync/trialrow.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

// What an edit would do is told by the engine's own judgement of the linked pairs, made with the flow as it
// is edited: bases, decisions, refusals, holds, scopes and parents count as they do in a plan. The plan that
// is made after saving comes to the same, but for what it learns first: it reads both services again, and
// links records that have no partner yet. What it makes anew is no change of a field that is there. A
// reference to a record that has no partner waits in both: a partner that the plan makes is there for the
// next one.

namespace {

constexpr int windowSize = 500;

/// What pairs are judged by.
struct Bench
{
    sync::Environment environment;
    sync::FlowContext flow;
    sync::RunState run; ///< nothing is made: of linked pairs nothing depends on it
};

/// A mapping that is tried.
struct Tried
{
    sync::ActiveMapping active;
    MappingTrial trial;
    bool wasRead = false; ///< somebody has read both fields of a pair
};

/// Edits follow each other fast: what nobody waits for any more is given up before each longer step.
Status goOn(const Profile *profile, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return fail(ErrorKind::Stopped, u"SUPERSEDED"_s, u"Nobody waits for this trial any more."_s);
    return profile->checkOpen();
}

Task<Bench> benchOf(Profile *profile, FlowConfiguration edited)
{
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    Configuration configuration = *configured;
    configuration.flow(edited.flow) = edited;
    const EditedFlow &known = profile->edited[edited.flow];
    Bench bench;
    TANDEM_CO_TRY(context,
        contextWith(profile, edited.flow, configuration, known.salesforceService, known.startdeliverService));
    bench.flow = std::move(context);
    TANDEM_CO_TRY(environment, Profile::environment(profile, configuration));
    bench.environment = std::move(environment);
    co_return bench;
}

/// The mapping as the flow lets it flow.
Result<Tried> triedOf(const sync::FlowContext &flow, const QString &key)
{
    for (const sync::ActiveMapping &active : flow.mappings) {
        if (active.mapping.key() == key)
            return Tried{active, {}, false};
    }
    const FieldSchema *salesforce = flow.salesforceSchema->field(key.section(u'=', 0, 0));
    const FieldSchema *startdeliver = flow.startdeliverSchema->field(key.section(u'=', 1));
    if (salesforce && startdeliver) {
        return fail(ErrorKind::Configuration, u"AGAINST_THE_FLOW"_s,
            u"The flow goes one way only, and this mapping the other: nothing of it is written."_s);
    }
    return fail(ErrorKind::Configuration, u"UNKNOWN_FIELD"_s,
        u"%1 is not there, or the connected user does not see it."_s.arg(
            salesforce ? key.section(u'=', 1) : key.section(u'=', 0, 0)));
}

/// Linked, and both ends are there.
bool isPair(const sync::Judgement &judgement)
{
    return judgement.partner
        && (judgement.kind == sync::Judgement::Kind::Pair
            || judgement.kind == sync::Judgement::Kind::OutOfScope);
}

void add(Tried &tried, const sync::FlowContext &flow, const std::vector<sync::Judgement> &judgements)
{
    for (const sync::Judgement &judgement : judgements) {
        tried.trial.whole += isPair(judgement) ? 1 : 0;
        tried.wasRead = tried.wasRead || sync::readsBoth(tried.active, judgement);
        if (const auto row = sync::trialRow(flow, tried.active, judgement))
            count(tried.trial, *row);
        else if (judgement.kind == sync::Judgement::Kind::OutOfScope)
            ++tried.trial.outOfScope;
    }
}

Task<QList<store::Link>> linksAfter(Profile *profile, Flow flow, qint64 after, int limit)
{
    const std::function<Result<QList<store::Link>>(store::StateTransaction &)> job =
        [=](store::StateTransaction &tx) { return tx.linksAfter(flow, after, limit); };
    TANDEM_CO_TRY(links, profile->state->read<QList<store::Link>>(job));
    co_return links;
}

/// A window of linked pairs as the cache has them, whatever became of their links: a plan looks at them all.
Task<std::vector<sync::Judgement>> judgeCached(Profile *profile, const Bench *bench, QList<store::Link> links)
{
    QList<RecordId> ids;
    for (const store::Link &link : std::as_const(links))
        ids.append(link.salesforce);
    TANDEM_CO_TRY(known, profile->cache->records(bench->flow.cacheObject(Side::Salesforce), ids));
    std::vector<Record> records;
    for (const RecordId &id : std::as_const(ids)) {
        if (const auto record = known.constFind(id); record != known.constEnd())
            records.push_back(*record);
    }
    TANDEM_CO_TRY(judgements,
        sync::judgeRecords(
            &bench->environment, &bench->flow, &bench->run, Side::Salesforce, std::move(records)));
    co_return judgements;
}

/// The pairs that an editor read last, with all their fields.
Task<std::vector<sync::Judgement>> judgeSample(Profile *profile, const Bench *bench)
{
    const QList<SamplePair> pairs = profile->edited[bench->flow.definition.flow].pairs;
    std::vector<Record> records;
    QHash<RecordId, Record> partners;
    for (const SamplePair &pair : pairs) {
        records.push_back(pair.salesforce);
        partners.insert(pair.startdeliver.id, pair.startdeliver);
    }
    TANDEM_CO_TRY(judgements,
        sync::judgeRecords(&bench->environment, &bench->flow, &bench->run, Side::Salesforce,
            std::move(records), std::move(partners)));
    co_return judgements;
}

/// Tries mappings on the linked pairs, window by window.
class Pass
{
public:
    Pass(Profile *profile, const Bench *bench, std::stop_token stop, qint64 atMost)
        : m_profile(profile)
        , m_bench(bench)
        , m_stop(std::move(stop))
        , m_atMost(atMost)
        , m_window(atMost > 0 ? static_cast<int>(std::min<qint64>(atMost, windowSize)) : windowSize)
    {
    }

    Task<bool> run(std::vector<Tried *> mappings)
    {
        qint64 looked = 0;
        for (bool more = !mappings.empty(); more;) {
            if (const Status go = goOn(m_profile, m_stop); !go)
                co_return fail(go.error());
            TANDEM_CO_TRY(links, linksAfter(m_profile, m_bench->flow.definition.flow, m_after, m_window));
            more = links.size() == m_window;
            if (!links.isEmpty())
                m_after = links.last().id;
            TANDEM_CO_TRY(judgements, judgeCached(m_profile, m_bench, links));
            for (Tried *tried : mappings)
                add(*tried, m_bench->flow, judgements);
            // A field that no run has read yet is known of the sample only.
            if (std::any_of(judgements.begin(), judgements.end(), isPair)) {
                std::erase_if(mappings, [](const Tried *tried) { return !tried->wasRead; });
                // Links whose records are gone tell nothing: the first pairs come after them.
                looked += links.size();
            }
            more = more && !mappings.empty();
            if (more && m_atMost > 0 && looked >= m_atMost) {
                for (Tried *tried : mappings)
                    tried->trial.reach = MappingTrial::Reach::First;
                co_return true;
            }
        }
        co_return true;
    }

    /// Those of which the cache knows nothing.
    Task<bool> runOnSample(std::vector<Tried *> mappings)
    {
        std::erase_if(mappings, [](const Tried *tried) { return tried->wasRead; });
        if (mappings.empty())
            co_return true;
        if (const Status go = goOn(m_profile, m_stop); !go)
            co_return fail(go.error());
        TANDEM_CO_TRY(judgements, judgeSample(m_profile, m_bench));
        for (Tried *tried : mappings) {
            const qint64 whole = tried->trial.whole;
            tried->trial = {};
            tried->trial.reach = MappingTrial::Reach::Sample;
            add(*tried, m_bench->flow, judgements);
            tried->trial.whole = std::max(tried->trial.whole, whole);
        }
        co_return true;
    }

private:
    Profile *m_profile;
    const Bench *m_bench;
    std::stop_token m_stop;
    qint64 m_atMost;
    int m_window;
    qint64 m_after = 0;
};

/// What keeps the flow from being planned at all. What is not of its mappings cannot be mended with them,
/// and does not keep them from being saved.
ConfigurationProblem problemOf(const Error &error, Flow flow)
{
    const QString whole = u"/flows/"_s + flowName(flow);
    const QString path = error.detail.startsWith(u'/') ? error.detail : whole;
    return {path, error.text, 0, !path.startsWith(whole + u"/mappings"_s)};
}

/// What the values that are really there add to what the schemas show. A row that was refused as a whole is
/// no fault of any one mapping.
QList<ConfigurationProblem> problemsOf(const MappingTrial &trial, const QString &path)
{
    QList<ConfigurationProblem> problems;
    for (const auto &[text, pairs] : trial.refused) {
        problems.append({path,
            u"%1 of %2 pairs that were looked at would be refused: %3"_s.arg(pairs)
                .arg(trial.tried)
                .arg(text),
            0, true});
    }
    return problems;
}

} // namespace

Task<MappingTrials> tryMappingsOn(
    Profile *profile, FlowConfiguration edited, QStringList keys, std::stop_token stop, qint64 atMost)
{
    if (const Status go = goOn(profile, stop); !go)
        co_return fail(go.error());
    if (profile->edited[edited.flow].isEmpty())
        TANDEM_CO_CHECK(flowFieldsOf(profile, edited.flow));
    TANDEM_CO_TRY(bench, benchOf(profile, edited));
    if (const Status go = goOn(profile, stop); !go)
        co_return fail(go.error());
    std::vector<Result<Tried>> tried;
    for (const QString &key : std::as_const(keys))
        tried.push_back(triedOf(bench.flow, key));
    std::vector<Tried *> sound;
    for (Result<Tried> &one : tried) {
        if (one)
            sound.push_back(&*one);
    }
    Pass pass(profile, &bench, stop, atMost);
    TANDEM_CO_CHECK(pass.run(sound));
    TANDEM_CO_CHECK(pass.runOnSample(sound));
    TANDEM_CO_TRY(linked, linkedCount(profile, edited.flow));
    MappingTrials trials;
    for (Result<Tried> &one : tried) {
        if (one)
            one->trial.linked = linked;
        trials.append(one.map([](const Tried &done) { return done.trial; }));
    }
    co_return trials;
}

Task<QList<ConfigurationProblem>> checkFlowOf(Profile *profile, FlowConfiguration flow)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->edited[flow.flow].isEmpty())
        TANDEM_CO_CHECK(flowFieldsOf(profile, flow.flow));
    const FlowFields fields = profile->edited[flow.flow].fields;
    QList<ConfigurationProblem> problems = checkAgainstSchema(flow, fields.salesforce, fields.startdeliver);
    auto laying = benchOf(profile, flow);
    const Result<Bench> bench = co_await std::move(laying);
    if (!bench) {
        // A field that is not there was told of already, with its place.
        const bool isTold = bench.error().code == "UNKNOWN_FIELD"_L1
            && std::any_of(
                problems.begin(), problems.end(), [](const ConfigurationProblem &p) { return !p.warning; });
        if (bench.error().kind == ErrorKind::Configuration && !isTold)
            problems.append(problemOf(bench.error(), flow.flow));
        co_return problems;
    }
    TANDEM_CO_TRY(judgements, judgeSample(profile, &*bench));
    for (qsizetype i = 0; i < flow.mappings.size(); ++i) {
        auto tried = triedOf(bench->flow, flow.mappings.at(i).key());
        if (!tried)
            continue;
        add(*tried, bench->flow, judgements);
        problems += problemsOf(tried->trial, u"/flows/%1/mappings/%2"_s.arg(flowName(flow.flow)).arg(i));
    }
    co_return problems;
}

Task<bool> saveFlow(Profile *profile, FlowConfiguration before, FlowConfiguration after)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    if (configured->flow(before.flow) != before) {
        co_return fail(ErrorKind::Configuration, u"CONFIG_CHANGED"_s,
            u"The configuration was changed elsewhere since it was read here, so nothing was saved. "
            "Read it again and repeat what you changed."_s);
    }
    Configuration changed = *configured;
    changed.flow(after.flow) = after;
    TANDEM_CO_CHECK(saveConfiguration(profile, toJson(changed)));
    if (const auto known = profile->edited.find(after.flow); known != profile->edited.end())
        known->second.fields.configuration = after;
    co_return true;
}

} // namespace tandem::session
