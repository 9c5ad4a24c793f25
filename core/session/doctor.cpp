// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"
#include "core/domain/fieldlabels.h"
#include "core/session/contexts.h"
#include "core/session/findings.h"
#include "core/session/support.h"

#include <nlohmann/json.hpp>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

/// The very next step after "config init", and what every sign-in needs.
bool checkConsumerKey(Findings &findings, const Configuration &configuration, const QString &file)
{
    if (!configuration.salesforce.clientId.isEmpty())
        return true;
    findings.failed(u"configuration"_s,
        {ErrorKind::Configuration, u"NO_CLIENT_ID"_s,
            u"The consumer key of the External Client App is missing (salesforce.clientId)."_s,
            u"Ask an administrator of Salesforce for it, put it into %1, then run \"tandemctl connect "
            "salesforce\"."_s.arg(file)});
    return false;
}

/// True where the connection stands and can be used further on. `floor`: percent of the calls that stay
/// unused.
Task<bool> checkSalesforce(Profile *profile, Findings *findings, int floor)
{
    const QString area = sideName(Side::Salesforce);
    auto opening = Profile::openSalesforce(profile);
    const Result<bool> opened = co_await std::move(opening);
    if (!opened) {
        findings->failed(area, opened.error());
        co_return false;
    }
    auto asking = profile->salesforceClient->identity();
    const Result<salesforce::Identity> identity = co_await std::move(asking);
    if (!identity) {
        findings->failed(area, identity.error());
        co_return false;
    }
    findings->ok(area,
        u"Signed in to %1 (%2) as %3."_s.arg(
            identity->organisationName, identity->organisationId, identity->userName));
    if (identity->sandbox)
        findings->ok(area, u"This organisation is a sandbox of Salesforce."_s);
    TANDEM_CO_CHECK(checkOrganisation(profile, findings, *identity));
    auto limits = profile->salesforceClient->limits();
    const Result<salesforce::Allowance> allowance = co_await std::move(limits);
    if (!allowance) {
        findings->failed(area, allowance.error());
        co_return true;
    }
    const QString used =
        u"%1 of %2 API calls of the last 24 hours are used."_s.arg(allowance->used).arg(allowance->maximum);
    if (allowance->maximum > 0 && allowance->used * 100 >= allowance->maximum * (100 - floor)) {
        findings->warn(area, used,
            u"Runs pause while less than %1 % is left (salesforce.apiFloorPercent). Wait, or ask Salesforce for more."_s
                .arg(floor));
    } else {
        findings->ok(area, used);
    }
    co_return true;
}

void sayProbe(Findings &findings, const startdeliver::Probe &probe)
{
    const QString area = sideName(Side::Startdeliver);
    for (auto it = probe.entities.cbegin(); it != probe.entities.cend(); ++it) {
        if (!it.value()) {
            findings.warn(area, u"Startdeliver does not answer for \"%1\"."_s.arg(it.key()),
                u"Flows that need it cannot run. Ask Startdeliver how it is called, and set it under "
                "startdeliver.dialectOverrides."_s);
        }
    }
    for (const QString &note : probe.notes)
        findings.ok(area, note);
    if (probe.overrides.isEmpty() || probe.overrides == "{}") {
        findings.ok(area, u"Startdeliver answers the way Tandem expects it to."_s);
        return;
    }
    findings.report.dialectOverrides = probe.overrides;
    findings.warn(area, u"The service speaks a little differently than the configuration says."_s,
        u"Put this into startdeliver.dialectOverrides: %1"_s.arg(QString::fromUtf8(probe.overrides)));
}

Task<bool> checkStartdeliver(Profile *profile, Findings *findings)
{
    const QString area = sideName(Side::Startdeliver);
    auto opening = Profile::openStartdeliver(profile);
    const Result<bool> opened = co_await std::move(opening);
    if (!opened) {
        findings->failed(area, opened.error());
        co_return false;
    }
    auto asking = profile->startdeliverClient->me();
    const Result<startdeliver::Me> me = co_await std::move(asking);
    if (!me) {
        findings->failed(area, me.error());
        co_return false;
    }
    findings->ok(area, u"The key is %1's."_s.arg(me->email.isEmpty() ? me->name : me->email));
    if (!me->mayWrite) {
        findings->failed(area,
            {ErrorKind::Permission, u"READ_ONLY_KEY"_s,
                u"The key may only read (\"%1\")."_s.arg(me->permission),
                u"Connect a key with the permission level Admin."_s});
    } else if (me->permission.isEmpty()) {
        findings->warn(area, u"Startdeliver does not say what the key may do."_s,
            u"If a write is refused, give the key the permission level Admin."_s);
    }
    auto probing = profile->startdeliverClient->probe();
    const Result<startdeliver::Probe> probe = co_await std::move(probing);
    if (!probe) {
        findings->failed(area, probe.error());
        co_return true;
    }
    sayProbe(*findings, *probe);
    co_return true;
}

