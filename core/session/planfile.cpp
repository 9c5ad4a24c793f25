// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/planops.h"
#include "core/session/reports.h"
#include "core/session/valuejson.h"

#include <QCoro/QCoroFuture>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <nlohmann/json.hpp>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::ordered_json;

constexpr int formatVersion = 1;
constexpr qint64 largestFile = qint64(1) << 30; ///< no plan is as long
constexpr qint64 partSize = qint64(1) << 20; ///< of a file, read at once

std::string utf8(const QString &text)
{
    return text.toStdString();
}

Json changeJson(const FieldChangeView &change)
{
    return {{"field", utf8(change.field)}, {"old", valueJson(change.before)},
        {"new", valueJson(change.after)}, {"why", utf8(change.rule)}};
}

Json rowJson(const store::PlanRow &row)
{
    const PlanRowView view = toView(row);
    Json changes = Json::array();
    for (const FieldChangeView &change : view.changes)
        changes.push_back(changeJson(change));
    const RecordId &salesforce = row.side == Side::Salesforce ? row.target : row.source;
    const RecordId &startdeliver = row.side == Side::Salesforce ? row.source : row.target;
    return {{"id", row.id}, {"ticked", row.ticked}, {"title", utf8(row.title)},
        {"flow", utf8(flowName(row.flow))}, {"writesTo", utf8(sideName(row.side))},
        {"action", utf8(planActionName(view.action))}, {"salesforce", utf8(salesforce.text())},
        {"startdeliver", utf8(startdeliver.text())}, {"clears", row.clears}, {"changes", std::move(changes)},
        {"digest", utf8(QString::number(row.digest, 16))}};
}

std::string hex(const QByteArray &bytes)
{
    return bytes.toHex().toStdString();
}

Json headJson(const Profile &profile, const store::Plan &plan)
{
    Json flows = Json::array();
    for (const Flow flow : plan.flows)
        flows.push_back(utf8(flowName(flow)));
    return {{"tandemPlan", formatVersion}, {"plan", plan.id}, {"profile", utf8(profile.options.profile)},
        {"createdAt", utf8(plan.createdAt.toIsoSeconds())}, {"flows", std::move(flows)},
        {"fingerprints",
            {{"profile", hex(plan.profileFingerprint)}, {"configuration", hex(plan.configurationFingerprint)},
                {"schema", hex(plan.schemaFingerprint)}}}};
}

Error altered(const QString &what)
{
    return {ErrorKind::Configuration, u"PLAN_ALTERED"_s,
        u"The saved plan does not agree with the one in the profile: %1. Only \"ticked\" may be changed. "
        u"Nothing was "
        "written; make a new plan with: tandemctl plan --save FILE"_s.arg(what),
        {}};
}

Error notAPlan()
{
    return {ErrorKind::Configuration, u"PLAN_UNREADABLE"_s,
        u"This file is not a plan saved by Tandem, or it was cut off. Make one with: tandemctl plan --save FILE"_s,
        {}};
}

/// The rows of a document by id, with their tick taken out.
struct DocumentRow
{
    Json row;
    bool ticked = true;
};

/// Out of the document, which is left with its head: a long plan is not held twice.
Result<QHash<qint64, DocumentRow>> takeRows(Json &document)
{
    const auto rows = document.find("rows");
    if (rows == document.end() || !rows->is_array())
        return fail(notAPlan());
    QHash<qint64, DocumentRow> byId;
    for (Json &row : *rows) {
        const bool sound = row.is_object() && row.contains("id") && row["id"].is_number_integer()
            && row.contains("ticked") && row["ticked"].is_boolean();
        if (!sound)
            return fail(altered(u"a row has no \"id\", or its \"ticked\" is neither true nor false"_s));
        const auto id = row["id"].get<qint64>();
        const bool ticked = row["ticked"].get<bool>();
        row.erase("ticked");
        byId.insert(id, DocumentRow{std::move(row), ticked});
    }
    document.erase(rows);
    return byId;
}

Status compareHead(const Json &document, const Json &head)
{
    for (const char *member : {"profile", "flows", "fingerprints", "createdAt"}) {
        const auto found = document.find(member);
        if (found == document.end() || nlohmann::json(*found) != nlohmann::json(head[member]))
            return fail(altered(u"\"%1\" differs"_s.arg(QLatin1StringView(member))));
    }
    return {};
}

/// The same content, in whatever order an editor left the members.
bool sameContent(const Json &a, const Json &b)
{
    return nlohmann::json(a) == nlohmann::json(b);
}

struct Ticks
{
    QList<qint64> ticked;
    QList<qint64> unticked;
};

Result<Ticks> compareRows(store::StateTransaction &tx, qint64 planId, QHash<qint64, DocumentRow> rows)
{
    Ticks ticks;
    TANDEM_CHECK(forEachRow(tx, planId, [&](const store::PlanRow &row) -> Status {
        const auto found = rows.constFind(row.id);
        if (found == rows.constEnd())
            return fail(altered(u"row %1 (%2) is missing; untick it instead"_s.arg(row.id).arg(row.title)));
        Json stored = rowJson(row);
        stored.erase("ticked");
        if (!sameContent(stored, found->row))
            return fail(altered(u"row %1 (%2) was edited"_s.arg(row.id).arg(row.title)));
        // What was sent or left out by a run is settled.
        if (row.state == store::PlanRowState::Planned)
            (found->ticked ? ticks.ticked : ticks.unticked).append(row.id);
        rows.erase(found);
        return {};
    }));
    if (!rows.isEmpty())
        return fail(altered(u"it has a row %1 that was never planned"_s.arg(rows.begin().key())));
    return ticks;
}

