// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/support.h"

#include <nlohmann/json.hpp>

#include <array>

namespace tandem::session {
using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

constexpr int window = 1000;

std::string utf8(const QString &text)
{
    return text.toStdString();
}

Json timeOf(const std::optional<Instant> &at)
{
    return at ? Json(utf8(at->toIsoSeconds())) : Json();
}

QByteArray dumped(const Json &document)
{
    return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

Json connectionFacts(const ConnectionView &view)
{
    Json notes = Json::array();
    for (const QString &note : view.notes)
        notes.push_back(utf8(note));
    return {{"connected", view.connected}, {"address", utf8(view.url.toString())},
        {"account", utf8(view.account)}, {"user", utf8(view.userId)}, {"sandbox", view.sandbox},
        {"mayWrite", view.mayWrite}, {"personal", view.personal}, {"trouble", utf8(view.trouble)},
        {"notes", std::move(notes)}};
}

Json cursorFacts(const QList<CursorView> &cursors)
{
    Json list = Json::array();
    for (const CursorView &cursor : cursors) {
        list.push_back({{"flow", utf8(flowName(cursor.flow))}, {"side", utf8(sideName(cursor.side))},
            {"object", utf8(cursor.object)}, {"complete", cursor.complete},
            {"readUpTo", timeOf(cursor.readUpTo)}, {"records", cursor.records}, {"changed", cursor.changed}});
    }
    return list;
}

Json watchFacts(const WatchView &watch)
{
    return {{"health", utf8(watch.health)}, {"trouble", utf8(watch.trouble)}, {"since", timeOf(watch.since)},
        {"receiver",
            {{"listening", watch.receiver.listening}, {"trouble", utf8(watch.receiver.trouble)},
                {"taken", watch.receiver.taken}, {"notWanted", watch.receiver.notWanted},
                {"refused", watch.receiver.refused}, {"notStored", watch.receiver.notStored}}},
        {"stream",
            {{"state", utf8(watch.stream.state)}, {"reason", utf8(watch.stream.reason)},
                {"events", watch.stream.events}, {"handshakes", watch.stream.handshakes}}},
        {"allowance",
            {{"used", watch.allowance.used}, {"maximum", watch.allowance.maximum},
                {"own", watch.allowance.own}, {"step", utf8(watch.allowance.step)}}},
        {"waitingNotices", watch.waitingNotices}, {"immediateRuns", watch.immediateRuns},
        {"scheduledRuns", watch.scheduledRuns}, {"polls", watch.polls}, {"failedRuns", watch.failedRuns}};
}

/// "text(80) custom required": a line each, or a large object fills pages.
QString kindOf(const FieldSchema &field)
{
    QStringList words{fieldTypeName(field.type)};
    if (field.length > 0)
        words.last() += u"(%1)"_s.arg(field.length);
    else if (field.precision > 0)
        words.last() += u"(%1,%2)"_s.arg(field.precision).arg(field.scale);
    const std::array flags = {std::pair(field.custom, "custom"_L1), std::pair(field.required, "required"_L1),
        std::pair(!field.creatable, "not-creatable"_L1), std::pair(!field.updatable, "not-updatable"_L1),
        std::pair(!field.nullable, "not-null"_L1), std::pair(field.calculated, "calculated"_L1),
        std::pair(field.externalId, "external-id"_L1), std::pair(field.unique, "unique"_L1),
        std::pair(!field.filterable, "not-filterable"_L1), std::pair(!field.sortable, "not-sortable"_L1),
        std::pair(field.multi, "list"_L1), std::pair(field.restricted, "restricted"_L1),
        std::pair(field.keepsEmpty, "keeps-empty"_L1)};
    for (const auto &[is, word] : flags) {
        if (is)
            words.append(word);
    }
    if (!field.picklist.isEmpty())
        words.append(u"values:%1"_s.arg(field.picklist.size()));
    if (!field.referenceTo.isEmpty())
        words.append(u"of:"_s + field.referenceTo.join(u','));
    return words.join(u' ');
}

Json objectFacts(const ObjectSchema &schema)
{
    Json fields = Json::object();
    for (const FieldSchema &field : schema.fields)
        fields[utf8(field.name)] = utf8(kindOf(field));
    // The fingerprint tells whether two of them are equal, without a value of a list in it.
    return {{"side", utf8(sideName(schema.side))}, {"object", utf8(schema.name)},
        {"digest", schema.fingerprint().toStdString()}, {"creatable", schema.creatable},
        {"updatable", schema.updatable}, {"deletable", schema.deletable}, {"fields", std::move(fields)}};
}

/// How many rows have this in common.
using Groups = std::map<QStringList, qint64>;

struct Waiting
{
    store::StateTransaction::Counts counts;
    Groups holds; ///< flow, kind
    Groups conflicts; ///< flow, field, whether it is a first agreement
};

Result<Waiting> readWaiting(store::StateTransaction &tx)
{
    Waiting waiting;
    TANDEM_TRY(counts, tx.counts(std::nullopt));
    waiting.counts = counts;
    for (const Flow flow : allFlows()) {
        TANDEM_TRY(kinds, tx.holdKinds(flow));
        for (auto it = kinds.cbegin(); it != kinds.cend(); ++it)
            waiting.holds[{flowName(flow), it.key()}] = it.value();
    }
    qint64 after = 0;
    for (bool more = true; more;) {
        TANDEM_TRY(rows, tx.conflicts(std::nullopt, after, window));
        more = rows.size() == window;
        for (const store::Conflict &row : std::as_const(rows)) {
            after = row.id;
            ++waiting.conflicts[{flowName(row.flow), row.mappingKey, row.first ? u"first"_s : QString()}];
        }
    }
    return waiting;
}

/// What is refused in words of its own each time would make a list as long as that of the records.
constexpr qsizetype causesShown = 200;

Json causeFacts(const QList<RefusalCause> &causes)
{
    Json list = Json::array();
    for (const RefusalCause &cause : causes.first(std::min(causes.size(), causesShown))) {
        list.push_back({{"side", utf8(sideName(cause.side))}, {"code", utf8(cause.code)},
            {"text", utf8(cause.text)}, {"rows", cause.rows}});
    }
    return list;
}

/// A word of the program, a service's code, a name of a field or a time: none of it names anybody.
bool isWord(const std::string &key, const std::string &text)
{
    static const QSet<QByteArray> kept{"flow", "side", "state", "trigger", "kind", "code", "area", "object",
        "field", "health", "step", "at", "since", "startedAt", "readUpTo"};
    return kept.contains(QByteArray::fromStdString(key)) && text.size() <= 120
        && text.find_first_of(" @\n") == std::string::npos;
}

QString textOf(const Json &value)
{
    return QString::fromStdString(value.get<std::string>());
}

} // namespace

QByteArray statusFacts(const Result<StatusView> &status)
{
    if (!status) {
        const Error &error = status.error();
        // A configuration's text may be anything, and where it is wrong is told with it.
        const QString text = error.kind == ErrorKind::Configuration ? QString() : error.text;
        return dumped({{"error",
            {{"kind", utf8(errorKindName(error.kind))}, {"code", utf8(error.code)}, {"text", utf8(text)}}}});
    }
    Json matching = Json::array();
    for (const MatchingView &view : status->matching) {
        matching.push_back(
            {{"flow", utf8(flowName(view.flow))}, {"state", utf8(view.state)}, {"linked", view.linked}});
    }
    return dumped({{"configured", status->configured}, {"running", status->runner.running},
        {"salesforce", connectionFacts(status->salesforce)},
        {"startdeliver", connectionFacts(status->startdeliver)}, {"cursors", cursorFacts(status->cursors)},
        {"matching", std::move(matching)}, {"watch", status->watch ? watchFacts(*status->watch) : Json()}});
}

QList<SupportObject> supportObjects()
{
    QList<SupportObject> objects;
    const QList<Flow> flows = supportedFlows();
    for (const Flow flow : flows) {
        const sync::FlowDefinition *definition = sync::definitionOf(flow);
        for (const Side side : {Side::Salesforce, Side::Startdeliver})
            objects.append({{side, definition->objectOf(side)}, definition->cacheObject(side)});
    }
    // Who works with the records, as the lists of people and queues are kept.
    for (const auto &[side, name] : {std::pair(Side::Salesforce, u"User"_s),
             std::pair(Side::Salesforce, u"Group"_s), std::pair(Side::Startdeliver, u"teammember"_s)})
        objects.append(SupportObject{{side, name}, {side, name + u"@list"_s}});
    return objects;
}

Task<QByteArray> schemaFacts(Profile *profile, Pseudonyms *pseudonyms)
{
    Json list = Json::array();
    QList<store::CacheObject> done;
    const QList<SupportObject> objects = supportObjects();
    for (const SupportObject &object : objects) {
        if (done.contains(object.schema))
            continue;
        done.append(object.schema);
        TANDEM_CO_TRY(schema, profile->cache->schema(object.schema));
        if (!schema)
            continue;
        list.push_back(objectFacts(*schema));
        pseudonyms->keep(schema->name);
        for (const FieldSchema &field : std::as_const(schema->fields))
            pseudonyms->keep(field.name);
    }
    co_return dumped({{"objects", std::move(list)}});
}

Task<QByteArray> troubleFacts(Profile *profile)
{
    const std::function<Result<Waiting>(store::StateTransaction &)> job = readWaiting;
    TANDEM_CO_TRY(waiting, profile->state->read<Waiting>(job));
    TANDEM_CO_TRY(causes, causesOf(profile));
    Json holds = Json::array();
    for (const auto &[group, rows] : waiting.holds)
        holds.push_back({{"flow", utf8(group.at(0))}, {"kind", utf8(group.at(1))}, {"rows", rows}});
    Json conflicts = Json::array();
    for (const auto &[group, rows] : waiting.conflicts) {
        conflicts.push_back({{"flow", utf8(group.at(0))}, {"field", utf8(group.at(1))},
            {"firstAgreement", !group.at(2).isEmpty()}, {"rows", rows}});
    }
    const store::StateTransaction::Counts &counts = waiting.counts;
    const Json standing = {{"conflicts", counts.conflicts}, {"holds", counts.holds},
        {"decisions", counts.decisions}, {"refusals", counts.refusals}, {"waiting", counts.waiting},
        {"outbox", counts.outbox}};
    co_return dumped({{"standing", standing}, {"refusals", causeFacts(causes)}, {"causes", causes.size()},
        {"holds", std::move(holds)}, {"conflicts", std::move(conflicts)}});
}

void replaceTexts(Json &document, const Pseudonyms &pseudonyms)
{
    // What is neither a list nor an object would be an item of itself.
    if (!document.is_structured())
        return;
    for (auto &[key, item] : document.items()) {
        if (!item.is_string())
            replaceTexts(item, pseudonyms);
        else if (key == "account" || key == "user")
            item = utf8(pseudonyms.id(textOf(item)));
        else if (key == "address")
            item = utf8(pseudonyms.url(textOf(item)));
        else if (!isWord(key, item.get<std::string>()))
            item = utf8(pseudonyms.text(textOf(item)));
    }
}

} // namespace tandem::session
