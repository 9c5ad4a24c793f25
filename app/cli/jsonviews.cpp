// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jsonviews.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

Json text(const QString &value)
{
    return utf8(value);
}

Json textOrNull(const QString &value)
{
    return value.isEmpty() ? Json() : Json(utf8(value));
}

Json idJson(const RecordId &id)
{
    return textOrNull(id.text());
}

Json sideJson(const std::optional<Side> &side)
{
    return side ? text(sideName(*side)) : Json();
}

Json textList(const QStringList &items)
{
    Json list = Json::array();
    for (const QString &item : items)
        list.push_back(utf8(item));
    return list;
}

Json idList(const QList<RecordId> &ids)
{
    Json list = Json::array();
    for (const RecordId &id : ids)
        list.push_back(utf8(id.text()));
    return list;
}

} // namespace

std::string utf8(const QString &value)
{
    return value.toStdString();
}

QByteArray dumped(const Json &json)
{
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace));
}

Json parsed(const QByteArray &bytes)
{
    Json json = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
    return json.is_discarded() ? Json() : json;
}

Json toJson(const Error &error)
{
    Json json = {
        {"kind", text(errorKindName(error.kind))}, {"code", text(error.code)}, {"text", text(error.text)}};
    if (!error.detail.isEmpty())
        json["detail"] = text(error.detail);
    if (error.httpStatus != 0)
        json["httpStatus"] = error.httpStatus;
    if (error.retryAfter)
        json["retryAfterSeconds"] = error.retryAfter->count();
    return json;
}

Json toJson(const Value &value)
{
    if (value.isNull())
        return {};
    if (const bool *flag = value.get<bool>())
        return *flag;
    if (const qint64 *number = value.get<qint64>())
        return *number;
    if (const QStringList *list = value.get<QStringList>())
        return textList(*list);
    // A decimal stays text: a JSON reader would turn it into a double.
    return text(value.display());
}

Json toJson(const std::optional<Instant> &instant)
{
    return instant ? text(instant->toIso()) : Json();
}

Json toJson(const session::SideCounts &counts)
{
    return {{"salesforce", counts.salesforce}, {"startdeliver", counts.startdeliver}};
}

Json toJson(const session::Standing &standing)
{
    return {{"conflicts", standing.conflicts}, {"holds", standing.holds}, {"refusals", standing.refusals},
        {"decisions", standing.decisions}, {"waiting", standing.waiting}, {"outbox", standing.outbox}};
}

Json toJson(const session::ConnectionView &connection)
{
    return {{"side", text(sideName(connection.side))}, {"connected", connection.connected},
        {"url", textOrNull(connection.url.toString(QUrl::RemoveUserInfo))},
        {"account", textOrNull(connection.account)}, {"accountName", textOrNull(connection.accountName)},
        {"userId", textOrNull(connection.userId)}, {"userName", textOrNull(connection.userName)},
        {"sandbox", connection.sandbox}, {"notes", textList(connection.notes)}};
}

Json toJson(const session::ChangeView &change)
{
    return {{"id", change.id}, {"flow", text(flowName(change.flow))},
        {"salesforce", idJson(change.salesforce)}, {"startdeliver", idJson(change.startdeliver)},
        {"side", sideJson(change.side)}, {"action", text(change.action)}, {"field", textOrNull(change.field)},
        {"before", toJson(change.before)}, {"after", toJson(change.after)}, {"rule", textOrNull(change.rule)},
        {"at", toJson(std::optional(change.at))}};
}

Json toJson(const session::ConflictView &conflict)
{
    return {{"id", conflict.id}, {"flow", text(flowName(conflict.flow))}, {"title", text(conflict.title)},
        {"field", text(conflict.field)}, {"first", conflict.first},
        {"salesforce",
            {{"id", idJson(conflict.salesforce)}, {"value", toJson(conflict.salesforceValue)},
                {"base", toJson(conflict.baseSalesforce)}}},
        {"startdeliver",
            {{"id", idJson(conflict.startdeliver)}, {"value", toJson(conflict.startdeliverValue)},
                {"base", toJson(conflict.baseStartdeliver)}}},
        {"resolution", sideJson(conflict.resolution)}, {"since", toJson(std::optional(conflict.since))}};
}

