// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfqueries.h"

#include "app/sandbox/salesforce/sfrenderer.h"
#include "app/sandbox/salesforce/soqlparser.h"
#include "app/sandbox/salesforce/soqlplanner.h"
#include "app/sandbox/salesforce/soqlrestrictions.h"

#include <QRegularExpression>
#include <QUrlQuery>
#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr std::chrono::hours locatorLife(48); // contract 4.2
constexpr int largestStatement = 100000;
constexpr size_t largestAggregate = 2000; // contract 4.2

/// The service shows the neighbourhood of the fault, a caret under it, and where it is.
QString withCaret(const QString &statement, const SoqlError &error)
{
    if (error.offset < 0)
        return error.message;
    QString line = statement;
    line.replace(u'\n', u' ').replace(u'\r', u' ');
    const qsizetype from = std::max<qsizetype>(0, error.offset - 30);
    const QString shown = line.mid(from, error.offset - from + 30);
    return u"\n%1\n%2^\nERROR at Row:1:Column:%3\n%4"_s.arg(shown, QString(error.offset - from, u' '))
        .arg(error.offset + 1)
        .arg(error.message);
}

/// Rows with long texts come in smaller pages (contract 4.2).
bool isWide(const BoundQuery &query)
{
    const ObjectDef &def = query.table->def();
    return std::any_of(query.select.items.begin(), query.select.items.end(), [&](const auto &item) {
        return item.field >= 0 && !item.parent && def.field(item.field).isLongText();
    });
}

size_t pageSize(const SfContext &context, const server::HttpRequest &request, const BoundQuery &query)
{
    static const QRegularExpression form(
        u"batchSize\\s*=\\s*(\\d+)"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromLatin1(request.headers.value("Sforce-Query-Options")));
    const int wanted = match.hasMatch() ? std::clamp(match.captured(1).toInt(), 200, 2000) : 2000;
    const int most = isWide(query) ? std::min(context.switches.pageSize, context.switches.widePageSize)
                                   : context.switches.pageSize;
    return static_cast<size_t>(std::max(1, std::min(wanted, most)));
}

server::HttpResponse refused(const QString &statement, const SoqlError &error)
{
    return errorResponse(400, error.code, withCaret(statement, error));
}

/// Where the statement took longer than it may (contract 4.2).
std::optional<server::HttpResponse> timedOut(const SfContext &context)
{
    if (!context.patience || !context.patience->isOver())
        return std::nullopt;
    return errorResponse(400, "QUERY_TIMEOUT", u"Your query request was running for too long."_s);
}

/// What sf asks for beside the rows (real-clients.md 4).
json columnMetadata(const BoundQuery &query)
{
    json columns = json::array();
    const ObjectDef &def = query.table->def();
    for (const auto &item : query.select.items) {
        const FieldDef *field = item.field >= 0 ? &def.field(item.field) : nullptr;
        const std::string name = toStd(item.key.mid(1, item.key.size() - 3));
        columns.push_back({{"aggregate", false}, {"apexType", "String"}, {"booleanType", false},
            {"columnName", name}, {"custom", field && field->custom}, {"displayName", name},
            {"foreignKeyName", nullptr}, {"insertable", field && field->createable},
            {"joinColumns", json::array()}, {"numberType", field && field->isNumber()},
            {"textType", !field || field->isText()}, {"updatable", field && field->updateable}});
    }
    for (const BoundAggregate &aggregate : query.aggregates) {
        columns.push_back({{"aggregate", true}, {"columnName", toStd(aggregate.name)},
            {"displayName", toStd(aggregate.name)}, {"joinColumns", json::array()}});
    }
    return json{{"columnMetadata", std::move(columns)}, {"entityName", toStd(def.name)}, {"groupBy", false},
        {"idSelected", true}, {"keyPrefix", toStd(def.keyPrefix)}};
}