/// A field that must be given on create and that no mapping gives (S23 would refuse every row).
void checkRequired(
    Findings &findings, const FlowConfiguration &flow, const ObjectSchema &schema, const QString &externalId)
{
    if (!flow.creates(schema.side) || !flowsTo(flow.direction, schema.side))
        return;
    const auto given = [&](const QString &field) {
        return field == externalId
            || std::any_of(flow.mappings.cbegin(), flow.mappings.cend(), [&](const FieldMapping &mapping) {
                   return mapping.fieldOf(schema.side) == field && flowsTo(mapping.direction, schema.side);
               });
    };
    for (const FieldSchema &field : schema.fields) {
        if (!field.required || !field.creatable || field.calculated || given(field.name))
            continue;
        findings.wrong(flowName(flow.flow),
            u"%1 must be given to create a %2 in %3, and no mapping gives it."_s.arg(
                field.name, schema.name, sideName(schema.side)),
            u"Map the field, or switch creating there off (/flows/%1/create)."_s.arg(flowName(flow.flow)));
    }
}

void checkExternalId(
    Findings &findings, Flow flow, const ObjectSchema &schema, const QString &fieldName, const QString &path)
{
    if (fieldName.isEmpty())
        return;
    const QString area = flowName(flow);
    const FieldSchema *field = schema.field(fieldName);
    if (!field) {
        findings.wrong(area,
            u"The external-id field %1 of %2 does not exist for the connected user."_s.arg(
                fieldName, schema.name),
            u"Create it, give the user access to it, or clear %1."_s.arg(path));
        return;
    }
    if (!field->creatable || !field->updatable) {
        findings.wrong(area, u"The connected user may not write the external-id field %1."_s.arg(fieldName),
            u"Give the user edit access to it, or clear %1."_s.arg(path));
        return;
    }
    if (schema.side == Side::Salesforce && !field->externalId) {
        findings.warn(area, u"%1 is not marked as an external id in Salesforce."_s.arg(fieldName),
            u"Mark it as External ID and Unique: creates whose answer is lost are then found at once."_s);
    }
}

void checkAccess(Findings &findings, const FlowConfiguration &flow, const ObjectSchema &schema)
{
    const QString area = flowName(flow.flow);
    if (flow.creates(schema.side) && flowsTo(flow.direction, schema.side) && !schema.creatable) {
        findings.failed(area,
            {ErrorKind::Permission, u"NO_CREATE"_s,
                u"The connected user may not create %1 in %2."_s.arg(schema.name, sideName(schema.side)),
                u"Give the user the right, or switch creating off."_s});
    }
    if (flow.updates(schema.side) && flowsTo(flow.direction, schema.side) && !schema.updatable) {
        findings.failed(area,
            {ErrorKind::Permission, u"NO_UPDATE"_s,
                u"The connected user may not change %1 in %2."_s.arg(schema.name, sideName(schema.side)),
                u"Give the user the right, or switch updating off."_s});
    }
}

CheckPlace::Field placedField(const ObjectSchema &schema, const QString &name)
{
    const FieldSchema *field = schema.field(name);
    return {name, field && !field->label.isEmpty() ? field->label : name};
}

/// People know a mapping by its fields; where it stands in the document is for who mends it there.
CheckPlace placeOf(const ConfigurationProblem &problem, const FlowConfiguration &flow,
    const ObjectSchema &left, const ObjectSchema &right)
{
    CheckPlace place{flow.flow, problem.path, {}, {}, problem.text};
    const QStringList steps = problem.path.split(u'/');
    bool isNumber = false;
    const int index = steps.value(3) == "mappings"_L1 ? steps.value(4).toInt(&isNumber) : -1;
    if (!isNumber || index < 0 || index >= flow.mappings.size())
        return place;
    const FieldMapping &mapping = flow.mappings.at(index);
    place.salesforce = placedField(left, mapping.salesforce);
    place.startdeliver = placedField(right, mapping.startdeliver);
    return place;
}

QString sentenceOf(const CheckPlace &place)
{
    const QString fields = place.salesforce.name.isEmpty()
        ? QString()
        : u" (%1, %2)"_s.arg(place.salesforce.name, place.startdeliver.name);
    return place.path + fields + u": "_s + place.text;
}

void checkMappings(
    Findings &findings, const FlowConfiguration &flow, const ObjectSchema &left, const ObjectSchema &right)
{
    const QList<ConfigurationProblem> problems = checkAgainstSchema(flow, left, right);
    for (const ConfigurationProblem &problem : problems) {
        const CheckPlace place = placeOf(problem, flow, left, right);
        findings.standAt(place);
        if (problem.warning)
            findings.warn(flowName(flow.flow), sentenceOf(place),
                u"Change the configuration if this is not what you want."_s);
        else
            findings.wrong(flowName(flow.flow), sentenceOf(place),
                u"Mend the mapping, or ask for access to the field."_s);
    }
    findings.standAt({});
    if (problems.isEmpty())
        findings.ok(flowName(flow.flow), u"All %1 mapped fields are there."_s.arg(flow.mappings.size()));
}