Json toJson(const session::HoldView &hold)
{
    return {{"id", hold.id}, {"flow", text(flowName(hold.flow))}, {"side", text(sideName(hold.side))},
        {"record", idJson(hold.record)}, {"title", text(hold.title)}, {"kind", text(hold.kind)},
        {"reason", text(hold.reason)}, {"candidates", idList(hold.candidates)},
        {"decision", textOrNull(hold.decision)}, {"since", toJson(std::optional(hold.since))}};
}

Json toJson(const session::DecisionView &decision)
{
    const bool link = decision.action == session::PlanAction::Link;
    return {{"id", decision.id}, {"flow", text(flowName(decision.flow))},
        {"side", link ? Json() : Json(text(sideName(decision.side)))},
        {"action", text(session::planActionName(decision.action))},
        {"salesforce", idJson(decision.salesforce)}, {"startdeliver", idJson(decision.startdeliver)},
        {"field", textOrNull(decision.field)}, {"at", toJson(std::optional(decision.at))}};
}

Json toJson(const session::RefusalView &refusal)
{
    return {{"id", refusal.id}, {"flow", text(flowName(refusal.flow))},
        {"side", text(sideName(refusal.side))}, {"source", idJson(refusal.source)},
        {"target", idJson(refusal.target)}, {"field", textOrNull(refusal.field)},
        {"code", text(refusal.code)}, {"text", text(refusal.text)}, {"tries", refusal.tries},
        {"firstAt", toJson(std::optional(refusal.firstAt))},
        {"nextAt", toJson(std::optional(refusal.nextAt))}};
}

Json toJson(const session::LinkView &link)
{
    return {{"id", link.id}, {"flow", text(flowName(link.flow))}, {"salesforce", idJson(link.salesforce)},
        {"startdeliver", idJson(link.startdeliver)}, {"state", text(link.state)},
        {"origin", text(link.origin)}, {"inScope", link.inScope},
        {"createdAt", toJson(std::optional(link.createdAt))}};
}

Json toJson(const session::MatchingView &matching)
{
    return {{"flow", text(flowName(matching.flow))}, {"state", text(matching.state)},
        {"linked", matching.linked}, {"exact", matching.exact}, {"likely", matching.likely},
        {"ambiguous", matching.ambiguous}, {"duplicate", matching.duplicate},
        {"otherHolds", matching.otherHolds}, {"only", toJson(matching.onlyHere)},
        {"records", toJson(matching.records)}};
}

Json toJson(const session::MatchRow &row)
{
    return {{"flow", text(flowName(row.flow))}, {"side", text(sideName(row.side))},
        {"record", idJson(row.record)}, {"title", text(row.title)}, {"kind", text(row.kind)},
        {"candidates", idList(row.candidates)}, {"hold", row.holdId == 0 ? Json() : Json(row.holdId)}};
}

Json toJson(const session::PlanView &plan)
{
    Json classes = Json::array();
    for (const session::PlanClass &entry : plan.classes) {
        classes.push_back({{"flow", text(flowName(entry.flow))}, {"side", text(sideName(entry.side))},
            {"action", text(session::planActionName(entry.action))}, {"rows", entry.rows},
            {"clears", entry.clears}});
    }
    Json backfill = Json::array();
    for (const session::PlanBackfill &entry : plan.backfill) {
        backfill.push_back({{"flow", text(flowName(entry.flow))}, {"mapping", text(entry.mapping)},
            {"side", text(sideName(entry.side))}, {"rows", entry.rows}, {"calls", entry.calls}});
    }
    return {{"id", plan.id}, {"createdAt", toJson(std::optional(plan.createdAt))}, {"rows", plan.rows},
        {"classes", std::move(classes)}, {"backfill", std::move(backfill)},
        {"requests", toJson(plan.requests)}, {"seconds", plan.seconds}};
}