server::HttpResponse aggregateAnswer(
    const SfContext &context, const SoqlEngine &engine, const BoundQuery &query)
{
    if (query.countOnly) {
        const auto count = QByteArray::number(engine.rows(query).size());
        if (auto late = timedOut(context))
            return *std::move(late);
        return jsonResponse(200, R"({"totalSize":)" + count + R"(,"done":true,"records":[]})");
    }
    const auto records = engine.aggregates(query);
    if (auto late = timedOut(context))
        return *std::move(late);
    if (records.size() > largestAggregate) {
        return errorResponse(400, "EXCEEDED_ID_LIMIT",
            u"Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single "
            "batch"_s);
    }
    const QByteArrayList list(records.begin(), records.end());
    return jsonResponse(200,
        R"({"totalSize":)" + QByteArray::number(records.size()) + R"(,"done":true,"records":[)"
            + list.join(',') + "]}");
}

/// The whole way from text to a statement that may run; the response says why not.
tl::expected<BoundQuery, server::HttpResponse> understood(const SfContext &context, const QString &statement)
{
    if (statement.trimmed().isEmpty()) {
        return tl::make_unexpected(
            errorResponse(400, "MALFORMED_QUERY", u"A query string has to be specified"_s));
    }
    if (statement.size() > largestStatement)
        return tl::make_unexpected(errorResponse(400, "MALFORMED_QUERY", u"SOQL statement is too long"_s));
    const auto parsed = parseSoql(statement, context.switches.dialect);
    if (!parsed)
        return tl::make_unexpected(refused(statement, parsed.error()));
    auto bound = SoqlBinder(context.database, context.switches.locale(), context.now).bind(*parsed);
    if (!bound)
        return tl::make_unexpected(refused(statement, bound.error()));
    if (const auto allowed = soqlRestrictions(*parsed, *bound, context.switches, context.version); !allowed)
        return tl::make_unexpected(refused(statement, allowed.error()));
    if (const auto good = soqlScope(*parsed, *bound, context.user); !good)
        return tl::make_unexpected(refused(statement, good.error()));
    return *std::move(bound);
}

/// Of a request with a form as its body the statement may stand there (contract 4.1: not known).
QString statementOf(const server::HttpRequest &request)
{
    if (const auto text = request.queryValue(u"q"))
        return *text;
    if (request.method != "POST")
        return {};
    const QUrlQuery form(QString::fromUtf8(QByteArray(request.body).replace('+', "%20")));
    return form.queryItemValue(u"q"_s, QUrl::FullyDecoded);
}

server::HttpResponse pageResponse(
    const SfContext &context, size_t total, const QByteArray &locator, const QByteArray &records)
{
    QByteArray body = R"({"totalSize":)" + QByteArray::number(total);
    body.reserve(records.size() + 200);
    if (locator.isEmpty())
        body.append(R"(,"done":true)");
    else
        body.append(R"(,"done":false,"nextRecordsUrl":"/services/data/)" + context.version + "/query/"
            + locator + '"');
    body.append(R"(,"records":[)").append(records).append("]}");
    return jsonResponse(200, std::move(body));
}

} // namespace

server::HttpResponse SfQueries::query(
    const SfContext &context, const server::HttpRequest &request, bool includeDeleted)
{
    if (request.method == "POST" && !context.switches.queryByPost) {
        return errorResponse(
            405, "METHOD_NOT_ALLOWED", u"HTTP Method 'POST' not allowed. Allowed are HEAD,GET"_s);
    }
    if (const auto explained = request.queryValue(u"explain"))
        return explain(context, *explained);
    const QString statement = statementOf(request);
    auto bound = understood(context, statement);
    if (!bound)
        return bound.error();
    if (request.queryValue(u"columns") == u"true"_s)
        return jsonResponse(200, columnMetadata(*bound));
    const SoqlEngine engine(context.database, includeDeleted, context.patience);
    engine.resolve(*bound);
    if (bound->isAggregate() || bound->countOnly)
        return aggregateAnswer(context, engine, *bound);
    Cursor cursor{context.user, context.now, includeDeleted, false, false, nullptr, engine.rows(*bound)};
    if (auto late = timedOut(context))
        return *std::move(late);
    if (const auto small = soqlTooLarge(context.database, *bound, cursor.rows, context.switches); !small)
        return refused(statement, small.error());
    cursor.query = std::make_shared<const BoundQuery>(*std::move(bound));
    const size_t total = cursor.rows.size();
    const Page page = render(context, cursor, 0, pageSize(context, request, *cursor.query));
    if (page.end == total)
        return pageResponse(context, total, {}, page.records);
    const QByteArray locator = open(context, std::move(cursor)) + '-' + QByteArray::number(page.end);
    return pageResponse(context, total, locator, page.records);
}

