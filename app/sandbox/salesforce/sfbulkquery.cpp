// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfbulk.h"
#include "app/sandbox/salesforce/sfrenderer.h"
#include "app/sandbox/salesforce/soqlparser.h"
#include "app/sandbox/salesforce/soqlrestrictions.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpRequest;
using server::HttpResponse;

namespace {

constexpr size_t mostPages = 5; // contract 5.6
constexpr size_t rowsOfAPoll = 20'000; // nobody else is served meanwhile

SfError invalid(const QString &message)
{
    return {"API_ERROR", message, {}, 400, nullptr};
}

/// What Bulk queries cannot do (contract 4.8, 5.6); empty where they can.
QString unsupported(const SoqlQuery &query)
{
    static const QByteArrayList objects{"taskstatus", "taskpriority", "taskwhorelation", "eventwhorelation",
        "acceptedeventrelation", "declinedeventrelation", "undecidedeventrelation"};
    if (objects.contains(query.from.toLower()))
        return u"Entity '%1' is not supported by the Bulk API."_s.arg(QString::fromLatin1(query.from));
    if (!query.groupBy.empty())
        return u"GROUP BY is not supported by the Bulk API."_s;
    if (query.offset)
        return u"OFFSET is not supported by the Bulk API."_s;
    for (const SoqlItem &item : query.items) {
        if (item.kind == SoqlItem::Kind::Subquery)
            return u"Nested queries are not supported by the Bulk API."_s;
        if (item.kind == SoqlItem::Kind::Function)
            return u"Aggregate functions are not supported by the Bulk API."_s;
        if (item.kind != SoqlItem::Kind::Field && item.kind != SoqlItem::Kind::FieldSet)
            return u"TYPEOF is not supported by the Bulk API."_s;
    }
    return {};
}

SoqlResult<BoundQuery> boundQuery(const SfContext &context, const SfBulkJob &job)
{
    auto parsed = parseSoql(job.soql, context.switches.dialect);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    return SoqlBinder(context.database, context.switches.locale(), context.now).bind(*parsed);
}

bool isCompound(const SelectNode &select, const ObjectDef &def, const SfDatabase &database)
{
    return std::any_of(select.items.begin(), select.items.end(), [&](const SelectNode::Item &item) {
        if (item.field < 0)
            return false;
        const FieldDef &field = def.field(item.field);
        if (!item.parent)
            return field.type == FieldType::Address;
        const SfTable *parent = field.polymorphic ? nullptr : database.table(field.referenceTo.value(0));
        return parent && isCompound(*item.parent, parent->def(), database);
    });
}

void addColumns(SfCsvRow &columns, const SelectNode &select, const QByteArray &prefix)
{
    for (const SelectNode::Item &item : select.items) {
        const QByteArray name = prefix + item.key.mid(1, item.key.size() - 3);
        if (item.parent)
            addColumns(columns, *item.parent, name + '.');
        else
            columns.append(name);
    }
}

/// What a JSON value is in a cell: null is empty, a text stands without its quotes.
QByteArray plain(const QByteArray &value)
{
    if (value == "null")
        return {};
    if (!value.startsWith('"'))
        return value;
    if (!value.contains('\\'))
        return value.mid(1, value.size() - 2);
    return QByteArray::fromStdString(
        json::parse(value.begin(), value.end(), nullptr, false).get<std::string>());
}

/// The cells of one row, in the order of addColumns(); `row` is null behind an empty lookup.
void addCells(SfCsvRow &cells, const SfDatabase &database, const SfRenderer &renderer, const SfRow *row,
    const SelectNode &select, bool byName)
{
    for (const SelectNode::Item &item : select.items) {
        if (item.parent) {
            const SfValue *id = row ? row->cell(item.field) : nullptr;
            const SfRow *parent = id ? database.find(id->utf8()) : nullptr;
            const bool polymorphic = row && row->def->field(item.field).polymorphic;
            addCells(cells, database, renderer, parent, *item.parent, polymorphic);
            continue;
        }
        QByteArray value;
        if (row && byName)
            renderer.appendNamed(value, *row, item.field);
        else if (row)
            renderer.appendField(value, *row, item.field);
        cells.append(plain(value));
    }
}

} // namespace

std::optional<SfError> checkBulkQuery(const SfContext &context, SfBulkJob &job)
{
    const auto parsed = parseSoql(job.soql, context.switches.dialect);
    if (!parsed)
        return invalid(QString::fromLatin1(parsed.error().code) + u": "_s + parsed.error().message);
    if (const QString problem = unsupported(*parsed); !problem.isEmpty())
        return invalid(u"FUNCTIONALITY_NOT_ENABLED: "_s + problem);
    const auto bound = boundQuery(context, job);
    if (!bound)
        return invalid(QString::fromLatin1(bound.error().code) + u": "_s + bound.error().message);
    if (const auto allowed = soqlRestrictions(*parsed, *bound, context.switches, context.version); !allowed)
        return invalid(QString::fromLatin1(allowed.error().code) + u": "_s + allowed.error().message);
    if (isCompound(bound->select, bound->table->def(), context.database))
        return invalid(u"FUNCTIONALITY_NOT_ENABLED: Selecting compound data not supported in Bulk Query"_s);
    job.object = bound->table->def().name;
    return std::nullopt;
}

