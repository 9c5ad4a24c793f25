// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/editing.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

/// More pairs than this tell a person nothing new while they edit; a plan counts them all.
constexpr qint64 mostPairs = 5000;

using Partners = std::map<std::pair<Flow, Side>, QHash<RecordId, RecordId>>;

/// The fields that name records of other flows, by the side they stand on.
void wantPartners(const FieldMapping &mapping, const QList<SamplePair> &pairs, Partners &wanted)
{
    for (const Side from : {Side::Salesforce, Side::Startdeliver}) {
        for (const TransformStep &step : mapping.chainTo(other(from))) {
            const auto flow = flowFromName(step.arguments.value(u"flow"_s).toString());
            if (step.op != TransformStep::Op::Link || !flow)
                continue;
            for (const SamplePair &pair : pairs) {
                const Record &record = from == Side::Salesforce ? pair.salesforce : pair.startdeliver;
                const Value value = record.fields.value(mapping.fieldOf(from));
                const auto *list = value.get<QStringList>();
                const QStringList ids = list ? *list : QStringList{value.display()};
                for (const QString &id : ids)
                    wanted[{*flow, from}].insert(RecordId(id), {});
            }
        }
    }
}

Task<Partners> partnersOf(Profile *profile, FieldMapping mapping, QList<SamplePair> pairs)
{
    Partners partners;
    wantPartners(mapping, pairs, partners);
    if (partners.empty())
        co_return partners;
    const std::function<Result<Partners>(store::StateTransaction &)> job =
        [partners](store::StateTransaction &tx) -> Result<Partners> {
        Partners found = partners;
        for (auto &[key, ids] : found) {
            TANDEM_TRY(links, tx.links(key.first, key.second, ids.keys()));
            ids.clear();
            for (const store::Link &link : std::as_const(links))
                ids.insert(link.end(key.second), link.end(other(key.second)));
        }
        return found;
    };
    TANDEM_CO_TRY(found, profile->state->read<Partners>(job));
    co_return found;
}

/// Tries a mapping on pairs, as far as their fields were read.
Task<bool> tryOn(
    Profile *profile, Flow flow, TriedMapping tried, QList<SamplePair> pairs, MappingTrial *trial)
{
    TANDEM_CO_TRY(partners, partnersOf(profile, tried.mapping, pairs));
    TransformContext context;
    context.partner = [&partners](Flow of, Side from, const RecordId &id) -> std::optional<RecordId> {
        const auto found = partners.find({of, from});
        const RecordId other = found == partners.end() ? RecordId() : found->second.value(id);
        return other.isEmpty() ? std::nullopt : std::optional(other);
    };
    context.person = [people = profile->edited[flow].people](
                         Side from, const RecordId &id) -> std::optional<RecordId> {
        return people ? people->partner(from, id) : std::nullopt;
    };
    for (const SamplePair &pair : std::as_const(pairs)) {
        if (const auto row = tryPair(tried, pair, context))
            count(*trial, *row);
    }
    co_return true;
}

/// A mapping that names fields which are there, as the flow's direction lets it flow.
Result<TriedMapping> triedOf(const FlowFields &fields, const FieldMapping &mapping)
{
    const FieldSchema *salesforce = fields.salesforce.field(mapping.salesforce);
    const FieldSchema *startdeliver = fields.startdeliver.field(mapping.startdeliver);
    if (!salesforce || !startdeliver) {
        return fail(ErrorKind::Configuration, u"UNKNOWN_FIELD"_s,
            u"%1 is not there, or the connected user does not see it."_s.arg(
                salesforce ? mapping.startdeliver : mapping.salesforce));
    }
    TriedMapping tried{mapping, *salesforce, *startdeliver, false};
    const FlowConfiguration &flow = fields.configuration;
    if (flow.direction != Direction::Both)
        tried.mapping.direction = flow.direction;
    tried.mergesSets = flow.updates(Side::Salesforce) && flow.updates(Side::Startdeliver);
    return tried;
}

/// What the values that are really there add to what the schemas show.
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

Task<MappingTrial> tryMappingOn(Profile *profile, Flow flow, FieldMapping mapping)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->edited[flow].isEmpty())
        TANDEM_CO_CHECK(flowFieldsOf(profile, flow));
    const auto tried = triedOf(profile->edited[flow].fields, mapping);
    if (!tried)
        co_return fail(tried.error());
    MappingTrial trial;
    qint64 after = 0;
    do {
        TANDEM_CO_TRY(pairs, eachPairWindow(profile, flow, &after));
        TANDEM_CO_CHECK(tryOn(profile, flow, *tried, pairs, &trial));
        trial.linked += pairs.size();
        // A field that no run has read yet is known of the sample only.
    } while (after > 0 && trial.tried > 0 && trial.tried < mostPairs);
    if (trial.tried == 0) {
        const QList<SamplePair> sample = profile->edited[flow].pairs;
        TANDEM_CO_CHECK(tryOn(profile, flow, *tried, sample, &trial));
    }
    const std::function<Result<qint64>(store::StateTransaction &)> job = [flow](store::StateTransaction &tx) {
        return tx.linkCount(flow);
    };
    TANDEM_CO_TRY(linked, profile->state->read<qint64>(job));
    trial.linked = linked;
    co_return trial;
}

Task<QList<ConfigurationProblem>> checkFlowOf(Profile *profile, FlowConfiguration flow)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->edited[flow.flow].isEmpty())
        TANDEM_CO_CHECK(flowFieldsOf(profile, flow.flow));
    FlowFields fields = profile->edited[flow.flow].fields;
    fields.configuration = flow;
    QList<ConfigurationProblem> problems = checkAgainstSchema(flow, fields.salesforce, fields.startdeliver);
    const QList<SamplePair> pairs = profile->edited[flow.flow].pairs;
    for (qsizetype i = 0; i < flow.mappings.size(); ++i) {
        const auto tried = triedOf(fields, flow.mappings.at(i));
        if (!tried)
            continue;
        MappingTrial trial;
        TANDEM_CO_CHECK(tryOn(profile, flow.flow, *tried, pairs, &trial));
        problems += problemsOf(trial, u"/flows/%1/mappings/%2"_s.arg(flowName(flow.flow)).arg(i));
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