server::HttpResponse SfQueries::explain(const SfContext &context, const QString &statement)
{
    auto bound = understood(context, statement);
    if (!bound)
        return bound.error();
    const SoqlEngine engine(context.database, false, context.patience);
    engine.resolve(*bound);
    const bool indexed = bound->where
        && (soqlBounds(*bound->where).onStamps()
            || soqlCandidates(*bound->table, *bound->where, context.patience));
    const auto all = static_cast<double>(std::max<size_t>(1, bound->table->size()));
    const size_t found = engine.rows(*bound).size();
    if (auto late = timedOut(context))
        return *std::move(late);
    const json plan{{"cardinality", found}, {"fields", json::array()}, {"notes", json::array()},
        {"leadingOperationType", indexed ? "Index" : "TableScan"},
        {"relativeCost", (indexed ? 1.0 : 2.0) * static_cast<double>(found) / all},
        {"sobjectCardinality", bound->table->size()}, {"sobjectType", toStd(bound->table->def().name)}};
    return jsonResponse(200, json{{"plans", json::array({plan})}, {"sourceQuery", statement.toStdString()}});
}

server::HttpResponse SfQueries::more(
    const SfContext &context, const server::HttpRequest &request, const QByteArray &locator)
{
    const qsizetype dash = locator.lastIndexOf('-');
    const QByteArray id = locator.left(dash);
    bool good = false;
    const qulonglong from = locator.mid(dash + 1).toULongLong(&good);
    const auto at = m_cursors.find(id);
    if (dash < 0 || !good || at == m_cursors.end() || at->second.user != context.user
        || context.now - at->second.opened > locatorLife || from >= at->second.rows.size())
        return errorResponse(400, "INVALID_QUERY_LOCATOR", u"invalid query locator"_s);
    Cursor &cursor = at->second;
    const Page page = render(context, cursor, from, pageSize(context, request, *cursor.query));
    cursor.read = page.end == cursor.rows.size();
    return pageResponse(context, cursor.rows.size(),
        cursor.read ? QByteArray() : id + '-' + QByteArray::number(page.end), page.records);
}

QByteArray SfQueries::keep(Cursor cursor)
{
    const QByteArray id = fullId("0r8Kx0" + idNumber(++m_counter));
    m_cursors.emplace(id, std::move(cursor));
    return id;
}

QByteArray SfQueries::open(const SfContext &context, Cursor cursor)
{
    const QByteArray id = keep(std::move(cursor));
    std::vector<QByteArray> mine;
    for (const bool read : {true, false}) {
        for (const auto &[key, entry] : m_cursors) {
            if (entry.user == context.user && entry.read == read && !entry.ofChildren)
                mine.push_back(key);
        }
    }
    for (size_t i = 0; mine.size() - i > static_cast<size_t>(std::max(1, context.switches.openLocators)); ++i)
        m_cursors.erase(mine[i]);
    return id;
}

SfQueries::Page SfQueries::render(const SfContext &context, const Cursor &cursor, size_t from, size_t size)
{
    SfChildPages children;
    children.size = static_cast<size_t>(std::max(1, context.switches.childPageSize));
    children.open = [&](std::shared_ptr<const BoundQuery> query, std::vector<SfSpot> rows) {
        return keep({context.user, context.now, cursor.includeDeleted, false, true, std::move(query),
            std::move(rows)});
    };
    SfRenderer renderer(context.database, cursor.includeDeleted, context.version);
    renderer.setChildPages(&children);
    Page page{{}, from};
    page.records.reserve(static_cast<qsizetype>(
        std::min(size, cursor.rows.size() - from) * (60 + 40 * cursor.query->select.items.size())));
    for (; page.end < cursor.rows.size() && page.end - from + children.written < size; ++page.end) {
        if (page.end > from)
            page.records.append(',');
        renderer.appendRecord(
            page.records, cursor.query->table->open(cursor.rows[page.end]), cursor.query->select);
    }
    return page;
}

} // namespace tandem::sandbox