/// One that this version reads.
Result<Json> documentOf(const QByteArray &text)
{
    Json document = Json::parse(text.begin(), text.end(), nullptr, false);
    const bool readable = document.is_object() && document.contains("tandemPlan")
        && document["tandemPlan"] == Json(formatVersion) && document.contains("plan")
        && document["plan"].is_number_integer();
    if (!readable)
        return fail(notAPlan());
    return document;
}

/// A document as it is compared: its head, and its rows.
struct ReadPlan
{
    Json head;
    QHash<qint64, DocumentRow> rows;
};
using ReadPlanPtr = std::shared_ptr<ReadPlan>;

Result<ReadPlanPtr> readDocument(const QByteArray &text)
{
    TANDEM_TRY(document, documentOf(text));
    TANDEM_TRY(rows, takeRows(document));
    return std::make_shared<ReadPlan>(ReadPlan{std::move(document), std::move(rows)});
}

Result<QByteArray> wholeFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && (!info.isFile() || info.size() > largestFile))
        return fail(notAPlan());
    QFile file(path);
    const auto unusable = [&path, &file] {
        return fail(ErrorKind::Storage, u"PLAN_FILE"_s,
            u"%1 could not be opened: %2."_s.arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::ReadOnly))
        return unusable();
    QByteArray text;
    while (!file.atEnd()) {
        const QByteArray part = file.read(partSize);
        if (part.isEmpty())
            return unusable();
        // A film is not read to its end, nor a file that grows while it is read.
        if ((text.isEmpty() && !part.trimmed().startsWith('{')) || text.size() + part.size() > largestFile)
            return fail(notAPlan());
        text += part;
    }
    return text;
}

Result<ReadPlanPtr> readFile(const QString &path)
{
    TANDEM_TRY(text, wholeFile(path));
    return readDocument(text);
}

/// Why no run would apply the plan any more.
std::optional<Error> unusableFor(const PlanView &plan)
{
    if (plan.stale)
        return sync::stalePlan();
    if (plan.open == 0) {
        return Error{ErrorKind::Conflict, u"PLAN_OVER"_s,
            u"Plan %1 has been applied: nothing of it is left to open."_s.arg(plan.id), {}};
    }
    return {};
}

/// `unusable` is said of a file that is right in itself.
Task<ImportedPlan> takeTicks(Profile *profile, ReadPlanPtr read, std::optional<Error> unusable)
{
    const auto planId = read->head["plan"].get<qint64>();
    const std::function<Result<ImportedPlan>(store::StateTransaction &)> job =
        [profile, planId, read, unusable, running = profile->running](
            store::StateTransaction &tx) -> Result<ImportedPlan> {
        TANDEM_TRY(plan, knownPlan(tx, planId));
        TANDEM_CHECK(compareHead(read->head, headJson(*profile, plan)));
        TANDEM_CHECK(checkTickable(tx, planId, running));
        TANDEM_TRY(ticks, compareRows(tx, planId, std::move(read->rows)));
        if (unusable)
            return fail(*unusable);
        TANDEM_CHECK(tx.setTicked(ticks.ticked, true));
        TANDEM_CHECK(tx.setTicked(ticks.unticked, false));
        return ImportedPlan{planId, ticks.ticked.size(), ticks.unticked.size()};
    };
    TANDEM_CO_TRY(imported, profile->state->write<ImportedPlan>(job));
    co_return imported;
}

} // namespace

Task<QByteArray> exportPlan(Profile *profile, qint64 planId)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<QByteArray>(store::StateTransaction &)> job =
        [profile, planId](store::StateTransaction &tx) -> Result<QByteArray> {
        TANDEM_TRY(plan, knownPlan(tx, planId));
        Json document = headJson(*profile, plan);
        Json rows = Json::array();
        TANDEM_CHECK(forEachRow(tx, planId, [&rows](const store::PlanRow &row) -> Status {
            rows.push_back(rowJson(row));
            return {};
        }));
        document["rows"] = std::move(rows);
        return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
    };
    TANDEM_CO_TRY(text, profile->state->read<QByteArray>(job));
    co_return text;
}

// A long plan is read by a thread of the pool: that takes seconds, in which runs go on.

Task<ImportedPlan> importPlan(Profile *profile, QByteArray text)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    QFuture<Result<ReadPlanPtr>> reading = QtConcurrent::run(readDocument, text);
    const Result<ReadPlanPtr> read = co_await reading;
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (!read)
        co_return fail(read.error());
    auto importing = takeTicks(profile, *read, std::nullopt);
    co_return co_await std::move(importing);
}

Task<ImportedPlan> openPlan(Profile *profile, QString path)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    QFuture<Result<ReadPlanPtr>> reading = QtConcurrent::run(readFile, path);
    const Result<ReadPlanPtr> read = co_await reading;
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (!read)
        co_return fail(read.error());
    TANDEM_CO_TRY(plan, planView(profile, (*read)->head["plan"].get<qint64>()));
    auto importing = takeTicks(profile, *read, unusableFor(plan));
    co_return co_await std::move(importing);
}

} // namespace tandem::session
