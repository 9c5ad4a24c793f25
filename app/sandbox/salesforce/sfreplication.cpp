// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfreplication.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpRequest;
using server::HttpResponse;

namespace {

constexpr qint64 daySeconds = 86400;

struct Window
{
    qint64 start = 0;
    qint64 end = 0;
};

std::optional<qint64> minuteOf(const HttpRequest &request, QStringView name)
{
    const auto text = request.queryValue(name);
    const auto instant = text ? Instant::fromIso(*text) : std::nullopt;
    return instant ? std::optional(instant->ms / 60000 * 60) : std::nullopt;
}

SfResult<Window> windowOf(
    const SfContext &context, const SfTable &table, const HttpRequest &request, qint64 daysBack)
{
    if (!table.def().replicateable) {
        return refuse("INVALID_TYPE_FOR_OPERATION",
            u"%1 does not support replication"_s.arg(QString::fromLatin1(table.def().name)));
    }
    const auto start = minuteOf(request, u"start");
    const auto end = minuteOf(request, u"end");
    if (!start || !end)
        return refuse("INVALID_REPLICATION_DATE", u"start and end must be dates in ISO 8601"_s);
    if (*start >= *end)
        return refuse("INVALID_REPLICATION_DATE", u"startDate must be at least one minute before endDate"_s);
    if (*start < context.stamp().seconds - daysBack * daySeconds) {
        return refuse("INVALID_REPLICATION_DATE",
            u"startDate must be within %1 days of the current date"_s.arg(daysBack));
    }
    return Window{*start, *end};
}

std::string covered(const SfContext &context, const Window &window)
{
    return toStd(instantText({std::min(window.end, context.stamp().seconds / 60 * 60)}));
}

} // namespace

HttpResponse updatedRecords(const SfContext &context, const SfTable &table, const HttpRequest &request)
{
    const auto window = windowOf(context, table, request, 30);
    if (!window)
        return errorResponse(window.error());
    json ids = json::array();
    table.scanByStamp({window->start}, {}, [&](const SfSpot &spot) {
        const SfRow &row = table.outline(spot);
        const bool inside = row.stamp.seconds < window->end;
        if (inside && !row.deleted)
            ids.push_back(toStd(row.id->utf8));
        return inside;
    });
    return jsonResponse(200, json{{"ids", std::move(ids)}, {"latestDateCovered", covered(context, *window)}});
}

HttpResponse deletedRecords(const SfContext &context, const SfTable &table, const HttpRequest &request)
{
    const auto window = windowOf(context, table, request, 15);
    if (!window)
        return errorResponse(window.error());
    json records = json::array();
    table.scan([&](const SfSpot &spot) {
        const SfRow *row = spot.row; // what is still as it was made is not deleted
        if (row && row->deleted && !row->purged && row->deletedAt.seconds >= window->start
            && row->deletedAt.seconds < window->end) {
            records.push_back(
                {{"id", toStd(row->id->utf8)}, {"deletedDate", toStd(instantText(row->deletedAt))}});
        }
        return true;
    });
    return jsonResponse(200,
        json{{"deletedRecords", std::move(records)},
            {"earliestDateAvailable", toStd(instantText({context.stamp().seconds - 15 * daySeconds}))},
            {"latestDateCovered", covered(context, *window)}});
}

} // namespace tandem::sandbox