Task<bool> checkFlow(Profile *profile, Findings *findings, Configuration configuration, Flow flow)
{
    const sync::FlowDefinition *definition = sync::definitionOf(flow, configuration);
    auto left = profile->salesforceClient->describe(definition->object);
    const Result<sync::SchemaPtr> salesforce = co_await std::move(left);
    auto right = profile->startdeliverClient->describe(definition->entity);
    const Result<sync::SchemaPtr> startdeliver = co_await std::move(right);
    if (!salesforce)
        findings->failed(flowName(flow), salesforce.error());
    if (!startdeliver)
        findings->failed(flowName(flow), startdeliver.error());
    if (!salesforce || !startdeliver)
        co_return false;
    TANDEM_CO_TRY(environment, Profile::environment(profile));
    TANDEM_CO_TRY(facts, sync::loadFacts(&environment, definition, false));
    const ObjectSchema here = definition->shape->schema(Side::Salesforce, **salesforce, facts);
    const ObjectSchema there = definition->shape->schema(Side::Startdeliver, **startdeliver, facts);
    const FlowConfiguration &settings = configuration.flow(flow);
    const QString salesforceId = configuration.salesforce.externalIdFields.value(flow);
    const QString startdeliverId = configuration.startdeliver.externalIdFields.value(flow);
    findings->speakOf(fieldLabels(here, there));
    checkMappings(*findings, settings, here, there);
    checkExternalId(*findings, flow, here, salesforceId, u"/salesforce/externalIdFields"_s);
    checkExternalId(*findings, flow, there, startdeliverId, u"/startdeliver/externalIdFields"_s);
    checkRequired(*findings, settings, here, salesforceId);
    checkRequired(*findings, settings, there, startdeliverId);
    checkAccess(*findings, settings, here);
    checkAccess(*findings, settings, there);
    findings->speakOf({});
    co_return true;
}

Task<DoctorReport> lookAt(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const ClientUse use(profile);
    Findings findings(profile);
    const auto configured = profile->configuration();
    if (!configured) {
        findings.failed(u"configuration"_s, configured.error());
        co_return findings.report;
    }
    const QList<Flow> flows = flowsOf(*configured, {});
    // Without it the advice to connect Salesforce would lead to a refusal.
    const bool hasKey = checkConsumerKey(findings, *configured, profile->path(u"config.json"_s));
    bool salesforce = false;
    if (hasKey) {
        findings.ok(u"configuration"_s,
            flows.size() == 1 ? u"The configuration is sound; one flow is on."_s
                              : u"The configuration is sound; %1 flows are on."_s.arg(flows.size()));
        TANDEM_CO_TRY(usable, checkSalesforce(profile, &findings, configured->salesforce.apiFloorPercent));
        salesforce = usable;
    }
    TANDEM_CO_TRY(startdeliver, checkStartdeliver(profile, &findings));
    if (!salesforce || !startdeliver)
        co_return findings.report;
    for (const Flow flow : flows)
        TANDEM_CO_CHECK(checkFlow(profile, &findings, *configured, flow));
    co_return findings.report;
}

} // namespace

QByteArray doctorJson(const DoctorReport &report, Instant at)
{
    using Json = nlohmann::ordered_json;
    Json checks = Json::array();
    for (const Check &check : report.checks) {
        const char *state = check.state == CheckState::Ok ? "ok"
            : check.state == CheckState::Warn             ? "warn"
                                                          : "fail";
        checks.push_back(
            {{"state", state}, {"area", check.area.toStdString()}, {"what", check.what.toStdString()},
                {"mend", check.mend.toStdString()}, {"code", check.code.toStdString()}});
    }
    const Json document = {{"at", at.toIsoSeconds().toStdString()}, {"checks", checks}};
    return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace));
}

Task<DoctorReport> doctorOf(Profile *profile)
{
    TANDEM_CO_TRY(report, lookAt(profile));
    const std::function<Result<bool>(store::StateTransaction &)> keep =
        [found = doctorJson(report, profile->clock->now())](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.setMeta(u"doctor"_s, found));
        return true;
    };
    // For a support bundle. A full disk is no reason to keep back what was found.
    QFuture<Result<bool>> keeping = profile->state->write<bool>(keep);
    const Result<bool> kept = co_await keeping;
    if (!kept)
        qCInfo(log::session) << "what doctor found could not be kept:" << kept.error();
    co_return report;
}

} // namespace tandem::session