Json toJson(const session::PlanRowView &row)
{
    Json fields = Json::array();
    for (const session::FieldChangeView &change : row.changes) {
        fields.push_back({{"field", text(change.field)}, {"before", toJson(change.before)},
            {"after", toJson(change.after)}, {"rule", text(change.rule)}, {"clears", change.clears}});
    }
    return {{"id", row.id}, {"flow", text(flowName(row.flow))}, {"side", text(sideName(row.side))},
        {"action", text(session::planActionName(row.action))}, {"source", idJson(row.source)},
        {"target", idJson(row.target)}, {"title", text(row.title)}, {"ticked", row.ticked},
        {"clears", row.clears}, {"state", text(row.state)}, {"fields", std::move(fields)}};
}

Json toJson(const session::CursorView &cursor)
{
    return {{"flow", text(flowName(cursor.flow))}, {"side", text(sideName(cursor.side))},
        {"object", text(cursor.object)}, {"complete", cursor.complete}, {"readUpTo", toJson(cursor.readUpTo)},
        {"records", cursor.records}, {"changed", cursor.changed}};
}

Json toJson(const session::Check &check)
{
    const auto state = check.state == session::CheckState::Ok ? "ok"
        : check.state == session::CheckState::Warn            ? "warn"
                                                              : "fail";
    return {{"state", state}, {"area", text(check.area)}, {"what", text(check.what)},
        {"mend", textOrNull(check.mend)}, {"code", textOrNull(check.code)}};
}

Json toJson(const session::TraceView &trace)
{
    Json lines = Json::array();
    for (const session::TraceLine &line : trace.lines)
        lines.push_back({{"topic", text(line.topic)}, {"text", text(line.text)}});
    return {{"side", text(sideName(trace.side))}, {"record", idJson(trace.record)},
        {"flow", trace.flow ? text(flowName(*trace.flow)) : Json()}, {"title", text(trace.title)},
        {"link", trace.link ? toJson(*trace.link) : Json()}, {"lines", std::move(lines)}};
}

Json toJson(const ObjectSchema &schema)
{
    Json fields = Json::array();
    for (const FieldSchema &field : schema.fields) {
        Json values = Json::array();
        for (const PicklistEntry &entry : field.picklist)
            values.push_back(
                {{"value", text(entry.value)}, {"label", text(entry.label)}, {"active", entry.active}});
        fields.push_back({{"name", text(field.name)}, {"label", text(field.label)},
            {"type", text(fieldTypeName(field.type))}, {"length", field.length},
            {"precision", field.precision}, {"scale", field.scale}, {"creatable", field.creatable},
            {"updatable", field.updatable}, {"required", field.required}, {"calculated", field.calculated},
            {"externalId", field.externalId}, {"custom", field.custom}, {"picklist", std::move(values)},
            {"referenceTo", textList(field.referenceTo)}});
    }
    return {{"side", text(sideName(schema.side))}, {"object", text(schema.name)},
        {"label", text(schema.label)}, {"creatable", schema.creatable}, {"updatable", schema.updatable},
        {"deletable", schema.deletable}, {"fields", std::move(fields)}};
}

Json runJson(const session::RunReport &report)
{
    const Json document = parsed(report.json);
    const auto run = document.is_object() ? document.find("run") : document.end();
    if (document.is_object() && run != document.end())
        return *run;
    return {{"id", report.runId}, {"state", text(report.state)}, {"trigger", text(report.trigger)},
        {"startedAt", text(report.startedAt.toIsoSeconds())}};
}

} // namespace tandem::cli