std::span<const SfSpot> SfBulkRows::next(size_t most) const
{
    const std::span<const SfSpot> all(m_waiting);
    return all.subspan(m_ends.size(), std::min(most, all.size() - m_ends.size()));
}

bool SfBulkRows::add(const QByteArray &line)
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
        if (!m_file->open())
            return false;
    }
    const qint64 start = m_ends.empty() ? 0 : m_ends.back();
    if ((m_file->pos() != start && !m_file->seek(start)) || m_file->write(line) != line.size())
        return false;
    m_ends.push_back(start + line.size());
    return true;
}

QByteArray SfBulkRows::lines(size_t from, size_t end) const
{
    if (from >= end)
        return {};
    const qint64 start = from == 0 ? 0 : m_ends[from - 1];
    return m_file->seek(start) ? m_file->read(m_ends[end - 1] - start) : QByteArray();
}

void runBulkQuery(SfContext &context, SfBulkJob &job)
{
    const auto failed = [&job](const QByteArray &reason) {
        job.state = "Failed";
        job.error = reason;
    };
    auto bound = boundQuery(context, job);
    if (!bound)
        return failed(bound.error().code + ": " + bound.error().message.toUtf8());
    const bool all = job.operation == "queryAll";
    if (job.columns.isEmpty()) {
        addColumns(job.columns, bound->select, {});
        const SoqlEngine engine(context.database, all, context.patience);
        engine.resolve(*bound);
        job.rows.find(engine.rows(*bound));
        if (context.patience && context.patience->isOver())
            return failed("QUERY_TIMEOUT: Your query request was running for too long.");
    }
    const SfRenderer renderer(context.database, all, job.version);
    for (const SfSpot &spot : job.rows.next(rowsOfAPoll)) {
        SfCsvRow cells;
        addCells(cells, context.database, renderer, &bound->table->open(spot), bound->select, false);
        if (!job.rows.add(csvLine(cells, job.delimiter(), job.newline())))
            return failed("InternalServerError : The disk of the sandbox is full");
    }
    job.processed = static_cast<int>(job.rows.count());
    if (job.rows.isComplete())
        job.state = "JobComplete";
}

namespace {

QByteArray locatorOf(size_t row)
{
    return ("row:" + QByteArray::number(static_cast<qulonglong>(row)))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// The row behind the locator of a request; the first where there is none.
SfResult<size_t> firstRow(const SfContext &context, const SfBulkJob &job, const HttpRequest &request)
{
    if (job.state != "JobComplete")
        return refuse("INVALIDJOBSTATE", u"Results are there when the job is complete"_s);
    if (context.version != job.version)
        return refuse("API_ERROR", u"Use the API version of the job to read its results"_s, {}, 409);
    const auto locator = request.queryValue(u"locator");
    if (!locator)
        return size_t(0);
    bool good = false;
    const auto row =
        QByteArray::fromBase64(locator->toLatin1(), QByteArray::Base64UrlEncoding).mid(4).toULongLong(&good);
    if (!good || row > job.rows.count())
        return refuse("INVALIDLOCATOR", u"The locator is not valid"_s);
    return static_cast<size_t>(row);
}

size_t rowsOfAPage(const SfContext &context)
{
    return static_cast<size_t>(std::max(1, context.switches.bulkPage));
}

} // namespace

HttpResponse bulkQueryResults(const SfContext &context, const SfBulkJob &job, const HttpRequest &request)
{
    const auto from = firstRow(context, job, request);
    if (!from)
        return errorResponse(from.error());
    size_t most = rowsOfAPage(context);
    if (const auto wanted = request.queryValue(u"maxRecords")) {
        bool good = false;
        const qulonglong number = wanted->toULongLong(&good);
        if (!good || number == 0)
            return errorResponse(400, "INVALIDARGUMENT", u"maxRecords is a positive number"_s);
        most = std::min(most, static_cast<size_t>(number));
    }
    const size_t end = std::min(job.rows.count(), *from + most);
    HttpResponse response;
    response.headers.add("Content-Type", "text/csv");
    response.headers.add("Sforce-NumberOfRecords", QByteArray::number(static_cast<qulonglong>(end - *from)));
    response.headers.add("Sforce-Locator", end < job.rows.count() ? locatorOf(end) : QByteArray("null"));
    response.body = csvLine(job.columns, job.delimiter(), job.newline()) + job.rows.lines(*from, end);
    return response;
}

HttpResponse bulkResultPages(const SfContext &context, const SfBulkJob &job, const HttpRequest &request)
{
    auto from = firstRow(context, job, request);
    if (!from)
        return errorResponse(from.error());
    const std::string root = toStd("/services/data/" + job.version + "/jobs/query/" + job.id);
    json pages = json::array();
    size_t row = *from;
    do {
        pages.push_back({{"resultUrl", root + "/results?locator=" + toStd(locatorOf(row))}});
        row += rowsOfAPage(context);
    } while (row < job.rows.count() && pages.size() < mostPages);
    const bool done = row >= job.rows.count();
    json next;
    if (!done)
        next = root + "/resultPages?locator=" + toStd(locatorOf(row));
    return jsonResponse(
        200, json{{"resultPages", std::move(pages)}, {"nextRecordsUrl", std::move(next)}, {"done", done}});
}

} // namespace tandem::sandbox
